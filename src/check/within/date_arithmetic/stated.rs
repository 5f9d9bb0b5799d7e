//! Durations as they are stated, in the unit they are stated in.

use num_traits::{CheckedAdd, CheckedDiv, CheckedSub, ToPrimitive};

use crate::quantity::{Dimension, Hedge, Quantity, Rational, Tolerance};

/// The units in which newspapers count time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    Week,
    Month,
    Year,
}

impl Unit {
    /// The name in the singular.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Year => "year",
        }
    }

    /// How long it is on average.
    fn seconds(self) -> Rational {
        let day = Rational::from_integer(86_400);
        let year = Rational::new(3_652_425 * 86_400, 10_000);
        match self {
            Self::Day => day,
            Self::Week => day * Rational::from_integer(7),
            Self::Month => year / Rational::from_integer(12),
            Self::Year => year,
        }
    }

    fn of(seconds: Rational) -> Option<Self> {
        [Self::Day, Self::Week, Self::Month, Self::Year].into_iter().find(|unit| unit.seconds() == seconds)
    }
}

/// A duration in its unit: from so many to so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stated {
    /// What the numbers count: days, years.
    pub unit: Unit,
    /// The least number of units it may mean; `None` without a lower end.
    pub low: Option<Rational>,
    /// The greatest number of units it may mean; `None` without an upper end.
    pub high: Option<Rational>,
}

impl Stated {
    /// The duration of a quantity. A plain figure is meant as it stands, a hedged one as its hedge allows.
    pub(super) fn of(quantity: &Quantity, tolerance: &Tolerance) -> Option<Self> {
        let measured = quantity.measured()?;
        if quantity.dimension != Dimension::Duration || quantity.hedge == Hedge::Vague {
            return None;
        }
        let Some(unit) = Unit::of(measured.unit.factor) else { return Self::of_decades(quantity, tolerance) };
        if quantity.hedge == Hedge::None {
            // `two and a half years`, `1.5 years`: half a place either side.
            let slack = |number: crate::quantity::Number| {
                if number.value.is_integer() { Rational::from_integer(0) } else { Rational::new(1, 2) }
            };
            let (low, high) = (measured.low?, measured.high?);
            let (low, high) = (low.value.checked_sub(&slack(low))?, high.value.checked_add(&slack(high))?);
            return Some(Self { unit, low: Some(low), high: Some(high) });
        }
        let literal = quantity.readings(tolerance)?.literal;
        let room = Rational::from_integer(0);
        let (low, high) = (literal.low.value(), literal.high.value());
        Self::widened(unit, measured.unit.factor, (low, high), room)
    }

    /// Decades in years, half a decade either side: nobody counts them closer.
    fn of_decades(quantity: &Quantity, tolerance: &Tolerance) -> Option<Self> {
        let year = Unit::Year.seconds();
        let half = Rational::from_integer(5);
        quantity.measured().filter(|measured| measured.unit.factor == year * Rational::from_integer(10))?;
        let literal = quantity.readings(tolerance)?.literal;
        let rough = matches!(quantity.hedge, Hedge::None | Hedge::About | Hedge::Nearly);
        let room = if rough { half } else { Rational::from_integer(0) };
        Self::widened(Unit::Year, year, (literal.low.value(), literal.high.value()), room)
    }

    /// The ends of a reading in seconds as so many units of `factor` seconds, with some room either side; `None` on overflow.
    fn widened(unit: Unit, factor: Rational, (low, high): (Option<Rational>, Option<Rational>), room: Rational) -> Option<Self> {
        let low = match low {
            Some(low) => Some(low.checked_div(&factor)?.checked_sub(&room)?),
            None => None,
        };
        let high = match high {
            Some(high) => Some(high.checked_div(&factor)?.checked_add(&room)?),
            None => None,
        };
        Some(Self { unit, low, high })
    }

    /// Whether some number of units from `least` to `most` is meant.
    pub(super) fn meets(self, least: i64, most: i64) -> bool {
        let number = |n: i64| Rational::from_integer(i128::from(n));
        self.low.is_none_or(|low| low <= number(most)) && self.high.is_none_or(|high| high >= number(least))
    }

    /// The number of units, if it is one.
    pub(super) fn single(self) -> Option<i64> {
        if self.low == self.high { self.low.filter(Rational::is_integer)?.to_integer().to_i64() } else { None }
    }
}
