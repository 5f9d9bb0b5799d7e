//! Findings with the places they speak of, for people.

use std::io::{self, Write};

use super::{Style, concise};
use crate::finding::Report;

/// Writes every finding with its places.
pub fn full(report: &Report, _style: &Style, out: &mut dyn Write) -> io::Result<()> {
    concise(report, out)
}
