//! Whether two figures can be the same quantity in two units.

use num_traits::{CheckedDiv, CheckedMul, CheckedSub, Signed, Zero};

use crate::quantity::{Dimension, Hedge, Measured, Number, Quantity, Rational, Tolerance, Unit, Value};

/// How a pair of figures is converted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scale {
    /// By factor and offset.
    Absolute,
    /// By the factor alone: a difference between two temperatures.
    Difference,
}

/// A value of one unit in another; `None` on overflow.
pub(super) fn convert(value: Rational, from: &Unit, to: &Unit, scale: Scale) -> Option<Rational> {
    let base = match scale {
        Scale::Absolute => from.to_base(value)?.checked_sub(&to.offset)?,
        Scale::Difference => from.width_to_base(value)?,
    };
    base.checked_div(&to.factor)
}

/// Whether no rounding makes `second` the conversion of `first`. What cannot be computed is not called wrong.
pub(super) fn is_wrong(first: &Quantity, second: &Quantity, scale: Scale, tolerance: &Tolerance) -> bool {
    judge(first, second, scale, tolerance) == Some(false)
}

/// Whether `second` is the conversion of `first`, as far as can be told. What cannot be computed is not called right.
pub(super) fn is_right(first: &Quantity, second: &Quantity, scale: Scale, tolerance: &Tolerance) -> bool {
    judge(first, second, scale, tolerance) == Some(true)
}

/// Whether `second` is the conversion of `first`; `None` if that cannot be told.
fn judge(first: &Quantity, second: &Quantity, scale: Scale, tolerance: &Tolerance) -> Option<bool> {
    let (a, b) = (first.measured()?, second.measured()?);
    if let (Some(x), Some(y)) = (a.single(), b.single()) {
        if single_fits((x, &a.unit), (y, &b.unit), first.dimension, scale)? {
            return Some(true);
        }
        return readings_meet(&bare(first, first), &bare(second, first), scale, tolerance);
    }
    let ranges = [first, second].iter().filter(|quantity| quantity.hedge == Hedge::Range).count();
    if first.hedge == Hedge::Vague || second.hedge == Hedge::Vague {
        return None;
    }
    match (ends(first), ends(second)) {
        (Some((low, high)), Some((other_low, other_high))) if ranges == 2 => {
            Some(judge(&low, &other_low, scale, tolerance)? && judge(&high, &other_high, scale, tolerance)?)
        }
        _ => readings_meet(first, second, scale, tolerance),
    }
}

/// Whether either figure, converted exactly, gives the other as it is written.
fn single_fits(first: (Number, &Unit), second: (Number, &Unit), dimension: Dimension, scale: Scale) -> Option<bool> {
    let there = convert(first.0.value, first.1, second.1, scale)?;
    let back = convert(second.0.value, second.1, first.1, scale)?;
    if dimension == Dimension::Temperature && scale == Scale::Absolute {
        let degree = Rational::from_integer(1);
        return Some(distance(there, second.0.value)? <= degree || distance(back, first.0.value)? <= degree);
    }
    // A conversion may be cut off; the figure that it was made of is only seldom, and then by little.
    Some(gives(there, second.0, 4)? || gives(back, first.0, 20)?)
}

/// Whether an exact value, rounded or truncated to the last place of a figure, gives that figure.
///
/// Zeros at the end of a figure count as written or as rounding, as long as the figure stays within a quarter of the
/// exact value: 1,448 is not rounded to 1,000. What truncation takes off is at most one part in `cut`.
fn gives(exact: Rational, written: Number, cut: i128) -> Option<bool> {
    if exact.is_negative() != written.is_negative() && !exact.is_zero() && !written.is_zero() {
        return Some(false);
    }
    let (exact, value) = (exact.abs(), written.value.abs());
    let off = distance(exact, value)?;
    let within = |part: i128| Some(off.checked_mul(&Rational::from_integer(part))? <= exact.min(value));
    let rounded = |step: Rational| Some(off.checked_mul(&Rational::from_integer(2))? <= step);
    let truncated = |step: Rational| value <= exact && off < step;
    let by_place = rounded(written.place)? || truncated(written.place) && (cut == 4 || within(cut)?);
    let by_zeros = within(cut.min(10))? && rounded(written.step)? || within(cut)? && truncated(written.step);
    Some(by_place || by_zeros)
}

