//! Dates and spans of dates at a place, resolved against the article's own date.

use jiff::civil::Date;
use nom::{
    Parser,
    branch::alt,
    character::complete::one_of,
    combinator::{map_opt, opt, value},
    sequence::preceded,
};

use super::{
    Fault, Malformed,
    calendar::{at_start, day_of_month, month_name, weekday_name, year_behind},
    date::{Parts, counts_something, date, year_alone},
    reader::{Found, Place, plain},
    relative_date::{Period, Relative, how_many, period, plus, relative},
    words::{Read, any_of, blank, blanks, goes_on, is_blank, is_hyphen, last_word, the, word},
};
use crate::{
    lexicon::lexicon,
    quantity::{DateForm, DateValue, Dimension, Hedge, Quantity, Value},
};

/// A date as written.
#[derive(Debug, Clone, Copy)]
pub(super) enum Written {
    /// By the calendar.
    Calendar(Parts),
    /// Counted from the article's own date.
    Relative(Relative),
    /// So many periods on from another date: `three weeks from tomorrow`.
    Shifted(Period, i32, Base),
    /// The week that holds a day: `the week of 10 April`.
    WeekOf(Parts),
}

/// What a date is counted from.
#[derive(Debug, Clone, Copy)]
pub(super) enum Base {
    /// A date of the calendar.
    Calendar(Parts),
    /// A relative date.
    Relative(Relative),
}

impl Written {
    fn dated(self, published: Option<Date>, ahead: bool) -> DateValue {
        match self {
            Self::Calendar(parts) => parts.dated(published, ahead),
            Self::Relative(found) => found.dated(published),
            Self::Shifted(period, count, base) => {
                let from = match base {
                    Base::Calendar(parts) => parts.dated(published, ahead),
                    Base::Relative(found) => found.dated(published),
                };
                let day = from.days.and_then(|(first, _)| plus(first, period, count));
                DateValue { days: day.map(|day| (day, day)), form: DateForm::Relative, year: None, month: None, day: None, weekday: None }
            }
            Self::WeekOf(parts) => {
                let day = parts.dated(published, ahead);
                let days = day.days.and_then(|(first, _)| Relative::Period(Period::Week, 0).days(first));
                DateValue { days, day: None, ..day }
            }
        }
    }
}

/// `three weeks from tomorrow`, `2 days before yesterday`, `a week hence`, `two weeks from 15 January`.
fn shifted(input: &str) -> Read<'_, Written> {
    let (rest, count) = how_many(input)?;
    let (rest, period) = preceded(blank, period).parse(rest)?;
    let (rest, _) = blank(rest)?;
    let today = Base::Relative(Relative::Days(0));
    if let Ok((rest, ())) = value((), alt((value((), the("hence")), value((), (the("from"), blank, the("now")))))).parse(rest) {
        return Ok((rest, Written::Shifted(period, count, today)));
    }
    let (rest, direction) = alt((value(1, any_of(&["from", "after"])), value(-1, the("before")))).parse(rest)?;
    let from = input[..input.len() - rest.len()].ends_with(['m', 'M']);
    let (rest, _) = blank(rest)?;
    if let Ok((rest, base)) = relative(rest) {
        return Ok((rest, Written::Shifted(period, direction * count, Base::Relative(base))));
    }
    // `three days after 24 February` stays two quantities, which the sentence relates to a third one.
    let (rest, parts) = date(rest)?;
    if from && parts.day.is_some() { Ok((rest, Written::Shifted(period, count, Base::Calendar(parts)))) } else { Err(nom::Err::Error(())) }
}

/// `the week of 10 April`.
fn week_of(input: &str) -> Read<'_, Written> {
    let (rest, parts) = preceded((the("week"), blank, the("of"), blank), date).parse(input)?;
    if parts.day.is_some() { Ok((rest, Written::WeekOf(parts))) } else { Err(nom::Err::Error(())) }
}

/// `in two weeks`, where the sentence speaks of what is to come.
fn to_come<'t>(place: &Place<'t>) -> Option<(&'t str, Written)> {
    let word = last_word(place.before);
    let front = super::words::before_last_word(place.before);
    if !word.eq_ignore_ascii_case("in")
        || !(at_start(front) && place.previous.is_none_or(|c| c == '\n') || speaks_of_the_future(place.before))
    {
        return None;
    }
    let (rest, (count, _, period)) = (how_many, blank, period).parse(place.input).ok()?;
    let ends = rest.trim().is_empty() || rest.starts_with(['.', ',', '?', '!', ';']);
    ends.then_some((rest, Written::Shifted(period, count, Base::Relative(Relative::Days(0)))))
}

