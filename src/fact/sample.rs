//! Claims made by hand, for the tests of this module.

use std::borrow::Cow;

use crate::{
    claim::{Claim, Frame, Key, MeasureOf, Scope, Term},
    quantity::{Dimension, Hedge, Measured, Number, Quantity, Unit, Value},
    rule::OverTime,
    source::{ArticleId, Span},
    text::Role,
};

/// A count of bridges in a sentence that has these rare words.
pub(super) fn claim(article: u32, sentence: usize, value: i128, words: &[&str]) -> Claim {
    let number = Number::whole(value);
    let unit = Unit::plain(Cow::Borrowed("bridge"));
    let mut terms: Vec<Term> = words.iter().map(|word| term(word)).collect();
    terms.sort_by_key(|term| term.key);
    let at = sentence * 100;
    Claim {
        article: ArticleId(article),
        quantity: Quantity {
            span: Span::new(at + 10, at + 12),
            figure: Span::new(at + 10, at + 12),
            dimension: Dimension::Count,
            value: Value::Measured(Measured { low: Some(number), high: Some(number), unit }),
            hedge: Hedge::None,
            approximate: false,
            change: None,
        },
        text: value.to_string().into(),
        sentence: Span::new(at, at + 100),
        role: Role::Body,
        measure: None,
        frame: Frame { head: Some(Key::of("bridge")), terms, ..Frame::default() },
        scope: Scope::default(),
        context: Vec::new(),
    }
}

/// A measure whose values are fixed, said of nothing in particular.
pub(super) fn measure(name: &str) -> MeasureOf {
    MeasureOf {
        name: name.into(),
        over_time: OverTime::Fixed,
        plans: false,
        limit: false,
        tolerance: None,
        group: None,
        of_subject: false,
        subject: "".into(),
        subject_keys: Vec::new(),
        converts: false,
    }
}

fn term(word: &str) -> Term {
    Term { key: Key::of(word), span: Span::new(0, 1), weight: 4, name: false, act: false, distance: 3, clause: true }
}
