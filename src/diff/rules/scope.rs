//! The rule `scope-changed`: a word that limits what a number speaks of is gone.

use std::sync::LazyLock;

use serde::Deserialize;

use super::shown::identity;
use crate::{
    diff::{
        align::{Comparison, QuantityPlace},
        candidate::SAME_STATEMENT,
        reading::{Class, Side, Stated},
    },
    finding::{Finding, Label, Severity},
    lexicon::table,
    source::Span,
};

/// How many words may stand between the word that limits and the number.
const REACH: usize = 5;

/// One limit: the words that set it, and the phrases that keep it.
#[derive(Debug, Deserialize)]
struct Scope {
    name: String,
    marks: Vec<String>,
    /// Words that set it right behind the number.
    #[serde(default)]
    behind: Vec<String>,
    also: Vec<String>,
}

#[derive(Deserialize)]
struct File {
    scope: Vec<Scope>,
}

static SCOPES: LazyLock<Vec<Scope>> = LazyLock::new(|| {
    let file: File = table!("scope");
    file.scope
});

/// The finding on a quantity that the rewrite has kept, if its limit is gone.
pub(in crate::diff) fn changed(comparison: &Comparison, number: usize, stated: &Stated, place: QuantityPlace) -> Option<Finding> {
    let (side, original) = comparison.stated(place)?;
    // Only where the statement is plainly the same: in a summary a limit may stand anywhere.
    if comparison.closeness(number, place) < SAME_STATEMENT {
        return None;
    }
    let (mark, scope) = limit(side, original).or_else(|| limit_behind(side, original))?;
    let rewrite = &comparison.rewrite;
    let around = around(rewrite, stated).to_lowercase();
    if scope.marks.iter().chain(&scope.behind).chain(&scope.also).any(|phrase| around.contains(phrase.as_str())) {
        return None;
    }
    let (word, value) = (side.slice(mark), rewrite.slice(stated.quantity.span));
    Some(Finding {
        rule: "scope-changed",
        severity: Severity::Warning,
        message: match limit(rewrite, stated) {
            Some((other, _)) => format!("“{word}” of the original has become “{}” beside “{value}”", rewrite.slice(other)),
            None => format!("The original limits “{value}”: “{word}”; the rewrite does not"),
        },
        labels: vec![
            Label::new(rewrite.article.id, stated.quantity.span, format!("not limited: {}", scope.name)),
            Label::new(side.article.id, mark, "the limit"),
        ],
        reasons: vec![format!("The original says “{word}”, which limits what the number speaks of: {}.", scope.name)],
        help: Some(format!("Put “{word}” back.")),
        identity: identity(rewrite, stated),
        links: Vec::new(),
    })
}

/// The word in front of or close behind a number that limits it, in the same phrase.
fn limit(side: &Side, stated: &Stated) -> Option<(Span, &'static Scope)> {
    let sentence = side.sentences.get(stated.sentence)?;
    let before = side.words.get(sentence.words.start..stated.words.end).unwrap_or_default();
    let mut phrase: Vec<(Span, bool)> = Vec::new();
    for word in before.iter().rev().take(REACH + (stated.words.end - stated.words.start)) {
        let text = side.slice(word.span);
        let ends = word.class == Class::Mark && text != "-" || matches!(text, "and" | "but" | "which" | "while");
        // The number's own words may hold a limit as well (`600 annual deaths`).
        if ends && !word.in_quantity {
            break;
        }
        phrase.push((word.span, text == "-"));
    }
    phrase.reverse();
    let joined = |at: usize| -> Option<Span> {
        // `pre-war` is three tokens.
        let (first, _) = *phrase.get(at)?;
        match (phrase.get(at + 1), phrase.get(at + 2)) {
            (Some((_, true)), Some((last, _))) => Some(first.cover(*last)),
            _ => Some(first),
        }
    };
    (0..phrase.len()).filter_map(joined).find_map(|span| {
        let word = side.slice(span).to_lowercase();
        SCOPES.iter().find(|scope| scope.marks.contains(&word)).map(|scope| (span, scope))
    })
}

/// The word right behind a number that limits it: `300 euros each`.
fn limit_behind(side: &Side, stated: &Stated) -> Option<(Span, &'static Scope)> {
    let next = side.words.get(stated.words.end)?;
    let word = side.slice(next.span).to_lowercase();
    SCOPES.iter().find(|scope| scope.behind.contains(&word)).map(|scope| (next.span, scope))
}

/// The sentence of a quantity with the one before it.
fn around<'t>(side: &Side<'t>, stated: &Stated) -> &'t str {
    let own = side.sentences.get(stated.sentence).map_or(Span::default(), |s| s.span);
    let before = stated.sentence.checked_sub(1).and_then(|at| side.sentences.get(at));
    side.slice(before.map_or(own, |s| s.span.cover(own)))
}
