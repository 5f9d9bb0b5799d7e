//! The words that tie the figures of a sentence together: `rules/lexicon/arithmetic.toml`.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::lexicon::table;

/// The word lists of the file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Words {
    /// `rise`, `drop`.
    pub change_nouns: Vec<String>,
    /// Words between two figures that speak of one change.
    pub connectives: Vec<String>,
    /// Singular nouns for people.
    pub people: Vec<String>,
    /// Singular nouns for what lasts.
    pub periods: Vec<String>,
    /// Wholes of which no share is more than 100 %.
    pub wholes: Vec<String>,
    /// What the shares of one whole are told by: for each way to part one, the phrases of each of its parts.
    pub partings: Vec<Vec<Vec<String>>>,
    /// Verbs of dividing, in all forms.
    pub dividing: Vec<String>,
    /// Singular nouns for those who vote in a body.
    pub members: Vec<String>,
    /// Verbs that begin what lasts, in all forms.
    pub beginnings: Vec<String>,
    /// Verbs that end what lasts, in all forms.
    pub endings: Vec<String>,
    /// Pairs of units that conversions go between, the usual one of a unit first.
    pub counterparts: Vec<[String; 2]>,
    /// Verbs and adverbs of what happened.
    pub accounts: Vec<String>,
    /// Words in front of `between` whose two figures are no range.
    pub no_range: Vec<String>,
    /// What makes a temperature a difference.
    pub temperatures: Temperatures,
}

/// Words beside a temperature that make it a difference between two.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Temperatures {
    /// Words behind a difference.
    pub comparatives: Vec<String>,
    /// Phrases behind a difference.
    pub behind: Vec<String>,
    /// Phrases before a difference.
    pub before: Vec<String>,
    /// Words that speak of differences and of temperatures alike.
    pub hints: Vec<String>,
}

/// The word lists, read once.
pub(super) fn words() -> &'static Words {
    static WORDS: LazyLock<Words> = LazyLock::new(|| table!("arithmetic"));
    &WORDS
}

/// Whether some words are all in a list, marks left out.
pub(super) fn all_in(words: &str, list: &[String]) -> bool {
    each(words).all(|word| list.iter().any(|known| *known == word.to_lowercase()))
}

/// The words of a stretch of text without the marks around them.
pub(super) fn each(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())).filter(|word| !word.is_empty())
}

/// Whether the first word of a text is this one, marks and case left out.
pub(super) fn starts_with(text: &str, word: &str) -> bool {
    each(text).next().is_some_and(|first| first.eq_ignore_ascii_case(word))
}

/// Whether text ends in a phrase of whole words, marks and case left out.
pub(super) fn ends_with(text: &str, phrase: &str) -> bool {
    let text = text.trim_end();
    text.len()
        .checked_sub(phrase.len())
        .and_then(|at| text.get(at..).zip(text.get(..at)))
        .is_some_and(|(end, before)| end.eq_ignore_ascii_case(phrase) && !before.ends_with(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_lists_are_read() {
        let lists: Words = table!("arithmetic");
        assert!(!lists.wholes.is_empty());
    }

    #[test]
    fn a_text_starts_with_its_first_word_and_not_with_a_part_of_it() {
        assert!(starts_with(" (Of the rest", "of"));
        assert!(!starts_with("often", "of"));
        assert!(!starts_with("", "of"));
    }

    #[test]
    fn a_phrase_is_found_only_as_whole_words() {
        assert!(ends_with("it rose From ", "from"));
        assert!(!ends_with("it rose therefrom", "from"));
        assert!(!ends_with("om", "from"));
    }
}
