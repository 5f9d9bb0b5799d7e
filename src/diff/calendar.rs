//! How dates and times of the rewrite stand to those of the original.

use super::relation::Relation;
use crate::quantity::{ClockValue, DateForm, DateValue};

/// How a date of the rewrite stands to one of the original.
///
/// What both write is compared as written; what only one writes, by the days it means, as far as they are known.
pub(super) fn relation(original: &DateValue, rewrite: &DateValue) -> Relation {
    let parts = [
        compare(original.year, rewrite.year),
        compare(original.month, rewrite.month),
        compare(original.day, rewrite.day),
        compare(original.weekday, rewrite.weekday),
    ];
    if parts.contains(&Part::Alike) && !parts.contains(&Part::Added) && !parts.contains(&Part::Differs) {
        return Relation::Same;
    }
    let days = original.days.zip(rewrite.days);
    if original.form == DateForm::Absolute
        && rewrite.form == DateForm::Absolute
        && let Some(((first, last), (from, to))) = days
        && parts.get(3) != Some(&Part::Differs)
    {
        let inside = from <= first && last <= to;
        return match () {
            () if (first, last) == (from, to) => Relation::Same,
            // A span that only the rewrite gives other ends is another span.
            () if inside && (is_named(rewrite) || !is_span(original)) => Relation::Rounded,
            () if last < from || to < first => Relation::Apart,
            () => Relation::Meets,
        };
    }
    if parts.contains(&Part::Differs) {
        return Relation::Apart;
    }
    match days {
        Some((a, b)) if a == b => Relation::Same,
        Some(((first, last), (from, to))) if from <= first && last <= to => Relation::Rounded,
        Some(((first, last), (from, to))) if last < from || to < first => Relation::Apart,
        _ => Relation::Unknown,
    }
}

/// Whether a date is a day, month or year by name, and not a span with two ends.
fn is_named(date: &DateValue) -> bool {
    date.year.is_some() || date.month.is_some() || date.weekday.is_some()
}

/// Whether a date has two ends of its own (`from May 1936 until August 1992`).
fn is_span(date: &DateValue) -> bool {
    !is_named(date) && !date.is_one_day()
}

/// How a time of day of the rewrite stands to one of the original.
pub(super) fn clock_relation(original: ClockValue, rewrite: ClockValue) -> Relation {
    let inside = |a: ClockValue, b: ClockValue| b.first <= a.first && a.last <= b.last;
    if original.first == rewrite.first && original.last == rewrite.last {
        Relation::Same
    } else if inside(original, rewrite) {
        Relation::Rounded
    } else if !(original.meridiem_known && rewrite.meridiem_known) && half_day(original) == half_day(rewrite) {
        Relation::Unknown
    } else if original.last < rewrite.first || rewrite.last < original.first {
        Relation::Apart
    } else {
        Relation::Meets
    }
}

/// A time without the half of the day.
fn half_day(clock: ClockValue) -> (i8, i8) {
    (clock.first.hour() % 12, clock.first.minute())
}

/// How one part of a date stands to the same part of another date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// Neither writes it, or only the original.
    Silent,
    Alike,
    Differs,
    /// Only the rewrite writes it.
    Added,
}

fn compare<T: PartialEq>(original: Option<T>, rewrite: Option<T>) -> Part {
    match (original, rewrite) {
        (Some(a), Some(b)) if a == b => Part::Alike,
        (Some(_), Some(_)) => Part::Differs,
        (None, Some(_)) => Part::Added,
        (_, None) => Part::Silent,
    }
}
