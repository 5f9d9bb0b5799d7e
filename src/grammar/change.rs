//! Whether a quantity is the size of a change: `rose 3 %`, `fell by 20`, `up 4`.

use super::words::{before_last_word, is_blank, is_hyphen, last_word};
use crate::{
    lexicon::lexicon,
    quantity::{Change, Dimension, Quantity},
};

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
        // `grow sales by 35 per cent`: the verb stands a few words before.
        let mut front = before;
        for _ in 0..3 {
            front = before_last_word(front);
            let verb = last_word(front);
            if verb.is_empty() || lexicon().nouns.is_function_word(verb) {
                return None;
            }
            if let Some(change) = lexicon().changes.get(verb) {
                return Some(change);
            }
        }
        return None;
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
    let counted = matches!(dimension, Dimension::Count | Dimension::Number | Dimension::Duration);
    (by || adverb || !counted).then_some(change)
}

/// Whether a verb makes another of `up` or `down`: `gave up 500 acres`, `made up 5 per cent`.
fn is_phrasal(verb: &str, dimension: Dimension) -> bool {
    let any = |verbs: &[&str]| verbs.iter().any(|known| verb.eq_ignore_ascii_case(known));
    // An index ended up 1 percent, a car ended up 90 metres away.
    let ends = any(&["ended", "end", "ends", "finished", "closed"]) && !matches!(dimension, Dimension::Percentage | Dimension::Money);
    ends || any(&[
        "gave", "give", "gives", "giving", "given", "make", "makes", "made", "making", "picked", "pick", "put", "set", "take", "took",
        "taken", "laid", "lay", "turned", "shut", "cut", "broke", "settle", "pay", "handed", "hand",
    ])
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
}
