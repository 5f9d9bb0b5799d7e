//! Proportions: `one in three`, `two out of every five`, `one nurse in six`.

use nom::{
    Parser,
    branch::alt,
    combinator::{opt, value},
    sequence::preceded,
};

use num_traits::One;

use super::{
    noun,
    number::{Figure, figure},
    spelled::share,
    words::{NO_MATCH, Read, blank, first_word, has_decimals, the, word},
};
use crate::{
    lexicon::{Sense, lexicon},
    quantity::Rational,
};

/// Parts of a whole that are said so of nearly anything.
const USUAL: [(i128, i128); 10] = [(2, 3), (2, 5), (3, 4), (3, 5), (4, 5), (3, 10), (6, 10), (7, 10), (8, 10), (9, 10)];

/// The greatest whole that people name a part of in this way.
const WHOLE: i128 = 1000;

/// A part of a whole, before or behind the noun of what it is a share of.
pub(super) fn proportion(input: &str) -> Read<'_, Figure> {
    alt((before_noun, around_noun)).parse(input)
}

/// `one nurse in six`, `one young driver in every twelve`; `one player in 12 games` is no share.
fn around_noun(input: &str) -> Read<'_, Figure> {
    let (rest, part) = figure(input)?;
    let single = part.number.value.is_one() && !part.digits && !part.share;
    let (behind, first) = preceded(blank, word).parse(rest)?;
    let names_one = |noun: &str| lexicon().nouns.is_person(noun) || lexicon().senses.has(Sense::Household, noun);
    let rest = if names_one(first) {
        behind
    } else {
        let (behind, noun) = preceded(blank, word).parse(behind)?;
        let adjective = !lexicon().nouns.ends_phrase(first);
        if adjective && names_one(noun) { behind } else { return Err(NO_MATCH) }
    };
    let (rest, (_, _, every, _)) = (blank, the("in"), opt((blank, the("every"))), blank).parse(rest)?;
    let (rest, whole) = figure(rest)?;
    let of = whole.number.value;
    let countable = of.is_integer() && of > Rational::one() && of <= Rational::from_integer(WHOLE) && !whole.share && whole.scale.is_none();
    if !single || !countable || rest.starts_with(['-', '%']) || has_decimals(rest) {
        return Err(NO_MATCH);
    }
    // What follows is said of the part; a noun there is counted by the whole.
    let counts = noun::head(rest, true).is_ok() && !is_said_of_people(rest);
    if counts && every.is_none() {
        return Err(NO_MATCH);
    }
    let number = share(1, of.to_integer()).ok_or(NO_MATCH)?;
    Ok((rest, Figure { number, share: true, ..part }))
}

/// Whether a word follows that is said of people: `one in ten say so`.
fn is_said_of_people(rest: &str) -> bool {
    blank(rest).is_ok_and(|(rest, _)| lexicon().senses.has(Sense::Polled, first_word(rest)))
}

/// `one in three`, `two out of every five`, `two in three pupils`. `Two in three games` is no share.
fn before_noun(input: &str) -> Read<'_, Figure> {
    let (rest, part) = figure(input)?;
    let out_of = value(true, (the("out"), blank, the("of")));
    let (rest, (_, out_of, every, _)) = (blank, alt((out_of, value(false, the("in")))), opt((blank, the("every"))), blank).parse(rest)?;
    let (rest, whole) = figure(rest)?;
    let (a, b) = (part.number.value, whole.number.value);
    let small = a.is_integer() && b.is_integer() && a >= Rational::one() && a < b && b <= Rational::from_integer(WHOLE);
    let plain = part.scale.is_none()
        && whole.scale.is_none()
        && !part.share
        && !whole.share
        && (part.digits == whole.digits || a.is_one() || whole.digits && b >= Rational::from_integer(10));
    // `two in three pupils`; of games `two in three` counts, and of villages.
    let usual = USUAL.contains(&(a.to_integer(), b.to_integer())) && !part.digits;
    let of_members =
        |noun: &str| noun == "person" || lexicon().nouns.is_person(noun) || usual && !lexicon().senses.has(Sense::Counted, noun);
    let of_one = out_of || every.is_some() || a.is_one() || noun::head(rest, true).is_ok_and(|(_, noun)| of_members(&noun));
    let people = is_said_of_people(rest);
    // `nine out of ten` may end its clause; `one in five` then may be five of anything.
    let of_ten = usual && b == Rational::from_integer(10);
    let ends = (out_of || of_ten)
        && (rest.is_empty()
            || rest.starts_with([',', ';', ')', '”', '\n'])
            || rest.strip_prefix('.').is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit())));
    // `Nine in ten`, `three in ten of those who watch`
    let of_them = of_ten && (blank, the("of")).parse(rest).is_ok();
    // `put at nine in ten by the board`: nothing is counted behind it.
    let of_them = of_them || of_ten && noun::head(rest, true).is_err() && !rest.starts_with(['-', '%']) && !has_decimals(rest);
    let of_one = of_one || people && usual || of_ten && (ends || of_them);
    if !small || !plain || !of_one || !ends && !people && !of_them && noun::head(rest, true).is_err() {
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
            ("two in three late trains", 2, 3),
            ("nine in ten say so", 9, 10),
            ("one nurse in six stands to lose", 1, 6),
            ("one young driver in every 12", 1, 12),
            ("one household in five.", 1, 5),
        ] {
            assert_eq!(proportion(text).map(|(_, figure)| figure.number.value), Ok(Rational::new(numerator, denominator)), "{text}");
        }
    }

    #[test]
    fn figures_of_two_things_are_no_share() {
        for text in [
            "two in three games",
            "two in three villages",
            "five in six attics",
            "one in 2019",
            "5 in 10 minutes",
            "one player in 12 games",
            "one nurse in 2019",
        ] {
            assert!(proportion(text).is_err(), "{text}");
        }
    }
}
