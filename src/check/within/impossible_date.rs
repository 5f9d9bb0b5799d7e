//! `impossible-date`: days and times that no calendar and no clock has.

use super::Context;
use crate::{
    finding::{Finding, Severity},
    grammar::Fault,
};

/// The rule's name.
pub(super) const NAME: &str = "impossible-date";

/// Dates and times that the grammar could not read.
pub(super) fn find(context: &Context<'_>) -> Vec<Finding> {
    let faults = context.malformed.iter().filter_map(|malformed| match malformed.fault {
        Fault::Date => Some((malformed.span, "there is no such day")),
        Fault::Time => Some((malformed.span, "no clock shows this time")),
        Fault::Number => None,
    });
    faults.map(|(span, why)| context.finding(NAME, Severity::Error, span, format!("“{}”: {why}", context.article.slice(span)))).collect()
}
