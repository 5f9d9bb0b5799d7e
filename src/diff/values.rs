//! The quantities of the originals, read once and found by what they say: their value, what they count, their day.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    align::Place,
    comparison::QuantityPlace,
    counted::Counted,
    side::{Side, Stated},
};
use crate::{
    claim::Key,
    quantity::{Dimension, Interval, Measured, Quantity, Rational, Tolerance, Unit, Value},
};

/// Words behind a duration that make a date of it.
const RECKONED: &[&str] = &["ago", "earlier", "later"];
/// The most words of a duration that is looked up by its words.
const DURATION: usize = 5;

/// The quantities of the originals by their values, so that a value is found wherever it stands.
#[derive(Debug, Default)]
pub(super) struct Values<'t> {
    /// Sorted by value in the base unit, within a kind.
    by_value: FxHashMap<Kind, Vec<(Rational, QuantityPlace)>>,
    /// Sorted by value as written, within a kind; of dates the years.
    by_figure: FxHashMap<Kind, Vec<(Rational, QuantityPlace)>>,
    /// Ranges, bounds, dates and times: few enough to look at each.
    others: FxHashMap<Kind, Vec<QuantityPlace>>,
    /// The sentences that count a thing, by its noun.
    counted: FxHashMap<Key, Vec<Place>>,
    /// The dates with a month and a year, for each original.
    pub(super) dated: Vec<Vec<usize>>,
    /// The months that are named, from 1.
    months: FxHashSet<i8>,
    /// The durations that a time is reckoned by, as written: `six weeks` of `some six weeks ago`.
    reckoned: FxHashSet<Vec<&'t str>>,
    /// The sentences as written.
    sentences: FxHashSet<&'t str>,
}

/// Kinds of quantities that may restate one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Kind {
    /// Counts, ordinals, scores and bare numbers, by their figures.
    Plain,
    /// Dates.
    Date,
    /// Times of day.
    Time,
    /// Durations and ages, in seconds.
    Span,
    Measure(Dimension),
}

impl Kind {
    fn of(quantity: &Quantity) -> Self {
        match quantity.dimension {
            Dimension::Number | Dimension::Count | Dimension::Ordinal | Dimension::Score | Dimension::Other => Self::Plain,
            Dimension::Date => Self::Date,
            Dimension::Time => Self::Time,
            Dimension::Duration | Dimension::Age => Self::Span,
            other => Self::Measure(other),
        }
    }

    /// The other kinds that the figures of a quantity may be of.
    fn crossing(quantity: &Quantity) -> &'static [Self] {
        match Self::of(quantity) {
            // A bare number may be any measure whose unit is understood, or a year.
            Self::Plain if quantity.dimension == Dimension::Number => {
                &[Self::Span, Self::Measure(Dimension::Percentage), Self::Measure(Dimension::Money), Self::Date]
            }
            Self::Plain | Self::Time => &[],
            Self::Date | Self::Span | Self::Measure(_) => &[Self::Plain],
        }
    }
}

