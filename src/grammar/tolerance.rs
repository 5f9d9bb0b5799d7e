//! Tolerances: `50 ± 3 kg`, `50 kg +/- 5%`, `20 plus or minus two`.

use nom::{Parser, branch::alt, bytes::complete::tag, combinator::value, sequence::delimited};
use num_traits::{CheckedAdd, CheckedMul, CheckedSub, Signed};

use super::{
    amount::{Amount, amount},
    words::{NO_MATCH, Read, blank, blanks, the},
};
use crate::quantity::{Dimension, Number, Rational};

/// The ends of what a tolerance behind `middle` allows.
pub(super) fn tolerance<'t>(input: &'t str, middle: &Amount) -> Read<'t, (Amount, Amount)> {
    let (rest, ()) = delimited(blanks, sign, blanks).parse(input)?;
    let (rest, margin) = amount(rest)?;
    ends(middle, &margin).map(|ends| (rest, ends)).ok_or(NO_MATCH)
}

fn sign(input: &str) -> Read<'_, ()> {
    let words = value((), (the("plus"), blank, the("or"), blank, the("minus")));
    let give = value((), (the("give"), blank, the("or"), blank, the("take")));
    alt((value((), alt((tag("±"), tag("+/-"), tag("+/−"), tag("+-")))), words, give)).parse(input)
}

/// Both ends, in the unit of the value.
fn ends(middle: &Amount, margin: &Amount) -> Option<(Amount, Amount)> {
    let mut middle = middle.clone();
    let around = middle.figure.number.value;
    let mut width = margin.figure.number.value;
    match (&middle.unit, &margin.unit) {
        (_, None) => {}
        (None, Some(unit)) => {
            middle.unit = Some(unit.clone());
            middle.dimension = margin.dimension;
        }
        // A share of the value: `50 kg ± 5%`.
        (Some(_), Some(_)) if margin.dimension == Dimension::Percentage && middle.dimension != Dimension::Percentage => {
            width = around.checked_mul(&width)?.checked_mul(&Rational::new(1, 100))?;
        }
        (Some(own), Some(other)) if own.entry.base == other.entry.base && middle.dimension == margin.dimension => {
            width = width.checked_mul(&(other.entry.factor / own.entry.factor))?;
        }
        _ => return None,
    }
    if width.is_negative() {
        return None;
    }
    let end = |value| {
        let mut end = middle.clone();
        let step = margin.figure.number.place;
        end.figure.number = Number { value, step, place: step, round: false };
        end.behind_figure = margin.behind_figure;
        end
    };
    Some((end(around.checked_sub(&width)?), end(around.checked_add(&width)?)))
}
