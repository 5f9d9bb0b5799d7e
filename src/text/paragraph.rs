//! Paragraphs and the part each plays in an article.

use super::{layout::Layout, quotation::is_title_case, sentence::sentences};
use crate::source::{Article, Span};

/// The part a paragraph plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// The title of the article.
    Headline,
    /// The lines between the title and the text that sum it up.
    Standfirst,
    /// A line above a part of the article.
    Subheading,
    /// Running text.
    Body,
    /// An item of a list.
    ListItem,
    /// The line under a picture.
    Caption,
    /// Words of the text that are printed again to catch the eye.
    PullQuote,
    /// Who wrote the article, when and where.
    Byline,
    /// A note that corrects an earlier version.
    Correction,
    /// What belongs to the page: links, tags, rights.
    Boilerplate,
}

impl Role {
    /// Whether the paragraph is a title of the article or of a part of it.
    pub fn is_title(self) -> bool {
        matches!(self, Self::Headline | Self::Subheading)
    }
}

/// A block of text that is not blank: a line, or lines that were wrapped by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paragraph {
    /// Its text without surrounding white space and without the marker of a list, quotation or heading.
    pub span: Span,
    /// Its part.
    pub role: Role,
}

/// A block before its role is known.
#[derive(Debug, Clone, Copy)]
struct Block {
    span: Span,
    marker: Option<Marker>,
    /// A blank line stands in front of it.
    apart: bool,
}

/// A sign at the start of a line that says what the line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Marker {
    Heading(usize),
    Quote,
    Item,
    Picture,
    Rule,
}

/// The paragraphs of an article, in order.
pub fn paragraphs(article: &Article) -> Vec<Paragraph> {
    let text = article.text.as_str();
    let markdown = ["md", "markdown"].iter().any(|end| article.path.to_ascii_lowercase().ends_with(&format!(".{end}")));
    let blocks = blocks(text, article.body, markdown);
    let mut found: Vec<Paragraph> = Vec::with_capacity(blocks.len());
    for (index, block) in blocks.iter().enumerate() {
        if block.marker == Some(Marker::Rule) {
            continue;
        }
        let role = role(text, &blocks, index, &found);
        found.push(Paragraph { span: block.span, role });
    }
    found
}

/// The lines of `body`, those that were wrapped by hand put together again.
fn blocks(text: &str, body: Span, markdown: bool) -> Vec<Block> {
    let mut found: Vec<Block> = Vec::new();
    let mut apart = true;
    let mut at = body.start as usize;
    for line in body.of(text).split_inclusive('\n') {
        let trimmed = line.trim();
        let start = at + (line.len() - line.trim_start().len());
        at += line.len();
        if trimmed.is_empty() {
            apart = true;
            continue;
        }
        let (marker, skip) = marker(trimmed, markdown);
        let span = Span::new(start + skip, start + trimmed.len());
        match found.last_mut() {
            Some(last) if !apart && marker.is_none() && goes_on(text, last, span) => last.span = last.span.cover(span),
            _ => found.push(Block { span, marker, apart }),
        }
        apart = false;
    }
    found
}

/// Whether the line `next` goes on with the block in front of it, which somebody wrapped by hand.
fn goes_on(text: &str, block: &Block, next: Span) -> bool {
    let all = block.span.of(text);
    let last = all.rsplit('\n').next().unwrap_or(all).trim();
    let starts_small = next.of(text).starts_with(char::is_lowercase);
    let wrapped = (40..=120).contains(&last.len()) && (last.ends_with(|c: char| c.is_lowercase() || c == ',') || starts_small);
    !matches!(block.marker, Some(Marker::Heading(_) | Marker::Picture | Marker::Rule))
        && wrapped
        && (starts_small || all.contains('\n') || last.ends_with(','))
}

