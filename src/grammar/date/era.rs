//! Years with their era: `44 BC`, `2014 A.D.`, `AD 79`, `the 5th century BC`.

use nom::{
    Parser,
    branch::alt,
    bytes::complete::tag,
    combinator::{map_opt, value},
    sequence::preceded,
};

use super::{
    super::{
        place::Place,
        words::{NO_MATCH, Read, blanks, goes_on, is_blank, is_one_of, last_word},
    },
    calendar::{digits, short_year},
    evidence::{counts_something, name_follows},
    parts::Parts,
    period::century,
};

/// Whether an era counts backwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Era {
    Before,
    After,
}

/// A year or century whose era stands behind it, or a year behind `AD`.
pub(super) fn with_era<'t>(place: &Place<'t>) -> Option<(&'t str, Parts)> {
    if let Ok(found) = century_with_era(place.input) {
        return Some(found);
    }
    if let Ok(found) = year_with_era(place.input) {
        return Some(found);
    }
    if let Some(found) = short(place) {
        return Some(found);
    }
    let word = last_word(place.before);
    let led = matches!(word, "AD") || place.before.trim_end_matches(is_blank).ends_with("A.D.");
    let (rest, year) = year(place.input).ok().filter(|(rest, _)| led && !goes_on(rest) && !counts_something(rest))?;
    Some((rest, Parts { year: Some(year), ..Parts::default() }))
}

/// The year of `the class of ’98`, `back in ’03`: two digits behind an apostrophe.
fn short<'t>(place: &Place<'t>) -> Option<(&'t str, Parts)> {
    let front = place.before.strip_suffix(['\'', '’', '‘']).filter(|front| front.ends_with(is_blank))?;
    let led = is_one_of(last_word(front), &["of", "in", "since", "until", "from", "before", "after", "to"]);
    let (rest, year) = short_year(place.input).ok().filter(|(rest, _)| led && !counts_something(rest) && !rest.starts_with(['%', ',']))?;
    Some((rest, Parts { year: Some(year), ..Parts::default() }))
}

/// `44 BC`, `2014 A.D.`
fn year_with_era(input: &str) -> Read<'_, Parts> {
    let (rest, (year, era)) = (year, preceded(blanks, era)).parse(input)?;
    // There is no year 0: 1 BC is the year before AD 1.
    let year = if era == Era::Before { 1 - year } else { year };
    Ok((rest, Parts { year: Some(year), ..Parts::default() }))
}

/// `the 5th century BC`, which lasted from 500 to 401 BC.
fn century_with_era(input: &str) -> Read<'_, Parts> {
    let (rest, (parts, era)) = (century, preceded(blanks, era)).parse(input)?;
    let year = match (era, parts.year) {
        (Era::Before, Some(first)) => Some(-first - 99),
        (_, year) => year,
    };
    Ok((rest, Parts { year, ..parts }))
}

fn year(input: &str) -> Read<'_, i16> {
    map_opt(digits(1, 4), |found: &str| found.parse().ok().filter(|year| *year > 0)).parse(input)
}

/// `BC`, `A.D.`; not the province or the mark of conformity before what is counted or named.
fn era(input: &str) -> Read<'_, Era> {
    let before = alt((tag("B.C.E."), tag("BCE"), tag("B.C."), tag("BC")));
    let after = alt((tag("A.D."), tag("AD"), tag("C.E."), tag("CE")));
    let (rest, era) = alt((value(Era::Before, before), value(Era::After, after))).parse(input)?;
    if goes_on(rest) || rest.starts_with('-') || counts_something(rest) || name_follows(rest) {
        return Err(NO_MATCH);
    }
    Ok((rest, era))
}
