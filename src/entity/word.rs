//! Words as names are made of them: `O’Brien`, `Al-Qaeda`, `U.S.`, `J.K.`, `AT&T` are one word each.

use crate::source::Span;

/// How a word is capitalised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Case {
    /// `frigate`, `12`.
    Small,
    /// `Frigate`, `McCall`, `iPhone`.
    Capital,
    /// `NATO`, `U.S.`, `G7`; two letters at least.
    Capitals,
}

/// A word of a sentence.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Word<'t> {
    /// Its text without a possessive ending.
    pub(crate) text: &'t str,
    /// Where that text stands.
    pub(crate) span: Span,
    /// Where the word ends, the possessive ending and the stop of an abbreviation included.
    pub(crate) end: u32,
    /// How it is capitalised.
    pub(crate) case: Case,
    /// It has a possessive ending.
    pub(crate) possessive: bool,
    /// What stands between the word in front and this one is a single space, or a hyphen.
    pub(crate) joined: bool,
    /// The mark directly in front of the word, if there is one besides white space.
    pub(crate) mark: Option<char>,
}

/// The words of a sentence, in order.
pub(crate) fn words(text: &str, sentence: Span) -> Vec<Word<'_>> {
    let inside = sentence.of(text);
    let from = sentence.start as usize;
    let mut found: Vec<Word<'_>> = Vec::with_capacity(inside.len() / 6);
    let mut at = 0;
    while let Some(skip) = inside.get(at..).and_then(|rest| rest.find(char::is_alphanumeric)) {
        let gap = &inside[at..at + skip];
        at += skip;
        let end = at + word_length(&inside[at..]);
        let end = end + found.last().filter(|_| gap == " ").map_or(0, |before| small_tail(before, &inside[at..end], &inside[end..]));
        let whole = &inside[at..end];
        let bare = strip_possessive(whole);
        let joined = !found.is_empty() && (gap == " " || gap == "-" || (gap.trim().is_empty() && !gap.is_empty()));
        found.push(Word {
            text: bare,
            span: Span::new(from + at, from + at + bare.len()),
            end: u32::try_from(from + end).unwrap_or(u32::MAX),
            case: case(bare),
            possessive: bare.len() < whole.len(),
            joined,
            mark: mark(gap),
        });
        at = end;
    }
    found
}

/// The mark in what stands between two words. Tokenized text writes quotation marks as '' and parts a full stop from its
/// word; both end what was said before them.
fn mark(gap: &str) -> Option<char> {
    if matches!(gap, "" | " ") {
        return None;
    }
    if gap.contains("''") || gap.contains("``") {
        return Some('"');
    }
    let last = gap.chars().rev().find(|c| !c.is_whitespace());
    if last == Some('.') && gap.starts_with(' ') { Some(';') } else { last }
}

/// The length in bytes of the word that `rest` begins with.
fn word_length(rest: &str) -> usize {
    // Nearly every word is plain letters up to something that joins nothing.
    let plain = rest.bytes().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(rest.len());
    if rest.as_bytes().get(plain).is_none_or(|&byte| byte.is_ascii() && !matches!(byte, b'\'' | b'-' | b'&' | b'.')) {
        return plain;
    }
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|&(_, next)| next);
        let joins = match c {
            _ if c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}') => true,
            '\'' | '’' | 'ʼ' => at > 0 && next.is_some_and(char::is_alphabetic),
            // A hyphen joins capitals (`Al-Qaeda`); in `Dutch-led` the name ends in front of it.
            '-' | '‑' => next.is_some_and(char::is_uppercase) && !rest[..at].contains('-'),
            '&' => next.is_some_and(char::is_uppercase) && rest[..at].chars().all(char::is_uppercase),
            '.' => is_dotted(&rest[..at]) && (next.is_some_and(char::is_uppercase) || rest[..at].contains('.')),
            _ => false,
        };
        if !joins {
            break;
        }
        end = at + c.len_utf8();
    }
    end
}

/// Endings behind a hyphen that are words of the language, not parts of a name.
const WORDS_BEHIND_HYPHENS: &[&str] = &[
    "led", "run", "born", "made", "era", "held", "wide", "like", "area", "only", "type", "plus", "free", "in", "on", "up", "off", "out",
    "down", "able", "bred", "day", "year", "old", "time", "part", "way", "pro", "anti", "style", "to", "and", "or",
];

/// The length of the small second half of a given name behind a surname: `-joon` of `Pak Min-joon`.
fn small_tail(before: &Word<'_>, word: &str, rest: &str) -> usize {
    let Some(tail) = rest.strip_prefix('-').filter(|_| before.case == Case::Capital && word.len() <= 6 && case(word) == Case::Capital)
    else {
        return 0;
    };
    let length = tail.find(|c: char| !c.is_ascii_lowercase()).unwrap_or(tail.len());
    let ends = !tail.get(length..).is_some_and(|behind| behind.starts_with(|c: char| c.is_alphanumeric() || c == '-'));
    let name = (2..=5).contains(&length) && ends && !tail.get(..length).is_some_and(|tail| WORDS_BEHIND_HYPHENS.contains(&tail));
    if name { 1 + length } else { 0 }
}

/// Whether `word` is single capitals with stops between them.
fn is_dotted(word: &str) -> bool {
    word.len() < 16 && word.split('.').all(|part| part.chars().count() == 1 && part.chars().all(char::is_uppercase))
}

/// `Ada` for `Ada’s`.
fn strip_possessive(word: &str) -> &str {
    if !word.ends_with(['s', 'S']) {
        return word;
    }
    ["'s", "’s", "ʼs", "'S", "’S"].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word)
}

/// How a word is capitalised.
fn case(word: &str) -> Case {
    if !word.starts_with(char::is_uppercase) {
        return Case::Small;
    }
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let small = word.chars().any(char::is_lowercase);
    let digits = word.chars().any(|c| c.is_ascii_digit());
    if !small && (letters > 1 || digits) { Case::Capitals } else { Case::Capital }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_names_stay_whole() {
        let text = "O’Marra’s Al-Sarab fell to the U.S. Army, J.K. Pell of AT&T and a Dutch-led crew";
        let found: Vec<&str> = words(text, Span::new(0, text.len())).iter().map(|word| word.text).collect();
        assert_eq!(
            found,
            ["O’Marra", "Al-Sarab", "fell", "to", "the", "U.S.", "Army", "J.K.", "Pell", "of", "AT&T", "and", "a", "Dutch", "led", "crew"]
        );
    }
}
