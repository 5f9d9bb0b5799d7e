//! Words between quotation marks.

use super::{
    Paragraph,
    layout::Layout,
    mark::{Mark, Shape, Side, marks},
};
use crate::source::Span;

/// What the words between two marks are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum QuotationKind {
    /// What somebody said or wrote: four words and more.
    Speech,
    /// One to three words: a nickname, a word held at arm's length, a fragment too short to be a quotation.
    Marked,
    /// The title of a work, or the name of a thing.
    Title,
}

/// Words between quotation marks, inside one paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quotation {
    /// The words with their marks.
    pub span: Span,
    /// The words alone, without white space at either end.
    pub inside: Span,
    /// What they are.
    pub kind: QuotationKind,
    /// The quotation goes on in the next paragraph, which repeats the opening mark; it has no closing mark here.
    pub continues: bool,
    /// It stands inside another quotation.
    pub nested: bool,
}

/// The quotations of the paragraphs of `text`, in the order of their first marks.
///
/// An opening mark that is never closed begins a quotation only where the next paragraph repeats it.
pub fn quotations(text: &str, paragraphs: &[Paragraph]) -> Vec<Quotation> {
    let mut found = Vec::new();
    for (index, paragraph) in paragraphs.iter().enumerate() {
        let next_opens = paragraphs.get(index + 1).is_some_and(|next| opens_with_mark(next.span.of(text)));
        let first = found.len();
        pair(text, paragraph.span, next_opens, &mut found);
        if let Some(new) = found.get_mut(first..) {
            new.sort_by_key(|quotation: &Quotation| quotation.span.start);
        }
    }
    found
}

/// Whether a paragraph begins with a mark that opens a quotation.
fn opens_with_mark(paragraph: &str) -> bool {
    paragraph.starts_with(['"', '“', '„', '«', '‘'])
}

/// Pairs the marks of one paragraph.
fn pair(text: &str, paragraph: Span, next_opens: bool, found: &mut Vec<Quotation>) {
    let mut open: Vec<Mark> = Vec::new();
    for mark in marks(text, paragraph) {
        match mark.side {
            Side::Opens => {
                // Straight marks do not nest: one that opens while another is open shows that the other was never closed.
                if mark.span.of(text) == "\"" {
                    open.retain(|other| other.shape != mark.shape);
                }
                open.push(mark);
            }
            Side::Closes => {
                // A mark that closes an outer quotation leaves the inner ones unpaired.
                let Some(depth) = open.iter().rposition(|other| other.shape == mark.shape) else { continue };
                open.truncate(depth + 1);
                let Some(opening) = open.pop() else { continue };
                let nested = open.iter().any(|outer| outer.shape != Shape::Single || opening.shape == Shape::Single);
                found.extend(quotation(text, opening.span, Some(mark.span), mark.span.end, nested));
            }
        }
        // Nobody nests deeper; a text that seems to has lost its closing marks.
        if open.len() > 4 {
            open.remove(0);
        }
    }
    let unclosed = open.iter().find(|mark| mark.shape != Shape::Single);
    if let (true, Some(opening)) = (next_opens, unclosed) {
        // What was taken for nested in it keeps its place: the reader sees it so too.
        found.extend(quotation(text, opening.span, None, paragraph.end, false));
    }
}

/// The quotation between two marks; `None` if there are no words between them.
fn quotation(text: &str, opening: Span, closing: Option<Span>, end: u32, nested: bool) -> Option<Quotation> {
    let between = Span { start: opening.end, end: closing.map_or(end, |mark| mark.start) };
    let words = between.of(text);
    let inside = words.trim();
    if !inside.contains(char::is_alphanumeric) {
        return None;
    }
    let start = between.start as usize + words.len() - words.trim_start().len();
    let kind = kind(text, opening, inside, closing.is_none());
    Some(Quotation {
        span: Span { start: opening.start, end },
        inside: Span::new(start, start + inside.len()),
        kind,
        continues: closing.is_none(),
        nested,
    })
}

/// What the words of a quotation are.
fn kind(text: &str, opening: Span, inside: &str, continues: bool) -> QuotationKind {
    if continues {
        return QuotationKind::Speech;
    }
    let mut words = inside.split_whitespace().filter(|word| word.contains(char::is_alphanumeric));
    if words.by_ref().take(4).count() < 4 {
        return QuotationKind::Marked;
    }
    let before = text.get(..opening.start as usize).unwrap_or("").trim_end();
    let before = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    if is_title_case(inside) || (Layout::get().precedes_a_title(before) && inside.starts_with(char::is_uppercase)) {
        return QuotationKind::Title;
    }
    QuotationKind::Speech
}

