//! What is wrong with a rule file, and where.

use std::{fmt, sync::Arc};

use miette::{Diagnostic, LabeledSpan, NamedSource, SourceCode};

use crate::source::{LineIndex, Span};

/// The path and the text of a rule file.
pub type RuleSource = Arc<NamedSource<String>>;

/// A fault of a rule file, drawn by miette with the place in the file.
#[derive(Debug, Clone)]
pub struct RuleError {
    source: RuleSource,
    span: Option<Span>,
    message: String,
    label: String,
    help: Option<String>,
}

impl RuleError {
    /// A fault at a place of a file whose text is known.
    pub fn at(source: &RuleSource, span: Span, message: impl Into<String>, label: impl Into<String>) -> Self {
        Self { source: Arc::clone(source), span: Some(span), message: message.into(), label: label.into(), help: None }
    }

    /// A fault of a file as a whole.
    pub fn of_file(path: &str, message: impl Into<String>) -> Self {
        let source = Arc::new(NamedSource::new(path, String::new()));
        Self { source, span: None, message: message.into(), label: String::new(), help: None }
    }

    /// The same with advice.
    #[must_use]
    pub fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The fault in one line: `mine/depth.toml:5:14: …`.
    pub fn in_a_line(&self) -> String {
        let Some(span) = self.span else { return self.to_string() };
        let text = self.source.inner();
        let place = LineIndex::new(text).position(text, span.start);
        format!("{}:{}:{}: {}", self.source.name(), place.line, place.column, self.message)
    }
}

impl fmt::Display for RuleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.span {
            Some(_) => f.write_str(&self.message),
            // There is no excerpt that names the file.
            None => write!(f, "{}: {}", self.source.name(), self.message),
        }
    }
}

impl std::error::Error for RuleError {}

impl Diagnostic for RuleError {
    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.help.as_ref().map(|help| Box::new(help) as Box<dyn fmt::Display>)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.span.map(|_| &*self.source as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let span = self.span?;
        Some(Box::new(std::iter::once(LabeledSpan::at(span.range(), self.label.as_str()))))
    }
}
