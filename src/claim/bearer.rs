//! Whose age an age is, where no name says it: the driver's, the suspect's, that of the one who was arrested.

use crate::{
    lexicon::Sex,
    quantity::{Dimension, Quantity},
    text::TokenKind,
};

use super::{
    lexicon::{Form, Key, LEXICON},
    word::{Word, is_person},
};

/// How many words behind an age its noun or the verb that is said of its bearer may stand.
const BEHIND: usize = 7;

/// How many words in front of an age the verb may stand that its bearer suffers: `arrested a local 38-year-old`.
const BEFORE: usize = 4;

/// How many words what is said of a name may take.
const CLAUSE: usize = 18;

/// How many words a phrase in front of a comma may have: `the man arrested on Wednesday night, who is 53`.
const PHRASE: usize = 8;

/// Whether an age is said of one of several: `another driver, 38,`.
pub(super) fn is_of_another(words: &[Word<'_>], quantity: &Quantity) -> bool {
    let start = words.partition_point(|word| word.span.end <= quantity.span.start);
    let names =
        |reach: usize, list: &[&str]| words.get(start.saturating_sub(reach)..start).unwrap_or_default().iter().any(|word| word.is(list));
    // `its first owner, 77,`
    let earlier = names(BEFORE, &["first", "former", "previous", "last"]);
    quantity.dimension == Dimension::Age && (earlier || names(PHRASE, &["another", "second", "third", "other", "both", "two", "three"]))
}

/// Who has an age, as far as words without a name tell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bearer {
    /// What they are in what is told (the driver, the one arrested), as keys, sorted.
    pub parts: Vec<Key>,
    /// Whether they are a woman or a girl, where the words tell.
    pub is_female: Option<bool>,
}

impl Bearer {
    /// Whether two bearers may be one: some part is the same, and no sex tells them apart.
    pub fn may_be(&self, other: &Self) -> bool {
        self.is_female.zip(other.is_female).is_none_or(|(one, other)| one == other) && self.shared(other).next().is_some()
    }

    /// What both are.
    pub fn shared<'k>(&'k self, other: &'k Self) -> impl Iterator<Item = Key> + 'k {
        self.parts.iter().copied().filter(|part| other.parts.contains(part))
    }
}

