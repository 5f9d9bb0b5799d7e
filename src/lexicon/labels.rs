//! Words beside a figure that make it a name or a turn of phrase.

use rustc_hash::FxHashSet;

use super::{
    file::LabelsFile,
    phrases::{Phrases, lowered},
};

/// Labels of figures.
#[derive(Debug)]
pub(crate) struct Labels {
    named: FxHashSet<String>,
    stages: FxHashSet<String>,
    stopped: FxHashSet<String>,
    indexes: FxHashSet<String>,
    forms: FxHashSet<String>,
    streets: FxHashSet<String>,
    makers: FxHashSet<String>,
    owning: FxHashSet<String>,
    sayings: Phrases<()>,
}

impl Labels {
    pub(super) fn new(file: LabelsFile) -> Self {
        let set = |words: Vec<String>| words.into_iter().collect();
        let mut sayings = Phrases::new(false);
        for saying in &file.sayings {
            sayings.add(saying, ());
        }
        Self {
            named: set(file.labels),
            stages: set(file.stages),
            stopped: set(file.stopped),
            indexes: set(file.indexes),
            forms: set(file.forms),
            streets: set(file.streets),
            makers: set(file.makers),
            owning: set(file.owning),
            sayings,
        }
    }

    /// Whether a figure behind the word is a name; `stopped` where a full stop stands between.
    ///
    /// A label has a capital, as in `iPhone 11` and not in `a room 12 feet wide`, unless it is a stage (`phase 3`).
    pub(crate) fn is_label(&self, word: &str, stopped: bool) -> bool {
        let lower = lowered(word);
        let lower = lower.as_str();
        if stopped {
            return self.stopped.contains(lower);
        }
        let named = word.chars().any(char::is_uppercase);
        self.indexes.contains(lower) || self.named.contains(lower) && (named || self.stages.contains(lower))
    }

    /// Whether the word is a form that digits and a letter name: `a 10K filing`.
    pub(crate) fn is_form(&self, word: &str) -> bool {
        self.forms.contains(word)
    }

    /// Whether the word ends the name of a street.
    pub(crate) fn is_street(&self, word: &str) -> bool {
        self.streets.contains(word)
    }

    /// Whether the word is a maker of vehicles, whose models go by their years.
    pub(crate) fn is_maker(&self, word: &str) -> bool {
        self.makers.contains(word)
    }

    /// Whether the word, in any case, may stand in front of the year of a model: `his 2008 Bentley`.
    pub(crate) fn is_owning(&self, word: &str) -> bool {
        self.owning.contains(lowered(word).as_str())
    }

    /// The length in bytes of the turn of phrase that a text begins with: `a million miles away`.
    pub(crate) fn saying(&self, text: &str) -> Option<usize> {
        self.sayings.longest(text).map(|(len, ())| len)
    }
}
