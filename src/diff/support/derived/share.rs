//! What follows from two figures by dividing them: a percentage, how many times the one contains the other.

use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub, Signed, Zero};

use super::sum::{pairs, term};
use crate::{
    diff::side::Stated,
    quantity::{Dimension, Interval, Rational},
};

/// Whether a number is a share in words: `a third`, `one in ten`.
pub(super) fn is_fraction(stated: &Stated) -> bool {
    let one = Rational::from_integer(1);
    stated.quantity.dimension == Dimension::Number && stated.single().is_some_and(|value| !value.is_zero() && value.abs() < one)
}

/// Whether the percentage is the share of one count in another or in both, or the change from one to the other.
pub(super) fn is_share(wanted: Interval, around: &[&Stated]) -> bool {
    let hundred = Rational::from_integer(100);
    ratios(around).iter().flatten().flatten().filter_map(|ratio| ratio.checked_mul(&hundred)).any(|share| wanted.holds(share))
}

/// Whether the fraction is the share of one count in another or in both.
pub(super) fn is_part(wanted: Interval, around: &[&Stated]) -> bool {
    ratios(around).iter().filter_map(|[part, ..]| *part).any(|share| wanted.holds(share))
        || ratios(around).iter().filter_map(|[_, of_both, ..]| *of_both).any(|share| wanted.holds(share))
}

/// Of every two figures the smaller in the larger and in both, and the change from the one to the other by either.
fn ratios(around: &[&Stated]) -> Vec<[Option<Rational>; 4]> {
    let values: Vec<Rational> = around
        .iter()
        .filter(|s| !matches!(s.quantity.dimension, Dimension::Percentage | Dimension::Ordinal | Dimension::Date | Dimension::Time))
        .filter_map(|s| s.single())
        .filter(|value| !value.is_zero())
        .collect();
    pairs(&values)
        .map(|(a, b)| {
            let (small, large) = (a.min(b), a.max(b));
            let by = |part: Option<Rational>, whole: Option<Rational>| part?.checked_div(&whole?);
            let change = large.checked_sub(&small);
            [by(Some(small), Some(large)), by(Some(small), small.checked_add(&large)), by(change, Some(small)), by(change, Some(large))]
        })
        .collect()
}

/// Whether the value is what comes together in a time at so much for each unit of it: 8,000 a day for 100 days.
pub(super) fn is_rate_times_time(wanted: Interval, around: &[&Stated]) -> bool {
    let rates = around.iter().filter_map(|s| Some((s.single()?, s.quantity.measured()?.unit.per.as_deref()?)));
    rates.into_iter().any(|(rate, per)| {
        let lasts = |s: &&&Stated| s.quantity.dimension == Dimension::Duration;
        let in_unit = |s: &Stated| s.quantity.measured().is_some_and(|m| m.unit.stated.trim_end_matches('s') == per);
        let times = around.iter().filter(lasts).filter(|s| in_unit(s)).filter_map(|s| s.single());
        times.filter_map(|time| rate.checked_mul(&time)).any(|all| wanted.holds(all))
    })
}

/// Whether a value is how many times one quantity contains another.
pub(super) fn is_multiple(wanted: Interval, around: &[&Stated]) -> bool {
    around.iter().enumerate().any(|(at, a)| {
        around.iter().skip(at + 1).any(|b| {
            let (Some(x), Some(y)) = (term(a, b), term(b, b)) else { return false };
            !x.min(y).is_zero() && x.max(y).checked_div(&x.min(y)).is_some_and(|times| wanted.holds(times))
        })
    })
}
