//! One article as it is compared: its sentences, its words as they are matched, its quantities in their places.

mod article;
mod rank;
mod side;
pub(in crate::diff) mod spelling;
mod stated;
pub(in crate::diff) mod words;

pub(in crate::diff) use article::Reading;
pub(in crate::diff) use side::{Class, Sentence, Side, Stated, Word, telling};
pub(in crate::diff) use words::Vocabulary;
