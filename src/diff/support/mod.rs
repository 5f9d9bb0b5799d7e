//! When is a figure supported? Every way in which an original can bear out or belie a figure of the rewrite, in order.
//!
//! A way takes a `case` and gives a `verdict`, or leaves it to the next. `derived` holds those that reckon.

mod case;
mod converted;
mod derived;
mod kept;
mod misfit;
mod misplaced;
mod renamed;
mod restated;
mod stated;
mod twice;
mod undecided;
mod verdict;
mod written;

pub(super) use verdict::Verdict;

use rayon::prelude::*;

use crate::diff::{
    align::Comparison,
    candidate::{Candidate, candidates},
};
use case::{Case, Taken};

/// One way to judge a figure; `None` leaves it to the next.
type Way = fn(&Case) -> Option<Verdict>;

/// The ways in order. The first that answers decides; what none of them bears out is unsupported.
const WAYS: &[Way] = &[
    // The sentence stands in the original as it is.
    kept::word_for_word,
    // It does not fit the words around it, so that it stands in the place of another.
    misfit::in_its_sentence,
    // It is a share in other words.
    written::as_part_and_whole,
    // It is given twice, once in the place of another that is gone.
    twice::in_place_of_another,
    // It converts the figure in front of it, of which the original has another conversion.
    converted::from_another,
    // It has the number of the original with another unit.
    renamed::in_another_unit,
    // The original has the value at a place that speaks of the same thing, or else the rewrite has moved it.
    stated::at_its_place,
    // Figures next to each other that the rewrite does not give by themselves add up to it.
    derived::of_the_ungiven,
    // It counts the others of the original and the one that they are the others of.
    derived::of_the_others,
    // The number stands there with its noun, where it was read as no quantity.
    written::with_its_noun,
    // What is numbered there has a place in an order here.
    written::as_a_rank,
    // A line with the result gives the score.
    written::as_a_result,
    // It follows, and the rewrite says in words of its own how.
    derived::as_told,
    // The statement is plainly there, with another value.
    restated::plainly,
    // It is a place in an order where the original has another one.
    restated::as_rank,
    // It follows: a sum, a difference, a share, a list, the time between two dates.
    derived::follows,
    // The statement is probably there, with another value.
    restated::probably,
    // The original has a date that may be the one of the rewrite.
    undecided::may_be,
    // It says too little to be wrong: `one`, `several`, `last week`.
    undecided::says_little,
    // The figure stands there as written, read as something else.
    written::as_a_figure,
];

/// The verdicts on the quantities of the rewrite, in their order.
pub(super) fn verdicts(comparison: &Comparison) -> Vec<Verdict> {
    let stated = &comparison.rewrite.stated;
    let all: Vec<Vec<Candidate>> = stated.par_iter().enumerate().map(|(number, stated)| candidates(comparison, number, stated)).collect();
    let taken = Taken::new(&all);
    let cases = all.iter().zip(stated).enumerate();
    cases.map(|(number, (candidates, stated))| judge(&Case { comparison, number, stated, candidates, taken: &taken })).collect()
}

/// The verdict on a figure.
fn judge(case: &Case) -> Verdict {
    WAYS.iter().find_map(|way| way(case)).unwrap_or(Verdict::Unsupported)
}