fn distance(a: Rational, b: Rational) -> Option<Rational> {
    Some(a.checked_sub(&b)?.abs())
}

/// A quantity without the hedge that would make the comparison empty: the first figure's `more than` holds for both,
/// so it is the figures that must agree.
fn bare(quantity: &Quantity, first: &Quantity) -> Quantity {
    let open = |hedge| matches!(hedge, Hedge::MoreThan | Hedge::AtLeast | Hedge::LessThan | Hedge::AtMost);
    let mut bare = quantity.clone();
    if open(first.hedge) && open(quantity.hedge) {
        bare.hedge = if quantity.approximate { Hedge::About } else { Hedge::None };
        if let Some(number) = quantity.measured().and_then(Measured::single)
            && let Value::Measured(measured) = &mut bare.value
        {
            (measured.low, measured.high) = (Some(number), Some(number));
        }
    }
    bare
}

/// Whether the literal readings share a value.
fn readings_meet(first: &Quantity, second: &Quantity, scale: Scale, tolerance: &Tolerance) -> Option<bool> {
    let reading = |quantity: &Quantity| {
        let mut quantity = quantity.clone();
        if scale == Scale::Difference
            && let Value::Measured(measured) = &mut quantity.value
        {
            measured.unit.offset = Rational::zero();
        }
        quantity.readings(tolerance).map(|readings| readings.literal)
    };
    Some(reading(first)?.meets(&reading(second)?))
}

