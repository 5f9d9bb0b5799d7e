//! Scores: `3-2`.

use super::amount::Amount;
use crate::quantity::Rational;

/// Whether two bare figures with a hyphen between them are the score of a game.
pub(super) fn is_score(first: &Amount, second: Option<&Amount>, written: &str, rest: &str) -> bool {
    let small = |amount: &Amount| {
        let figure = &amount.figure;
        figure.digits && figure.scale.is_none() && figure.number.value.is_integer() && figure.number.value < Rational::from_integer(200)
    };
    let hyphen = written.contains(['-', '–']) && !written.contains(' ');
    let Some(second) = second else { return false };
    small(first) && small(second) && hyphen && !super::date::counts_something(rest)
}
