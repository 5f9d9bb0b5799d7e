//! What must hold for any input, one function for each kind of input that factlint reads.
//!
//! A function panics where something does not hold. `fuzz_targets` gives them to libFuzzer, `mutate` to a loop that
//! needs nothing but a stable compiler.

use factlint::{
    check::{self, Outcome},
    diff,
    finding::Report,
    grammar,
    quantity::Tolerance,
    render,
    rule::{self, Rules},
    source::{Article, ArticleId, listed_in},
};

/// A kind of input.
pub struct Target {
    /// The name on the command line.
    pub name: &'static str,
    /// Panics where something does not hold for this input.
    pub holds: fn(&str),
    /// Inputs to begin with.
    pub seeds: fn() -> Vec<String>,
}

/// All kinds of input.
pub const TARGETS: &[Target] = &[
    Target { name: "grammar", holds: grammar, seeds: prose },
    Target { name: "check", holds: check, seeds: articles },
    Target { name: "rewrite", holds: rewrite, seeds: articles },
    Target { name: "rule-file", holds: rule_file, seeds: rule_files },
    Target { name: "pairs", holds: pairs, seeds: lists },
];

/// As a terminal of the least width shows it.
const STYLE: render::Style = render::Style { color: true, width: 40, unicode: true };

/// Parts two articles in one input.
const BETWEEN: &str = "\n=====\n";

/// Reads a text as an article; its quantities lie in order, on characters, and do not overlap.
pub fn grammar(text: &str) {
    let article = Article::new(ArticleId(0), "fuzz.txt", text.to_owned());
    let extraction = grammar::read(&article);
    let mut end = article.body.start;
    for quantity in &extraction.quantities {
        assert!(quantity.span.start >= end && quantity.span.start < quantity.span.end, "{quantity:?} overlaps");
        assert!(quantity.figure.start >= article.body.start && quantity.figure.end <= article.body.end, "{quantity:?} is outside");
        assert!(!article.slice(quantity.span).is_empty() && !article.slice(quantity.figure).is_empty(), "{quantity:?} is empty");
        let _ = quantity.readings(&Tolerance::default());
        let _ = quantity.to_string();
        end = quantity.span.end;
    }
    for malformed in &extraction.malformed {
        assert!(!article.slice(malformed.span).is_empty(), "{malformed:?} is empty");
    }
    let _ = grammar::coverage(&article, &extraction);
}

/// Checks a text as two articles and shows what is found.
pub fn check(text: &str) {
    let articles = both(text);
    shown(&articles, check::check(&articles, Rules::builtin()));
}

/// Compares the two parts of a text as an original and its rewrite and shows what is found.
pub fn rewrite(text: &str) {
    let mut articles = both(text);
    let outcome = diff::diff(&articles[..1], &articles[1], Rules::builtin());
    shown(&articles, outcome);
    articles.truncate(1);
    let same = Article::new(ArticleId(1), "fuzz-1.txt", articles[0].text.clone());
    let outcome = diff::diff(&articles, &same, Rules::builtin());
    assert!(outcome.findings.is_empty(), "a text differs from itself: {:?}", outcome.findings);
}

/// Reads a text as a rule file; its errors can be shown.
pub fn rule_file(text: &str) {
    if let Err(errors) = rule::read("fuzz.toml", text) {
        assert!(!errors.is_empty(), "a fault without an error");
        for error in &errors {
            let _ = error.in_a_line();
            render::rule_error(error, &STYLE, &mut std::io::sink()).expect("a sink takes everything");
        }
    }
}

/// Reads a text as a list of pairs.
pub fn pairs(text: &str) {
    let (pairs, _) = listed_in("fuzz.tsv", text);
    assert!(pairs.iter().all(|pair| !pair.originals.is_empty()), "a pair without an original");
}

/// The two articles of an input; the second is empty where nothing parts them.
fn both(text: &str) -> Vec<Article> {
    let (first, second) = text.split_once(BETWEEN).unwrap_or((text, ""));
    [first, second].into_iter().zip(0..).map(|(text, id)| Article::new(ArticleId(id), format!("fuzz-{id}.txt"), text.to_owned())).collect()
}

/// Writes what was found in every form.
fn shown(articles: &[Article], outcome: Outcome) {
    let report = Report::new(articles, outcome.findings, outcome.claims);
    let mut sink = std::io::sink();
    render::full(&report, &STYLE, &mut sink).expect("a sink takes everything");
    render::json(&report, &mut sink).expect("a sink takes everything");
    render::sarif(&report, &mut sink).expect("a sink takes everything");
}

fn prose() -> Vec<String> {
    include_str!("../seeds/prose.txt").lines().map(str::to_owned).collect()
}

fn articles() -> Vec<String> {
    let first = include_str!("../../seeds/1-original.txt");
    let others = [include_str!("../../seeds/2-rewrite.txt"), include_str!("../../seeds/4-kursk.txt"), include_str!("../seeds/prose.txt")];
    others.into_iter().map(|other| format!("{first}{BETWEEN}{other}")).chain(prose()).collect()
}

fn rule_files() -> Vec<String> {
    [
        include_str!("../../rules/measures/age.toml"),
        include_str!("../../rules/measures/killed.toml"),
        include_str!("../../rules/measures/magnitude.toml"),
        include_str!("../../rules/checks/unit-conversion.toml"),
        include_str!("../../rules/checks/weekday-date.toml"),
    ]
    .map(str::to_owned)
    .to_vec()
}

fn lists() -> Vec<String> {
    vec!["# original\trewrite\nwire/ferry.txt\tours/ferry.txt\nwire/a.txt\tours/b.txt\twire/c.txt\n\n".to_owned()]
}
