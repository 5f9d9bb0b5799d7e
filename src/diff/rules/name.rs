//! The rule `name-unsupported`.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;
use serde::Deserialize;

use super::tally::Tally;
use crate::{
    claim::{Band, lexicon::LEXICON},
    diff::{align::Comparison, reading::Side},
    entity::{self, EntityKind, Mention, NameIndex},
    finding::{Finding, Label, Severity},
    lexicon::table,
    text::{self, Paragraph},
};

/// The most letters of initials that may spell a word, as of `WHO` and `AIDS`.
const INITIALS: usize = 4;

/// The names of both sides and what became of them.
pub(in crate::diff) struct Names {
    pub(in crate::diff) findings: Vec<Finding>,
    pub(in crate::diff) tally: Tally,
}

/// Compares the names of the rewrite with those of the originals. Each name counts once, where it first stands.
pub(in crate::diff) fn compare(comparison: &Comparison) -> Names {
    let rewrite = &comparison.rewrite;
    let (mut known, mut kept) = (NameIndex::default(), NameIndex::default());
    let originals: Vec<Vec<Mention>> = comparison.originals.iter().map(|side| entity::names(side.article, &side.prose)).collect();
    for (side, names) in comparison.originals.iter().zip(&originals) {
        known.add(side.article, names);
    }
    let names = entity::names(rewrite.article, &rewrite.prose);
    kept.add(rewrite.article, &names);
    let mentioned = once(names.iter().filter(|name| is_named(name, rewrite)));
    let new: Vec<&Mention> = mentioned.iter().copied().filter(|name| !known.includes(name) || is_of_two(name, &known)).collect();
    let before =
        comparison.originals.iter().zip(&originals).flat_map(|(side, names)| names.iter().filter(move |name| is_named(name, side)));
    let dropped = once(before).iter().filter(|name| !kept.includes(name)).count();
    Names {
        findings: rewrite.prose.paragraphs.iter().filter_map(|paragraph| finding(comparison, paragraph, &new)).collect(),
        tally: Tally { kept: mentioned.len() - new.len(), changed: 0, new: new.len(), dropped },
    }
}

/// The first mention of each name.
fn once<'m>(names: impl Iterator<Item = &'m Mention>) -> Vec<&'m Mention> {
    let mut seen: FxHashSet<&str> = FxHashSet::default();
    names.filter(|name| seen.insert(name.key.as_str())).collect()
}

/// Whether a name that sounds like somebody's is put together from those of two people of the originals.
fn is_of_two(name: &Mention, known: &NameIndex) -> bool {
    let is_word = |word: &str| LEXICON.entry(word).band != Band::Rare;
    let personal = name.kind == EntityKind::Person || name.kind == EntityKind::Other && !name.key.split(' ').any(is_word);
    personal && known.is_put_together(name)
}

/// Whether a mention surely names a person, a place or an organisation, or something of several words. Titles are left
/// out: there any word has a capital, and what they name the text names again.
fn is_named(name: &Mention, side: &Side) -> bool {
    let in_title = side.prose.paragraph_at(name.span.start).is_some_and(|p| p.role.is_title() || is_in_dateline(name, side, p));
    let kind = match name.kind {
        EntityKind::Person | EntityKind::Place | EntityKind::Organisation => true,
        EntityKind::Demonym => false,
        EntityKind::Other => name.key.contains(' '),
    };
    name.sure && kind && !in_title && !is_shouted(side.slice(name.span)) && !is_thing(side.slice(name.span))
}

/// Whether a mention stands in the head of a report, which says where the rewrite was written.
fn is_in_dateline(name: &Mention, side: &Side, paragraph: &Paragraph) -> bool {
    text::dateline(&side.article.text, paragraph.span).is_some_and(|dateline| dateline.span.contains(name.span))
}

/// The words of `rules/lexicon/things.toml`, as written.
static THINGS: LazyLock<Things> = LazyLock::new(|| table!("things"));

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Things {
    words: FxHashSet<String>,
}

/// Whether a mention is that of a thing which the original may call by its full word.
fn is_thing(name: &str) -> bool {
    THINGS.words.contains(name)
}

/// Whether a mention is made of ordinary words that are set in capitals for emphasis. Short ones may be initials.
fn is_shouted(name: &str) -> bool {
    let ordinary = |word: &str| {
        let entry = LEXICON.entry(&word.to_lowercase());
        entry.band != Band::Rare || entry.verb.is_some()
    };
    name.split_whitespace().all(|word| word.len() > INITIALS && word.chars().all(|c| c.is_ascii_uppercase()) && ordinary(word))
}

fn finding(comparison: &Comparison, paragraph: &Paragraph, new: &[&Mention]) -> Option<Finding> {
    let rewrite = &comparison.rewrite;
    let here: Vec<&&Mention> = new.iter().filter(|name| paragraph.span.contains(name.span)).collect();
    if here.is_empty() {
        return None;
    }
    let shown: Vec<&str> = here.iter().map(|name| rewrite.slice(name.span)).collect();
    let longest: Vec<&str> = shown.iter().copied().filter(|name| !shown.iter().any(|longer| ends_in(longer, name))).collect();
    let (message, reason) = match longest.as_slice() {
        [one] => (format!("The original does not name {one}"), format!("No form of {one} stands in the original.")),
        [one, two] => (format!("The original names neither {one} nor {two}"), "No form of either stands in the original.".to_owned()),
        _ => (format!("The original names none of {}", longest.join(", ")), "No form of any of them stands in the original.".to_owned()),
    };
    Some(Finding {
        rule: "name-unsupported",
        severity: Severity::Warning,
        message,
        labels: here.iter().map(|name| Label::new(rewrite.article.id, name.span, "not in the original")).collect(),
        reasons: vec![reason],
        help: Some("Check where the name comes from, or take it out; further originals can be given with --source.".to_owned()),
        identity: shown.join("|").to_lowercase(),
        links: Vec::new(),
    })
}

/// Whether a name is the last words of a longer one: the surname of somebody who is named in full.
fn ends_in(longer: &str, name: &str) -> bool {
    longer.strip_suffix(name).is_some_and(|rest| rest.ends_with(' '))
}

#[cfg(test)]
mod tests {
    use super::{ends_in, is_shouted};

    #[test]
    fn a_surname_is_the_end_of_a_full_name() {
        assert!(ends_in("Ada Pell", "Pell"));
        assert!(!ends_in("Pell", "Pell") && !ends_in("Ada McPell", "Pell"));
    }

    #[test]
    fn ordinary_words_in_capitals_are_no_names() {
        assert!(is_shouted("THOUSANDS") && is_shouted("DOZENS") && is_shouted("PEOPLE"));
    }

    #[test]
    fn initials_and_names_in_capitals_are_names() {
        assert!(!is_shouted("WHO") && !is_shouted("AIDS") && !is_shouted("UNICEF") && !is_shouted("Thousands"));
    }
}
