//! Spans of dates: `9–12 June`, `from May to October 2020`, `between Monday and Wednesday`.

use jiff::civil::{Date, Weekday};
use nom::{
    Parser,
    branch::alt,
    character::complete::one_of,
    combinator::{map_opt, opt, value},
    sequence::preceded,
};

use super::{
    super::{
        place::Place,
        reader::Found,
        words::{Read, blank, blanks, goes_on, the},
    },
    Anchor, Now, Opening, Pick, Written,
    absolute::{date, day_month, month_day, weekday_of_day, year_alone},
    anchor,
    arithmetic::{Period, weekday_near},
    calendar::{day_of_month, digits, month_name, weekday_name, year_behind},
    evidence::counts_something,
    now, offset,
    parts::Parts,
    pick::picked,
    relative::{Relative, relative},
};
use crate::quantity::{DateForm, DateValue, Dimension, Part, Value};

/// What joins the ends of a span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Link {
    /// `to`, `through`, `until`.
    To,
    /// `and`, `&`.
    And,
    /// A dash.
    Dash,
}

fn link(input: &str) -> Read<'_, Link> {
    alt((
        value(Link::To, (blank, alt((the("to"), the("through"), the("until"), the("till"))), blank)),
        value(Link::And, (blank, alt((value((), the("and")), value((), one_of("&")))), blank)),
        value(Link::Dash, (blanks, one_of("-–—~‐‑"), blanks)),
    ))
    .parse(input)
}

/// A span as one quantity, `from` or `between` included; `None` if it runs backwards.
pub(super) fn joined(place: &Place<'_>, rest: &str, first: Written, second: Written, opening: &Opening<'_>) -> Option<Found> {
    let (first, second) = shared(first, second);
    let now = now(place);
    let days = days(first, second, now);
    if days.is_none() && first.days(now).is_some() && second.days(now).is_some() && !backwards_in_month(first, second) {
        return None;
    }
    let form = match (first.anchor().form(), second.anchor().form()) {
        (DateForm::Absolute, DateForm::Absolute) => DateForm::Absolute,
        (DateForm::Relative, _) | (_, DateForm::Relative) => DateForm::Relative,
        _ => DateForm::Yearless,
    };
    let date = DateValue { days, form, year: None, month: None, day: None, weekday: None, part: Part::Whole };
    let mut quantity = place.plain(rest, Dimension::Date, Value::Date(date));
    if opening.is_one_of(&["from", "between"]) {
        quantity.span.start = u32::try_from(place.start_of(opening.start)).unwrap_or(quantity.span.start);
    }
    Some(Found::Quantity(quantity))
}

/// `January 10 – 1, 2016`: a slip of the pen, and still one span.
fn backwards_in_month(first: Written, second: Written) -> bool {
    let (Written::Plain(Anchor::Calendar(a)), Written::Plain(Anchor::Calendar(b))) = (first, second) else { return false };
    a.month == b.month && a.year.is_some() && a.year == b.year && a.day > b.day && b.day.is_some()
}

/// The days from the first end to the second.
fn days(first: Written, second: Written, now: Now) -> Option<(Date, Date)> {
    if let (Written::Plain(Anchor::Calendar(a)), Written::Plain(Anchor::Calendar(b))) = (first, second)
        && a.year.is_none()
        && b.year.is_none()
        && a.month.is_some()
        && b.month.is_some()
    {
        return without_year(a, b, now);
    }
    let (start, end) = first.days(now)?;
    if let Written::Plain(Anchor::Relative(Relative::Weekday(weekday, None))) = second {
        return Some((start, weekday_near(end, weekday, 1, false)?));
    }
    let (_, last) = second.days(now)?;
    if start <= last {
        return Some((start, last));
    }
    let Written::Plain(Anchor::Calendar(parts)) = second else { return None };
    let later = Parts { year: Some(start.year()), ..parts }.days().filter(|_| parts.year.is_none() && parts.month.is_some());
    later.map(|(_, last)| (start, last)).filter(|(start, last)| start <= last)
}

/// Two ends without a year, the second one the next behind the first: `from November to March`.
fn without_year(first: Parts, second: Parts, now: Now) -> Option<(Date, Date)> {
    let published = now.published?;
    let in_year = |year: i16| {
        let (start, _) = Parts { year: Some(year), ..first }.days()?;
        let ends = [year, year + 1].into_iter().filter_map(|year| Parts { year: Some(year), ..second }.days());
        ends.map(|(_, last)| (start, last)).find(|(start, last)| start <= last)
    };
    let candidates: Vec<_> = [published.year() - 1, published.year(), published.year() + 1].into_iter().filter_map(in_year).collect();
    now.nearest(&candidates)
}

