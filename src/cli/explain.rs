//! `factlint explain`.

use std::io;

use clap::Args;

use super::Status;

/// Say what a rule finds, why it matters, and show examples
#[derive(Debug, Args)]
pub(crate) struct Command {
    /// The rule, as a finding names it
    rule: String,
}

/// Prints the explanation of a rule.
pub(crate) fn run(command: &Command) -> io::Result<Status> {
    Err(io::Error::other(format!("there is no rule `{}`", command.rule)))
}
