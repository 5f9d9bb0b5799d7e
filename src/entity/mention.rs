//! A name at a place of an article.

use crate::source::Span;

/// What a name seems to name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EntityKind {
    /// Somebody.
    Person,
    /// A country, town, region, street or water.
    Place,
    /// A company, ministry, party, team, newspaper.
    Organisation,
    /// Of a place or people: `Dutch`, `Kenyans`.
    Demonym,
    /// Anything else: a ship, a work, a holiday, or not known.
    Other,
}

/// A name as it stands in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The words of the name, without titles in front and without a possessive ending.
    pub span: Span,
    /// The name folded for comparison, see [`key`](super::key).
    pub key: String,
    /// What it seems to name.
    pub kind: EntityKind,
    /// Whether it is certainly a name; a single word with a capital that begins a sentence or stands in a title
    /// may be any word.
    pub sure: bool,
    /// A title or a role stands directly in front of it (`President`, `spokesman`).
    pub titled: bool,
}
