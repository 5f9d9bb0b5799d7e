//! Figures of which one is a slip of the other: two digits that have changed places.

use num_traits::{CheckedDiv, Zero};

use crate::quantity::{Number, Quantity};

/// Whether two figures in one unit differ only in two digits that have changed places: `31` and `13`, `9,400` and `4,900`,
/// `$7.2` and `$2.7`. So figures differ that are copied, and seldom two figures of two things.
pub(super) fn is_transposed(a: &Quantity, b: &Quantity) -> bool {
    let in_one_unit = a.measured().zip(b.measured()).filter(|(x, y)| x.unit.factor == y.unit.factor);
    let numbers = in_one_unit.and_then(|(x, y)| x.single().zip(y.single()));
    numbers.is_some_and(|(x, y)| digits(&x, &y).zip(digits(&y, &x)).is_some_and(|(x, y)| is_swapped(&x, &y)))
}

/// Whether two years are a decade apart, or differ in the order of two digits: `1987` and `1997`, `1921` and `1912`.
pub(super) fn is_slip_of_year(a: i16, b: i16) -> bool {
    (a - b).abs() == 10 || is_swapped(&a.to_string(), &b.to_string())
}

/// The digits of a number, down to the last significant one of it and of another.
fn digits(number: &Number, other: &Number) -> Option<String> {
    let step = number.step.min(other.step);
    let whole = number.value.checked_div(&step).filter(|whole| !step.is_zero() && whole.is_integer())?;
    Some(whole.to_integer().to_string())
}

/// Whether two rows of digits differ in two neighbours that have changed places.
fn is_swapped(a: &str, b: &str) -> bool {
    let differing: Vec<(usize, (u8, u8))> = a.bytes().zip(b.bytes()).enumerate().filter(|(_, (x, y))| x != y).collect();
    let [(first, (a1, b1)), (second, (a2, b2))] = differing.as_slice() else { return false };
    a.len() == b.len() && first + 1 == *second && a1 == b2 && a2 == b1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::sample::claim;

    fn transposed(a: i128, b: i128) -> bool {
        is_transposed(&claim(0, 0, a, &[]).quantity, &claim(1, 0, b, &[]).quantity)
    }

    #[test]
    fn a_year_is_a_slip_of_another_by_a_decade_or_by_the_order_of_two_digits() {
        for (a, b) in [(1921, 1912), (1987, 1997), (1978, 1987), (2003, 2013)] {
            assert!(is_slip_of_year(a, b), "{a} {b}");
        }
        for (a, b) in [(1997, 2006), (1948, 1953), (2011, 2019), (1921, 1949), (998, 1998)] {
            assert!(!is_slip_of_year(a, b), "{a} {b}");
        }
    }

    #[test]
    fn two_neighbouring_digits_that_change_places_are_a_slip() {
        assert!(transposed(31, 13));
        assert!(transposed(9_400, 4_900));
        assert!(transposed(1_150, 1_510));
    }

    #[test]
    fn other_digits_or_digits_that_are_no_neighbours_are_none() {
        for (a, b) in [(31, 14), (123, 321), (40, 4), (12, 12), (9_400, 94), (0, 0), (140, 14)] {
            assert!(!transposed(a, b), "{a}, {b}");
        }
    }
}
