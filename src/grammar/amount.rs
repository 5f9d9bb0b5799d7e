//! A figure with its unit: money, percentages, measures, ages; compounds of them.

use nom::{Parser, branch::alt, combinator::value, sequence::preceded};
use num_traits::{CheckedAdd, CheckedMul, Zero};

use super::{
    article::{figure_or_article, of_a, takes_article},
    compound::compound,
    money::money,
    number::Figure,
    numeral::negative,
    unit::{UnitRead, below_zero, unit},
    words::{NO_MATCH, Read, any_of, blank, blank_or_hyphen, the},
};
use crate::{
    lexicon::lexicon,
    quantity::{Dimension, Rational},
};

/// A figure and its unit, if it has one.
#[derive(Debug, Clone)]
pub(super) struct Amount {
    /// The figure; of a compound the whole, in its smallest unit.
    pub(super) figure: Figure,
    /// Its unit.
    pub(super) unit: Option<UnitRead>,
    /// What it measures.
    pub(super) dimension: Dimension,
    /// A sign or code of a currency stood before it.
    pub(super) signed: bool,
    /// How many bytes behind the figure the unit ends; the figure itself ends before.
    pub(super) behind_figure: usize,
}

impl Amount {
    /// A figure without a unit.
    pub(super) fn bare(figure: Figure) -> Self {
        Self { figure, unit: None, dimension: Dimension::Number, signed: false, behind_figure: 0 }
    }
}

/// Any amount.
pub(super) fn amount(input: &str) -> Read<'_, Amount> {
    alt((money, measured)).parse(input)
}

/// A figure with a unit behind it, or with none.
fn measured(input: &str) -> Read<'_, Amount> {
    let (after_figure, figure) = figure_or_article(input)?;
    // `a third of a mile`, `0.4 of a second`
    let part = figure.share || figure.digits && figure.number.value.trunc().is_zero();
    let of_unit = if part { of_a(after_figure).ok() } else { None };
    let before_unit = of_unit.unwrap_or_else(|| further(after_figure));
    let Some((rest, unit)) =
        unit(before_unit, &figure).ok().filter(|(rest, unit)| !figure.article || figure.share || takes_article(after_figure, unit, rest))
    else {
        if figure.article {
            return Err(NO_MATCH);
        }
        if let Ok((rest, cold)) = degrees_below_zero(after_figure, figure) {
            return Ok((rest, cold));
        }
        return Ok((after_figure, Amount::bare(figure)));
    };
    let dimension = unit.entry.dimension;
    let mut amount = Amount { figure, unit: Some(unit), dimension, signed: false, behind_figure: 0 };
    let mut rest = compound(rest, &mut amount);
    if matches!(dimension, Dimension::Temperature | Dimension::Angle)
        && let Ok((behind, ())) = below_zero(rest)
    {
        amount.figure.number = negative(amount.figure.number);
        amount.dimension = Dimension::Temperature;
        rest = behind;
    }
    if dimension == Dimension::Duration
        && let Ok((behind, ())) = of_age(rest)
    {
        amount.dimension = Dimension::Age;
        rest = behind;
    }
    amount.behind_figure = after_figure.len() - rest.len();
    Ok((rest, amount))
}

/// `20 below zero`: degrees that go without saying.
fn degrees_below_zero(after_figure: &str, figure: Figure) -> Read<'_, Amount> {
    let (rest, ()) = below_zero(after_figure)?;
    let entry = lexicon().measures.unit("degree").ok_or(NO_MATCH)?;
    let figure = Figure { number: negative(figure.number), ..figure };
    let behind_figure = after_figure.len() - rest.len();
    let unit = Some(UnitRead { entry, per: None });
    Ok((rest, Amount { figure, unit, dimension: Dimension::Temperature, signed: false, behind_figure }))
}

/// Words that may stand between a figure and its unit without another meaning: `two more minutes`. The blank stays.
fn further(input: &str) -> &str {
    let adjective = |input| {
        preceded(
            blank,
            any_of(&[
                "more",
                "further",
                "additional",
                "extra",
                "full",
                "whole",
                "consecutive",
                "straight",
                "successive",
                "previous",
                "solid",
                "good",
                "long",
                "short",
                "or so",
                "working",
                "calendar",
                "total",
            ]),
        )
        .parse(input)
    };
    adjective(input).map_or(input, |(rest, _)| rest)
}

/// `-old`, ` of age` behind a duration.
fn of_age(input: &str) -> Read<'_, ()> {
    alt((value((), (blank_or_hyphen, alt((the("old"), the("olds"))))), value((), (blank, the("of"), blank, the("age"))))).parse(input)
}

/// The value of an amount in base units, for telling which of two is the larger.
pub(super) fn in_base(amount: &Amount) -> Option<Rational> {
    let value = amount.figure.number.value;
    match &amount.unit {
        Some(unit) => value.checked_mul(&unit.entry.factor)?.checked_add(&unit.entry.offset),
        None => Some(value),
    }
}
