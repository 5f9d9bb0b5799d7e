//! Whom a phrase stands for that names nobody: `the 36-year-old`, `the man`, `the retired teacher, 68,`.

use std::collections::BTreeMap;

use num_traits::ToPrimitive;

use crate::{
    entity::{self, EntityKind, Mention},
    lexicon::lexicon,
    quantity::{Dimension, Hedge, Quantity},
    rule::pattern::NounClasses,
    source::{Article, Span},
    text::{Prose, TokenKind, boundary_before, tokens},
};

use super::{
    Claim, MeasureOf,
    lexicon::{Form, Key, LEXICON},
    speaker::speakers,
    word::{Word, words},
};

/// How many sentences before a phrase whom it stands for may be named.
const REACH: usize = 6;

/// How many words behind an age the noun may stand that it belongs to: `the 36-year-old former world champion`.
const PHRASE: usize = 5;

/// How many bytes behind an age are looked at for its noun.
const BEHIND: usize = 120;

/// How many words lie between two quantities of a sentence.
const WORDS_APART: u8 = 6;

/// How many bytes in front of a name the word stands that ties it.
const BEFORE: usize = 40;

/// Of how many names in front of a phrase it is asked whether they were called so.
const NAMES: usize = 200;

/// Prepositions that tie a name to something else.
const TIES: &[&str] =
    &["by", "of", "against", "over", "with", "for", "from", "to", "in", "at", "on", "near", "than", "like", "about", "and", "or", "after"];

/// Words for what somebody is in what is told, not by trade: whoever was named last may be on the other side of it.
const PARTS: &[&str] = &[
    "suspect",
    "victim",
    "driver",
    "passenger",
    "witness",
    "gunman",
    "attacker",
    "shooter",
    "defendant",
    "accused",
    "survivor",
    "guard",
    "father",
    "mother",
    "son",
    "daughter",
    "brother",
    "sister",
    "wife",
    "husband",
    "owner",
    "neighbour",
    "neighbor",
    "patient",
    "resident",
];

/// Lets the claims whose subject is such a phrase be said of whom it stands for.
///
/// `age` is the measure that ages have. Nothing is resolved where two people could be meant.
pub(super) fn resolve(article: &Article, claims: &mut [Claim], age: Option<&MeasureOf>) {
    let phrases: Vec<(usize, Phrase)> =
        claims.iter().enumerate().filter_map(|(at, claim)| Some((at, Phrase::of(article, claim)?))).collect();
    if phrases.is_empty() {
        return;
    }
    let prose = Prose::of(article);
    let names = entity::names(article, &prose);
    let mut people = People::of(article, &prose, &names, claims);
    for (at, phrase) in phrases {
        let Some(claim) = claims.get_mut(at) else { continue };
        let years = years(&claim.quantity);
        let Some(person) = people.meant(&phrase, years) else { continue };
        if let Some(years) = years {
            people.ages.insert(surname(&person.key).to_owned(), years);
        }
        if claim.quantity.dimension == Dimension::Age && claim.measure.is_none() {
            claim.measure = age.cloned();
        }
        stand_for(claims, at, article.slice(person.span));
    }
}

/// Lets a claim be said of somebody, and with it those behind it in its sentence that are said of nobody by name.
fn stand_for(claims: &mut [Claim], at: usize, name: &str) {
    let keys = keys(name);
    let Some(claim) = claims.get_mut(at) else { return };
    let sentence = claim.sentence;
    claim.frame.stand_for(name, &keys, 0);
    if let Some(measure) = &mut claim.measure {
        measure.subject = name.into();
        measure.subject_keys.clone_from(&keys);
    }
    let of_sentence = claims.iter_mut().skip(at + 1).take_while(|claim| claim.sentence == sentence);
    for (distance, claim) in (1_u8..=u8::MAX).zip(of_sentence).filter(|(_, claim)| !claim.frame.subject_named) {
        claim.frame.stand_for(name, &keys, WORDS_APART.saturating_mul(distance));
    }
}

/// A phrase that stands for somebody.
struct Phrase {
    span: Span,
    /// What it calls them that is a part in what is told: whoever was called so is meant.
    part: Option<String>,
    /// Whether it is `he` or `she`.
    pronoun: bool,
}

