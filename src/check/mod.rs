//! The rules that look at articles as they are, each for itself and against each other.

use crate::{claim, finding::Finding, grammar, source::Article};

/// What a run found.
#[derive(Debug, Clone, Default)]
pub struct Outcome {
    /// The findings, not yet in order.
    pub findings: Vec<Finding>,
    /// How many claims were read.
    pub claims: usize,
}

/// Checks articles, each for itself and against each other.
pub fn check(articles: &[Article]) -> Outcome {
    let mut outcome = Outcome::default();
    for article in articles {
        let extraction = grammar::read(article);
        let claims = claim::claims(article, &extraction);
        outcome.claims += claims.len();
    }
    outcome
}
