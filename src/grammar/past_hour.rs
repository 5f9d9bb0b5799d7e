//! Times told by the hour they are past or to: `half past six`, `ten to nine`, `twelve minutes past five`.

use jiff::civil::Time;
use nom::{
    Parser,
    branch::alt,
    combinator::{map_opt, opt, value},
    sequence::preceded,
};

use super::{
    clock::{half_of_day, oclock},
    date::{counts_something, two_digits},
    day_half::half_told_behind,
    spelled::{below_hundred, scale_word},
    words::{NO_MATCH, Read, any_of, before_last_word, blank, goes_on, has_decimals, is_one_of, joint, last_word, the},
};
use crate::quantity::ClockValue;

/// Minutes to or past an hour.
#[derive(Clone, Copy)]
enum Minutes {
    Half,
    Quarter,
    /// `twenty`.
    Bare(i8),
    /// `twenty minutes`.
    Called(i8),
}

impl Minutes {
    fn number(self) -> i8 {
        match self {
            Self::Half => 30,
            Self::Quarter => 15,
            Self::Bare(minutes) | Self::Called(minutes) => minutes,
        }
    }
}

/// A time told by the hour that it is past or to; `before` is the text in front of it.
pub(super) fn past_hour<'t>(before: &str, input: &'t str) -> Read<'t, ClockValue> {
    if let Ok(found) = beside_twelve(input).or_else(|_| half_hour(before, input)) {
        return Ok(found);
    }
    let (rest, minutes) = minutes(input)?;
    let (rest, to) = preceded(blank, alt((value(false, the("past")), value(true, the("to"))))).parse(rest)?;
    // `cut by a quarter to 10 billion` is no time.
    if to && rest.trim_start().starts_with(|c: char| c.is_ascii_digit()) {
        return Err(NO_MATCH);
    }
    let (rest, hour) = preceded(blank, hour).parse(rest)?;
    let scaled = preceded(joint, scale_word).parse(rest).is_ok();
    if scaled || counts_something(rest) || rest.starts_with(['%', '-', '/']) || has_decimals(rest) {
        return Err(NO_MATCH);
    }
    let (rest, half) = opt(alt((half_of_day, in_part_of_day))).parse(rest)?;
    let (rest, oclock) = opt(oclock).parse(rest)?;
    let half = half.or_else(|| half_told_behind(rest, hour));
    let is_time = match minutes {
        Minutes::Quarter => true,
        Minutes::Half => !to,
        Minutes::Bare(_) if !to => half.is_some() || oclock.is_none(),
        // `seven to five`, `ten to one`, `ten to twelve each`.
        Minutes::Bare(minutes) => minutes % 5 == 0 && hour != 1 && (half.is_some() || stands_at(before) && !is_of_each(rest)),
        Minutes::Called(_) => half.is_some() || !to || stands_at(before),
    };
    if goes_on(rest) || !is_time {
        return Err(NO_MATCH);
    }
    let minutes = minutes.number();
    let (hour, minutes) = if to { ((hour + 11) % 12, 60 - minutes) } else { (hour % 12, minutes) };
    let hour = if half == Some(true) { hour + 12 } else { hour };
    let time = Time::new(hour, minutes, 0, 0).map_err(|_| NO_MATCH)?;
    Ok((rest, ClockValue { first: time, last: time, meridiem_known: half.is_some(), zone: None }))
}

/// `a quarter to midnight`, `half past noon`: at twelve the half of the day changes.
fn beside_twelve(input: &str) -> Read<'_, ClockValue> {
    let (rest, minutes) = minutes(input)?;
    let (rest, to) = preceded(blank, alt((value(false, the("past")), value(true, the("to"))))).parse(rest)?;
    let (rest, noon) = preceded(blank, alt((value(true, any_of(&["noon", "midday"])), value(false, the("midnight"))))).parse(rest)?;
    let hour = match (noon, to) {
        (true, true) => 11,
        (true, false) => 12,
        (false, true) => 23,
        (false, false) => 0,
    };
    let minutes = if to { 60 - minutes.number() } else { minutes.number() };
    let time = Time::new(hour, minutes, 0, 0).map_err(|_| NO_MATCH)?;
    Ok((rest, ClockValue { first: time, last: time, meridiem_known: true, zone: None }))
}

