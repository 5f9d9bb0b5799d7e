//! How long a thousand findings take to be drawn, in each format.

mod corpus;

use divan::{Bencher, black_box, counter::ItemsCount};
use factlint::{
    finding::{Finding, Label, Report, Severity},
    render::{self, Style},
    source::{Article, Span},
};

fn main() {
    divan::main();
}

const FINDINGS: usize = 1000;

/// Findings on two places in two neighbouring articles each.
fn findings(articles: &[Article]) -> Vec<Finding> {
    (0..FINDINGS)
        .map(|at| {
            let (one, other) = (&articles[at % articles.len()], &articles[(at + 1) % articles.len()]);
            Finding {
                rule: "contradiction",
                severity: Severity::Error,
                message: format!("height of the wall: 12 metres in one article, {at} metres in another"),
                labels: vec![label(one, at, "12 m"), label(other, at, "quite another height")],
                reasons: vec!["One fact because both speak of the wall that is to be built on oak piles.".into()],
                help: Some("find out which height is right".into()),
                identity: format!("wall {at}"),
                links: Vec::new(),
            }
        })
        .collect()
}

/// Twelve characters somewhere behind the front matter of an article.
fn label(article: &Article, at: usize, note: &str) -> Label {
    let body = article.slice(article.body);
    let mut places = body.char_indices().map(|(place, _)| article.body.range().start + place).skip(500 + at % 97);
    let start = places.next().expect("articles have more than 600 characters");
    let end = places.nth(11).expect("articles have more than 600 characters");
    Label::new(article.id, Span::new(start, end), note)
}

fn bench(bencher: Bencher, render: impl Fn(&Report, &mut Vec<u8>)) {
    let articles = corpus::articles(1 << 18);
    let report = Report::new(&articles, findings(&articles), 0);
    bencher.counter(ItemsCount::new(report.findings().len())).bench_local(|| {
        let mut out = Vec::new();
        render(black_box(&report), &mut out);
        out
    });
}

#[divan::bench]
fn full(bencher: Bencher) {
    let style = Style { color: true, width: 100, unicode: true };
    bench(bencher, |report, out| render::full(report, &style, out).expect("writing to memory works"));
}

#[divan::bench]
fn concise(bencher: Bencher) {
    bench(bencher, |report, out| render::concise(report, out).expect("writing to memory works"));
}

#[divan::bench]
fn json(bencher: Bencher) {
    bench(bencher, |report, out| render::json(report, out).expect("writing to memory works"));
}
