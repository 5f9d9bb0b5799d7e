//! Shares of a group: `15 of the 28 (40 %)`, `43 % of the 12 voters`, `the remaining 14`, `17 % per 100,000`.

use num_traits::{CheckedDiv, CheckedMul, CheckedSub, Signed};

use super::{
    bounds::Bounds,
    counted,
    fraction::{self, is_fraction},
    shown::{self, mismatch},
};
use crate::{
    check::within::{
        Context,
        context::Sentence,
        words::{self, words},
    },
    finding::Finding,
    quantity::{Dimension, Hedge, Quantity, Rational},
};

/// Numbers of people that a rate may be per.
const GROUPS: &[&str] = &["per 100,000", "per 10,000", "per 1,000", "per million", "for every 100,000", "for every 1,000", "per 100 000"];

/// A part, its group and its percentage that do not go together: `15 of the 28 (40 %)`, `40 % of the 250 staff, or 120`.
pub(super) fn of_group(context: &Context<'_>, sentence: &Sentence<'_>) -> Vec<Finding> {
    let threes = sentence.quantities.windows(3);
    threes.filter_map(|three| if let [a, b, c] = three { group(context, sentence, a, b, c) } else { None }).collect()
}

fn group(context: &Context<'_>, sentence: &Sentence<'_>, a: &Quantity, b: &Quantity, c: &Quantity) -> Option<Finding> {
    let (first, second) = (sentence.between(a, b), sentence.between(b, c));
    let share = |quantity: &Quantity| quantity.dimension == Dimension::Percentage || is_fraction(quantity);
    // `two thirds of the 90 flats, 60, stand empty`
    let set_off =
        second.trim() == "," && sentence.after(c).starts_with(',') && (c.dimension == Dimension::Number || c.is_comparable_with(b));
    let (part, whole, percentage) = if of(first) && restates(second) && share(c) {
        (a, b, c)
    } else if (restates(first) || first.trim() == ":") && of(second) && share(a) {
        (b, c, a)
    } else if of(first) && (restates(second) || set_off) && share(a) {
        (c, b, a)
    } else if restates(first) && of(second) && share(b) {
        (a, c, b)
    } else if first.trim() == "," && words::ends_with(sentence.before(a), "of") && restates(second) && share(c) {
        (b, a, c)
    } else {
        return None;
    };
    // `40 % of the 250 staff, or 120 people, are …` ends with the part; more words make it another figure.
    let alike = counted(part) && counted(whole) || !share(part) && part.is_comparable_with(whole);
    let values = part.measured()?.single().is_some() && whole.measured()?.single().is_some();
    if words::starts_with(sentence.after(c), "of") || !alike || !values || part.change.is_some() {
        return None;
    }
    let given = Bounds::of(part, &context.tolerance)?.over(Bounds::of(whole, &context.tolerance)?)?.percent()?;
    if given.meets(fraction::share(percentage, &context.tolerance)?) {
        return None;
    }
    let slice = |quantity: &Quantity| context.article.slice(quantity.span);
    let shown = shown::percent(given);
    let stated = slice(percentage).to_lowercase();
    let message = format!("{} of {} is not {stated}: it is {shown}", slice(part), slice(whole));
    Some(mismatch(context, percentage, &[part, whole], message, format!("= {shown}")))
}

/// `43 % of the 12 voters`: no number of people gives the percentage.
pub(super) fn of_people(context: &Context<'_>, sentence: &Sentence<'_>) -> Vec<Finding> {
    let pairs = sentence.quantities.windows(2);
    pairs.filter_map(|pair| if let [share, group] = pair { impossible_share(context, sentence, share, group) } else { None }).collect()
}

