//! Findings with the places they speak of, for people: miette draws the frames, around excerpts that fit the screen.

mod excerpt;
mod footer;
mod frame;
mod plan;
mod sheet;

use std::io::{self, Write};

use super::Style;
use crate::finding::{Report, Severity};

/// Writes every finding with its places, notes last, and a line that counts them, unless no article could be read.
///
/// A finding is a header, one excerpt for each distinct value and place, the reasons, further places, and the repair.
pub fn full(report: &Report, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let (notes, faults): (Vec<_>, Vec<_>) = report.findings().iter().partition(|finding| finding.severity == Severity::Note);
    for finding in faults.into_iter().chain(notes) {
        writeln!(out, "{}", frame::frame(report, finding, style))?;
    }
    if report.articles() > 0 {
        writeln!(out, "{}", footer::summary(report, style))?;
    }
    Ok(())
}
