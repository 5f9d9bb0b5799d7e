//! What follows from dates and durations: how long something took, an anniversary, the day of publication.

use num_traits::{CheckedMul, CheckedSub, Signed};

use super::{
    elapsed::{DAY, elapsed, lasting, year_length},
    reckoning::{Allowance, Cue, Reckoning, TOLD, Target, Term, dated, years},
};
use crate::{
    diff::{
        align::Comparison,
        reading::{Side, Stated},
        support::case::Case,
    },
    quantity::{DateForm, Dimension, Interval, Rational, Value},
};

/// How much chance is allowed for two times of which the rewrite says that they lie so far apart.
const APART: Allowance = 40;
/// The longest time between two days that is told in days, in seconds: half a year.
const LONGEST: i128 = 183 * DAY;

/// An article with more dates than these has some that lie any time apart.
const DATES: usize = 12;

/// Whether the value is the time from one date to a later one of the same statement.
pub(super) fn is_elapsed(wanted: Interval, side: &Side, around: &[&Stated]) -> bool {
    if around.iter().any(|s| lasting(side, s).is_some_and(|time| wanted.contains(&time))) {
        return true;
    }
    let is_time = |s: &Stated| {
        matches!(s.quantity.value, Value::Date(_) | Value::Clock(_))
            || matches!(s.quantity.dimension, Dimension::Ordinal | Dimension::Number)
    };
    let times: Vec<&&Stated> = around.iter().filter(|s| is_time(s)).collect();
    times.windows(2).any(|pair| match pair {
        [from, to] => elapsed(from, to).is_some_and(|time| wanted.contains(&time)),
        _ => false,
    })
}

/// Whether the value is the time between two dates or times of day near by, or of a year near by and another one anywhere.
pub(super) fn is_between(reckoning: &Reckoning, target: &Target) -> bool {
    let is_time = |term: &Term| matches!(term.stated.quantity.value, Value::Date(_) | Value::Clock(_));
    let has_year = |term: &Term| term.stated.quantity.date().is_some_and(|date| date.year.is_some());
    let between = |a: &Term, b: &Term| {
        if !is_time(a) || !is_time(b) {
            return Vec::new();
        }
        // A weekday or a time of day comes round again: the text has the first one first.
        let forward = elapsed(a.stated, b.stated);
        let exact = forward.or_else(|| elapsed(b.stated, a.stated).filter(|_| has_year(a) && has_year(b)));
        if let Some(exact) = exact {
            return exact.low.value().into_iter().filter(Rational::is_positive).collect();
        }
        let (first, second) = (years(a.stated), years(b.stated));
        let pairs = first.iter().flat_map(|x| second.iter().map(move |y| Rational::from_integer((x - y).abs())));
        pairs.filter(Rational::is_positive).filter_map(|years| years.checked_mul(&year_length())).collect()
    };
    reckoning.is_of_two(target, TOLD, &dated(reckoning.case), between) || is_between_told(reckoning, target)
}

/// Whether a length of time that is told to lie between two (`two hours before the close`) is one between two days or two
/// times of day of the originals, of which there are few.
fn is_between_told(reckoning: &Reckoning, target: &Target) -> bool {
    let is_day = |stated: &Stated| stated.quantity.date().is_some_and(|date| date.month.is_some() && date.day.is_some());
    let is_clock = |stated: &Stated| matches!(stated.quantity.value, Value::Clock(_));
    let all = &reckoning.everything;
    let every = |kind: &dyn Fn(&Stated) -> bool| -> Vec<Rational> {
        let of_kind: Vec<&Term> = all.iter().filter(|term| kind(term.stated)).collect();
        if of_kind.len() > DATES {
            return Vec::new();
        }
        let pairs = of_kind.iter().enumerate().flat_map(|(at, a)| of_kind.iter().skip(at + 1).map(move |b| (a, b)));
        let lengths = pairs.flat_map(|(a, b)| [elapsed(a.stated, b.stated), elapsed(b.stated, a.stated)]).flatten();
        let lengths = lengths.filter_map(|length| length.low.value());
        // `From 9 p.m. to 5:00`: the second hour may be one of the morning or of the afternoon.
        let unsure = of_kind.iter().any(|term| matches!(&term.stated.quantity.value, Value::Clock(clock) if !clock.meridiem_known));
        let half = Rational::from_integer(DAY / 2);
        let lengths = lengths.flat_map(|length| [Some(length), length.checked_sub(&half).filter(|_| unsure)]).flatten();
        // The way round the clock, or through the year, is none that is told.
        lengths.filter(|length| length.is_positive() && *length < Rational::from_integer(LONGEST)).collect()
    };
    let told = reckoning.is_told(Cue::Apart);
    told && (target.is_met(every(&is_clock).into_iter(), APART) || target.is_met(every(&is_day).into_iter(), APART))
}

/// Whether the sentence says itself how long something takes, in the same unit.
pub(super) fn is_lasting(stated: &Stated, own: &[&Stated]) -> bool {
    let unit = |s: &Stated| s.quantity.measured().map(|m| m.unit.factor);
    own.iter().any(|s| s.quantity.dimension == Dimension::Duration && unit(s) == unit(stated))
}

/// Whether the value is the time between two of the article's dates that have a month and a year.
pub(super) fn is_dated(wanted: Interval, comparison: &Comparison, original: usize) -> bool {
    let (Some(side), Some(dates)) = (comparison.originals.get(original), comparison.values.dated.get(original)) else { return false };
    let dates: Vec<&Stated> = if dates.len() > DATES { Vec::new() } else { dates.iter().filter_map(|&at| side.stated.get(at)).collect() };
    dates.iter().enumerate().any(|(at, from)| {
        dates.iter().skip(at + 1).any(|to| elapsed(from, to).or_else(|| elapsed(to, from)).is_some_and(|time| wanted.contains(&time)))
    })
}

/// Whether a date is the day on which an original was published, which its head says and its text need not.
pub(super) fn is_day_of_publication(comparison: &Comparison, stated: &Stated) -> bool {
    let days = stated.quantity.date().filter(|date| date.form == DateForm::Absolute).and_then(|date| date.days);
    days.is_some_and(|(first, last)| first == last && comparison.originals.iter().any(|side| side.article.published == Some(first)))
}

/// Whether a rank counts the years that the original gives: `the 20th anniversary`, `20 years since`.
pub(super) fn is_anniversary(case: &Case) -> bool {
    let (comparison, stated) = (case.comparison, case.stated);
    let rewrite = &comparison.rewrite;
    let next = rewrite.words.get(stated.words.end).map(|word| rewrite.slice(word.span));
    let is_year = |s: &Stated| s.quantity.measured().is_some_and(|m| m.unit.stated.starts_with("year"));
    let years = |place| comparison.stated(place).is_some_and(|(_, s)| is_year(s) && s.single() == stated.single());
    matches!(next, Some("anniversary" | "birthday"))
        && stated.single().is_some_and(|rank| comparison.values.years(rank).into_iter().any(years))
}
