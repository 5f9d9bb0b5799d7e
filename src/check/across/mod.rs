//! The rules that compare what articles say of one fact, with each other and within themselves.

mod conflict;
mod wording;

use crate::{
    claim::{Claim, Profile},
    fact,
    finding::Finding,
    quantity::Tolerance,
};

/// Compares the claims of all articles. `claims` are in the order of the articles.
pub fn find(claims: &[Claim], profiles: &[Profile]) -> Vec<Finding> {
    let tolerance = Tolerance::default();
    let facts = fact::facts(claims, profiles, &tolerance);
    facts.iter().filter_map(|fact| conflict::find(claims, fact)).collect()
}
