//! `12 million shares at $8 each, raising $60 million`: a number, a price and a total.

use num_traits::One;

use super::{
    bounds::Bounds,
    shown::{self, mismatch},
};
use crate::{
    check::within::{Context, context::Sentence, words},
    finding::Finding,
    quantity::{Dimension, Quantity, Rational},
};

/// Totals that are not the number times the price.
pub(super) fn find(context: &Context<'_>, sentence: &Sentence<'_>) -> Vec<Finding> {
    let threes = sentence.quantities.windows(3);
    threes
        .filter_map(|three| if let [number, price, total] = three { judge(context, sentence, number, price, total) } else { None })
        .collect()
}

fn judge(context: &Context<'_>, sentence: &Sentence<'_>, number: &Quantity, price: &Quantity, total: &Quantity) -> Option<Finding> {
    let money = |quantity: &Quantity| quantity.dimension == Dimension::Money;
    let link: Vec<&str> = words::each(sentence.between(number, price)).collect();
    let each = words::each(sentence.between(price, total)).next().is_some_and(|word| matches!(word, "each" | "apiece"))
        || price.measured()?.unit.per.as_deref() == Some(number.base_unit());
    // `each of the 20 families will receive $5,000, a total of …`
    let shared = words::ends_with(sentence.before(number), "each of the") && link.len() <= 4;
    let before = sentence.before(total);
    let named = ["a total of", "total of", "raising", "totalling", "totaling", "costing", "earning"]
        .iter()
        .any(|words| words::ends_with(before, words));
    if number.dimension != Dimension::Count
        || !money(price)
        || !money(total)
        || !(shared || (link == ["at"] || link.is_empty()) && each)
        || !named
    {
        return None;
    }
    if total.measured()?.unit.base != price.measured()?.unit.base || total.measured()?.unit.per.is_some() {
        return None;
    }
    // Fees and discounts: a twentieth either way.
    let one = Rational::one();
    let room = Bounds::between(one - Rational::new(1, 20), one + Rational::new(1, 20));
    let product = Bounds::of(number, &context.tolerance)?.times(Bounds::of(price, &context.tolerance)?)?;
    if product.times(room)?.meets(Bounds::of(total, &context.tolerance)?) {
        return None;
    }
    let slice = |quantity: &Quantity| context.article.slice(quantity.span);
    let shown = shown::value(product, total);
    let message = format!("{} at {} each are {shown}, not {}", slice(number), slice(price), slice(total));
    Some(mismatch(context, total, &[number, price], message, format!("= {shown}")))
}
