//! How the value of a quantity of the rewrite stands to one of the original.

use num_traits::{CheckedMul, Signed};

use super::{
    calendar,
    figures::{Figures, Known, measured, same_figures},
    meaning::Meanings,
    relation::Relation,
};
use crate::quantity::{Dimension, Hedge, Measured, Number, Quantity, Rational, Tolerance, Value};

/// How `rewrite` stands to `original`; `None` if the two are not of one kind.
pub(in crate::diff) fn relation(original: Known, rewrite: Known, tolerance: &Tolerance) -> Option<Relation> {
    let ((before, _), (after, _)) = (original, rewrite);
    match (&before.value, &after.value) {
        (Value::Date(a), Value::Date(b)) => Some(calendar::relation(a, b)),
        (Value::Clock(a), Value::Clock(b)) => Some(calendar::clock_relation(*a, *b)),
        (Value::Measured(a), Value::Measured(b)) => {
            if before.is_comparable_with(after) {
                let converted = a.unit.stated != b.unit.stated && a.unit.factor != b.unit.factor;
                Some(measured(Figures::of(original, a), Figures::of(rewrite, b), converted))
            } else if before.dimension == Dimension::Percentage
                && after.dimension == before.dimension
                && (a.unit.per.is_none() || b.unit.per.is_none())
            {
                // `An annual rate of 4 percent`, `4 percent a year`
                Some(measured(Figures::bare(original, a), Figures::bare(rewrite, b), false))
            } else if is_other_money(a, b, before, after) || is_other_rate(a, b, before, after) {
                Some(Relation::Apart)
            } else if before.dimension == Dimension::Score {
                // `A record of 9-14`, which the one has for a score and the other for a span.
                if same_figures(a, b) { Some(Relation::Same) } else { is_half_of_score(a, b).then_some(Relation::Rounded) }
            } else if is_of_millions(a, b, before, after) {
                Some(Relation::Same)
            } else if is_of_seasons(a, b, before, after) {
                Some(measured(Figures::bare(original, a), Figures::bare(rewrite, b), false))
            } else if is_without_its_unit(a, b, before, after) {
                Some(Relation::Same)
            } else if let Some((before, after)) = as_percentages(before, after) {
                let [x, y] = [&before, &after].map(|percentage| Meanings::of(percentage, tolerance));
                relation((&before, &x), (&after, &y), tolerance)
            } else if is_loose(before, after) {
                let relation = measured(Figures::bare(original, a), Figures::bare(rewrite, b), false);
                // Another bare number near a measure is another thing, not another value; so is a rank near a number.
                let is_rank = |quantity: &Quantity| quantity.dimension == Dimension::Ordinal;
                let both = is_plain(before.dimension) == is_plain(after.dimension) && is_rank(before) == is_rank(after);
                // Nor does it come out as a round measure but by chance.
                let chance = relation == Relation::Rounded && after.hedge == Hedge::None;
                (both || relation.is_support() && !chance).then_some(relation)
            } else {
                None
            }
        }
        // `12:31 remaining` for `12 minutes, 31 seconds`
        (Value::Clock(clock), Value::Measured(m)) | (Value::Measured(m), Value::Clock(clock)) => {
            let seconds = i128::from(clock.first.hour()) * 60 + i128::from(clock.first.minute());
            let lasts = [before, after].iter().any(|quantity| quantity.dimension == Dimension::Duration);
            let length = m.unit.to_base(m.single()?.value)?;
            (lasts && clock.first == clock.last && length == Rational::from_integer(seconds)).then_some(Relation::Same)
        }
        (Value::Date(date), Value::Measured(m)) | (Value::Measured(m), Value::Date(date)) => {
            // `2017` by itself can be a year or a number, depending on the words around it.
            let year = Rational::from_integer(i128::from(date.year?));
            let bare = [before, after].iter().any(|q| matches!(q.dimension, Dimension::Number | Dimension::Count));
            (bare && date.month.is_none() && m.single()?.value == year).then_some(Relation::Same)
        }
        _ => None,
    }
}

/// Whether the original has an `m` for millions that was read as metres: `peaked at 6.9m`, `6.9 million`.
fn is_of_millions(a: &Measured, b: &Measured, original: &Quantity, rewrite: &Quantity) -> bool {
    let metres = original.dimension == Dimension::Length && a.unit.stated == "m";
    let number = matches!(rewrite.dimension, Dimension::Number | Dimension::Count);
    let million = |m: &Measured| m.single()?.value.checked_mul(&Rational::from_integer(1_000_000));
    metres && number && million(a).is_some() && million(a) == b.single().map(|number| number.value)
}

