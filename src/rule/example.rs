//! The examples of rule files.

use jiff::civil::Date;

use super::check_rule::Command;
use crate::source::Span;

/// An example and its place in the rule file.
#[derive(Debug, Clone)]
pub struct Example {
    /// Where it stands in the file.
    pub span: Span,
    /// What it shows.
    pub kind: Kind,
}

impl Example {
    /// Whether something is to be found in it.
    pub fn fires(&self) -> bool {
        match &self.kind {
            Kind::Sentence(sentence) => sentence.value.is_some(),
            Kind::Whole(whole) => !whole.findings.is_empty(),
        }
    }
}

/// What an example shows.
#[derive(Debug, Clone)]
pub enum Kind {
    /// A sentence with or without a value of the measure.
    Sentence(Sentence),
    /// Articles with what the whole program finds in them.
    Whole(Whole),
}

/// A sentence of `matches` or `look-alikes`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// The sentence, without the marks of the author.
    pub text: String,
    /// The value that must have the measure; `None` in a look-alike: no value may have it.
    pub value: Option<Span>,
    /// The subject, where the author marked it.
    pub subject: Option<Span>,
}

impl Sentence {
    /// Reads `<Kesra> has *26,000* residents.`: the value between asterisks, the subject in angle brackets.
    pub fn parse(marked: &str, fires: bool) -> Result<Self, String> {
        let mut text = String::with_capacity(marked.len());
        let (mut marks, mut opening, mut closing) = (Vec::new(), Vec::new(), Vec::new());
        for c in marked.chars() {
            match c {
                '*' => marks.push(text.len()),
                '<' => opening.push(text.len()),
                '>' => closing.push(text.len()),
                _ => text.push(c),
            }
        }
        let value = match marks.as_slice() {
            &[from, to] if fires && from < to => Some(Span::new(from, to)),
            [] if !fires => None,
            _ if fires => return Err("an example that matches marks its value, once: *26,000*".into()),
            _ => return Err("a look-alike has no value to mark".into()),
        };
        let subject = match (opening.as_slice(), closing.as_slice()) {
            ([], []) => None,
            (&[from], &[to]) if from < to => Some(Span::new(from, to)),
            _ => return Err("a subject is marked like this, once: <Kesra>".into()),
        };
        Ok(Self { text, value, subject })
    }
}

/// An example for the whole program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whole {
    /// What it shows.
    pub name: String,
    /// The command that is run.
    pub command: Command,
    /// The articles; for `diff` the original and its rewrite.
    pub texts: Vec<String>,
    /// Their dates, one each.
    pub dates: Vec<Option<Date>>,
    /// What the rule must find: of each finding the texts of its labels, joined by ` | `.
    pub findings: Vec<String>,
}
