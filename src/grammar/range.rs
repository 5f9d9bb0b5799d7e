//! Ranges: `800 to 900`, `$2-3 million`, `between 5 and six`, `three or four`.

use nom::{
    Parser,
    branch::alt,
    character::complete::one_of,
    combinator::{opt, value},
    sequence::preceded,
};
use num_traits::CheckedMul;

use super::{
    amount::{Amount, amount, in_base},
    hedge,
    words::{NO_MATCH, Read, blank, blank_or_hyphen, blanks, hyphen, last_word, the},
};
use crate::quantity::{Dimension, Hedge, Rational};

/// What joins the ends of a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Link {
    /// `to`, `through`.
    To,
    /// `and`, behind `between`.
    And,
    /// A dash or tilde.
    Dash,
    /// `or`.
    Or,
}

/// What stands before a range and allows more than a bare pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opening {
    /// Nothing.
    Bare,
    /// `between`.
    Between,
    /// `from`.
    From,
    /// `by`: what follows `to` is where the change ended.
    By,
}

impl Opening {
    /// The opening that ends a text.
    pub(super) fn of(before: &str) -> Self {
        let word = last_word(before);
        [("between", Self::Between), ("from", Self::From), ("by", Self::By)]
            .into_iter()
            .find(|(known, _)| word.eq_ignore_ascii_case(known))
            .map_or(Self::Bare, |(_, opening)| opening)
    }
}

/// The second end of a range behind its first, and the first with what it takes over from the second.
pub(super) fn second_end<'t>(input: &'t str, first: &Amount, opening: Opening) -> Read<'t, (Amount, Amount)> {
    let (rest, link) = link(input)?;
    let (rest, hedged) = opt(hedge::before_end).parse(rest)?;
    let (rest, mut second) = amount(rest)?;
    // `US $89 to $93 billion`: a bare sign means the dollar of the first.
    if let (Some(a), Some(b)) = (&first.unit, &mut second.unit)
        && b.entry.base == "$"
        && a.entry.stated.ends_with(" dollar")
        && b.entry.factor == a.entry.factor
    {
        b.entry = a.entry;
    }
    // `250 acres - about 100 hectares -` gives one extent in two units.
    let in_other_unit = first.unit.as_ref().zip(second.unit.as_ref()).is_some_and(|(a, b)| a.entry.factor != b.entry.factor);
    // `rose a fifth to 240p` says where it led.
    let share_of_what_follows = first.figure.share && first.unit.is_none() && second.unit.is_some() && !second.figure.share;
    if share_of_what_follows && matches!(second.dimension, Dimension::Money | Dimension::Percentage) {
        return Err(NO_MATCH);
    }
    let mixed = second.signed && !first.signed && first.unit.is_some();
    let first = completed(first, &second).ok_or(NO_MATCH)?;
    let second = inherited(second, &first);
    let (low, high) = (in_base(&first), in_base(&second));
    let rising = match (low, high) {
        (Some(low), Some(high)) => low < high,
        _ => false,
    };
    let falling_ok =
        opening == Opening::From && link == Link::To || first.dimension == Dimension::Temperature || first.figure.number.is_negative();
    let fits = match link {
        Link::And => opening == Opening::Between,
        Link::Or => rising && hedged.is_none() && close(&first, &second),
        Link::To => !mixed && (opening != Opening::By || near(&first, &second, 3)),
        Link::Dash => !in_other_unit,
    };
    if !alike(&first, &second) || !fits || !(rising || falling_ok) {
        return Err(NO_MATCH);
    }
    // Where the figures end is told by the one that is written last.
    let behind_figure = second.behind_figure;
    let (low, high) = if rising { (first, second) } else { (second, first) };
    Ok((rest, (low, Amount { behind_figure, ..high })))
}