/// Whether `words` are written as titles are: every word of four letters and more with a capital.
pub(crate) fn is_title_case(words: &str) -> bool {
    let mut long = words
        .split_whitespace()
        .map(|word| word.trim_start_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| word.chars().count() > 3);
    words.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
        && !words.ends_with('.')
        && long.clone().count() > 0
        && long.all(|word| !word.starts_with(char::is_lowercase))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        source::{Article, ArticleId},
        text::Prose,
    };

    /// The quotations of `text`, each with the first letter of its kind, `+` where it goes on and `>` where it is nested.
    fn read(text: &str) -> Vec<String> {
        let article = Article::new(ArticleId(0), "a.txt", text.into());
        let show = |quotation: &Quotation| {
            let kind = match quotation.kind {
                QuotationKind::Speech => "S",
                QuotationKind::Marked => "M",
                QuotationKind::Title => "T",
            };
            let (more, nested) = (if quotation.continues { "+" } else { "" }, if quotation.nested { ">" } else { "" });
            format!("{nested}{kind}{more} {}", article.slice(quotation.inside))
        };
        Prose::of(&article).quotations.iter().map(show).collect()
    }

    #[test]
    fn curly_straight_and_single_marks_are_read() {
        assert_eq!(read("“The dam will hold until noon,” she said."), ["S The dam will hold until noon,"]);
        assert_eq!(
            read("\"The dam will hold until noon,\" she said, \"or until one.\""),
            ["S The dam will hold until noon,", "M or until one."]
        );
        assert_eq!(read("He said: ‘The dam’s gate won’t close at all.’ Orr’s men left."), ["S The dam’s gate won’t close at all."]);
        assert_eq!(read("'The dam will hold until noon,' Orr's sister said."), ["S The dam will hold until noon,"]);
        assert_eq!(read("Said Orr:'The dam won't hold until noon.' So it was."), ["S The dam won't hold until noon."]);
        assert_eq!(read("It was near.'The dam will hold until noon', he said."), ["S The dam will hold until noon"]);
        assert_eq!(read("Он сказал: «Плотина выдержит до самого полудня»."), ["S Плотина выдержит до самого полудня"]);
    }

    #[test]
    fn quotations_inside_others_are_nested() {
        assert_eq!(
            read("“She said ‘the dam will hold’ and left us,” he said."),
            ["S She said ‘the dam will hold’ and left us,", ">S the dam will hold"]
        );
        assert_eq!(
            read("\"She said 'the dam will hold' and left us,\" he said."),
            ["S She said 'the dam will hold' and left us,", ">S the dam will hold"]
        );
    }

    #[test]
    fn a_quotation_goes_on_where_the_next_paragraph_repeats_its_mark() {
        let text = "“The dam will hold until noon.\n\n“Then it will break,” she said.";
        assert_eq!(read(text), ["S+ The dam will hold until noon.", "S Then it will break,"]);
        assert_eq!(read("“The dam will hold until noon.\n\nThen it broke."), Vec::<String>::new());
    }

    #[test]
    fn apostrophes_and_inches_are_no_marks() {
        for text in [
            "The boys’ club and the girls’ choir met.",
            "Rock 'n' roll in the '90s gave 'em work.",
            "The plank is 6'2\" long.",
            "Orr's dogs' food",
        ] {
            assert_eq!(read(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn titles_and_marked_words_are_told_from_speech() {
        assert_eq!(read("The film “The Night of the Long Rain” won."), ["T The Night of the Long Rain"]);
        assert_eq!(read("The so-called “dam kings” won."), ["M dam kings"]);
    }

    #[test]
    fn a_lost_mark_spoils_its_own_quotation_only() {
        let text = "\"The dam will hold, she said. \"It will hold until noon,\" he said. \"It will not,\" she said.";
        assert_eq!(read(text), ["S It will hold until noon,", "M It will not,"]);
    }

    proptest::proptest! {
        #[test]
        fn quotations_lie_in_the_text_in_order(text in "[a-zA-Z \"'“”‘’«»„.,?!\né5]{0,160}") {
            let article = Article::new(ArticleId(0), "a.txt", text.clone());
            let mut last = 0;
            for quotation in Prose::of(&article).quotations {
                proptest::prop_assert!(quotation.span.start >= last && quotation.span.contains(quotation.inside));
                proptest::prop_assert!(text.get(quotation.span.range()).is_some() && text.get(quotation.inside.range()).is_some());
                last = quotation.span.start;
            }
        }

        #[test]
        fn any_text_can_be_quoted(text in "\\PC*") {
            let article = Article::new(ArticleId(0), "a.md", text);
            crate::entity::names(&article, &Prose::of(&article));
        }
    }
}
