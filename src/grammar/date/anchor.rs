//! What other dates are counted from or are part of.

use jiff::civil::Date;
use nom::{
    Parser,
    branch::alt,
    combinator::{map_opt, verify},
};

use super::{
    super::words::{NO_MATCH, Read, goes_on},
    Now,
    absolute::date,
    calendar::{month_name, weekday_name, year},
    parts::Parts,
    relative::{Relative, relative, the_period},
};
use crate::quantity::DateForm;

/// A date that stands by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    /// By the calendar.
    Calendar(Parts),
    /// Counted from the article's own date.
    Relative(Relative),
}

impl Anchor {
    /// The days that it means.
    pub(super) fn days(self, now: Now) -> Option<(Date, Date)> {
        match self {
            Self::Calendar(parts) => parts.dated(now),
            Self::Relative(found) => found.days(now),
        }
    }

    /// How it is written.
    pub(super) fn form(self) -> DateForm {
        match self {
            Self::Calendar(parts) => parts.form(),
            Self::Relative(_) => DateForm::Relative,
        }
    }
}

/// A day, or a weekday: `5 May`, `tomorrow`, `next Friday`, `Monday`.
pub(super) fn day(input: &str) -> Read<'_, Anchor> {
    let of_calendar = verify(date, |parts| parts.day.is_some() && !parts.is_impossible()).map(Anchor::Calendar);
    let near = verify(relative, |found| {
        matches!(found, Relative::Days(_) | Relative::WeekdayFrom(..) | Relative::Weekday(..))
            || matches!(found, Relative::Calendar(parts, _) if parts.day.is_some())
    })
    .map(Anchor::Relative);
    let weekday = map_opt(weekday_name, |(weekday, short)| (!short).then_some(Anchor::Relative(Relative::Weekday(weekday, None))));
    let (rest, found) = alt((of_calendar, near, weekday)).parse(input)?;
    if goes_on(rest) { Err(NO_MATCH) } else { Ok((rest, found)) }
}

/// A time longer than a day: `September 2014`, `next month`, `the year`, `May`, `2021`, `the 1990s`.
pub(super) fn period(input: &str) -> Read<'_, Anchor> {
    let of_calendar = verify(date, |parts| parts.day.is_none()).map(Anchor::Calendar);
    let near = verify(relative, |found| match found {
        Relative::Period(..) => true,
        Relative::Calendar(parts, _) => parts.day.is_none(),
        _ => false,
    });
    let year = year.map(|year| Anchor::Calendar(Parts { year: Some(year), ..Parts::default() }));
    let month = month_name.map(|(month, _)| Anchor::Calendar(Parts { month: Some(month), ..Parts::default() }));
    let (rest, found) = alt((of_calendar, alt((near, the_period)).map(Anchor::Relative), year, month)).parse(input)?;
    if goes_on(rest) { Err(NO_MATCH) } else { Ok((rest, found)) }
}

/// Whether it is one day of the calendar, or one that the article's own date gives.
pub(super) fn is_day(anchor: Anchor) -> bool {
    match anchor {
        Anchor::Calendar(parts) => parts.day.is_some(),
        Anchor::Relative(found) => matches!(found, Relative::Days(_)),
    }
}