impl<'t> Values<'t> {
    /// Sorts the quantities of the originals.
    pub(super) fn new(originals: &[Side<'t>]) -> Self {
        let mut values = Self::default();
        for (original, side) in originals.iter().enumerate() {
            values.dated.push(Vec::new());
            for (quantity, stated) in side.stated.iter().enumerate() {
                values.add(QuantityPlace { original, quantity }, stated);
            }
            values.sentences.extend(side.sentences.iter().map(|sentence| side.slice(sentence.span)));
            values.reckon(side);
        }
        for sorted in values.by_value.values_mut().chain(values.by_figure.values_mut()) {
            sorted.sort_unstable();
        }
        values
    }

    fn add(&mut self, place: QuantityPlace, stated: &Stated) {
        let quantity = &stated.quantity;
        let kind = Kind::of(quantity);
        match in_base_unit(quantity).zip(stated.single()) {
            Some((value, figure)) => {
                self.by_value.entry(kind).or_default().push((value, place));
                self.by_figure.entry(kind).or_default().push((figure, place));
            }
            None => self.others.entry(kind).or_default().push(place),
        }
        if let Some(counted) = Counted::of(quantity) {
            let sentence = Place { original: place.original, sentence: stated.sentence };
            self.counted.entry(counted.noun()).or_default().push(sentence);
        }
        let Some(date) = quantity.date() else { return };
        self.months.extend(date.month);
        match (date.year, date.month) {
            (Some(year), None) => {
                let year = Rational::from_integer(i128::from(year));
                self.by_figure.entry(Kind::Date).or_default().push((year, place));
            }
            (Some(_), Some(_)) => self.dated.last_mut().into_iter().for_each(|dated| dated.push(place.quantity)),
            _ => {}
        }
    }

    /// Reads the durations in front of `ago`.
    fn reckon(&mut self, side: &Side<'t>) {
        for (at, word) in side.words.iter().enumerate() {
            if RECKONED.contains(&side.slice(word.span)) {
                let before = side.words.get(at.saturating_sub(DURATION)..at).unwrap_or_default();
                let words: Vec<&str> = before.iter().map(|word| side.slice(word.span)).collect();
                self.reckoned.extend((0..words.len()).filter_map(|from| words.get(from..)).map(<[&str]>::to_vec));
            }
        }
    }

    /// The quantities whose value may be that of `quantity`, in any unit.
    pub(super) fn like(&self, quantity: &Quantity, tolerance: &Tolerance) -> Vec<QuantityPlace> {
        let mut found = Vec::new();
        let kind = Kind::of(quantity);
        found.extend(self.others.get(&kind).into_iter().flatten());
        let reading = quantity.readings(tolerance).map(|readings| readings.literal);
        found.extend(within(self.by_value.get(&kind), reading));
        let figures = if let Some(date) = quantity.date() {
            let year = date.year.filter(|_| date.month.is_none());
            year.map(|year| Interval::exactly(Rational::from_integer(i128::from(year))))
        } else {
            bare(quantity).and_then(|bare| bare.readings(tolerance)).map(|readings| readings.literal)
        };
        for crossing in Kind::crossing(quantity) {
            if *crossing != Kind::Date {
                found.extend(self.others.get(crossing).into_iter().flatten());
            }
            if figures.is_some() {
                found.extend(within(self.by_figure.get(crossing), figures));
            }
        }
        found
    }

    /// The sentences that count the same things, whatever else they say.
    pub(super) fn counting(&self, quantity: &Quantity) -> &[Place] {
        Counted::of(quantity).and_then(|counted| self.counted.get(&counted.noun())).map_or(&[], Vec::as_slice)
    }

    /// The durations and ages of as many years as written.
    pub(super) fn years(&self, number: Rational) -> Vec<QuantityPlace> {
        within(self.by_figure.get(&Kind::Span), Some(Interval::exactly(number))).collect()
    }

    /// Whether one of the originals names a month.
    pub(super) fn names_month(&self, month: i8) -> bool {
        self.months.contains(&month)
    }

    /// Whether one of the originals reckons a time by these words: `six weeks` in `more than six weeks ago`.
    pub(super) fn is_reckoned_by(&self, words: &[&str]) -> bool {
        self.reckoned.contains(words)
    }

    /// Whether one of the originals has the very sentence.
    pub(super) fn has_sentence(&self, text: &str) -> bool {
        self.sentences.contains(text)
    }
}

/// The places of a sorted list whose value lies within an interval; all of them if none is known.
fn within(sorted: Option<&Vec<(Rational, QuantityPlace)>>, interval: Option<Interval>) -> impl Iterator<Item = QuantityPlace> {
    let sorted = sorted.map_or(&[][..], Vec::as_slice);
    let from = interval.and_then(|i| i.low.value()).map_or(0, |low| sorted.partition_point(|(value, _)| *value < low));
    let to = interval.and_then(|i| i.high.value()).map_or(sorted.len(), |high| sorted.partition_point(|(value, _)| *value <= high));
    sorted.get(from..to.max(from)).unwrap_or_default().iter().map(|(_, place)| *place)
}

/// The one value of a quantity in its base unit.
fn in_base_unit(quantity: &Quantity) -> Option<Rational> {
    let measured = quantity.measured()?;
    measured.unit.to_base(measured.single()?.value)
}

/// The figures of a quantity without their unit.
pub(super) fn bare(quantity: &Quantity) -> Option<Quantity> {
    let measured = Measured { unit: Unit::none(), ..quantity.measured()?.clone() };
    Some(Quantity { dimension: Dimension::Number, value: Value::Measured(measured), ..quantity.clone() })
}
