//! Which claims meet at all: an inverted index over what must be equal.

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::{
    claim::{Claim, Key, Profile},
    quantity::Dimension,
};

use super::{
    anchor::{agree, anchors, counted_kind, told, whole_kind},
    story::Stories,
};

/// The largest block that is compared pair by pair; a larger one is split by further keys.
const LARGEST: usize = 48;

/// How many keys a block may be split by.
const DEEPEST: usize = 3;

/// The least weight of a word that brings claims together.
const RARE: u8 = 4;

/// By how many words a claim may meet others: its rarest, the nearest of those first.
const MOST_KEYS: usize = 10;

/// How many of the names that its article is about stand for a sentence that names nothing itself.
const MAIN_NAMES: usize = 4;

/// How many names of its article bring a claim to the other reports of its event.
const EVENT_NAMES: usize = 12;

/// The words by which a claim meets others, sorted.
fn keys(claim: &Claim, main: &[Key]) -> Vec<Key> {
    let mut terms: Vec<_> = claim.frame.terms.iter().filter(|term| term.weight >= RARE).collect();
    terms.sort_by_key(|term| (std::cmp::Reverse(term.weight), term.distance, term.key));
    let mut keys: Vec<Key> = terms.into_iter().take(MOST_KEYS).map(|term| term.key).chain(main.iter().copied()).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// The pairs of claims that meet, each once, the smaller index first, in order.
///
/// Two claims meet if their kinds and anchors agree and they share a rare word, or if they have one measure or count one kind of
/// thing and stand in reports of one event.
pub(super) fn pairs(claims: &[Claim], stories: &Stories<'_>) -> Vec<(u32, u32)> {
    let topics: Vec<Vec<Key>> = claims.iter().map(anchors).collect();
    let main = names_of(stories.profiles(), |profile| profile.main_names(MAIN_NAMES));
    let words: Vec<Vec<Key>> = claims.iter().map(|claim| keys(claim, of_article(&main, claim))).collect();
    let mut found = meet(&words, |at| {
        let kind = claims.get(at as usize).map(whole_kind);
        kind.zip(topics.get(at as usize)).into_iter().flat_map(|(kind, topics)| topics.iter().map(move |topic| kind.with(*topic)))
    });
    found.extend(of_one_event(claims, &topics, stories));
    let topic = |at: u32| claims.get(at as usize).zip(topics.get(at as usize).map(Vec::as_slice));
    sort_each_once(&mut found);
    found.retain(|&(a, b)| topic(a).zip(topic(b)).is_some_and(|(a, b)| agree(a, b)));
    found
}

/// The claims of one measure, the counts of one noun or kind of thing and the dates of one act, in two reports of one event,
/// whatever their words.
fn of_one_event(claims: &[Claim], topics: &[Vec<Key>], stories: &Stories<'_>) -> impl Iterator<Item = (u32, u32)> {
    let event = names_of(stories.profiles(), |profile| profile.event_names(EVENT_NAMES));
    let names: Vec<Vec<Key>> = claims.iter().map(|claim| of_article(&event, claim).to_vec()).collect();
    let found = meet(&names, |at| {
        let says_of_what = topics.get(at as usize).is_some_and(|topics| !topics.is_empty());
        claims.get(at as usize).filter(|_| says_of_what).into_iter().flat_map(|claim| {
            let noun = claim.frame.head.filter(|_| claim.quantity.dimension == Dimension::Count);
            let measure = claim.measure.as_ref().map(|measure| Key::of(&measure.name));
            let others = told(&claim.frame).chain(claim.frame.bearer.parts.iter().copied());
            measure.into_iter().chain(noun).chain(counted_kind(claim)).chain(others).map(|topic| whole_kind(claim).with(topic))
        })
    });
    let article = |at: u32| claims.get(at as usize).map(|claim| claim.article);
    found.into_iter().filter(move |&(a, b)| {
        let articles = article(a).zip(article(b)).filter(|(x, y)| x != y);
        articles.is_some_and(|(x, y)| stories.likeness(x, y).may_be_one_event())
    })
}

/// Some of the names of each article.
fn names_of(profiles: &[Profile], names: impl Fn(&Profile) -> Vec<Key>) -> Vec<Vec<Key>> {
    profiles.iter().map(names).collect()
}

/// The names of a claim's article.
fn of_article<'n>(names: &'n [Vec<Key>], claim: &Claim) -> &'n [Key] {
    names.get(claim.article.0 as usize).map_or(&[][..], Vec::as_slice)
}

