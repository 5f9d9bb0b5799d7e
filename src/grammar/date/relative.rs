//! Dates that need the article's own: `yesterday`, `last year`, `next Monday`, `this September`.

use jiff::civil::{Date, Weekday};
use nom::{
    Parser,
    branch::alt,
    combinator::{map_opt, opt, value, verify},
    sequence::preceded,
};

use super::{
    super::words::{NO_MATCH, Read, any_of, blank, blanks, goes_on, the, word},
    Now,
    absolute::{day_month, month_day},
    arithmetic::{Period, monday, plus, weekday_near, weekday_of_week, whole},
    calendar::{month_name, weekday_name},
    parts::{Part, Parts},
    period::part,
};
use crate::{
    lexicon::lexicon,
    quantity::{DateForm, DateValue},
};

/// A date counted from the article's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Relative {
    /// So many days on: `yesterday` is -1.
    Days(i32),
    /// A whole period, so many on: `last year` is -1.
    Period(Period, i32),
    /// A part of such a period: `late last year`.
    Share(Part, Period, i32),
    /// So many whole periods on end, beginning with the next one: `the following two quarters`; before, if negative.
    Periods(Period, i32),
    /// A weekday: of the week so many on, or the nearest if there is no week.
    Weekday(Weekday, Option<i32>),
    /// A weekday before (`last Friday`) or in the coming week (`next Friday`).
    WeekdayFrom(Weekday, i32),
    /// A month, a season or a day of the calendar in the year so many on, or the last or next one.
    Calendar(Parts, i32),
}

/// Any relative date.
pub(super) fn relative(input: &str) -> Read<'_, Relative> {
    let (rest, found) =
        alt((named_day, part_of_period, week_of_weekday, near_period, near_periods, near_weekday, near_month, over_next)).parse(input)?;
    if goes_on(rest) { Err(NO_MATCH) } else { Ok((rest, found)) }
}

/// `today`, `yesterday`, `tomorrow`, `the day before yesterday`.
fn named_day(input: &str) -> Read<'_, Relative> {
    let shifted = |input| {
        let (rest, _) = opt((the("the"), blank)).parse(input)?;
        let (rest, _) = (the("day"), blank).parse(rest)?;
        alt((value(-2, (the("before"), blank, the("yesterday"))), value(2, (the("after"), blank, the("tomorrow"))))).parse(rest)
    };
    alt((shifted, value(0, any_of(&["today", "tonight"])), value(-1, the("yesterday")), value(1, the("tomorrow"))))
        .map(Relative::Days)
        .parse(input)
}

/// A period by its name, in the singular or plural.
pub(super) fn period(input: &str) -> Read<'_, Period> {
    map_opt(word, |word| {
        Some(match word.to_ascii_lowercase().trim_end_matches('s') {
            "day" => Period::Day,
            "week" | "wk" => Period::Week,
            "weekend" => Period::Weekend,
            "fortnight" => Period::Fortnight,
            "month" => Period::Month,
            "quarter" | "qtr" => Period::Quarter,
            "year" | "yr" => Period::Year,
            "decade" => Period::Decade,
            "century" | "centurie" => Period::Century,
            _ => return None,
        })
    })
    .parse(input)
}

/// Which one: -1, 0 or 1 on.
fn which(input: &str) -> Read<'_, i32> {
    alt((
        value(-1, any_of(&["last", "previous", "past"])),
        value(0, any_of(&["this", "current"])),
        value(1, any_of(&["next", "following", "coming", "upcoming"])),
    ))
    .parse(input)
}

/// A period in the singular by its place from now: `last week`, `the previous year`, `this month`.
fn near_period(input: &str) -> Read<'_, Relative> {
    let (rest, (found, on)) = counted_period(input)?;
    Ok((rest, Relative::Period(found, on)))
}

fn counted_period(input: &str) -> Read<'_, (Period, i32)> {
    let (rest, _) = opt((the("the"), blank)).parse(input)?;
    let (rest, on) = which(rest)?;
    let (rest, found) = preceded(blank, verify(period, |found| *found != Period::Day)).parse(rest)?;
    let plural = input[..input.len() - rest.len()].ends_with(['s', 'S']);
    if plural || goes_on(rest) { Err(NO_MATCH) } else { Ok((rest, (found, on))) }
}

