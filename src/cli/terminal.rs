//! What the subcommands have in common: reading the articles, showing the findings, the streams.

use std::{
    borrow::Cow,
    fmt::Display,
    io::{self, BufWriter, IsTerminal, StdoutLock, Write},
    num::NonZeroUsize,
    process::ExitCode,
};

use factlint::{
    diff::Summary,
    finding::Report,
    render,
    rule::{RuleError, Rules},
    source::{self, Article},
};

use super::{
    Status,
    args::{Format, Inputs, Output, RuleFiles},
    screen,
};

/// Standard output, buffered. Flush it at the end, so that a closed pipe is seen.
pub(crate) fn stdout() -> BufWriter<StdoutLock<'static>> {
    BufWriter::with_capacity(1 << 16, io::stdout().lock())
}

/// Writes bytes to standard output.
pub(crate) fn print(bytes: &[u8]) -> io::Result<Status> {
    let mut out = stdout();
    out.write_all(bytes)?;
    out.flush()?;
    Ok(Status::Clean)
}

/// Says on standard error why the run failed.
pub(crate) fn failed(error: &dyn Display) -> ExitCode {
    complain(error);
    Status::Failed.into()
}

/// Writes one message to standard error. There is no one to tell if that fails.
fn complain(error: &dyn Display) {
    let _ = writeln!(io::stderr(), "factlint: {error}");
}

/// Sets the number of threads for the whole run.
pub(crate) fn use_threads(threads: Option<NonZeroUsize>) -> Result<(), rayon::ThreadPoolBuildError> {
    match threads {
        Some(threads) => rayon::ThreadPoolBuilder::new().num_threads(threads.get()).build_global(),
        None => Ok(()),
    }
}

/// Reads the articles. What cannot be read is told on standard error and makes the status [`Status::Failed`].
pub(crate) fn load(inputs: &Inputs) -> (Vec<Article>, Status) {
    let loaded = source::load(&inputs.paths, &inputs.stdin_filename);
    let status = report_failures(&loaded.failures);
    (loaded.articles, status)
}

/// The rules and measures in force. Faults of rule files are drawn on standard error and make the status [`Status::Failed`].
pub(crate) fn rules(files: &RuleFiles) -> io::Result<(Cow<'static, Rules>, Status)> {
    if files.rule_files.is_empty() {
        return Ok((Cow::Borrowed(Rules::builtin()), Status::Clean));
    }
    let (rules, errors) = Rules::load(&files.rule_files);
    Ok((Cow::Owned(rules), report_rule_errors(&errors)?))
}

/// Draws the faults of rule files on standard error.
pub(crate) fn report_rule_errors(errors: &[RuleError]) -> io::Result<Status> {
    let mut out = io::stderr().lock();
    for error in errors {
        render::rule_error(error, &screen::plain(io::stderr().is_terminal()), &mut out)?;
    }
    Ok(if errors.is_empty() { Status::Clean } else { Status::Failed })
}

/// Draws one fault of a rule file for whoever reads standard output.
pub(crate) fn draw_rule_error(error: &RuleError, out: &mut dyn Write) -> io::Result<()> {
    render::rule_error(error, &screen::plain(io::stdout().is_terminal()), out)
}

/// Tells on standard error what could not be read.
pub(crate) fn report_failures(failures: &[impl std::fmt::Display]) -> Status {
    for failure in failures {
        complain(failure);
    }
    if failures.is_empty() { Status::Clean } else { Status::Failed }
}

/// Shows the findings and says whether they fail the run.
pub(crate) fn show(report: &Report, output: &Output) -> io::Result<Status> {
    let mut out = stdout();
    match output.format {
        Format::Full => render::full(report, &screen::asked_for(output), &mut out)?,
        Format::Concise => render::concise(report, &mut out)?,
        Format::Json => render::json(report, &mut out)?,
        Format::Github => render::github(report, &mut out)?,
        Format::Sarif => render::sarif(report, &mut out)?,
    }
    out.flush()?;
    Ok(judge(report, output))
}

/// Shows the counts of what became of the facts of each rewrite.
pub(crate) fn show_summary(summaries: &[(String, Summary)], output: &Output) -> io::Result<()> {
    let mut out = stdout();
    match output.format {
        Format::Json => render::summary_json(summaries, &mut out)?,
        _ => render::summary(summaries, &screen::asked_for(output), &mut out)?,
    }
    out.flush()
}

/// Whether the findings fail the run.
pub(crate) fn judge(report: &Report, output: &Output) -> Status {
    let fails = report.findings().iter().any(|finding| output.fail_on.is_met_by(finding.severity));
    if fails { Status::Found } else { Status::Clean }
}
