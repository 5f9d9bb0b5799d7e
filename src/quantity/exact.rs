//! Exact arithmetic by the shortest way: whole numbers have no greatest common divisor to look for.
//!
//! The results are those of the `checked_*` methods of [`Rational`]; `None` is an overflow.

use num_traits::{CheckedAdd as _, CheckedMul as _};

use super::Rational;

/// The sum of two numbers.
pub(super) fn plus(a: Rational, b: Rational) -> Option<Rational> {
    // A whole number leaves a fraction as it is reduced.
    let whole = |whole: Rational, other: Rational| {
        let ((value, _), (numer, denom)) = (whole.into_raw(), other.into_raw());
        Some(Rational::new_raw(i128::checked_add(i128::checked_mul(value, denom)?, numer)?, denom))
    };
    if a.is_integer() {
        whole(a, b)
    } else if b.is_integer() {
        whole(b, a)
    } else {
        a.checked_add(&b)
    }
}

/// The difference of two numbers.
pub(super) fn minus(a: Rational, b: Rational) -> Option<Rational> {
    let (numer, denom) = b.into_raw();
    plus(a, Rational::new_raw(i128::checked_neg(numer)?, denom))
}

/// The product of two numbers.
pub(super) fn times(a: Rational, b: Rational) -> Option<Rational> {
    let whole = |whole: Rational, other: Rational| {
        let ((value, _), (numer, denom)) = (whole.into_raw(), other.into_raw());
        let shared = divisor(value, denom);
        Some(Rational::new_raw(i128::checked_mul(value / shared, numer)?, denom / shared))
    };
    if a.is_integer() {
        whole(a, b)
    } else if b.is_integer() {
        whole(b, a)
    } else {
        a.checked_mul(&b)
    }
}

/// The greatest common divisor of a number and a denominator. Nearly all are small, and small numbers are divided fast.
fn divisor(value: i128, denom: i128) -> i128 {
    if value == 1 || denom == 1 {
        return 1;
    }
    let (Ok(value), Ok(small)) = (u64::try_from(value.unsigned_abs()), u64::try_from(denom)) else {
        return denom / *Rational::new(value, denom).denom();
    };
    let (mut divisor, mut rest) = (small, value);
    while rest != 0 {
        (divisor, rest) = (rest, divisor % rest);
    }
    divisor.into()
}

#[cfg(test)]
mod tests {
    use num_traits::CheckedSub as _;
    use proptest::prelude::*;

    use super::*;

    /// Whole numbers, fractions, and numbers so large that arithmetic on them overflows.
    fn numbers() -> impl Strategy<Value = Rational> {
        let large = (i128::MAX / 8..i128::MAX).prop_map(Rational::from_integer);
        let small = (-1_000_i128..1_000, 1_i128..200).prop_map(|(numer, denom)| Rational::new(numer, denom));
        prop_oneof![4 => small, 4 => (-1_000_i128..1_000).prop_map(Rational::from_integer), 1 => large]
    }

    proptest! {
        #[test]
        fn the_short_ways_lead_where_the_long_ones_do(a in numbers(), b in numbers()) {
            prop_assert_eq!(plus(a, b), a.checked_add(&b));
            prop_assert_eq!(minus(a, b), a.checked_sub(&b));
            prop_assert_eq!(times(a, b), a.checked_mul(&b));
        }
    }
}