/// The pairs of claims that share a place and a word. `keys` are the words of each claim, sorted.
fn meet<P: Iterator<Item = Key>>(keys: &[Vec<Key>], places: impl Fn(u32) -> P) -> Vec<(u32, u32)> {
    // Place, word, claim.
    let mut index: Vec<(Key, Key, u32)> = Vec::new();
    for (at, keys) in (0_u32..).zip(keys) {
        for place in places(at) {
            index.extend(keys.iter().map(|&key| (place, key, at)));
        }
    }
    index.sort_unstable();
    let places: Vec<&[(Key, Key, u32)]> = index.chunk_by(|a, b| a.0 == b.0).collect();
    places.into_par_iter().flat_map_iter(|place| meet_at(place, keys)).collect()
}

/// The pairs of claims that share a word at one place, each once, in order. The claims of the place are sorted by their words.
fn meet_at(place: &[(Key, Key, u32)], keys: &[Vec<Key>]) -> Vec<(u32, u32)> {
    let blocks = || place.chunk_by(|a, b| a.1 == b.1).filter_map(|block| Some((block.first()?.1, block)));
    let large = blocks().filter(|(_, block)| block.len() > LARGEST).map(|(key, _)| key).collect();
    let mut split = Split { keys, large, seen: FxHashMap::default(), found: Vec::new() };
    for (key, block) in blocks().filter(|(_, block)| block.len() > 1) {
        split.spread(block.iter().map(|&(_, _, at)| at).collect(), key, 1);
    }
    let mut found = split.found;
    sort_each_once(&mut found);
    found
}

fn sort_each_once(pairs: &mut Vec<(u32, u32)>) {
    pairs.sort_unstable();
    pairs.dedup();
}

/// How the blocks of one kind and anchor are split.
struct Split<'k> {
    /// The words of each claim, sorted.
    keys: &'k [Vec<Key>],
    /// The words whose own blocks are too large. What meets by another word meets in that word's block.
    large: FxHashSet<Key>,
    /// The blocks that were spread, with how often they had been split and the least word by which: articles that copy each
    /// other share so many words that the same claims make up many blocks.
    seen: FxHashMap<(Vec<u32>, usize), Key>,
    /// The pairs, some of them more than once.
    found: Vec<(u32, u32)>,
}

