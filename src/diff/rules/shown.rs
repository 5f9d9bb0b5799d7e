//! How findings show what they speak of.

use crate::diff::reading::{Side, Stated};

/// What a finding on a quantity is about: its sentence and the place among the numbers of the sentence, so that a
/// passage that is pasted twice is reported once.
pub(in crate::diff) fn identity(side: &Side, stated: &Stated) -> String {
    let sentence = side.sentences.get(stated.sentence).map_or("", |s| side.slice(s.span));
    let before = side.sentences.get(stated.sentence).map_or(0, |s| stated.quantity.span.start.saturating_sub(s.span.start));
    format!("{}|{}|{before}", side.slice(stated.quantity.span).to_lowercase(), sentence.to_lowercase())
}

/// The longest part of a text that a message repeats, in characters.
const LONGEST: usize = 60;

/// A text in one line, cut at a word where it is long.
pub(in crate::diff) fn excerpt(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST {
        return line;
    }
    let cut: String = line.chars().take(LONGEST).collect();
    let at = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…{}", cut.get(..at).unwrap_or(&cut), closing_mark(text))
}

/// The mark that an excerpt of a quotation still needs.
fn closing_mark(text: &str) -> &str {
    match (text.chars().next(), text.chars().next_back()) {
        (Some('“' | '"' | '«'), Some('”')) => "”",
        (Some('"'), Some('"')) => "\"",
        _ => "",
    }
}

/// The first parts of a list, with the number of those left out.
pub(in crate::diff) fn listed(parts: &[String], most: usize) -> String {
    let shown = parts.iter().take(most).map(String::as_str).collect::<Vec<_>>().join("; ");
    match parts.len().saturating_sub(most) {
        0 => shown,
        more => format!("{shown}; and {more} more"),
    }
}
