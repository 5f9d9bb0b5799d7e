//! Hedges that are prepositions where they stand: `under two rivers` is a place, `over three days` a time.

use super::amount::Amount;
use super::words::{is_blank, is_one_of, last_word};
use crate::{
    lexicon::{Sense, lexicon},
    quantity::{Dimension, Quantity, Rational, Value},
};

/// Whether the hedge of a small count in words is a word of place as it is said: `a tunnel under two rivers`, `served under
/// four mayors`. Of larger figures, of digits and of measures it is a bound.
pub(super) fn names_a_place(hedge: &str, first: &Amount) -> bool {
    let small = !first.figure.digits && first.figure.number.value < Rational::from_integer(10);
    small && first.unit.is_none() && is_one_of(hedge.trim_matches(is_blank), &["under", "below", "above"])
}

/// Whether `over` before a length of time says when something went on: `spread the work over three days`. `before` is what
/// stands before it, back to the last quantity, and `previous` the character before that.
pub(super) fn names_a_time(hedge: &str, before: &str, previous: Option<char>, dimension: Dimension) -> bool {
    let over = dimension == Dimension::Duration && is_one_of(hedge.trim_matches(is_blank), &["over"]);
    let words = before.trim_end_matches(is_blank);
    let goes_on = words.chars().next_back().or(previous).is_some_and(char::is_alphanumeric);
    over && goes_on && !lexicon().senses.has(Sense::Lasting, last_word(before))
}

/// A quantity that nothing in front of its figure hedges.
pub(super) fn unhedged(mut quantity: Quantity) -> Quantity {
    quantity.span.start = quantity.figure.start;
    quantity.hedge = crate::quantity::Hedge::None;
    if let Value::Measured(measured) = &mut quantity.value {
        measured.low = measured.low.or(measured.high);
        measured.high = measured.high.or(measured.low);
    }
    quantity
}

/// Whether `up to` says where something went and bounds nothing: `the fare goes up to £5`.
pub(super) fn names_an_end(hedge: &str, before: &str) -> bool {
    let verbs =
        ["go", "goes", "went", "going", "gone", "come", "comes", "came", "move", "moves", "moved", "put", "puts", "add", "adds", "added"];
    hedge.trim_matches(is_blank).eq_ignore_ascii_case("up to") && is_one_of(last_word(before), &verbs)
}
