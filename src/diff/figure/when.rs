//! The preposition in front of a date, a time or a duration: on which side of it something happens.

use crate::{
    diff::reading::{Class, Side, Stated, Word},
    quantity::{Dimension, Hedge},
};

/// On which side of its date something happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::diff) enum When {
    /// `in March`, `on Monday`, `in two days`; or no preposition at all.
    #[default]
    At,
    /// `before March`.
    Before,
    /// `after March`.
    After,
}

impl When {
    /// What the word in front of a quantity says.
    pub(in crate::diff) fn of(side: &Side, stated: &Stated) -> Self {
        use Dimension::{Date, Duration, Number, Ordinal, Time};
        let quantity = &stated.quantity;
        if names_an_event(side, stated) {
            return Self::At;
        }
        match (quantity.dimension, quantity.hedge) {
            // The grammar reads the preposition of a date with it.
            (Date, Hedge::LessThan) => return Self::Before,
            (Date, Hedge::MoreThan) => return Self::After,
            _ => {}
        }
        let timed = matches!(quantity.dimension, Time | Duration | Ordinal | Number);
        let Some(sentence) = side.sentences.get(stated.sentence).filter(|_| timed) else { return Self::At };
        let mut before =
            side.words.get(sentence.words.start..stated.words.start).unwrap_or_default().iter().rev().map(|w| side.slice(w.span));
        let word = before.find(|word| !word.eq_ignore_ascii_case("the")).unwrap_or("");
        match word.to_lowercase().as_str() {
            "before" => Self::Before,
            "after" => Self::After,
            _ => Self::At,
        }
    }
}

/// Whether a date is part of what an event is called (`before the 1967 war`, `before Saturday night's game`), so that the
/// bound is on the event.
fn names_an_event(side: &Side, stated: &Stated) -> bool {
    let is_possessive = |word: &Word| ["'s", "’s"].iter().any(|ending| side.slice(word.span).ends_with(ending));
    let last = stated.words.end.saturating_sub(1);
    let named = side.words.get(last..(last + 2).min(side.words.len())).unwrap_or_default();
    if stated.quantity.date().is_some() && named.iter().any(is_possessive) {
        return true;
    }
    let year = stated.quantity.date().is_some_and(|date| date.year.is_some() && date.month.is_none());
    let figure = stated.quantity.figure;
    let front = side.words.get(..stated.words.end).unwrap_or_default().iter().rev().find(|word| word.span.end <= figure.start);
    let next = side.words.get(stated.words.end);
    year && front.is_some_and(|word| side.slice(word.span).eq_ignore_ascii_case("the"))
        && next.is_some_and(|word| matches!(word.class, Class::Content | Class::Name))
}
