//! Tables of phrases: the longest one at a place, found by its first word.

use rustc_hash::FxHashMap;

/// Longest word that any table holds, in bytes; longer words are in none.
const LONGEST: usize = 32;

/// A word in lower case, on the stack.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lowered {
    bytes: [u8; LONGEST],
    len: usize,
}

impl Lowered {
    /// The word in small letters.
    pub(crate) fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..self.len]).unwrap_or("")
    }
}

/// A word with its ASCII letters in lower case; empty if it is longer than any word of a table.
pub(crate) fn lowered(word: &str) -> Lowered {
    let mut bytes = [0; LONGEST];
    let len = word.len();
    if len > LONGEST {
        return Lowered { bytes, len: 0 };
    }
    bytes[..len].copy_from_slice(word.as_bytes());
    bytes[..len].make_ascii_lowercase();
    Lowered { bytes, len }
}

/// Phrases with what they mean.
///
/// A blank in a phrase stands for blanks, a hyphen, or a full stop and blanks, so `sq km` also reads `sq. km` and `sq-km`.
#[derive(Debug)]
pub(crate) struct Phrases<T> {
    exact: bool,
    before_digits: bool,
    by_head: FxHashMap<Box<str>, Vec<(Box<str>, T)>>,
}

impl<T: Copy> Phrases<T> {
    /// An empty table; an `exact` one tells upper from lower case.
    pub(crate) fn new(exact: bool) -> Self {
        Self { exact, before_digits: false, by_head: FxHashMap::default() }
    }

    /// A table of signs, which digits may follow at once: `USD10`.
    pub(crate) fn signs() -> Self {
        Self { before_digits: true, ..Self::new(true) }
    }

    /// Adds a phrase; the first meaning that was added for a phrase stays.
    pub(crate) fn add(&mut self, phrase: &str, meaning: T) {
        let phrase = if self.exact { phrase.to_owned() } else { phrase.to_ascii_lowercase() };
        let (head, rest) = phrase.split_at(head(&phrase).len());
        let rests = self.by_head.entry(head.into()).or_default();
        if rests.iter().any(|(known, _)| **known == *rest) {
            return;
        }
        let place = rests.partition_point(|(known, _)| known.len() >= rest.len());
        rests.insert(place, (rest.into(), meaning));
    }

    /// The longest phrase that `text` begins with: its length in bytes and its meaning.
    pub(crate) fn longest(&self, text: &str) -> Option<(usize, T)> {
        let first = head(text);
        let rests = if self.exact { self.by_head.get(first)? } else { self.by_head.get(lowered(first).as_str())? };
        rests.iter().find_map(|(rest, meaning)| {
            let end = first.len() + matched(&text[first.len()..], rest, self.exact)?;
            let digit = self.before_digits && text[end..].starts_with(|c: char| c.is_ascii_digit());
            (digit || ends_word(text, end)).then_some((end, *meaning))
        })
    }

    /// The meaning of a whole phrase.
    pub(crate) fn get(&self, phrase: &str) -> Option<T> {
        self.longest(phrase).filter(|&(len, _)| len == phrase.len()).map(|(_, meaning)| meaning)
    }

    /// The first words of all phrases.
    pub(crate) fn heads(&self) -> impl Iterator<Item = &str> {
        self.by_head.keys().map(|head| &**head)
    }
}

/// The letters that `text` begins with, or its first character if that is no letter.
fn head(text: &str) -> &str {
    let bytes = text.as_bytes();
    let ascii = bytes.iter().take_while(|b| b.is_ascii_alphabetic()).count();
    if bytes.get(ascii).is_none_or(u8::is_ascii) {
        let len = if ascii == 0 { usize::from(!text.is_empty()) } else { ascii };
        return &text[..len];
    }
    let letters = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    if letters > 0 { &text[..letters] } else { &text[..text.chars().next().map_or(0, char::len_utf8)] }
}

/// How much of `text` the rest of a phrase covers.
fn matched(text: &str, rest: &str, exact: bool) -> Option<usize> {
    let mut at = 0;
    for wanted in rest.chars() {
        if wanted == ' ' {
            at += blank(&text[at..])?;
            continue;
        }
        let found = text[at..].chars().next()?;
        if !(found == wanted || !exact && found.eq_ignore_ascii_case(&wanted)) {
            return None;
        }
        at += found.len_utf8();
    }
    Some(at)
}

/// The length of what parts two words of a phrase.
fn blank(text: &str) -> Option<usize> {
    let rest = text.strip_prefix('.').unwrap_or(text);
    let tail = rest.trim_start_matches(['-', '‑', ' ', '\u{a0}', '\u{202f}', '\u{2009}']);
    (tail.len() < text.len()).then_some(text.len() - tail.len())
}

/// Whether a word ends at `end`: no letter or digit goes on behind a letter.
fn ends_word(text: &str, end: usize) -> bool {
    let last = text[..end].chars().next_back();
    let next = text[end..].chars().next();
    !(last.is_some_and(char::is_alphanumeric) && next.is_some_and(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Phrases<u8> {
        let mut table = Phrases::new(false);
        for (meaning, phrase) in ["more", "more than", "sq km", "°C", "°"].into_iter().enumerate() {
            table.add(phrase, u8::try_from(meaning).expect("few"));
        }
        table
    }

    #[test]
    fn the_longest_phrase_wins() {
        assert_eq!(table().longest("More than 5"), Some((9, 1)));
        assert_eq!(table().longest("more thanks"), Some((4, 0)));
        assert_eq!(table().longest("°C."), Some((3, 3)));
    }

    #[test]
    fn a_blank_also_stands_for_a_full_stop_or_a_hyphen() {
        assert_eq!(table().longest("sq. km"), Some((6, 2)));
        assert_eq!(table().longest("sq-km"), Some((5, 2)));
    }

    #[test]
    fn a_phrase_ends_with_a_word() {
        assert_eq!(table().longest("moreover"), None);
    }
}
