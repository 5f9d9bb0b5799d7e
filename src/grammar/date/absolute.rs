//! Dates by the calendar: `9 September 2022`, `Sept. 9`, `September 2022`.

use jiff::civil::Weekday;
use nom::{
    Parser,
    branch::alt,
    bytes::complete::tag,
    character::complete::{char, one_of},
    combinator::{map_opt, opt, value, verify},
    sequence::{preceded, terminated},
};

use super::{
    super::{
        spelled::{scale_word, spelled},
        words::{NO_MATCH, Read, blank, blanks, goes_on, has_decimals, has_minutes, joint, the},
    },
    calendar::{cardinal_day, day_of_month, digits, month_name, short_year, spelled_year, weekday_name, year, year_behind},
    evidence::{counts_something, name_follows},
    numeric::numeric,
    parts::Parts,
    period::{century, decade, half_year, part_of_date, quarter, season_year},
};

/// Any date of the calendar.
pub(super) fn date(input: &str) -> Read<'_, Parts> {
    let (rest, parts) = if input.starts_with(|c: char| c.is_ascii_digit()) {
        alt((numeric, day_month, quarter, month_year, decade, century)).parse(input)?
    } else {
        alt((day_month, month_day, quarter, half_year, month_year, season_year, part_of_date, decade, century)).parse(input)?
    };
    Ok((rest, parts))
}

/// A weekday before a date: `Monday, `.
fn weekday_before(input: &str) -> Read<'_, Weekday> {
    let (rest, (weekday, _)) = weekday_name(input)?;
    let (rest, ()) = alt((value((), (char(','), blanks)), value((), blank))).parse(rest)?;
    let (rest, _) = opt((the("the"), blank)).parse(rest)?;
    Ok((rest, weekday))
}

/// `Friday the 11th`: a weekday and its day of some month near by.
pub(super) fn weekday_of_day(input: &str) -> Read<'_, Parts> {
    let (rest, (weekday, _)) = weekday_name(input)?;
    let (rest, _) = (blank, the("the"), blank).parse(rest)?;
    let (rest, (day, ordinal)) = day_of_month(rest)?;
    // `on Wednesday the second of three`
    if !ordinal || (blank, the("of")).parse(rest).is_ok() {
        return Err(NO_MATCH);
    }
    Ok((rest, Parts { day: Some(day), weekday: Some(weekday), ..Parts::default() }))
}

/// `9 September 2022`, `Monday the 9th of September`.
pub(super) fn day_month(input: &str) -> Read<'_, Parts> {
    let (rest, weekday) = opt(weekday_before).parse(input)?;
    let (rest, (day, ordinal)) = alt((day_of_month, cardinal_day.map(|day| (day, false)))).parse(rest)?;
    let (rest, _) = opt((blank, the("day"))).parse(rest)?;
    let link = alt((value((), (blank, the("of"), blank)), value((), blank), value((), one_of("-/"))));
    let (rest, (month, short)) = preceded(link, month_name).parse(rest)?;
    // `5 may have died`, `10 march on`: these words need more.
    let ambiguous = [3, 5].contains(&month) && !short && input[..input.len() - rest.len()].ends_with(['y', 'h']) && !ordinal;
    let (rest, year) = opt(year_behind).parse(rest)?;
    let name_start = input[..input.len() - rest.len()].chars().rev().find(|c| c.is_uppercase());
    if ambiguous && year.is_none() && name_start.is_none() || goes_on(rest) {
        return Err(NO_MATCH);
    }
    Ok((rest, Parts { year, month: Some(month), day: Some(day), weekday, ..Parts::default() }))
}

