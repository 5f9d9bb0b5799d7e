//! The quantities of the originals, read once and found by what they say: their value, what they count, their day.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    beside::Beside,
    context::Context,
    place::{Place, QuantityPlace},
    value_table::{MANY, ValueTable},
};
use crate::{
    claim::Key,
    diff::{
        figure::Counted,
        reading::{Side, Stated},
    },
    quantity::{Dimension, Interval, Quantity, Rational},
};

/// Words behind a duration that make a date of it.
const RECKONED: &[&str] = &["ago", "earlier", "later"];
/// The most words of a duration that is looked up by its words.
const DURATION: usize = 5;

/// The quantities of the originals by their values, so that a value is found wherever it stands.
#[derive(Debug, Default)]
pub(in crate::diff) struct Values<'t> {
    /// Sorted by value in the base unit, within a kind.
    by_value: FxHashMap<Kind, ValueTable>,
    /// Sorted by value as written, within a kind; of dates the years.
    by_figure: FxHashMap<Kind, ValueTable>,
    /// The values of each quantity in these two tables, for each original.
    amounts: Vec<Vec<Option<Amount>>>,
    /// Ranges, bounds, dates and times, in order.
    others: FxHashMap<Kind, Vec<QuantityPlace>>,
    /// The first of them that are written so.
    written: FxHashMap<&'t str, Vec<QuantityPlace>>,
    beside: Beside,
    /// The sentences that count a thing, by its noun.
    counted: FxHashMap<Key, Vec<Place>>,
    /// The dates with a month and a year, for each original.
    pub(in crate::diff) dated: Vec<Vec<usize>>,
    /// The months that are named, from 1.
    months: FxHashSet<i8>,
    /// The durations that a time is reckoned by, as written: `six weeks` of `some six weeks ago`.
    reckoned: FxHashSet<Vec<&'t str>>,
    /// The sentences as written.
    sentences: FxHashSet<&'t str>,
}

/// The one value of a quantity.
#[derive(Debug, Clone, Copy)]
struct Amount {
    /// In the base unit.
    value: Rational,
    /// As written.
    figure: Rational,
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

impl Amount {
    fn of(stated: &Stated) -> Option<Self> {
        let measured = stated.quantity.measured()?;
        let figure = measured.single()?.value;
        Some(Self { value: measured.unit.to_base(figure)?, figure })
    }
}

/// A quantity of the rewrite whose value is sought.
pub(in crate::diff) struct Wanted<'w> {
    pub(in crate::diff) stated: &'w Stated,
    pub(in crate::diff) written: &'w str,
    pub(in crate::diff) context: &'w Context,
}

