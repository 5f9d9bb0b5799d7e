//! One article: its text, its lines, the date it was published.

use jiff::civil::Date;

use super::{LineIndex, Position, Span, head_date::head_date};

/// Which article of a run; the order is that of the paths, so it does not depend on threads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArticleId(pub u32);

/// An article as it is stored. Spans everywhere are byte offsets into `text`.
#[derive(Debug, Clone)]
pub struct Article {
    /// Its number in this run.
    pub id: ArticleId,
    /// The path as given on the command line, or as found under a folder that was given.
    pub path: String,
    /// The whole file, front matter included.
    pub text: String,
    /// The text without the front matter.
    pub body: Span,
    /// The day of publication, from the front matter (`date: 2024-11-15`), or else from the head of the text: a line that is
    /// a date, or a dateline with a year.
    pub published: Option<Date>,
    lines: LineIndex,
}

impl Article {
    /// Takes the text of a file and reads its front matter and its day of publication.
    pub fn new(id: ArticleId, path: impl Into<String>, text: String) -> Self {
        let front = front_matter(&text);
        let published = front.and_then(|(inside, _)| published(&text[inside.range()]));
        // A byte order mark is no text.
        let start = front.map_or(if text.starts_with('\u{feff}') { 3 } else { 0 }, |(_, end)| end);
        let body = Span::new(start, text.len());
        let published = published.or_else(|| head_date(&text, body));
        let lines = LineIndex::new(&text);
        Self { id, path: path.into(), body, published, lines, text }
    }

    /// The line and column of a byte.
    pub fn position(&self, offset: u32) -> Position {
        self.lines.position(&self.text, offset)
    }

    /// The lines of the text.
    pub fn lines(&self) -> &LineIndex {
        &self.lines
    }

    /// The words that a span covers.
    pub fn slice(&self, span: Span) -> &str {
        span.of(&self.text)
    }
}

/// The lines between a first line `---` and the next one, and the offset of the text behind them.
fn front_matter(text: &str) -> Option<(Span, usize)> {
    let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let rest = text[start..].strip_prefix("---")?;
    let inside = text.len() - rest.len() + rest.find('\n')? + 1;
    if !rest[..rest.find('\n')?].trim().is_empty() {
        return None;
    }
    let mut at = inside;
    for line in text[inside..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            return Some((Span::new(inside, at), at + line.len()));
        }
        if !is_front_line(line) {
            return None;
        }
        at += line.len();
    }
    None
}

/// Whether a line can stand in front matter: a key and its value, a list or its rest, a comment, nothing. Prose
/// between two rules is prose.
fn is_front_line(line: &str) -> bool {
    let key = line.split(':').next().unwrap_or("");
    let is_key = key.len() < line.len() && !key.contains(char::is_whitespace);
    is_key || line.trim().is_empty() || line.starts_with(['#', ' ', '\t', '-'])
}

/// The day that the front matter gives: the value of `date`, in ISO 8601, with or without a time.
fn published(front: &str) -> Option<Date> {
    front.lines().find_map(|line| {
        let (key, value) = line.split_once(':')?;
        if !matches!(key.trim(), "date" | "published" | "pubdate") {
            return None;
        }
        let value = value.trim().trim_matches(['"', '\'']);
        value.get(..10)?.parse().ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn front_matter_gives_the_date_and_is_no_text() {
        let article = Article::new(ArticleId(0), "a.txt", "---\ntitle: x\ndate: 2024-11-15T08:00:00Z\n---\nText.\n".into());
        assert_eq!(article.published, Some(jiff::civil::date(2024, 11, 15)));
        assert_eq!(article.slice(article.body), "Text.\n");
    }

    #[test]
    fn a_rule_between_paragraphs_is_not_front_matter() {
        let article = Article::new(ArticleId(0), "a.txt", "--- not closed\nText.".into());
        assert_eq!(article.body.start, 0);
        let article = Article::new(ArticleId(0), "a.txt", "---\nA morning in May: quiet.\n---\nText.".into());
        assert_eq!(article.body.start, 0);
    }

    #[test]
    fn a_byte_order_mark_and_carriage_returns_do_not_hide_the_date() {
        let article = Article::new(ArticleId(0), "a.txt", "\u{feff}---\r\ndate: \"2024-11-15\"\r\n---\r\nText.\r\n".into());
        assert_eq!(article.published, Some(jiff::civil::date(2024, 11, 15)));
        assert_eq!(article.slice(article.body), "Text.\r\n");
    }
}
