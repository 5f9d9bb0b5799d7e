//! From prose to quantities.

use crate::{
    quantity::Quantity,
    source::{Article, Span},
};

/// What the grammar found in an article, in the order of the text.
#[derive(Debug, Clone, Default)]
pub struct Extraction {
    /// The quantities; no two overlap.
    pub quantities: Vec<Quantity>,
    /// What looks like a quantity and cannot be one.
    pub malformed: Vec<Malformed>,
}

/// Digits or words that look like a quantity and cannot be read as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Malformed {
    /// Where it stands.
    pub span: Span,
    /// What is wrong with it.
    pub fault: Fault,
}

/// Why something cannot be read as a quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// `1,00,0`, `3.5.2 million`.
    Number,
    /// `31 June`, `30 February 2022`, `32nd March`.
    Date,
    /// `25:70`.
    Time,
}

/// Reads every quantity of an article.
pub fn read(_article: &Article) -> Extraction {
    Extraction::default()
}
