//! `malformed-number`: digits that cannot be read as one number.

use super::Context;
use crate::{
    finding::{Finding, Severity},
    grammar::Fault,
};

/// The rule's name.
pub(super) const NAME: &str = "malformed-number";

/// Numbers that the grammar could not read.
pub(super) fn find(context: &Context<'_>) -> Vec<Finding> {
    let faults = context.malformed.iter().filter(|malformed| malformed.fault == Fault::Number);
    faults
        .map(|malformed| {
            let written = context.article.slice(malformed.span);
            let mut finding = context.finding(NAME, Severity::Warning, malformed.span, format!("“{written}” cannot be read as one number"));
            finding.reasons.push("Groups of digits have three digits each, and a number has one decimal point.".to_owned());
            finding
        })
        .collect()
}
