//! A figure of the rewrite that may be reckoned, with all that it may be reckoned from.
//!
//! `terms` are what it may be reckoned from, `cue` the words that say how, `chance` how many results are no coincidence.

mod chance;
mod cue;
mod terms;

pub(super) use chance::{Allowance, Target};
pub(super) use cue::{Cue, beside, is_cue};
pub(super) use terms::{SENTENCES, Term, dated, years};

use num_traits::{CheckedAdd, CheckedSub, Signed};

use self::{
    cue::has_cue,
    terms::{anywhere, everything, near},
};
use crate::{
    diff::{figure::Counted, reading::Word, support::case::Case},
    quantity::{Dimension, Hedge, Interval, Quantity, Rational},
};

/// How much chance is allowed where the rewrite says how a figure was reckoned, and where it does not: for terms of one
/// sentence, of neighbouring ones, of one sentence that stands anywhere, and where one of them stands anywhere.
pub(super) const TOLD: [Allowance; 4] = [40, 25, 25, 12];
const UNTOLD: [Allowance; 4] = [6, 2, 0, 0];
/// The same where the statement seems to be that of another value, but for what the rewrite says of its own.
pub(super) const NEWLY_TOLD: [Allowance; 4] = [20, 12, 0, 0];
/// The same for a share: hardly one is written that was not reckoned.
pub(super) const OF_SHARE: [Allowance; 4] = [55, 45, 30, 15];
/// How much chance is allowed for what takes two steps of arithmetic.
pub(super) const TWO_STEPS: Allowance = 15;
/// The most terms of a run that is added up.
const RUN: usize = 6;

/// A figure that may be reckoned, and the terms for it.
pub(super) struct Reckoning<'c, 't> {
    pub(super) case: &'c Case<'c, 't>,
    /// What stands in the sentences that the rewrite restates and beside them.
    pub(super) near: Vec<Term<'c, 't>>,
    /// All that the originals have, if that is not much.
    pub(super) everything: Vec<Term<'c, 't>>,
    /// Those of its own kind that stand anywhere.
    pub(super) anywhere: Vec<Term<'c, 't>>,
}

impl<'c, 't> Reckoning<'c, 't> {
    /// A figure with its terms.
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

    /// Whether a word beside the figure says that it was reckoned so that the likest sentence of the original does not have:
    /// the rewrite says something of its own.
    pub(super) fn is_newly_told(&self, cue: Cue) -> bool {
        let comparison = self.case.comparison;
        let rival = self.case.rival().and_then(|rival| comparison.stated(rival.place));
        let Some((side, sentence)) = rival.and_then(|(side, stated)| Some((side, side.sentences.get(stated.sentence)?))) else {
            return false;
        };
        let known = |word: &Word| side.words_of(sentence).iter().any(|other| other.id == word.id);
        let rewrite = &comparison.rewrite;
        beside(rewrite, self.case.stated).any(|word| is_cue(cue, rewrite.slice(word.span)) && !known(word))
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
        // Percentages differ by points, not by so many percent.
        let points = quantity.measured().is_none_or(|m| quantity.dimension != Dimension::Percentage || m.unit.stated.contains("point"));
        if !points || !a.is_of_kind(b) || !a.goes_with(b, quantity) {
            return Vec::new();
        }
        let of = |x: &Rational, y: &Rational| x.checked_sub(y).map(|difference| difference.abs());
        combine(&a.values(quantity), &b.values(quantity), of)
    }

    /// The sums of the values of two terms.
    pub(super) fn sums(&self, a: &Term, b: &Term) -> Vec<Rational> {
        self.combined(a, b, CheckedAdd::checked_add)
    }

    /// The results of an operation on the values of two terms that can be reckoned with together.
    pub(super) fn combined(&self, a: &Term, b: &Term, of: impl Fn(&Rational, &Rational) -> Option<Rational>) -> Vec<Rational> {
        let quantity = self.quantity();
        if a.is(b) || !a.goes_with(b, quantity) {
            return Vec::new();
        }
        combine(&a.values(quantity), &b.values(quantity), of)
    }

    /// Whether a term may count what the figure counts.
    pub(super) fn counts(&self, term: &Term) -> bool {
        term.is_kind_of(self.counted())
    }

    /// The sums of three and more terms that follow one another.
    pub(super) fn runs(&self) -> Vec<Rational> {
        let values: Vec<Rational> = self.near.iter().filter_map(|term| self.single(term)).collect();
        runs(&values, 3)
    }

    /// What is left of a term without others that follow one another: a whole less its parts.
    pub(super) fn remainders(&self) -> Vec<Rational> {
        let values: Vec<(&Term, Rational)> = self.near.iter().filter_map(|term| Some((term, self.single(term)?))).collect();
        let mut found = Vec::new();
        for (whole, all) in values.iter().filter(|(term, _)| term.restated) {
            // The parts stand behind the whole, or in front of it.
            for parts in values.windows(2).chain(values.windows(3)).filter(|parts| parts.iter().all(|(part, _)| !part.is(whole))) {
                let left = parts.iter().try_fold(*all, |left, (part, value)| left.checked_sub(value).filter(|_| part.is_of_kind(whole)));
                found.extend(left.filter(Rational::is_positive));
            }
        }
        found
    }

    /// The one value of a term of the figure's own unit, which a bare number has from another figure of its sentence.
    fn single(&self, term: &Term) -> Option<Rational> {
        let quantity = self.quantity();
        let has_unit = |other: &Term| other.is_beside(term) && other.goes_with(other, quantity) && !other.values(quantity).is_empty();
        if !term.goes_with(term, quantity) && !self.near.iter().any(has_unit) {
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
