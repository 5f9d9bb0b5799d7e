//! People who are counted and then named or told by their ages: `three men - Adam Reyes, Paul Okoye, Jan Smit and Leo Vance -`.

use super::shown::mismatch;
use crate::{
    check::within::{
        Context,
        context::Sentence,
        words::{self, words},
    },
    entity,
    finding::{Finding, Label},
    lexicon::lexicon,
    quantity::{Dimension, Hedge, Quantity},
    source::Span,
};

/// How many people are named one by one.
const COUNTED: std::ops::RangeInclusive<usize> = 3..=12;

/// Most words of a name.
const LONGEST: usize = 5;

/// Counts of people with a list of one name too many or too few behind them.
pub(super) fn of_names(context: &Context<'_>, sentence: &Sentence<'_>) -> Vec<Finding> {
    sentence.quantities.iter().filter_map(|people| named(context, sentence, people)).collect()
}

fn named(context: &Context<'_>, sentence: &Sentence<'_>, people: &Quantity) -> Option<Finding> {
    let count = counted(people).filter(|count| COUNTED.contains(count))?;
    let after = sentence.after(people);
    let opened = after.trim_start();
    let mark = opened.chars().next().filter(|mark| matches!(mark, '-' | '–' | '—' | ':'))?;
    let list = opened[mark.len_utf8()..].trim_start();
    // A hyphen without blanks joins words.
    if mark == '-' && !after.starts_with(" - ") {
        return None;
    }
    let end = match mark {
        '-' => list.find(" - ")?,
        ':' => list.find(['.', ';']).unwrap_or(list.len()),
        _ => list.find(mark)?,
    };
    let list = list.get(..end)?.trim_end();
    let names = names(list)?;
    // `Ann Hill, Leeds, Joe Day, York` names places between the people.
    if names.abs_diff(count) != 1 {
        return None;
    }
    let start = people.span.end as usize + (after.len() - opened.len()) + mark.len_utf8();
    let start = start + context.article.text.get(start..)?.find(list)?;
    let span = Span::new(start, start + list.len());
    let message = format!("{} are counted and {names} named", sentence.slice(people.span));
    let mut finding = mismatch(context, people, &[], message, String::new());
    finding.labels.push(Label::new(context.article.id, span, format!("{names} names")));
    Some(finding)
}

/// How many people some words count, if they count people and nothing hedges it.
fn counted(quantity: &Quantity) -> Option<usize> {
    let noun = quantity.base_unit();
    let people =
        quantity.dimension == Dimension::Count && (words().people.iter().any(|known| known == noun) || lexicon().nouns.is_person(noun));
    let plain = people && quantity.hedge == Hedge::None;
    let value = quantity.measured().filter(|_| plain)?.single()?.value;
    if value.is_integer() { usize::try_from(value.to_integer()).ok() } else { None }
}

/// How many names a list has; `None` if anything else stands in it.
fn names(list: &str) -> Option<usize> {
    let (others, final_name) = list.rsplit_once(" and ")?;
    let mut count = 1;
    if !is_name(final_name) {
        return None;
    }
    for name in others.trim_end_matches(',').split(',') {
        if !is_name(name.trim()) {
            return None;
        }
        count += 1;
    }
    Some(count)
}

/// Whether words are a name: capitals, initials and nobiliary particles only.
fn is_name(text: &str) -> bool {
    let parts: Vec<&str> = text.split_whitespace().collect();
    let capital = |part: &&&str| part.contains(char::is_uppercase);
    let fits = |part: &&str| {
        let letters = part.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '\'' | '’' | '-'));
        letters && (part.starts_with(char::is_uppercase) || entity::is_particle(part) || part.starts_with("al-"))
    };
    (2..=LONGEST).contains(&parts.len()) && parts.iter().all(fits) && parts.iter().filter(capital).count() >= 2
}

/// Counts of people with more ages behind them than people: `the three brothers are aged 19, 22, 25 and 27`. Two of them may
/// share an age.
pub(super) fn of_ages(context: &Context<'_>, sentence: &Sentence<'_>) -> Vec<Finding> {
    (0..sentence.quantities.len()).filter_map(|at| aged(context, sentence, at)).collect()
}

fn aged(context: &Context<'_>, sentence: &Sentence<'_>, at: usize) -> Option<Finding> {
    let people = sentence.quantities.get(at)?;
    let count = counted(people).filter(|count| *count >= 2)?;
    let ages = ages(sentence, sentence.quantities.get(at + 1..)?);
    let link: Vec<&str> = words::each(sentence.between(people, ages.first()?)).collect();
    let told = matches!(link.as_slice(), ["aged" | "ages"] | ["are" | "were" | "all", "aged"] | ["who", "are" | "were", "aged"]);
    if !told || ages.len() <= count {
        return None;
    }
    let from: Vec<&Quantity> = ages.iter().collect();
    let message = format!("{} are counted and {} ages given", sentence.slice(people.span), ages.len());
    Some(mismatch(context, people, &from, message, format!("{} ages", ages.len())))
}

/// The ages that are listed from the first figure on.
fn ages<'a>(sentence: &Sentence<'a>, figures: &'a [Quantity]) -> &'a [Quantity] {
    let age = |quantity: &Quantity| {
        matches!(quantity.dimension, Dimension::Age | Dimension::Number)
            && quantity.measured().is_some_and(|measured| measured.single().is_some())
    };
    let joined = |pair: &[Quantity]| match pair {
        [one, next] => matches!(sentence.between(one, next).trim(), "," | "and" | ", and") && age(next),
        _ => false,
    };
    let first = figures.first().is_some_and(|first| first.dimension == Dimension::Age && age(first));
    let more = figures.windows(2).take_while(|pair| joined(pair)).count();
    figures.get(..if first { more + 1 } else { 0 }).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_names_is_counted_and_one_with_anything_else_is_not() {
        assert_eq!(names("Adam Reyes, Paul Okoye and Jan Smit"), Some(3));
        assert_eq!(names("Ana de la Cruz, J. R. Hill, and Leo al-Amin"), Some(3));
        assert_eq!(names("Adam Reyes, 34, and Jan Smit"), None);
        assert_eq!(names("Adam Reyes of Leeds and Jan Smit"), None);
        assert_eq!(names("Reyes, Okoye and Smit"), None);
    }
}