fn link(input: &str) -> Read<'_, Link> {
    alt((
        value(Link::To, (blank_or_hyphen, opt((hyphen, blank)), alt((the("to"), the("through"), the("till"))), blank_or_hyphen)),
        value(Link::To, (hyphen, blank, the("to"), blank_or_hyphen)),
        value(Link::And, (blank, the("and"), blank)),
        value(Link::Or, (blank, the("or"), blank)),
        value(Link::Dash, (blanks, one_of("-–‐‑~−"), blanks)),
    ))
    .parse(input)
}

/// The first end with the unit and scale that it shares with the second.
fn completed(first: &Amount, second: &Amount) -> Option<Amount> {
    let mut first = first.clone();
    let own_unit = first.unit.is_some();
    if !own_unit {
        first.unit.clone_from(&second.unit);
        first.dimension = second.dimension;
    } else if let (Some(unit), Some(other)) = (&mut first.unit, &second.unit)
        && unit.per.is_none()
        && unit.entry.base == other.entry.base
    {
        unit.per.clone_from(&other.per);
    }
    if let (None, Some(scale)) = (first.figure.scale, second.figure.scale)
        && (!own_unit || first.signed)
        && scale >= 100
    {
        let mantissa = second.figure.number.value / Rational::from_integer(scale);
        if first.figure.number.value < Rational::from_integer(1000)
            && (first.figure.number.value < mantissa
                || !first.signed && !own_unit && first.figure.number.value < Rational::from_integer(100))
        {
            first.figure.number = first.figure.number.scaled(Rational::from_integer(scale))?;
            first.figure.scale = Some(scale);
        }
    }
    Some(first)
}

/// The second end with the unit of the first where it has none of its own: `$2-3 million`, `208 pounds to 193`.
fn inherited(mut second: Amount, first: &Amount) -> Amount {
    if second.unit.is_none() {
        second.unit.clone_from(&first.unit);
        second.dimension = first.dimension;
    } else if let (Some(unit), Some(of_first)) = (&mut second.unit, &first.unit)
        && unit.per.is_none()
        && unit.entry.base == of_first.entry.base
    {
        unit.per.clone_from(&of_first.per);
    }
    second
}

/// Whether both ends are in units of one kind.
fn alike(first: &Amount, second: &Amount) -> bool {
    let base = |amount: &Amount| amount.unit.as_ref().map(|unit| unit.entry.base);
    // A rate rose by `25 basis points to 4.35 percent`: steps of a rate and rates make no range.
    let steps = |amount: &Amount| amount.unit.as_ref().is_some_and(|unit| unit.entry.stated == "basis point");
    base(first) == base(second)
        && steps(first) == steps(second)
        && (first.dimension == second.dimension || second.dimension == Dimension::Age)
}

/// Whether two ends are near enough to be one estimate: `three or four`, `800 or 900`.
fn close(first: &Amount, second: &Amount) -> bool {
    near(first, second, 2) && !first.figure.article && first.figure.number.value > Rational::from_integer(0)
}

/// Whether the second end is at most so many times the first.
pub(super) fn near(first: &Amount, second: &Amount, times: i128) -> bool {
    let most = in_base(first).and_then(|first| first.checked_mul(&Rational::from_integer(times)));
    most.zip(in_base(second)).is_some_and(|(most, second)| second <= most)
}

/// `greater than 100 and smaller than 300`: a lower and an upper bound of one value.
pub(super) fn second_bound(input: &str, first: Hedge) -> Read<'_, (Hedge, Amount)> {
    let wanted: &[Hedge] = match first {
        Hedge::MoreThan | Hedge::AtLeast => &[Hedge::LessThan, Hedge::AtMost],
        Hedge::LessThan | Hedge::AtMost => &[Hedge::MoreThan, Hedge::AtLeast],
        _ => return Err(NO_MATCH),
    };
    let (rest, second) = preceded((blank, alt((the("and"), the("but"))), blank), hedge::before_end).parse(input)?;
    if !wanted.contains(&second) {
        return Err(NO_MATCH);
    }
    let (rest, amount) = amount(rest)?;
    Ok((rest, (second, amount)))
}
