//! `impossible-date`: days and times that no calendar and no clock has.

use jiff::civil::Date;

use super::{Context, context::Sentence, words};
use crate::{
    finding::{Finding, Severity},
    grammar::Fault,
    lexicon::lexicon,
    quantity::Quantity,
    source::Span,
    text::boundary_before,
};

/// The rule's name.
pub(super) const NAME: &str = "impossible-date";

/// Words right before a time of day.
const BEFORE_TIMES: &[&str] =
    &["at", "by", "from", "until", "till", "to", "since", "around", "about", "before", "after", "between", "and", "past", "on"];

/// Dates and times that do not exist, and days of a month that run backwards.
pub(super) fn find(context: &Context<'_>) -> Vec<Finding> {
    let faults = context.malformed.iter().filter_map(|malformed| match malformed.fault {
        Fault::Date => (!is_fraction(context, malformed.span)).then_some((malformed.span, "there is no such day")),
        Fault::Time => (!is_run_on(context, malformed.span)).then_some((malformed.span, "no clock shows this time")),
        Fault::Number => None,
    });
    let dates = context.quantities.iter().filter(|quantity| quantity.date().is_some());
    let timed = |span: Span| context.article.text.get(span.end as usize..).is_some_and(|rest| rest.starts_with(':'));
    let backwards = dates
        .filter(|date| runs_backwards(context.article.slice(date.span)) && !timed(date.span))
        .map(|date| (date.span, "the days run backwards"));
    let beyond = context
        .sentences()
        .flat_map(|sentence| sentence.quantities.iter().filter_map(move |number| beyond_month(&sentence, number)).collect::<Vec<_>>());
    faults
        .chain(backwards)
        .chain(beyond.map(|span| (span, "there is no such day")))
        .map(|(span, why)| {
            let written = context.article.slice(span);
            let mut finding = context.finding(NAME, Severity::Error, span, format!("“{written}”: {why}"));
            finding.reasons.extend(length_of_month(written));
            finding
        })
        .collect()
}

/// `Sunday 32 March`: a number that is too large for a day, where only a day can stand.
fn beyond_month(sentence: &Sentence<'_>, number: &Quantity) -> Option<Span> {
    let written = sentence.slice(number.span);
    let day: u8 = written.parse().ok().filter(|day| *day > 31)?;
    let behind = sentence.after(number).strip_prefix(' ')?;
    let (month, rest) = behind.split_at(behind.find(|c: char| !c.is_alphabetic()).unwrap_or(behind.len()));
    lexicon().calendar.month(month).filter(|named| !named.short && month.starts_with(char::is_uppercase))?;
    let ends =
        rest.is_empty() || rest.starts_with(['.', ',', ';', ')', '?', '!']) || rest.trim_start().starts_with(|c: char| c.is_ascii_digit());
    let before = words::each(sentence.before(number)).last()?;
    let dated = before.ends_with("day") || matches!(before, "on" | "until" | "by" | "of");
    let end = number.span.end as usize + 1 + month.len();
    (day < 100 && ends && dated).then(|| Span::new(number.span.start as usize, end))
}

/// How many days the month of a date has: `June has 30 days.`
fn length_of_month(written: &str) -> Option<String> {
    let mut words = written.split(|c: char| !c.is_alphanumeric());
    let year: Option<i16> = words.clone().find(|word| word.len() == 4).and_then(|word| word.parse().ok());
    let month = words.find_map(|word| lexicon().calendar.month(word))?.value;
    let name = lexicon().calendar.month_title(month)?;
    let days = |year| Date::new(year, month, 1).ok().map(Date::days_in_month);
    Some(match year {
        Some(year) => format!("{name} {year} has {} days.", days(year)?),
        None if month == 2 => "February has at most 29 days.".to_owned(),
        None => format!("{name} has {} days.", days(2001)?),
    })
}

/// Whether a time is the rest of a longer one or no time at all: the `30pm` of `8: 30pm`, a result or a verse.
fn is_run_on(context: &Context<'_>, span: Span) -> bool {
    let before = before(context, span);
    let written = context.article.slice(span).to_lowercase();
    let minutes: Option<u8> = written.split([':', '.']).nth(1).and_then(|part| part.get(..2)?.parse().ok());
    let Some(minutes) = minutes else { return true };
    let half_of_day = written.contains('m');
    let timed = half_of_day || words::each(before).last().is_some_and(|word| BEFORE_TIMES.contains(&word.to_lowercase().as_str()));
    before.ends_with([':', '.', '-', '–']) || minutes < 60 && !half_of_day || !timed
}

/// Whether a day without a year is written like a fraction, `31/4`, and no weekday stands before it.
fn is_fraction(context: &Context<'_>, span: Span) -> bool {
    let written = context.article.slice(span);
    let yearless = written.split('/').count() == 2 && written.chars().all(|c| c.is_ascii_digit() || c == '/');
    yearless && !words::each(before(context, span)).last().is_some_and(|word| word.ends_with("day"))
}

/// How much of the words before a place is looked at, in bytes.
const BEFORE: usize = 60;

/// The end of the words before a place.
fn before<'a>(context: &'a Context<'_>, span: Span) -> &'a str {
    let text = context.article.text.get(..span.start as usize).unwrap_or_default();
    let start = boundary_before(text, text.len().saturating_sub(BEFORE));
    text.get(start..).unwrap_or_default().trim_end()
}

/// Whether two days of one month stand in the wrong order: `January 10 – 1`, `17–10 May`.
fn runs_backwards(written: &str) -> bool {
    let parts: Vec<&str> = written.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let joined = written.contains(['–', '—', '-']) || written.contains(" to ");
    let day = |part: &str| part.parse::<u8>().ok().filter(|day| (1..=31).contains(day) && part.len() <= 2);
    let (first, second) = match parts.as_slice() {
        [month, first, second] | [month, first, second, _] if month.starts_with(char::is_uppercase) => (day(first), day(second)),
        [first, second, month] | [first, second, month, _] if month.starts_with(char::is_uppercase) => (day(first), day(second)),
        _ => return false,
    };
    joined && first.zip(second).is_some_and(|(first, second)| first > second)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_length_of_the_month_is_told_with_its_year() {
        assert_eq!(length_of_month("31 June"), Some("June has 30 days.".to_owned()));
        assert_eq!(length_of_month("Feb. 29, 2023"), Some("February 2023 has 28 days.".to_owned()));
        assert_eq!(length_of_month("25:70"), None);
    }

    #[test]
    fn days_of_one_month_run_forwards() {
        assert!(runs_backwards("January 10 – 1, 2016"));
        assert!(runs_backwards("17–10 May 2016"));
        assert!(!runs_backwards("January 10 – 17, 2016"));
        assert!(!runs_backwards("28 December – 3 January"));
        assert!(!runs_backwards("2016-10-01"));
        assert!(!runs_backwards("10 May 2016"));
    }
}
