//! Which place of the originals a value of the rewrite was taken from, and whether that place speaks of the same thing.

use num_traits::CheckedDiv;

use super::{
    candidates::{Candidate, SAME_STATEMENT},
    comparison::{Comparison, QuantityPlace},
    counted::Counting,
    relation::Relation,
    side::Stated,
};
use crate::quantity::{Dimension, Hedge, Measured, Rational};

/// A statement with the same value must be at least this share as likely as the likeliest with another value: a value
/// that stands somewhere else in the original says nothing about this one.
const SHARE_OF_RIVAL: f64 = 0.55;
/// The same share for the words next to two small counts of one sentence.
const SHARE_BESIDE: f64 = 0.75;
/// Below this likeness a value that stands somewhere in a long original stands there by chance.
const BY_CHANCE: f64 = 0.01;
/// How many times as many sentences as its summary make an original long.
const LONG: usize = 5;
/// The same value with its own hedge is preferred to one with another hedge if it is at least this share as likely.
const SHARE_OF_HEDGED: f64 = 0.8;
/// A value of another kind, as `third` for `three`, is the same only where the words beside it are this much alike.
const SAME_WORDS_BESIDE: f64 = 0.25;
/// From this likeness on a value that fits a bound less well is the one that the rewrite restates.
const RESTATED_BOUND: f64 = 0.3;
/// The sentence of a value must be this share as alike as the likest sentence, or else the words beside it.
const SHARE_OF_LIKEST: f64 = 0.5;
/// The share for a number of the same kind, whose sentence may be another one.
const SHARE_OF_PLAIN_RIVAL: f64 = 0.4;
/// From this likeness on even a figure that is hardly there twice was taken from elsewhere.
const SURELY_THE_SAME: f64 = 0.6;
/// Below this likeness nothing beside two dates is alike.
const NOTHING_BESIDE: f64 = 0.1;
/// From this likeness on the likest sentence is surely the one that is restated.
const SURELY_RESTATED: f64 = 0.25;

/// The place that a value was taken from, if the originals have it at a place that may speak of the same.
pub(super) fn supporting<'c>(comparison: &Comparison, stated: &Stated, candidates: &'c [Candidate]) -> Option<&'c Candidate> {
    let mut plausible = candidates.iter().filter(|c| c.relation.is_support() && !is_coincidence(comparison, stated, c));
    let first = plausible.next()?;
    let hedged = matches!(first.relation, Relation::Wider | Relation::Narrower);
    let same = plausible.find(|c| hedged && c.relation == Relation::Same && c.likeness >= SHARE_OF_HEDGED * first.likeness);
    Some(same.unwrap_or(first))
}

/// Whether the original has the value of something else.
fn is_coincidence(comparison: &Comparison, stated: &Stated, candidate: &Candidate) -> bool {
    let Some((_, original)) = comparison.stated(candidate.place) else { return true };
    let of_other_things = candidate.counting == Counting::Other;
    let ranks = (is_rank(original), is_rank(stated) || is_ordinal_word(comparison, stated));
    if ranks.0 != ranks.1
        && !is_numbered(comparison, stated)
        && is_plain(original)
        && is_plain(stated)
        && candidate.near < SAME_WORDS_BESIDE
    {
        return true;
    }
    let likest = comparison.matches(stated.sentence).first().map_or(0.0, |m| m.likeness);
    let elsewhere = candidate.sentence < SHARE_OF_LIKEST * likest;
    // Nearly any figure bears out some bound.
    let bears_out = candidate.relation == Relation::Rounded && has_open_end(stated);
    if bears_out && of_other_things && candidate.near < NOTHING_BESIDE {
        return true;
    }
    if of_other_things && elsewhere && candidate.near < SAME_WORDS_BESIDE {
        return true;
    }
    let long = comparison.originals.iter().map(|side| side.sentences.len()).sum::<usize>() >= LONG * comparison.rewrite.sentences.len();
    let of_other_day = stated.quantity.date().is_some() && elsewhere && likest >= SURELY_RESTATED && candidate.near < NOTHING_BESIDE;
    long && (of_other_day || candidate.likeness < BY_CHANCE && !is_no_chance(comparison, stated, original, candidate))
}

/// Whether a value stands in the original for a reason although the words around it tell nothing: a day is the same day
/// wherever it is named, a figure with its unit is seldom there twice, and a sentence of little words may have been kept
/// as it is.
fn is_no_chance(comparison: &Comparison, stated: &Stated, original: &Stated, candidate: &Candidate) -> bool {
    use Dimension::{Count, Duration, Number, Ordinal, Percentage};
    let telling = match stated.quantity.dimension {
        // A year is named for many things.
        Dimension::Date => stated.quantity.date().is_some_and(|date| {
            let a_year = date.year.is_some() && date.month.is_none();
            date.weekday.is_some() || date.days.is_some() && !a_year
        }),
        Count => candidate.counting == Counting::Alike,
        Number | Ordinal | Duration | Percentage => false,
        _ => stated.quantity.is_comparable_with(&original.quantity),
    };
    telling || is_verbatim(comparison, stated)
}

