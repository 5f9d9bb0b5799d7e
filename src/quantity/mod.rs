//! Value types: what a quantity says, free of the text it was read from.
//!
//! Nothing here knows the grammar or the lexicon. Arithmetic is exact and checked: a value that overflows has no
//! reading and is not compared.

mod date;
mod dimension;
pub mod display;
mod exact;
mod hedge;
mod interval;
mod number;
mod reading;
mod unit;
mod wording;

pub use date::{ClockValue, DateForm, DateValue, Part, day_number};
pub use dimension::Dimension;
pub use hedge::{Change, Hedge};
pub use interval::{Bound, Interval};
pub use number::{Number, Rational};
pub use reading::{Readings, Tolerance};
pub use unit::Unit;

use jiff::civil::Date;

use crate::source::Span;

/// Figures in a unit. A plain value has both ends alike; an open end is `None`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Measured {
    /// Lower end as stated, without tolerance.
    pub low: Option<Number>,
    /// Upper end as stated, without tolerance.
    pub high: Option<Number>,
    /// The unit of both.
    pub unit: Unit,
}

impl Measured {
    /// The value of a quantity that states just one, open ends included: 800 of `more than 800`.
    pub fn single(&self) -> Option<Number> {
        match (self.low, self.high) {
            (Some(low), Some(high)) if low.value == high.value => Some(low),
            (Some(one), None) | (None, Some(one)) => Some(one),
            _ => None,
        }
    }
}

/// What a quantity says.
#[expect(clippy::large_enum_variant, reason = "nearly every quantity is measured; a box would cost an allocation each")]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Value {
    /// Figures in a unit.
    Measured(Measured),
    /// A date or a span of dates.
    Date(DateValue),
    /// A time of day.
    Clock(ClockValue),
}

/// A value as written, with its unit and hedge.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Quantity {
    /// Number, unit and hedge: what a finding underlines.
    pub span: Span,
    /// The figures alone: digits or number words with their scale and currency sign.
    pub figure: Span,
    /// What kind of quantity it is.
    pub dimension: Dimension,
    /// Its value.
    pub value: Value,
    /// How firmly it is stated.
    pub hedge: Hedge,
    /// A range or bound that is itself hedged (`about 800 to 900`).
    pub approximate: bool,
    /// The direction, where the quantity is the size of a change.
    pub change: Option<Change>,
}

impl Quantity {
    /// Its figures, if it is neither a date nor a time.
    pub fn measured(&self) -> Option<&Measured> {
        match &self.value {
            Value::Measured(measured) => Some(measured),
            Value::Date(_) | Value::Clock(_) => None,
        }
    }

    /// Whether it says how many times as much something is (`twice as many`, `doubled`), or is a ratio (`2:1`).
    pub fn is_multiple(&self) -> bool {
        self.dimension == Dimension::Other && matches!(self.base_unit(), "times" | "ratio")
    }

    /// Its date, if it is one.
    pub fn date(&self) -> Option<&DateValue> {
        match &self.value {
            Value::Date(date) => Some(date),
            Value::Measured(_) | Value::Clock(_) => None,
        }
    }

    /// First and last day of its date, an open end (`since 2019`) as `None`; `None` for what is no resolved date.
    ///
    /// `after 2016` begins on 1 January 2017, `since 2016` on 1 January 2016; `before` and `until` likewise.
    pub fn bounded_days(&self) -> Option<(Option<Date>, Option<Date>)> {
        let (first, last) = self.date()?.days?;
        Some(match self.hedge {
            Hedge::AtLeast => (Some(first), None),
            Hedge::MoreThan => (Some(last.tomorrow().unwrap_or(last)), None),
            Hedge::AtMost => (None, Some(last)),
            Hedge::LessThan => (None, Some(first.yesterday().unwrap_or(first))),
            _ => (Some(first), Some(last)),
        })
    }

    /// The base unit its values are compared in: equal for two quantities that can be compared.
    pub fn base_unit(&self) -> &str {
        self.measured().map_or("", |m| &m.unit.base)
    }

    /// Whether the two can be compared at all: same dimension, base unit and denominator.
    pub fn is_comparable_with(&self, other: &Self) -> bool {
        self.dimension == other.dimension
            && match (&self.value, &other.value) {
                (Value::Measured(a), Value::Measured(b)) => a.unit.base == b.unit.base && a.unit.per == b.unit.per,
                (Value::Date(_), Value::Date(_)) | (Value::Clock(_), Value::Clock(_)) => true,
                _ => false,
            }
    }

    /// The two readings, in the base unit (dates in days since 1970-01-01, times in seconds since midnight).
    ///
    /// `None` for a date that is not resolved and for values too large for exact arithmetic.
    pub fn readings(&self, tolerance: &Tolerance) -> Option<Readings> {
        reading::readings(self, tolerance)
    }
}
