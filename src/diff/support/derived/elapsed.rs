//! How long it takes from one date or time to another.

use jiff::civil::Date;
use num_traits::{CheckedMul, CheckedSub, Signed};

use crate::{
    diff::reading::{Side, Stated},
    lexicon::lexicon,
    quantity::{DateValue, Dimension, Interval, Rational, Value, day_number},
};

/// Seconds of a day.
pub(super) const DAY: i128 = 86_400;
/// A year that is no leap year, for dates without one.
pub(super) const ANY_YEAR: i16 = 2023;

/// The time from one date or time to the next, in seconds.
///
/// What has no year, or is no more than a weekday or an hour, is read as the next one that comes after the first.
pub(super) fn elapsed(from: &Stated, to: &Stated) -> Option<Interval> {
    match (&from.quantity.value, &to.quantity.value) {
        (Value::Clock(start), Value::Clock(end)) => {
            let seconds = |t: jiff::civil::Time| i128::from(t.hour()) * 3600 + i128::from(t.minute()) * 60 + i128::from(t.second());
            Some(exactly((seconds(end.first) - seconds(start.first)).rem_euclid(DAY)))
        }
        (Value::Date(start), Value::Date(end)) => between_dates(start, end),
        (Value::Measured(start), Value::Measured(end)) if is_day(from) && is_day(to) => {
            // `from the 8th to the 19th`
            let days = end.single()?.value.checked_sub(&start.single()?.value)?;
            let seconds = days.checked_mul(&Rational::from_integer(DAY))?;
            days.is_positive().then(|| Interval::exactly(seconds))
        }
        _ => None,
    }
}

/// Whether a number may be a day of the month.
fn is_day(stated: &Stated) -> bool {
    matches!(stated.quantity.dimension, Dimension::Ordinal | Dimension::Number)
}

/// How long a span of dates with two ends lasts: `from May to August`, `from 1939 to 1998`.
pub(super) fn lasting(side: &Side, span: &Stated) -> Option<Interval> {
    let date = span.quantity.date().filter(|date| date.year.is_none() && date.month.is_none() && date.weekday.is_none())?;
    if let Some((first, last)) = date.days {
        let next = last.tomorrow().ok()?;
        let whole_years = (first.month(), first.day(), next.month(), next.day()) == (1, 1, 1, 1);
        let years = i128::from(last.year()) - i128::from(first.year());
        return match () {
            () if whole_years => months(years * 12),
            () if first.day() == 1 && next.day() == 1 => months(years * 12 + i128::from(last.month()) - i128::from(first.month())),
            () => Some(exactly(days_between(first, last) * DAY)),
        };
    }
    let words = side.words.get(span.words.clone())?;
    let mut ends = words.iter().filter_map(|word| End::of(side.slice(word.span)));
    match (ends.next()?, ends.next()?, ends.next()) {
        (End::Month(from), End::Month(to), None) => months((to - from).rem_euclid(12)),
        (End::Weekday(from), End::Weekday(to), None) => Some(exactly((to - from).rem_euclid(7) * DAY)),
        _ => None,
    }
}

/// A month or weekday at one end of a span without a year.
enum End {
    Month(i128),
    Weekday(i128),
}

impl End {
    fn of(word: &str) -> Option<Self> {
        let calendar = &lexicon().calendar;
        let month = calendar.month(word).map(|named| Self::Month(named.value.into()));
        month.or_else(|| calendar.weekday(word).map(|named| Self::Weekday(named.value.to_monday_zero_offset().into())))
    }
}

fn between_dates(start: &DateValue, end: &DateValue) -> Option<Interval> {
    let months_of = |date: &DateValue| date.day.is_none().then_some(date.month).flatten().map(i128::from);
    let only_year = |date: &DateValue| date.year.filter(|_| date.month.is_none() && date.day.is_none()).map(i128::from);
    if let (Some(first), Some(last)) = (only_year(start), only_year(end)) {
        return months(last.checked_sub(first)?.checked_mul(12)?);
    }
    if let (Some(first), Some(last)) = (months_of(start), months_of(end)) {
        return match (start.year, end.year) {
            (Some(from), Some(to)) => months((i128::from(to) - i128::from(from)) * 12 + last - first),
            _ => months((last - first).rem_euclid(12)),
        };
    }
    if let (Some((first, _)), Some((last, _)), Some(_), Some(_)) = (start.days, end.days, start.day, end.day) {
        return Some(exactly(days_between(first, last) * DAY));
    }
    match (start, end) {
        (DateValue { month: None, day: Some(first), .. }, DateValue { month: None, day: Some(last), .. }) => {
            (last > first).then(|| exactly(i128::from(last - first) * DAY))
        }
        (DateValue { month: Some(_), day: Some(_), .. }, DateValue { month: Some(_), day: Some(_), .. }) => {
            let day = |date: &DateValue| Date::new(ANY_YEAR, date.month?, date.day?).ok();
            Some(exactly(days_between(day(start)?, day(end)?).rem_euclid(365) * DAY))
        }
        (DateValue { weekday: Some(first), .. }, DateValue { weekday: Some(last), .. }) => {
            let days = i128::from(last.to_monday_zero_offset()) - i128::from(first.to_monday_zero_offset());
            Some(exactly(days.rem_euclid(7) * DAY))
        }
        // Of one of them no more than the year is known.
        _ => months(i128::from(end.year?).checked_sub(i128::from(start.year?))?.checked_mul(12)?),
    }
}

/// A year of 365.2425 days, in seconds.
pub(super) fn year_length() -> Rational {
    Rational::new(3_652_425 * DAY, 10_000)
}

fn exactly(seconds: i128) -> Interval {
    Interval::exactly(Rational::from_integer(seconds))
}

fn days_between(first: Date, last: Date) -> i128 {
    i128::from(day_number(last) - day_number(first))
}

/// Whole months, each 1/12 of a year of 365.2425 days; `None` for a span that runs backwards.
fn months(count: i128) -> Option<Interval> {
    let month = Rational::new(3_652_425 * DAY, 120_000);
    let length = month.checked_mul(&Rational::from_integer(count))?;
    (count >= 0).then(|| Interval::exactly(length))
}