/// Whether the original has the very sentence.
pub(super) fn is_verbatim(comparison: &Comparison, stated: &Stated) -> bool {
    let Some(sentence) = comparison.rewrite.sentences.get(stated.sentence) else { return false };
    let text = comparison.rewrite.slice(sentence.span);
    comparison.originals.iter().any(|side| side.sentences.iter().any(|other| side.slice(other.span) == text))
}

/// Whether the value was taken from another statement than the one that the rewrite restates, of which the original has
/// another value.
pub(super) fn is_misplaced(
    comparison: &Comparison,
    stated: &Stated,
    support: &Candidate,
    rival: &Candidate,
    is_free: impl Fn(&QuantityPlace) -> bool,
) -> bool {
    let original = |c: &Candidate| comparison.stated(c.place).map(|(_, stated)| stated);
    let small = |c: &Candidate| original(c).is_some_and(is_small_count);
    let telling = support.relation.is_figure() && original(support).is_some_and(is_telling_figure);
    if telling && rival.likeness < SURELY_THE_SAME {
        return false;
    }
    let same_things = rival.counting == Counting::Alike && support.counting != Counting::Alike;
    if same_things && small(support) && small(rival) && support.counting == Counting::Other && rival.near >= support.near {
        return true;
    }
    let bound = support.relation == Relation::Rounded && has_open_end(stated);
    if bound && rival.likeness >= RESTATED_BOUND && rival.likeness > support.likeness && rival.counting != Counting::Other {
        return true;
    }
    let alike_in_kind = original(support)
        .zip(original(rival))
        .is_some_and(|(s, r)| !is_rank(r) && (is_plain(s) && is_plain(r) || is_measure(r) && s.quantity.is_comparable_with(&r.quantity)));
    if alike_in_kind && rival.likeness >= RESTATED_BOUND && support.likeness < SHARE_OF_PLAIN_RIVAL * rival.likeness {
        return true;
    }
    let other_things = support.counting == Counting::Other || small(support);
    if same_things && other_things && rival.likeness >= RESTATED_BOUND && support.likeness < SHARE_OF_RIVAL * rival.likeness {
        return true;
    }
    if rival.likeness < SAME_STATEMENT {
        return false;
    }
    // In one sentence only the words next to the numbers tell which is which; of large numbers the figure itself does.
    let sentence = |c: &Candidate| original(c).map(|s| (c.place.original, s.sentence));
    let beside = sentence(support) == sentence(rival) && small(support) && small(rival) && support.near < SHARE_BESIDE * rival.near;
    beside || !is_free(&support.place) && rival.near > support.near || support.likeness < SHARE_OF_RIVAL * rival.likeness
}

/// Whether a number is so little round that it is hardly there twice: `129`, `4,310`.
fn is_telling_figure(stated: &Stated) -> bool {
    let ten = Rational::from_integer(10);
    let little_round = |n: Rational| n > Rational::from_integer(100) && n.checked_div(&ten).is_some_and(|tenth| !tenth.is_integer());
    is_plain(stated) && single(stated).is_some_and(little_round)
}

/// Whether a quantity leaves one end open or says no more than a magnitude.
fn has_open_end(stated: &Stated) -> bool {
    matches!(stated.quantity.hedge, Hedge::MoreThan | Hedge::AtLeast | Hedge::LessThan | Hedge::AtMost | Hedge::Vague)
}

/// Whether a quantity is a place in an order.
fn is_rank(stated: &Stated) -> bool {
    stated.quantity.dimension == Dimension::Ordinal
}

/// Whether a number of the rewrite is the name of a rank (`number two`).
fn is_numbered(comparison: &Comparison, stated: &Stated) -> bool {
    let before = stated.words.start.checked_sub(1).and_then(|at| comparison.rewrite.words.get(at));
    before.is_some_and(|word| comparison.rewrite.slice(word.span).eq_ignore_ascii_case("number"))
}

/// Whether a fraction of the rewrite is written as a rank is (`a fourth`).
fn is_ordinal_word(comparison: &Comparison, stated: &Stated) -> bool {
    let text = comparison.rewrite.slice(stated.quantity.figure);
    ["third", "th"].iter().any(|ending| text.ends_with(ending))
}

/// Whether a quantity is a number of things, or a place among them.
fn is_plain(stated: &Stated) -> bool {
    matches!(stated.quantity.dimension, Dimension::Count | Dimension::Number | Dimension::Ordinal)
}

/// Whether a quantity has a unit that few things are measured in.
fn is_measure(stated: &Stated) -> bool {
    use Dimension::{Date, Duration, Score, Time};
    !is_plain(stated) && !matches!(stated.quantity.dimension, Date | Time | Duration | Score)
}

/// Whether a quantity counts fewer things than a hundred.
fn is_small_count(stated: &Stated) -> bool {
    matches!(stated.quantity.dimension, Dimension::Count | Dimension::Number)
        && single(stated).is_some_and(|n| n < Rational::from_integer(100))
}

/// The one value of a quantity as stated.
pub(super) fn single(stated: &Stated) -> Option<Rational> {
    stated.quantity.measured().and_then(Measured::single).map(|number| number.value)
}
