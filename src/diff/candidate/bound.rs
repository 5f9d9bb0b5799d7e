//! Bounds in other words than those beside a number: `within three days`, `a peak of 25 degrees`.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;
use serde::Deserialize;

use crate::{
    claim::Key,
    diff::reading::{Class, Side, Stated},
    lexicon::table,
    quantity::{Dimension, Hedge},
};

/// How many words in front of a number may bound it.
const BEFORE: usize = 8;
/// How many behind it.
const BEHIND: usize = 2;

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Bounds {
    upper: FxHashSet<String>,
    lower: FxHashSet<String>,
    upper_of_time: FxHashSet<String>,
}

static BOUNDS: LazyLock<Bounds> = LazyLock::new(|| table!("bounds"));

/// Whether two quantities of the same figures say the same because one has a hedge beside it and the other a word for
/// that bound near it, which the first has not.
pub(in crate::diff) fn is_in_words(original: (&Side, &Stated), rewrite: (&Side, &Stated)) -> bool {
    let (hedged, plain) = match (original.1.quantity.hedge, rewrite.1.quantity.hedge) {
        (_, Hedge::None) => (original, rewrite),
        (Hedge::None, _) => (rewrite, original),
        _ => return false,
    };
    let known: Vec<Key> = near(hedged.0, hedged.1).map(|(id, _)| id).collect();
    let duration = plain.1.quantity.dimension == Dimension::Duration;
    near(plain.0, plain.1).filter(|(id, _)| !known.contains(id)).any(|(_, word)| {
        let word = word.to_lowercase();
        match hedged.1.quantity.hedge {
            Hedge::LessThan | Hedge::AtMost => BOUNDS.upper.contains(&word) || duration && BOUNDS.upper_of_time.contains(&word),
            Hedge::MoreThan | Hedge::AtLeast => BOUNDS.lower.contains(&word),
            _ => false,
        }
    })
}

/// The words around a quantity in its clause.
fn near<'t>(side: &Side<'t>, stated: &Stated) -> impl Iterator<Item = (Key, &'t str)> {
    let sentence = side.sentences.get(stated.sentence).map_or(0..0, |s| s.words.clone());
    let before = side.words.get(sentence.start..stated.words.start).unwrap_or_default();
    let behind = side.words.get(stated.words.end..sentence.end).unwrap_or_default();
    let before = before.iter().rev().take(BEFORE).take_while(|word| word.class != Class::Mark);
    let behind = behind.iter().take(BEHIND).take_while(|word| word.class != Class::Mark);
    let words: Vec<(Key, &'t str)> = before.chain(behind).map(|word| (word.id, side.slice(word.span))).collect();
    words.into_iter()
}
