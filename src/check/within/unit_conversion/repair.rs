//! The smallest edits that make a conversion right.

use num_traits::{CheckedDiv, CheckedMul, Signed};

use super::{
    Link,
    fit::{self, Scale},
};
use crate::{
    quantity::{Measured, Quantity, Rational, display},
    source::Article,
};

/// What to write for the second figure, or else for the first.
///
/// `None` for ranges and compounds, where no single figure can be put in the place of another.
pub(super) fn help(article: &Article, first: &Quantity, second: &Quantity, link: Link, scale: Scale) -> Option<String> {
    let second_repaired = repaired(article, second, first, scale)?;
    let first_repaired = repaired(article, first, second, scale)?;
    let second_repaired = if link == Link::Bracket { format!("({second_repaired})") } else { second_repaired };
    Some(format!("Write “{second_repaired}” or “{first_repaired}”."))
}

/// The words of `quantity` with the figure that `other` gives, about as precise as the one written.
fn repaired(article: &Article, quantity: &Quantity, other: &Quantity, scale: Scale) -> Option<String> {
    let (measured, from) = (quantity.measured()?, other.measured()?);
    let written = measured.single()?;
    let exact = fit::convert(from.single()?.value, &from.unit, &measured.unit, scale)?;
    // At least two digits: 388 in place of 600 is 390, not 400.
    let mut step = written.step.max(written.place);
    while step.checked_mul(&Rational::from_integer(10))? > exact.abs() && step > Rational::new(1, 100) {
        step = step.checked_div(&Rational::from_integer(10))?;
    }
    let steps = display::round(exact.checked_div(&step)?)?;
    let value = step.checked_mul(&Rational::from_integer(steps))?;
    let text = &article.text;
    let unit = text.get(quantity.figure.end as usize..quantity.span.end as usize)?;
    if unit.contains(|c: char| c.is_ascii_digit()) || !is_plain_figure(text.get(quantity.figure.range())?) {
        return Some(display::with_unit(value, &measured.unit));
    }
    Some(format!("{}{unit}", display::decimal(value, places(step))?))
}

/// Whether a figure is written in digits alone, so that other digits can stand in its place.
fn is_plain_figure(figure: &str) -> bool {
    figure.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | '-' | '−'))
}

/// How many digits after the point a step of rounding needs.
fn places(step: Rational) -> u32 {
    let mut places = 0;
    let mut step = step;
    while step < Rational::from_integer(1) && places < 6 {
        step *= Rational::from_integer(10);
        places += 1;
    }
    places
}

/// Both figures in the unit of the other: `600 sq km = 232 sq mi, 150 sq mi = 388 sq km`.
pub(super) fn equations(first: &Measured, second: &Measured, scale: Scale) -> Option<(String, String)> {
    Some((equation(first, second, scale)?, equation(second, first, scale)?))
}

fn equation(from: &Measured, to: &Measured, scale: Scale) -> Option<String> {
    let show = |value| display::with_unit(value, &to.unit);
    let shown = match (from.single(), from.low, from.high) {
        (Some(number), ..) => show(fit::convert(number.value, &from.unit, &to.unit, scale)?),
        (None, Some(low), Some(high)) => {
            let low = fit::convert(low.value, &from.unit, &to.unit, scale)?;
            let high = fit::convert(high.value, &from.unit, &to.unit, scale)?;
            format!("{} to {}", display::figure(low), show(high))
        }
        _ => return None,
    };
    Some(shown)
}
