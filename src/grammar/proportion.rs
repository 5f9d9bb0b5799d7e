//! Proportions: `one in three`, `two out of every five`.

use nom::{
    Parser,
    branch::alt,
    combinator::{opt, value},
};

use num_traits::One;

use super::{
    noun,
    number::{Figure, figure},
    spelled::share,
    words::{NO_MATCH, Read, blank, first_word, the},
};
use crate::{
    lexicon::{Sense, lexicon},
    quantity::Rational,
};

/// A part of a whole, before the noun of what it is a share of. `two in three games` is no share.
pub(super) fn proportion(input: &str) -> Read<'_, Figure> {
    let (rest, part) = figure(input)?;
    let out_of = value(true, (the("out"), blank, the("of")));
    let (rest, (_, out_of, every, _)) = (blank, alt((out_of, value(false, the("in")))), opt((blank, the("every"))), blank).parse(rest)?;
    let (rest, whole) = figure(rest)?;
    let (a, b) = (part.number.value, whole.number.value);
    let small = a.is_integer() && b.is_integer() && a >= Rational::from_integer(1) && a < b && b <= Rational::from_integer(1000);
    let plain = part.scale.is_none()
        && whole.scale.is_none()
        && !part.share
        && !whole.share
        && (part.digits == whole.digits || a.is_one() || whole.digits && b >= Rational::from_integer(10));
    let of_one = out_of || every.is_some() || a == Rational::from_integer(1);
    // `two in three pupils`; of games `two in three` counts.
    let of_persons = noun::head(rest, true).is_ok_and(|(_, noun)| noun == "person" || lexicon().nouns.is_person(&noun));
    let of_one = of_one || of_persons;
    // `one in ten say so` needs no noun.
    let people = blank(rest).is_ok_and(|(rest, _)| lexicon().senses.has(Sense::Polled, first_word(rest)));
    // `nine out of ten` may end its clause; `one in five` then may be five of anything.
    let ends = out_of
        && (rest.is_empty()
            || rest.starts_with([',', ';', ')', '”', '\n'])
            || rest.strip_prefix('.').is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit())));
    if !small || !plain || !of_one || !ends && !people && noun::head(rest, true).is_err() {
        return Err(NO_MATCH);
    }
    let number = share(a.to_integer(), b.to_integer()).ok_or(NO_MATCH)?;
    Ok((rest, Figure { number, share: true, ..part }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_whole_is_a_share() {
        for (text, numerator, denominator) in [
            ("one in three farmers", 1, 3),
            ("one in every 400 bulbs", 1, 400),
            ("2 out of 5 wells", 2, 5),
            ("two out of five.", 2, 5),
            ("two in every nine ships", 2, 9),
            ("1 in 20 say so", 1, 20),
        ] {
            assert_eq!(proportion(text).map(|(_, figure)| figure.number.value), Ok(Rational::new(numerator, denominator)), "{text}");
        }
    }

    #[test]
    fn figures_of_two_things_are_no_share() {
        for text in ["two in three games", "one in 2019", "5 in 10 minutes"] {
            assert!(proportion(text).is_err(), "{text}");
        }
    }
}
