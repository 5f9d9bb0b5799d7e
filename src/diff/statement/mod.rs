//! Statements that the rewrite makes of the same names, days and figures as an original, and that say something else: what
//! was planned is told as done, what was denied as so, what went west as gone east.
//!
//! Unlike [`turned`](super::turned) it begins with the word that has changed and not with a figure. Two statements are one only if
//! the word next to the one that has changed is the same, and others near it; and where the original says somewhere what the
//! rewrite says, nothing is found.

mod escalated;
mod firm;
mod negated;
mod occurrence;
mod opposed;
mod words;

use crate::{
    diff::{
        align::Comparison,
        reading::{Class, Sentence, Side, Word},
    },
    entity,
    source::Span,
};
use occurrence::{Occurrence, Occurrences};

/// A statement of the rewrite that says something else than that of an original.
#[derive(Debug, Clone, Copy)]
pub(in crate::diff) struct Restated {
    pub(in crate::diff) rewrite: Span,
    /// The number of the original, and the words there.
    pub(in crate::diff) original: (usize, Span),
    pub(in crate::diff) kind: Kind,
}

/// What has become of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::diff) enum Kind {
    /// Its opposite, or its negation.
    Turned,
    /// It is told as done, and the original tells it as planned, expected, alleged or charged.
    Firmer,
}

/// The ways in which a statement becomes another one.
const WAYS: &[fn(&Occurrences, &Occurrence) -> Option<Restated>] = &[opposed::find, negated::find, firm::find, escalated::find];

/// Whether a sentence has a quantity, a date, a name or a quotation: statements without one of these are not compared.
fn names_something(side: &Side, sentence: &Sentence) -> bool {
    // At the start of a sentence any word has a capital.
    let is_name = |word: &Word| match word.class {
        Class::Name | Class::Number => true,
        _ => side.is_capitalised(word) && !entity::is_common(side.slice(word.span)),
    };
    let words = side.words_of(sentence);
    let is_quoted = || words.iter().any(|word| side.prose.quotation_at(word.span.start).is_some());
    let named = words.iter().any(is_name);
    named || !side.stated_in(sentence).is_empty() || is_quoted()
}

/// The statements of the rewrite that say something else, at most one for a sentence.
pub(in crate::diff) fn restated(comparison: &Comparison) -> Vec<Restated> {
    let occurrences = Occurrences::new(comparison);
    let side = &comparison.rewrite;
    let found =
        side.sentences.iter().enumerate().filter(|(_, sentence)| names_something(side, sentence)).filter_map(|(number, sentence)| {
            let is_prose = |at: usize| {
                let word = side.words.get(at)?;
                let plain = matches!(word.class, Class::Content | Class::Function) && !word.in_quantity;
                (plain && side.prose.quotation_at(word.span.start).is_none()).then_some(at)
            };
            let mut words = sentence.words.clone().filter_map(is_prose);
            words.find_map(|at| {
                let word = Occurrence { side, original: 0, sentence: number, at };
                WAYS.iter().find_map(|way| way(&occurrences, &word))
            })
        });
    found.collect()
}
