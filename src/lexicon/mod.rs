//! The words of the grammar, read once from the tables in `rules/lexicon`.

mod calendar;
mod file;
mod labels;
mod measures;
mod misspelt;
mod nouns;
mod numerals;
mod phrases;
mod senses;
mod sexes;
mod table;

pub(crate) use calendar::Calendar;
pub(crate) use labels::Labels;
pub(crate) use measures::{Measures, UnitEntry};
pub(crate) use nouns::Nouns;
pub(crate) use numerals::{NumberWord, Numerals};
pub(crate) use phrases::{Phrases, lowered};
pub(crate) use senses::{Sense, Senses};
pub(crate) use sexes::Sex;
pub(crate) use table::{read, table};

use std::sync::LazyLock;

use crate::quantity::{Change, Hedge};

/// All tables.
#[derive(Debug)]
pub(crate) struct Lexicon {
    /// Units and currencies.
    pub(crate) measures: Measures,
    /// Number words, scales and ordinals.
    pub(crate) numerals: Numerals,
    /// Months, weekdays, seasons.
    pub(crate) calendar: Calendar,
    /// Words that make the figure beside them a name.
    pub(crate) labels: Labels,
    /// Nouns and the words around them.
    pub(crate) nouns: Nouns,
    /// Words that tell the senses of a unit apart.
    pub(crate) senses: Senses,
    /// Hedges before a figure.
    pub(crate) hedges_before: Phrases<Hedge>,
    /// Hedges behind a figure.
    pub(crate) hedges_after: Phrases<Hedge>,
    /// Verbs of change.
    pub(crate) changes: Phrases<Change>,
    /// Verbs that change something else, by so much.
    pub(crate) changes_by: Phrases<Change>,
}

/// The tables, read at first use.
pub(crate) fn lexicon() -> &'static Lexicon {
    static LEXICON: LazyLock<Lexicon> = LazyLock::new(file::load);
    &LEXICON
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_can_be_read() {
        assert!(file::load().measures.unit("kilometres").is_some());
    }
}
