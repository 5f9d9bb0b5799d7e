//! What the sentences of two claims share of their words, weighed by rarity and nearness.

use crate::claim::Frame;

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
        let [mut shared, mut of_a, mut of_b] = [Total::default(); 3];
        // One pass through both lists, which are sorted: every pair of claims that meet comes by here.
        let mut others = b.terms.iter().peekable();
        for x in &a.terms {
            of_a.add(x.weight, proximity(x.distance));
            while let Some(y) = others.next_if(|y| y.key < x.key) {
                of_b.add(y.weight, proximity(y.distance));
            }
            let Some(y) = others.next_if(|y| y.key == x.key) else { continue };
            of_b.add(y.weight, proximity(y.distance));
            let weight = x.weight.min(y.weight);
            match (x.name && y.name, weight) {
                (true, _) => names += 1,
                (false, 4..) => rare += 1,
                _ => plain += 1,
            }
            shared.add(weight, proximity(x.distance).min(proximity(y.distance)));
        }
        others.for_each(|y| of_b.add(y.weight, proximity(y.distance)));
        Self {
            names,
            rare,
            plain,
            near_tenths: shared.near * 10 / of_a.near.min(of_b.near).max(20),
            sentence_tenths: shared.all * 10 / of_a.all.min(of_b.all).max(10),
        }
    }
}

/// How many tenths of the words of the shorter sentence stand in the other, weighed by rarity.
pub(in crate::fact) fn overlap_tenths(a: &Frame, b: &Frame) -> i32 {
    Overlap::of(a, b).sentence_tenths
}

/// What some words weigh.
#[derive(Clone, Copy, Default)]
struct Total {
    all: i32,
    /// The same, the nearer the more.
    near: i32,
}

impl Total {
    fn add(&mut self, weight: u8, proximity: i32) {
        self.all += i32::from(weight);
        self.near += i32::from(weight) * proximity;
    }
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