/// The second end behind the first.
pub(super) fn second<'t>(input: &'t str, first: Written, opening: &Opening<'_>) -> Option<(&'t str, Written)> {
    if let Some(season) = season(input, first) {
        return Some(season);
    }
    let (rest, link) = link(input).ok()?;
    let between = opening.is_one_of(&["between"]);
    match link {
        Link::To | Link::Dash => later_end(rest, first, opening),
        Link::And if between => later_end(rest, first, opening),
        Link::And => next_day(rest, first),
    }
}

/// What may stand behind the link: a date, the day of a month, a year, a weekday, `now`.
fn later_end<'t>(input: &'t str, first: Written, opening: &Opening<'_>) -> Option<(&'t str, Written)> {
    let plain = |(rest, anchor): (&'t str, Anchor)| (rest, Written::Plain(anchor));
    let calendar = |parts: Parts| Anchor::Calendar(parts);
    if let Ok((rest, parts)) = date(input) {
        return (!parts.is_impossible()).then_some(plain((rest, calendar(parts))));
    }
    if let Ok(found) = picked(input) {
        return Some(found);
    }
    if offset::begins_length(input)
        && let Ok(found) = offset::shifted(input)
    {
        return Some(found);
    }
    if let Ok((rest, found)) = relative(input) {
        return Some(plain((rest, Anchor::Relative(found))));
    }
    if let Ok((rest, anchor)) = value(offset::TODAY, alt((the("now"), the("present")))).parse(input) {
        return Some(plain((rest, anchor)));
    }
    if let Ok((rest, parts)) = year_alone(input) {
        return Some(plain((rest, calendar(parts))));
    }
    if let Ok((rest, (month, _))) = month_name(input) {
        return Some(plain((rest, calendar(Parts { month: Some(month), ..Parts::default() }))));
    }
    if let Ok((rest, parts)) = weekday_of_day(input) {
        return Some(plain((rest, calendar(parts))));
    }
    if let Ok((rest, (weekday, _))) = weekday_name(input) {
        return Some(plain((rest, Anchor::Relative(Relative::Weekday(weekday, None)))));
    }
    let Written::Plain(Anchor::Calendar(parts)) = first else { return None };
    day_of_same_month(input, parts, opening)
        .or_else(|| year_of_same_century(input, parts))
        .map(|(rest, parts)| plain((rest, calendar(parts))))
}

/// `September 9–12, 2022`, `from April 27 to the third`: a day shares the month of the first, or has the next one.
fn day_of_same_month<'t>(input: &'t str, first: Parts, opening: &Opening<'_>) -> Option<(&'t str, Parts)> {
    let first_day = first.day?;
    let (rest, (day, ordinal)) = day_of_month(input).ok().filter(|(rest, _)| !counts_something(rest))?;
    let (rest, year) = opt(year_behind).parse(rest).ok()?;
    let year = year.or(first.year);
    let month = match first.month {
        Some(month) if day < first_day && ordinal && month < 12 && opening.is_one_of(&["from", "between"]) => Some(month + 1),
        Some(_) if day < first_day && year.is_none() => return None,
        month => month,
    };
    Some((rest, Parts { day: Some(day), year, month, ..Parts::default() }))
}

/// `2017/18`, a season that runs into the next year.
fn season(input: &str, first: Written) -> Option<(&str, Written)> {
    let Written::Plain(Anchor::Calendar(parts)) = first else { return None };
    let (rest, last) = year_of_same_century(input.strip_prefix('/')?, parts)?;
    let next = parts.year.zip(last.year).is_some_and(|(first, last)| first + 1 == last);
    next.then_some((rest, Written::Plain(Anchor::Calendar(last))))
}

/// `2014–18`.
fn year_of_same_century(input: &str, first: Parts) -> Option<(&str, Parts)> {
    let year = first.year.filter(|_| first.month.is_none())?;
    let (rest, short) = map_opt(digits(2, 2), |digits: &str| digits.parse::<i16>().ok()).parse(input).ok()?;
    let full = year - year % 100 + short;
    // `in 2019 - 24.5 %` has a share behind the dash.
    let measured =
        rest.starts_with(['.', ',']) && rest[1..].starts_with(|c: char| c.is_ascii_digit()) || rest.trim_start().starts_with('%');
    (full > year && !goes_on(rest) && !measured).then_some((rest, Parts { year: Some(full), ..Parts::default() }))
}

