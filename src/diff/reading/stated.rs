//! A quantity in its sentence, and what kind of figure it is, as far as it matters for how much it tells.

use num_traits::{CheckedDiv, Signed};

use crate::{
    claim::Key,
    diff::value::{Meanings, ToldBack},
    quantity::{Dimension, Hedge, Measured, Quantity, Rational},
};

/// A quantity in its sentence.
#[derive(Debug, Clone)]
pub(in crate::diff) struct Stated {
    pub(in crate::diff) quantity: Quantity,
    /// What it means.
    pub(in crate::diff) meanings: Meanings,
    /// Equal for quantities that are written alike.
    pub(in crate::diff) wording: Key,
    /// How long ago it is told to be: `51 years ago`.
    pub(in crate::diff) told_back: Option<Box<ToldBack>>,
    /// Its sentence in [`Side::sentences`](super::Side::sentences).
    pub(in crate::diff) sentence: usize,
    /// Its tokens in [`Side::words`](super::Side::words).
    pub(in crate::diff) words: std::ops::Range<usize>,
    /// It stands in brackets, or as `, or 3 miles`, behind another one and only converts it.
    pub(in crate::diff) converts: bool,
    /// The hedge of the first of a list (`more than 90 bridges, 17 tunnels and 24 dams`), which a reader may take to
    /// cover the others.
    pub(in crate::diff) covered_by: Option<Hedge>,
}

impl Stated {
    /// The one value as stated, open ends included.
    pub(in crate::diff) fn single(&self) -> Option<Rational> {
        self.quantity.measured().and_then(Measured::single).map(|number| number.value)
    }

    /// The lower end as stated, if it has one.
    pub(in crate::diff) fn low(&self) -> Option<Rational> {
        self.quantity.measured().and_then(|m| m.low).map(|number| number.value)
    }

    /// The one value in its base unit, unless it is a range or a magnitude.
    pub(in crate::diff) fn based(&self) -> Option<Rational> {
        let m = self.quantity.measured().filter(|_| !matches!(self.quantity.hedge, Hedge::Range | Hedge::Vague))?;
        m.unit.to_base(m.single()?.value)
    }

    /// Whether it is a place in an order.
    pub(in crate::diff) fn is_rank(&self) -> bool {
        self.quantity.dimension == Dimension::Ordinal
    }

    /// Whether it is a number of things, or a bare number.
    pub(in crate::diff) fn is_number(&self) -> bool {
        matches!(self.quantity.dimension, Dimension::Count | Dimension::Number)
    }

    /// Whether it is a number of things, or a place among them.
    pub(in crate::diff) fn is_plain(&self) -> bool {
        self.is_number() || self.is_rank()
    }

    /// Whether it has a unit that few things are measured in.
    pub(in crate::diff) fn is_measure(&self) -> bool {
        use Dimension::{Date, Duration, Score, Time};
        !self.is_plain() && !matches!(self.quantity.dimension, Date | Time | Duration | Score)
    }

    /// Whether it is measured in a unit, lengths of time included.
    pub(in crate::diff) fn is_measured(&self) -> bool {
        self.is_measure() || self.quantity.dimension == Dimension::Duration
    }

    /// Whether it counts fewer things than a hundred.
    pub(in crate::diff) fn is_small_count(&self) -> bool {
        self.is_number() && self.single().is_some_and(|n| n < Rational::from_integer(100))
    }

    /// Whether it is a plain `one` or `two`, which count what a sentence names as often as they report it.
    pub(in crate::diff) fn is_one_or_two(&self) -> bool {
        let (one, two) = (Rational::from_integer(1), Rational::from_integer(2));
        let small = |value| value == one || value == two && self.quantity.dimension == Dimension::Count;
        self.quantity.hedge == Hedge::None && self.single().is_some_and(small)
    }

    /// Whether it is a number so little round that it is hardly there twice: `129`, `4,310`, `6.8 percent`, `1.8 million`.
    pub(in crate::diff) fn is_telling_figure(&self) -> bool {
        let Some(number) = self.quantity.measured().and_then(Measured::single) else { return false };
        let hundred = Rational::from_integer(100);
        let digits = number.value.abs().checked_div(&number.step).filter(Rational::is_integer).map(|digits| digits.to_integer());
        let figures = digits.map_or(0, |digits| digits.checked_ilog10().map_or(0, |log| log + 1));
        match self.quantity.dimension {
            Dimension::Duration | Dimension::Age | Dimension::Ordinal => false,
            Dimension::Count | Dimension::Number => number.value > hundred && figures > 1,
            _ => figures > 2 || figures == 2 && !number.value.is_integer(),
        }
    }

    /// Whether it leaves one end open or says no more than a magnitude.
    pub(in crate::diff) fn has_open_end(&self) -> bool {
        matches!(self.quantity.hedge, Hedge::MoreThan | Hedge::AtLeast | Hedge::LessThan | Hedge::AtMost | Hedge::Vague)
    }
}
