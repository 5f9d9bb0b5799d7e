//! A place that a finding speaks of.

use crate::source::{ArticleId, Span};

/// A place that a finding speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The article that the place is in.
    pub article: ArticleId,
    /// What is underlined.
    pub span: Span,
    /// What is written under it: the value as normalised, `= 232 sq mi`.
    pub note: String,
    /// Labels of one group say the same: people are shown the first of them and told of the others. A label without
    /// a group is always shown.
    pub group: Option<u32>,
}

impl Label {
    /// A label that is always shown.
    pub fn new(article: ArticleId, span: Span, note: impl Into<String>) -> Self {
        Self { article, span, note: note.into(), group: None }
    }

    /// The label as one of a group of places that say the same.
    #[must_use]
    pub fn in_group(self, group: u32) -> Self {
        Self { group: Some(group), ..self }
    }
}
