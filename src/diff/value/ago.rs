//! Times told by how long ago they were: `51 years ago`, `half a century ago`. Their lengths are compared as other lengths are.

use super::{compare::relation, figures::Known, meaning::Meanings, relation::Relation};
use crate::{
    grammar,
    quantity::{Dimension, Quantity, Tolerance},
    source::{Article, ArticleId},
};

/// What closes such a time.
const AGO: &str = " ago";

/// The length by which a quantity is told back, with what it means.
#[derive(Debug, Clone)]
pub(in crate::diff) struct ToldBack {
    length: Quantity,
    meanings: Meanings,
}

impl ToldBack {
    /// The length in a quantity as written, if it is told so.
    pub(in crate::diff) fn read(written: &str, tolerance: &Tolerance) -> Option<Self> {
        let length = length(written)?;
        Some(Self { meanings: Meanings::of(&length, tolerance), length })
    }

    /// How a length of the rewrite stands to the one by which the original tells a time back: `for three years`, `three years ago`.
    pub(in crate::diff) fn length_relation(&self, rewrite: Known, tolerance: &Tolerance) -> Option<Relation> {
        let lasts = rewrite.0.dimension == Dimension::Duration;
        if lasts { relation((&self.length, &self.meanings), rewrite, tolerance) } else { None }
    }

    /// How a time of the rewrite stands to this one of the original, whenever that was.
    pub(in crate::diff) fn relation(&self, rewrite: &Self, tolerance: &Tolerance) -> Option<Relation> {
        relation((&self.length, &self.meanings), (&rewrite.length, &rewrite.meanings), tolerance)
    }
}

/// The length in front of `ago`.
fn length(text: &str) -> Option<Quantity> {
    let length = text.strip_suffix(AGO)?;
    // `a year ago` has an article that makes no length by itself.
    let counted = ["a ", "an "].iter().find_map(|article| length.strip_prefix(article)).map(|unit| format!("one {unit}"));
    let read = |text: String| grammar::read(&Article::new(ArticleId(0), "", text)).quantities;
    let whole = |quantities: Vec<Quantity>| quantities.into_iter().next().filter(|quantity| quantity.dimension == Dimension::Duration);
    whole(read(length.to_owned())).or_else(|| whole(read(counted?)))
}
