//! Numbers that belong to a name: `Route 52`, `Flight 407`, `Tier 1`. They count nothing and are no quantities, but another
//! number names another thing.

use rustc_hash::{FxHashMap, FxHashSet};

use super::shown::excerpt;
use crate::{
    claim::Key,
    diff::{
        align::{Comparison, Place},
        reading::{Class, Side, Word},
    },
    finding::{Finding, Label, Severity},
    source::Span,
};

/// The longest number of a name, in digits: longer ones are telephone numbers and the like.
const DIGITS: usize = 4;

/// A name with its number.
#[derive(Debug, Clone, Copy)]
struct Numbered {
    name: Key,
    /// The name as written, its last word only.
    word: Span,
    number: Span,
    sentence: usize,
}

/// The numbered names of the rewrite that the originals have with other numbers only.
pub(in crate::diff) fn findings(comparison: &Comparison) -> Vec<Finding> {
    let wanted = numbered(&comparison.rewrite, |number| !number.in_quantity);
    if wanted.is_empty() {
        return Vec::new();
    }
    let known = Known::new(&comparison.originals);
    wanted.iter().filter_map(|one| changed(comparison, one, &known)).collect()
}

/// The numbered names of the originals.
#[derive(Default)]
struct Known<'t> {
    /// Each name with each of its numbers.
    numbers: FxHashSet<(Key, &'t str)>,
    /// The first number that a sentence gives a name.
    by_sentence: FxHashMap<(Key, Place), Numbered>,
}

impl<'t> Known<'t> {
    fn new(originals: &[Side<'t>]) -> Self {
        let mut known = Self::default();
        for (original, side) in originals.iter().enumerate() {
            // `Oriel 8 and Oriel 9 versions`: what is read as a count may be the number of the name.
            known.numbers.extend(numbered(side, |_| true).iter().map(|one| (one.name, side.slice(one.number))));
            for one in numbered(side, |number| !number.in_quantity) {
                known.by_sentence.entry((one.name, Place { original, sentence: one.sentence })).or_insert(one);
            }
        }
        known
    }
}

/// The finding on a name whose number the originals do not have; it is held against the one in the likest sentence.
fn changed(comparison: &Comparison, one: &Numbered, known: &Known) -> Option<Finding> {
    let rewrite = &comparison.rewrite;
    if known.numbers.contains(&(one.name, rewrite.slice(one.number))) {
        return None;
    }
    let (side, other) = comparison
        .matches(one.sentence)
        .iter()
        .find_map(|m| Some((comparison.originals.get(m.place.original)?, known.by_sentence.get(&(one.name, m.place))?)))?;
    let (before, shown) = (side.slice(other.word.cover(other.number)), rewrite.slice(one.word.cover(one.number)));
    Some(Finding {
        rule: "number-changed",
        severity: Severity::Error,
        message: format!("“{shown}” stands where the original has “{before}”"),
        labels: vec![
            Label::new(rewrite.article.id, one.word.cover(one.number), "the rewrite"),
            Label::new(side.article.id, other.word.cover(other.number), "the original"),
        ],
        reasons: vec![format!("No sentence of the original has “{}”.", excerpt(shown))],
        help: Some(format!("Write “{before}”.")),
        identity: format!("{}|{}", shown.to_lowercase(), before.to_lowercase()),
        links: Vec::new(),
    })
}

/// The names with such a number right behind them.
fn numbered(side: &Side, is_such: impl Fn(&Word) -> bool) -> Vec<Numbered> {
    let mut found = Vec::new();
    for (at, sentence) in side.sentences.iter().enumerate() {
        let words = side.words_of(sentence);
        for pair in words.windows(2) {
            let [name, number] = pair else { continue };
            let digits = side.slice(number.span);
            let is_number = number.class == Class::Number && is_such(number) && digits.len() <= DIGITS;
            if is_number && name.class == Class::Name && digits.bytes().all(|b| b.is_ascii_digit()) {
                found.push(Numbered { name: name.id, word: name.span, number: number.span, sentence: at });
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::{
        diff,
        rule::Rules,
        source::{Article, ArticleId},
    };

    fn messages(original: &str, rewrite: &str) -> Vec<String> {
        let article = |id, text: &str| Article::new(ArticleId(id), format!("{id}.txt"), text.to_owned());
        let findings = diff::diff(&[article(0, original)], &article(1, rewrite), Rules::builtin()).findings;
        findings.into_iter().filter(|finding| finding.rule == "number-changed").map(|finding| finding.message).collect()
    }

    #[test]
    fn another_number_names_another_road() {
        let original = "The driver was stopped on state Route 61 near Vell.";
        let found = messages(original, "The driver was stopped on state Route 16 near Vell.");
        assert_eq!(found, ["“Route 16” stands where the original has “Route 61”"]);
        assert!(messages(original, original).is_empty());
    }

    #[test]
    fn a_number_that_the_name_has_elsewhere_is_its_own() {
        let original = "The driver was stopped on state Route 61 near Vell. From Route 16 he had come at noon.";
        assert!(messages(original, "The driver was stopped on state Route 16 near Vell.").is_empty());
    }
}
