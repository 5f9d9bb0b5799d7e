//! What `hedge-changed` says of statements whose figures, names and days are all there: they are told as their opposite, or
//! more firmly.

use super::shown::excerpt;
use crate::{
    diff::{
        align::Comparison,
        statement::{Kind, Restated, restated},
        support::Verdict,
    },
    finding::{Finding, Label, Severity},
};

/// The findings on statements that say something else, where no figure beside them has been found to be turned.
pub(in crate::diff) fn findings(comparison: &Comparison, verdicts: &[Verdict]) -> Vec<Finding> {
    let turned = |said: &Restated| {
        verdicts.iter().any(|verdict| matches!(verdict, Verdict::Turned(_, turned) if turned.rewrite.overlaps(said.rewrite)))
    };
    restated(comparison).iter().filter(|said| !turned(said)).filter_map(|said| finding(comparison, said)).collect()
}

fn finding(comparison: &Comparison, said: &Restated) -> Option<Finding> {
    let rewrite = &comparison.rewrite;
    let side = comparison.originals.get(said.original.0)?;
    let (before, after) = (side.slice(said.original.1), rewrite.slice(said.rewrite));
    let sentence = side.prose.sentence_at(said.original.1.start)?;
    let message = match said.kind {
        Kind::Turned => format!("The original says “{before}”, the rewrite “{after}”"),
        Kind::Firmer => format!("“{before}” of the original has become “{after}”"),
    };
    Some(Finding {
        rule: "hedge-changed",
        severity: Severity::Warning,
        message,
        labels: vec![
            Label::new(rewrite.article.id, said.rewrite, "the rewrite"),
            Label::new(side.article.id, said.original.1, "the original"),
        ],
        reasons: vec![format!("The original tells it so: “{}”", excerpt(side.slice(sentence.span)))],
        help: Some(format!("Write “{before}” for “{after}”.")),
        identity: format!("{}|{}", before.to_lowercase(), after.to_lowercase()),
        links: Vec::new(),
    })
}
