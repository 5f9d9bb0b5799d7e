//! How two values stand to each other, whatever the words around them: the same, rounded, apart.
//!
//! What is told here of quantities needs no article; `compare` is the way in.

mod ago;
mod calendar;
mod compare;
mod figures;
mod meaning;
mod relation;
mod wording;

pub(in crate::diff) use ago::ToldBack;
pub(in crate::diff) use compare::{may_be_one_currency, relation};
pub(in crate::diff) use meaning::Meanings;
pub(in crate::diff) use relation::Relation;
pub(in crate::diff) use wording::{as_written, digits, wording};
