//! `factlint diff`.

use std::{io, path::PathBuf};

use clap::Args;
use factlint::{diff, finding::Report, source};

use super::{Status, args::Output, terminal};

/// Show what a rewrite changed
#[derive(Debug, Args)]
pub(crate) struct Command {
    /// The article that was rewritten
    original: PathBuf,
    /// What it became
    rewrite: PathBuf,
    /// A further article that the rewrite draws on (may be repeated)
    #[arg(long, value_name = "FILE")]
    source: Vec<PathBuf>,
    #[command(flatten)]
    output: Output,
}

/// Reads both articles, compares them, shows the findings.
pub(crate) fn run(command: &Command) -> io::Result<Status> {
    let files: Vec<PathBuf> = [&command.original].into_iter().chain(&command.source).chain([&command.rewrite]).cloned().collect();
    let loaded = source::load_files(&files, "<stdin>");
    let read = terminal::report_failures(&loaded.failures);
    if read == Status::Failed {
        return Ok(read);
    }
    let Some((rewrite, originals)) = loaded.articles.split_last() else { return Ok(Status::Failed) };
    let outcome = diff::diff(originals, rewrite);
    let report = Report::new(&loaded.articles, outcome.findings, outcome.claims);
    terminal::show(&report, &command.output)
}
