//! Which statements of the originals a statement of the rewrite restates.
//!
//! An inverted index from words to sentences finds them wherever they have moved; no two sentences are compared that
//! share no word.

use indexmap::IndexMap;
use rustc_hash::{FxBuildHasher, FxHashMap};

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

/// Tables in the order in which they were filled.
type Table<K, V> = IndexMap<K, V, FxBuildHasher>;

/// The words of the originals with the sentences they stand in.
#[derive(Debug)]
pub(super) struct Index {
    /// The sentences by their telling words: those of the same words are looked at as one, however often it is repeated.
    groups: Table<Vec<Key>, Group>,
    words: Table<Key, Posting>,
    /// The weight of a word that stands nowhere.
    unknown: f64,
}

/// The sentences with the same telling words.
#[derive(Debug, Default)]
struct Group {
    /// The first [`KEPT`] of them.
    places: Vec<Place>,
    /// The weight of their telling words.
    total: f64,
}

/// Where a word stands.
#[derive(Debug, Default)]
struct Posting {
    /// In how many sentences.
    sentences: usize,
    weight: f64,
    groups: Vec<usize>,
}

impl Index {
    /// Reads the originals once.
    pub(super) fn new(originals: &[Side]) -> Self {
        let mut index = Self { groups: Table::default(), words: Table::default(), unknown: 0.0 };
        let sentences = originals.iter().map(|side| side.sentences.len()).sum();
        for (original, side) in originals.iter().enumerate() {
            for (sentence, s) in side.sentences.iter().enumerate() {
                index.add(telling(side.words_of(s)), Place { original, sentence });
            }
        }
        index.unknown = weight(sentences, 0);
        for posting in index.words.values_mut() {
            posting.weight = weight(sentences, posting.sentences);
        }
        for (ids, group) in &mut index.groups {
            group.total = ids.iter().filter_map(|id| index.words.get(id)).map(|posting| posting.weight).sum();
        }
        index
    }

    /// Adds a sentence with its telling words.
    fn add(&mut self, ids: Vec<Key>, place: Place) {
        let (number, is_new) = self.groups.get_index_of(&ids).map_or((self.groups.len(), true), |known| (known, false));
        for &id in &ids {
            let posting = self.words.entry(id).or_default();
            posting.sentences += 1;
            if is_new {
                posting.groups.push(number);
            }
        }
        let places = &mut self.groups.entry(ids).or_default().places;
        if places.len() < KEPT {
            places.push(place);
        }
    }

    /// How telling a word is: the rarer it is in the originals, the more.
    pub(super) fn weight(&self, word: Key) -> f64 {
        self.words.get(&word).map_or(self.unknown, |posting| posting.weight)
    }

    /// The sentences of the originals that are most like a sentence of the rewrite, the likest first.
    pub(super) fn matches(&self, rewrite: &Side, sentence: &Sentence) -> Vec<Match> {
        let ids = telling(rewrite.words_of(sentence));
        let total: f64 = ids.iter().map(|&id| self.weight(id)).sum();
        let mut shared: FxHashMap<usize, f64> = FxHashMap::default();
        for posting in ids.iter().filter_map(|id| self.words.get(id)) {
            for &group in &posting.groups {
                *shared.entry(group).or_default() += posting.weight;
            }
        }
        let mut scored: Vec<Match> = shared
            .into_iter()
            .filter_map(|(group, weight)| {
                let (_, group) = self.groups.get_index(group)?;
                // The cosine of the two sets of words, which favours neither the short nor the long sentence.
                let likeness = weight / (total * group.total).sqrt().max(f64::EPSILON);
                Some(group.places.iter().map(move |&place| Match { place, likeness }))
            })
            .flatten()
            .collect();
        scored.sort_by(|a, b| b.likeness.total_cmp(&a.likeness).then(a.place.cmp(&b.place)));
        scored.truncate(KEPT);
        scored
    }
}

/// How telling a word is that stands in `with` of so many sentences.
fn weight(sentences: usize, with: usize) -> f64 {
    (1.0 + (count(sentences) + 1.0) / (count(with) + 0.5)).ln()
}

/// A count as a weight; exact up to 2³².
fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}
