//! Dates that need the article's own: `on Wednesday`, `last year`, `three days ago`, `yesterday`.

use jiff::{
    Span, ToSpan,
    civil::{Date, Weekday},
};
use nom::{
    Parser,
    branch::alt,
    combinator::{map_opt, opt, value, verify},
    sequence::preceded,
};

use super::{
    calendar::{month_name, weekday_name},
    date::Parts,
    words::{Read, any_of, blank, goes_on, joint, the, word},
};
use crate::{
    lexicon::lexicon,
    quantity::{DateForm, DateValue},
};

/// A span of the calendar that `last`, `this` and `next` count in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Period {
    Day,
    Week,
    Weekend,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

/// A date counted from another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Relative {
    /// So many days on: `yesterday` is -1.
    Days(i32),
    /// A whole period, so many on: `last year` is -1.
    Period(Period, i32),
    /// The same day so many periods on: `two weeks ago` is -2.
    Ago(Period, i32),
    /// So many months and days before: `1 month 21 days ago`.
    AgoSum {
        /// Months, years included.
        months: i32,
        /// Days, weeks included.
        days: i32,
    },
    /// A weekday: of the week so many on, or the nearest if there is no week.
    Weekday(Weekday, Option<i32>),
    /// A weekday before (`last Friday`) or after (`next Friday`) the day.
    WeekdayFrom(Weekday, i32),
    /// The so-many-th such weekday of a month (-1: the last), the month so many on.
    NthWeekday(i32, Weekday, MonthOf),
    /// A day of the month so many on: `the 20th of next month`; 0 is the last.
    DayOfMonth(i8, MonthOf),
    /// A month, a season or a day of the calendar in the year so many on, or the last or next one.
    Calendar(Parts, i32),
}

/// A month: of the calendar, or so many on from the article's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MonthOf {
    /// By its name, with its year if it has one.
    Named(Parts),
    /// So many on.
    On(i32),
}

impl MonthOf {
    /// First and last day.
    fn days(self, day: Date) -> Option<(Date, Date)> {
        match self {
            Self::Named(parts) => parts.dated(Some(day), false).days,
            Self::On(on) => whole(day, Period::Month, on),
        }
    }
}

/// ` of October 2014`, ` in the month`, ` of last month`.
fn of_month(input: &str) -> Read<'_, MonthOf> {
    let (rest, _) = (blank, alt((the("of"), the("in"))), blank).parse(input)?;
    let near = |input| {
        let (rest, _) = opt((the("the"), blank)).parse(input)?;
        let (rest, on) = opt(nom::sequence::terminated(which, blank)).parse(rest)?;
        let (rest, _) = the("month").parse(rest)?;
        Ok((rest, MonthOf::On(on.unwrap_or(0))))
    };
    let bare = month_name.map(|(month, _)| Parts { month: Some(month), ..Parts::default() });
    alt((near, alt((super::date::month_year, bare)).map(MonthOf::Named))).parse(rest)
}

/// `the third Tuesday of September 2014`, `the first Monday in the month`.
fn nth_weekday(input: &str) -> Read<'_, Relative> {
    let (rest, _) = opt((the("the"), blank)).parse(input)?;
    let nth = map_opt(super::ordinal::ordinal, |nth| i32::try_from(nth).ok().filter(|nth| (1..=5).contains(nth)));
    let (rest, nth) = alt((value(-1, the("last")), nth)).parse(rest)?;
    let (rest, (weekday, _)) = preceded(blank, weekday_name).parse(rest)?;
    let (rest, month) = of_month(rest)?;
    Ok((rest, Relative::NthWeekday(nth, weekday, month)))
}

/// `the 20th of next month`, `the last day of October 2015`, `the 31st day of the month`.
fn day_of_near_month(input: &str) -> Read<'_, Relative> {
    let (rest, _) = opt((the("the"), blank)).parse(input)?;
    let numbered = |input| {
        let (rest, (day, ordinal)) = super::calendar::day_of_month(input)?;
        let (rest, _) = opt((blank, the("day"))).parse(rest)?;
        if ordinal { Ok((rest, day)) } else { Err(nom::Err::Error(())) }
    };
    let last = value(0, (the("last"), blank, the("day")));
    let (rest, day) = alt((last, numbered)).parse(rest)?;
    let (rest, month) = of_month(rest)?;
    Ok((rest, Relative::DayOfMonth(day, month)))
}

