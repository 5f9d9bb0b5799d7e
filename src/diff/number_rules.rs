//! The rules on quantities: `number-changed`, `number-unsupported`, `number-dropped`, `hedge-changed`.

use super::{
    comparison::{Comparison, QuantityPlace},
    numbers::Verdict,
    relation::Relation,
    scope,
    shown::identity,
    side::{Side, Stated},
};
use crate::{
    finding::{Finding, Label, Severity},
    quantity::Hedge,
    text::Role,
};

/// The findings on the quantities of the rewrite.
pub(super) fn findings(comparison: &Comparison, verdicts: &[Verdict]) -> Vec<Finding> {
    let rewrite = &comparison.rewrite;
    let mut found: Vec<Finding> = rewrite
        .stated
        .iter()
        .zip(verdicts)
        .enumerate()
        // A conversion in brackets stands and falls with what it converts.
        .filter(|(number, (stated, _))| {
            !(stated.converts && number.checked_sub(1).and_then(|before| verdicts.get(before)).is_some_and(Verdict::is_fault))
        })
        .filter_map(|(number, (stated, verdict))| match *verdict {
            Verdict::Changed(place, relation) => changed(comparison, stated, place, relation),
            Verdict::Hedged(place, relation, same_words) => hedge_changed(comparison, stated, place, relation, same_words),
            Verdict::Unsupported => Some(unsupported(rewrite, stated)),
            Verdict::Kept(place) => scope::changed(comparison, number, stated, place),
            Verdict::Implied => None,
        })
        .collect();
    found.extend(dropped(comparison, verdicts));
    found
}

fn label(side: &Side, stated: &Stated, note: &str) -> Label {
    Label::new(side.article.id, stated.quantity.span, note)
}

fn changed(comparison: &Comparison, stated: &Stated, place: QuantityPlace, relation: Relation) -> Option<Finding> {
    let (side, original) = comparison.stated(place)?;
    let (before, after) = (side.slice(original.quantity.span), comparison.rewrite.slice(stated.quantity.span));
    Some(Finding {
        rule: "number-changed",
        severity: if relation == Relation::Meets { Severity::Warning } else { Severity::Error },
        message: format!("The original says “{before}”, the rewrite “{after}”"),
        labels: vec![label(&comparison.rewrite, stated, "the rewrite"), label(side, original, "the original")],
        reasons: Vec::new(),
        help: Some(format!("Write “{before}”.")),
        identity: identity(&comparison.rewrite, stated),
    })
}

fn hedge_changed(comparison: &Comparison, stated: &Stated, place: QuantityPlace, relation: Relation, same_words: bool) -> Option<Finding> {
    // In other words, a round figure without its `about` is still read as a round figure.
    let loose = !same_words
        && original_hedge(comparison, place).is_some_and(|hedge| matches!(hedge, Hedge::About | Hedge::Nearly))
        && stated.quantity.hedge == Hedge::None;
    let headline = comparison.rewrite.sentences.get(stated.sentence).is_some_and(|s| s.role == Role::Headline);
    let (side, original) = comparison.stated(place)?;
    let (before, after) = (side.slice(original.quantity.span), comparison.rewrite.slice(stated.quantity.span));
    if headline && stated.quantity.hedge == Hedge::None {
        return None;
    }
    Some(Finding {
        rule: "hedge-changed",
        severity: if relation == Relation::Wider || loose { Severity::Note } else { Severity::Warning },
        message: format!("“{before}” of the original has become “{after}”"),
        labels: vec![label(&comparison.rewrite, stated, "the rewrite"), label(side, original, "the original")],
        reasons: Vec::new(),
        help: Some(format!("Write “{before}”.")),
        identity: identity(&comparison.rewrite, stated),
    })
}

fn original_hedge(comparison: &Comparison, place: QuantityPlace) -> Option<Hedge> {
    Some(comparison.stated(place)?.1.quantity.hedge)
}

fn unsupported(rewrite: &Side, stated: &Stated) -> Finding {
    let text = rewrite.slice(stated.quantity.span);
    Finding {
        rule: "number-unsupported",
        severity: Severity::Error,
        message: format!("“{text}” is not in the original"),
        labels: vec![label(rewrite, stated, "neither stated nor implied by the original")],
        reasons: Vec::new(),
        help: Some("Take it out, or name its source.".to_owned()),
        identity: identity(rewrite, stated),
    }
}

/// One note for all the quantities of the originals that nothing in the rewrite restates.
fn dropped(comparison: &Comparison, verdicts: &[Verdict]) -> Option<Finding> {
    let restated: Vec<QuantityPlace> = verdicts
        .iter()
        .filter_map(|verdict| match *verdict {
            Verdict::Kept(place) | Verdict::Hedged(place, ..) | Verdict::Changed(place, _) => Some(place),
            Verdict::Implied | Verdict::Unsupported => None,
        })
        .collect();
    let mut labels = Vec::new();
    for (original, side) in comparison.originals.iter().enumerate() {
        for (quantity, stated) in side.stated.iter().enumerate() {
            if !restated.contains(&QuantityPlace { original, quantity }) {
                labels.push(label(side, stated, ""));
            }
        }
    }
    let first = labels.first()?;
    let _ = first;
    Some(Finding {
        rule: "number-dropped",
        severity: Severity::Note,
        message: format!("{} quantities of the original are gone", labels.len()),
        identity: "dropped".to_owned(),
        labels,
        reasons: Vec::new(),
        help: None,
    })
}
