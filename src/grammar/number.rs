//! Any number: figures or words, with a sign, a fraction and a scale.

use nom::{
    Parser,
    branch::alt,
    bytes::complete::tag,
    character::complete::{char, digit1, one_of},
    combinator::{not, opt, peek, value},
    sequence::{preceded, terminated},
};
use num_traits::CheckedAdd;

use super::{
    fraction::{and_part, counted_parts, half_alone, quarter_scale, slashed, vulgar, worded_share},
    numeral::{negative, numeral},
    scale::{bare_scale, part_of_scale, scaled},
    spelled::{scale_of, scale_word, spelled_number},
    words::{NO_MATCH, Read, any_of, blank, blanks, hyphen, joint, the, word},
};
use crate::{
    lexicon::lexicon,
    quantity::{Number, Rational},
};

/// A number with what its shape tells about it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Figure {
    /// Its value.
    pub(super) number: Number,
    /// It is written in digits.
    pub(super) digits: bool,
    /// It has a scale word or letter.
    pub(super) scale: Option<i128>,
    /// It is a share: `a third`, `half`.
    pub(super) share: bool,
    /// Only an article stands for it: `a dozen` has none, `an hour` has one.
    pub(super) article: bool,
}

impl Figure {
    fn new(number: Number, digits: bool) -> Self {
        Self { number, digits, scale: None, share: false, article: false }
    }
}

/// A number of money: `5m` is five million, `5B` five billion.
pub(super) fn money_figure(input: &str) -> Read<'_, Figure> {
    let (rest, found) = figure(input)?;
    if found.digits
        && found.scale.is_none()
        && let Ok((behind, letters)) = preceded(opt(tag(" ")), word).parse(rest)
        && (letters.len() == 1 && rest.starts_with(letters) || letters == "mil")
        && let Some(scale) = lexicon().numerals.suffix(letters)
        && let Some(number) = found.number.scaled(Rational::from_integer(scale))
    {
        return Ok((behind, Figure { number, scale: Some(scale), ..found }));
    }
    Ok((rest, found))
}

/// Any number.
pub(super) fn figure(input: &str) -> Read<'_, Figure> {
    let (rest, sign) = opt(sign).parse(input)?;
    let (rest, mut figure) = alt((in_digits, mixed_words, shares, in_words)).parse(rest)?;
    if sign == Some(true) {
        figure.number = negative(figure.number);
    }
    Ok((rest, figure))
}

/// `minus`, `negative`, `-`, `−`, `+`: whether the number is below zero.
pub(super) fn sign(input: &str) -> Read<'_, bool> {
    alt((
        value(true, (any_of(&["minus", "negative"]), joint)),
        value(true, terminated(one_of("-−–"), (blanks, peek(alt((digit1, tag("."), tag("$"))))))),
        value(false, terminated(char('+'), peek(digit1))),
    ))
    .parse(input)
}

/// Digits with a fraction or a scale: `4 1/2`, `4½`, `1.5bn`, `4 hundred million`.
fn in_digits(input: &str) -> Read<'_, Figure> {
    if let Ok((rest, number)) = alt((slashed, vulgar, counted_parts)).parse(input) {
        let mut figure = Figure::new(number, true);
        figure.share = true;
        return Ok(scaled(rest, figure));
    }
    let (rest, number) = numeral(input)?;
    let whole = Figure::new(number, true);
    if number.value.is_integer()
        && let Ok((rest, part)) =
            alt((vulgar, preceded(alt((blank, tag("-"))), slashed), preceded((blank, opt((the("and"), blank))), vulgar), and_part))
                .parse(rest)
        && let Some(sum) = plus(number, part)
    {
        return Ok(scaled(rest, Figure { number: sum, ..whole }));
    }
    Ok(scaled(rest, whole))
}

/// A whole number in words and a part of one: `one and a half`, `five and a quarter`.
fn mixed_words(input: &str) -> Read<'_, Figure> {
    let (rest, whole) = spelled_number(input)?;
    let and = |input| (joint, the("and"), joint).parse(input);
    let scale = scale_of(whole.value.to_integer());
    if whole.value.is_integer() && scale >= 1000 {
        let (rest, (part, _)) = part_of_scale(rest, scale, false)?;
        return plus(whole, part).map(|number| (rest, Figure { scale: Some(scale), ..Figure::new(number, false) })).ok_or(NO_MATCH);
    }
    let (rest, part) = preceded(and, alt((worded_share, half_alone))).parse(rest)?;
    let number = plus(whole, part).ok_or(NO_MATCH)?;
    Ok(scaled(rest, Figure::new(number, false)))
}

/// `half`, `a third of`, `two-thirds`, `half a million`.
fn shares(input: &str) -> Read<'_, Figure> {
    let (rest, number) = alt((worded_share, half_alone, quarter_scale)).parse(input)?;
    let mut figure = Figure::new(number, false);
    figure.share = true;
    // `half a million`, `a quarter of a million`.
    if let Ok((rest, scale)) = preceded(of_a_scale, scale_word).parse(rest)
        && let Some(scaled) = number.scaled(Rational::from_integer(scale))
    {
        return Ok((rest, Figure { number: scaled, scale: Some(scale), share: false, ..figure }));
    }
    Ok((rest, figure))
}

/// What may stand between a share and a scale: ` a `, ` of a `, `-`.
fn of_a_scale(input: &str) -> Read<'_, ()> {
    let article = opt((alt((the("a"), the("an"))), blank));
    let hyphened = (hyphen, the("a"), hyphen);
    alt((value((), (blank, opt((the("of"), blank)), article, not(hyphen))), value((), hyphened), joint)).parse(input)
}

/// A whole or decimal number in words.
fn in_words(input: &str) -> Read<'_, Figure> {
    let (rest, number) = alt((spelled_number, bare_scale)).parse(input)?;
    Ok(scaled(rest, Figure::new(number, false)))
}

/// A whole number and a part of one.
pub(super) fn plus(whole: Number, part: Number) -> Option<Number> {
    Some(Number { value: whole.value.checked_add(&part.value)?, step: part.step, place: part.place, round: true })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(Rational, &str)> {
        figure(text).ok().map(|(rest, figure)| (figure.number.value, rest))
    }

    #[test]
    fn shares_and_scales_are_exact() {
        for (text, numerator, denominator) in [
            ("half a million", 500_000, 1),
            ("two and a half million", 2_500_000, 1),
            ("one and a half", 3, 2),
            ("4 1/2", 9, 2),
            ("4 and 1/2", 9, 2),
            ("2 thirds", 2, 3),
            ("30 thousandths", 3, 100),
            ("4½", 9, 2),
            ("two-thirds", 2, 3),
            ("a third", 1, 3),
            ("three quarters", 3, 4),
            ("1.5bn", 1_500_000_000, 1),
            ("60k", 60_000, 1),
            ("4 hundred million", 400_000_000, 1),
            ("minus five point five", -11, 2),
            ("a hundred", 100, 1),
            ("hundred thousand", 100_000, 1),
        ] {
            assert_eq!(read(text), Some((Rational::new(numerator, denominator), "")), "{text}");
        }
    }

    #[test]
    fn letters_that_may_be_anything_are_no_scale() {
        assert_eq!(read("5 m"), Some((Rational::from_integer(5), " m")));
    }
}
