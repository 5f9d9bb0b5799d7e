//! How two measured values stand to each other: the same figures, a rounding, a wider bound.

use num_traits::CheckedMul;

use super::{
    meaning::{Meaning, Meanings},
    relation::Relation,
};
use crate::quantity::{Bound, Hedge, Interval, Measured, Quantity, Rational};

/// A quantity with what it means.
pub(super) type Known<'q> = (&'q Quantity, &'q Meanings);

/// The figures of a quantity as they are compared: in the base unit, or bare.
#[derive(Clone, Copy)]
pub(super) struct Figures<'q> {
    hedge: Hedge,
    measured: &'q Measured,
    /// `None` where they have no reading.
    meaning: Option<&'q Meaning>,
}

impl<'q> Figures<'q> {
    pub(super) fn of((quantity, meanings): Known<'q>, measured: &'q Measured) -> Self {
        Self { hedge: quantity.hedge, measured, meaning: meanings.own.as_ref() }
    }

    pub(super) fn bare((quantity, meanings): Known<'q>, measured: &'q Measured) -> Self {
        Self { hedge: quantity.hedge, measured, meaning: meanings.bare.as_ref() }
    }
}

/// Compares the readings; `converted` says that the two are stated in different units.
pub(super) fn measured(original: Figures, rewrite: Figures, converted: bool) -> Relation {
    let (Some(left), Some(right)) = (original.meaning, rewrite.meaning) else { return Relation::Unknown };
    let same = !converted && same_figures(original.measured, rewrite.measured);
    if same && original.hedge == Hedge::Vague && rewrite.hedge == Hedge::Vague {
        // `a few` and `several` are one number to a reader, though the one may begin a little lower.
        return Relation::Same;
    }
    if same && original.hedge == Hedge::None && rewrite.hedge == Hedge::None {
        // `2.5 km` and `two and a half kilometres` are rounded alike by no rule, and are one statement.
        return Relation::Same;
    }
    if same {
        return hedged(left.literal, right.literal);
    }
    // What is nearly reached lies below its figure.
    let below = original.hedge != Hedge::Nearly || left.said.is_some_and(|said| right.literal.low.value() < said.low.value());
    let inside = below && left.said.is_some_and(|said| right.literal.contains(&said));
    let meets = left.literal.meets(&right.literal);
    if converted && (original.hedge == rewrite.hedge || !is_bound(original.hedge) && !is_bound(rewrite.hedge)) {
        // Hedges say nothing about a conversion: the figures themselves must agree.
        return match (left.plain, right.plain) {
            (Some(before), Some(after)) if before.meets(&after) => Relation::Rounded,
            _ if meets => Relation::Meets,
            _ => Relation::Apart,
        };
    }
    if inside && may_round((original, left), (rewrite, right), converted) {
        return Relation::Rounded;
    }
    if meets { Relation::Meets } else { Relation::Apart }
}

/// Whether a hedge names one end only.
fn is_bound(hedge: Hedge) -> bool {
    matches!(hedge, Hedge::MoreThan | Hedge::AtLeast | Hedge::LessThan | Hedge::AtMost)
}

/// Whether other figures in the rewrite can be a rounding of the original's, or a bound that the original bears out.
///
/// A rewrite may round, never sharpen: its last significant digit must weigh more.
fn may_round((original, left): (Figures, &Meaning), (rewrite, right): (Figures, &Meaning), converted: bool) -> bool {
    let coarser = matches!((left.step, right.step), (Some(before), Some(after)) if after > before);
    match rewrite.hedge {
        Hedge::Range if original.hedge == Hedge::Range => coarser,
        Hedge::Range => true,
        Hedge::Vague => !is_far_above(original.measured, rewrite.measured),
        // `Hundreds` bears out `at least 100`, but no figure of the rewrite's own.
        Hedge::MoreThan | Hedge::AtLeast | Hedge::LessThan | Hedge::AtMost if original.hedge == Hedge::Vague => {
            let ends = [original.measured.low, original.measured.high];
            ends.into_iter().flatten().any(|end| rewrite.measured.single().is_some_and(|bound| bound.value == end.value))
        }
        Hedge::None | Hedge::Exactly | Hedge::About | Hedge::Nearly => coarser || converted,
        // Two bounds of one kind: `at least 140` for `at least 146` is another figure, unless it is a rounder one.
        bound => bound != original.hedge || coarser,
    }
}

/// How many times the most that a vague numeral is taken for a number may be that it still stands for.
const ABOVE: i128 = 2;

/// Whether a number is more than anybody says by a vague one: 11,000 are thousands and not hundreds.
fn is_far_above(number: &Measured, vague: &Measured) -> bool {
    let most = vague.high.and_then(|high| high.value.checked_mul(&Rational::from_integer(ABOVE)));
    let one_unit = number.unit.factor == vague.unit.factor;
    // Of two vague numbers the lower ends tell: hundreds of millions are not hundreds of thousands.
    one_unit && number.low.zip(most).is_some_and(|(number, most)| number.value > most)
}

/// Whether both ends are the same numbers, whichever of them is open.
pub(super) fn same_figures(a: &Measured, b: &Measured) -> bool {
    let ends = |m: &Measured| (m.low.or(m.high).map(|n| n.value), m.high.or(m.low).map(|n| n.value));
    ends(a) == ends(b)
}

/// Same figures: which of the two statements allows more.
fn hedged(original: Interval, rewrite: Interval) -> Relation {
    let (a, b) = (closed(original), closed(rewrite));
    match (b.contains(&a), a.contains(&b)) {
        (true, true) => Relation::Same,
        (true, false) => Relation::Wider,
        _ => Relation::Narrower,
    }
}

/// An interval with its ends: `more than 800` and `at least 800` are told apart by no reader.
fn closed(interval: Interval) -> Interval {
    let shut = |bound: Bound| bound.value().map_or(Bound::Unbounded, Bound::Closed);
    Interval { low: shut(interval.low), high: shut(interval.high) }
}
