//! What has become another statement, and by which words.

use crate::{
    diff::reading::{Side, Stated},
    source::Span,
};

/// A figure in its article.
pub(super) type Told<'s, 't> = (&'s Side<'t>, &'s Stated);

/// The words that make a statement another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::diff) struct Turned {
    pub(in crate::diff) original: Span,
    pub(in crate::diff) rewrite: Span,
    pub(in crate::diff) form: Form,
}

/// How the two are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::diff) enum Form {
    /// Two words that say opposite things.
    Opposite,
    /// The one phrase stands where the other stood.
    Phrase,
}

/// What stands where something else stood.
pub(super) fn phrase(original: Span, rewrite: Span) -> Turned {
    Turned { original, rewrite, form: Form::Phrase }
}
