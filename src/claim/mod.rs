//! Quantities with what they are said of.

use crate::{
    grammar::Extraction,
    quantity::Quantity,
    source::{Article, ArticleId, Span},
    text::Role,
};

/// A quantity and what it is said of. It owns what it needs and outlives the text of its article.
#[derive(Debug, Clone)]
pub struct Claim {
    /// The article that states it.
    pub article: ArticleId,
    /// What it says.
    pub quantity: Quantity,
    /// The sentence it stands in.
    pub sentence: Span,
    /// The part of the article it stands in.
    pub role: Role,
}

/// The claims of an article, in the order of the text.
pub fn claims(_article: &Article, _extraction: &Extraction) -> Vec<Claim> {
    Vec::new()
}
