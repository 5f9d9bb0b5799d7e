//! Words, numbers and marks.

use crate::source::Span;

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, with apostrophes inside (`Ukraine’s`); hyphens part words.
    Word,
    /// Digits with the separators inside them (`1,000.5`).
    Number,
    /// Any other character that is not white space.
    Mark,
}

/// A token: a span with its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
}

impl Token {
    /// Its text.
    pub fn text<'t>(&self, text: &'t str) -> &'t str {
        self.span.of(text)
    }
}

/// The tokens of a part of `text`, in order.
pub fn tokens(text: &str, part: Span) -> Vec<Token> {
    let mut found = Vec::new();
    let mut chars = part.of(text).char_indices().peekable();
    let base = part.start as usize;
    let inside = part.of(text);
    while let Some((start, c)) = chars.next() {
        if c.is_whitespace() {
            continue;
        }
        let kind = if c.is_alphabetic() {
            TokenKind::Word
        } else if c.is_ascii_digit() {
            TokenKind::Number
        } else {
            TokenKind::Mark
        };
        let mut end = start + c.len_utf8();
        if kind != TokenKind::Mark {
            while let Some(&(at, next)) = chars.peek() {
                let joins = match kind {
                    TokenKind::Word => {
                        next.is_alphanumeric() || "'’".contains(next) && inside[at + next.len_utf8()..].starts_with(char::is_alphabetic)
                    }
                    TokenKind::Number => {
                        next.is_ascii_digit() || ",.".contains(next) && inside[at + 1..].starts_with(|c: char| c.is_ascii_digit())
                    }
                    TokenKind::Mark => false,
                };
                if !joins {
                    break;
                }
                end = at + next.len_utf8();
                chars.next();
            }
        }
        found.push(Token { span: Span::new(base + start, base + end), kind });
    }
    found
}
