//! Units that share a name: a gallon is an imperial one or an American one, a ton may be of three kinds.

use crate::{
    quantity::{Dimension, Quantity, Rational, Value},
    source::Article,
};

/// Kilograms of a metric, a short and a long ton. The short ton is 2,000 and the long one 2,240 international pounds.
const TONS: [(i128, i128); 3] = [(1000, 1), (90_718_474, 100_000), (10_160_469_088, 10_000_000)];

/// The imperial gallon (4.54609 l) in American ones (231 cubic inches, 3.785411784 l).
const GALLONS: (i128, i128) = (4_546_090_000, 3_785_411_784);

/// The nautical mile (1,852 m) in statute ones (1,609.344 m).
const MILES: (i128, i128) = (1_852_000, 1_609_344);

/// The quantity in each of the units that its words may mean; the one that the grammar chose is the first.
pub(super) fn readings<'a>(article: &Article, quantity: &'a Quantity) -> impl Iterator<Item = Quantity> + use<'a> {
    let factors = others(article, quantity);
    std::iter::once(quantity.clone()).chain(factors.into_iter().map(move |factor| {
        let mut other = quantity.clone();
        if let Value::Measured(measured) = &mut other.value {
            measured.unit.factor = factor;
        }
        other
    }))
}

/// Whether the paragraphs around a quantity speak of nautical miles. They alone are searched: a search of the whole
/// article for each of its quantities would make the time grow with the square of its length.
fn is_at_sea(article: &Article, quantity: &Quantity) -> bool {
    const AROUND: usize = 4000;
    let (from, to) = (quantity.span.range().start.saturating_sub(AROUND), quantity.span.range().end + AROUND);
    let around = article.text.as_bytes().get(from..to.min(article.text.len())).unwrap_or_default();
    memchr::memmem::find(around, b"nautical").is_some()
}

/// The factors of the other units that go by the name.
fn others(article: &Article, quantity: &Quantity) -> Vec<Rational> {
    let Some(measured) = quantity.measured() else { return Vec::new() };
    let written = article.slice(quantity.span).to_lowercase();
    let says = |word: &str| written.contains(word);
    let times = |(n, d): (i128, i128)| [measured.unit.factor * Rational::new(n, d), measured.unit.factor * Rational::new(d, n)];
    match quantity.dimension {
        Dimension::Mass if says(" ton") && !says("tonne") && !says("metric") => TONS.map(|(n, d)| Rational::new(n, d)).to_vec(),
        Dimension::Volume if ["gallon", "pint", "quart"].iter().any(|word| says(word)) => times(GALLONS).to_vec(),
        // At sea a mile is often a nautical one without being called so.
        Dimension::Length if says("mile") && !says("nautical") && is_at_sea(article, quantity) => times(MILES).to_vec(),
        _ => Vec::new(),
    }
}
