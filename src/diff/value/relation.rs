//! How the value of a quantity of the rewrite stands to one of the original.

use num_traits::{CheckedMul, Signed};

use super::{
    calendar,
    meaning::{Meaning, Meanings},
};
use crate::quantity::{Bound, Dimension, Hedge, Interval, Measured, Number, Quantity, Rational, Tolerance, Value};

/// What a rewrite did to a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::diff) enum Relation {
    /// The same figures, as firmly stated.
    Same,
    /// The same figures; the rewrite allows more values.
    Wider,
    /// The same figures; the rewrite allows fewer values, or other ones.
    Narrower,
    /// Other figures; the original's value lies inside what the rewrite says.
    Rounded,
    /// Other figures; there are values that fit both.
    Meets,
    /// No value fits both.
    Apart,
    /// It cannot be told, as for `Monday` and `3 May`.
    Unknown,
}

impl Relation {
    /// Whether the original gives the rewrite's value.
    pub(in crate::diff) fn is_support(self) -> bool {
        matches!(self, Self::Same | Self::Wider | Self::Narrower | Self::Rounded)
    }

    /// Whether both give the same figures.
    pub(in crate::diff) fn is_figure(self) -> bool {
        matches!(self, Self::Same | Self::Wider | Self::Narrower)
    }

    /// Whether the original gives another value.
    pub(in crate::diff) fn is_conflict(self) -> bool {
        matches!(self, Self::Meets | Self::Apart)
    }
}

/// A quantity with what it means.
type Known<'q> = (&'q Quantity, &'q Meanings);

/// How `rewrite` stands to `original`; `None` if the two are not of one kind.
pub(in crate::diff) fn relation(original: Known, rewrite: Known, tolerance: &Tolerance) -> Option<Relation> {
    let ((before, _), (after, _)) = (original, rewrite);
    match (&before.value, &after.value) {
        (Value::Date(a), Value::Date(b)) => Some(calendar::relation(a, b)),
        (Value::Clock(a), Value::Clock(b)) => Some(calendar::clock_relation(*a, *b)),
        (Value::Measured(a), Value::Measured(b)) => {
            if before.is_comparable_with(after) {
                let converted = a.unit.stated != b.unit.stated && a.unit.factor != b.unit.factor;
                Some(measured(Figures::of(original, a), Figures::of(rewrite, b), converted))
            } else if is_other_money(a, b, before, after) || is_other_rate(a, b, before, after) {
                Some(Relation::Apart)
            } else if before.dimension == Dimension::Score {
                is_half_of_score(a, b).then_some(Relation::Rounded)
            } else if let Some((before, after)) = as_percentages(before, after) {
                let [x, y] = [&before, &after].map(|percentage| Meanings::of(percentage, tolerance));
                relation((&before, &x), (&after, &y), tolerance)
            } else if is_loose(before, after) {
                let relation = measured(Figures::bare(original, a), Figures::bare(rewrite, b), false);
                // Another bare number near a measure is another thing, not another value; so is a rank near a number.
                let is_rank = |quantity: &Quantity| quantity.dimension == Dimension::Ordinal;
                let both = is_plain(before.dimension) == is_plain(after.dimension) && is_rank(before) == is_rank(after);
                // Nor does it come out as a round measure but by chance.
                let chance = relation == Relation::Rounded && after.hedge == Hedge::None;
                (both || relation.is_support() && !chance).then_some(relation)
            } else {
                None
            }
        }
        (Value::Date(date), Value::Measured(m)) | (Value::Measured(m), Value::Date(date)) => {
            // `2017` by itself can be a year or a number, depending on the words around it.
            let year = Rational::from_integer(i128::from(date.year?));
            let bare = [before, after].iter().any(|q| matches!(q.dimension, Dimension::Number | Dimension::Count));
            (bare && date.month.is_none() && m.single()?.value == year).then_some(Relation::Same)
        }
        _ => None,
    }
}