/// `late last year`, `the end of this month`, `early in the week`.
fn part_of_period(input: &str) -> Read<'_, Relative> {
    let (rest, part) = part(input)?;
    let (rest, (period, on)) = alt((counted_period, verify(period, |found| *found != Period::Day).map(|found| (found, 0)))).parse(rest)?;
    // Only `the year` is this one; `of` or `in` stand before it.
    let here = &input[..input.len() - rest.len()];
    let named = on != 0 || here.contains("this") || here.contains("current") || here.contains("the ");
    if named && !here.ends_with('s') { Ok((rest, Relative::Share(part, period, on))) } else { Err(NO_MATCH) }
}

/// `the following two quarters`. Other periods in the plural are as long as they say, from day to day, and no dates.
fn near_periods(input: &str) -> Read<'_, Relative> {
    let (rest, _) = opt((the("the"), blank)).parse(input)?;
    let (rest, on) = verify(which, |on| *on != 0).parse(rest)?;
    let (rest, count) = preceded(blank, super::offset::how_many).parse(rest)?;
    let (rest, found) = preceded(blank, verify(period, |found| *found == Period::Quarter)).parse(rest)?;
    Ok((rest, Relative::Periods(found, on * count)))
}

/// `next week on Tuesday`, `last week Wednesday`, `last week’s Sunday`.
fn week_of_weekday(input: &str) -> Read<'_, Relative> {
    let (rest, (_, on)) = verify(counted_period, |(found, _)| *found == Period::Week).parse(input)?;
    let own = |input| value((), (alt((char_s('\''), char_s('’'))), blank)).parse(input);
    let link = alt((own, value((), (opt(nom::character::complete::char(',')), blank, opt((the("on"), blank))))));
    let (rest, (weekday, _)) = preceded(link, verify(weekday_name, |(_, short)| !short)).parse(rest)?;
    Ok((rest, Relative::Weekday(weekday, Some(on))))
}

/// A mark of possession: `’s`.
fn char_s<'t>(mark: char) -> impl Parser<&'t str, Output = (), Error = ()> {
    value((), (nom::character::complete::char(mark), the("s")))
}

/// Behind a weekday the week that it belongs to: `of next week`, ` next week`.
pub(super) fn week_behind(input: &str) -> Read<'_, i32> {
    let (rest, _) = (blanks, opt((the("of"), blank))).parse(input)?;
    let (rest, (_, on)) = verify(counted_period, |(found, _)| *found == Period::Week).parse(rest)?;
    Ok((rest, on))
}

/// `the week after next`, `the month after the next`, `the year before last`.
fn over_next(input: &str) -> Read<'_, Relative> {
    let (rest, found) = preceded(opt((the("the"), blank)), verify(period, |found| *found != Period::Day)).parse(input)?;
    let (rest, on) = preceded(
        blank,
        alt((
            value(2, (the("after"), blank, opt((the("the"), blank)), the("next"))),
            value(-2, (the("before"), blank, opt((the("the"), blank)), the("last"))),
        )),
    )
    .parse(rest)?;
    // `the week before last Christmas`
    let more = blank(rest).is_ok_and(|(rest, _)| rest.starts_with(char::is_uppercase) || period(rest).is_ok());
    if more { Err(NO_MATCH) } else { Ok((rest, Relative::Period(found, on))) }
}

/// The period that holds the article's own day: `the month`, as in `the first Monday of the month`.
pub(super) fn the_period(input: &str) -> Read<'_, Relative> {
    let (rest, found) = preceded((the("the"), blank), verify(period, |found| *found != Period::Day)).parse(input)?;
    if input[..input.len() - rest.len()].ends_with('s') { Err(NO_MATCH) } else { Ok((rest, Relative::Period(found, 0))) }
}

/// `last Friday`, `next Monday`, `this Tuesday`.
fn near_weekday(input: &str) -> Read<'_, Relative> {
    let (rest, _) = opt((the("the"), blank)).parse(input)?;
    let (rest, on) = which(rest)?;
    let (rest, (weekday, _)) = preceded(blank, weekday_name).parse(rest)?;
    Ok((rest, Relative::WeekdayFrom(weekday, on)))
}

