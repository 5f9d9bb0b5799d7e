//! What a figure without a unit counts, by the words behind it, before it, and around it.

use std::borrow::Cow;

use nom::{Parser, combinator::opt};

use super::{
    age,
    amount::{Amount, amount},
    change, list, name, noun,
    number::Figure,
    place::Place,
    rate::rate,
    words::{any_of, before_last_word, blank, goes_on, is_blank, is_hyphen, is_one_of, joint, last_word, the},
};
use crate::{
    lexicon::lexicon,
    quantity::{Dimension, Hedge, Rational, Unit, Value},
};

/// A figure without a unit, and what is known of it.
pub(super) struct Bare<'a, 't> {
    /// The figure, of a range the lower one.
    pub(super) amount: &'a Amount,
    /// Whether it is a range.
    pub(super) is_range: bool,
    /// How it is hedged.
    pub(super) hedge: Hedge,
    /// What follows.
    pub(super) rest: &'t str,
}

impl<'t> Bare<'_, 't> {
    /// What is counted, and the text behind its noun. `None` if the figure is no quantity.
    pub(super) fn counted(&self, place: &Place<'_>, before: &str) -> Option<(&'t str, Dimension, Unit)> {
        if let Some(age) = age::bare(self.amount, place, before, self.rest) {
            return Some((self.rest, Dimension::Age, age));
        }
        if let Some((rest, unit)) = self.noun_behind() {
            return Some((rest, Dimension::Count, unit));
        }
        if let Some((dimension, unit)) = self.unit_of_neighbour(place, before) {
            return Some((self.rest, dimension, unit));
        }
        if self.is_no_quantity(place) { None } else { Some((self.rest, Dimension::Number, Unit::none())) }
    }

    fn is_one(&self) -> bool {
        !self.is_range && self.amount.figure.number.value == Rational::from_integer(1)
    }

    /// The noun right behind, with a rate: `12 goals a season`.
    fn noun_behind(&self) -> Option<(&'t str, Unit)> {
        let figure = &self.amount.figure;
        // `half a point`, `a quarter-point`
        if figure.share
            && !figure.digits
            && let Ok((rest, _)) = (joint, opt((any_of(&["a", "of a"]), blank)), any_of(&["point", "points"])).parse(self.rest)
            && !goes_on(rest)
        {
            return Some((rest, Unit::plain("point")));
        }
        // A decimal joined to a word measures: `6.1-magnitude`.
        if figure.share || !figure.number.value.is_integer() && self.rest.starts_with(is_hyphen) {
            return None;
        }
        let (rest, noun) = counted_noun(self.rest, figure, !self.is_one())?;
        let mut unit = Unit::plain(noun);
        let (rest, per) = opt(rate).parse(rest).ok()?;
        if let Some(per) = per {
            unit.stated = Cow::Owned(format!("{} per {per}", unit.base));
            unit.per = Some(per);
        }
        Some((rest, unit))
    }

    /// What a neighbour counts or measures: the whole, the next in a list, the noun before, the quantity before.
    fn unit_of_neighbour(&self, place: &Place<'_>, before: &str) -> Option<(Dimension, Unit)> {
        let whole = !self.amount.figure.share;
        let count = |noun: Cow<'static, str>| (Dimension::Count, Unit::plain(noun));
        if whole && let Some(found) = of_group(self.rest) {
            return Some(found);
        }
        if whole
            && !self.is_range
            && let Some(found) = list::shared_unit(self.amount, before, self.rest)
        {
            return Some(found);
        }
        if let Some(noun) =
            noun::hanging(self.rest).or_else(|| holder(before).map(Cow::Borrowed)).or_else(|| alternative(before, self.amount))
        {
            return Some(count(noun));
        }
        if whole && noun::of_people(self.rest) {
            return Some(count(Cow::Borrowed("person")));
        }
        unit_of_preceding(self, place, before)
    }

    /// Whether the words around make a bare figure a time, a pronoun or part of a name.
    fn is_no_quantity(&self, place: &Place<'_>) -> bool {
        let figure = &self.amount.figure;
        // `this half`, `the second half` are times.
        let half = figure.share
            && !figure.digits
            && is_one_of(last_word(place.before), &["this", "first", "second", "last", "next", "other", "final", "better"]);
        let half = half
            || figure.share
                && !figure.digits
                && place.preceding.is_some_and(|before| before.dimension == Dimension::Ordinal)
                && place.before.trim_matches(|c| is_blank(c) || is_hyphen(c)).is_empty();
        // `the 40s`, where nothing tells whether years or ages are meant.
        let tens = figure.digits && self.rest.strip_prefix('s').is_some_and(|behind| !goes_on(behind));
        // `a half brother`, `the half back`.
        let compound = figure.share
            && !figure.digits
            && is_one_of(next_word(self.rest), &["back", "backs", "brother", "brothers", "sister", "sisters", "time", "term"]);
        // `half-built`, `half-dead`: a measure or a scale behind the hyphen was read with the figure.
        let compound = compound
            || figure.share
                && !figure.digits
                && figure.number.value == Rational::new(1, 2)
                && self.rest.starts_with(is_hyphen)
                && self.rest.trim_start_matches(is_hyphen).starts_with(char::is_alphabetic);
        half || compound
            || tens
            || self.is_one() && !figure.digits && name::is_pronoun(place.before, self.rest)
            || name::is_part_of_name(place.before, place.input, figure, self.hedge)
            || !self.is_range && !is_grouped(place) && name::names_something(self.rest, figure, self.hedge)
    }
}

