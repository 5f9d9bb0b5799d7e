//! An article cut up once, for everybody who reads it.

use std::ops::Range;

use super::{Paragraph, Quotation, paragraphs, quotations, sentences};
use crate::source::{Article, Span};

/// A sentence and the paragraph it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence {
    /// Its text, closing marks included.
    pub span: Span,
    /// The number of its paragraph in [`Prose::paragraphs`].
    pub paragraph: usize,
}

/// The paragraphs, sentences and quotations of an article, each in the order of the text.
///
/// ```
/// use factlint::{source::{Article, ArticleId}, text::Prose};
///
/// let article = Article::new(ArticleId(0), "a.txt", "The dam held. Nobody was hurt.".into());
/// let prose = Prose::of(&article);
/// assert_eq!(prose.sentence_at(20).map(|sentence| article.slice(sentence.span)), Some("Nobody was hurt."));
/// ```
#[derive(Debug, Clone, Default)]
pub struct Prose {
    /// Its paragraphs.
    pub paragraphs: Vec<Paragraph>,
    /// Its sentences; none reaches over the end of its paragraph.
    pub sentences: Vec<Sentence>,
    /// Its quotations, nested ones included.
    pub quotations: Vec<Quotation>,
}

impl Prose {
    /// Cuts up an article.
    pub fn of(article: &Article) -> Self {
        let text = article.text.as_str();
        let paragraphs = paragraphs(article);
        let mut all = Vec::new();
        for (paragraph, block) in paragraphs.iter().enumerate() {
            all.extend(sentences(text, block.span).into_iter().map(|span| Sentence { span, paragraph }));
        }
        Self { quotations: quotations(text, &paragraphs), paragraphs, sentences: all }
    }

    /// The number of the paragraph that holds the byte `offset`.
    pub fn paragraph_index(&self, offset: u32) -> Option<usize> {
        index_at(&self.paragraphs, offset, |paragraph| paragraph.span)
    }

    /// The paragraph that holds the byte `offset`.
    pub fn paragraph_at(&self, offset: u32) -> Option<&Paragraph> {
        self.paragraphs.get(self.paragraph_index(offset)?)
    }

    /// The number of the sentence that holds the byte `offset`.
    pub fn sentence_index(&self, offset: u32) -> Option<usize> {
        index_at(&self.sentences, offset, |sentence| sentence.span)
    }

    /// The sentence that holds the byte `offset`.
    pub fn sentence_at(&self, offset: u32) -> Option<&Sentence> {
        self.sentences.get(self.sentence_index(offset)?)
    }

    /// The numbers of the sentences of a paragraph.
    pub fn sentences_of(&self, paragraph: usize) -> Range<usize> {
        let start = self.sentences.partition_point(|sentence| sentence.paragraph < paragraph);
        start..self.sentences.partition_point(|sentence| sentence.paragraph <= paragraph)
    }

    /// The outermost quotation that holds the byte `offset`.
    pub fn quotation_at(&self, offset: u32) -> Option<&Quotation> {
        let end = self.quotations.partition_point(|quotation| quotation.span.start <= offset);
        let before = self.quotations.get(..end)?;
        // Nested ones follow the one that holds them; nobody nests deeper than four.
        let outer = before.iter().rev().take(NEAR).filter(|quotation| offset < quotation.span.end);
        outer.min_by_key(|quotation| quotation.span.start)
    }

    /// The quotations whose first mark lies in `part`.
    pub fn quotations_in(&self, part: Span) -> &[Quotation] {
        let start = self.quotations.partition_point(|quotation| quotation.span.start < part.start);
        let end = self.quotations.partition_point(|quotation| quotation.span.start < part.end);
        self.quotations.get(start..end).unwrap_or_default()
    }
}

/// How many quotations in front of a place are looked at: an outer one may be followed by some inside it.
const NEAR: usize = 32;

/// The number of the item of `items`, which are in order, whose span holds `offset`.
fn index_at<T>(items: &[T], offset: u32, span: impl Fn(&T) -> Span) -> Option<usize> {
    let index = items.partition_point(|item| span(item).start <= offset).checked_sub(1)?;
    items.get(index).filter(|item| offset < span(item).end).map(|_| index)
}