fn impossible_share(context: &Context<'_>, sentence: &Sentence<'_>, share: &Quantity, group: &Quantity) -> Option<Finding> {
    let noun = group.base_unit();
    let people = words().people.iter().any(|known| known == noun);
    let owned = sentence.after(group).starts_with(['\'', '’', '-']);
    let plain = matches!(share.hedge, Hedge::None | Hedge::Exactly)
        && group.hedge == Hedge::None
        && share.dimension == Dimension::Percentage
        && share.change.is_none();
    if !plain || !of(sentence.between(share, group)) || !people || owned || !counted(group) {
        return None;
    }
    let (percent, size) = (share.measured()?.single()?, group.measured()?.single()?.value);
    let hundred = Rational::from_integer(100);
    if !size.is_integer() || size > hundred || percent.value > hundred || !size.is_positive() {
        return None;
    }
    // People round shares to whole fives; a percentage that does not end in 5 or 0 was computed.
    let five = Rational::from_integer(5);
    let slack = if (percent.value / five).is_integer() { Rational::new(5, 2) } else { percent.place };
    let exact = percent.value.checked_mul(&size)?.checked_div(&hundred)?;
    let near = [exact.floor(), exact.ceil()].map(|number| (number, number * hundred / size));
    if near.iter().any(|(_, given)| (given - percent.value).abs() <= slack) {
        return None;
    }
    let slice = |quantity: &Quantity| context.article.slice(quantity.span);
    let [(low, low_share), (high, high_share)] = near.map(|(number, given)| (number, shown::percent(Bounds::exactly(given))));
    let message = format!("No number of people is {} of {}: {low} are {low_share}, {high} are {high_share}", slice(share), slice(group));
    Some(mismatch(context, share, &[group], message, format!("{low} of {size} = {low_share}, {high} of {size} = {high_share}")))
}

/// `15 of the 28 … the remaining 14`: two parts that are not the whole.
pub(super) fn remaining(context: &Context<'_>, sentence: &Sentence<'_>) -> Vec<Finding> {
    remainder(context, sentence).into_iter().collect()
}

fn remainder(context: &Context<'_>, sentence: &Sentence<'_>) -> Option<Finding> {
    let rest = sentence.quantities.iter().find(|quantity| {
        ["the remaining", "the other", "and the remaining"].iter().any(|words| words::ends_with(sentence.before(quantity), words))
    })?;
    if rest.dimension == Dimension::Percentage {
        return remaining_percent(context, sentence, rest);
    }
    let figures: Vec<&Quantity> =
        sentence.quantities.iter().filter(|quantity| counted(quantity) && quantity.dimension != Dimension::Ordinal).collect();
    let &[part, whole, last] = figures.as_slice() else { return None };
    let exact = |quantity: &Quantity| if quantity.hedge == Hedge::None { Some(quantity.measured()?.single()?.value) } else { None };
    // `15 of the 28 … the other 13` or `faced 28 charges, was convicted on 15 and cleared of the other 13`
    let (part, whole) = if of(sentence.between(part, whole)) {
        (part, whole)
    } else if is_parted(sentence, part, whole, last) {
        (whole, part)
    } else {
        return None;
    };
    if last != rest || whole.hedge != Hedge::None {
        return None;
    }
    let (a, n, b) = (exact(part)?, exact(whole)?, exact(rest)?);
    let left = n.checked_sub(&a)?;
    let small = |value: Rational| value < Rational::from_integer(1000) && value.is_positive();
    if left == b || !small(n) || !small(left) {
        return None;
    }
    let slice = |quantity: &Quantity| context.article.slice(quantity.span);
    let message = format!("{} of {} leave {left}, not {}", slice(part), slice(whole), slice(rest));
    Some(mismatch(context, rest, &[part, whole], message, format!("= {left}")))
}

/// Whether a sentence counts a whole and then two bare parts of it.
fn is_parted(sentence: &Sentence<'_>, whole: &Quantity, part: &Quantity, rest: &Quantity) -> bool {
    let bare = |quantity: &Quantity| quantity.dimension == Dimension::Number;
    let links = [sentence.between(whole, part), sentence.between(part, rest)];
    let short = links.iter().all(|link| words::each(link).count() <= 8 && !link.contains([';', ':', '(']));
    let joined = words::each(links[1]).any(|word| matches!(word, "and" | "but"));
    whole.dimension == Dimension::Count && bare(part) && bare(rest) && short && joined
}

/// `70 % … and the remaining 40 %`: the parts of a whole are 100 %.
fn remaining_percent(context: &Context<'_>, sentence: &Sentence<'_>, rest: &Quantity) -> Option<Finding> {
    let parts: Vec<&Quantity> = sentence
        .quantities
        .iter()
        .take_while(|quantity| *quantity != rest)
        .filter(|quantity| quantity.dimension == Dimension::Percentage)
        .collect();
    if parts.iter().any(|part| part.change.is_some() || part.hedge != Hedge::None) || rest.hedge != Hedge::None {
        return None;
    }
    let bounds = |quantity: &&Quantity| Bounds::of_percentage(quantity, &context.tolerance);
    let last = *parts.last()?;
    let stated = bounds(&rest)?;
    let whole = Bounds::exactly(Rational::from_integer(100));
    let mut sum = Bounds::exactly(Rational::from_integer(0));
    for part in &parts {
        sum = sum.plus(bounds(part)?)?;
    }
    // A percentage further back may be of another whole.
    let fits = |taken: Bounds| taken.plus(stated).is_some_and(|all| all.meets(whole));
    if fits(sum) || fits(bounds(&last)?) {
        return None;
    }
    let slice = |quantity: &Quantity| context.article.slice(quantity.span);
    let left = shown::percent(whole.minus(bounds(&last)?).filter(|_| parts.len() == 1)?);
    let message = format!("{} leaves {left}, not {}", slice(last), slice(rest));
    Some(mismatch(context, rest, &[last], message, format!("= {left}")))
}

