//! What follows from figures that stand together by adding and subtracting them.

use num_traits::{CheckedAdd, CheckedSub, Zero};

use super::reckoning::SENTENCES;
use crate::{
    diff::{
        align::{Comparison, Place, QuantityPlace},
        reading::{Side, Stated, Word},
        support::{Verdict, case::Case},
    },
    quantity::{Hedge, Interval, Rational},
};

/// The most terms of a sum.
const TERMS: usize = 6;

/// Neighbouring counts of one sentence that the rewrite does not give by themselves add up to the figure.
pub(in super::super) fn of_the_ungiven(case: &Case) -> Option<Verdict> {
    let (comparison, stated) = (case.comparison, case.stated);
    let total = stated.quantity.measured().and_then(|m| m.unit.to_base(m.single()?.value));
    let total = total.filter(|_| stated.quantity.hedge != Hedge::Vague)?;
    let adds_up = comparison.matches(stated.sentence).iter().take(SENTENCES).any(|m| {
        let Some((side, sentence)) = comparison.sentence(m.place) else { return false };
        let free = sentence.stated.clone().filter(|&quantity| case.is_free(QuantityPlace { original: m.place.original, quantity }));
        let terms: Vec<Rational> = free.filter_map(|quantity| term(side.stated.get(quantity)?, stated)).collect();
        terms.len() > 1 && has_sum(Interval::exactly(total), &terms)
    });
    adds_up.then_some(Verdict::Implied)
}

/// The one value of a quantity in its base unit, if it is stated as one that `like` can be computed from.
pub(super) fn term(stated: &Stated, like: &Stated) -> Option<Rational> {
    let fits = stated.quantity.is_comparable_with(&like.quantity) || stated.is_number() && like.is_number();
    stated.based().filter(|_| fits)
}

/// Whether neighbouring terms add up to the value, or two of them differ by it.
pub(super) fn is_sum(wanted: Interval, stated: &Stated, around: &[&Stated]) -> bool {
    let terms: Vec<Rational> = around.iter().filter_map(|s| term(s, stated)).collect();
    has_sum(wanted, &terms)
        || pairs(&terms)
            .any(|(a, b)| a.max(b).checked_sub(&a.min(b)).is_some_and(|difference| !difference.is_zero() && wanted.holds(difference)))
}

/// Whether some neighbouring terms add up to the value.
fn has_sum(wanted: Interval, terms: &[Rational]) -> bool {
    terms.iter().enumerate().any(|(at, first)| {
        let mut sum = *first;
        terms.iter().skip(at + 1).take(TERMS - 1).any(|next| {
            let Some(total) = sum.checked_add(next) else { return false };
            sum = total;
            wanted.holds(total)
        })
    })
}

/// Whether a sentence that counts the same things says in so many words that the value is a sum.
pub(super) fn is_added_up(wanted: Interval, comparison: &Comparison, stated: &Stated) -> bool {
    let counting = comparison.values.counting(&stated.quantity);
    counting.iter().take(SENTENCES).any(|&place| is_added_up_at(wanted, comparison, stated, place))
}

/// Whether a sentence with its neighbours says in so many words that the value is a sum (`130 flats, and a further 70`).
fn is_added_up_at(wanted: Interval, comparison: &Comparison, stated: &Stated, place: Place) -> bool {
    let Some(side) = comparison.originals.get(place.original) else { return false };
    let near = side.sentences.get(place.sentence.saturating_sub(1)..(place.sentence + 2).min(side.sentences.len())).unwrap_or_default();
    let around = near.iter().flat_map(|sentence| side.stated_in(sentence));
    let own: Vec<&Stated> = around.filter(|s| s.sentence == place.sentence || is_addition(side, s)).collect();
    let terms: Vec<Rational> = own.iter().filter_map(|s| term(s, stated)).collect();
    own.iter().any(|s| is_addition(side, s)) && has_sum(wanted, &terms)
}

/// Whether a sentence that follows adds a quantity to another one: `eight cameras … a further ten cameras`.
pub(super) fn is_addition(side: &Side, stated: &Stated) -> bool {
    is_beside(side, stated, &["further", "another", "additional", "more", "extra", "other"])
}

/// Whether one of these words stands in a quantity, right behind it or one of the two in front of it.
fn is_beside(side: &Side, stated: &Stated, wanted: &[&str]) -> bool {
    let near = stated.words.start.saturating_sub(2)..(stated.words.end + 1).min(side.words.len());
    side.words.get(near).unwrap_or_default().iter().any(|word| wanted.contains(&side.slice(word.span)))
}

/// The figure is one more than the others of its kind: `20 other languages` make 21 with the one in question, a boat that
/// sank `two more times` sank three times, `a van and six cars` are seven vehicles.
pub(in super::super) fn of_the_others(case: &Case) -> Option<Verdict> {
    let (comparison, stated) = (case.comparison, case.stated);
    let wanted = stated.based().filter(|_| stated.is_number())?;
    let one_more = |side: &Side, s: &Stated| {
        // Seven cars are not what `a van and six cars` says.
        let joined = || s.quantity.base_unit() != stated.quantity.base_unit() && is_joined_to_one(side, s);
        let counted = s.is_number() && s.quantity.hedge == Hedge::None;
        let others = term(s, stated).filter(|_| counted && (is_beside(side, s, &["other", "more"]) || joined()));
        others.and_then(|others| others.checked_add(&Rational::from_integer(1))) == Some(wanted)
    };
    let mut places = comparison.restated(stated.sentence).take(SENTENCES).filter_map(|place| comparison.sentence(place));
    places.any(|(side, sentence)| side.stated_in(sentence).iter().any(|s| one_more(side, s))).then_some(Verdict::Implied)
}

/// Whether a single thing is told in front of a count: `a van and six cars`.
fn is_joined_to_one(side: &Side, stated: &Stated) -> bool {
    let front = side.words.get(stated.words.start.saturating_sub(3)..stated.words.start).unwrap_or_default();
    let [article, _, and] = front else { return false };
    let is = |word: &Word, known: &[&str]| known.iter().any(|known| side.slice(word.span).eq_ignore_ascii_case(known));
    is(article, &["a", "an"]) && is(and, &["and"])
}

/// Every two terms of a short list.
pub(super) fn pairs(terms: &[Rational]) -> impl Iterator<Item = (Rational, Rational)> {
    terms.iter().enumerate().flat_map(move |(at, &a)| terms.iter().skip(at + 1).map(move |&b| (a, b)))
}