/// The bearer of an age.
pub(super) fn bearer(words: &[Word<'_>], quantity: &Quantity) -> Bearer {
    if quantity.dimension != Dimension::Age {
        return Bearer::default();
    }
    let start = words.partition_point(|word| word.span.end <= quantity.span.start);
    let end = words.partition_point(|word| word.span.start < quantity.span.end);
    let mut parts: Vec<Key> = Vec::new();
    parts.extend(noun_behind(words, end));
    parts.extend(set_off(words, start));
    parts.extend(suffered_before(words, start));
    parts.extend(said_behind(words, end));
    parts.extend(said_of_name(words, start, end));
    parts.sort_unstable();
    parts.dedup();
    Bearer { parts, is_female: is_female(words, start, end) }
}

/// Whether the words beside an age name a woman or a girl, or a man or a boy, and not both: `the six-year-old girl`, `a woman of
/// 57`, `the man, 34`.
fn is_female(words: &[Word<'_>], start: usize, end: usize) -> Option<bool> {
    let before = words.get(start.saturating_sub(2)..start).unwrap_or_default().iter();
    let behind = words.get(end..).unwrap_or_default().iter().take(BEHIND).take_while(|word| word.is_content());
    let beside: Vec<&Word<'_>> = before.chain(behind).collect();
    let names = |sex: Sex| beside.iter().any(|word| Sex::of_noun(&word.lower) == Some(sex));
    let (female, male) = (names(Sex::Female), names(Sex::Male));
    (female != male).then_some(female)
}

/// The noun of `the 38-year-old bus driver` and of `Marlow, 34, the driver`.
fn noun_behind(words: &[Word<'_>], end: usize) -> Option<Key> {
    let behind = words.get(end..)?;
    let set_off = behind.first().is_some_and(|mark| mark.is(&[","])) && behind.get(1).is_some_and(|word| word.is(&["the", "a", "an"]));
    let phrase = behind.iter().skip(if set_off { 2 } else { 0 }).take(BEHIND);
    let phrase = phrase.take_while(|word| word.is_content() && !word.name && !matches!(word.entry.verb, Some(Form::Past | Form::Third)));
    phrase.filter_map(noun).last()
}

/// What stands in front of the comma of `the driver, 34`, `a suspect, a man of 48`, `Captain Marlow, 51`, `the man arrested on
/// Friday, who is 53`.
fn set_off(words: &[Word<'_>], start: usize) -> Option<Key> {
    let is = |back: usize, list: &[&str]| start.checked_sub(back).and_then(|at| words.get(at)).is_some_and(|word| word.is(list));
    let comma = if is(1, &[",", "("]) {
        1
    } else if is(1, &["aged", "of", "is", "was"]) && is(2, &[",", "man", "woman", "boy", "girl", "who"]) {
        (2..=4).find(|&back| is(back, &[","]))?
    } else {
        return None;
    };
    let phrase = words.get(..start.checked_sub(comma)?)?;
    let last = phrase.last()?;
    if last.name {
        let run = phrase.iter().rev().take_while(|word| word.name).count();
        let first = phrase.get(phrase.len() - run).and_then(noun);
        return first.or_else(|| phrase.get(phrase.len().checked_sub(run + 1)?).and_then(noun));
    }
    if let Some(role) = noun(last) {
        return Some(role);
    }
    // What was done to the one whom the phrase speaks of.
    let phrase = phrase.iter().rev().take(PHRASE).take_while(|word| word.kind != TokenKind::Mark);
    let phrase: Vec<&Word<'_>> = phrase.collect();
    let (verb, _) =
        phrase.iter().zip(phrase.iter().skip(1)).find(|(verb, before)| verb.entry.verb == Some(Form::Past) && is_somebody(before))?;
    LEXICON.part(verb.entry.key)
}

/// What was done to the bearer by the verb in front: `arrested a 38-year-old`.
fn suffered_before(words: &[Word<'_>], start: usize) -> Option<Key> {
    let before = words.get(start.saturating_sub(BEFORE)..start)?;
    let verb = before.iter().rev().take_while(|word| word.kind == TokenKind::Word && !word.is(&["by", "after", "that"]));
    verb.filter(|word| word.entry.verb.is_some()).find_map(|word| LEXICON.part(word.entry.key))
}

/// What was done to the bearer by the words behind: `a 38-year-old man was arrested`, `the 47-year-old is in custody`.
fn said_behind(words: &[Word<'_>], end: usize) -> Option<Key> {
    let behind = words.get(end..)?.iter().take(BEHIND).take_while(|word| word.kind == TokenKind::Word && !word.is(&["and", "by", "after"]));
    let mut before: Option<&Word<'_>> = None;
    for word in behind {
        // `the 38-year-old who saw him arrested`
        if before.is_some_and(|before| before.is(&["who"])) && !word.is(&["was", "is", "has", "had"]) {
            return None;
        }
        let suffers =
            before.is_some_and(|before| before.is(&["was", "is", "been", "being", "in", "on", "has", "shot"])) || is_somebody_or(before);
        if let Some(part) = LEXICON.part(word.entry.key).filter(|_| suffers) {
            return Some(part);
        }
        before = Some(word);
    }
    None
}

/// What is said of somebody whose age stands behind the name: `Odalen, 34, who was on her way home, was shot and died`.
fn said_of_name(words: &[Word<'_>], start: usize, end: usize) -> Option<Key> {
    let set_off = start.checked_sub(1).is_some_and(|before| words.get(before).is_some_and(|mark| mark.is(&[",", "("])));
    let behind = words.get(end..).filter(|behind| set_off && behind.first().is_some_and(|mark| mark.is(&[",", ")"])))?;
    // Another name, another person and whatever is said begin something else.
    let own = behind.iter().take(CLAUSE).take_while(|word| !(word.name || word.entry.reporting || is_somebody(word) || word.is(&["by"])));
    let own: Vec<&Word<'_>> = own.collect();
    let mut pairs = own.iter().zip(own.iter().skip(1));
    let suffers = |before: &Word<'_>| before.is(&["was", "been", "and", "shot", "later", ",", ")"]);
    pairs.find_map(|(before, word)| LEXICON.part(word.entry.key).filter(|_| word.entry.verb == Some(Form::Past) && suffers(before)))
}

/// Whether a word is nothing or names somebody: `a 38-year-old man suspected of it`, `the 38-year-old suspected of it`.
fn is_somebody_or(word: Option<&Word<'_>>) -> bool {
    word.is_none_or(is_somebody)
}

/// Whether a word names somebody.
fn is_somebody(word: &Word<'_>) -> bool {
    is_person(&word.lower)
}

/// What a noun says that somebody is in what is told.
fn noun(word: &Word<'_>) -> Option<Key> {
    LEXICON.part(word.entry.key).filter(|_| is_somebody(word))
}

#[cfg(test)]
mod tests {
    use crate::claim::{Key, lexicon::LEXICON, sample};

    /// What the bearer of the first age is.
    fn bearer(text: &str) -> Vec<Key> {
        let told = sample::told(text);
        told.into_iter()
            .find(|claim| claim.quantity.dimension == crate::quantity::Dimension::Age)
            .expect("an age is read")
            .frame
            .bearer
            .parts
    }

    fn part(word: &str) -> Vec<Key> {
        vec![LEXICON.part(LEXICON.key(word)).unwrap_or(LEXICON.key(word))]
    }

    #[test]
    fn a_driver_is_one_by_the_noun_beside_the_age() {
        for text in [
            "The driver, 34, was unhurt.",
            "The driver, a man of 34, was unhurt.",
            "Odalen, 34, the driver, was unhurt.",
            "The 34-year-old bus driver was unhurt.",
        ] {
            assert_eq!(bearer(text), part("driver"), "{text}");
        }
        assert_eq!(bearer("Captain Ines Odalen, 51, stayed aboard."), part("captain"));
    }

    #[test]
    fn a_suspect_is_one_by_what_was_done_to_them() {
        for text in [
            "Police arrested a 38-year-old man in Velsk.",
            "A 38-year-old man has been arrested in Velsk.",
            "A suspect, a man of 38, was led away.",
            "The man arrested on Friday night, who is 38, was led away.",
        ] {
            assert_eq!(bearer(text), part("arrest"), "{text}");
        }
    }

    #[test]
    fn what_befell_a_name_with_an_age_befell_its_bearer() {
        for text in [
            "Ines Odalen, 41, was shot and died on the way to hospital.",
            "Ines Odalen, 41, who had just left the bakery, was hit twice and died.",
            "The 41-year-old was shot dead on Friday.",
        ] {
            assert_eq!(bearer(text), part("kill"), "{text}");
        }
        assert_eq!(bearer("Ines Odalen, 41, saw the driver who was killed."), []);
        assert_eq!(bearer("Ines Odalen, 41, said that nobody was killed."), []);
    }

    #[test]
    fn another_suspect_and_a_former_captain_are_others() {
        let is_another = |text: &str| {
            let age = sample::told(text).into_iter().find(|claim| claim.quantity.dimension == crate::quantity::Dimension::Age);
            age.expect("an age is read").frame.parts & crate::claim::part::ANOTHER != 0
        };
        assert!(is_another("Another man, aged 38, was arrested."));
        assert!(is_another("A former captain, 77, came aboard."));
        assert!(!is_another("The captain, 51, stayed aboard."));
    }

    #[test]
    fn a_boy_is_no_girl_and_whoever_may_be_another_has_a_part_in_common() {
        let read = |text: &str| sample::told(text).swap_remove(0).frame.bearer;
        let (boy, girl) = (read("A nine-year-old boy was rescued."), read("A six-year-old girl was rescued."));
        assert!(!boy.may_be(&girl) && boy.may_be(&read("A seven-year-old was rescued.")));
        assert!(!boy.may_be(&read("A nine-year-old boy was arrested.")));
    }

    #[test]
    fn a_man_is_no_one_in_particular() {
        for text in ["A 38-year-old man watched.", "Odalen, 38, watched."] {
            assert_eq!(bearer(text), [], "{text}");
        }
        assert_eq!(bearer("Police stopped the 38-year-old who saw him arrested."), []);
    }
}
