//! `factlint diff`.

use std::{io, path::PathBuf};

use clap::Args;
use factlint::{
    check::Outcome,
    diff::{self, Summary},
    finding::Report,
    rule::Rules,
    source::{self, Article, ArticleId, Loaded, Pair},
};

use super::{
    Status,
    args::{Output, RuleFiles},
    terminal,
};

/// Show what a rewrite changed
#[derive(Debug, Args)]
pub(crate) struct Command {
    /// The article that was rewritten, or a folder of such articles
    #[arg(required_unless_present = "pairs")]
    original: Option<PathBuf>,
    /// What it became, or a folder in which each rewrite has the name of its original
    #[arg(required_unless_present = "pairs")]
    rewrite: Option<PathBuf>,
    /// A further article that the rewrite draws on (may be repeated)
    #[arg(long, value_name = "FILE")]
    source: Vec<PathBuf>,
    /// A file with a pair a line: original, tab, rewrite; further originals may follow, each behind a tab
    #[arg(long, value_name = "FILE", conflicts_with_all = ["original", "rewrite"])]
    pairs: Option<PathBuf>,
    /// Count what was kept, changed, new and dropped, by kind, instead of showing the findings; with `--format json` as JSON, else as a table
    #[arg(long)]
    summary: bool,
    #[command(flatten)]
    rules: RuleFiles,
    #[command(flatten)]
    output: Output,
}

/// Reads the articles, compares each rewrite with its originals, shows the findings.
pub(crate) fn run(command: &Command) -> io::Result<Status> {
    let (rules, mut status) = terminal::rules(&command.rules)?;
    let mut comparisons = Comparisons::default();
    let pairs = pairs(command, &mut status)?;
    expect_one_standard_input(command, &pairs)?;
    for pair in pairs {
        let files: Vec<PathBuf> = pair.originals.iter().chain(&command.source).chain([&pair.rewrite]).cloned().collect();
        let loaded = source::load_files(&files, "<stdin>");
        let read = terminal::report_failures(&loaded.failures);
        status = status.max(read);
        if read != Status::Failed {
            comparisons.add(loaded, &rules);
        }
    }
    let Comparisons { articles, outcome, summaries } = comparisons;
    let report = Report::new(&articles, outcome.findings, outcome.claims);
    let shown = if command.summary {
        terminal::show_summary(&summaries, &command.output)?;
        terminal::judge(&report, &command.output)
    } else {
        terminal::show(&report, &command.output)?
    };
    Ok(status.max(shown).max(terminal::report_rule_errors(&rules.faults())?))
}

/// The pairs that the arguments name. What cannot be paired is told, and fails the run.
fn pairs(command: &Command, status: &mut Status) -> io::Result<Vec<Pair>> {
    if let Some(list) = &command.pairs {
        let (pairs, failures) = source::listed(list);
        *status = (*status).max(terminal::report_failures(&failures));
        return Ok(pairs);
    }
    let (Some(original), Some(rewrite)) = (&command.original, &command.rewrite) else { return Ok(Vec::new()) };
    let (folder, file) = match (original.is_dir(), rewrite.is_dir()) {
        (false, false) => return Ok(vec![Pair { originals: vec![original.clone()], rewrite: rewrite.clone() }]),
        (true, true) => {
            let (pairs, failures) = source::paired_by_name(original, rewrite);
            *status = (*status).max(terminal::report_failures(&failures));
            return Ok(pairs);
        }
        (true, false) => (original, rewrite),
        (false, true) => (rewrite, original),
    };
    let (folder, file) = (folder.display(), file.display());
    Err(io::Error::other(format!(
        "{folder} is a folder and {file} is not; name two articles, or two folders to pair their articles by name"
    )))
}

/// Standard input can be read once, whatever its part in the comparison.
fn expect_one_standard_input(command: &Command, pairs: &[Pair]) -> io::Result<()> {
    let of_pairs = pairs.iter().flat_map(|pair| pair.originals.iter().chain(&command.source).chain([&pair.rewrite]));
    let times = of_pairs.chain(&command.pairs).filter(|path| path.as_os_str() == "-").count();
    if times > 1 {
        return Err(io::Error::other(format!("`-` is to be read {times} times; standard input can be read once, so name files")));
    }
    Ok(())
}

/// What was compared so far.
#[derive(Default)]
struct Comparisons {
    articles: Vec<Article>,
    outcome: Outcome,
    /// The path of each rewrite with the counts of what became of its facts.
    summaries: Vec<(String, Summary)>,
}

impl Comparisons {
    /// Compares one rewrite, the last of the articles read, with the others.
    fn add(&mut self, loaded: Loaded, rules: &Rules) {
        let first = self.articles.len();
        self.articles.extend(loaded.articles);
        for (article, id) in self.articles.iter_mut().zip(0..).skip(first) {
            article.id = ArticleId(id);
        }
        if let Some((rewrite, originals)) = self.articles.get(first..).and_then(<[Article]>::split_last) {
            let found = diff::compare(originals, rewrite, rules);
            self.outcome.findings.extend(found.outcome.findings);
            self.outcome.claims += found.outcome.claims;
            self.summaries.push((rewrite.path.clone(), found.summary));
        }
    }
}
