//! What cannot be told: a date that may be another one, a figure that says next to nothing.

use super::{case::Case, verdict::Verdict};
use crate::{
    diff::{
        candidate::Candidate,
        reading::{Class, Side, Stated},
        value::Relation,
    },
    quantity::{DateForm, Dimension, Hedge, Rational},
};

/// Below this likeness two statements speak of different things.
const OTHER_STATEMENT: f64 = 0.22;

/// How many sentences before a third one the second may be told of.
const FURTHER: usize = 3;

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
        || is_pronoun(&case.comparison.rewrite, case.stated)
        || is_of_a_rank(&case.comparison.rewrite, case.stated)
        || is_further_one(&case.comparison.rewrite, case.stated)
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

/// Whether a small number stands for what was named before: `for those two`, `between the two`.
fn is_pronoun(side: &Side, stated: &Stated) -> bool {
    let before = stated.words.start.checked_sub(1).and_then(|at| side.words.get(at)).map(|word| side.slice(word.span).to_lowercase());
    let determined = before.is_some_and(|word| matches!(word.as_str(), "those" | "these" | "the" | "both"));
    stated.quantity.dimension == Dimension::Number && stated.single() == Some(Rational::from_integer(2)) && determined
}

/// Whether a bare number is the place in an order that the rewrite tells next to it: `Then there were five. She is the fifth to go.`
fn is_of_a_rank(side: &Side, stated: &Stated) -> bool {
    let bare = stated.quantity.dimension == Dimension::Number && stated.single().is_some();
    bare && ranks(side, stated.sentence.saturating_sub(1)..stated.sentence + 2).any(|rank| rank.single() == stated.single())
}

/// The ranks of some sentences.
fn ranks<'s>(side: &'s Side, sentences: std::ops::Range<usize>) -> impl Iterator<Item = &'s Stated> {
    let near = side.sentences.get(sentences.start..sentences.end.min(side.sentences.len())).unwrap_or_default();
    near.iter().flat_map(|sentence| side.stated_in(sentence)).filter(|stated| stated.is_rank())
}

/// Whether a rank only tells another one from the first: `a second letter`, `in a third,`.
fn is_further_one(side: &Side, stated: &Stated) -> bool {
    let word = |at: Option<usize>| at.and_then(|at| side.words.get(at)).map(|word| side.slice(word.span));
    let before = word(stated.words.start.checked_sub(1));
    let text = side.slice(stated.quantity.span).to_lowercase();
    if stated.is_rank() {
        return before.is_some_and(|word| word.eq_ignore_ascii_case("a"));
    }
    // Nothing is a third of what ends the phrase, where a second one was told of.
    let ends = side.words.get(stated.words.end).is_none_or(|word| word.class == Class::Mark);
    let of_rank = stated.quantity.dimension == Dimension::Number && text.starts_with("a ") && text.ends_with("th") || text == "a third";
    let near = stated.sentence.saturating_sub(FURTHER)..stated.sentence + 1;
    of_rank && ends && ranks(side, near).any(|rank| rank.words.end <= stated.words.start)
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
