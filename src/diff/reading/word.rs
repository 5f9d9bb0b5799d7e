//! The words of a sentence.

use crate::{
    claim::{Key, lexicon::Form},
    source::Span,
};

/// A token of a sentence.
#[derive(Debug, Clone, Copy)]
pub(in crate::diff) struct Word {
    pub(in crate::diff) span: Span,
    pub(in crate::diff) id: Key,
    pub(in crate::diff) class: Class,
    /// Whether it stands inside a quantity.
    pub(in crate::diff) in_quantity: bool,
    /// The form it has of a verb, as far as the lists and its ending tell.
    pub(in crate::diff) verb: Option<Form>,
}

/// What a token contributes to the meaning of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::diff) enum Class {
    /// A word that says what the sentence is about.
    Content,
    /// A word with a capital inside a sentence, or a first word that is capitalised elsewhere too.
    Name,
    /// A word of a closed class.
    Function,
    /// Digits.
    Number,
    /// Punctuation.
    Mark,
}

impl Word {
    /// Whether statements are found by it.
    pub(in crate::diff) fn is_telling(&self) -> bool {
        matches!(self.class, Class::Content | Class::Name) && !self.in_quantity
    }

    /// Whether it tells what was done or is done: `killed`, `rises`.
    pub(in crate::diff) fn is_finite(&self) -> bool {
        matches!(self.verb, Some(Form::Past | Form::Third))
    }
}

/// The telling words of a sentence, each once, in order of their keys.
pub(in crate::diff) fn telling(words: &[Word]) -> Vec<Key> {
    let mut ids: Vec<Key> = words.iter().filter(|w| w.is_telling()).map(|w| w.id).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}
