//! A date as written, before it is resolved.

use jiff::civil::{Date, Weekday};
use nom::{Parser, branch::alt, bytes::complete::tag};

use super::{
    super::{
        place::Place,
        words::{blank, the},
    },
    Anchor, Now, Opening, Pick,
    absolute::{date, weekday_of_day, year_alone},
    arithmetic::{Offset, weekday_of_week},
    calendar::{month_name, weekday_name},
    era::with_era,
    evidence::{falls_due, fits, month_fits, opens_span, weekday_fits, year_fits},
    offset,
    parts::Parts,
    pick::picked,
    relative::{Relative, relative, week_behind},
};
use crate::quantity::{DateValue, Part};

/// A date as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Written {
    /// By itself.
    Plain(Anchor),
    /// A part of a longer time.
    Picked(Pick, Anchor),
    /// So far from another one; of the week there the weekday.
    Shifted { by: Offset, from: Anchor, weekday: Option<Weekday> },
    /// From a day on, so long.
    Lasting { by: Offset, from: Anchor },
}

impl Written {
    /// The days that it means.
    pub(super) fn days(self, now: Now) -> Option<(Date, Date)> {
        match self {
            Self::Plain(anchor) => anchor.days(now),
            Self::Picked(pick, anchor) => pick.of(anchor.days(now)?),
            Self::Shifted { by, from, weekday } => {
                let (first, last) = from.days(now)?;
                match weekday {
                    Some(weekday) => weekday_of_week(by.from(first)?, weekday).map(|day| (day, day)),
                    None => Some((by.from(first)?, by.from(last)?)),
                }
            }
            Self::Lasting { by, from } => {
                let (first, _) = from.days(now)?;
                Some((first, by.from(first)?))
            }
        }
    }

    /// What it is counted from or part of; itself, if it stands by itself.
    pub(super) fn anchor(self) -> Anchor {
        match self {
            Self::Plain(anchor) | Self::Picked(_, anchor) | Self::Shifted { from: anchor, .. } | Self::Lasting { from: anchor, .. } => {
                anchor
            }
        }
    }

    /// The resolved date.
    pub(super) fn dated(self, now: Now) -> DateValue {
        let days = self.days(now);
        match self {
            Self::Plain(Anchor::Calendar(parts)) => parts.meaning(days),
            Self::Plain(Anchor::Relative(found)) => found.meaning(days),
            Self::Picked(_, Anchor::Calendar(parts)) => Parts { day: None, weekday: None, ..parts }.meaning(days),
            _ => DateValue { days, form: self.anchor().form(), year: None, month: None, day: None, weekday: None, part: Part::Whole },
        }
    }
}

/// The date at a place, with what the words before it must say about it.
pub(super) fn written<'t>(place: &Place<'t>, opening: &Opening<'_>) -> Option<(&'t str, Written)> {
    let input = place.input;
    if let Some(found) = counted(place, opening) {
        return Some(found);
    }
    if let Some((rest, parts)) = with_era(place) {
        return Some((rest, Written::Plain(Anchor::Calendar(parts))));
    }
    if let Ok((rest, parts)) = date(input)
        && fits(place, parts, rest)
    {
        return Some((rest, Written::Plain(Anchor::Calendar(parts))));
    }
    if let Ok(found) = picked(input) {
        return Some(found);
    }
    if let Ok((rest, found)) = relative(input) {
        return Some((rest, Written::Plain(Anchor::Relative(found))));
    }
    if let Ok(found) = offset::day_beside(input) {
        return Some(found);
    }
    if let Ok((rest, parts)) = year_alone(input)
        && year_fits(place, rest)
    {
        return Some((rest, Written::Plain(Anchor::Calendar(parts))));
    }
    if let Ok((rest, (month, short))) = month_name(input)
        && (month_fits(place, month, short, rest) || opens_span(input, rest))
    {
        let parts = Parts { month: Some(month), ..Parts::default() };
        return Some((rest, Written::Plain(Anchor::Calendar(parts))));
    }
    of_weekday(place)
}

/// A date that begins with a weekday.
fn of_weekday<'t>(place: &Place<'t>) -> Option<(&'t str, Written)> {
    let (rest, (weekday, short)) = weekday_name(place.input).ok()?;
    if let Ok((rest, week)) = week_behind(rest)
        && !short
    {
        return Some((rest, Written::Plain(Anchor::Relative(Relative::Weekday(weekday, Some(week))))));
    }
    if let Ok(found) = offset::weekday_shifted(place.input) {
        return Some(found);
    }
    if let Ok((rest, parts)) = weekday_of_day(place.input) {
        return Some((rest, Written::Plain(Anchor::Calendar(parts))));
    }
    let plain = Written::Plain(Anchor::Relative(Relative::Weekday(weekday, None)));
    weekday_fits(place, short, rest).then_some((rest, plain))
}

/// A date that begins with a length of time: `two weeks ago`, `in ten days`, `within the next year`.
fn counted<'t>(place: &Place<'t>, opening: &Opening<'_>) -> Option<(&'t str, Written)> {
    let input = place.input;
    if opening.is_one_of(&["within"])
        && let Ok(found) = offset::next_length(input)
    {
        return Some(found);
    }
    if !offset::begins_length(input) {
        return None;
    }
    if opening.is_one_of(&["within", "for"])
        && let Ok(found) = offset::lasting(input)
    {
        return Some(found);
    }
    if let Ok(found) = offset::shifted(input) {
        return Some(found);
    }
    let (rest, by) = offset::length(input).ok()?;
    let from = offset::TODAY;
    if opening.is_one_of(&["in"]) {
        // `in two weeks’ time`
        let time = (alt((tag("’s"), tag("'s"), tag("’"), tag("'"))), blank, the("time")).parse(rest);
        if let Ok((rest, _)) = time {
            return Some((rest, Written::Shifted { by, from, weekday: None }));
        }
        return falls_due(&place.before[..opening.start], rest).then_some((rest, Written::Shifted { by, from, weekday: None }));
    }
    (opening.is_one_of(&["within"]) && falls_due(&place.before[..opening.start], rest)).then_some((rest, Written::Lasting { by, from }))
}
