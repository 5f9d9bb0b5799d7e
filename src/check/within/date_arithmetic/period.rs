//! `from 2010 to 2015, seven years`: a period and its length.

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
    grammar,
    quantity::{DateForm, Quantity},
    source::{Article, ArticleId, Span},
};

/// How finely the ends of a period are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Grain {
    Day,
    Month,
    Year,
}

/// A period with what it was read from.
struct Period<'a> {
    start: Date,
    end: Date,
    grain: Grain,
    first: usize,
    last: usize,
    span: Span,
    dates: Vec<&'a Quantity>,
}

/// The first period of a sentence whose length is given and does not fit.
pub(super) fn find(context: &Context<'_>, sentence: &Sentence<'_>) -> Option<Finding> {
    let periods = (0..sentence.quantities.len()).filter_map(|at| one(sentence, at).or_else(|| two(sentence, at)));
    periods.into_iter().find_map(|period| judge(context, sentence, &period))
}

/// A period that was read as one date: `from 2010 to 2015`, `2010–2015`.
fn one<'a>(sentence: &Sentence<'a>, at: usize) -> Option<Period<'a>> {
    let quantity = sentence.quantities.get(at)?;
    let date = quantity.date()?;
    let written = sentence.slice(quantity.span);
    let joined = [" to ", "–", "—", " until ", " through ", " and "].iter().any(|joint| written.contains(joint))
        || written.matches('-').count() == 1;
    let grain = if written.chars().any(char::is_uppercase) { grain_of_words(written) } else { Grain::Year };
    // `from 3 May to 10 May` lasts as long in any year.
    let told =
        date.form == DateForm::Absolute || grain == Grain::Day && date.form != DateForm::Relative && words::starts_with(written, "from");
    if !told || !joined {
        return None;
    }
    let (start, end) = date.days.or_else(|| in_any_year(written))?;
    // Years run from their first day to their last one; anything else was cut finer than the words say.
    let whole_years = start.day_of_year() == 1 && (end.month(), end.day()) == (12, 31);
    if grain == Grain::Year && (!whole_years || start.year() == end.year()) {
        return None;
    }
    Some(Period { start, end, grain, first: at, last: at, span: quantity.span, dates: vec![quantity] })
}

/// First and last day of a period without a year, in a year that is no leap year; `None` if it goes beyond February, which in
/// some years is longer, or beyond the end of the year.
fn in_any_year(written: &str) -> Option<(Date, Date)> {
    let reference = Date::constant(2001, 7, 2);
    let mut article = Article::new(ArticleId(0), String::new(), written.to_owned());
    article.published = Some(reference);
    let (start, end) = grammar::read(&article).quantities.first()?.date()?.days?;
    let same = start.year() == end.year() && (start.month() > 2 || end.month() <= 2);
    same.then_some((start, end))
}

/// How fine a period with months in it is: a figure of one or two digits is a day.
fn grain_of_words(written: &str) -> Grain {
    let days = written
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| word.len() <= 2 && word.chars().all(|c| c.is_ascii_digit()) && !word.is_empty());
    if days { Grain::Day } else { Grain::Month }
}

/// A period between two dates: `from 3 May 2010 until June 2015`.
fn two<'a>(sentence: &Sentence<'a>, at: usize) -> Option<Period<'a>> {
    let (first, second) = (sentence.quantities.get(at)?, sentence.quantities.get(at + 1)?);
    let (from, to) = (first.date()?, second.date()?);
    let link = sentence.between(first, second).trim();
    let opened = ends_with(sentence.before(first), "from") && matches!(link, "to" | "until" | "till" | "through")
        || ends_with(sentence.before(first), "between") && link == "and";
    if !opened || from.year.is_none() || to.year.is_none() {
        return None;
    }
    let grain = |date: &crate::quantity::DateValue| match (date.month, date.day) {
        (_, Some(_)) => Grain::Day,
        (Some(_), None) => Grain::Month,
        _ => Grain::Year,
    };
    let grain = grain(from).max(grain(to));
    Some(Period {
        start: from.days?.0,
        end: to.days?.1,
        grain,
        first: at,
        last: at + 1,
        span: first.span.cover(second.span),
        dates: vec![first, second],
    })
}

