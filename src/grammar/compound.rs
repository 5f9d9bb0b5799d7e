//! Measures of several parts: `5 feet 2 inches`, `2h 15m`, `an hour and a half`, `3 dollars and 20 cents`.

use nom::{
    Parser,
    branch::alt,
    character::complete::char,
    combinator::{opt, value},
    sequence::preceded,
};
use num_traits::{CheckedAdd, CheckedDiv, One};

use super::{
    amount::Amount,
    number::{Figure, figure},
    numeral::times,
    spelled::share,
    unit::{UnitRead, bare_unit},
    words::{NO_MATCH, Read, blank, blank_or_hyphen, blanks, goes_on, joint, the},
};
use crate::{
    lexicon::{UnitEntry, lexicon},
    quantity::{Dimension, Number, Rational},
};

/// Takes the further parts of a compound into `amount`: `5 feet` `2 inches`, `an hour` `and a half`.
pub(super) fn compound<'t>(input: &'t str, amount: &mut Amount) -> &'t str {
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

/// `and a half`, `and half`, `and a quarter`, `-and-a-half` behind a unit.
fn and_a_part(input: &str) -> Read<'_, Number> {
    let (rest, _) = (blank_or_hyphen, the("and"), blank_or_hyphen, opt((the("a"), blank_or_hyphen))).parse(input)?;
    let quarters = value((3, 4), (the("three"), blank_or_hyphen, the("quarters")));
    let (rest, (parts, denominator)) = alt((value((1, 2), the("half")), value((1, 4), the("quarter")), quarters)).parse(rest)?;
    // `a day and a half hour` goes on with another unit.
    if (blank, the("an"), blank).parse(rest).is_ok() {
        return Err(NO_MATCH);
    }
    share(parts, denominator).map(|number| (rest, number)).ok_or(NO_MATCH)
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
        return Err(NO_MATCH);
    }
    let (rest, entry) = match bare_unit(rest, &figure) {
        // `2h 15m`
        Ok((behind, entry)) if last.stated == "hour" && entry.stated == "m" && rest.starts_with('m') => {
            (behind, lexicon().measures.unit("minute").ok_or(NO_MATCH)?)
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
            let inch = lexicon().measures.unit("inch").ok_or(NO_MATCH)?;
            if goes_on(rest) || rest.starts_with(" per") {
                return Err(NO_MATCH);
            }
            (rest, inch)
        }
        Err(error) => return Err(error),
    };
    let cents = entry.stated == "cent" && last.dimension == Dimension::Money;
    let same = entry.dimension == last.dimension && (entry.base == last.base || cents) && entry.offset == last.offset;
    let alike = matches!(entry.dimension, Dimension::Length | Dimension::Duration | Dimension::Mass | Dimension::Money | Dimension::Volume);
    if same && alike && entry.factor < last.factor { Ok((rest, (figure, entry))) } else { Err(NO_MATCH) }
}

/// Whether inches in words end here, as `six feet two` and `six feet two tall` do.
fn ends_height(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with(['.', ',', ';', ')', '\n']) || (blank, the("tall")).parse(rest).is_ok()
}

fn sum(whole: Number, part: Number) -> Option<Number> {
    Some(Number { value: whole.value.checked_add(&part.value)?, step: part.step, place: part.place, round: true })
}
