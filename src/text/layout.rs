//! Words that tell captions, bylines, corrections and the page's own lines from running text: `rules/lexicon/layout.toml`.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::lexicon::table;

/// The lists of the lexicon.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Layout {
    caption_starts: Vec<String>,
    caption_ends: Vec<String>,
    caption_credits: Vec<String>,
    byline_starts: Vec<String>,
    boilerplate_starts: Vec<String>,
    correction_starts: Vec<String>,
    version_starts: Vec<String>,
    version_notes: Vec<String>,
    before_titles: Vec<String>,
}

static LAYOUT: LazyLock<Layout> = LazyLock::new(|| table!("layout"));

/// A caption is not longer, in bytes; nor is a line of the page.
const LONGEST_CAPTION: usize = 600;
/// A byline is not longer, in bytes.
const LONGEST_BYLINE: usize = 120;

impl Layout {
    /// The lists, read once.
    pub(super) fn get() -> &'static Self {
        &LAYOUT
    }

    /// Whether a word stands in front of the title of a work.
    pub(super) fn precedes_a_title(&self, word: &str) -> bool {
        self.before_titles.iter().any(|known| known == word)
    }

    /// Whether a line of text stands under a picture.
    pub(super) fn is_caption(&self, line: &str) -> bool {
        if line.len() > LONGEST_CAPTION {
            return false;
        }
        let lower = line.to_lowercase();
        let bare = lower.trim_end_matches(['.', ' ']);
        let credited = self.caption_credits.iter().any(|credit| lower.rfind(credit.as_str()).is_some_and(|at| lower.len() - at < 120));
        credited || starts(&lower, &self.caption_starts) || self.caption_ends.iter().any(|end| bare.ends_with(end.as_str()))
    }

    /// Whether a line says who wrote the article and when.
    pub(super) fn is_byline(&self, line: &str) -> bool {
        if line.len() > LONGEST_BYLINE {
            return false;
        }
        let lower = line.to_lowercase();
        let named = lower.starts_with("by ")
            && (line.split_whitespace().nth(1).is_none_or(|word| !word.starts_with(char::is_uppercase)) || line.ends_with('.'));
        starts(&lower, &self.byline_starts) && !named && !line.ends_with('.')
    }

    /// Whether a line belongs to the page and not to the article.
    pub(super) fn is_boilerplate(&self, line: &str) -> bool {
        if line.len() > LONGEST_CAPTION {
            return false;
        }
        let mut words = line.split_whitespace();
        let tags = words.clone().count() > 0 && words.all(|word| word.starts_with('#') && word.len() > 1);
        // Whole sentences that happen to begin so are text.
        let short = line.len() < 100 || !line.ends_with('.');
        tags || (short && starts(&line.to_lowercase(), &self.boilerplate_starts))
    }

    /// Whether a line corrects an earlier version of the article.
    pub(super) fn is_correction(&self, line: &str) -> bool {
        let head = &line[..super::boundary_before(line, 60)];
        starts(&head.to_lowercase(), &self.correction_starts) && !goes_on_behind_brackets(line)
    }

    /// Whether a line at the head of an article says that it is a newer version of a story: `UPDATE 2-Quake kills 12`,
    /// `(Adds details)`.
    pub(super) fn is_version(&self, line: &str) -> bool {
        let head = &line[..super::boundary_before(line, 60)];
        let note = head.trim_start().strip_prefix(['(', '[']).map(str::to_lowercase);
        starts(head, &self.version_starts)
            || note.is_some_and(|note| self.version_notes.iter().any(|start| note.starts_with(start.as_str())))
    }
}

/// Whether brackets at the start of a line are followed by text: `(Corrects spelling in paragraph 4) LIMA (CPA) — …`.
fn goes_on_behind_brackets(line: &str) -> bool {
    let closed = line.strip_prefix('(').and_then(|inside| inside.split_once(')'));
    closed.is_some_and(|(_, behind)| behind.len() > LONGEST_NOTE_END)
}

/// What stands behind the brackets of a note is no text if it is not longer, in bytes.
const LONGEST_NOTE_END: usize = 40;

/// Whether `line` begins with one of `words`, at the end of a word.
fn starts(line: &str, words: &[String]) -> bool {
    words.iter().any(|word| {
        line.strip_prefix(word.as_str())
            .is_some_and(|rest| word.ends_with(|c: char| !c.is_alphanumeric()) || !rest.starts_with(char::is_alphanumeric))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_the_page_are_told_from_text() {
        let layout = Layout::get();
        assert!(layout.is_caption("A ferry leaves Port Ellen. (Photo: Coastal Press)"));
        assert!(layout.is_byline("By Ada Pell, Staff Writer"));
        assert!(!layout.is_byline("By noon the square was full."));
        assert!(layout.is_boilerplate("#flood #harbour"));
        assert!(layout.is_boilerplate("Read more about the flood"));
        assert!(
            !layout.is_boilerplate(
                "Comments by the mayor were met with silence by the crowd that had come to hear her speak on Friday night."
            )
        );
        assert!(layout.is_correction("Correction: an earlier version of this article gave the wrong name."));
    }
}
