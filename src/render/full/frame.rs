//! One finding, drawn by miette.

use std::fmt;

use miette::{Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, SourceCode, ThemeCharacters, ThemeStyles};

use super::{
    excerpt::{Mark, excerpt},
    footer,
    plan::{NARROWEST_NOTE, NOTE_ARM, layout},
    sheet::Sheet,
};
use crate::{
    finding::{Finding, Report, Severity},
    render::{
        Style,
        wrap::{self, text_width},
    },
};

/// The finding as people see it, line ends included.
pub(super) fn frame(report: &Report, finding: &Finding, style: &Style) -> String {
    let room = room(report, finding, style);
    let layout = layout(report, finding, room);
    let sheet = Sheet::new(layout.plans.iter().map(|plan| excerpt(plan, finding, style, room)));
    let labels = labels(finding, &sheet, style, room);
    let handler = GraphicalReportHandler::new_themed(theme(finding, &labels, style))
        .with_width(style.width)
        .with_links(false)
        .with_context_lines(0)
        .without_syntax_highlighting();
    let shown = Shown { message: wrap::clean(&style.own(&finding.message)), severity: finding.severity, sheet, labels };
    let mut drawn = String::new();
    // Writing to a string does not fail, and the sheet answers for every label it made.
    if handler.render_report(&mut drawn, &shown).is_err() {
        drawn = format!("  {}[{}] {}\n", finding.severity.name(), finding.rule, finding.message);
    }
    // miette indents the message; the header of a finding stands at the margin.
    let mut text = drawn.strip_prefix("  ").unwrap_or(&drawn).to_owned();
    footer::footer(report, finding, &layout.unshown, style, &mut text);
    text
}

/// The columns for the text of an excerpt: the screen without line number and frame.
fn room(report: &Report, finding: &Finding, style: &Style) -> usize {
    let line = |label| report.article(label).map_or(1, |article| article.position(label.span.start).line);
    let digits = finding.labels.iter().map(line).max().unwrap_or(1).ilog10() as usize + 1;
    style.width.saturating_sub(digits + " │ ".chars().count() + 1).max(20)
}

/// The places on the sheet with their notes, the primary one marked as such.
fn labels(finding: &Finding, sheet: &Sheet, style: &Style, room: usize) -> Vec<LabeledSpan> {
    let placed = sheet.excerpts().flat_map(|(start, excerpt)| excerpt.marks.iter().map(move |mark| (start, &excerpt.text, mark)));
    placed
        .map(|(start, text, mark)| {
            let note = note(&style.own(&finding.labels[mark.label].note), text, mark, room);
            let span = (start + mark.range.start, mark.range.len());
            if mark.label == 0 { LabeledSpan::new_primary_with_span(note, span) } else { LabeledSpan::new_with_span(note, span) }
        })
        .collect()
}

/// A note, wrapped so that it ends where the room ends.
fn note(note: &str, text: &str, mark: &Mark, room: usize) -> Option<String> {
    let left = text_width(&text[..mark.range.start]) + text_width(&text[mark.range.clone()]) / 2;
    let lines = wrap::wrap(note, room.saturating_sub(left + NOTE_ARM).max(NARROWEST_NOTE));
    (!note.is_empty()).then(|| lines.join("\n"))
}

/// miette's theme with severity and rule in the place of its icon, and the primary place in the colour of the severity.
fn theme(finding: &Finding, labels: &[LabeledSpan], style: &Style) -> GraphicalTheme {
    let mut characters = if style.unicode { ThemeCharacters::unicode() } else { ThemeCharacters::ascii() };
    let mut styles = if style.color { ThemeStyles::ansi() } else { ThemeStyles::none() };
    let title = format!("{}[{}]", finding.severity.name(), finding.rule);
    characters.error.clone_from(&title);
    characters.warning.clone_from(&title);
    characters.advice = title;
    if style.color {
        styles.error = styles.error.bold();
        styles.warning = styles.warning.bold();
        styles.advice = styles.advice.bold();
        styles.link = styles.linum;
        let primary = match finding.severity {
            Severity::Error => styles.error,
            Severity::Warning => styles.warning,
            Severity::Note => styles.advice,
        };
        let others = styles.help;
        styles.highlights = labels.iter().map(|label| if label.primary() { primary } else { others }).collect();
    }
    GraphicalTheme { characters, styles }
}

/// A finding as miette sees it.
#[derive(Debug)]
struct Shown {
    message: String,
    severity: Severity,
    sheet: Sheet,
    labels: Vec<LabeledSpan>,
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Shown {}

impl Diagnostic for Shown {
    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.severity {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
            Severity::Note => miette::Severity::Advice,
        })
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(&self.sheet)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.labels.iter().cloned()))
    }
}
