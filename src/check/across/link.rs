//! The evidence that joined the places of a finding.

use std::cmp::Reverse;

use crate::{
    claim::Claim,
    fact::{self, Fact, Pair, Stories, Verdict, WEIGHTS},
    finding::{Evidence, Link},
};

/// How many pairs of places a finding keeps the evidence of: those that disagree first, then the surest.
const MOST_LINKS: usize = 12;

/// The pairs that make some claims one fact, with what speaks for each; `labels` are the claims in the order of the
/// finding's labels.
pub(super) fn links(claims: &[Claim], stories: &Stories<'_>, fact: &Fact, labels: &[&Claim]) -> Vec<Link> {
    let mut pairs: Vec<&Pair> = fact.pairs.iter().collect();
    pairs.sort_by_key(|pair| (Reverse(pair.verdict), Reverse(pair.score), pair.a, pair.b));
    pairs.into_iter().take(MOST_LINKS).filter_map(|pair| link(claims, stories, pair, labels)).collect()
}

fn link(claims: &[Claim], stories: &Stories<'_>, pair: &Pair, labels: &[&Claim]) -> Option<Link> {
    let (a, b) = (claims.get(pair.a as usize)?, claims.get(pair.b as usize)?);
    let label =
        |claim: &Claim| labels.iter().position(|other| other.article == claim.article && other.quantity.span == claim.quantity.span);
    let mut evidence: Vec<Evidence> = WEIGHTS
        .explain(&fact::features(a, b, stories, fact::distance(a, b)))
        .into_iter()
        .map(|(name, adds)| Evidence { name, adds })
        .collect();
    evidence.sort_by_key(|part| (Reverse(part.adds.abs()), part.name));
    let (score, asked) = (pair.score, pair.asked);
    Some(Link { labels: [label(a)?, label(b)?], disagree: pair.verdict != Verdict::Agree, score, asked, evidence })
}
