//! What became of every quantity of the rewrite.

use rustc_hash::FxHashMap;

use super::{
    candidates::{Candidate, SAME_STATEMENT, candidates},
    comparison::{Comparison, QuantityPlace},
    counted::Counting,
    implied::{is_implied, is_total},
    relation::Relation,
    side::Stated,
    support::{is_misplaced, is_verbatim, single, supporting},
    written::{is_phrase, is_written},
};
use crate::quantity::{DateForm, Dimension, Hedge, Rational};

/// From this likeness on the rewrite has kept the sentence and changed the hedge alone.
const SAME_WORDS: f64 = 0.75;
/// Below this likeness two statements speak of different things.
const OTHER_STATEMENT: f64 = 0.22;
/// From this likeness on a value that the original does not have is taken for a changed one.
const LIKELY_RESTATED: f64 = 0.3;
/// From this likeness on a changed value is not taken for one that was computed.
const PLAINLY_RESTATED: f64 = 0.6;

/// What became of a quantity.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Verdict {
    /// The original says so.
    Kept(QuantityPlace),
    /// The original says so, with another hedge: wider or narrower, in a sentence that is otherwise the same or not.
    Hedged(QuantityPlace, Relation, bool),
    /// The original says something else at this place.
    Changed(QuantityPlace, Relation),
    /// It follows from what the original says.
    Implied,
    /// The original neither says nor implies it.
    Unsupported,
}

impl Verdict {
    /// Whether something is to be said about it.
    pub(super) fn is_fault(&self) -> bool {
        matches!(self, Self::Hedged(..) | Self::Changed(..) | Self::Unsupported)
    }
}

/// The verdicts on the quantities of the rewrite, in their order.
pub(super) fn verdicts(comparison: &Comparison) -> Vec<Verdict> {
    let all: Vec<Vec<Candidate>> =
        comparison.rewrite.stated.iter().enumerate().map(|(number, stated)| candidates(comparison, number, stated)).collect();
    let taken = taken(&all);
    let rewrite = &comparison.rewrite;
    all.iter()
        .zip(&rewrite.stated)
        .enumerate()
        .map(|(number, (candidates, stated))| {
            // What the rewrite restates elsewhere in the same sentence is not what was changed here.
            let is_free = |place: &QuantityPlace| {
                taken
                    .get(place)
                    .is_none_or(|&(other, _)| other == number || rewrite.stated.get(other).is_none_or(|o| o.sentence != stated.sentence))
            };
            // What it restates better elsewhere is not either, if the original has the value as well.
            let is_restated_here = |rival: &Candidate| taken.get(&rival.place).is_none_or(|&(_, likeness)| likeness <= rival.likeness);
            match unchanged(comparison, stated) {
                Some(place) => Verdict::Kept(place),
                None => verdict(comparison, stated, candidates, is_free, is_restated_here),
            }
        })
        .collect()
}

/// The quantity of the rewrite that restates a place of an original best, with its likeness, for each place that one
/// surely restates.
fn taken(all: &[Vec<Candidate>]) -> FxHashMap<QuantityPlace, (usize, f64)> {
    let mut best: FxHashMap<QuantityPlace, (usize, f64)> = FxHashMap::default();
    for (number, candidates) in all.iter().enumerate() {
        if let Some(kept) = candidates.iter().find(|c| c.relation.is_support() && c.likeness >= SAME_STATEMENT) {
            let taker = best.entry(kept.place).or_insert((number, kept.likeness));
            if kept.likeness > taker.1 {
                *taker = (number, kept.likeness);
            }
        }
    }
    best
}

/// The same quantity in the same sentence of an original, word for word.
fn unchanged(comparison: &Comparison, stated: &Stated) -> Option<QuantityPlace> {
    let rewrite = &comparison.rewrite;
    let sentence = rewrite.sentences.get(stated.sentence)?;
    let number = rewrite.stated_in(sentence).iter().position(|s| s.quantity.span == stated.quantity.span)?;
    comparison.matches(stated.sentence).iter().find_map(|m| {
        let (side, original) = comparison.sentence(m.place)?;
        let same = side.slice(original.span) == rewrite.slice(sentence.span) && number < original.stated.len();
        same.then(|| QuantityPlace { original: m.place.original, quantity: original.stated.start + number })
    })
}

