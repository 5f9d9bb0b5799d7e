//! A figure with its unit: money, percentages, measures, ages; compounds of them.

use nom::{
    Parser,
    branch::alt,
    character::complete::char,
    combinator::{opt, value},
    sequence::preceded,
};
use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, One};

use super::{
    number::{Figure, figure, money_figure},
    numeral::{negative, times},
    spelled::share,
    unit::{UnitRead, bare_unit, below_zero, country_of_sign, currency_sign, rate, unit},
    words::{Read, any_of, blank, blanks, hyphen, joint, the},
};
use crate::{
    lexicon::UnitEntry,
    quantity::{Dimension, Number, Rational},
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

/// Any amount.
pub(super) fn amount(input: &str) -> Read<'_, Amount> {
    alt((money, measured)).parse(input)
}

/// An amount behind a currency sign: `$1.5bn`, `US $58.24 per barrel`, `-$5`, `$-50.8bn`.
fn money(input: &str) -> Read<'_, Amount> {
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
    let (rest, per) = opt(rate).parse(rest)?;
    let behind_figure = figure_end - rest.len();
    Ok((rest, Amount { figure, unit: Some(UnitRead { entry, per }), dimension: Dimension::Money, signed: true, behind_figure }))
}

/// A figure with a unit behind it, or with none.
fn measured(input: &str) -> Read<'_, Amount> {
    let (after_figure, figure) = figure_or_article(input)?;
    let of_unit = if figure.share { of_a(after_figure).ok() } else { None };
    let before_unit = of_unit.unwrap_or_else(|| further(after_figure));
    let Some((rest, unit)) =
        unit(before_unit, &figure).ok().filter(|(rest, unit)| !figure.article || figure.share || takes_article(after_figure, unit, rest))
    else {
        if figure.article {
            return Err(nom::Err::Error(()));
        }
        if let Ok((rest, cold)) = degrees_below_zero(after_figure, figure) {
            return Ok((rest, cold));
        }
        let amount = Amount { figure, unit: None, dimension: Dimension::Number, signed: false, behind_figure: 0 };
        return Ok((after_figure, amount));
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
    let entry = crate::lexicon::lexicon().measures.unit("degree").ok_or(nom::Err::Error(()))?;
    let figure = Figure { number: negative(figure.number), ..figure };
    let behind_figure = after_figure.len() - rest.len();
    let unit = Some(UnitRead { entry, per: None });
    Ok((rest, Amount { figure, unit, dimension: Dimension::Temperature, signed: false, behind_figure }))
}

