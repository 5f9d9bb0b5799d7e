//! The word before a date that bounds it or opens a span: `since`, `before the`, `from`.

use super::super::words::{before_last_word, is_blank, is_hyphen, last_word};
use crate::quantity::Hedge;

/// The word before a date, an article left out; of `prior to` the first.
#[derive(Debug, Clone, Copy)]
pub(super) struct Opening<'t> {
    /// The word as written.
    word: &'t str,
    /// Where it begins in the text before the date.
    pub(super) start: usize,
}

impl<'t> Opening<'t> {
    /// The word that ends a text.
    pub(super) fn of(before: &'t str) -> Self {
        let last = last_word(before);
        let front = if last.eq_ignore_ascii_case("the") { before_last_word(before) } else { before };
        // `prior to the harvest of 1967` is before it.
        let first_of_two = last_word(before_last_word(front));
        let prior = last_word(front).eq_ignore_ascii_case("to") && first_of_two.eq_ignore_ascii_case("prior");
        let front = if prior { before_last_word(front) } else { front };
        let word = last_word(front);
        let end = front.trim_end_matches(|c| is_blank(c) || is_hyphen(c)).len();
        Self { word, start: end - word.len() }
    }

    /// Whether it is one of some words, in any case.
    pub(super) fn is_one_of(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.word.eq_ignore_ascii_case(word))
    }

    /// The hedge of a date with an open end.
    pub(super) fn bound(&self) -> Option<Hedge> {
        let bounds: &[(&[&str], Hedge)] = &[
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
        for (before, bound, start) in
            [("It has grown since the ", Some(Hedge::AtLeast), 13), ("Until ", Some(Hedge::AtMost), 0), ("on the ", None, 0), ("", None, 0)]
        {
            let opening = Opening::of(before);
            assert_eq!((opening.bound(), opening.start), (bound, start), "{before}");
        }
    }
}
