//! Whether two claims name the same: nouns, verbs, people, subjects.

use num_traits::{CheckedDiv, Zero};

use crate::{
    claim::{Claim, Frame, Key, MeasureOf, part},
    fact::story::Stories,
    quantity::{Dimension, Measured, Rational},
};

/// Whether two scores stand right behind one name, as records do: `Petrak (43-1)`.
pub(super) fn records_of_one(a: &Frame, b: &Frame) -> bool {
    let set_off = |frame: &Frame| frame.parts & part::SET_OFF != 0;
    if !set_off(a) || !set_off(b) {
        return false;
    }
    let bearer = |frame: &Frame| frame.nearest_names().filter(|name| name.distance <= 2).map(|name| name.key).collect::<Vec<_>>();
    let theirs = bearer(b);
    bearer(a).iter().any(|name| theirs.contains(name))
}

/// Whether two claims are said of one person or thing, by name, and whether of two.
pub(super) fn persons(a: &Claim, b: &Claim) -> (i32, i32) {
    let (x, y) = (&a.frame, &b.frame);
    if x.subject.is_empty() || y.subject.is_empty() {
        return (0, 0);
    }
    let meet = x.subject.iter().any(|name| y.subject.contains(name));
    let mentioned = |names: &[Key], claim: &Claim| names.iter().any(|name| claim.frame.term(*name).is_some());
    let strangers = x.subject_named && y.subject_named && !mentioned(&x.subject, b) && !mentioned(&y.subject, a);
    // Two pronouns, each of which may stand for another name than that in front of it, tell nobody apart.
    let differ = !meet && (x.subject_named || y.subject_named);
    (i32::from(meet), i32::from(differ) + i32::from(!meet && strangers))
}

/// Whether one claim is said of somebody by given name and surname, and where the other gives the surname alone the
/// given name is not one of the article's: a sister's age.
pub(super) fn given_names_differ(a: &Claim, b: &Claim, stories: &Stories<'_>) -> bool {
    let bearer = |claim: &Claim| bearer_names(&claim.frame);
    let unknown = |full: &[Key], short: &[Key], claim: &Claim| {
        full.len() == 2
            && short.len() == 1
            && full
                .iter()
                .filter(|name| !short.contains(name))
                .any(|given| claim.frame.term(*given).is_none() && !stories.names(claim.article, *given))
    };
    let (x, y) = (bearer(a), bearer(b));
    unknown(&x, &y, b) || unknown(&y, &x, a)
}

/// The name right beside a quantity.
fn bearer_names(frame: &Frame) -> Vec<Key> {
    frame.nearest_names().filter(|name| name.distance <= 3).map(|name| name.key).collect()
}

/// Whether both ages stand beside a name, and neither name is the other.
pub(super) fn bearers_differ(a: &Frame, b: &Frame) -> bool {
    let (x, y) = (bearer_names(a), bearer_names(b));
    !x.is_empty() && !y.is_empty() && !x.iter().any(|name| y.contains(name))
}

/// How much the acts say that both clauses tell of: their weights, at most 8.
pub(super) fn acts(a: &Frame, b: &Frame) -> i32 {
    let shared = a.acts().filter_map(|act| b.acts().find(|other| other.key == act.key).map(|other| act.weight.min(other.weight)));
    shared.map(i32::from).sum::<i32>().min(8)
}

/// Whether the names nearest to two quantities meet, and whether there are such names and they do not.
pub(super) fn nearest_names(a: &Frame, b: &Frame) -> (i32, i32) {
    let meet = a.nearest_names().any(|name| b.nearest_names().any(|other| name.key == other.key));
    let both = a.nearest_names().next().is_some() && b.nearest_names().next().is_some();
    (i32::from(meet), i32::from(both && !meet))
}

/// Whether two measures name one subject, and whether both name one and share no word of it.
pub(super) fn subjects<'c>(a: Option<&'c MeasureOf>, b: Option<&'c MeasureOf>) -> (i32, i32) {
    let keys = |measure: Option<&'c MeasureOf>| measure.map_or(&[][..], |measure| &measure.subject_keys);
    let (x, y) = (keys(a), keys(b));
    let meet = x.iter().any(|key| y.contains(key));
    (i32::from(meet), i32::from(!meet && !x.is_empty() && !y.is_empty()))
}

