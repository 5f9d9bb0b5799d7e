//! How long it takes from one date or time to another.

use jiff::civil::Date;

use super::side::Stated;
use crate::quantity::{Bound, Dimension, Interval, Rational, Value, day_number};

/// Seconds of a day.
const DAY: i128 = 86_400;

/// The time from one date or time to the next, in seconds, as an interval: months are not equally long, and a month
/// without a day begins and ends anywhere.
///
/// What has no year, or is no more than a weekday or an hour, is read as the next one that comes after the first.
pub(super) fn elapsed(from: &Stated, to: &Stated) -> Option<Interval> {
    let exactly = |seconds: i128| Interval::exactly(Rational::from_integer(seconds));
    match (&from.quantity.value, &to.quantity.value) {
        (Value::Clock(a), Value::Clock(b)) => {
            let seconds = |t: jiff::civil::Time| i128::from(t.hour()) * 3600 + i128::from(t.minute()) * 60 + i128::from(t.second());
            Some(exactly((seconds(b.first) - seconds(a.first)).rem_euclid(DAY)))
        }
        (Value::Date(a), Value::Date(b)) => match ((a.year, a.month, a.day), (b.year, b.month, b.day)) {
            ((Some(y), None, None), (Some(z), None, None)) => years(i128::from(z) - i128::from(y)),
            ((Some(y), Some(m), None), (Some(z), Some(n), None)) => {
                months((i128::from(z) - i128::from(y)) * 12 + i128::from(n) - i128::from(m))
            }
            ((None, Some(m), None), (None, Some(n), None)) => months((i128::from(n) - i128::from(m)).rem_euclid(12)),
            ((None, None, Some(d)), (None, None, Some(e))) => Some(exactly(i128::from(e - d) * DAY)).filter(|_| e > d),
            ((None, None, None), (None, None, None)) => {
                let (v, w) = (a.weekday?.to_monday_zero_offset(), b.weekday?.to_monday_zero_offset());
                Some(exactly(i128::from(w - v).rem_euclid(7) * DAY))
            }
            _ => match (a.days, b.days) {
                (Some((first, _)), Some((last, _))) if a.day.is_some() && b.day.is_some() => Some(exactly(days_between(first, last)? * DAY)),
                (None, None) => {
                    let day = |month: Option<i8>, day: Option<i8>| Date::new(2023, month?, day?).ok();
                    Some(exactly(days_between(day(a.month, a.day)?, day(b.month, b.day)?)?.rem_euclid(365) * DAY))
                }
                _ => None,
            },
        },
        (Value::Measured(a), Value::Measured(b))
            if from.quantity.dimension == Dimension::Ordinal && to.quantity.dimension == Dimension::Ordinal =>
        {
            // `from the 8th to the 19th`
            let days = b.single()?.value - a.single()?.value;
            (days > Rational::from_integer(0)).then(|| Interval::exactly(days * Rational::from_integer(DAY)))
        }
        _ => None,
    }
}

fn days_between(first: Date, last: Date) -> Option<i128> {
    Some(i128::from(day_number(last) - day_number(first)))
}

/// Whole months, each 1/12 of a year of 365.2425 days.
fn months(count: i128) -> Option<Interval> {
    let month = Rational::new(3_652_425 * DAY, 120_000);
    let length = month * Rational::from_integer(count);
    (count >= 0).then_some(Interval { low: Bound::Closed(length), high: Bound::Closed(length) })
}

fn years(count: i128) -> Option<Interval> {
    months(count.checked_mul(12)?)
}
