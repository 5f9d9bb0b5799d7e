//! Arithmetic with what figures may stand for: the reading of each, carried through sums, products and ratios.

use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub, Signed, Zero};

use crate::quantity::{Hedge, Number, Quantity, Rational, Tolerance};

/// All the values that a figure may stand for, both ends included. Never below zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bounds {
    /// The least value.
    pub low: Rational,
    /// The greatest value; `None` if there is no end.
    pub high: Option<Rational>,
    /// The value as it is written, or as written figures give it: what is shown.
    pub stated: Rational,
}

impl Bounds {
    /// Just one value.
    pub(super) fn exactly(value: Rational) -> Self {
        Self { low: value, high: Some(value), stated: value }
    }

    /// From one value to another.
    pub(super) fn between(low: Rational, high: Rational) -> Self {
        Self { low, high: Some(high), stated: low }
    }

    /// What a quantity may stand for, in its base unit. `None` for negative values and those that cannot be computed.
    ///
    /// The figures of one calculation are taken as readers take them. Only a single small digit with a scale
    /// (`$2 billion`) is so coarse that its literal reading is needed.
    pub(super) fn of(quantity: &Quantity, tolerance: &Tolerance) -> Option<Self> {
        let readings = quantity.readings(tolerance)?;
        let coarse = |number: Number| number.value <= number.step * Rational::from_integer(5) && number.step >= Rational::from_integer(100);
        let measured = quantity.measured()?;
        let literal = measured.low.is_some_and(coarse) || measured.high.is_some_and(coarse) || measured.single().is_none();
        let reading = if literal { readings.literal } else { readings.likely };
        let low = reading.low.value().unwrap_or_else(Rational::zero);
        let open = matches!(quantity.hedge, Hedge::MoreThan | Hedge::AtLeast);
        let written = measured.single().or(measured.low).or(measured.high)?;
        let stated = measured.unit.to_base(written.value)?;
        (low >= Rational::zero()).then_some(Self { low, high: if open { None } else { reading.high.value() }, stated })
    }

    /// What a percentage may stand for: rounded or truncated to its last digit.
    pub(super) fn of_percentage(quantity: &Quantity, tolerance: &Tolerance) -> Option<Self> {
        let place = quantity.measured()?.single()?.place;
        let bounds = Self::of(quantity, tolerance)?;
        let low = bounds.low.checked_sub(&place.checked_div(&Rational::from_integer(2))?)?.max(Rational::zero());
        Some(Self { low, high: bounds.high.and_then(|high| high.checked_add(&place)), stated: bounds.stated })
    }

    /// The sum.
    pub(super) fn plus(self, other: Self) -> Option<Self> {
        let high = match (self.high, other.high) {
            (Some(a), Some(b)) => Some(a.checked_add(&b)?),
            _ => None,
        };
        Some(Self { low: self.low.checked_add(&other.low)?, high, stated: self.stated.checked_add(&other.stated)? })
    }

    /// How far the two are apart, whichever is the greater.
    pub(super) fn distance(self, other: Self) -> Option<Self> {
        let (a_high, b_high) = (self.high?, other.high?);
        let up = a_high.checked_sub(&other.low)?;
        let down = b_high.checked_sub(&self.low)?;
        let least = self.low.checked_sub(&b_high)?.max(other.low.checked_sub(&a_high)?).max(Rational::zero());
        let stated = self.stated.checked_sub(&other.stated)?.abs();
        Some(Self { low: least, high: Some(up.max(down)), stated })
    }

    /// The difference, no less than nothing.
    pub(super) fn minus(self, other: Self) -> Option<Self> {
        let low = match other.high {
            Some(high) => self.low.checked_sub(&high)?.max(Rational::zero()),
            None => Rational::zero(),
        };
        let high = match self.high {
            Some(high) => Some(high.checked_sub(&other.low)?.max(Rational::zero())),
            None => None,
        };
        Some(Self { low, high, stated: self.stated.checked_sub(&other.stated)?.max(Rational::zero()) })
    }

    /// The product.
    pub(super) fn times(self, other: Self) -> Option<Self> {
        let high = match (self.high, other.high) {
            (Some(a), Some(b)) => Some(a.checked_mul(&b)?),
            _ => None,
        };
        Some(Self { low: self.low.checked_mul(&other.low)?, high, stated: self.stated.checked_mul(&other.stated)? })
    }

    /// The ratio; without an upper end where the divisor may be nothing. `None` where it is nothing.
    pub(super) fn over(self, other: Self) -> Option<Self> {
        let low = match other.high {
            Some(high) if !high.is_zero() => self.low.checked_div(&high)?,
            _ => Rational::zero(),
        };
        let high = if other.low.is_zero() { None } else { self.high.and_then(|high| high.checked_div(&other.low)) };
        if other.stated.is_zero() {
            return None;
        }
        Some(Self { low, high, stated: self.stated.checked_div(&other.stated)? })
    }

    /// A hundred times as much: a share as a percentage.
    pub(super) fn percent(self) -> Option<Self> {
        self.times(Self::exactly(Rational::from_integer(100)))
    }

    /// Whether the two share a value.
    pub(super) fn meets(self, other: Self) -> bool {
        let reaches = |high: Option<Rational>, low| high.is_none_or(|high| high >= low);
        reaches(self.high, other.low) && reaches(other.high, self.low)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn whole(low: i128, high: i128) -> Bounds {
        Bounds::between(Rational::from_integer(low), Rational::from_integer(high))
    }

    #[test]
    fn a_distance_has_no_sign() {
        let ends = |bounds: Option<Bounds>| bounds.map(|bounds| (bounds.low, bounds.high));
        assert_eq!(ends(whole(10, 12).distance(whole(20, 21))), ends(Some(whole(8, 11))));
        assert_eq!(ends(whole(20, 21).distance(whole(10, 12))), ends(Some(whole(8, 11))));
        assert_eq!(ends(whole(10, 12).distance(whole(11, 15))), ends(Some(whole(0, 5))));
    }

    #[test]
    fn a_ratio_to_what_may_be_nothing_has_no_upper_end() {
        let divisor = Bounds { stated: Rational::from_integer(2), ..whole(0, 4) };
        let ratio = whole(1, 2).over(divisor).expect("it is not nothing");
        assert_eq!((ratio.low, ratio.high, ratio.stated), (Rational::new(1, 4), None, Rational::new(1, 2)));
        assert_eq!(whole(1, 2).over(whole(0, 4)), None);
    }

    proptest! {
        #[test]
        fn the_result_of_any_two_values_lies_in_the_bounds(a in 0_i128..1000, b in 1_i128..1000, da in 0_i128..50, db in 0_i128..50, s in 0_i128..50, t in 0_i128..50) {
            let (x, y) = (Rational::from_integer(a + s.min(da)), Rational::from_integer(b + t.min(db)));
            let (left, right) = (whole(a, a + da), whole(b, b + db));
            prop_assert!(left.plus(right).is_some_and(|sum| sum.meets(Bounds::exactly(x + y))));
            prop_assert!(left.times(right).is_some_and(|product| product.meets(Bounds::exactly(x * y))));
            prop_assert!(left.over(right).is_some_and(|ratio| ratio.meets(Bounds::exactly(x / y))));
            prop_assert!(left.minus(right).is_some_and(|rest| rest.meets(Bounds::exactly((x - y).max(Rational::zero())))));
        }
    }
}
