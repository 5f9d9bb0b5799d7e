//! Whether an article is a newer version of a story that was sent before.

use super::layout::Layout;
use crate::source::Article;

/// In how many lines at either end of an article a note on its version may stand.
const LINES: usize = 8;

/// Whether an article says that it is a newer version of a story: `UPDATE 2-Quake kills 12`, `(Adds details)`, `Correction: an
/// earlier version of this story gave the wrong toll.`
///
/// ```
/// use factlint::{source::{Article, ArticleId}, text::is_new_version};
///
/// let is_new = |text: &str| is_new_version(&Article::new(ArticleId(0), "a.txt", text.into()));
/// assert!(is_new("UPDATE 2-Ferry sinks off Orr\n\nForty are missing.") && !is_new("Ferry sinks off Orr\n\nForty are missing."));
/// ```
pub fn is_new_version(article: &Article) -> bool {
    let layout = Layout::get();
    let body = article.slice(article.body);
    let lines = || body.lines().map(str::trim).filter(|line| !line.is_empty());
    lines().take(LINES).any(|line| layout.is_version(line) || layout.is_correction(line))
        || lines().rev().take(LINES).any(|line| layout.is_correction(line))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::ArticleId;

    fn is_new(text: &str) -> bool {
        is_new_version(&Article::new(ArticleId(0), "a.txt", text.into()))
    }

    #[test]
    fn slugs_and_notes_at_the_head_say_that_a_story_is_a_newer_version() {
        for text in [
            "CORRECTED-Ferry sinks off Orr\n\nForty are missing.",
            "Ferry sinks off Orr\n\n(Adds details, quotes)\n\nForty are missing.",
            "Ferry sinks off Orr\n\n(Corrects toll in paragraph 2) ORR, June 3 (CPA) - Forty people are missing off Orr.",
            "Ferry sinks off Orr\n\nForty are missing.\n\nAn earlier version of this story gave another toll.",
            "2nd UPDATE: Ferry sinks off Orr",
        ] {
            assert!(is_new(text), "{text}");
        }
    }

    #[test]
    fn an_update_that_the_news_is_about_makes_no_newer_version() {
        for text in [
            "Update of the harbour software fails\n\nForty boats lay idle.",
            "Ferry sinks off Orr\n\nThe owner updated the lifeboats (adds to the cost) in May.",
            "Corrections officers strike in Orr",
        ] {
            assert!(!is_new(text), "{text}");
        }
    }
}