/// `last April`, `this September`, `next summer`, `last spring`.
fn near_month(input: &str) -> Read<'_, Relative> {
    let (rest, _) = opt((the("the"), blank)).parse(input)?;
    let (rest, on) = which(rest)?;
    let (rest, _) = blank(rest)?;
    let month = month_name.map(|(month, _)| Parts { month: Some(month), ..Parts::default() });
    let season =
        map_opt(word, |word| lexicon().calendar.season(word)).map(|month| Parts { month: Some(month), months: 3, ..Parts::default() });
    let (behind, parts) = alt((day_month, month_day, month, season)).parse(rest)?;
    // `this may take`, `this march for peace`
    let verb = parts.day.is_none() && matches!(parts.month, Some(3 | 5)) && parts.months == 0 && rest.starts_with(char::is_lowercase);
    if verb && (blank, word).parse(behind).is_ok() { Err(NO_MATCH) } else { Ok((behind, Relative::Calendar(parts, on))) }
}

impl Relative {
    /// The days that it means.
    pub(super) fn days(self, now: Now) -> Option<(Date, Date)> {
        let day = now.published?;
        let one = |date: Date| Some((date, date));
        match self {
            Self::Days(days) => one(plus(day, Period::Day, days)?),
            Self::Period(period, on) => whole(day, period, on),
            Self::Share(part, period, on) => whole(day, period, on).map(|(first, last)| part.of(first, last)),
            Self::Periods(period, count) if count < 0 => Some((whole(day, period, count)?.0, whole(day, period, -1)?.1)),
            Self::Periods(period, count) => Some((whole(day, period, 1)?.0, whole(day, period, count)?.1)),
            Self::Weekday(weekday, Some(week)) => one(weekday_of_week(plus(day, Period::Week, week)?, weekday)?),
            Self::Weekday(weekday, None) => one(weekday_near(day, weekday, if now.ahead { 1 } else { -1 }, true)?),
            Self::WeekdayFrom(weekday, 0) => one(weekday_near(day, weekday, 1, true)?),
            Self::WeekdayFrom(weekday, on) if on < 0 => one(weekday_near(day, weekday, on, false)?),
            // `next Friday` is that of next week.
            Self::WeekdayFrom(weekday, _) => one(weekday_of_week(plus(monday(day), Period::Week, 1)?, weekday)?),
            Self::Calendar(parts, 0) => Parts { year: Some(day.year()), ..parts }.days(),
            Self::Calendar(parts, on) => {
                let years = [day.year() - 1, day.year(), day.year() + 1];
                let mut all = years.into_iter().filter_map(|year| Parts { year: Some(year), ..parts }.days());
                if on < 0 { all.rfind(|(_, last)| *last < day) } else { all.find(|(first, _)| *first > day) }
            }
        }
    }

    /// As a date that means `days`.
    pub(super) fn meaning(self, days: Option<(Date, Date)>) -> DateValue {
        let (month, day, weekday) = match self {
            Self::Weekday(weekday, _) | Self::WeekdayFrom(weekday, _) => (None, None, Some(weekday)),
            Self::Calendar(parts, _) => (parts.month, parts.day, parts.weekday),
            _ => (None, None, None),
        };
        let part = if let Self::Calendar(parts, _) = self { parts.part } else { Part::Whole };
        DateValue { days, form: DateForm::Relative, year: None, month, day, weekday, part }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn read(text: &str) -> Option<(String, String)> {
        let (_, found) = relative(text).ok()?;
        // A Friday.
        let now = Now { published: Some(date(2024, 11, 15)), ahead: false };
        found.days(now).map(|(first, last)| (first.to_string(), last.to_string()))
    }

    #[test]
    fn relative_dates_count_from_the_day_of_the_article() {
        for (text, first, last) in [
            ("yesterday", "2024-11-14", "2024-11-14"),
            ("last week", "2024-11-04", "2024-11-10"),
            ("this month", "2024-11-01", "2024-11-30"),
            ("last year", "2023-01-01", "2023-12-31"),
            ("the previous quarter", "2024-07-01", "2024-09-30"),
            ("the year before last", "2022-01-01", "2022-12-31"),
            ("the week after next", "2024-11-25", "2024-12-01"),
            ("the following two quarters", "2025-01-01", "2025-06-30"),
            ("late last month", "2024-10-22", "2024-10-31"),
            ("last week’s Tuesday", "2024-11-05", "2024-11-05"),
            ("last Monday", "2024-11-11", "2024-11-11"),
            ("next Monday", "2024-11-18", "2024-11-18"),
            ("next week on Tuesday", "2024-11-19", "2024-11-19"),
            ("last April", "2024-04-01", "2024-04-30"),
            ("next summer", "2025-06-01", "2025-08-31"),
        ] {
            assert_eq!(read(text), Some((first.into(), last.into())), "{text}");
        }
    }
}
