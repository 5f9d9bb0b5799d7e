//! One line a finding.

use std::io::{self, Write};

use crate::finding::Report;

/// Writes `path:line:column: severity[rule] message`, a line a finding.
pub fn concise(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    for finding in report.findings() {
        let Some(label) = finding.labels.first() else { continue };
        let Some(article) = report.article(label) else { continue };
        let place = article.position(label.span.start);
        let (severity, rule, message) = (finding.severity.name(), finding.rule, &finding.message);
        writeln!(out, "{}:{}:{}: {severity}[{rule}] {message}", article.path, place.line, place.column)?;
    }
    Ok(())
}