/// The date that begins at a place.
pub(super) fn found_at(place: &Place<'_>) -> Option<Found> {
    if let Some(found) = days_of_one_month(place) {
        return Some(found);
    }
    let (mut rest, first) = written(place)?;
    if let Written::Calendar(parts) = first
        && parts.is_impossible()
    {
        return Some(Found::Malformed(Malformed { span: place.span(place.at, rest), fault: Fault::Date }));
    }
    let ahead = speaks_of_the_future(place.before);
    let mut value = first.dated(place.published, ahead);
    let mut start = place.at;
    let (front, opening) = opening(place.before);
    let opening_start = place.start_of(front);
    let mut hedge = Hedge::None;
    if let Some((behind, span)) = span_of_dates(rest, first, &opening, place.published, ahead) {
        (rest, value) = (behind, span);
        if opening == "between" || opening == "from" {
            start = opening_start;
        }
    } else if let Written::Shifted(_, count, _) = first
        && let Some((at, Hedge::MoreThan)) = super::hedge::ending(place.before)
    {
        // `more than 2 days before yesterday` is earlier still.
        hedge = if count < 0 { Hedge::LessThan } else { Hedge::AtLeast };
        start = place.start_of(at);
    } else if let Some(bound) = bound(&opening) {
        hedge = bound;
        start = opening_start;
    }
    let mut quantity: Quantity = plain(place, rest, Dimension::Date, Value::Date(value));
    quantity.span.start = u32::try_from(start).unwrap_or(quantity.span.start);
    quantity.hedge = hedge;
    Some(Found::Quantity(quantity))
}

/// The word before a date, `the` and `the year` passed over, and where it begins.
fn opening(before: &str) -> (usize, String) {
    let mut front = before;
    for passed in ["year", "the"] {
        if last_word(front).eq_ignore_ascii_case(passed) {
            front = super::words::before_last_word(front);
        }
    }
    let word = last_word(front);
    let end = front.trim_end_matches(|c| is_blank(c) || is_hyphen(c)).len();
    (end - word.len(), word.to_ascii_lowercase())
}

/// Words that leave one end of a date open.
fn bound(opening: &str) -> Option<Hedge> {
    Some(match opening {
        "since" => Hedge::AtLeast,
        "after" => Hedge::MoreThan,
        "before" => Hedge::LessThan,
        "until" | "till" => Hedge::AtMost,
        _ => return None,
    })
}

/// A date at a place, with what the words before it must say about it.
fn written<'t>(place: &Place<'t>) -> Option<(&'t str, Written)> {
    let input = place.input;
    if let Ok(found) = alt((shifted, week_of)).parse(input) {
        return Some(found);
    }
    if let Some(found) = to_come(place) {
        return Some(found);
    }
    if let Ok(found) = relative(input)
        && matches!(found.1, Relative::DayOfMonth(..) | Relative::NthWeekday(..))
    {
        return Some((found.0, Written::Relative(found.1)));
    }
    if let Ok((rest, parts)) = date(input)
        && fits(place, parts, rest)
    {
        return Some((rest, Written::Calendar(parts)));
    }
    if let Ok((rest, found)) = relative(input) {
        return Some((rest, Written::Relative(found)));
    }
    if let Ok((rest, parts)) = year_alone(input)
        && year_fits(place, rest)
    {
        return Some((rest, Written::Calendar(parts)));
    }
    if let Ok((rest, (month, _))) = month_name(input)
        && opens_span(rest)
        && input.starts_with(char::is_uppercase)
    {
        return Some((rest, Written::Calendar(Parts { month: Some(month), ..Parts::default() })));
    }
    if let Ok((rest, (month, short))) = month_name(input)
        && month_fits(place, month, short, rest)
    {
        return Some((rest, Written::Calendar(Parts { month: Some(month), ..Parts::default() })));
    }
    let (rest, (weekday, short)) = weekday_name(input).ok()?;
    weekday_fits(place, short, rest).then_some((rest, Written::Relative(Relative::Weekday(weekday, None))))
}

