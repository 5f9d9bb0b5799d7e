//! `impossible-value`: more than all of a whole, a range that runs backwards, fewer than none.

use num_traits::Signed;

use super::{
    Context,
    context::Sentence,
    words::{self, words},
};
use crate::{
    finding::{Finding, Severity},
    quantity::{Dimension, Hedge, Quantity, Rational},
};

/// The rule's name.
pub(super) const NAME: &str = "impossible-value";

/// Words behind a whole of many that make it another one: `120 % of the votes needed`.
const OTHER_WHOLE: &[&str] = &[
    "needed",
    "required",
    "necessary",
    "expected",
    "it",
    "they",
    "we",
    "previously",
    "last",
    "before",
    "than",
    "originally",
    "planned",
    "allowed",
    "recorded",
];

/// Words that may follow a whole without making it part of a longer name (`of the population growth`).
const AFTER_WHOLE: &[&str] = &[
    "in", "who", "that", "was", "is", "said", "has", "had", "now", "and", "or", "to", "by", "with", "at", "on", "for", "against",
    "supports", "there", "here", "under", "over", "lives", "voted",
];

/// Values that cannot be.
pub(super) fn find(context: &Context<'_>) -> Vec<Finding> {
    context
        .sentences()
        .flat_map(|sentence| {
            let single = sentence.quantities.iter().filter_map(move |quantity| {
                more_than_whole(context, &sentence, quantity).or_else(|| fewer_than_none(context, &sentence, quantity))
            });
            let pairs = sentence.quantities.windows(2).filter_map(move |pair| match pair {
                [a, b] => backwards(context, &sentence, a, b).or_else(|| part_of_fewer(context, &sentence, a, b)),
                _ => None,
            });
            single.chain(pairs).collect::<Vec<_>>()
        })
        .collect()
}

/// `120 % of the voters`.
fn more_than_whole(context: &Context<'_>, sentence: &Sentence<'_>, quantity: &Quantity) -> Option<Finding> {
    let value = quantity.measured()?.low?.value;
    if quantity.dimension != Dimension::Percentage || value <= Rational::from_integer(100) || quantity.change.is_some() {
        return None;
    }
    let whole = whole_behind(sentence.after(quantity))?;
    let written = context.article.slice(quantity.span);
    let mut finding = context.finding(NAME, Severity::Error, quantity.span, format!("{written} of {whole} is more than all of them"));
    finding.help = Some("Check the figure: no share of a whole is more than 100%.".to_owned());
    Some(finding)
}

/// The whole that a percentage is said to be a share of.
fn whole_behind(after: &str) -> Option<&str> {
    let mut rest = after.strip_prefix(" of ")?;
    for article in ["all the ", "all ", "the ", "its ", "their ", "those "] {
        if let Some(behind) = rest.strip_prefix(article) {
            rest = behind;
            break;
        }
    }
    // An adjective may stand before the noun: `of eligible voters`, `of the city’s residents`.
    for _ in 0..3 {
        let end = rest.find(|c: char| !(c.is_alphabetic() || matches!(c, '\'' | '’' | '-'))).unwrap_or(rest.len());
        let (word, behind) = rest.split_at(end);
        if words().wholes.iter().any(|whole| whole == word) {
            let next: &str = words::each(behind).next().unwrap_or_default();
            let ends = behind.is_empty() || behind.starts_with([',', '.', ';', ':', ')', '?', '!', '"', '”']);
            // Only a singular goes on to a longer name: `of the population growth`.
            let many = word.ends_with('s') || matches!(word, "people" | "men" | "women" | "children");
            let stands_alone = ends || if many { !OTHER_WHOLE.contains(&next) } else { AFTER_WHOLE.contains(&next) };
            return (stands_alone && !behind.starts_with(['-', '’', '\''])).then_some(word);
        }
        rest = behind.strip_prefix(' ')?;
    }
    None
}

/// `−5 people`.
fn fewer_than_none(context: &Context<'_>, sentence: &Sentence<'_>, quantity: &Quantity) -> Option<Finding> {
    let value = quantity.measured()?.low?.value;
    let people = quantity.dimension == Dimension::Count && words().people.iter().any(|noun| noun == quantity.base_unit());
    // A hyphen at the beginning of a line is a bullet.
    if !people || !value.is_negative() || quantity.change.is_some() || sentence.before(quantity).trim().is_empty() {
        return None;
    }
    let written = context.article.slice(quantity.span);
    Some(context.finding(NAME, Severity::Error, quantity.span, format!("“{written}” is fewer than none")))
}

