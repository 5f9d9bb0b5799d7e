//! Scales behind a number: `million`, `bn`, `hundred and one`, `million and a half`.

use nom::{
    Parser,
    branch::alt,
    character::complete::{digit1, one_of},
    combinator::{map_opt, not, opt, verify},
    sequence::{preceded, terminated},
};

use super::{
    fraction::{half_alone, worded_share},
    noun,
    number::{Figure, plus},
    numeral::numeral,
    spelled::{below_hundred, scale_word},
    words::{NO_MATCH, Read, any_of, blank, blanks, goes_on, joint, the, word},
};
use crate::{
    lexicon::{NumberWord, lexicon},
    quantity::{Dimension, Number, Rational},
};

/// `hundred thousand`, `million`: a scale without a number before it.
pub(super) fn bare_scale(input: &str) -> Read<'_, Number> {
    let (rest, first) = verify(scale_word, |scale| *scale != 12).parse(input)?;
    if input[..input.len() - rest.len()].ends_with(['s', 'S']) {
        return Err(NO_MATCH);
    }
    let (rest, second) = opt(preceded(joint, scale_word)).parse(rest)?;
    let value = first.checked_mul(second.unwrap_or(1)).ok_or(NO_MATCH)?;
    Ok((rest, Number { round: true, ..Number::whole(value) }))
}

/// The scale behind a number, and what follows a scale: `3 hundred and one`, `3 million and a half`.
pub(super) fn scaled(input: &str, figure: Figure) -> (&str, Figure) {
    let (mut rest, mut figure) = (input, figure);
    while let Ok((behind, scale)) = scale(rest, figure.digits) {
        let Some(number) = figure.number.scaled(Rational::from_integer(scale)) else { break };
        let scale = figure.scale.unwrap_or(1).saturating_mul(scale);
        (rest, figure) = (behind, Figure { number, scale: Some(scale), ..figure });
    }
    while let Some(scale) = figure.scale.filter(|scale| *scale >= 100 && !figure.share) {
        let Ok((behind, (part, part_scale))) = part_of_scale(rest, scale, figure.digits) else { break };
        let Some(number) = plus(figure.number, part) else { break };
        (rest, figure) = (behind, Figure { number, scale: part_scale, ..figure });
    }
    (rest, figure)
}

/// A part below the scale before it: ` and a half` of a million, ` 3 hundred` behind thousands, ` and one` behind hundreds.
pub(super) fn part_of_scale(input: &str, scale: i128, digits: bool) -> Read<'_, (Number, Option<i128>)> {
    if let Ok((rest, part)) = preceded((blank, the("and"), blank), alt((worded_share, half_alone))).parse(input)
        && scale >= 1000
    {
        let (rest, smaller) = opt(preceded(blank, scale_word)).parse(rest)?;
        let by = smaller.filter(|smaller| *smaller < scale).unwrap_or(scale);
        let part = part.scaled(Rational::from_integer(by)).ok_or(NO_MATCH)?;
        return Ok((rest, (part, None)));
    }
    if !digits {
        return Err(NO_MATCH);
    }
    if scale == 100 {
        let below = |input| {
            let small = map_opt(digit1, |found: &str| found.parse::<i128>().ok().filter(|n| found.len() < 3 && *n > 0));
            let small = terminated(small, not((one_of(".,"), digit1)));
            alt((small, below_hundred)).parse(input)
        };
        let (rest, part) = preceded((blank, the("and"), blank), below).parse(input)?;
        return Ok((rest, (Number::whole(part), None)));
    }
    let (rest, (whole, smaller)) = preceded(blank, (numeral, preceded(blank, scale_word))).parse(input)?;
    let part = whole.scaled(Rational::from_integer(smaller)).ok_or(NO_MATCH)?;
    if smaller >= scale || part.value >= Rational::from_integer(scale) { Err(NO_MATCH) } else { Ok((rest, (part, Some(smaller)))) }
}

/// A scale word behind any number, or scale letters behind digits.
pub(super) fn scale(input: &str, digits: bool) -> Read<'_, i128> {
    if let Ok(found) = preceded(joint, scale_word).parse(input) {
        return Ok(found);
    }
    if !digits {
        return Err(NO_MATCH);
    }
    let (rest, letters) = preceded(blanks, word).parse(input)?;
    let apart = letters.len() + rest.len() < input.len();
    // A lone `m`, `b` or `T` apart from its digits may be anything; `bn` and `k` may not.
    if apart && matches!(letters, "m" | "b" | "T" | "mil") || goes_on(rest) {
        return Err(NO_MATCH);
    }
    // `48m` is a length and `5B` a flat unless something is counted: `5m people`, `$5m`.
    if matches!(letters, "m" | "b" | "B" | "T") && !counts_millions(rest) {
        return Err(NO_MATCH);
    }
    let scale = lexicon().numerals.suffix(letters).or_else(|| spelled_out(letters, apart)).ok_or(NO_MATCH)?;
    Ok((rest, scale))
}

/// Whether a currency or a plural noun follows.
fn counts_millions(rest: &str) -> bool {
    let money = blanks(rest).is_ok_and(|(rest, _)| {
        lexicon().measures.longest(rest).is_some_and(|(_, unit)| unit.dimension == Dimension::Money && !unit.evidence)
    });
    // `1.3m of the country's pensioners`
    let of_them = (blank, the("of"), blank, any_of(&["the", "its", "their", "his", "her", "our", "those", "these"])).parse(rest).is_ok();
    money || of_them || !rest.starts_with(['-', '‐', '‑']) && noun::head(rest, true).is_ok()
}

/// A scale word right behind digits: `5million`.
fn spelled_out(letters: &str, apart: bool) -> Option<i128> {
    match lexicon().numerals.word(letters)? {
        NumberWord::Scale(scale) if !apart => Some(scale),
        _ => None,
    }
}
