//! The examples of rule files, run through the whole program.

use rayon::prelude::*;

use crate::{
    check::{self, Outcome},
    diff,
    grammar::{self, Extraction},
    rule::{Command, Example, Kind, RuleError, RuleSource, Rules, Sentence, Whole},
    source::{Article, ArticleId, Span},
    text::{paragraphs, sentences, tokens},
};

/// The rules by which an example of a measure may be found to contradict itself.
const RULES_OF_MEASURES: &[&str] = &["contradiction", "self-contradiction"];

/// How the examples of some rules and measures went.
#[derive(Debug, Clone, Default)]
pub struct Trial {
    /// How many examples were run.
    pub examples: usize,
    /// Those that did not go as their authors say, with their place in the file.
    pub failures: Vec<RuleError>,
}

/// Runs the examples of all rules and measures, or only those of the files that the user named.
pub fn run(rules: &Rules, only_given: bool) -> Trial {
    let wanted = |compiled_in: bool| !(only_given && compiled_in);
    let measures = rules.measures().all().iter().filter(|m| wanted(m.compiled_in));
    let checks = rules.checks().iter().filter(|c| wanted(c.compiled_in));
    let of_measures = measures.flat_map(|m| m.page().examples.iter().map(|example| (m.name.as_str(), &m.source, example)));
    let of_checks = checks.flat_map(|c| c.examples.iter().map(|example| (c.name.as_str(), &c.source, example)));
    let all: Vec<_> = of_measures.chain(of_checks).collect();
    let failures = all.par_iter().filter_map(|(name, source, example)| try_example(rules, name, source, example)).collect();
    Trial { examples: all.len(), failures }
}

/// Runs one example of a rule or measure; what went wrong, if anything did.
fn try_example(rules: &Rules, name: &str, source: &RuleSource, example: &Example) -> Option<RuleError> {
    let fault = match &example.kind {
        Kind::Sentence(sentence) => try_sentence(rules, name, sentence),
        Kind::Whole(whole) => try_whole(rules, name, whole),
    }?;
    let error = RuleError::at(source, example.span, fault.message, "in this example");
    Some(match fault.help {
        Some(help) => error.with_help(help),
        None => error,
    })
}

fn try_sentence(rules: &Rules, name: &str, example: &Sentence) -> Option<Fault> {
    let article = Article::new(ArticleId(0), "example", example.text.clone());
    let extraction = grammar::read(&article);
    let claims = measured(rules, &article, &extraction);
    let of_measure: Vec<&Measured> = claims.iter().filter(|m| m.measure == name).collect();
    let Some(value) = example.value else {
        let wrong = of_measure.first()?;
        return Some(Fault::new(format!("`{name}` must not take `{}`, but does", article.slice(wrong.value))));
    };
    let wanted = article.slice(value);
    let Some(found) = of_measure.iter().find(|m| m.value.overlaps(value)) else {
        let told = match claims.iter().find(|m| m.value.overlaps(value)) {
            Some(other) => format!("`{}` takes it", other.measure),
            None if extraction.quantities.iter().any(|q| q.span.overlaps(value)) => "no pattern fits".into(),
            None => "it is not read as a quantity".into(),
        };
        return Some(Fault::new(format!("`{name}` must take `{wanted}`: {told}")));
    };
    if let Some(other) = of_measure.iter().find(|m| !m.value.overlaps(value) && !m.converts) {
        return Some(Fault::new(format!("`{name}` must take `{wanted}` only, but takes `{}` too", article.slice(other.value))));
    }
    let subject = example.subject.filter(|subject| !found.subjects.contains(subject))?;
    let got: Vec<&str> = found.subjects.iter().map(|span| article.slice(*span)).collect();
    let got = if got.is_empty() { "none".to_owned() } else { format!("`{}`", got.join("`, `")) };
    Some(Fault::new(format!("the subject of `{wanted}` must be `{}`, but is {got}", article.slice(subject))))
}

/// Every value of an article whose measure is known.
fn measured<'r>(rules: &'r Rules, article: &Article, extraction: &Extraction) -> Vec<Measured<'r>> {
    let mut found = Vec::new();
    for sentence in paragraphs(article).iter().flat_map(|p| sentences(&article.text, p.span)) {
        let inside: Vec<_> = extraction.quantities.iter().filter(|q| sentence.contains(q.span)).cloned().collect();
        let matches = rules.measures().find(&article.text, &tokens(&article.text, sentence), &inside);
        found.extend(matches.iter().filter_map(|m| {
            let value = inside.get(m.quantity)?.span;
            Some(Measured { measure: &m.measure.name, value, subjects: m.subject().collect(), converts: m.converts.is_some() })
        }));
    }
    found
}

fn try_whole(rules: &Rules, name: &str, example: &Whole) -> Option<Fault> {
    let articles: Vec<Article> = (0..)
        .zip(example.texts.iter().zip(&example.dates))
        .map(|(id, (text, date))| {
            let mut article = Article::new(ArticleId(id), format!("example-{}", id + 1), text.clone());
            article.published = article.published.or(*date);
            article
        })
        .collect();
    let outcome = match (example.command, articles.split_last()) {
        (Command::Diff, Some((rewrite, originals))) => diff::diff(originals, rewrite, rules),
        _ => check::check(&articles, rules),
    };
    let of_measure = rules.measures().named(name).is_some();
    let concerns = |rule: &str| if of_measure { RULES_OF_MEASURES.contains(&rule) } else { rule == name };
    let got = shown(&outcome, &articles, concerns);
    let mut wanted = example.findings.clone();
    wanted.sort();
    if got == wanted {
        return None;
    }
    let list = |findings: &[String]| if findings.is_empty() { "  nothing".to_owned() } else { format!("  {}", findings.join("\n  ")) };
    let help = format!("expected\n{}\ngot\n{}", list(&wanted), list(&got));
    Some(Fault { message: format!("`{name}`: {}", example.name), help: Some(help) })
}

/// A value with its measure.
struct Measured<'r> {
    measure: &'r str,
    value: Span,
    subjects: Vec<Span>,
    converts: bool,
}

/// Why an example did not go as its author says.
struct Fault {
    message: String,
    help: Option<String>,
}

impl Fault {
    fn new(message: String) -> Self {
        Self { message, help: None }
    }
}

/// The texts of the labels of every finding of some rules, sorted.
fn shown(outcome: &Outcome, articles: &[Article], concerns: impl Fn(&str) -> bool) -> Vec<String> {
    let label = |article: ArticleId, span: Span| articles.get(article.0 as usize).map_or("", |a| a.slice(span));
    let findings = outcome.findings.iter().filter(|finding| concerns(finding.rule));
    let mut shown: Vec<String> =
        findings.map(|finding| finding.labels.iter().map(|l| label(l.article, l.span)).collect::<Vec<_>>().join(" | ")).collect();
    shown.sort();
    shown
}