/// The two ends of a range as quantities of their own.
fn ends(range: &Quantity) -> Option<(Quantity, Quantity)> {
    let measured = range.measured()?;
    let end = |number: Number| Quantity {
        hedge: if range.approximate { Hedge::About } else { Hedge::None },
        approximate: false,
        value: Value::Measured(Measured { low: Some(number), high: Some(number), unit: measured.unit.clone() }),
        ..range.clone()
    };
    Some((end(measured.low?), end(measured.high?)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Span;
    use proptest::prelude::*;

    fn unit(name: &'static str, factor: (i128, i128), offset: (i128, i128)) -> Unit {
        Unit {
            factor: Rational::new(factor.0, factor.1),
            offset: Rational::new(offset.0, offset.1),
            base: "base".into(),
            ..Unit::plain(name)
        }
    }

    fn km() -> Unit {
        unit("km", (1000, 1), (0, 1))
    }

    fn mile() -> Unit {
        unit("mi", (1_609_344, 1000), (0, 1))
    }

    fn quantity(number: Number, unit: Unit, hedge: Hedge) -> Quantity {
        let (low, high) = match hedge {
            Hedge::MoreThan | Hedge::AtLeast => (Some(number), None),
            Hedge::LessThan | Hedge::AtMost => (None, Some(number)),
            _ => (Some(number), Some(number)),
        };
        Quantity {
            span: Span::default(),
            figure: Span::default(),
            dimension: if unit.offset.is_zero() && unit.stated != "°C" { Dimension::Length } else { Dimension::Temperature },
            value: Value::Measured(Measured { low, high, unit }),
            hedge,
            approximate: false,
            change: None,
        }
    }

    fn wrong(first: &Quantity, second: &Quantity) -> bool {
        is_wrong(first, second, Scale::Absolute, &Tolerance::default())
    }

    fn lengths(kilometres: i128, miles: i128) -> bool {
        wrong(&quantity(Number::whole(kilometres), km(), Hedge::None), &quantity(Number::whole(miles), mile(), Hedge::None))
    }

    #[test]
    fn the_figure_that_was_converted_is_not_cut_off_by_much() {
        let metres = |hundredths| quantity(Number::decimal(hundredths, 2).expect("small"), unit("m", (1, 1), (0, 1)), Hedge::None);
        let feet = quantity(Number::whole(5), unit("ft", (3048, 10_000), (0, 1)), Hedge::None);
        assert!(!wrong(&feet, &metres(152)));
        assert!(wrong(&feet, &metres(171)));
    }

    #[test]
    fn usual_roundings_are_right() {
        for (kilometres, miles) in [(16, 10), (32, 20), (55, 34), (1000, 600), (1000, 621), (5, 3), (100, 62), (160, 100), (12, 7)] {
            assert!(!lengths(kilometres, miles), "{kilometres} km is {miles} miles");
        }
    }

    #[test]
    fn figures_that_no_rounding_brings_together_are_wrong() {
        for (kilometres, miles) in [(100, 85), (5, 8), (1000, 900), (55, 44), (160, 16)] {
            assert!(lengths(kilometres, miles), "{kilometres} km is not {miles} miles");
        }
    }

    #[test]
    fn a_figure_too_great_to_be_converted_is_neither_right_nor_wrong() {
        let right = |first: &Quantity, second: &Quantity| is_right(first, second, Scale::Absolute, &Tolerance::default());
        let road = quantity(Number::whole(160), km(), Hedge::None);
        let miles = |number: i128| quantity(Number::whole(number), mile(), Hedge::None);
        assert!(right(&road, &miles(100)));
        assert!(!right(&road, &miles(i128::MAX)) && !wrong(&road, &miles(i128::MAX)));
    }

    #[test]
    fn the_hedge_of_the_first_figure_covers_the_second() {
        let plain = |miles| quantity(Number::whole(miles), mile(), Hedge::None);
        let above = quantity(Number::whole(1000), km(), Hedge::MoreThan);
        assert!(!wrong(&above, &plain(600)));
        let both = quantity(Number::whole(900), mile(), Hedge::MoreThan);
        assert!(wrong(&above, &both));
        assert!(!wrong(&quantity(Number::whole(600), km(), Hedge::About), &plain(350)));
    }

    #[test]
    fn temperatures_may_be_a_degree_off_and_differences_lose_the_offset() {
        let celsius = |tenths| quantity(Number::decimal(tenths, 1).expect("small"), unit("°C", (1, 1), (0, 1)), Hedge::None);
        let fahrenheit = |tenths| quantity(Number::decimal(tenths, 1).expect("small"), unit("°F", (5, 9), (-160, 9)), Hedge::None);
        assert!(!wrong(&celsius(310), &fahrenheit(880)));
        assert!(wrong(&celsius(310), &fahrenheit(950)));
        assert!(is_wrong(&celsius(30), &fahrenheit(374), Scale::Difference, &Tolerance::default()));
        assert!(!is_wrong(&celsius(30), &fahrenheit(54), Scale::Difference, &Tolerance::default()));
    }

    /// A value rounded to so many digits, down or to the nearest.
    fn rounded(value: Rational, digits: u32, down: bool) -> i128 {
        let mut step = 1;
        while value >= Rational::from_integer(step * 10_i128.pow(digits)) {
            step *= 10;
        }
        let steps = value / Rational::from_integer(step);
        step * if down { steps.floor() } else { steps.round() }.to_integer()
    }

    proptest! {
        #[test]
        fn a_conversion_rounded_in_any_usual_way_is_never_wrong(kilometres in 1_i128..2_000_000, digits in 2_u32..7, down: bool) {
            let exact = convert(Rational::from_integer(kilometres), &km(), &mile(), Scale::Absolute).expect("small");
            let miles = rounded(exact, digits, down);
            prop_assert!(miles == 0 || !lengths(kilometres, miles));
        }

        #[test]
        fn a_conversion_that_is_a_third_off_is_always_wrong(kilometres in 20_i128..2_000_000, up: bool) {
            let exact = convert(Rational::from_integer(kilometres), &km(), &mile(), Scale::Absolute).expect("small");
            let off = if up { exact * Rational::new(4, 3) } else { exact * Rational::new(2, 3) };
            prop_assert!(lengths(kilometres, rounded(off, 2, false)));
        }

        #[test]
        fn a_rounded_conversion_is_right_in_either_order(kilometres in 1_i128..2_000_000, digits in 2_u32..7) {
            let exact = convert(Rational::from_integer(kilometres), &km(), &mile(), Scale::Absolute).expect("small");
            let miles = rounded(exact, digits, false);
            let first = quantity(Number::whole(miles), mile(), Hedge::None);
            prop_assert!(miles == 0 || !wrong(&first, &quantity(Number::whole(kilometres), km(), Hedge::None)));
        }
    }
}