impl Split<'_> {
    /// Pairs the claims of a block, or splits it by the further words its claims have.
    fn spread(&mut self, block: Vec<u32>, last: Key, depth: usize) {
        // How a block of few claims came about does not matter, nor does it of the same words over and over.
        let (small, same) = (block.len() <= LARGEST, depth > DEEPEST);
        let splits = if small { 0 } else { depth };
        let block = (block, splits);
        // What a later word splits, an earlier one splits, too.
        if self.seen.get(&block).is_some_and(|&before| small || same || before <= last) {
            return;
        }
        let (claims, _) = &block;
        if small {
            for (at, &a) in claims.iter().enumerate() {
                self.found.extend(claims.iter().skip(at + 1).map(|&b| (a, b)));
            }
        } else if same {
            // What follows each other is compared, which links all that agree.
            self.found.extend(claims.windows(2).filter_map(|pair| Some((*pair.first()?, *pair.last()?))));
        } else {
            let mut parts: Vec<(Key, u32)> = claims.iter().flat_map(|&at| self.further(at, last).map(move |key| (key, at))).collect();
            parts.sort_unstable();
            for part in parts.chunk_by(|a, b| a.0 == b.0).filter(|part| part.len() > 1) {
                if let Some(&(key, _)) = part.first() {
                    self.spread(part.iter().map(|&(_, at)| at).collect(), key, depth + 1);
                }
            }
        }
        self.seen.insert(block, last);
    }

    /// The words of a claim that can split its block. They are taken in their order, so that no two ways lead to the
    /// same part.
    fn further(&self, claim: u32, last: Key) -> impl Iterator<Item = Key> {
        let keys = self.keys.get(claim as usize).map_or(&[][..], Vec::as_slice);
        keys.iter().copied().filter(move |key| *key > last && self.large.contains(key))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        claim::claims,
        fact::sample::{claim, measure},
        grammar,
        rule::Rules,
        source::{Article, ArticleId},
    };

    #[test]
    fn claims_meet_by_a_rare_word_and_only_so() {
        let claims = [claim(0, 0, 5, &["glacier"]), claim(1, 0, 6, &["glacier"]), claim(2, 0, 7, &["harbour"])];
        assert_eq!(pairs(&claims, &Stories::of(&[])), [(0, 1)]);
    }

    #[test]
    fn claims_of_one_measure_meet_in_reports_of_one_event_whatever_their_words() {
        let report = |id: u32, text: &str| Article::new(ArticleId(id), format!("{id}.txt"), text.into());
        let articles = [
            report(0, "Ulvik ferry sinks off Stord\n\nThe ferry Ulvik sank off Stord near Bremnes. Nils Haga, 41, was saved."),
            report(1, "Off Stord, near Bremnes, the Ulvik went down. The master, Haga (43), got into a boat of the Bremnes pilots."),
            report(2, "Bergen school opens\n\nThe head, Kari Lund, 52, cut the ribbon in Bergen."),
        ];
        let profiles: Vec<Profile> = articles.iter().map(|article| Profile::of(article, &grammar::read(article).quantities)).collect();
        let mut claims = vec![claim(0, 0, 41, &["saved"]), claim(1, 0, 43, &["master"]), claim(2, 0, 52, &["head"])];
        for claim in &mut claims {
            claim.quantity.dimension = Dimension::Age;
        }
        assert_eq!(pairs(&claims, &Stories::of(&profiles)), []);
        for claim in &mut claims {
            claim.measure = Some(measure("age"));
        }
        assert_eq!(pairs(&claims, &Stories::of(&profiles)), [(0, 1)]);
    }

    #[test]
    fn counts_of_one_noun_meet_in_reports_of_one_event_whatever_their_words() {
        let articles = [
            "The lava over Halvik took 14 farms in Tarn.",
            "In Tarn 41 farms are gone since Halvik erupted.",
            "Ten farms near Orr grow hops.",
        ];
        let articles: Vec<Article> =
            (0_u32..).zip(articles).map(|(id, text)| Article::new(ArticleId(id), format!("{id}.txt"), text.into())).collect();
        let profiles: Vec<Profile> = articles.iter().map(|article| Profile::of(article, &grammar::read(article).quantities)).collect();
        let told: Vec<Claim> = articles.iter().flat_map(|article| claims(article, &grammar::read(article), Rules::builtin())).collect();
        assert_eq!(pairs(&told, &Stories::of(&profiles)), [(0, 1)]);
    }

    #[test]
    fn a_block_that_is_too_large_is_split_by_further_words_and_loses_no_pair_that_shares_them() {
        let mut claims: Vec<Claim> = (0_u32..400).map(|n| claim(n, 0, 5, &["glacier", &format!("place{}", n % 200)])).collect();
        claims.push(claim(400, 0, 9, &["glacier", "place7"]));
        let found = pairs(&claims, &Stories::of(&[]));
        assert!(found.contains(&(7, 207)) && found.contains(&(7, 400)) && found.contains(&(207, 400)));
        assert!(found.len() < 1000, "{} pairs of 401 claims", found.len());
    }

    #[test]
    fn the_number_of_pairs_grows_with_the_articles_not_with_their_square() {
        let meeting = |articles: u32| {
            let claims: Vec<Claim> = (0..articles).map(|n| claim(n, 0, 5, &["glacier", "ridge", "summit", "hut"])).collect();
            pairs(&claims, &Stories::of(&[])).len()
        };
        assert!(meeting(4000) <= 2 * meeting(2000) + 10);
    }

    /// Spreads a block as [`Split`] says, without looking at what was spread before.
    fn spread_anew(keys: &[Vec<Key>], large: &FxHashSet<Key>, block: &[u32], last: Key, depth: usize, found: &mut Vec<(u32, u32)>) {
        if block.len() <= LARGEST {
            found.extend(block.iter().enumerate().flat_map(|(at, &a)| block[at + 1..].iter().map(move |&b| (a, b))));
        } else if depth > DEEPEST {
            found.extend(block.windows(2).map(|two| (two[0], two[1])));
        } else {
            for &key in large.iter().filter(|key| **key > last) {
                let part: Vec<u32> = block.iter().copied().filter(|&at| keys[at as usize].contains(&key)).collect();
                spread_anew(keys, large, &part, key, depth + 1, found);
            }
        }
    }

    proptest! {
        #[test]
        fn a_block_that_comes_again_is_spread_once_and_no_pair_is_lost(words in proptest::collection::vec(0_u8..64, 60..160)) {
            let names: Vec<Key> = ["ferry", "quay", "harbour", "mast", "anchor", "keel"].map(Key::of).into();
            let mut keys: Vec<Vec<Key>> = Vec::new();
            for of_claim in words {
                let mut own: Vec<Key> = names.iter().enumerate().filter(|(at, _)| of_claim & (1 << at) != 0).map(|(_, &key)| key).collect();
                own.sort_unstable();
                keys.push(own);
            }
            let place = Key::of("bridge");
            let mut index: Vec<(Key, Key, u32)> = (0_u32..).zip(&keys).flat_map(|(at, own)| own.iter().map(move |&key| (place, key, at))).collect();
            index.sort_unstable();
            let blocks: Vec<&[(Key, Key, u32)]> = index.chunk_by(|a, b| a.1 == b.1).collect();
            let large = blocks.iter().filter(|block| block.len() > LARGEST).map(|block| block[0].1).collect();
            let mut anew = Vec::new();
            for block in blocks {
                spread_anew(&keys, &large, &block.iter().map(|&(_, _, at)| at).collect::<Vec<_>>(), block[0].1, 1, &mut anew);
            }
            sort_each_once(&mut anew);
            prop_assert_eq!(meet_at(&index, &keys), anew);
        }
    }
}
