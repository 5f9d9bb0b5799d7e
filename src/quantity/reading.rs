//! The two readings of a quantity: which values nobody could call false, and which a reader takes it to mean.
//!
//! The table is that of `docs/readings.md`. How people read round numbers and hedges: Jansen & Pollmann, *On round
//! numbers* (2001); Krifka, *Approximate interpretation of number words* (2007); Cummins, Sauerland & Solt,
//! *Granularity and scalar implicature in numerical expressions* (2012).

use jiff::civil::Date;
use num_traits::{Signed, Zero};

use super::{
    Bound, Dimension, Hedge, Interval, Measured, Number, Quantity, Rational, Value,
    date::day_number,
    exact::{minus, plus, times},
};

/// How wide the readings are, as shares of the value. A rule file can set others for one measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tolerance {
    /// Widest rounding of a plain value, literal reading (default 10 %).
    pub rounding_literal: Rational,
    /// Widest rounding of a plain value, likely reading (default 5 %).
    pub rounding_likely: Rational,
    /// `about`: literal (default 20 %).
    pub about_literal: Rational,
    /// `about`: likely (default 10 %).
    pub about_likely: Rational,
    /// `nearly`: literal (default 15 % below).
    pub nearly_literal: Rational,
    /// `nearly`: likely (default 10 % below).
    pub nearly_likely: Rational,
    /// `more than`: how far above a reader expects the value (default a quarter).
    pub more_than_likely: Rational,
}

impl Default for Tolerance {
    fn default() -> Self {
        Self {
            rounding_literal: Rational::new(1, 10),
            rounding_likely: Rational::new(1, 20),
            about_literal: Rational::new(1, 5),
            about_likely: Rational::new(1, 10),
            nearly_literal: Rational::new(3, 20),
            nearly_likely: Rational::new(1, 10),
            more_than_likely: Rational::new(1, 4),
        }
    }
}

/// Both readings, in the base unit. The likely one lies inside the literal one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Readings {
    /// The values for which nobody could call the statement false.
    pub literal: Interval,
    /// The values a reader takes it to mean.
    pub likely: Interval,
}

impl Readings {
    fn same(both: Interval) -> Self {
        Self { literal: both, likely: both }
    }
}

pub(super) fn readings(quantity: &Quantity, tolerance: &Tolerance) -> Option<Readings> {
    match &quantity.value {
        Value::Date(_) => {
            let (first, last) = quantity.bounded_days()?;
            let day = |d: Option<Date>| d.map_or(Bound::Unbounded, |d| Bound::Closed(Rational::from_integer(i128::from(day_number(d)))));
            Some(Readings::same(Interval { low: day(first), high: day(last) }))
        }
        Value::Clock(clock) => {
            let seconds = |t: jiff::civil::Time| {
                Rational::from_integer(i128::from(t.hour()) * 3600 + i128::from(t.minute()) * 60 + i128::from(t.second()))
            };
            Some(Readings::same(Interval::closed(seconds(clock.first), seconds(clock.last))))
        }
        Value::Measured(measured) => {
            let stated = stated_readings(quantity, measured, tolerance)?;
            let to_base = |interval: Interval| in_base(interval, measured);
            Some(Readings { literal: to_base(stated.literal)?, likely: to_base(stated.likely)? })
        }
    }
}

/// The readings in the stated unit.
fn stated_readings(quantity: &Quantity, measured: &Measured, tolerance: &Tolerance) -> Option<Readings> {
    let dimension = quantity.dimension;
    if matches!(quantity.hedge, Hedge::Range | Hedge::Vague) || measured.single().is_none() {
        return range(quantity, measured, tolerance);
    }
    let number = measured.single()?;
    let value = number.value;
    let approximate = quantity.approximate;
    let slack = |share: Rational| times(value.abs(), share);
    Some(match quantity.hedge {
        Hedge::None | Hedge::Range | Hedge::Vague => plain(number, dimension, tolerance)?,
        Hedge::Exactly => Readings::same(Interval::exactly(value)),
        Hedge::About => Readings {
            literal: around(value, slack(tolerance.about_literal)?, number, dimension, tolerance.rounding_literal)?,
            likely: around(value, slack(tolerance.about_likely)?, number, dimension, tolerance.rounding_likely)?,
        },
        Hedge::Nearly => Readings {
            literal: Interval::closed(minus(value, slack(tolerance.nearly_literal)?)?, value),
            likely: Interval::closed(minus(value, slack(tolerance.nearly_likely)?)?, value),
        },
        Hedge::MoreThan => {
            let low = if approximate { minus(value, slack(tolerance.about_likely)?)? } else { value };
            Readings {
                literal: Interval { low: Bound::Open(low), high: Bound::Unbounded },
                likely: Interval { low: Bound::Open(low), high: Bound::Closed(plus(value, slack(tolerance.more_than_likely)?)?) },
            }
        }
        Hedge::AtLeast => {
            let low = if approximate { minus(value, slack(tolerance.about_likely)?)? } else { value };
            Readings::same(Interval { low: Bound::Closed(low), high: Bound::Unbounded })
        }
        Hedge::LessThan => {
            let high = if approximate { plus(value, slack(tolerance.about_likely)?)? } else { value };
            Readings::same(Interval { low: Bound::Unbounded, high: Bound::Open(high) })
        }
        Hedge::AtMost => {
            let high = if approximate { plus(value, slack(tolerance.about_likely)?)? } else { value };
            Readings::same(Interval { low: Bound::Unbounded, high: Bound::Closed(high) })
        }
    })
}

