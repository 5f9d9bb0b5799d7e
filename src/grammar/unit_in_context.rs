//! Units whose symbol is read so only where other words of the clause speak of them: `2.5 F` of a capacitor.

use nom::Parser;

use super::{
    amount::Amount,
    number::figure,
    place::Place,
    unit::UnitRead,
    words::{NO_MATCH, Read, blanks},
};
use crate::lexicon::{UnitEntry, lexicon};

/// An amount in such a unit.
pub(super) fn amount_in_context<'t>(place: &Place<'t>) -> Option<(&'t str, Amount)> {
    let (after_figure, figure) = figure(place.input).ok().filter(|(_, figure)| figure.digits)?;
    let (rest, entry) = named(after_figure).ok().filter(|(_, entry)| speaks_of(place, entry))?;
    let behind_figure = after_figure.len() - rest.len();
    let unit = Some(UnitRead { entry, per: None });
    Some((rest, Amount { figure, unit, dimension: entry.dimension, signed: false, behind_figure }))
}

fn named(input: &str) -> Read<'_, &'static UnitEntry> {
    let (rest, _) = blanks.parse(input)?;
    let (len, entry) = lexicon().measures.in_context(rest).ok_or(NO_MATCH)?;
    Ok((&rest[len..], entry))
}

/// Whether one of the words that make the unit stands in the clause.
fn speaks_of(place: &Place<'_>, entry: &UnitEntry) -> bool {
    let ends = ['.', ';', '\n'];
    let before = place.before.rsplit(ends).next().unwrap_or("");
    // A decimal point ends no clause; a figure's own one is read with it.
    let behind = place.input.split(['\n', ';']).next().unwrap_or("").split(". ").next().unwrap_or("");
    [before, behind]
        .iter()
        .flat_map(|side| side.split(|c: char| !c.is_alphabetic()))
        .any(|word| entry.near.iter().any(|near| near.eq_ignore_ascii_case(word)))
}
