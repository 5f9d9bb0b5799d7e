//! Prose cut into paragraphs, sentences and words: spans, never copies.

mod paragraph;
mod sentence;
mod token;

pub use paragraph::{Paragraph, Role, paragraphs};
pub use sentence::sentences;
pub use token::{Token, TokenKind, tokens};
