//! Conversions in brackets, which share the bound of what they convert: `more than 60 miles (97 km)`.

use super::words::is_blank;
use crate::quantity::{Dimension, Hedge, Quantity, Value};

/// Whether a quantity in brackets right behind a bound says it in another unit: `more than 60 miles (97 km)`.
pub(super) fn is_conversion_of(bound: &Quantity, quantity: &Quantity, before: &str) -> bool {
    let open = matches!(bound.hedge, Hedge::MoreThan | Hedge::AtLeast | Hedge::LessThan | Hedge::AtMost);
    let converted = !matches!(quantity.dimension, Dimension::Count | Dimension::Number | Dimension::Percentage | Dimension::Age);
    let alone = quantity.hedge == Hedge::None && quantity.dimension == bound.dimension;
    open && converted && alone && before.trim_matches(is_blank) == "(" && bound.base_unit() != "" && stated(bound) != stated(quantity)
}

/// The unit of a measured quantity as it is written.
fn stated(quantity: &Quantity) -> Option<&str> {
    if let Value::Measured(measured) = &quantity.value { Some(&measured.unit.stated) } else { None }
}

/// A quantity with the bound of another.
pub(super) fn bounded_like(bound: &Quantity, mut quantity: Quantity) -> Quantity {
    quantity.hedge = bound.hedge;
    if let Value::Measured(measured) = &mut quantity.value {
        match bound.hedge {
            Hedge::MoreThan | Hedge::AtLeast => measured.high = None,
            _ => measured.low = None,
        }
    }
    quantity
}
