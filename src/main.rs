//! The `factlint` command: reads the arguments, runs one subcommand, ends with its exit status.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}
