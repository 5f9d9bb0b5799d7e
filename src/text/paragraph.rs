//! Paragraphs and the part each plays in an article.

use crate::source::{Article, Span};

/// The part a paragraph plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// The title of the article.
    Headline,
    /// A line above a part of the article.
    Subheading,
    /// Running text.
    Body,
}

/// A line of text that is not blank.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paragraph {
    /// Its text without surrounding white space.
    pub span: Span,
    /// Its part.
    pub role: Role,
}

/// The paragraphs of an article, in order.
pub fn paragraphs(article: &Article) -> Vec<Paragraph> {
    let mut found: Vec<Paragraph> = Vec::new();
    let mut at = article.body.start as usize;
    for line in article.slice(article.body).split_inclusive('\n') {
        let text = line.trim();
        if !text.is_empty() {
            let start = at + (line.len() - line.trim_start().len());
            let ends_as_sentence = text.ends_with(['.', '!', '?', '"', '”', '’', ':', ';', ',']);
            let role = match (found.is_empty(), ends_as_sentence || text.len() > 160) {
                (_, true) => Role::Body,
                (true, false) => Role::Headline,
                (false, false) => Role::Subheading,
            };
            found.push(Paragraph { span: Span::new(start, start + text.len()), role });
        }
        at += line.len();
    }
    found
}
