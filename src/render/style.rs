//! What the screen can show.

use std::borrow::Cow;

/// What the screen can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// Whether to use colours.
    pub color: bool,
    /// The columns to fit into.
    pub width: usize,
    /// Whether frames and ellipses may be other than ASCII.
    pub unicode: bool,
}

impl Style {
    /// SGR parameters: bold red, of errors.
    pub(super) const RED: &'static str = "31;1";
    /// Bold yellow, of warnings.
    pub(super) const YELLOW: &'static str = "33;1";
    /// Cyan, of notes and what helps.
    pub(super) const CYAN: &'static str = "36";
    /// Green, of a run without findings.
    pub(super) const GREEN: &'static str = "32";

    /// The text in a colour, if there are colours.
    pub(super) fn paint(&self, color: &str, text: &str) -> String {
        if self.color { format!("\u{1b}[{color}m{text}\u{1b}[0m") } else { text.to_owned() }
    }

    /// The sign for words left out.
    pub(super) fn ellipsis(&self) -> &'static str {
        if self.unicode { "…" } else { "..." }
    }

    /// The text between quotation marks.
    pub(super) fn quoted(&self, text: &str) -> String {
        if self.unicode { format!("“{text}”") } else { format!("\"{text}\"") }
    }

    /// Words of factlint's own as the screen can show them. Words of an article are never respelled.
    pub(super) fn own<'a>(&self, text: &'a str) -> Cow<'a, str> {
        if self.unicode || text.is_ascii() {
            return Cow::Borrowed(text);
        }
        let mut ascii = String::with_capacity(text.len());
        for character in text.chars() {
            match ASCII.iter().find(|(other, _)| *other == character) {
                Some((_, plain)) => ascii.push_str(plain),
                None => ascii.push(character),
            }
        }
        Cow::Owned(ascii)
    }
}

/// What stands for the signs that factlint uses itself, where there is only ASCII.
const ASCII: [(char, &str); 14] = [
    ('“', "\""),
    ('”', "\""),
    ('‘', "'"),
    ('’', "'"),
    ('–', "-"),
    ('—', "-"),
    ('…', "..."),
    ('²', "2"),
    ('³', "3"),
    ('×', "x"),
    ('≈', "~"),
    ('½', "1/2"),
    ('\u{a0}', " "),
    ('\u{202f}', " "),
];
