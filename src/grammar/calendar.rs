//! Words and figures of the calendar: days, months, years, weekdays.

use jiff::civil::Weekday;
use nom::{
    Parser,
    branch::alt,
    bytes::complete::{tag, take_while_m_n},
    character::complete::{char, one_of},
    combinator::{map_opt, opt, value, verify},
    sequence::{preceded, terminated},
};

use super::{
    ordinal::spelled_ordinal,
    words::{Read, blank, blanks, goes_on, is_blank, the, word},
};
use crate::lexicon::lexicon;

/// Digits, `least` to `most` of them, that no further digit follows.
pub(super) fn digits<'t>(least: usize, most: usize) -> impl Parser<&'t str, Output = &'t str, Error = ()> {
    move |input: &'t str| {
        let (rest, found) = take_while_m_n(least, most, |c: char| c.is_ascii_digit()).parse(input)?;
        if rest.starts_with(|c: char| c.is_ascii_digit()) { Err(nom::Err::Error(())) } else { Ok((rest, found)) }
    }
}

/// A number of one or two digits.
pub(super) fn two_digits(input: &str) -> Read<'_, i8> {
    map_opt(digits(1, 2), |found: &str| found.parse().ok()).parse(input)
}

/// A month by its name; a full stop may follow an abbreviation. Whether it is abbreviated.
pub(super) fn month_name(input: &str) -> Read<'_, (i8, bool)> {
    let (rest, named) = map_opt(word, |word| lexicon().calendar.month(word)).parse(input)?;
    let rest = if named.short { rest.strip_prefix('.').unwrap_or(rest) } else { rest };
    Ok((rest, (named.value, named.short)))
}

/// A weekday by its name; a full stop may follow an abbreviation. Whether it is abbreviated.
pub(super) fn weekday_name(input: &str) -> Read<'_, (Weekday, bool)> {
    let (rest, named) = map_opt(word, |word| lexicon().calendar.weekday(word)).parse(input)?;
    let rest = if named.short { rest.strip_prefix('.').unwrap_or(rest) } else { rest };
    Ok((rest, (named.value, named.short)))
}

/// The day of a month and whether it is an ordinal: `9`, `09th`, `first`, `the 31st`, `32nd`.
pub(super) fn day_of_month(input: &str) -> Read<'_, (i8, bool)> {
    let figure = |input| {
        let (rest, day) = two_digits(input)?;
        let (rest, suffix) = opt(suffix).parse(rest)?;
        if goes_on(rest) || suffix.is_none() && (day == 0 || day > 31) {
            Err(nom::Err::Error(()))
        } else {
            Ok((rest, (day, suffix.is_some())))
        }
    };
    let worded = verify(spelled_ordinal, |day| (1..=31).contains(day)).map(|day| (i8::try_from(day).unwrap_or(31), true));
    let (rest, _) = opt(terminated(the("the"), blank)).parse(input)?;
    let cardinal = verify(super::spelled::below_hundred, |day| (1..=31).contains(day)).map(|day| (i8::try_from(day).unwrap_or(31), false));
    alt((figure, worded, cardinal)).parse(rest)
}

/// `st`, `nd`, `rd`, `th`.
fn suffix(input: &str) -> Read<'_, &str> {
    alt((tag("st"), tag("nd"), tag("rd"), tag("th"), tag("ST"), tag("ND"), tag("RD"), tag("TH"))).parse(input)
}

/// A year of four digits.
pub(super) fn year(input: &str) -> Read<'_, i16> {
    let (rest, year) = map_opt(digits(4, 4), |found: &str| found.parse::<i16>().ok()).parse(input)?;
    if !(1000..=2199).contains(&year) || goes_on(rest) || has_decimals(rest) {
        return Err(nom::Err::Error(()));
    }
    Ok((rest, year))
}

fn has_decimals(rest: &str) -> bool {
    rest.strip_prefix(['.', ',']).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// A year in words: `nineteen ninety-six`, `two thousand and fifteen`, `twenty twenty`.
pub(super) fn spelled_year(input: &str) -> Read<'_, i16> {
    let pair = |input| {
        let (rest, century) = verify(super::spelled::below_hundred, |n| (11..=21).contains(n)).parse(input)?;
        let (rest, years) = preceded(super::words::joint, verify(super::spelled::below_hundred, |n| (10..=99).contains(n))).parse(rest)?;
        Ok((rest, century * 100 + years))
    };
    let hundreds = |input| {
        let (rest, century) = verify(super::spelled::below_hundred, |n| (11..=20).contains(n)).parse(input)?;
        let zero = preceded(
            (super::words::joint, alt((the("zero"), the("oh"))), super::words::joint),
            verify(super::spelled::below_hundred, |n| (1..10).contains(n)),
        );
        let hundred =
            preceded((super::words::joint, the("hundred"), super::words::joint, opt((the("and"), blank))), super::spelled::below_hundred);
        let (rest, years) = alt((zero, hundred)).parse(rest)?;
        Ok((rest, century * 100 + years))
    };
    let thousands = verify(super::spelled::spelled, |n| (1100..2200).contains(n));
    map_opt(alt((pair, hundreds, thousands)), |year| i16::try_from(year).ok()).parse(input)
}

/// The year behind a month or a day: `, 2022`, ` 2022`, ` of 2022`, ` in 2022`, `-2022`.
pub(super) fn year_behind(input: &str) -> Read<'_, i16> {
    let link = alt((
        value((), (blanks, char(','), blanks, opt((alt((the("in"), the("of"))), blank)))),
        value((), (blank, alt((the("of"), the("in"))), blank, opt((the("the"), blank, the("year"), blank)))),
        value((), blank),
        value((), one_of("-/")),
    ));
    let (rest, year) = preceded(link, alt((year, spelled_year))).parse(input)?;
    // `September 2022` but not `in September 2022 people`: a plural noun makes the digits a count.
    Ok((rest, year))
}

/// Whether the text before a place is empty or ends a line: nothing of a sentence stands before it.
pub(super) fn at_start(before: &str) -> bool {
    before.trim_end_matches(is_blank).chars().next_back().is_none_or(|c| c == '\n')
}
