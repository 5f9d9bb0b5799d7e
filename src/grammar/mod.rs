//! From prose to quantities.
//!
//! One pass over the bytes finds the places where a quantity can begin (`scan`); only there the productions are tried,
//! in a fixed order (`reader`). A production reads forward from its place; what stands before a figure (a hedge, a
//! minus, `between`) is looked up backwards over a bounded reach. So the cost grows with the length of the text only.

mod age;
mod amount;
mod article;
mod ballot;
mod change;
mod clock;
mod compound;
mod conversion;
mod counted;
mod coverage;
mod date;
mod day_half;
mod fraction;
mod hedge;
mod identifier;
mod list;
mod malformed;
mod measured;
mod minus;
mod money;
mod multiple;
mod name;
mod noun;
mod number;
mod numeral;
mod ordinal;
mod past_hour;
mod place;
mod pound;
mod preposition;
mod proportion;
mod range;
mod rate;
mod ratio;
mod reader;
mod scale;
mod scan;
mod score;
mod spelled;
mod stopwatch;
mod tolerance;
mod unit;
mod unit_in_context;
mod vague;
mod words;

pub use coverage::{Coverage, coverage};

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
pub fn read(article: &Article) -> Extraction {
    reader::read(article)
}
