//! `closed since 2015` is not `closed until 2015`.

use super::told::{Told, Turned, phrase};
use crate::{claim::Key, quantity::Dimension, source::Span};

/// How many words on either side of a time may tell what happens then.
const REACH: usize = 8;

/// On which side of a time something is so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bearing {
    From,
    Until,
    Before,
    After,
}

/// A time from which something is so that has become one until which it is, or a time before which it was one after.
pub(super) fn turned(original: Told, rewrite: Told) -> Option<Turned> {
    let ((_, before), (_, after)) = opposed(original, rewrite)?;
    // Only of the same verb they are opposed.
    shares_verb(original, rewrite).then(|| phrase(before, after))
}

/// Whether something is so on one side of a time in the original and on the other in the rewrite.
pub(super) fn are_opposed(original: Told, rewrite: Told) -> bool {
    opposed(original, rewrite).is_some()
}

/// The bearings of two times that are opposed, with the words that tell them.
fn opposed(original: Told, rewrite: Told) -> Option<((Bearing, Span), (Bearing, Span))> {
    use Bearing::{After, Before, From, Until};
    let (before, after) = (bearing(original)?, bearing(rewrite)?);
    matches!((before.0, after.0), (From, Until) | (Until, From) | (Before, After) | (After, Before)).then_some((before, after))
}

/// The bearing of a date or a time, with the words that tell it.
fn bearing((side, stated): Told) -> Option<(Bearing, Span)> {
    if !matches!(stated.quantity.dimension, Dimension::Date | Dimension::Time) {
        return None;
    }
    let of = |word: &str| match word.to_lowercase().as_str() {
        "since" | "from" => Some(Bearing::From),
        "until" | "till" => Some(Bearing::Until),
        "before" => Some(Bearing::Before),
        "after" => Some(Bearing::After),
        _ => None,
    };
    let own = side.words.get(stated.words.start).and_then(|word| of(side.slice(word.span)).map(|bearing| (bearing, stated.quantity.span)));
    own.or_else(|| {
        let word = side.words.get(stated.words.start.checked_sub(1)?)?;
        Some((of(side.slice(word.span))?, word.span.cover(stated.quantity.span)))
    })
}

/// Whether both statements have a verb near their time.
fn shares_verb(original: Told, rewrite: Told) -> bool {
    let verbs = |(side, stated): Told| -> Vec<Key> {
        let near = stated.words.start.saturating_sub(REACH)..(stated.words.end + REACH).min(side.words.len());
        let near = side.words.get(near).unwrap_or_default().iter();
        near.filter(|word| word.is_telling() && word.verb.is_some()).map(|word| word.id).collect()
    };
    let before = verbs(original);
    verbs(rewrite).iter().any(|verb| before.contains(verb))
}
