//! The figures of the original with another unit: `15 kilometres` for `15 miles`.

use super::{case::Case, verdict::Verdict};
use crate::{
    diff::{candidate::Candidate, value::Relation},
    quantity::Measured,
};

/// From this likeness on two statements may be one.
const ALIKE: f64 = 0.15;

/// The number stands in the original, and so does no other statement of the same number in the unit of the rewrite.
pub(super) fn in_another_unit(case: &Case) -> Option<Verdict> {
    if case.candidates.iter().any(|c| c.relation.is_figure()) {
        return None;
    }
    let renamed = case.candidates.iter().find(|c| c.relation == Relation::Apart && c.likeness >= ALIKE && is_renamed(case, c))?;
    // What is a conversion of the one may have the figures of another by chance.
    let converts = case.candidates.iter().any(|c| c.is_rounded() && c.likeness >= renamed.likeness);
    (!converts && case.taken.is_gone(renamed.place, renamed.likeness)).then_some(Verdict::Changed(renamed.place, renamed.relation))
}

/// Whether two measures have one number and two units.
fn is_renamed(case: &Case, candidate: &Candidate) -> bool {
    let Some((_, original)) = case.comparison.stated(candidate.place) else { return false };
    let (Some(before), Some(after)) = (original.quantity.measured(), case.stated.quantity.measured()) else { return false };
    let ends = |m: &Measured| (m.low.or(m.high).map(|n| n.value), m.high.or(m.low).map(|n| n.value));
    original.quantity.is_comparable_with(&case.stated.quantity)
        && case.stated.is_measured()
        && ends(before) == ends(after)
        && before.unit.factor != after.unit.factor
}