/// A share in words and a percentage as two percentages: `one in ten` is 10 %, and as round.
fn as_percentages(original: &Quantity, rewrite: &Quantity) -> Option<(Quantity, Quantity)> {
    let percentage = |share: &Quantity, like: &Quantity| {
        let (m, unit) = (share.measured()?, &like.measured()?.unit);
        if m.single()?.value.abs() >= Rational::from_integer(1) {
            return None;
        }
        let hundred = Rational::from_integer(100);
        let end = |number: Option<Number>| number.and_then(|n| n.scaled(hundred));
        let measured = Measured { low: end(m.low), high: end(m.high), unit: unit.clone() };
        Some(Quantity { dimension: Dimension::Percentage, value: Value::Measured(measured), ..share.clone() })
    };
    match (original.dimension, rewrite.dimension) {
        (Dimension::Percentage, Dimension::Number) => percentage(rewrite, original).map(|rewrite| (original.clone(), rewrite)),
        (Dimension::Number, Dimension::Percentage) => percentage(original, rewrite).map(|original| (original, rewrite.clone())),
        _ => None,
    }
}

/// Whether a number is what one of the two sides of a score has: `6-3`, `six goals`.
fn is_half_of_score(score: &Measured, number: &Measured) -> bool {
    let scored = number.single().map(|n| n.value);
    scored.is_some() && [score.low, score.high].into_iter().flatten().any(|n| Some(n.value) == scored)
}

/// Whether both are sums of money in currencies that cannot be one.
fn is_other_money(a: &Measured, b: &Measured, original: &Quantity, rewrite: &Quantity) -> bool {
    let money = original.dimension == Dimension::Money && rewrite.dimension == Dimension::Money;
    money && !may_be_one_currency(a, b)
}

/// Whether two currencies may be one: `$` is any dollar, `£` is no dollar.
pub(in crate::diff) fn may_be_one_currency(a: &Measured, b: &Measured) -> bool {
    let fits = |symbol: &str, code: &str| match symbol {
        "$" => code.ends_with('D'),
        "£" => code.ends_with('P'),
        "kr" => code.ends_with('K'),
        "Fr" => code.ends_with('F'),
        "¥" => matches!(code, "JPY" | "CNY"),
        _ => false,
    };
    let (x, y) = (a.unit.base.as_ref(), b.unit.base.as_ref());
    x == y || fits(x, y) || fits(y, x)
}

/// Whether both are so much in a time, and in another time: `1,200 euros a month`, `1,200 euros a year`.
fn is_other_rate(a: &Measured, b: &Measured, original: &Quantity, rewrite: &Quantity) -> bool {
    let is_time = |per: &str| matches!(per, "second" | "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year");
    let times = a.unit.per.as_deref().zip(b.unit.per.as_deref());
    original.dimension == rewrite.dimension && times.is_some_and(|(one, other)| one != other && is_time(one) && is_time(other))
}

/// Whether two quantities of different kinds still say the same kind of thing: `three`, `third`, `three goals`,
/// `three-year-old` and `three` of an age.
fn is_loose(a: &Quantity, b: &Quantity) -> bool {
    use Dimension::{Age, Duration, Money, Number};
    match (a.dimension, b.dimension) {
        // Of two sums of money one has no more than a currency's own symbol.
        (Age, Duration) | (Duration, Age) | (Money, Money) => true,
        // A bare number may be any measure whose unit was named before.
        (Number, other) | (other, Number) => !matches!(other, Dimension::Date | Dimension::Time),
        (x, y) => is_plain(x) && is_plain(y),
    }
}

/// Whether a quantity is a figure without a measure.
fn is_plain(dimension: Dimension) -> bool {
    matches!(dimension, Dimension::Number | Dimension::Count | Dimension::Other | Dimension::Score | Dimension::Ordinal)
}

/// The figures of a quantity as they are compared: in the base unit, or bare.
#[derive(Clone, Copy)]
struct Figures<'q> {
    hedge: Hedge,
    measured: &'q Measured,
    /// `None` where they have no reading.
    meaning: Option<&'q Meaning>,
}

impl<'q> Figures<'q> {
    fn of((quantity, meanings): Known<'q>, measured: &'q Measured) -> Self {
        Self { hedge: quantity.hedge, measured, meaning: meanings.own.as_ref() }
    }

    fn bare((quantity, meanings): Known<'q>, measured: &'q Measured) -> Self {
        Self { hedge: quantity.hedge, measured, meaning: meanings.bare.as_ref() }
    }
}

/// Compares the readings; `converted` says that the two are stated in different units.
fn measured(original: Figures, rewrite: Figures, converted: bool) -> Relation {
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
    one_unit && number.single().zip(most).is_some_and(|(number, most)| number.value > most)
}

/// Whether both ends are the same numbers, whichever of them is open.
fn same_figures(a: &Measured, b: &Measured) -> bool {
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
