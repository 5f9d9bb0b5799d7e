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

/// Symbols of the units that news articles use most, by their names in the singular.
const SYMBOLS: &[(&str, &str)] = &[
    ("kilometre", "km"),
    ("kilometer", "km"),
    ("metre", "m"),
    ("meter", "m"),
    ("centimetre", "cm"),
    ("centimeter", "cm"),
    ("millimetre", "mm"),
    ("millimeter", "mm"),
    ("mile", "mi"),
    ("yard", "yd"),
    ("foot", "ft"),
    ("inch", "in"),
    ("hectare", "ha"),
    ("kilogram", "kg"),
    ("gram", "g"),
    ("pound", "lb"),
    ("ounce", "oz"),
    ("tonne", "t"),
    ("hour", "h"),
    ("degree Celsius", "°C"),
    ("degree Fahrenheit", "°F"),
    ("degree celsius", "°C"),
    ("degree fahrenheit", "°F"),
];

/// A unit as a short note shows it: `sq km` for `square kilometre`, `km/h` for `kilometre per hour`, `acres`.
pub fn symbol(unit: &Unit) -> String {
    let name = unit.stated.as_ref();
    let short = |name: &str| SYMBOLS.iter().find(|(long, _)| *long == name).map(|(_, symbol)| (*symbol).to_owned());
    for (power, shown) in [("square ", "sq "), ("cubic ", "cubic ")] {
        if let Some(length) = name.strip_prefix(power) {
            return format!("{shown}{}", short(length).unwrap_or_else(|| plural(length)));
        }
    }
    if let Some((length, shown)) =
        name.strip_suffix('²').map(|length| (length, "sq ")).or(name.strip_suffix('³').map(|length| (length, "cubic ")))
    {
        return format!("{shown}{length}");
    }
    match name.split_once(" per ") {
        Some(("mile", "hour")) => "mph".to_owned(),
        Some((unit, per)) if !unit.starts_with('%') => {
            format!("{}/{}", short(unit).unwrap_or_else(|| unit.to_owned()), short(per).unwrap_or_else(|| per.to_owned()))
        }
        _ => short(name).unwrap_or_else(|| plural(name)),
    }
}

/// The plural of a unit's name; what is no word stays as it is.
fn plural(name: &str) -> String {
    let word = name.len() > 3 && name.chars().all(char::is_alphabetic) && !name.ends_with('s');
    if word { format!("{name}s") } else { name.to_owned() }
}

/// A figure with its unit: `232 sq mi`, `36.5°F`, `25%`.
pub fn with_unit(value: Rational, unit: &Unit) -> String {
    let symbol = symbol(unit);
    if unit.base.len() == 3 && unit.base.chars().all(|c| c.is_ascii_uppercase()) || unit.base == "$" {
        return money(value, unit);
    }
    let space = if symbol.is_empty() || symbol.starts_with(['°', '%']) { "" } else { " " };
    format!("{}{space}{symbol}", figure(value))
}

/// An amount of money: `$1.2 million`, `£45`, `250 yen`.
fn money(value: Rational, unit: &Unit) -> String {
    let scale =
        [(1_000_000_000, " billion"), (1_000_000, " million")].into_iter().find(|&(scale, _)| value.abs() >= Rational::from_integer(scale));
    let (value, scale) = scale.map_or((value, ""), |(scale, name)| (value / Rational::from_integer(scale), name));
    let cents = scale.is_empty() && !value.is_integer() && unit.stated != "cent";
    let shown = if cents { with_cents(value).unwrap_or_else(|| figure(value)) } else { figure(value) };
    match (unit.base.as_ref(), unit.stated.as_ref()) {
        (_, "cent") => format!("{shown}{scale} cents"),
        ("$" | "USD", _) => format!("${shown}{scale}"),
        ("GBP", _) => format!("£{shown}{scale}"),
        ("EUR", _) => format!("€{shown}{scale}"),
        _ => format!("{shown}{scale} {}", symbol(unit)),
    }
}

/// An amount with two digits for the cents: `16.90`.
fn with_cents(value: Rational) -> Option<String> {
    let cents = round(value.abs().checked_mul(&Rational::from_integer(100))?)?;
    let sign = if value.is_negative() { "−" } else { "" };
    Some(format!("{sign}{}.{:02}", group(cents / 100), cents % 100))
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
    fn units_are_written_as_newspapers_do() {
        let shown = |value, unit: &'static str| with_unit(value, &Unit::plain(unit));
        assert_eq!(shown(Rational::from_integer(232), "square mile"), "232 sq mi");
        assert_eq!(shown(Rational::new(73, 2), "degree Fahrenheit"), "36.5°F");
        assert_eq!(shown(Rational::from_integer(75), "mile per hour"), "75 mph");
        assert_eq!(shown(Rational::from_integer(75), "kilometre per hour"), "75 km/h");
        assert_eq!(shown(Rational::from_integer(75), "km/h"), "75 km/h");
        assert_eq!(shown(Rational::from_integer(40), "acre"), "40 acres");
        assert_eq!(shown(Rational::new(169, 10), "$"), "$16.90");
        assert_eq!(shown(Rational::from_integer(1_200_000), "$"), "$1.2 million");
        assert_eq!(shown(Rational::from_integer(40), "km²"), "40 sq km");
    }
}
