//! Vague numerals: `dozens`, `tens of thousands`, `several hundred`, `a few`.

use nom::{
    Parser,
    branch::alt,
    character::complete::digit1,
    combinator::{map_opt, not, opt, value},
    sequence::preceded,
};

use super::{
    change, hedge, noun,
    number::{Figure, figure},
    place::Place,
    pound,
    spelled::scale_word,
    unit::unit,
    words::{NO_MATCH, Read, blank, joint, the, word},
};
use crate::quantity::{Dimension, Hedge, Measured, Number, Quantity, Rational, Unit, Value};

/// The ends of a vague numeral.
///
/// Both ends are what a reader expects; the step of the low end is how much further down nobody can call it false.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Vague {
    /// Least likely value.
    pub(super) low: Number,
    /// Greatest likely value.
    pub(super) high: Number,
}

impl Vague {
    fn new(literal: i128, low: i128, high: i128) -> Self {
        let mut least = Number::whole(low);
        least.step = Rational::from_integer(low - literal);
        Self { low: least, high: Number::whole(high) }
    }

    fn scaled(self, scale: i128) -> Option<Self> {
        let scale = Rational::from_integer(scale);
        Some(Self { low: self.low.scaled(scale)?, high: self.high.scaled(scale)? })
    }
}

/// Any vague numeral.
pub(super) fn vague(input: &str) -> Read<'_, Vague> {
    let (rest, found) = alt((multitude, few)).parse(input)?;
    let (rest, _) = opt((blank, the("of"))).parse(rest)?;
    Ok((rest, found))
}

/// `scores`, unless it is what somebody does: `scores 13 points`.
fn scores(input: &str) -> Read<'_, &str> {
    (the("scores"), not((blank, figure))).map(|(word, ())| word).parse(input)
}

/// `dozens`, `hundreds of thousands`, `tens of millions`.
fn multitude(input: &str) -> Read<'_, Vague> {
    let of_scale = |input| preceded((blank, the("of"), blank), plural_scale).parse(input);
    let (rest, first) = alt((value(10, the("tens")), value(20, scores), plural_scale)).parse(input)?;
    let (rest, second) = opt(of_scale).parse(rest)?;
    if first == 10 && second.is_none() {
        return Err(NO_MATCH);
    }
    let found = match first {
        12 => Vague::new(20, 24, 99),
        20 => Vague::new(20, 40, 99),
        scale => {
            let top = scale.checked_mul(10).and_then(|top| top.checked_sub(1)).ok_or(NO_MATCH)?;
            Vague::new(scale, scale * 2, top)
        }
    };
    let found = match second {
        // `tens of thousands` end just below the next power of ten.
        Some(second) => {
            let top = first.checked_mul(10).and_then(|top| top.checked_mul(second)).and_then(|top| top.checked_sub(1)).ok_or(NO_MATCH)?;
            Vague::new(first.saturating_mul(second), first.saturating_mul(2).saturating_mul(second), top)
        }
        None => found,
    };
    Ok((rest, found))
}

/// A scale word in the plural.
fn plural_scale(input: &str) -> Read<'_, i128> {
    let (rest, scale) = scale_word(input)?;
    if input[..input.len() - rest.len()].ends_with(['s', 'S']) { Ok((rest, scale)) } else { Err(NO_MATCH) }
}

/// `several`, `a few`, `a couple of`, also before a scale: `several hundred`.
fn few(input: &str) -> Read<'_, Vague> {
    let couple_of = preceded(the("couple"), (blank, the("of"))).parse(input).is_ok();
    // `a couple of 34 and 37` are two people.
    let aged = preceded((opt((the("a"), blank)), the("couple"), blank, the("of"), blank), digit1).parse(input);
    if aged.is_ok_and(|(_, years): (_, &str)| years.len() == 2) {
        return Err(NO_MATCH);
    }
    let (rest, found) = map_opt((opt((the("a"), blank)), word), |(article, word): (Option<(&str, &str)>, &str)| {
        Some(match (article.is_some(), word.to_ascii_lowercase().as_str()) {
            (false, "several") => Vague::new(3, 3, 9),
            (true, "few" | "handful") => Vague::new(2, 3, 9),
            (true, "couple") => Vague::new(2, 2, 3),
            // `every couple of days`; `the couple` are two people.
            (false, "couple") if couple_of => Vague::new(2, 2, 3),
            _ => return None,
        })
    })
    .parse(input)?;
    let scale =
        |input| preceded((alt((value((), (blank, the("of"), blank)), value((), joint))), opt((the("a"), blank))), scale_word).parse(input);
    match scale(rest) {
        Ok((rest, scale)) => found.scaled(scale).map(|found| (rest, found)).ok_or(NO_MATCH),
        Err(_) => Ok((rest, found)),
    }
}

/// `dozens of people`, `several hundred tanks`, `tens of millions of dollars`.
pub(super) fn vague_count(place: &Place<'_>) -> Option<Quantity> {
    let (rest, Vague { low, high }) = vague(place.input).ok()?;
    let figure = place.span(place.at, rest);
    let (dimension, unit, rest) = vague_unit(rest, high);
    let (start, approximate) =
        hedge::ending(place.before).map_or((place.at, false), |(start, hedge)| (place.start_of(start), hedge == Hedge::About));
    let value = Value::Measured(Measured { low: Some(low), high: Some(high), unit });
    let change = change::ending(place.before, dimension);
    let quantity = Quantity { span: place.span(start, rest), figure, dimension, value, hedge: Hedge::Vague, approximate, change };
    Some(pound::of_money(quantity, place))
}

/// The unit or noun behind a vague numeral with this end; without one it must stand alone as a number.
fn vague_unit(rest: &str, high: Number) -> (Dimension, Unit, &str) {
    let scale = Some(high.value.to_integer());
    let figure = Figure { number: high, digits: false, scale, share: false, article: false };
    if let Ok((behind, unit)) = unit(rest, &figure) {
        return (unit.entry.dimension, unit.resolved(), behind);
    }
    if let Ok((behind, noun)) = noun::head(rest, true) {
        return (Dimension::Count, Unit::plain(noun), behind);
    }
    (Dimension::Number, Unit::none(), rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ends_are_those_of_the_table_of_readings() {
        for (text, literal, low, high) in [
            ("dozens", 20, 24, 99),
            ("hundreds", 100, 200, 999),
            ("thousands of", 1_000, 2_000, 9_999),
            ("tens of thousands", 10_000, 20_000, 99_999),
            ("several", 3, 3, 9),
            ("a few", 2, 3, 9),
            ("a couple of", 2, 2, 3),
            ("several hundred", 300, 300, 900),
        ] {
            let (rest, found) = vague(text).expect(text);
            assert_eq!(rest, "", "{text}");
            assert_eq!(found.low.value - found.low.step, Rational::from_integer(literal), "{text}");
            assert_eq!((found.low.value, found.high.value), (Rational::from_integer(low), Rational::from_integer(high)), "{text}");
        }
    }
}