/// `Friday the 11th`: a day of the month that the article's own date is in.
fn weekday_and_day(input: &str) -> Read<'_, Relative> {
    let (rest, _) = weekday_name(input)?;
    let (rest, _) = (alt((value((), (nom::character::complete::char(','), blank)), value((), blank))), the("the"), blank).parse(rest)?;
    let (rest, (day, ordinal)) = super::calendar::day_of_month(rest)?;
    if ordinal && !goes_on(rest) { Ok((rest, Relative::DayOfMonth(day, MonthOf::On(0)))) } else { Err(nom::Err::Error(())) }
}

/// `Tuesday of next week`, `Wednesday next week`.
fn weekday_of_week(input: &str) -> Read<'_, Relative> {
    let (rest, (weekday, _)) = weekday_name(input)?;
    let (rest, on) = preceded((blank, opt((the("of"), blank))), which).parse(rest)?;
    let (rest, _) = (blank, the("week")).parse(rest)?;
    Ok((rest, Relative::Weekday(weekday, Some(on))))
}

/// `the week after next`, `the year before last`.
fn after_next(input: &str) -> Read<'_, Relative> {
    let (rest, _) = opt((the("the"), blank)).parse(input)?;
    let (rest, found) = period(rest)?;
    let (rest, on) = preceded(
        blank,
        alt((
            value(2, (the("after"), blank, opt((the("the"), blank)), the("next"))),
            value(-2, (the("before"), blank, opt((the("the"), blank)), the("last"))),
        )),
    )
    .parse(rest)?;
    Ok((rest, Relative::Period(found, on)))
}

/// Any relative date.
pub(super) fn relative(input: &str) -> Read<'_, Relative> {
    let (rest, found) = alt((
        named_day,
        ago,
        weekday_of_week,
        weekday_and_day,
        nth_weekday,
        day_of_near_month,
        after_next,
        near_period,
        near_weekday,
        near_month,
    ))
    .parse(input)?;
    if goes_on(rest) { Err(nom::Err::Error(())) } else { Ok((rest, found)) }
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
            "week" => Period::Week,
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

/// How many: `three`, `a`, `10`.
pub(super) fn how_many(input: &str) -> Read<'_, i32> {
    let article = alt((value(1, the("an")), value(1, the("a"))));
    let number = map_opt(super::number::figure, |figure| {
        let value = figure.number.value;
        value.is_integer().then(|| i32::try_from(value.to_integer()).ok()).flatten().filter(|n| (0..100_000).contains(n))
    });
    let couple = value(2, (opt((the("a"), blank)), the("couple"), opt((blank, the("of")))));
    alt((couple, number, article)).parse(input)
}

/// `two months ago`, `a year ago`.
fn ago(input: &str) -> Read<'_, Relative> {
    let one = |input| (how_many, preceded(joint, verify(period, |period| *period != Period::Weekend))).parse(input);
    let (mut rest, (count, period)) = one(input)?;
    let (mut months, mut days) = (0_i32, 0_i32);
    let (mut parts, mut last) = (1, (count, period));
    while let Ok((behind, next)) =
        preceded(alt((value((), (nom::character::complete::char(','), blank)), value((), blank))), one).parse(rest)
    {
        add(&mut months, &mut days, last);
        (rest, last, parts) = (behind, next, parts + 1);
    }
    let (rest, _) = preceded(blank, any_of(&["ago"])).parse(rest)?;
    if parts == 1 {
        return Ok((rest, Relative::Ago(period, -count)));
    }
    add(&mut months, &mut days, last);
    Ok((rest, Relative::AgoSum { months, days }))
}

