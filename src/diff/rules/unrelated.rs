//! A rewrite that has nothing to do with its original gets one finding, not a hundred.

use crate::{
    diff::align::Comparison,
    finding::{Finding, Label, Severity},
};

/// A sentence restates another one from this likeness on, for the question whether two texts are related at all.
const RELATED: f64 = 0.2;
/// Shorter rewrites are judged sentence by sentence.
const SENTENCES: usize = 4;
/// The share of restated sentences below which two texts are unrelated.
const SHARE: usize = 8;

/// Whether hardly any sentence of the rewrite restates one of the originals.
pub(in crate::diff) fn is_unrelated(comparison: &Comparison) -> bool {
    let all = comparison.rewrite.sentences.len();
    let restated = (0..all).filter(|&at| comparison.matches(at).first().is_some_and(|m| m.likeness >= RELATED)).count();
    let has_original = comparison.originals.iter().any(|side| side.sentences.len() >= SENTENCES);
    all >= SENTENCES && has_original && restated * SHARE < all
}

/// The one finding that stands for all that the rewrite has and the originals have not.
pub(in crate::diff) fn finding(comparison: &Comparison, findings: Vec<Finding>) -> Vec<Finding> {
    let (mut kept, new): (Vec<Finding>, Vec<Finding>) = findings.into_iter().partition(|finding| {
        !matches!(finding.rule, "number-unsupported" | "name-unsupported" | "quote-unsupported" | "number-changed" | "hedge-changed")
    });
    let rewrite = comparison.rewrite.article;
    let mut labels: Vec<Label> =
        new.iter().flat_map(|finding| &finding.labels).filter(|label| label.article == rewrite.id).cloned().collect();
    labels.sort_by_key(|label| (label.span.start, label.span.end));
    labels.dedup_by_key(|label| label.span);
    for label in &mut labels {
        *label = Label::new(label.article, label.span, "not in the original").in_group(0);
    }
    let Some(rule) =
        ["number-unsupported", "quote-unsupported", "name-unsupported"].into_iter().find(|rule| new.iter().any(|f| f.rule == *rule))
    else {
        kept.extend(new);
        return kept;
    };
    let severity = new.iter().map(|finding| finding.severity).max().unwrap_or(Severity::Error);
    kept.push(Finding {
        rule,
        severity,
        message: format!(
            "The rewrite seems to be of another article: {} figures, names and quotations are not in the original",
            labels.len()
        ),
        labels,
        reasons: vec![format!(
            "Hardly any of the {} sentences of the rewrite restates one of the original.",
            comparison.rewrite.sentences.len()
        )],
        help: Some("Compare it with the article it was made from; further originals can be given with --source.".to_owned()),
        identity: "unrelated".to_owned(),
        links: Vec::new(),
    });
    kept
}
