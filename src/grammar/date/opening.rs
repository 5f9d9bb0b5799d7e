//! The word before a date that bounds it or opens a span: `since`, `before the`, `from`.

use super::super::words::{before_last_word, is_blank, is_hyphen, is_one_of, last_word};
use crate::quantity::Hedge;

/// The word before a date, an article left out; of `prior to` and `no later than` the one that bounds.
#[derive(Debug, Clone, Copy)]
pub(super) struct Opening<'t> {
    /// The word as written.
    word: &'t str,
    /// Where it begins in the text before the date.
    pub(super) start: usize,
    /// Whether `no` or `not` stands before `later than` or `earlier than`.
    negated: bool,
}

impl<'t> Opening<'t> {
    /// The word that ends a text.
    pub(super) fn of(before: &'t str) -> Self {
        let last = last_word(before);
        let front = if last.eq_ignore_ascii_case("the") { before_last_word(before) } else { before };
        // `prior to the harvest of 1967` is before it.
        let first_of_two = last_word(before_last_word(front));
        let prior = last_word(front).eq_ignore_ascii_case("to") && first_of_two.eq_ignore_ascii_case("prior");
        let compared = last_word(front).eq_ignore_ascii_case("than") && is_one_of(first_of_two, &["later", "earlier"]);
        let front = if prior || compared { before_last_word(front) } else { front };
        let word = last_word(front);
        let before_word = before_last_word(front);
        let negation = last_word(before_word);
        if compared && is_one_of(negation, &["no", "not"]) {
            return Self { word, start: before_last_word(before_word).len(), negated: true };
        }
        // Without its `than` a comparative bounds nothing: `earlier 2019`.
        let word = if !compared && is_one_of(word, &["later", "earlier"]) { "" } else { word };
        let end = front.trim_end_matches(|c| is_blank(c) || is_hyphen(c)).len();
        Self { word, start: end - word.len(), negated: false }
    }

    /// Whether it is one of some words, in any case.
    pub(super) fn is_one_of(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.word.eq_ignore_ascii_case(word))
    }

    /// The hedge of a date with an open end.
    pub(super) fn bound(&self) -> Option<Hedge> {
        let bounds: &[(&[&str], Hedge)] = &[
            (&["later"], if self.negated { Hedge::AtMost } else { Hedge::MoreThan }),
            (&["earlier"], if self.negated { Hedge::AtLeast } else { Hedge::LessThan }),
            (&["since"], Hedge::AtLeast),
            (&["after"], Hedge::MoreThan),
            (&["before", "prior"], Hedge::LessThan),
            (&["until", "till"], Hedge::AtMost),
        ];
        bounds.iter().find(|(words, _)| self.is_one_of(words)).map(|(_, hedge)| *hedge)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_may_stand_between_a_bound_and_its_date() {
        for (before, bound, start) in [
            ("It has grown since the ", Some(Hedge::AtLeast), 13),
            ("Until ", Some(Hedge::AtMost), 0),
            ("on the ", None, 0),
            ("", None, 0),
            ("by no later than ", Some(Hedge::AtMost), 3),
            ("is later than ", Some(Hedge::MoreThan), 3),
            ("not earlier than the ", Some(Hedge::AtLeast), 0),
            ("earlier ", None, 7),
        ] {
            let opening = Opening::of(before);
            assert_eq!((opening.bound(), opening.start), (bound, start), "{before}");
        }
    }
}