/// `between 900 and 800 people`.
fn backwards(context: &Context<'_>, sentence: &Sentence<'_>, low: &Quantity, high: &Quantity) -> Option<Finding> {
    let before = sentence.before(low);
    if !words::ends_with(before, "between") || sentence.between(low, high).trim() != "and" {
        return None;
    }
    let is_other = |word: &&str| words().no_range.iter().any(|known| word.eq_ignore_ascii_case(known));
    let other = words::each(before).collect::<Vec<_>>().iter().rev().take(4).any(is_other);
    if other || !is_range(sentence, low, high)? {
        return None;
    }
    let span = low.span.cover(high.span);
    let (first, second) = (context.article.slice(low.span), context.article.slice(high.span));
    let mut finding = context.finding(NAME, Severity::Error, span, format!("The range runs backwards: from {first} to {second}"));
    finding.help = Some(format!("Write the lower figure first, or check both: {first} and {second}."));
    Some(finding)
}

/// Whether two figures are the ends of one range and the first is the greater.
fn is_range(sentence: &Sentence<'_>, low: &Quantity, high: &Quantity) -> Option<bool> {
    if let (Some(first), Some(second)) = (low.date(), high.date()) {
        return Some(first.year.is_some() && second.year.is_some() && first.days?.0 > second.days?.1);
    }
    let (a, b) = (low.measured()?, high.measured()?);
    let plain = |quantity: &Quantity| quantity.hedge == Hedge::None && quantity.change.is_none();
    let measured = matches!(
        high.dimension,
        Dimension::Count
            | Dimension::Percentage
            | Dimension::Length
            | Dimension::Area
            | Dimension::Volume
            | Dimension::Mass
            | Dimension::Speed
            | Dimension::Money
    );
    let (x, y) = (a.single()?, b.single()?);
    // Two groups that each have a noun, `between two clubs and one broker`, are no range.
    let inherits =
        low.dimension == Dimension::Number || low.dimension != Dimension::Count && low.is_comparable_with(high) && a.unit == b.unit;
    // `between 900 and 1.2 million`: the scale of the second may hold for the first.
    let scaled = x.value.is_integer() && y.step >= Rational::from_integer(1000);
    let ago = words::each(sentence.after(high))
        .next()
        .is_some_and(|word| matches!(word, "ago" | "to" | "from" | "below" | "above" | "more" | "less" | "fewer" | "short"));
    Some(plain(low) && plain(high) && measured && inherits && !scaled && !ago && x.value > y.value && y.value.is_positive())
}

/// `32 of the 28 residents`.
fn part_of_fewer(context: &Context<'_>, sentence: &Sentence<'_>, part: &Quantity, whole: &Quantity) -> Option<Finding> {
    let link = sentence.between(part, whole).trim();
    let single = |quantity: &Quantity| Some(quantity.measured()?.single()?.value);
    let people = whole.dimension == Dimension::Count && words().people.iter().any(|noun| noun == whole.base_unit());
    let plain = part.hedge == Hedge::None && whole.hedge == Hedge::None;
    let counted = matches!(part.dimension, Dimension::Count | Dimension::Number) && people && plain;
    let owned = sentence.after(whole).starts_with(['\'', '’', '-']) || context.article.slice(whole.span).contains('-');
    if !counted
        || owned
        || !matches!(link, "of the" | "of its" | "of their" | "out of" | "out of the" | "of those")
        || single(part)? <= single(whole)?
    {
        return None;
    }
    let (part_words, whole_words) = (context.article.slice(part.span), context.article.slice(whole.span));
    let message = format!("{part_words} cannot be part of {whole_words}");
    Some(context.finding(NAME, Severity::Error, part.span.cover(whole.span), message))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_of_a_share_is_the_noun_that_ends_the_phrase() {
        assert_eq!(whole_behind(" of the voters said no"), Some("voters"));
        assert_eq!(whole_behind(" of the city’s residents."), Some("residents"));
        assert_eq!(whole_behind(" of people"), Some("people"));
    }

    #[test]
    fn what_can_grow_beyond_itself_is_no_whole() {
        assert_eq!(whole_behind(" of the population growth of 1990"), None);
        assert_eq!(whole_behind(" of capacity"), None);
        assert_eq!(whole_behind(" of the votes needed"), None);
        assert_eq!(whole_behind(" effort"), None);
    }
}
