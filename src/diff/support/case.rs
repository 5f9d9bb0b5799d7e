//! A figure of the rewrite that is to be judged, with what is known of it.

use rustc_hash::FxHashMap;

use crate::diff::{
    align::{Comparison, QuantityPlace},
    candidate::Candidate,
    reading::Stated,
};

/// Below this share of the likeness of another statement a statement with the same figure is not the one that is restated.
const LESS_LIKE: f64 = 0.25;

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
    pub(super) fn is_free(&self, place: QuantityPlace) -> bool {
        let here = |other: usize| self.comparison.rewrite.stated.get(other).is_some_and(|other| other.sentence == self.stated.sentence);
        self.taken.by(place).is_none_or(|(other, _)| other == self.number || !here(other))
    }

    /// The places in the originals of the other figures of the sentence.
    pub(super) fn anchors(&self) -> impl Iterator<Item = QuantityPlace> {
        let sentence = self.comparison.rewrite.sentences.get(self.stated.sentence);
        let beside = sentence.map_or(0..0, |sentence| sentence.stated.clone()).filter(|number| *number != self.number);
        beside.filter_map(|number| self.taken.figure(number))
    }

    /// The likest quantity of the originals with another value.
    pub(super) fn rival(&self) -> Option<&Candidate> {
        self.candidates.iter().find(|c| c.relation.is_conflict() && self.is_free(c.place))
    }
}

/// The quantity of the rewrite that restates a place of an original best, with its likeness.
#[derive(Debug, Default)]
pub(super) struct Taken {
    best: FxHashMap<QuantityPlace, (usize, f64)>,
    /// The likest quantity of the rewrite with the figure of each place, surely restated or not.
    kept: FxHashMap<QuantityPlace, (usize, f64)>,
    /// The likest place with the figure of each quantity of the rewrite.
    figures: Vec<Option<QuantityPlace>>,
    /// How many quantities of the rewrite have their figure from each place.
    uses: FxHashMap<QuantityPlace, usize>,
    /// How like each place a quantity of the rewrite is that may restate it, as it is, rounded or converted.
    restated: FxHashMap<QuantityPlace, f64>,
}

impl Taken {
    /// What is surely restated, from the candidates of every quantity of the rewrite.
    pub(super) fn new(all: &[Vec<Candidate>]) -> Self {
        let mut taken = Self { figures: Vec::with_capacity(all.len()), ..Self::default() };
        for (number, candidates) in all.iter().enumerate() {
            if let Some(same) = candidates.iter().find(|c| c.relation.is_support() && c.is_same_statement()) {
                keep_likest(&mut taken.best, number, same);
            }
            // A figure that stands there twice is the one to which it is likest.
            let figure = candidates.iter().find(|c| c.relation.is_figure());
            taken.figures.push(figure.map(|figure| figure.place));
            if let Some(figure) = figure {
                keep_likest(&mut taken.kept, number, figure);
            }
            for candidate in candidates {
                let is_figure = candidate.relation.is_figure();
                if is_figure {
                    *taken.uses.entry(candidate.place).or_default() += 1;
                }
                if is_figure || candidate.is_rounded() {
                    let likest = taken.restated.entry(candidate.place).or_default();
                    *likest = likest.max(candidate.likeness);
                }
            }
        }
        taken
    }

    /// Whether more than one quantity of the rewrite has the figure of a place.
    pub(super) fn is_shared(&self, place: QuantityPlace) -> bool {
        self.uses.get(&place).is_some_and(|uses| *uses > 1)
    }

    /// Whether the rewrite has the figure of a place nowhere, or only in a statement that is far less like it than another.
    pub(super) fn is_gone(&self, place: QuantityPlace, likeness: f64) -> bool {
        self.restated.get(&place).is_none_or(|restated| *restated < LESS_LIKE * likeness)
    }

    /// The place whose figure a quantity of the rewrite has, if it has one.
    pub(super) fn figure(&self, number: usize) -> Option<QuantityPlace> {
        *self.figures.get(number)?
    }

    /// The quantity of the rewrite that has the figure of a place and is most like it, with its likeness.
    pub(super) fn keeper(&self, place: QuantityPlace) -> Option<(usize, f64)> {
        self.kept.get(&place).copied()
    }

    /// The quantity of the rewrite that restates a place best, with its likeness.
    pub(super) fn by(&self, place: QuantityPlace) -> Option<(usize, f64)> {
        self.best.get(&place).copied()
    }
}

/// Keeps for the place of a candidate the quantity of the rewrite that is most like it, the first of equals.
fn keep_likest(likest: &mut FxHashMap<QuantityPlace, (usize, f64)>, number: usize, candidate: &Candidate) {
    let keeper = likest.entry(candidate.place).or_insert((number, candidate.likeness));
    if candidate.likeness > keeper.1 {
        *keeper = (number, candidate.likeness);
    }
}
