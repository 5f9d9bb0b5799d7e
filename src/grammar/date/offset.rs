//! Dates counted from another one: `two weeks ago`, `three days from tomorrow`, `the day after 5 May`, `within ten days`.

use nom::{
    Parser,
    branch::alt,
    character::complete::char,
    combinator::{map_opt, opt, value, verify},
    sequence::preceded,
};

use super::{
    super::{
        number::{Figure, figure},
        spelled::spelled,
        words::{NO_MATCH, Read, any_of, blank, goes_on, is_hyphen, joint, the},
    },
    Anchor, Written,
    anchor::day,
    arithmetic::{Offset, Period},
    calendar::weekday_name,
    relative::{Relative, period},
};
use crate::quantity::Rational;
use jiff::civil::Weekday;
use num_traits::CheckedMul;

/// The article's own day.
pub(super) const TODAY: Anchor = Anchor::Relative(Relative::Days(0));

/// How many: `three`, `a`, `10`, `a couple of`.
pub(super) fn how_many(input: &str) -> Read<'_, i32> {
    let article = alt((value(1, the("an")), value(1, the("a"))));
    let small = |number: i128| i32::try_from(number).ok().filter(|number| (0..100_000).contains(number));
    // Words first: `two quarters` would also be a fraction.
    let words = map_opt(spelled, small);
    let figures = map_opt(figure, |figure| {
        let value = figure.number.value;
        value.is_integer().then(|| value.to_integer()).and_then(small)
    });
    let couple = value(2, (opt((the("a"), blank)), the("couple"), opt((blank, the("of")))));
    alt((couple, words, figures, article)).parse(input)
}

/// How many words a number before its period can have: `one hundred and twenty days`.
const WORDS: usize = 5;

/// Whether a period follows so soon that a length can begin here. Cheaper than to read the number.
pub(super) fn begins_length(input: &str) -> bool {
    let mut words = input.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(WORDS);
    words.any(|word| period(word.trim_start_matches(|c: char| c.is_ascii_digit())).is_ok_and(|(rest, _)| rest.is_empty()))
}

/// `two weeks`, `3 days`, `half a century`, `a year and a half`.
fn one_unit(input: &str) -> Read<'_, Offset> {
    if let Ok(found) = half_units(input) {
        return Ok(found);
    }
    let (rest, count) = how_many(input)?;
    let (rest, found) = preceded(joint, verify(period, |found| *found != Period::Weekend)).parse(rest)?;
    Offset::of(found, count).map(|offset| (rest, offset)).ok_or(NO_MATCH)
}

/// `half a century`, `two and a half years`, `a year and a half`: of what is counted in whole months or days.
fn half_units(input: &str) -> Read<'_, Offset> {
    let half = |input| value(1, (the("half"), blank, alt((the("a"), the("an"))))).parse(input);
    let twice = |figure: Figure| {
        let twice = figure.number.value.checked_mul(&Rational::from_integer(2))?;
        (twice.is_integer() && !figure.number.value.is_integer()).then(|| i32::try_from(twice.to_integer()).ok()).flatten()
    };
    let with_half = |input| map_opt(figure, twice).parse(input);
    let behind = |input| {
        let (rest, count) = how_many(input)?;
        let (rest, found) = preceded(joint, period).parse(rest)?;
        let (rest, _) = (blank, the("and"), blank, the("a"), blank, the("half")).parse(rest)?;
        Ok((rest, (count.saturating_mul(2).saturating_add(1), found)))
    };
    let in_front = |input| {
        let (rest, count) = alt((half, with_half)).parse(input)?;
        let (rest, found) = preceded(joint, period).parse(rest)?;
        Ok((rest, (count, found)))
    };
    let (rest, (halves, found)) = alt((behind, in_front)).parse(input)?;
    let whole = Offset::of(found, halves).ok_or(NO_MATCH)?;
    if whole.months % 2 == 0 && whole.days % 2 == 0 && halves < 10_000 {
        Ok((rest, Offset { months: whole.months / 2, days: whole.days / 2 }))
    } else {
        Err(NO_MATCH)
    }
}

