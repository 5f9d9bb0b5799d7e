//! What became of every quantity of the rewrite.

use super::{
    candidates::{Candidate, SAME_STATEMENT, candidates},
    comparison::{Comparison, QuantityPlace},
    relation::Relation,
    side::Stated,
};

/// How much likelier a statement with another value must be than the one with this value, for the value to be taken
/// from the wrong place.
const LEAD: f64 = 0.25;
/// Below this likeness the statement with the same value speaks of something else.
const OTHER_STATEMENT: f64 = 0.22;

/// What became of a quantity.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Verdict {
    /// The original says so.
    Kept(QuantityPlace),
    /// The original says so, with another hedge: wider or narrower.
    Hedged(QuantityPlace, Relation),
    /// The original says something else at this place.
    Changed(QuantityPlace, Relation),
    /// It follows from what the original says.
    Implied,
    /// The original neither says nor implies it.
    Unsupported,
}

/// The verdicts on the quantities of the rewrite, in their order.
pub(super) fn verdicts(comparison: &Comparison) -> Vec<Verdict> {
    comparison.rewrite.stated.iter().enumerate().map(|(number, stated)| verdict(comparison, number, stated)).collect()
}

fn verdict(comparison: &Comparison, number: usize, stated: &Stated) -> Verdict {
    let candidates = candidates(comparison, number, stated);
    let support = candidates.iter().find(|c| c.relation.is_support());
    let rival = candidates.iter().find(|c| !c.relation.is_support());
    match (support, rival) {
        (Some(support), Some(rival)) if is_misplaced(support, rival) => Verdict::Changed(rival.place, rival.relation),
        (Some(support), _) => match support.relation {
            relation @ (Relation::Wider | Relation::Narrower) if support.likeness >= OTHER_STATEMENT => {
                Verdict::Hedged(support.place, relation)
            }
            _ => Verdict::Kept(support.place),
        },
        (None, _) if super::implied::is_implied(comparison, stated) => Verdict::Implied,
        (None, Some(rival)) if rival.likeness >= SAME_STATEMENT => Verdict::Changed(rival.place, rival.relation),
        (None, _) => Verdict::Unsupported,
    }
}

/// Whether the value was taken from another statement than the one that the rewrite restates.
fn is_misplaced(support: &Candidate, rival: &Candidate) -> bool {
    rival.likeness >= SAME_STATEMENT && support.likeness < OTHER_STATEMENT && rival.likeness >= support.likeness + LEAD
}
