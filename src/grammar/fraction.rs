//! Parts of one: `1/4`, `½`, `two-thirds`, `20 thousandths`.

use nom::{
    Parser,
    branch::alt,
    character::complete::{anychar, digit1, one_of},
    combinator::{map_opt, peek, value, verify},
    sequence::{preceded, terminated},
};

use super::{
    spelled::{below_hundred, scale_word, share},
    words::{NO_MATCH, Read, blank, has_decimals, hyphen, is_hyphen, joint, the, word},
};
use crate::{
    lexicon::{NumberWord, Sense, lexicon},
    quantity::{Dimension, Number},
};

/// Parts of one that digits count: `2 thirds`, `20 thousandths`. Three quarters may also be nine months.
pub(super) fn counted_parts(input: &str) -> Read<'_, Number> {
    let (rest, count) = map_opt(digit1, |digits: &str| digits.parse::<i128>().ok().filter(|count| *count > 1)).parse(input)?;
    let (rest, (denominator, _)) =
        preceded(joint, verify(denominator, |(denominator, plural)| *plural && *denominator != 4)).parse(rest)?;
    share(count, denominator).map(|number| (rest, number)).ok_or(NO_MATCH)
}

/// ` and a half`, ` and 1/2` behind digits.
pub(super) fn and_part(input: &str) -> Read<'_, Number> {
    preceded((joint, the("and"), joint), alt((worded_share, half_alone, slashed))).parse(input)
}

/// `1/4`: a fraction below one with a denominator that people divide by.
pub(super) fn slashed(input: &str) -> Read<'_, Number> {
    let digits = |input| map_opt(digit1, |digits: &str| digits.parse::<i128>().ok()).parse(input);
    let (rest, (numerator, _, denominator)) = (digits, one_of("/⁄"), digits).parse(input)?;
    let usual = [2, 3, 4, 5, 6, 8, 10, 16, 20, 32, 40, 50, 64, 100, 128, 1000].contains(&denominator);
    if !usual
        || numerator == 0
        || numerator >= denominator
        || rest.starts_with(['/', '⁄'])
        || rest.strip_prefix('-').is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
        || rest.starts_with(|c: char| c.is_ascii_digit())
        || has_decimals(rest)
    {
        return Err(NO_MATCH);
    }
    share(numerator, denominator).map(|number| (rest, number)).ok_or(NO_MATCH)
}

/// `½`.
pub(super) fn vulgar(input: &str) -> Read<'_, Number> {
    map_opt(anychar, |c| {
        let (numerator, denominator) = match c {
            '½' => (1, 2),
            '⅓' => (1, 3),
            '⅔' => (2, 3),
            '¼' => (1, 4),
            '¾' => (3, 4),
            '⅕' => (1, 5),
            '⅖' => (2, 5),
            '⅗' => (3, 5),
            '⅘' => (4, 5),
            '⅙' => (1, 6),
            '⅛' => (1, 8),
            '⅜' => (3, 8),
            '⅝' => (5, 8),
            '⅞' => (7, 8),
            _ => return None,
        };
        share(numerator, denominator)
    })
    .parse(input)
}

/// `quarter` before a scale: `quarter million`.
pub(super) fn quarter_scale(input: &str) -> Read<'_, Number> {
    let (rest, _) = the("quarter").parse(input)?;
    (joint, peek(scale_word)).parse(rest)?;
    share(1, 4).map(|number| (rest, number)).ok_or(NO_MATCH)
}

/// `half` without an article.
pub(super) fn half_alone(input: &str) -> Read<'_, Number> {
    map_opt(the("half"), |_| share(1, 2)).parse(input)
}

/// `a half`, `one quarter`, `three-fifths`, `three quarters`.
pub(super) fn worded_share(input: &str) -> Read<'_, Number> {
    let one = alt((value(1, the("a")), value(1, the("an")), value(1, the("one"))));
    let singular = (terminated(one, joint), verify(denominator, |(_, plural)| !plural));
    let several = (terminated(verify(below_hundred, |n| *n > 1), joint), verify(denominator, |(_, plural)| *plural));
    let (rest, number) = map_opt(alt((singular, several)), |(numerator, (denominator, _))| share(numerator, denominator)).parse(input)?;
    let written = &input[..input.len() - rest.len()];
    let ranks = written.starts_with(['a', 'A']) && number.value.denom() > &2 && !written.ends_with(['r', 'R']);
    if ranks && ranks_a_further_one(rest) {
        return Err(NO_MATCH);
    }
    // `a third-party` is no share; `two-thirds-full`, `a half-hour` and `a quarter-point` are.
    let of_point = preceded(hyphen, the("point")).parse(rest).is_ok();
    let ordinal = number.value.denom() > &2 && *number.value.numer() == 1 && rest.starts_with(is_hyphen) && !of_point;
    if ordinal { Err(NO_MATCH) } else { Ok((rest, number)) }
}

/// Whether what follows `a third` makes it the third of several: `a third man`, `a third straight year`. `A third more`, `a
/// third voted` and `a third of` are shares.
fn ranks_a_further_one(rest: &str) -> bool {
    let Ok((behind, next)) = preceded(blank, word).parse(rest) else { return false };
    let lexicon = lexicon();
    if let Some(unit) = lexicon.measures.unit(next).filter(|unit| !unit.evidence) {
        return unit.dimension == Dimension::Duration;
    }
    let of_share = next.ends_with("ed") || next.ends_with("ly") || lexicon.senses.has(Sense::OfShare, next);
    let scaled = preceded(joint, scale_word).parse(rest).is_ok();
    let goes_on = behind.is_empty() || !behind.starts_with(is_hyphen);
    goes_on && next.len() > 2 && next.starts_with(char::is_lowercase) && !scaled && !of_share && !lexicon.nouns.ends_phrase(next)
}

/// `half`, `thirds`, `quarter`, `tenths`; whether it is a plural.
fn denominator(input: &str) -> Read<'_, (i128, bool)> {
    map_opt(word, |word| {
        let singular = word.strip_suffix('s').unwrap_or(word);
        let plural = singular.len() < word.len();
        let lower = singular.to_ascii_lowercase();
        Some(match lower.as_str() {
            "half" => (2, false),
            "halve" if plural => (2, true),
            "quarter" => (4, plural),
            "second" => return None,
            _ => match lexicon().numerals.word(&lower)? {
                NumberWord::Ordinal(number) if number > 2 => (number, plural),
                _ => return None,
            },
        })
    })
    .parse(input)
}