/// The marker of a line and its length in bytes.
fn marker(line: &str, markdown: bool) -> (Option<Marker>, usize) {
    let hashes = line.len() - line.trim_start_matches('#').len();
    let behind = line.get(hashes..).unwrap_or("");
    if (1..=6).contains(&hashes) && behind.starts_with(' ') {
        return (Some(Marker::Heading(hashes)), line.len() - behind.trim_start().len());
    }
    if line.len() >= 3 && line.chars().all(|c| matches!(c, '-' | '*' | '_' | '=' | ' ')) {
        return (Some(Marker::Rule), 0);
    }
    if markdown && line.starts_with("![") {
        return (Some(Marker::Picture), 0);
    }
    if let Some(rest) = line.strip_prefix('>').filter(|rest| markdown || rest.starts_with(' ')) {
        return (Some(Marker::Quote), line.len() - rest.trim_start_matches(['>', ' ']).len());
    }
    for bullet in ["- ", "* ", "• ", "· ", "▪ ", "●"] {
        if let Some(rest) = line.strip_prefix(bullet) {
            return (Some(Marker::Item), line.len() - rest.trim_start().len());
        }
    }
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let numbered = (1..=2).contains(&digits) && line.get(digits..).is_some_and(|rest| rest.starts_with(". ") || rest.starts_with(") "));
    if numbered { (Some(Marker::Item), digits + 2) } else { (None, 0) }
}

/// No title is longer, in bytes.
const LONGEST_TITLE: usize = 160;

/// The part that a block plays, from its words and from what stands around it.
fn role(text: &str, blocks: &[Block], index: usize, before: &[Paragraph]) -> Role {
    let Some(block) = blocks.get(index) else { return Role::Body };
    let line = block.span.of(text);
    match block.marker {
        Some(Marker::Heading(1)) if !before.iter().any(|p| p.role == Role::Headline) => return Role::Headline,
        Some(Marker::Heading(_)) => return Role::Subheading,
        Some(Marker::Quote) => return Role::PullQuote,
        Some(Marker::Picture) => return Role::Caption,
        Some(Marker::Item) => return Role::ListItem,
        Some(Marker::Rule) | None => {}
    }
    let layout = Layout::get();
    if layout.is_correction(line) {
        return Role::Correction;
    }
    if layout.is_caption(line) && !before.is_empty() {
        return Role::Caption;
    }
    if layout.is_byline(line) {
        return Role::Byline;
    }
    if layout.is_boilerplate(line) || is_menu(line) {
        return Role::Boilerplate;
    }
    title_role(text, blocks, index, before)
}

/// The part of a block that no marker and no word gives away: from its length, its end and its place.
fn title_role(text: &str, blocks: &[Block], index: usize, before: &[Paragraph]) -> Role {
    let Some(block) = blocks.get(index) else { return Role::Body };
    let line = block.span.of(text);
    let first = !before.iter().any(|p| !matches!(p.role, Role::Boilerplate | Role::Byline));
    let after_headline = before.iter().rev().find(|p| p.role != Role::Byline).is_some_and(|p| p.role == Role::Headline);
    if after_headline && is_emphasised(line) {
        return Role::Standfirst;
    }
    let next_apart = blocks.get(index + 1).is_some_and(|next| next.apart);
    let stopped = line.ends_with(['.', '!', '?', ':', ';', ',', '…']) || ends_quoted(line);
    if line.len() > LONGEST_TITLE {
        return Role::Body;
    }
    if stopped {
        // Some agencies put a full stop behind their titles.
        let titled = first
            && next_apart
            && line.len() <= LONGEST_TITLE
            && (is_title_case(line.trim_end_matches(['.', '!', '?'])) || line.ends_with(['!', '?']));
        let single = titled && sentences(text, block.span).len() == 1;
        return if single && blocks.len() > 1 { Role::Headline } else { Role::Body };
    }
    // A quotation at the end of a paragraph whose attribution was cut off, or a fragment in the middle of the text.
    let lower = line.starts_with(char::is_lowercase);
    match (first && blocks.len() > 1, after_headline) {
        (true, _) => Role::Headline,
        (false, true) if line.split_whitespace().count() > 9 => Role::Standfirst,
        _ if lower || line.split_whitespace().count() > 16 => Role::Body,
        _ => Role::Subheading,
    }
}

