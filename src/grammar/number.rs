//! Any number: figures or words, with a sign, a fraction and a scale.

use nom::{
    Parser,
    branch::alt,
    bytes::complete::tag,
    character::complete::{char, digit1, one_of},
    combinator::{map_opt, opt, peek, value, verify},
    sequence::{preceded, terminated},
};
use num_traits::CheckedAdd;

use super::{
    numeral::{negative, numeral},
    spelled::{scale_word, share, spelled_number},
    words::{Read, any_of, blank, blanks, goes_on, hyphen, joint, the, word},
};
use crate::{
    lexicon::{NumberWord, lexicon},
    quantity::{Dimension, Number, Rational},
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

/// A number of money: `5m` is five million.
pub(super) fn money_figure(input: &str) -> Read<'_, Figure> {
    let (rest, found) = figure(input)?;
    if found.digits
        && found.scale.is_none()
        && let Some(behind) = rest.strip_prefix('m').or_else(|| rest.strip_prefix(" mil")).filter(|behind| !goes_on(behind))
        && let Some(number) = found.number.scaled(Rational::from_integer(1_000_000))
    {
        return Ok((behind, Figure { number, scale: Some(1_000_000), ..found }));
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

/// ` and a half`, ` and 1/2` behind digits.
fn and_part(input: &str) -> Read<'_, Number> {
    preceded((joint, the("and"), joint), alt((worded_share, half_alone, slashed))).parse(input)
}

/// Parts of one that digits count: `2 thirds`, `20 thousandths`. Three quarters may also be nine months.
fn counted_parts(input: &str) -> Read<'_, Number> {
    let (rest, count) = map_opt(digit1, |digits: &str| digits.parse::<i128>().ok().filter(|count| *count > 1)).parse(input)?;
    let (rest, (denominator, _)) =
        preceded(joint, verify(denominator, |(denominator, plural)| *plural && *denominator != 4)).parse(rest)?;
    share(count, denominator).map(|number| (rest, number)).ok_or(nom::Err::Error(()))
}

/// `1/4`: a fraction below one with a denominator that people divide by.
fn slashed(input: &str) -> Read<'_, Number> {
    let digits = |input| map_opt(digit1, |digits: &str| digits.parse::<i128>().ok()).parse(input);
    let (rest, (numerator, _, denominator)) = (digits, one_of("/⁄"), digits).parse(input)?;
    let usual = [2, 3, 4, 5, 6, 8, 10, 16, 20, 32, 40, 50, 64, 100, 128, 1000].contains(&denominator);
    if !usual || numerator == 0 || numerator >= denominator || rest.starts_with(['/', '-', '⁄']) || goes_on_with_digits(rest) {
        return Err(nom::Err::Error(()));
    }
    share(numerator, denominator).map(|number| (rest, number)).ok_or(nom::Err::Error(()))
}

fn goes_on_with_digits(rest: &str) -> bool {
    rest.starts_with(|c: char| c.is_ascii_digit())
        || rest.strip_prefix(['.', ',']).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// `½`.
fn vulgar(input: &str) -> Read<'_, Number> {
    map_opt(nom::character::complete::anychar, |c| {
        let (numerator, denominator) = match c {
            '½' => (1, 2),
            '⅓' => (1, 3),
            '⅔' => (2, 3),
            '¼' => (1, 4),
            '¾' => (3, 4),
            '⅕' => (1, 5),
            '⅖' => (2, 5),
            '⅗' => (3, 5),
            '⅘' => (4, 5),
            '⅙' => (1, 6),
            '⅛' => (1, 8),
            '⅜' => (3, 8),
            '⅝' => (5, 8),
            '⅞' => (7, 8),
            _ => return None,
        };
        share(numerator, denominator)
    })
    .parse(input)
}

/// A whole number in words and a part of one: `one and a half`, `five and a quarter`.
fn mixed_words(input: &str) -> Read<'_, Figure> {
    let (rest, whole) = spelled_number(input)?;
    let and = |input| (joint, the("and"), joint).parse(input);
    let scale = super::spelled::scale_of(whole.value.to_integer());
    if whole.value.is_integer() && scale >= 1000 {
        let (rest, (part, _)) = part_of_scale(rest, scale, false)?;
        return plus(whole, part)
            .map(|number| (rest, Figure { scale: Some(scale), ..Figure::new(number, false) }))
            .ok_or(nom::Err::Error(()));
    }
    let (rest, part) = preceded(and, alt((worded_share, half_alone))).parse(rest)?;
    let number = plus(whole, part).ok_or(nom::Err::Error(()))?;
    Ok(scaled(rest, Figure::new(number, false)))
}