/// `one in five, or 30 %`: a share that is put in two ways.
pub(super) fn in_other_words(context: &Context<'_>, sentence: &Sentence<'_>) -> Vec<Finding> {
    let pairs = sentence.quantities.windows(2);
    pairs.filter_map(|pair| if let [share, percentage] = pair { restated(context, sentence, share, percentage) } else { None }).collect()
}

fn restated(context: &Context<'_>, sentence: &Sentence<'_>, share: &Quantity, percentage: &Quantity) -> Option<Finding> {
    let value = share.measured()?.single().filter(|_| share.dimension == Dimension::Number && share.hedge == Hedge::None)?.value;
    let written = sentence.slice(share.span);
    let ratio = [" in ", " out of "].iter().any(|link| written.contains(link)) && value < Rational::from_integer(1);
    // Up to two words name those who are counted: `one in five voters, or 30 percent`.
    let link = sentence.between(share, percentage);
    let named = link.trim_start_matches(|c: char| c.is_alphabetic() || c == ' ');
    let near = words::each(&link[..link.len() - named.len()]).count() <= 2;
    if !ratio
        || !near
        || !(restates(named) || is_set_off(sentence, named, percentage))
        || percentage.dimension != Dimension::Percentage
        || percentage.change.is_some()
    {
        return None;
    }
    let given = fraction::percent(value)?;
    if given.meets(Bounds::of_percentage(percentage, &context.tolerance)?) {
        return None;
    }
    let shown = shown::percent(given);
    let message = format!("{written} is not {}: it is {shown}", sentence.slice(percentage.span));
    Some(mismatch(context, percentage, &[share], message, format!("= {shown}")))
}

/// Whether commas set a percentage off as the same share of the same whole: `one in five people, 20 percent of the population,`.
fn is_set_off(sentence: &Sentence<'_>, link: &str, percentage: &Quantity) -> bool {
    let after = sentence.after(percentage);
    let of_all = ["of the population", "of the total", "of the electorate", "of them", "of all of them"];
    link.trim() == "," && (after.starts_with(',') || of_all.iter().any(|words| after.trim_start().starts_with(words)))
}

/// `17.4 % per 100,000`: a rate is either a percentage or per so many.
pub(super) fn per_population(context: &Context<'_>, sentence: &Sentence<'_>) -> Vec<Finding> {
    let percentages = sentence.quantities.iter().filter(|quantity| quantity.dimension == Dimension::Percentage);
    percentages
        .filter_map(|percentage| {
            let behind = sentence.part(percentage.figure.end, sentence.span.end);
            let group = GROUPS.iter().find_map(|group| Some((behind.find(group)?, *group)));
            let (at, group) = group.filter(|(at, _)| *at <= " per cent ".len())?;
            let (figure, share) = (context.article.slice(percentage.figure), behind.get(..at)?.trim_end());
            let message = format!("“{figure}{share} {group}” is a percentage and a rate at once");
            let mut finding = mismatch(context, percentage, &[], message, String::new());
            finding.help = Some(format!("Write “{figure} {group}” or “{figure}{share}”."));
            Some(finding)
        })
        .collect()
}

/// Whether words between two figures make the first a part of the second.
fn of(link: &str) -> bool {
    matches!(
        link.trim_start_matches(',').trim().to_lowercase().as_str(),
        "of" | "of the"
            | "of its"
            | "of their"
            | "of all"
            | "of all the"
            | "of those"
            | "out of"
            | "out of the"
            | "of his"
            | "of her"
            | "of our"
            | "of these"
    )
}

/// Whether words between two figures say that the second puts the first in another way.
fn restates(link: &str) -> bool {
    matches!(
        link.trim().to_lowercase().as_str(),
        "(" | ", or" | "or" | "– or" | "— or" | "—or" | "- or" | "(or" | ", i.e." | "-" | "–" | "—" | ", that is"
    )
}
