//! The rules that hold a rewrite against its originals.

use crate::{check::Outcome, rule::Rules, source::Article};

/// Compares a rewrite with the articles it was made from. The findings speak of the rewrite.
pub fn diff(_originals: &[Article], _rewrite: &Article, _rules: &Rules) -> Outcome {
    Outcome::default()
}
