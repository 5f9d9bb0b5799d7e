//! Results of votes: `by 31 votes to 24`, `voted 58 to 41`, `54 for, 45 against`.

use nom::{
    Parser,
    branch::alt,
    combinator::{opt, value},
    sequence::preceded,
};

use super::{
    date::counts_something,
    noun,
    number::figure,
    words::{NO_MATCH, Read, before_last_word, blank, goes_on, is_one_of, last_word, the},
};
use crate::{
    lexicon::{Sense, lexicon},
    quantity::Number,
};

/// How many votes were on either side.
pub(super) fn ballot<'t>(before: &str, input: &'t str) -> Read<'t, (Number, Number)> {
    let (rest, first) = votes(input)?;
    let (behind, named) = opt(preceded(blank, alt((the("votes"), the("vote"))))).parse(rest)?;
    let (rest, second) = if let Ok((rest, second)) = preceded((blank, the("to"), blank), votes).parse(behind) {
        let larger = first.value > second.value;
        // `two to three` may be a range, and `10 to two` a time.
        let counted = named.is_some() || larger && is_of_a_vote(before);
        let noun = noun::head(rest, true).is_ok() || counts_something(rest);
        if !counted || noun {
            return Err(NO_MATCH);
        }
        (rest, second)
    } else {
        let side = |word: &'static str| preceded(blank, the(word));
        let comma = opt(nom::bytes::complete::tag(","));
        let (rest, (_, _, (), second, _)) = (side("for"), comma, blank_and, votes, side("against")).parse(behind)?;
        (rest, second)
    };
    if goes_on(rest) { Err(NO_MATCH) } else { Ok((rest, (first, second))) }
}

/// A blank, and an `and` if there is one.
fn blank_and(input: &str) -> Read<'_, ()> {
    value((), (blank, opt((the("and"), blank)))).parse(input)
}

/// A whole number of votes.
fn votes(input: &str) -> Read<'_, Number> {
    let (rest, figure) = figure(input)?;
    if figure.number.value.is_integer() && !figure.share { Ok((rest, figure.number)) } else { Err(NO_MATCH) }
}

/// Whether what stands in front speaks of a vote: `voted`, `a majority of`, `the result was`.
fn is_of_a_vote(before: &str) -> bool {
    let votes = |word: &str| lexicon().senses.has(Sense::Vote, word);
    let (last, front) = (last_word(before), before_last_word(before));
    votes(last)
        || is_one_of(last, &["of", "was", "by", "is", "were"]) && votes(last_word(front))
        || last.eq_ignore_ascii_case("by") && carried(front)
}

/// Whether what is voted stands a few words before: `backed the bill`, `was rejected`.
fn carried(before: &str) -> bool {
    let mut front = before;
    (0..OBJECT).any(|_| {
        let found = lexicon().senses.has(Sense::Carried, last_word(front));
        front = before_last_word(front);
        found
    })
}

/// How many words what is done by votes and its object have at most.
const OBJECT: usize = 5;

#[cfg(test)]
mod tests {
    use super::*;

    fn read(before: &str, input: &str) -> Option<(i128, i128)> {
        let (_, (first, second)) = ballot(before, input).ok()?;
        Some((first.value.to_integer(), second.value.to_integer()))
    }

    #[test]
    fn votes_on_either_side_are_read() {
        assert_eq!(read("by ", "31 votes to 24, with"), Some((31, 24)));
        assert_eq!(read("Senators voted ", "58 to 41, with"), Some((58, 41)));
        assert_eq!(read("by a majority of ", "10 to two."), Some((10, 2)));
        assert_eq!(read("carried by ", "eleven votes to one."), Some((11, 1)));
        assert_eq!(read("hoped: ", "54 for, 45 against."), Some((54, 45)));
        assert_eq!(read("The result was ", "32 to 23."), Some((32, 23)));
    }

    #[test]
    fn what_counts_something_else_is_no_vote() {
        assert_eq!(read("It takes ", "10 to two."), None);
        assert_eq!(read("voted for ", "8 to 10 people."), None);
        assert_eq!(read("", "58 for the trip, 41 against"), None);
        assert_eq!(read("rose by ", "31 points to 24 points"), None);
        assert_eq!(read("a majority of ", "10 members"), None);
    }
}
