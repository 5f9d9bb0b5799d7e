//! From a place to a quantity: the productions in the order in which they are tried, and the words before the place.

use std::borrow::Cow;

use jiff::civil::Date;
use nom::Parser;
use num_traits::Signed;

use super::{
    Extraction, Fault, Malformed,
    amount::{Amount, amount},
    change,
    clock::{Clock, clock},
    count, date, hedge, identifier, ordinal,
    range::{Opening, second_bound, second_end},
    scan,
    score::score,
    unit::{rate, unit},
    vague::{Vague, vague},
    words::{before_last_word, is_blank, is_hyphen, last_word},
};
use crate::{
    lexicon::lexicon,
    quantity::{Dimension, Hedge, Measured, Number, Quantity, Rational, Unit, Value},
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
    /// What the quantity before counts, if it stands in the same sentence right before `before`.
    pub(super) counted_before: Option<&'t str>,
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
        let last = extraction
            .quantities
            .last()
            .filter(|last| last.span.end as usize == start && last.dimension == Dimension::Count && !before.contains(['.', '\n', ';']));
        let counted: Option<String> = last.map(|last| last.base_unit().to_owned());
        let place = Place {
            before,
            input: &text[anchor..reach_ahead(text, anchor)],
            at: anchor,
            published: article.published,
            counted_before: counted.as_deref(),
            previous: text[..start].chars().next_back(),
        };
        at = match found_at(&place) {
            Found::Quantity(quantity) => {
                floor = quantity.span.end as usize;
                extraction.quantities.push(quantity);
                floor
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
    match clock(place.input) {
        Ok((rest, Clock::Time(time))) => return Found::Quantity(plain(place, rest, Dimension::Time, Value::Clock(time))),
        Ok((rest, Clock::Impossible)) => return Found::Malformed(Malformed { span: place.span(place.at, rest), fault: Fault::Time }),
        Err(_) => {}
    }
    if let Some(fault_end) = super::malformed::number(place.before, place.input) {
        return Found::Malformed(Malformed { span: Span::new(place.at, place.at + fault_end), fault: Fault::Number });
    }
    if let Ok((rest, (first, second))) = score(place.before, place.input) {
        let measured = Measured { low: Some(first), high: Some(second), unit: Unit::none() };
        return Found::Quantity(plain(place, rest, Dimension::Score, Value::Measured(measured)));
    }
    if let Some(quantity) = vague_count(place).or_else(|| ranked(place)).or_else(|| measured(place)) {
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

/// A figure with whatever follows it: money, percentages, measures, ages, counts, bare numbers; ranges of them.
fn measured(place: &Place<'_>) -> Option<Quantity> {
    let (mut rest, mut first) = amount(place.input).ok()?;
    if let Ok((behind, ratio)) = super::ratio::ratio(place.input) {
        (rest, first) = (behind, Amount { figure: ratio, unit: None, dimension: Dimension::Number, signed: false, behind_figure: 0 });
    } else if is_closing_quote(place, rest, &first) {
        let (behind, figure) = super::number::figure(place.input).ok()?;
        (rest, first) = (behind, Amount { figure, unit: None, dimension: Dimension::Number, signed: false, behind_figure: 0 });
    }
    let mut start = place.at;
    let mut before = place.before;
    let figure_end = rest.len() + first.behind_figure;
    if let Some(len) = sign_before(place, before) {
        first.figure.number = super::numeral::negative(first.figure.number);
        start -= len;
        before = &before[..before.len() - len];
    }
    let plus_sign = before.ends_with('+');
    let figure = Span::new(start, place.at + place.input.len() - figure_end);
    // Up to two hedges, and `between` or `from` before them.
    let base = place.at - place.before.len();
    let mut hedge = Hedge::None;
    let mut approximate = false;
    for _ in 0..2 {
        let Some((at, outer)) = hedge::ending(before) else { break };
        (hedge, approximate) = hedge::joined(outer, hedge);
        start = base + at;
        before = &before[..at];
    }
    let opening = match last_word(before) {
        word if word.eq_ignore_ascii_case("between") => Opening::Between,
        word if word.eq_ignore_ascii_case("from") => Opening::From,
        word if word.eq_ignore_ascii_case("by") => Opening::By,
        _ => Opening::Bare,
    };
    let mut reading = Reading { first, second: None, hedge, approximate, rest, start, figure };
    reading.range(place, before, opening);
    reading.bounds();
    reading.hedge_behind();
    let mut quantity = reading.finished(place, before)?;
    if quantity.dimension == Dimension::Angle && speaks_of_heat(place.before) {
        quantity.dimension = Dimension::Temperature;
    }
    quantity.change = if plus_sign { Some(crate::quantity::Change::Up) } else { change::ending(before, quantity.dimension) };
    Some(quantity)
}

/// Whether the words before speak of temperatures, so that bare degrees are none of an angle.
fn speaks_of_heat(before: &str) -> bool {
    let clause = before.rsplit(['.', ';', '\n']).next().unwrap_or("");
    clause.split(|c: char| !c.is_alphabetic()).any(|word| {
        ["temperature", "temperatures", "thermometer", "weather", "heat", "heatwave", "warming", "highs", "lows", "freezing"]
            .iter()
            .any(|known| word.eq_ignore_ascii_case(known))
    })
}

/// Whether the mark behind a figure closes a quotation that began before it, so that it is no inch.
fn is_closing_quote(place: &Place<'_>, rest: &str, amount: &Amount) -> bool {
    let written = &place.input[..place.input.len() - rest.len()];
    if amount.unit.is_none() || !written.ends_with(['"', '”', '’']) {
        return false;
    }
    let line = place.before.rsplit('\n').next().unwrap_or("");
    let seen = place.before.len() > line.len() || place.previous.is_none_or(|c| c == '\n');
    let quotes = line.matches(['"', '“']).count();
    written.ends_with(['”', '’']) && !written.contains(['\'', '’']) || !seen || quotes % 2 == 1
}

/// The length of a minus before a figure; of a hyphen only where a word does not end at it.
fn sign_before(place: &Place<'_>, before: &str) -> Option<usize> {
    if place.input.starts_with(['-', '−']) {
        return None;
    }
    let word = last_word(before);
    if word.eq_ignore_ascii_case("minus") || word.eq_ignore_ascii_case("negative") {
        return Some(before.len() - before_last_word(before).len());
    }
    let close = before.trim_end_matches(is_blank);
    let dash = close.chars().next_back().filter(|c| matches!(c, '-' | '−'))?;
    let front = &close[..close.len() - dash.len_utf8()];
    let blanks = before.len() - close.len();
    let alone = front.trim_end_matches(is_blank).is_empty() && place.previous.is_none_or(|c| c == '\n');
    let opens = |c: char| is_blank(c) || matches!(c, '(' | '“' | '"' | '\n' | '=' | ':' | '$');
    // `COVID -19` is a name that lost its join.
    let name = last_word(front).len() > 2 && last_word(front).chars().all(char::is_uppercase);
    let after_word = front.trim().is_empty() && place.previous.is_some_and(char::is_alphanumeric);
    let signs = blanks == 0 && !after_word && front.chars().next_back().or(place.previous).is_some_and(opens) && !name;
    // `at - 20 degrees`: only a temperature is written so behind a word.
    let lower = last_word(front).starts_with(char::is_lowercase) && front.ends_with(is_blank) && dash == '-';
    let cold = lower && blanks > 0 && amount(place.input).is_ok_and(|(_, amount)| amount.dimension == Dimension::Temperature);
    (alone || signs || cold).then_some(blanks + dash.len_utf8())
}

/// An amount on its way to becoming a quantity.
struct Reading<'t> {
    first: Amount,
    second: Option<Amount>,
    hedge: Hedge,
    approximate: bool,
    rest: &'t str,
    start: usize,
    figure: Span,
}

impl Reading<'_> {
    /// Takes the second end of a range.
    fn range(&mut self, place: &Place<'_>, before: &str, opening: Opening) {
        let Ok((rest, (low, high))) = second_end(self.rest, &self.first, opening) else { return };
        if self.is_movement(before, rest) {
            return;
        }
        let figure_end = rest.len() + high.behind_figure.min(low.behind_figure.max(high.behind_figure));
        self.figure.end = u32::try_from(place.at + place.input.len() - figure_end).unwrap_or(self.figure.end).max(self.figure.end);
        (self.first, self.second, self.rest) = (low, Some(high), rest);
        self.approximate = self.approximate || self.hedge == Hedge::About;
        self.hedge = Hedge::Range;
        if matches!(opening, Opening::Between | Opening::From) {
            let word = last_word(before);
            let trimmed = before.trim_end_matches(|c| is_blank(c) || is_hyphen(c));
            self.start = place.at - place.before.len() + trimmed.len() - word.len();
        }
    }

    /// Whether what looks like the second end says where a change led: `rose 30% to 150`, `fell 2% to 4% from 6%`.
    fn is_movement(&self, before: &str, behind: &str) -> bool {
        let second = &self.rest[..self.rest.len() - behind.len()];
        let other_unit = self.first.dimension == Dimension::Percentage && !second.contains('%') && !second.contains("per");
        let led = second.starts_with(" to ") && (other_unit || behind.starts_with(" from "));
        led && self.first.unit.is_some() && change::ending(before, self.first.dimension).is_some()
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
    fn finished(mut self, place: &Place<'_>, before: &str) -> Option<Quantity> {
        let (dimension, unit) = match &self.first.unit {
            Some(unit) => (self.first.dimension, unit.resolved()),
            None => self.counted(place, before)?,
        };
        let hedge = if self.hedge == Hedge::Nearly && self.first.figure.article { Hedge::Nearly } else { self.hedge };
        let (low, high) = (self.first.figure.number, self.second.as_ref().map_or(self.first.figure.number, |second| second.figure.number));
        let (low, high) = match hedge {
            Hedge::MoreThan | Hedge::AtLeast => (Some(low), None),
            Hedge::LessThan | Hedge::AtMost => (None, Some(high)),
            _ => (Some(low), Some(high)),
        };
        let (low, high) = in_one_unit(&self.first, self.second.as_ref(), low, high);
        Some(Quantity {
            span: place.span(self.start, self.rest),
            figure: self.figure,
            dimension,
            value: Value::Measured(Measured { low, high, unit }),
            hedge,
            approximate: self.approximate,
            change: None,
        })
    }

    /// What a figure without a unit counts.
    fn counted(&mut self, place: &Place<'_>, before: &str) -> Option<(Dimension, Unit)> {
        let figure = &self.first.figure;
        let one = self.second.is_none() && figure.number.value == Rational::from_integer(1);
        if let Some(age) = super::age::bare(&self.first, before, self.rest) {
            return Some((Dimension::Age, age));
        }
        if !figure.share
            && let Some((rest, noun)) = counted_noun(self.rest, figure, !one)
            // A decimal joined to a word measures: `6.1-magnitude`.
            && (figure.number.value.is_integer() || !self.rest.starts_with(is_hyphen))
        {
            self.rest = rest;
            let (rest, per) = nom::combinator::opt(rate).parse(rest).ok()?;
            let mut unit = Unit::plain(noun);
            if let Some(per) = per {
                self.rest = rest;
                unit.stated = Cow::Owned(format!("{} per {per}", unit.base));
                unit.per = Some(per);
            }
            return Some((Dimension::Count, unit));
        }
        if !figure.share
            && let Some(found) = of_group(self.rest)
        {
            return Some(found);
        }
        if let Some(noun) = count::hanging_noun(self.rest) {
            return Some((Dimension::Count, Unit::plain(noun)));
        }
        if let Some(noun) = holder(before) {
            return Some((Dimension::Count, Unit::plain(noun)));
        }
        if !figure.share && count::of_people(self.rest) {
            return Some((Dimension::Count, Unit::plain("person")));
        }
        // `from 26,000 people to 3,000`
        if let Some(noun) = place.counted_before
            && ["to", "from"].iter().any(|link| last_word(before).eq_ignore_ascii_case(link))
        {
            return Some((Dimension::Count, Unit::plain(noun.to_owned())));
        }
        // `this half`, `the second half` are times.
        if figure.share
            && !figure.digits
            && ["this", "first", "second", "last", "next", "other", "final", "better"]
                .iter()
                .any(|word| last_word(place.before).eq_ignore_ascii_case(word))
        {
            return None;
        }
        if one && !figure.digits && identifier::is_pronoun(place.before, self.rest)
            || identifier::is_part_of_name(place.before, figure, self.hedge)
            || self.second.is_none() && identifier::names_something(self.rest, figure, self.hedge)
        {
            return None;
        }
        Some((Dimension::Number, Unit::none()))
    }
}

/// The unit of the whole that a figure is part of: `280 million of the 1.5 billion shekels`.
///
/// A part of counted things is a number: `15 of the 28 seats` are not the seats.
fn of_group(rest: &str) -> Option<(Dimension, Unit)> {
    use super::words::{any_of, blank, the};
    let (behind, _) =
        (blank, the("of"), blank, any_of(&["the", "those", "these", "its", "their", "his", "her"]), blank).parse(rest).ok()?;
    let (_, group) = amount(behind).ok()?;
    group.unit.map(|unit| (group.dimension, unit.resolved()))
}

/// The noun behind a count.
fn counted_noun<'t>(rest: &'t str, figure: &super::number::Figure, several: bool) -> Option<(&'t str, Cow<'static, str>)> {
    let whole = figure.number.value.is_integer() && several;
    count::noun(rest, several).or_else(|error| if whole { count::attribute(rest) } else { Err(error) }).ok()
}

/// The noun before a figure that tells what is counted: `a population of 26,000`, `the crowd has grown to 900`.
fn holder(before: &str) -> Option<&'static str> {
    let link = last_word(before);
    if !["of", "is", "was", "at", "to", "from", "reached"].iter().any(|known| link.eq_ignore_ascii_case(known)) {
        return None;
    }
    let clause = before.rsplit(['.', ';', '\n']).next().unwrap_or("");
    let mut front = before_last_word(clause);
    for _ in 0..7 {
        let noun = last_word(front);
        if noun.is_empty() || noun.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        if let Some(counted) = lexicon().nouns.holders.get(noun) {
            return Some(counted);
        }
        front = before_last_word(front);
    }
    None
}

/// Both ends in the unit of the first.
fn in_one_unit(first: &Amount, second: Option<&Amount>, low: Option<Number>, high: Option<Number>) -> (Option<Number>, Option<Number>) {
    let (Some(a), Some(b)) = (first.unit.as_ref(), second.and_then(|second| second.unit.as_ref())) else { return (low, high) };
    if a.entry.factor == b.entry.factor || b.entry.factor.is_negative() {
        return (low, high);
    }
    let ratio = b.entry.factor / a.entry.factor;
    (low, high.and_then(|high| super::numeral::times(high, ratio)))
}

/// An ordinal.
fn ranked(place: &Place<'_>) -> Option<Quantity> {
    let (rest, number) = ordinal::ordinal(place.input).ok()?;
    if rest.starts_with(" of a") && amount(place.input).is_ok_and(|(_, amount)| amount.unit.is_some()) {
        return None;
    }
    let number = Number::whole(number);
    let measured = Measured { low: Some(number), high: Some(number), unit: Unit::none() };
    Some(plain(place, rest, Dimension::Ordinal, Value::Measured(measured)))
}
