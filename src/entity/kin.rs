//! Names of relatives: `his mother, Ada Pell`, `Ada Pell, 72, his mother`.

use super::{Mention, lexicon::Lexicon};
use crate::text::boundary_before;

/// How many bytes on either side of a name the word stands that makes a relative of it.
const REACH: usize = 60;

/// How many words may stand between `his` and `brother`: `his two younger brothers`.
const BETWEEN: usize = 3;

/// Whether a name in a text is set beside a word for what its bearer is to another of the family.
pub(crate) fn is_relative(text: &str, name: &Mention) -> bool {
    let (start, end) = (name.span.start as usize, name.span.end as usize);
    let front = text.get(boundary_before(text, start.saturating_sub(REACH))..start).unwrap_or_default();
    let behind = text.get(end..boundary_before(text, end + REACH)).unwrap_or_default();
    is_led_in(front) || is_set_off(behind)
}

/// `his mother, `, `Pell's elder brother `, and with a title behind: `her husband, Dr. `.
fn is_led_in(front: &str) -> bool {
    let mut words = front.split_whitespace().rev().skip_while(|word| word.starts_with(char::is_uppercase));
    let ends = |word: &str| word.ends_with(['.', ';', ':', '!', '?', '”', '"']);
    words.next().is_some_and(|word| is_kin(word) && !ends(word)) && words.take(BETWEEN).any(is_possessive)
}

/// `, his mother`, `, 72, Pell's mother`, `, the mother of Tom`.
fn is_set_off(behind: &str) -> bool {
    let Some(apposition) = behind.strip_prefix(", ") else { return false };
    let apposition = apposition.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | ' '));
    let mut words = apposition.split_whitespace();
    let Some(first) = words.next() else { return false };
    if first == "the" {
        return words.next().is_some_and(is_kin) && words.next() == Some("of");
    }
    is_possessive(first) && words.take(BETWEEN).any(is_kin)
}

/// Whether a word is one for a relative, marks and the plural left out.
fn is_kin(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphabetic());
    let kin = &Lexicon::get().kin;
    kin.contains(word) || word.strip_suffix('s').is_some_and(|singular| kin.contains(singular))
}

/// Whether a word says whose: `his`, `Pell's`.
fn is_possessive(word: &str) -> bool {
    let small = word.to_lowercase();
    matches!(small.as_str(), "his" | "her" | "their" | "my" | "our") || small.ends_with("'s") || small.ends_with("’s")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{entity::EntityKind, source::Span};

    fn relative(text: &str) -> bool {
        let at = text.find("Ada Pell").expect("she is named");
        let span = Span::new(at, at + "Ada Pell".len());
        is_relative(text, &Mention { span, key: "ada pell".into(), kind: EntityKind::Person, sure: true, titled: false })
    }

    #[test]
    fn a_word_for_a_relative_beside_a_name_tells_of_the_family() {
        for text in [
            "His mother, Ada Pell, 72, wept.",
            "The fire was seen by her elder sister Ada Pell.",
            "He met Orr's wife, Dr. Ada Pell, in Lindau.",
            "Ada Pell, 72, his mother, wept.",
            "Ada Pell, the mother of the driver, wept.",
        ] {
            assert!(relative(text), "{text}");
        }
    }

    #[test]
    fn a_mother_of_nobody_named_is_no_relative() {
        for text in [
            "A mother, Ada Pell, 31, was found.",
            "Ada Pell, 31, a mother of two, was found.",
            "He thanked his mother. Ada Pell was not there.",
            "Ada Pell, 31, left her husband.",
        ] {
            assert!(!relative(text), "{text}");
        }
    }
}
