//! `was not arrested` is not `was arrested`.

use super::{
    opposites::{is_negated, is_not},
    told::{Told, Turned, phrase},
};
use crate::{
    claim::Key,
    diff::reading::{Class, Side, Stated, Word},
    source::Span,
};

/// How many words on either side of a figure may tell what is so of it.
const REACH: usize = 12;

/// Words that may stand between a `not` and what it negates.
pub(in crate::diff) const BEHIND_NOT: &[&str] = &["be", "been", "have", "has", "had", "a", "an", "the", "any", "yet", "being", "to"];

/// A word that one of the two statements negates and the other states, where it negates nothing.
pub(super) fn turned(original: Told, rewrite: Told) -> Option<Turned> {
    match (negated(original), negated(rewrite)) {
        (None, Some((key, after))) if !is_negated(original.0, original.1) => Some(phrase(stated(original, key)?, after)),
        (Some((key, before)), None) if !is_negated(rewrite.0, rewrite.1) => Some(phrase(before, stated(rewrite, key)?)),
        _ => None,
    }
}

/// What is negated near a figure: the word, and the words from the `not` to it.
fn negated((side, stated): Told) -> Option<(Key, Span)> {
    let near = near(side, stated)?;
    // What is not done if something is not done; what is not done until spring is done in spring.
    if near.iter().any(|word| {
        matches!(
            side.slice(word.span).to_lowercase().as_str(),
            "if" | "since" | "unless" | "whether" | "otherwise" | "or" | "until" | "till" | "before"
        )
    }) {
        return None;
    }
    near.iter().enumerate().find_map(|(at, word)| {
        let says_no = is_not(side.slice(word.span));
        let mut behind = near.get(at + 1..)?.iter().skip_while(|word| BEHIND_NOT.contains(&side.slice(word.span)));
        let next = behind.next().filter(|next| says_no && next.class == Class::Content && !next.in_quantity && next.verb.is_some())?;
        Some((next.id, word.span.cover(next.span)))
    })
}

/// Where a figure's clause says a word.
fn stated((side, stated): Told, key: Key) -> Option<Span> {
    near(side, stated)?.iter().find(|word| word.id == key).map(|word| word.span)
}

/// The words near a figure.
fn near<'s>(side: &'s Side, stated: &Stated) -> Option<&'s [Word]> {
    let sentence = side.sentences.get(stated.sentence)?;
    let start = sentence.words.start.max(stated.words.start.saturating_sub(REACH));
    side.words.get(start..sentence.words.end.min(stated.words.end + REACH))
}
