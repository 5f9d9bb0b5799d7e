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
