//! Units behind a figure, and currencies before it.

use std::borrow::Cow;

use nom::{
    Parser,
    branch::alt,
    bytes::complete::tag,
    character::complete::one_of,
    combinator::{map_opt, value},
    sequence::{delimited, preceded},
};

use super::{
    clock::is_hour,
    number::Figure,
    rate::per,
    words::{NO_MATCH, Read, any_of, blank, blanks, goes_on, is_blank, is_hyphen, leaning, the, word},
};
use crate::{
    lexicon::{UnitEntry, lexicon},
    quantity::{Dimension, Rational, Unit},
};

/// A unit of the lexicon and what it is per.
#[derive(Debug, Clone)]
pub(super) struct UnitRead {
    /// The unit.
    pub(super) entry: &'static UnitEntry,
    /// What a rate is per.
    pub(super) per: Option<Cow<'static, str>>,
}

impl UnitRead {
    /// The unit as a value that needs no lexicon.
    pub(super) fn resolved(&self) -> Unit {
        let entry = self.entry;
        let per = self.per.clone().or(entry.per.map(Cow::Borrowed));
        let stated = match &self.per {
            Some(per) => Cow::Owned(format!("{} per {per}", entry.stated)),
            None => Cow::Borrowed(entry.stated),
        };
        Unit { stated, base: Cow::Borrowed(entry.base), factor: entry.factor, offset: entry.offset, per }
    }
}

/// The unit behind a figure: `km`, `-year`, `(kg)`, `dollars a barrel`.
pub(super) fn unit<'t>(input: &'t str, figure: &Figure) -> Read<'t, UnitRead> {
    let (rest, entry) = bare_unit(input, figure)?;
    let (rest, per) = per(rest)?;
    // `48 miles (77 km) per hour` is a speed as `48 miles per hour` is.
    let whole = per.as_ref().and_then(|per| lexicon().measures.unit(&format!("{} per {per}", entry.stated)));
    Ok((rest, whole.map_or(UnitRead { entry, per }, |entry| UnitRead { entry, per: None })))
}

/// A unit without what it is per.
pub(super) fn bare_unit<'t>(input: &'t str, figure: &Figure) -> Read<'t, &'static UnitEntry> {
    let bracketed = |input| delimited((blank, one_of("({")), named, one_of(")}")).parse(input);
    if let Ok(found) = bracketed(input) {
        return Ok(found);
    }
    let (behind, ()) = leaning(input)?;
    let (rest, entry) = named(behind).or_else(|_| misspelt(behind))?;
    if entry.dimension == Dimension::Angle
        && let Ok((rest, scale)) = preceded(blank, misspelt).parse(rest)
        && scale.dimension == Dimension::Temperature
    {
        // `degrees farhenheit`
        return Ok((rest, scale));
    }
    // A hyphen joins words; the sign behind it belongs to the next figure: `£10-£20`.
    if input.starts_with(is_hyphen) && !behind.starts_with(char::is_alphabetic) {
        return Err(NO_MATCH);
    }
    // The sign in front of a figure is that figure's: `half of £40`.
    if entry.dimension == Dimension::Money && is_sign_of_next(behind, rest) {
        return Err(NO_MATCH);
    }
    if entry.evidence && !has_evidence(input, behind, rest, figure) {
        return Err(NO_MATCH);
    }
    let entry = if entry.stated == "pound" && figure.scale.is_some_and(|scale| scale >= 1_000_000) {
        // Millions of pounds are money.
        lexicon().measures.unit("pounds sterling").unwrap_or(entry)
    } else {
        entry
    };
    Ok((rest, entry))
}

/// Whether a currency between these two texts is a sign with digits right behind it.
fn is_sign_of_next(sign: &str, rest: &str) -> bool {
    let written = &sign[..sign.len() - rest.len()];
    !written.ends_with(char::is_alphabetic) && rest.starts_with(|c: char| c.is_ascii_digit())
}

/// The longest name or symbol of a unit at the front of a text.
pub(super) fn named(input: &str) -> Read<'_, &'static UnitEntry> {
    let (len, entry) = lexicon().measures.longest(input).ok_or(NO_MATCH)?;
    Ok((&input[len..], entry))
}

/// The name of a unit with a slip in it.
fn misspelt(input: &str) -> Read<'_, &'static UnitEntry> {
    map_opt(word, |name| lexicon().measures.misspelt(name)).parse(input)
}