/// `quarter` before a scale: `quarter million`.
fn quarter_scale(input: &str) -> Read<'_, Number> {
    let (rest, _) = the("quarter").parse(input)?;
    (joint, peek(scale_word)).parse(rest)?;
    share(1, 4).map(|number| (rest, number)).ok_or(nom::Err::Error(()))
}

/// `half` without an article.
fn half_alone(input: &str) -> Read<'_, Number> {
    map_opt(the("half"), |_| share(1, 2)).parse(input)
}

/// `half`, `a third of`, `two-thirds`, `half a million`.
fn shares(input: &str) -> Read<'_, Figure> {
    let (rest, number) = alt((worded_share, half_alone, quarter_scale)).parse(input)?;
    let mut figure = Figure::new(number, false);
    figure.share = true;
    // `half a million`, `a quarter of a million`.
    if let Ok((rest, scale)) = preceded((blank, opt((the("of"), blank)), opt((alt((the("a"), the("an"))), blank))), scale_word).parse(rest)
        && let Some(scaled) = number.scaled(Rational::from_integer(scale))
    {
        return Ok((rest, Figure { number: scaled, scale: Some(scale), share: false, ..figure }));
    }
    Ok((rest, figure))
}

/// `a half`, `one quarter`, `three-fifths`, `three quarters`.
fn worded_share(input: &str) -> Read<'_, Number> {
    let one = alt((value(1, the("a")), value(1, the("an")), value(1, the("one"))));
    let singular = (terminated(one, joint), verify(denominator, |(_, plural)| !plural));
    let several = (terminated(verify(super::spelled::below_hundred, |n| *n > 1), joint), verify(denominator, |(_, plural)| *plural));
    let (rest, number) = map_opt(alt((singular, several)), |(numerator, (denominator, _))| share(numerator, denominator)).parse(input)?;
    // `a third-party` is no share; `two-thirds-full` and `a half-hour` are.
    let ordinal = number.value.denom() > &2 && *number.value.numer() == 1 && rest.starts_with(super::words::is_hyphen);
    if ordinal { Err(nom::Err::Error(())) } else { Ok((rest, number)) }
}

/// `half`, `thirds`, `quarter`, `tenths`; whether it is a plural.
fn denominator(input: &str) -> Read<'_, (i128, bool)> {
    map_opt(word, |word| {
        let singular = word.strip_suffix('s').unwrap_or(word);
        let plural = singular.len() < word.len();
        let lower = singular.to_ascii_lowercase();
        Some(match lower.as_str() {
            "half" => (2, false),
            "halve" if plural => (2, true),
            "quarter" => (4, plural),
            "second" => return None,
            _ => match lexicon().numerals.word(&lower)? {
                NumberWord::Ordinal(number) if number > 2 => (number, plural),
                _ => return None,
            },
        })
    })
    .parse(input)
}

/// A whole or decimal number in words.
fn in_words(input: &str) -> Read<'_, Figure> {
    let (rest, number) = alt((spelled_number, bare_scale)).parse(input)?;
    Ok(scaled(rest, Figure::new(number, false)))
}

/// `hundred thousand`, `million`: a scale without a number before it.
fn bare_scale(input: &str) -> Read<'_, Number> {
    let (rest, first) = verify(scale_word, |scale| *scale != 12).parse(input)?;
    if input[..input.len() - rest.len()].ends_with(['s', 'S']) {
        return Err(nom::Err::Error(()));
    }
    let (rest, second) = opt(preceded(joint, scale_word)).parse(rest)?;
    let value = first.checked_mul(second.unwrap_or(1)).ok_or(nom::Err::Error(()))?;
    Ok((rest, Number { round: true, ..Number::whole(value) }))
}

