//! The rules: what is reported of a rewrite. A file a rule, or the few that share what they look at.
//!
//! A rule judges nothing about a figure, it tells what the verdict is; quotations, names and sources are judged here.

pub(in crate::diff) mod agreement;
pub(in crate::diff) mod alone;
pub(in crate::diff) mod attribution;
pub(in crate::diff) mod name;
pub(in crate::diff) mod number;
pub(in crate::diff) mod numbered;
pub(in crate::diff) mod quotation;
pub(in crate::diff) mod said;
pub(in crate::diff) mod scope;
pub(in crate::diff) mod shown;
mod tally;
pub(in crate::diff) mod unrelated;

pub use tally::Tally;
