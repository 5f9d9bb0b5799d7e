//! What the rules for one article find in the rewrite and not in the originals.

use rustc_hash::FxHashSet;

use crate::{
    check,
    finding::{Finding, Label},
    rule::Rules,
    source::{Article, ArticleId},
};

/// The faults of the rewrite by itself that none of the originals has already.
pub(super) fn findings(originals: &[Article], rewrite: &Article, rules: &Rules) -> Vec<Finding> {
    let new = check_alone(rewrite, rules);
    if new.is_empty() {
        return new;
    }
    let known: FxHashSet<(&'static str, Vec<String>)> = originals
        .iter()
        .flat_map(|original| check_alone(original, rules).iter().map(|finding| key(original, finding)).collect::<Vec<_>>())
        .collect();
    new.into_iter().filter(|finding| !known.contains(&key(rewrite, finding))).collect()
}

/// Checks an article as if it were the only one.
fn check_alone(article: &Article, rules: &Rules) -> Vec<Finding> {
    let only = Article::new(ArticleId(0), article.path.clone(), article.text.clone());
    let mut findings = check::check(std::slice::from_ref(&only), rules).findings;
    for finding in &mut findings {
        for label in &mut finding.labels {
            *label = Label { article: article.id, ..label.clone() };
        }
    }
    findings
}

/// What a finding is about: its rule and the words it underlines, however a percentage is spelt.
fn key(article: &Article, finding: &Finding) -> (&'static str, Vec<String>) {
    let words = |label: &Label| article.slice(label.span).to_lowercase().replace(" per cent", "%").replace(" percent", "%");
    (finding.rule, finding.labels.iter().map(words).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_that_the_original_has_in_another_spelling_is_not_the_rewrites() {
        let article = |id: u32, text: &str| Article::new(ArticleId(id), "a.txt", text.to_owned());
        let original = article(0, "Holders are to receive 60 percent in cash and 45 percent in shares.");
        let respelt = article(1, "Holders are to receive 60 percent in cash and 45 per cent in shares.");
        let correct = article(0, "Holders are to receive 60 percent in cash and 40 percent in shares.");
        let rules = Rules::builtin();
        assert!(findings(&[original], &respelt, rules).is_empty());
        assert!(!findings(&[correct], &respelt, rules).is_empty());
    }
}
