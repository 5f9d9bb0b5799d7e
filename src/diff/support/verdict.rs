//! What became of every quantity of the rewrite.

use crate::diff::{align::QuantityPlace, turned::Turned, value::Relation};

/// What became of a quantity.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::diff) enum Verdict {
    /// The original says so.
    Kept(QuantityPlace),
    /// The original says so, with another hedge: wider or narrower, in a sentence that is otherwise the same or not.
    Hedged(QuantityPlace, Relation, bool),
    /// The original says something else at this place.
    Changed(QuantityPlace, Relation),
    /// The original says the opposite of the same figure.
    Turned(QuantityPlace, Turned),
    /// It follows from what the original says.
    Implied,
    /// The original neither says nor implies it.
    Unsupported,
}

impl Verdict {
    /// Whether something is to be said about it.
    pub(in crate::diff) fn is_fault(&self) -> bool {
        matches!(self, Self::Hedged(..) | Self::Changed(..) | Self::Turned(..) | Self::Unsupported)
    }
}