impl Phrase {
    /// The phrase that a claim is said of, if it is one that stands for somebody.
    fn of(article: &Article, claim: &Claim) -> Option<Self> {
        let measure = claim.measure.as_ref();
        if measure.is_some_and(|measure| !measure.subject_keys.is_empty()) {
            return None;
        }
        let before = Span { start: claim.sentence.start, end: claim.quantity.span.start }.of(&article.text);
        if claim.quantity.dimension == Dimension::Age && claim.text.contains("year-old") {
            let last = before.trim_end().rsplit(|c: char| !c.is_alphabetic()).next();
            let definite = last.is_some_and(|word| word.eq_ignore_ascii_case("the"));
            return (definite && is_of_a_person(article, claim)).then_some(Self { span: claim.quantity.span, part: None, pronoun: false });
        }
        let subject = measure.filter(|measure| measure.of_subject)?.subject.as_ref();
        if matches!(subject, "He" | "She" | "he" | "she") && claim.quantity.dimension == Dimension::Age {
            let at = before.rfind(subject)?;
            let span = Span::new(0, subject.len()).shift(claim.sentence.start as usize + at);
            return Some(Self { span, part: None, pronoun: true });
        }
        let phrase = subject.strip_prefix("The ").or_else(|| subject.strip_prefix("the "))?.to_lowercase();
        let noun = phrase.split(" of ").next()?.rsplit(' ').next()?;
        let people = PARTS.contains(&noun) || is_person(noun);
        let at = before.rfind(subject).filter(|_| people && !noun.ends_with('s'))?;
        // Of a mother of two no other was spoken of.
        let part = (PARTS.contains(&noun) && !phrase.contains(" of ")).then(|| noun.to_owned());
        Some(Self { span: Span::new(0, subject.len()).shift(claim.sentence.start as usize + at), part, pronoun: false })
    }
}

/// Whether an age is that of a person by the words behind it: `the 36-year-old`, `the 36-year-old Dutch striker`, not `the
/// 36-year-old bridge`.
fn is_of_a_person(article: &Article, claim: &Claim) -> bool {
    let text = &article.text;
    let start = claim.quantity.span.end as usize;
    let end = boundary_before(text, start + BEHIND).min(claim.sentence.end as usize).max(start);
    let tokens = tokens(text, Span::new(start, end));
    for (place, word) in words(text, &tokens).iter().take(PHRASE).enumerate() {
        let noun = word.lower.trim_end_matches("'s").trim_end_matches("’s");
        if is_person(noun) || PARTS.contains(&noun) {
            return !PARTS.contains(&noun) && !noun.ends_with("girl") && !noun.ends_with("boy") || place == 0;
        }
        let ends = word.kind != TokenKind::Word || !word.is_content() || matches!(word.entry.verb, Some(Form::Past | Form::Third));
        if ends {
            return place == 0 || word.kind != TokenKind::Word && entity::is_demonym(article.slice(word.span));
        }
        if word.name && !entity::is_demonym(word.text) {
            return false;
        }
    }
    true
}

/// Whether a noun is one for people.
fn is_person(noun: &str) -> bool {
    NounClasses::builtin().fits(noun, "people") || entity::is_role(noun) || lexicon().nouns.is_person(noun)
}

/// The full years of an age that is not hedged.
fn years(quantity: &Quantity) -> Option<i64> {
    let number = quantity.measured().filter(|_| quantity.dimension == Dimension::Age && quantity.hedge == Hedge::None)?.single()?;
    number.value.to_integer().to_i64()
}

/// Whether a name is somebody's, or may be: two words with capitals that are not known to name anything else.
fn may_be_a_person(name: &Mention) -> bool {
    name.sure && (name.kind == EntityKind::Person || name.kind == EntityKind::Other && name.key.split(' ').count() == 2)
}

/// The last word of a name.
fn surname(key: &str) -> &str {
    key.rsplit(' ').next().unwrap_or(key)
}

/// The keys of the words of a name, sorted.
fn keys(name: &str) -> Vec<Key> {
    let mut keys: Vec<Key> = name.split_whitespace().map(|word| LEXICON.key(&word.to_lowercase())).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// The people that an article names.
struct People<'a> {
    article: &'a Article,
    prose: &'a Prose,
    names: &'a [Mention],
    /// The ages that it gives, by surname.
    ages: BTreeMap<String, i64>,
}

impl<'a> People<'a> {
    fn of(article: &'a Article, prose: &'a Prose, names: &'a [Mention], claims: &[Claim]) -> Self {
        let mut ages = BTreeMap::new();
        for claim in claims {
            let subject = claim.measure.as_ref().filter(|measure| !measure.subject_keys.is_empty()).map(|measure| &measure.subject);
            if let Some((subject, years)) = subject.zip(years(&claim.quantity)) {
                ages.entry(surname(&entity::key(subject)).to_owned()).or_insert(years);
            }
        }
        Self { article, prose, names, ages }
    }