fn judge(context: &Context<'_>, sentence: &Sentence<'_>, period: &Period<'_>) -> Option<Finding> {
    let length = length_after(sentence, period.last, period.span).or_else(|| length_before(sentence, period))?;
    let stated = Stated::of(length, &context.tolerance)?;
    let (least, most) = allowed(period, stated.unit)?;
    if period.start > period.end || stated.meets(least, most) {
        return None;
    }
    // Of several periods the length may be the sum.
    if sentence.quantities.iter().filter(|quantity| quantity.date().is_some()).count() > period.dates.len() {
        return None;
    }
    let written = context.article.slice(length.span);
    let unit = stated.unit.name();
    let given = if least == most { counted(least, unit) } else { format!("{least} or {}", counted(most, unit)) };
    let span = context.article.slice(period.span);
    let message = format!("{span} is {given}, not {written}");
    let mut finding = mismatch(context, length, &period.dates, message, format!("{given} by the dates"));
    if period.grain == Grain::Year {
        finding.reasons.push("Spans of years may count either end.".to_owned());
    }
    Some(finding)
}

/// The least and the greatest number of units that a period may be said to last.
fn allowed(period: &Period<'_>, unit: Unit) -> Option<(i64, i64)> {
    let years = i64::from(period.end.year()) - i64::from(period.start.year());
    let months = years * 12 + i64::from(period.end.month()) - i64::from(period.start.month());
    let days = i64::from((period.end - period.start).get_days());
    Some(match (period.grain, unit) {
        (Grain::Year, Unit::Year) => (years, years + 1),
        (Grain::Month | Grain::Day, Unit::Year) => (months / 12, (months + 12) / 12),
        (Grain::Month, Unit::Month) => (months, months + 1),
        (Grain::Day, Unit::Month) => ((days - 3) * 10_000 / 304_369, months + 1),
        (Grain::Day, Unit::Week) => (days / 7, (days + 7) / 7),
        (Grain::Day, Unit::Day) => (days, days + 1),
        _ => return None,
    })
}

/// The length behind a period: `from 2010 to 2015, seven years`, `(seven years)`, `, a period of seven years`.
///
/// `last` is the index of the last of its dates or times, `span` all of it.
pub(super) fn length_after<'a>(sentence: &Sentence<'a>, last: usize, span: Span) -> Option<&'a Quantity> {
    let length = sentence.quantities.get(last + 1)?;
    let link = sentence.part(span.end, length.span.start);
    let phrase: Vec<&str> = words::each(link).collect();
    let opened = link.trim_start().starts_with([',', '(', '–', '—']);
    let named = matches!(phrase.as_slice(), [] | ["or" | "lasting" | "for"] | ["a", "period" | "span" | "total", "of"]);
    let after = sentence.after(length);
    let closed = after.trim_start().is_empty()
        || after.starts_with(['.', ',', ')', ';', '–', '—'])
        || after.starts_with(" –")
        || after.starts_with(" in all");
    (opened && named && closed).then_some(length)
}

/// Whether a noun names what lasts: a term, a siege, a festival.
fn is_period(noun: &str) -> bool {
    words::words().periods.iter().any(|known| known == noun)
}

/// The length before a period: `seven years, from 2010 to 2015`, `a seven-year term from 2010 to 2015`.
fn length_before<'a>(sentence: &Sentence<'a>, period: &Period<'_>) -> Option<&'a Quantity> {
    let length = sentence.quantities.get(period.first.checked_sub(1)?)?;
    let link = sentence.part(length.span.end, period.span.start);
    let mut phrase: Vec<&str> = words::each(link).collect();
    phrase.retain(|word| !matches!(*word, "from" | "between"));
    let from = ends_with(link, "from") || sentence.slice(period.span).starts_with("from") || link.trim_end().ends_with('(');
    let named = match phrase.as_slice() {
        [] => true,
        [noun] => is_period(noun) && link.trim_start_matches('-').starts_with(' '),
        [noun, "lasted" | "ran" | "lasting" | "lasts" | "runs" | "running"] | [_, noun, "lasted" | "ran" | "lasts" | "runs"] => {
            is_period(noun)
        }
        // `seven years in jail, from 2010 to 2015`
        ["in" | "as" | "at" | "on", _] | ["in" | "as" | "at" | "on", _, _] => link.contains(','),
        _ => false,
    };
    (from && named).then_some(length)
}
