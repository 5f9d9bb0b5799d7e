//! `from 9 a.m. to 11 a.m., three hours`, `out by 5 p.m., two hours later`: two times of day and the time between them.

use super::{counted, mismatch, period::length_after};
use crate::{
    check::within::{
        Context,
        context::Sentence,
        words::{self, ends_with},
    },
    finding::Finding,
    quantity::{ClockValue, Dimension, Hedge, Quantity, Rational, Value},
};

/// Minutes of half a day: what a time without `a.m.` or `p.m.` may be off by.
const HALF_DAY: i64 = 12 * 60;

/// The first duration of a sentence that its two times do not give.
pub(super) fn find(context: &Context<'_>, sentence: &Sentence<'_>) -> Option<Finding> {
    (1..sentence.quantities.len()).find_map(|at| judge(context, sentence, at))
}

fn judge(context: &Context<'_>, sentence: &Sentence<'_>, at: usize) -> Option<Finding> {
    let (first, second) = (sentence.quantities.get(at - 1)?, sentence.quantities.get(at)?);
    let (from, to) = (clock(first)?, clock(second)?);
    let before = sentence.before(first);
    let link = sentence.between(first, second).trim();
    let spans = ends_with(before, "from") && matches!(link, "to" | "until" | "till") || ends_with(before, "between") && link == "and";
    let length = match length_after(sentence, at, first.span.cover(second.span)) {
        Some(length) if spans => length,
        _ => later(sentence, first, second, at)?,
    };
    if length.dimension != Dimension::Duration || length.hedge != Hedge::None {
        return None;
    }
    let seconds = length.measured()?.unit.to_base(length.measured()?.single()?.value)?;
    let apart = (minute(to) - minute(from)).rem_euclid(2 * HALF_DAY);
    let unsure = !from.meridiem_known || !to.meridiem_known;
    let other = (apart + HALF_DAY).rem_euclid(2 * HALF_DAY);
    // Half an hour is left out of `two hours`, five minutes of `90 minutes`.
    let slack = if length.measured()?.unit.factor >= Rational::from_integer(3600) { 30 } else { 5 };
    let fits = |minutes: i64| {
        let off = seconds / Rational::from_integer(60) - Rational::from_integer(i128::from(minutes));
        off <= Rational::from_integer(slack) && off >= Rational::from_integer(-slack)
    };
    if fits(apart) || unsure && fits(other) {
        return None;
    }
    let minutes = if unsure { apart.min(other) } else { apart };
    let given = match (minutes / 60, minutes % 60) {
        (0, minutes) => counted(minutes, "minute"),
        (hours, 0) => counted(hours, "hour"),
        (hours, minutes) => format!("{} and {}", counted(hours, "hour"), counted(minutes, "minute")),
    };
    let slice = |quantity: &Quantity| context.article.slice(quantity.span);
    let message = format!("{} to {} is {given}, not {}", slice(first), slice(second), slice(length));
    Some(mismatch(context, length, &[first, second], message, format!("{given} by the clock")))
}

/// The length of time that passed from one time to the next: `at 3 p.m. and was out by 5 p.m., two hours later`.
fn later<'a>(sentence: &Sentence<'a>, first: &Quantity, second: &Quantity, at: usize) -> Option<&'a Quantity> {
    let length = sentence.quantities.get(at + 1)?;
    let told = sentence.between(second, length).trim() == "," && words::starts_with(sentence.after(length), "later");
    let one_day = sentence.quantities.iter().filter(|quantity| quantity.date().is_some()).count() < 2;
    let one_account = !sentence.between(first, second).contains([';', ':', '(']);
    (told && one_day && one_account).then_some(length)
}

/// A time that is not itself a span of the clock.
fn clock(quantity: &Quantity) -> Option<ClockValue> {
    match quantity.value {
        Value::Clock(clock) if clock.first == clock.last || quantity.hedge == Hedge::None => Some(clock),
        _ => None,
    }
}

/// Minutes since midnight.
fn minute(clock: ClockValue) -> i64 {
    i64::from(clock.first.hour()) * 60 + i64::from(clock.first.minute())
}
