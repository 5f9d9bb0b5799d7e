//! Scores: `3-2`, `lost 1–4`, `a 3:2 win`.

use nom::{Parser, branch::alt, bytes::complete::tag};

use super::{
    date::{counts_something, digits},
    place::Place,
    words::{NO_MATCH, Read, before_last_word, blank, goes_on, has_decimals, is_blank, is_hyphen, last_word},
};
use crate::{
    lexicon::{Sense, lexicon},
    quantity::{Dimension, Number},
};

/// Two bare figures with a hyphen between them that cannot be a range, because the second is not the larger, or that a
/// word of games stands beside.
pub(super) fn score<'t>(place: &Place<'t>) -> Read<'t, (Number, Number)> {
    let (before, input) = (place.before, place.input);
    // Some agencies set scores with spaces: `20 - 13`; others with a colon, which a single digit behind it tells from a time.
    let hyphened = (digits(1, 3), alt((tag(" - "), tag("-"), tag("–"))), digits(1, 3));
    let colon = (digits(1, 2), tag(":"), digits(1, 1));
    let (rest, (first, mark, second)) = alt((hyphened, colon)).parse(input)?;
    if mark == ":" && !is_of_a_game(before, rest) {
        return Err(NO_MATCH);
    }
    let (Ok(a), Ok(b)) = (first.parse::<i128>(), second.parse::<i128>()) else { return Err(NO_MATCH) };
    // `6-4, 3-6, 7-5`
    let further = before.trim_matches(is_blank) == "," && place.preceding.is_some_and(|set| set.dimension == Dimension::Score);
    let goes_on = goes_on(rest) || rest.starts_with(is_hyphen) || rest.starts_with(['–', '%', '/', '°', '$', '€', '£']);
    let decimal = has_decimals(rest);
    let measured = blank(rest).is_ok_and(|(rest, _)| lexicon().measures.longest(rest).is_some_and(|(_, unit)| !unit.evidence));
    if goes_on
        || decimal
        || measured
        || a < b && !is_of_a_game(before, rest) && !is_of_a_team(before, rest) && !further
        || counts_something(rest)
    {
        return Err(NO_MATCH);
    }
    Ok((rest, (Number::whole(a), Number::whole(b))))
}

/// Whether wins and losses stand in front of a team's name: `the 2-13 Harbour Hawks`.
fn is_of_a_team(before: &str, rest: &str) -> bool {
    let next = rest.trim_start_matches(is_blank);
    last_word(before).eq_ignore_ascii_case("the") && next.len() < rest.len() && next.starts_with(char::is_uppercase)
}

/// Whether a word beside two figures speaks of a game.
fn is_of_a_game(before: &str, rest: &str) -> bool {
    let near = |word: &str| lexicon().senses.has(Sense::Game, word);
    let next = rest.trim_start().split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    near(last_word(before)) || near(next) || near(last_word(before_last_word(before)))
}
