//! `rose by 3 %` is not `rose to 3 %`.

use super::told::{Told, Turned, phrase};
use crate::{diff::reading::Word, quantity::Hedge, source::Span};

/// How many words may stand between the verb and the preposition.
const REACH: usize = 3;

/// What was the size of a change and has become its end, or the other way round.
pub(super) fn turned(original: Told, rewrite: Told) -> Option<Turned> {
    match (end(original), end(rewrite)) {
        (Some(before), None) => Some(phrase(before, size(rewrite)?)),
        (None, Some(after)) => Some(phrase(size(original)?, after)),
        _ => None,
    }
}

/// The words of `rose to 3 percent`, where it is no more than the end of a change.
fn end((side, stated): Told) -> Option<Span> {
    let before = before((side, stated))?;
    let (to, front) = before.split_last()?;
    if side.slice(to.span) != "to" || stated.quantity.change.is_some() {
        return None;
    }
    let verb = front.iter().rev().take(REACH).take_while(|word| !word.in_quantity).find(|word| super::opposites::is_change(word.id))?;
    Some(verb.span.cover(stated.quantity.span))
}

/// The words of `rose by 3 percent` or `rose 3 percent`.
fn size((side, stated): Told) -> Option<Span> {
    stated.quantity.change?;
    // `fell below 25`
    if !matches!(stated.quantity.hedge, Hedge::None | Hedge::About | Hedge::Nearly) {
        return None;
    }
    let before = before((side, stated))?;
    let verb = before.iter().rev().take(REACH).find(|word| super::opposites::is_change(word.id))?;
    Some(verb.span.cover(stated.quantity.span))
}

/// The words of the sentence in front of a figure.
fn before<'s>((side, stated): Told<'s, '_>) -> Option<&'s [Word]> {
    let sentence = side.sentences.get(stated.sentence)?;
    side.words.get(sentence.words.start..stated.words.start)
}
