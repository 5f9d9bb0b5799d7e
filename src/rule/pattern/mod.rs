//! The pattern language of measures: what prose says, written as an editor would write it down.
//!
//! ```text
//! {place} have a population of {count}
//! home to {count of people}
//! (kill|dead) … {count}
//! ```
//!
//! `docs/measures.md` describes the language for those who write rule files. [`parse()`] reads a pattern, [`Automaton`]
//! holds all patterns of all measures and reads a sentence once, whatever their number.

mod automaton;
mod compile;
mod item;
mod parse;
mod program;
#[cfg(test)]
mod properties;
mod run;
#[cfg(test)]
mod tests;
mod vocabulary;
mod words;

pub(crate) use automaton::{Automaton, Match, Sense};
pub(crate) use item::{Item, SentenceItems};
pub(crate) use parse::parse;
pub(crate) use words::{NounClasses, forms};

use crate::{quantity::Dimension, source::Span};

/// One pattern, read but not yet compiled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pattern {
    /// What it says, from left to right.
    pub nodes: Vec<Node>,
    /// The labels of its slots that capture words, in the order of the text; at most [`MAX_SLOTS`].
    pub labels: Vec<String>,
}

/// A pattern captures at most so many subjects, places and names.
pub(crate) const MAX_SLOTS: usize = 4;

/// A gap stands for at most so many words.
pub(crate) const MAX_GAP: usize = 6;

/// A part of a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Node {
    /// A word, in every form of it: `resident` is also `residents`.
    Word(Box<str>),
    /// A mark that must stand there: a comma, a colon.
    Mark(char),
    /// The `’s` or `’` of a possessive.
    Possessive,
    /// `…`: up to [`MAX_GAP`] words of the same clause.
    Gap,
    /// `{count}`, `{place}`.
    Slot(Box<Slot>),
    /// `[a]`, `[a|b]`: one of them or nothing.
    Optional(Vec<Vec<Node>>),
    /// `(a|b)`: one of them.
    Choice(Vec<Vec<Node>>),
}

/// A place in a pattern that takes whatever fits it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Slot {
    /// What rule files call it: its kind, or the name in front of the colon (`{from: place}`).
    pub label: String,
    /// What fits.
    pub kind: SlotKind,
    /// Where it stands in the pattern.
    pub span: Span,
}

/// What fits a slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum SlotKind {
    /// The value that the measure is about.
    Value(ValueSlot),
    /// A name: words with capitals.
    Name,
    /// A name, `the city`, `the village`; in front of `’s` also `its`.
    Place,
    /// A name, `the man`, `he`; in front of `’s` also `his`.
    Person,
    /// A noun phrase of a few words: `the old bridge`, `the bridge over the bay`.
    Thing,
}

impl SlotKind {
    /// Whether it takes the value.
    pub(crate) fn is_value(&self) -> bool {
        matches!(self, Self::Value(_))
    }
}

/// Which quantities fit the value of a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ValueSlot {
    /// Those of this dimension.
    pub dimension: Dimension,
    /// Counts only: those of one of these nouns or classes of nouns; empty: of anything.
    pub nouns: Vec<String>,
    /// Whether a bare number fits too (`killing 28`).
    pub bare: bool,
    /// Whether the size of a change fits.
    pub change: ChangeFit,
    /// Rates only: what they are per (`{money per barrel}`, `{money per week|month}`); a rate never fits another slot.
    pub per: Vec<String>,
}

/// Whether a slot takes the size of a change: `fell 30 metres`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ChangeFit {
    /// `{length}`: never.
    No,
    /// `{length change}`: nothing else.
    Only,
    /// `{length [change]}`: whichever way the sentence is built.
    Either,
}

impl ChangeFit {
    /// Whether a quantity fits that is the size of a change, or is none.
    pub(super) fn takes(self, is_change: bool) -> bool {
        match self {
            Self::No => !is_change,
            Self::Only => is_change,
            Self::Either => true,
        }
    }
}

impl Pattern {
    /// The dimension of its value and where the slot stands; every pattern that [`parse()`] returns has one.
    pub(crate) fn value(&self) -> Option<(Dimension, Span)> {
        value_of(&self.nodes).map(|(slot, span)| (slot.dimension, span))
    }

    /// Its slot for the value.
    pub(super) fn value_slot(&self) -> Option<&ValueSlot> {
        value_of(&self.nodes).map(|(slot, _)| slot)
    }
}

fn value_of(nodes: &[Node]) -> Option<(&ValueSlot, Span)> {
    nodes.iter().find_map(|node| match node {
        Node::Slot(slot) => match &slot.kind {
            SlotKind::Value(value) => Some((value, slot.span)),
            _ => None,
        },
        Node::Choice(branches) => branches.iter().find_map(|branch| value_of(branch)),
        _ => None,
    })
}
