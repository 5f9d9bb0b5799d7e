//! Dates at a place: of the calendar, counted from the article's own date, parts of longer times, and spans of them.
//!
//! A production gives a date as written; only then is it resolved, and only against the article's own date.

mod absolute;
mod anchor;
mod arithmetic;
mod calendar;
mod era;
mod evidence;
mod impossible;
mod numeric;
mod offset;
mod opening;
mod parts;
mod period;
mod pick;
mod relative;
mod span;
#[cfg(test)]
mod tests;
mod written;

use jiff::civil::Date;

use self::{
    anchor::Anchor,
    opening::Opening,
    pick::Pick,
    written::{Written, written},
};
pub(super) use self::{
    calendar::{digits, two_digits},
    evidence::counts_something,
    numeric::is_in_figures,
};
use super::{Fault, Malformed, hedge, place::Place, reader::Found};
use crate::quantity::{Dimension, Hedge, Quantity, Value};

/// What unresolved dates are resolved against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Now {
    /// The article's own date.
    published: Option<Date>,
    /// Whether the sentence speaks of what is to come.
    ahead: bool,
}

impl Now {
    /// Of several intervals the latest that has begun, or the next that has not ended if the sentence looks ahead.
    fn nearest(self, candidates: &[(Date, Date)]) -> Option<(Date, Date)> {
        let published = self.published?;
        let past = candidates.iter().copied().filter(|(first, _)| *first <= published).max();
        let next = candidates.iter().copied().filter(|(_, last)| *last >= published).min();
        if self.ahead { next.or(past) } else { past.or(next) }
    }
}

/// The date that begins at a place.
pub(super) fn found_at(place: &Place<'_>) -> Option<Found> {
    if let Some((day, rest)) = impossible::beyond_every_month(place.input) {
        let start = place.at + (place.input.len() - day.len());
        return Some(Found::Malformed(Malformed { span: place.span(start, rest), fault: Fault::Date }));
    }
    let opening = Opening::of(place.before);
    let whole = span::shared_month(place, &opening).or_else(|| span::weekdays_before_week(place.input, &opening));
    let (rest, first) = match whole {
        Some((rest, first, second)) => return span::joined(place, rest, first, second, &opening),
        None => written(place, &opening)?,
    };
    if let Written::Plain(Anchor::Calendar(parts)) = first
        && parts.is_impossible()
    {
        return Some(Found::Malformed(Malformed { span: place.span(place.at, rest), fault: Fault::Date }));
    }
    if let Some((rest, first, second)) = span::weekdays_of_week(rest, first) {
        return span::joined(place, rest, first, second, &opening);
    }
    if let Some((rest, second)) = span::second(rest, first, &opening)
        && let Some(found) = span::joined(place, rest, first, second, &opening)
    {
        return Some(found);
    }
    // `from 18 December for ten days`; of `arrested on 18 December for ten thefts` the day stands by itself.
    if let Written::Plain(from) = first
        && anchor::is_day(from)
        && (opening.is_one_of(&["from"]) || calendar::at_start(place.before))
        && let Ok((rest, by)) = offset::for_length(rest)
    {
        return Some(single(place, rest, Written::Lasting { by, from }, &opening));
    }
    Some(single(place, rest, first, &opening))
}

/// What a place's date is resolved against.
fn now(place: &Place<'_>) -> Now {
    Now { published: place.published, ahead: evidence::speaks_of_the_future(place.before) }
}

/// One date with the words before it that bound it.
fn single(place: &Place<'_>, rest: &str, date: Written, opening: &Opening<'_>) -> Found {
    let mut quantity: Quantity = place.plain(rest, Dimension::Date, Value::Date(date.dated(now(place))));
    let mut start = place.at;
    if let Written::Shifted { by, weekday: None, .. } = date {
        // `more than two years ago` is before that day.
        if let Some((at, hedge)) = hedge::ending(place.before).filter(|(at, _)| bounds_a_time(place, *at)) {
            start = place.start_of(at);
            quantity.hedge = if by.is_back() { opposite(hedge) } else { hedge };
        } else if opening.is_one_of(&["in", "within"]) {
            start = place.start_of(opening.start);
        }
    } else if matches!(date, Written::Lasting { .. }) && opening.is_one_of(&["for", "from", "within"]) {
        start = place.start_of(opening.start);
    } else if let Some(bound) = opening.bound() {
        quantity.hedge = bound;
        start = place.start_of(opening.start);
    }
    quantity.span.start = u32::try_from(start).unwrap_or(quantity.span.start);
    Found::Quantity(quantity)
}

/// Whether a hedge that begins at a place before a date bounds it, and compares nothing with that time: `5 percent more than
/// two years ago`, `higher than a year ago`.
fn bounds_a_time(place: &Place<'_>, at: usize) -> bool {
    let (front, hedge) = place.before.split_at(at);
    let hedge = hedge.trim_end();
    let behind_figure = place.preceding.is_some() && front.trim().is_empty();
    !(hedge.ends_with("er than") || behind_figure && hedge.ends_with("than"))
}

/// The hedge of a date that lies further back by what it says of the time between.
fn opposite(hedge: Hedge) -> Hedge {
    match hedge {
        Hedge::MoreThan => Hedge::LessThan,
        Hedge::AtLeast => Hedge::AtMost,
        Hedge::LessThan => Hedge::MoreThan,
        Hedge::AtMost => Hedge::AtLeast,
        other => other,
    }
}
