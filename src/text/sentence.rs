//! Sentences of a paragraph.

use crate::source::Span;

/// Abbreviations that end in a full stop without ending a sentence.
const ABBREVIATIONS: &[&str] = &[
    "mr", "mrs", "ms", "dr", "prof", "st", "gen", "col", "lt", "capt", "sgt", "rep", "sen", "gov", "jan", "feb", "mar", "apr", "jun",
    "jul", "aug", "sept", "sep", "oct", "nov", "dec", "no", "vs", "inc", "ltd", "co", "corp", "sq", "approx", "ft", "mi", "km", "u.s",
    "u.k", "u.n", "e.g", "i.e", "a.m", "p.m",
];

/// The sentences of a paragraph of `text`, in order, without the white space between them.
pub fn sentences(text: &str, paragraph: Span) -> Vec<Span> {
    let inside = paragraph.of(text);
    let bytes = inside.as_bytes();
    let base = paragraph.start as usize;
    let mut found = Vec::new();
    let mut start = 0;
    for at in memchr::memchr3_iter(b'.', b'!', b'?', bytes) {
        if at < start {
            continue;
        }
        let rest = &inside[at + 1..];
        let closing = rest.len() - rest.trim_start_matches(['"', '”', '’', '\'', ')']).len();
        let after = &rest[closing..];
        let Some(next) = after.strip_prefix([' ', '\u{a0}', '\t']) else { continue };
        let Some(first) = next.trim_start().chars().next() else { continue };
        if !(first.is_uppercase() || first.is_ascii_digit() || "\"“‘(".contains(first)) {
            continue;
        }
        let before = &inside[start..at];
        let word = before.rsplit([' ', '(', '“', '"']).next().unwrap_or("");
        let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
        if bytes[at] == b'.' && (initial || ABBREVIATIONS.contains(&word.to_ascii_lowercase().as_str())) {
            continue;
        }
        let end = at + 1 + closing;
        found.push(Span::new(base + start, base + end));
        start = end + (inside[end..].len() - inside[end..].trim_start().len());
    }
    if start < inside.len() {
        found.push(Span::new(base + start, base + inside.len()));
    }
    found
}
