//! Words as they are matched between an original and its rewrite: without inflection, in one spelling, synonyms alike.

use rustc_hash::FxHashMap;

use super::spelling;
use crate::claim::{
    Band, Key,
    lexicon::{Entry, Form, LEXICON},
};

/// What the lists say of the words of both sides; each form is looked up once.
#[derive(Debug, Default)]
pub(in crate::diff) struct Vocabulary<'t> {
    written: FxHashMap<&'t str, Known>,
}

/// What is known of a word.
#[derive(Debug, Clone, Copy)]
pub(in crate::diff) struct Known {
    /// Equal for words that say the same.
    pub(in crate::diff) key: Key,
    /// Whether it says something of its own: no grammar, and no verb that only introduces what somebody says.
    pub(in crate::diff) telling: bool,
    /// The form it has of a verb, as far as the lists and its ending tell.
    pub(in crate::diff) verb: Option<Form>,
}

impl<'t> Vocabulary<'t> {
    /// Looks up a token as written.
    pub(in crate::diff) fn look_up(&mut self, token: &'t str) -> Known {
        *self.written.entry(token).or_insert_with(|| known(token))
    }
}

/// The key of a word that need not stand in a text, such as the singular of a noun.
pub(in crate::diff) fn key(word: &str) -> Key {
    known(word).key
}

fn known(token: &str) -> Known {
    let lower = token.to_lowercase();
    let Entry { key, band, reporting, verb, .. } = match spelling::respelled(&lower) {
        Some(other) => LEXICON.entry(&other),
        None => LEXICON.entry(&lower),
    };
    Known { key, telling: band != Band::Closed && !reporting, verb }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_spellings_of_a_word_are_one_word() {
        assert_eq!(key("harbours"), key("harbor"));
        assert_ne!(key("harbour"), key("hardware"));
    }

    #[test]
    fn grammar_and_saying_tell_no_statements_apart() {
        let mut vocabulary = Vocabulary::default();
        assert!(!vocabulary.look_up("The").telling && !vocabulary.look_up("said").telling && vocabulary.look_up("river").telling);
    }
}
