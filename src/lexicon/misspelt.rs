//! Names of units with one letter wrong, left out or too many: `centigrate`, `kilomters`.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::measures::UnitEntry;
use crate::quantity::Dimension;

/// Letters of the shortest name that is recognised: shorter ones have other words next to them (`gallons`, `galleons`).
const SHORTEST: usize = 8;

/// Names of units, found with a slip in them.
#[derive(Debug, Default)]
pub(super) struct Misspelt {
    names: Vec<(String, &'static UnitEntry)>,
    /// The names by what is left of them when one letter is dropped; made when a word is first looked up.
    shortened: OnceLock<Shortened>,
}

/// Units by their shortened names; `None` for what is left of the names of two.
type Shortened = FxHashMap<String, Option<&'static UnitEntry>>;

impl Misspelt {
    /// Takes a name in. Words for money and for lengths of time are everyday words with everyday neighbours.
    pub(super) fn add(&mut self, name: &str, unit: &'static UnitEntry) {
        let known = matches!(unit.dimension, Dimension::Money | Dimension::Duration | Dimension::Percentage | Dimension::Other);
        if !known && name.len() >= SHORTEST && name.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            self.names.push((name.to_ascii_lowercase(), unit));
        }
    }

    /// The unit whose name a word is with one letter wrong.
    pub(super) fn unit(&self, word: &str) -> Option<&'static UnitEntry> {
        if word.len() < SHORTEST || !word.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            return None;
        }
        let units = self.shortened.get_or_init(|| self.by_shortened());
        let mut found = shortened(&word.to_ascii_lowercase()).into_iter().filter_map(|key| units.get(&key).copied().flatten());
        let first = found.next()?;
        found.all(|other| other.base == first.base && other.factor == first.factor).then_some(first)
    }

    fn by_shortened(&self) -> Shortened {
        let mut units = Shortened::default();
        for &(ref name, unit) in &self.names {
            for key in shortened(name) {
                let found = units.entry(key).or_insert(Some(unit));
                // What is left of two units belongs to neither.
                if found.is_some_and(|other| other.base != unit.base || other.factor != unit.factor) {
                    *found = None;
                }
            }
        }
        units
    }
}

/// A word, and the word without each of its letters but the first.
fn shortened(word: &str) -> Vec<String> {
    let without = |at: usize| format!("{}{}", &word[..at], &word[at + 1..]);
    std::iter::once(word.to_owned()).chain((1..word.len()).map(without)).collect()
}

#[cfg(test)]
mod tests {
    use crate::lexicon::lexicon;

    #[test]
    fn one_wrong_letter_does_not_hide_a_unit() {
        let measures = &lexicon().measures;
        for (word, base) in [("kilomters", "m"), ("centigrate", "°C"), ("farhenheit", "°C"), ("milligramms", "kg"), ("hectrares", "m²")]
        {
            assert_eq!(measures.misspelt(word).map(|unit| unit.base), Some(base), "{word}");
        }
    }

    #[test]
    fn other_words_are_no_units() {
        let measures = &lexicon().measures;
        for word in ["galleons", "millennials", "parameters", "passengers", "children", "radiators", "categories", "barrages", "teachers"] {
            assert_eq!(measures.misspelt(word).map(|unit| unit.stated), None, "{word}");
        }
    }
}