/// A plain value: exact, to its last digit, or to its last significant digit within a share of the value.
fn plain(number: Number, dimension: Dimension, tolerance: &Tolerance) -> Option<Readings> {
    Some(Readings {
        literal: rounded(number, dimension, tolerance.rounding_literal)?,
        likely: rounded(number, dimension, tolerance.rounding_likely)?,
    })
}

fn rounded(number: Number, dimension: Dimension, share: Rational) -> Option<Interval> {
    let value = number.value;
    if dimension == Dimension::Age {
        // A person of 31 has lived 31 full years, not yet 32.
        return Some(Interval::rounding(value, plus(value, number.place)?));
    }
    let half = match rounding(number, dimension) {
        Rounding::Exact => return Some(Interval::exactly(value)),
        Rounding::LastDigit => half_of(number.place)?,
        Rounding::Significant => {
            let step = half_of(number.step)?;
            let most = times(value.abs(), share)?;
            if number.step.is_zero() { most } else { step.min(most) }
        }
    };
    if half.is_zero() {
        return Some(Interval::exactly(value));
    }
    Some(Interval::rounding(minus(value, half)?, plus(value, half)?))
}

enum Rounding {
    Exact,
    LastDigit,
    Significant,
}

/// How a plain number of a dimension is rounded.
fn rounding(number: Number, dimension: Dimension) -> Rounding {
    match dimension {
        Dimension::Percentage | Dimension::Ordinal | Dimension::Score => Rounding::LastDigit,
        Dimension::Count | Dimension::Number
            if !number.round || number.value.abs() < Rational::from_integer(100) && number.value.is_integer() =>
        {
            Rounding::Exact
        }
        _ => Rounding::Significant,
    }
}

/// `value` with `slack` either side, but never narrower than its own rounding.
fn around(value: Rational, slack: Rational, number: Number, dimension: Dimension, share: Rational) -> Option<Interval> {
    let half = match rounding(number, dimension) {
        Rounding::Exact => Rational::zero(),
        Rounding::LastDigit => half_of(number.place)?,
        Rounding::Significant => half_of(number.step)?.min(times(value.abs(), share)?),
    };
    let slack = slack.max(half);
    Some(Interval::closed(minus(value, slack)?, plus(value, slack)?))
}

/// Two ends, each with its own rounding; an open end stays open.
fn range(quantity: &Quantity, measured: &Measured, tolerance: &Tolerance) -> Option<Readings> {
    let vague = quantity.hedge == Hedge::Vague;
    let end = |number: Option<Number>, share: Rational, hedge: Rational, low: bool| -> Option<Bound> {
        let Some(number) = number else { return Some(Bound::Unbounded) };
        if vague {
            return Some(Bound::Closed(number.value));
        }
        let interval = if quantity.approximate {
            around(number.value, times(number.value.abs(), hedge)?, number, quantity.dimension, share)?
        } else {
            rounded(number, quantity.dimension, share)?
        };
        Some(if low { interval.low } else { interval.high })
    };
    let both = |share, hedge| -> Option<Interval> {
        Some(Interval { low: end(measured.low, share, hedge, true)?, high: end(measured.high, share, hedge, false)? })
    };
    let likely = both(tolerance.rounding_likely, tolerance.about_likely)?;
    // Nobody can call "dozens" false of 300: a vague numeral has no upper end. Its step tells how far below the likely
    // low end the word still holds (see `Measured::low` of a vague numeral).
    let literal = if vague {
        let low = measured.low.map_or(Some(Bound::Unbounded), |low| minus(low.value, low.step).map(Bound::Closed))?;
        Interval { low, high: Bound::Unbounded }
    } else {
        both(tolerance.rounding_literal, tolerance.about_literal)?
    };
    Some(Readings { literal, likely })
}

fn half_of(step: Rational) -> Option<Rational> {
    times(step, Rational::new(1, 2))
}

