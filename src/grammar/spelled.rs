//! Number words: `twenty-six thousand`, `a hundred and two`, `half a million`.

use nom::{
    Parser,
    branch::alt,
    combinator::{map_opt, opt, value},
    sequence::preceded,
};

use super::words::{NO_MATCH, Read, blank, blanks, joint, the, word};
use crate::{
    lexicon::{NumberWord, lexicon},
    quantity::{Number, Rational},
};

/// How many a dozen is.
const DOZEN: i128 = 12;

/// A class of number words.
fn number_word<'t>(class: impl Fn(NumberWord) -> Option<i128>) -> impl Parser<&'t str, Output = i128, Error = ()> {
    map_opt(word, move |word| lexicon().numerals.word(word).and_then(&class))
}

/// `zero` to `nine`.
fn unit(input: &str) -> Read<'_, i128> {
    number_word(|word| if let NumberWord::Unit(value) = word { Some(value) } else { None }).parse(input)
}

/// `zero` to `ninety-nine`.
pub(super) fn below_hundred(input: &str) -> Read<'_, i128> {
    let (rest, first) = number_word(|word| match word {
        NumberWord::Unit(value) | NumberWord::Teen(value) | NumberWord::Tens(value) => Some(value),
        _ => None,
    })
    .parse(input)?;
    if first < 20 {
        return Ok((rest, first));
    }
    match preceded(joint, unit).parse(rest) {
        Ok((rest, second)) if second > 0 => Ok((rest, first + second)),
        _ => Ok((rest, first)),
    }
}

/// A scale word: `hundred`, `millions`.
pub(super) fn scale_word(input: &str) -> Read<'_, i128> {
    map_opt(word, |word| {
        let singular = if lexicon().numerals.word(word).is_some() { word } else { word.strip_suffix('s')? };
        match lexicon().numerals.word(singular)? {
            NumberWord::Scale(scale) => Some(scale),
            _ => None,
        }
    })
    .parse(input)
}

/// What may stand before a smaller part of a number: `two hundred and five`, `one thousand, two hundred`.
fn conjunction(input: &str) -> Read<'_, ()> {
    let and = alt((the("and"), nom::bytes::complete::tag("&")));
    alt((
        value((), (blank, and, blank)),
        value((), (nom::character::complete::char(','), blank, opt((alt((the("and"), nom::bytes::complete::tag("&"))), blank)))),
        joint,
    ))
    .parse(input)
}

/// A whole number in words.
///
/// The parts go from the largest scale to the smallest, each below the scale before it.
pub(super) fn spelled(input: &str) -> Read<'_, i128> {
    let (mut rest, mut total) = part(input, i128::MAX)?;
    let mut smallest = scale_of(total);
    while smallest > 1 {
        let Ok((behind, next)) = preceded(conjunction, |input| part(input, smallest)).parse(rest) else { break };
        if next == 0 {
            break;
        }
        let Some(sum) = total.checked_add(next) else { break };
        (rest, total) = (behind, sum);
        smallest = scale_of(next);
    }
    Ok((rest, total))
}

/// One scale of a number with what stands before it: `twenty-six thousand`, `a hundred`, `seven`; below `limit`.
fn part(input: &str, limit: i128) -> Read<'_, i128> {
    let article = |input| preceded((alt((the("a"), the("an"))), joint), scale_word).parse(input);
    let (mut rest, mut number) = alt((article, below_hundred)).parse(input)?;
    while let Ok((behind, scale)) = preceded(joint, scale_word).parse(rest) {
        // `two hundred and thirty thousand`: the hundred belongs to the thousands, see below.
        let Some(product) = number.checked_mul(scale) else { break };
        if product >= limit {
            break;
        }
        (rest, number) = (behind, product);
        if scale == 100
            && let Ok((behind, below)) = preceded(conjunction_of_hundred, below_hundred).parse(rest)
            && let Ok((after, larger)) = preceded(joint, scale_word).parse(behind)
            && larger > 100
            && let Some(product) = (number + below).checked_mul(larger).filter(|product| *product < limit)
        {
            (rest, number) = (after, product);
        }
    }
    if number >= limit { Err(NO_MATCH) } else { Ok((rest, number)) }
}

/// `and` or nothing within hundreds.
fn conjunction_of_hundred(input: &str) -> Read<'_, ()> {
    alt((value((), (blank, the("and"), blank)), joint)).parse(input)
}

/// The scale that a part of a number stands in: 1000 of 26,000.
pub(super) fn scale_of(number: i128) -> i128 {
    let mut scale = 1;
    for candidate in [100, 1_000, 1_000_000, 1_000_000_000, 1_000_000_000_000] {
        if number >= candidate && number % candidate == 0 {
            scale = candidate;
        }
    }
    scale
}

/// `point five`, `point zero three` behind a spelled number.
pub(super) fn spoken_decimals(input: &str) -> Read<'_, (i128, u32)> {
    let (mut rest, _) = (blank, the("point"), blank).parse(input)?;
    let (mut mantissa, mut places) = (0_i128, 0);
    while let Ok((behind, digit)) = preceded(blanks, unit).parse(rest) {
        let Some(longer) = mantissa.checked_mul(10).and_then(|value| value.checked_add(digit)) else { break };
        (rest, mantissa, places) = (behind, longer, places + 1);
    }
    if places == 0 { Err(NO_MATCH) } else { Ok((rest, (mantissa, places))) }
}

/// A whole or decimal number in words.
pub(super) fn spelled_number(input: &str) -> Read<'_, Number> {
    let (rest, whole) = spelled(input)?;
    if let Ok((rest, (mantissa, places))) = spoken_decimals(rest) {
        let number = 10_i128
            .checked_pow(places)
            .and_then(|scale| whole.checked_mul(scale)?.checked_add(mantissa))
            .and_then(|all| Number::decimal(all, places))
            .ok_or(NO_MATCH)?;
        return Ok((rest, number));
    }
    let number = Number::whole(whole);
    // People count by dozens as they count by tens.
    let dozens = input[..input.len() - rest.len()].to_ascii_lowercase().ends_with("dozen");
    Ok((rest, if dozens { Number { step: Rational::from_integer(DOZEN), ..number } } else { number }))
}

/// A share of one, as a number that is round by nature.
pub(super) fn share(numerator: i128, denominator: i128) -> Option<Number> {
    if denominator == 0 {
        return None;
    }
    let step = Rational::new(1, denominator);
    Some(Number { value: Rational::new(numerator, denominator), step, place: step, round: true })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(i128, &str)> {
        spelled(text).ok().map(|(rest, number)| (number, rest))
    }

    #[test]
    fn parts_add_up_from_the_largest_scale_down() {
        for (text, number) in [
            ("seventeen", 17),
            ("forty-two", 42),
            ("a hundred and two", 102),
            ("two hundred and thirty thousand", 230_000),
            ("three million, two hundred & forty", 3_000_240),
            ("one thousand two hundred and six", 1_206),
            ("two hundred dozen", 2_400),
            ("forty-two million three hundred eighteen thousand six hundred five", 42_318_605),
        ] {
            assert_eq!(read(text), Some((number, "")), "{text}");
        }
    }

    #[test]
    fn two_numbers_side_by_side_are_two() {
        assert_eq!(read("five and six"), Some((5, " and six")));
        assert_eq!(read("twenty and thirty"), Some((20, " and thirty")));
    }
}