    /// Whom a phrase means: whom it stands beside, or the only one named in the nearest sentence before it that names anybody
    /// who can be meant; nobody whose age is known to be another.
    fn meant(&self, phrase: &Phrase, years: Option<i64>) -> Option<&'a Mention> {
        let fits = |person: &&Mention| years.is_none() || self.ages.get(surname(&person.key)).is_none_or(|&known| Some(known) == years);
        if let Some(part) = &phrase.part {
            return self.called(part, phrase.span).filter(fits);
        }
        let (phrase, pronoun) = (phrase.span, phrase.pronoun);
        let here = self.prose.sentence_index(phrase.start)?;
        let mut sentence = self.prose.sentences.get(here)?.span;
        sentence.end = sentence.end.min(phrase.start);
        let beside = |name: &&Mention| {
            let between = self.article.text.get(name.span.end as usize..phrase.start as usize);
            may_be_a_person(name) && between.is_some_and(|between| between.trim_end() == ", the")
        };
        if let Some(person) = entity::mentions_in(self.names, sentence).last().filter(beside) {
            return Some(person);
        }
        // Whom a sentence has named it does not call by another word: `Marlow beat the 40-year-old`.
        let named = self.named_in(sentence);
        if let Some(person) = named.last() {
            let alone = named.iter().all(|other| surname(&other.key) == surname(&person.key));
            return (pronoun && alone && fits(person) && person.kind == EntityKind::Person).then_some(*person);
        }
        for at in (here.saturating_sub(REACH)..here).rev() {
            let fitting: Vec<&Mention> = self.named_in(self.prose.sentences.get(at)?.span).into_iter().filter(fits).collect();
            if fitting.is_empty() {
                continue;
            }
            let (person, others) = fitting.split_first()?;
            let alone = others.iter().all(|other| surname(&other.key) == surname(&person.key));
            let meant = alone && !self.is_tied(person) && (person.kind == EntityKind::Person || self.acts(person));
            return meant.then_some(*person);
        }
        None
    }

    /// Whether a verb follows a name at the start of its sentence, as it follows that of a person.
    fn acts(&self, name: &Mention) -> bool {
        let text = &self.article.text;
        let opens = self.prose.sentence_at(name.span.start).is_some_and(|sentence| sentence.span.start == name.span.start);
        let to = boundary_before(text, name.span.end as usize + BEFORE);
        let next =
            text.get(name.span.end as usize..to).unwrap_or_default().split(|c: char| !c.is_alphabetic()).find(|word| !word.is_empty());
        let is_verb =
            |word: &str| matches!(word, "is" | "was" | "has" | "had") || matches!(LEXICON.entry(word).verb, Some(Form::Past | Form::Third));
        opens && next.is_some_and(is_verb)
    }

    /// The only one who was called so in front of a phrase: `suspect Marlow`, `the suspect, Ines Marlow`, `Marlow, the suspect`.
    fn called(&self, part: &str, phrase: Span) -> Option<&'a Mention> {
        let text = &self.article.text;
        let end = self.names.partition_point(|name| name.span.end <= phrase.start);
        let is_called = |name: &&'a Mention| {
            let from = boundary_before(text, (name.span.start as usize).saturating_sub(BEFORE));
            let before = text.get(from..name.span.start as usize).unwrap_or_default().to_lowercase();
            let before = before.trim_end_matches([',', ' ']);
            let to = boundary_before(text, name.span.end as usize + BEFORE);
            let behind = text.get(name.span.end as usize..to).unwrap_or_default().to_lowercase();
            let behind = [", the ", ", a ", ", one of the "].iter().find_map(|link| behind.strip_prefix(link)).unwrap_or_default();
            may_be_a_person(name)
                && (before.strip_suffix(part).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
                    || behind.strip_prefix(part).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
        };
        let mut called = self.names.get(..end)?.iter().rev().take(NAMES).filter(is_called);
        let person = called.next()?;
        called.all(|other| surname(&other.key) == surname(&person.key)).then_some(person)
    }

    /// Whether a name belongs to something else: `beat Marlow`, `Marlow's brother`, `the house of Marlow`.
    fn is_tied(&self, name: &Mention) -> bool {
        let text = &self.article.text;
        let behind = text.get(name.span.end as usize..).unwrap_or_default();
        let from = boundary_before(text, (name.span.start as usize).saturating_sub(BEFORE));
        let before = text.get(from..name.span.start as usize).unwrap_or_default().trim_end();
        let last = before.rsplit(|c: char| c.is_whitespace()).next().unwrap_or_default();
        behind.starts_with("'s")
            || behind.starts_with("’s")
            || (last.ends_with("'s") || last.ends_with("’s")) && !before.ends_with(',')
            || TIES.contains(&last)
    }

    /// Who is, or may be, named in a sentence, those left out who merely say what it says.
    fn named_in(&self, sentence: Span) -> Vec<&'a Mention> {
        let people: Vec<&Mention> = entity::mentions_in(self.names, sentence).iter().filter(|name| may_be_a_person(name)).collect();
        if people.is_empty() {
            return people;
        }
        let tokens = tokens(&self.article.text, sentence);
        let words: Vec<Word<'_>> = words(&self.article.text, &tokens);
        let speaks = speakers(&words);
        let says = |name: &&Mention| words.iter().zip(&speaks).any(|(word, speaks)| *speaks && name.span.contains(word.span));
        people.into_iter().filter(|name| !says(name)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{claim::claims, grammar, rule::Rules, source::ArticleId};

    /// Whom the claim with these words is said of.
    fn subject(text: &str, of: &str) -> String {
        let article = Article::new(ArticleId(0), "a.txt", text.into());
        let claims = claims(&article, &grammar::read(&article), Rules::builtin());
        let claim = claims.iter().find(|claim| &*claim.text == of).expect("the claim is read");
        let measure = claim.measure.as_ref().filter(|measure| !measure.subject_keys.is_empty());
        measure.map_or_else(String::new, |measure| measure.subject.to_string())
    }

    #[test]
    fn an_age_stands_for_the_one_named_before_it() {
        for (text, of, expected) in [
            ("Ines Marlow left Velsk in May. The 36-year-old has not been seen since.", "36-year-old", "Ines Marlow"),
            ("Ines Marlow, the 36-year-old mayor of Velsk, has gone.", "36-year-old", "Ines Marlow"),
            // Whoever has another age is not meant.
            ("Ines Marlow left. Her friend Ada Pell, 52, wept. The 36-year-old is in Velsk.", "36-year-old", "Ines Marlow"),
            // Nor is who says so, nor whose brother or mother is told of.
            ("Ines Marlow left. “She is gone,” Ada Pell said. The 36-year-old is in Velsk.", "36-year-old", "Ines Marlow"),
            ("Ines Marlow left. She was seen by Ada Pell. The 36-year-old is in Velsk.", "36-year-old", ""),
            ("Ines Marlow met Ada Pell. The 36-year-old is in Velsk.", "36-year-old", ""),
            ("Ines Marlow beat the 36-year-old Dutch champion in May.", "36-year-old", ""),
            ("Ines Marlow left. The 36-year-old bridge is closed.", "36-year-old", ""),
            ("Ines Marlow left. A 36-year-old was held.", "36-year-old", ""),
            ("Ines Marlow died in Velsk on Friday. She was 81.", "81", "Ines Marlow"),
            ("Ines Marlow met Ada Pell. She is 81.", "81", ""),
        ] {
            assert_eq!(subject(text, of), expected, "{text}");
        }
    }

    #[test]
    fn a_trade_stands_for_the_one_named_before_it_and_a_part_for_the_one_who_was_called_so() {
        for (text, of, expected) in [
            ("Ines Marlow carries a bag. The retired teacher, 68, lives in Velsk.", "68", "Ines Marlow"),
            ("Ines Marlow ran. The suspect, 23, was held in Velsk.", "23", ""),
            ("Police named the suspect, Tom Odalen. Ines Marlow ran. The suspect, 23, was held in Velsk.", "23", "Tom Odalen"),
            ("Driver Tom Odalen ran. Ines Marlow wept. The driver, 23, was held in Velsk.", "23", "Tom Odalen"),
            ("Ines Marlow ran. The mother of two is 34.", "34", ""),
        ] {
            assert_eq!(subject(text, of), expected, "{text}");
        }
    }

    #[test]
    fn what_else_the_sentence_says_is_said_of_the_same_person() {
        let text = "Ines Marlow climbed in May. The 36-year-old fell 90 metres.";
        let article = Article::new(ArticleId(0), "a.txt", text.into());
        let claims = claims(&article, &grammar::read(&article), Rules::builtin());
        let fall = claims.last().expect("a claim is read");
        assert!(fall.frame.subject.contains(&Key::of("marlow")));
    }
}
