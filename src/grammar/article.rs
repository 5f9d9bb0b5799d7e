//! Articles that stand for a number before a unit: `an hour`, `half a mile`, `a tenth of a gallon`.

use nom::{
    Parser,
    branch::alt,
    combinator::{opt, value},
};

use super::{
    number::{Figure, figure},
    spelled::share,
    unit::{UnitRead, bare_unit},
    words::{NO_MATCH, Read, any_of, blank, blanks, hyphen, is_hyphen, joint, the, word},
};
use crate::{
    lexicon::{NumberWord, Sense, lexicon},
    quantity::{Dimension, Number},
};

/// A figure, or an article that stands for one: `an hour`, `a gallon`, `half an hour`.
pub(super) fn figure_or_article(input: &str) -> Read<'_, Figure> {
    let half_a = |input| -> Read<'_, Figure> {
        let (rest, _) = (the("half"), alt((value((), (blank, alt((the("a"), the("an"))))), value((), joint)))).parse(input)?;
        let rest = blanks(rest).map_or(rest, |(rest, _)| rest);
        let number = share(1, 2).ok_or(NO_MATCH)?;
        // Only a unit makes `half` a measure; what follows without a blank is checked by the unit.
        let written = &input[..input.len() - rest.len()];
        let back = &input[written.char_indices().next_back().map_or(0, |(at, _)| at)..];
        Ok((back, Figure { number, digits: false, scale: None, share: true, article: true }))
    };
    let article = |input| -> Read<'_, Figure> {
        let (rest, _) = alt((the("an"), the("a"))).parse(input)?;
        Ok((rest, Figure { number: Number::whole(1), digits: false, scale: None, share: false, article: true }))
    };
    if let Ok((rest, part)) = part_of_a(input) {
        return Ok((rest, part));
    }
    if unit_and_a_half(input).is_ok() {
        return Ok((input, Figure { number: Number::whole(1), digits: false, scale: None, share: false, article: true }));
    }
    if let Ok((rest, half)) = half_a(input)
        && bare_unit(rest, &half).is_ok()
    {
        return Ok((rest, half));
    }
    alt((figure, article)).parse(input)
}

/// `tenth of a gallon`, `fourth of a litre`: a share of one unit without an article of its own.
fn part_of_a(input: &str) -> Read<'_, Figure> {
    let (rest, word) = word(input)?;
    let denominator = match lexicon().numerals.word(word) {
        Some(NumberWord::Ordinal(number)) if number > 2 => number,
        _ => return Err(NO_MATCH),
    };
    let number = share(1, denominator).ok_or(NO_MATCH)?;
    let figure = Figure { number, digits: false, scale: None, share: true, article: true };
    let unit_follows = of_a(rest).is_ok_and(|rest| {
        bare_unit(rest, &figure).is_ok_and(|(_, entry)| !matches!(entry.dimension, Dimension::Duration | Dimension::Percentage))
    });
    if unit_follows { Ok((rest, figure)) } else { Err(NO_MATCH) }
}

/// `year-and-a-half` in front of a noun, where the unit stands for one of it.
fn unit_and_a_half(input: &str) -> Read<'_, ()> {
    let (rest, name) = word(input)?;
    lexicon().measures.unit(name).filter(|unit| !unit.evidence && unit.stated.eq_ignore_ascii_case(name)).ok_or(NO_MATCH)?;
    let half = any_of(&["half", "quarter"]);
    value((), (hyphen, the("and"), hyphen, opt((the("a"), hyphen)), half)).parse(rest)
}

/// `of a` between a share and a unit: `a tenth of a gallon`. The blank before the unit stays.
pub(super) fn of_a(input: &str) -> Result<&str, nom::Err<()>> {
    let (rest, _) = (blank, the("of"), opt((blank, any_of(&["a", "an", "one"])))).parse(input)?;
    Ok(rest)
}

/// Whether an article before this unit states a quantity: `an hour`, `a dollar`; not `a second`, `a day` or `a bit`.
pub(super) fn takes_article(behind_article: &str, unit: &UnitRead, rest: &str) -> bool {
    // `a tonne is 1,000 kilograms` tells what a unit is.
    if rest.starts_with(" is ") || rest.starts_with(" was ") {
        return false;
    }
    if behind_article.starts_with(is_hyphen) || unit.per.is_some() {
        return false;
    }
    let abbreviated = blanks(behind_article).is_ok_and(|(rest, _)| {
        rest.chars().take_while(|c| c.is_alphabetic()).count() < 3
            || rest.starts_with(char::is_uppercase) && rest.chars().nth(1).is_some_and(char::is_uppercase)
    });
    let entry = unit.entry;
    // `a kg` and `a km` are said as words.
    let spoken = blanks(behind_article).is_ok_and(|(rest, _)| rest.starts_with("kg") || rest.starts_with("km"));
    // `a day and a half` is no longer any day.
    let measured = [" and a half", " and a quarter", "-and-a-half", "-and-a-quarter"].iter().any(|part| rest.starts_with(part));
    (!abbreviated || spoken)
        && !entry.evidence
        && (measured || !lexicon().senses.has(Sense::Any, entry.stated) || entry.dimension == Dimension::Money)
        && (measured || entry.dimension != Dimension::Percentage)
}
