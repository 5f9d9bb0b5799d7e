//! The rules that look at articles as they are, each for itself and against each other.

pub mod across;
pub mod within;

use rayon::prelude::*;

use crate::{
    claim::{self, Claim, Profile},
    fact,
    finding::{Finding, Label},
    grammar::{self, Extraction},
    rule::Rules,
    source::{Article, ArticleId},
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
    let read: Vec<Read> = articles.par_iter().map(|article| read(article, &grammar::read(article), rules)).collect();
    let mut outcome = Outcome { claims: read.iter().map(|article| article.claims.len()).sum(), ..Outcome::default() };
    let mut of_articles = Vec::with_capacity(read.len());
    let mut profiles = Vec::with_capacity(read.len());
    for article in read {
        outcome.findings.extend(article.findings);
        profiles.push(article.profile);
        of_articles.push(article.claims);
    }
    let mut claims = Vec::new();
    for at in by_content(articles) {
        let Some(of_article) = of_articles.get_mut(at).map(std::mem::take) else { continue };
        if of_article.len() == outcome.claims {
            // Those of a single huge article are not moved.
            claims = of_article;
        } else {
            claims.reserve_exact(outcome.claims - claims.len());
            claims.extend(of_article);
        }
    }
    outcome.findings.extend(across::find(articles, &claims, &profiles));
    outcome
}

/// The articles by their places in the list, the earliest first and else by their texts. Of pairs of claims that fit equally well one
/// comes first, and that must not be told by what their files are called.
fn by_content(articles: &[Article]) -> Vec<usize> {
    let mut order: Vec<(&Article, usize)> = articles.iter().zip(0..).collect();
    order.sort_by_key(|(article, at)| (article.published, article.text.as_str(), *at));
    order.into_iter().map(|(_, at)| at).collect()
}

/// Checks an article as if it were the only one, with what the grammar read in it.
pub(crate) fn check_alone(article: &Article, extraction: &Extraction, rules: &Rules) -> Vec<Finding> {
    // Articles are looked up by their numbers.
    let mut only = article.clone();
    only.id = ArticleId(0);
    let Read { claims, profile, mut findings } = read(&only, extraction, rules);
    findings.extend(across::find(std::slice::from_ref(&only), &claims, &[profile]));
    for finding in &mut findings {
        for label in &mut finding.labels {
            *label = Label { article: article.id, ..label.clone() };
        }
    }
    findings
}

fn read(article: &Article, extraction: &Extraction, rules: &Rules) -> Read {
    let mut claims = claim::claims(article, extraction, rules);
    fact::mark_sole(&mut claims);
    let findings = within::check(&within::Context::new(article, extraction, &claims));
    Read { claims, profile: Profile::of(article, &extraction.quantities), findings }
}
