//! Both sides, read and aligned: which sentences of the originals a sentence of the rewrite restates, and where they have which value.

mod beside;
mod comparison;
mod context;
mod index;
mod value_table;
mod values;

pub(in crate::diff) use comparison::{Comparison, QuantityPlace};
pub(in crate::diff) use index::Place;
pub(in crate::diff) use values::{Wanted, bare};
