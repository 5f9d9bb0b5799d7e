//! Whether a quantity is the size of a change: `rose 3 %`, `fell by 20`, `up 4`.

use super::words::{before_last_word, is_blank, is_hyphen, last_word};
use crate::{
    lexicon::lexicon,
    quantity::{Change, Dimension},
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
    // `gave up 500 acres`, `made up 5 per cent`: the verb makes another of it.
    let phrasal = [
        "gave", "give", "gives", "giving", "given", "make", "makes", "made", "making", "picked", "pick", "put", "set", "take", "took",
        "taken", "ended", "end", "laid", "lay", "turned", "shut", "cut", "broke", "settle", "pay", "handed", "hand",
    ];
    if adverb && phrasal.iter().any(|verb| last_word(before_last_word(before)).eq_ignore_ascii_case(verb)) {
        return None;
    }
    let counted = matches!(dimension, Dimension::Count | Dimension::Number | Dimension::Duration);
    (by || adverb || !counted).then_some(change)
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
    }
}
