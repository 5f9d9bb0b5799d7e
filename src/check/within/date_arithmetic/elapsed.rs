//! `three days after the storm of 24 March, on 28 March`: two days and the time between them.

use jiff::civil::Date;

use super::{
    counted, mismatch,
    stated::{Stated, Unit},
};
use crate::{
    check::within::{
        Context,
        context::Sentence,
        words::{self, ends_with},
    },
    finding::Finding,
    quantity::{DateValue, Quantity},
};

/// Words that make of the later date something else than the day of the event.
const OTHER: &[&str] = &["that", "which", "who", "when", "until", "since", "and", "but", "while", "whose", "scheduled", "planned", "due"];

/// The first interval of a sentence that its two dates do not give.
pub(super) fn find(context: &Context<'_>, sentence: &Sentence<'_>) -> Option<Finding> {
    between_days(context, sentence).or_else(|| between_years(context, sentence))
}

/// `Five years after the flood of 2010, in 2018`: two years, each of which may be counted in part.
fn between_years(context: &Context<'_>, sentence: &Sentence<'_>) -> Option<Finding> {
    let dates: Vec<&Quantity> = sentence.quantities.iter().filter(|quantity| quantity.date().is_some()).collect();
    let &[anchor, event] = dates.as_slice() else { return None };
    let year = |quantity: &Quantity| quantity.date().filter(|date| date.month.is_none() && date.weekday.is_none())?.year;
    let (length, stated) = only_length(context, sentence)?;
    let after = words::starts_with(sentence.after(length), "after");
    let led = sentence.part(length.span.end, anchor.span.start);
    let link = sentence.between(anchor, event);
    let told = after
        && length.span.end <= anchor.span.start
        && is_clear(led)
        && !led.contains(',')
        && is_clear(link)
        && link.trim_end().ends_with(", in");
    if !told || stated.unit != Unit::Year {
        return None;
    }
    let apart = i64::from(year(event)?) - i64::from(year(anchor)?);
    if stated.meets(apart - 1, apart + 1) {
        return None;
    }
    Some(not_apart(context, length, [anchor, event], &counted(apart, "year")))
}

/// The length of time that a sentence gives, if it gives just one.
fn only_length<'a>(context: &Context<'_>, sentence: &Sentence<'a>) -> Option<(&'a Quantity, Stated)> {
    let mut lengths = sentence.quantities.iter().filter_map(|quantity| Some((quantity, Stated::of(quantity, &context.tolerance)?)));
    lengths.next().filter(|_| lengths.next().is_none())
}

/// The finding that two dates are not as far apart as a length says, but as far as given.
fn not_apart(context: &Context<'_>, length: &Quantity, dates: [&Quantity; 2], given: &str) -> Finding {
    let slice = |quantity: &Quantity| context.article.slice(quantity.span);
    let [first, second] = dates.map(slice);
    let message = format!("{first} and {second} are {given} apart, not {}", slice(length).to_lowercase());
    mismatch(context, length, &dates, message, format!("{given} by the dates"))
}

/// Whether words lead from one date to another without turning to something else.
fn is_clear(words_between: &str) -> bool {
    !words::each(words_between).any(|word| OTHER.contains(&word)) && !words_between.contains([';', ':', '(', '"', '“'])
}

/// The first interval of a sentence that its two days do not give.
fn between_days(context: &Context<'_>, sentence: &Sentence<'_>) -> Option<Finding> {
    let days: Vec<&Quantity> = sentence.quantities.iter().filter(|quantity| is_day(quantity)).collect();
    let &[first, second] = days.as_slice() else { return None };
    let (length, stated) = only_length(context, sentence)?;
    let relation = words::each(sentence.after(length)).next()?;
    if !is_pair(sentence, length, first, second, relation) {
        return None;
    }
    let (a, b) = on_calendar(context, first, second)?;
    let apart = i64::from((b - a).get_days()).abs();
    let (least, most) = match stated.unit {
        Unit::Day => (apart, apart),
        Unit::Week => ((apart - 3).div_euclid(7).max(0), (apart + 3).div_euclid(7)),
        Unit::Month => (apart * 10_000 / 304_369, (apart * 10_000 + 304_368) / 304_369),
        Unit::Year => (apart * 10_000 / 3_652_425, (apart * 10_000 + 3_652_424) / 3_652_425),
    };
    if stated.meets(least, most) {
        return None;
    }
    let given = counted(apart, "day");
    let mut finding = not_apart(context, length, [first, second], &given);
    let plain = stated.single().is_some() && stated.unit == Unit::Day;
    finding.help = plain.then(|| format!("Write “{given} {relation}”, or check the dates."));
    Some(finding)
}

/// Whether the sentence says that the length lies between just these two days.
fn is_pair(sentence: &Sentence<'_>, length: &Quantity, first: &Quantity, second: &Quantity, relation: &str) -> bool {
    let between = |a: &Quantity, b: &Quantity| sentence.part(a.span.end, b.span.start);
    let on = |day: &Quantity| {
        ends_with(sentence.before(day), "on") || sentence.before(day).trim().is_empty() || sentence.slice(day.span).starts_with("on ")
    };
    match relation {
        // `three days after the storm of 24 March, … on 28 March` and `on 28 March, three days after the storm of 24 March`
        "after" | "before" if length.span.end <= first.span.start => {
            let anchor = between(length, first);
            !anchor.contains(',') && is_clear(anchor) && on(second) && is_clear(between(first, second))
        }
        "after" | "before" => {
            let led = between(first, length);
            first.span.end <= length.span.start
                && length.span.end <= second.span.start
                && on(first)
                && led.trim() == ","
                && is_clear(between(length, second))
                && !between(length, second).contains(',')
        }
        // `on 24 March and three days later, on 28 March`
        "later" | "earlier" => {
            let link = between(length, second);
            first.span.end <= length.span.start && words::each(link).count() <= 2 && ends_with(link, "on") && on(first)
        }
        _ => false,
    }
}

/// Whether a quantity is a day of the calendar.
fn is_day(quantity: &Quantity) -> bool {
    quantity.date().is_some_and(|date| date.month.is_some() && date.day.is_some() && date.days.is_none_or(|(first, last)| first == last))
}

/// Both days in one reading of their years: a year that only one of them has holds for both.
fn on_calendar(context: &Context<'_>, first: &Quantity, second: &Quantity) -> Option<(Date, Date)> {
    let (a, b) = (first.date()?, second.date()?);
    let leap_day = |date: &DateValue| date.month.is_some_and(|month| month <= 2);
    // Without any year, one that is not a leap year will do unless the end of February lies between the two.
    let any = (leap_day(a) == leap_day(b)).then_some(2023);
    let supplied = a.year.or(b.year).or(context.article.published.map(Date::year)).or(any)?;
    let on = |date: &DateValue| Date::new(date.year.unwrap_or(supplied), date.month?, date.day?).ok();
    let (mut x, mut y) = (on(a)?, on(b)?);
    // `31 December … 3 January`: a date without a year is the one nearest to the other.
    let apart = |x: Date, y: Date| (y - x).get_days();
    if a.year.is_none() || b.year.is_none() {
        let shift = |date: Date, years: i16| Date::new(date.year() + years, date.month(), date.day()).ok();
        if apart(x, y) > 183 {
            if b.year.is_none() { y = shift(y, -1)? } else { x = shift(x, 1)? }
        } else if apart(x, y) < -183 {
            if b.year.is_none() { y = shift(y, 1)? } else { x = shift(x, -1)? }
        }
    }
    Some((x, y))
}
