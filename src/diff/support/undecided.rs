//! What cannot be told: a date that may be another one, a figure that says next to nothing.

use super::{case::Case, verdict::Verdict};
use crate::{
    diff::{
        candidate::Candidate,
        reading::{Side, Stated},
        value::Relation,
    },
    quantity::{DateForm, Dimension, Hedge, Rational},
};

/// Below this likeness two statements speak of different things.
const OTHER_STATEMENT: f64 = 0.22;

/// Below this number a vague one says next to nothing: `several`, `dozens`.
const FEW: i128 = 100;

/// A date of the original that may be the one of the rewrite.
pub(super) fn may_be(case: &Case) -> Option<Verdict> {
    candidate(case).map(|unsure| Verdict::Kept(unsure.place))
}

/// The likest quantity of the originals of which it cannot be told.
pub(super) fn candidate<'c>(case: &Case<'c, '_>) -> Option<&'c Candidate> {
    case.candidates.iter().find(|c| c.relation == Relation::Unknown && c.likeness >= OTHER_STATEMENT && is_possible(case, c))
}

/// Whether a date of which it cannot be told may at least be the one of the rewrite: a weekday is that of some day, a year
/// that of `last year`, a month of `last year` one that the original names.
fn is_possible(case: &Case, candidate: &Candidate) -> bool {
    let before = case.comparison.stated(candidate.place);
    let original = before.and_then(|(_, original)| original.quantity.date());
    let (Some((side, place)), Some(original), Some(date)) = (before, original, case.stated.quantity.date()) else { return true };
    let only_year = date.year.is_some() && date.month.is_none();
    let only_weekday = date.weekday.is_some() && date.month.is_none() && date.day.is_none();
    let of_a_year = || side.slice(place.quantity.span).to_lowercase().ends_with("year");
    match original.form {
        DateForm::Relative if only_year => original.weekday.is_none(),
        DateForm::Relative => date.month.is_none_or(|month| !of_a_year() || case.comparison.values.names_month(month)),
        _ if only_year => false,
        _ if only_weekday => original.day.is_some(),
        _ => true,
    }
}

/// A figure that says too little to be wrong.
pub(super) fn says_little(case: &Case) -> Option<Verdict> {
    let vague = is_time_stamp(&case.comparison.rewrite, case.stated)
        || is_vague_time(case.stated)
        || case.stated.is_one_or_two()
        || is_few(case.stated);
    vague.then_some(Verdict::Implied)
}

/// Whether a time of day opens a paragraph as the stamp of an entry: `17:02 – The leaders reach the top.`
fn is_time_stamp(side: &Side, stated: &Stated) -> bool {
    let Some(sentence) = side.sentences.get(stated.sentence) else { return false };
    let next = side.words.get(stated.words.end).map(|word| side.slice(word.span));
    let opens = stated.quantity.span.start == sentence.span.start;
    stated.quantity.dimension == Dimension::Time && opens && matches!(next, Some("–" | "—" | "-" | ":"))
}

/// Whether a quantity says no more than that there are several, or that something is long. `Thousands` says how many.
fn is_few(stated: &Stated) -> bool {
    let long = stated.quantity.dimension == Dimension::Duration;
    stated.quantity.hedge == Hedge::Vague && (long || stated.low().is_none_or(|low| low < Rational::from_integer(FEW)))
}

/// Whether a date only says how its time lies to that of the article (`last week`, `this year`) and cannot be told.
fn is_vague_time(stated: &Stated) -> bool {
    stated.quantity.date().is_some_and(|date| date.form == DateForm::Relative && date.days.is_none() && date.weekday.is_none())
}