/// Whether another month follows a dash: `Nov-Feb 2017`.
fn opens_span(rest: &str) -> bool {
    preceded((blanks, one_of("-–—"), blanks), month_name).parse(rest).is_ok_and(|(rest, _)| !goes_on(rest))
}

/// Whether a decade or a date in figures is one here: `in his 30s` is an age.
fn fits(place: &Place<'_>, parts: Parts, rest: &str) -> bool {
    let written = &place.input[..place.input.len() - rest.len()];
    let word = last_word(place.before).to_ascii_lowercase();
    let possessive = ["his", "her", "their", "my", "your", "our"].contains(&word.as_str());
    if parts.months == 120 {
        let full = written.bytes().filter(u8::is_ascii_digit).count() == 4;
        let marked = written.contains(['\'', '’', '‘']) || place.before.ends_with(['\'', '’', '‘']);
        let the = word == "the" || written.starts_with("the") || written.starts_with("The");
        return !possessive && (full || marked || the || word == "in" || written.contains(' '));
    }
    if parts.day.is_none() && parts.month.is_none() && parts.year.is_some_and(|_| parts.months == 0) {
        return !possessive;
    }
    true
}

/// Whether four digits are a year: nothing counted follows, nothing before makes them a number.
fn year_fits(place: &Place<'_>, rest: &str) -> bool {
    let written = &place.input[..place.input.len() - rest.len()];
    let words = !written.starts_with(|c: char| c.is_ascii_digit());
    let word = last_word(place.before).to_ascii_lowercase();
    let preposition = [
        "in", "since", "until", "till", "by", "of", "from", "before", "after", "during", "between", "for", "to", "around", "circa", "year",
        "than",
    ]
    .contains(&word.as_str());
    if words {
        return preposition && !counts_something(rest);
    }
    if place.before.ends_with(['$', '£', '€', '¥', '#', '/'])
        || rest.starts_with(['%', '°', '$', '€'])
        || rest.starts_with('-') && !rest[1..].starts_with(|c: char| c.is_ascii_digit()) && counts_behind_hyphen(rest)
    {
        return false;
    }
    let year: i32 = written.trim().parse().unwrap_or(0);
    if counts_something(rest) && !(preposition && word == "in" && rest.starts_with(',')) {
        return false;
    }
    let unit_follows = blanks(rest).is_ok_and(|(rest, _)| {
        lexicon().measures.longest(rest).is_some_and(|(_, unit)| !unit.evidence || rest.starts_with(['m', 'C', 'F']))
    }) && !rest.starts_with(" in");
    if unit_follows {
        return false;
    }
    preposition && (1000..2200).contains(&year)
        || (1900..2100).contains(&year)
        || rest.starts_with(['-', '–', '~']) && (1000..2200).contains(&year)
}

fn counts_behind_hyphen(rest: &str) -> bool {
    let rest = &rest[1..];
    lexicon().measures.longest(rest).is_some() || rest.starts_with("strong")
}

/// Whether the name of a month by itself is one: `in May`, never `may` or `march`.
fn month_fits(place: &Place<'_>, month: i8, short: bool, rest: &str) -> bool {
    let written = &place.input[..place.input.len() - rest.len()];
    let word = last_word(place.before).to_ascii_lowercase();
    let preposition = [
        "in", "since", "until", "till", "by", "from", "before", "after", "during", "between", "of", "through", "early", "late", "mid",
        "to", "and", "for", "around",
    ]
    .contains(&word.as_str());
    let capital = written.starts_with(char::is_uppercase);
    let alone = at_start(place.before) && rest.trim().is_empty();
    let strict = ["in", "since", "until", "till", "by", "from", "before", "after", "during", "between"].contains(&word.as_str());
    let plain_word = matches!(month, 3 | 5) || short;
    let name_follows = (blank, word_capital).parse(rest).is_ok();
    if alone {
        return true;
    }
    if goes_on(rest) || rest.starts_with(['-', '\'', '’']) && short {
        return false;
    }
    if plain_word {
        strict && (capital || !short && !counts_verb(rest))
    } else {
        (preposition || capital && !name_follows && !last_word(place.before).starts_with(char::is_uppercase)) && (capital || strict)
    }
}

fn counts_verb(rest: &str) -> bool {
    (blank, word).parse(rest).is_ok_and(|(_, (_, next))| !lexicon().nouns.is_function_word(next))
}

