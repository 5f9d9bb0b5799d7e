//! Claims that speak of the same thing.
//!
//! Claims meet in the blocks of an inverted index ([`pairs`]), evidence decides which pairs are one fact
//! ([`features`], [`WEIGHTS`]), and accepted pairs are joined ([`facts`]).

mod accept;
mod anchor;
mod block;
mod clock;
mod compare;
mod evidence;
mod group;
mod order;
#[cfg(test)]
mod sample;
mod sole;
mod story;

pub use block::pairs;
pub use compare::{Distance, Verdict, compare, distance};
pub use evidence::{Features, NAMES, WEIGHTS, Weights, features, opposed};
pub use group::{Fact, Pair};
pub use order::is_judgeable;
pub use sole::mark_sole;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::{
    claim::{Claim, Profile},
    quantity::{Hedge, Tolerance},
    rule::OverTime,
};

/// The pairs of claims that meet and can be compared, with their scores.
pub fn candidates(claims: &[Claim], profiles: &[Profile], tolerance: &Tolerance) -> Vec<Pair> {
    let mut found = Vec::new();
    for (a, b) in pairs(claims, profiles) {
        let (Some(x), Some(y)) = (claims.get(a as usize), claims.get(b as usize)) else { continue };
        if x.article == y.article && x.sentence == y.sentence {
            continue;
        }
        let Some(verdict) = compare(x, y, tolerance) else { continue };
        // What only a generous reader reconciles is a fault by a measure alone.
        let verdict =
            if verdict == Verdict::Tension && (!is_steady(x, y) || is_vague(x) || is_vague(y)) { Verdict::Agree } else { verdict };
        let features = features(x, y, profiles, distance(x, y));
        let score = WEIGHTS.score(&features);
        found.push(Pair { a, b, verdict, score, asked: 0, opposed: opposed(&features) });
    }
    found
}

/// Whether two claims have one measure, and its values are fixed or change slowly.
pub fn is_steady(a: &Claim, b: &Claim) -> bool {
    let measures = a.measure.as_ref().zip(b.measure.as_ref());
    measures.is_some_and(|(x, y)| x.name == y.name && matches!(x.over_time, OverTime::Fixed | OverTime::Slow))
}

/// Whether a claim gives no figure: `several`, `dozens`.
fn is_vague(claim: &Claim) -> bool {
    claim.quantity.hedge == Hedge::Vague
}

/// The facts that articles speak of.
pub fn facts(claims: &[Claim], profiles: &[Profile], tolerance: &Tolerance) -> Vec<Fact> {
    let candidates = candidates(claims, profiles, tolerance);
    let accepted = accept::accepted(claims, profiles, &candidates);
    let opposed = candidates.iter().filter(|pair| pair.opposed || pair.score < WEIGHTS.against).map(|pair| (pair.a, pair.b));
    let mut facts = group::facts(claims, accepted, opposed);
    add_what_chains_join(claims, profiles, &candidates, &mut facts);
    facts
}

/// Adds to each fact the pairs that disagree and were joined by others: `20,000` and `24,000`, each of which agrees with
/// `more than 19,000` in so many words.
fn add_what_chains_join(claims: &[Claim], profiles: &[Profile], candidates: &[Pair], facts: &mut [Fact]) {
    let home: FxHashMap<u32, usize> =
        facts.iter().enumerate().flat_map(|(at, fact)| fact.claims.iter().map(move |&claim| (claim, at))).collect();
    let known: FxHashSet<(u32, u32)> = facts.iter().flat_map(|fact| &fact.pairs).map(|pair| (pair.a, pair.b)).collect();
    for pair in candidates.iter().filter(|pair| pair.verdict != Verdict::Agree && !pair.opposed && pair.score >= WEIGHTS.chained) {
        let (Some(&x), Some(&y)) = (home.get(&pair.a), home.get(&pair.b)) else { continue };
        if x == y
            && order::is_judgeable(claims, profiles, pair)
            && !known.contains(&(pair.a, pair.b))
            && let Some(fact) = facts.get_mut(x)
        {
            fact.pairs.push(Pair { asked: WEIGHTS.chained, ..*pair });
        }
    }
}
