//! Which quantities of the originals a quantity of the rewrite may restate.

use num_traits::{CheckedDiv, Signed, Zero};

use super::{bound, temporal};
use crate::{
    diff::{
        align::{Comparison, Place, QuantityPlace, Wanted, likeness},
        figure::{Counted, Counting},
        reading::{Side, Stated},
        value::{Relation, as_written, relation},
    },
    quantity::Rational,
};

/// From this likeness on two statements are one.
pub(in crate::diff) const SAME_STATEMENT: f64 = 0.42;

/// A figure that is more than so many times a bound, or as much less, is not what anybody bounds so.
const FAR: i128 = 3;
/// From this likeness on a figure is a rounding of another one, and not one that it fits by chance.
const ROUNDED: f64 = 0.15;

/// A quantity of the original that one of the rewrite may restate.
#[derive(Debug, Clone, Copy)]
pub(in crate::diff) struct Candidate {
    pub(in crate::diff) place: QuantityPlace,
    pub(in crate::diff) relation: Relation,
    /// How alike the two statements are, from 0 to 1.
    pub(in crate::diff) likeness: f64,
    /// How alike the words next to the two numbers are, from 0 to 1.
    pub(in crate::diff) near: f64,
    /// How alike the two sentences are, from 0 to 1.
    pub(in crate::diff) sentence: f64,
    /// Whether the two count the same things.
    pub(in crate::diff) counting: Counting,
    /// Whether it only bears out a bound of the rewrite, which lies far from it: 600 for `at least 20`.
    pub(in crate::diff) far_from_bound: bool,
}

impl Candidate {
    /// Whether the figure of the rewrite may be a rounding of that of the original, or be converted from it, and fits it not
    /// by chance only.
    pub(in crate::diff) fn is_rounded(&self) -> bool {
        self.relation == Relation::Rounded && self.likeness >= ROUNDED && self.counting != Counting::Other && !self.far_from_bound
    }

    /// Whether the two statements are surely one.
    pub(in crate::diff) fn is_same_statement(&self) -> bool {
        self.likeness >= SAME_STATEMENT
    }
}

/// What a quantity of the rewrite may restate, the likest first.
pub(in crate::diff) fn candidates(comparison: &Comparison, number: usize, stated: &Stated) -> Vec<Candidate> {
    let Some(context) = comparison.rewritten(number) else { return Vec::new() };
    let written = comparison.rewrite.slice(stated.quantity.span);
    let mut places = comparison.values.like(&Wanted { stated, written, context });
    for m in comparison.matches(stated.sentence) {
        if let Some((_, sentence)) = comparison.sentence(m.place) {
            places.extend(sentence.stated.clone().map(|quantity| QuantityPlace { original: m.place.original, quantity }));
        }
    }
    places.sort_unstable();
    places.dedup();
    let mut found: Vec<Candidate> = places.into_iter().filter_map(|place| candidate(comparison, number, stated, place)).collect();
    found.sort_by(|a, b| b.likeness.total_cmp(&a.likeness).then(a.place.cmp(&b.place)));
    found
}

/// Whether a figure is where something began or ended that went from one value to another: `from 8.4 million to 6.1 million`.
fn is_end_of(written: &str, original: &Stated, stated: &Stated) -> bool {
    let (Some(before), Some(after)) = (original.quantity.measured(), stated.quantity.measured()) else { return false };
    let comparable = original.quantity.is_comparable_with(&stated.quantity) || original.is_number() && stated.is_number();
    let end = after.single().and_then(|number| after.unit.to_base(number.value));
    let ends = [before.low, before.high].into_iter().flatten().filter_map(|number| before.unit.to_base(number.value));
    written.starts_with("from ") && comparable && end.is_some() && ends.into_iter().any(|value| Some(value) == end)
}

/// Whether both are one calibre, of which the decimal point is left out as often as it is written: `.38-caliber`, `a 38 caliber`.
fn is_calibre(original: (&Side, &Stated), rewrite: (&Side, &Stated)) -> bool {
    let calibre = |(side, stated): (&Side, &Stated)| {
        let near = side.words.get(stated.words.start..(stated.words.end + 1).min(side.words.len())).unwrap_or_default();
        near.iter().any(|word| side.slice(word.span).to_lowercase().contains("calib"))
    };
    let digits = |(side, stated): (&Side, &Stated)| side.slice(stated.quantity.figure).trim_start_matches(['0', '.']).to_owned();
    (calibre(original) || calibre(rewrite)) && digits(original) == digits(rewrite)
}

fn candidate(comparison: &Comparison, number: usize, stated: &Stated, place: QuantityPlace) -> Option<Candidate> {
    let (side, original) = comparison.stated(place)?;
    let (before, after) = (comparison.context(place)?, comparison.rewritten(number)?);
    let told = || relation((&original.quantity, &original.meanings), (&stated.quantity, &stated.meanings), &comparison.tolerance);
    let since = || original.told_back.as_ref()?.length_relation((&stated.quantity, &stated.meanings), &comparison.tolerance);
    let relation = temporal::relation((original, before.when), (stated, after.when)).or_else(told).or_else(since)?;
    let written = (side.slice(original.quantity.span), comparison.rewrite.slice(stated.quantity.span));
    let told_back = || original.told_back.as_ref()?.relation(stated.told_back.as_ref()?, &comparison.tolerance);
    let told_back = if relation.is_support() { None } else { told_back() };
    let relation = match told_back.unwrap_or(relation) {
        other if told_back.is_some() => other,
        Relation::Apart | Relation::Meets
            if original.wording == stated.wording || is_calibre((side, original), (&comparison.rewrite, stated)) =>
        {
            Relation::Same
        }
        Relation::Unknown => as_written(written.0, written.1),
        Relation::Apart | Relation::Meets if is_end_of(written.0, original, stated) => Relation::Same,
        // One hedge in front of a list, or one in front of each.
        Relation::Wider | Relation::Narrower
            if original.covered_by == Some(stated.quantity.hedge)
                || stated.covered_by == Some(original.quantity.hedge)
                || bound::is_in_words((side, original), (&comparison.rewrite, stated)) =>
        {
            Relation::Same
        }
        other => other,
    };
    let near = before.likeness(after);
    let sentence = comparison.likeness(stated.sentence, Place { original: place.original, sentence: original.sentence });
    let counting = Counted::compare(before.counted, after.counted);
    let far_from_bound = relation == Relation::Rounded && stated.has_open_end() && is_far(original, stated);
    Some(Candidate { place, relation, likeness: likeness(near, sentence), near, sentence, counting, far_from_bound })
}

/// Whether one of two values is several times the other.
fn is_far(original: &Stated, stated: &Stated) -> bool {
    let times = |a: Rational, b: Rational| a.checked_div(&b).filter(|_| !b.is_zero());
    let values = original.based().zip(stated.based());
    let ratio = values.and_then(|(a, b)| times(a.abs().max(b.abs()), a.abs().min(b.abs())));
    ratio.is_some_and(|ratio| ratio > Rational::from_integer(FAR))
}
