//! What a full stop after an abbreviation means for the end of a sentence: `rules/lexicon/abbreviations.toml`.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;

use crate::lexicon::table;

/// How an abbreviation stands to the end of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    /// Never the last word: `Dr.`, `vs.`
    NeverEnds,
    /// An abbreviation only before a number: `No. 5`.
    BeforeNumber,
    /// Not the last word before a number, and else only where an opener follows: `Jan.`
    Date,
    /// The last word where an opener follows: `Inc.`, `U.S.`
    MayEnd,
    /// The last word before most capitals: `p.m.`
    EndsBeforeCapital,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Lists {
    never_ends: Vec<String>,
    before_number: Vec<String>,
    dates: Vec<String>,
    may_end: Vec<String>,
    ends_before_capital: Vec<String>,
    after_time: Vec<String>,
    marked_names: Vec<String>,
    openers: Vec<String>,
}

/// The lists of the lexicon, ready to be asked.
#[derive(Debug)]
pub(super) struct Abbreviations {
    stops: FxHashMap<String, Stop>,
    after_time: FxHashSet<String>,
    marked_names: FxHashSet<String>,
    openers: FxHashSet<String>,
}

static ABBREVIATIONS: LazyLock<Abbreviations> = LazyLock::new(|| {
    let lists: Lists = table!("abbreviations");
    let mut stops = FxHashMap::default();
    for (words, stop) in [
        (lists.may_end, Stop::MayEnd),
        (lists.before_number, Stop::BeforeNumber),
        (lists.dates, Stop::Date),
        (lists.ends_before_capital, Stop::EndsBeforeCapital),
        (lists.never_ends, Stop::NeverEnds),
    ] {
        stops.extend(words.into_iter().map(|word| (word, stop)));
    }
    let set = |words: Vec<String>| words.into_iter().collect();
    Abbreviations { stops, after_time: set(lists.after_time), marked_names: set(lists.marked_names), openers: set(lists.openers) }
});

impl Abbreviations {
    /// The lists, read once.
    pub(super) fn get() -> &'static Self {
        &ABBREVIATIONS
    }

    /// What the stop after `word` (without it) means, if the word is an abbreviation.
    pub(super) fn stop(&self, word: &str) -> Option<Stop> {
        self.stops.get(word).or_else(|| self.stops.get(from_capitals(word)?.as_str())).copied()
    }

    /// Whether `word` opens sentences and hardly ever follows an abbreviation inside one.
    pub(super) fn is_opener(&self, word: &str) -> bool {
        self.openers.contains(word)
    }

    /// Whether `word` follows a time of day in the same sentence.
    pub(super) fn follows_time(&self, word: &str) -> bool {
        self.after_time.contains(word)
    }

    /// Whether `word`, its last mark included, is a name that ends in a mark.
    pub(super) fn is_marked_name(&self, word: &str) -> bool {
        self.marked_names.contains(word)
    }
}

/// `Mr` for `MR`; `None` for words that are not written in capitals throughout, and for long ones.
fn from_capitals(word: &str) -> Option<String> {
    let capitals = (2..=8).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase());
    capitals.then(|| word[..1].to_owned() + &word[1..].to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_read_and_capitals_are_folded() {
        let abbreviations = Abbreviations::get();
        assert_eq!(abbreviations.stop("Dr"), Some(Stop::NeverEnds));
        assert_eq!(abbreviations.stop("DR"), Some(Stop::NeverEnds));
        assert_eq!(abbreviations.stop("p.m"), Some(Stop::EndsBeforeCapital));
        assert_eq!(abbreviations.stop("gen"), None);
        assert!(abbreviations.is_opener("The"));
    }
}
