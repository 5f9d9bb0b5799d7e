//! Shares in words: `half`, `two thirds`, `one in five`.

use num_traits::{CheckedAdd, CheckedMul, CheckedSub, One, Signed};

use super::bounds::Bounds;
use crate::quantity::{Dimension, Hedge, Measured, Quantity, Rational, Tolerance};

/// By what part of itself a spoken fraction may be off: `one in five` is one in 4.5 to one in 5.5 or so.
const ROUNDING: Rational = Rational::new_raw(1, 8);

/// Whether a figure is a fraction of something: more than nothing and less than all of it.
pub(super) fn is_fraction(quantity: &Quantity) -> bool {
    let value = quantity.measured().and_then(Measured::single).map(|number| number.value);
    quantity.dimension == Dimension::Number && value.is_some_and(|value| value.is_positive() && value < Rational::one())
}

/// What a percentage or a plain fraction may stand for, in percent; `None` of anything else.
pub(super) fn share(quantity: &Quantity, tolerance: &Tolerance) -> Option<Bounds> {
    match quantity.dimension {
        Dimension::Percentage => Bounds::of_percentage(quantity, tolerance),
        _ if is_fraction(quantity) && quantity.hedge == Hedge::None => percent(quantity.measured()?.single()?.value),
        _ => None,
    }
}

/// A spoken fraction in percent, with the rounding it allows.
pub(super) fn percent(fraction: Rational) -> Option<Bounds> {
    let exact = fraction.checked_mul(&Rational::from_integer(100))?;
    let slack = exact.checked_mul(&ROUNDING)?;
    Some(Bounds { stated: exact, ..Bounds::between(exact.checked_sub(&slack)?, exact.checked_add(&slack)?) })
}
