//! Claims that speak of the same thing: [`facts`] is the whole way, from top to bottom.
//!
//! | step | file | what it does |
//! |---|---|---|
//! | meet | `block`, `anchor` | claims about the same kind of thing that share a rare word, through an index |
//! | compare | `compare`, `clock`, `rate`, `slip` | whether two values can both be right, and how far apart they are |
//! | weigh | `evidence`, `sole` | what speaks for and against one fact, as features with weights |
//! | accept | `accept`, `order` | which pairs are one fact: sure enough, nothing fits better, no time excuses them |
//! | join | `group` | pairs to facts |
//!
//! `story` knows of each two articles how surely they report one event; every step asks it.

mod accept;
mod anchor;
mod block;
mod clock;
mod compare;
mod evidence;
mod group;
mod order;
mod rate;
#[cfg(test)]
mod sample;
mod slip;
mod sole;
mod story;

pub use clock::minutes_apart;
pub use compare::{Distance, Verdict, compare, distance};
pub use evidence::{Features, NAMES, WEIGHTS, Weights, features, opposed};
pub use group::{Fact, Pair};
pub use order::is_judgeable;
pub use sole::mark_sole;
pub use story::Stories;

use compare::Known;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::{
    claim::Claim,
    quantity::{Hedge, Tolerance},
    rule::OverTime,
};

/// The facts that articles speak of.
pub fn facts(claims: &[Claim], stories: &Stories<'_>, tolerance: &Tolerance) -> Vec<Fact> {
    let candidates = candidates(claims, stories, tolerance);
    let accepted = accept::accepted(claims, stories, &candidates);
    let opposed = candidates.iter().filter(|pair| pair.opposed || pair.score < WEIGHTS.against).map(|pair| (pair.a, pair.b));
    let mut facts = group::facts(claims, accepted, opposed);
    add_what_chains_join(claims, stories, &candidates, &mut facts);
    facts
}

/// The pairs of claims that meet and can be compared, with their scores.
pub fn candidates(claims: &[Claim], stories: &Stories<'_>, tolerance: &Tolerance) -> Vec<Pair> {
    let pairs = block::pairs(claims, stories);
    let article = |at: u32| claims.get(at as usize).map(|claim| claim.article);
    let articles = pairs.iter().filter_map(|&(a, b)| article(a).zip(article(b))).filter(|(a, b)| a != b);
    let mut articles: Vec<_> = articles.map(|(a, b)| (a.min(b), a.max(b))).collect();
    // The pairs of one claim with those of another article follow each other.
    articles.dedup();
    articles.sort_unstable();
    articles.dedup();
    stories.note_nearest(&articles);
    let known: Vec<Known<'_>> = claims.par_iter().map(|claim| Known::of(claim, tolerance)).collect();
    pairs.into_par_iter().filter_map(|pair| candidate(&known, stories, pair)).collect()
}

fn candidate(known: &[Known<'_>], stories: &Stories<'_>, (a, b): (u32, u32)) -> Option<Pair> {
    let (one, other) = (known.get(a as usize)?, known.get(b as usize)?);
    let (x, y) = (one.claim(), other.claim());
    if x.article == y.article && x.sentence == y.sentence {
        return None;
    }
    let verdict = one.compare(other)?;
    // What only a generous reader reconciles is a fault by a measure alone.
    let excused = verdict == Verdict::Tension && !is_read_closely(x, y);
    let verdict = if excused { Verdict::Agree } else { verdict };
    let features = features(x, y, stories, distance(x, y));
    let score = WEIGHTS.score(&features);
    Some(Pair { a, b, verdict, score, asked: 0, opposed: opposed(&features) })
}

/// Whether two claims have one measure, and its values are fixed or change slowly.
pub fn is_steady(a: &Claim, b: &Claim) -> bool {
    let measures = a.measure.as_ref().zip(b.measure.as_ref());
    measures.is_some_and(|(x, y)| x.name == y.name && matches!(x.over_time, OverTime::Fixed | OverTime::Slow))
}

/// Whether a reader takes two claims of one measure to give one figure, so that `about 900` and `some 1,200` are two.
///
/// A count that grows is counted anew. A figure that moves from day to day moves a little within one, and is given as a bound
/// where no day's is known.
pub fn is_read_closely(a: &Claim, b: &Claim) -> bool {
    let over_time = a.measure.as_ref().zip(b.measure.as_ref()).filter(|(x, y)| x.name == y.name).map(|(x, _)| x.over_time);
    let bound = || [a, b].iter().any(|claim| claim.quantity.hedge == Hedge::MoreThan);
    let close = over_time.is_some_and(|over_time| match over_time {
        OverTime::Fixed | OverTime::Slow => true,
        OverTime::Free => !bound() && distance(a, b) > Distance::Close,
        OverTime::Growing => false,
    });
    close && !is_vague(a) && !is_vague(b)
}

/// Whether a claim gives no figure: `several`, `dozens`.
fn is_vague(claim: &Claim) -> bool {
    claim.quantity.hedge == Hedge::Vague
}

/// Adds to each fact the pairs that disagree and were joined by others: `20,000` and `24,000`, each of which agrees with
/// `more than 19,000` in so many words.
fn add_what_chains_join(claims: &[Claim], stories: &Stories<'_>, candidates: &[Pair], facts: &mut [Fact]) {
    // What two claims of large facts dispute between them is a small fact of its own, which nothing is joined to.
    let mut homes: Vec<(usize, &Fact)> = facts.iter().enumerate().collect();
    homes.sort_by_key(|(_, fact)| fact.claims.len());
    let home: FxHashMap<u32, usize> = homes.into_iter().flat_map(|(at, fact)| fact.claims.iter().map(move |&claim| (claim, at))).collect();
    let known: FxHashSet<(u32, u32)> = facts.iter().flat_map(|fact| &fact.pairs).map(|pair| (pair.a, pair.b)).collect();
    for pair in candidates.iter().filter(|pair| pair.verdict != Verdict::Agree && !pair.opposed && pair.score >= WEIGHTS.chained) {
        let (Some(&x), Some(&y)) = (home.get(&pair.a), home.get(&pair.b)) else { continue };
        if x == y
            && order::is_judgeable(claims, stories, pair)
            && !known.contains(&(pair.a, pair.b))
            && let Some(fact) = facts.get_mut(x)
        {
            fact.pairs.push(Pair { asked: WEIGHTS.chained, ..*pair });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(value: i128, hedge: Hedge, over_time: OverTime) -> Claim {
        let mut claim = sample::claim(0, 0, value, &[]);
        claim.quantity.hedge = hedge;
        claim.measure = Some(crate::claim::MeasureOf { over_time, ..sample::measure("jobs") });
        claim
    }

    #[test]
    fn two_hedged_figures_of_one_day_are_two_if_they_are_well_apart() {
        let close = |a: (i128, Hedge), b: (i128, Hedge), over_time| is_read_closely(&told(a.0, a.1, over_time), &told(b.0, b.1, over_time));
        assert!(close((900, Hedge::About), (1_200, Hedge::About), OverTime::Free));
        assert!(!close((20, Hedge::About), (23, Hedge::None), OverTime::Free));
        assert!(close((20, Hedge::About), (23, Hedge::None), OverTime::Fixed));
        assert!(!close((50, Hedge::MoreThan), (64, Hedge::None), OverTime::Free));
        assert!(!close((900, Hedge::About), (1_200, Hedge::About), OverTime::Growing));
    }
}
