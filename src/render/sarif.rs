//! SARIF 2.1.0, the format in which code-scanning services take findings
//! (<https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>).

use std::{
    fmt::Write as _,
    io::{self, Write},
};

use serde::Serialize;

use crate::finding::{Finding, Label, Report};

#[derive(Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Tool<'a>,
    /// Columns count characters, as in every format of factlint.
    column_kind: &'static str,
    results: Vec<Outcome<'a>>,
}

#[derive(Serialize)]
struct Tool<'a> {
    driver: Driver<'a>,
}

#[derive(Serialize)]
struct Driver<'a> {
    name: &'static str,
    version: &'static str,
    rules: Vec<Rule<'a>>,
}

#[derive(Serialize)]
struct Rule<'a> {
    id: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Outcome<'a> {
    rule_id: &'a str,
    level: &'static str,
    message: Message,
    locations: Vec<Location>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
    partial_fingerprints: Fingerprints<'a>,
}

#[derive(Serialize)]
struct Message {
    text: String,
}

#[derive(Serialize)]
struct Fingerprints<'a> {
    #[serde(rename = "factlint/v1")]
    own: &'a str,
}

#[derive(Serialize)]
struct Location {
    id: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Message>,
    #[serde(rename = "physicalLocation")]
    place: Place,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Place {
    artifact_location: Artifact,
    region: Region,
}

#[derive(Serialize)]
struct Artifact {
    uri: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
    byte_offset: u32,
    byte_length: usize,
}

/// Writes one log with one run.
pub fn sarif(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let mut rules: Vec<&str> = report.findings().iter().map(|finding| finding.rule).collect();
    rules.sort_unstable();
    rules.dedup();
    let driver = Driver { name: "factlint", version: env!("CARGO_PKG_VERSION"), rules: rules.into_iter().map(|id| Rule { id }).collect() };
    let results = report.with_fingerprints().map(|(finding, fingerprint)| outcome(report, finding, fingerprint));
    let log = Log {
        schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [Run { tool: Tool { driver }, column_kind: "unicodeCodePoints", results: results.collect() }],
    };
    serde_json::to_writer_pretty(&mut *out, &log)?;
    writeln!(out)
}

fn outcome<'a>(report: &Report, finding: &'a Finding, fingerprint: &'a str) -> Outcome<'a> {
    let mut locations: Vec<Location> = finding.labels.iter().enumerate().filter_map(|(id, label)| location(report, id, label)).collect();
    let related = locations.split_off(locations.len().min(1));
    Outcome {
        rule_id: finding.rule,
        level: finding.severity.name(),
        message: Message { text: text(finding, &related) },
        locations,
        related_locations: related,
        partial_fingerprints: Fingerprints { own: fingerprint },
    }
}

/// Everything the finding says. Viewers show a related place only where the text links to its number.
fn text(finding: &Finding, related: &[Location]) -> String {
    let lines = std::iter::once(&finding.message).chain(&finding.reasons).chain(&finding.help);
    let mut text = lines.map(|line| unlinked(line)).collect::<Vec<_>>().join("\n");
    for location in related {
        let place = &location.place;
        let _ = write!(text, "\nSee [{}:{}]({}).", unlinked(&place.artifact_location.uri), place.region.start_line, location.id);
    }
    text
}

/// Text in which brackets do not make a link.
fn unlinked(text: &str) -> String {
    text.replace('\\', "\\\\").replace('[', "\\[").replace(']', "\\]")
}

fn location(report: &Report, id: usize, label: &Label) -> Option<Location> {
    let article = report.article(label)?;
    let (start, end) = (article.position(label.span.start), article.position(label.span.end));
    let region = Region {
        start_line: start.line,
        start_column: start.column,
        end_line: end.line,
        end_column: end.column,
        byte_offset: label.span.start,
        byte_length: label.span.len(),
    };
    let message = (!label.note.is_empty()).then(|| Message { text: unlinked(&label.note) });
    Some(Location { id, message, place: Place { artifact_location: Artifact { uri: uri(&article.path) }, region } })
}

/// A path as a relative or absolute reference of RFC 3986: other characters than its unreserved ones and `/` are
/// written in hexadecimal.
fn uri(path: &str) -> String {
    path.bytes().fold(String::with_capacity(path.len()), |mut uri, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            let _ = write!(uri, "%{byte:02X}");
        }
        uri
    })
}
