//! How much of the figures of a text the grammar reads.

use super::Extraction;
use crate::{
    lexicon::lexicon,
    source::{Article, Span},
    text::{TokenKind, tokens},
};

/// Digit groups and number words, read or not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coverage {
    /// How many lie in a quantity or a malformed one.
    pub parsed: usize,
    /// Where the others stand.
    pub unparsed: Vec<Span>,
}

impl Coverage {
    /// The share that was read, from 0 to 1; 1 where there is none.
    #[expect(clippy::cast_precision_loss, reason = "a share for people, of counts far below 2^52")]
    pub fn share(&self) -> f64 {
        let all = self.parsed + self.unparsed.len();
        if all == 0 { 1.0 } else { self.parsed as f64 / all as f64 }
    }
}

/// Compares what the grammar read with all digit groups and number words of the text.
pub fn coverage(article: &Article, extraction: &Extraction) -> Coverage {
    let mut read: Vec<Span> =
        extraction.quantities.iter().map(|quantity| quantity.span).chain(extraction.malformed.iter().map(|m| m.span)).collect();
    read.sort_unstable();
    let mut coverage = Coverage::default();
    let mut next = 0;
    for token in tokens(&article.text, article.body) {
        let word = token.text(&article.text);
        let counts = token.kind == TokenKind::Number || token.kind == TokenKind::Word && lexicon().numerals.word(word).is_some();
        if !counts {
            continue;
        }
        while read.get(next).is_some_and(|span| span.end <= token.span.start) {
            next += 1;
        }
        if read.get(next).is_some_and(|span| span.overlaps(token.span)) {
            coverage.parsed += 1;
        } else {
            coverage.unparsed.push(token.span);
        }
    }
    coverage
}
