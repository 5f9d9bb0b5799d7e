//! What a quantity is said of: the noun it counts, the verb that governs it, the words around it.

mod act;
pub mod part;
mod subject;
mod tells;

use crate::{
    quantity::{Dimension, Quantity},
    rule::pattern::NounClasses,
    source::Span,
    text::TokenKind,
};

use super::{
    bearer::{Bearer, bearer, is_of_another},
    lexicon::{Band, Form, Key, LEXICON},
    word::Word,
};

/// A word that a statement is made of, as a key of evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Equal for words that say the same.
    pub key: Key,
    /// Where it stands in the claim's article.
    pub span: Span,
    /// How much it says: 0 for grammar, more the rarer.
    pub weight: u8,
    /// Part of a name.
    pub name: bool,
    /// Names an act: a verb, or a noun made of one.
    pub act: bool,
    /// How many words lie between it and the quantity.
    pub distance: u8,
    /// Whether it stands in the quantity's own clause.
    pub clause: bool,
}

/// A verb that governs a quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verb {
    /// Its stem.
    pub key: Key,
    /// Whether it says that something was said.
    pub reporting: bool,
    /// Whether what it says was done to its subject (`were killed`).
    pub passive: bool,
    /// How many words lie between it and the quantity.
    pub distance: u8,
}

/// The words around a quantity, put in their places.
#[derive(Debug, Clone, Default)]
pub struct Frame {
    /// The noun that is counted or measured: `bridge`, `deal`, `quake`.
    pub head: Option<Key>,
    /// The head as written.
    pub head_text: Box<str>,
    /// The verb in front of it.
    pub verb_before: Option<Verb>,
    /// The verb behind it.
    pub verb_after: Option<Verb>,
    /// Whether the quantity opens its clause, so that the verb behind it is the one that counts.
    pub is_subject: bool,
    /// Whom or what the verb is said of, as names: those in front of it, or those a pronoun stands for; sorted.
    pub subject: Vec<Key>,
    /// Whether the subject is named in the sentence, not by a pronoun.
    pub subject_named: bool,
    /// The preposition in front of it.
    pub preposition: Option<Key>,
    /// The noun that a date belongs to: `Sunday's game`, `the 4 May attack`.
    pub dated: Option<Key>,
    /// The acts that a date or a time tells of, sorted; see `rules/lexicon/acts.toml`.
    pub tells: Vec<Key>,
    /// Words between the figure and its noun, and those that belong to the noun.
    pub modifiers: Vec<Key>,
    /// Parts of mankind that it speaks of (`children`, `police`), sorted.
    pub groups: Vec<Key>,
    /// Whose age an age is.
    pub bearer: Bearer,
    /// Words that tell a part from the whole; see [`part`].
    pub parts: u16,
    /// What the verb in front of it is done to or with: the words between the two, sorted.
    pub object: Vec<Key>,
    /// The last word in front of it that says something, and the first behind it.
    pub neighbours: (Option<Key>, Option<Key>),
    /// The words near it in the sentence that say something, each once, sorted by key.
    pub terms: Vec<Term>,
}

impl Frame {
    /// The verb that says what the quantity is about.
    pub fn verb(&self) -> Option<Verb> {
        if self.dated.is_some() {
            return None;
        }
        let (first, second) = if self.is_subject { (self.verb_after, self.verb_before) } else { (self.verb_before, self.verb_after) };
        // That something was said says nothing of what was.
        first.filter(|verb| !verb.reporting).or(second.filter(|verb| !verb.reporting)).or(first).or(second)
    }

    /// Whether it counts what grows from report to report: the dead, the arrested.
    pub(super) fn counts_what_grows(&self) -> bool {
        let verb = self.verb().map(|verb| verb.key);
        verb.into_iter().chain(self.head).chain(self.modifiers.iter().copied()).chain(self.neighbours.1).any(|key| LEXICON.is_growing(key))
    }

    /// The names nearest to the quantity: those of one name phrase, first name and surname.
    pub fn nearest_names(&self) -> impl Iterator<Item = &Term> {
        let nearest = self.clause_names().map(|term| term.distance).min();
        self.clause_names().filter(move |term| nearest.is_some_and(|nearest| term.distance <= nearest + 1))
    }

    /// The acts that its own clause tells of near it: `the bombing of Kerrowby on Tuesday`.
    pub fn acts(&self) -> impl Iterator<Item = &Term> {
        let near = |term: &&Term| term.act && term.clause && term.distance <= ACT_REACH;
        self.terms.iter().filter(move |term| self.dated.map_or_else(|| near(term), |noun| term.key == noun))
    }

    /// The names of the quantity's own clause.
    pub fn clause_names(&self) -> impl Iterator<Item = &Term> {
        self.terms.iter().filter(|term| term.name && term.clause)
    }

