//! The rules on quantities: `number-changed`, `number-unsupported`, `number-dropped`, `hedge-changed`.

use num_traits::{CheckedDiv, CheckedSub, Zero};
use rustc_hash::FxHashSet;

use super::{
    scope,
    shown::{excerpt, identity, listed},
};
use crate::{
    diff::{
        align::{Comparison, QuantityPlace},
        reading::{Sentence, Side, Stated, telling},
        support::Verdict,
        turned::{Form, Turned},
        value::Relation,
    },
    finding::{Finding, Label, Severity},
    quantity::{Dimension, Hedge, Quantity, display},
    text::Role,
};

/// How many shared words a reason names.
const WORDS: usize = 6;
/// How many quantities a message names.
const LISTED: usize = 4;
/// From this likeness on a statement of the original is shown as the nearest one.
const NEAREST: f64 = 0.15;

/// The findings on the quantities of the rewrite, and on those of the originals that are gone.
pub(in crate::diff) fn findings(comparison: &Comparison, verdicts: &[Verdict], gone: &[(&Side, &Stated)]) -> Vec<Finding> {
    let rewrite = &comparison.rewrite;
    let mut found: Vec<Finding> = rewrite
        .stated
        .iter()
        .zip(verdicts)
        .enumerate()
        // A conversion in brackets stands and falls with what it converts.
        .filter(|(number, (stated, _))| {
            !(stated.converts && usize::checked_sub(*number, 1).and_then(|before| verdicts.get(before)).is_some_and(Verdict::is_fault))
        })
        .filter_map(|(number, (stated, verdict))| match *verdict {
            Verdict::Changed(place, relation) => changed(comparison, stated, place, relation),
            Verdict::Hedged(place, relation, same_words) => hedge_changed(comparison, stated, place, relation, same_words),
            Verdict::Turned(place, turned) => {
                is_turned_first(&rewrite.stated, verdicts, number).then(|| self::turned(comparison, stated, place, turned)).flatten()
            }
            Verdict::Unsupported => Some(unsupported(comparison, stated)),
            Verdict::Kept(place) => scope::changed(comparison, number, stated, place),
            Verdict::Implied => None,
        })
        .collect();
    found.extend(dropped(gone));
    found
}

fn label(side: &Side, stated: &Stated, note: &str) -> Label {
    Label::new(side.article.id, stated.quantity.span, note)
}

fn changed(comparison: &Comparison, stated: &Stated, place: QuantityPlace, relation: Relation) -> Option<Finding> {
    let (side, original) = comparison.stated(place)?;
    let (before, after) = (side.slice(original.quantity.span), comparison.rewrite.slice(stated.quantity.span));
    let mut reasons = Vec::new();
    reasons.extend(in_unit_of(&original.quantity, &stated.quantity).map(|other| format!("“{before}” is {other}.")));
    reasons.extend(shared_words(comparison, stated, side, original));
    if relation == Relation::Meets {
        reasons.push("Both can be true, but the rewrite does not say what the original says.".to_owned());
    }
    Some(Finding {
        rule: "number-changed",
        severity: if relation == Relation::Meets { Severity::Warning } else { Severity::Error },
        message: format!("“{after}” stands where the original has “{before}”"),
        labels: vec![label(&comparison.rewrite, stated, "the rewrite"), label(side, original, "the original")],
        reasons,
        help: Some(format!("Write “{before}”.")),
        identity: identity(&comparison.rewrite, stated),
        links: Vec::new(),
    })
}

/// Whether no other figure is a better place to report an opposite at: the first one, and a figure rather than a time.
fn is_turned_first(stated: &[Stated], verdicts: &[Verdict], number: usize) -> bool {
    let word = |at: usize| match verdicts.get(at) {
        Some(Verdict::Turned(_, turned)) => Some(turned.rewrite),
        _ => None,
    };
    let same: Vec<usize> = (0..verdicts.len()).filter(|&at| word(at).is_some() && word(at) == word(number)).collect();
    let figure = same.iter().find(|&&at| stated.get(at).is_some_and(|s| s.quantity.measured().is_some()));
    figure.or(same.first()) == Some(&number)
}

