//! Ordinals: `21st`, `twenty-fifth`, `first`.

use nom::{
    Parser,
    branch::alt,
    bytes::complete::tag,
    character::complete::digit1,
    combinator::{map_opt, opt},
    sequence::{preceded, terminated},
};

use super::{
    amount::amount,
    place::Place,
    spelled::spelled,
    words::{NO_MATCH, Read, alt_and, blank, goes_on, is_hyphen, is_one_of, joint, last_word, the, word},
};
use crate::{
    lexicon::{NumberWord, lexicon},
    quantity::{Dimension, Measured, Number, Quantity, Unit, Value},
};

/// Any ordinal.
pub(super) fn ordinal(input: &str) -> Read<'_, i128> {
    alt((figure_ordinal, spelled_ordinal)).parse(input)
}

/// `21st`.
pub(super) fn figure_ordinal(input: &str) -> Read<'_, i128> {
    let digits = map_opt(nom::combinator::recognize((digit1, nom::multi::many0_count((tag(","), digit1)))), |digits: &str| {
        digits.replace(',', "").parse::<i128>().ok()
    });
    let (rest, (number, suffix)) =
        (digits, alt((tag("st"), tag("nd"), tag("rd"), tag("th"), tag("ST"), tag("ND"), tag("RD"), tag("TH")))).parse(input)?;
    let wanted = match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    if goes_on(rest) || !suffix.eq_ignore_ascii_case(wanted) && number < 32 && number > 3 { Err(NO_MATCH) } else { Ok((rest, number)) }
}

/// `first`, `twenty-fifth`, `one hundred and third`.
pub(super) fn spelled_ordinal(input: &str) -> Read<'_, i128> {
    let single = map_opt(word, |word| match lexicon().numerals.word(word)? {
        NumberWord::Ordinal(number) => Some(number),
        _ => None,
    });
    if let Ok(found) = terminated(single, nom::combinator::success(())).parse(input) {
        return Ok(found);
    }
    let (rest, whole) = spelled_prefix(input)?;
    Ok((rest, whole))
}

/// A number in words whose last word is an ordinal.
fn spelled_prefix(input: &str) -> Read<'_, i128> {
    let (rest, whole) = spelled(input)?;
    let last = |input| {
        map_opt(word, |word| match lexicon().numerals.word(word)? {
            NumberWord::Ordinal(number) => Some(number),
            _ => None,
        })
        .parse(input)
    };
    let (rest, ordinal) = preceded((joint, opt(alt_and)), last).parse(rest)?;
    let fits = |scale: i128| whole % scale == 0 && ordinal < scale;
    // `two hundredth` multiplies, `two hundred second` adds; `three fifths` is no ordinal.
    let number = if whole >= 20 && whole % 10 == 0 && ordinal < 10 || whole >= 100 && fits(100) {
        whole.checked_add(ordinal)
    } else if ordinal >= 100 {
        whole.checked_mul(ordinal)
    } else {
        None
    };
    // `a twenty second delay` lasts twenty seconds.
    let lasts = ordinal == 2
        && input.len() - rest.len() > 6
        && input[..input.len() - rest.len()].ends_with(" second")
        && blank(rest).is_ok()
        && preceded(blank, the("of")).parse(rest).is_err();
    number.filter(|_| !lasts).map(|number| (rest, number)).ok_or(NO_MATCH)
}

/// `the third`, `21st`: a rank, unless `second` is a unit of time.
pub(super) fn ranked(place: &Place<'_>) -> Option<Quantity> {
    let (rest, number) = ordinal(place.input).ok()?;
    // `within a second.`, `ten times per second`
    let time = ["a", "per", "every", "each", "split", "this"];
    if number == 2
        && is_one_of(last_word(place.before), &time)
        && preceded(blank, word).parse(rest).is_err()
        && !rest.starts_with(is_hyphen)
    {
        return None;
    }
    if rest.starts_with(" of ") && amount(place.input).is_ok_and(|(_, amount)| amount.unit.is_some()) {
        return None;
    }
    let number = Number::whole(number);
    let measured = Measured { low: Some(number), high: Some(number), unit: Unit::none() };
    Some(place.plain(rest, Dimension::Ordinal, Value::Measured(measured)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinals_in_figures_and_words() {
        for (text, number) in
            [("21st", 21), ("1,002nd", 1002), ("first", 1), ("twenty-fifth", 25), ("one hundred and third", 103), ("two hundredth", 200)]
        {
            assert_eq!(ordinal(text), Ok(("", number)), "{text}");
        }
    }

    #[test]
    fn a_fraction_is_no_ordinal() {
        assert!(ordinal("three fifths").is_err());
    }
}
