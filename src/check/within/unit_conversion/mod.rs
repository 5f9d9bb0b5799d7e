//! `unit-conversion`: a conversion that is not the same quantity.

mod difference;
mod fit;
mod link;
mod repair;
mod slip;
mod unit_variant;
mod wording;

use fit::Scale;
use link::Link;
use num_traits::{CheckedDiv, CheckedMul, Zero};

use super::{Context, context::Sentence};
use crate::{
    finding::{Finding, Severity},
    quantity::{Dimension, Hedge, Quantity, Rational},
    source::Span,
};

/// The rule's name.
pub(super) const NAME: &str = "unit-conversion";

/// Conversions whose two figures cannot be the same quantity.
pub(super) fn find(context: &Context<'_>) -> Vec<Finding> {
    let in_sentence = |sentence: Sentence<'_>| {
        let wrong: Vec<Finding> = pairs(&sentence).iter().filter_map(|pair| judge(context, &sentence, pair)).collect();
        wrong.into_iter().chain(slip::find(context, &sentence))
    };
    context.sentences().flat_map(in_sentence).collect()
}

/// A quantity and what is given as its conversion.
struct Pair {
    first: Quantity,
    second: Quantity,
    link: Link,
}

/// The conversions of a sentence.
fn pairs(sentence: &Sentence<'_>) -> Vec<Pair> {
    (1..sentence.quantities.len()).filter_map(|at| pair(sentence, at)).collect()
}

/// The quantity at `at` as the conversion of the one before it.
fn pair(sentence: &Sentence<'_>, at: usize) -> Option<Pair> {
    let (first, second) = (wording::completed(sentence, at - 1)?, sentence.quantities.get(at)?.clone());
    let metres_first = wording::metres(sentence, &first, &second);
    let second = wording::metres(sentence, &second, &first).unwrap_or(second);
    let first = metres_first.unwrap_or(first);
    if !convertible(&first, &second) || is_list(sentence, sentence.quantities, at) {
        return None;
    }
    // The words that hedge the second figure may belong to the link: `, or about 230 square miles,`.
    let second_start = if second.figure.is_empty() { second.span.start } else { second.figure.start };
    let link = link::link(sentence.part(first.span.end, second_start), sentence.after(&second))?;
    plausible(&first, &second, link).then_some(Pair { first, second, link })
}

/// Whether two quantities are of one dimension in two units. Money and what is counted have no fixed factor.
fn convertible(first: &Quantity, second: &Quantity) -> bool {
    let physical = matches!(
        first.dimension,
        Dimension::Length
            | Dimension::Area
            | Dimension::Volume
            | Dimension::Mass
            | Dimension::Speed
            | Dimension::Temperature
            | Dimension::Pressure
            | Dimension::Energy
            | Dimension::Power
    );
    let (Some(a), Some(b)) = (first.measured(), second.measured()) else { return false };
    physical && first.is_comparable_with(second) && (a.unit.factor != b.unit.factor || a.unit.offset != b.unit.offset)
}

/// Whether the figure at `at` is the first of several in its unit (`5 km and 10 km (3 and 6 miles)`): which of them
/// converts which figure before cannot be told.
fn is_list(sentence: &Sentence<'_>, quantities: &[Quantity], at: usize) -> bool {
    let (Some(second), Some(next)) = (quantities.get(at), quantities.get(at + 1)) else { return false };
    let between = sentence.between(second, next);
    !between.contains([')', ']', '(', '['])
        && next.is_comparable_with(second)
        && next.measured().map(|m| &m.unit) == second.measured().map(|m| &m.unit)
}