fn turned(comparison: &Comparison, stated: &Stated, place: QuantityPlace, turned: Turned) -> Option<Finding> {
    let (side, original) = comparison.stated(place)?;
    let rewrite = &comparison.rewrite;
    let (before, after) = (side.slice(turned.original), rewrite.slice(turned.rewrite));
    let value = rewrite.slice(stated.quantity.span);
    let mut labels = vec![label(rewrite, stated, "the rewrite")];
    let message = match turned.form {
        Form::Opposite => {
            labels.push(Label::new(rewrite.article.id, turned.rewrite, "the opposite"));
            format!("Of “{value}” the original says “{before}”, the rewrite the opposite, “{after}”")
        }
        Form::Phrase => {
            let apart = !turned.rewrite.overlaps(stated.quantity.span);
            labels.extend(apart.then(|| Label::new(rewrite.article.id, turned.rewrite, "this has changed")));
            format!("“{after}” stands where the original has “{before}”")
        }
    };
    labels.push(label(side, original, "the original"));
    Some(Finding {
        rule: "number-changed",
        severity: Severity::Error,
        message,
        labels,
        reasons: shared_words(comparison, stated, side, original).into_iter().collect(),
        help: Some(format!("Write “{before}” for “{after}”.")),
        identity: identity(rewrite, stated),
        links: Vec::new(),
    })
}

/// A value of the original in the unit of the rewrite, where the two are not the same.
fn in_unit_of(original: &Quantity, rewrite: &Quantity) -> Option<String> {
    let (before, after) = (original.measured()?, rewrite.measured()?);
    if !original.is_comparable_with(rewrite) || before.unit.stated == after.unit.stated || after.unit.factor.is_zero() {
        return None;
    }
    let base = before.unit.to_base(before.single()?.value)?;
    let value = base.checked_sub(&after.unit.offset)?.checked_div(&after.unit.factor)?;
    Some(display::with_unit(value, &after.unit))
}

/// Why the two are one statement: the words that their sentences share, as the rewrite has them.
fn shared_words(comparison: &Comparison, stated: &Stated, side: &Side, original: &Stated) -> Option<String> {
    let before = telling(side.words_of(side.sentences.get(original.sentence)?));
    let rewrite = &comparison.rewrite;
    let mut shown: Vec<&str> = Vec::new();
    for word in rewrite.words_of(rewrite.sentences.get(stated.sentence)?) {
        let text = rewrite.slice(word.span);
        if word.is_telling() && before.binary_search(&word.id).is_ok() && !shown.contains(&text) && shown.len() < WORDS {
            shown.push(text);
        }
    }
    (!shown.is_empty()).then(|| format!("One statement, because both have: {}.", shown.join(", ")))
}

fn hedge_changed(comparison: &Comparison, stated: &Stated, place: QuantityPlace, relation: Relation, same_words: bool) -> Option<Finding> {
    let (side, original) = comparison.stated(place)?;
    // In other words, a round figure without its `about` is still read as a round figure.
    let loose = !same_words && matches!(original.quantity.hedge, Hedge::About | Hedge::Nearly) && stated.quantity.hedge == Hedge::None;
    // `nearly` makes a plain figure vaguer, though it takes values from its other side.
    let vaguer = original.quantity.hedge == Hedge::None && stated.quantity.hedge == Hedge::Nearly;
    let loose = loose || vaguer || original.quantity.approximate && stated.quantity.hedge == Hedge::Range;
    let rewrite = &comparison.rewrite;
    // A line without a full stop is written as a headline is: a point of a list, a caption.
    let is_headline =
        |s: &Sentence| s.role == Role::Headline || !rewrite.slice(s.span).trim_end().ends_with(['.', '!', '?', '”', '"', ':', ';']);
    let headline = rewrite.sentences.get(stated.sentence).is_some_and(is_headline);
    let (before, after) = (side.slice(original.quantity.span), comparison.rewrite.slice(stated.quantity.span));
    if headline && stated.quantity.hedge == Hedge::None {
        return None;
    }
    Some(Finding {
        rule: "hedge-changed",
        severity: if relation == Relation::Wider || loose { Severity::Note } else { Severity::Warning },
        message: format!("“{before}” of the original has become “{after}”"),
        labels: vec![label(&comparison.rewrite, stated, "the rewrite"), label(side, original, "the original")],
        reasons: shared_words(comparison, stated, side, original).into_iter().collect(),
        help: Some(format!("Write “{before}”.")),
        identity: identity(&comparison.rewrite, stated),
        links: Vec::new(),
    })
}