/// Whether the line ends with a full stop inside quotation marks or brackets.
fn ends_quoted(line: &str) -> bool {
    let inner = line.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»']);
    inner.len() < line.len() && inner.ends_with(['.', '!', '?', '…', ','])
}

/// Whether the whole line is printed bold or in italics, as Markdown writes it.
fn is_emphasised(line: &str) -> bool {
    ["**", "__", "*", "_"].iter().any(|mark| line.len() > 2 * mark.len() && line.starts_with(mark) && line.ends_with(mark))
}

/// A row of links such as `de en fr`: a few short words, none of them with a capital and no mark at the end.
fn is_menu(line: &str) -> bool {
    let mut words = line.split_whitespace();
    line.len() < 40 && words.clone().count() > 1 && words.all(|word| word.len() <= 3 && word.chars().all(char::is_lowercase))
        || line.split(" | ").count() > 2 && line.len() < 200
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::ArticleId;

    fn roles(path: &str, text: &str) -> Vec<(Role, String)> {
        let article = Article::new(ArticleId(0), path, text.into());
        paragraphs(&article).iter().map(|paragraph| (paragraph.role, article.slice(paragraph.span).to_owned())).collect()
    }

    #[test]
    fn markdown_says_what_its_lines_are() {
        let text = "# Boats Lost\n\n*Forty are missing.*\n\nThe search goes on.\n\n- one boat\n- two boats\n\n> The sea took them.\n\n## The search\n\n---\n\n![a boat](boat.jpg)\n";
        let found: Vec<Role> = roles("a.md", text).into_iter().map(|(role, _)| role).collect();
        let expected = [
            Role::Headline,
            Role::Standfirst,
            Role::Body,
            Role::ListItem,
            Role::ListItem,
            Role::PullQuote,
            Role::Subheading,
            Role::Caption,
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn plain_text_gives_roles_away_by_length_ending_and_words() {
        let text = "Forty Boats Lost\n\nBy Ada Pell\n\nForty boats are missing since Friday.\n\nThe search\n\nIt goes on at night.\n\nA boat is towed in. (Photo: Coastal Press)\n\n#storm #boats\n\nCorrection: an earlier version gave the wrong day.\n";
        let found: Vec<Role> = roles("a.txt", text).into_iter().map(|(role, _)| role).collect();
        let expected =
            [Role::Headline, Role::Byline, Role::Body, Role::Subheading, Role::Body, Role::Caption, Role::Boilerplate, Role::Correction];
        assert_eq!(found, expected);
    }

    #[test]
    fn lines_wrapped_by_hand_are_one_paragraph() {
        let text = "The boats that had left the harbour at dawn on Friday had not\ncome back by noon, and the harbour master asked for a helicopter,\nwhich came at two.\n\nNobody slept.\n";
        let found = roles("a.txt", text);
        assert_eq!(found.len(), 2);
        assert!(found.first().is_some_and(|(role, text)| *role == Role::Body && text.ends_with("which came at two.")));
    }

    #[test]
    fn an_article_without_a_title_begins_with_its_text() {
        assert_eq!(
            roles("a.txt", "Forty boats are missing since Friday.\nThe search goes on.\n").first().map(|(role, _)| *role),
            Some(Role::Body)
        );
    }

    proptest::proptest! {
        #[test]
        fn paragraphs_cover_every_letter_in_order(text in "[a-zA-Z #>*.\n-]{0,200}") {
            let article = Article::new(ArticleId(0), "a.md", text);
            let mut at = article.body.start;
            let mut covered = 0;
            for paragraph in paragraphs(&article) {
                proptest::prop_assert!(paragraph.span.start >= at);
                at = paragraph.span.end;
                covered += article.slice(paragraph.span).chars().filter(|c| c.is_alphabetic()).count();
            }
            proptest::prop_assert_eq!(covered, article.slice(article.body).chars().filter(|c| c.is_alphabetic()).count());
        }
    }
}
