//! From a place to a quantity: the productions in the order in which they are tried.

use jiff::civil::Date;

use super::{
    Extraction, Fault, Malformed, age,
    amount::amount,
    ballot::ballot,
    change,
    clock::{Clock, clock},
    count, date, hedge, identifier,
    measured::measured,
    multiple, ordinal, scan,
    score::score,
    unit::unit,
    vague::{Vague, vague},
    words::is_hyphen,
};
use crate::{
    quantity::{Dimension, Hedge, Measured, Number, Quantity, Unit, Value},
    source::{Article, Span},
};

/// How far behind its start a quantity can reach, in bytes.
const AHEAD: usize = 320;
/// How far before a figure words can belong to it, in bytes.
const BACK: usize = 96;

/// A place in an article with what lies on both sides.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'t> {
    /// The text before, back to the last quantity or a fixed reach.
    pub(super) before: &'t str,
    /// The text from the place on, up to a fixed reach.
    pub(super) input: &'t str,
    /// Where `input` begins in the article.
    pub(super) at: usize,
    /// The article's own date.
    pub(super) published: Option<Date>,
    /// The quantity before, if it stands in the same sentence right before `before`.
    pub(super) preceding: Option<&'t Quantity>,
    /// The character before `before`.
    pub(super) previous: Option<char>,
}

impl Place<'_> {
    /// The place of what begins in `before` at `start`.
    pub(super) fn span(&self, start: usize, rest: &str) -> Span {
        Span::new(start, self.at + self.input.len() - rest.len())
    }

    /// Where a part of `before` begins in the article.
    pub(super) fn start_of(&self, len_before: usize) -> usize {
        self.at - self.before.len() + len_before
    }
}

/// What was found at a place, and where to go on reading.
#[expect(clippy::large_enum_variant, reason = "lives on the stack, one at a time")]
pub(super) enum Found {
    /// A quantity.
    Quantity(Quantity),
    /// Something that cannot be read.
    Malformed(Malformed),
    /// Digits or words that are no quantity, up to this byte.
    Nothing(usize),
}

/// Reads the body of an article.
pub(super) fn read(article: &Article) -> Extraction {
    let text = &article.text[..article.body.end as usize];
    let mut extraction = Extraction::default();
    let (mut at, mut floor) = (article.body.start as usize, article.body.start as usize);
    while let Some(anchor) = scan::next(text, at) {
        let start = reach_back(text, anchor, floor);
        let before = &text[start..anchor];
        let preceding = extraction.quantities.last().filter(|last| last.span.end as usize == start && !before.contains(['.', '\n', ';']));
        let place = Place {
            before,
            input: &text[anchor..reach_ahead(text, anchor)],
            at: anchor,
            published: article.published,
            preceding,
            previous: text[..start].chars().next_back(),
        };
        at = match found_at(&place) {
            Found::Quantity(quantity) => {
                let end = quantity.span.end as usize;
                // What stands before `doubled` still belongs to the figures behind it: `a crowd that doubled to 900`.
                if !quantity.is_multiple() {
                    floor = end;
                }
                extraction.quantities.push(quantity);
                end
            }
            Found::Malformed(malformed) => {
                floor = malformed.span.end as usize;
                extraction.malformed.push(malformed);
                floor
            }
            Found::Nothing(end) => end.max(anchor + 1),
        };
        while !text.is_char_boundary(at) {
            at += 1;
        }
    }
    extraction
}

fn reach_back(text: &str, anchor: usize, floor: usize) -> usize {
    let mut start = anchor.saturating_sub(BACK).max(floor);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    start
}

fn reach_ahead(text: &str, anchor: usize) -> usize {
    let mut end = (anchor + AHEAD).min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    end
}