    /// Puts a name, as its words, in the place of the phrase that stands for it, so many words from the quantity.
    pub(super) fn stand_for(&mut self, name: &[(Key, Span)], distance: u8) {
        self.subject = name.iter().map(|&(key, _)| key).collect();
        self.subject.sort_unstable();
        self.subject.dedup();
        self.subject_named = true;
        for &(key, span) in name {
            self.terms.retain(|term| term.key != key);
            let term = Term { key, span, weight: NAME_WEIGHT, name: true, act: false, distance, clause: true };
            let at = self.terms.partition_point(|other| other.key < key);
            self.terms.insert(at, term);
        }
    }

    /// The term with a key.
    pub fn term(&self, key: Key) -> Option<&Term> {
        self.terms.binary_search_by_key(&key, |term| term.key).ok().and_then(|at| self.terms.get(at))
    }
}

/// What a rare name weighs as a term.
const NAME_WEIGHT: u8 = 6;

/// How far the act may be that a date tells of.
const ACT_REACH: u8 = 8;

/// How far a quantity's verb may be.
const VERB_REACH: usize = 12;

/// How many words away a word still says something of a quantity; a line without a full stop is one long sentence.
const FARTHEST: usize = 80;

/// Builds frames for the quantities of one sentence.
pub(super) struct Framer<'w, 't> {
    /// The names of earlier sentences, the latest last.
    pub(super) context: &'w [Key],
    pub(super) words: &'w [Word<'t>],
    /// Of each word whether it names who says so, not whom it is about.
    pub(super) speakers: &'w [bool],
    /// The quantities of the sentence, in order.
    pub(super) quantities: &'w [Quantity],
}

impl Framer<'_, '_> {
    /// The frame of one of the sentence's quantities.
    pub(super) fn frame(&self, quantity: &Quantity) -> Frame {
        let place = self.place(quantity.span);
        let figure = self.place(quantity.figure);
        let clause = self.clause(place);
        let mut frame = Frame { preposition: self.preposition(place), ..Frame::default() };
        self.head(&mut frame, quantity, place, figure);
        frame.verb_before = self.verb_before(place.0, clause.0);
        frame.verb_after = self.verb_after(place.1, clause.1);
        frame.is_subject = self.opens_clause(place.0, clause.0);
        frame.object = self.object(&frame, quantity, place, clause);
        frame.dated = self.dated(quantity, place);
        frame.tells = self.tells(&frame, quantity, place, clause);
        self.subject(&mut frame, place.0);
        if frame.head.is_none() || NounClasses::builtin().fits(&frame.head_text, "people") {
            frame.groups = self.groups(figure.0, place.1);
        }
        frame.parts = self.parts(quantity, place, figure, clause);
        frame.bearer = bearer(self.words, quantity);
        if is_of_another(self.words, quantity) {
            frame.parts |= part::ANOTHER;
        }
        frame.neighbours = self.neighbours(place, clause);
        frame.terms = self.terms(place, clause);
        frame
    }

    /// The words that a span covers: first, and one past the last.
    fn place(&self, span: Span) -> (usize, usize) {
        let first = self.words.partition_point(|word| word.span.end <= span.start);
        let last = self.words.partition_point(|word| word.span.start < span.end);
        (first, last.max(first))
    }

