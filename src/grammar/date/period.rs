//! Quarters, halves, seasons, decades, centuries, and parts of a date: `Q1 2019`, `the 1990s`, `early 2022`.

use nom::{
    Parser,
    branch::alt,
    character::complete::{char, one_of},
    combinator::{map_opt, opt, value, verify},
    sequence::{preceded, terminated},
};

use super::{
    super::{
        ordinal::ordinal,
        words::{NO_MATCH, Read, any_of, blank, blank_or_hyphen, blanks, goes_on, hyphen, joint, the, word},
    },
    absolute::month_year,
    calendar::{digits, month_name, spelled_year, two_digits, year},
    parts::{Part, Parts},
};
use crate::lexicon::lexicon;

/// What parts a quarter or half from its year.
fn link(input: &str) -> Read<'_, ()> {
    alt((value((), (blank, opt((the("of"), blank)))), value((), one_of("-/")))).parse(input)
}

/// `Q1 2019`, `2019 Q1`, `the first quarter of 2019`, `2016 the third quarter`, `Q2`, `the third quarter`.
pub(super) fn quarter(input: &str) -> Read<'_, Parts> {
    let number = |input| preceded(one_of("qQ"), verify(two_digits, |quarter| (1..=4).contains(quarter))).parse(input);
    let worded = |input| {
        let (rest, _) = opt((the("the"), blank)).parse(input)?;
        let (rest, quarter) = alt((
            map_opt(verify(ordinal, |quarter| (1..=4).contains(quarter)), |quarter| i8::try_from(quarter).ok()),
            value(4, any_of(&["last", "final"])),
        ))
        .parse(rest)?;
        let (rest, _) = (joint, any_of(&["quarter", "qtr"])).parse(rest)?;
        Ok((rest, quarter))
    };
    let either = |input| alt((number, worded)).parse(input);
    let forward = |input| {
        let (rest, quarter) = either(input)?;
        let (rest, year) = opt(preceded(link, alt((year, spelled_year)))).parse(rest)?;
        // `the last quarter` counts from now; of what else it is one, the words behind it say.
        let bare = input.starts_with(['q', 'Q']) || input.starts_with(|c: char| c.is_ascii_digit()) || figured(input);
        if year.is_none() && (!bare || (blank, the("of")).parse(rest).is_ok()) { Err(NO_MATCH) } else { Ok((rest, (quarter, year))) }
    };
    let backward = |input| {
        let (rest, year) = year(input)?;
        let (rest, quarter) = preceded(link, either).parse(rest)?;
        Ok((rest, (quarter, Some(year))))
    };
    let (rest, (quarter, year)) = alt((forward, backward)).parse(input)?;
    if goes_on(rest) {
        return Err(NO_MATCH);
    }
    Ok((rest, Parts { year, month: Some(quarter * 3 - 2), months: 3, ..Parts::default() }))
}

/// Whether an ordinal begins the text, which `last` is none of.
fn figured(input: &str) -> bool {
    let (rest, _) = opt((the("the"), blank)).parse(input).unwrap_or((input, None));
    ordinal(rest).is_ok()
}

/// `H1 2020`.
pub(super) fn half_year(input: &str) -> Read<'_, Parts> {
    let (rest, half) = preceded(one_of("hH"), verify(two_digits, |half| (1..=2).contains(half))).parse(input)?;
    let (rest, year) = preceded(link, year).parse(rest)?;
    Ok((rest, Parts { year: Some(year), month: Some(half * 6 - 5), months: 6, ..Parts::default() }))
}

/// `summer 2014`, `the fall of 2022`.
pub(super) fn season_year(input: &str) -> Read<'_, Parts> {
    let (rest, _) = opt((the("the"), blank)).parse(input)?;
    let (rest, month) = map_opt(word, |word| lexicon().calendar.season(word)).parse(rest)?;
    let (rest, year) = preceded((blank, opt((the("of"), blank))), year).parse(rest)?;
    Ok((rest, Parts { year: Some(year), month: Some(month), months: 3, ..Parts::default() }))
}