/// Adds periods to a sum of months and days.
fn add(months: &mut i32, days: &mut i32, (count, period): (i32, Period)) {
    let (in_months, in_days) = match period {
        Period::Day | Period::Weekend => (0, 1),
        Period::Week => (0, 7),
        Period::Fortnight => (0, 14),
        Period::Month => (1, 0),
        Period::Quarter => (3, 0),
        Period::Year => (12, 0),
        Period::Decade => (120, 0),
        Period::Century => (1200, 0),
    };
    *months = months.saturating_add(count.saturating_mul(in_months));
    *days = days.saturating_add(count.saturating_mul(in_days));
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

/// `last week`, `the previous year`, `this month`.
fn near_period(input: &str) -> Read<'_, Relative> {
    let (rest, _) = opt((the("the"), blank)).parse(input)?;
    let (rest, on) = which(rest)?;
    let (rest, found) = preceded(blank, verify(period, |found| *found != Period::Day)).parse(rest)?;
    if input[..input.len() - rest.len()].ends_with(['s', 'S']) {
        return Err(nom::Err::Error(()));
    }
    // `next week on Tuesday`, `last week Wednesday`.
    let rest = if found == Period::Week {
        rest.strip_prefix("'s")
            .or_else(|| rest.strip_prefix("’s"))
            .filter(|rest| preceded(blank, weekday_name).parse(rest).is_ok())
            .unwrap_or(rest)
    } else {
        rest
    };
    if found == Period::Week
        && let Ok((rest, (weekday, _))) = preceded((blank, opt((the("on"), blank))), verify(weekday_name, |(_, short)| !short)).parse(rest)
    {
        return Ok((rest, Relative::Weekday(weekday, Some(on))));
    }
    Ok((rest, Relative::Period(found, on)))
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
    // `this may take` is no month.
    if rest.starts_with(['m', 's'])
        && !rest.starts_with(char::is_uppercase)
        && any_of(&["may", "march", "mar", "second"]).parse(rest).is_ok()
    {
        return Err(nom::Err::Error(()));
    }
    let month = month_name.map(|(month, _)| Parts { month: Some(month), ..Parts::default() });
    let season =
        map_opt(word, |word| lexicon().calendar.season(word)).map(|month| Parts { month: Some(month), months: 3, ..Parts::default() });
    let (rest, parts) = alt((super::date::day_month, super::date::month_day, month, season)).parse(rest)?;
    Ok((rest, Relative::Calendar(parts, on)))
}

impl Relative {
    /// The days that it means, counted from `day`.
    pub(super) fn days(self, day: Date) -> Option<(Date, Date)> {
        let one = |date: Date| Some((date, date));
        match self {
            Self::Days(days) => one(plus(day, Period::Day, days)?),
            Self::Ago(period, count) => one(plus(day, period, count)?),
            Self::AgoSum { months, days } => one(plus(plus(day, Period::Month, -months)?, Period::Day, -days)?),
            Self::Period(period, on) => whole(day, period, on),
            Self::Weekday(weekday, Some(week)) => {
                one(plus(monday(day), Period::Day, 7 * week + i32::from(weekday.to_monday_zero_offset()))?)
            }
            Self::Weekday(weekday, None) => one(weekday_near(day, weekday, -1, true)?),
            Self::WeekdayFrom(weekday, 0) => one(weekday_near(day, weekday, 1, true)?),
            Self::WeekdayFrom(weekday, on) => one(weekday_near(day, weekday, on, false)?),
            Self::NthWeekday(nth, weekday, month) => {
                let (first, last) = month.days(day)?;
                let found = if nth < 0 {
                    weekday_near(last, weekday, -1, true)?
                } else {
                    plus(weekday_near(first, weekday, 1, true)?, Period::Week, nth - 1)?
                };
                (first <= found && found <= last).then_some((found, found))
            }
            Self::DayOfMonth(number, month) => {
                let (first, last) = month.days(day)?;
                one(if number == 0 { last } else { Date::new(first.year(), first.month(), number).ok()? })
            }
            Self::Calendar(parts, 0) => Parts { year: Some(day.year()), ..parts }.days(),
            Self::Calendar(parts, on) => {
                let years = [day.year() - 1, day.year(), day.year() + 1];
                let mut all = years.into_iter().filter_map(|year| Parts { year: Some(year), ..parts }.days());
                if on < 0 { all.rfind(|(_, last)| *last < day) } else { all.find(|(first, _)| *first > day) }
            }
        }
    }

