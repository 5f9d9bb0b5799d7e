//! Parts of a longer time: `the third Tuesday of May 2014`, `the 20th of next month`, `the first two weeks of 2021`.

use jiff::civil::{Date, Weekday};
use nom::{
    Parser,
    branch::alt,
    combinator::{map_opt, opt, value, verify},
    sequence::{preceded, terminated},
};

use super::{
    super::{
        ordinal::ordinal,
        words::{NO_MATCH, Read, any_of, blank, joint, the},
    },
    Anchor, Written, anchor,
    arithmetic::{Period, monday, months_between, plus, weekday_near, whole},
    calendar::{day_of_month, weekday_name},
    offset::how_many,
    parts::Parts,
    relative::{Relative, period},
};

/// Which part of a time is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pick {
    /// A day of a month.
    Day(i8),
    /// A weekday: the first is 1, the last -1.
    Weekday(Weekday, i32),
    /// So many periods on end, from the first (1) or so many from the end (-1).
    Periods { period: Period, from: i32, count: i32 },
    /// The whole week, month or year that holds the first day.
    Around(Period),
}

impl Pick {
    /// The days of the part; `None` if the time has no such part.
    pub(super) fn of(self, (first, last): (Date, Date)) -> Option<(Date, Date)> {
        let within = |a: Date, b: Date| (first <= a && b <= last && a <= b).then_some((a, b));
        match self {
            Self::Day(day) => {
                let date = Date::new(first.year(), first.month(), day).ok()?;
                (months_between(first, last) == Some(1)).then_some((date, date))
            }
            Self::Weekday(weekday, nth) if nth < 0 => {
                let date = weekday_near(last, weekday, -1, true)?;
                within(date, date)
            }
            Self::Weekday(weekday, nth) => {
                let date = plus(weekday_near(first, weekday, 1, true)?, Period::Week, nth - 1)?;
                within(date, date)
            }
            Self::Periods { period: Period::Half, from, .. } => half(first, last, from < 0 || from == 2),
            Self::Periods { period, from, count } if from < 0 => {
                let start = plus(last.tomorrow().ok()?, period, -count)?;
                within(start, last)
            }
            Self::Periods { period, from, count } => {
                // The weeks of a year are those of ISO 8601: the first holds 4 January.
                let year = months_between(first, last).is_some_and(|months| months >= 12);
                let opening = if period == Period::Week && year { monday(plus(first, Period::Day, 3)?) } else { first };
                let start = plus(opening, period, from - 1)?;
                let end = plus(start, period, count)?.yesterday().ok()?;
                (start <= last && end <= plus(last, Period::Week, 1)?).then_some((start, end))
            }
            Self::Around(period) => whole(first, period, 0),
        }
    }
}

/// One of the two halves of a time, in whole months if it has an even number of them.
fn half(first: Date, last: Date, second: bool) -> Option<(Date, Date)> {
    let middle = match months_between(first, last) {
        Some(months) if months % 2 == 0 => plus(first, Period::Month, months / 2)?,
        _ => plus(first, Period::Day, (last - first).get_days() / 2)?,
    };
    Some(if second { (middle, last) } else { (first, middle.yesterday().ok()?) })
}

/// Any part of a longer time.
pub(super) fn picked(input: &str) -> Read<'_, Written> {
    alt((ranked, of_day, around)).parse(input)
}

/// `of` or `in` before the longer time.
fn link(input: &str) -> Read<'_, ()> {
    value((), (blank, any_of(&["of", "in"]), blank)).parse(input)
}

/// `first`, `last`: how many from the beginning, or from the end where negative.
fn rank(input: &str) -> Read<'_, i32> {
    let nth = map_opt(ordinal, |number| i32::try_from(number).ok().filter(|number| (1..=366).contains(number)));
    alt((nth, value(-1, any_of(&["last", "final"])))).parse(input)
}

/// `third Tuesday of May`, `last day of October`, `second half of 2015`, `first three months of the year`.
fn ranked(input: &str) -> Read<'_, Written> {
    let (rest, from) = rank(input)?;
    let weekday = |input| {
        let (rest, (weekday, _)) = weekday_name(input)?;
        Ok((rest, Pick::Weekday(weekday, from)))
    };
    let half = |input| {
        let (rest, _) = the("half").parse(input)?;
        if from.abs() <= 2 { Ok((rest, Pick::Periods { period: Period::Half, from, count: 1 })) } else { Err(NO_MATCH) }
    };
    let periods = |input| {
        let (rest, count) = opt(terminated(how_many, joint)).parse(input)?;
        let (rest, period) = verify(period, |period| !matches!(period, Period::Weekend | Period::Fortnight)).parse(rest)?;
        let count = count.unwrap_or(1);
        if count < 1 || count > 1 && from.abs() != 1 { Err(NO_MATCH) } else { Ok((rest, Pick::Periods { period, from, count })) }
    };
    let (rest, pick) = preceded(joint, alt((weekday, half, periods))).parse(rest)?;
    let (rest, anchor) = preceded(link, anchor::period).parse(rest)?;
    Ok((rest, Written::Picked(pick, anchor)))
}

/// `20th of next month`, `the 15th day of this month`.
fn of_day(input: &str) -> Read<'_, Written> {
    let (rest, (day, _)) = verify(day_of_month, |(_, ordinal)| *ordinal).parse(input)?;
    let (rest, _) = opt((blank, the("day"))).parse(rest)?;
    let month = verify(anchor::period, |anchor| match anchor {
        Anchor::Calendar(parts) => parts.month.is_some() && parts.months == 0,
        Anchor::Relative(found) => matches!(found, Relative::Period(Period::Month, _) | Relative::Calendar(Parts { months: 0, .. }, _)),
    });
    let (rest, anchor) = preceded((blank, the("of"), blank), month).parse(rest)?;
    Ok((rest, Written::Picked(Pick::Day(day), anchor)))
}

/// `week of 10 April`, `month of September`.
fn around(input: &str) -> Read<'_, Written> {
    let (rest, period) = verify(period, |period| matches!(period, Period::Week | Period::Month | Period::Year)).parse(input)?;
    let (rest, _) = (blank, the("of"), blank, opt((the("the"), blank))).parse(rest)?;
    if period == Period::Week {
        let (rest, anchor) = anchor::day(rest)?;
        return Ok((rest, Written::Picked(Pick::Around(period), anchor)));
    }
    let (rest, anchor) = verify(anchor::period, |anchor| match anchor {
        Anchor::Calendar(parts) => (parts.month.is_some() == (period == Period::Month)) && parts.months == 0,
        Anchor::Relative(_) => false,
    })
    .parse(rest)?;
    Ok((rest, Written::Plain(anchor)))
}