/// The word behind a blank.
fn next_word(rest: &str) -> &str {
    let behind = rest.strip_prefix(is_blank).unwrap_or("");
    behind.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("")
}

/// Whether commas group the digits of a place, as no name has them: `12,480 Falcon 9s`.
fn is_grouped(place: &Place<'_>) -> bool {
    place.input.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with(',')
}

/// What the other end of a change counts or measures: `from 26,000 people to 3,000`, `from 30-35 mpg to 42`.
fn unit_of_preceding(bare: &Bare<'_, '_>, place: &Place<'_>, before: &str) -> Option<(Dimension, Unit)> {
    let preceding = place.preceding?;
    let link = last_word(before);
    if preceding.dimension == Dimension::Count && is_one_of(link, &["to", "from"]) {
        return Some((Dimension::Count, Unit::plain(preceding.base_unit().to_owned())));
    }
    // `from 38C to minus 2`: only degrees go below zero.
    let cold = preceding.dimension == Dimension::Temperature
        && bare.amount.figure.number.is_negative()
        && !before.starts_with(')')
        && is_one_of(link, &["to", "of", "and", "between"]);
    // `rose to 340 million euros from 170 million`
    let came = !bare.is_range
        && is_one_of(before.trim_matches(is_blank), &["from"])
        && !matches!(preceding.dimension, Dimension::Age | Dimension::Duration);
    let led = cold || came || preceding.hedge == Hedge::Range && before.trim_matches(is_blank) == "to";
    // `Wool rose by 2 percent but flax fell by 1.`
    let led = led || link.eq_ignore_ascii_case("by") && preceding.change.is_some() && change::ending(before, preceding.dimension).is_some();
    match &preceding.value {
        Value::Measured(measured) if led => Some((preceding.dimension, measured.unit.clone())),
        _ => None,
    }
}

/// The noun of `another pick or two`, `a visit or two`.
fn alternative(before: &str, amount: &Amount) -> Option<Cow<'static, str>> {
    if amount.figure.digits || !last_word(before).eq_ignore_ascii_case("or") {
        return None;
    }
    let front = before_last_word(before);
    let noun = last_word(front);
    let article = last_word(before_last_word(front));
    let one = is_one_of(article, &["a", "an", "another", "one"]);
    let plain = noun.len() > 2 && noun.chars().all(char::is_lowercase) && !lexicon().nouns.ends_phrase(noun);
    (one && plain && lexicon().measures.unit(noun).is_none()).then(|| noun::singular(noun).into_owned().into())
}

/// The unit of the whole that a figure is part of: `190 million of the 2.4 billion crowns`.
///
/// A part of counted things is a number: `15 of the 28 seats` are not the seats.
fn of_group(rest: &str) -> Option<(Dimension, Unit)> {
    let (behind, _) =
        (blank, the("of"), blank, any_of(&["the", "those", "these", "its", "their", "his", "her"]), blank).parse(rest).ok()?;
    let (_, group) = amount(behind).ok()?;
    group.unit.map(|unit| (group.dimension, unit.resolved()))
}

/// The noun behind a count.
fn counted_noun<'t>(rest: &'t str, figure: &Figure, several: bool) -> Option<(&'t str, Cow<'static, str>)> {
    let whole = figure.number.value.is_integer() && several;
    noun::head(rest, several).or_else(|error| if whole { noun::attribute(rest) } else { Err(error) }).ok()
}

/// The noun before a figure that tells what is counted: `a population of 26,000`, `the crowd has grown to 900`.
fn holder(before: &str) -> Option<&'static str> {
    let link = last_word(before);
    if !is_one_of(link, &["of", "is", "was", "at", "to", "from", "reached"]) {
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
