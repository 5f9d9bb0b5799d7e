//! A figure with what stands around it: hedges, a sign, the second end of a range, the noun it counts.

use num_traits::Signed;

use super::{
    amount::{Amount, amount},
    change,
    counted::Bare,
    hedge,
    range::{Opening, second_bound, second_end},
    reader::Place,
    tolerance::tolerance,
    unit::unit,
    unit_in_context::amount_in_context,
    words::{before_last_word, is_blank, is_hyphen, last_word},
};
use crate::{
    quantity::{Dimension, Hedge, Measured, Number, Quantity, Rational, Value},
    source::Span,
};

/// A figure with whatever follows it: money, percentages, measures, ages, counts, bare numbers; ranges of them.
pub(super) fn measured(place: &Place<'_>) -> Option<Quantity> {
    let (mut rest, mut first) = amount(place.input).ok()?;
    if let Some(found) = amount_in_context(place) {
        (rest, first) = found;
    } else if let Ok((behind, ratio)) = super::ratio::ratio(place.input) {
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
        let Some((at, outer)) = hedge::ending(behind_article(before, &first, &place.input[place.input.len() - figure_end..])) else {
            break;
        };
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
    let place_word = names_a_place(&place.before[start - base..place.at - base], &first);
    let mut reading = Reading { first, second: None, hedge, approximate, rest, start, figure };
    reading.range(place, before, opening);
    reading.bounds();
    reading.hedge_behind();
    let mut quantity = reading.finished(place, before)?;
    if place_word && quantity.dimension == Dimension::Count {
        quantity = unhedged(quantity);
    }
    if quantity.dimension == Dimension::Angle && speaks_of_heat(place.before) {
        quantity.dimension = Dimension::Temperature;
    }
    if let Some(bound) = place.preceding.filter(|preceding| is_conversion_of(preceding, &quantity, before)) {
        quantity = bounded_like(bound, quantity);
    }
    let carried = || place.preceding.and_then(|preceding| change::carried(preceding, before, quantity.dimension));
    let told_behind =
        || change::behind(place.input.get((quantity.span.end as usize).saturating_sub(place.at)..)?, before, quantity.dimension);
    quantity.change = if plus_sign {
        Some(crate::quantity::Change::Up)
    } else {
        change::ending(before, quantity.dimension).or_else(carried).or_else(told_behind)
    };
    Some(quantity)
}

/// What stands before a figure, without the article of `more than a 1,000 people`; of `over a 100-day term` it is the term's.
fn behind_article<'t>(before: &'t str, first: &Amount, rest: &str) -> &'t str {
    let round = [100, 1_000, 1_000_000].iter().any(|&value| first.figure.number.value == Rational::from_integer(value));
    let article = first.figure.digits && round && !rest.starts_with(is_hyphen) && last_word(before).eq_ignore_ascii_case("a");
    if article { before_last_word(before) } else { before }
}

/// Whether the hedge of a small count in words is a word of place as it is said: `a tunnel under two rivers`, `served under
/// four mayors`. Of larger figures, of digits and of measures it is a bound.
fn names_a_place(hedge: &str, first: &Amount) -> bool {
    let small = !first.figure.digits && first.figure.number.value < Rational::from_integer(10);
    let words = ["under", "below", "above"];
    small && first.unit.is_none() && words.iter().any(|word| hedge.trim_matches(is_blank).eq_ignore_ascii_case(word))
}

/// Whether a quantity in brackets right behind a bound says it in another unit: `more than 60 miles (97 km)`.
fn is_conversion_of(bound: &Quantity, quantity: &Quantity, before: &str) -> bool {
    let open = matches!(bound.hedge, Hedge::MoreThan | Hedge::AtLeast | Hedge::LessThan | Hedge::AtMost);
    let converted = !matches!(quantity.dimension, Dimension::Count | Dimension::Number | Dimension::Percentage | Dimension::Age);
    let alone = quantity.hedge == Hedge::None && quantity.dimension == bound.dimension;
    open && converted && alone && before.trim_matches(is_blank) == "(" && bound.base_unit() != "" && stated(bound) != stated(quantity)
}

/// The unit of a measured quantity as it is written.
fn stated(quantity: &Quantity) -> Option<&str> {
    if let Value::Measured(measured) = &quantity.value { Some(&measured.unit.stated) } else { None }
}

/// A quantity with the bound of another.
fn bounded_like(bound: &Quantity, mut quantity: Quantity) -> Quantity {
    quantity.hedge = bound.hedge;
    if let Value::Measured(measured) = &mut quantity.value {
        match bound.hedge {
            Hedge::MoreThan | Hedge::AtLeast => measured.high = None,
            _ => measured.low = None,
        }
    }
    quantity
}

/// A quantity that nothing in front of its figure hedges.
fn unhedged(mut quantity: Quantity) -> Quantity {
    quantity.span.start = quantity.figure.start;
    quantity.hedge = Hedge::None;
    if let Value::Measured(measured) = &mut quantity.value {
        measured.low = measured.low.or(measured.high);
        measured.high = measured.high.or(measured.low);
    }
    quantity
}

/// Whether the words before speak of temperatures, so that bare degrees are none of an angle.
pub(super) fn speaks_of_heat(before: &str) -> bool {
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

impl<'t> Reading<'t> {
    /// Takes the second end of a range.
    fn range(&mut self, place: &Place<'_>, before: &str, opening: Opening) {
        if let Ok((rest, (low, high))) = tolerance(self.rest, &self.first) {
            self.take_ends(place, rest, high.behind_figure, (low, high));
            return;
        }
        let Ok((rest, (low, high))) = second_end(self.rest, &self.first, opening) else { return };
        if self.is_movement(before, rest) {
            return;
        }
        self.take_ends(place, rest, high.behind_figure, (low, high));
        if matches!(opening, Opening::Between | Opening::From) {
            let word = last_word(before);
            let trimmed = before.trim_end_matches(|c| is_blank(c) || is_hyphen(c));
            self.start = place.at - place.before.len() + trimmed.len() - word.len();
        }
    }

    /// Makes the reading a range that goes on to `rest`, whose figures end `behind_figure` bytes before.
    fn take_ends(&mut self, place: &Place<'_>, rest: &'t str, behind_figure: usize, (low, high): (Amount, Amount)) {
        let figure_end = place.at + place.input.len() - rest.len() - behind_figure;
        self.figure.end = u32::try_from(figure_end).unwrap_or(self.figure.end).max(self.figure.end);
        (self.first, self.second, self.rest) = (low, Some(high), rest);
        self.approximate = self.approximate || self.hedge == Hedge::About;
        self.hedge = Hedge::Range;
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
        let (dimension, unit) = if let Some(unit) = &self.first.unit {
            (self.first.dimension, unit.resolved())
        } else {
            let bare = Bare { amount: &self.first, is_range: self.second.is_some(), hedge: self.hedge, rest: self.rest };
            let (rest, dimension, unit) = bare.counted(place, before)?;
            self.rest = rest;
            (dimension, unit)
        };
        let hedge = self.hedge;
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
