//! What follows by multiplying and dividing an amount: so much for each of so many, a share of it, what it is a share of.

use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub, One, Signed, Zero};

use super::{
    ratio::{is_fraction, is_times},
    reckoning::{Allowance, Cue, Reckoning, Target, Term, beside, is_cue},
};
use crate::{
    diff::candidate::Candidate,
    quantity::{Dimension, Rational},
};

/// How much chance is allowed for two figures of one sentence, and of neighbouring ones.
const BESIDE: [Allowance; 2] = [30, 12];

/// How many sentences an amount and the number of those who share it may stand apart.
const NEAR: usize = 4;

/// A way to come from an amount and another figure to values.
type Way = fn(&Reckoning, &Term, &Term) -> Vec<Rational>;

/// Whether a figure is an amount times another figure, or one divided by it.
pub(super) fn is_product(reckoning: &Reckoning, target: &Target) -> bool {
    let ways: [Way; 3] = [times_rate, times_count, of_share];
    is_for_one(reckoning, target) || ways.iter().any(|way| is_met(reckoning, target, *way, 1))
}

/// Whether two figures that stand no more than so many sentences apart come to the target.
fn is_met(reckoning: &Reckoning, target: &Target, way: Way, apart: usize) -> bool {
    let near = &reckoning.near;
    let every = |apart: usize| {
        let beside = move |a: &Term, b: &Term| a.place.original == b.place.original && a.place.sentence.abs_diff(b.place.sentence) <= apart;
        let pairs = near.iter().flat_map(move |a| near.iter().map(move |b| (a, b)));
        let pairs = pairs.filter(move |(a, b)| !a.is(b) && (a.restated || b.restated) && beside(a, b));
        pairs.flat_map(move |(a, b)| way(reckoning, a, b))
    };
    let all = &reckoning.everything;
    let together = || {
        let pairs = all.iter().flat_map(move |a| all.iter().filter(move |b| a.is_beside(b) && !a.is(b)).map(move |b| (a, b)));
        pairs.flat_map(move |(a, b)| way(reckoning, a, b))
    };
    target.is_met(every(0), BESIDE[0]) || target.is_met(every(apart), BESIDE[1]) || target.is_met(together(), BESIDE[1])
}

/// Whether a figure is what an amount comes to for one of many.
pub(super) fn is_for_one(reckoning: &Reckoning, target: &Target) -> bool {
    is_met(reckoning, target, per_one, NEAR)
}

/// So much for each unit, and so many units: `28 euros per kilo`, `150 kilos`; also how long an amount lasts at a rate.
fn times_rate(reckoning: &Reckoning, rate: &Term, other: &Term) -> Vec<Rational> {
    let Some(measured) = rate.stated.quantity.measured() else { return Vec::new() };
    let Some(per) = measured.unit.per.as_deref() else { return Vec::new() };
    let wanted = reckoning.quantity();
    let unit = |text: &str| text == per || text.trim_end_matches('s') == per || matches!((text, per), ("year", "season"));
    let is_unit = other.stated.quantity.measured().is_some_and(|m| unit(&m.unit.stated) || unit(&m.unit.base));
    if is_unit {
        let amount = other.stated.single();
        return rate.values(wanted).iter().filter_map(|value| value.checked_mul(&amount?)).collect();
    }
    let lasts = wanted.measured().filter(|m| wanted.dimension == Dimension::Duration && unit(&m.unit.stated));
    let Some(lasts) = lasts else { return Vec::new() };
    let (one, all) = (rate.values(&rate.stated.quantity), other.values(&rate.stated.quantity));
    let times = all.iter().flat_map(|x| one.iter().filter_map(|y| x.checked_div(y)).collect::<Vec<_>>());
    times.filter_map(|times| lasts.unit.to_base(times)).collect()
}

/// So much for each of so many: `500 seats in each of four halls`.
fn times_count(reckoning: &Reckoning, amount: &Term, count: &Term) -> Vec<Rational> {
    let each = [amount, count].iter().any(|term| beside(term.side, term.stated).any(|word| is_cue(Cue::Each, term.side.slice(word.span))));
    if !each || !count.stated.is_number() || is_fraction(count.stated) {
        return Vec::new();
    }
    let Some(count) = count.stated.based() else { return Vec::new() };
    amount.values(reckoning.quantity()).iter().filter_map(|value| value.checked_mul(&count)).collect()
}

/// An amount for many, divided by how many there are: `2.8 million for 40 of them` is 70,000 apiece.
fn per_one(reckoning: &Reckoning, amount: &Term, count: &Term) -> Vec<Rational> {
    let per = reckoning.quantity().measured().and_then(|m| m.unit.per.as_deref());
    // `80 million for five years` is 16 million a year.
    let lasts = per.is_some_and(|per| is_time_in(count, per));
    if !(per.is_some() || reckoning.is_told(Cue::Each)) || !(count.stated.is_number() || lasts) || is_fraction(count.stated) {
        return Vec::new();
    }
    let number = if lasts { count.stated.single() } else { count.stated.based() };
    let Some(count) = number.filter(|count| !count.is_zero()) else { return Vec::new() };
    amount.values(reckoning.quantity()).iter().filter_map(|value| value.checked_div(&count)).collect()
}

/// Whether a length of time is told in a unit: `five years` in years, which are seasons too.
fn is_time_in(term: &Term, unit: &str) -> bool {
    let stated = term.stated.quantity.measured().filter(|_| term.stated.quantity.dimension == Dimension::Duration);
    stated.is_some_and(|m| m.unit.stated.starts_with(if unit == "season" { "year" } else { unit }))
}

/// A share of an amount, what is left of it, and what the amount is a share of: `a tenth of its value`, `a fifth less than
/// last year`, `twice as many as before`.
fn of_share(reckoning: &Reckoning, amount: &Term, share: &Term) -> Vec<Rational> {
    let Some(part) = part(share).filter(|_| reckoning.quantity().dimension != Dimension::Percentage) else { return Vec::new() };
    // Nor is a share of the amount that the statement is surely about.
    if reckoning.case.rival().is_some_and(Candidate::is_same_statement) {
        return Vec::new();
    }
    let one = Rational::one();
    let said = |cue| beside(share.side, share.stated).any(|word| is_cue(cue, share.side.slice(word.span)));
    let (more, less) = (one.checked_add(&part), one.checked_sub(&part).filter(Rational::is_positive));
    let factors = if is_times(share.stated) {
        [Some(part), None]
    } else if said(Cue::Fewer) {
        [less, None]
    } else if said(Cue::Greater) {
        [more, None]
    } else {
        [Some(part), less]
    };
    let values = amount.values(reckoning.quantity());
    let whole = factors.iter().take(1).flatten();
    let divided = values.iter().flat_map(|value| whole.clone().filter_map(|factor| value.checked_div(factor)).collect::<Vec<_>>());
    let times = values.iter().flat_map(|value| factors.iter().flatten().filter_map(|factor| value.checked_mul(factor)).collect::<Vec<_>>());
    divided.chain(times).collect()
}

/// The share or the multiple that a term is.
pub(super) fn part(term: &Term) -> Option<Rational> {
    let quantity = &term.stated.quantity;
    let value = term.stated.single().filter(Rational::is_positive)?;
    if quantity.dimension == Dimension::Percentage {
        return value.checked_div(&Rational::from_integer(100));
    }
    (is_fraction(term.stated) || is_times(term.stated)).then_some(value)
}
