//! Days told by the day before them: `He fell on Friday. He died the next day.`

use std::{borrow::Cow, sync::LazyLock};

use aho_corasick::{AhoCorasick, MatchKind};
use jiff::{ToSpan, civil::Date};

use crate::{
    lexicon::lexicon,
    quantity::{DateValue, Dimension, Hedge, Part, Quantity, Value},
    source::{Article, Span},
    text::{boundary_before, dateline},
};

/// How many bytes in front of a phrase the day may stand that it is counted from.
const REACH: usize = 300;

/// The phrases of the lexicon, found in one pass over a text.
struct Phrases {
    automaton: AhoCorasick,
    /// How many days later each of them is.
    days: Vec<i8>,
}

static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    let (phrases, days): (Vec<&str>, Vec<i8>) = lexicon().calendar.counted_days().unzip();
    match AhoCorasick::builder().ascii_case_insensitive(true).match_kind(MatchKind::LeftmostLongest).build(phrases) {
        Ok(automaton) => Phrases { automaton, days },
        Err(error) => unreachable!("a few phrases are too many for an automaton: {error}"),
    }
});

/// The quantities of an article with the days that such phrases tell, in order.
pub(super) fn with_days<'q>(article: &Article, quantities: &'q [Quantity]) -> Cow<'q, [Quantity]> {
    let found: Vec<Quantity> = PHRASES.told(article, quantities).collect();
    if found.is_empty() {
        return Cow::Borrowed(quantities);
    }
    let mut all = [quantities, &found].concat();
    all.sort_by_key(|quantity| quantity.span);
    Cow::Owned(all)
}

impl Phrases {
    /// The days that the phrases in an article tell.
    fn told<'a>(&'a self, article: &'a Article, quantities: &'a [Quantity]) -> impl Iterator<Item = Quantity> + 'a {
        self.automaton.find_iter(article.slice(article.body)).filter_map(move |found| {
            let span = Span::new(found.start(), found.end()).shift(article.body.start as usize);
            let days = *self.days.get(found.pattern().as_usize())?;
            told(article, quantities, span, days)
        })
    }
}

/// The day that a phrase tells which stands so many days behind the one told last.
fn told(article: &Article, quantities: &[Quantity], span: Span, days: i8) -> Option<Quantity> {
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
        return Some(
            DateValue { days: Some((day, day)), weekday, year: None, month: None, day: None, form: date.form, part: Part::Whole }
                .spelled_out(),
        );
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
    fn a_sentence_may_begin_with_the_next_day() {
        assert_eq!(last("Marlow fell on Monday. The next day, the rope was found."), "None None Some(Tuesday)");
        assert_eq!(last("Marlow fell on 31 May 2021. Later that day a helicopter came."), "2021-05-31");
        assert_eq!(last("Marlow fell on Friday.\n\nTHE FOLLOWING MORNING the search began."), "None None Some(Saturday)");
        assert_eq!(last("Marlow fell on Monday. The Next Day of the trial was short."), "None None Some(Monday)");
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