/// `two weeks`, `1 month, 21 days`, `a year and three months`.
pub(super) fn length(input: &str) -> Read<'_, Offset> {
    let link = |input| {
        alt((value((), (char(','), blank, opt((the("and"), blank)))), value((), (blank, the("and"), blank)), value((), blank))).parse(input)
    };
    let (mut rest, mut total) = one_unit(input)?;
    while let Ok((behind, more)) = preceded(link, one_unit).parse(rest) {
        let Some(sum) = total.and(more) else { break };
        (rest, total) = (behind, sum);
    }
    Ok((rest, total))
}

/// A length and what it is counted from.
pub(super) fn shifted(input: &str) -> Read<'_, Written> {
    let (rest, by) = length(input)?;
    let (rest, (by, from)) = alt((
        preceded(blank, value((by.back(), TODAY), the("ago"))),
        preceded(blank, value((by, TODAY), the("hence"))),
        from_day(by),
        around_day(by),
    ))
    .parse(rest)?;
    Ok((rest, Written::Shifted { by, from, weekday: None }))
}

/// `from now`, `from 5 May`; not where the day only opens a span: `a week from 5 May to 12 May`.
fn from_day<'t>(by: Offset) -> impl Parser<&'t str, Output = (Offset, Anchor), Error = ()> {
    move |input: &'t str| {
        let (rest, _) = (opt(char(',')), blank, the("from"), blank).parse(input)?;
        let (rest, from) = alt((value(TODAY, the("now")), day)).parse(rest)?;
        let opens = preceded(blank, any_of(&["to", "until", "till", "through"])).parse(rest).is_ok() || rest.starts_with(['–', '-']);
        if opens || goes_on(rest) { Err(NO_MATCH) } else { Ok((rest, (by, from))) }
    }
}

/// `after 5 May`, `before yesterday`.
fn around_day<'t>(by: Offset) -> impl Parser<&'t str, Output = (Offset, Anchor), Error = ()> {
    move |input: &'t str| {
        let (rest, by) = preceded(blank, alt((value(by, the("after")), value(by.back(), the("before"))))).parse(input)?;
        let (rest, from) = preceded(blank, day).parse(rest)?;
        Ok((rest, (by, from)))
    }
}

/// `the day after 5 May`, `the day before last Friday`.
pub(super) fn day_beside(input: &str) -> Read<'_, Written> {
    let (rest, _) = (opt((the("the"), blank)), the("day")).parse(input)?;
    let (rest, (by, from)) = around_day(Offset { months: 0, days: 1 }).parse(rest)?;
    Ok((rest, Written::Shifted { by, from, weekday: None }))
}

/// `Monday two weeks from now`, `Thursday, two years ago`: the weekday of that week.
pub(super) fn weekday_shifted(input: &str) -> Read<'_, Written> {
    let (rest, weekday): (_, Weekday) = weekday_name.map(|(weekday, _)| weekday).parse(input)?;
    let (rest, found) = preceded((opt(char(',')), blank), shifted).parse(rest)?;
    match found {
        Written::Shifted { by, from, .. } if from == TODAY => Ok((rest, Written::Shifted { by, from, weekday: Some(weekday) })),
        _ => Err(NO_MATCH),
    }
}

/// `10 days from 18 December`, as it stands behind `for` or `within`: a span that begins on that day.
pub(super) fn lasting(input: &str) -> Read<'_, Written> {
    let (rest, by) = length(input)?;
    let (rest, (by, from)) = from_day(by).parse(rest)?;
    Ok((rest, Written::Lasting { by, from }))
}

/// `for 10 days` behind a day: a span that begins on it.
pub(super) fn for_length(input: &str) -> Read<'_, Offset> {
    let (rest, by) = preceded((blank, the("for"), blank), length).parse(input)?;
    if goes_on(rest) || rest.starts_with(is_hyphen) { Err(NO_MATCH) } else { Ok((rest, by)) }
}

/// `the next three years`, as it stands behind `within`: a span that begins today.
pub(super) fn next_length(input: &str) -> Read<'_, Written> {
    let (rest, by) = preceded((any_of(&["next", "coming", "following"]), blank), length).parse(input)?;
    Ok((rest, Written::Lasting { by, from: TODAY }))
}
