//! Temperatures and differences between temperatures: `2.5C (36.5F)` and `2.5C (4.5F) warmer`.

use num_traits::Zero;

use crate::{
    check::within::{context::Sentence, words::words},
    quantity::{Dimension, Quantity},
};

/// What a pair of temperatures says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// How warm it is.
    Temperature,
    /// How much warmer.
    Difference,
    /// Either.
    Unclear,
}

/// Whether a conversion is of a temperature or of a difference between two.
pub(super) fn scale(sentence: &Sentence<'_>, first: &Quantity, second: &Quantity) -> Kind {
    let offset = |quantity: &Quantity| quantity.measured().is_some_and(|m| !m.unit.offset.is_zero());
    if first.dimension != Dimension::Temperature || !offset(first) && !offset(second) {
        return Kind::Temperature;
    }
    let before = sentence.before(first).to_lowercase();
    let after = sentence.after(second).trim_start_matches([')', ']', ',', ' ']).to_lowercase();
    classify(before.trim_end(), &after)
}

fn classify(before: &str, after: &str) -> Kind {
    let next = after.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let lists = &words().temperatures;
    let compared = lists.comparatives.iter().any(|word| word == next) || lists.behind.iter().any(|words| after.starts_with(words.as_str()));
    let by = lists.before.iter().any(|words| before.ends_with(words.as_str())) || before.ends_with(" by");
    if compared || by {
        return Kind::Difference;
    }
    let is_hint = |word: &str| lists.hints.iter().any(|hint| hint == word);
    let hinted = |text: &str| text.split(|c: char| !c.is_alphanumeric() && c != '-').any(is_hint);
    if hinted(before) || hinted(after) { Kind::Unclear } else { Kind::Temperature }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comparative_behind_the_bracket_makes_it_a_difference() {
        assert_eq!(classify("the lake is now", "warmer than in 1980"), Kind::Difference);
        assert_eq!(classify("the lake has warmed by", ""), Kind::Difference);
        assert_eq!(classify("a rise of", "since 1980"), Kind::Difference);
    }

    #[test]
    fn a_verb_of_change_leaves_it_open() {
        assert_eq!(classify("temperatures rose to", "on monday"), Kind::Unclear);
        assert_eq!(classify("nations agreed to limit warming to", ""), Kind::Unclear);
        assert_eq!(classify("water boils at", "there"), Kind::Temperature);
    }
}