/// `September 9, 2022`, `Sept. 9`, `Monday, Sept 9th`.
pub(super) fn month_day(input: &str) -> Read<'_, Parts> {
    let (rest, weekday) = opt(weekday_before).parse(input)?;
    let (rest, (month, _)) = month_name(rest)?;
    // Months are abbreviated only before a day.
    let abbreviated = input[..input.len() - rest.len()].ends_with('.');
    let mut link = alt((value((), (char(','), blanks)), value((), (blank, opt((the("the"), blank)))), value((), one_of("-/"))));
    let (rest, ()) = link.parse(rest)?;
    // `May twenty one`, never `May twenty thousand`.
    let (rest, (day, ordinal)) = alt((day_of_month, cardinal_day.map(|day| (day, false)))).parse(rest)?;
    if preceded(joint, scale_word).parse(rest).is_ok() {
        return Err(NO_MATCH);
    }
    if rest.starts_with('%') || has_minutes(rest) || has_decimals(rest) {
        return Err(NO_MATCH);
    }
    let (rest, year) = opt(year_behind).parse(rest)?;
    // `In June 12 people died`.
    if year.is_none() && !ordinal && !abbreviated && counts_something(rest) {
        return Err(NO_MATCH);
    }
    Ok((rest, Parts { year, month: Some(month), day: Some(day), weekday, ..Parts::default() }))
}

/// `September 2022`, `Sept, 2022`, `June of 2018`, `April ’99`, `August 99`, `2017 April`, `2016, Nov`.
pub(super) fn month_year(input: &str) -> Read<'_, Parts> {
    let forward = |input| {
        let (rest, (month, _)) = month_name(input)?;
        let (rest, year) = alt((year_behind, bare_short_year)).parse(rest)?;
        Ok((rest, (month, year)))
    };
    let backward = |input| {
        let (rest, year) = year(input)?;
        let link = alt((value((), blank), value((), one_of("-/")), value((), (char(','), blank))));
        let (rest, (month, short)) = preceded(link, month_name).parse(rest)?;
        // `In 2016, May said`
        let name = matches!(month, 3 | 5) && !short && input.contains(',') || name_follows(rest);
        if goes_on(rest) || name { Err(NO_MATCH) } else { Ok((rest, (month, year))) }
    };
    let (rest, (month, year)) = alt((forward, backward)).parse(input)?;
    Ok((rest, Parts { year: Some(year), month: Some(month), ..Parts::default() }))
}

/// Two digits behind a month that are no day: `August 99`, `April of 87`.
fn bare_short_year(input: &str) -> Read<'_, i16> {
    let (rest, _) = (blank, opt((the("of"), blank))).parse(input)?;
    let (rest, year) = short_year(rest)?;
    let a_day = matches!(year % 100, 0..=31);
    if a_day || counts_something(rest) || rest.starts_with(['%', '-', '–', '/', ':', '°']) || rest.starts_with(" per") {
        return Err(NO_MATCH);
    }
    Ok((rest, year))
}

/// A year by itself, in figures or words; behind `the year` any from 100 on.
pub(super) fn year_alone(input: &str) -> Read<'_, Parts> {
    let named = |input| {
        preceded((opt((the("the"), blank)), the("year"), blank, opt((the("of"), blank))), alt((year, spelled_year, early_year)))
            .parse(input)
    };
    let (rest, year) = alt((year, possessive_year, spelled_year, named)).parse(input)?;
    let (rest, _) = opt(preceded(blanks, alt((tag("A.D."), tag("AD"), tag("CE"))))).parse(rest)?;
    Ok((rest, Parts { year: Some(year), ..Parts::default() }))
}

/// `2018s best song`: a year whose apostrophe was lost. The full decades are decades.
fn possessive_year(input: &str) -> Read<'_, i16> {
    let figures = map_opt(digits(4, 4), |found: &str| found.parse::<i16>().ok());
    let (rest, year) = terminated(verify(figures, |year| (1900..2100).contains(year) && year % 10 != 0), char('s')).parse(input)?;
    if goes_on(rest) { Err(NO_MATCH) } else { Ok((rest, year)) }
}

/// A year of the first millennium.
fn early_year(input: &str) -> Read<'_, i16> {
    let figures = map_opt(digits(3, 3), |found: &str| found.parse::<i16>().ok());
    let words = map_opt(spelled, |year| i16::try_from(year).ok());
    let (rest, year) = verify(alt((figures, words)), |year| (100..1000).contains(year)).parse(input)?;
    if goes_on(rest) { Err(NO_MATCH) } else { Ok((rest, year)) }
}
