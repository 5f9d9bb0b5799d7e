//! `before`, `after`, `until` and `since` in front of a date, a time or a duration: on which side of it something
//! happens.

use super::{relation::Relation, side::Side, side::Stated};
use crate::quantity::{Bound, Dimension, Hedge, Interval, Rational, Tolerance, Value};

/// On which side of its date something happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum When {
    /// `in March`, `on Monday`, `in two days`; or no preposition at all.
    #[default]
    At,
    /// `before March`.
    Before,
    /// `after March`.
    After,
}

impl When {
    /// What the word in front of a quantity says.
    pub(super) fn of(side: &Side, stated: &Stated) -> Self {
        let quantity = &stated.quantity;
        let timed = matches!(quantity.dimension, Dimension::Date | Dimension::Time | Dimension::Duration | Dimension::Ordinal);
        let Some(sentence) = side.sentences.get(stated.sentence).filter(|_| timed) else { return Self::At };
        let mut before = side.words.get(sentence.words.start..stated.words.start).unwrap_or_default().iter().rev().map(|w| side.slice(w.span));
        let word = before.find(|word| !word.eq_ignore_ascii_case("the")).unwrap_or("");
        match word.to_lowercase().as_str() {
            "before" => Self::Before,
            "after" => Self::After,
            _ => Self::At,
        }
    }
}

/// How a time of the rewrite stands to one of the original, where `before` or `after` stands in front of either.
///
/// `None` if there is no such word, or the two cannot be put on one scale.
pub(super) fn relation(original: (&Stated, When), rewrite: (&Stated, When), tolerance: &Tolerance) -> Option<Relation> {
    if original.1 == When::At && rewrite.1 == When::At {
        return None;
    }
    let (a, b) = scale(original.0, rewrite.0, tolerance)?;
    if a == b && original.1 == rewrite.1 {
        return None;
    }
    let (said, allowed) = (side_of(a, original.1), side_of(b, rewrite.1));
    Some(if allowed.contains(&said) {
        Relation::Rounded
    } else if allowed.meets(&said) {
        Relation::Meets
    } else {
        Relation::Apart
    })
}

/// The times on the stated side of an interval.
fn side_of(interval: Interval, when: When) -> Interval {
    let open = |bound: Bound| bound.value().map_or(Bound::Unbounded, Bound::Open);
    match when {
        When::At => interval,
        When::Before => Interval { low: Bound::Unbounded, high: open(interval.low) },
        When::After => Interval { low: open(interval.high), high: Bound::Unbounded },
    }
}

/// Both times on one scale: days, months of one year, days of one week, seconds of a day or of a duration.
fn scale(a: &Stated, b: &Stated, tolerance: &Tolerance) -> Option<(Interval, Interval)> {
    let whole = |n: i8| Interval::exactly(Rational::from_integer(i128::from(n)));
    match (&a.quantity.value, &b.quantity.value) {
        (Value::Date(x), Value::Date(y)) => {
            if let (Some(x), Some(y)) = (a.quantity.readings(tolerance), b.quantity.readings(tolerance)) {
                return Some((x.literal, y.literal));
            }
            if x.year.is_some() || y.year.is_some() {
                return None;
            }
            match ((x.month, x.day, x.weekday), (y.month, y.day, y.weekday)) {
                ((Some(m), None, _), (Some(n), None, _)) => Some((whole(m), whole(n))),
                ((Some(m), Some(d), _), (Some(n), Some(e), _)) => {
                    let day = |m: i8, d: i8| Interval::exactly(Rational::from_integer(i128::from(m) * 31 + i128::from(d)));
                    Some((day(m, d), day(n, e)))
                }
                ((None, Some(d), _), (None, Some(e), _)) => Some((whole(d), whole(e))),
                ((None, None, Some(v)), (None, None, Some(w))) => Some((whole(v.to_monday_one_offset()), whole(w.to_monday_one_offset()))),
                _ => None,
            }
        }
        (Value::Clock(_), Value::Clock(_)) => Some((a.quantity.readings(tolerance)?.literal, b.quantity.readings(tolerance)?.literal)),
        (Value::Measured(x), Value::Measured(y)) => {
            let plain = |s: &Stated| s.quantity.hedge == Hedge::None;
            let same = a.quantity.dimension == b.quantity.dimension && x.unit.base == y.unit.base && plain(a) && plain(b);
            let value = |m: &crate::quantity::Measured| Some(Interval::exactly(m.unit.to_base(m.single()?.value)?));
            if same { Some((value(x)?, value(y)?)) } else { None }
        }
        _ => None,
    }
}
