//! What a finding about a fact says.

use crate::{
    claim::Claim,
    source::{Article, ArticleId},
};

use super::conflict::Camp;

/// The articles of a camp, each once, in order.
pub(super) fn articles(camp: &Camp<'_>) -> Vec<ArticleId> {
    let mut found: Vec<ArticleId> = camp.claims.iter().map(|claim| claim.article).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// The value of a claim as it is written under its place.
pub(super) fn value(claim: &Claim) -> String {
    claim.text.trim().to_owned()
}

/// What disagrees, in a line.
pub(super) fn message(camps: &[Camp<'_>], _members: &[&Claim]) -> String {
    let says: Vec<String> =
        camps.iter().filter_map(|camp| Some(format!("{} in {}", value(camp.claims.first()?), articles(camp).len()))).collect();
    says.join(", ")
}

/// Why the places speak of one fact.
pub(super) fn reasons(_articles: &[Article], _camps: &[Camp<'_>], _members: &[&Claim]) -> Vec<String> {
    Vec::new()
}

/// What the finding is about, whatever else changes.
pub(super) fn identity(camps: &[Camp<'_>]) -> String {
    camps.iter().filter_map(|camp| camp.claims.first()).map(|claim| value(claim)).collect::<Vec<_>>().join(" | ")
}
