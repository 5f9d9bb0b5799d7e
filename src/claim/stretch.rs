//! Whether a count was made over a stretch of its occasion only: `12 points in the first six minutes`.

use super::{occasion::is_of_stretches, word::Word};

/// How many words the name of a stretch has at most, behind its preposition: `the first seven and a half minutes`.
const LONGEST: usize = 9;

/// Whether words name a stretch of what they speak of.
pub(super) fn names_a_stretch(words: &[Word<'_>]) -> bool {
    (0..words.len()).any(|at| {
        let here = words.get(at..words.len().min(at + LONGEST)).unwrap_or_default();
        at_the_interval(here) || is_stretch(here)
    })
}

/// `in the first six minutes`.
fn is_stretch(words: &[Word<'_>]) -> bool {
    let [preposition, article, which, rest @ ..] = words else { return false };
    preposition.is(&["in", "during", "over", "within", "through", "for"])
        && article.is(&["the", "his", "her", "its", "their"])
        && which.is(&["first", "second", "third", "fourth", "last", "final", "opening", "closing"])
        && rest.iter().take_while(|word| !word.is(&[",", ";", ".", "of"])).any(is_of_stretches)
}

/// `by halftime`, `at the break`.
fn at_the_interval(words: &[Word<'_>]) -> bool {
    let mut words = words.iter();
    words.next().is_some_and(|word| word.is(&["by", "at", "before"]))
        && words.find(|word| !word.is(&["the"])).is_some_and(|word| word.is(&["halftime", "half-time", "intermission"]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{claim::word::words, source::Span, text::tokens};

    fn stretch(text: &str) -> bool {
        names_a_stretch(&words(text, &tokens(text, Span::new(0, text.len()))))
    }

    #[test]
    fn the_first_minutes_are_a_stretch_and_so_is_what_was_scored_by_halftime() {
        assert!(stretch("Ostrava had 14 points in the first six and a half minutes"));
        assert!(stretch("nine people died during the last two weeks"));
        assert!(stretch("she had 11 by halftime"));
    }

    #[test]
    fn a_place_or_a_rank_is_no_stretch() {
        assert!(!stretch("he finished with 21 points in the final"));
        assert!(!stretch("she lives in the second house, 14 minutes away"));
        assert!(!stretch("it was the first half that counted"));
    }
}
