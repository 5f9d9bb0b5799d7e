//! What follows from two figures that the original itself puts together: a part and its whole, two values of one thing.

use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub, One, Signed};

use super::{
    product::part,
    ratio::{is_fraction, is_times},
    reckoning::{Allowance, Cue, Reckoning, Term},
};
use crate::{
    diff::{
        align::{Place, QuantityPlace},
        figure::{Joint, Kind},
    },
    quantity::{Dimension, Rational},
};

/// How much chance is allowed: few of the figures of an article are put together, and each pair in one way.
const JOINED: Allowance = 30;
/// The same for those of the sentences that the rewrite restates.
const RESTATED: Allowance = 60;

/// The most pairs of which those that stand anywhere are looked at: more of them give some result for any value.
const MOST: usize = 200;

/// Whether two figures that an original puts together come to the figure.
pub(super) fn is_joined(reckoning: &Reckoning) -> bool {
    let Some(target) = reckoning.target() else { return false };
    let (restated, others) = results(reckoning);
    target.is_met(restated.iter().copied(), RESTATED) || target.is_met(restated.iter().chain(&others).copied(), JOINED)
}

/// What the pairs of the sentences that the rewrite restates come to, and what those of all others do.
fn results(reckoning: &Reckoning) -> (Vec<Rational>, Vec<Rational>) {
    let comparison = reckoning.case.comparison;
    let matches = comparison.matches(reckoning.case.stated.sentence);
    let is_restated = |original: usize, joint: &Joint| {
        let stated = comparison.stated(QuantityPlace { original, quantity: joint.first });
        stated.is_some_and(|(_, stated)| matches.iter().any(|m| m.place == Place { original, sentence: stated.sentence }))
    };
    let few = comparison.joints.iter().map(Vec::len).sum::<usize>() <= MOST;
    let (mut near, mut others) = (Vec::new(), Vec::new());
    let joints = comparison.joints.iter().enumerate().flat_map(|(original, joints)| joints.iter().map(move |joint| (original, joint)));
    for (original, joint) in joints {
        let is_near = is_restated(original, joint);
        if is_near || few {
            let found = of_joint(reckoning, original, joint).unwrap_or_default();
            (if is_near { &mut near } else { &mut others }).extend(found);
        }
    }
    if few {
        others.extend(of_scores(reckoning));
    }
    (near, others)
}

/// What both sides of a result come to: wins and losses are games, the votes for and against are those cast; and by how
/// much the one is more.
fn of_scores<'r>(reckoning: &'r Reckoning) -> impl Iterator<Item = Rational> + 'r {
    let counts = reckoning.quantity().dimension == Dimension::Count;
    let leads = counts && reckoning.is_told(Cue::Difference);
    let scores = reckoning.case.comparison.originals.iter().flat_map(|side| &side.stated);
    let sides = scores.filter(move |stated| counts && stated.quantity.dimension == Dimension::Score);
    let ends = sides.filter_map(|stated| stated.quantity.measured()).filter_map(|m| Some((m.low?.value, m.high?.value)));
    let by = move |one: Rational, other: Rational| one.checked_sub(&other).map(|lead| lead.abs()).filter(|_| leads);
    ends.flat_map(move |(one, other)| [one.checked_add(&other), by(one, other)]).flatten()
}

/// What the two figures of one pair come to.
fn of_joint(reckoning: &Reckoning, original: usize, joint: &Joint) -> Option<Vec<Rational>> {
    let at = |quantity| Term::at(reckoning.case, QuantityPlace { original, quantity });
    let (first, second) = (at(joint.first)?, at(joint.second)?);
    let quantity = reckoning.quantity();
    let is_share = |term: &Term| term.stated.quantity.dimension == Dimension::Percentage || is_fraction(term.stated);
    if quantity.dimension == Dimension::Percentage || is_fraction(reckoning.case.stated) || is_times(reckoning.case.stated) {
        return shares(reckoning, joint.kind, &first, &second);
    }
    match joint.kind {
        // `300 guests, 40 percent of them local`
        Kind::Whole if is_share(&second) => of_share(reckoning, &first, &second),
        Kind::Part if is_share(&first) => of_share(reckoning, &second, &first),
        Kind::Both if reckoning.counts(&first) || reckoning.counts(&second) => Some(reckoning.sums(&first, &second)),
        Kind::Part | Kind::Whole | Kind::Change => Some(reckoning.differences(&first, &second)),
        Kind::More | Kind::Less if is_share(&second) && !is_share(&first) => {
            let base = one_more(joint.kind, part(&second)?)?;
            Some(first.values(quantity).iter().filter_map(|value| value.checked_div(&base)).collect())
        }
        Kind::More => Some(reckoning.combined(&first, &second, CheckedSub::checked_sub)),
        Kind::Less => Some(reckoning.combined(&first, &second, CheckedAdd::checked_add)),
        Kind::Both => None,
    }
}

/// The shares, or the multiples, that two figures come to.
fn shares(reckoning: &Reckoning, kind: Kind, first: &Term, second: &Term) -> Option<Vec<Rational>> {
    let like = if first.stated.quantity.dimension == Dimension::Number { &second.stated.quantity } else { &first.stated.quantity };
    let one = |term: &Term| term.values(like).first().copied().filter(Rational::is_positive);
    let (a, b) = (one(first)?, one(second)?);
    if !first.goes_with(second, like) || a == b {
        return None;
    }
    if is_times(reckoning.case.stated) {
        return matches!(kind, Kind::Change | Kind::Part | Kind::Whole).then(|| a.max(b).checked_div(&a.min(b)).into_iter().collect());
    }
    let (small, large) = (a.min(b), a.max(b));
    let whole = Rational::from_integer(if is_fraction(reckoning.case.stated) { 1 } else { 100 });
    let part = small.checked_div(&large)?;
    let found = match kind {
        Kind::Part | Kind::Whole => [Some(part), Rational::one().checked_sub(&part)],
        Kind::Change => [Some(part), a.checked_sub(&b)?.abs().checked_div(&b)],
        Kind::Both => [small.checked_div(&small.checked_add(&large)?), large.checked_div(&small.checked_add(&large)?)],
        // `40, six more than the year before`: six in 34.
        Kind::More => [b.checked_div(&a.checked_sub(&b)?), None],
        Kind::Less => [b.checked_div(&a.checked_add(&b)?), None],
    };
    Some(found.into_iter().flatten().filter_map(|share| share.checked_mul(&whole)).collect())
}

/// A share of a figure, and what it leaves of it.
fn of_share(reckoning: &Reckoning, whole: &Term, share: &Term) -> Option<Vec<Rational>> {
    let part = part(share)?;
    let rest = Rational::one().checked_sub(&part).filter(Rational::is_positive);
    let factors = [Some(part), rest];
    let values = whole.values(reckoning.quantity());
    Some(values.iter().flat_map(|value| factors.iter().flatten().filter_map(|factor| value.checked_mul(factor))).collect())
}

/// One and a part, or one without it.
fn one_more(kind: Kind, part: Rational) -> Option<Rational> {
    let one = Rational::one();
    if kind == Kind::More { one.checked_add(&part) } else { one.checked_sub(&part).filter(Rational::is_positive) }
}
