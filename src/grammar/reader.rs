//! From a place to a quantity: the productions in the order in which they are tried.

use super::{
    Extraction, Fault, Malformed, age,
    ballot::ballot,
    clock::{Clock, clock, with_zone},
    date, identifier, malformed,
    measured::measured,
    multiple::multiple,
    ordinal::ranked,
    place::Place,
    rate,
    ratio::ratio,
    scan,
    score::score,
    stopwatch::stopwatch,
    vague::vague_count,
    words::is_hyphen,
};
use crate::{
    quantity::{Dimension, Measured, Quantity, Unit, Value},
    source::{Article, Span},
    text::boundary_before,
};

/// How far behind its start a quantity can reach, in bytes.
const AHEAD: usize = 320;
/// How far before a figure words can belong to it, in bytes.
const BACK: usize = 96;

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
    boundary_before(text, anchor.saturating_sub(BACK)).max(floor)
}

fn reach_ahead(text: &str, anchor: usize) -> usize {
    boundary_before(text, anchor + AHEAD)
}

/// What begins at a place.
fn found_at(place: &Place<'_>) -> Found {
    if let Some(age) = age::decade_of_life(place).or_else(|| age::group_by_age(place)) {
        return Found::Quantity(age);
    }
    let stands_free = !place.before.ends_with(|c: char| c.is_alphanumeric() || is_hyphen(c) || matches!(c, '.' | '+' | '/' | '$'));
    if stands_free
        && place.input.starts_with(|c: char| c.is_ascii_digit())
        && date::is_in_figures(place.input)
        && let Some(found) = date::found_at(place)
    {
        return found;
    }
    if rate::is_shared(place) {
        return Found::Nothing(place.at);
    }
    if stands_free && let Ok((rest, time)) = with_zone(place.before, place.input) {
        return Found::Quantity(place.plain(rest, Dimension::Time, Value::Clock(time)));
    }
    if let Some(len) = identifier::identifier(place.before, place.input) {
        return Found::Nothing(place.at + len);
    }
    if let Some(found) = date::found_at(place) {
        return found;
    }
    if let Some(ratio) = ratio(place) {
        return Found::Quantity(ratio);
    }
    if let Some(time) = stopwatch(place) {
        return Found::Quantity(time);
    }
    match clock(place.before, place.input) {
        Ok((rest, Clock::Time(time))) => return Found::Quantity(place.plain(rest, Dimension::Time, Value::Clock(time))),
        Ok((rest, Clock::Impossible)) => return Found::Malformed(Malformed { span: place.span(place.at, rest), fault: Fault::Time }),
        Err(_) => {}
    }
    if let Some(fault_end) = malformed::number(place.before, place.input) {
        return Found::Malformed(Malformed { span: Span::new(place.at, place.at + fault_end), fault: Fault::Number });
    }
    if let Ok((rest, (first, second))) = score(place).or_else(|_| ballot(place.before, place.input)) {
        let measured = Measured { low: Some(first), high: Some(second), unit: Unit::none() };
        return Found::Quantity(place.plain(rest, Dimension::Score, Value::Measured(measured)));
    }
    if let Some(quantity) = multiple(place).or_else(|| vague_count(place)).or_else(|| ranked(place)).or_else(|| measured(place)) {
        return Found::Quantity(quantity);
    }
    let word = place.input.find(|c: char| !c.is_alphanumeric()).unwrap_or(place.input.len());
    Found::Nothing(place.at + word.max(1))
}
