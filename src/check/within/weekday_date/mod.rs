//! `weekday-date`: a day of the week that the date is not.

mod pair;

use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};

use super::{Context, context::Sentence, words::words};
use crate::{
    finding::{Finding, Severity},
    quantity::{DateValue, Quantity},
    source::Span,
};

/// The rule's name.
pub(super) const NAME: &str = "weekday-date";

/// The first year in which the whole English-speaking world had the Gregorian calendar.
const FIRST_YEAR: i16 = 1753;

/// How many days back a date without a year is looked for where no verb says that it is past.
const RECENT: i32 = 60;

/// Names of the days with the abbreviations in use; the shortest stand in lists of events (`Mo, 7 October`).
const DAYS: [(Weekday, &str, &[&str]); 7] = [
    (Weekday::Monday, "Monday", &["Mon", "Mo"]),
    (Weekday::Tuesday, "Tuesday", &["Tues", "Tue", "Tu"]),
    (Weekday::Wednesday, "Wednesday", &["Weds", "Wed", "We"]),
    (Weekday::Thursday, "Thursday", &["Thurs", "Thur", "Thu", "Th"]),
    (Weekday::Friday, "Friday", &["Fri", "Fr"]),
    (Weekday::Saturday, "Saturday", &["Sat", "Sa"]),
    (Weekday::Sunday, "Sunday", &["Sun", "Su"]),
];

/// Dates that fall on another day of the week than the one named beside them.
pub(super) fn find(context: &Context<'_>) -> Vec<Finding> {
    context.sentences().flat_map(|sentence| in_sentence(context, &sentence)).collect()
}

fn in_sentence(context: &Context<'_>, sentence: &Sentence<'_>) -> Vec<Finding> {
    let mut found: Vec<Finding> = sentence.quantities.iter().filter_map(|quantity| judge(context, sentence, quantity)).collect();
    if found.is_empty() {
        found.extend(pair::find(context, sentence));
    }
    found
}

fn judge(context: &Context<'_>, sentence: &Sentence<'_>, quantity: &Quantity) -> Option<Finding> {
    let date = quantity.date()?;
    let (month, day) = (date.month?, date.day?);
    let written = context.article.slice(quantity.span);
    if date.days.is_some() && !date.is_one_day() || is_ambiguous(written, day) {
        return None;
    }
    let (weekday, span) = named_weekday(sentence, quantity, date)?;
    let days = candidates(
        date,
        month,
        day,
        context.article.published,
        is_account(sentence.before(quantity)) || is_account(sentence.after(quantity)),
    );
    let actual = *days.first()?;
    if days.iter().any(|day| day.weekday() == weekday) {
        return None;
    }
    Some(report(context, span, weekday, actual, date.year.is_none()))
}

/// Whether `10/09` may be either of two days.
fn is_ambiguous(written: &str, day: i8) -> bool {
    let numeric = !written.chars().any(char::is_alphabetic) || written.contains('/');
    let iso = written.split(['-', '/']).any(|part| part.trim().len() == 4 && written.trim().starts_with(part.trim()));
    numeric && !iso && day <= 12
}

/// The weekday that stands with a date, and the span of both.
fn named_weekday(sentence: &Sentence<'_>, quantity: &Quantity, date: &DateValue) -> Option<(Weekday, Span)> {
    if let Some(weekday) = date.weekday {
        let before = sentence.before(quantity);
        // "The Sun, 7 October 2014" is a newspaper.
        let cited = before.trim_end().ends_with("The") && sentence.slice(quantity.span).starts_with("Sun,");
        return (!cited && !in_list(before)).then_some((weekday, quantity.span));
    }
    let before = sentence.before(quantity);
    if let Some((weekday, at)) = weekday_at_end(before) {
        let start = quantity.span.start as usize - before.len() + at;
        return Some((weekday, Span::new(start, quantity.span.end as usize)));
    }
    let after = sentence.after(quantity);
    let name = after.strip_prefix(" (").or_else(|| after.strip_prefix(", a "))?;
    let end = name.find(|c: char| !c.is_alphabetic()).unwrap_or(name.len());
    let (weekday, ..) = DAYS.iter().find(|(_, full, _)| *full == &name[..end])?;
    let closing = usize::from(name[end..].starts_with(')'));
    let length = after.len() - name.len() + end + closing;
    Some((*weekday, Span::new(quantity.span.start as usize, quantity.span.end as usize + length)))
}

/// The weekday that some words end with, and the byte at which it begins.
fn weekday_at_end(words: &str) -> Option<(Weekday, usize)> {
    let trimmed = words.trim_end();
    let trimmed = trimmed.strip_suffix(" the").unwrap_or(trimmed).trim_end_matches([',', '(', ' ', '.']);
    let start = trimmed.rfind(|c: char| !c.is_alphabetic()).map_or(0, |at| at + trimmed[at..].chars().next().map_or(1, char::len_utf8));
    let name = &trimmed[start..];
    let (weekday, full, _) = DAYS.iter().find(|(_, full, short)| *full == name || short.contains(&name))?;
    // "The Sun, 7 October 2014" is a newspaper.
    let cited = *full != name && trimmed[..start].trim_end().ends_with("The");
    (!cited && !in_list(&trimmed[..start])).then_some((*weekday, start))
}

