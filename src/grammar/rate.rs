//! What a rate is per: `dollars a barrel`, `miles per hour`, `48 miles (77 km) per hour`.

use std::borrow::Cow;

use nom::{
    Parser,
    branch::alt,
    character::complete::char,
    combinator::{opt, peek, value},
    sequence::{delimited, preceded},
};

use super::{
    noun,
    number::figure,
    place::Place,
    unit::{bare_unit, currency_sign, named},
    words::{NO_MATCH, Read, any_of, blank, blank_or_hyphen, blanks, first_word, hyphen, is_blank, the, word},
};
use crate::{
    lexicon::{Sense, lexicon},
    quantity::{Dimension, Quantity},
};

/// What an amount is per, if it is a rate.
///
/// A rate behind a conversion in brackets is shared by both amounts, and stays unread for the other.
pub(super) fn per(input: &str) -> Read<'_, Option<Cow<'static, str>>> {
    let behind_brackets = peek(preceded(alt((value((), conversion), value((), char(')')))), rate));
    opt(alt((rate, behind_brackets))).parse(input)
}

/// Whether the words at a place are what a shared rate is per, and no quantity of their own: the hour of `48 miles (77 km) an hour`.
pub(super) fn is_shared(place: &Place<'_>) -> bool {
    let is_rate = |quantity: &Quantity| quantity.dimension == Dimension::Speed || quantity.measured().is_some_and(|m| m.unit.per.is_some());
    let said = |input| match place.before.trim_end_matches(is_blank) {
        ")" => preceded((alt((the("a"), the("an"))), blank), alt((per_unit, per_known_noun))).parse(input),
        ") per" => per_unit(input),
        _ => Err(NO_MATCH),
    };
    place.preceding.is_some_and(is_rate) && said(place.input).is_ok()
}

/// An amount in brackets: ` (77 km)`, ` (about £400)`.
fn conversion(input: &str) -> Read<'_, ()> {
    let measured = |input| -> Read<'_, ()> {
        let (rest, figure) = figure(input)?;
        value((), |input| bare_unit(input, &figure)).parse(rest)
    };
    let money = value((), (currency_sign, figure));
    let hedge = any_of(&["about", "around", "nearly", "almost", "roughly", "some", "approximately"]);
    delimited((blank, char('(')), value((), (opt((hedge, blank)), alt((money, measured)))), char(')')).parse(input)
}

/// What a rate is per: ` a barrel`, ` per 100,000 people`, `/kg`, `-a-day`.
pub(super) fn rate(input: &str) -> Read<'_, Cow<'static, str>> {
    let per = value((), alt(((blanks, char('/'), blanks).map(|_| ()), (blank_or_hyphen, the("per"), blank_or_hyphen).map(|_| ()))));
    if let Ok((rest, ())) = per.map(|()| ()).parse(input) {
        // `20km/12 miles` gives one length twice.
        let twice = input.trim_start().starts_with('/') && rest.starts_with(|c: char| c.is_ascii_digit()) && !rest.starts_with("100");
        return if twice { Err(NO_MATCH) } else { alt((per_unit, per_many, per_noun)).parse(rest) };
    }
    let article = value((), (blank_or_hyphen, alt((the("a"), the("an"), the("each"), the("every"))), blank_or_hyphen));
    let (rest, per) = preceded(article, alt((per_unit, per_known_noun))).parse(input)?;
    // `from $1.1 billion a year earlier` says when, not how often.
    match (blank, any_of(&["earlier", "ago", "later", "before", "after", "previously"])).parse(rest) {
        Ok(_) => Err(NO_MATCH),
        Err(_) => Ok((rest, per)),
    }
}

/// A unit as a denominator: `square foot`, `day`.
fn per_unit(input: &str) -> Read<'_, Cow<'static, str>> {
    let (rest, entry) = named(input)?;
    let ambiguous =
        entry.evidence && !rest.is_empty() && !rest.starts_with([' ', '.', ',', ';', ')']) || entry.dimension == Dimension::Percentage;
    if ambiguous || entry.dimension == Dimension::Money && entry.stated.len() > 6 {
        return Err(NO_MATCH);
    }
    Ok((rest, Cow::Borrowed(entry.stated)))
}

/// `per 100,000 people`.
fn per_many(input: &str) -> Read<'_, Cow<'static, str>> {
    let (rest, _) = figure(input)?;
    // `per 40-hour week`
    let (rest, _) = opt((hyphen, word)).parse(rest)?;
    let (rest, _) = opt((blank, word)).parse(rest)?;
    Ok((rest, Cow::Owned(input[..input.len() - rest.len()].to_owned())))
}

/// Any noun behind `per`.
fn per_noun(input: &str) -> Read<'_, Cow<'static, str>> {
    let (rest, noun) = word(input)?;
    Ok((rest, noun::singular(noun)))
}

/// A noun that also `a` makes a rate of.
fn per_known_noun(input: &str) -> Read<'_, Cow<'static, str>> {
    let noun = first_word(input);
    if !lexicon().senses.has(Sense::Per, noun) {
        return Err(NO_MATCH);
    }
    Ok((&input[noun.len()..], noun::singular(noun)))
}

#[cfg(test)]
mod tests {
    use crate::{
        grammar::read,
        quantity::{Dimension, Value},
        source::{Article, ArticleId},
    };

    /// The text, dimension and `per` of every quantity.
    fn read_in(text: &str) -> Vec<(String, Dimension, Option<String>)> {
        let article = Article::new(ArticleId(0), "rate.txt", text.to_owned());
        let per = |value: &Value| match value {
            Value::Measured(measured) => measured.unit.per.as_ref().map(ToString::to_string),
            _ => None,
        };
        let quantities = read(&article).quantities;
        quantities.iter().map(|quantity| (article.slice(quantity.span).to_owned(), quantity.dimension, per(&quantity.value))).collect()
    }

    #[test]
    fn a_rate_behind_brackets_is_shared_by_the_amount_in_them() {
        let cases: [(&str, [&str; 2], Dimension, Option<&str>); 6] = [
            ("The coach did 62 miles (100 km) per hour.", ["62 miles", "100 km"], Dimension::Speed, None),
            ("Gusts of up to 90 kilometres (about 56 miles) an hour.", ["up to 90 kilometres", "about 56 miles"], Dimension::Speed, None),
            ("The van did 30 km (19 miles)/h.", ["30 km", "19 miles"], Dimension::Speed, None),
            ("He earns £700 ($890) a week.", ["£700", "$890"], Dimension::Money, Some("week")),
            ("The pump moves 40 litres (10.6 gallons) per second.", ["40 litres", "10.6 gallons"], Dimension::Volume, Some("second")),
            ("The ice moves 12 feet (3.7 m) a day.", ["12 feet", "3.7 m"], Dimension::Length, Some("day")),
        ];
        for (text, spans, dimension, per) in cases {
            let expected = spans.map(|span| (span.to_owned(), dimension, per.map(str::to_owned)));
            assert_eq!(read_in(text), expected, "{text}");
        }
    }

    #[test]
    fn what_follows_brackets_without_being_a_rate_is_not_shared() {
        for text in ["They rowed 30 miles (48 km) a day later.", "It cost £700 ($890) the week before."] {
            let found = read_in(text);
            assert!(found.iter().all(|(_, dimension, per)| *dimension != Dimension::Speed && per.is_none()), "{text}: {found:?}");
        }
    }
}
