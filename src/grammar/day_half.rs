//! The half of the day that a part of a day behind a time tells: `at 8.15 on Monday night`, `five o'clock this morning`.

use nom::{
    Parser,
    branch::alt,
    combinator::{map_opt, opt, value},
    sequence::preceded,
};

use super::words::{Read, any_of, blank, the, word};
use crate::lexicon::lexicon;

/// A part of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PartOfDay {
    Morning,
    /// Afternoon or evening.
    Later,
    Night,
}

/// The part of some day that stands behind a time.
pub(super) fn part_of_day_behind(rest: &str) -> Option<PartOfDay> {
    let of_weekday = (opt((the("on"), blank)), map_opt(word, |word| lexicon().calendar.weekday(word)), blank);
    let near = any_of(&["this", "that", "last", "tomorrow", "yesterday"]).and(blank);
    let of_day = preceded(alt((value((), of_weekday), value((), near))), part_of_day);
    let found: Read<'_, PartOfDay> = preceded(blank, alt((of_day, value(PartOfDay::Night, the("tonight"))))).parse(rest);
    found.ok().map(|(_, part)| part)
}

fn part_of_day(input: &str) -> Read<'_, PartOfDay> {
    alt((
        value(PartOfDay::Morning, the("morning")),
        value(PartOfDay::Later, any_of(&["afternoon", "evening"])),
        value(PartOfDay::Night, the("night")),
    ))
    .parse(input)
}

/// `in the afternoon`, `at night`.
fn of_no_day(rest: &str) -> Option<PartOfDay> {
    let found: Read<'_, PartOfDay> =
        preceded(blank, preceded(alt((value((), (the("in"), blank, the("the"), blank)), value((), (the("at"), blank)))), part_of_day))
            .parse(rest);
    found.ok().map(|(_, part)| part)
}

/// Whether an hour from 1 to 12 is one of the second half of the day, by the part of the day that stands behind it.
///
/// Midnight is of the first half; the small hours of a night are too.
pub(super) fn half_told_behind(rest: &str, hour: i8) -> Option<bool> {
    Some(match part_of_day_behind(rest).or_else(|| of_no_day(rest))? {
        PartOfDay::Morning => false,
        PartOfDay::Later => true,
        PartOfDay::Night => (6..12).contains(&hour),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_part_of_the_day_tells_the_half() {
        assert_eq!(half_told_behind(" on Sunday morning", 7), Some(false));
        assert_eq!(half_told_behind(" yesterday evening", 7), Some(true));
        assert_eq!(half_told_behind(" that night, in the rain", 11), Some(true));
        assert_eq!(half_told_behind(" tonight", 2), Some(false));
        assert_eq!(half_told_behind(" in the afternoon.", 4), Some(true));
        assert_eq!(half_told_behind(" at night", 11), Some(true));
        assert_eq!(half_told_behind(" on Sunday", 7), None);
        assert_eq!(half_told_behind(" in Sunday school", 7), None);
    }
}
