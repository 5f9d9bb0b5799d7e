//! Words around a figure that say how it is meant.

use nom::{
    Parser,
    branch::alt,
    bytes::complete::tag,
    character::complete::digit1,
    combinator::{not, value},
    sequence::preceded,
};

use super::words::{NO_MATCH, Read, blank, blanks, hyphen, is_blank, is_hyphen, is_one_of, last_word};
use crate::{lexicon::lexicon, quantity::Hedge, text::boundary_before};

/// How far before a figure a hedge can begin, in bytes: longer than the longest hedge.
const REACH: usize = 48;
/// The longest hedge, in words.
const WORDS: usize = 7;

/// The hedge that ends where `before` ends: where it begins, and what it is.
pub(super) fn ending(before: &str) -> Option<(usize, Hedge)> {
    let end = before.trim_end_matches(|c| is_blank(c) || is_hyphen(c)).len();
    let reach = boundary_before(before, end.saturating_sub(REACH));
    let window = &before[reach..end];
    let hedges = &lexicon().hedges_before;
    // Word starts from the right to the left; the leftmost that makes a hedge is the longest.
    let mut best = None;
    let mut words = 0;
    let mut previous_in_word = false;
    for (at, c) in window.char_indices().rev() {
        let in_word = c.is_alphanumeric() || c == '.';
        let starts = !window[..at].ends_with(|p: char| p.is_alphanumeric()) && in_word || !in_word && !is_blank(c) && !is_hyphen(c);
        if starts {
            words += 1;
            if let Some((len, hedge)) = hedges.longest(&window[at..])
                && window[at + len..].trim_matches('.').is_empty()
            {
                best = Some((reach + at, hedge));
            }
            if words == WORDS || !in_word && !previous_in_word && words > 1 {
                break;
            }
        }
        previous_in_word = in_word;
    }
    best.filter(|(at, _)| !closes_tag(&before[..end], *at) && !is_of_a_sum(&before[..end], *at))
}

/// Whether the `up` of `up to` belongs to a verb of summing: what adds up to 40 is 40, not at most 40.
fn is_of_a_sum(before: &str, at: usize) -> bool {
    let Some((front, hedge)) = before.split_at_checked(at) else { return false };
    hedge.starts_with("up to") && is_one_of(last_word(front), &["add", "adds", "added", "adding", "summed", "totted"])
}

/// Whether the `>` at a place closes a tag, as in `<p>20 houses`.
fn closes_tag(before: &str, at: usize) -> bool {
    let Some((front, _)) = before.split_at_checked(at).filter(|(_, rest)| rest.starts_with('>')) else { return false };
    let name = front.rsplit_once('<').map(|(_, name)| name.trim_start_matches('/'));
    name.is_some_and(|name| name.len() < REACH && name.starts_with(|c: char| c.is_ascii_alphabetic()))
}

/// A hedge before the second end of a range.
pub(super) fn before_end(input: &str) -> Read<'_, Hedge> {
    let (len, hedge) = lexicon().hedges_before.longest(input).ok_or(NO_MATCH)?;
    let (rest, _) = blanks(&input[len..])?;
    Ok((rest, hedge))
}

/// A hedge behind a figure or its unit: ` or so`, `-plus`, `+`; of `5+1` the plus is none.
pub(super) fn behind(input: &str) -> Read<'_, Hedge> {
    let worded = |input| {
        let (len, hedge) = lexicon().hedges_after.longest(input).ok_or(NO_MATCH)?;
        // `200 or greater than 190` begins another bound.
        if input[len..].starts_with(" than") {
            return Err(NO_MATCH);
        }
        // `€40m plus €5m in extras` adds, `four days and over 30 hours` bounds what follows.
        let figure_follows = input[len..].trim_start_matches(is_blank).starts_with(|c: char| c.is_ascii_digit() || "$£€¥".contains(c));
        let leads_on = is_one_of(last_word(&input[..len]), &["plus", "over", "above", "least"]);
        if leads_on && figure_follows {
            return Err(NO_MATCH);
        }
        Ok((&input[len..], hedge))
    };
    alt((value(Hedge::MoreThan, (tag("+"), not(digit1))), preceded(alt((value((), hyphen), value((), blank))), worded))).parse(input)
}

/// `or equal` behind a bound, which then belongs to the values: `less than 5000 or equal to it`.
pub(super) fn or_equal(input: &str, bound: Hedge) -> Read<'_, Hedge> {
    let closed = match bound {
        Hedge::MoreThan => Hedge::AtLeast,
        Hedge::LessThan => Hedge::AtMost,
        _ => return Err(NO_MATCH),
    };
    value(closed, (blank, tag("or equal"), nom::combinator::opt(tag(" to it")))).parse(input)
}

/// Two hedges of one figure: the outer one sets the kind, the inner one makes it approximate.
pub(super) fn joined(outer: Hedge, inner: Hedge) -> (Hedge, bool) {
    match (outer, inner) {
        (Hedge::None, hedge) | (hedge, Hedge::None) => (hedge, false),
        (Hedge::About, Hedge::About) => (Hedge::About, false),
        (Hedge::About, hedge) | (hedge, Hedge::About) => (hedge, true),
        (outer, _) => (outer, false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_hedge_before_a_figure_counts() {
        assert_eq!(ending("that is no more than "), Some((8, Hedge::AtMost)));
        assert_eq!(ending("more than "), Some((0, Hedge::MoreThan)));
        assert_eq!(ending("a sprawling more-than-"), Some((12, Hedge::MoreThan)));
        assert_eq!(ending("no hedge before the "), None);
    }

    #[test]
    fn the_end_of_a_tag_is_no_hedge() {
        assert_eq!(ending("<li class=\"figure\">"), None);
        assert_eq!(ending("</td> "), None);
        assert_eq!(ending("where x > "), Some((8, Hedge::MoreThan)));
    }
}
