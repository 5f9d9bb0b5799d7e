//! Which statements of the originals a statement of the rewrite restates.
//!
//! An inverted index from words to sentences finds them wherever they have moved; no two sentences are compared that
//! share no word.

use indexmap::IndexMap;
use rayon::prelude::*;
use rustc_hash::FxBuildHasher;

use super::side::{Side, telling};
use crate::claim::Key;

/// How many restated sentences are kept for one sentence of the rewrite.
const KEPT: usize = 8;
/// About how many sentences of other words are looked at for one sentence of the rewrite. Those that share its rarest words come
/// first, so that none of the likest is passed over but where a thousand sentences are like one another.
const LOOKED_AT: usize = 2048;
/// How many sentences a single word may find, be it the rarest of its sentence.
const FOUND_BY_ONE: usize = 8 * LOOKED_AT;

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
    /// Their telling words, by the numbers of these in the index, in order of the keys.
    words: Vec<usize>,
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
        let mut words = Vec::with_capacity(if is_new { ids.len() } else { 0 });
        for &id in &ids {
            let word = self.words.entry(id);
            if is_new {
                words.push(word.index());
            }
            let posting = word.or_default();
            posting.sentences += 1;
            if is_new {
                posting.groups.push(number);
            }
        }
        let group = self.groups.entry(ids).or_insert_with(|| Group { words, ..Group::default() });
        if group.places.len() < KEPT {
            group.places.push(place);
        }
    }

    /// How telling a word is: the rarer it is in the originals, the more.
    pub(super) fn weight(&self, word: Key) -> f64 {
        self.words.get(&word).map_or(self.unknown, |posting| posting.weight)
    }

    /// For each sentence of a rewrite the sentences of the originals that are most like it, the likest first.
    pub(super) fn matches(&self, rewrite: &Side) -> Vec<Vec<Match>> {
        let sheet = || Sheet { asked: vec![0.0; self.words.len()], found: vec![false; self.groups.len()] };
        let sentences = rewrite.sentences.par_iter();
        sentences.map_init(sheet, |sheet, sentence| self.likest(&telling(rewrite.words_of(sentence)), sheet)).collect()
    }

    /// The sentences that are most like one of these telling words.
    fn likest(&self, ids: &[Key], sheet: &mut Sheet) -> Vec<Match> {
        if ids.is_empty() {
            return Vec::new();
        }
        let total: f64 = ids.iter().map(|&id| self.weight(id)).sum();
        let mut known: Vec<(usize, &Posting)> = ids.iter().filter_map(|id| self.words.get_full(id)).map(|(at, _, p)| (at, p)).collect();
        for &(word, posting) in &known {
            sheet.asked[word] = posting.weight;
        }
        known.sort_by_key(|(_, posting)| posting.groups.len());
        let found = self.find(ids, known.iter().map(|(_, posting)| *posting), &mut sheet.found);
        let mut scored: Vec<(f64, &Group)> = Vec::with_capacity(found.len());
        for number in found {
            sheet.found[number] = false;
            let group = &self.groups[number];
            let weight: f64 = group.words.iter().map(|&word| sheet.asked[word]).sum();
            // The cosine of the two sets of words, which favours neither the short nor the long sentence.
            scored.push((weight / (total * group.total).sqrt().max(f64::EPSILON), group));
        }
        for (word, _) in known {
            sheet.asked[word] = 0.0;
        }
        first_places(scored)
    }

    /// The numbers of the groups that share a word with a sentence, from its rarest word on.
    fn find<'i>(&self, ids: &[Key], postings: impl Iterator<Item = &'i Posting>, is_found: &mut [bool]) -> Vec<usize> {
        let mut left = LOOKED_AT;
        let within = postings.take_while(|posting| {
            let looks = left > 0;
            left = left.saturating_sub(posting.groups.len());
            looks
        });
        // The group of the very same words may lie behind the first of very many.
        let shared = within.flat_map(|posting| posting.groups.iter().copied().take(FOUND_BY_ONE)).chain(self.groups.get_index_of(ids));
        shared.filter(|&number| !std::mem::replace(&mut is_found[number], true)).collect()
    }
}

/// What is noted of a sentence while those that are like it are sought.
struct Sheet {
    /// For each word of the index its weight, if the sentence has it.
    asked: Vec<f64>,
    /// For each group whether it is found.
    found: Vec<bool>,
}

/// The first places of the likest groups.
fn first_places(mut scored: Vec<(f64, &Group)>) -> Vec<Match> {
    if scored.len() > KEPT {
        // What lies beyond has no place that comes before the first one of each of these.
        scored.select_nth_unstable_by(KEPT, |a, b| b.0.total_cmp(&a.0).then_with(|| a.1.places.cmp(&b.1.places)));
        scored.truncate(KEPT);
    }
    let places = scored.into_iter().flat_map(|(likeness, group)| group.places.iter().map(move |&place| Match { place, likeness }));
    let mut matches: Vec<Match> = places.collect();
    matches.sort_by(|a, b| b.likeness.total_cmp(&a.likeness).then(a.place.cmp(&b.place)));
    matches.truncate(KEPT);
    matches
}

/// How telling a word is that stands in `with` of so many sentences.
fn weight(sentences: usize, with: usize) -> f64 {
    (1.0 + (count(sentences) + 1.0) / (count(with) + 0.5)).ln()
}

/// A count as a weight; exact up to 2³².
fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        diff::{reading::Reading, words::Vocabulary},
        source::{Article, ArticleId},
    };

    /// The sentences of an original that those of a rewrite restate, the likest of each.
    fn restated(original: &str, rewrite: &str) -> Vec<Option<usize>> {
        let mut vocabulary = Vocabulary::default();
        let [original, rewrite] = [original, rewrite].map(|text| Article::new(ArticleId(0), "a.txt", text.to_owned()));
        let original = Side::read(&Reading::of(&original), &mut vocabulary);
        let rewrite = Side::read(&Reading::of(&rewrite), &mut vocabulary);
        let matches = Index::new(&[original]).matches(&rewrite);
        matches.into_iter().map(|matches| matches.first().map(|m| m.place.sentence)).collect()
    }

    #[test]
    fn a_sentence_restates_the_one_it_shares_its_rarest_words_with() {
        let original = "The keeper fed herons at the weir. The keeper shut the hall. Nothing else was told of it.";
        assert_eq!(restated(original, "The hall is shut. Herons came to the weir. And so it is."), [Some(1), Some(0), None]);
    }

    #[test]
    fn of_more_sentences_that_are_alike_than_are_looked_at_the_very_same_is_found() {
        // Each has two of the same two hundred words, every one of which stands in a hundredth of them.
        let word = |number: usize| {
            format!("mill{}", char::from(b'a' + u8::try_from(number % 26).expect("a letter")).to_string().repeat(1 + number / 26))
        };
        let pairs = (0..200).flat_map(|a| (a + 1..200).map(move |b| (a, b)));
        let original: Vec<String> = pairs.map(|(a, b)| format!("It was {} and {} then.", word(a), word(b))).collect();
        assert!(original.len() > 4 * LOOKED_AT);
        let last = original.len() - 1;
        assert_eq!(restated(&original.join(" "), &original[last]), [Some(last)]);
    }
}
