//! Which claims meet at all: an inverted index over what must be equal.

use std::collections::BTreeMap;

use rustc_hash::FxHashSet;

use crate::claim::{Claim, Key, Profile};

use super::anchor::{agree, anchors, kind};

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
pub fn pairs(claims: &[Claim], profiles: &[Profile]) -> Vec<(u32, u32)> {
    let main: Vec<Vec<Key>> = profiles.iter().map(|profile| profile.main_names(MAIN_NAMES)).collect();
    let main = |claim: &Claim| main.get(claim.article.0 as usize).map_or(&[][..], Vec::as_slice);
    let keys: Vec<Vec<Key>> = claims.iter().map(|claim| keys(claim, main(claim))).collect();
    let mut index: Vec<(Key, Key, u32)> = Vec::new();
    for ((at, claim), keys) in (0_u32..).zip(claims).zip(&keys) {
        let kind = kind(claim);
        for anchor in anchors(claim) {
            let place = kind.with(anchor);
            index.extend(keys.iter().map(|&key| (place.with(key), key, at)));
        }
    }
    index.sort_unstable();
    let mut found: FxHashSet<(u32, u32)> = FxHashSet::default();
    for block in index.chunk_by(|a, b| a.0 == b.0) {
        if let [(_, key, _), _, ..] = block {
            spread(&keys, block.iter().map(|&(_, _, at)| at).collect(), *key, 1, &mut found);
        }
    }
    let agrees = |&(a, b): &(u32, u32)| matches!((claims.get(a as usize), claims.get(b as usize)), (Some(a), Some(b)) if agree(a, b));
    let mut found: Vec<(u32, u32)> = found.into_iter().filter(agrees).collect();
    found.sort_unstable();
    found
}

/// Pairs the claims of a block, or splits it by the further keys its claims have.
fn spread(keys: &[Vec<Key>], block: Vec<u32>, last: Key, depth: usize, found: &mut FxHashSet<(u32, u32)>) {
    if block.len() <= LARGEST {
        for (at, &a) in block.iter().enumerate() {
            found.extend(block.iter().skip(at + 1).map(|&b| (a, b)));
        }
        return;
    }
    if depth > DEEPEST {
        // The same words over and over: what follows each other is compared, which links all that agree.
        found.extend(block.windows(2).filter_map(|pair| Some((*pair.first()?, *pair.last()?))));
        return;
    }
    let mut split: BTreeMap<Key, Vec<u32>> = BTreeMap::new();
    for at in block {
        // Keys are taken in their order, so that no two ways lead to the same part.
        for &key in keys.get(at as usize).into_iter().flatten().filter(|&&key| key > last) {
            split.entry(key).or_default().push(at);
        }
    }
    for (key, part) in split {
        spread(keys, part, key, depth + 1, found);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::sample::claim;

    #[test]
    fn claims_meet_by_a_rare_word_and_only_so() {
        let claims = [claim(0, 0, 5, &["glacier"]), claim(1, 0, 6, &["glacier"]), claim(2, 0, 7, &["harbour"])];
        assert_eq!(pairs(&claims, &[]), [(0, 1)]);
    }

    #[test]
    fn a_block_that_is_too_large_is_split_by_further_words_and_loses_no_pair_that_shares_them() {
        let mut claims: Vec<Claim> = (0_u32..400).map(|n| claim(n, 0, 5, &["glacier", &format!("place{}", n % 200)])).collect();
        claims.push(claim(400, 0, 9, &["glacier", "place7"]));
        let found = pairs(&claims, &[]);
        assert!(found.contains(&(7, 207)) && found.contains(&(7, 400)) && found.contains(&(207, 400)));
        assert!(found.len() < 1000, "{} pairs of 401 claims", found.len());
    }

    #[test]
    fn the_number_of_pairs_grows_with_the_articles_not_with_their_square() {
        let meeting = |articles: u32| {
            let claims: Vec<Claim> = (0..articles).map(|n| claim(n, 0, 5, &["glacier", "ridge", "summit", "hut"])).collect();
            pairs(&claims, &[]).len()
        };
        assert!(meeting(4000) <= 2 * meeting(2000) + 10);
    }
}
