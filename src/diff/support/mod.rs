//! When is a figure supported? Every way in which an original can bear out or belie a figure of the rewrite, in order.

mod derived;
mod kept;
mod misfit;
mod misplaced;
mod restated;
mod stated;
mod undecided;
mod verdict;
mod written;

pub(super) use verdict::{Verdict, verdicts};

use rustc_hash::FxHashMap;

use crate::diff::{
    align::{Comparison, QuantityPlace},
    candidate::Candidate,
    reading::Stated,
};

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
    // The original has the value at a place that speaks of the same thing, or else the rewrite has moved it.
    stated::at_its_place,
    // Figures next to each other that the rewrite does not give by themselves add up to it.
    derived::of_the_ungiven,
    // It counts the others of the original and the one that they are the others of.
    derived::of_the_others,
    // The number stands there with its noun, where it was read as no quantity.
    written::with_its_noun,
    // A line with the result gives the score.
    written::as_a_result,
    // It follows, and the rewrite says in words of its own how.
    derived::as_told,
    // The statement is plainly there, with another value.
    restated::plainly,
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

/// The verdict on a figure.
pub(super) fn judge(case: &Case) -> Verdict {
    WAYS.iter().find_map(|way| way(case)).unwrap_or(Verdict::Unsupported)
}

/// A figure of the rewrite with what of the originals it may restate.
pub(super) struct Case<'c, 't> {
    pub(super) comparison: &'c Comparison<'t>,
    pub(super) number: usize,
    pub(super) stated: &'c Stated,
    /// The likest first.
    pub(super) candidates: &'c [Candidate],
    pub(super) taken: &'c Taken,
}

impl Case<'_, '_> {
    /// Whether nothing else of the same sentence restates a quantity of an original: that one is not what was changed here.
    fn is_free(&self, place: QuantityPlace) -> bool {
        let here = |other: usize| self.comparison.rewrite.stated.get(other).is_some_and(|other| other.sentence == self.stated.sentence);
        self.taken.by(place).is_none_or(|(other, _)| other == self.number || !here(other))
    }

    /// The places in the originals of the other figures of the sentence.
    fn anchors(&self) -> impl Iterator<Item = QuantityPlace> {
        let sentence = self.comparison.rewrite.sentences.get(self.stated.sentence);
        let beside = sentence.map_or(0..0, |sentence| sentence.stated.clone()).filter(|number| *number != self.number);
        beside.filter_map(|number| *self.taken.figures.get(number)?)
    }

    /// The likest quantity of the originals with another value.
    fn rival(&self) -> Option<&Candidate> {
        self.candidates.iter().find(|c| c.relation.is_conflict() && self.is_free(c.place))
    }
}

/// The quantity of the rewrite that restates a place of an original best, with its likeness.
#[derive(Debug, Default)]
pub(super) struct Taken {
    best: FxHashMap<QuantityPlace, (usize, f64)>,
    /// The likest place with the figure of each quantity of the rewrite.
    figures: Vec<Option<QuantityPlace>>,
}

impl Taken {
    /// What is surely restated, from the candidates of every quantity of the rewrite.
    pub(super) fn new(all: &[Vec<Candidate>]) -> Self {
        let mut best: FxHashMap<QuantityPlace, (usize, f64)> = FxHashMap::default();
        for (number, candidates) in all.iter().enumerate() {
            if let Some(kept) = candidates.iter().find(|c| c.relation.is_support() && c.is_same_statement()) {
                let taker = best.entry(kept.place).or_insert((number, kept.likeness));
                if kept.likeness > taker.1 {
                    *taker = (number, kept.likeness);
                }
            }
        }
        let figures = all.iter().map(|candidates| candidates.iter().find(|c| c.relation.is_figure()).map(|c| c.place)).collect();
        Self { best, figures }
    }

    /// The quantity of the rewrite that restates a place best, with its likeness.
    fn by(&self, place: QuantityPlace) -> Option<(usize, f64)> {
        self.best.get(&place).copied()
    }
}
