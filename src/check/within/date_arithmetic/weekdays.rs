//! `the six-day visit begins on Monday and ends on Thursday`: a number of days and the weekdays at its ends.

use jiff::civil::Weekday;

use super::mismatch;
use crate::{
    check::within::{
        Context,
        context::Sentence,
        words::{self, words},
    },
    finding::Finding,
    quantity::{DateValue, Dimension, Hedge, Quantity},
};

/// Most words between a weekday and the verb that it belongs to.
const REACH: usize = 3;

/// The number of days of a sentence that its first and last weekday do not give.
pub(super) fn find(context: &Context<'_>, sentence: &Sentence<'_>) -> Option<Finding> {
    let weekdays: Vec<&Quantity> = sentence.quantities.iter().filter(|quantity| quantity.date().is_some()).collect();
    let &[first, last] = weekdays.as_slice() else { return None };
    let (from, to) = (weekday(first)?, weekday(last)?);
    let [opens, closes] = [(first, &words().beginnings), (last, &words().endings)].map(|(day, verbs)| follows(sentence, day, verbs));
    let length = sentence.quantities.iter().find(|quantity| quantity.dimension == Dimension::Duration)?;
    let compound = sentence.slice(length.span).ends_with("-day") && length.hedge == Hedge::None && length.span.end <= first.span.start;
    let days = length.measured()?.single()?.value;
    let elsewhere =
        words::each(sentence.between(first, last)).any(|word| matches!(word, "week" | "next" | "following" | "later" | "again"));
    if !opens || !closes || !compound || elsewhere || !days.is_integer() {
        return None;
    }
    let apart = i128::from(from.until(to));
    // The last day counts or does not, and weeks may lie between the two.
    let fits = [apart, apart + 1].iter().any(|given| (days.to_integer() - given).rem_euclid(7) == 0);
    if fits {
        return None;
    }
    let slice = |quantity: &Quantity| context.article.slice(quantity.span);
    let given = format!("{apart} or {} days", apart + 1);
    let message = format!("{} to {} is {given}, not “{}”", slice(first), slice(last), slice(length));
    Some(mismatch(context, length, &[first, last], message, format!("{given} by the weekdays")))
}

/// The weekday that a date is, if it is nothing else.
fn weekday(quantity: &Quantity) -> Option<Weekday> {
    let named = |date: &&DateValue| date.month.is_none() && date.year.is_none();
    quantity.date().filter(named)?.weekday
}

/// Whether one of some verbs stands right before a weekday.
fn follows(sentence: &Sentence<'_>, day: &Quantity, verbs: &[String]) -> bool {
    let before: Vec<&str> = words::each(sentence.before(day)).collect();
    before.iter().rev().take(REACH).any(|word| verbs.iter().any(|verb| verb == word))
}
