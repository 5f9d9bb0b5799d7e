//! How firmly a value is stated.

use serde::{Deserialize, Serialize};

/// The words around a value that say how it is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Hedge {
    /// A plain value.
    #[default]
    None,
    /// `about`, `around`, `some`, `roughly`, `an estimated`, `or so`.
    About,
    /// `more than`, `over`, `exceeds`, `800-plus`.
    MoreThan,
    /// `at least`, `no fewer than`, `or more`.
    AtLeast,
    /// `less than`, `under`, `fewer than`.
    LessThan,
    /// `up to`, `at most`, `as many as`.
    AtMost,
    /// `nearly`, `almost`, `just under`.
    Nearly,
    /// `exactly`, `precisely`.
    Exactly,
    /// Two ends: `800 to 900`.
    Range,
    /// `dozens`, `several`, `tens of thousands`.
    Vague,
}

impl Hedge {
    /// The name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::About => "about",
            Self::MoreThan => "more-than",
            Self::AtLeast => "at-least",
            Self::LessThan => "less-than",
            Self::AtMost => "at-most",
            Self::Nearly => "nearly",
            Self::Exactly => "exactly",
            Self::Range => "range",
            Self::Vague => "vague",
        }
    }
}

/// The direction of a change whose size a quantity is (`fell 3 %`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// It rose by so much.
    Up,
    /// It fell by so much.
    Down,
}
