//! Words that tell senses apart: pounds of money and of weight, degrees of an angle and of heat, scores and ranges.

use rustc_hash::FxHashSet;

use super::{file::SensesFile, phrases::lowered};

/// Words that speak of money, of weight, of heat and of games.
#[derive(Debug)]
pub(crate) struct Senses {
    money: FxHashSet<String>,
    weight: FxHashSet<String>,
    heat: FxHashSet<String>,
    game: FxHashSet<String>,
}

impl Senses {
    pub(super) fn new(file: SensesFile) -> Self {
        let set = |words: Vec<String>| words.into_iter().collect();
        Self { money: set(file.money), weight: set(file.weight), heat: set(file.heat), game: set(file.game) }
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

    /// Whether the word speaks of a game.
    pub(crate) fn is_game(&self, word: &str) -> bool {
        self.game.contains(lowered(word).as_str())
    }
}
