//! What a quantity means, derived once: it is compared with many others.

use num_traits::Signed;

use crate::quantity::{Dimension, Hedge, Interval, Measured, Quantity, Rational, Tolerance, Unit, Value};

/// What a quantity means, in its unit and without it.
#[derive(Debug, Clone)]
pub(in crate::diff) struct Meanings {
    /// In the base unit; `None` where it has no reading.
    pub(in crate::diff) own: Option<Meaning>,
    /// Of the figures without their unit; `None` for dates and times as well.
    pub(in crate::diff) bare: Option<Meaning>,
}

/// What a quantity means in one unit.
#[derive(Debug, Clone)]
pub(in crate::diff) struct Meaning {
    /// Its literal reading.
    pub(in crate::diff) literal: Interval,
    /// The literal reading of its figures without their hedge.
    pub(in crate::diff) plain: Option<Interval>,
    /// The values that it states, without tolerance: what must lie inside the reading of a rewrite.
    pub(in crate::diff) said: Option<Interval>,
    /// The weight of its last significant digit.
    pub(in crate::diff) step: Option<Rational>,
}

impl Meanings {
    pub(in crate::diff) fn of(quantity: &Quantity, tolerance: &Tolerance) -> Self {
        let bare = bare(quantity).and_then(|bare| Meaning::of(&bare, tolerance));
        Self { own: Meaning::of(quantity, tolerance), bare }
    }

    /// The literal reading, in the base unit.
    pub(in crate::diff) fn literal(&self) -> Option<Interval> {
        self.own.as_ref().map(|meaning| meaning.literal)
    }
}

impl Meaning {
    fn of(quantity: &Quantity, tolerance: &Tolerance) -> Option<Self> {
        let literal = quantity.readings(tolerance)?.literal;
        let plain = match without_hedge(quantity) {
            Some(plain) => plain.readings(tolerance).map(|readings| readings.literal),
            None => Some(literal),
        };
        let measured = quantity.measured();
        let said = measured.and_then(|m| said(quantity.hedge, m, literal));
        let step = measured.and_then(|m| Some(m.unit.width_to_base(m.low.or(m.high)?.step)?.abs()));
        Some(Self { literal, plain, said, step })
    }
}

/// The quantity without its hedge, unless it has none; a range stays one.
fn without_hedge(quantity: &Quantity) -> Option<Quantity> {
    let hedge = if quantity.hedge == Hedge::Range { Hedge::Range } else { Hedge::None };
    let is_plain = quantity.hedge == hedge && !quantity.approximate;
    (!is_plain).then(|| Quantity { hedge, approximate: false, ..quantity.clone() })
}

/// The values that a quantity states, in the base unit.
fn said(hedge: Hedge, m: &Measured, literal: Interval) -> Option<Interval> {
    match (hedge, m.low, m.high) {
        (Hedge::None | Hedge::Exactly | Hedge::About | Hedge::Nearly, _, _) if m.single().is_some() => {
            Some(Interval::exactly(m.unit.to_base(m.single()?.value)?))
        }
        (_, Some(low), Some(high)) => {
            let (low, high) = (m.unit.to_base(low.value)?, m.unit.to_base(high.value)?);
            Some(Interval::closed(low.min(high), low.max(high)))
        }
        _ => Some(literal),
    }
}

/// The figures of a quantity without their unit.
fn bare(quantity: &Quantity) -> Option<Quantity> {
    let measured = Measured { unit: Unit::none(), ..quantity.measured()?.clone() };
    Some(Quantity { dimension: Dimension::Number, value: Value::Measured(measured), ..quantity.clone() })
}
