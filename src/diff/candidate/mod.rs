//! What a figure of the rewrite may restate, and whether another one of the originals has taken its place.

mod bound;
mod exchange;
mod list;
mod owner;
mod temporal;

pub(in crate::diff) use exchange::{given_to, keeps_its_own};
pub(in crate::diff) use list::{Candidate, SAME_STATEMENT, candidates, digits, likeness, wording};
pub(in crate::diff) use owner::age_of_owner;
pub(in crate::diff) use temporal::When;