/// Whether the second figure can have been meant as a conversion where the words leave a doubt: `a walk of 5 km, or
/// 10 miles, is offered` gives a choice.
fn plausible(first: &Quantity, second: &Quantity, link: Link) -> bool {
    let (Some(a), Some(b)) = (first.measured(), second.measured()) else { return false };
    let (Some(x), Some(y)) = (a.low.or(a.high), b.low.or(b.high)) else { return false };
    let Some(exact) = fit::convert(x.value, &a.unit, &b.unit, Scale::Absolute) else { return false };
    let at_most = |a: Rational, b: Rational, times| b.checked_mul(&Rational::from_integer(times)).is_some_and(|limit| a <= limit);
    let within = |times| at_most(exact, y.value, times) && at_most(y.value, exact, times);
    match link {
        Link::Commas | Link::Dashes | Link::Slash => first.dimension == Dimension::Temperature || within(3),
        Link::Bracket => first.dimension == Dimension::Temperature || y.value.is_zero() || within(1000),
    }
}

fn judge(context: &Context<'_>, sentence: &Sentence<'_>, pair: &Pair) -> Option<Finding> {
    let (first, second) = (&wording::widened(sentence, &pair.first), &wording::widened(sentence, &pair.second));
    let scale = difference::scale(sentence, first, second);
    let wrong = |scale| {
        unit_variant::readings(context.article, first)
            .all(|a| unit_variant::readings(context.article, second).all(|b| fit::is_wrong(&a, &b, scale, &context.tolerance)))
    };
    let (scale, is_wrong) = match scale {
        difference::Kind::Temperature => (Scale::Absolute, wrong(Scale::Absolute)),
        difference::Kind::Difference => (Scale::Difference, wrong(Scale::Difference)),
        difference::Kind::Unclear => (Scale::Absolute, wrong(Scale::Absolute) && wrong(Scale::Difference)),
    };
    is_wrong.then(|| report(context, pair, scale)).flatten()
}

fn report(context: &Context<'_>, pair: &Pair, scale: Scale) -> Option<Finding> {
    let (first, second, article) = (&pair.first, &pair.second, context.article);
    let (a, b) = (first.measured()?, second.measured()?);
    let (there, back) = repair::equations(a, b, scale)?;
    let (first_span, second_span) = (without_hedge(first), without_hedge(second));
    let (first_words, second_words) = (article.slice(first_span), article.slice(second_span));
    let mut whole = first_span.cover(second_span);
    if pair.link == Link::Bracket && article.text.get(whole.end as usize..).is_some_and(|rest| rest.starts_with([')', ']'])) {
        whole.end += 1;
    }
    let place = if pair.link == Link::Bracket { " in brackets" } else { "" };
    let message = format!("The conversion{place} is wrong: {first_words} is {there}, not {second_words}");
    let mut finding = context.finding(NAME, Severity::Error, whole, message);
    if let Some(label) = finding.labels.first_mut() {
        label.note = format!("{first_words} = {there}, {second_words} = {back}");
    }
    let (x, y) = (article.slice(first.figure), article.slice(second.figure));
    finding.reasons.push(format!("No rounding of {x} and {y} makes them agree."));
    if scale == Scale::Difference {
        finding.reasons.push("A difference between two temperatures converts without the 32 degrees of the freezing point.".to_owned());
    } else if is_length_factor(first, second) {
        finding.reasons.push("The factor is the one for lengths; an area takes its square.".to_owned());
    }
    finding.help = repair::help(article, first, second, pair.link, scale);
    finding.identity = format!("{first_words} {second_words}").to_lowercase();
    Some(finding)
}

/// Figure and unit without the words that hedge them.
fn without_hedge(quantity: &Quantity) -> Span {
    if quantity.figure.is_empty() { quantity.span } else { Span { start: quantity.figure.start, end: quantity.span.end } }
}

/// Whether an area was converted with the factor for lengths, whose square is the one for areas.
fn is_length_factor(first: &Quantity, second: &Quantity) -> bool {
    let off_by = || {
        let (a, b) = (first.measured()?, second.measured()?);
        let used = b.single()?.value.checked_div(&a.single()?.value)?;
        let right = a.unit.factor.checked_div(&b.unit.factor)?;
        used.checked_mul(&used)?.checked_div(&right)
    };
    // Rounded figures give the factor to about one in fifty.
    let close = |ratio: Rational| (Rational::new(24, 25)..Rational::new(26, 25)).contains(&ratio);
    first.dimension == Dimension::Area && first.hedge != Hedge::Range && off_by().is_some_and(close)
}