/// Whether the one counts seasons and the other years: `15 seasons`, `a 15-year career`.
fn is_of_seasons(a: &Measured, b: &Measured, original: &Quantity, rewrite: &Quantity) -> bool {
    let seasons = |m: &Measured, quantity: &Quantity| quantity.dimension == Dimension::Count && m.unit.stated.starts_with("season");
    let years = |m: &Measured, quantity: &Quantity| quantity.dimension == Dimension::Duration && m.unit.stated.starts_with("year");
    seasons(a, original) && years(b, rewrite) || years(a, original) && seasons(b, rewrite)
}

/// Whether one of two percentages is written without its unit, which was named before: `0.41 percent, the limit is 0.08`.
fn is_without_its_unit(a: &Measured, b: &Measured, original: &Quantity, rewrite: &Quantity) -> bool {
    use Dimension::{Number, Percentage};
    matches!((original.dimension, rewrite.dimension), (Percentage, Number) | (Number, Percentage)) && same_figures(a, b)
}

/// A share in words and a percentage as two percentages: `one in ten` is 10 %, and as round.
fn as_percentages(original: &Quantity, rewrite: &Quantity) -> Option<(Quantity, Quantity)> {
    let percentage = |share: &Quantity, like: &Quantity| {
        let (m, unit) = (share.measured()?, &like.measured()?.unit);
        if m.single()?.value.abs() >= Rational::from_integer(1) {
            return None;
        }
        let hundred = Rational::from_integer(100);
        let end = |number: Option<Number>| number.and_then(|n| n.scaled(hundred));
        let measured = Measured { low: end(m.low), high: end(m.high), unit: unit.clone() };
        Some(Quantity { dimension: Dimension::Percentage, value: Value::Measured(measured), ..share.clone() })
    };
    match (original.dimension, rewrite.dimension) {
        (Dimension::Percentage, Dimension::Number) => percentage(rewrite, original).map(|rewrite| (original.clone(), rewrite)),
        (Dimension::Number, Dimension::Percentage) => percentage(original, rewrite).map(|original| (original, rewrite.clone())),
        _ => None,
    }
}

/// Whether a number is what one of the two sides of a score has: `6-3`, `six goals`.
fn is_half_of_score(score: &Measured, number: &Measured) -> bool {
    let scored = number.single().map(|n| n.value);
    scored.is_some() && [score.low, score.high].into_iter().flatten().any(|n| Some(n.value) == scored)
}

/// Whether both are sums of money in currencies that cannot be one.
fn is_other_money(a: &Measured, b: &Measured, original: &Quantity, rewrite: &Quantity) -> bool {
    let money = original.dimension == Dimension::Money && rewrite.dimension == Dimension::Money;
    money && !may_be_one_currency(a, b)
}

/// Whether two currencies may be one: `$` is any dollar, `£` is no dollar.
pub(in crate::diff) fn may_be_one_currency(a: &Measured, b: &Measured) -> bool {
    let fits = |symbol: &str, code: &str| match symbol {
        "$" => code.ends_with('D'),
        "£" => code.ends_with('P'),
        "kr" => code.ends_with('K'),
        "Fr" => code.ends_with('F'),
        "¥" => matches!(code, "JPY" | "CNY"),
        _ => false,
    };
    let (x, y) = (a.unit.base.as_ref(), b.unit.base.as_ref());
    x == y || fits(x, y) || fits(y, x)
}

/// Whether both are so much in a time, and in another time: `1,200 euros a month`, `1,200 euros a year`.
fn is_other_rate(a: &Measured, b: &Measured, original: &Quantity, rewrite: &Quantity) -> bool {
    let is_time = |per: &str| matches!(per, "second" | "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year");
    let times = a.unit.per.as_deref().zip(b.unit.per.as_deref());
    original.dimension == rewrite.dimension && times.is_some_and(|(one, other)| one != other && is_time(one) && is_time(other))
}

/// Whether two quantities of different kinds still say the same kind of thing: `three`, `third`, `three goals`,
/// `three-year-old` and `three` of an age.
fn is_loose(a: &Quantity, b: &Quantity) -> bool {
    use Dimension::{Age, Duration, Money, Number};
    match (a.dimension, b.dimension) {
        // Of two sums of money one has no more than a currency's own symbol.
        (Age, Duration) | (Duration, Age) | (Money, Money) => true,
        // A bare number may be any measure whose unit was named before.
        (Number, other) | (other, Number) => !matches!(other, Dimension::Date | Dimension::Time),
        (x, y) => is_plain(x) && is_plain(y),
    }
}

/// Whether a quantity is a figure without a measure.
fn is_plain(dimension: Dimension) -> bool {
    matches!(dimension, Dimension::Number | Dimension::Count | Dimension::Other | Dimension::Score | Dimension::Ordinal)
}
