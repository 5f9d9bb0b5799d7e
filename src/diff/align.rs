//! Which statements of the originals a statement of the rewrite restates.
//!
//! An inverted index from words to sentences finds them wherever they have moved; no two sentences are compared that
//! share no word.

use rustc_hash::FxHashMap;

use super::side::{Sentence, Side, telling};
use crate::claim::Key;

/// How many restated sentences are kept for one sentence of the rewrite.
const KEPT: usize = 8;

/// A sentence of one of the originals: the number of the original, the number of the sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Place {
    pub(super) original: usize,
    pub(super) sentence: usize,
}

/// A sentence that another one restates, and how alike the two are, from 0 to 1.
#[derive(Debug, Clone, Copy)]
pub(super) struct Match {
    pub(super) place: Place,
    pub(super) likeness: f64,
}

/// The words of the originals with the sentences they stand in.
#[derive(Debug)]
pub(super) struct Index {
    places: Vec<Place>,
    /// The weight of all telling words of each place.
    totals: Vec<f64>,
    postings: FxHashMap<Key, Vec<u32>>,
}

impl Index {
    /// Reads the originals once.
    pub(super) fn new(originals: &[Side]) -> Self {
        let mut index = Self { places: Vec::new(), totals: Vec::new(), postings: FxHashMap::default() };
        let mut words = Vec::new();
        for (original, side) in originals.iter().enumerate() {
            for (sentence, s) in side.sentences.iter().enumerate() {
                let number = u32::try_from(index.places.len()).unwrap_or(u32::MAX);
                index.places.push(Place { original, sentence });
                let ids = telling(side.words_of(s));
                for &id in &ids {
                    index.postings.entry(id).or_default().push(number);
                }
                words.push(ids);
            }
        }
        index.totals = words.iter().map(|ids| ids.iter().map(|&id| index.weight(id)).sum()).collect();
        index
    }

    /// How telling a word is: the rarer it is in the originals, the more.
    pub(super) fn weight(&self, word: Key) -> f64 {
        let all = count(self.places.len()) + 1.0;
        let with = count(self.postings.get(&word).map_or(0, Vec::len)) + 0.5;
        (1.0 + all / with).ln()
    }

    /// The sentences of the originals that are most like a sentence of the rewrite, the likest first.
    pub(super) fn matches(&self, rewrite: &Side, sentence: &Sentence) -> Vec<Match> {
        let ids = telling(rewrite.words_of(sentence));
        let total: f64 = ids.iter().map(|&id| self.weight(id)).sum();
        let mut shared: FxHashMap<u32, f64> = FxHashMap::default();
        for &id in &ids {
            let weight = self.weight(id);
            for &place in self.postings.get(&id).into_iter().flatten() {
                *shared.entry(place).or_default() += weight;
            }
        }
        let mut scored: Vec<(u32, f64)> = shared
            .into_iter()
            .filter_map(|(place, weight)| {
                let other = *self.totals.get(place as usize)?;
                // The cosine of the two sets of words, which favours neither the short nor the long sentence.
                Some((place, weight / (total * other).sqrt().max(f64::EPSILON)))
            })
            .collect();
        scored.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        scored.truncate(KEPT);
        scored.into_iter().filter_map(|(place, likeness)| Some(Match { place: *self.places.get(place as usize)?, likeness })).collect()
    }
}

/// A count as a weight; exact up to 2³².
fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}
