//! Figures: digits with the separators of their groups, decimals, powers of ten.

use nom::{
    Parser,
    branch::alt,
    bytes::complete::take_while1,
    character::complete::{char, digit1, one_of},
    combinator::{opt, recognize, verify},
    sequence::preceded,
};
use num_traits::CheckedMul;

use super::words::{NO_MATCH, Read, goes_on};
use crate::quantity::{Number, Rational};

/// Digits in groups, with or without a decimal part: `26,000`, `1 414 021.5`, `.08`, `1.99×10⁻³⁰`.
pub(super) fn numeral(input: &str) -> Read<'_, Number> {
    if let Ok(found) = bare_power(input) {
        return Ok(found);
    }
    let (rest, whole) = opt(whole_digits).parse(input)?;
    let (rest, decimals) = opt(decimals).parse(rest)?;
    if whole.is_none() && decimals.is_none() {
        return Err(NO_MATCH);
    }
    let places = decimals.map_or(0, str::len);
    let written = whole.unwrap_or("").chars().chain(decimals.unwrap_or("").chars());
    let mantissa = mantissa(written).ok_or(NO_MATCH)?;
    let number = u32::try_from(places).ok().and_then(|places| Number::decimal(mantissa, places)).ok_or(NO_MATCH)?;
    let (rest, power) = opt(power_of_ten).parse(rest)?;
    let number = match power {
        Some(power) => number.scaled(power).ok_or(NO_MATCH)?,
        None => number,
    };
    Ok((rest, number))
}

/// Digits, in groups or not.
pub(super) fn whole_digits(input: &str) -> Read<'_, &str> {
    alt((western_groups, indian_groups, digit1)).parse(input)
}

/// Groups of three: `1,234,567`, `1 234 567`, `1’234’567`, and `2, 000` of text that was taken apart and put together
/// again, as no number of its own is written `000`.
fn western_groups(input: &str) -> Read<'_, &str> {
    let (rest, _) = group(1, 3).parse(input)?;
    let mark = rest.chars().next().filter(|c| ",  \u{a0}\u{202f}\u{2009}\u{2007}’'".contains(*c)).ok_or(NO_MATCH)?;
    let next = |input| {
        let torn = verify(preceded((char(','), char(' ')), group(3, 3)), |digits: &str| digits.starts_with('0'));
        alt((preceded(char(mark), group(3, 3)), torn)).parse(input)
    };
    let (mut rest, _) = next(rest)?;
    while let Ok((behind, _)) = next(rest) {
        rest = behind;
    }
    if more_digits(rest) { Err(NO_MATCH) } else { Ok((rest, &input[..input.len() - rest.len()])) }
}

/// Lakhs and crores: `12,34,567`.
fn indian_groups(input: &str) -> Read<'_, &str> {
    let (rest, found) = recognize((group(1, 2), nom::multi::many1_count(preceded(char(','), group(2, 2))), char(','), group(3, 3)))
        .parse(input)
        .or_else(|_: nom::Err<()>| {
            // The last pair may be the front of the group of three.
            let mut rest = group(1, 2).parse(input)?.0;
            let mut pairs = 0;
            while let Ok((behind, _)) = preceded(char(','), group(2, 2)).parse(rest) {
                rest = behind;
                pairs += 1;
            }
            let (rest, _) = preceded(char(','), group(3, 3)).parse(rest)?;
            if pairs == 0 { Err(NO_MATCH) } else { Ok((rest, &input[..input.len() - rest.len()])) }
        })?;
    if more_digits(rest) { Err(NO_MATCH) } else { Ok((rest, found)) }
}

/// A group of digits that no further digit follows.
fn group<'t>(least: usize, most: usize) -> impl Parser<&'t str, Output = &'t str, Error = ()> {
    verify(digit1, move |digits: &str| (least..=most).contains(&digits.len()))
}

/// Whether digits go on behind a group mark, so that the groups are none.
fn more_digits(rest: &str) -> bool {
    rest.strip_prefix(',').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// A point and digits.
fn decimals(input: &str) -> Read<'_, &str> {
    preceded(one_of(".·"), take_while1(|c: char| c.is_ascii_digit())).parse(input)
}

/// `e10`, `×10⁻³⁰`, `x 10^6`.
fn power_of_ten(input: &str) -> Read<'_, Rational> {
    let exponent = |input| recognize((opt(one_of("+-−")), digit1)).parse(input);
    let scientific = preceded(one_of("eE"), exponent);
    let times_ten =
        preceded((opt(char(' ')), one_of("×x*"), opt(char(' ')), nom::bytes::complete::tag("10"), opt(char('^'))), exponent_or_raised);
    let (rest, power) = alt((scientific.map(str::to_owned), times_ten)).parse(input)?;
    let factor = ten_to(&power).ok_or(NO_MATCH)?;
    if goes_on(rest) { Err(NO_MATCH) } else { Ok((rest, factor)) }
}

