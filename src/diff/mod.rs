//! The rules that hold a rewrite against its originals.
//!
//! Each folder does one step with what those before it have made, and none asks one behind it:
//!
//! 1. `value`: how two values stand to each other, whatever the words around them;
//! 2. `reading`: one article, cut into sentences and words, with its quantities in their places;
//! 3. `figure`: what a sentence says of one of its figures: what it counts, whose it is, when;
//! 4. `align`: both sides, with the sentences that restate each other and where the originals have which value;
//! 5. `turned`: whether the same figure is told with an opposite;
//! 6. `statement`: whether a statement without a figure of its own is told with its opposite, negated, or as done;
//! 7. `candidate`: what a figure may restate, and what has taken its place;
//! 8. `support`: the ways in which the originals bear out or belie it, and the verdict;
//! 9. `rules`: what is reported;
//! 10. `summary`: what has become of the facts, counted.

mod align;
mod candidate;
mod figure;
mod reading;
mod rules;
mod statement;
mod summary;
mod support;
mod turned;
mod value;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::{
    check::Outcome,
    finding::{Finding, Label},
    rule::Rules,
    source::{Article, ArticleId, Span},
};
use align::Comparison;
use reading::Reading;
pub use rules::Tally;
use rules::{agreement, alone, attribution, name, number, numbered, quotation, said, unrelated};
pub use summary::Summary;

/// What a comparison found.
#[derive(Debug, Clone, Default)]
pub struct Compared {
    /// The findings.
    pub outcome: Outcome,
    /// What was kept, changed, added and dropped.
    pub summary: Summary,
}

/// Compares a rewrite with the articles it was made from. The findings speak of the rewrite.
pub fn diff(originals: &[Article], rewrite: &Article, rules: &Rules) -> Outcome {
    compare(originals, rewrite, rules).outcome
}

/// Compares a rewrite with the articles it was made from, and counts what became of their facts.
pub fn compare(originals: &[Article], rewrite: &Article, rules: &Rules) -> Compared {
    let (originals, rewrite) = rayon::join(|| Reading::all(originals), || Reading::of(rewrite));
    // To check the rewrite by itself takes as long as to hold it against its originals.
    let (mut compared, alone) = rayon::join(|| beside(&originals, &rewrite), || alone::findings(&originals, &rewrite, rules));
    let findings = &mut compared.outcome.findings;
    findings.extend(alone);
    *findings = merged(std::mem::take(findings));
    compared
}

/// Compares a rewrite with the articles it was made from, whatever is wrong with it by itself.
fn beside(originals: &[Reading<'_>], rewrite: &Reading<'_>) -> Compared {
    let comparison = Comparison::new(originals, rewrite);
    let verdicts = support::verdicts(&comparison);
    let quotations = quotation::compare(&comparison);
    let names = name::compare(&comparison);
    let mut summary = Summary { quotations: quotations.tally, names: names.tally, ..Summary::default() };
    let gone = number::gone(&comparison, &verdicts);
    summary.count(&comparison, &verdicts, &gone);
    let mut findings = number::findings(&comparison, &verdicts, &gone);
    findings.extend(numbered::findings(&comparison));
    findings.extend(agreement::findings(&comparison));
    findings.extend(said::findings(&comparison, &verdicts));
    let mut shared = attribution::shared(&comparison, &verdicts);
    shared.extend(quotations.shared);
    findings.extend(attribution::findings(&comparison, &shared));
    findings.extend(quotations.findings);
    findings.extend(names.findings);
    if unrelated::is_unrelated(&comparison) {
        findings = unrelated::finding(&comparison, findings);
    }
    Compared { outcome: Outcome { findings, claims: comparison.rewrite.stated.len() }, summary }
}

/// One finding for what is said twice: a passage that is pasted twice has its faults twice.
fn merged(findings: Vec<Finding>) -> Vec<Finding> {
    let mut kept: Vec<Finding> = Vec::with_capacity(findings.len());
    let mut labelled: FxHashSet<(usize, ArticleId, Span)> = FxHashSet::default();
    let mut seen: FxHashMap<(&'static str, String), usize> = FxHashMap::default();
    for finding in findings {
        let number = *seen.entry((finding.rule, finding.identity.clone())).or_insert(kept.len());
        let place = |label: &Label| (number, label.article, label.span);
        if let Some(earlier) = kept.get_mut(number) {
            earlier.labels.extend(finding.labels.into_iter().filter(|label| labelled.insert(place(label))));
        } else {
            labelled.extend(finding.labels.iter().map(place));
            kept.push(finding);
        }
    }
    kept
}
