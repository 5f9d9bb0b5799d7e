//! Money behind a sign: `$1.5bn`, `US $58.24 per barrel`, `-$5`.

use nom::{
    Parser,
    branch::alt,
    character::complete::char,
    combinator::{opt, value},
};
use num_traits::One;

use super::{
    amount::Amount,
    number::money_figure,
    numeral::negative,
    rate::per,
    unit::{UnitRead, bare_unit, country_of_sign, currency_sign},
    words::{Read, joint, the},
};
use crate::quantity::Dimension;

/// An amount behind a currency sign: `$1.5bn`, `US $58.24 per barrel`, `-$5`, `$-50.8bn`.
pub(super) fn money(input: &str) -> Read<'_, Amount> {
    let (rest, minus) = opt(alt((value((), char('-')), value((), char('−')), value((), (the("minus"), joint))))).parse(input)?;
    let (rest, mut entry) = currency_sign(rest)?;
    let (rest, mut figure) = money_figure(rest)?;
    let figure_end = rest.len();
    if minus.is_some() {
        figure.number = negative(figure.number);
    }
    let mut rest = rest;
    if entry.base == "$"
        && let Ok((behind, country)) = country_of_sign(rest)
    {
        (rest, entry) = (behind, country);
    } else if let Ok((behind, named)) = bare_unit(rest, &figure)
        && named.dimension == Dimension::Money
        && named.factor.is_one()
        && (named.base == entry.base || entry.base == "$")
    {
        // `$5 million dollars`, `$10 USD`, `$5 Canadian dollars`.
        (rest, entry) = (behind, named);
    }
    let (rest, per) = per(rest)?;
    let behind_figure = figure_end - rest.len();
    Ok((rest, Amount { figure, unit: Some(UnitRead { entry, per }), dimension: Dimension::Money, signed: true, behind_figure }))
}
