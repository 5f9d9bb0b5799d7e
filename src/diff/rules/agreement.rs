//! A `one` in front of a plural: the number was put in the place of another, and the noun not changed with it. The
//! grammar reads no quantity there.

use rustc_hash::FxHashSet;

use crate::{
    claim::lexicon::LEXICON,
    diff::{
        align::Comparison,
        reading::{Class, Side, Word},
    },
    finding::{Finding, Label, Severity},
    lexicon::lexicon,
    source::Span,
};

/// Words in front of a `one` that is no number: `no one boats`, `the one thing`.
const PRONOUN: &[&str] = &["no", "any", "every", "some", "each", "the", "this", "that", "which", "as", "another", "number"];

/// The findings on a `one` that does not agree with its noun and that no original has so.
pub(in crate::diff) fn findings(comparison: &Comparison) -> Vec<Finding> {
    let rewrite = &comparison.rewrite;
    let known: FxHashSet<String> =
        comparison.originals.iter().flat_map(|side| disagreeing(side).map(|span| side.slice(span).to_lowercase())).collect();
    let new = disagreeing(rewrite).filter(|span| !known.contains(&rewrite.slice(*span).to_lowercase()));
    new.map(|span| finding(rewrite, span)).collect()
}

fn finding(rewrite: &Side, span: Span) -> Finding {
    let text = rewrite.slice(span);
    Finding {
        rule: "number-unsupported",
        severity: Severity::Error,
        message: format!("“{text}” is not in the original, and the noun is in the plural"),
        labels: vec![Label::new(rewrite.article.id, span, "one, or several?")],
        reasons: vec!["Where a number is put in the place of another, its noun is easily left as it was.".to_owned()],
        help: Some("Write the number of the original.".to_owned()),
        identity: text.to_lowercase(),
        links: Vec::new(),
    }
}

/// Every `one` with a plural noun right behind it.
fn disagreeing<'s>(side: &'s Side) -> impl Iterator<Item = Span> + 's {
    side.sentences.iter().flat_map(move |sentence| {
        let words = side.words_of(sentence);
        (0..words.len()).filter_map(move |at| {
            let (one, noun) = (words.get(at)?, words.get(at + 1)?);
            let before = at.checked_sub(1).and_then(|at| words.get(at)).map(|word| side.slice(word.span).to_lowercase());
            let number = side.slice(one.span).eq_ignore_ascii_case("one") && before.is_none_or(|word| !PRONOUN.contains(&word.as_str()));
            (number && !one.in_quantity && is_plural_noun(side, noun) && ends_phrase(side, words.get(at + 2)))
                .then(|| one.span.cover(noun.span))
        })
    })
}

/// Whether a word is a noun in the plural and can be nothing else.
fn is_plural_noun(side: &Side, noun: &Word) -> bool {
    let text = side.slice(noun.span);
    let nouns = &lexicon().nouns;
    let plural = nouns.is_plural(text) && !nouns.is_invariable(text) && !nouns.is_attribute(text) && !text.ends_with("ics");
    plural && matches!(noun.class, Class::Content | Class::Name) && LEXICON.entry(&text.to_lowercase()).verb.is_none()
}

/// Whether no further noun follows: `one sports car` is one car.
fn ends_phrase(side: &Side, next: Option<&Word>) -> bool {
    next.is_none_or(|word| match word.class {
        Class::Function => true,
        Class::Mark => !matches!(side.slice(word.span), "'" | "’" | "'s" | "’s" | "-"),
        Class::Content => LEXICON.entry(&side.slice(word.span).to_lowercase()).verb.is_some(),
        Class::Name | Class::Number => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        diff::reading::{Reading, Vocabulary},
        source::{Article, ArticleId},
    };

    fn found(text: &str) -> Vec<String> {
        let article = Article::new(ArticleId(0), "a.txt", text.to_owned());
        let side = Side::read(&Reading::of(&article), &mut Vocabulary::default());
        disagreeing(&side).map(|span| side.slice(span).to_owned()).collect()
    }

    #[test]
    fn one_has_no_plural() {
        assert_eq!(found("The captain wrote to one sailors and left."), ["one sailors"]);
        assert_eq!(found("Police held one women in Vell."), ["one women"]);
    }

    #[test]
    fn a_plural_in_front_of_a_noun_is_none() {
        assert!(found("They bought one sports car and one arms dealer fled.").is_empty());
    }

    #[test]
    fn one_may_be_a_pronoun() {
        assert!(found("No one needs boats. One of the sailors left, and one boards the ferry.").is_empty());
    }
}
