//! The command line: one file a subcommand. What is printed and the exit status are a contract with scripts.

mod args;
mod check;
mod completions;
mod diff;
mod explain;
mod extract;
mod rules;
mod screen;
mod terminal;

use std::{io, process::ExitCode};

use args::{Arguments, Command};
use clap::Parser;

/// How a run ended, as the exit status tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Status {
    /// 0: nothing at or above `--fail-on`.
    Clean,
    /// 1: something at or above `--fail-on`.
    Found,
    /// 2: the run itself failed, in part or as a whole.
    Failed,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(match status {
            Status::Clean => 0,
            Status::Found => 1,
            Status::Failed => 2,
        })
    }
}

/// Runs the command that the arguments of the process name.
pub(crate) fn run() -> ExitCode {
    let arguments = Arguments::parse();
    if let Err(error) = terminal::use_threads(arguments.threads) {
        return terminal::failed(&error);
    }
    let result = match arguments.command {
        Command::Check(command) => check::run(&command),
        Command::Diff(command) => diff::run(&command),
        Command::Extract(command) => extract::run(&command),
        Command::Explain(command) => explain::run(&command),
        Command::Rules(command) => rules::run(&command),
        Command::Completions(command) => completions::completions(&command),
        Command::Man(command) => completions::man(&command),
    };
    match result {
        Ok(status) => status.into(),
        // Whoever reads us (`| head`) has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Status::Clean.into(),
        Err(error) if error.raw_os_error().is_some() => terminal::failed(&format!("the output cannot be written: {error}")),
        Err(error) => terminal::failed(&error),
    }
}
