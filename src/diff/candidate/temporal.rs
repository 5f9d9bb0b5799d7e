//! How two times stand to each other where a `before` or an `after` stands in front of one.

use crate::{
    diff::{figure::When, reading::Stated, value::Relation},
    quantity::{Bound, ClockValue, DateValue, Dimension, Hedge, Interval, Measured, Rational, Value},
};

/// How a time of the rewrite stands to one of the original, where `before` or `after` stands in front of either.
///
/// `None` if there is no such word, or the two cannot be put on one scale.
pub(in crate::diff) fn relation(original: (&Stated, When), rewrite: (&Stated, When)) -> Option<Relation> {
    if original.1 == When::At && rewrite.1 == When::At {
        return None;
    }
    let (said, allowed) = if let Some(days) = days(original.0, rewrite.0) {
        days
    } else if let Some(beside) = beside_midnight(original, rewrite) {
        beside
    } else {
        let (before, after) = scale(original.0, rewrite.0)?;
        let lasts = original.0.quantity.dimension == Dimension::Duration;
        // `After three days` is the time at their end, as `three days later` is; in another unit it is a bound.
        let unit = |stated: &Stated| stated.quantity.measured().map(|m| m.unit.factor);
        if lasts && original.1 == rewrite.1 && unit(original.0) == unit(rewrite.0) || before == after && (original.1 == rewrite.1 || lasts)
        {
            return None;
        }
        (side_of(before, original.1), side_of(after, rewrite.1))
    };
    Some(if allowed.contains(&said) {
        Relation::Rounded
    } else if allowed.meets(&said) {
        Relation::Meets
    } else {
        Relation::Apart
    })
}

/// The times on the stated side of an interval.
fn side_of(interval: Interval, when: When) -> Interval {
    let open = |bound: Bound| bound.value().map_or(Bound::Unbounded, Bound::Open);
    match when {
        When::At => interval,
        When::Before => Interval { low: Bound::Unbounded, high: open(interval.low) },
        When::After => Interval { low: open(interval.high), high: Bound::Unbounded },
    }
}

/// The hours of a day.
const DAY: i8 = 24;
/// The hours before midnight that people call so: from five in the afternoon on.
const EVENING: i8 = 7;
/// The hours after it.
const SMALL_HOURS: i8 = 6;

/// A time of the original, and the hours that the rewrite allows by `before midnight` or `after midnight`.
///
/// What comes before midnight comes before the end of a day, what comes after it is of the next one.
fn beside_midnight(original: (&Stated, When), rewrite: (&Stated, When)) -> Option<(Interval, Interval)> {
    let (Value::Clock(before), Value::Clock(after)) = (&original.0.quantity.value, &rewrite.0.quantity.value) else { return None };
    let is_midnight = |clock: &ClockValue| clock.first == jiff::civil::Time::midnight() && clock.last == clock.first;
    if !is_midnight(after) || is_midnight(before) || original.1 != When::At {
        return None;
    }
    let hour = |hour: i8| Rational::from_integer(i128::from(hour) * 3600);
    let allowed = match rewrite.1 {
        When::At => return None,
        When::Before => Interval { low: Bound::Closed(hour(DAY - EVENING)), high: Bound::Open(hour(DAY)) },
        When::After => Interval { low: Bound::Open(hour(0)), high: Bound::Open(hour(SMALL_HOURS)) },
    };
    Some((original.0.meanings.literal()?, allowed))
}

/// Both as days of the calendar, where both are known: the days on the stated side.
fn days(original: &Stated, rewrite: &Stated) -> Option<(Interval, Interval)> {
    original.quantity.date()?;
    rewrite.quantity.date()?;
    Some((original.meanings.literal()?, rewrite.meanings.literal()?))
}

/// Both times on one scale: months of one year, days of one week, seconds of a day or of a duration.
fn scale(original: &Stated, rewrite: &Stated) -> Option<(Interval, Interval)> {
    match (&original.quantity.value, &rewrite.quantity.value) {
        (Value::Date(before), Value::Date(after)) => Some((position(before, after)?, position(after, before)?)),
        (Value::Clock(_), Value::Clock(_)) => Some((original.meanings.literal()?, rewrite.meanings.literal()?)),
        (Value::Measured(before), Value::Measured(after)) => {
            let plain = |stated: &Stated| stated.quantity.hedge == Hedge::None;
            let same = original.quantity.is_comparable_with(&rewrite.quantity) && plain(original) && plain(rewrite);
            let value = |m: &Measured| Some(Interval::exactly(m.unit.to_base(m.single()?.value)?));
            if same { Some((value(before)?, value(after)?)) } else { None }
        }
        _ => None,
    }
}

/// Where a date without a year lies in its year, month or week, if the other one says as much.
fn position(date: &DateValue, other: &DateValue) -> Option<Interval> {
    let same = |a: bool, b: bool| a == b;
    if date.year.is_some()
        || other.year.is_some()
        || !same(date.month.is_some(), other.month.is_some())
        || !same(date.day.is_some(), other.day.is_some())
        || !same(date.weekday.is_some(), other.weekday.is_some())
    {
        return None;
    }
    let place = match (date.month, date.day, date.weekday) {
        (Some(month), day, _) => i128::from(month) * 31 + day.map_or(0, i128::from),
        (None, Some(day), _) => i128::from(day),
        (None, None, Some(weekday)) => i128::from(weekday.to_monday_one_offset()),
        (None, None, None) => return None,
    };
    Some(Interval::exactly(Rational::from_integer(place)))
}
