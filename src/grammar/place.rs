//! A place in an article where a quantity may begin, and what stands around it.

use jiff::civil::Date;

use crate::{
    quantity::{Dimension, Hedge, Quantity, Value},
    source::Span,
};

/// A place in an article with what lies on both sides.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'t> {
    /// The text before, back to the last quantity or a fixed reach.
    pub(super) before: &'t str,
    /// The text from the place on, up to a fixed reach.
    pub(super) input: &'t str,
    /// Where `input` begins in the article.
    pub(super) at: usize,
    /// The article's own date.
    pub(super) published: Option<Date>,
    /// The quantity before, if it stands in the same sentence right before `before`.
    pub(super) preceding: Option<&'t Quantity>,
    /// The character before `before`.
    pub(super) previous: Option<char>,
}

impl Place<'_> {
    /// The place of what begins in `before` at `start`.
    pub(super) fn span(&self, start: usize, rest: &str) -> Span {
        Span::new(start, self.at + self.input.len() - rest.len())
    }

    /// Where a part of `before` begins in the article.
    pub(super) fn start_of(&self, len_before: usize) -> usize {
        self.at - self.before.len() + len_before
    }

    /// A quantity without hedge, from the place to `rest`.
    pub(super) fn plain(&self, rest: &str, dimension: Dimension, value: Value) -> Quantity {
        let span = self.span(self.at, rest);
        Quantity { span, figure: span, dimension, value, hedge: Hedge::None, approximate: false, change: None }
    }
}
