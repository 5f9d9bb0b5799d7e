//! Which statements of the originals a statement of the rewrite restates.
//!
//! An inverted index from words to sentences finds them wherever they have moved; no two sentences are compared that
//! share no word.

use indexmap::IndexMap;
use rayon::prelude::*;
use rustc_hash::FxBuildHasher;

use super::place::Place;
use crate::{
    claim::Key,
    diff::reading::{Side, telling},
};

/// How many restated sentences are kept for one sentence of the rewrite.
const KEPT: usize = 8;
/// How many sentences of other words are looked at for one sentence of the rewrite. Those that share its rarest words come first,
/// so that none of the likest is passed over but where thousands of sentences are like one another.
const LOOKED_AT: usize = 4096;
/// How many sentences the rarest word of a sentence may find by itself.
const FOUND_BY_RAREST: usize = 4 * LOOKED_AT;
/// How many of them are held against the sentence word by word.
const HELD: usize = 64;

/// A sentence that another one restates, and how alike the two are, from 0 to 1.
#[derive(Debug, Clone, Copy)]
pub(in crate::diff) struct Match {
    pub(in crate::diff) place: Place,
    pub(in crate::diff) likeness: f64,
}

/// Tables in the order in which they were filled.
type Table<K, V> = IndexMap<K, V, FxBuildHasher>;

/// The words of the originals with the sentences they stand in.
#[derive(Debug)]
pub(in crate::diff) struct Index {
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
    pub(in crate::diff) fn new(originals: &[Side]) -> Self {
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
        let group = self.groups.entry(ids).or_default();
        if group.places.len() < KEPT {
            group.places.push(place);
        }
    }

    /// How telling a word is: the rarer it is in the originals, the more.
    pub(in crate::diff) fn weight(&self, word: Key) -> f64 {
        self.words.get(&word).map_or(self.unknown, |posting| posting.weight)
    }

    /// For each sentence of a rewrite the sentences of the originals that are most like it, the likest first.
    pub(in crate::diff) fn matches(&self, rewrite: &Side) -> Vec<Vec<Match>> {
        let sentences = rewrite.sentences.par_iter();
        let shared = || vec![0.0; self.groups.len()];
        sentences.map_init(shared, |shared, sentence| self.likest(&telling(rewrite.words_of(sentence)), shared)).collect()
    }

    /// The sentences that are most like one of these telling words. `shared` has a zero for each group, before and after.
    fn likest(&self, ids: &[Key], shared: &mut [f64]) -> Vec<Match> {
        let total: f64 = ids.iter().map(|&id| self.weight(id)).sum();
        // The cosine of the two sets of words, which favours neither the short nor the long sentence.
        let likeness = |weight: f64, group: &Group| weight / (total * group.total).sqrt().max(f64::EPSILON);
        let mut found: Vec<usize> = Vec::new();
        for posting in self.finding(ids) {
            for &number in posting.groups.iter().take(FOUND_BY_RAREST) {
                if shared[number] == 0.0 {
                    found.push(number);
                }
                shared[number] += posting.weight;
            }
        }
        let weighed =
            |number: usize, weight: f64| self.groups.get_index(number).map(|(words, group)| (likeness(weight, group), words, group));
        // The very same sentence may lie beyond the first of very many.
        found.extend(self.groups.get_index_of(ids).filter(|&same| !ids.is_empty() && shared[same] == 0.0));
        let scored = found.iter().filter_map(|&number| weighed(number, std::mem::take(&mut shared[number]))).collect();
        // The words that find too many sentences are missing so far.
        let held =
            likest(scored, HELD).into_iter().map(|(_, words, group)| (likeness(self.shared_weight(ids, words), group), words, group));
        first_places(likest(held.collect(), KEPT))
    }

    /// The words of a sentence by which others are found, the rarest of them until there are enough, in order of the keys.
    fn finding(&self, ids: &[Key]) -> impl Iterator<Item = &Posting> {
        let mut postings: Vec<(usize, &Posting)> = ids.iter().filter_map(|id| self.words.get(id)).enumerate().collect();
        postings.sort_by_key(|(_, posting)| posting.groups.len());
        let mut found = 0;
        postings.retain(|(_, posting)| {
            let is_first = found == 0;
            found += posting.groups.len();
            is_first || found <= LOOKED_AT
        });
        postings.sort_by_key(|(at, _)| *at);
        postings.into_iter().map(|(_, posting)| posting)
    }

    /// The weight of the words that two sentences share; the words of both are in order.
    fn shared_weight(&self, ids: &[Key], words: &[Key]) -> f64 {
        ids.iter().filter(|id| words.binary_search(id).is_ok()).map(|&id| self.weight(id)).sum()
    }
}

/// A group of sentences with its words and how like a sentence it is.
type Scored<'i> = (f64, &'i Vec<Key>, &'i Group);

/// The likest groups, in no order.
fn likest(mut scored: Vec<Scored<'_>>, most: usize) -> Vec<Scored<'_>> {
    if scored.len() > most {
        scored.select_nth_unstable_by(most, |a, b| b.0.total_cmp(&a.0).then_with(|| a.2.places.cmp(&b.2.places)));
        scored.truncate(most);
    }
    scored
}

/// The first places of groups, of which none that is left out has a place before the first ones of all of these.
fn first_places(scored: Vec<Scored<'_>>) -> Vec<Match> {
    let places = scored.into_iter().flat_map(|(likeness, _, group)| group.places.iter().map(move |&place| Match { place, likeness }));
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
        diff::reading::{Reading, Vocabulary},
        source::{Article, ArticleId},
    };

    fn matches(original: &str, rewrite: &str) -> Vec<Vec<Match>> {
        let mut vocabulary = Vocabulary::default();
        let [original, rewrite] = [original, rewrite].map(|text| Article::new(ArticleId(0), "a.txt", text.to_owned()));
        let original = Side::read(&Reading::of(&original), &mut vocabulary);
        let rewrite = Side::read(&Reading::of(&rewrite), &mut vocabulary);
        Index::new(&[original]).matches(&rewrite)
    }

    #[test]
    fn a_sentence_restates_the_one_it_shares_its_rarest_words_with() {
        let original = "The keeper fed herons at the weir. The keeper shut the hall. Nothing else was told of it.";
        let matches = matches(original, "The hall is shut. Herons came to the weir. And so it is.");
        let likest: Vec<_> = matches.iter().map(|matches| matches.first().map(|m| m.place.sentence)).collect();
        assert_eq!(likest, [Some(1), Some(0), None]);
    }

    #[test]
    fn a_word_of_very_many_sentences_finds_none_and_still_counts() {
        let letter = |number: usize| char::from(b'a' + u8::try_from(number % 26).expect("a letter"));
        let name = |number: usize| format!("Q{}{}{}", letter(number / 676), letter(number / 26), letter(number));
        // Some of the names count as one word.
        let last = LOOKED_AT + 999;
        let original: Vec<String> = (0..=last).map(|number| format!("The mill was told of {}.", name(number))).collect();
        let matches = matches(&original.join(" "), &original[last]);
        let [only] = &matches[0][..] else { panic!("{matches:?}") };
        assert_eq!(only.place.sentence, last);
        assert!((only.likeness - 1.0).abs() < 1e-9, "{}", only.likeness);
    }
}
