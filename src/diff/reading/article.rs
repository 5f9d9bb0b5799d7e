//! An article with its quantities, read once for all who look at it.

use rayon::prelude::*;

use crate::{
    grammar::{self, Extraction},
    quantity::Quantity,
    source::{Article, Span},
};

/// An article with its quantities.
#[derive(Debug)]
pub(in crate::diff) struct Reading<'t> {
    pub(in crate::diff) article: &'t Article,
    pub(in crate::diff) extraction: Extraction,
}

impl<'t> Reading<'t> {
    /// Reads an article.
    pub(in crate::diff) fn of(article: &'t Article) -> Self {
        Self { article, extraction: grammar::read(article) }
    }

    /// Reads articles side by side.
    pub(in crate::diff) fn all(articles: &'t [Article]) -> Vec<Self> {
        articles.par_iter().map(Self::of).collect()
    }

    /// The quantities that share a byte with a span.
    pub(in crate::diff) fn quantities_at(&self, span: Span) -> impl Iterator<Item = &Quantity> {
        let quantities = &self.extraction.quantities;
        let first = quantities.partition_point(|quantity| quantity.span.end <= span.start);
        quantities.iter().skip(first).take_while(move |quantity| quantity.span.start < span.end)
    }
}
