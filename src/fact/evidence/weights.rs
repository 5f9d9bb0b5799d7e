//! How much each feature weighs: data, read once.

use std::{collections::BTreeMap, sync::LazyLock};

use serde::Deserialize;

use super::feature::{Features, NAMES};
use crate::lexicon::table;

/// The weights of the features, in hundredths.
pub struct Weights {
    of: Features,
    /// The least score of a pair of one fact.
    pub accept: i32,
    /// The least score of a pair that disagrees, of the only two articles on their event.
    pub accept_conflict: i32,
    /// How much more it needs each time that the articles on its event double in number: of many values some differ by chance.
    pub per_doubling: i32,
    /// The least score of a pair that agrees and can tell two values apart.
    pub witness: i32,
    /// The least score of a pair of one article.
    pub accept_within: i32,
    /// A score below this keeps two groups apart.
    pub against: i32,
    /// The least score of a pair that disagrees and that other pairs have joined to one fact.
    pub chained: i32,
    /// By how much a disagreeing pair must beat an agreeing one.
    pub margin: i32,
}

#[derive(Deserialize)]
struct File {
    thresholds: BTreeMap<String, i32>,
    weights: BTreeMap<String, i32>,
}

/// The weights that come with factlint.
pub static WEIGHTS: LazyLock<Weights> = LazyLock::new(|| {
    let file: File = table!("evidence");
    let mut of = [0; NAMES.len()];
    for (weight, name) in of.iter_mut().zip(NAMES) {
        *weight = file.weights.get(*name).copied().unwrap_or_default();
    }
    let threshold = |name: &str| file.thresholds.get(name).copied().unwrap_or_default();
    Weights {
        of,
        accept: threshold("accept"),
        accept_conflict: threshold("accept-conflict"),
        per_doubling: threshold("per-doubling"),
        witness: threshold("witness"),
        accept_within: threshold("accept-within"),
        against: threshold("against"),
        chained: threshold("chained"),
        margin: threshold("margin"),
    }
});

impl Weights {
    /// The score of a pair: positive speaks for one fact.
    pub fn score(&self, features: &Features) -> i32 {
        self.of.iter().zip(features).map(|(weight, value)| weight * value).sum()
    }

    /// The features that a pair has, with what each adds to the score.
    pub fn explain(&self, features: &Features) -> Vec<(&'static str, i32)> {
        let parts = NAMES.iter().zip(self.of).zip(features);
        parts.map(|((name, weight), value)| (*name, weight * value)).filter(|(_, adds)| *adds != 0).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_weight_of_the_file_is_the_weight_of_a_feature() {
        let file: File = table!("evidence");
        for name in file.weights.keys() {
            assert!(NAMES.contains(&name.as_str()), "{name}");
        }
        assert!(WEIGHTS.accept_within > WEIGHTS.accept, "one article is asked for more");
    }
}