/// `of a` between a share and a unit: `a tenth of a gallon`. The blank before the unit stays.
fn of_a(input: &str) -> Result<&str, nom::Err<()>> {
    let (rest, _) = (blank, the("of"), opt((blank, any_of(&["a", "an", "one"])))).parse(input)?;
    Ok(rest)
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

/// Whether an article before this unit states a quantity: `an hour`, `a dollar`; not `a second`, `a day` or `a bit`.
fn takes_article(behind_article: &str, unit: &UnitRead, rest: &str) -> bool {
    // `a tonne is 1,000 kilograms` tells what a unit is.
    if rest.starts_with(" is ") || rest.starts_with(" was ") {
        return false;
    }
    if behind_article.starts_with(super::words::is_hyphen) || unit.per.is_some() {
        return false;
    }
    let abbreviated = blanks(behind_article).is_ok_and(|(rest, _)| {
        rest.chars().take_while(|c| c.is_alphabetic()).count() < 3
            || rest.starts_with(char::is_uppercase) && rest.chars().nth(1).is_some_and(char::is_uppercase)
    });
    let entry = unit.entry;
    // `a kg` and `a km` are said as words.
    let spoken = blanks(behind_article).is_ok_and(|(rest, _)| rest.starts_with("kg") || rest.starts_with("km"));
    let too_common = [
        "second",
        "day",
        "week",
        "month",
        "year",
        "decade",
        "century",
        "millennium",
        "degree",
        "bit",
        "byte",
        "bar",
        "%",
        "percentage point",
        "stone",
        "knot",
        "pound",
        "foot",
        "yard",
        "point",
    ];
    (!abbreviated || spoken)
        && !entry.evidence
        && (!too_common.contains(&entry.stated) || entry.dimension == Dimension::Money)
        && entry.dimension != Dimension::Percentage
}

/// A figure, or an article that stands for one: `an hour`, `a gallon`, `half an hour`.
fn figure_or_article(input: &str) -> Read<'_, Figure> {
    let half_a = |input| -> Read<'_, Figure> {
        let (rest, _) = (the("half"), alt((value((), (blank, alt((the("a"), the("an"))))), value((), joint)))).parse(input)?;
        let rest = blanks(rest).map_or(rest, |(rest, _)| rest);
        let number = share(1, 2).ok_or(nom::Err::Error(()))?;
        // Only a unit makes `half` a measure; what follows without a blank is checked by the unit.
        let back = &input[input.len() - rest.len() - 1..];
        Ok((back, Figure { number, digits: false, scale: None, share: true, article: true }))
    };
    let article = |input| -> Read<'_, Figure> {
        let (rest, _) = alt((the("an"), the("a"))).parse(input)?;
        Ok((rest, Figure { number: Number::whole(1), digits: false, scale: None, share: false, article: true }))
    };
    if let Ok((rest, part)) = part_of_a(input) {
        return Ok((rest, part));
    }
    if let Ok((rest, half)) = half_a(input)
        && bare_unit(rest, &half).is_ok()
    {
        return Ok((rest, half));
    }
    alt((figure, article)).parse(input)
}

/// `tenth of a gallon`, `fourth of a litre`: a share of one unit without an article of its own.
fn part_of_a(input: &str) -> Read<'_, Figure> {
    let (rest, word) = super::words::word(input)?;
    let denominator = match crate::lexicon::lexicon().numerals.word(word) {
        Some(crate::lexicon::NumberWord::Ordinal(number)) if number > 2 => number,
        _ => return Err(nom::Err::Error(())),
    };
    let number = share(1, denominator).ok_or(nom::Err::Error(()))?;
    let figure = Figure { number, digits: false, scale: None, share: true, article: true };
    let unit_follows = of_a(rest).is_ok_and(|rest| {
        bare_unit(rest, &figure).is_ok_and(|(_, entry)| !matches!(entry.dimension, Dimension::Duration | Dimension::Percentage))
    });
    if unit_follows { Ok((rest, figure)) } else { Err(nom::Err::Error(())) }
}

/// `-old`, ` of age` behind a duration.
fn of_age(input: &str) -> Read<'_, ()> {
    alt((
        value((), (alt((value((), blank), value((), hyphen))), alt((the("old"), the("olds"))))),
        value((), (blank, the("of"), blank, the("age"))),
    ))
    .parse(input)
}

/// Takes the further parts of a compound into `amount`: `5 feet` `2 inches`, `an hour` `and a half`.
fn compound<'t>(input: &'t str, amount: &mut Amount) -> &'t str {
    let mut rest = input;
    let Some(mut last) = amount.unit.as_ref().filter(|unit| unit.per.is_none()).map(|unit| unit.entry) else { return rest };
    if let Ok((behind, number)) = and_a_part(rest)
        && let Some(sum) = amount.figure.number.value.checked_add(&number.value)
    {
        amount.figure.number = Number { value: sum, step: number.step, place: number.place, round: true };
        return behind;
    }
    while let Ok((behind, (figure, entry))) = smaller_part(rest, last) {
        let Some(ratio) = last.factor.checked_div(&entry.factor) else { break };
        if entry.base == last.base {
            let Some(number) = times(amount.figure.number, ratio).and_then(|whole| sum(whole, figure.number)) else { break };
            amount.figure.number = number;
            amount.unit = Some(UnitRead { entry, per: None });
        } else {
            // Cents of another currency than the dollar.
            let Some(number) = times(figure.number, Rational::one() / ratio).and_then(|part| sum(amount.figure.number, part)) else {
                break;
            };
            amount.figure.number = number;
        }
        (rest, last) = (behind, entry);
    }
    rest
}

