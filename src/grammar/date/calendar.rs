//! Words and figures of the calendar: days, months, years, weekdays.

use jiff::civil::Weekday;
use nom::{
    Parser,
    branch::alt,
    bytes::complete::{tag, take_while_m_n},
    character::complete::{char, one_of},
    combinator::{map_opt, opt, peek, value, verify},
    sequence::{preceded, terminated},
};

use super::super::{
    ordinal::spelled_ordinal,
    spelled::{below_hundred, spelled},
    words::{NO_MATCH, Read, blank, blanks, goes_on, has_decimals, is_blank, joint, the, word},
};
use crate::lexicon::lexicon;

/// Digits, `least` to `most` of them, that no further digit follows.
pub(in super::super) fn digits<'t>(least: usize, most: usize) -> impl Parser<&'t str, Output = &'t str, Error = ()> {
    move |input: &'t str| {
        let (rest, found) = take_while_m_n(least, most, |c: char| c.is_ascii_digit()).parse(input)?;
        if rest.starts_with(|c: char| c.is_ascii_digit()) { Err(NO_MATCH) } else { Ok((rest, found)) }
    }
}

/// A number of one or two digits.
pub(in super::super) fn two_digits(input: &str) -> Read<'_, i8> {
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
        if goes_on(rest) || suffix.is_none() && (day == 0 || day > 31) { Err(NO_MATCH) } else { Ok((rest, (day, suffix.is_some()))) }
    };
    let worded = verify(spelled_ordinal, |day| (1..=31).contains(day)).map(|day| (i8::try_from(day).unwrap_or(31), true));
    let (rest, _) = opt(terminated(the("the"), blank)).parse(input)?;
    alt((figure, worded)).parse(rest)
}

/// The day of a month as a cardinal in words: `fifteen`, `twenty one`.
pub(super) fn cardinal_day(input: &str) -> Read<'_, i8> {
    map_opt(below_hundred, |day| i8::try_from(day).ok().filter(|day| (1..=31).contains(day))).parse(input)
}

/// `st`, `nd`, `rd`, `th`.
fn suffix(input: &str) -> Read<'_, &str> {
    alt((tag("st"), tag("nd"), tag("rd"), tag("th"), tag("ST"), tag("ND"), tag("RD"), tag("TH"))).parse(input)
}

/// A year of four digits.
pub(super) fn year(input: &str) -> Read<'_, i16> {
    let (rest, year) = map_opt(digits(4, 4), |found: &str| found.parse::<i16>().ok()).parse(input)?;
    if !(1000..=2199).contains(&year) || goes_on(rest) || has_decimals(rest) {
        return Err(NO_MATCH);
    }
    Ok((rest, year))
}

/// A year in words: `nineteen ninety-six`, `nineteen oh one`, `two thousand and fifteen`, `twenty twenty`.
pub(super) fn spelled_year(input: &str) -> Read<'_, i16> {
    let zero = |input| value((), alt((the("oh"), the("zero"), the("o")))).parse(input);
    let low = |input| preceded((zero, joint), verify(below_hundred, |n| (1..=9).contains(n))).parse(input);
    let pair = |input| {
        let (rest, century) = verify(below_hundred, |n| (11..=21).contains(n)).parse(input)?;
        let (rest, years) = preceded(joint, alt((low, verify(below_hundred, |n| (10..=99).contains(n))))).parse(rest)?;
        Ok((rest, century * 100 + years))
    };
    let thousands = verify(spelled, |n| (1100..2200).contains(n));
    map_opt(alt((pair, thousands)), |year| i16::try_from(year).ok()).parse(input)
}

/// The century of two digits: up to 2049.
fn of_century(short: i16) -> i16 {
    if short < 50 { 2000 + short } else { 1900 + short }
}

/// A year of two digits: `’99`, `99`.
pub(super) fn short_year(input: &str) -> Read<'_, i16> {
    let (rest, _) = opt(one_of("'’‘")).parse(input)?;
    let (rest, short) = map_opt(digits(2, 2), |found: &str| found.parse::<i16>().ok()).parse(rest)?;
    if goes_on(rest) || has_decimals(rest) { Err(NO_MATCH) } else { Ok((rest, of_century(short))) }
}

/// A year of two digits behind a date that an apostrophe marks: ` ’99`, ` of ’99`.
pub(super) fn short_year_behind(input: &str) -> Read<'_, i16> {
    let (rest, _) = (opt(char(',')), blank, opt((the("of"), blank)), peek(one_of("'’‘"))).parse(input)?;
    short_year(rest)
}

/// The year behind a month or a day: `, 2022`, ` 2022`, ` of 2022`, ` in 2022`, `-2022`.
pub(super) fn year_behind(input: &str) -> Read<'_, i16> {
    let link = alt((
        value((), (blanks, char(','), blanks, opt((alt((the("in"), the("of"))), blank)))),
        value((), (blank, alt((the("of"), the("in"))), blank, opt((the("the"), blank, the("year"), blank)))),
        value((), blank),
        value((), one_of("-/")),
    ));
    alt((preceded(link, alt((year, spelled_year))), short_year_behind)).parse(input)
}

/// Whether the text before a place is empty or ends a line: nothing of a sentence stands before it.
pub(super) fn at_start(before: &str) -> bool {
    before.trim_end_matches(is_blank).chars().next_back().is_none_or(|c| c == '\n')
}