fn unsupported(comparison: &Comparison, stated: &Stated) -> Finding {
    let rewrite = &comparison.rewrite;
    let text = rewrite.slice(stated.quantity.span);
    let nearest = comparison.matches(stated.sentence).first().filter(|m| m.likeness >= NEAREST).and_then(|m| comparison.sentence(m.place));
    let reason = match nearest {
        Some((side, sentence)) => format!("The nearest statement of the original: “{}”", excerpt(side.slice(sentence.span))),
        None => "No statement of the original is near.".to_owned(),
    };
    Finding {
        rule: "number-unsupported",
        severity: Severity::Error,
        message: format!("“{text}” is not in the original"),
        labels: vec![label(rewrite, stated, "neither stated nor implied by the original")],
        reasons: std::iter::once(reason).chain(not_computed(stated)).collect(),
        help: Some("Take it out, or name the source it comes from (--source).".to_owned()),
        identity: identity(rewrite, stated),
        links: Vec::new(),
    }
}

/// What was tried in vain, for a quantity that could be computed.
fn not_computed(stated: &Stated) -> Option<String> {
    use Dimension::{Age, Date, Duration, Ordinal, Score, Time};
    let tried = match stated.quantity.dimension {
        Date | Time | Ordinal | Score => return None,
        Duration | Age => "No sum or difference of its figures and no time between its dates gives it either.",
        _ => "No sum, difference or share of its figures gives it either.",
    };
    Some(tried.to_owned())
}

/// One note for all the quantities of the originals that nothing in the rewrite restates.
fn dropped(gone: &[(&Side, &Stated)]) -> Option<Finding> {
    let (first, _) = gone.first()?;
    let shown: Vec<String> = gone.iter().map(|(side, stated)| format!("“{}”", side.slice(stated.quantity.span))).collect();
    let message = match shown.as_slice() {
        [one] => format!("The rewrite leaves out {one}"),
        _ => format!("The rewrite leaves out {} quantities: {}", shown.len(), listed(&shown, LISTED)),
    };
    Some(Finding {
        rule: "number-dropped",
        severity: Severity::Note,
        message,
        labels: gone.iter().map(|(side, stated)| label(side, stated, "gone")).collect(),
        reasons: Vec::new(),
        help: None,
        identity: first.article.path.clone(),
        links: Vec::new(),
    })
}

/// The quantities of the originals that the rewrite does not have, each once however often it is pasted.
pub(in crate::diff) fn gone<'c, 't>(comparison: &'c Comparison<'t>, verdicts: &[Verdict]) -> Vec<(&'c Side<'t>, &'c Stated)> {
    let rewrite = &comparison.rewrite;
    let mut seen: FxHashSet<String> = rewrite.stated.iter().map(|stated| identity(rewrite, stated)).collect();
    for verdict in verdicts {
        if let Verdict::Kept(place) | Verdict::Hedged(place, ..) | Verdict::Changed(place, _) | Verdict::Turned(place, _) = *verdict
            && let Some((side, stated)) = comparison.stated(place)
        {
            seen.insert(identity(side, stated));
            // A conversion stands for what it converts.
            let converted = place.quantity.checked_sub(1).filter(|_| stated.converts).and_then(|before| side.stated.get(before));
            seen.extend(converted.map(|converted| identity(side, converted)));
        }
    }
    let all = comparison.originals.iter().flat_map(|side| side.stated.iter().map(move |stated| (side, stated)));
    all.filter(|(side, stated)| seen.insert(identity(side, stated))).filter(|(_, stated)| !stated.converts).collect()
}
