//! Words that tell the senses of a unit apart: pounds of money and of weight, degrees of an angle and of heat.

use rustc_hash::FxHashSet;

use super::{file::SensesFile, phrases::lowered};

/// Words that speak of money, of weight and of heat.
#[derive(Debug)]
pub(crate) struct Senses {
    money: FxHashSet<String>,
    weight: FxHashSet<String>,
    heat: FxHashSet<String>,
}

impl Senses {
    pub(super) fn new(file: SensesFile) -> Self {
        let set = |words: Vec<String>| words.into_iter().collect();
        Self { money: set(file.money), weight: set(file.weight), heat: set(file.heat) }
    }

    /// Whether the word speaks of money.
    pub(crate) fn is_money(&self, word: &str) -> bool {
        self.money.contains(lowered(word).as_str())
    }

    /// Whether the word speaks of weight.
    pub(crate) fn is_weight(&self, word: &str) -> bool {
        self.weight.contains(lowered(word).as_str())
    }

    /// Whether the word speaks of heat.
    pub(crate) fn is_heat(&self, word: &str) -> bool {
        self.heat.contains(lowered(word).as_str())
    }
}