/// Whether two words are there and equal, and whether they are there and differ.
pub(super) fn agreement<T: PartialEq>(a: Option<T>, b: Option<T>) -> (i32, i32) {
    match (a, b) {
        (Some(a), Some(b)) => (i32::from(a == b), i32::from(a != b)),
        _ => (0, 0),
    }
}

/// Whether the verbs are the same, and whether both have some and none is.
pub(super) fn verbs(a: &Claim, b: &Claim) -> (i32, i32) {
    // Of a date only what its own clause tells counts: `was freed on Friday` says nothing of the arrest named beside it.
    let dated = matches!(a.quantity.dimension, Dimension::Date | Dimension::Time);
    let tells = |frame: &Frame, verb: Key| if dated { frame.acts().any(|act| act.key == verb) } else { frame.term(verb).is_some() };
    let (a, b) = (&a.frame, &b.frame);
    match (a.verb(), b.verb()) {
        (Some(x), Some(y)) if x.key == y.key => (2, 0),
        (Some(x), Some(y)) => {
            // The verb of the one is somewhere in the other: `deliberated for 30 hours`, `30 hours of deliberation`.
            let crossed = tells(a, y.key) || tells(b, x.key);
            (i32::from(crossed), i32::from(!crossed))
        }
        (Some(x), None) => (i32::from(tells(b, x.key)), 0),
        (None, Some(y)) => (i32::from(tells(a, y.key)), 0),
        (None, None) => (0, 0),
    }
}

/// Whether both clauses name someone or something, and neither name is in the other's sentence or context.
pub(super) fn names_differ(a: &Claim, b: &Claim) -> bool {
    let meets = |from: &Claim, to: &Claim| {
        from.frame.clause_names().any(|name| to.frame.term(name.key).is_some() || to.context.contains(&name.key))
    };
    a.frame.clause_names().next().is_some() && b.frame.clause_names().next().is_some() && !meets(a, b) && !meets(b, a)
}

/// From how many steps of its last significant digit on a value is precise: it has three digits that count.
const PRECISE: i128 = 100;

/// Whether two values are precise and nearly the same: `2,301` and `2,302` are seldom values of two things.
pub(super) fn are_precise(a: &Claim, b: &Claim) -> bool {
    let precise = |claim: &Claim| {
        let measured = claim.quantity.measured().filter(|_| claim.quantity.dimension != Dimension::Score)?;
        let number = measured.single()?;
        let steps = number.value.checked_div(&number.step).filter(|_| !number.step.is_zero())?;
        if steps < Rational::from_integer(PRECISE) { None } else { measured.unit.to_base(number.value) }
    };
    let Some((x, y)) = precise(a).zip(precise(b)) else { return false };
    x.max(y).checked_div(&x.min(y)).is_some_and(|ratio| ratio <= Rational::new(21, 20))
}

/// Whether a count is so large that it was not made on one occasion.
pub(super) fn is_large(claim: &Claim) -> bool {
    let large = Rational::from_integer(1000);
    claim.quantity.measured().and_then(Measured::single).is_some_and(|number| number.value >= large)
}

/// Whether a quantity is so small a count that it comes up anywhere.
pub(super) fn is_small(claim: &Claim) -> bool {
    let small = Rational::from_integer(3);
    matches!(claim.quantity.dimension, Dimension::Count | Dimension::Number)
        && claim.quantity.measured().and_then(Measured::single).is_some_and(|number| number.value < small)
        && claim.frame.parts & part::TOTAL == 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::sample::claim;

    #[test]
    fn two_pronouns_tell_nobody_apart_and_a_name_and_a_pronoun_may() {
        let said_of = |article, name: &str, named| {
            let mut claim = claim(article, 0, 5, &[]);
            (claim.frame.subject, claim.frame.subject_named) = (vec![Key::of(name)], named);
            claim
        };
        let differ = |one, other| persons(&said_of(0, "odalen", one), &said_of(1, "berg", other)).1;
        assert_eq!([differ(false, false), differ(true, false), differ(true, true)], [0, 1, 2]);
    }

    #[test]
    fn figures_of_three_digits_that_nearly_agree_are_precise() {
        let precise = |x, y| are_precise(&claim(0, 0, x, &[]), &claim(1, 0, y, &[]));
        assert!(precise(2_301, 2_302));
        assert!(precise(61_200, 62_100));
        assert!(!precise(2_301, 2_601));
        assert!(!precise(23, 24));
        assert!(!precise(2_300_000, 2_400_000));
    }
}
