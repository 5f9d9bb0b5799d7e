//! What factlint reports, free of how it is shown.

use serde::{Deserialize, Serialize};

use crate::source::{ArticleId, Span};

/// How much a finding weighs. The order is from the least to the most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Worth knowing; never wrong in itself.
    Note,
    /// Probably wrong, or right in a way that readers will misread.
    Warning,
    /// Both statements cannot be true.
    Error,
}

/// A place that a finding speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The article.
    pub article: ArticleId,
    /// What is underlined.
    pub span: Span,
    /// What is written under it: the value as normalised, `= 232 sq mi`.
    pub note: String,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule that found it, in kebab case.
    pub rule: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// What disagrees, with both values, in one line.
    pub message: String,
    /// The places; the first is the primary one. Never empty.
    pub labels: Vec<Label>,
    /// The arithmetic spelled out and why the two are one fact, a line each.
    pub reasons: Vec<String>,
    /// What would reconcile them.
    pub help: Option<String>,
    /// What the finding is about, in normalised words that do not change when other lines of the file do: the
    /// fingerprint is made of it, the rule and the path.
    pub identity: String,
}