    /// The date, as far as the article's own date tells.
    pub(super) fn dated(self, published: Option<Date>) -> DateValue {
        let (month, day, weekday) = match self {
            Self::Weekday(weekday, _) | Self::WeekdayFrom(weekday, _) => (None, None, Some(weekday)),
            Self::Calendar(parts, _) => (parts.month, parts.day, parts.weekday),
            _ => (None, None, None),
        };
        DateValue { days: published.and_then(|day| self.days(day)), form: DateForm::Relative, year: None, month, day, weekday }
    }
}

/// A day, so many periods on.
pub(super) fn plus(day: Date, period: Period, count: i32) -> Option<Date> {
    let span: Span = match period {
        Period::Day => count.days(),
        Period::Week | Period::Weekend => Span::new().try_weeks(count).ok()?,
        Period::Fortnight => Span::new().try_weeks(count.checked_mul(2)?).ok()?,
        Period::Month => Span::new().try_months(count).ok()?,
        Period::Quarter => Span::new().try_months(count.checked_mul(3)?).ok()?,
        Period::Year => Span::new().try_years(count).ok()?,
        Period::Decade => Span::new().try_years(count.checked_mul(10)?).ok()?,
        Period::Century => Span::new().try_years(count.checked_mul(100)?).ok()?,
    };
    day.checked_add(span).ok()
}

/// The Monday of a day's week.
fn monday(day: Date) -> Date {
    let back = i32::from(day.weekday().to_monday_zero_offset());
    day.checked_sub(back.days()).unwrap_or(day)
}

/// A whole period, so many on from the one that holds `day`.
fn whole(day: Date, period: Period, on: i32) -> Option<(Date, Date)> {
    let (first, length) = match period {
        Period::Day => (day, Period::Day),
        Period::Week => (monday(day), Period::Week),
        Period::Fortnight => (monday(day), Period::Fortnight),
        Period::Weekend => {
            let saturday = plus(monday(day), Period::Day, 5 + 7 * on)?;
            return Some((saturday, saturday.tomorrow().ok()?));
        }
        Period::Month => (day.first_of_month(), Period::Month),
        Period::Quarter => (Date::new(day.year(), (day.month() - 1) / 3 * 3 + 1, 1).ok()?, Period::Quarter),
        Period::Year => (Date::new(day.year(), 1, 1).ok()?, Period::Year),
        Period::Decade => (Date::new(day.year() - day.year() % 10, 1, 1).ok()?, Period::Decade),
        Period::Century => (Date::new(day.year() - day.year() % 100, 1, 1).ok()?, Period::Century),
    };
    let first = plus(first, length, on)?;
    let last = plus(first, length, 1)?.yesterday().ok()?;
    Some((first, last))
}

/// The nearest such weekday before (-1) or after (1) a day, the day itself included or not.
pub(super) fn weekday_near(day: Date, weekday: Weekday, direction: i32, itself: bool) -> Option<Date> {
    let ahead = i32::from(day.weekday().until(weekday));
    let days = match (direction < 0, ahead, itself) {
        (_, 0, true) => 0,
        (true, 0, false) => -7,
        (false, 0, false) => 7,
        (true, ahead, _) => ahead - 7,
        (false, ahead, _) => ahead,
    };
    plus(day, Period::Day, days)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn read(text: &str) -> Option<(String, String)> {
        let (_, found) = relative(text).ok()?;
        // A Friday.
        found.days(date(2024, 11, 15)).map(|(first, last)| (first.to_string(), last.to_string()))
    }

    #[test]
    fn relative_dates_count_from_the_day_of_the_article() {
        for (text, first, last) in [
            ("yesterday", "2024-11-14", "2024-11-14"),
            ("last week", "2024-11-04", "2024-11-10"),
            ("this month", "2024-11-01", "2024-11-30"),
            ("last year", "2023-01-01", "2023-12-31"),
            ("the previous quarter", "2024-07-01", "2024-09-30"),
            ("two months ago", "2024-09-15", "2024-09-15"),
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
