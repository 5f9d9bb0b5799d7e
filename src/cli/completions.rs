//! `factlint completions` and `factlint man`.

use std::io;

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use super::{Status, args::Arguments, terminal};

/// Print the completions of a shell
#[derive(Debug, Args)]
pub(crate) struct Command {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

/// Prints the completions.
pub(crate) fn completions(command: &Command) -> io::Result<Status> {
    let mut script = Vec::new();
    clap_complete::generate(command.shell, &mut Arguments::command(), "factlint", &mut script);
    terminal::print(&script)
}

/// Prints the manual page.
pub(crate) fn man() -> io::Result<Status> {
    let mut page = Vec::new();
    clap_mangen::Man::new(Arguments::command()).render(&mut page)?;
    terminal::print(&page)
}
