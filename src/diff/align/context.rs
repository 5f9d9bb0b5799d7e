//! What a quantity is said of, as far as the words around it tell.

use std::sync::OnceLock;

use super::index::Index;
use crate::{
    claim::Key,
    diff::{
        figure::{Counted, Part, When},
        reading::{Class, Side, Stated, Word},
    },
};

/// How many telling words are read on either side of a quantity.
const REACH: usize = 7;
/// What a word counts for that stands beyond a comma, an `and` or another quantity.
const BEYOND: f64 = 0.45;

/// The words around a quantity.
#[derive(Debug, Clone, Default)]
pub(in crate::diff) struct Context {
    /// Each word once, in order of their keys.
    words: Vec<Nearby>,
    /// How telling the words are together.
    total: f64,
    /// Whether it happens at, before or after the time that is named.
    pub(in crate::diff) when: When,
    /// What it counts.
    pub(in crate::diff) counted: Option<Counted>,
    /// Its part of the sentence, once somebody has asked for it.
    part: OnceLock<Option<Part>>,
}

/// A word beside a quantity.
#[derive(Debug, Clone, Copy)]
struct Nearby {
    word: Key,
    /// How near it stands, from 0 to 1.
    near: f64,
    /// How telling it is.
    weight: f64,
}

impl Context {
    /// The context of a quantity.
    pub(in crate::diff) fn read(side: &Side, stated: &Stated, index: &Index) -> Self {
        let Some(sentence) = side.sentences.get(stated.sentence) else { return Self::default() };
        let before = side.words.get(sentence.words.start..stated.words.start).unwrap_or_default();
        let after = side.words.get(stated.words.end..sentence.words.end).unwrap_or_default();
        let mut words = Vec::with_capacity(2 * REACH + 1);
        near(before.iter().rev(), &mut words);
        near(after.iter(), &mut words);
        let counted = Counted::read(side, stated);
        words.extend(counted.map(|counted| (counted.noun(), 1.0)));
        words.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
        words.dedup_by_key(|(id, _)| *id);
        let words: Vec<Nearby> = words.into_iter().map(|(word, near)| Nearby { word, near, weight: index.weight(word) }).collect();
        let total = words.iter().map(|nearby| nearby.near * nearby.weight).sum();
        Self { words, total, when: When::of(side, stated), counted, part: OnceLock::new() }
    }

    /// The words of the sentence that belong to the quantity, which is that of this context. It is held against several others.
    pub(super) fn part(&self, side: &Side, stated: &Stated) -> Option<&Part> {
        self.part.get_or_init(|| Part::of(side, stated)).as_ref()
    }

    /// The words near the quantity, each once.
    pub(in crate::diff) fn words(&self) -> impl Iterator<Item = Key> {
        self.words.iter().map(|nearby| nearby.word)
    }

    /// How alike two contexts are, from 0 to 1: the weight of the shared words against the mean weight of both.
    pub(in crate::diff) fn likeness(&self, other: &Self) -> f64 {
        let mut shared = 0.0;
        let (mut a, mut b) = (self.words.iter().peekable(), other.words.iter().peekable());
        while let (Some(x), Some(y)) = (a.peek(), b.peek()) {
            let order = x.word.cmp(&y.word);
            if order.is_eq() {
                shared += x.near.min(y.near) * x.weight;
            }
            if order.is_le() {
                a.next();
            }
            if order.is_ge() {
                b.next();
            }
        }
        let mean = f64::midpoint(self.total, other.total);
        if mean > 0.0 { shared / mean } else { 0.0 }
    }
}

/// The telling words on one side, the nearest first.
fn near<'w>(words: impl Iterator<Item = &'w Word>, found: &mut Vec<(Key, f64)>) {
    let (mut rank, mut factor, mut inside) = (0_u32, 1.0, false);
    for word in words {
        if word.in_quantity && !inside || word.class == Class::Mark {
            factor *= BEYOND;
        }
        inside = word.in_quantity;
        if word.is_telling() {
            found.push((word.id, factor / (1.0 + 0.25 * f64::from(rank))));
            rank += 1;
        }
        if rank as usize == REACH {
            break;
        }
    }
}
