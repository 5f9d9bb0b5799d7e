//! A figure with what stands around it: hedges, a sign, the second end of a range, the noun it counts.

use nom::Parser;
use num_traits::Signed;

use super::{
    amount::{Amount, amount},
    change,
    conversion::{bounded_like, is_conversion_of},
    counted::Bare,
    hedge,
    minus::sign_before,
    number::{Figure, figure},
    numeral::{negative, times},
    place::Place,
    pound,
    preposition::{names_a_place, names_a_time, names_an_end, unhedged},
    proportion::proportion,
    range::{Opening, near, second_bound, second_end},
    tolerance::tolerance,
    unit::unit,
    unit_in_context::amount_in_context,
    words::{before_last_word, clause_before, clause_behind, is_blank, is_hyphen, is_one_of, last_word, the},
};
use crate::{
    lexicon::{Sense, lexicon},
    quantity::{Change, Dimension, Hedge, Measured, Number, Quantity, Rational, Value},
    source::Span,
};

/// A figure with whatever follows it: money, percentages, measures, ages, counts, bare numbers; ranges of them.
pub(super) fn measured(place: &Place<'_>) -> Option<Quantity> {
    let (rest, first) = first_amount(place)?;
    let mut reading = Reading::new(place, rest, first);
    let plus_sign = reading.before.ends_with('+');
    reading.hedges_before();
    let (before, hedge) = place.before.split_at(reading.before.len());
    let place_word = names_a_place(hedge, &reading.first);
    reading.range(Opening::of(before));
    reading.bounds();
    reading.hedge_behind();
    let mut quantity = reading.finished()?;
    let place_word = place_word && quantity.dimension == Dimension::Count;
    if place_word || names_an_end(hedge, before) || names_a_time(hedge, before, place.previous, quantity.dimension) {
        quantity = unhedged(quantity);
    }
    let behind = place.input.get((quantity.span.end as usize).checked_sub(place.at)?..)?;
    if quantity.dimension == Dimension::Angle
        && (is_below_zero(&quantity) || speaks_of_heat(clause_before(place.before)) || speaks_of_heat(clause_behind(behind)))
    {
        quantity.dimension = Dimension::Temperature;
    }
    quantity = pound::of_money(quantity, place);
    if let Some(bound) = place.preceding.filter(|preceding| is_conversion_of(preceding, &quantity, before)) {
        quantity = bounded_like(bound, quantity);
    }
    let change = || {
        change::ending(before, quantity.dimension)
            .or_else(|| place.preceding.and_then(|preceding| change::carried(preceding, before, quantity.dimension)))
            .or_else(|| change::behind(behind, before, quantity.dimension))
    };
    quantity.change = if plus_sign { Some(Change::Up) } else { change() };
    Some(quantity)
}

/// `another dozen`, `his dozen years there`: a dozen with a word for its article.
fn dozen<'t>(place: &Place<'t>) -> Option<(&'t str, Amount)> {
    let determiners = [
        "the",
        "his",
        "her",
        "their",
        "its",
        "our",
        "these",
        "those",
        "another",
        "every",
        "last",
        "first",
        "next",
        "further",
        "additional",
    ];
    let (rest, _) = the("dozen").parse(place.input).ok().filter(|_| is_one_of(last_word(place.before), &determiners))?;
    let figure = Figure { number: Number::whole(12), digits: false, scale: Some(12), share: false, article: false };
    Some((rest, Amount::bare(figure)))
}

/// The figure at a place with its unit, of a range the first.
fn first_amount<'t>(place: &Place<'t>) -> Option<(&'t str, Amount)> {
    let (rest, first) = amount(place.input).ok().or_else(|| dozen(place))?;
    if let Some(found) = amount_in_context(place) {
        return Some(found);
    }
    if let Ok((rest, share)) = proportion(place.input) {
        return Some((rest, Amount::bare(share)));
    }
    if is_closing_quote(place, rest, &first) {
        let (rest, figure) = figure(place.input).ok()?;
        return Some((rest, Amount::bare(figure)));
    }
    Some((rest, first))
}

