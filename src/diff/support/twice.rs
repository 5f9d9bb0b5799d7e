//! A figure of the original that the rewrite gives twice, once in the place of another figure, which is gone.

use super::{case::Case, restated::is_far_apart, verdict::Verdict};
use crate::{
    diff::{candidate::Candidate, figure::Counting, reading::Stated, value::Relation},
    quantity::{DateValue, Hedge, Rational},
};

/// How alike the statement must be whose own figure is gone.
const ALIKE: f64 = 0.16;
/// How many times as much like it the statement must be as like the one that the figure was taken from.
const LIKER: f64 = 1.65;
/// How alike it must be where few are counted: small numbers are often reckoned from others.
const ALIKE_OF_FEW: f64 = 0.4;

/// The figure belongs to a statement that the rewrite restates as well, with the same figure; the statement here is
/// another one of the original, whose own figure the rewrite gives nowhere.
pub(super) fn in_place_of_another(case: &Case) -> Option<Verdict> {
    let own: Vec<&Candidate> = case.candidates.iter().filter(|c| c.relation.is_figure()).collect();
    let likest = own.first()?.likeness;
    if !own.iter().all(|c| case.taken.is_shared(c.place)) {
        return None;
    }
    let gone =
        case.candidates.iter().find(|c| c.relation.is_conflict() && is_of_one_kind(case, c) && case.taken.is_gone(c.place, c.likeness))?;
    let alike = if case.stated.is_small_count() { ALIKE_OF_FEW } else { ALIKE };
    let liker = gone.likeness >= alike && gone.likeness >= LIKER * likest;
    (liker && !is_far_apart(case, gone) && gone.counting != Counting::Other).then_some(Verdict::Changed(gone.place, gone.relation))
}

/// Whether a figure of the original may have stood where that of the rewrite stands.
fn is_of_one_kind(case: &Case, candidate: &Candidate) -> bool {
    let Some((_, before)) = case.comparison.stated(candidate.place) else { return false };
    let after = case.stated;
    let comparable = if before.is_plain() && after.is_plain() {
        before.is_rank() == after.is_rank()
    } else {
        before.quantity.is_comparable_with(&after.quantity)
    };
    let as_firm = candidate.relation == Relation::Apart || before.has_open_end() == after.has_open_end();
    comparable && as_firm && is_firm(before) && is_firm(after) && (!after.is_small_count() || candidate.counting == Counting::Alike)
}

/// Whether a figure is one of its own: no conversion, no range, no `dozens`, no weekday, of which there are many.
fn is_firm(stated: &Stated) -> bool {
    let is_day = |date: &DateValue| date.day.is_some() && date.month.is_some() || date.year.is_some();
    // `2-6` is two figures, and what is first is told in many ways.
    let is_range = stated.quantity.measured().is_some_and(|measured| measured.single().is_none());
    let is_first = stated.is_rank() && stated.single() == Some(Rational::from_integer(1));
    !(stated.converts || is_range || is_first) && stated.quantity.hedge != Hedge::Vague && stated.quantity.date().is_none_or(is_day)
}
