//! `date-arithmetic`: durations, intervals and ages that their own dates do not give.

mod age;
mod born;
mod clock;
mod elapsed;
mod period;
mod stated;
mod weekdays;

use super::{Context, context::Sentence};
use crate::{
    finding::{Finding, Label, Severity},
    quantity::Quantity,
};

/// The rule's name.
pub(super) const NAME: &str = "date-arithmetic";

/// One way in which a duration depends on dates.
type Kind = fn(&Context<'_>, &Sentence<'_>) -> Option<Finding>;

/// The ways; a sentence is shown the first of them that finds a fault.
const KINDS: &[Kind] = &[period::find, weekdays::find, clock::find, elapsed::find, age::find];

/// Sentences whose dates do not give the durations and ages beside them, and ages that a date of birth elsewhere does not.
pub(super) fn find(context: &Context<'_>) -> Vec<Finding> {
    let of_sentences = context.sentences().filter_map(|sentence| KINDS.iter().find_map(|kind| kind(context, &sentence)));
    of_sentences.chain(born::find(context)).collect()
}

/// A finding on a duration or age that the dates do not give.
fn mismatch(context: &Context<'_>, wrong: &Quantity, dates: &[&Quantity], message: String, note: String) -> Finding {
    let mut finding = context.finding(NAME, Severity::Warning, wrong.span, message);
    if let Some(label) = finding.labels.first_mut() {
        label.note = note;
    }
    finding.labels.extend(dates.iter().map(|date| Label::new(context.article.id, date.span, "")));
    let places: Vec<&str> = std::iter::once(&wrong).chain(dates).map(|quantity| context.article.slice(quantity.span)).collect();
    finding.identity = places.join(" ").to_lowercase();
    finding
}

/// A number of units with the unit in the singular or plural: `5 years`, `1 day`.
fn counted(number: i64, unit: &str) -> String {
    if number == 1 { format!("1 {unit}") } else { format!("{number} {unit}s") }
}