/// What stands before a figure, without the article of `more than a 1,000 people`; of `over a 100-day term` it is the term's.
fn behind_article<'t>(before: &'t str, first: &Amount, rest: &str) -> &'t str {
    let round = [100, 1_000, 1_000_000].iter().any(|&value| first.figure.number.value == Rational::from_integer(value));
    let article = first.figure.digits && round && !rest.starts_with(is_hyphen) && last_word(before).eq_ignore_ascii_case("a");
    if article { before_last_word(before) } else { before }
}

/// Whether degrees are told below zero, as no angle is in prose.
fn is_below_zero(quantity: &Quantity) -> bool {
    quantity.measured().and_then(|m| m.high).is_some_and(|number| number.value < Rational::from_integer(0))
}

/// Whether a word of a clause speaks of temperatures, so that bare degrees are none of an angle.
pub(super) fn speaks_of_heat(clause: &str) -> bool {
    clause.split(|c: char| !c.is_alphabetic()).any(|word| lexicon().senses.has(Sense::Heat, word))
}

/// Whether the mark behind a figure closes a quotation that began before it, so that it is no inch.
fn is_closing_quote(place: &Place<'_>, rest: &str, amount: &Amount) -> bool {
    let written = &place.input[..place.input.len() - rest.len()];
    if amount.unit.is_none() || !written.ends_with(['"', '”', '’']) {
        return false;
    }
    // `5'6"` is a height.
    let marks: Vec<char> = written.chars().filter(|c| !c.is_ascii_digit()).collect();
    if matches!(marks[..], ['\'' | '’', '"' | '”']) {
        return false;
    }
    let line = place.before.rsplit('\n').next().unwrap_or("");
    let seen = place.before.len() > line.len() || place.previous.is_none_or(|c| c == '\n');
    let quotes = line.matches(['"', '“']).count();
    written.ends_with(['”', '’']) && !written.contains(['\'', '’']) || !seen || quotes % 2 == 1
}

/// An amount on its way to becoming a quantity.
struct Reading<'p, 't> {
    place: &'p Place<'t>,
    first: Amount,
    second: Option<Amount>,
    hedge: Hedge,
    approximate: bool,
    /// What stands before the hedges.
    before: &'t str,
    /// What stands behind all that was read.
    rest: &'t str,
    /// Where the quantity begins in the article.
    start: usize,
    figure: Span,
}

impl<'p, 't> Reading<'p, 't> {
    /// An amount with the minus before it.
    fn new(place: &'p Place<'t>, rest: &'t str, mut first: Amount) -> Self {
        let mut before = place.before;
        if let Some(len) = sign_before(place, before) {
            first.figure.number = negative(first.figure.number);
            before = &before[..before.len() - len];
        }
        let start = place.start_of(before.len());
        let figure = Span::new(start, place.at + place.input.len() - rest.len() - first.behind_figure);
        Self { place, first, second: None, hedge: Hedge::None, approximate: false, before, rest, start, figure }
    }

    /// Takes up to two hedges before the figure.
    fn hedges_before(&mut self) {
        let behind_figure = &self.place.input[self.figure.end as usize - self.place.at..];
        for _ in 0..2 {
            let Some((at, outer)) = hedge::ending(behind_article(self.before, &self.first, behind_figure)) else { break };
            (self.hedge, self.approximate) = hedge::joined(outer, self.hedge);
            self.start = self.place.start_of(at);
            self.before = &self.before[..at];
        }
    }

    /// Takes the second end of a range.
    fn range(&mut self, opening: Opening) {
        if let Ok((rest, (low, high))) = tolerance(self.rest, &self.first) {
            self.take_ends(rest, high.behind_figure, (low, high));
            return;
        }
        let Ok((rest, (low, high))) = second_end(self.rest, &self.first, opening) else { return };
        if self.is_movement(rest, (&low, &high)) {
            return;
        }
        self.take_ends(rest, high.behind_figure, (low, high));
        if matches!(opening, Opening::Between | Opening::From) {
            let word = last_word(self.before);
            let trimmed = self.before.trim_end_matches(|c| is_blank(c) || is_hyphen(c));
            self.start = self.place.start_of(trimmed.len() - word.len());
        }
    }

    /// Makes the reading a range that goes on to `rest`, whose figures end `behind_figure` bytes before.
    fn take_ends(&mut self, rest: &'t str, behind_figure: usize, (low, high): (Amount, Amount)) {
        let figure_end = self.place.at + self.place.input.len() - rest.len() - behind_figure;
        self.figure.end = u32::try_from(figure_end).unwrap_or(self.figure.end).max(self.figure.end);
        (self.first, self.second, self.rest) = (low, Some(high), rest);
        self.approximate = self.approximate || self.hedge == Hedge::About;
        self.hedge = Hedge::Range;
    }

