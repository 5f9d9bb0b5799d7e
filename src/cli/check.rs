//! `factlint check`.

use std::io;

use clap::Args;
use factlint::{check, finding::Report};

use super::{
    Status,
    args::{Inputs, Output, RuleFiles},
    terminal,
};

/// Check articles, each for itself and against each other
#[derive(Debug, Args)]
pub(crate) struct Command {
    #[command(flatten)]
    inputs: Inputs,
    #[command(flatten)]
    rules: RuleFiles,
    #[command(flatten)]
    output: Output,
    /// Show the evidence that the places of a finding speak of one fact (in `full` and `json`)
    #[arg(long)]
    explain_match: bool,
}

/// Reads the articles, checks them, shows the findings.
pub(crate) fn run(command: &Command) -> io::Result<Status> {
    let (rules, in_force) = terminal::rules(&command.rules)?;
    let (articles, read) = terminal::load(&command.inputs);
    let outcome = check::check(&articles, &rules);
    let report = Report::new(&articles, outcome.findings, outcome.claims).explaining_matches(command.explain_match);
    let shown = terminal::show(&report, &command.output)?;
    Ok(in_force.max(read).max(shown).max(terminal::report_rule_errors(&rules.faults())?))
}
