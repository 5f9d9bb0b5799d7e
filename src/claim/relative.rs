//! Days told by the day before them: `He fell on Friday. He died the next day.`

use std::borrow::Cow;

use jiff::{ToSpan, civil::Date};

use crate::{
    quantity::{DateValue, Dimension, Hedge, Quantity, Value},
    source::{Article, Span},
    text::{boundary_before, dateline},
};

/// Phrases for a day counted from the one told last, with how many days later it is.
const PHRASES: &[(&str, i8)] = &[
    ("the next day", 1),
    ("the next morning", 1),
    ("the next night", 1),
    ("the following day", 1),
    ("the following morning", 1),
    ("the following evening", 1),
    ("the following night", 1),
    ("a day later", 1),
    ("one day later", 1),
    ("the previous day", -1),
    ("a day earlier", -1),
    ("the same day", 0),
    ("later that day", 0),
    ("that same day", 0),
];

/// How many bytes in front of a phrase the day may stand that it is counted from.
const REACH: usize = 300;

/// The quantities of an article with the days that such phrases tell, in order.
pub(super) fn with_days<'q>(article: &Article, quantities: &'q [Quantity]) -> Cow<'q, [Quantity]> {
    let mut found: Vec<Quantity> = PHRASES.iter().flat_map(|&(phrase, days)| told(article, quantities, phrase, days)).collect();
    if found.is_empty() {
        return Cow::Borrowed(quantities);
    }
    found.extend_from_slice(quantities);
    found.sort_by_key(|quantity| quantity.span);
    found.dedup_by(|second, first| first.span.overlaps(second.span));
    Cow::Owned(found)
}

/// The days that one phrase tells.
fn told<'a>(article: &'a Article, quantities: &'a [Quantity], phrase: &'a str, days: i8) -> impl Iterator<Item = Quantity> + 'a {
    let start = article.body.start as usize;
    article.slice(article.body).match_indices(phrase).filter_map(move |(at, _)| {
        let span = Span::new(start + at, start + at + phrase.len());
        let before = quantities.partition_point(|quantity| quantity.span.end <= span.start);
        let anchor = quantities.get(before.checked_sub(1)?)?;
        let free = quantities.get(before).is_none_or(|next| !next.span.overlaps(span));
        let near = (span.start - anchor.span.end) as usize <= REACH;
        let bare = stands_alone(&article.text, span);
        let value = shifted(anchor.date()?, days).filter(|_| free && near && bare && is_of_the_news(article, anchor.span))?;
        Some(Quantity {
            span,
            figure: span,
            dimension: Dimension::Date,
            value: Value::Date(value),
            hedge: Hedge::None,
            approximate: false,
            change: None,
        })
    })
}

/// Whether a phrase is one of whole words and counts no other day: `the next day of the trial`, `the next day's paper` and
/// `half a day later` do.
fn stands_alone(text: &str, span: Span) -> bool {
    let before = text.get(..span.start as usize).unwrap_or_default();
    let behind = text.get(span.end as usize..).unwrap_or_default();
    let part = ["half", "than", "quarter of"].iter().any(|word| before.trim_end_matches(' ').ends_with(word));
    !part
        && !before.ends_with(char::is_alphanumeric)
        && !behind.starts_with(char::is_alphanumeric)
        && ![" of ", "'s", "’s"].iter().any(|other| behind.starts_with(other))
}

/// No dateline is longer, in bytes.
const HEAD: usize = 120;

/// Whether a date is a day of what is told, not of the report or of when somebody said it: `LIMA, Nov. 15 (CPA) —`, `police said
/// on Tuesday`.
fn is_of_the_news(article: &Article, date: Span) -> bool {
    let text = &article.text;
    let from = boundary_before(text, (date.start as usize).saturating_sub(HEAD)).max(article.body.start as usize);
    let before = text.get(from..date.start as usize).unwrap_or_default();
    let line = before.rfind('\n').map(|at| from + at + 1).or((from == article.body.start as usize).then_some(from));
    let head = line.map(|start| Span::new(start, boundary_before(text, start + 2 * HEAD)));
    let of_report = head.and_then(|head| dateline(text, head)).is_some_and(|head| head.span.contains(date));
    let said =
        before.rsplit(' ').filter(|word| !word.is_empty()).take(2).any(|word| matches!(word, "said" | "says" | "told" | "announced"));
    !of_report && !said
}

/// A date so many days later; `None` where it is no single day.
fn shifted(date: &DateValue, days: i8) -> Option<DateValue> {
    let later = |day: Date| day.checked_add(i64::from(days).days()).ok();
    let weekday = date.weekday.map(|weekday| weekday.wrapping_add(days));
    if let Some((first, last)) = date.days {
        let day = later(first).filter(|_| first == last)?;
        return Some(DateValue { days: Some((day, day)), weekday, year: None, month: None, day: None, form: date.form }.spelled_out());
    }
    // Without a year, one that is not a leap year will do but at the end of February.
    let written = date.month.zip(date.day).map(|(month, day)| {
        let leap_day = month == 2 && day >= 28 || month == 3 && day == 1;
        Date::new(2023, month, day).ok().filter(|_| !leap_day).and_then(later)
    });
    match written {
        Some(day) => day.map(|day| DateValue { weekday, month: Some(day.month()), day: Some(day.day()), year: None, ..date.clone() }),
        None if date.month.is_none() && date.year.is_none() => weekday.map(|_| DateValue { weekday, ..date.clone() }),
        None => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{grammar, source::ArticleId};

    /// The day that the last date of a text stands for.
    fn last(text: &str) -> String {
        let article = Article::new(ArticleId(0), "a.txt", text.into());
        let quantities = grammar::read(&article).quantities;
        let all = with_days(&article, &quantities);
        let Some(date) = all.iter().filter_map(Quantity::date).next_back() else { return String::new() };
        date.days.map_or_else(|| format!("{:?} {:?} {:?}", date.month, date.day, date.weekday), |(first, _)| first.to_string())
    }

    #[test]
    fn the_next_day_is_counted_from_the_day_told_last() {
        assert_eq!(last("Marlow fell on 31 May 2021. He died the next day."), "2021-06-01");
        assert_eq!(last("Marlow fell on Friday. He died the following morning."), "None None Some(Saturday)");
        assert_eq!(last("Marlow fell on 31 May and was found a day later."), "Some(6) Some(1) None");
        assert_eq!(last("Marlow fell on Monday. A rope had torn the previous day."), "None None Some(Sunday)");
        assert_eq!(last("Marlow fell on Monday and died the same day."), "None None Some(Monday)");
    }

    #[test]
    fn a_part_of_a_word_or_of_a_day_is_no_next_day() {
        for text in [
            "Marlow fell on Monday. The owners thought of the next days with dread.",
            "Marlow fell on Monday and read of it in the next day’s paper.",
            "Marlow fell on Monday and was found half a day later.",
            "Marlow fell on Monday and was found less than a day later.",
        ] {
            assert_eq!(last(text), "None None Some(Monday)", "{text}");
        }
    }

    #[test]
    fn a_day_that_is_counted_from_none_is_left_alone() {
        assert_eq!(last("Marlow fell in 2021. He died the next day."), "2021-01-01");
        assert_eq!(last("He died the next day."), "");
        assert_eq!(last("Police said on Monday that he had fallen and had died the next day."), "None None Some(Monday)");
        assert_eq!(last("LIMA, June 3 (CPA) — Marlow fell and died the next day."), "Some(6) Some(3) None");
        assert_eq!(last("Marlow fell on Monday. It was the next day of the trial."), "None None Some(Monday)");
    }
}
