//! How telling it is that a figure follows: among the figures of a long article some two always differ by five.

use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub, Signed, Zero};

use crate::quantity::{Bound, Interval, Rational};

/// How likely a figure of the same size may be borne out by chance, in percent: the more, the plainer the rewrite says
/// that it was reckoned, and the nearer its terms stand together.
pub(in super::super) type Allowance = i128;

/// A bound (`more than 40`, `under 40`) is taken to lie within this share of the value that bears it out.
const OF_BOUND: (i128, i128) = (1, 4);

/// What values bear out a figure, and how many others might have.
#[derive(Debug, Clone)]
pub(in super::super) struct Target {
    /// The values that a reader takes the figure to mean.
    wanted: Interval,
    /// How wide they lie.
    width: Rational,
    /// The figure as written and the weight of its last digit: a result that is the very figure tells more than one that
    /// is rounded to it.
    written: Option<(Rational, Rational)>,
    /// The values of figures that might have stood in its place.
    range: (Rational, Rational),
}

impl Target {
    /// The target of a figure that means `wanted`; `value` is what is written and `step` the weight of its last digit.
    /// Figures of the same size, from a third of it to three times as much, might have stood in its place.
    pub(in super::super) fn of_size(wanted: Interval, value: Rational, step: Rational) -> Option<Self> {
        let three = Rational::from_integer(3);
        let value = value.abs();
        let range = (value.checked_div(&three)?, value.checked_mul(&three)?);
        let part = value.checked_mul(&Rational::new(OF_BOUND.0, OF_BOUND.1))?;
        let (low, high) = match (wanted.low, wanted.high) {
            (Bound::Unbounded, high) => (Bound::Closed(high.value()?.checked_sub(&part)?), high),
            (low, Bound::Unbounded) => (low, Bound::Closed(low.value()?.checked_add(&part)?)),
            both => both,
        };
        let written = Some((value, step.abs()));
        Some(Self { written, ..Self::within(Interval { low, high }, step, range)? })
    }

    /// The target of a figure in whose place those of a range might have stood.
    pub(in super::super) fn within(wanted: Interval, step: Rational, range: (Rational, Rational)) -> Option<Self> {
        let width = wanted.high.value()?.checked_sub(&wanted.low.value()?).map(|width| if width.is_zero() { step.abs() } else { width })?;
        (range.0 < range.1).then_some(Self { wanted, width, written: None, range })
    }

    /// Whether one of the results is the figure, and that is hardly chance.
    pub(in super::super) fn is_met(&self, results: impl Iterator<Item = Rational>, allowance: Allowance) -> bool {
        let (mut met, mut width, mut near) = (false, self.width, Vec::new());
        for result in results {
            met |= self.wanted.holds(result);
            if let Some((_, step)) = self.written.filter(|(value, step)| *value == result && !step.is_zero()) {
                width = width.min(step);
            }
            if result >= self.range.0 && result <= self.range.1 {
                near.push(result);
            }
        }
        if !met {
            return false;
        }
        near.sort_unstable();
        near.dedup();
        let chance = || {
            let count = Rational::from_integer(i128::try_from(near.len()).ok()? * 100);
            let size = self.range.1.checked_sub(&self.range.0)?;
            count.checked_mul(&width)?.checked_div(&size)
        };
        chance().is_some_and(|chance| chance <= Rational::from_integer(allowance))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(value: i128) -> Rational {
        Rational::from_integer(value)
    }

    fn exactly(value: i128) -> Option<Target> {
        Target::of_size(Interval::exactly(whole(value)), whole(value), whole(1))
    }

    #[test]
    fn a_long_figure_among_few_results_is_no_chance() {
        let target = exactly(847).expect("a target");
        assert!(target.is_met([12, 847, 900].map(whole).into_iter(), 5));
        assert!(!target.is_met([12, 846, 900].map(whole).into_iter(), 100));
    }

    #[test]
    fn a_short_figure_among_many_results_is_chance() {
        let target = exactly(5).expect("a target");
        assert!(!target.is_met((1..15).map(whole), 40));
        assert!(target.is_met([5, 40].map(whole).into_iter(), 40));
    }
}