/// `October 7 and 8`: two days on end are a span.
fn next_day(input: &str, first: Written) -> Option<(&str, Written)> {
    let Written::Plain(Anchor::Calendar(parts)) = first else { return None };
    let (rest, (day, _)) = day_of_month(input).ok().filter(|(rest, _)| !counts_something(rest))?;
    let (rest, year) = opt(year_behind).parse(rest).ok()?;
    let follows = parts.day.is_some_and(|first| first + 1 == day) && parts.weekday.is_none();
    let parts = Parts { day: Some(day), year: year.or(parts.year), month: parts.month, ..Parts::default() };
    follows.then_some((rest, Written::Plain(Anchor::Calendar(parts))))
}

/// `next week between Wednesday and Friday`, `this week from Tuesday to Thursday`: the days behind their week.
pub(super) fn weekdays_of_week(input: &str, first: Written) -> Option<(&str, Written, Written)> {
    let Written::Plain(Anchor::Relative(Relative::Period(Period::Week, on))) = first else { return None };
    let (rest, (from, _)) = preceded((blank, alt((the("from"), the("between"))), blank), weekday_name).parse(input).ok()?;
    let (rest, _) = link(rest).ok()?;
    let (rest, (to, _)) = weekday_name(rest).ok()?;
    Some((rest, of_week(from, on), of_week(to, on)))
}

/// `Monday to Friday next week`: weekdays whose week is told behind them.
pub(super) fn weekdays_before_week<'t>(input: &'t str, opening: &Opening<'_>) -> Option<(&'t str, Written, Written)> {
    let (rest, (from, _)) = weekday_name(input).ok()?;
    let (rest, link) = link(rest).ok()?;
    if link == Link::And && !opening.is_one_of(&["between"]) {
        return None;
    }
    let (rest, (to, _)) = weekday_name(rest).ok()?;
    let (rest, (_, found)) = (blank, relative).parse(rest).ok()?;
    let Relative::Period(Period::Week, on) = found else { return None };
    Some((rest, of_week(from, on), of_week(to, on)))
}

fn of_week(weekday: Weekday, on: i32) -> Written {
    Written::Plain(Anchor::Relative(Relative::Weekday(weekday, Some(on))))
}

/// Two ends with what they share: `9 to 12 June`, `Nov-Feb 2017`, `from May to Oct 2020`.
fn shared(first: Written, second: Written) -> (Written, Written) {
    let (Written::Plain(Anchor::Calendar(mut a)), Written::Plain(Anchor::Calendar(b))) = (first, second) else { return (first, second) };
    a.month = a.month.or(b.month.filter(|_| a.day.is_some()));
    if a.year.is_none()
        && let Some(year) = b.year
        && (a.month.is_some() || a.day.is_some())
    {
        let runs_over = match (a.month, b.month) {
            (Some(first), Some(last)) => (first, a.day.unwrap_or(1)) > (last, b.day.unwrap_or(31)),
            _ => false,
        };
        a.year = Some(if runs_over && a.month != b.month { year - 1 } else { year });
    }
    (Written::Plain(Anchor::Calendar(a)), second)
}

/// `9 to 12 June`, `7 and 8 May`, `from 4 to 22 this month`: the first day shares the month behind the second one.
pub(super) fn shared_month<'t>(place: &Place<'t>, opening: &Opening<'_>) -> Option<(&'t str, Written, Written)> {
    let (rest, (day, ordinal)) = day_of_month(place.input).ok()?;
    let (rest, link) = link(rest).ok()?;
    let opened = opening.is_one_of(&["from", "between"]);
    let month_first = month_day(rest).is_ok();
    if let Ok((rest, parts)) = alt((day_month, month_day)).parse(rest) {
        let last = parts.day?;
        let fits = match link {
            Link::And => opening.is_one_of(&["between"]) || day + 1 == last && parts.weekday.is_none(),
            Link::To | Link::Dash => !month_first || opened,
        };
        let first = Parts { day: Some(day), weekday: None, ..parts };
        let fits = fits && day < last && !first.is_impossible() && !parts.is_impossible();
        let plain = |parts| Written::Plain(Anchor::Calendar(parts));
        return fits.then_some((rest, plain(first), plain(parts)));
    }
    let (rest, (last, _)) = day_of_month(rest).ok()?;
    let (rest, month) = preceded((blank, opt((the("of"), blank))), anchor::period).parse(rest).ok()?;
    let near = matches!(month, Anchor::Relative(Relative::Period(Period::Month, _)));
    let fits = near && day < last && (link == Link::To || link == Link::Dash && ordinal || opening.is_one_of(&["between"]));
    fits.then_some((rest, Written::Picked(Pick::Day(day), month), Written::Picked(Pick::Day(last), month)))
}
