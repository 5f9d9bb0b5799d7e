//! The findings of a run, in order, with the articles they speak of.

use rustc_hash::FxHashMap;

use super::{Finding, Label, Severity, fingerprint};
use crate::source::Article;

/// The findings of a run in their order, ready to be shown.
#[derive(Debug)]
pub struct Report<'a> {
    articles: &'a [Article],
    findings: Vec<Finding>,
    fingerprints: Vec<String>,
    claims: usize,
    explains_matches: bool,
}

impl<'a> Report<'a> {
    /// Puts the findings in order: by path, then start, then rule, then everything else they say. `articles` holds
    /// every article that a label names, at the index that is its id.
    pub fn new(articles: &'a [Article], mut findings: Vec<Finding>, claims: usize) -> Self {
        findings.retain(|finding| !finding.labels.is_empty());
        findings.sort_by(|a, b| key(articles, a).cmp(&key(articles, b)));
        findings.dedup();
        let fingerprints = fingerprints(articles, &findings);
        Self { articles, findings, fingerprints, claims, explains_matches: false }
    }

    /// The report with the evidence that joined the places of its findings, for whoever asks for it.
    #[must_use]
    pub fn explaining_matches(self, explains_matches: bool) -> Self {
        Self { explains_matches, ..self }
    }

    /// Whether the evidence that joined two places is to be shown.
    pub fn explains_matches(&self) -> bool {
        self.explains_matches
    }

    /// The findings, in order.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The findings with their fingerprints, in order. No two fingerprints are the same.
    pub fn with_fingerprints(&self) -> impl Iterator<Item = (&Finding, &str)> {
        self.findings.iter().zip(self.fingerprints.iter().map(String::as_str))
    }

    /// The article of a label.
    pub fn article(&self, label: &Label) -> Option<&'a Article> {
        article(self.articles, label)
    }

    /// How many articles were read.
    pub fn articles(&self) -> usize {
        self.articles.len()
    }

    /// How many claims were read.
    pub fn claims(&self) -> usize {
        self.claims
    }

    /// How many findings have a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }
}

fn article<'a>(articles: &'a [Article], label: &Label) -> Option<&'a Article> {
    articles.get(label.article.0 as usize)
}

fn path<'a>(articles: &'a [Article], label: &Label) -> &'a str {
    article(articles, label).map_or("", |article| &article.path)
}

/// What findings are sorted by: path, start, rule, then the rest, so that the order is total.
fn key<'a>(articles: &'a [Article], finding: &'a Finding) -> impl Ord + use<'a> {
    let first = finding.labels.first();
    let places: Vec<_> = finding.labels.iter().map(|label| (path(articles, label), label.span, label.note.as_str())).collect();
    (
        first.map(|label| (path(articles, label), label.span.start)),
        finding.rule,
        places,
        finding.message.as_str(),
        finding.identity.as_str(),
        (finding.severity, &finding.reasons, &finding.help),
    )
}

/// A fingerprint for every finding; the second one and those after it of the same hash are numbered.
fn fingerprints(articles: &[Article], findings: &[Finding]) -> Vec<String> {
    let mut seen: FxHashMap<String, usize> = FxHashMap::default();
    findings
        .iter()
        .map(|finding| {
            let path = finding.labels.first().map_or("", |label| path(articles, label));
            let hash = fingerprint(finding.rule, path, &finding.identity);
            let times = seen.entry(hash.clone()).or_insert(0);
            *times += 1;
            if *times == 1 { hash } else { format!("{hash}-{times}") }
        })
        .collect()
}
