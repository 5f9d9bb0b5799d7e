//! Multiples of another value: `twice as many`, `three times the size`, `a fourfold rise`, `doubled`.
//!
//! A multiple has the unit `times`. `He won twice` and `three times a week` count occasions and are none.

use nom::{
    Parser,
    branch::alt,
    combinator::{map_opt, opt},
    sequence::preceded,
};

use super::{
    hedge,
    number::figure,
    place::Place,
    spelled::{scale_word, share, spelled},
    words::{NO_MATCH, Read, any_of, blank, blank_or_hyphen, goes_on, is_one_of, joint, the, word},
};
use crate::{
    lexicon::lexicon,
    quantity::{Change, Dimension, Hedge, Measured, Number, Quantity, Rational, Unit, Value},
};

/// The unit of a multiple.
const TIMES: &str = "times";

/// A multiple with the hedge before it.
pub(super) fn multiple(place: &Place<'_>) -> Option<Quantity> {
    let (rest, (number, change)) = alt((changed, compared.map(|number| (number, None)))).parse(place.input).ok()?;
    let (start, hedge) = hedge::ending(place.before).map_or((place.at, Hedge::None), |(start, hedge)| (place.start_of(start), hedge));
    let (low, high) = match hedge {
        Hedge::MoreThan | Hedge::AtLeast => (Some(number), None),
        Hedge::LessThan | Hedge::AtMost => (None, Some(number)),
        _ => (Some(number), Some(number)),
    };
    let value = Value::Measured(Measured { low, high, unit: Unit::plain(TIMES) });
    let figure = place.span(place.at, rest);
    let span = place.span(start, rest);
    Some(Quantity { span, figure, dimension: Dimension::Other, value, hedge, approximate: false, change })
}

/// A verb that multiplies: `doubled`, `has almost tripled`, `halving`.
fn changed(input: &str) -> Read<'_, (Number, Option<Change>)> {
    let (rest, factor) = map_opt(word, |word| lexicon().numerals.multiplying_verb(word)).parse(input)?;
    // `doubled as a barn`, `doubled over`, `doubled down`, `doubled back` multiply nothing.
    if preceded(blank, any_of(&["as", "over", "down", "back", "up", "off", "home"])).parse(rest).is_ok() || rest.starts_with('-') {
        return Err(NO_MATCH);
    }
    if factor < Rational::from_integer(1) {
        let half = share(*factor.numer(), *factor.denom()).ok_or(NO_MATCH)?;
        return Ok((rest, (half, Some(Change::Down))));
    }
    Ok((rest, (Number::whole(factor.to_integer()), Some(Change::Up))))
}

/// A multiple by which two things are compared.
fn compared(input: &str) -> Read<'_, Number> {
    alt((folded, adverb, so_many_times)).parse(input)
}

/// `threefold`, `ten-fold`, `30-fold`.
fn folded(input: &str) -> Read<'_, Number> {
    let spelled_out = map_opt(word, |word| {
        let stem = word.get(..word.len().checked_sub(4)?).filter(|_| word.to_ascii_lowercase().ends_with("fold"))?;
        let (rest, number) = alt((spelled, scale_word)).parse(stem).ok()?;
        rest.is_empty().then(|| Number::whole(number))
    });
    let joined = |input| {
        let (rest, figure) = figure(input)?;
        let (rest, _) = (opt(joint), the("fold")).parse(rest)?;
        if figure.share { Err(NO_MATCH) } else { Ok((rest, figure.number)) }
    };
    let (rest, number) = alt((spelled_out, joined)).parse(input)?;
    if goes_on(rest) || number.value <= Rational::from_integer(1) { Err(NO_MATCH) } else { Ok((rest, number)) }
}

/// `twice as many`, `double the number`, `thrice its size`.
fn adverb(input: &str) -> Read<'_, Number> {
    let (rest, factor) = map_opt(word, |word| lexicon().numerals.multiplying_adverb(word)).parse(input)?;
    let as_much = preceded(blank, the("as"));
    let of_it = preceded(blank, any_of(&["the", "its", "their", "his", "her", "our", "that", "those", "what"]));
    let behind = alt((as_much, of_it)).parse(rest);
    if behind.is_err() { Err(NO_MATCH) } else { Ok((rest, Number::whole(factor.to_integer()))) }
}

/// `three times as many`, `2.5 times the price`, `ten times larger`.
fn so_many_times(input: &str) -> Read<'_, Number> {
    let (rest, figure) = figure(input)?;
    let (rest, _) = (blank_or_hyphen, the("times")).parse(rest)?;
    let (_, next) = preceded(blank, word).parse(rest)?;
    let known = ["as", "the", "its", "their", "his", "her", "that", "what", "more", "less", "earnings", "normal", "average"];
    let compared = is_one_of(next, &known) || is_comparative(next);
    if figure.share || figure.number.is_negative() || !compared { Err(NO_MATCH) } else { Ok((rest, figure.number)) }
}

/// `larger`, `faster`; not `over`.
fn is_comparative(word: &str) -> bool {
    word.len() > 4 && word.ends_with("er") && !lexicon().nouns.is_function_word(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(Rational, &str)> {
        compared(text).ok().map(|(rest, number)| (number.value, rest))
    }

    #[test]
    fn multiples_compare_two_things() {
        for (text, factor, rest) in [
            ("twice as many", 2, " as many"),
            ("double the price", 2, " the price"),
            ("threefold", 3, ""),
            ("tenfold rise", 10, " rise"),
            ("25-fold", 25, ""),
            ("four-fold", 4, ""),
            ("hundredfold", 100, ""),
            ("six times the size", 6, " the size"),
            ("ten times larger", 10, " larger"),
        ] {
            assert_eq!(read(text), Some((Rational::from_integer(factor), rest)), "{text}");
        }
    }

    #[test]
    fn occasions_are_no_multiples() {
        for text in ["twice a week", "twice in May", "three times a week", "four times over", "double room", "manifold", "times", "fold"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
