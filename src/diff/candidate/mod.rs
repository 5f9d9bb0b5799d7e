//! What a figure of the rewrite may restate, and whether it stands in the place of another one.
//!
//! `list` gathers the figures of the originals that may be meant and says how the two stand to each other, with words for
//! bounds and times taken into account. `exchange` and `owner` look for figures that have changed places.

mod bound;
mod exchange;
mod list;
mod owner;
mod temporal;

pub(in crate::diff) use exchange::{given_to, keeps_its_own};
pub(in crate::diff) use list::{Candidate, SAME_STATEMENT, candidates};
pub(in crate::diff) use owner::age_of_owner;
