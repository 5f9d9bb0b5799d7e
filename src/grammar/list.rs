//! Lists that share the unit or the noun of their last member: `5, 7 and 9 km`.

use nom::{
    Parser,
    branch::alt,
    character::complete::{char, one_of},
    combinator::{opt, value},
    multi::fold_many_m_n,
    sequence::preceded,
};

use super::{
    amount::{Amount, amount},
    noun,
    unit::UnitRead,
    words::{NO_MATCH, Read, blank, blank_or_hyphen, blanks, is_blank, the},
};
use crate::quantity::{Dimension, Unit};

/// The longest list, in members behind the first.
const MEMBERS: usize = 8;

/// The unit that a bare figure shares with the last member of the list that it stands in.
///
/// Two members share a unit (`5 and 7 km`); a noun is shared by three or more only, because `and` joins clauses as well.
pub(super) fn shared_unit(first: &Amount, before: &str, rest: &str) -> Option<(Dimension, Unit)> {
    let middle = |input| {
        let (rest, _) = (char(','), blank).parse(input)?;
        alike(first, rest)
    };
    let (rest, behind) = fold_many_m_n(0, MEMBERS, middle, || 0_usize, |count, ()| count + 1).parse(rest).ok()?;
    let inside = ends_in_member(before);
    let several = behind > 0 || inside;
    if let Ok((_, unit)) = last_side(first, rest) {
        return Some((unit.entry.dimension, unit.resolved()));
    }
    let (rest, ()) = if several { link(rest).ok()? } else { conjunction(rest).ok()? };
    let (rest, last) = amount(rest).ok().filter(|(_, last)| !last.signed && last.figure.digits == first.figure.digits)?;
    if let Some(unit) = last.unit {
        return Some((last.dimension, unit.resolved()));
    }
    if !several || last.figure.share {
        return None;
    }
    let (_, noun) = noun::head(rest, true).ok()?;
    Some((Dimension::Count, Unit::plain(noun)))
}

/// The unit of the last side of a room or a box: `4 by 6 metres`, `30 x 20 x 10 cm`, `5-by-7-foot`.
fn last_side<'t>(first: &Amount, input: &'t str) -> Read<'t, UnitRead> {
    let (rest, side) = preceded(by, amount).parse(input)?;
    if side.figure.share || side.figure.digits != first.figure.digits || side.signed {
        return Err(NO_MATCH);
    }
    match side.unit {
        Some(unit) if unit.entry.dimension == Dimension::Length => Ok((rest, unit)),
        Some(_) => Err(NO_MATCH),
        None => last_side(first, rest),
    }
}

/// What parts two sides.
fn by(input: &str) -> Read<'_, ()> {
    alt((value((), (blank_or_hyphen, the("by"), blank_or_hyphen)), value((), (blanks, one_of("x×"), blanks)))).parse(input)
}

/// A further member without a unit, written as the first is.
fn alike<'t>(first: &Amount, input: &'t str) -> Read<'t, ()> {
    let (rest, member) = amount(input)?;
    let bare = member.unit.is_none() && member.figure.digits == first.figure.digits && !member.figure.share;
    if bare { Ok((rest, ())) } else { Err(NO_MATCH) }
}

/// What joins the last member to the others, a comma before it allowed.
fn link(input: &str) -> Read<'_, ()> {
    value((), (opt(char(',')), conjunction)).parse(input)
}

fn conjunction(input: &str) -> Read<'_, ()> {
    value((), (blank, alt((the("and"), the("or"))), blank)).parse(input)
}

/// Whether a place goes on with a list whose member ends right before.
fn ends_in_member(before: &str) -> bool {
    // The reader cuts `before` at the last quantity, so that behind a member only the comma is left.
    before.trim_matches(is_blank) == ","
}
