//! One article of a comparison, read once: its sentences, words and quantities.

use super::{
    stated::Stated,
    word::{Class, Word},
};
use crate::{
    source::{Article, Span},
    text::{Prose, Role},
};

/// An article as it is compared.
#[derive(Debug)]
pub(in crate::diff) struct Side<'t> {
    pub(in crate::diff) article: &'t Article,
    /// Its paragraphs, sentences and quotations.
    pub(in crate::diff) prose: Prose,
    /// Its sentences with their words.
    pub(in crate::diff) sentences: Vec<Sentence>,
    /// The tokens of all sentences, in order.
    pub(in crate::diff) words: Vec<Word>,
    pub(in crate::diff) stated: Vec<Stated>,
}

/// A sentence: a statement, or several.
#[derive(Debug, Clone)]
pub(in crate::diff) struct Sentence {
    pub(in crate::diff) span: Span,
    /// The number of its paragraph.
    pub(in crate::diff) paragraph: usize,
    pub(in crate::diff) role: Role,
    /// Its tokens in [`Side::words`].
    pub(in crate::diff) words: std::ops::Range<usize>,
    /// Its quantities in [`Side::stated`].
    pub(in crate::diff) stated: std::ops::Range<usize>,
}

impl<'t> Side<'t> {
    /// The text of a span.
    pub(in crate::diff) fn slice(&self, span: Span) -> &'t str {
        span.of(&self.article.text)
    }

    /// Whether a word is written as a name is, also where it opens its sentence.
    pub(in crate::diff) fn is_capitalised(&self, word: &Word) -> bool {
        matches!(word.class, Class::Name | Class::Content) && self.slice(word.span).starts_with(char::is_uppercase)
    }

    /// The tokens of a sentence.
    pub(in crate::diff) fn words_of(&self, sentence: &Sentence) -> &[Word] {
        self.words.get(sentence.words.clone()).unwrap_or_default()
    }

    /// The quantities of a sentence.
    pub(in crate::diff) fn stated_in(&self, sentence: &Sentence) -> &[Stated] {
        self.stated.get(sentence.stated.clone()).unwrap_or_default()
    }
}
