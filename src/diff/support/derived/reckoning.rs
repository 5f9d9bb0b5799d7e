//! A figure of the rewrite that may be reckoned, with all that it may be reckoned from.

use num_traits::{CheckedAdd, CheckedSub, Signed};

use super::{
    Case,
    chance::{Allowance, Target},
    cue::{Cue, has_cue},
    terms::{Term, anywhere, everything, near},
};
use crate::{
    diff::counted::Counted,
    quantity::{Hedge, Interval, Quantity, Rational},
};

/// How much chance is allowed where the rewrite says how a figure was reckoned, and where it does not: for terms of one
/// sentence, of neighbouring ones, of one sentence that stands anywhere, and where one of them stands anywhere.
pub(super) const TOLD: [Allowance; 4] = [40, 25, 25, 12];
const UNTOLD: [Allowance; 4] = [6, 2, 0, 0];
/// The same for a share: hardly one is written that was not reckoned.
pub(super) const OF_SHARE: [Allowance; 4] = [55, 45, 30, 15];
/// How much chance is allowed for what takes two steps of arithmetic.
pub(super) const TWO_STEPS: Allowance = 15;
/// The most terms of a run that is added up.
const RUN: usize = 6;

/// A figure that may be reckoned, and the terms for it.
pub(super) struct Reckoning<'c, 't> {
    pub(super) case: &'c Case<'c, 't>,
    pub(super) near: Vec<Term<'c, 't>>,
    /// All that the originals have, if that is not much.
    pub(super) everything: Vec<Term<'c, 't>>,
    /// Those of its own kind that stand anywhere.
    pub(super) anywhere: Vec<Term<'c, 't>>,
}

impl<'c, 't> Reckoning<'c, 't> {
    pub(super) fn of(case: &'c Case<'c, 't>) -> Self {
        Self { case, near: near(case), anywhere: anywhere(case), everything: everything(case) }
    }

    /// The figure itself.
    pub(super) fn quantity(&self) -> &'c Quantity {
        &self.case.stated.quantity
    }

    /// Whether the words beside the figure say that it was reckoned so.
    pub(super) fn is_told(&self, cue: Cue) -> bool {
        has_cue(&self.case.comparison.rewrite, self.case.stated, cue)
    }

    /// How much chance is allowed where the words beside the figure say that it was reckoned so, or do not.
    pub(super) fn allowances(told: bool) -> [Allowance; 4] {
        if told { TOLD } else { UNTOLD }
    }

    /// What a reader takes the figure to mean, in its base unit. A rounding is none of a sum that would be exact.
    pub(super) fn likely(&self) -> Option<Interval> {
        self.quantity().readings(&self.case.comparison.tolerance).map(|readings| readings.likely)
    }

    /// The values that bear out the figure.
    pub(super) fn target(&self) -> Option<Target> {
        let quantity = self.quantity();
        if matches!(quantity.hedge, Hedge::Range | Hedge::Vague) {
            return None;
        }
        let measured = quantity.measured()?;
        let number = measured.single()?;
        let step = measured.unit.width_to_base(number.step)?;
        Target::of_size(self.likely()?, measured.unit.to_base(number.value)?, step)
    }

    /// What the figure counts.
    fn counted(&self) -> Option<Counted> {
        self.case.comparison.rewritten(self.case.number).and_then(|context| context.counted)
    }

    /// Whether every two terms come to the target by a way of reckoning; first those of one sentence, then those of
    /// neighbouring ones, then those of which only one is near.
    pub(super) fn is_of_two(
        &self,
        target: &Target,
        allowances: [Allowance; 4],
        others: &[Term<'c, 't>],
        way: impl Fn(&Term, &Term) -> Vec<Rational>,
    ) -> bool {
        let counted = self.counted();
        let of_figures_kind = |a: &Term, b: &Term| a.is_kind_of(counted) || b.is_kind_of(counted);
        let close = || pairs(&self.near, &self.near).filter(|(a, b)| a.restated && a.place == b.place);
        let nearby = || pairs(&self.near, &self.near).filter(|(a, b)| (a.restated || b.restated) && of_figures_kind(a, b));
        let apart = || {
            let restated = self.near.iter().filter(|term| term.restated);
            restated.flat_map(|a| others.iter().map(move |b| (a, b))).filter(|(a, b)| of_figures_kind(a, b))
        };
        let together = || pairs(&self.everything, &self.everything).filter(|(a, b)| a.is_beside(b) && of_figures_kind(a, b));
        let results = |(a, b): (&Term, &Term)| way(a, b);
        target.is_met(close().flat_map(results), allowances[0])
            || target.is_met(nearby().flat_map(results), allowances[1])
            || allowances[2] > 0 && target.is_met(together().flat_map(results), allowances[2])
            || allowances[3] > 0 && target.is_met(apart().flat_map(results), allowances[3])
    }

    /// The differences between the values of two terms of one kind.
    pub(super) fn differences(&self, a: &Term, b: &Term) -> Vec<Rational> {
        let quantity = self.quantity();
        if !a.is_of_kind(b) || !a.goes_with(b, quantity) {
            return Vec::new();
        }
        let of = |x: &Rational, y: &Rational| x.checked_sub(y).map(|difference| difference.abs());
        combine(&a.values(quantity), &b.values(quantity), of)
    }

    /// The sums of the values of two terms.
    pub(super) fn sums(&self, a: &Term, b: &Term) -> Vec<Rational> {
        let quantity = self.quantity();
        if a.is(b) || !a.goes_with(b, quantity) {
            return Vec::new();
        }
        combine(&a.values(quantity), &b.values(quantity), CheckedAdd::checked_add)
    }

    /// The sums of three and more terms that follow one another.
    pub(super) fn runs(&self) -> Vec<Rational> {
        let values: Vec<Rational> = self.near.iter().filter_map(|term| self.single(term)).collect();
        runs(&values, 3)
    }

    /// The one value of a term of the figure's own unit.
    fn single(&self, term: &Term) -> Option<Rational> {
        if !term.goes_with(term, self.quantity()) {
            return None;
        }
        match term.values(self.quantity()).as_slice() {
            [one] => Some(*one),
            _ => None,
        }
    }
}

/// The sums of values that follow one another, of at least so many.
pub(super) fn runs(values: &[Rational], least: usize) -> Vec<Rational> {
    let mut found = Vec::new();
    for (at, first) in values.iter().enumerate() {
        let mut sum = *first;
        for (more, next) in values.iter().skip(at + 1).take(RUN - 1).enumerate() {
            let Some(total) = sum.checked_add(next) else { break };
            sum = total;
            if more + 2 >= least {
                found.push(total);
            }
        }
    }
    found
}

/// Every two terms; each with itself where both lists are one, for both ends of a change.
fn pairs<'p, 'c, 't>(all: &'p [Term<'c, 't>], others: &'p [Term<'c, 't>]) -> impl Iterator<Item = (&'p Term<'c, 't>, &'p Term<'c, 't>)> {
    all.iter().enumerate().flat_map(move |(at, a)| others.iter().skip(at).map(move |b| (a, b)))
}

/// The results of an operation on every two values.
pub(super) fn combine(a: &[Rational], b: &[Rational], of: impl Fn(&Rational, &Rational) -> Option<Rational>) -> Vec<Rational> {
    a.iter().flat_map(|x| b.iter().filter_map(|y| of(x, y)).collect::<Vec<_>>()).collect()
}
