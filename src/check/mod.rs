//! The rules that look at articles as they are, each for itself and against each other.

pub mod across;
pub mod within;

use rayon::prelude::*;

use crate::{
    claim::{self, Claim, Profile},
    fact,
    finding::Finding,
    grammar,
    rule::Rules,
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
    profile: Profile,
    findings: Vec<Finding>,
}

/// Checks articles, each for itself and against each other, by the rules and measures in force.
pub fn check(articles: &[Article], rules: &Rules) -> Outcome {
    // An indexed collect keeps the order of the articles for any number of threads.
    let read: Vec<Read> = articles.par_iter().map(|article| read(article, rules)).collect();
    let mut outcome = Outcome::default();
    let mut claims = Vec::new();
    let mut profiles = Vec::with_capacity(read.len());
    for article in read {
        outcome.findings.extend(article.findings);
        claims.extend(article.claims);
        profiles.push(article.profile);
    }
    outcome.claims = claims.len();
    outcome.findings.extend(across::find(articles, &claims, &profiles));
    outcome
}

fn read(article: &Article, rules: &Rules) -> Read {
    let extraction = grammar::read(article);
    let mut claims = claim::claims(article, &extraction, rules);
    fact::mark_sole(&mut claims);
    let findings = within::check(&within::Context::new(article, &extraction, &claims));
    Read { claims, profile: Profile::of(article), findings }
}
