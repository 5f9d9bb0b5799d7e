//! The values that an article states, by which it is known again in another report of the same event.

use num_traits::CheckedMul;

use crate::{
    claim::lexicon::Key,
    quantity::{DateValue, Dimension, Number, Quantity, Rational, Value},
};

/// Up to which number a count tells little of an event: any report has two or three of something.
const SMALL: i128 = 12;

/// The values of quantities, each once, sorted by key, with what it weighs, from 1 to 4: the more digits it has, the
/// less it is there by chance. What is spelled in another unit or in words is the same value.
pub(super) fn stated(quantities: &[Quantity]) -> Vec<(Key, u8)> {
    let mut values: Vec<(Key, u8)> = quantities.iter().filter_map(keyed).collect();
    values.sort_unstable();
    values.dedup_by_key(|&mut (key, _)| key);
    values
}

/// The key of a value and what it weighs, if it tells anything of an event.
fn keyed(quantity: &Quantity) -> Option<(Key, u8)> {
    match &quantity.value {
        Value::Measured(measured) => {
            let number = measured.low.or(measured.high)?;
            // `23` and `23 people` are one number to readers.
            let is_count = matches!(quantity.dimension, Dimension::Count | Dimension::Number);
            let unit = if is_count { "" } else { &*measured.unit.base };
            let value = number.value.checked_mul(&measured.unit.factor)?;
            let small = (is_count || quantity.dimension == Dimension::Ordinal) && value <= Rational::from_integer(SMALL);
            let weight = if small { 1 } else { 1 + digits(&number) };
            Some((Key::of_value(&(unit, value)), weight))
        }
        Value::Clock(clock) => Some((Key::of_value(&clock.first), 4)),
        Value::Date(date) => day(date),
    }
}

/// How many digits of a number count, from 1 to 3.
fn digits(number: &Number) -> u8 {
    let steps = |least| number.step * Rational::from_integer(least) <= number.value;
    1 + u8::from(steps(10)) + u8::from(steps(100))
}

/// The key of a day of a month or of a week. Years and months are those of many events.
fn day(date: &DateValue) -> Option<(Key, u8)> {
    let of_month = date.month.zip(date.day).map(|day| (Key::of_value(&day), 4));
    of_month.or_else(|| date.weekday.map(|weekday| (Key::of_value(&weekday.to_monday_zero_offset()), 2)))
}
