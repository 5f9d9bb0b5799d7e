//! How a calculation is shown.

use super::{NAME, bounds::Bounds};
use crate::{
    check::within::Context,
    finding::{Finding, Label, Severity},
    quantity::{Dimension, Quantity, Rational, Unit, display},
};

/// A finding on a figure that others of its sentence do not give.
///
/// `wrong` is the figure, `note` what the others give, `from` what it was computed from.
pub(super) fn mismatch(context: &Context<'_>, wrong: &Quantity, from: &[&Quantity], message: String, note: String) -> Finding {
    let mut finding = context.finding(NAME, Severity::Warning, wrong.span, message);
    if let Some(label) = finding.labels.first_mut() {
        label.note = note;
    }
    finding.labels.extend(from.iter().map(|quantity| Label::new(context.article.id, quantity.span, "")));
    let figures: Vec<&str> = std::iter::once(&wrong).chain(from).map(|quantity| context.article.slice(quantity.span)).collect();
    finding.identity = figures.join(" ").to_lowercase();
    finding
}

/// What the figures as written give, in a unit; a count as a bare number.
pub(super) fn value(bounds: Bounds, quantity: &Quantity) -> String {
    match quantity.measured() {
        Some(measured) if quantity.dimension != Dimension::Count => {
            display::with_unit(in_stated(bounds.stated, &measured.unit), &measured.unit)
        }
        _ => display::figure(bounds.stated),
    }
}

/// A value of the base unit in a stated one.
fn in_stated(base: Rational, unit: &Unit) -> Rational {
    use num_traits::{CheckedDiv, CheckedSub};
    base.checked_sub(&unit.offset).and_then(|value| value.checked_div(&unit.factor)).unwrap_or(base)
}

/// A percentage: `6.1%`.
pub(super) fn percent(bounds: Bounds) -> String {
    display::with_unit(bounds.stated, &Unit::plain("%"))
}
