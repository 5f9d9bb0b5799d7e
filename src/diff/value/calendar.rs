//! How dates and times of the rewrite stand to those of the original.

use super::relation::Relation;
use crate::quantity::{ClockValue, DateForm, DateValue, Part as DatePart};

/// How a date of the rewrite stands to one of the original.
///
/// What both write is compared as written; what only one writes, by the days it means, as far as they are known.
pub(in crate::diff) fn relation(original: &DateValue, rewrite: &DateValue) -> Relation {
    if let Some(relation) = within_month(original, rewrite) {
        return relation;
    }
    let parts = [
        compare(original.year, rewrite.year),
        compare(original.month, rewrite.month),
        compare(original.day, rewrite.day),
        compare(original.weekday, rewrite.weekday),
    ];
    // `Late 2016` is not when `March 2016` was; of the whole year it may be.
    let sharper = rewrite.part != original.part && rewrite.part != DatePart::Whole && original.month.is_some();
    if parts.contains(&Part::Alike) && !parts.contains(&Part::Added) && !parts.contains(&Part::Differs) && !sharper {
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
            // `in 2016` names the end of `between June 2016 and March 2021`.
            () if is_span(original) && is_year(rewrite) && (first >= from || last <= to) => Relation::Rounded,
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

/// How a part of a month (`mid-May`) of the rewrite stands to a day or a part of the same month of the original.
///
/// The parts of a month have no sharp ends: both early and mid-May may hold its tenth day.
fn within_month(original: &DateValue, rewrite: &DateValue) -> Option<Relation> {
    let (month, part) = rewrite.month.map(|month| (month, rewrite.part)).filter(|(_, part)| *part != DatePart::Whole)?;
    let other_year = original.year.zip(rewrite.year).is_some_and(|(before, after)| before != after);
    if other_year || original.month != Some(month) || rewrite.year.is_some() && original.year.is_none() {
        return None;
    }
    let days = match part {
        DatePart::Whole | DatePart::Early => 1..=12,
        DatePart::Middle => 9..=21,
        DatePart::Late => 19..=31,
    };
    match (original.day, original.part) {
        (Some(day), _) if days.contains(&day) => Some(Relation::Rounded),
        (None, before) if before == part => Some(Relation::Same),
        // The whole month tells nothing of its part.
        (None, DatePart::Whole) => Some(Relation::Unknown),
        _ => Some(Relation::Apart),
    }
}

/// Whether a date is a day, month or year by name, and not a span with two ends.
fn is_named(date: &DateValue) -> bool {
    date.year.is_some() || date.month.is_some() || date.weekday.is_some()
}

/// Whether a date is a year.
fn is_year(date: &DateValue) -> bool {
    date.year.is_some() && date.month.is_none() && date.weekday.is_none()
}

/// Whether a date has two ends of its own (`from May 1936 until August 1992`).
fn is_span(date: &DateValue) -> bool {
    !is_named(date) && !date.is_one_day()
}

/// How a time of day of the rewrite stands to one of the original.
pub(in crate::diff) fn clock_relation(original: ClockValue, rewrite: ClockValue) -> Relation {
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
