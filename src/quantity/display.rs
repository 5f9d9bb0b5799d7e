//! Values as findings show them.

use num_traits::{CheckedAdd, CheckedMul, Signed, Zero};

use super::{Rational, Unit};

/// A value to about three significant digits, its whole part always in full: `388`, `2.41`, `1,287`.
///
/// Half a step rounds away from zero; zeros at the end of the fraction are left out.
pub fn figure(value: Rational) -> String {
    let mut places = 0;
    let mut bound = Rational::from_integer(100);
    while places < 6 && value.abs() < bound && !value.is_zero() {
        places += 1;
        bound /= Rational::from_integer(10);
    }
    decimal(value, places).unwrap_or_else(|| value.to_integer().to_string())
}

/// A value with at most `places` digits after the point; `None` on overflow.
pub fn decimal(value: Rational, places: u32) -> Option<String> {
    let scale = 10_i128.checked_pow(places)?;
    let scaled = round(value.abs().checked_mul(&Rational::from_integer(scale))?)?;
    let (whole, fraction) = (scaled / scale, scaled % scale);
    let mut shown = group(whole);
    if fraction != 0 {
        let digits = format!("{fraction:0width$}", width = places as usize);
        shown.push('.');
        shown.push_str(digits.trim_end_matches('0'));
    }
    if value.is_negative() && scaled != 0 {
        shown.insert(0, '−');
    }
    Some(shown)
}

/// The whole number nearest to a value, a half rounded up; `None` on overflow.
pub fn round(value: Rational) -> Option<i128> {
    let shifted = value.checked_add(&Rational::new(1, 2))?;
    Some(shifted.numer().div_euclid(*shifted.denom()))
}

/// A unit as a short note shows it: `sq km` for `km²`.
pub fn symbol(unit: &Unit) -> String {
    let name = unit.stated.as_ref();
    if let Some(length) = name.strip_suffix('²') {
        format!("sq {length}")
    } else if let Some(length) = name.strip_suffix('³') {
        format!("cubic {length}")
    } else {
        name.to_owned()
    }
}

/// A figure with its unit: `232 sq mi`, `36.5°F`, `25%`.
pub fn with_unit(value: Rational, unit: &Unit) -> String {
    let symbol = symbol(unit);
    let space = if symbol.is_empty() || symbol.starts_with(['°', '%']) { "" } else { " " };
    format!("{}{space}{symbol}", figure(value))
}

/// Digits in groups of three.
fn group(whole: i128) -> String {
    let digits = whole.to_string();
    let mut shown = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            shown.push(',');
        }
        shown.push(digit);
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_keeps_its_whole_part_and_three_digits() {
        let shown = |n, d| figure(Rational::new(n, d));
        assert_eq!(shown(231_661, 1000), "232");
        assert_eq!(shown(24_140, 10_000), "2.41");
        assert_eq!(shown(1_287_475, 1000), "1,287");
        assert_eq!(shown(365, 10), "36.5");
        assert_eq!(shown(1, 20), "0.05");
        assert_eq!(shown(-40, 1), "−40");
        assert_eq!(shown(0, 1), "0");
        assert_eq!(shown(1_000_000, 1), "1,000,000");
    }

    #[test]
    fn square_units_are_written_as_newspapers_do() {
        let mut unit = Unit::plain("mi²");
        assert_eq!(with_unit(Rational::from_integer(232), &unit), "232 sq mi");
        unit.stated = "°F".into();
        assert_eq!(with_unit(Rational::new(73, 2), &unit), "36.5°F");
    }
}