impl<'t> Values<'t> {
    /// Sorts the quantities of the originals, each with its context.
    pub(in crate::diff) fn new(originals: &[Side<'t>], contexts: &[Vec<Context>]) -> Self {
        let mut values = Self { beside: Beside::new(contexts), ..Self::default() };
        for (original, side) in originals.iter().enumerate() {
            values.dated.push(Vec::new());
            values.amounts.push(side.stated.iter().map(Amount::of).collect());
            for (quantity, stated) in side.stated.iter().enumerate() {
                values.add(QuantityPlace { original, quantity }, side, stated);
            }
            values.sentences.extend(side.sentences.iter().map(|sentence| side.slice(sentence.span)));
            values.reckon(side);
        }
        for sorted in values.by_value.values_mut().chain(values.by_figure.values_mut()) {
            sorted.sort();
        }
        values
    }

    fn add(&mut self, place: QuantityPlace, side: &Side<'t>, stated: &Stated) {
        let quantity = &stated.quantity;
        let kind = Kind::of(quantity);
        if let Some(amount) = self.amount(place) {
            self.by_value.entry(kind).or_default().add(amount.value, place);
            self.by_figure.entry(kind).or_default().add(amount.figure, place);
        } else {
            self.others.entry(kind).or_default().push(place);
            let written = self.written.entry(side.slice(quantity.span)).or_default();
            if written.len() < MANY {
                written.push(place);
            }
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
                self.by_figure.entry(Kind::Date).or_default().add(year, place);
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

    fn amount(&self, place: QuantityPlace) -> Option<Amount> {
        *self.amounts.get(place.original)?.get(place.quantity)?
    }

    /// The quantities whose value may be that of a quantity, in any unit. Where very many have it, those with the same words
    /// beside them are among the ones that are given.
    pub(in crate::diff) fn like(&self, wanted: &Wanted<'_>) -> Vec<QuantityPlace> {
        let Stated { quantity, meanings, .. } = wanted.stated;
        let kind = Kind::of(quantity);
        let reading = meanings.literal();
        let beside = |value: fn(Amount) -> Rational| {
            self.beside.of(wanted.context).filter_map(move |place| Some((value(self.amount(place)?), place)))
        };
        let mut found = self.others_like(kind, wanted);
        found.extend(self.by_value.get(&kind).into_iter().flat_map(|table| table.within(reading, beside(|amount| amount.value))));
        let figures = if let Some(date) = quantity.date() {
            let year = date.year.filter(|_| date.month.is_none());
            year.map(|year| Interval::exactly(Rational::from_integer(i128::from(year))))
        } else {
            meanings.bare.as_ref().map(|meaning| meaning.literal)
        };
        for crossing in Kind::crossing(quantity) {
            if *crossing != Kind::Date {
                found.extend(self.others_like(*crossing, wanted));
            }
            if figures.is_some() {
                let table = self.by_figure.get(crossing);
                found.extend(table.into_iter().flat_map(|table| table.within(figures, beside(|amount| amount.figure))));
            }
        }
        found
    }

    /// The ranges, bounds, dates or times of a kind; of very many the first, those with the same words beside them and those
    /// written in the same way.
    fn others_like(&self, kind: Kind, wanted: &Wanted<'_>) -> Vec<QuantityPlace> {
        let all = self.others.get(&kind).map_or(&[][..], Vec::as_slice);
        let Some(first) = all.get(..MANY) else { return all.to_vec() };
        let written = self.written.get(wanted.written).into_iter().flatten().copied();
        let alike = self.beside.of(wanted.context).chain(written).filter(|place| all.binary_search(place).is_ok());
        first.iter().copied().chain(alike).collect()
    }

    /// The quantities of a kind that have one value, none if there are more than `most` of them.
    pub(in crate::diff) fn of_kind(&self, quantity: &Quantity, most: usize) -> Vec<QuantityPlace> {
        let table = self.by_value.get(&Kind::of(quantity)).filter(|table| table.len() <= most);
        table.map_or_else(Vec::new, |table| table.within(None, std::iter::empty()))
    }

    /// The dates that are no more than a year, none if there are more than `most` of them.
    pub(in crate::diff) fn with_years(&self, most: usize) -> Vec<QuantityPlace> {
        let table = self.by_figure.get(&Kind::Date).filter(|table| table.len() <= most);
        table.map_or_else(Vec::new, |table| table.within(None, std::iter::empty()))
    }

    /// The sentences that count the same things, whatever else they say.
    pub(in crate::diff) fn counting(&self, quantity: &Quantity) -> &[Place] {
        Counted::of(quantity).and_then(|counted| self.counted.get(&counted.noun())).map_or(&[], Vec::as_slice)
    }

    /// The durations and ages of as many years as written.
    pub(in crate::diff) fn years(&self, number: Rational) -> Vec<QuantityPlace> {
        self.by_figure.get(&Kind::Span).into_iter().flat_map(|table| table.of(number)).collect()
    }

    /// Whether one of the originals names a month.
    pub(in crate::diff) fn names_month(&self, month: i8) -> bool {
        self.months.contains(&month)
    }

    /// Whether one of the originals reckons a time by these words: `six weeks` in `more than six weeks ago`.
    pub(in crate::diff) fn is_reckoned_by(&self, words: &[&str]) -> bool {
        self.reckoned.contains(words)
    }

    /// Whether one of the originals has the very sentence.
    pub(in crate::diff) fn has_sentence(&self, text: &str) -> bool {
        self.sentences.contains(text)
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        diff,
        rule::Rules,
        source::{Article, ArticleId},
    };

    /// More rows than are looked at for one value.
    const ROWS: usize = 2 * super::MANY;

    #[test]
    fn a_value_that_stands_everywhere_is_found_beside_the_same_words() {
        let rows = (0..ROWS).map(|row| format!("Row {row} of the hall has 12 seats of oak, 5 of them by the aisle."));
        let end = ["The keeper fed 12 herons at the weir.", "The hall was shut on 4 May."].map(str::to_owned);
        let original = rows.chain(end).collect::<Vec<_>>().join("\n\n");
        let found = |rewrite: &str| -> Vec<&str> {
            let article = |id, text: &str| Article::new(ArticleId(id), format!("{id}.txt"), text.to_owned());
            let findings = diff::diff(&[article(0, &original)], &article(1, rewrite), Rules::builtin()).findings;
            findings.iter().map(|finding| finding.rule).filter(|rule| *rule != "number-dropped").collect()
        };
        assert!(found("The weir has herons again. Twelve were fed on the day the hall was shut, 4 May.").is_empty());
        assert_eq!(found("The keeper fed 14 herons at the weir."), ["number-changed"]);
    }
}
