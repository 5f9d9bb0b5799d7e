//! Annotations of GitHub Actions.

use std::{
    fmt::Write as _,
    io::{self, Write},
};

use crate::finding::{Finding, Report, Severity};

/// Writes a workflow command a finding, which GitHub shows at the line of the primary place. What GitHub cannot point
/// at, the other places, stands in the text.
pub fn github(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    for finding in report.findings() {
        let Some((label, others)) = finding.labels.split_first() else { continue };
        let Some(article) = report.article(label) else { continue };
        let (start, end) = (article.position(label.span.start), article.position(label.span.end));
        let mut text = text(finding);
        for other in others {
            if let Some(article) = report.article(other) {
                let place = article.position(other.span.start);
                let _ = write!(text, "\n{}:{}:{}: {}", article.path, place.line, place.column, article.slice(other.span));
            }
        }
        let level = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        let (path, rule, text) = (property(&article.path), property(finding.rule), data(&text));
        // Columns are of use only where the place ends on the line it begins on.
        let columns = if start.line == end.line { format!(",col={},endColumn={}", start.column, end.column) } else { String::new() };
        writeln!(out, "::{level} file={path},line={},endLine={}{columns},title={rule}::{text}", start.line, end.line)?;
    }
    Ok(())
}

/// The message with its reasons and its help, a line each.
fn text(finding: &Finding) -> String {
    let lines = std::iter::once(&finding.message).chain(&finding.reasons).chain(&finding.help);
    lines.map(String::as_str).collect::<Vec<_>>().join("\n")
}

/// Text behind the `::`, where line ends must be written in hexadecimal.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property, where `:` and `,` separate, too.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
