//! Whether a quantity is the size of a change: `rose 3 %`, `fell by 20`, `up 4`.

use super::words::{before_last_word, is_blank, is_hyphen, is_one_of, last_word};
use crate::{
    lexicon::{Sense, lexicon},
    quantity::{Change, Dimension, Quantity},
};

/// How many words the verb and its object have at most before `by`.
const OBJECT: usize = 5;

/// The direction of the change whose size stands behind `before`.
pub(super) fn ending(before: &str, dimension: Dimension) -> Option<Change> {
    if matches!(dimension, Dimension::Date | Dimension::Time | Dimension::Ordinal | Dimension::Age | Dimension::Score) {
        return None;
    }
    let mut before = before.trim_end_matches(|c| is_blank(c) || is_hyphen(c));
    let by = last_word(before).eq_ignore_ascii_case("by");
    if by {
        before = before_last_word(before);
    }
    if by && lexicon().changes.get(last_word(before)).is_none() {
        return verb_before(before, dimension);
    }
    let last = last_word(before);
    let upto = before.trim_end_matches(|c| is_blank(c) || is_hyphen(c));
    let two_words = &upto[before_last_word(before_last_word(before)).len()..];
    let changes = &lexicon().changes;
    let change = changes.get(two_words).or_else(|| changes.get(last))?;
    // `lost five men` loses a count, it does not change one; `down 5` and `fell by 20` do.
    let adverb = last.eq_ignore_ascii_case("up") || last.eq_ignore_ascii_case("down");
    if adverb && is_phrasal(last_word(before_last_word(before)), dimension) {
        return None;
    }
    // `crashed 12 miles west`, `sank 8 miles out`: where it happened, not how far; stocks do not crash by miles.
    if dimension == Dimension::Length && !by && lexicon().senses.has(Sense::Wrecked, last) {
        return None;
    }
    let counted = matches!(dimension, Dimension::Count | Dimension::Number | Dimension::Duration);
    (by || adverb || !counted).then_some(change)
}

/// The direction of a verb that stands a few words before `by`: `grow sales by 35 per cent`, `raised the toll by a third`.
fn verb_before(before: &str, dimension: Dimension) -> Option<Change> {
    // `boosts the range by 35 miles` gives a length that it gained.
    let rate_or_money = matches!(dimension, Dimension::Percentage | Dimension::Money);
    let mut front = before;
    for _ in 0..OBJECT {
        let verb = last_word(front);
        let of_object = || lexicon().changes_by.get(verb).filter(|_| rate_or_money);
        if let Some(change) = lexicon().changes.get(verb).or_else(of_object) {
            return Some(change);
        }
        let determiner = is_one_of(verb, &["its", "their", "his", "her", "the", "a", "our"]);
        if verb.is_empty() || !determiner && lexicon().nouns.is_function_word(verb) {
            return None;
        }
        front = before_last_word(front);
    }
    None
}

/// The direction told behind the size of a change: `closed 2.7 per cent down`, `5 percent higher than`.
///
/// `20 percent down payment` tells none: nothing but the clause may go on behind the word. `higher` and `lower` alone
/// also compare two things with each other; only with what they compare to they size a change.
pub(super) fn behind(rest: &str, before: &str, dimension: Dimension) -> Option<Change> {
    let (word, then) = rest.strip_prefix(is_blank)?.split_at_checked(word_end(rest.strip_prefix(is_blank)?))?;
    let (change, adverb) = match word {
        "up" => (Change::Up, true),
        "down" => (Change::Down, true),
        "higher" => (Change::Up, false),
        "lower" => (Change::Down, false),
        _ => return None,
    };
    let sized = dimension == Dimension::Percentage || dimension == Dimension::Money && !adverb;
    let next = then.trim_start_matches(is_blank);
    let next = &next[..word_end(next)];
    let goes_on = ["on", "at", "from", "in", "by", "compared", "against", "this", "last", "over", "after", "year", "and", "while"];
    let ends = if adverb { next.is_empty() && !then.starts_with(is_hyphen) || goes_on.contains(&next) } else { next == "than" };
    // `put 20 percent down` pays.
    let pays = lexicon().senses.has(Sense::DownPayment, last_word(before));
    (sized && ends && !(adverb && pays)).then_some(change)
}