    fn word(&self, at: usize) -> Option<&Word<'_>> {
        self.words.get(at)
    }

    /// Whether a word names who says what the sentence says.
    fn speaks(&self, at: usize) -> bool {
        self.speakers.get(at).is_some_and(|&speaks| speaks)
    }

    /// Whether a quantity covers a word.
    fn in_quantity(&self, at: usize) -> bool {
        let Some(word) = self.words.get(at) else { return false };
        let next = self.quantities.partition_point(|q| q.span.end <= word.span.start);
        self.quantities.get(next).is_some_and(|q| q.span.overlaps(word.span))
    }

    /// Whether a time of day begins at a word.
    fn is_hour(&self, at: usize) -> bool {
        let Some(word) = self.words.get(at) else { return false };
        let next = self.quantities.partition_point(|q| q.span.end <= word.span.start);
        self.quantities.get(next).is_some_and(|q| q.dimension == Dimension::Time && q.span.start <= word.span.start)
    }

    /// The bounds of the clause around a place.
    fn clause(&self, place: (usize, usize)) -> (usize, usize) {
        let mut start = place.0;
        // What stands in brackets says something of the words before them.
        let mut brackets = 1;
        while start > 0 && place.0 - start < FARTHEST {
            if self.parts_clauses(start - 1) {
                if brackets == 0 || !self.word(start - 1).is_some_and(|word| word.is(&["("])) {
                    break;
                }
                brackets -= 1;
            }
            start -= 1;
        }
        let mut end = place.1;
        while end < self.words.len() && end - place.1 < FARTHEST && !self.parts_clauses(end) {
            end += 1;
        }
        (start, end)
    }

    /// Whether a word stands between two clauses.
    fn parts_clauses(&self, at: usize) -> bool {
        let Some(word) = self.word(at) else { return true };
        if word.kind == TokenKind::Mark {
            let comma_joins = word.is(&[","])
                && self
                    .word(at + 1)
                    .is_some_and(|next| next.is(&["and", "but", "while", "who", "which", "where", "when", "as", "with", "or"]));
            return comma_joins || word.is(&[";", ":", "—", "–", "(", ")", "\"", "“", "”"]);
        }
        // `the bell rang shortly before 4:20`
        if word.is(&["after", "before"]) && self.is_hour(at + 1) {
            return false;
        }
        if word.is(&["who", "which", "while", "although", "because", "whose", "whereas", "but", "after", "before", "when", "where"]) {
            return true;
        }
        // `and` parts clauses where a verb of its own follows.
        word.is(&["and"])
            && (1..=3).any(|step| self.word(at + step).is_some_and(|next| next.entry.verb == Some(Form::Past) && next.is_content()))
    }

    /// The preposition in front of a quantity, over articles and hedges.
    fn preposition(&self, place: (usize, usize)) -> Option<Key> {
        const PREPOSITIONS: &[&str] = &[
            "at", "in", "on", "by", "to", "of", "for", "from", "with", "after", "since", "until", "before", "during", "over", "under",
            "within", "into", "about", "than", "per", "as", "between", "through", "near",
        ];
        (place.0.saturating_sub(2)..place.0).rev().find_map(|at| {
            let word = self.word(at)?;
            PREPOSITIONS.contains(&word.lower.as_str()).then_some(word.entry.key)
        })
    }

    /// Head noun and modifiers.
    fn head(&self, frame: &mut Frame, quantity: &Quantity, place: (usize, usize), figure: (usize, usize)) {
        if matches!(quantity.dimension, Dimension::Date | Dimension::Time | Dimension::Age | Dimension::Score) {
            return;
        }
        let counted = quantity.dimension == Dimension::Count && !quantity.base_unit().is_empty();
        if counted {
            let unit = quantity.base_unit().to_lowercase();
            let noun = unit.split([' ', '-']).next_back().unwrap_or(&unit);
            frame.head = Some(LEXICON.key(noun));
            frame.head_text = noun.into();
        }
        // What follows the figure up to the noun: `three prior convictions`, `$80 million contract`.
        let mut at = figure.1;
        // `two other vehicles`
        if self.word(at).is_some_and(|word| word.is(&["other", "more", "further", "additional", "extra"])) {
            at += 1;
        }
        let mut last = None;
        while let Some(word) = self.word(at) {
            let inside = at < place.1;
            if word.kind != TokenKind::Word && !word.is(&["-", "'", "’"]) && !inside
                || word.entry.band == Band::Closed && !inside && !word.is(&["-"])
            {
                break;
            }
            if at >= figure.1 + 6 || !inside && word.entry.verb == Some(Form::Past) && last.is_some() {
                break;
            }
            // Of a `four-time champion` the champion counts.
            let times = word.is(&["time"]) && at.checked_sub(1).and_then(|before| self.word(before)).is_some_and(|mark| mark.is(&["-"]));
            if word.is_content() && !times && (inside || !self.in_quantity(at)) {
                if frame.head == Some(word.entry.key) {
                    break;
                }
                // The unit of a measure is no modifier.
                if !inside || counted {
                    frame.modifiers.push(word.entry.key);
                }
                if word.entry.verb != Some(Form::Past) {
                    last = Some(at);
                }
            }
            at += 1;
        }
        if frame.head.is_none()
            && let Some(noun) = last.and_then(|at| self.word(at)).filter(|_| at > place.1)
        {
            frame.head = Some(noun.entry.key);
            frame.head_text = noun.lower.as_str().into();
            frame.modifiers.retain(|key| *key != noun.entry.key);
        }
        self.head_in_front(frame, place.0);
        frame.modifiers.sort_unstable();
        frame.modifiers.dedup();
    }

    /// The noun of `a population of 26,000`, `damage of $2 million`, `a toll of 12`, where `start` is the place of the quantity:
    /// what is counted if nothing else is, and else a word that tells more of it.
    fn head_in_front(&self, frame: &mut Frame, start: usize) {
        if self.word(start.wrapping_sub(1)).is_some_and(|word| word.is(&["of"]))
            && let Some(noun) = self.word(start.wrapping_sub(2)).filter(|word| word.is_content())
        {
            if frame.head.is_none() {
                frame.head = Some(noun.entry.key);
                frame.head_text = noun.lower.as_str().into();
            } else {
                frame.modifiers.push(noun.entry.key);
            }
        }
    }

    /// The nearest verb in front of a place.
    fn verb_before(&self, place: usize, clause: usize) -> Option<Verb> {
        (clause.max(place.saturating_sub(VERB_REACH))..place).rev().find_map(|at| self.verb_at(at, place - at))
    }

    /// The nearest verb behind a place.
    fn verb_after(&self, place: usize, clause: usize) -> Option<Verb> {
        (place..clause.min(place + VERB_REACH)).find_map(|at| self.verb_at(at, at - place + 1))
    }

    /// The verb at a place, unless it stands there as a modifier or a noun.
    fn verb_at(&self, at: usize, distance: usize) -> Option<Verb> {
        let word = self.word(at)?;
        let form = word.entry.verb?;
        if word.name || self.in_quantity(at) {
            return None;
        }
        let before = at.checked_sub(1).and_then(|before| self.word(before));
        let after_article = before.is_some_and(|word| word.is(&["the", "a", "an", "his", "her", "its", "their", "this", "that", "no"]));
        let before_auxiliary = before.is_some_and(|word| word.is(&["was", "were", "is", "are", "been", "be", "being", "get", "got"]));
        let before_modal =
            before.is_some_and(|word| word.is(&["to", "will", "would", "could", "can", "may", "might", "must", "should", "did", "not"]));
        let fits = match form {
            Form::Past | Form::Ing => !after_article,
            Form::Base => before_modal,
            Form::Third => !after_article && before.is_some_and(|word| word.name || word.is(&["he", "she", "it", "who", "which", "that"])),
        };
        let passive = form == Form::Past && before_auxiliary;
        let distance = u8::try_from(distance).unwrap_or(u8::MAX);
        fits.then_some(Verb { key: word.entry.key, reporting: word.entry.reporting, passive, distance })
    }

    /// Whether nothing but articles and hedges stands in front of a place in its clause.
    fn opens_clause(&self, place: usize, clause: usize) -> bool {
        // What is said begins anew behind the verb of saying.
        let said = (clause..place).rev().find(|&at| self.word(at).is_some_and(|word| word.entry.verb.is_some() && word.entry.reporting));
        (said.unwrap_or(clause)..place)
            .all(|at| Some(at) == said || self.word(at).is_some_and(|word| !word.is_content() || self.in_quantity(at)))
    }

    /// The parts of mankind that a quantity's own words name.
    fn groups(&self, figure: usize, end: usize) -> Vec<Key> {
        let mut found: Vec<Key> = (figure..(end + 2).max(figure + 5).min(self.words.len()))
            .take_while(|&at| at < end || !self.word(at).is_some_and(|word| word.is(&[",", ";", "and", "(", "including", "."])))
            .filter_map(|at| self.word(at)?.entry.group)
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The last word in front of a quantity and the first behind it that say something.
    fn neighbours(&self, place: (usize, usize), clause: (usize, usize)) -> (Option<Key>, Option<Key>) {
        let says = |at: usize| self.word(at).filter(|word| word.is_content()).map(|word| word.entry.key);
        ((clause.0.max(place.0.saturating_sub(4))..place.0).rev().find_map(says), (place.1..clause.1.min(place.1 + 4)).find_map(says))
    }

    /// The words near it in the sentence that say something, each once at its nearest place.
    fn terms(&self, place: (usize, usize), clause: (usize, usize)) -> Vec<Term> {
        let mut found: Vec<Term> = Vec::new();
        let near = place.0.saturating_sub(FARTHEST)..place.1.saturating_add(FARTHEST);
        for (at, word) in self.words.iter().enumerate().take(near.end).skip(near.start) {
            if !word.is_content() || (place.0..place.1).contains(&at) {
                continue;
            }
            let distance = if at < place.0 { place.0 - at } else { at - place.1 + 1 };
            let weight = match (word.name, word.entry.band) {
                (_, Band::Closed) => 0,
                (true, Band::Rare) => NAME_WEIGHT,
                (true, _) | (false, Band::Rare) => 4,
                (false, Band::Common) => 2,
                (false, Band::Everyday) => 1,
            };
            found.push(Term {
                key: word.entry.key,
                span: word.span,
                weight,
                name: word.name,
                // A verb in the past that does not govern the date tells of another act: `those arrested were freed on Friday`.
                act: word.entry.act && !word.name && word.entry.verb != Some(Form::Past),
                distance: u8::try_from(distance).unwrap_or(u8::MAX),
                clause: (clause.0..clause.1).contains(&at) && !self.speaks(at),
            });
        }
        found.sort_by(|a, b| a.key.cmp(&b.key).then(a.distance.cmp(&b.distance)));
        found.dedup_by_key(|term| term.key);
        // They are most of what a claim weighs.
        found.shrink_to_fit();
        found
    }
}
