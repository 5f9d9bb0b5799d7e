//! What follows from places in an order: who speaks of a third pupil speaks of three.

use crate::diff::{
    reading::{Side, Stated},
    support::case::Case,
};

/// Whether one of the figures counts as many things as there are up to the rewrite's place in an order.
pub(super) fn has_as_many(case: &Case, around: &[&Stated]) -> bool {
    let wanted = case.stated.single();
    wanted.is_some() && around.iter().any(|s| !s.is_rank() && s.single() == wanted)
}

/// Whether one of the figures is the place of the last one of those that the rewrite counts.
pub(super) fn has_last_member(case: &Case, side: &Side, around: &[&Stated]) -> bool {
    let Some(counted) = case.comparison.rewritten(case.number).and_then(|context| context.counted) else { return false };
    let named = |s: &Stated| side.words.get(s.words.end).is_some_and(|word| counted.is_called(word.id, side.slice(word.span)));
    around.iter().any(|s| s.is_rank() && s.single() == case.stated.single() && named(s))
}
