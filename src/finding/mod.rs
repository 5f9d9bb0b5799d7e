//! What factlint reports, free of how it is shown.

mod fingerprint;
mod label;
mod link;
mod report;
mod severity;

pub use fingerprint::fingerprint;
pub use label::Label;
pub use link::{Evidence, Link};
pub use report::Report;
pub use severity::Severity;

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
    /// What joined its places to one fact; empty where a rule needs no such evidence.
    pub links: Vec<Link>,
}
