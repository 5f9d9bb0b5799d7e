//! A fact of which articles, or parts of one article, say different things.

use crate::{
    claim::{Claim, Source},
    fact::{self, Fact, Verdict, compare},
    finding::{Finding, Label, Severity},
    quantity::Tolerance,
};

use super::{Texts, sources, wording};

/// The places of a fact that give one value.
pub(super) struct Camp<'c> {
    /// The claims, in order; never empty.
    pub(super) claims: Vec<&'c Claim>,
    /// Who says so, each once, where somebody is named at every place: what one article states as a fact needs no source
    /// to be held against another.
    pub(super) sources: Vec<Source>,
}

/// The finding of a fact whose places disagree.
pub(super) fn find(texts: &mut Texts<'_>, claims: &[Claim], fact: &Fact) -> Option<Finding> {
    let members: Vec<&Claim> = fact.claims.iter().filter_map(|&at| claims.get(at as usize)).collect();
    let (rule, severity) = judgement(claims, fact, &members)?;
    let mut camps = camps(texts, &members);
    if camps.len() < 2 {
        return None;
    }
    // The fewest first: what most articles say is what the reader holds it against.
    camps.sort_by_key(|camp| wording::articles(camp).len());
    let within = rule == "self-contradiction";
    let disputed = two_named_sources(&camps);
    if within && disputed {
        return None;
    }
    let labels = (0_u32..).zip(&camps).flat_map(|(group, camp)| {
        let label = |claim: &&Claim| Label::new(claim.article, claim.quantity.span, wording::note(claim, &camps)).in_group(group);
        camp.claims.iter().map(label).collect::<Vec<_>>()
    });
    Some(Finding {
        rule,
        severity: if disputed { Severity::Note } else { severity },
        message: wording::message(&camps, within),
        labels: labels.collect(),
        reasons: wording::reasons(&camps, within),
        help: Some(wording::help(&camps)),
        identity: wording::identity(&camps),
    })
}

/// The rule that a fact breaks, and how much it weighs.
///
/// By a measure whose values are fixed or change slowly, values that share nothing are an error, and values that only a
/// generous reader reconciles a warning. Where words alone tie the places together, it is a warning.
fn judgement(claims: &[Claim], fact: &Fact, members: &[&Claim]) -> Option<(&'static str, Severity)> {
    let first = members.first()?;
    let within = members.iter().all(|claim| claim.article == first.article);
    let steady =
        |pair: &fact::Pair| claims.get(pair.a as usize).zip(claims.get(pair.b as usize)).is_some_and(|(a, b)| fact::is_steady(a, b));
    let measured = members.iter().all(|claim| claim.measure.is_some());
    let conflict = fact.pairs.iter().any(|pair| pair.verdict == Verdict::Conflict);
    let error = fact.pairs.iter().any(|pair| pair.verdict == Verdict::Conflict && steady(pair));
    let tension = fact.pairs.iter().any(|pair| pair.verdict == Verdict::Tension && steady(pair));
    if !conflict && !tension {
        return None;
    }
    let severity = if error { Severity::Error } else { Severity::Warning };
    Some(match (within, measured) {
        (true, _) => ("self-contradiction", severity),
        (false, true) => ("contradiction", severity),
        (false, false) => ("context-contradiction", Severity::Warning),
    })
}

/// The claims of a fact by what they say.
fn camps<'c>(texts: &mut Texts<'_>, members: &[&'c Claim]) -> Vec<Camp<'c>> {
    let tolerance = Tolerance::default();
    let mut camps: Vec<Camp<'c>> = Vec::new();
    for &claim in members {
        let agrees = |camp: &Camp<'_>| {
            camp.claims.iter().all(|other| !matches!(compare(claim, other, &tolerance), Some(Verdict::Conflict | Verdict::Tension)))
        };
        match camps.iter_mut().find(|camp| agrees(camp)) {
            Some(camp) => camp.claims.push(claim),
            None => camps.push(Camp { claims: vec![claim], sources: Vec::new() }),
        }
    }
    for camp in &mut camps {
        let named: Option<Vec<Source>> = camp.claims.iter().map(|claim| sources::named(texts, claim)).collect();
        camp.sources = named.unwrap_or_default();
        camp.sources.dedup_by(|a, b| a.key == b.key);
    }
    camps
}

/// Whether each value is put into the mouth of named sources wherever it stands, and no source says two.
fn two_named_sources(camps: &[Camp<'_>]) -> bool {
    let says = |camp: &Camp<'_>, key: &str| camp.sources.iter().any(|source| source.key == key);
    camps.len() > 1
        && camps.iter().enumerate().all(|(at, camp)| {
            !camp.sources.is_empty() && camp.sources.iter().all(|source| camps.iter().skip(at + 1).all(|other| !says(other, &source.key)))
        })
}
