//! From pairs to facts.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::{
    claim::Claim,
    quantity::Dimension,
    source::{ArticleId, Span},
};

use super::compare::Verdict;

/// Two claims that were compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// The first claim, as its place in the list of claims.
    pub a: u32,
    /// The second; greater.
    pub b: u32,
    /// What their values say of each other.
    pub verdict: Verdict,
    /// How much speaks for one fact; see [`super::WEIGHTS`].
    pub score: i32,
    /// The score that was asked of it, once it is accepted; see [`super::WEIGHTS`].
    pub asked: i32,
    /// Whether something keeps them apart whatever they share.
    pub opposed: bool,
}

/// Claims of one fact, and the pairs among them that make it one.
#[derive(Debug, Clone, Default)]
pub struct Fact {
    /// The claims, in order.
    pub claims: Vec<u32>,
    /// The accepted pairs.
    pub pairs: Vec<Pair>,
}

/// Joins accepted pairs into facts, the surest first.
///
/// Two groups merge only if no pair between them has evidence against it: `opposed` lists those pairs. Two quantities of
/// one sentence never share a fact. Where two groups cannot merge though two of their claims disagree, these two are a fact
/// of their own.
pub(super) fn facts(claims: &[Claim], mut accepted: Vec<Pair>, opposed: impl Iterator<Item = (u32, u32)>) -> Vec<Fact> {
    accepted.sort_unstable_by_key(|pair| (std::cmp::Reverse(pair.score), pair.a, pair.b));
    // What is in no fact keeps none apart.
    let joined: FxHashSet<u32> = accepted.iter().flat_map(|pair| [pair.a, pair.b]).collect();
    let mut groups = Groups::new(claims, opposed.filter(|(a, b)| joined.contains(a) && joined.contains(b)));
    for pair in accepted {
        groups.join(pair);
    }
    groups.add_disputes();
    let mut found: Vec<Fact> = groups.facts.into_iter().filter(|group| group.claims.len() > 1).collect();
    for fact in &mut found {
        fact.claims.sort_unstable();
    }
    found.sort_by(|a, b| a.claims.cmp(&b.claims));
    found
}

/// Facts in the making. The smaller of two that merge is looked at claim by claim and moved, so that a fact which
/// thousands of places state costs no more for each of them.
struct Groups<'c> {
    claims: &'c [Claim],
    facts: Vec<Fact>,
    of: FxHashMap<u32, usize>,
    /// The claims that each is held apart from.
    apart: FxHashMap<u32, Vec<u32>>,
    /// The facts that each sentence speaks of, as its article and place.
    sentences: FxHashSet<(ArticleId, Span, usize)>,
    /// The pairs whose facts could not merge, the surest first.
    parted: Vec<Pair>,
}

impl<'c> Groups<'c> {
    fn new(claims: &'c [Claim], opposed: impl Iterator<Item = (u32, u32)>) -> Self {
        let mut apart: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
        for (a, b) in opposed {
            apart.entry(a).or_default().push(b);
            apart.entry(b).or_default().push(a);
        }
        Self { claims, facts: Vec::new(), of: FxHashMap::default(), apart, sentences: FxHashSet::default(), parted: Vec::new() }
    }

    /// Merges the facts of a pair, unless something keeps them apart.
    fn join(&mut self, pair: Pair) {
        let (a, b) = (self.home(pair.a), self.home(pair.b));
        let size = |at: usize| self.facts.get(at).map_or(0, |fact| fact.claims.len());
        let (large, small) = if size(a) >= size(b) { (a, b) } else { (b, a) };
        if large != small {
            if self.are_apart(large, small) {
                self.parted.push(pair);
                return;
            }
            self.merge(large, small);
        }
        if let Some(fact) = self.facts.get_mut(large) {
            fact.pairs.push(pair);
        }
    }

    /// The fact of a claim; at first it has one of its own.
    fn home(&mut self, claim: u32) -> usize {
        if let Some(&known) = self.of.get(&claim) {
            return known;
        }
        let new = self.facts.len();
        self.facts.push(Fact { claims: vec![claim], pairs: Vec::new() });
        self.of.insert(claim, new);
        self.sentences.extend(self.sentence(claim).map(|(article, sentence)| (article, sentence, new)));
        new
    }

    fn sentence(&self, claim: u32) -> Option<(ArticleId, Span)> {
        self.claims.get(claim as usize).map(|claim| (claim.article, claim.sentence))
    }

    /// Where a claim stands and what kind of quantity it is.
    fn place(&self, claim: u32) -> Option<(ArticleId, Span, Dimension)> {
        self.claims.get(claim as usize).map(|claim| (claim.article, claim.sentence, claim.quantity.dimension))
    }

    fn are_apart(&self, large: usize, small: usize) -> bool {
        self.facts.get(small).is_some_and(|fact| {
            fact.claims.iter().any(|claim| {
                let opposed = self.apart.get(claim).is_some_and(|others| others.iter().any(|other| self.of.get(other) == Some(&large)));
                opposed || self.sentence(*claim).is_some_and(|(article, sentence)| self.sentences.contains(&(article, sentence, large)))
            })
        })
    }

