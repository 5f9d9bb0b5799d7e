//! The same quantity in the same sentence of an original, word for word.

use super::{case::Case, verdict::Verdict};
use crate::diff::align::QuantityPlace;

/// A quantity of a sentence that an original has as it is.
pub(super) fn word_for_word(case: &Case) -> Option<Verdict> {
    let (comparison, stated) = (case.comparison, case.stated);
    let rewrite = &comparison.rewrite;
    let sentence = rewrite.sentences.get(stated.sentence)?;
    let number = rewrite.stated_in(sentence).iter().position(|s| s.quantity.span == stated.quantity.span)?;
    let text = rewrite.slice(sentence.span);
    let place = comparison.matches(stated.sentence).iter().find_map(|m| {
        let (side, original) = comparison.sentence(m.place)?;
        let same = side.slice(original.span) == text && number < original.stated.len();
        same.then_some(QuantityPlace { original: m.place.original, quantity: original.stated.start + number })
    });
    // A sentence of little words is not found by them.
    place.map(Verdict::Kept).or_else(|| comparison.values.has_sentence(text).then_some(Verdict::Implied))
}
