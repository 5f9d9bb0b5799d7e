//! Figures whose wording says more than the grammar reads from one of them: `a quarter of a mile`, `60ft (18m)`.

use num_traits::{CheckedAdd, CheckedMul, One, Zero};

use crate::{
    check::within::context::Sentence,
    quantity::{Dimension, Hedge, Measured, Number, Quantity, Rational, Unit, Value},
    source::Span,
};

/// Words and signs of a spoken fraction.
const FRACTIONS: &[&str] = &["half", "halves", "quarter", "quarters", "third", "thirds", "½", "¼", "¾", "⅓", "⅔"];

/// A quantity of a sentence as its neighbours complete it; `None` where it is only part of a figure.
pub(super) fn completed(sentence: &Sentence<'_>, at: usize) -> Option<Quantity> {
    let quantity = sentence.quantities.get(at)?;
    let before = sentence.before(quantity);
    // The rest of 5'4" or of 1:30.
    if before.ends_with(['\'', '’', '′', ':', '/']) {
        return None;
    }
    if let Some(stones) = stones_before(before) {
        return with_stones(stones, quantity);
    }
    let previous = at.checked_sub(1).and_then(|at| sentence.quantities.get(at));
    match previous {
        Some(share) if sentence.between(share, quantity).trim() == "of" => part_of(share, quantity),
        _ => Some(quantity.clone()),
    }
}

/// The stones of `14st 2lb`, which stand before the pounds.
fn stones_before(before: &str) -> Option<i128> {
    let stones = before.strip_suffix("st ")?.trim_end();
    let start = stones.rfind(|c: char| !c.is_ascii_digit()).map_or(0, |at| at + 1);
    stones.get(start..)?.parse().ok()
}

/// Stones and pounds in pounds: a stone is 14 of them.
fn with_stones(stones: i128, pounds: &Quantity) -> Option<Quantity> {
    let measured = pounds.measured().filter(|_| pounds.dimension == Dimension::Mass)?;
    let number = measured.single()?;
    let value = number.value.checked_add(&Rational::from_integer(stones.checked_mul(14)?))?;
    let number = Some(Number { value, ..number });
    Some(Quantity { value: Value::Measured(Measured { low: number, high: number, unit: measured.unit.clone() }), ..pounds.clone() })
}

/// `a quarter` of `a mile`.
fn part_of(share: &Quantity, whole: &Quantity) -> Option<Quantity> {
    let (part, measured) = (share.measured()?.single()?, whole.measured()?);
    let unit_of_one = measured.single().is_some_and(|number| number.value.is_one());
    if share.dimension != Dimension::Number || part.value >= Rational::one() || part.value <= Rational::zero() || !unit_of_one {
        return None;
    }
    let mut quantity = whole.clone();
    quantity.value = Value::Measured(Measured { low: Some(part), high: Some(part), unit: measured.unit.clone() });
    quantity.span = share.span.cover(whole.span);
    quantity.figure = share.figure.cover(whole.figure);
    quantity.hedge = share.hedge;
    Some(quantity)
}

/// `18m` beside a length in feet, yards or miles is metres, not millions.
pub(super) fn metres(sentence: &Sentence<'_>, figure: &Quantity, beside: &Quantity) -> Option<Quantity> {
    let written = sentence.slice(figure.span);
    if beside.dimension != Dimension::Length
        || figure.dimension != Dimension::Number
        || !written.ends_with('m')
        || !written.starts_with(|c: char| c.is_ascii_digit())
    {
        return None;
    }
    let millionth = Rational::new(1, 1_000_000);
    let number = figure.measured()?.single()?;
    let number = Number { round: false, ..number.scaled(millionth)? };
    let unit = Unit { stated: "metre".into(), base: beside.measured()?.unit.base.clone(), ..Unit::none() };
    Some(Quantity {
        dimension: Dimension::Length,
        value: Value::Measured(Measured { low: Some(number), high: Some(number), unit }),
        figure: Span { start: figure.figure.start, end: figure.span.end - 1 },
        ..figure.clone()
    })
}

/// A spoken fraction as the range that it allows, a quarter either side; other quantities as they are.
pub(super) fn widened(sentence: &Sentence<'_>, quantity: &Quantity) -> Quantity {
    let figure = sentence.slice(quantity.figure).to_lowercase();
    let spoken =
        figure.split(|c: char| !c.is_alphanumeric()).any(|word| FRACTIONS.contains(&word)) || figure.contains(['½', '¼', '¾', '⅓', '⅔']);
    let ends = || {
        let measured = quantity.measured()?;
        let number = measured.single()?;
        let slack = number.value.min(Rational::one()).checked_mul(&Rational::new(1, 4))?;
        let end = |value| Some(Number { value, step: Rational::zero(), place: Rational::zero(), round: true });
        Some(Measured { low: end(number.value - slack), high: end(number.value + slack), unit: measured.unit.clone() })
    };
    match ends().filter(|_| spoken && quantity.hedge != Hedge::Range) {
        Some(measured) => Quantity { value: Value::Measured(measured), hedge: Hedge::Range, ..quantity.clone() },
        None => quantity.clone(),
    }
}
