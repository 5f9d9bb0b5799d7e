//! `14 men` are not `14 women`.

use super::told::{Told, Turned, phrase};
use crate::{diff::figure::sex, quantity::Dimension};

/// People of one sex who have become people of the other.
pub(super) fn turned(original: Told, rewrite: Told) -> Option<Turned> {
    let people = |(side, stated): Told| sex(side, stated).filter(|_| stated.quantity.dimension == Dimension::Count);
    let differ = people(original)? != people(rewrite)?;
    (differ).then(|| phrase(original.1.quantity.span, rewrite.1.quantity.span))
}
