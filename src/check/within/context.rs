//! What a rule for one article looks at.

use crate::{
    claim::Claim,
    finding::{Finding, Label, Severity},
    grammar::{Extraction, Malformed},
    quantity::{Quantity, Tolerance},
    source::{Article, Span},
    text::{Prose, boundary_before},
};

/// How far around a quantity its words are looked at, in bytes. It keeps the work linear in sentences without an end.
const REACH: usize = 600;

/// An article, cut and read once for all rules.
#[derive(Debug)]
pub struct Context<'a> {
    /// The article that the rules look at.
    pub article: &'a Article,
    /// Its paragraphs, sentences and quotations.
    pub prose: Prose,
    /// Its quantities, in order.
    pub quantities: &'a [Quantity],
    /// What looks like a quantity and cannot be one.
    pub malformed: &'a [Malformed],
    /// What its quantities are said of.
    pub claims: &'a [Claim],
    /// How wide the readings are.
    pub tolerance: Tolerance,
}

impl<'a> Context<'a> {
    /// Cuts an article into the sentences that its rules look at.
    pub fn new(article: &'a Article, extraction: &'a Extraction, claims: &'a [Claim]) -> Self {
        let prose = Prose::of(article);
        Self {
            article,
            prose,
            quantities: &extraction.quantities,
            malformed: &extraction.malformed,
            claims,
            tolerance: Tolerance::default(),
        }
    }

    /// The sentences that state a quantity, each with its quantities.
    pub fn sentences(&self) -> impl Iterator<Item = Sentence<'_>> {
        self.prose.sentences.iter().map(|sentence| sentence.span).filter_map(|span| {
            let quantities = within(self.quantities, span);
            (!quantities.is_empty()).then_some(Sentence { article: self.article, span, quantities })
        })
    }

    /// A finding of a rule with one place.
    pub fn finding(&self, rule: &'static str, severity: Severity, span: Span, message: String) -> Finding {
        Finding {
            rule,
            severity,
            message,
            labels: vec![Label::new(self.article.id, span, "")],
            reasons: Vec::new(),
            help: None,
            identity: self.article.slice(span).split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase(),
            links: Vec::new(),
        }
    }
}

/// A sentence with its quantities.
#[derive(Debug, Clone, Copy)]
pub struct Sentence<'a> {
    article: &'a Article,
    /// Where it stands.
    pub span: Span,
    /// Its quantities, in order.
    pub quantities: &'a [Quantity],
}

impl<'a> Sentence<'a> {
    /// Its words.
    pub fn text(&self) -> &'a str {
        self.article.slice(self.span)
    }

    /// The words of the sentence before a quantity, at most [`REACH`] bytes of them.
    pub fn before(&self, quantity: &Quantity) -> &'a str {
        let words = self.part(self.span.start, quantity.span.start);
        &words[boundary_before(words, words.len().saturating_sub(REACH))..]
    }

    /// The words of the sentence after a quantity, at most [`REACH`] bytes of them.
    pub fn after(&self, quantity: &Quantity) -> &'a str {
        let words = self.part(quantity.span.end, self.span.end);
        &words[..boundary_before(words, REACH)]
    }

    /// The words between two of its quantities.
    pub fn between(&self, first: &Quantity, second: &Quantity) -> &'a str {
        self.part(first.span.end, second.span.start)
    }

    /// The words that a span covers.
    pub fn slice(&self, span: Span) -> &'a str {
        self.article.slice(span)
    }

    /// The words from one place to another; none if the second comes first.
    pub fn part(&self, start: u32, end: u32) -> &'a str {
        Span { start, end: end.max(start) }.of(&self.article.text)
    }
}

/// The quantities that lie in a part of the text.
fn within(quantities: &[Quantity], part: Span) -> &[Quantity] {
    let first = quantities.partition_point(|quantity| quantity.span.start < part.start);
    let rest = quantities.get(first..).unwrap_or_default();
    let count = rest.partition_point(|quantity| quantity.span.end <= part.end);
    rest.get(..count).unwrap_or_default()
}
