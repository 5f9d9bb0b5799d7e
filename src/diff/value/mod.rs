//! What two values are to each other, whatever the words around them: meanings, relations, the calendar.

mod ago;
mod calendar;
mod meaning;
mod relation;

pub(in crate::diff) use ago::ToldBack;
pub(in crate::diff) use meaning::Meanings;
pub(in crate::diff) use relation::{Relation, may_be_one_currency, relation};
