//! `factlint explain`.

use std::io::{self, Write};

use clap::Args;
use factlint::{
    quantity::Tolerance,
    rule::{CheckRule, Command as Of, Example, Kind, Measure, Measured, OverTime, Sentence, Subject, Whole, figures},
};

use super::{Status, args::RuleFiles, terminal};

/// Say what a rule or measure finds and why it matters, with examples
#[derive(Debug, Args)]
pub(crate) struct Command {
    /// The rule or measure, as findings and `rules list` name it
    name: String,
    #[command(flatten)]
    rules: RuleFiles,
}

/// Prints the explanation of a rule or measure.
pub(crate) fn run(command: &Command) -> io::Result<Status> {
    let (rules, status) = terminal::rules(&command.rules)?;
    let mut out = terminal::stdout();
    if let Some(check) = rules.check(&command.name) {
        explain_check(check, &mut out)?;
    } else if let Some(measure) = rules.measures().named(&command.name) {
        explain_measure(measure, &mut out)?;
    } else {
        let meant = rules.nearest(&command.name).map_or_else(|| ";".to_owned(), |name| format!("; did you mean `{name}`?"));
        let message = format!("no rule or measure is called `{}`{meant} `factlint rules list` names them all", command.name);
        return Err(io::Error::other(message));
    }
    out.flush()?;
    Ok(status)
}

fn explain_check(check: &CheckRule, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{} ({}, factlint {})", check.name, check.severity.name(), check.command.name())?;
    writeln!(out, "\n{}", check.summary)?;
    if !check.explanation.trim().is_empty() {
        writeln!(out, "\n{}", check.explanation.trim())?;
    }
    if matches!(check.name.as_str(), "contradiction" | "self-contradiction" | "context-contradiction" | "number-changed" | "hedge-changed")
    {
        writeln!(out, "\nHow values are read:")?;
        figures(&Tolerance::default()).iter().try_for_each(|row| row.write(out))?;
    }
    measured(check.measured.as_ref(), out)?;
    let (fire, silent): (Vec<&Example>, Vec<&Example>) = check.examples.iter().partition(|e| e.fires());
    examples("Finds", &fire, out)?;
    examples("Stays silent", &silent, out)
}

fn explain_measure(measure: &Measure, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{} (measure, {})", measure.name, measure.dimension.name())?;
    writeln!(out, "\n{}", measure.about)?;
    if let Some(explanation) = &measure.page().explanation {
        writeln!(out, "\n{}", explanation.trim())?;
    }
    let over_time = match measure.over_time {
        OverTime::Fixed => "never: two reports are compared whatever their dates",
        OverTime::Slow => "slowly: two reports are compared unless they speak of different times",
        OverTime::Growing => "it only grows: a later report may give more, never less",
        OverTime::Free => "from day to day: only values of the same day are compared",
    };
    writeln!(out, "\nChanges over time: {over_time}.")?;
    match &measure.subject {
        Subject::Slots(labels) => writeln!(out, "Subject: {}.", labels.join(" and "))?,
        Subject::Fixed(words) => writeln!(out, "Subject: {words}.")?,
        Subject::Sentence => writeln!(out, "Subject: what the sentence is about.")?,
    }
    if !measure.groups.is_empty() {
        let names: Vec<&str> = measure.groups.iter().map(|group| group.name.as_str()).collect();
        writeln!(out, "Counted apart: {}.", names.join(", "))?;
    }
    writeln!(out, "\nHow its values are read:")?;
    figures(&measure.tolerance).iter().try_for_each(|row| row.write(out))?;
    writeln!(out, "\nPatterns:")?;
    measure.pattern_texts.iter().try_for_each(|pattern| writeln!(out, "  {pattern}"))?;
    measured(measure.page().measured.as_ref(), out)?;
    let (fire, silent): (Vec<&Example>, Vec<&Example>) = measure.page().examples.iter().partition(|e| e.fires());
    examples("Takes", &fire, out)?;
    examples("Leaves alone", &silent, out)
}

/// How often the rule was right.
fn measured(measured: Option<&Measured>, out: &mut dyn Write) -> io::Result<()> {
    measured.map_or(Ok(()), |measured| writeln!(out, "\n{measured}"))
}

fn examples(heading: &str, examples: &[&Example], out: &mut dyn Write) -> io::Result<()> {
    if examples.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{heading}:")?;
    examples.iter().try_for_each(|example| match &example.kind {
        Kind::Sentence(sentence) => in_sentence(sentence, out),
        Kind::Whole(whole) => in_articles(whole, out),
    })
}

/// A sentence of a measure with its value in brackets.
fn in_sentence(sentence: &Sentence, out: &mut dyn Write) -> io::Result<()> {
    let Some(value) = sentence.value else { return writeln!(out, "  {}", sentence.text) };
    let (before, rest) = sentence.text.split_at(value.start as usize);
    let (inside, after) = rest.split_at(value.len());
    writeln!(out, "  {before}[{inside}]{after}")
}

/// Articles, and the places that are pointed out.
fn in_articles(whole: &Whole, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "  {}", whole.name)?;
    for (at, text) in whole.texts.iter().enumerate() {
        let part = match (whole.command, at) {
            (Of::Diff, 0) => "original: ",
            (Of::Diff, _) => "rewrite:  ",
            (Of::Check, _) => "",
        };
        for (line, text) in text.trim().lines().filter(|line| !line.trim().is_empty()).enumerate() {
            let part = if line == 0 { part.to_owned() } else { " ".repeat(part.len()) };
            writeln!(out, "    {part}{text}")?;
        }
    }
    whole.findings.iter().try_for_each(|finding| writeln!(out, "    → {finding}"))
}
