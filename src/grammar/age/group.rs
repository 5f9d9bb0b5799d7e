//! People of an age: `under-18s`, `the over-60s`.

use nom::{
    Parser,
    character::complete::{char, one_of},
    combinator::opt,
    sequence::terminated,
};

use super::{
    super::{
        date::digits,
        place::Place,
        words::{before_last_word, goes_on, last_word},
    },
    years_of_age,
};
use crate::quantity::{Dimension, Hedge, Measured, Number, Quantity, Value};

/// People younger or older than an age: `under-18s`, `the over-60s`. Capitals make it a team.
pub(in super::super) fn group_by_age(place: &Place<'_>) -> Option<Quantity> {
    let word = last_word(place.before);
    let hedge = match word {
        "under" => Hedge::LessThan,
        "over" => Hedge::MoreThan,
        _ => return None,
    };
    let (rest, years) =
        terminated(digits(2, 2), (opt(one_of("'’")), char('s'))).parse(place.input).ok().filter(|(rest, _)| !goes_on(rest))?;
    let number = Some(Number::whole(years.parse().ok()?));
    let (low, high) = if hedge == Hedge::LessThan { (None, number) } else { (number, None) };
    let value = Value::Measured(Measured { low, high, unit: years_of_age()? });
    let figure = place.plain(&place.input[years.len()..], Dimension::Age, value);
    let start = place.start_of(before_last_word(place.before).len());
    Some(Quantity { span: place.span(start, rest), hedge, ..figure })
}
