//! The text of a rule that is written in Rust: what it finds, how much that weighs, examples.

use serde::Deserialize;

use super::{error::RuleSource, example::Example, measured::Measured};
use crate::finding::Severity;

/// The command that a rule belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Command {
    /// `factlint check`: within an article and across articles.
    Check,
    /// `factlint diff`: from an original to its rewrite.
    Diff,
}

impl Command {
    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::Diff => "diff",
        }
    }
}

/// A rule file of `rules/checks`, checked.
#[derive(Debug, Clone)]
pub struct CheckRule {
    /// Its name in kebab case, the fault that it finds.
    pub name: String,
    /// How much a finding weighs, unless the rule says otherwise in its explanation.
    pub severity: Severity,
    /// The command that it belongs to.
    pub command: Command,
    /// What it finds, in a line.
    pub summary: String,
    /// What it finds, why it matters, what it does not flag.
    pub explanation: String,
    /// What must fire and what must not.
    pub examples: Vec<Example>,
    /// How often it was right.
    pub measured: Option<Measured>,
    /// The file it was read from, as given or as it lies in the project.
    pub source: RuleSource,
    /// Whether it is part of the program, not of a file that the user named.
    pub compiled_in: bool,
}
