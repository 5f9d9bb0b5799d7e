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
    groups: FxHashMap<String, i128>,
    /// The words for the whole numbers from one on.
    spelled: Vec<String>,
    suffixes: FxHashMap<String, i128>,
    multiplying_verbs: FxHashMap<String, Rational>,
    multiplying_adverbs: FxHashMap<String, Rational>,
    openers: Vec<String>,
}

impl Numerals {
    pub(super) fn new(file: NumeralsFile) -> Self {
        type Class = fn(i128) -> NumberWord;
        let mut words = FxHashMap::default();
        let spelled = (1..).map_while(|number| spelling(&file, number)).collect();
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
        let groups = file.groups.into_iter().map(|(noun, number)| (noun, i128::from(number))).collect();
        let suffixes = file.suffixes.into_iter().map(|(word, value)| (word, i128::from(value))).collect();
        let exact = |table: BTreeMap<String, Ratio>| table.into_iter().map(|(word, Ratio(factor))| (word, factor)).collect();
        let (multiplying_verbs, multiplying_adverbs) = (exact(file.multiplying.verbs), exact(file.multiplying.adverbs));
        Self { words, groups, spelled, suffixes, multiplying_verbs, multiplying_adverbs, openers: file.openers }
    }

    /// What a word means as a number.
    pub(crate) fn word(&self, word: &str) -> Option<NumberWord> {
        self.words.get(lowered(word).as_str()).copied()
    }

    /// The number that one word or its digits stand for, where that is whole and below a hundred or written in digits; of a
    /// noun for so many of a kind theirs: 12 for `twelve` and `12`, 3 for `trio`.
    pub(crate) fn whole(&self, word: &str) -> Option<i128> {
        match self.word(word) {
            Some(NumberWord::Unit(number) | NumberWord::Teen(number) | NumberWord::Tens(number)) => Some(number),
            _ => self.groups.get(word).copied().or_else(|| word.parse().ok()),
        }
    }

    /// The word for a number from one to nineteen.
    pub(crate) fn spelled(&self, number: usize) -> Option<&str> {
        self.spelled.get(number.checked_sub(1)?).map(String::as_str)
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

/// The word for a small whole number.
fn spelling(file: &NumeralsFile, number: i64) -> Option<String> {
    let mut words = file.units.iter().chain(&file.teens);
    words.find(|(_, value)| **value == number).map(|(word, _)| word.clone())
}

#[cfg(test)]
mod tests {
    use crate::lexicon::lexicon;

    #[test]
    fn what_is_spelled_out_is_read_as_the_same_number() {
        let numerals = &lexicon().numerals;
        let spelled: Vec<Option<i128>> = (1..=20).map(|number| numerals.whole(numerals.spelled(number)?)).collect();
        let expected: Vec<Option<i128>> = (1..=20).map(|number| Some(number).filter(|number| *number < 20)).collect();
        assert_eq!(spelled, expected);
    }

    #[test]
    fn a_trio_is_three_and_a_third_is_no_whole_number() {
        let numerals = &lexicon().numerals;
        assert_eq!(numerals.whole("trio"), Some(3));
        assert_eq!(numerals.whole("14"), Some(14));
        assert_eq!(numerals.whole("third"), None);
        assert_eq!(numerals.whole("million"), None);
    }
}
