//! Figures that the rewrite has kept and of which it says something else: `rose 3 %` has become `fell 3 %`, `since 2015` has
//! become `until 2015`.

mod bearing;
mod direction;
mod negation;
mod opposites;
mod sexes;
mod sides;
mod told;
mod unit;
mod whole;

pub(super) use negation::BEHIND_NOT;
pub(super) use opposites::{Opposite, is_negated, is_not, opposites_of, says_no};
pub(super) use told::{Form, Turned};

use told::Told;

/// The ways in which a statement turns, in order.
const WAYS: &[fn(Told, Told) -> Option<Turned>] =
    &[opposites::turned, unit::turned, direction::turned, bearing::turned, sexes::turned, sides::turned, negation::turned, whole::turned];

/// The words by which the rewrite says something else of a figure of the original.
pub(super) fn turned(original: Told, rewrite: Told) -> Option<Turned> {
    let turned = WAYS.iter().find_map(|way| way(original, rewrite))?;
    // What is closed until Friday is open from Friday.
    let both = turned.form == Form::Opposite && bearing::are_opposed(original, rewrite);
    (!both).then_some(turned)
}