fn word_capital(input: &str) -> Read<'_, &str> {
    map_opt(word, |word: &str| word.starts_with(char::is_uppercase).then_some(word)).parse(input)
}

/// Whether the name of a weekday is one: `Sunday`, `on sat.`, not the `sun`.
fn weekday_fits(place: &Place<'_>, short: bool, rest: &str) -> bool {
    let written = &place.input[..place.input.len() - rest.len()];
    let alone = at_start(place.before) && rest.trim().is_empty();
    let on = last_word(place.before).eq_ignore_ascii_case("on");
    alone || (!short || on && written.ends_with('.')) && !goes_on(rest)
}

/// The second end of a span of dates.
fn span_of_dates<'t>(input: &'t str, first: Written, opening: &str, published: Option<Date>, ahead: bool) -> Option<(&'t str, DateValue)> {
    let dash = |input| value((), (blanks, one_of("-–—~‐‑"), blanks)).parse(input);
    let to = |input| value((), (blank, alt((the("to"), the("through"), the("until"), the("till"))), blank)).parse(input);
    let and = |input| value((), (blank, the("and"), blank)).parse(input);
    let between = opening == "between";
    let link = |input| if between { alt((and, dash, to)).parse(input) } else { alt((to, dash)).parse(input) };
    let (rest, ()) = link(input).ok()?;
    let (rest, second) = second_date(rest, first)?;
    let (first, second) = shared(first, second);
    let (mut start, end) = (first.dated(published, ahead), second.dated(published, ahead));
    // Without years the first end lies in the year before the second one, not in a later one.
    if let (Written::Calendar(a), Some((_, last)), Some((from, _))) = (first, end.days, start.days)
        && a.year.is_none()
        && from > last
    {
        start.days = Parts { year: Some(from.year() - 1), ..a }.days();
    }
    let (from, to) = (start.days, end.days);
    let days = match (from, to) {
        (Some((a, _)), Some((_, b))) if a <= b => Some((a, b)),
        (Some((a, _)), Some((_, b))) => wrapped(first, second, a, b),
        _ => None,
    };
    if from.is_some() && to.is_some() && days.is_none() {
        return None;
    }
    let form = match (start.form, end.form) {
        (DateForm::Absolute, DateForm::Absolute) => DateForm::Absolute,
        (DateForm::Relative, _) | (_, DateForm::Relative) => DateForm::Relative,
        _ => DateForm::Yearless,
    };
    Some((rest, DateValue { days, form, year: None, month: None, day: None, weekday: None }))
}

/// Months without a year that run over the end of one: `from November to March`.
fn wrapped(first: Written, second: Written, start: Date, end: Date) -> Option<(Date, Date)> {
    match (first, second) {
        (Written::Calendar(a), Written::Calendar(b)) if a.year.is_none() && b.year.is_none() => {
            let year_on = end.checked_add(jiff::Span::new().years(1)).ok()?;
            Some((start, year_on))
        }
        _ => None,
    }
}

/// What may stand behind the link: a date, the day of a month, a year, a weekday, `now`.
fn second_date(input: &str, first: Written) -> Option<(&str, Written)> {
    if let Ok((rest, parts)) = date(input) {
        return (!parts.is_impossible()).then_some((rest, Written::Calendar(parts)));
    }
    if let Ok((rest, found)) = relative(input) {
        return Some((rest, Written::Relative(found)));
    }
    if let Ok((rest, ())) = value((), alt((the("now"), the("present")))).parse(input) {
        return Some((rest, Written::Relative(Relative::Days(0))));
    }
    if let Ok((rest, parts)) = year_alone(input) {
        return Some((rest, Written::Calendar(parts)));
    }
    if let Ok((rest, (month, _))) = month_name(input) {
        return Some((rest, Written::Calendar(Parts { month: Some(month), ..Parts::default() })));
    }
    if let Ok((rest, (weekday, _))) = weekday_name(input) {
        return Some((rest, Written::Relative(Relative::Weekday(weekday, None))));
    }
    let Written::Calendar(parts) = first else { return None };
    // `September 9-12, 2022`: the day shares its month; `2014-18`: the years share their century.
    if parts.day.is_some()
        && let Ok((rest, (day, _))) = day_of_month(input)
        && !counts_something(rest)
    {
        let (rest, year) = opt(year_behind).parse(rest).ok()?;
        return Some((
            rest,
            Written::Calendar(Parts { day: Some(day), year: year.or(parts.year), month: parts.month, ..Parts::default() }),
        ));
    }
    if parts.month.is_none()
        && let Some(year) = parts.year
        && let Ok((rest, short)) = map_opt(super::calendar::digits(2, 2), |digits: &str| digits.parse::<i16>().ok()).parse(input)
        && !goes_on(rest)
    {
        let full = year - year % 100 + short;
        return (full > year).then_some((rest, Written::Calendar(Parts { year: Some(full), ..Parts::default() })));
    }
    None
}

