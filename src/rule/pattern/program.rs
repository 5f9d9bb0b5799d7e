//! A compiled pattern: the steps on the way through it, and what each takes.

use super::{
    ValueSlot,
    item::{Item, ItemKind, class},
    words::NounClasses,
};
use crate::quantity::{Dimension, Quantity};

/// The place of a step in its program.
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

/// A state of a program that takes one item.
#[derive(Debug, Clone)]
pub(super) struct Step {
    pub(super) test: Test,
    pub(super) capture: Capture,
    /// The steps that can take the item behind.
    pub(super) next: Vec<StepId>,
    /// Whether the pattern is complete with this item.
    pub(super) ends: bool,
}

/// One pattern, compiled.
#[derive(Debug, Clone, Default)]
pub(super) struct Program {
    pub(super) steps: Vec<Step>,
    /// Where it begins.
    pub(super) starts: Vec<StepId>,
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
