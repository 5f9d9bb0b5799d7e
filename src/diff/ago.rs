//! Times told by how long ago they were: `51 years ago`, `half a century ago`. Their lengths are compared as other lengths are.

use super::{
    meaning::Meanings,
    relation::{Relation, relation},
};
use crate::{
    grammar,
    quantity::{Dimension, Quantity, Tolerance},
    source::{Article, ArticleId},
};

/// What closes such a time.
const AGO: &str = " ago";

/// How a time of the rewrite stands to one of the original, if both are told so, whenever that was.
pub(super) fn told_back(original: &str, rewrite: &str, tolerance: &Tolerance) -> Option<Relation> {
    let (before, after) = (length(original)?, length(rewrite)?);
    let meanings = |quantity: &Quantity| Meanings::of(quantity, tolerance);
    relation((&before, &meanings(&before)), (&after, &meanings(&after)), tolerance)
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
