//! Two spellings of one name, as far as letters can tell.

use super::{fold::sound, lexicon::Lexicon};

/// Why two folded names, which are not equal, may be one name in two spellings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Variant {
    /// Two transliterations: `Orlyansk`, `Orliansk`; or two customs of one place.
    Transliteration,
    /// One letter more, less or other, or two that changed places.
    Slip,
}

/// How two folded names are variants of each other, if they are.
pub(crate) fn variant(one: &str, other: &str) -> Option<Variant> {
    if one == other || one.chars().next() != other.chars().next() {
        return None;
    }
    let lexicon = Lexicon::get();
    let custom = lexicon.spellings.get(one).is_some_and(|first| lexicon.spellings.get(other) == Some(first));
    if custom || sound(one) == sound(other) {
        return Some(Variant::Transliteration);
    }
    is_slip(one, other).then_some(Variant::Slip)
}

/// Keys of which two variants of one name share at least one: the sound, the custom, and the name without any one letter.
pub(crate) fn neighbourhood(folded: &str) -> Vec<String> {
    let mut keys = vec![sound(folded), folded.to_owned()];
    keys.extend(Lexicon::get().spellings.get(folded).cloned());
    if folded.len() <= LONGEST_SLIP {
        keys.extend(folded.char_indices().map(|(at, c)| [&folded[..at], &folded[at + c.len_utf8()..]].concat()));
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// Slips are not looked for in longer names, in bytes.
const LONGEST_SLIP: usize = 32;

/// Whether one letter was left out, added, replaced, or two neighbours changed places.
fn is_slip(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let head = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let rest = |name: &[char]| name.len() - head;
    let tail = one.iter().rev().zip(other.iter().rev()).take(rest(&one).min(rest(&other))).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[head..one.len() - tail], &other[head..other.len() - tail]);
    match (one, other) {
        ([_] | [], [_]) | ([_], []) => true,
        ([a, b], [c, d]) => a == d && b == c,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variants_are_told_from_other_names() {
        assert_eq!(variant("orlyansk", "orliansk"), Some(Variant::Transliteration));
        assert_eq!(variant("kyiv", "kiev"), Some(Variant::Transliteration));
        assert_eq!(variant("marlowe", "marlow"), Some(Variant::Slip));
        assert_eq!(variant("marlow", "malrow"), Some(Variant::Slip));
        assert_eq!(variant("marlow", "barlow"), None);
        assert_eq!(variant("marlow", "marrable"), None);
        assert_eq!(variant("marlow", "marlow"), None);
    }
}
