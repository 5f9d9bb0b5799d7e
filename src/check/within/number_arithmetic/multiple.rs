//! `doubled from 40 to 90`: a multiple that the two figures do not give.

use super::{bounds::Bounds, shown::mismatch};
use crate::{
    check::within::{
        Context,
        context::Sentence,
        movement::{Movement, movements},
        words,
    },
    finding::Finding,
    lexicon::lexicon,
    quantity::{Hedge, Rational, display},
};

/// Multiples that are not what their own figures give.
pub(super) fn find(context: &Context<'_>, sentence: &Sentence<'_>) -> Vec<Finding> {
    movements(sentence)
        .iter()
        .filter(|movement| movement.ordered || rising(movement))
        .filter_map(|movement| judge(context, sentence, movement))
        .collect()
}

/// Whether the figures stand in the order of the text also where the grammar has read a range.
fn rising(movement: &Movement) -> bool {
    movement.old.hedge == Hedge::None && movement.new.hedge == Hedge::None
}

fn judge(context: &Context<'_>, sentence: &Sentence<'_>, movement: &Movement) -> Option<Finding> {
    let before = sentence.part(sentence.span.start, movement.span.start);
    let before: Vec<&str> = words::each(before).collect();
    let mut last = before
        .iter()
        .rev()
        .copied()
        .skip_while(|word| matches!(word.to_ascii_lowercase().as_str(), "from" | "to" | "in" | "size" | "number"));
    let verb = last.next()?;
    let factor = lexicon().numerals.multiplying_verb(verb)?;
    let hedge: Vec<String> = last.take(2).map(str::to_lowercase).collect();
    let hedged = |word: &str| hedge.iter().any(|known| known == word);
    let times = |n: i128, d: i128| factor * Rational::new(n, d);
    let more = hedged("than") || hedged("over");
    let nearly = hedged("nearly") || hedged("almost");
    let halves = factor < Rational::from_integer(1);
    let allowed = if more && halves {
        Bounds::between(Rational::from_integer(0), times(1, 1))
    } else if more {
        Bounds { high: None, ..Bounds::exactly(times(1, 1)) }
    } else if nearly && halves {
        Bounds::between(times(1, 1), times(5, 4))
    } else if nearly {
        Bounds::between(times(3, 4), times(1, 1))
    } else if hedged("about") || hedged("roughly") {
        Bounds::between(times(4, 5), times(6, 5))
    } else {
        Bounds::between(times(9, 10), times(11, 10))
    };
    let tolerance = &context.tolerance;
    let (old, new) = (Bounds::of(&movement.old, tolerance)?, Bounds::of(&movement.new, tolerance)?);
    let given = if movement.ordered || !halves { new.over(old)? } else { old.over(new)? };
    if given.meets(allowed) {
        return None;
    }
    let shown = display::figure(given.stated);
    let message = format!("“{verb}” does not fit: the figures give {shown} times as much");
    let mut finding = mismatch(context, &movement.new, &[&movement.old], message, format!("= {shown} times"));
    finding.labels.dedup_by_key(|label| label.span);
    Some(finding)
}