/// Whether a symbol that is also a word or a scale is a unit here.
fn has_evidence(input: &str, behind: &str, rest: &str, figure: &Figure) -> bool {
    let symbol = &behind[..behind.len() - rest.len()];
    let attached = input.len() == behind.len();
    let next = rest.chars().next();
    if symbol.eq_ignore_ascii_case("grand") {
        return is_money_in_grand(rest);
    }
    if !figure.digits || figure.scale.is_some() || input.starts_with('-') && symbol != "in" {
        return false;
    }
    match symbol {
        "in" => attached || is_inches(rest),
        "C" | "F" => is_temperature(rest, attached),
        // Marks are inches and feet only right behind digits, and where no word goes on; whether a quotation ends with
        // them is seen from its start.
        "″" | "\"" | "”" | "''" | "′" | "'" | "’" => {
            let small = figure.number.value < Rational::from_integer(300);
            let long = symbol == "\"" && rest.starts_with(" long");
            attached && small && next.is_none_or(|c| !c.is_alphabetic()) && is_mark_of_length(symbol, rest) || long
        }
        "$" => next.is_none_or(|c| !c.is_ascii_digit()) && !rest.trim_start().starts_with(|c: char| c.is_ascii_digit()),
        "Y" | "y" | "A" | "c" => attached || rest.starts_with('/'),
        "pm" => !is_hour(figure),
        "st" => attached && is_in_stones(figure),
        "m" | "t" | "p" | "V" => next.is_none_or(|c| c != '\''),
        _ => true,
    }
}

/// `ten grand`; not `ten grand pianos`.
fn is_money_in_grand(rest: &str) -> bool {
    let noun = (blank, word).parse(rest).map(|(_, (_, next))| next);
    noun.is_ok_and(|next| lexicon().nouns.is_function_word(next)) || !rest.starts_with(is_blank)
}

/// `2 in.`, `2 in long`, `2 in x 3 in`; not `50,000 in 2020`.
fn is_inches(rest: &str) -> bool {
    let behind = rest.trim_start_matches('.').trim_start();
    behind.is_empty()
        || rest.starts_with([')', ',', ';', '.', ']'])
        || any_of(&["long", "wide", "tall", "high", "deep", "thick", "x", "by"]).parse(behind).is_ok()
}

/// `3C.` ends a sentence; of `3 C. Parks` the letter is a name's.
fn is_temperature(rest: &str, attached: bool) -> bool {
    let stopped = rest.strip_prefix('.').is_none_or(|behind| behind.is_empty() || attached && !goes_on(behind));
    stopped && !rest.starts_with(is_hyphen) && !rest.starts_with('&')
}

/// `14st 3lb`, `11st`; the 1st is an ordinal.
fn is_in_stones(figure: &Figure) -> bool {
    let value = figure.number.value;
    value.is_integer() && !matches!(value.to_integer() % 100, n if n % 10 == 1 && n != 11)
}

/// Whether a mark behind digits is a foot or an inch: an apostrophe only in `5'6`.
fn is_mark_of_length(symbol: &str, rest: &str) -> bool {
    let side = (blank, any_of(&["tall", "wide", "long", "high", "deep", "thick"])).parse(rest).is_ok();
    !matches!(symbol, "'" | "’") || side || rest.starts_with(|c: char| c.is_ascii_digit())
}

/// A currency before a figure: `$`, `US $`, `HK$`, `EUR `.
pub(super) fn currency_sign(input: &str) -> Read<'_, &'static UnitEntry> {
    let (len, entry) = lexicon().measures.sign(input).ok_or(NO_MATCH)?;
    let (rest, _) = blanks(&input[len..])?;
    Ok((rest, entry))
}

/// The country of a bare sign, behind the amount: `$76 US`, `$75 U.S.`
pub(super) fn country_of_sign(input: &str) -> Read<'_, &'static UnitEntry> {
    let (rest, _) = blank(input)?;
    let (len, entry) = lexicon().measures.after_sign(rest).ok_or(NO_MATCH)?;
    let rest = &rest[len..];
    // `$5 US dollars` is read as a name; `$5 US troops` is no country of the sign.
    let noun_follows = (blank, word).parse(rest).is_ok_and(|(_, (_, next))| !lexicon().nouns.is_function_word(next));
    if noun_follows { Err(NO_MATCH) } else { Ok((rest, entry)) }
}

/// `below zero`, `below freezing` behind degrees.
pub(super) fn below_zero(input: &str) -> Read<'_, ()> {
    value((), (blank, tag("below"), blank, alt((the("zero"), the("freezing"))))).parse(input)
}
