//! The unit of a figure, resolved: a quantity needs no lexicon to be compared.

use std::borrow::Cow;

use num_traits::{One, Zero};

use super::{
    Rational,
    exact::{plus, times},
};

/// A unit as stated, with the exact way to its base unit.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Unit {
    /// The unit as a reader would name it: `km`, `dollar per barrel`, the singular head noun of a count. Empty: none.
    pub stated: Cow<'static, str>,
    /// What values are compared in: `m`, the ISO 4217 code, the singular head noun. Empty: none.
    pub base: Cow<'static, str>,
    /// `base value = stated value × factor + offset`.
    pub factor: Rational,
    /// See `factor`; only temperatures have one.
    pub offset: Rational,
    /// What a rate is per (`barrel`, `person`, `s`).
    pub per: Option<Cow<'static, str>>,
}

impl Unit {
    /// No unit: a bare number.
    pub fn none() -> Self {
        Self::plain("")
    }

    /// A unit that is its own base: a head noun, a currency, a percentage.
    pub fn plain(name: impl Into<Cow<'static, str>>) -> Self {
        let name = name.into();
        Self { stated: name.clone(), base: name, factor: Rational::one(), offset: Rational::zero(), per: None }
    }

    /// A stated value in the base unit; `None` on overflow.
    pub fn to_base(&self, stated: Rational) -> Option<Rational> {
        if self.factor.is_one() && self.offset.is_zero() {
            return Some(stated);
        }
        plus(times(stated, self.factor)?, self.offset)
    }

    /// A width (a rounding step, a difference) in the base unit: converts without the offset.
    pub fn width_to_base(&self, stated: Rational) -> Option<Rational> {
        times(stated, self.factor)
    }
}
