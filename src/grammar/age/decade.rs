//! Decades of a life: `in his 30s`, `in her mid-forties`, `in their late 60s`.

use nom::{
    Parser,
    branch::alt,
    character::complete::{char, one_of},
    combinator::{map_opt, opt, value},
    sequence::terminated,
};

use super::{
    super::{
        place::Place,
        words::{NO_MATCH, Read, blank, goes_on, is_blank, is_one_of, joint, last_word, the, word},
    },
    years_of_age,
};
use crate::{
    lexicon::{NumberWord, lexicon},
    quantity::{Dimension, Hedge, Measured, Number, Quantity, Value},
};

/// The decade of somebody's life: `in his 30s`, `in her mid-forties`, `in their late 60s`.
pub(in super::super) fn decade_of_life(place: &Place<'_>) -> Option<Quantity> {
    let word = last_word(place.before);
    let owned = is_one_of(word, &["his", "her", "their", "my", "your", "our"]);
    // `in their 20s and 30s`
    let another = place.preceding.is_some_and(|before| before.dimension == Dimension::Age && before.hedge == Hedge::Range)
        && ["and", "or", "to"].contains(&place.before.trim_matches(is_blank));
    if !(owned || another) {
        return None;
    }
    let (rest, (low, high)) = years_of_decade(place.input).ok()?;
    let measured = Measured { low: Some(Number::whole(low)), high: Some(Number::whole(high)), unit: years_of_age()? };
    let quantity = place.plain(rest, Dimension::Age, Value::Measured(measured));
    Some(Quantity { hedge: Hedge::Range, ..quantity })
}

/// The first and the last year of a decade of life or of a part of it.
fn years_of_decade(input: &str) -> Read<'_, (i128, i128)> {
    let first = terminated(part_of_decade, (opt(char('-')), blank, the("to"), blank));
    let (rest, first) = opt(first).parse(input)?;
    let (rest, last) = opt(terminated(part_of_decade, joint)).parse(rest)?;
    let (rest, decade) = alt((tens_in_figures, tens_in_words)).parse(rest)?;
    if goes_on(rest) {
        return Err(NO_MATCH);
    }
    let (low, high) = (first.or(last).map_or(0, |(low, _)| low), last.map_or(9, |(_, high)| high));
    Ok((rest, (decade + low, decade + high)))
}

/// Which years of ten a part of them has.
fn part_of_decade(input: &str) -> Read<'_, (i128, i128)> {
    alt((value((0, 3), the("early")), value((4, 6), alt((the("mid"), the("middle")))), value((7, 9), the("late")))).parse(input)
}

/// `30s`, `30’s`.
fn tens_in_figures(input: &str) -> Read<'_, i128> {
    let tens = terminated(one_of("123456789"), (char('0'), opt(one_of("'’")), char('s')));
    map_opt(tens, |tens| tens.to_digit(10).map(|tens| i128::from(tens) * 10)).parse(input)
}

/// `thirties`.
fn tens_in_words(input: &str) -> Read<'_, i128> {
    let tens = |word: &str| {
        let stem = word.to_ascii_lowercase().strip_suffix("ies").map(|stem| format!("{stem}y"))?;
        match lexicon().numerals.word(&stem) {
            Some(NumberWord::Tens(number)) => Some(number),
            _ => None,
        }
    };
    map_opt(word, tens).parse(input)
}
