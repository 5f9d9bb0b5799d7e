//! A conversion in brackets that is the one of another figure of the original.

use super::{case::Case, verdict::Verdict};
use crate::diff::{
    align::QuantityPlace,
    value::{Relation, relation},
};

/// The most words between a figure and its conversion, the bracket included: `7 p.m. local time (1400 GMT)`.
const GAP: usize = 3;

/// The original converts the same figure, to another one: `7 p.m. (1200 GMT)` for `7 p.m. (1400 GMT)`.
pub(super) fn from_another(case: &Case) -> Option<Verdict> {
    let before = case.number.checked_sub(1).filter(|_| case.stated.converts)?;
    let head = case.taken.figure(before)?;
    let place = QuantityPlace { original: head.original, quantity: head.quantity + 1 };
    let ((side, converted), (_, original)) = (case.comparison.stated(head)?, case.comparison.stated(place)?);
    let gap = side.words.get(converted.words.end..original.words.start)?;
    let opens = gap.last().is_some_and(|word| side.slice(word.span) == "(");
    if original.sentence != converted.sentence || !(original.converts || opens && gap.len() <= GAP) {
        return None;
    }
    let (before, after) = ((&original.quantity, &original.meanings), (&case.stated.quantity, &case.stated.meanings));
    let relation = relation(before, after, &case.comparison.tolerance)?;
    (relation == Relation::Apart && original.quantity.is_comparable_with(&case.stated.quantity))
        .then_some(Verdict::Changed(place, relation))
}
