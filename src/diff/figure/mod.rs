//! What a sentence says of one of its figures: what it counts, whose it is, when it holds, which of the words are its own.
//!
//! All of this is asked of one side; the other one is not known here.

mod bearer;
mod counted;
mod joint;
mod part;
mod sex;
mod when;

pub(in crate::diff) use bearer::bearer;
pub(in crate::diff) use counted::{Counted, Counting};
pub(in crate::diff) use joint::{Joint, Kind, joints};
pub(in crate::diff) use part::{Part, Told, is_of_one_kind};
pub(in crate::diff) use sex::sex;
pub(in crate::diff) use when::When;
