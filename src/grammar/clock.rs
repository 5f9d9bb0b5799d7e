//! Times of day: `6pm`, `2:30 p.m.`, `14:30`, `5 o’clock`, `noon`.

use jiff::civil::Time;
use nom::{
    Parser,
    branch::alt,
    character::complete::{char, one_of},
    combinator::{map_opt, opt, value},
    sequence::preceded,
};

use super::{
    date::{digits, two_digits},
    day_half::{half_told_behind, part_of_day_behind},
    number::Figure,
    past_hour::past_hour,
    spelled::below_hundred,
    words::{NO_MATCH, Read, any_of, blank, blanks, first_word, goes_on, is_blank, is_one_of, last_word, the},
};
use crate::{
    lexicon::lexicon,
    quantity::{ClockValue, Rational},
};

/// A time of day as written, or one that no clock shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Clock {
    /// A time.
    Time(ClockValue),
    /// `25:70`.
    Impossible,
}

/// Any time of day; `before` is the text in front of it.
pub(super) fn clock<'t>(before: &str, input: &'t str) -> Read<'t, Clock> {
    let past_hour = |input| past_hour(before, input);
    let bare_hour = |input| bare_hour(before, input);
    alt((on_the_dial, worded, past_hour.map(Clock::Time), bare_hour.map(Clock::Time))).parse(input)
}

/// An hour by itself, told to be one by the word before it and the part of the day behind it: `at five in the afternoon`,
/// `shortly after 7 on Sunday evening`.
fn bare_hour<'t>(before: &str, input: &'t str) -> Read<'t, ClockValue> {
    let dated = is_one_of(last_word(before), &["at", "after", "before", "around", "about", "by", "until", "till", "since"]);
    let number = alt((below_hundred.map(i8::try_from), two_digits.map(Ok)));
    let (rest, hour) = map_opt(number, |hour| hour.ok().filter(|hour| (1..=12).contains(hour))).parse(input)?;
    let half = half_told_behind(rest, hour).filter(|_| dated && rest.starts_with(is_blank)).ok_or(NO_MATCH)?;
    let time = Time::new(in_half(hour, Some(half)), 0, 0, 0).map_err(|_| NO_MATCH)?;
    Ok((rest, ClockValue { first: time, last: time, meridiem_known: true, zone: None }))
}

/// Hours with minutes, or with `am` or `pm`, or both.
fn on_the_dial(input: &str) -> Read<'_, Clock> {
    let (rest, dial) = dial(input)?;
    let hour = dial.hour;
    let half = dial.half.or_else(|| half_told_behind(rest, hour).filter(|_| (1..=12).contains(&hour)));
    let known = half.is_some() || hour > 12 || hour == 0 || input.starts_with('0');
    let (rest, zone) = opt(time_zone).parse(rest)?;
    let clock = Time::new(in_half(hour, half), dial.minute, dial.second, 0)
        .map_or(Clock::Impossible, |time| Clock::Time(ClockValue { first: time, last: time, meridiem_known: known, zone }));
    Ok((rest, clock))
}

/// What a clock shows, as written.
struct Dial {
    hour: i8,
    minute: i8,
    second: i8,
    /// Whether it is the second half of the day, if that is written.
    half: Option<bool>,
}

/// Figures that are written as those of a clock.
fn dial(input: &str) -> Read<'_, Dial> {
    let (rest, hour) = two_digits(input)?;
    let (rest, minute) = opt(preceded(one_of(":."), digits(2, 2))).parse(rest)?;
    let dotted = input[..input.len() - rest.len()].contains('.');
    let (rest, second) = if minute.is_some() { opt(preceded(char(':'), digits(2, 2))).parse(rest)? } else { (rest, None) };
    let (rest, half) = opt(half_of_day).parse(rest)?;
    let (rest, oclock) = if minute.is_none() && half.is_none() { opt(oclock).parse(rest)? } else { (rest, None) };
    let is_told = half.is_some() || oclock.is_some() || minute.is_some() && (!dotted || part_of_day_behind(rest).is_some());
    let has_more_digits = rest.strip_prefix(':').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    if !is_told || goes_on(rest) || second.is_none() && has_thousands(rest) || has_more_digits {
        return Err(NO_MATCH);
    }
    let number = |digits: Option<&str>| digits.map_or(Some(0), |digits| digits.parse().ok());
    let (minute, second) = number(minute).zip(number(second)).ok_or(NO_MATCH)?;
    Ok((rest, Dial { hour, minute, second, half }))
}

/// An hour of the half of the day that it is told to be of, counted from midnight.
fn in_half(hour: i8, second_half: Option<bool>) -> i8 {
    match second_half {
        Some(true) if hour < 12 => hour + 12,
        Some(false) if hour == 12 => 0,
        _ => hour,
    }
}

/// Whether a comma and three digits follow, as in the scale `1:50,000`.
fn has_thousands(rest: &str) -> bool {
    let digits = rest.strip_prefix(',').unwrap_or("");
    digits.len() - digits.trim_start_matches(|c: char| c.is_ascii_digit()).len() == 3
}

