//! Ages without a unit. A figure with `years old` is read as a measure.

mod bare;
mod decade;
mod group;
mod person;

pub(super) use self::{bare::bare, decade::decade_of_life, group::group_by_age};
use crate::{lexicon::lexicon, quantity::Unit};

/// Years as the unit of an age.
fn years_of_age() -> Option<Unit> {
    let year = lexicon().measures.unit("year")?;
    Some(Unit { stated: year.stated.into(), base: year.base.into(), factor: year.factor, offset: year.offset, per: None })
}
