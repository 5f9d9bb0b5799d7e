//! `Vell beat Orr 3-1` is not `Orr beat Vell 3-1`.

use super::told::{Told, Turned, phrase};
use crate::{claim::Key, source::Span};

/// How many words on either side of a verb may name who does it and to whom it is done.
const REACH: usize = 4;

/// How many words in front of a figure its verb may stand; a line without a full stop is one long sentence.
const FARTHEST: usize = 40;

/// Two names that have changed places on either side of one verb in front of a figure.
pub(super) fn turned(original: Told, rewrite: Told) -> Option<Turned> {
    let (before, after) = (deed(original)?, deed(rewrite)?);
    let swapped = before.verb == after.verb && before.doer == after.other && before.other == after.doer;
    (swapped && before.doer != before.other).then(|| phrase(before.span, after.span))
}

/// Who does something to whom: `Vell beat Orr`.
struct Deed {
    doer: Key,
    verb: Key,
    other: Key,
    span: Span,
}

/// What a sentence tells in front of a figure: a name, a verb and another name, with no more than grammar between.
fn deed((side, stated): Told) -> Option<Deed> {
    let sentence = side.sentences.get(stated.sentence)?;
    let words = side.words.get(sentence.words.start..stated.words.start)?;
    let is_name = |at: usize| words.get(at).is_some_and(|word| side.is_capitalised(word));
    let first = words.len().saturating_sub(FARTHEST);
    (first..words.len()).rev().find_map(|at| {
        let verb = words.get(at).filter(|word| word.is_telling() && word.is_finite() && !is_name(at))?;
        let passive = words.get(at + 1).is_some_and(|word| side.slice(word.span) == "by");
        let doer = (at.saturating_sub(REACH)..at).rev().find(|&place| is_name(place)).filter(|_| !passive)?;
        let other = (at + 1..(at + 1 + REACH).min(words.len())).find(|&place| is_name(place))?;
        let (first, last) = (words.get(doer)?, words.get(other)?);
        Some(Deed { doer: first.id, verb: verb.id, other: last.id, span: first.span.cover(last.span) })
    })
}
