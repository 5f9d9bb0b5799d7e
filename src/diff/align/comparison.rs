//! Both sides of a comparison, read and aligned.

use super::{
    context::Context,
    index::{Index, Match},
    place::{Place, QuantityPlace},
    values::Values,
};
use crate::{
    diff::{
        figure::{Joint, Part, joints},
        reading::{Reading, Sentence, Side, Stated, Vocabulary},
    },
    quantity::Tolerance,
};

/// The most sentences of originals that are short.
const SHORT: usize = 4;

/// Originals and rewrite, with what every rule asks of them.
#[derive(Debug)]
pub(in crate::diff) struct Comparison<'t> {
    pub(in crate::diff) originals: Vec<Side<'t>>,
    pub(in crate::diff) rewrite: Side<'t>,
    pub(in crate::diff) values: Values<'t>,
    pub(in crate::diff) tolerance: Tolerance,
    /// The figures that each original puts together itself.
    pub(in crate::diff) joints: Vec<Vec<Joint>>,
    /// For each sentence of the rewrite, the sentences of the originals that it restates.
    matches: Vec<Vec<Match>>,
    /// The contexts of the quantities of each original.
    contexts: Vec<Vec<Context>>,
    /// The contexts of the quantities of the rewrite.
    rewritten: Vec<Context>,
}

impl<'t> Comparison<'t> {
    /// Reads and aligns both sides.
    pub(in crate::diff) fn new(originals: &[Reading<'t>], rewrite: &Reading<'t>) -> Self {
        let mut vocabulary = Vocabulary::default();
        let originals: Vec<Side> = originals.iter().map(|reading| Side::read(reading, &mut vocabulary)).collect();
        let rewrite = Side::read(rewrite, &mut vocabulary);
        let index = Index::new(&originals);
        let matches = index.matches(&rewrite);
        let contexts: Vec<Vec<Context>> = originals.iter().map(|side| contexts_of(side, &index)).collect();
        let values = Values::new(&originals, &contexts);
        let rewritten = contexts_of(&rewrite, &index);
        let joints = originals.iter().map(joints).collect();
        let tolerance = Tolerance::default();
        Self { originals, rewrite, values, tolerance, joints, matches, contexts, rewritten }
    }

    /// The sentences that a sentence of the rewrite restates, the likest first.
    pub(in crate::diff) fn matches(&self, sentence: usize) -> &[Match] {
        self.matches.get(sentence).map_or(&[], Vec::as_slice)
    }

    /// The places that a sentence of the rewrite restates, the likest first; of short originals any sentence, if the rewrite
    /// says nothing but a figure with its noun.
    pub(in crate::diff) fn restated(&self, sentence: usize) -> impl Iterator<Item = Place> + use<'_, 't> {
        let matches = self.matches(sentence);
        let all = self.originals.iter().map(|side| side.sentences.len()).sum::<usize>();
        let any = if matches.is_empty() && all <= SHORT { self.originals.len() } else { 0 };
        let places = (0..any).flat_map(|original| {
            let sentences = self.originals.get(original).map_or(0, |side| side.sentences.len());
            (0..sentences).map(move |sentence| Place { original, sentence })
        });
        matches.iter().map(|m| m.place).chain(places)
    }

    /// How alike a sentence of the rewrite and one of an original are, if the second is among the likest.
    pub(in crate::diff) fn likeness(&self, sentence: usize, place: Place) -> f64 {
        self.matches(sentence).iter().find(|m| m.place == place).map_or(0.0, |m| m.likeness)
    }

    /// A sentence of an original.
    pub(in crate::diff) fn sentence(&self, place: Place) -> Option<(&Side<'t>, &Sentence)> {
        let side = self.originals.get(place.original)?;
        Some((side, side.sentences.get(place.sentence)?))
    }

    /// A quantity of an original.
    pub(in crate::diff) fn stated(&self, place: QuantityPlace) -> Option<(&Side<'t>, &Stated)> {
        let side = self.originals.get(place.original)?;
        Some((side, side.stated.get(place.quantity)?))
    }

    /// What a quantity of an original is said of.
    pub(in crate::diff) fn context(&self, place: QuantityPlace) -> Option<&Context> {
        self.contexts.get(place.original)?.get(place.quantity)
    }

    /// The words of its sentence that belong to a quantity of an original, if it can be told which do.
    pub(in crate::diff) fn part(&self, place: QuantityPlace) -> Option<&Part> {
        let (side, stated) = self.stated(place)?;
        self.context(place)?.part(side, stated)
    }

    /// The same for a quantity of the rewrite.
    pub(in crate::diff) fn rewritten_part(&self, quantity: usize) -> Option<&Part> {
        self.rewritten(quantity)?.part(&self.rewrite, self.rewrite.stated.get(quantity)?)
    }

    /// How alike the statements of a quantity of the rewrite and one of an original are, from 0 to 1.
    pub(in crate::diff) fn closeness(&self, quantity: usize, place: QuantityPlace) -> f64 {
        let (Some(after), Some(before), Some(stated), Some((_, original))) =
            (self.rewritten(quantity), self.context(place), self.rewrite.stated.get(quantity), self.stated(place))
        else {
            return 0.0;
        };
        let sentence = Place { original: place.original, sentence: original.sentence };
        likeness(before.likeness(after), self.likeness(stated.sentence, sentence))
    }

    /// What a quantity of the rewrite is said of.
    pub(in crate::diff) fn rewritten(&self, quantity: usize) -> Option<&Context> {
        self.rewritten.get(quantity)
    }
}

fn contexts_of(side: &Side, index: &Index) -> Vec<Context> {
    side.stated.iter().map(|stated| Context::read(side, stated, index)).collect()
}

/// How alike two statements are whose numbers stand among words that are alike by `near` and whose sentences are alike
/// by `sentence`.
pub(in crate::diff) fn likeness(near: f64, sentence: f64) -> f64 {
    0.6 * near + 0.4 * sentence
}
