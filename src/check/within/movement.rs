//! A value that moved: `from 100 to 150`, `to 150 from 100`, `150, up from 100`.

use num_traits::CheckedDiv;

use super::{context::Sentence, words};
use crate::{
    quantity::{Dimension, Hedge, Measured, Number, Quantity, Rational, Unit, Value},
    source::Span,
};

/// Where a value stood and where it stands.
#[derive(Debug, Clone)]
pub(super) struct Movement {
    /// The value before.
    pub old: Quantity,
    /// The value after.
    pub new: Quantity,
    /// Whether it is known which is which: not so where the grammar has read one range.
    pub ordered: bool,
    /// The index of the first of its quantities in the sentence.
    pub first: usize,
    /// The index of the last of its quantities in the sentence.
    pub last: usize,
    /// All of it.
    pub span: Span,
}

/// The movements of a sentence, in order.
pub(super) fn movements(sentence: &Sentence<'_>) -> Vec<Movement> {
    let quantities = sentence.quantities;
    (0..quantities.len()).filter_map(|at| range(sentence, at).or_else(|| pair(sentence, at))).collect()
}

/// `from 100 to 150` that was read as one quantity.
fn range(sentence: &Sentence<'_>, at: usize) -> Option<Movement> {
    let quantity = sentence.quantities.get(at)?;
    let measured = quantity.measured()?;
    let written = sentence.slice(quantity.span).to_lowercase();
    let from = written.starts_with("from ") || words::ends_with(sentence.before(quantity), "from");
    if quantity.hedge != Hedge::Range || !from || !written.contains(" to ") || !can_move(quantity) {
        return None;
    }
    let end = |number: Number| Quantity {
        hedge: if quantity.approximate { Hedge::About } else { Hedge::None },
        approximate: false,
        value: Value::Measured(Measured { low: Some(number), high: Some(number), unit: measured.unit.clone() }),
        ..quantity.clone()
    };
    let (low, high) = (measured.low?, measured.high?);
    let (from, to) = written.split_once(" to ")?;
    let rising = is_written(low, from) && is_written(high, to);
    let falling = is_written(high, from) && is_written(low, to);
    let (old, new) = if falling && !rising { (end(high), end(low)) } else { (end(low), end(high)) };
    Some(Movement { old, new, ordered: rising != falling, first: at, last: at, span: quantity.span })
}

/// Whether words hold the digits of a number, whatever its scale.
fn is_written(number: Number, words: &str) -> bool {
    let digits: String = words
        .chars()
        .skip_while(|c| !c.is_ascii_digit())
        .take_while(|c| c.is_ascii_digit() || matches!(c, ',' | '.'))
        .filter(|c| *c != ',')
        .collect();
    let (whole, fraction) = digits.trim_end_matches('.').split_once('.').unwrap_or((digits.trim_end_matches('.'), ""));
    let Ok(mantissa) = format!("{whole}{fraction}").parse::<i128>() else { return false };
    let Some(places) = u32::try_from(fraction.len()).ok().and_then(|places| 10_i128.checked_pow(places)) else { return false };
    let written = Rational::new(mantissa, places);
    [1, 1_000, 1_000_000, 1_000_000_000, 1_000_000_000_000]
        .iter()
        .any(|scale| number.value.checked_div(&Rational::from_integer(*scale)) == Some(written))
}

/// Two quantities of one kind with the words of a movement around them.
fn pair(sentence: &Sentence<'_>, at: usize) -> Option<Movement> {
    let first = sentence.quantities.get(at)?;
    // A date between the two says when each held: `from 100 in 2010 to 150 in 2015`.
    let skip = usize::from(sentence.quantities.get(at + 1).is_some_and(|next| next.date().is_some()));
    let second = sentence.quantities.get(at + 1 + skip)?;
    if !can_move(first) || first.measured()?.single().is_none() || second.measured()?.single().is_none() {
        return None;
    }
    let before = sentence.before(first);
    let between = sentence.between(first, second).trim();
    let link = between.trim_start_matches([',', ' ']).to_lowercase();
    let (old, new) = if words::ends_with(before, "from") && (link == "to" || skip == 1 && (link.ends_with(" to") && link.len() < 24)) {
        (first, second)
    } else if skip == 0
        && (words::ends_with(before, "to") && link == "from"
            || matches!(link.as_str(), "up from" | "down from" | "compared with" | "compared to" | "against" | "versus"))
    {
        (second, first)
    } else {
        return None;
    };
    let (old, new) = in_one_unit(old, new)?;
    Some(Movement { old, new, ordered: true, first: at, last: at + 1 + skip, span: first.span.cover(second.span) })
}

/// Two quantities in one unit, which only the one need name: `to 520 euros from 500`, `to $1,930 an ounce from $1,890`.
fn in_one_unit(first: &Quantity, second: &Quantity) -> Option<(Quantity, Quantity)> {
    if first.is_comparable_with(second) {
        return Some((first.clone(), second.clone()));
    }
    let (a, b) = (first.measured()?, second.measured()?);
    let without_rate = |one: &Measured, other: &Measured| one.unit.base == other.unit.base && one.unit.per.is_none();
    let lends = |lender: &Quantity, borrower: &Quantity| {
        let plain = borrower.dimension == Dimension::Number && !borrower.is_multiple();
        plain && matches!(lender.dimension, Dimension::Money | Dimension::Percentage) || lender.dimension == borrower.dimension
    };
    let with_unit = |quantity: &Quantity, of: &Quantity, unit: &Unit| {
        let mut quantity = Quantity { dimension: of.dimension, ..quantity.clone() };
        if let Value::Measured(measured) = &mut quantity.value {
            measured.unit = unit.clone();
        }
        quantity
    };
    let bare = |measured: &Measured| measured.unit.base.is_empty();
    if lends(second, first) && (bare(a) || without_rate(a, b)) {
        Some((with_unit(first, second, &b.unit), second.clone()))
    } else if lends(first, second) && (bare(b) || without_rate(b, a)) {
        Some((first.clone(), with_unit(second, first, &a.unit)))
    } else {
        None
    }
}

/// Whether a quantity can stand at one end of a movement whose size can be computed.
fn can_move(quantity: &Quantity) -> bool {
    !matches!(
        quantity.dimension,
        Dimension::Ordinal | Dimension::Score | Dimension::Age | Dimension::Date | Dimension::Time | Dimension::Temperature
    ) && quantity.hedge != Hedge::Vague
        && !quantity.is_multiple()
}
