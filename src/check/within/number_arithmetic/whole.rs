//! Shares of one whole that are more than all of it: `60 percent in cash and 45 percent in shares`.

use super::{
    bounds::Bounds,
    shown::{self, mismatch},
};
use crate::{
    check::within::{Context, context::Sentence, words},
    finding::Finding,
    quantity::{Dimension, Hedge, Measured, Quantity, Rational},
};

/// Shares of one whole that are more than all of it.
pub(super) fn find(context: &Context<'_>, sentence: &Sentence<'_>) -> Vec<Finding> {
    let shares: Vec<&Quantity> = sentence.quantities.iter().filter(|quantity| is_share(quantity)).collect();
    let told = shares.len() > 1 && (are_parted(sentence, &shares) || are_divided(sentence, &shares));
    if told { judge(context, &shares).into_iter().collect() } else { Vec::new() }
}

/// Whether a quantity is a share of something: a percentage below 100, a half.
fn is_share(quantity: &Quantity) -> bool {
    let Some(number) = quantity.measured().and_then(Measured::single) else { return false };
    let most = Rational::from_integer(if quantity.dimension == Dimension::Percentage { 100 } else { 1 });
    matches!(quantity.dimension, Dimension::Percentage | Dimension::Number)
        && matches!(quantity.hedge, Hedge::None | Hedge::Exactly)
        && quantity.change.is_none()
        && number.value < most
}

/// Whether the words behind the shares are those of one parting, each other ones.
fn are_parted(sentence: &Sentence<'_>, shares: &[&Quantity]) -> bool {
    let all_percentages = shares.iter().all(|share| share.dimension == Dimension::Percentage);
    let parted = |parting: &[Vec<String>]| {
        let place = |share: &&Quantity| parting.iter().position(|words| words.iter().any(|words| follows(sentence, share, words)));
        all_differ(shares.iter().map(place))
    };
    let paid = || all_differ(shares.iter().map(|share| paid_in(sentence, share)));
    all_percentages && (words::words().partings.iter().any(|parting| parted(parting)) || paid())
}

/// Whether there is something in every place, and nothing twice.
fn all_differ<T: Ord>(places: impl Iterator<Item = Option<T>>) -> bool {
    let places: Option<Vec<T>> = places.collect();
    places.is_some_and(|mut places| {
        let count = places.len();
        places.sort_unstable();
        places.dedup();
        places.len() == count
    })
}

/// What a share of a price is paid in: `in cash`, `in new Norvec shares`.
fn paid_in<'a>(sentence: &Sentence<'a>, share: &Quantity) -> Option<&'a str> {
    let mut behind = words::each(sentence.after(share)).take(4);
    behind.next().filter(|word| *word == "in")?;
    behind.find(|word| matches!(*word, "cash" | "shares" | "stock" | "bonds" | "debt"))
}

/// Whether words stand right behind a share, and its part ends with them.
fn follows(sentence: &Sentence<'_>, share: &Quantity, words: &str) -> bool {
    let behind = sentence.after(share).strip_prefix(' ').and_then(|behind| behind.strip_prefix(words));
    behind.is_some_and(|behind| {
        behind.is_empty() || behind.starts_with([',', '.', ';', ')']) || behind.starts_with(" and ") || behind.starts_with(" while ")
    })
}

/// Whether one verb divides a whole among the shares: `half will go to Lima, 35 percent to research and 25 percent to service`.
fn are_divided(sentence: &Sentence<'_>, shares: &[&Quantity]) -> bool {
    let Some((first, rest)) = shares.split_first() else { return false };
    let opening = rest.first().map_or("", |next| sentence.part(first.span.end, next.span.start));
    let verb = words::each(opening).position(|word| words::words().dividing.iter().any(|verb| verb == word));
    let preposition = verb.and_then(|at| words::each(opening).nth(at + 1)).filter(|word| matches!(*word, "to" | "on" | "for"));
    let Some(preposition) = preposition else { return false };
    let links = shares.windows(2).map(|pair| match pair {
        [one, next] => sentence.part(one.span.end, next.span.start),
        _ => "",
    });
    let listed = |link: &str| {
        let link = link.trim_end();
        (link.ends_with(',') || link.ends_with(" and")) && words::each(link).count() <= LONGEST
    };
    let whole = |share: &&Quantity| words::starts_with(sentence.after(share), preposition);
    shares.len() > 2 && rest.iter().all(whole) && links.into_iter().all(listed)
}

/// Most words between two shares of a list.
const LONGEST: usize = 14;

fn judge(context: &Context<'_>, shares: &[&Quantity]) -> Option<Finding> {
    let mut sum = Bounds::exactly(Rational::from_integer(0));
    for share in shares {
        let bounds = if share.dimension == Dimension::Percentage {
            Bounds::of_percentage(share, &context.tolerance)?
        } else {
            Bounds::exactly(share.measured()?.single()?.value).percent()?
        };
        sum = sum.plus(bounds)?;
    }
    if sum.low <= Rational::from_integer(100) {
        return None;
    }
    let (wrong, others) = shares.split_last()?;
    let shown = shown::percent(sum);
    let message = format!("The shares add up to {shown}, more than the whole");
    let mut finding = mismatch(context, wrong, others, message, format!("{shown} together"));
    let terms: Vec<&str> = shares.iter().map(|share| context.article.slice(share.span)).collect();
    finding.reasons.push(format!("{} = {shown}", terms.join(" + ")));
    Some(finding)
}
