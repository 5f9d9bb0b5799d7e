//! Articles as they are stored, and places in them.

mod article;
mod line_index;
mod span;

pub use article::{Article, ArticleId};
pub use line_index::{LineIndex, Position};
pub use span::Span;