/// What begins at a place.
fn found_at(place: &Place<'_>) -> Found {
    if let Some(age) = age::decade_of_life(place).or_else(|| age::group_by_age(place)) {
        return Found::Quantity(age);
    }
    let stands_free = !place.before.ends_with(|c: char| c.is_alphanumeric() || is_hyphen(c) || matches!(c, '.' | '+' | '/' | '$'));
    if stands_free
        && place.input.starts_with(|c: char| c.is_ascii_digit())
        && super::date::is_in_figures(place.input)
        && let Some(found) = date::found_at(place)
    {
        return found;
    }
    if let Some(len) = identifier::identifier(place.before, place.input) {
        return Found::Nothing(place.at + len);
    }
    if let Some(found) = date::found_at(place) {
        return found;
    }
    if let Some(ratio) = multiple::ratio(place) {
        return Found::Quantity(ratio);
    }
    match clock(place.input) {
        Ok((rest, Clock::Time(time))) => return Found::Quantity(plain(place, rest, Dimension::Time, Value::Clock(time))),
        Ok((rest, Clock::Impossible)) => return Found::Malformed(Malformed { span: place.span(place.at, rest), fault: Fault::Time }),
        Err(_) => {}
    }
    if let Some(fault_end) = super::malformed::number(place.before, place.input) {
        return Found::Malformed(Malformed { span: Span::new(place.at, place.at + fault_end), fault: Fault::Number });
    }
    if let Ok((rest, (first, second))) = score(place.before, place.input).or_else(|_| ballot(place.before, place.input)) {
        let measured = Measured { low: Some(first), high: Some(second), unit: Unit::none() };
        return Found::Quantity(plain(place, rest, Dimension::Score, Value::Measured(measured)));
    }
    if let Some(quantity) = multiple::multiple(place).or_else(|| vague_count(place)).or_else(|| ranked(place)).or_else(|| measured(place)) {
        return Found::Quantity(quantity);
    }
    let word = place.input.find(|c: char| !c.is_alphanumeric()).unwrap_or(place.input.len());
    Found::Nothing(place.at + word.max(1))
}

/// A quantity without hedge, from the place to `rest`.
pub(super) fn plain(place: &Place<'_>, rest: &str, dimension: Dimension, value: Value) -> Quantity {
    let span = place.span(place.at, rest);
    Quantity { span, figure: span, dimension, value, hedge: Hedge::None, approximate: false, change: None }
}

/// `dozens of people`, `several hundred tanks`, `tens of millions of dollars`.
fn vague_count(place: &Place<'_>) -> Option<Quantity> {
    let (rest, found) = vague(place.input).ok()?;
    let Vague { low, high } = found;
    let figure = place.span(place.at, rest);
    let (dimension, unit, rest) = vague_unit(rest);
    let (hedge_start, hedge) = hedge::ending(place.before).map_or((place.at, Hedge::None), |(start, hedge)| (place.start_of(start), hedge));
    let mut span = place.span(place.at, rest);
    let approximate = matches!(hedge, Hedge::About);
    let bounds = if hedge == Hedge::None {
        (Some(low), Some(high))
    } else {
        span = place.span(hedge_start, rest);
        (Some(low), Some(high))
    };
    let value = Value::Measured(Measured { low: bounds.0, high: bounds.1, unit });
    Some(Quantity { span, figure, dimension, value, hedge: Hedge::Vague, approximate, change: change::ending(place.before, dimension) })
}

/// The unit or noun behind a vague numeral; without one it must stand alone as a number.
fn vague_unit(rest: &str) -> (Dimension, Unit, &str) {
    let one = super::number::Figure { number: Number::whole(2), digits: false, scale: None, share: false, article: false };
    if let Ok((behind, unit)) = unit(rest, &one) {
        return (unit.entry.dimension, unit.resolved(), behind);
    }
    if let Ok((behind, noun)) = count::noun(rest, true) {
        return (Dimension::Count, Unit::plain(noun), behind);
    }
    (Dimension::Number, Unit::none(), rest)
}

/// An ordinal.
fn ranked(place: &Place<'_>) -> Option<Quantity> {
    let (rest, number) = ordinal::ordinal(place.input).ok()?;
    if rest.starts_with(" of ") && amount(place.input).is_ok_and(|(_, amount)| amount.unit.is_some()) {
        return None;
    }
    let number = Number::whole(number);
    let measured = Measured { low: Some(number), high: Some(number), unit: Unit::none() };
    Some(plain(place, rest, Dimension::Ordinal, Value::Measured(measured)))
}
