//! The rules that need no other article: conversions, dates and arithmetic that are wrong in themselves.

mod context;
mod date_arithmetic;
mod impossible_date;
mod impossible_value;
mod malformed_number;
mod movement;
mod name_spelling;
mod number_arithmetic;
mod repeated_passage;
mod unit_conversion;
mod weekday_date;
mod words;

pub use context::Context;

use crate::finding::Finding;

/// A rule for one article: its name and what looks for its fault.
type Rule = (&'static str, fn(&Context<'_>) -> Vec<Finding>);

/// The rules, in the order in which they run.
const RULES: &[Rule] = &[
    (unit_conversion::NAME, unit_conversion::find),
    (weekday_date::NAME, weekday_date::find),
    (impossible_date::NAME, impossible_date::find),
    (malformed_number::NAME, malformed_number::find),
    (impossible_value::NAME, impossible_value::find),
    (number_arithmetic::NAME, number_arithmetic::find),
    (date_arithmetic::NAME, date_arithmetic::find),
    (repeated_passage::NAME, repeated_passage::find),
    (name_spelling::NAME, name_spelling::find),
];

/// The names of the rules.
pub fn rules() -> impl Iterator<Item = &'static str> {
    RULES.iter().map(|&(name, _)| name)
}

/// Runs every rule on one article.
pub fn check(context: &Context<'_>) -> Vec<Finding> {
    RULES.iter().flat_map(|(_, find)| find(context)).collect()
}
