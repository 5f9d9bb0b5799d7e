//! `factlint explain`.

use std::io::{self, IsTerminal, Write};

use clap::Args;
use factlint::{
    quantity::Tolerance,
    render::{self, Style},
    rule::{CheckRule, Command as Of, Example, Kind, Measure, Measured, OverTime, Sentence, Subject, Whole, figures},
};

use super::{Status, args::RuleFiles, screen, terminal};

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
    let mut page = Page { style: screen::plain(io::stdout().is_terminal()), out: terminal::stdout() };
    if let Some(check) = rules.check(&command.name) {
        page.check(check)?;
    } else if let Some(measure) = rules.measures().named(&command.name) {
        page.measure(measure)?;
    } else {
        let meant = rules.nearest(&command.name).map_or_else(|| ";".to_owned(), |name| format!("; did you mean `{name}`?"));
        let message = format!("no rule or measure is called `{}`{meant} `factlint rules list` names them all", command.name);
        return Err(io::Error::other(message));
    }
    page.out.flush()?;
    Ok(status.max(terminal::report_rule_errors(&rules.faults())?))
}

/// The column at which the readings of figures stand.
const READINGS: usize = 37;

/// An explanation on its way to a screen.
struct Page<W> {
    style: Style,
    out: W,
}

impl<W: Write> Page<W> {
    /// A rule: what it finds, how figures are read for it, how often it was right, its examples.
    fn check(&mut self, check: &CheckRule) -> io::Result<()> {
        writeln!(self.out, "{} ({}, factlint {})", check.name, check.severity.name(), check.command.name())?;
        self.paragraphs(&check.summary)?;
        self.paragraphs(&check.explanation)?;
        if reads_figures(check) {
            writeln!(self.out, "\nHow values are read:")?;
            self.readings(&Tolerance::default())?;
        }
        self.measured(check.measured.as_ref())?;
        let (fire, silent): (Vec<&Example>, Vec<&Example>) = check.examples.iter().partition(|e| e.fires());
        self.examples("Finds", &fire)?;
        self.examples("Stays silent", &silent)
    }

    /// A measure: what it is, what it compares, its patterns, its examples.
    fn measure(&mut self, measure: &Measure) -> io::Result<()> {
        writeln!(self.out, "{} (measure, {})", measure.name, measure.dimension.name())?;
        self.paragraphs(&measure.about)?;
        self.paragraphs(measure.page().explanation.as_deref().unwrap_or_default())?;
        let over_time = match measure.over_time {
            OverTime::Fixed => "never: two reports are compared whatever their dates",
            OverTime::Slow => "slowly: two reports are compared unless they speak of different times",
            OverTime::Growing => "it only grows: a later report may give more, never less",
            OverTime::Free => "from day to day: only values of the same day are compared",
        };
        self.paragraphs(&format!("Changes over time: {over_time}."))?;
        let subject = match &measure.subject {
            Subject::Slots(labels) => labels.join(" and "),
            Subject::Fixed(words) => words.clone(),
            Subject::Sentence => "what the sentence is about".to_owned(),
        };
        self.lines(&format!("Subject: {subject}."), 0)?;
        if !measure.groups.is_empty() {
            let names: Vec<&str> = measure.groups.iter().map(|group| group.name.as_str()).collect();
            self.lines(&format!("Counted apart: {}.", names.join(", ")), 0)?;
        }
        writeln!(self.out, "\nHow its values are read:")?;
        self.readings(&measure.tolerance)?;
        writeln!(self.out, "\nPatterns:")?;
        measure.pattern_texts.iter().try_for_each(|pattern| self.quoted(pattern, 2))?;
        self.measured(measure.page().measured.as_ref())?;
        let (fire, silent): (Vec<&Example>, Vec<&Example>) = measure.page().examples.iter().partition(|e| e.fires());
        self.examples("Takes", &fire)?;
        self.examples("Leaves alone", &silent)
    }

    /// Paragraphs behind an empty line, if there are any.
    fn paragraphs(&mut self, text: &str) -> io::Result<()> {
        if text.trim().is_empty() {
            return Ok(());
        }
        writeln!(self.out)?;
        self.lines(text, 0)
    }

    fn lines(&mut self, text: &str, indent: usize) -> io::Result<()> {
        render::prose(text, indent, &self.style, &mut self.out)
    }

    fn quoted(&mut self, text: &str, indent: usize) -> io::Result<()> {
        render::quoted(text, indent, &self.style, &mut self.out)
    }

    fn readings(&mut self, tolerance: &Tolerance) -> io::Result<()> {
        figures(tolerance).iter().try_for_each(|row| render::row(row.written, &row.readings(), READINGS, &self.style, &mut self.out))
    }

    /// How often the rule was right.
    fn measured(&mut self, measured: Option<&Measured>) -> io::Result<()> {
        measured.map_or(Ok(()), |measured| self.paragraphs(&measured.to_string()))
    }

    fn examples(&mut self, heading: &str, examples: &[&Example]) -> io::Result<()> {
        if examples.is_empty() {
            return Ok(());
        }
        writeln!(self.out, "\n{heading}:")?;
        examples.iter().try_for_each(|example| match &example.kind {
            Kind::Sentence(sentence) => self.quoted(&with_brackets(sentence), 2),
            Kind::Whole(whole) => self.articles(whole),
        })
    }

    /// Articles, and the places that are pointed out.
    fn articles(&mut self, whole: &Whole) -> io::Result<()> {
        self.lines(&whole.name, 2)?;
        for (at, text) in whole.texts.iter().enumerate() {
            let part = match (whole.command, at) {
                (Of::Diff, 0) => "original: ",
                (Of::Diff, _) => "rewrite: ",
                (Of::Check, _) => "",
            };
            for (line, text) in text.trim().lines().filter(|line| !line.trim().is_empty()).enumerate() {
                self.quoted(&format!("{}{text}", if line == 0 { part } else { "" }), 4)?;
            }
        }
        whole.findings.iter().try_for_each(|finding| self.quoted(&format!("→ {finding}"), 4))
    }
}

/// Whether a rule compares values by the two readings of figures.
fn reads_figures(check: &CheckRule) -> bool {
    matches!(check.name.as_str(), "contradiction" | "self-contradiction" | "context-contradiction" | "number-changed" | "hedge-changed")
}

/// A sentence of a measure with its value in brackets.
fn with_brackets(sentence: &Sentence) -> String {
    let Some(value) = sentence.value else { return sentence.text.clone() };
    let (before, rest) = sentence.text.split_at(value.start as usize);
    let (inside, after) = rest.split_at(value.len());
    format!("{before}[{inside}]{after}")
}
