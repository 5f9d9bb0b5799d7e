//! Days that no month has, written so that nothing but a date can be meant.

use nom::{Parser, character::complete::u8, sequence::preceded};

use super::{
    super::words::blank,
    calendar::{month_name, weekday_name},
};

/// `32 March` behind a weekday: where it begins and what follows it.
pub(super) fn beyond_every_month(input: &str) -> Option<(&str, &str)> {
    let (rest, _) = weekday_name(input).ok()?;
    let (day, _) = blank(rest).ok()?;
    let (rest, _) = u8::<_, ()>(day).ok().filter(|(_, number)| *number > 31)?;
    let (rest, _) = preceded(blank, month_name).parse(rest).ok()?;
    Some((day, rest))
}
