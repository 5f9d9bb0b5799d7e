//! `factlint rules`.

use std::{
    io::{self, Write},
    path::PathBuf,
};

use clap::{Args, Subcommand, ValueEnum};
use factlint::{
    rule::{Measured, RuleError, Rules, percent},
    trial,
};
use serde_json::json;

use super::{Status, args::RuleFiles, terminal};

/// List the rules and measures in force, or run their examples
#[derive(Debug, Args)]
pub(crate) struct Command {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// List the rules and measures in force
    List {
        /// How to show them
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
        #[command(flatten)]
        rules: RuleFiles,
    },
    /// Run the examples of the rules and measures, or only those of the rule files given
    ///
    /// Exit status: 0 all went as their authors say, 1 some did not, 2 a rule file is broken.
    Test {
        /// Rule files or folders of them
        #[arg(value_name = "PATH")]
        paths: Vec<PathBuf>,
    },
}

/// The formats of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A line a rule or measure
    Text,
    /// One JSON object
    Json,
}

/// Lists or tests the rules.
pub(crate) fn run(command: &Command) -> io::Result<Status> {
    match &command.action {
        Action::List { format, rules } => {
            let (rules, status) = terminal::rules(rules)?;
            let mut out = terminal::stdout();
            match format {
                Format::Text => list(&rules, &mut out)?,
                Format::Json => list_json(&rules, &mut out)?,
            }
            out.flush()?;
            Ok(status.max(terminal::report_rule_errors(&rules.faults())?))
        }
        Action::Test { paths } => test(paths),
    }
}

/// A line for each rule, then a line for each measure.
fn list(rules: &Rules, out: &mut dyn Write) -> io::Result<()> {
    let names = rules.checks().iter().map(|c| c.name.len()).chain(rules.measures().all().iter().map(|m| m.name.len()));
    let width = names.max().unwrap_or_default();
    writeln!(out, "Rules, with precision and recall where they were measured")?;
    for check in rules.checks() {
        let (severity, command) = (check.severity.name(), check.command.name());
        let measured = check.measured.as_ref();
        let shares = [measured.and_then(Measured::precision), measured.and_then(Measured::recall)].map(percent);
        let [precision, recall] = shares;
        writeln!(out, "  {:width$}  {command:5}  {severity:7}  {precision:>5}  {recall:>5}  {}", check.name, check.summary)?;
    }
    writeln!(out, "\nMeasures")?;
    for measure in rules.measures().all() {
        let (over_time, dimension) = (measure.over_time.name(), measure.dimension.name());
        writeln!(out, "  {:width$}  {over_time:7}  {dimension:11}  {}", measure.name, measure.about)?;
    }
    Ok(())
}

/// The same for programs, with what was measured on articles that were read by hand.
fn list_json(rules: &Rules, out: &mut dyn Write) -> io::Result<()> {
    let figures = |measured: &Option<Measured>| {
        measured.as_ref().map(|m| {
            json!({"on": m.on, "date": m.date, "precision": m.precision(), "recall": m.recall(),
                   "reported": m.reported, "right": m.right, "present": m.present, "found": m.found})
        })
    };
    let checks = rules.checks().iter().map(|check| {
        json!({"name": check.name, "command": check.command.name(), "severity": check.severity.name(), "summary": check.summary,
               "file": check.source.name(), "examples": check.examples.len(), "measured": figures(&check.measured)})
    });
    let measures = rules.measures().all().iter().map(|measure| {
        json!({"name": measure.name, "about": measure.about, "dimension": measure.dimension.name(), "over_time": measure.over_time.name(),
               "patterns": measure.pattern_texts, "file": measure.source.name(), "examples": measure.page().examples.len(),
               "measured": figures(&measure.page().measured)})
    });
    let list = json!({"schema": 1, "rules": checks.collect::<Vec<_>>(), "measures": measures.collect::<Vec<_>>()});
    serde_json::to_writer_pretty(&mut *out, &list)?;
    writeln!(out)
}

/// Runs examples and shows those that fail.
fn test(paths: &[PathBuf]) -> io::Result<Status> {
    let (rules, errors) = Rules::load(paths);
    let trial = trial::run(&rules, !paths.is_empty());
    // Those of the files that are compiled in come to light as their examples are read.
    let faults: Vec<RuleError> = errors.into_iter().chain(rules.faults()).collect();
    let broken = terminal::report_rule_errors(&faults)?;
    let mut out = terminal::stdout();
    for failure in &trial.failures {
        terminal::draw_rule_error(failure, &mut out)?;
    }
    match (trial.examples, trial.failures.len()) {
        (0, _) if broken == Status::Failed => {}
        (0, _) => writeln!(out, "no examples; write some under `matches`, `look-alikes` or `[[example]]`")?,
        (all, 0) => writeln!(out, "{all} examples, all as they should be")?,
        (all, failed) => writeln!(out, "{failed} of {all} examples failed")?,
    }
    out.flush()?;
    Ok(broken.max(if trial.failures.is_empty() { Status::Clean } else { Status::Found }))
}
