//! What a sentence says of each of its figures, so that two figures that have changed places are seen.

mod exchange;
mod owner;
mod part;

pub(super) use exchange::{given_to, keeps_its_own};
pub(super) use owner::age_of_owner;
pub(super) use part::completed_by;
