//! What the words of a sentence say of one of its figures: what it counts, whose it is, which words are its own.

mod bearer;
mod counted;
mod part;
mod sex;

pub(in crate::diff) use bearer::bearer;
pub(in crate::diff) use counted::{Counted, Counting};
pub(in crate::diff) use part::{Part, Told, is_of_one_kind};
pub(in crate::diff) use sex::{Sex, sex};
