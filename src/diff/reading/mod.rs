//! One article as it is compared: its sentences, its words as they are matched, its quantities in their places.
//!
//! An article is extracted (`article`), cut (`cut`) and from then on only looked at, as a `Side`.

mod article;
mod cut;
mod rank;
mod side;
pub(in crate::diff) mod spelling;
mod stated;
pub(in crate::diff) mod vocabulary;
mod word;

pub(in crate::diff) use article::Reading;
pub(in crate::diff) use side::{Sentence, Side};
pub(in crate::diff) use stated::Stated;
pub(in crate::diff) use vocabulary::Vocabulary;
pub(in crate::diff) use word::{Class, Word, telling};