/// Two ends with what they share: `9 to 12 June`, `Nov-Feb 2017`, `from May to Oct 2020`.
fn shared(first: Written, second: Written) -> (Written, Written) {
    let (Written::Calendar(mut a), Written::Calendar(b)) = (first, second) else { return (first, second) };
    if a.year.is_none()
        && let Some(year) = b.year
        && (a.month.is_some() || a.day.is_some())
    {
        let month = a.month.or(b.month);
        let runs_over = match (month, b.month) {
            (Some(first), Some(last)) => (first, a.day.unwrap_or(1)) > (last, b.day.unwrap_or(31)),
            _ => false,
        };
        a.year = Some(if runs_over { year - 1 } else { year });
        a.month = month;
    }
    (Written::Calendar(a), second)
}

/// Whether the words before speak of what is to come.
fn speaks_of_the_future(before: &str) -> bool {
    let clause = before.rsplit(['.', ';', '!', '?', '\n']).next().unwrap_or("");
    clause.split(|c: char| !c.is_alphabetic() && c != '’' && c != '\'').any(|word| {
        ["will", "’ll", "'ll", "due", "upcoming", "scheduled", "shall", "next"].contains(&word)
            || word.ends_with("'ll")
            || word.ends_with("’ll")
    })
}

/// `9 to 12 June`, `9-12 June`: the first day shares the month behind the second one.
fn days_of_one_month(place: &Place<'_>) -> Option<Found> {
    let (rest, (first, _)) = day_of_month(place.input).ok()?;
    let dash = value((), (blanks, one_of("-–—‐‑"), blanks));
    let (front, word) = opening(place.before);
    let between = word == "between";
    let to = value((), (blank, alt((any_of(&["to", "through", "till", "until"]), the(if between { "and" } else { "to" }))), blank));
    let (rest, ()) = alt((dash, to)).parse(rest).ok()?;
    if let Some(found) = days_of_near_month(place, first, rest, front, &word) {
        return Some(found);
    }
    let (rest, second) = super::date::day_month(rest).ok()?;
    let first = Parts { day: Some(first), ..second };
    if first.is_impossible() || second.is_impossible() || first.day >= second.day {
        return None;
    }
    let ahead = speaks_of_the_future(place.before);
    let (start, end) = (first.dated(place.published, ahead), second.dated(place.published, ahead));
    let days = start.days.zip(end.days).map(|((a, _), (_, b))| (a, b));
    let span = DateValue { days, form: start.form, year: None, month: None, day: None, weekday: None };
    Some(Found::Quantity(plain(place, rest, Dimension::Date, Value::Date(span))))
}

/// `from 4 to 22 this month`.
fn days_of_near_month(place: &Place<'_>, first: i8, input: &str, front: usize, word: &str) -> Option<Found> {
    let (rest, (second, _)) = day_of_month(input).ok()?;
    let (rest, (_, month)) = (opt((blank, the("of"))), preceded(blank, relative)).parse(rest).ok()?;
    let Relative::Period(Period::Month, on) = month else { return None };
    let of = |day| Relative::DayOfMonth(day, super::relative_date::MonthOf::On(on)).dated(place.published).days;
    let days = of(first).zip(of(second)).map(|((a, _), (_, b))| (a, b)).filter(|(a, b)| a < b);
    let value = DateValue { days, form: DateForm::Relative, year: None, month: None, day: None, weekday: None };
    let mut quantity = plain(place, rest, Dimension::Date, Value::Date(value));
    if word == "from" || word == "between" {
        quantity.span.start = u32::try_from(place.start_of(front)).unwrap_or(quantity.span.start);
    }
    Some(Found::Quantity(quantity))
}