/// The scale behind a number, and what follows a scale: `3 hundred and one`, `3 million and a half`.
fn scaled(input: &str, figure: Figure) -> (&str, Figure) {
    let (mut rest, mut figure) = (input, figure);
    while let Ok((behind, scale)) = scale(rest, figure.digits) {
        let Some(number) = figure.number.scaled(Rational::from_integer(scale)) else { break };
        let scale = figure.scale.unwrap_or(1).saturating_mul(scale);
        (rest, figure) = (behind, Figure { number, scale: Some(scale), ..figure });
    }
    while let Some(scale) = figure.scale.filter(|scale| *scale >= 100 && !figure.share) {
        let Ok((behind, (part, part_scale))) = part_of_scale(rest, scale, figure.digits) else { break };
        let Some(number) = plus(figure.number, part) else { break };
        (rest, figure) = (behind, Figure { number, scale: part_scale, ..figure });
    }
    (rest, figure)
}

/// A part below the scale before it: ` and a half` of a million, ` 3 hundred` behind thousands, ` and one` behind hundreds.
fn part_of_scale(input: &str, scale: i128, digits: bool) -> Read<'_, (Number, Option<i128>)> {
    if let Ok((rest, part)) = preceded((blank, the("and"), blank), alt((worded_share, half_alone))).parse(input)
        && scale >= 1000
    {
        let (rest, smaller) = opt(preceded(blank, scale_word)).parse(rest)?;
        let by = smaller.filter(|smaller| *smaller < scale).unwrap_or(scale);
        let part = part.scaled(Rational::from_integer(by)).ok_or(nom::Err::Error(()))?;
        return Ok((rest, (part, None)));
    }
    if !digits {
        return Err(nom::Err::Error(()));
    }
    if scale == 100 {
        let below = |input| {
            let small = map_opt(digit1, |found: &str| found.parse::<i128>().ok().filter(|n| found.len() < 3 && *n > 0));
            let small = nom::sequence::terminated(small, nom::combinator::not((one_of(".,"), digit1)));
            alt((small, super::spelled::below_hundred)).parse(input)
        };
        let (rest, part) = preceded((blank, the("and"), blank), below).parse(input)?;
        return Ok((rest, (Number::whole(part), None)));
    }
    let (rest, (whole, smaller)) = preceded(blank, (numeral, preceded(blank, scale_word))).parse(input)?;
    let part = whole.scaled(Rational::from_integer(smaller)).ok_or(nom::Err::Error(()))?;
    if smaller >= scale || part.value >= Rational::from_integer(scale) {
        Err(nom::Err::Error(()))
    } else {
        Ok((rest, (part, Some(smaller))))
    }
}

/// A scale word behind any number, or scale letters behind digits.
pub(super) fn scale(input: &str, digits: bool) -> Read<'_, i128> {
    if let Ok(found) = preceded(joint, scale_word).parse(input) {
        return Ok(found);
    }
    if !digits {
        return Err(nom::Err::Error(()));
    }
    let (rest, letters) = preceded(blanks, word).parse(input)?;
    let apart = letters.len() + rest.len() < input.len();
    // A lone `m`, `b` or `T` apart from its digits may be anything; `bn` and `k` may not.
    if apart && matches!(letters, "m" | "b" | "T" | "mil") || goes_on(rest) {
        return Err(nom::Err::Error(()));
    }
    // `48m` is a length unless something is counted: `5m people`, `$5m`.
    if letters == "m" && !counts_millions(rest) {
        return Err(nom::Err::Error(()));
    }
    let scale = lexicon().numerals.suffix(letters).or_else(|| spelled_out(letters, apart)).ok_or(nom::Err::Error(()))?;
    Ok((rest, scale))
}

/// Whether a currency or a plural noun follows.
fn counts_millions(rest: &str) -> bool {
    let money = blanks(rest).is_ok_and(|(rest, _)| {
        lexicon().measures.longest(rest).is_some_and(|(_, unit)| unit.dimension == Dimension::Money && !unit.evidence)
    });
    money || !rest.starts_with(['-', '‐', '‑']) && super::count::noun(rest, true).is_ok()
}

/// A scale word right behind digits: `5million`.
fn spelled_out(letters: &str, apart: bool) -> Option<i128> {
    match lexicon().numerals.word(letters)? {
        NumberWord::Scale(scale) if !apart => Some(scale),
        _ => None,
    }
}

/// A whole number and a part of one.
fn plus(whole: Number, part: Number) -> Option<Number> {
    Some(Number { value: whole.value.checked_add(&part.value)?, step: part.step, place: part.place, round: true })
}

/// A hyphen or nothing, then blanks: used where a figure leans on a word.
pub(super) fn leaning(input: &str) -> Read<'_, ()> {
    alt((value((), (hyphen, blanks)), value((), blanks))).parse(input)
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
