//! `factlint extract`.

use std::io::{self, Write};

use clap::Args;
use factlint::grammar;
use serde_json::json;

use super::{Status, args::Inputs, terminal};

/// Print the claims of articles, one JSON object a line
#[derive(Debug, Args)]
pub(crate) struct Command {
    #[command(flatten)]
    inputs: Inputs,
}

/// Reads the articles and prints what they claim, in the order of the paths and of the text.
pub(crate) fn run(command: &Command) -> io::Result<Status> {
    let (articles, read) = terminal::load(&command.inputs);
    let mut out = terminal::stdout();
    for article in &articles {
        for quantity in grammar::read(article).quantities {
            let place = article.position(quantity.span.start);
            let line = json!({
                "path": article.path, "start": quantity.span.start, "end": quantity.span.end,
                "line": place.line, "column": place.column, "text": article.slice(quantity.span),
            });
            writeln!(out, "{line}")?;
        }
    }
    out.flush()?;
    Ok(read)
}
