//! All patterns of all measures in one automaton.

use rustc_hash::FxHashMap;

use super::{
    MAX_SLOTS, Pattern, ValueSlot, compile,
    item::{Item, ItemKind, Items, class, items},
    run,
    words::{NounClasses, forms},
};
use crate::{
    quantity::{Dimension, Quantity},
    source::Span,
    text::Token,
};

/// The place of a step in the automaton.
pub(super) type StepId = usize;

/// What a step takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Test {
    /// A form of the word with this number.
    Word(u32),
    /// A mark.
    Mark(char),
    /// `’s`.
    Possessive,
    /// A quantity.
    Value(ValueSlot),
    /// What a gap passes over, in a pattern whose value has this dimension.
    Gap(Dimension),
    /// A word of the noun phrase of the quantity that the pattern has taken.
    InsideValue,
    /// An item of all these classes.
    Class(u32),
    /// An item of all the first classes and none of the second.
    ClassWithout(u32, u32),
}

/// What a step remembers of the item that it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Capture {
    /// Nothing.
    Nothing,
    /// The item is the value.
    Value,
    /// The item belongs to this slot.
    Slot(usize),
}

/// A state of the automaton that takes one item.
#[derive(Debug, Clone)]
pub(super) struct Step {
    pub(super) test: Test,
    pub(super) capture: Capture,
    /// The steps that can take the item behind.
    pub(super) next: Vec<StepId>,
    /// Whether the pattern is complete with this item.
    pub(super) ends: bool,
    pub(super) pattern: usize,
}

/// Whether a pattern speaks for its measure or against it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sense {
    /// Its value has the measure.
    For,
    /// Its value does not have the measure, whatever other patterns say.
    Against,
}

/// A pattern that fits a part of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// The pattern, by its place among those the automaton was made of.
    pub pattern: usize,
    /// The quantity, by its place among those of the sentence.
    pub quantity: usize,
    /// The words that the slots of the pattern took, in the order of its labels.
    pub slots: [Option<Span>; MAX_SLOTS],
    /// From the first word of the match to the last.
    pub span: Span,
    /// How many items had to be just what they are: the more, the surer.
    pub weight: u32,
}

/// Where a pattern begins, and what a sentence must have for it to begin at all.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) starts: Vec<StepId>,
    /// Of each list one word at least.
    pub(super) needs: Vec<Vec<u32>>,
    /// A quantity of this dimension; a bare number too if `bare`.
    pub(super) dimension: Dimension,
    pub(super) bare: bool,
}

/// Patterns compiled to be run over a sentence at once.
///
/// A sentence is read once from left to right; at every word each step is active at most once, so the time is bounded
/// by the length of the sentence times the number of steps. Patterns whose words the sentence does not have never begin.
/// Of two ways to a step the later start wins: the tightest match.
#[derive(Debug, Clone, Default)]
pub struct Automaton {
    pub(super) steps: Vec<Step>,
    /// The patterns, in their order.
    pub(super) entries: Vec<Entry>,
    symbols: FxHashMap<Box<str>, Vec<u32>>,
}

impl Automaton {
    /// Compiles patterns.
    pub fn new<'p>(patterns: impl IntoIterator<Item = &'p Pattern>) -> Self {
        let mut automaton = Self::default();
        let mut numbers: FxHashMap<String, u32> = FxHashMap::default();
        for (number, pattern) in patterns.into_iter().enumerate() {
            let symbols = &mut automaton.symbols;
            let mut symbol = |word: &str| {
                // Patterns use the same words over and over.
                if let Some(&known) = numbers.get(word) {
                    return known;
                }
                let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
                numbers.insert(word.to_owned(), next);
                for form in forms(word) {
                    let known = symbols.entry(form.into_boxed_str()).or_default();
                    if !known.contains(&next) {
                        known.push(next);
                    }
                }
                next
            };
            let starts = compile::compile(pattern, number, &mut automaton.steps, &mut symbol).steps;
            let needs = compile::needs(&pattern.nodes, &mut symbol);
            let value = pattern.value_slot();
            automaton.entries.push(Entry {
                starts,
                needs,
                dimension: value.map_or(Dimension::Number, |slot| slot.dimension),
                bare: value.is_some_and(|slot| slot.bare),
            });
        }
        automaton
    }

    /// How many steps it has.
    pub fn len(&self) -> usize {
        self.steps.len()
    }

    /// Whether it has no pattern.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// A sentence as the automaton reads it. `quantities` are those of the sentence, in the order of the text.
    pub fn items(&self, text: &str, tokens: &[Token], quantities: &[Quantity]) -> Items<'_> {
        items(text, tokens, quantities, &self.symbols)
    }

    /// Every pattern that fits, with every end it fits to, in the order of the ends.
    pub fn run(&self, items: &[Item<'_>], quantities: &[Quantity]) -> Vec<Match> {
        run::run(self, items, quantities)
    }
}

/// Whether an item passes a test. `taken` is the quantity that the pattern has already taken.
pub(super) fn passes(test: &Test, item: &Item<'_>, quantities: &[Quantity], taken: Option<usize>) -> bool {
    match test {
        Test::Word(word) => item.kind == ItemKind::Word && item.symbols.contains(word),
        Test::Mark(mark) => item.kind == ItemKind::Mark(*mark),
        Test::Possessive => item.kind == ItemKind::Possessive,
        Test::InsideValue => item.inside.is_some() && item.inside == taken,
        Test::Class(all) => item.classes & all == *all,
        Test::ClassWithout(all, none) => item.classes & all == *all && item.classes & none == 0,
        Test::Gap(dimension) => match item.kind {
            ItemKind::Value(index) => quantities.get(index).is_some_and(|q| passed_over(q, *dimension)),
            ItemKind::Word | ItemKind::Possessive => item.classes & class::FILLER != 0,
            ItemKind::Mark(_) => false,
        },
        Test::Value(slot) => {
            let ItemKind::Value(index) = item.kind else { return false };
            quantities.get(index).is_some_and(|q| fits(q, slot))
        }
    }
}

/// Whether a gap passes over a quantity on its way to a value of some dimension: a date may stand anywhere, and nobody
/// takes `3 percent` for the price in `fell 3 percent to $61`.
fn passed_over(quantity: &Quantity, dimension: Dimension) -> bool {
    let family = |d: Dimension| if d == Dimension::Number { Dimension::Count } else { d };
    matches!(quantity.dimension, Dimension::Date | Dimension::Ordinal) || family(quantity.dimension) != family(dimension)
}

/// Whether a quantity fits a value slot.
fn fits(quantity: &Quantity, slot: &ValueSlot) -> bool {
    let per = quantity.measured().and_then(|measured| measured.unit.per.as_deref());
    let rate = per.map_or(slot.per.is_empty(), |per| slot.per.iter().any(|wanted| wanted == per));
    if !rate || !slot.change.takes(quantity.change.is_some()) {
        return false;
    }
    if quantity.dimension == Dimension::Number && slot.bare {
        // "Killed nearly a third": nobody counts people in fractions.
        return quantity.measured().is_some_and(|m| m.low.iter().chain(&m.high).all(|number| number.value.is_integer()));
    }
    let nouns = NounClasses::builtin();
    quantity.dimension == slot.dimension && (slot.nouns.is_empty() || slot.nouns.iter().any(|name| nouns.fits(quantity.base_unit(), name)))
}
