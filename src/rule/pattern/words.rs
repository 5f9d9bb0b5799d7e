//! The forms of a word, the words that hold sentences together, and classes of nouns: data of `rules/lexicon`.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;

/// `rules/lexicon/inflections.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Inflections {
    irregular: FxHashMap<String, Vec<String>>,
}

/// `rules/lexicon/function-words.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct FunctionWords {
    /// Open a noun phrase: `the`, `a`, `this`.
    pub(super) determiners: FxHashSet<String>,
    /// Those that point at something known: `the`, `this`.
    pub(super) definite: FxHashSet<String>,
    /// Stand for a thing: `it`.
    pub(super) thing_pronouns: FxHashSet<String>,
    /// Stand for a person: `he`.
    pub(super) person_pronouns: FxHashSet<String>,
    /// Stand for `of a thing`: `its`.
    pub(super) thing_possessives: FxHashSet<String>,
    /// Stand for `of a person`: `his`.
    pub(super) person_possessives: FxHashSet<String>,
    /// Open another clause or the next member of a list: no gap reaches over them.
    pub(super) clause_openers: FxHashSet<String>,
    /// Join the words of a name: `Isle of Man`.
    pub(super) name_connectors: FxHashSet<String>,
    /// Stand in front of a noun phrase: `of`, `in`.
    pub(super) prepositions: FxHashSet<String>,
    /// Adverbs that change nothing for a measure, so that patterns need not name them: `now has`, `currently employs`.
    pub(super) skipped_adverbs: FxHashSet<String>,
    /// Verbs that are read as hedges: `exceeds 800 miles`.
    pub(super) hedging_verbs: FxHashSet<String>,
    /// All other words that are neither nouns, adjectives nor full verbs.
    pub(super) others: FxHashSet<String>,
}

impl FunctionWords {
    /// Whether a word, in small letters, holds sentences together and names nothing.
    pub(super) fn contains(&self, word: &str) -> bool {
        [
            &self.determiners,
            &self.thing_pronouns,
            &self.person_pronouns,
            &self.thing_possessives,
            &self.person_possessives,
            &self.clause_openers,
            &self.prepositions,
            &self.others,
        ]
        .iter()
        .any(|set| set.contains(word))
    }
}

#[expect(clippy::expect_used, reason = "the file is compiled in and a test reads it")]
fn data<T: for<'de> Deserialize<'de>>(text: &str) -> T {
    toml::from_str(text).expect("a lexicon file that is compiled in")
}

static INFLECTIONS: LazyLock<Inflections> = LazyLock::new(|| data(include_str!("../../../rules/lexicon/inflections.toml")));

pub(super) static FUNCTION_WORDS: LazyLock<FunctionWords> =
    LazyLock::new(|| data(include_str!("../../../rules/lexicon/function-words.toml")));

static CLASSES: LazyLock<NounClasses> = LazyLock::new(|| data(include_str!("../../../rules/lexicon/noun-classes.toml")));

/// Classes of nouns that patterns can name: `{count of people}`, `{count of vehicles}`.
#[derive(Deserialize)]
#[serde(transparent)]
pub struct NounClasses(FxHashMap<String, FxHashSet<String>>);

impl NounClasses {
    /// The classes of `rules/lexicon/noun-classes.toml`.
    pub fn builtin() -> &'static Self {
        &CLASSES
    }

    /// Whether a singular noun is the noun `name`, or belongs to the class of that name.
    pub fn fits(&self, noun: &str, name: &str) -> bool {
        noun == name || self.contains(name, noun)
    }

    /// Whether a singular noun belongs to a class.
    pub fn contains(&self, class: &str, noun: &str) -> bool {
        self.0.get(class).is_some_and(|nouns| nouns.contains(noun))
    }
}

/// Every form that texts may write of a word of a pattern, the word itself first.
///
/// Plurals, third persons, past forms and participles are made by rule and looked up where they are irregular. A form
/// that does not exist (`ofs`) does no harm, because no text has it; words that hold sentences together keep their one form.
pub fn forms(word: &str) -> Vec<String> {
    let mut all = vec![word.to_owned()];
    if let Some(irregular) = INFLECTIONS.irregular.get(word) {
        all.extend(irregular.iter().cloned());
    }
    if FUNCTION_WORDS.contains(word) || word.len() < 3 || !word.bytes().all(|b| b.is_ascii_lowercase()) {
        return all;
    }
    let ends = |endings: &[&str]| endings.iter().any(|e| word.ends_with(e));
    let vowel = |b: u8| b"aeiou".contains(&b);
    let (stem, last) = word.split_at(word.len() - 1);
    let before = stem.bytes().last().unwrap_or_default();
    if last == "y" && !vowel(before) {
        all.extend([format!("{stem}ies"), format!("{stem}ied"), format!("{word}ing")]);
    } else if last == "e" {
        all.extend([format!("{word}s"), format!("{word}d"), format!("{stem}ing")]);
    } else {
        let plural = if ends(&["s", "x", "z", "ch", "sh"]) { "es" } else { "s" };
        all.extend([format!("{word}{plural}"), format!("{word}ed"), format!("{word}ing")]);
        let doubles = last.bytes().all(|b| !vowel(b) && !b"wxyshck".contains(&b)) && vowel(before);
        if doubles {
            all.extend([format!("{word}{last}ed"), format!("{word}{last}ing")]);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_its_regular_and_irregular_forms() {
        let has = |word: &str, form: &str| forms(word).iter().any(|f| f == form);
        for (word, form) in [
            ("kill", "killed"),
            ("kill", "killing"),
            ("resident", "residents"),
            ("city", "cities"),
            ("injure", "injuring"),
            ("stop", "stopped"),
            ("strike", "struck"),
            ("be", "was"),
            ("reach", "reaches"),
            ("man", "men"),
        ] {
            assert!(has(word, form), "{word} {form}");
        }
    }

    #[test]
    fn an_inflected_word_stands_for_itself_and_function_words_have_one_form() {
        assert!(!forms("killed").contains(&"kill".to_owned()));
        assert_eq!(forms("of"), ["of"]);
        assert_eq!(forms("for"), ["for"]);
    }

    #[test]
    fn the_word_lists_can_be_read() {
        assert!(FUNCTION_WORDS.contains("the") && !FUNCTION_WORDS.contains("bridge"));
        assert!(NounClasses::builtin().fits("soldier", "people"));
        assert!(!NounClasses::builtin().fits("cow", "people"));
    }
}
