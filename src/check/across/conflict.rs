//! A fact of which articles, or parts of one article, say different things.

use crate::{
    claim::Claim,
    fact::{Fact, Verdict, compare},
    finding::{Finding, Label, Severity},
    quantity::Tolerance,
};

use super::wording;

/// The places of a fact that give one value.
pub(super) struct Camp<'c> {
    /// The claims, in order.
    pub(super) claims: Vec<&'c Claim>,
}

/// The finding of a fact whose places disagree.
pub(super) fn find(claims: &[Claim], fact: &Fact) -> Option<Finding> {
    if fact.pairs.iter().all(|pair| pair.verdict != Verdict::Conflict) {
        return None;
    }
    let members: Vec<&Claim> = fact.claims.iter().filter_map(|&at| claims.get(at as usize)).collect();
    let mut camps = camps(&members);
    if camps.len() < 2 {
        return None;
    }
    // The fewest first: what most articles say is what the reader holds it against.
    camps.sort_by_key(|camp| wording::articles(camp).len());
    let within = members.iter().all(|claim| claim.article == members[0].article);
    let rule = if within { "self-contradiction" } else { "context-contradiction" };
    let labels = (0_u32..).zip(&camps).flat_map(|(group, camp)| {
        camp.claims.iter().map(move |claim| Label::new(claim.article, claim.quantity.span, wording::value(claim)).in_group(group))
    });
    Some(Finding {
        rule,
        severity: Severity::Warning,
        message: wording::message(&camps, within),
        labels: labels.collect(),
        reasons: wording::reasons(&camps, within),
        help: Some("Check which value is right, or say what makes the two different facts.".to_owned()),
        identity: wording::identity(&camps),
    })
}

/// The claims of a fact by what they say.
fn camps<'c>(members: &[&'c Claim]) -> Vec<Camp<'c>> {
    let tolerance = Tolerance::default();
    let mut camps: Vec<Camp<'c>> = Vec::new();
    for &claim in members {
        let agrees = |camp: &Camp<'_>| camp.claims.iter().all(|other| compare(claim, other, &tolerance) != Some(Verdict::Conflict));
        match camps.iter_mut().find(|camp| agrees(camp)) {
            Some(camp) => camp.claims.push(claim),
            None => camps.push(Camp { claims: vec![claim] }),
        }
    }
    camps
}
