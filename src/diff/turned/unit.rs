//! `3 percentage points` are not `3 percent`.

use super::told::{Told, Turned, phrase};
use crate::{diff::reading::Stated, quantity::Dimension};

/// Points that have become percent, or percent points.
pub(super) fn turned((_, original): Told, (_, rewrite): Told) -> Option<Turned> {
    let points = |stated: &Stated| {
        let unit = stated.quantity.measured().filter(|_| stated.quantity.dimension == Dimension::Percentage)?;
        Some(unit.unit.stated.contains("point"))
    };
    let differ = points(original)? != points(rewrite)?;
    // A share is no change.
    let changes = original.quantity.change.is_some() && rewrite.quantity.change.is_some();
    (differ && changes).then(|| phrase(original.quantity.span, rewrite.quantity.span))
}
