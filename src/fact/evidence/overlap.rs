//! What the sentences of two claims share of their words, weighed by rarity and nearness.

use crate::claim::{Frame, Term};

/// What two frames share of their words.
pub(super) struct Overlap {
    pub(super) names: i32,
    pub(super) rare: i32,
    pub(super) plain: i32,
    pub(super) near_tenths: i32,
    pub(super) sentence_tenths: i32,
}

impl Overlap {
    pub(super) fn of(a: &Frame, b: &Frame) -> Self {
        let (mut names, mut rare, mut plain) = (0, 0, 0);
        let (mut near, mut all) = (0, 0);
        for (x, y) in shared_terms(a, b) {
            match (x.name && y.name, x.weight.min(y.weight)) {
                (true, _) => names += 1,
                (false, 4..) => rare += 1,
                _ => plain += 1,
            }
            let weight = i32::from(x.weight.min(y.weight));
            all += weight;
            near += weight * proximity(x.distance).min(proximity(y.distance));
        }
        let total = |frame: &Frame| frame.terms.iter().map(|term| i32::from(term.weight)).sum::<i32>();
        let near_total = |frame: &Frame| frame.terms.iter().map(|term| i32::from(term.weight) * proximity(term.distance)).sum::<i32>();
        Self {
            names,
            rare,
            plain,
            near_tenths: near * 10 / near_total(a).min(near_total(b)).max(20),
            sentence_tenths: all * 10 / total(a).min(total(b)).max(10),
        }
    }
}

/// How many tenths of the words of the shorter sentence stand in the other, weighed by rarity.
pub(in crate::fact) fn overlap_tenths(a: &Frame, b: &Frame) -> i32 {
    Overlap::of(a, b).sentence_tenths
}

/// The terms of two frames with equal keys. Both lists are sorted.
fn shared_terms<'c>(a: &'c Frame, b: &'c Frame) -> impl Iterator<Item = (&'c Term, &'c Term)> {
    let mut others = b.terms.iter().peekable();
    a.terms.iter().filter_map(move |term| {
        while others.next_if(|other| other.key < term.key).is_some() {}
        others.peek().filter(|other| other.key == term.key).map(|other| (term, *other))
    })
}

/// How much a word at a distance says of a quantity.
fn proximity(distance: u8) -> i32 {
    match distance {
        0..=3 => 4,
        4..=7 => 2,
        8..=14 => 1,
        _ => 0,
    }
}
