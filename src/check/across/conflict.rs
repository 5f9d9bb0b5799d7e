//! A fact of which articles, or parts of one article, say different things.

use crate::{
    claim::Claim,
    fact::{self, Fact, Stories, Verdict},
    finding::{Finding, Label, Severity},
};

use super::{
    camp::{camps, two_named_sources},
    link,
    texts::Speakers,
    wording,
};

/// The finding of a fact whose places disagree.
pub(super) fn find(speakers: &mut Speakers<'_>, claims: &[Claim], stories: &Stories<'_>, fact: &Fact) -> Option<Finding> {
    let members: Vec<&Claim> = fact.claims.iter().filter_map(|&at| claims.get(at as usize)).collect();
    let (rule, severity) = judgement(claims, fact, &members)?;
    let mut camps = camps(speakers, &members);
    if camps.len() < 2 {
        return None;
    }
    // The fewest first: what most articles say is what the reader holds it against.
    camps.sort_by_key(|camp| {
        let first = camp.claims.first().map(|claim| (claim.article, claim.quantity.span.start));
        (wording::articles(camp).len(), first)
    });
    let within = rule == "self-contradiction";
    let disputed = two_named_sources(&camps);
    if within && disputed {
        return None;
    }
    let texts = speakers.texts();
    let told: Vec<&Claim> = camps.iter().flat_map(|camp| camp.claims.iter().copied()).collect();
    let labels = (0_u32..).zip(&camps).flat_map(|(group, camp)| {
        let label = |claim: &&Claim| Label::new(claim.article, claim.quantity.span, wording::note(claim, &camps)).in_group(group);
        camp.claims.iter().map(label).collect::<Vec<_>>()
    });
    Some(Finding {
        rule,
        severity: if disputed { Severity::Note } else { severity },
        message: wording::message(texts, &camps, within),
        labels: labels.collect(),
        reasons: wording::reasons(texts, &camps, within),
        help: Some(wording::help(&camps)),
        identity: wording::identity(texts, &camps),
        links: link::links(claims, stories, fact, &told),
    })
}

/// The rule that a fact breaks, and how much it weighs.
///
/// By a measure whose values are fixed or change slowly, values that share nothing are an error. By these and by one whose
/// values are of one day, values that only a generous reader reconciles are a warning; so is all where words alone tie the
/// places together.
fn judgement(claims: &[Claim], fact: &Fact, members: &[&Claim]) -> Option<(&'static str, Severity)> {
    let first = members.first()?;
    let within = members.iter().all(|claim| claim.article == first.article);
    let both = |pair: &fact::Pair| claims.get(pair.a as usize).zip(claims.get(pair.b as usize));
    let steady = |pair: &fact::Pair| both(pair).is_some_and(|(a, b)| fact::is_steady(a, b));
    let close = |pair: &fact::Pair| both(pair).is_some_and(|(a, b)| fact::is_read_closely(a, b));
    let measured = members.iter().all(|claim| claim.measure.is_some());
    let conflict = fact.pairs.iter().any(|pair| pair.verdict == Verdict::Conflict);
    let error = fact.pairs.iter().any(|pair| pair.verdict == Verdict::Conflict && steady(pair));
    let tension = fact.pairs.iter().any(|pair| pair.verdict == Verdict::Tension && close(pair));
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