fn verdict(
    comparison: &Comparison,
    stated: &Stated,
    candidates: &[Candidate],
    is_free: impl Fn(&QuantityPlace) -> bool,
    is_restated_here: impl Fn(&Candidate) -> bool,
) -> Verdict {
    let support = supporting(comparison, stated, candidates);
    let rival = candidates.iter().find(|c| c.relation.is_conflict() && is_free(&c.place));
    let unsure =
        candidates.iter().find(|c| c.relation == Relation::Unknown && c.likeness >= OTHER_STATEMENT && may_be(comparison, stated, c));
    // The original has the value, but of something else.
    let is_date = stated.quantity.date().is_some();
    let is_elsewhere = support.is_none() && candidates.iter().any(|c| c.relation.is_figure() && (is_date || c.counting == Counting::Other));
    match (support, rival) {
        (Some(support), Some(rival)) if is_restated_here(rival) && is_misplaced(comparison, stated, support, rival, &is_free) => {
            Verdict::Changed(rival.place, rival.relation)
        }
        (Some(support), _) => match support.relation {
            relation @ (Relation::Wider | Relation::Narrower) if support.likeness >= OTHER_STATEMENT => {
                Verdict::Hedged(support.place, relation, support.likeness >= SAME_WORDS)
            }
            _ => Verdict::Kept(support.place),
        },
        (None, _) if is_total(comparison, stated, &is_free) || is_phrase(comparison, stated) => Verdict::Implied,
        (None, Some(rival)) if rival.likeness >= PLAINLY_RESTATED => Verdict::Changed(rival.place, rival.relation),
        (None, _) if is_implied(comparison, stated) => Verdict::Implied,
        (None, Some(rival))
            if rival.likeness >= if is_small(stated) { SAME_STATEMENT } else { LIKELY_RESTATED }
                && unsure.is_none_or(|u| u.likeness < rival.likeness) =>
        {
            Verdict::Changed(rival.place, rival.relation)
        }
        (None, _) => match unsure {
            Some(unsure) => Verdict::Kept(unsure.place),
            None if is_vague_time(stated)
                || is_small(stated)
                || stated.quantity.hedge == Hedge::Vague
                || !is_elsewhere && is_written(comparison, stated)
                || is_verbatim(comparison, stated) =>
            {
                Verdict::Implied
            }
            None => Verdict::Unsupported,
        },
    }
}

/// Whether a date of which it cannot be told may at least be the one of the rewrite: a weekday is that of some day, a year
/// that of `last year`, a month of `last year` one that the original names.
fn may_be(comparison: &Comparison, stated: &Stated, candidate: &Candidate) -> bool {
    let before = comparison.stated(candidate.place);
    let original = before.and_then(|(_, original)| original.quantity.date());
    let (Some((side, place)), Some(original), Some(date)) = (before, original, stated.quantity.date()) else { return true };
    let only_year = date.year.is_some() && date.month.is_none();
    let only_weekday = date.weekday.is_some() && date.month.is_none() && date.day.is_none();
    let of_a_year = || side.slice(place.quantity.span).to_lowercase().ends_with("year");
    match original.form {
        DateForm::Relative if only_year => original.weekday.is_none(),
        DateForm::Relative => date.month.is_none() || !of_a_year() || names_month(comparison, date.month),
        _ if only_year => false,
        _ if only_weekday => original.day.is_some(),
        _ => true,
    }
}

/// Whether one of the originals names a month.
fn names_month(comparison: &Comparison, month: Option<i8>) -> bool {
    comparison.originals.iter().any(|side| side.stated.iter().any(|s| s.quantity.date().is_some_and(|date| date.month == month)))
}

/// Whether a date only says how its time lies to that of the article (`last week`, `this year`) and cannot be told.
fn is_vague_time(stated: &Stated) -> bool {
    stated.quantity.date().is_some_and(|date| date.form == DateForm::Relative && date.days.is_none() && date.weekday.is_none())
}

/// Whether a quantity is a plain `one` or `two`, which count what a sentence names as often as they report it.
fn is_small(stated: &Stated) -> bool {
    single(stated).is_some_and(|value| {
        value == Rational::from_integer(1) || value == Rational::from_integer(2) && stated.quantity.dimension == Dimension::Count
    }) && stated.quantity.hedge == Hedge::None
}
