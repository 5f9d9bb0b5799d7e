//! `number-arithmetic`: figures of one sentence that do not give each other.

mod bounds;
mod change;
mod fraction;
mod multiple;
mod places;
mod roll;
mod share;
mod shown;
mod sum;
mod total_price;
mod votes;
mod whole;

use super::{Context, context::Sentence};
use crate::{
    finding::Finding,
    quantity::{Dimension, Quantity},
};

/// The rule's name.
pub(super) const NAME: &str = "number-arithmetic";

/// One way in which figures of a sentence depend on each other.
type Kind = fn(&Context<'_>, &Sentence<'_>) -> Vec<Finding>;

/// The ways; a sentence is shown the first of them that finds a fault.
const KINDS: &[Kind] = &[
    change::find,
    multiple::find,
    share::of_group,
    share::of_people,
    share::remaining,
    share::per_population,
    share::in_other_words,
    sum::find,
    places::find,
    whole::find,
    total_price::find,
    votes::find,
    roll::of_names,
    roll::of_ages,
];

/// Sentences whose figures do not give each other.
pub(super) fn find(context: &Context<'_>) -> Vec<Finding> {
    let faults =
        |sentence: Sentence<'_>| KINDS.iter().map(|kind| kind(context, &sentence)).find(|found| !found.is_empty()).unwrap_or_default();
    context.sentences().flat_map(faults).collect()
}

/// Whether a figure counts things, named or not.
fn counted(quantity: &Quantity) -> bool {
    matches!(quantity.dimension, Dimension::Count | Dimension::Number)
}
