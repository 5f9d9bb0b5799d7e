//! What joined two places of a finding to one fact.

use serde::Serialize;

/// Two places of a finding that were compared, and the evidence that they speak of one fact.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Link {
    /// The two places, as indices into the labels of the finding.
    pub labels: [usize; 2],
    /// Whether their values disagree.
    pub disagree: bool,
    /// How much speaks for one fact, in hundredths: the sum of the evidence.
    pub score: i32,
    /// The least score that was asked of them.
    pub asked: i32,
    /// What speaks for it and against it, the weightiest first.
    pub evidence: Vec<Evidence>,
}

/// One piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Evidence {
    /// Its name, as in `rules/lexicon/evidence.toml`.
    pub name: &'static str,
    /// What it adds to the score; less than nothing speaks against one fact.
    pub adds: i32,
}
