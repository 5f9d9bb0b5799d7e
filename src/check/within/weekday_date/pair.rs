//! Two days of one month with weekdays that no year gives both: `on Saturday, 3 March, and again on Tuesday, 7 March`.

use jiff::civil::Weekday;

use super::NAME;
use crate::{
    check::within::{Context, context::Sentence},
    finding::{Finding, Label, Severity},
    quantity::Quantity,
};

/// The second of two dates of a sentence whose weekdays do not go together. Where the article's own date is known, each is
/// judged by itself.
pub(super) fn find(context: &Context<'_>, sentence: &Sentence<'_>) -> Option<Finding> {
    if context.article.published.is_some() {
        return None;
    }
    let days: Vec<(&Quantity, Day)> = sentence.quantities.iter().filter_map(|quantity| Some((quantity, Day::of(quantity)?))).collect();
    days.windows(2).find_map(|pair| match pair {
        [(first, a), (second, b)] => judge(context, (first, a), (second, b)),
        _ => None,
    })
}

/// A day of a month with its weekday.
struct Day {
    weekday: Weekday,
    of_month: i8,
    month: i8,
    year: Option<i16>,
}

impl Day {
    fn of(quantity: &Quantity) -> Option<Self> {
        let date = quantity.date()?;
        Some(Self { weekday: date.weekday?, of_month: date.day?, month: date.month?, year: date.year })
    }
}

fn judge(context: &Context<'_>, (first, a): (&Quantity, &Day), (second, b): (&Quantity, &Day)) -> Option<Finding> {
    // With both years each is judged by itself; a year that only the one has holds for both.
    let one_month = a.month == b.month && (a.year.is_none() || b.year.is_none());
    let apart = i64::from(b.of_month) - i64::from(a.of_month);
    let expected = a.weekday.wrapping_add(apart);
    if !one_month || expected == b.weekday {
        return None;
    }
    let slice = |quantity: &Quantity| context.article.slice(quantity.span);
    let message = format!("“{}” does not go with “{}” in any year", slice(second), slice(first));
    let mut finding = context.finding(NAME, Severity::Error, second.span, message);
    if let Some(label) = finding.labels.first_mut() {
        label.note = format!("by the other date, a {expected:?}");
    }
    finding.labels.push(Label::new(context.article.id, first.span, ""));
    finding.identity = format!("{} {}", slice(first), slice(second)).to_lowercase();
    Some(finding)
}
