//! The arguments, and those that several subcommands share.

use std::{num::NonZeroUsize, path::PathBuf};

use clap::{Args, Parser, Subcommand, ValueEnum};
use factlint::finding::Severity;

use super::{check, completions, diff, explain, extract, rules};

/// A linter for facts: finds every quantity in news articles and reports where they contradict each other.
#[derive(Debug, Parser)]
#[command(name = "factlint", version, max_term_width = 100, arg_required_else_help = true, after_help = EXIT_STATUS)]
pub(crate) struct Arguments {
    /// How many threads to use [default: one a core]; the output is the same for any number
    #[arg(long, global = true, value_name = "N", value_parser = threads, help_heading = "Global options")]
    pub(crate) threads: Option<NonZeroUsize>,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// Reads a number of threads.
fn threads(text: &str) -> Result<NonZeroUsize, &'static str> {
    text.parse().map_err(|_| "a whole number from 1 up is needed")
}

/// Reads a number of columns, into which a finding can be fitted from 40 up.
fn columns(text: &str) -> Result<u16, &'static str> {
    text.parse().ok().filter(|&columns| columns >= 40).ok_or("a whole number from 40 up is needed")
}

const EXIT_STATUS: &str = "\
Exit status: 0 nothing at or above --fail-on, 1 something, 2 the run itself failed (bad arguments, a file that \
cannot be read, a broken rule file). A file that fails never keeps the others from being checked.";

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Check(check::Command),
    Diff(diff::Command),
    Extract(extract::Command),
    Explain(explain::Command),
    Rules(rules::Command),
    Completions(completions::Command),
    Man(completions::Man),
}

/// Which articles to read.
#[derive(Debug, Args)]
pub(crate) struct Inputs {
    /// Articles: files, folders (walked; .gitignore is respected) or `-` for standard input
    #[arg(value_name = "PATH", default_value = ".")]
    pub(crate) paths: Vec<PathBuf>,
    /// The name under which standard input is reported
    #[arg(long, value_name = "PATH", default_value = "<stdin>")]
    pub(crate) stdin_filename: String,
}

/// Which measures are in force besides those that are compiled in.
#[derive(Debug, Args)]
pub(crate) struct RuleFiles {
    /// A rule file, or a folder of them, with measures of your own (may be repeated)
    #[arg(long = "rules", value_name = "PATH")]
    pub(crate) rule_files: Vec<PathBuf>,
}

/// How findings are shown, and from which severity on they fail the run.
#[derive(Debug, Args)]
pub(crate) struct Output {
    /// How to show the findings
    #[arg(long, value_enum, default_value_t = Format::Full)]
    pub(crate) format: Format,
    /// The least severity that makes the exit status 1
    #[arg(long, value_enum, default_value_t = FailOn::Error, value_name = "SEVERITY")]
    pub(crate) fail_on: FailOn,
    /// When to use colours
    #[arg(long, value_enum, default_value_t = Color::Auto, value_name = "WHEN")]
    pub(crate) color: Color,
    /// Columns to fit into [default: those of the terminal, or 100]
    #[arg(long, value_name = "COLUMNS", value_parser = columns)]
    pub(crate) width: Option<u16>,
    /// Draw with ASCII characters only
    #[arg(long)]
    pub(crate) ascii: bool,
}

/// The formats of `check` and `diff`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Each finding with the places it speaks of, for people
    Full,
    /// `path:line:column: severity[rule] message`, a line a finding
    Concise,
    /// One JSON object
    Json,
    /// Annotations of GitHub Actions
    Github,
    /// SARIF 2.1.0, for code-scanning services
    Sarif,
}

/// From which severity on findings fail the run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FailOn {
    Note,
    Warning,
    Error,
    Never,
}

impl FailOn {
    /// Whether a finding of this severity fails the run.
    pub(crate) fn is_met_by(self, severity: Severity) -> bool {
        match self {
            Self::Note => true,
            Self::Warning => severity >= Severity::Warning,
            Self::Error => severity >= Severity::Error,
            Self::Never => false,
        }
    }
}

/// When to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    Always,
    Never,
}