    /// Adds a fact of two claims for each pair that disagrees and whose facts could not merge for what others of their claims
    /// say. What is disputed already need not be told once more, not in another unit of the same sentences either.
    fn add_disputes(&mut self) {
        let disputed = |fact: &Fact| fact.pairs.iter().any(|pair| pair.verdict != Verdict::Agree);
        let mut told: FxHashSet<usize> = (0..self.facts.len()).filter(|&at| self.facts.get(at).is_some_and(disputed)).collect();
        let mut places: FxHashMap<Option<(ArticleId, Span, Dimension)>, Vec<usize>> = FxHashMap::default();
        for (&claim, &home) in self.of.iter().filter(|(_, home)| told.contains(home)) {
            places.entry(self.place(claim)).or_default().push(home);
        }
        for pair in std::mem::take(&mut self.parted) {
            let (Some(&a), Some(&b)) = (self.of.get(&pair.a), self.of.get(&pair.b)) else { continue };
            let here = |claim: u32| places.get(&self.place(claim)).map_or(&[][..], Vec::as_slice);
            let beside = here(pair.a).iter().any(|home| here(pair.b).contains(home));
            if pair.verdict != Verdict::Agree && !beside && !told.contains(&a) && !told.contains(&b) {
                told.extend([a, b]);
                self.facts.push(Fact { claims: vec![pair.a, pair.b], pairs: vec![pair] });
            }
        }
    }

    fn merge(&mut self, large: usize, small: usize) {
        let Some(moved) = self.facts.get_mut(small).map(std::mem::take) else { return };
        for &claim in &moved.claims {
            self.of.insert(claim, large);
            if let Some((article, sentence)) = self.sentence(claim) {
                self.sentences.insert((article, sentence, large));
            }
        }
        if let Some(fact) = self.facts.get_mut(large) {
            fact.claims.extend(moved.claims);
            fact.pairs.extend(moved.pairs);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        fact::sample::claim,
        source::{ArticleId, Span},
    };

    fn pair(a: u32, b: u32, score: i32) -> Pair {
        Pair { a, b, verdict: Verdict::Agree, score, asked: 0, opposed: false }
    }

    #[test]
    fn a_chain_does_not_join_two_events() {
        let claims: Vec<Claim> = (0..3).map(|article| claim(article, 0, 5, &[])).collect();
        let chain = vec![pair(0, 1, 300), pair(1, 2, 200)];
        let joined = facts(&claims, chain.clone(), std::iter::empty());
        assert_eq!(joined.iter().map(|fact| fact.claims.clone()).collect::<Vec<_>>(), [[0, 1, 2]]);
        let kept_apart = facts(&claims, chain, std::iter::once((0, 2)));
        assert_eq!(kept_apart.iter().map(|fact| fact.claims.clone()).collect::<Vec<_>>(), [[0, 1]]);
    }

    #[test]
    fn two_quantities_of_one_sentence_never_share_a_fact() {
        let mut claims = vec![claim(0, 0, 5, &[]), claim(0, 0, 7, &[]), claim(1, 0, 5, &[])];
        claims[1].quantity.span = Span::new(40, 42);
        let found = facts(&claims, vec![pair(0, 2, 300), pair(1, 2, 200)], std::iter::empty());
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].claims, [0, 2]);
    }

    #[test]
    fn what_keeps_one_claim_apart_keeps_its_whole_fact_apart() {
        let claims: Vec<Claim> = (0..5).map(|article| claim(article, 0, 5, &[])).collect();
        let pairs = vec![pair(0, 1, 300), pair(1, 2, 290), pair(3, 4, 280), pair(2, 3, 100)];
        let found = facts(&claims, pairs, std::iter::once((0, 4)));
        assert_eq!(found.iter().map(|fact| fact.claims.clone()).collect::<Vec<_>>(), [vec![0, 1, 2], vec![3, 4]]);
    }

    fn conflict(a: u32, b: u32, score: i32) -> Pair {
        Pair { verdict: Verdict::Conflict, ..pair(a, b, score) }
    }

    #[test]
    fn a_dispute_of_facts_that_cannot_merge_is_told_once() {
        let claims: Vec<Claim> = (0..4).map(|article| claim(article, 0, 5, &[])).collect();
        let pairs = vec![pair(0, 1, 400), pair(2, 3, 390), conflict(0, 2, 300), conflict(1, 3, 200)];
        let found = facts(&claims, pairs, std::iter::once((0, 3)));
        assert_eq!(found.iter().map(|fact| fact.claims.clone()).collect::<Vec<_>>(), [[0, 1], [0, 2], [2, 3]]);
    }

    #[test]
    fn a_dispute_is_not_told_once_more_in_another_unit() {
        let mut claims: Vec<Claim> = (0..2).flat_map(|article| [claim(article, 0, 5, &[]), claim(article, 0, 8, &[])]).collect();
        claims.extend([claim(2, 0, 8, &[]), claim(3, 0, 8, &[])]);
        let pairs = vec![conflict(0, 2, 400), pair(1, 4, 390), pair(3, 5, 380), conflict(1, 3, 300)];
        let found = facts(&claims, pairs, std::iter::once((3, 4)));
        assert_eq!(found.iter().map(|fact| fact.claims.clone()).collect::<Vec<_>>(), [[0, 2], [1, 4], [3, 5]]);
    }

    #[test]
    fn the_order_of_the_pairs_changes_nothing() {
        let claims: Vec<Claim> = (0..4).map(|article| claim(article, 0, 5, &[])).collect();
        assert_eq!(claims[3].article, ArticleId(3));
        let mut pairs = vec![pair(0, 1, 300), pair(2, 3, 300), pair(1, 2, 100)];
        let forward: Vec<_> = facts(&claims, pairs.clone(), std::iter::empty()).into_iter().map(|fact| fact.claims).collect();
        pairs.reverse();
        let backward: Vec<_> = facts(&claims, pairs, std::iter::empty()).into_iter().map(|fact| fact.claims).collect();
        assert_eq!(forward, backward);
    }
}
