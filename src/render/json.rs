//! The JSON that scripts read.

use std::io::{self, Write};

use serde::Serialize;

use crate::finding::{Finding, Label, Link, Report, Severity};

/// The version of the layout; it changes when a field changes its meaning or goes, not when one is added.
const SCHEMA: u32 = 1;

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    findings: Vec<FindingShape<'a>>,
    summary: Summary,
}

#[derive(Serialize)]
struct FindingShape<'a> {
    rule: &'a str,
    severity: Severity,
    message: &'a str,
    reasons: &'a [String],
    help: Option<&'a str>,
    labels: Vec<LabelShape<'a>>,
    fingerprint: &'a str,
    #[serde(rename = "match", skip_serializing_if = "Option::is_none")]
    links: Option<&'a [Link]>,
}

#[derive(Serialize)]
struct LabelShape<'a> {
    path: &'a str,
    start: u32,
    end: u32,
    line: usize,
    column: usize,
    text: &'a str,
    note: &'a str,
}

#[derive(Serialize)]
struct Summary {
    articles: usize,
    claims: usize,
    errors: usize,
    warnings: usize,
    notes: usize,
}

/// Writes one JSON object with all findings and a summary.
pub fn json(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let document = Document {
        schema: SCHEMA,
        findings: report.with_fingerprints().map(|(finding, fingerprint)| shape(report, finding, fingerprint)).collect(),
        summary: Summary {
            articles: report.articles(),
            claims: report.claims(),
            errors: report.count(Severity::Error),
            warnings: report.count(Severity::Warning),
            notes: report.count(Severity::Note),
        },
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

fn shape<'a>(report: &Report<'a>, finding: &'a Finding, fingerprint: &'a str) -> FindingShape<'a> {
    FindingShape {
        rule: finding.rule,
        severity: finding.severity,
        message: &finding.message,
        reasons: &finding.reasons,
        help: finding.help.as_deref(),
        labels: finding.labels.iter().filter_map(|label| label_shape(report, label)).collect(),
        fingerprint,
        links: report.explains_matches().then_some(&finding.links),
    }
}

fn label_shape<'a>(report: &Report<'a>, label: &'a Label) -> Option<LabelShape<'a>> {
    let article = report.article(label)?;
    let place = article.position(label.span.start);
    Some(LabelShape {
        path: &article.path,
        start: label.span.start,
        end: label.span.end,
        line: place.line,
        column: place.column,
        text: article.slice(label.span),
        note: &label.note,
    })
}
