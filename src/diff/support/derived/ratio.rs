//! What follows from two figures by dividing them: a share, a percentage, how many times the one contains the other.

use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub, Signed, Zero};

use super::reckoning::{Cue, OF_SHARE, Reckoning, TWO_STEPS, Term, runs};
use crate::{
    diff::reading::Stated,
    quantity::{Dimension, Rational},
};

/// Whether a number is a share in words: `a third`, `one in ten`.
pub(super) fn is_fraction(stated: &Stated) -> bool {
    let one = Rational::from_integer(1);
    stated.quantity.dimension == Dimension::Number && stated.single().is_some_and(|value| !value.is_zero() && value.abs() < one)
}

/// Whether a quantity says how many times as much something is.
pub(super) fn is_times(stated: &Stated) -> bool {
    stated.quantity.is_multiple() || stated.quantity.dimension == Dimension::Count && stated.quantity.base_unit() == "time"
}

/// Whether a share is that of one figure in another, or the change from the one to the other.
pub(super) fn is_share(reckoning: &Reckoning) -> bool {
    let Some(target) = reckoning.target() else { return false };
    let whole = Rational::from_integer(if is_fraction(reckoning.case.stated) { 1 } else { 100 });
    let ways = Ways::of(reckoning);
    let of_shares = reckoning.quantity().dimension == Dimension::Percentage;
    let is_share = |term: &Term| term.stated.quantity.dimension == Dimension::Percentage;
    let shares =
        |a: &Term, b: &Term| ratios(a, b, |small, large| ways.results(small, large)).into_iter().filter_map(|r| r.checked_mul(&whole));
    // `29 %` of two percentages is a percentage of the one, which nobody writes.
    let shares = |a: &Term, b: &Term| if of_shares && (is_share(a) || is_share(b)) { Vec::new() } else { shares(a, b).collect() };
    reckoning.is_of_two(&target, OF_SHARE, &reckoning.everything, shares)
        || target.is_met(of_percentages(reckoning, ways.rest, whole).into_iter(), TWO_STEPS)
        || target.is_met(of_sums(reckoning).into_iter().filter_map(|r| r.checked_mul(&whole)), TWO_STEPS)
}

/// Whether a value is how many times one figure contains another.
pub(super) fn is_multiple(reckoning: &Reckoning) -> bool {
    let times = |a: &Term, b: &Term| ratios(a, b, |small, large| large.checked_div(&small).into_iter().collect());
    // What needs a quarter of the power needs, the other way round, four times as much.
    let shares = reckoning.near.iter().filter(|term| term.restated && is_fraction(term.stated)).filter_map(|term| term.stated.single());
    let turned = || shares.filter_map(|share| Rational::from_integer(1).checked_div(&share));
    reckoning
        .target()
        .is_some_and(|target| target.is_met(turned(), TWO_STEPS) || reckoning.is_of_two(&target, OF_SHARE, &reckoning.everything, times))
}

/// In which ways two figures may come to a share, by the words beside it.
struct Ways {
    /// What is left of the whole.
    rest: bool,
    /// By how much the one is more than the other.
    change: bool,
}

impl Ways {
    fn of(reckoning: &Reckoning) -> Self {
        let change = reckoning.is_told(Cue::Difference) || reckoning.quantity().change.is_some();
        Self { rest: reckoning.is_told(Cue::Rest), change }
    }

    /// The shares that a smaller and a larger figure come to.
    fn results(&self, small: Rational, large: Rational) -> Vec<Rational> {
        let by = |part: Option<Rational>, whole: Option<Rational>| part?.checked_div(&whole?);
        let change = large.checked_sub(&small);
        let part = [by(Some(small), Some(large)), by(Some(small), small.checked_add(&large))];
        let changes = [by(change, Some(small)), by(change, Some(large))];
        let rest = by(change, Some(large));
        let changes = changes.into_iter().filter(|_| self.change);
        part.into_iter().chain(changes).chain(Some(rest).filter(|_| self.rest)).flatten().collect()
    }
}

/// The results of a way of dividing two terms of one kind, the smaller value first.
fn ratios(a: &Term, b: &Term, of: impl Fn(Rational, Rational) -> Vec<Rational>) -> Vec<Rational> {
    // The unit is that of the one that has one.
    let like = if b.stated.quantity.dimension == Dimension::Number { &a.stated.quantity } else { &b.stated.quantity };
    let of_kind = a.place == b.place || a.is_of_kind(b);
    if !may_be_divided(a) || !may_be_divided(b) || !of_kind || !a.goes_with(b, like) {
        return Vec::new();
    }
    let (first, second) = (a.values(like), b.values(like));
    let every = first.iter().flat_map(|x| second.iter().map(move |y| (*x.min(y), *x.max(y))));
    every.filter(|(small, large)| small.is_positive() && small != large).flat_map(|(small, large)| of(small, large)).collect()
}

/// Whether a term is an amount of something, and no rank, age or share in words.
fn may_be_divided(term: &Term) -> bool {
    use Dimension::{Age, Date, Ordinal, Score, Time};
    !matches!(term.stated.quantity.dimension, Age | Date | Ordinal | Score | Time) && !is_fraction(term.stated)
}

/// What percentages that follow one another come to, and what they leave of the whole.
fn of_percentages(reckoning: &Reckoning, rest: bool, whole: Rational) -> Vec<Rational> {
    let hundred = Rational::from_integer(100);
    let share = |value: Rational| value.checked_div(&hundred)?.checked_mul(&whole);
    let is_percentage = |term: &&Term| term.restated && matches!(term.stated.quantity.dimension, Dimension::Percentage | Dimension::Number);
    let singles: Vec<Rational> = reckoning.near.iter().filter(is_percentage).filter_map(|term| term.stated.single()).collect();
    let left = singles.iter().filter(|_| rest).filter_map(|value| hundred.checked_sub(value));
    runs(&singles, 2).into_iter().chain(left).filter_map(share).collect()
}

/// The share of two figures of one sentence together, or of the one less the other, in or under a third one.
fn of_sums(reckoning: &Reckoning) -> Vec<Rational> {
    let near = &reckoning.near;
    let mut found = Vec::new();
    for (at, a) in near.iter().enumerate() {
        let Some(b) = near.get(at + 1).filter(|b| b.place == a.place && (a.restated || b.restated)) else { continue };
        for c in near.iter().filter(|c| c.restated && !c.is(a) && !c.is(b)) {
            let like = &c.stated.quantity;
            let of_shares = reckoning.quantity().dimension == Dimension::Percentage && like.dimension == Dimension::Percentage;
            let fits =
                !of_shares && [a, b, c].into_iter().all(|term| may_be_divided(term) && term.is_of_kind(c) && term.goes_with(c, like));
            let values = (a.values(like), b.values(like), c.values(like));
            if let (true, ([x], [y], [z])) = (fits, (values.0.as_slice(), values.1.as_slice(), values.2.as_slice())) {
                let terms = [x.checked_add(y), x.checked_sub(y).map(|d| d.abs())];
                let ratio = |sum: Rational| sum.min(*z).checked_div(&sum.max(*z));
                found.extend(terms.into_iter().flatten().filter(|sum| !sum.is_zero()).filter_map(ratio));
            }
        }
    }
    found
}
