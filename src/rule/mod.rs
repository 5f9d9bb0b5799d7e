//! Rule files: measures that non-programmers can write, and the texts of the rules that are written in Rust.

mod builtin;
mod check_rule;
mod error;
mod example;
mod figures;
mod file;
mod load;
mod measure;
mod measured;
mod measures;
mod page;
pub(crate) mod pattern;

pub use check_rule::{CheckRule, Command};
pub use error::{RuleError, RuleSource};
pub use example::{Example, Kind, Sentence, Whole};
pub use figures::{Figure, figures};
pub use file::{RuleFile, read};
pub use load::Rules;
pub use measure::{Group, Measure, OverTime, Page, Subject};
pub use measured::{Measured, percent};
pub use measures::{MeasureMatch, Measures, Taken};
pub use page::page;