/// A power of ten without a factor: `10^6`, `10⁹`.
fn bare_power(input: &str) -> Read<'_, Number> {
    let (rest, power) = preceded(nom::bytes::complete::tag("10"), alt((preceded(char('^'), exponent_or_raised), raised))).parse(input)?;
    let factor = ten_to(&power).ok_or(NO_MATCH)?;
    let number = Number::whole(1).scaled(factor).ok_or(NO_MATCH)?;
    if goes_on(rest) { Err(NO_MATCH) } else { Ok((rest, number)) }
}

/// Ten to a power in digits; `None` on overflow.
fn ten_to(power: &str) -> Option<Rational> {
    let power: i32 = power.replace('−', "-").parse().ok()?;
    let ten = 10_i128.checked_pow(power.unsigned_abs())?;
    Some(if power < 0 { Rational::new(1, ten) } else { Rational::from_integer(ten) })
}

/// `-30` or `⁻³⁰`.
fn exponent_or_raised(input: &str) -> Read<'_, String> {
    let plain = recognize((opt(one_of("+-−")), digit1)).map(str::to_owned);
    alt((plain, raised)).parse(input)
}

/// `⁻³⁰`, as `-30`.
fn raised(input: &str) -> Read<'_, String> {
    let lowered =
        |c: char| "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().position(|raised| raised == c).and_then(|digit| char::from_digit(u32::try_from(digit).ok()?, 10));
    recognize((opt(one_of("⁺⁻")), take_while1(move |c| lowered(c).is_some())))
        .map(move |text: &str| text.chars().map(|c| if c == '⁻' { '-' } else { lowered(c).unwrap_or('+') }).collect())
        .parse(input)
}

/// The digits of a text as one number; marks between them do not count. `None` on overflow.
fn mantissa(written: impl Iterator<Item = char>) -> Option<i128> {
    written.filter_map(|c| c.to_digit(10)).try_fold(0_i128, |value, digit| value.checked_mul(10)?.checked_add(i128::from(digit)))
}

/// `number` with the sign turned.
pub(super) fn negative(number: Number) -> Number {
    Number { value: -number.value, ..number }
}

/// A number times another, exact.
pub(super) fn times(number: Number, factor: Rational) -> Option<Number> {
    Some(Number {
        value: number.value.checked_mul(&factor)?,
        step: number.step.checked_mul(&factor)?,
        place: number.place.checked_mul(&factor)?,
        round: number.round,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(Rational, &str)> {
        numeral(text).ok().map(|(rest, number)| (number.value, rest))
    }

    #[test]
    fn groups_are_read_with_any_mark() {
        for text in ["1,234,567", "1 234 567", "1\u{202f}234\u{202f}567", "1’234’567", "12,34,567"] {
            let (value, rest) = read(text).expect(text);
            assert_eq!((value, rest), (Rational::from_integer(1_234_567), ""), "{text}");
        }
    }

    #[test]
    fn decimals_and_powers_are_exact() {
        assert_eq!(read("2.50 km"), Some((Rational::new(5, 2), " km")));
        assert_eq!(read(".08"), Some((Rational::new(2, 25), "")));
        assert_eq!(read("3×10⁻²"), Some((Rational::new(3, 100), "")));
        assert_eq!(read("1e3"), Some((Rational::from_integer(1000), "")));
        assert_eq!(read("10^6 cells"), Some((Rational::from_integer(1_000_000), " cells")));
        assert_eq!(read("10⁻²"), Some((Rational::new(1, 100), "")));
    }

    #[test]
    fn a_group_that_begins_with_a_nought_belongs_to_what_stands_before_its_comma() {
        assert_eq!(read("2, 000ft"), Some((Rational::from_integer(2000), "ft")));
        assert_eq!(read("12, 050 seats"), Some((Rational::from_integer(12_050), " seats")));
        assert_eq!(read("12, 150 seats").map(|(value, _)| value), Some(Rational::from_integer(12)));
    }

    #[test]
    fn a_list_is_no_group() {
        assert_eq!(read("5,7 and 9"), Some((Rational::from_integer(5), ",7 and 9")));
        assert_eq!(read("1,2345"), Some((Rational::from_integer(1), ",2345")));
    }
}
