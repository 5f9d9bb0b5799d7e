//! `12 of the 40 rowers were hurt` is not `40 rowers were hurt`.

use super::{
    opposites::is_whole,
    told::{Told, Turned, phrase},
};
use crate::{
    claim::Key,
    diff::reading::{Class, Side, Stated, Word},
    source::Span,
};

/// How many words on either side of a figure its verb may stand.
const REACH: usize = 5;

/// A whole of which the rewrite says what the original says of a part.
pub(super) fn turned((side, original): Told, (rewritten, rewrite): Told) -> Option<Turned> {
    if !is_whole(side, original) || is_whole(rewritten, rewrite) || is_divided(rewritten, rewrite) {
        return None;
    }
    let same = |verb: fn(&Side, &Stated) -> Option<Key>| verb(side, original).is_some_and(|key| verb(rewritten, rewrite) == Some(key));
    let part = part(side, original)?;
    (same(verb_behind) || same(verb_before)).then(|| phrase(part.cover(original.quantity.span), rewrite.quantity.span))
}

/// The part that stands in front of its whole.
fn part(side: &Side, whole: &Stated) -> Option<Span> {
    let sentence = side.sentences.get(whole.sentence)?;
    let before = side.stated_in(sentence).iter().rev().find(|s| s.words.end <= whole.words.start)?;
    Some(before.quantity.span)
}

/// Whether a part of a figure is told of: `40 rowers, 12 of whom`, `of the 40`.
fn is_divided(side: &Side, stated: &Stated) -> bool {
    let Some(sentence) = side.sentences.get(stated.sentence) else { return true };
    let before = side.words.get(sentence.words.start..stated.words.start).unwrap_or_default();
    let of = |word: &str| matches!(word, "of" | "among" | "out" | "half" | "most" | "some" | "none");
    let near = before.iter().rev().take(3).any(|word| of(&side.slice(word.span).to_lowercase()));
    near || side.stated_in(sentence).iter().any(|s| s.words != stated.words && s.is_number() && stated.is_number())
}

/// The first verb behind a figure in its clause.
fn verb_behind(side: &Side, stated: &Stated) -> Option<Key> {
    let sentence = side.sentences.get(stated.sentence)?;
    verb(side.words.get(stated.words.end..sentence.words.end)?.iter())
}

/// The last verb in front of a figure or its part in its clause.
fn verb_before(side: &Side, stated: &Stated) -> Option<Key> {
    let sentence = side.sentences.get(stated.sentence)?;
    verb(side.words.get(sentence.words.start..stated.words.start)?.iter().rev())
}

/// The nearest verb in a clause.
fn verb<'w>(words: impl Iterator<Item = &'w Word>) -> Option<Key> {
    let mut clause = words.take(REACH).take_while(|word| word.class != Class::Mark);
    clause.find(|word| word.is_telling() && word.is_finite()).map(|word| word.id)
}
