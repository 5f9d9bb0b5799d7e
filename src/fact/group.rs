//! From pairs to facts.

use std::collections::BTreeMap;

use crate::claim::Claim;

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
/// Two groups merge only if no pair between them has evidence against it; `opposed` says of which pairs that is so.
/// Two quantities of one sentence never share a fact.
pub(super) fn facts(claims: &[Claim], mut accepted: Vec<Pair>, opposed: impl Fn(u32, u32) -> bool) -> Vec<Fact> {
    accepted.sort_by_key(|pair| (std::cmp::Reverse(pair.score), pair.a, pair.b));
    let mut groups: Vec<Fact> = Vec::new();
    let mut group_of: BTreeMap<u32, usize> = BTreeMap::new();
    for pair in accepted {
        let mut home = |claim: u32| {
            *group_of.entry(claim).or_insert_with(|| {
                groups.push(Fact { claims: vec![claim], pairs: Vec::new() });
                groups.len() - 1
            })
        };
        let (x, y) = (home(pair.a), home(pair.b));
        if x != y {
            let apart = |&a: &u32| groups[y].claims.iter().any(|&b| one_sentence(claims, a, b) || opposed(a.min(b), a.max(b)));
            if groups[x].claims.iter().any(apart) {
                continue;
            }
            let moved = std::mem::take(&mut groups[y]);
            for &claim in &moved.claims {
                group_of.insert(claim, x);
            }
            groups[x].claims.extend(moved.claims);
            groups[x].pairs.extend(moved.pairs);
        }
        groups[x].pairs.push(pair);
    }
    let mut found: Vec<Fact> = groups.into_iter().filter(|group| group.claims.len() > 1).collect();
    for fact in &mut found {
        fact.claims.sort_unstable();
    }
    found.sort_by(|a, b| a.claims.cmp(&b.claims));
    found
}

/// Whether two claims are quantities of one sentence.
fn one_sentence(claims: &[Claim], a: u32, b: u32) -> bool {
    match (claims.get(a as usize), claims.get(b as usize)) {
        (Some(a), Some(b)) => a.article == b.article && a.sentence == b.sentence,
        _ => false,
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
        Pair { a, b, verdict: Verdict::Agree, score, opposed: false }
    }

    #[test]
    fn a_chain_does_not_join_two_events() {
        let claims: Vec<Claim> = (0..3).map(|article| claim(article, 0, 5, &[])).collect();
        let chain = vec![pair(0, 1, 300), pair(1, 2, 200)];
        let joined = facts(&claims, chain.clone(), |_, _| false);
        assert_eq!(joined.iter().map(|fact| fact.claims.clone()).collect::<Vec<_>>(), [[0, 1, 2]]);
        let kept_apart = facts(&claims, chain, |a, b| (a, b) == (0, 2));
        assert_eq!(kept_apart.iter().map(|fact| fact.claims.clone()).collect::<Vec<_>>(), [[0, 1]]);
    }

    #[test]
    fn two_quantities_of_one_sentence_never_share_a_fact() {
        let mut claims = vec![claim(0, 0, 5, &[]), claim(0, 0, 7, &[]), claim(1, 0, 5, &[])];
        claims[1].quantity.span = Span::new(40, 42);
        let found = facts(&claims, vec![pair(0, 2, 300), pair(1, 2, 200)], |_, _| false);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].claims, [0, 2]);
    }

    #[test]
    fn the_order_of_the_pairs_changes_nothing() {
        let claims: Vec<Claim> = (0..4).map(|article| claim(article, 0, 5, &[])).collect();
        assert_eq!(claims[3].article, ArticleId(3));
        let mut pairs = vec![pair(0, 1, 300), pair(2, 3, 300), pair(1, 2, 100)];
        let forward: Vec<_> = facts(&claims, pairs.clone(), |_, _| false).into_iter().map(|fact| fact.claims).collect();
        pairs.reverse();
        let backward: Vec<_> = facts(&claims, pairs, |_, _| false).into_iter().map(|fact| fact.claims).collect();
        assert_eq!(forward, backward);
    }
}