/// `and a half`, `and half`, `and a quarter` behind a unit.
fn and_a_part(input: &str) -> Read<'_, Number> {
    let (rest, _) = (blank, the("and"), blank, opt((the("a"), blank))).parse(input)?;
    let (rest, word) = any_of(&["half", "quarter"]).parse(rest)?;
    let denominator = if word.eq_ignore_ascii_case("half") { 2 } else { 4 };
    // `a day and a half hour` goes on with another unit.
    if (blank, the("an"), blank).parse(rest).is_ok() {
        return Err(nom::Err::Error(()));
    }
    share(1, denominator).map(|number| (rest, number)).ok_or(nom::Err::Error(()))
}

/// A further, smaller part of a measure of the same kind.
fn smaller_part<'t>(input: &'t str, last: &'static UnitEntry) -> Read<'t, (Figure, &'static UnitEntry)> {
    let link = alt((
        value((), (char(','), blank, opt((the("and"), blank)))),
        value((), (blank, the("and"), blank)),
        value((), joint),
        value((), blanks),
    ));
    let (rest, figure) = preceded(link, figure).parse(input)?;
    // `90 miles – 145 kilometres –` is no sum.
    if figure.number.is_negative() {
        return Err(nom::Err::Error(()));
    }
    let (rest, entry) = match bare_unit(rest, &figure) {
        // `2h 15m`
        Ok((behind, entry)) if last.stated == "hour" && entry.stated == "m" && rest.starts_with('m') => {
            (behind, crate::lexicon::lexicon().measures.unit("minute").ok_or(nom::Err::Error(()))?)
        }
        Ok(found) => found,
        // `5'6`, `6-foot-4`, `5 ft 2`: inches go without saying.
        Err(_)
            if last.stated == "foot"
                && (figure.digits || ends_height(rest))
                && figure.number.value < Rational::from_integer(12)
                && !input.starts_with(',')
                && !input.starts_with(" and") =>
        {
            let inch = crate::lexicon::lexicon().measures.unit("inch").ok_or(nom::Err::Error(()))?;
            if super::words::goes_on(rest) || rest.starts_with(" per") {
                return Err(nom::Err::Error(()));
            }
            (rest, inch)
        }
        Err(error) => return Err(error),
    };
    let cents = entry.stated == "cent" && last.dimension == Dimension::Money;
    let same = entry.dimension == last.dimension && (entry.base == last.base || cents) && entry.offset == last.offset;
    let alike = matches!(entry.dimension, Dimension::Length | Dimension::Duration | Dimension::Mass | Dimension::Money | Dimension::Volume);
    if same && alike && entry.factor < last.factor { Ok((rest, (figure, entry))) } else { Err(nom::Err::Error(())) }
}

/// Whether inches in words end here, as `six feet two` and `six feet two tall` do.
fn ends_height(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with(['.', ',', ';', ')', '\n']) || (blank, the("tall")).parse(rest).is_ok()
}

fn sum(whole: Number, part: Number) -> Option<Number> {
    Some(Number { value: whole.value.checked_add(&part.value)?, step: part.step, place: part.place, round: true })
}

/// The value of an amount in base units, for telling which of two is the larger.
pub(super) fn in_base(amount: &Amount) -> Option<Rational> {
    let value = amount.figure.number.value;
    match &amount.unit {
        Some(unit) => value.checked_mul(&unit.entry.factor)?.checked_add(&unit.entry.offset),
        None => Some(value),
    }
}
