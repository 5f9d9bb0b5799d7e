//! What the rules for one article find in the rewrite and not in the originals.

use rustc_hash::FxHashSet;

use crate::{check, diff::reading::Reading, finding::Finding, rule::Rules, source::Span};

/// The faults of the rewrite by itself that none of the originals has already.
pub(in crate::diff) fn findings(originals: &[Reading<'_>], rewrite: &Reading<'_>, rules: &Rules) -> Vec<Finding> {
    let new = check::check_alone(rewrite.article, &rewrite.extraction, rules);
    if new.is_empty() {
        return new;
    }
    let known: FxHashSet<(&'static str, Vec<String>)> = originals
        .iter()
        .flat_map(|original| {
            let findings = check::check_alone(original.article, &original.extraction, rules);
            findings.iter().map(|finding| key(original, finding)).collect::<Vec<_>>()
        })
        .collect();
    new.into_iter().filter(|finding| !known.contains(&key(rewrite, finding))).collect()
}

/// What a finding is about: its rule and the words it underlines, however the quantities in them are spelt (`45 percent`,
/// `45%`).
fn key(reading: &Reading<'_>, finding: &Finding) -> (&'static str, Vec<String>) {
    (finding.rule, finding.labels.iter().map(|label| underlined(reading, label.span)).collect())
}

/// The words of a span in small letters, with every measured value that it touches as it is displayed.
fn underlined(reading: &Reading<'_>, span: Span) -> String {
    let words = |from: u32, to: u32| Span { start: from, end: to.max(from) }.of(&reading.article.text).to_lowercase();
    let (mut key, mut at) = (String::new(), span.start);
    for quantity in reading.quantities_at(span).filter(|quantity| quantity.measured().is_some()) {
        key += &words(at, quantity.span.start);
        key += &quantity.to_string();
        at = quantity.span.end;
    }
    key + &words(at, span.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Article, ArticleId};

    #[test]
    fn a_fault_that_the_original_has_in_another_spelling_is_not_the_rewrites() {
        let article = |id: u32, text: &str| Article::new(ArticleId(id), "a.txt", text.to_owned());
        let original = article(0, "Holders are to receive 60 percent in cash and 45 percent in shares.");
        let respelt = article(1, "Holders are to receive 60% in cash and 45 per cent in shares.");
        let correct = article(0, "Holders are to receive 60 percent in cash and 40 percent in shares.");
        let new = |original: &Article| findings(&[Reading::of(original)], &Reading::of(&respelt), Rules::builtin());
        assert!(new(&original).is_empty());
        assert!(!new(&correct).is_empty());
    }
}
