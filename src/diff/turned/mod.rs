//! Figures that the rewrite has kept and of which it says something else: `rose 3 %` has become `fell 3 %`, `since 2015` has
//! become `until 2015`.

mod bearing;
mod direction;
mod negation;
mod opposites;
mod sexes;
mod sides;
mod unit;
mod whole;

pub(super) use opposites::is_negated;

use crate::{
    diff::reading::{Side, Stated},
    source::Span,
};

/// A figure in its article.
type Told<'s, 't> = (&'s Side<'t>, &'s Stated);

/// The words that make a statement another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Turned {
    pub(super) original: Span,
    pub(super) rewrite: Span,
    pub(super) form: Form,
}

/// How the two are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Two words that say opposite things.
    Opposite,
    /// The one phrase stands where the other stood.
    Phrase,
}

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

/// What stands where something else stood.
fn phrase(original: Span, rewrite: Span) -> Turned {
    Turned { original, rewrite, form: Form::Phrase }
}
