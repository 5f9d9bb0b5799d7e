//! Number words.

use rustc_hash::FxHashMap;

use super::{file::NumeralsFile, phrases::lowered};

/// What a number word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NumberWord {
    /// `zero` to `nine`.
    Unit(i128),
    /// `ten` to `nineteen`.
    Teen(i128),
    /// `twenty` to `ninety`.
    Tens(i128),
    /// `hundred`, `million`, `dozen`.
    Scale(i128),
    /// `first`, `fortieth`: also the denominator of a fraction.
    Ordinal(i128),
}

/// Number words by their spelling.
#[derive(Debug)]
pub(crate) struct Numerals {
    words: FxHashMap<String, NumberWord>,
    suffixes: FxHashMap<String, i128>,
}

impl Numerals {
    pub(super) fn new(file: NumeralsFile) -> Self {
        type Class = fn(i128) -> NumberWord;
        let mut words = FxHashMap::default();
        let rows: [(_, Class); 5] = [
            (file.units, NumberWord::Unit),
            (file.teens, NumberWord::Teen),
            (file.tens, NumberWord::Tens),
            (file.scales, NumberWord::Scale),
            (file.ordinals, NumberWord::Ordinal),
        ];
        for (table, class) in rows {
            words.extend(table.into_iter().map(|(word, value)| (word, class(i128::from(value)))));
        }
        let suffixes = file.suffixes.into_iter().map(|(word, value)| (word, i128::from(value))).collect();
        Self { words, suffixes }
    }

    /// What a word means as a number.
    pub(crate) fn word(&self, word: &str) -> Option<NumberWord> {
        self.words.get(lowered(word).as_str()).copied()
    }

    /// The scale that letters behind digits stand for: `bn`.
    pub(crate) fn suffix(&self, letters: &str) -> Option<i128> {
        self.suffixes.get(letters).copied()
    }

    /// All number words.
    pub(crate) fn all(&self) -> impl Iterator<Item = &str> {
        self.words.keys().map(String::as_str)
    }
}