/// Four digits with a time zone or `hours` behind them: `0830 GMT`, `at 1430 hours`.
pub(super) fn with_zone<'t>(before: &str, input: &'t str) -> Read<'t, ClockValue> {
    let (rest, written) = digits(4, 4).parse(input)?;
    let (Ok(hour), Ok(minute)) = (written[..2].parse::<i8>(), written[2..].parse::<i8>()) else { return Err(NO_MATCH) };
    let time = Time::new(hour, minute, 0, 0).map_err(|_| NO_MATCH)?;
    if let Ok((rest, zone)) = time_zone(rest) {
        return Ok((rest, ClockValue { first: time, last: time, meridiem_known: true, zone: Some(zone) }));
    }
    // `after 1500 hours in the air` counts them.
    let (rest, _) = preceded(blank, any_of(&["hours", "hrs"])).parse(rest)?;
    let dated = is_one_of(last_word(before), &["at", "by", "around", "about", "from", "until", "till", "between", "to"]);
    let exact = written.starts_with('0') || minute != 0;
    if !(dated && exact) || preceded(blank, the("of")).parse(rest).is_ok() {
        return Err(NO_MATCH);
    }
    Ok((rest, ClockValue { first: time, last: time, meridiem_known: true, zone: None }))
}

/// `am` or `pm`: whether it is the second half of the day.
pub(super) fn half_of_day(input: &str) -> Read<'_, bool> {
    let (rest, _) = blanks(input)?;
    let (rest, pm) = alt((value(false, one_of("aA")), value(true, one_of("pP")))).parse(rest)?;
    let (rest, ()) = alt((value((), (char('.'), opt(blank), one_of("mM"), opt(char('.')))), value((), one_of("mM")))).parse(rest)?;
    if goes_on(rest) { Err(NO_MATCH) } else { Ok((rest, pm)) }
}

/// `o’clock`.
pub(super) fn oclock(input: &str) -> Read<'_, ()> {
    value((), (blank, one_of("oO"), one_of("'’"), nom::bytes::complete::tag("clock"))).parse(input)
}

/// A time zone belongs to the time before it.
fn time_zone(input: &str) -> Read<'_, &'static str> {
    let (input, _) = blank(input)?;
    let written = first_word(input);
    let zone = lexicon().calendar.zone(written).ok_or(NO_MATCH)?;
    Ok((&input[written.len()..], zone))
}

/// `noon`, `midnight`, `seven o’clock`.
fn worded(input: &str) -> Read<'_, Clock> {
    let at = |hour| {
        Time::new(hour, 0, 0, 0).ok().map(|time| Clock::Time(ClockValue { first: time, last: time, meridiem_known: true, zone: None }))
    };
    let named = map_opt(alt((value(12, the("noon")), value(12, the("midday")), value(0, the("midnight")))), at);
    let spelled = |input| {
        let (rest, hour) = below_hundred(input)?;
        let (rest, half) = alt((oclock.map(|()| None), half_of_day.map(Some))).parse(rest)?;
        let hour = i8::try_from(hour).ok().filter(|hour| (1..=12).contains(hour)).ok_or(NO_MATCH)?;
        let half = half.or_else(|| half_told_behind(rest, hour));
        let time = Time::new(in_half(hour, half), 0, 0, 0).map_err(|_| NO_MATCH)?;
        Ok((rest, Clock::Time(ClockValue { first: time, last: time, meridiem_known: half.is_some(), zone: None })))
    };
    alt((named, spelled)).parse(input)
}

/// Whether a figure can be an hour with minutes, as `2.15` of `2.15pm`.
pub(super) fn is_hour(figure: &Figure) -> bool {
    let value = figure.number.value;
    let hour = value.trunc();
    let minutes = (value - hour) * Rational::from_integer(100);
    hour >= Rational::from_integer(0)
        && hour <= Rational::from_integer(23)
        && minutes.is_integer()
        && minutes < Rational::from_integer(60)
        && (value.is_integer() || figure.number.place == Rational::new(1, 100))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        match clock("", text) {
            Ok((_, Clock::Time(time))) => Some(time.first.to_string()),
            Ok((_, Clock::Impossible)) => Some("impossible".into()),
            Err(_) => None,
        }
    }

    #[test]
    fn times_of_day_are_read() {
        for (text, time) in [
            ("6pm", "18:00:00"),
            ("2:30 p.m.", "14:30:00"),
            ("10.45am", "10:45:00"),
            ("14:30", "14:30:00"),
            ("noon", "12:00:00"),
            ("12 am", "00:00:00"),
            ("five o’clock", "05:00:00"),
            ("25:70", "impossible"),
            ("half past six", "06:30:00"),
            ("five o’clock on Sunday evening", "17:00:00"),
            ("8.15 on Monday night", "20:15:00"),
        ] {
            assert_eq!(read(text).as_deref(), Some(time), "{text}");
        }
    }

    #[test]
    fn a_time_has_the_zone_behind_it() {
        let zone = |text| match clock("", text) {
            Ok((rest, Clock::Time(time))) => (time.zone, rest),
            _ => (None, text),
        };
        assert_eq!(zone("14:30 GMT on Friday"), (Some("UTC"), " on Friday"));
        assert_eq!(zone("9.15 a.m. CDT"), (Some("CT"), ""));
        assert_eq!(zone("14:30 GMTV"), (None, " GMTV"));
    }

    #[test]
    fn a_decimal_is_no_time() {
        assert_eq!(read("2.15 km"), None);
        assert_eq!(read("2.1 pm"), None);
    }
}
