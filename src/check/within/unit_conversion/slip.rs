//! A right figure with the wrong unit: `20 million square kilometres (7.7 million miles)`, `200 kg (440 kg)`.

use num_traits::CheckedMul;

use super::{
    NAME,
    fit::{self, Scale},
    link::{self, Link},
};
use crate::{
    check::within::{Context, context::Sentence, words::words},
    finding::{Finding, Severity},
    lexicon::lexicon,
    quantity::{Dimension, Quantity, Unit, Value},
};

/// The conversions of a sentence whose figures fit and whose units do not.
pub(super) fn find(context: &Context<'_>, sentence: &Sentence<'_>) -> Vec<Finding> {
    let pairs = sentence.quantities.windows(2);
    pairs.filter_map(|pair| if let [first, second] = pair { judge(context, sentence, first, second) } else { None }).collect()
}

fn judge(context: &Context<'_>, sentence: &Sentence<'_>, first: &Quantity, second: &Quantity) -> Option<Finding> {
    let between = sentence.part(first.span.end, second.figure.start.max(first.span.end));
    if link::link(between, sentence.after(second)) != Some(Link::Bracket) {
        return None;
    }
    let meant = squared(context, first, second).or_else(|| other_unit(first, second))?;
    if !fit::is_right(first, &meant, Scale::Absolute, &context.tolerance) {
        return None;
    }
    let slice = |quantity: &Quantity| context.article.slice(quantity.span);
    let (unit, figure) = (&meant.measured()?.unit.stated, context.article.slice(second.figure));
    let message = format!("The unit in brackets is wrong: {} is {figure} {unit}, not {}", slice(first), slice(second));
    let mut whole = first.span.cover(second.span);
    whole.end += u32::from(sentence.after(second).starts_with([')', ']']));
    let mut finding = context.finding(NAME, Severity::Error, whole, message);
    if let Some(label) = finding.labels.first_mut() {
        label.note = format!("{figure} fits in {unit} only");
    }
    finding.help = Some(format!("Write “({figure} {unit})”."));
    finding.identity = format!("{} {}", slice(first), slice(second)).to_lowercase();
    Some(finding)
}

/// A length as the area that its figure is, in the square of its unit.
fn squared(context: &Context<'_>, first: &Quantity, second: &Quantity) -> Option<Quantity> {
    let unit = &second.measured()?.unit;
    if first.dimension != Dimension::Area || second.dimension != Dimension::Length {
        return None;
    }
    let base = first.measured()?.unit.base.clone();
    let written = context.article.text.get(second.figure.end as usize..second.span.end as usize)?;
    let square =
        Unit { stated: format!("square {}", written.trim()).into(), base, factor: unit.factor.checked_mul(&unit.factor)?, ..unit.clone() };
    Some(in_unit(second, Dimension::Area, square))
}

/// A figure that repeats the unit of the one before it in the unit that it would be right in.
fn other_unit(first: &Quantity, second: &Quantity) -> Option<Quantity> {
    let (a, b) = (first.measured()?, second.measured()?);
    let repeats = first.dimension == second.dimension && a.unit == b.unit && a.single()?.value != b.single()?.value;
    let measures = &lexicon().measures;
    let own = |name: &str| measures.unit(name).is_some_and(|entry| entry.base == a.unit.base && entry.factor == a.unit.factor);
    let pairs = words().counterparts.iter().filter(|_| repeats);
    let name = pairs.flat_map(|[one, other]| [(one, other), (other, one)]).find_map(|(name, other)| own(name).then_some(other))?;
    let unit = Unit { stated: name.clone().into(), factor: measures.unit(name)?.factor, ..a.unit.clone() };
    Some(in_unit(second, second.dimension, unit))
}

/// A quantity with its figure in another unit.
fn in_unit(quantity: &Quantity, dimension: Dimension, unit: Unit) -> Quantity {
    let mut other = Quantity { dimension, ..quantity.clone() };
    if let Value::Measured(measured) = &mut other.value {
        measured.unit = unit;
    }
    other
}
