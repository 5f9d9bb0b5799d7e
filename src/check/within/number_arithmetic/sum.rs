//! Parts and their total: `28 people were killed: 20 soldiers and 6 civilians`, `12 men and 8 women, 21 in all`.

use super::{
    bounds::Bounds,
    counted,
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

/// Most words between a total and the list of its parts.
const REACH: usize = 6;

/// Words that say that a list is not the whole, or that its parts overlap.
pub(super) const PARTIAL: &[&str] = &[
    "including",
    "among",
    "them",
    "whom",
    "which",
    "each",
    "least",
    "mostly",
    "mainly",
    "plus",
    "such",
    "other",
    "others",
    "another",
    "per",
    "both",
];

/// Totals that are not the sum of their parts.
pub(super) fn find(context: &Context<'_>, sentence: &Sentence<'_>) -> Vec<Finding> {
    let lists = lists(sentence);
    lists
        .iter()
        .filter_map(|&(first, last)| {
            let told = people_in_all(sentence, first, last)
                .or_else(|| sentence.quantities.get(first..=last).and_then(|list| parted(sentence, list)));
            if let Some((total, parts)) = told {
                return judge(context, total, &references(parts), 0);
            }
            let parts = sentence.quantities.get(first..=last)?;
            if let Some(total) = members(sentence, first, parts).or_else(|| sexes(sentence, first, parts)) {
                return judge(context, total, &references(parts), 0);
            }
            let total = total_before(sentence, first).or_else(|| total_after(sentence, parts, last))?;
            judge(context, total, &references(parts), 0)
        })
        .collect()
}

/// Runs of counts that are listed with `and` before the last, as the indices of their first and last.
fn lists(sentence: &Sentence<'_>) -> Vec<(usize, usize)> {
    let quantities = sentence.quantities;
    let mut found = Vec::new();
    let mut first = 0;
    for at in 1..=quantities.len() {
        let joined = quantities.get(at - 1).zip(quantities.get(at)).and_then(|(a, b)| joint(sentence, a, b));
        match joined {
            Some(Joint::Comma) => {}
            Some(Joint::And) => {
                found.push((first, at));
                first = at;
            }
            None => first = at,
        }
    }
    found
}

/// How two figures of a list are joined.
enum Joint {
    Comma,
    And,
}

fn joint(sentence: &Sentence<'_>, a: &Quantity, b: &Quantity) -> Option<Joint> {
    let link = sentence.between(a, b);
    let words: Vec<&str> = words::each(link).collect();
    if !addable(a, b) || words.len() > 4 || words.iter().any(|word| PARTIAL.contains(word)) || link.contains(['(', ')', ':', ';', '—', '–'])
    {
        return None;
    }
    match words.last() {
        Some(&"and") => Some(Joint::And),
        _ if link.trim_end().ends_with(',') => Some(Joint::Comma),
        _ => None,
    }
}

/// Whether two figures can be parts of one total: counts of people, of one thing, or amounts in one unit.
fn addable(a: &Quantity, b: &Quantity) -> bool {
    let plain = |quantity: &Quantity| matches!(quantity.hedge, Hedge::None | Hedge::Exactly) && quantity.change.is_none();
    let people =
        |quantity: &Quantity| quantity.dimension == Dimension::Count && words().people.iter().any(|noun| noun == quantity.base_unit());
    let amounts = matches!(a.dimension, Dimension::Count | Dimension::Money | Dimension::Length | Dimension::Area | Dimension::Mass);
    // A bare figure shares the noun of the one beside it: `30 seats in the north and 20 in the south`, `8 and 5 medals`.
    let bare = counted(a) && counted(b) && (a.dimension == Dimension::Number || b.dimension == Dimension::Number);
    plain(a)
        && plain(b)
        && a.base_unit() != "point"
        && b.base_unit() != "point"
        && (people(a) && people(b) || bare || amounts && a.is_comparable_with(b))
}

/// The total that a colon, dash or bracket leads from to the list.
fn total_before<'a>(sentence: &Sentence<'a>, first: usize) -> Option<&'a Quantity> {
    let part = sentence.quantities.get(first)?;
    let total = sentence.quantities.get(first.checked_sub(1)?)?;
    let link = sentence.between(total, part).trim_end();
    let opened = link.ends_with([':', '—', '–', '(']);
    let words: Vec<&str> = words::each(link).collect();
    let last = sentence.quantities.iter().rev().find(|quantity| quantity.span.start > part.span.start)?;
    let closed = words::each(sentence.after(last)).count() <= 4 && !words::each(sentence.after(last)).any(|word| PARTIAL.contains(&word));
    (opened && closed && addable(total, part) && words.len() <= REACH && !words.iter().any(|word| PARTIAL.contains(word))).then_some(total)
}

/// People with the men, women and children that they are: `45 people, 30 men and 15 women, …`.
fn people_in_all<'a>(sentence: &Sentence<'a>, first: usize, last: usize) -> Option<(&'a Quantity, &'a [Quantity])> {
    let (total, parts) = sentence.quantities.get(first..=last)?.split_first()?;
    let (start, end) = (parts.first()?, parts.last()?);
    let all = parts.len() > 1 && parts.iter().all(|part| matches!(part.base_unit(), "man" | "woman" | "child" | "boy" | "girl"));
    let closed = sentence.after(end).starts_with([',', '.', ';', '—', '–']) || sentence.after(end).is_empty();
    (total.base_unit() == "person" && all && closed && sentence.between(total, start).trim() == ",").then_some((total, parts))
}

