//! The day of publication as the head of an article states it: a line that is a date, or a dateline with a year.

use jiff::civil::Date;

use super::Span;
use crate::{
    lexicon::lexicon,
    text::{LONGEST_DATELINE, before_dash, head_lines, is_in_capitals},
};

/// Words besides weekdays that may stand beside the date of a line that gives nothing else.
const BESIDE: &[&str] =
    &["published", "updated", "posted", "modified", "on", "at", "am", "pm", "gmt", "utc", "bst", "est", "edt", "cet", "et"];

/// The day that the first lines of `body` give, if one of them states a whole date.
///
/// A date in a sentence says when something happened, not when it was written: only `17 May 2024`, `Published: May 17, 2024`
/// and `LIMA, May 17 2024 (CPA) —` are taken.
pub(super) fn head_date(text: &str, body: Span) -> Option<Date> {
    head_lines(body.of(text)).find_map(|line| line_date(line).or_else(|| dateline_date(line)))
}

/// The date of a line that has nothing else in it but a weekday and a time.
fn line_date(line: &str) -> Option<Date> {
    if line.len() > LONGEST_DATELINE {
        return None;
    }
    let words = words(line);
    let (date, used) = date_among(&words)?;
    let beside = words.iter().enumerate().filter(|(at, _)| !used.contains(at)).map(|(_, word)| *word);
    let plain = |word: &str| {
        let lower = word.to_lowercase();
        let lower = lower.trim_end_matches('.');
        BESIDE.contains(&lower) || lexicon().calendar.weekday(lower).is_some() || is_time(lower)
    };
    beside.into_iter().all(plain).then_some(date)
}

/// The date in front of the dash that a report begins behind, where a place in capitals or an agency stands beside it, or
/// nothing.
fn dateline_date(line: &str) -> Option<Date> {
    let (before, _) = before_dash(line)?;
    let words = words(before);
    let (date, used) = date_among(&words)?;
    let place = words.first().is_some_and(|word| is_in_capitals(word));
    let agency = before.trim_end().ends_with(')');
    let alone = words.len() == used.len();
    (place || agency || alone).then_some(date)
}

/// The words of a piece of a line, without the marks around them.
fn words(line: &str) -> Vec<&str> {
    let parts = line.split(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')' | '|' | '/' | '·'));
    parts.map(|word| word.trim_matches([':', ';', '-', '–', '—'])).filter(|word| !word.is_empty()).collect()
}

/// The first whole date among words, and which of them it is made of.
fn date_among(words: &[&str]) -> Option<(Date, std::ops::Range<usize>)> {
    let iso = |at: usize| Some((words.get(at)?.get(..10)?.parse().ok()?, at..at + 1));
    let written = |at: usize| {
        let [a, b, year] = words.get(at..at + 3)? else { return None };
        let (day, month) = if a.starts_with(|c: char| c.is_ascii_digit()) { (a, b) } else { (b, a) };
        let day: i8 = day.trim_end_matches(|c: char| c.is_ascii_alphabetic()).parse().ok()?;
        let year: i16 = year.parse().ok().filter(|year| (1000..10_000).contains(year))?;
        Some((Date::new(year, month_number(month)?, day).ok()?, at..at + 3))
    };
    (0..words.len()).find_map(|at| iso(at).or_else(|| written(at)))
}

/// The number of a month written out or cut short: `May`, `Nov.`, `Sept`.
fn month_number(word: &str) -> Option<i8> {
    lexicon().calendar.month(word.trim_end_matches('.')).map(|named| named.value)
}

/// `14:35`, `2.30pm`, `11:20`.
fn is_time(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
        && word.trim_end_matches(['a', 'p', 'm', '.', 'z']).chars().all(|c| c.is_ascii_digit() || ":.h".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Option<Date> {
        head_date(text, Span::new(0, text.len()))
    }

    #[test]
    fn a_line_that_is_a_date_says_when_the_article_was_published() {
        let day = Some(jiff::civil::date(2024, 5, 17));
        for head in [
            "17 May 2024",
            "Ferry sinks\n\nMay 17, 2024",
            "Ferry sinks\n\nBy Ada Pell\n\nPublished: Friday, 17 May 2024, 14:35 GMT",
            "Updated May 17th 2024 at 2.30pm",
            "2024-05-17",
            "Ferry sinks\n2024-05-17T08:00:00Z",
        ] {
            assert_eq!(of(&format!("{head}\n\nThe ferry went down.")), day, "{head}");
        }
    }

    #[test]
    fn a_dateline_with_a_year_says_so_too() {
        let day = Some(jiff::civil::date(2024, 11, 15));
        for head in [
            "LIMA, Nov. 15, 2024 (CPA) — ",
            "PORT ELLEN, Scotland, Nov 15 2024 - ",
            "15 November 2024 – ",
            "Lima, 15 November 2024 (CPA) -- ",
        ] {
            assert_eq!(of(&format!("Ferry sinks\n\n{head}The ferry went down.")), day, "{head}");
        }
    }

    #[test]
    fn a_date_in_a_sentence_is_what_happened_and_not_when_it_was_written() {
        for text in [
            "On 17 May 2024 the ferry went down.",
            "The ferry went down on May 17, 2024 - a Friday - off Lima.",
            "Ferry of 17 May 2024: what we know",
            "LIMA, Nov. 15 (CPA) — The ferry went down on 3 May 2024.",
            "31 June 2024",
        ] {
            assert_eq!(of(text), None, "{text}");
        }
    }
}