/// An interval of the stated unit in the base unit.
fn in_base(interval: Interval, measured: &Measured) -> Option<Interval> {
    let bound = |bound: Bound| {
        Some(match bound {
            Bound::Closed(value) => Bound::Closed(measured.unit.to_base(value)?),
            Bound::Open(value) => Bound::Open(measured.unit.to_base(value)?),
            Bound::Unbounded => Bound::Unbounded,
        })
    };
    let (low, high) = (bound(interval.low)?, bound(interval.high)?);
    // A unit that counts the other way round (litres per 100 km against miles per gallon) turns the ends about.
    Some(if measured.unit.factor.is_negative() { Interval { low: high, high: low } } else { Interval { low, high } })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{quantity::Unit, source::Span};

    fn r(value: i128) -> Rational {
        Rational::from_integer(value)
    }

    /// The ends of both readings, in hundredths; an open end is `None`.
    fn ends(hedge: Hedge, dimension: Dimension, low: Number, high: Number) -> [(Option<i128>, Option<i128>); 2] {
        let (least, most) = match hedge {
            Hedge::MoreThan | Hedge::AtLeast => (Some(low), None),
            Hedge::LessThan | Hedge::AtMost => (None, Some(high)),
            _ => (Some(low), Some(high)),
        };
        let measured = Measured { low: least, high: most, unit: Unit::plain("m") };
        let span = Span::new(0, 1);
        let quantity =
            Quantity { span, figure: span, dimension, value: Value::Measured(measured), hedge, approximate: false, change: None };
        let readings = quantity.readings(&Tolerance::default()).expect("small values have readings");
        let hundredths = |bound: Bound| bound.value().map(|value| (value * r(100)).to_integer());
        [readings.literal, readings.likely].map(|interval| (hundredths(interval.low), hundredths(interval.high)))
    }

    #[test]
    fn the_readings_are_those_of_the_table() {
        use Dimension::{Age, Count, Length, Percentage};
        let whole = Number::whole;
        let decimal = |mantissa, places| Number::decimal(mantissa, places).expect("few places");
        let closed = |low: i128, high: i128| (Some(low), Some(high));
        for (hedge, dimension, number, literal, likely) in [
            (Hedge::None, Count, whole(28), closed(2_800, 2_800), closed(2_800, 2_800)),
            (Hedge::None, Count, whole(26_000), closed(2_550_000, 2_650_000), closed(2_550_000, 2_650_000)),
            (Hedge::None, Count, whole(26_413), closed(2_641_300, 2_641_300), closed(2_641_300, 2_641_300)),
            (Hedge::None, Length, decimal(25, 1), closed(245, 255), closed(245, 255)),
            (Hedge::None, Length, whole(600), closed(55_000, 65_000), closed(57_000, 63_000)),
            (Hedge::None, Length, whole(1000), closed(90_000, 110_000), closed(95_000, 105_000)),
            (Hedge::None, Percentage, whole(30), closed(2_950, 3_050), closed(2_950, 3_050)),
            (Hedge::None, Percentage, decimal(760, 2), closed(759, 760), closed(759, 760)),
            (Hedge::None, Age, whole(31), closed(3_100, 3_200), closed(3_100, 3_200)),
            (Hedge::About, Count, whole(3000), closed(240_000, 360_000), closed(270_000, 330_000)),
            (Hedge::MoreThan, Length, whole(800), (Some(80_000), None), closed(80_000, 100_000)),
            (Hedge::AtLeast, Count, whole(5), (Some(500), None), (Some(500), None)),
            (Hedge::LessThan, Count, whole(50), (None, Some(5_000)), (None, Some(5_000))),
            (Hedge::AtMost, Count, whole(50), (None, Some(5_000)), (None, Some(5_000))),
            (Hedge::Nearly, Length, whole(800), closed(68_000, 80_000), closed(72_000, 80_000)),
            (Hedge::Exactly, Length, whole(600), closed(60_000, 60_000), closed(60_000, 60_000)),
        ] {
            assert_eq!(ends(hedge, dimension, number, number), [literal, likely], "{hedge:?} {dimension:?} {}", number.value);
        }
    }

    #[test]
    fn each_end_of_a_range_has_its_own_rounding() {
        let both = [(Some(75_000), Some(95_000)), (Some(76_000), Some(94_500))];
        assert_eq!(ends(Hedge::Range, Dimension::Length, Number::whole(800), Number::whole(900)), both);
    }

    #[test]
    fn a_vague_numeral_holds_from_its_literal_low_end_upwards() {
        for (literal, low, high) in [(20, 24, 99), (100, 200, 999), (10_000, 20_000, 99_999), (3, 3, 9), (2, 3, 9), (2, 2, 3)] {
            let low_end = Number { step: r(low - literal), ..Number::whole(low) };
            let expected = [(Some(literal * 100), None), (Some(low * 100), Some(high * 100))];
            assert_eq!(ends(Hedge::Vague, Dimension::Count, low_end, Number::whole(high)), expected, "{low} to {high}");
        }
    }
}