fn word_end(text: &str) -> usize {
    text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len())
}

/// Whether a verb makes another of `up` or `down`: `gave up 500 acres`, `made up 5 per cent`.
fn is_phrasal(verb: &str, dimension: Dimension) -> bool {
    let has = |sense| lexicon().senses.has(sense, verb);
    // An index ended up 1 percent, a car ended up 90 metres away.
    let ends = has(Sense::Ending) && !matches!(dimension, Dimension::Percentage | Dimension::Money);
    // `came down 12 miles away`, `drove up 40 miles`: a way, not the size of a change.
    ends || has(Sense::Moving) && dimension == Dimension::Length || has(Sense::Phrasal)
}

/// The direction that a further size takes over from the one before it: a conversion in brackets right behind
/// (`rose by 10 feet (3 metres)`), or another subject of the same verb (`Wool fell 3 %, flax by 4 %`).
pub(super) fn carried(preceding: &Quantity, before: &str, dimension: Dimension) -> Option<Change> {
    let change = preceding.change.filter(|_| preceding.dimension == dimension)?;
    let conversion = before.trim_matches(is_blank) == "(";
    let front = before.trim_start_matches(is_blank).strip_prefix(',').or_else(|| before.trim_start_matches(is_blank).strip_prefix("and "));
    // Between the comma and `by` only a name of a few words can stand for a clause whose verb is left out.
    let elided = last_word(before).eq_ignore_ascii_case("by")
        && front.is_some_and(|front| {
            let words = before_last_word(front).split_whitespace().filter(|word| !matches!(*word, "and" | "while"));
            words.clone().count() <= 4
                && words.clone().count() > 0
                && !words.clone().any(|word| lexicon().nouns.ends_phrase(word) && word != "the")
        });
    (conversion || elided).then_some(change)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verb_right_before_the_size_tells_the_direction() {
        assert_eq!(ending("Shares rose ", Dimension::Percentage), Some(Change::Up));
        assert_eq!(ending("the total fell by ", Dimension::Count), Some(Change::Down));
        assert_eq!(ending("the army lost ", Dimension::Count), None);
        assert_eq!(ending("Shares rose to ", Dimension::Percentage), None);
        assert_eq!(ending("the index ended down ", Dimension::Percentage), Some(Change::Down));
        assert_eq!(ending("the car ended up ", Dimension::Length), None);
    }

    #[test]
    fn a_word_behind_the_size_tells_the_direction_where_the_phrase_ends() {
        let behind = |rest| behind(rest, "The index closed ", Dimension::Percentage);
        assert_eq!(behind(" down."), Some(Change::Down));
        assert_eq!(behind(" higher than in May"), Some(Change::Up));
        assert_eq!(behind(" up on Monday"), Some(Change::Up));
        assert_eq!(behind(" down payment"), None);
        assert_eq!(behind(" lower-income homes"), None);
        assert_eq!(behind(" higher education"), None);
        assert_eq!(super::behind(" down.", "Buyers put ", Dimension::Percentage), None);
    }

    #[test]
    fn a_way_is_no_change() {
        assert_eq!(ending("The balloon came down ", Dimension::Length), None);
        assert_eq!(ending("The glider crashed ", Dimension::Length), None);
        assert_eq!(ending("The trawler sank ", Dimension::Length), None);
        assert_eq!(ending("The quay sank by ", Dimension::Length), Some(Change::Down));
        assert_eq!(ending("The lake was up ", Dimension::Length), Some(Change::Up));
        assert_eq!(ending("They dug up ", Dimension::Count), None);
        assert_eq!(ending("The gale blew down ", Dimension::Count), None);
        assert_eq!(ending("Output was up ", Dimension::Count), Some(Change::Up));
        assert_eq!(ending("Flax crashed ", Dimension::Percentage), Some(Change::Down));
    }
}