/// `at half seven`, which is half past seven.
fn half_hour<'t>(before: &str, input: &'t str) -> Read<'t, ClockValue> {
    let (rest, hour) = preceded((the("half"), blank), below_hundred).parse(input)?;
    let hour = i8::try_from(hour).ok().filter(|hour| (1..=12).contains(hour) && stands_at(before)).ok_or(NO_MATCH)?;
    if counts_something(rest) || goes_on(rest) || rest.starts_with(['%', '-', '/']) || preceded(joint, scale_word).parse(rest).is_ok() {
        return Err(NO_MATCH);
    }
    let half = half_told_behind(rest, hour);
    let time = Time::new(hour % 12 + if half == Some(true) { 12 } else { 0 }, 30, 0, 0).map_err(|_| NO_MATCH)?;
    Ok((rest, ClockValue { first: time, last: time, meridiem_known: half.is_some(), zone: None }))
}

/// `half`, `a quarter`, `ten`, `twelve minutes`.
fn minutes(input: &str) -> Read<'_, Minutes> {
    let number =
        |input| map_opt(below_hundred, |minutes| i8::try_from(minutes).ok().filter(|minutes| (1..30).contains(minutes))).parse(input);
    let quarter = (opt((the("a"), blank)), the("quarter"));
    let called = |input| {
        let (rest, minutes) = alt((number, two_digits.map(i8::from))).parse(input)?;
        value(Minutes::Called(minutes), preceded(blank, any_of(&["minutes", "minute"]))).parse(rest)
    };
    alt((value(Minutes::Half, the("half")), value(Minutes::Quarter, quarter), called, number.map(Minutes::Bare))).parse(input)
}

/// An hour of twelve.
fn hour(input: &str) -> Read<'_, i8> {
    let number = alt((below_hundred, two_digits.map(i128::from)));
    map_opt(number, |hour| i8::try_from(hour).ok().filter(|hour| (1..=12).contains(hour))).parse(input)
}

/// `in the morning`, `in the afternoon`, `in the evening`: whether it is the second half of the day.
fn in_part_of_day(input: &str) -> Read<'_, bool> {
    let (rest, _) = (blank, the("in"), blank, the("the"), blank).parse(input)?;
    alt((value(false, the("morning")), value(true, the("afternoon")), value(true, the("evening")))).parse(rest)
}

/// Whether each of several has what stands in front: `at ten to twelve each`.
fn is_of_each(rest: &str) -> bool {
    preceded(blank, any_of(&["each", "apiece", "per", "a"])).parse(rest).is_ok()
}

/// Whether `at` stands in front: `ten to twelve people` is a range, `at ten to twelve` a time.
fn stands_at(before: &str) -> bool {
    let hedged = is_one_of(last_word(before), &["about", "around", "just", "nearly", "almost", "exactly", "roughly", "approximately"]);
    let before = if hedged { before_last_word(before) } else { before };
    is_one_of(last_word(before), &["at"])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        let at = text.find('|').expect("a bar stands in front of the time");
        past_hour(&text[..at], &text[at + 1..]).ok().map(|(_, time)| time.first.to_string())
    }

    #[test]
    fn a_time_is_told_by_the_hour_before_or_behind_it() {
        for (text, time) in [
            ("It sank at |half past six.\n\nIt was dark.", "06:30:00"),
            ("It sank at |quarter to nine in the evening", "20:45:00"),
            ("It was |a quarter past eight and raining", "08:15:00"),
            ("It sank at |ten past five", "05:10:00"),
            ("It sank |twenty to nine in the morning", "08:40:00"),
            ("The bell rang at |ten to eleven", "10:50:00"),
            ("The bell rang at just |ten to eleven", "10:50:00"),
            ("The bell rang at |fourteen minutes to four", "03:46:00"),
            ("The bell rang |seven minutes past three on Monday afternoon", "15:07:00"),
            ("The bell rang at |five past twelve on Monday night", "00:05:00"),
        ] {
            assert_eq!(read(text).as_deref(), Some(time), "{text}");
        }
    }

    #[test]
    fn a_range_a_share_and_odds_are_no_times() {
        for text in [
            "|ten to twelve people",
            "at |ten to twelve people",
            "at |ten to twelve each",
            "They split |seven to five on Monday evening",
            "Odds were |ten to one",
            "He stood at |ten to one",
            "cut by |a quarter to six billion",
            "cut by |a quarter to 10 a share",
            "It fell from |eighteen minutes to six",
            "priced at |ten to twelve.50 a kilo",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
