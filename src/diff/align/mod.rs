//! Both sides, read and aligned: which sentences of the originals a sentence of the rewrite restates, and where they have
//! which value.
//!
//! Everything is found through an index, by its words or by its value; no sentence is held against all others.

mod beside;
mod comparison;
mod context;
mod index;
mod place;
mod value_table;
mod values;

pub(in crate::diff) use comparison::{Comparison, likeness};
pub(in crate::diff) use place::{Place, QuantityPlace};
pub(in crate::diff) use values::Wanted;