/// The people of whom a sentence says how many were men and how many women: `Of the 47 detained, 31 were men and 14 women`.
fn parted<'a>(sentence: &Sentence<'a>, list: &'a [Quantity]) -> Option<(&'a Quantity, &'a [Quantity])> {
    let (total, parts) = list.split_first()?;
    let [men, women] = parts else { return None };
    let opened = matches!(sentence.before(total).trim().to_lowercase().as_str(), "of the" | "of" | "of those" | "of all");
    let link: Vec<&str> = words::each(sentence.between(total, men)).collect();
    let between: Vec<&str> = words::each(sentence.between(men, women)).collect();
    let first_sex = matches!(between.as_slice(), ["were" | "are", "men" | "women" | "boys" | "girls" | "male" | "female", "and"]);
    let second = matches!(women.base_unit(), "man" | "woman" | "boy" | "girl")
        || words::each(sentence.after(women)).take(2).any(|word| matches!(word, "men" | "women" | "male" | "female"));
    let closed = words::each(sentence.after(women)).count() <= 2;
    (opened && link.len() <= 4 && sentence.between(total, men).trim_end().ends_with(',') && first_sex && second && closed)
        .then_some((total, parts))
}

/// The people whose men and women a dash, a colon or a bracket sets off: `43 dead - 21 men, 14 women and 11 children -`.
fn sexes<'a>(sentence: &Sentence<'a>, first: usize, parts: &[Quantity]) -> Option<&'a Quantity> {
    let total = sentence.quantities.get(first.checked_sub(1)?)?;
    let (start, end) = (parts.first()?, parts.last()?);
    let link = sentence.between(total, start);
    let has = |noun: &str| parts.iter().any(|part| part.base_unit() == noun);
    let all = parts.iter().all(|part| matches!(part.base_unit(), "man" | "woman" | "child" | "boy" | "girl"));
    let opened = link.trim_end().ends_with([':', '—', '–', '-', '(']) && words::each(link).count() <= 3;
    let complete = !words::each(link).any(|word| PARTIAL.contains(&word));
    let behind = sentence.after(end).trim_start();
    let closed = behind.is_empty() || behind.starts_with([',', '.', ';', '-', '—', '–', ')']);
    let people = words().people.iter().any(|noun| noun == total.base_unit()) && total.hedge == Hedge::None;
    (people && all && (has("man") && has("woman") || has("boy") && has("girl")) && opened && complete && closed).then_some(total)
}

/// The size of a body that is made of the men and women listed: `a twelve-member jury of five men and seven women`.
fn members<'a>(sentence: &Sentence<'a>, first: usize, parts: &[Quantity]) -> Option<&'a Quantity> {
    let total = sentence.quantities.get(first.checked_sub(1)?)?;
    let (start, end) = (parts.first()?, parts.last()?);
    let link: Vec<&str> = words::each(sentence.between(total, start)).collect();
    let sexes = parts.len() == 2 && parts.iter().all(|part| matches!(part.base_unit(), "man" | "woman"));
    let compound = sentence.slice(total.span).contains('-') && matches!(total.base_unit(), "member" | "person");
    let alternates = words::each(sentence.after(end)).take(REACH).any(|word| matches!(word, "and" | "with" | "plus" | "alternates"));
    let made_of = link.last() == Some(&"of") && (2..=5).contains(&link.len()) && !sentence.between(total, start).contains([',', ';', ':']);
    (sexes && compound && made_of && !alternates).then_some(total)
}

/// The total that follows the list: `…, 21 in all`, `… for a total of 21`.
fn total_after<'a>(sentence: &Sentence<'a>, parts: &[Quantity], last: usize) -> Option<&'a Quantity> {
    let (end, total) = (parts.last()?, sentence.quantities.get(last + 1)?);
    let link = sentence.between(end, total);
    let words: Vec<&str> = words::each(link).collect();
    if !addable(end, total) || words.len() > 2 * REACH || words.iter().any(|word| PARTIAL.contains(word)) || link.contains(['.', ';', ':'])
    {
        return None;
    }
    let after: Vec<&str> = words::each(sentence.after(total)).take(2).collect();
    let ends = matches!(after.as_slice(), ["altogether", ..] | ["in", "all" | "total"]) && link.trim() == ",";
    let words: Vec<&str> = words::each(link.rsplit(',').next().unwrap_or_default()).collect();
    let named = matches!(words.as_slice(), ["a" | "for" | "making" | "totalling" | "totaling", ..])
        && words.contains(&"total")
        && words.last() == Some(&"of")
        || matches!(words.as_slice(), ["totalling" | "totaling"] | ["a" | "for", "combined"]);
    (ends || named).then_some(total)
}

/// The parts, each by reference.
fn references(parts: &[Quantity]) -> Vec<&Quantity> {
    parts.iter().collect()
}

/// The finding that a total is not the sum of its parts and so many more.
pub(super) fn judge(context: &Context<'_>, total: &Quantity, parts: &[&Quantity], more: i128) -> Option<Finding> {
    let mut sum = Bounds::exactly(Rational::from_integer(more));
    for part in parts {
        sum = sum.plus(Bounds::of(part, &context.tolerance)?)?;
    }
    if sum.meets(Bounds::of(total, &context.tolerance)?) {
        return None;
    }
    let slice = |quantity: &Quantity| context.article.slice(quantity.span);
    let shown = shown::value(sum, total);
    let message = format!("The parts do not add up to {}: together they are {shown}", slice(total));
    let mut finding = mismatch(context, total, parts, message, format!("the parts are {shown} together"));
    let mut terms: Vec<String> = parts.iter().map(|part| context.article.slice(part.figure).to_owned()).collect();
    terms.extend((more > 0).then(|| more.to_string()));
    finding.reasons.push(format!("{} = {shown}", terms.join(" + ")));
    Some(finding)
}