    /// Whether what looks like the second end says where a change led: `rose 30% to 150`, `fell 2% to 4% from 6%`,
    /// `rose $3 to $80`.
    fn is_movement(&self, behind: &str, (low, high): (&Amount, &Amount)) -> bool {
        let second = &self.rest[..self.rest.len() - behind.len()];
        let other_unit = self.first.dimension == Dimension::Percentage && !second.contains('%') && !second.contains("per");
        let far = !near(low, high, 3);
        let led = second.starts_with(" to ") && (other_unit || far || behind.starts_with(" from "));
        led && self.first.unit.is_some() && change::ending(self.before, self.first.dimension).is_some()
    }

    /// Takes an upper bound behind a lower one: `more than 10 and less than 40`.
    fn bounds(&mut self) {
        let Ok((rest, (_, second))) = second_bound(self.rest, self.hedge) else { return };
        let (a, b) = (&self.first.figure.number, &second.figure.number);
        let lower_first = matches!(self.hedge, Hedge::MoreThan | Hedge::AtLeast);
        if lower_first == (a.value < b.value) && a.value != b.value && self.second.is_none() {
            let unit = second.unit.clone();
            let (low, high) = if lower_first { (self.first.clone(), second) } else { (second, self.first.clone()) };
            (self.first, self.second, self.rest, self.hedge) = (low, Some(high), rest, Hedge::Range);
            if self.first.unit.is_none() {
                self.first.unit = unit;
            }
        }
    }

    /// Takes a hedge behind the figure or its unit.
    fn hedge_behind(&mut self) {
        if let Ok((rest, closed)) = hedge::or_equal(self.rest, self.hedge) {
            (self.rest, self.hedge) = (rest, closed);
            return;
        }
        if let Ok((rest, behind)) = hedge::behind(self.rest) {
            self.rest = rest;
            (self.hedge, self.approximate) = match (self.hedge, behind) {
                (Hedge::None, behind) => (behind, self.approximate),
                (Hedge::About, Hedge::About) => (Hedge::About, false),
                (Hedge::About, bound) => (bound, true),
                (hedge, _) => (hedge, true),
            };
            // `500 or more kilometres`
            if self.first.unit.is_none()
                && let Ok((rest, unit)) = unit(self.rest, &self.first.figure)
            {
                self.first.dimension = unit.entry.dimension;
                self.first.unit = Some(unit);
                self.rest = rest;
            }
        }
    }

    /// The quantity, with the noun that it counts.
    fn finished(mut self) -> Option<Quantity> {
        let (dimension, unit) = if let Some(unit) = &self.first.unit {
            (self.first.dimension, unit.resolved())
        } else {
            let bare = Bare { amount: &self.first, is_range: self.second.is_some(), hedge: self.hedge, rest: self.rest };
            let (rest, dimension, unit) = bare.counted(self.place, self.before)?;
            self.rest = rest;
            (dimension, unit)
        };
        let (low, high) = in_one_unit(&self.first, self.second.as_ref());
        let (low, high) = match self.hedge {
            Hedge::MoreThan | Hedge::AtLeast => (Some(low), None),
            Hedge::LessThan | Hedge::AtMost => (None, high),
            _ => (Some(low), high),
        };
        Some(Quantity {
            span: self.place.span(self.start, self.rest),
            figure: self.figure,
            dimension,
            value: Value::Measured(Measured { low, high, unit }),
            hedge: self.hedge,
            approximate: self.approximate,
            change: None,
        })
    }
}

/// Both ends in the unit of the first; the upper one is none where that overflows.
fn in_one_unit(first: &Amount, second: Option<&Amount>) -> (Number, Option<Number>) {
    let low = first.figure.number;
    let Some(second) = second else { return (low, Some(low)) };
    let high = second.figure.number;
    let (Some(a), Some(b)) = (&first.unit, &second.unit) else { return (low, Some(high)) };
    if a.entry.factor == b.entry.factor || b.entry.factor.is_negative() {
        return (low, Some(high));
    }
    (low, times(high, b.entry.factor / a.entry.factor))
}
