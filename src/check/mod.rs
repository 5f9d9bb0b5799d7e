//! The rules that look at articles as they are, each for itself and against each other.

pub mod within;

use rayon::prelude::*;

use crate::{
    claim::{self, Claim},
    finding::Finding,
    grammar,
    source::Article,
};

/// What a run found.
#[derive(Debug, Clone, Default)]
pub struct Outcome {
    /// The findings, not yet in order.
    pub findings: Vec<Finding>,
    /// How many claims were read.
    pub claims: usize,
}

/// What one article says, and what is wrong with it alone.
struct Read {
    claims: Vec<Claim>,
    findings: Vec<Finding>,
}

/// Checks articles, each for itself and against each other.
pub fn check(articles: &[Article]) -> Outcome {
    // An indexed collect keeps the order of the articles for any number of threads.
    let read: Vec<Read> = articles.par_iter().map(read).collect();
    let mut outcome = Outcome::default();
    for article in read {
        outcome.claims += article.claims.len();
        outcome.findings.extend(article.findings);
    }
    outcome
}

fn read(article: &Article) -> Read {
    let extraction = grammar::read(article);
    let claims = claim::claims(article, &extraction);
    let findings = within::check(&within::Context::new(article, &extraction, &claims));
    Read { claims, findings }
}
