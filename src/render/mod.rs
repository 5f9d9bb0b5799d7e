//! Findings as people and programs read them: one module a format.

mod concise;
mod full;
mod github;
mod json;
mod prose;
mod rule_error;
mod sarif;
mod style;
mod summary;
mod wrap;

pub use concise::concise;
pub use full::full;
pub use github::github;
pub use json::json;
pub use prose::{prose, quoted, row};
pub use rule_error::rule_error;
pub use sarif::sarif;
pub use style::Style;
pub use summary::{summary, summary_json};
