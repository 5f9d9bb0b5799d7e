//! What a bare figure counts whose noun stands elsewhere: `31 of them`, `the other three`, `13 critically`.

use crate::{
    lexicon::lexicon,
    quantity::{Dimension, Measured, Rational},
};

use super::{
    Claim,
    frame::part::{ANOTHER, OF_WHOLE},
    lexicon::{Band, Form, Key, LEXICON},
    word::Word,
};

/// How many words behind `of the` its noun may end: `two of the badly burned drivers`.
const PHRASE: usize = 4;

/// How many words may lie between a count and a part of it: `Nine sailors were saved on Friday, four by a trawler`.
const REACH: usize = 14;

/// How many claims in front of a bare figure the count may stand that it is one of.
const CLAIMS: usize = 40;

/// Pronouns that stand for what was counted before.
const THOSE: &[&str] = &["them", "whom", "those", "these", "which"];

/// Words that single out some of what follows.
const THE: &[&str] = &["the", "his", "her", "its", "their", "these", "those"];

/// Prepositions that say of a part where or by what it is one.
const OF_PART: &[&str] = &["from", "in", "at", "by", "with", "on", "inside", "outside", "near", "under", "through", "aboard", "without"];

/// Lets the bare figures of a sentence count what their words point to. `told` are the claims of the article up to the end of the
/// sentence, of which those from `first` on are its own.
pub(super) fn resolve(told: &mut [Claim], first: usize, words: &[Word<'_>]) {
    for at in first..told.len() {
        let Some(counted) = counted(told, first, at, words) else { continue };
        let Some(claim) = told.get_mut(at) else { continue };
        let frame = &mut claim.frame;
        (frame.head, frame.head_text) = (Some(counted.noun), counted.text);
        frame.parts |= counted.parts;
        if frame.groups.is_empty() {
            frame.groups = counted.groups;
        }
        // Of 900 firemen the 17 who were hurt are all that were.
        if claim.measure.is_some() && claim.measure.as_ref().map(|measure| &measure.name) != counted.measure.as_ref() {
            frame.parts &= !OF_WHOLE;
        }
    }
}

/// What a bare figure counts.
struct Counted {
    noun: Key,
    text: Box<str>,
    groups: Vec<Key>,
    measure: Option<Box<str>>,
    /// How it is a part of what was counted before.
    parts: u16,
}

impl Counted {
    fn of(claim: &Claim, parts: u16) -> Option<Self> {
        let measure = claim.measure.as_ref().map(|measure| measure.name.clone());
        Some(Self { noun: claim.frame.head?, text: claim.frame.head_text.clone(), groups: claim.frame.groups.clone(), measure, parts })
    }
}

fn counted(told: &[Claim], first: usize, at: usize, words: &[Word<'_>]) -> Option<Counted> {
    let claim = told.get(at).filter(|claim| claim.quantity.dimension == Dimension::Number && claim.frame.head.is_none())?;
    let start = words.partition_point(|word| word.span.end <= claim.quantity.span.start);
    let end = words.partition_point(|word| word.span.start < claim.quantity.span.end);
    let is = |at: Option<usize>, list: &[&str]| at.and_then(|at| words.get(at)).is_some_and(|word| word.is(list));
    let own_value = value(claim);
    let greater = |from: usize| told.get(from..at)?.iter().rev().find(|count| is_count(count) && value(count) > own_value);
    let before = || greater(at.saturating_sub(CLAIMS));
    if is(Some(end), &["of"]) {
        if is(Some(end + 1), THOSE) {
            return Counted::of(before()?, OF_WHOLE);
        }
        return is(Some(end + 1), THE).then(|| of_the(told.get(at + 1), words, end + 2)).flatten();
    }
    // `the other three`, `their other two`, where no noun of their own follows.
    let ends = words.get(end).is_none_or(|word| !word.is_content() || word.entry.verb.is_some());
    if is(start.checked_sub(1), &["other"]) && is(start.checked_sub(2), THE) && ends {
        return Counted::of(before()?, ANOTHER);
    }
    let behind_comma = is(start.checked_sub(1), &[","]) && start.checked_sub(2).and_then(|at| words.get(at)).is_some_and(|word| !word.name);
    if !behind_comma {
        return None;
    }
    let whole = greater(first.max(at.saturating_sub(CLAIMS))).filter(|whole| first_word(whole, words) + REACH >= start)?;
    let tells_which = is(Some(end), OF_PART) || words.get(end).is_some_and(|word| word.lower.ends_with("ly"));
    // `Of the 62 sailors, 40 were saved.`
    let opens = first_word(whole, words);
    let shared_out = is(opens.checked_sub(1), THE) && is(opens.checked_sub(2), &["of"]) && ends;
    (tells_which || shared_out).then(|| Counted::of(whole, OF_WHOLE)).flatten()
}

/// What `three of the` are some of: the count that follows, or the noun.
fn of_the(next: Option<&Claim>, words: &[Word<'_>], at: usize) -> Option<Counted> {
    let next = next.filter(|next| is_count(next) && words.get(at).is_some_and(|word| next.quantity.span.contains(word.span)));
    if let Some(next) = next {
        return Counted::of(next, OF_WHOLE);
    }
    let phrase = words.get(at..)?.iter().take(PHRASE).take_while(|word| word.is_content() && word.entry.verb != Some(Form::Past));
    let noun = phrase.last().filter(|noun| !noun.name && noun.entry.band != Band::Closed && is_plural(&noun.lower))?;
    let singular = lexicon().nouns.singular(&noun.lower);
    Some(Counted {
        noun: LEXICON.key(&singular),
        text: singular.as_ref().into(),
        groups: noun.entry.group.into_iter().collect(),
        measure: None,
        parts: OF_WHOLE,
    })
}

/// Whether a noun in lower case names several.
fn is_plural(noun: &str) -> bool {
    lexicon().nouns.singular(noun) != noun
}

/// Whether a claim counts things or people by a noun.
fn is_count(claim: &Claim) -> bool {
    claim.quantity.dimension == Dimension::Count && claim.frame.head.is_some()
}

fn value(claim: &Claim) -> Option<Rational> {
    claim.quantity.measured().and_then(Measured::single).map(|number| number.value)
}

/// The place of the first word of a claim.
fn first_word(claim: &Claim, words: &[Word<'_>]) -> usize {
    words.partition_point(|word| word.span.end <= claim.quantity.span.start)
}

#[cfg(test)]
mod tests {
    use crate::claim::{Claim, part, sample};

    fn read(text: &str, figure: &str) -> Claim {
        let told = sample::told(text);
        told.into_iter().find(|claim| claim.text.as_ref() == figure).expect("the figure is read")
    }

    fn noun(text: &str, figure: &str) -> String {
        read(text, figure).frame.head_text.into()
    }

    #[test]
    fn a_part_is_one_of_what_was_counted_before() {
        assert_eq!(noun("The firm has 640 lorries, and 85 of them run on gas.", "85"), "lorry");
        assert_eq!(noun("The vault has 640 lockers. Thieves broke open 85 of these.", "85"), "locker");
        assert_eq!(noun("She was tried on 13 counts and cleared of the other four.", "four"), "count");
        assert_eq!(noun("They saved 70 divers, 15 by helicopter.", "15"), "diver");
        assert_eq!(noun("Of the 70 divers, 15 were women.", "15"), "diver");
    }

    #[test]
    fn a_part_is_one_of_what_is_named_behind_it() {
        assert_eq!(noun("They broke open 85 of the 640 lockers.", "85"), "locker");
        assert_eq!(noun("Two of the drivers were hurt.", "Two"), "driver");
        assert_eq!(noun("Two of the firemen were hurt.", "Two"), "fireman");
        assert_eq!(noun("The lorry struck two other vans.", "two"), "vans");
    }

    #[test]
    fn a_bare_figure_that_points_to_nothing_counts_nothing() {
        assert_eq!(noun("The mayor has 12 cousins and is 64.", "64"), "");
        assert_eq!(noun("Velsk won 12 games. Orr is at 20.", "20"), "");
        assert_eq!(noun("They saved 15 divers, 70 by helicopter.", "70"), "", "no part is more than the whole");
        assert_eq!(noun("The bus had 50 seats. Marlow, 34, drove it.", "34"), "");
    }

    #[test]
    fn a_count_far_in_front_is_not_what_a_figure_points_to() {
        let after = |claims: usize| format!("The firm has 640 lorries. {}By then 85 of them had gone.", "It was 5. ".repeat(claims));
        assert_eq!(noun(&after(super::CLAIMS / 2), "85"), "lorry");
        assert_eq!(noun(&after(super::CLAIMS), "85"), "");
    }

    #[test]
    fn those_of_a_crew_who_were_hurt_are_all_that_were() {
        let is_part = |text: &str, figure: &str| read(text, figure).frame.parts & part::OF_WHOLE != 0;
        assert!(!is_part("Some 640 firemen fought the fire, and 15 of them have been hurt.", "15"));
        assert!(is_part("The fire hurt 85 people, 15 of them badly.", "15"));
    }
}