/// Which part of a time: `early`, `mid-`, `the end of`.
pub(super) fn part(input: &str) -> Read<'_, Part> {
    let adverb = |input| {
        let (rest, part) =
            alt((value(Part::Early, the("early")), value(Part::Middle, the("mid")), value(Part::Late, the("late")))).parse(input)?;
        let (rest, ()) = alt((value((), (hyphen, blanks)), value((), blank), value((), (blank, hyphen, blank)))).parse(rest)?;
        let (rest, _) = opt((alt((the("in"), the("the"))), blank, opt((the("the"), blank)))).parse(rest)?;
        Ok((rest, part))
    };
    let noun = |input| {
        let (rest, _) = opt((the("the"), blank)).parse(input)?;
        let (rest, part) =
            alt((value(Part::Early, any_of(&["beginning", "start"])), value(Part::Middle, the("middle")), value(Part::Late, the("end"))))
                .parse(rest)?;
        let (rest, _) = (blank, the("of"), blank, opt((the("the"), blank))).parse(rest)?;
        Ok((rest, part))
    };
    alt((adverb, noun)).parse(input)
}

/// `early 2022`, `mid-September`, `late 1990s`, `the beginning of 2022`.
pub(super) fn part_of_date(input: &str) -> Read<'_, Parts> {
    let (rest, part) = part(input)?;
    let bare_month = |input| {
        let (rest, (month, _)) = month_name(input)?;
        Ok((rest, Parts { month: Some(month), ..Parts::default() }))
    };
    let bare_year = |input| {
        let (rest, year) = year(input)?;
        Ok((rest, Parts { year: Some(year), ..Parts::default() }))
    };
    let (rest, parts) = alt((month_year, season_year, decade, century, bare_month, bare_year)).parse(rest)?;
    if goes_on(rest) {
        return Err(NO_MATCH);
    }
    Ok((rest, Parts { part, ..parts }))
}

/// `the 1990s`, `1990's`, `the ’90s`, `the nineties`.
pub(super) fn decade(input: &str) -> Read<'_, Parts> {
    let (rest, _) = opt((the("the"), blank)).parse(input)?;
    let full = |input| {
        let (rest, year) =
            map_opt(digits(4, 4), |found: &str| found.parse::<i16>().ok().filter(|year| year % 10 == 0 && (1000..2200).contains(year)))
                .parse(input)?;
        Ok((rest, year))
    };
    let short = |input| {
        let (rest, _) = opt(one_of("'’‘")).parse(input)?;
        map_opt(digits(2, 2), |found: &str| {
            found.parse::<i16>().ok().filter(|year| year % 10 == 0).map(|year| if year < 30 { 2000 + year } else { 1900 + year })
        })
        .parse(rest)
    };
    let suffix = |input| value((), (opt(blank), opt(one_of("'’")), char('s'))).parse(input);
    let figures = terminated(alt((full, short)), suffix);
    let worded = map_opt(word, |word| {
        Some(match word.to_ascii_lowercase().as_str() {
            "twenties" => 1920,
            "thirties" => 1930,
            "forties" => 1940,
            "fifties" => 1950,
            "sixties" => 1960,
            "seventies" => 1970,
            "eighties" => 1980,
            "nineties" => 1990,
            _ => return None,
        })
    });
    let (rest, year) = alt((figures, worded)).parse(rest)?;
    if goes_on(rest) {
        return Err(NO_MATCH);
    }
    Ok((rest, Parts { year: Some(year), months: 120, ..Parts::default() }))
}

/// `the 21st century`, counted as people do: the 21st is 2000 to 2099.
pub(super) fn century(input: &str) -> Read<'_, Parts> {
    let (rest, _) = opt((the("the"), blank)).parse(input)?;
    let (rest, number) = verify(ordinal, |number| (1..=22).contains(number)).parse(rest)?;
    let (rest, _) = (blank_or_hyphen, the("century")).parse(rest)?;
    let year = i16::try_from(number).map_err(|_| NO_MATCH)? * 100 - 100;
    Ok((rest, Parts { year: Some(year), months: 1200, ..Parts::default() }))
}