/// Whether words end in another weekday and a conjunction: of `Saturday and Sunday, October 7 and 8` no day has both.
fn in_list(words: &str) -> bool {
    let words = words.trim_end();
    let joined = ["and", "or", "to", "through", "-", "–", "&", ","].iter().find_map(|joint| words.strip_suffix(joint));
    joined.is_some_and(|rest| {
        let rest = rest.trim_end_matches([',', ' ']);
        DAYS.iter().any(|(_, full, short)| rest.ends_with(full) || short.iter().any(|short| rest.ends_with(short)))
    })
}

/// The days that a date may stand for; the likeliest first. None if the calendar has no such day.
fn candidates(date: &DateValue, month: i8, day: i8, published: Option<Date>, account: bool) -> Vec<Date> {
    let on = |year: i16| Date::new(year, month, day).ok();
    if let Some(year) = date.year {
        return if year >= FIRST_YEAR { on(year).into_iter().collect() } else { Vec::new() };
    }
    let Some(published) = published else { return Vec::new() };
    let mut days: Vec<Date> = on(published.year()).into_iter().collect();
    let distance = |other: Date| published.until(other).map_or(i32::MAX, |span| span.get_days());
    let back = if account { 366 } else { RECENT };
    days.extend(on(published.year() + 1).filter(|&next| distance(next) <= 366));
    days.extend(on(published.year() - 1).filter(|&last| distance(last) >= -back));
    days
}

/// Whether a sentence tells what happened; an announcement without a verb speaks of what is to come.
fn is_account(sentence: &str) -> bool {
    let is_listed = |word: &str| words().accounts.iter().any(|known| known == word);
    sentence
        .split(|c: char| !c.is_alphabetic())
        .any(|word| is_listed(word) || word.len() > 4 && word.ends_with("ed") && word.starts_with(|c: char| c.is_lowercase()))
}

fn report(context: &Context<'_>, span: Span, named: Weekday, actual: Date, year_supplied: bool) -> Finding {
    let written = context.article.slice(span);
    let shown = if year_supplied { format!("in {}, ", actual.year()) } else { String::new() };
    let message = format!("“{written}” is not a {}: {shown}it is a {}", name(named), name(actual.weekday()));
    let mut finding = context.finding(NAME, Severity::Error, span, message);
    if let Some(label) = finding.labels.first_mut() {
        label.note = format!("= {}, {}", name(actual.weekday()), spoken(actual, true));
    }
    if year_supplied {
        finding.reasons.push(format!("The year is that of the article, {}.", actual.year()));
    }
    let step = |days: i32| actual.checked_add(days.days()).ok();
    let near: Vec<String> =
        (-6..=6).filter_map(step).filter(|day| day.weekday() == named).map(|day| format!("“{}”", spoken(day, false))).collect();
    finding.help = Some(format!("Write “{}”, or for the date {}.", name(actual.weekday()), near.join(" or ")));
    finding
}

fn name(weekday: Weekday) -> &'static str {
    DAYS.iter().find(|(day, ..)| *day == weekday).map_or("", |(_, name, _)| name)
}

/// A date as newspapers write it: `9 September 2022`.
fn spoken(date: Date, with_year: bool) -> String {
    date.strftime(if with_year { "%-d %B %Y" } else { "%-d %B" }).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::{DateForm, Part};
    use jiff::civil::date;

    #[test]
    fn the_weekday_before_a_date_is_found_with_its_place() {
        assert_eq!(weekday_at_end("They met on Monday, "), Some((Weekday::Monday, 12)));
        assert_eq!(weekday_at_end("Open Day - Mo, "), Some((Weekday::Monday, 11)));
        assert_eq!(weekday_at_end("They met on Tuesday, the "), Some((Weekday::Tuesday, 12)));
        assert_eq!(weekday_at_end("They met on "), None);
        assert_eq!(weekday_at_end("(The Sun, "), None);
        assert_eq!(weekday_at_end("on Saturday and Sunday, "), None);
    }

    #[test]
    fn a_numeric_date_whose_order_is_open_is_ambiguous() {
        assert!(is_ambiguous("10/09/2014", 10));
        assert!(!is_ambiguous("31/10/2014", 31));
        assert!(!is_ambiguous("2014-10-09", 9));
        assert!(!is_ambiguous("9 October 2014", 9));
    }

    #[test]
    fn a_date_without_a_year_is_looked_for_near_the_article() {
        let yearless = DateValue {
            days: None,
            form: DateForm::Yearless,
            year: None,
            month: Some(12),
            day: Some(30),
            weekday: None,
            part: Part::Whole,
        };
        let days = |account| candidates(&yearless, 12, 30, Some(date(2019, 1, 2)), account);
        assert_eq!(days(true), [date(2019, 12, 30), date(2018, 12, 30)]);
        assert_eq!(days(false), [date(2019, 12, 30), date(2018, 12, 30)]);
        assert!(candidates(&yearless, 12, 30, None, true).is_empty());
    }

    #[test]
    fn an_announcement_without_a_verb_speaks_of_what_is_to_come() {
        assert!(!is_account("Open Day - Monday, 7 May"));
        assert!(is_account("The bridge was closed on Monday, 7 May"));
        assert!(is_account("The bridge collapsed on Monday, 7 May"));
    }
}
