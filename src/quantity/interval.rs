//! Sets of values that a statement allows.

use super::Rational;

/// One end of an interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Bound {
    /// The end belongs to the interval.
    Closed(Rational),
    /// The end does not belong to it.
    Open(Rational),
    /// There is no end on this side.
    Unbounded,
}

impl Bound {
    /// The value of the end, if there is one.
    pub fn value(self) -> Option<Rational> {
        match self {
            Self::Closed(value) | Self::Open(value) => Some(value),
            Self::Unbounded => None,
        }
    }
}

/// All values between two bounds, exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Interval {
    /// The lower end.
    pub low: Bound,
    /// The upper end.
    pub high: Bound,
}

impl Interval {
    /// Exactly one value.
    pub fn exactly(value: Rational) -> Self {
        Self { low: Bound::Closed(value), high: Bound::Closed(value) }
    }

    /// From `low` (included) to just below `high`: the shape of a rounding interval.
    pub fn rounding(low: Rational, high: Rational) -> Self {
        Self { low: Bound::Closed(low), high: Bound::Open(high) }
    }

    /// Both ends included.
    pub fn closed(low: Rational, high: Rational) -> Self {
        Self { low: Bound::Closed(low), high: Bound::Closed(high) }
    }

    /// Whether no value lies in it.
    pub fn is_empty(&self) -> bool {
        !reaches(self.high, self.low)
    }

    /// Whether the two share a value.
    pub fn meets(&self, other: &Self) -> bool {
        reaches(self.high, other.low) && reaches(other.high, self.low)
    }

    /// Whether every value of `other` lies in this one.
    pub fn contains(&self, other: &Self) -> bool {
        let low = match (self.low.value(), other.low.value()) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(a), Some(b)) => a < b || a == b && !matches!((self.low, other.low), (Bound::Open(_), Bound::Closed(_))),
        };
        let high = match (self.high.value(), other.high.value()) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(a), Some(b)) => a > b || a == b && !matches!((self.high, other.high), (Bound::Open(_), Bound::Closed(_))),
        };
        low && high
    }

    /// Whether `value` lies in it.
    pub fn holds(&self, value: Rational) -> bool {
        self.contains(&Self::exactly(value))
    }
}

/// Whether an interval with the upper end `high` has a value at or above the lower end `low`.
fn reaches(high: Bound, low: Bound) -> bool {
    match (high, low) {
        (Bound::Unbounded, _) | (_, Bound::Unbounded) => true,
        (Bound::Closed(h), Bound::Closed(l)) => h >= l,
        (Bound::Closed(h) | Bound::Open(h), Bound::Closed(l) | Bound::Open(l)) => h > l,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn r(n: i128) -> Rational {
        Rational::from_integer(n)
    }

    #[test]
    fn neighbouring_rounding_intervals_do_not_meet() {
        let a = Interval::rounding(Rational::new(755, 100), Rational::new(765, 100));
        let b = Interval::rounding(Rational::new(765, 100), Rational::new(775, 100));
        assert!(!a.meets(&b) && !b.meets(&a));
    }

    #[test]
    fn an_open_end_meets_whatever_lies_beyond_it() {
        let above = Interval { low: Bound::Open(r(800)), high: Bound::Unbounded };
        assert!(!above.meets(&Interval::exactly(r(800))));
        assert!(above.meets(&Interval::exactly(r(801))));
    }

    #[test]
    fn an_interval_contains_itself_and_not_a_wider_one() {
        let a = Interval::rounding(r(1), r(2));
        assert!(a.contains(&a));
        assert!(!a.contains(&Interval::closed(r(1), r(2))));
        assert!(Interval::closed(r(1), r(2)).contains(&a));
    }
}
