//! Dates in figures: `2022-09-09`, `9/9/2022`, `31.12.1999`, `31-Oct-74`.

use nom::{
    Parser,
    branch::alt,
    character::complete::{char, one_of},
    combinator::{map_opt, opt, verify},
    sequence::{preceded, terminated},
};

use super::{
    super::words::{NO_MATCH, Read, blank, blanks, goes_on, word},
    calendar::{digits, month_name, short_year, two_digits, year},
    evidence::counts_something,
    parts::Parts,
};
use crate::lexicon::lexicon;

/// `2022-09-09`, `9/9/2022`, `31.12.1999`, `31-Oct-74`, `2015-3`, `12-2015`, `22/04`.
pub(super) fn numeric(input: &str) -> Read<'_, Parts> {
    let (rest, parts) = alt((year_first, whole, named, month_and_year, without_year)).parse(input)?;
    let time_follows = rest.strip_prefix('T').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    if goes_on(rest) && !time_follows
        || rest.starts_with(['/', '-', '–'])
        || rest.strip_prefix('.').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    {
        return Err(NO_MATCH);
    }
    Ok((rest, parts))
}

fn month_in_figures(input: &str) -> Read<'_, i8> {
    alt((verify(two_digits, |month| (1..=12).contains(month)), month_name.map(|(month, _)| month))).parse(input)
}

fn year_first(input: &str) -> Read<'_, Parts> {
    let (rest, year) =
        map_opt(digits(4, 4), |found: &str| found.parse::<i16>().ok().filter(|year| (1000..2200).contains(year))).parse(input)?;
    let (rest, mark) = terminated(one_of("-/."), blanks).parse(rest)?;
    let (behind, month) = month_in_figures(rest)?;
    let (behind_day, day) = opt(preceded(char(mark), verify(two_digits, |day| (1..=31).contains(day)))).parse(behind)?;
    // `2010-11` runs over two years, unless a day makes it a month.
    let season = mark != '.'
        && rest.starts_with(|c: char| c.is_ascii_digit())
        && i16::from(month) == (year + 1) % 100
        && rest.len() - behind.len() == 2;
    if day.is_none() && (mark == '.' || season || behind.starts_with(' ') && counts_something(behind)) {
        return Err(NO_MATCH);
    }
    Ok((behind_day, Parts { year: Some(year), month: Some(month), day, ..Parts::default() }))
}

/// Day, month and year in figures, the year last.
fn whole(input: &str) -> Read<'_, Parts> {
    let (rest, first) = two_digits(input)?;
    let (rest, mark) = one_of("/-.").parse(rest)?;
    let (rest, second) = two_digits(rest)?;
    let (rest, year) = preceded(char(mark), alt((year, short_year))).parse(rest)?;
    // 22/4/2022 can only be a day first; else the American order, unless the mark is a European full stop.
    let (month, day) = if first > 12 || mark == '.' && second <= 12 { (second, first) } else { (first, second) };
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return Err(NO_MATCH);
    }
    Ok((rest, Parts { year: Some(year), month: Some(month), day: Some(day), ..Parts::default() }))
}

/// Day, month by its name and year in any order of day and year: `31-Oct-74`, `23-2020-September`.
fn named(input: &str) -> Read<'_, Parts> {
    let day = |input| verify(two_digits, |day| (1..=31).contains(day)).parse(input);
    let (rest, first) = day(input)?;
    let (rest, mark) = one_of("-/").parse(rest)?;
    let month_then_year = |input| {
        let (rest, (month, _)) = month_name(input)?;
        let (rest, year) = preceded(char(mark), alt((year, short_year))).parse(rest)?;
        Ok((rest, (month, year)))
    };
    let year_then_month = |input| {
        let (rest, year) = year(input)?;
        let (rest, (month, _)) = preceded(char(mark), month_name).parse(rest)?;
        Ok((rest, (month, year)))
    };
    let (rest, (month, year)) = alt((month_then_year, year_then_month)).parse(rest)?;
    Ok((rest, Parts { year: Some(year), month: Some(month), day: Some(first), ..Parts::default() }))
}

/// `12-2015`, `3/2015`.
fn month_and_year(input: &str) -> Read<'_, Parts> {
    let (rest, month) = verify(two_digits, |month| (1..=12).contains(month)).parse(input)?;
    let (rest, year) = preceded((one_of("-/"), blanks), verify(year, |year| (1900..2100).contains(year))).parse(rest)?;
    Ok((rest, Parts { year: Some(year), month: Some(month), ..Parts::default() }))
}

/// `22/04`, `2/15`: a day and a month, where one of them can only be the day. Never a fraction.
fn without_year(input: &str) -> Read<'_, Parts> {
    let (rest, first) = two_digits(input)?;
    let (rest, _) = (blanks, char('/'), blanks).parse(rest)?;
    let (rest, second) = two_digits(rest)?;
    let (month, day) = match (first, second) {
        // `open 24/7`
        (24, 7) => return Err(NO_MATCH),
        (1..=12, 13..=31) => (first, second),
        (13..=31, 1..=12) => (second, first),
        _ => return Err(NO_MATCH),
    };
    // `1/16 of an inch`, `5/16 inch` are fractions.
    if first < second && [16, 20, 25].contains(&second) && (noun_follows(rest) || rest.starts_with(['-', '"', '″'])) {
        return Err(NO_MATCH);
    }
    Ok((rest, Parts { month: Some(month), day: Some(day), ..Parts::default() }))
}

/// Whether a word goes on that makes `1/16` a fraction: `of`, or what it is a part of.
fn noun_follows(rest: &str) -> bool {
    (blank, word).parse(rest).is_ok_and(|(_, (_, next))| next.eq_ignore_ascii_case("of") || !lexicon().nouns.is_function_word(next))
}

/// Whether a date in figures begins the text.
pub(in super::super) fn is_in_figures(input: &str) -> bool {
    numeric(input).is_ok()
}
