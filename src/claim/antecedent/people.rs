//! The people that an article names, and which of them a phrase means.

use std::collections::BTreeMap;

use super::{phrase::Phrase, somebody::befallen, years};
use crate::{
    claim::{
        Claim,
        lexicon::{Form, Key, LEXICON},
        speaker::speakers,
        word::{Word, words},
    },
    entity::{self, EntityKind, Mention},
    source::{Article, Span},
    text::{Prose, boundary_before, tokens},
};

/// How many sentences before a phrase whom it stands for may be named.
const REACH: usize = 6;

/// How many sentences before a phrase the one may be told of by a noun whom it stands for.
const NEAR: usize = 2;

/// How many bytes in front of a name the word stands that ties it.
const BEFORE: usize = 40;

/// Of how many names in front of a phrase it is asked whether they were called so.
const NAMES: usize = 200;

/// Prepositions that tie a name to something else.
const TIES: &[&str] =
    &["by", "of", "against", "over", "with", "for", "from", "to", "in", "at", "on", "near", "than", "like", "about", "and", "or", "after"];

/// The people that an article names.
pub(super) struct People<'a> {
    article: &'a Article,
    prose: &'a Prose,
    names: &'a [Mention],
    /// The ages that it gives, by surname.
    ages: BTreeMap<String, i64>,
}

impl<'a> People<'a> {
    /// Reads the ages that the claims of an article give.
    pub(super) fn of(article: &'a Article, prose: &'a Prose, names: &'a [Mention], claims: &[Claim]) -> Self {
        let mut ages = BTreeMap::new();
        for claim in claims {
            let subject = claim.measure.as_ref().filter(|measure| !measure.subject_keys.is_empty()).map(|measure| &measure.subject);
            if let Some((subject, years)) = subject.zip(years(&claim.quantity)) {
                ages.entry(surname(&entity::key(subject)).to_owned()).or_insert(years);
            }
        }
        Self { article, prose, names, ages }
    }

    /// Notes the age of somebody.
    pub(super) fn is_aged(&mut self, person: &Mention, years: i64) {
        self.ages.insert(surname(&person.key).to_owned(), years);
    }

    /// Whom a phrase means: whom it stands beside, or the only one named in the nearest sentence before it that names anybody
    /// who can be meant; nobody whose age is known to be another.
    pub(super) fn meant(&self, phrase: &Phrase, years: Option<i64>) -> Option<&'a Mention> {
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

    /// What befell the one whom the sentences before a phrase told of by a noun, where they name nobody whom it could mean.
    pub(super) fn befallen_before(&self, phrase: &Phrase) -> Option<Key> {
        let here = self.prose.sentence_index(phrase.span.start).filter(|_| phrase.part.is_none())?;
        for at in (here.saturating_sub(NEAR)..here).rev() {
            let sentence = self.prose.sentences.get(at)?.span;
            if !self.named_in(sentence).is_empty() {
                return None;
            }
            let tokens = tokens(&self.article.text, sentence);
            if let Some(part) = befallen(&words(&self.article.text, &tokens)) {
                return Some(part);
            }
        }
        None
    }

    /// Whether a verb follows a name, the first of its sentence, as it follows that of a person: `Now Ines Marlow is mayor`.
    fn acts(&self, name: &Mention) -> bool {
        let text = &self.article.text;
        let sentence = self.prose.sentence_at(name.span.start).map(|sentence| Span { end: name.span.start, ..sentence.span });
        let mut before = sentence.into_iter().flat_map(|front| front.of(text).split(|c: char| !c.is_alphabetic()));
        let opens = sentence.is_some() && !before.any(|word| is_verb(&word.to_lowercase()));
        let to = boundary_before(text, name.span.end as usize + BEFORE);
        let next =
            text.get(name.span.end as usize..to).unwrap_or_default().split(|c: char| !c.is_alphabetic()).find(|word| !word.is_empty());
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

/// Whether a name is somebody's, or may be: two words with capitals that are not known to name anything else.
fn may_be_a_person(name: &Mention) -> bool {
    name.sure && (name.kind == EntityKind::Person || name.kind == EntityKind::Other && name.key.split(' ').count() == 2)
}

/// Whether a word, in lower case, is a verb that says what somebody does or did.
fn is_verb(word: &str) -> bool {
    matches!(word, "is" | "was" | "has" | "had") || matches!(LEXICON.entry(word).verb, Some(Form::Past | Form::Third))
}

/// The last word of a name.
fn surname(key: &str) -> &str {
    key.rsplit(' ').next().unwrap_or(key)
}
