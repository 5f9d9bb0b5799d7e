//! When a claim holds, and which other quantities stand beside it.

use std::hash::{Hash, Hasher};

use jiff::civil::Weekday;
use rustc_hash::FxHasher;

use crate::quantity::{DateValue, Dimension, Hedge, Quantity, Value};

use super::{
    bearing::{Bearing, bearing},
    entry::Entry,
    frame::{Frame, part},
    lexicon::{Key, LEXICON},
    phase::phase,
    word::Word,
};

/// How many words away a word still says when a quantity holds.
const REACH: usize = 80;

/// The kind of what stands beside a claim and excludes no other figure.
pub const NO_KIND: u64 = 0;

/// What a sentence says of the time of its claims.
#[derive(Debug, Clone, Default)]
pub struct Scope {
    /// The dates of the sentence other than the claim itself.
    pub dates: Vec<DateValue>,
    /// Whether it looks back: `in 2004`, `last year`, `six years ago`, `pre-war`, `had been`.
    pub background: bool,
    /// Whether it counts what grows from report to report: the dead, the arrested.
    pub growing: bool,
    /// Whether it counts what is counted anew on each occasion: points, passes, games.
    pub occasional: bool,
    /// Its own kind with unit and value, as the hashes of `beside`.
    pub own: (u64, u64),
    /// The other quantities of the sentence: kind with unit and value, as hashes, sorted.
    pub beside: Vec<(u64, u64)>,
    /// How a date or time bears on what is told of.
    pub bearing: Bearing,
    /// What it alone says in its article, as keys, sorted; see `fact::mark_sole`.
    pub sole: Vec<Key>,
    /// The phase of a vote or a contest that it is counted in: the first round.
    pub phase: Option<Key>,
    /// The entry of a running report in which it stands.
    pub entry: Option<Entry>,
}

/// The scope of one of a sentence's quantities.
pub(super) fn scope(words: &[Word<'_>], quantities: &[Quantity], quantity: &Quantity, frame: &Frame) -> Scope {
    // How old somebody is beside a name is so on the day of the report, whatever else its sentence tells of.
    let written_behind_a_name = quantity.dimension == Dimension::Age && frame.parts & part::SET_OFF != 0;
    let quantities = if written_behind_a_name { &[] } else { quantities };
    let others = || quantities.iter().filter(|other| other.span != quantity.span);
    let mut beside: Vec<(u64, u64)> = others().map(|other| (kind_hash(other), value_hash(other))).collect();
    beside.sort_unstable();
    beside.dedup();
    let growing = quantity.dimension == Dimension::Count && frame.counts_what_grows() || has_gone_on(words, quantity);
    let unit = quantity.measured().map(|measured| LEXICON.key(&measured.unit.stated.to_lowercase()));
    let occasional = quantity.dimension != Dimension::Money && frame.head.into_iter().chain(unit).any(|noun| LEXICON.is_occasional(noun));
    let told = matches!(quantity.dimension, Dimension::Date | Dimension::Time) && frame.dated.is_none();
    Scope {
        growing,
        occasional,
        dates: others().filter_map(|other| other.date().cloned()).collect(),
        background: !written_behind_a_name && is_background(near(words, quantity)),
        own: (kind_hash(quantity), value_hash(quantity)),
        beside,
        // After Friday's storm means that the storm was on Friday.
        bearing: if told { bearing(words, quantity) } else { Bearing::At },
        sole: Vec::new(),
        phase: phase(words, quantities, quantity),
        entry: None,
    }
}

/// Whether a span of days or more has gone on until the report: `after four days of clashes`.
fn has_gone_on(words: &[Word<'_>], quantity: &Quantity) -> bool {
    let long = quantity.measured().is_some_and(|measured| {
        let unit = measured.unit.stated.to_lowercase();
        quantity.dimension == Dimension::Duration && ["day", "week", "month", "year"].iter().any(|long| unit.starts_with(long))
    });
    let at = words.partition_point(|word| word.span.end <= quantity.span.start);
    long && at.checked_sub(1).and_then(|before| words.get(before)).is_some_and(|word| word.is(&["after"]))
}

/// The words within reach of a quantity. Over a semicolon nothing is said of it.
fn near<'w, 't>(words: &'w [Word<'t>], quantity: &Quantity) -> &'w [Word<'t>] {
    let at = words.partition_point(|word| word.span.end <= quantity.span.start);
    let (front, behind) = words.split_at(at.min(words.len()));
    let parts = |word: &Word<'_>| word.is(&[";"]);
    let first = front.iter().rposition(parts).map_or(0, |mark| mark + 1).max(at.saturating_sub(REACH));
    let end = at + behind.iter().take(REACH).position(parts).unwrap_or(REACH);
    words.get(first..words.len().min(end)).unwrap_or_default()
}

/// Equal for quantities that count or measure the same kind of thing; [`NO_KIND`] of what excludes no other figure.
fn kind_hash(quantity: &Quantity) -> u64 {
    // A bare figure may be of anything, and `dozens` are as many as 70.
    if quantity.dimension == Dimension::Number || quantity.hedge == Hedge::Vague {
        return NO_KIND;
    }
    let mut hasher = FxHasher::default();
    (quantity.dimension, quantity.base_unit()).hash(&mut hasher);
    hasher.finish()
}

/// Equal for quantities of the same value in the same unit.
fn value_hash(quantity: &Quantity) -> u64 {
    let mut hasher = FxHasher::default();
    quantity.dimension.hash(&mut hasher);
    match &quantity.value {
        Value::Measured(measured) => {
            measured.low.map(|n| n.value).hash(&mut hasher);
            measured.high.map(|n| n.value).hash(&mut hasher);
            measured.unit.base.hash(&mut hasher);
        }
        Value::Date(date) => (date.year, date.month, date.day, date.weekday.map(Weekday::to_monday_zero_offset)).hash(&mut hasher),
        Value::Clock(clock) => (clock.first, clock.last).hash(&mut hasher),
    }
    hasher.finish()
}

/// Whether a sentence looks back to something before the news.
fn is_background(words: &[Word<'_>]) -> bool {
    words.iter().enumerate().any(|(at, word)| {
        let next = |step: usize, forms: &[&str]| words.get(at + step).is_some_and(|word| word.is(forms));
        word.is(&["ago", "earlier", "previously", "formerly", "once"])
            || word.is(&["last", "previous"]) && next(1, &["year", "month", "season", "decade", "summer", "winter", "spring", "autumn"])
            || word.is(&["pre", "prewar"]) && (next(1, &["-", "‑"]) || word.is(&["prewar"]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::sample::first_quantity;

    #[test]
    fn a_span_of_days_that_has_gone_on_grows_with_the_report() {
        let grows = |text: &str| {
            let (words, quantity) = first_quantity(text);
            has_gone_on(&words, &quantity)
        };
        assert!(grows("The port is closed after five days of storms."));
        assert!(!grows("The strike lasted five days."));
        assert!(!grows("The jury came back after nine hours."));
    }
}
