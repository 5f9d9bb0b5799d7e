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

/// Print the manual page of factlint or of one of its commands, in roff
#[derive(Debug, Args)]
pub(crate) struct Man {
    /// The command, such as `check` or `rules test`
    command: Vec<String>,
}

/// Prints a manual page.
pub(crate) fn man(arguments: &Man) -> io::Result<Status> {
    let mut command = Arguments::command();
    command.build();
    let page = if arguments.command.is_empty() {
        clap_mangen::Man::new(command)
    } else {
        let missing = || io::Error::other(format!("there is no command `{}`; see `factlint --help`", arguments.command.join(" ")));
        let found = arguments.command.iter().try_fold(&command, |command, name| command.find_subcommand(name)).ok_or_else(missing)?;
        let title = format!("factlint-{}", arguments.command.join("-"));
        clap_mangen::Man::new(found.clone().display_name(&title)).title(title).source(concat!("factlint ", env!("CARGO_PKG_VERSION")))
    };
    let mut roff = Vec::new();
    page.render(&mut roff)?;
    terminal::print(&roff)
}
