//! A number as it was written.

use num_rational::Ratio;
use num_traits::{CheckedMul, Signed, Zero};

/// An exact number. Arithmetic on it is `checked_*`; what overflows is not compared.
pub type Rational = Ratio<i128>;

/// A number with the precision it was written in.
///
/// `26,000` has the value 26000, the step 1000 (its last significant digit) and the place 1 (its last digit);
/// `7.60` has step and place 1/100, because a zero after the point is written on purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Number {
    /// The value, exact.
    pub value: Rational,
    /// The weight of the last significant digit; zero for a number that is exact by definition.
    pub step: Rational,
    /// The weight of the last digit written, zeros included, times the scale (`7.0 million`: 100,000).
    pub place: Rational,
    /// Whether people round to it: its last digits are zeros, it has a scale word, a decimal point or is a fraction.
    pub round: bool,
}

impl Number {
    /// A whole number: its step is its last digit that is not zero.
    pub fn whole(value: i128) -> Self {
        let mut step = 1;
        while value != 0 && (value / step) % 10 == 0 {
            step *= 10;
        }
        Self { value: Rational::from_integer(value), step: Rational::from_integer(step), place: Rational::from_integer(1), round: step > 1 }
    }

    /// A number with `places` digits after the decimal point, whose digits without the point are `mantissa`.
    ///
    /// `None` if 10 to the power of `places` does not fit.
    pub fn decimal(mantissa: i128, places: u32) -> Option<Self> {
        if places == 0 {
            return Some(Self::whole(mantissa));
        }
        let scale = 10_i128.checked_pow(places)?;
        let place = Rational::new(1, scale);
        Some(Self { value: Rational::new(mantissa, scale), step: place, place, round: true })
    }

    /// The number times a scale word (`2.5 million`). `None` on overflow.
    pub fn scaled(self, by: Rational) -> Option<Self> {
        Some(Self {
            value: self.value.checked_mul(&by)?,
            step: self.step.checked_mul(&by)?,
            place: self.place.checked_mul(&by)?,
            round: true,
        })
    }

    /// Whether the number is below zero.
    pub fn is_negative(&self) -> bool {
        self.value.is_negative()
    }

    /// Whether the number is zero.
    pub fn is_zero(&self) -> bool {
        self.value.is_zero()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_step_of_a_whole_number_is_its_last_digit_that_is_not_zero() {
        assert_eq!(Number::whole(26_000).step, Rational::from_integer(1000));
        assert_eq!(Number::whole(150).step, Rational::from_integer(10));
        assert_eq!(Number::whole(28).step, Rational::from_integer(1));
        assert_eq!(Number::whole(0).step, Rational::from_integer(1));
    }

    #[test]
    fn a_zero_after_the_point_is_significant() {
        assert_eq!(Number::decimal(760, 2).map(|n| n.step), Some(Rational::new(1, 100)));
    }
}
