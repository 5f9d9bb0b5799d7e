//! Articles as they are stored, and places in them.

mod article;
mod head_date;
mod line_index;
mod load;
mod pairs;
mod span;
mod walk;

pub use article::{Article, ArticleId};
pub use line_index::{LineIndex, Position};
pub use load::{LARGEST_FILE, Loaded, load, load_files};
pub use pairs::{Pair, listed, listed_in, paired_by_name};
pub use span::Span;
