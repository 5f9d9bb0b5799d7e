//! How a calculation is shown.

use super::{NAME, bounds::Bounds};
use crate::{
    check::within::Context,
    finding::{Finding, Label, Severity},
    quantity::{Quantity, Rational, Unit, display},
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

/// The middle of what was computed, in a unit: `50%`, `more than 3`.
pub(super) fn value(bounds: Bounds, unit: &Unit) -> String {
    let show = |base: Rational| display::with_unit(in_stated(base, unit), unit);
    match bounds.high {
        None => format!("more than {}", show(bounds.low)),
        Some(high) if high == bounds.low => show(high),
        Some(high) => {
            let (low, high) = (in_stated(bounds.low, unit), in_stated(high, unit));
            let (shown_low, shown_high) = (display::figure(low), display::with_unit(high, unit));
            if shown_high.starts_with(&shown_low) { shown_high } else { format!("{shown_low} to {shown_high}") }
        }
    }
}

/// A value of the base unit in a stated one.
fn in_stated(base: Rational, unit: &Unit) -> Rational {
    use num_traits::{CheckedDiv, CheckedSub};
    base.checked_sub(&unit.offset).and_then(|value| value.checked_div(&unit.factor)).unwrap_or(base)
}

/// A percentage: `6.1%`.
pub(super) fn percent(bounds: Bounds) -> String {
    value(bounds, &Unit::plain("%"))
}
