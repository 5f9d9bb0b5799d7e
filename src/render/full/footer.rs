//! What stands under the excerpts of a finding, and at the end of a run.

use std::collections::BTreeMap;

use rustc_hash::FxHashSet;

use crate::{
    finding::{Finding, Label, Link, Report, Severity},
    render::{
        Style,
        wrap::{clean, text_width, wrap},
    },
};

/// How many further places of one value are named before the rest is only counted.
const NAMED_PLACES: usize = 4;

/// How many places that got no excerpt are named with their words before the rest is only counted.
const NAMED_WORDS: usize = 8;

/// Appends the reasons, the places that got no excerpt, and the repair, each wrapped to the screen.
pub(super) fn footer(report: &Report, finding: &Finding, unshown: &[usize], style: &Style, text: &mut String) {
    for reason in &finding.reasons {
        line(text, style, "=", reason);
    }
    for places in further(report, finding, style) {
        line(text, style, "=", &places);
    }
    if let Some(places) = unshown_places(report, finding, unshown, style) {
        line(text, style, "=", &places);
    }
    if report.explains_matches() {
        for text_of in matches(report, finding, style) {
            line(text, style, "=", &text_of);
        }
    }
    if let Some(help) = &finding.help {
        line(text, style, "help:", help);
    }
}

/// Appends one text behind a lead such as `help:`, wrapped under its own beginning.
fn line(text: &mut String, style: &Style, lead: &str, content: &str) {
    let indent = 2 + lead.len() + 1;
    for (at, part) in wrap(&style.own(content), style.width.saturating_sub(indent)).iter().enumerate() {
        if at == 0 {
            text.push_str("  ");
            text.push_str(&style.paint(Style::CYAN, lead));
            text.push(' ');
        } else {
            text.push_str(&" ".repeat(indent));
        }
        text.push_str(part);
        text.push('\n');
    }
}

/// Which places were held to speak of one fact, with the evidence for it and against it.
fn matches(report: &Report, finding: &Finding, style: &Style) -> Vec<String> {
    let told = finding.links.iter().take(NAMED_PLACES).filter_map(|link| one_match(report, finding, link, style));
    let rest = finding.links.len().saturating_sub(NAMED_PLACES);
    told.chain((rest > 0).then(|| format!("and {} more pairs of places", grouped(rest)))).collect()
}

/// `“24” (line 3:8) and “28” (line 9:1) match with 85 points of at least 0: same-measure +80, …`.
fn one_match(report: &Report, finding: &Finding, link: &Link, style: &Style) -> Option<String> {
    let first = finding.labels.first()?;
    let place = |index: usize| {
        let label = finding.labels.get(index)?;
        let words = style.quoted(&shorten(&clean(report.article(label)?.slice(label.span)), style));
        Some(format!("{words} ({})", place(report, first, label)?))
    };
    let [one, other] = link.labels;
    let evidence: Vec<String> = link.evidence.iter().map(|part| format!("{} {:+}", part.name, part.adds)).collect();
    let verdict = if link.disagree { "disagree" } else { "agree" };
    let (score, asked) = (link.score, link.asked);
    Some(format!(
        "{} and {} {verdict} on one fact, {score} points of at least {asked}: {}",
        place(one)?,
        place(other)?,
        evidence.join(", ")
    ))
}

/// For each group with more than one place: in how many articles it stands, and where besides the excerpt.
fn further(report: &Report, finding: &Finding, style: &Style) -> Vec<String> {
    let mut groups: BTreeMap<u32, Vec<&Label>> = BTreeMap::new();
    for label in &finding.labels {
        if let Some(group) = label.group {
            groups.entry(group).or_default().push(label);
        }
    }
    groups.values().filter(|labels| labels.len() > 1).filter_map(|labels| further_of(report, labels, style)).collect()
}

fn further_of(report: &Report, labels: &[&Label], style: &Style) -> Option<String> {
    let (first, rest) = labels.split_first()?;
    let articles: FxHashSet<_> = labels.iter().map(|label| label.article).collect();
    let count = articles.len();
    let named: Vec<String> = rest.iter().take(NAMED_PLACES).filter_map(|label| place(report, first, label)).collect();
    let words = style.quoted(&shorten(&clean(report.article(first)?.slice(first.span)), style));
    let said = if count > 1 { format!(" ({count} articles)") } else { String::new() };
    Some(format!("{words}{said}: also at {}{}", named.join(", "), more(rest.len() - named.len())))
}

/// The words and places of labels that got no excerpt.
fn unshown_places(report: &Report, finding: &Finding, unshown: &[usize], style: &Style) -> Option<String> {
    let first = finding.labels.first()?;
    let named: Vec<String> = unshown
        .iter()
        .take(NAMED_WORDS)
        .filter_map(|&index| {
            let label = finding.labels.get(index)?;
            let words = style.quoted(&shorten(&clean(report.article(label)?.slice(label.span)), style));
            Some(format!("{words} ({})", place(report, first, label)?))
        })
        .collect();
    (!named.is_empty()).then(|| format!("also {}{}", named.join(", "), more(unshown.len() - named.len())))
}

/// The end of a list of places that goes on.
fn more(places: usize) -> String {
    match places {
        0 => String::new(),
        1 => " and 1 more place".to_owned(),
        more => format!(" and {} more places", grouped(more)),
    }
}

/// A place as `path:line:column`; `line 15` where it lies in the article that the excerpt shows.
fn place(report: &Report, first: &Label, label: &Label) -> Option<String> {
    let article = report.article(label)?;
    let at = article.position(label.span.start);
    Some(if label.article == first.article {
        format!("line {}:{}", at.line, at.column)
    } else {
        format!("{}:{}:{}", article.path, at.line, at.column)
    })
}

/// The words of a place, cut to what can be named in a line.
fn shorten(words: &str, style: &Style) -> String {
    const WIDEST: usize = 40;
    if text_width(words) <= WIDEST {
        return words.to_owned();
    }
    let mut first = wrap(words, WIDEST).swap_remove(0);
    first.push_str(style.ellipsis());
    first
}

/// The last line of a run: `3 errors, 1 warning in 5 articles (40 claims)`.
pub(super) fn summary(report: &Report, style: &Style) -> String {
    let counted = |severity: Severity, color| {
        let count = report.count(severity);
        (count > 0).then(|| style.paint(color, &plural(count, severity.name())))
    };
    let found: Vec<String> = [(Severity::Error, Style::RED), (Severity::Warning, Style::YELLOW), (Severity::Note, Style::CYAN)]
        .into_iter()
        .filter_map(|(severity, color)| counted(severity, color))
        .collect();
    let found = if found.is_empty() { style.paint(Style::GREEN, "Nothing found") } else { found.join(", ") };
    format!("{found} in {} ({})", plural(report.articles(), "article"), plural(report.claims(), "claim"))
}

fn plural(count: usize, noun: &str) -> String {
    format!("{} {noun}{}", grouped(count), if count == 1 { "" } else { "s" })
}

/// A number with commas between groups of three digits.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
