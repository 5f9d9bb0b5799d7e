//! Nouns that tell the sex of those whom they name.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;
use serde::Deserialize;

use super::table;

/// A sex.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sex {
    Female,
    Male,
}

/// The nouns of `rules/lexicon/sexes.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Nouns {
    female: FxHashSet<String>,
    male: FxHashSet<String>,
}

/// Few texts give an age: the table is read apart from the others.
static NOUNS: LazyLock<Nouns> = LazyLock::new(|| table!("sexes"));

impl Sex {
    /// The sex that a noun in small letters tells.
    pub(crate) fn of_noun(noun: &str) -> Option<Self> {
        if NOUNS.female.contains(noun) { Some(Self::Female) } else { NOUNS.male.contains(noun).then_some(Self::Male) }
    }
}
