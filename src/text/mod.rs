//! Prose cut into paragraphs, sentences and words: spans, never copies.

mod abbreviation;
mod dateline;
mod layout;
mod mark;
mod paragraph;
mod prose;
mod quotation;
mod sentence;
mod stamp;
mod token;
mod version;

pub use dateline::{Dateline, agency, dateline, dateline_day};
pub(crate) use dateline::{LONGEST_DATELINE, before_dash, head_lines, is_in_capitals};
pub use paragraph::{Paragraph, Role, paragraphs};
pub use prose::{Prose, Sentence};
pub(crate) use quotation::is_title_case;
pub use quotation::{Quotation, QuotationKind, quotations};
pub use sentence::{LONGEST_SENTENCE, sentences};
pub use stamp::time_stamp;
pub use token::{Token, TokenKind, tokens};
pub use version::is_new_version;

/// The last character boundary of `text` that is not behind `at`.
pub(crate) fn boundary_before(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
