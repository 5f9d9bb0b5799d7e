//! Number words.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::{
    file::{NumeralsFile, Ratio},
    phrases::lowered,
};
use crate::quantity::Rational;

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
    multiplying_verbs: FxHashMap<String, Rational>,
    multiplying_adverbs: FxHashMap<String, Rational>,
    openers: Vec<String>,
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
        let exact = |table: BTreeMap<String, Ratio>| table.into_iter().map(|(word, Ratio(factor))| (word, factor)).collect();
        let (multiplying_verbs, multiplying_adverbs) = (exact(file.multiplying.verbs), exact(file.multiplying.adverbs));
        Self { words, suffixes, multiplying_verbs, multiplying_adverbs, openers: file.openers }
    }

    /// What a word means as a number.
    pub(crate) fn word(&self, word: &str) -> Option<NumberWord> {
        self.words.get(lowered(word).as_str()).copied()
    }

    /// The scale that letters behind digits stand for: `bn`.
    pub(crate) fn suffix(&self, letters: &str) -> Option<i128> {
        self.suffixes.get(letters).copied()
    }

    /// By how much a verb multiplies: 2 for `doubled`, a half for `halved`.
    pub(crate) fn multiplying_verb(&self, word: &str) -> Option<Rational> {
        self.multiplying_verbs.get(lowered(word).as_str()).copied()
    }

    /// By how much a word before what is multiplied does so: 2 for `twice` and `double`.
    pub(crate) fn multiplying_adverb(&self, word: &str) -> Option<Rational> {
        self.multiplying_adverbs.get(lowered(word).as_str()).copied()
    }

    /// All words that a figure begins with, and the words that multiply.
    pub(crate) fn all(&self) -> impl Iterator<Item = &str> {
        let multiplying = self.multiplying_verbs.keys().chain(self.multiplying_adverbs.keys());
        self.words.keys().chain(multiplying).chain(&self.openers).map(String::as_str)
    }

    /// `threefold`, `tenfold`: number words with their ending for multiples.
    pub(crate) fn folded(&self) -> impl Iterator<Item = String> + '_ {
        self.words.keys().map(|word| format!("{word}fold"))
    }
}
