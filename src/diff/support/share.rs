//! What follows from two figures by dividing them: a percentage, how many times the one contains the other.

use num_traits::{CheckedDiv, CheckedMul, CheckedSub, Zero};

use super::sum::{pairs, term};
use crate::{
    diff::side::Stated,
    quantity::{Dimension, Interval, Rational},
};

/// Whether the percentage is the share of one count in another, or the change from one to the other.
pub(super) fn is_share(wanted: Interval, around: &[&Stated]) -> bool {
    let values: Vec<Rational> = around
        .iter()
        .filter(|s| !matches!(s.quantity.dimension, Dimension::Percentage | Dimension::Ordinal | Dimension::Date | Dimension::Time))
        .filter_map(|s| s.single())
        .filter(|value| !value.is_zero())
        .collect();
    let hundred = Rational::from_integer(100);
    let percent = |a: Rational, b: Rational| a.checked_div(&b)?.checked_mul(&hundred);
    pairs(&values).any(|(a, b)| {
        let (small, large) = (a.min(b), a.max(b));
        let change = large.checked_sub(&small);
        [percent(small, large), change.and_then(|c| percent(c, small)), change.and_then(|c| percent(c, large))]
            .into_iter()
            .flatten()
            .any(|share| wanted.holds(share))
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
