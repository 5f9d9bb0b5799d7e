//! How much a finding weighs.

use serde::{Deserialize, Serialize};

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

impl Severity {
    /// Its name, as all formats print it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}
