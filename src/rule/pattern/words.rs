//! The forms of a word, the words that hold sentences together, and classes of nouns: data of `rules/lexicon`.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;

use super::item::class;
use crate::lexicon::table;

/// `rules/lexicon/inflections.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Inflections {
    irregular: FxHashMap<String, Vec<String>>,
}

/// `rules/lexicon/function-words.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct FunctionWords {
    /// Open a noun phrase: `the`, `a`, `this`.
    determiners: Vec<String>,
    /// Those that point at something known: `the`, `this`.
    definite: Vec<String>,
    /// Stand for a thing: `it`.
    thing_pronouns: Vec<String>,
    /// Stand for a person: `he`.
    person_pronouns: Vec<String>,
    /// Stand for `of a thing`: `its`.
    thing_possessives: Vec<String>,
    /// Stand for `of a person`: `his`.
    person_possessives: Vec<String>,
    /// Open another clause or the next member of a list: no gap reaches over them.
    clause_openers: Vec<String>,
    /// Join the words of a name: `Isle of Man`.
    name_connectors: FxHashSet<String>,
    /// Stand in front of a noun phrase: `of`, `in`.
    prepositions: Vec<String>,
    /// Adverbs that change nothing for a measure, so that patterns need not name them: `now has`, `currently employs`.
    skipped_adverbs: Vec<String>,
    /// Verbs that are read as hedges: `exceeds 800 miles`.
    hedging_verbs: Vec<String>,
    /// All other words that are neither nouns, adjectives nor full verbs.
    others: Vec<String>,
}

/// What single words are known to be, by all lists at once.
pub(super) struct Words {
    /// For every word in small letters the bits of its classes.
    classes: FxHashMap<String, u32>,
    name_connectors: FxHashSet<String>,
}

impl Words {
    /// The lists of `rules/lexicon`.
    pub(super) fn builtin() -> &'static Self {
        static WORDS: LazyLock<Words> = LazyLock::new(|| Words::new(table!("function-words"), NounClasses::builtin()));
        &WORDS
    }

    fn new(lists: FunctionWords, nouns: &NounClasses) -> Self {
        let mut classes: FxHashMap<String, u32> = FxHashMap::default();
        for (words, bits) in [
            (lists.determiners, class::FUNCTION | class::DETERMINER),
            (lists.definite, class::DEFINITE),
            (lists.thing_pronouns, class::FUNCTION | class::IT),
            (lists.person_pronouns, class::FUNCTION | class::HE),
            (lists.thing_possessives, class::FUNCTION | class::ITS),
            (lists.person_possessives, class::FUNCTION | class::HIS),
            (lists.clause_openers, class::FUNCTION | class::CLAUSE_OPENER),
            (lists.prepositions, class::FUNCTION | class::PREPOSITION),
            (lists.skipped_adverbs, class::SKIPPED),
            (lists.hedging_verbs, class::HEDGING_VERB),
            (lists.others, class::FUNCTION),
            (nouns.of_class("places"), class::PLACE_NOUN),
            (nouns.of_class("persons"), class::PERSON_NOUN),
            (vec!["of".to_owned()], class::OF),
        ] {
            for word in words {
                *classes.entry(word).or_default() |= bits;
            }
        }
        Self { classes, name_connectors: lists.name_connectors }
    }

    /// The classes that the lists give a word in small letters.
    pub(super) fn classes(&self, word: &str) -> u32 {
        self.classes.get(word).copied().unwrap_or_default()
    }

    /// Whether a word as written joins the words of a name.
    pub(super) fn joins_names(&self, word: &str) -> bool {
        self.name_connectors.contains(word)
    }

    /// Whether a word, in small letters, holds sentences together and names nothing.
    pub(super) fn is_function(&self, word: &str) -> bool {
        self.classes(word) & class::FUNCTION != 0
    }
}

static INFLECTIONS: LazyLock<Inflections> = LazyLock::new(|| table!("inflections"));

static CLASSES: LazyLock<NounClasses> = LazyLock::new(|| table!("noun-classes"));

/// Classes of nouns that patterns can name: `{count of people}`, `{count of vehicles}`.
#[derive(Deserialize)]
#[serde(transparent)]
pub(crate) struct NounClasses(FxHashMap<String, FxHashSet<String>>);

impl NounClasses {
    /// The classes of `rules/lexicon/noun-classes.toml`.
    pub(crate) fn builtin() -> &'static Self {
        &CLASSES
    }

    fn of_class(&self, class: &str) -> Vec<String> {
        self.0.get(class).into_iter().flatten().cloned().collect()
    }

    /// Whether a singular noun is the noun `name`, or belongs to the class of that name.
    pub(crate) fn fits(&self, noun: &str, name: &str) -> bool {
        noun == name || self.contains(name, noun)
    }

    /// Whether a singular noun belongs to a class.
    pub(crate) fn contains(&self, class: &str, noun: &str) -> bool {
        self.0.get(class).is_some_and(|nouns| nouns.contains(noun))
    }
}

/// Every form that texts may write of a word of a pattern, the word itself first.
///
/// Plurals, third persons, past forms and participles are made by rule and looked up where they are irregular. A form
/// that does not exist (`ofs`) does no harm, because no text has it; words that hold sentences together keep their one form.
pub(crate) fn forms(word: &str) -> Vec<String> {
    let mut all = Vec::with_capacity(6);
    all.push(word.to_owned());
    if let Some(irregular) = INFLECTIONS.irregular.get(word) {
        all.extend(irregular.iter().cloned());
    }
    if word.len() < 3 || !word.bytes().all(|b| b.is_ascii_lowercase()) || Words::builtin().is_function(word) {
        return all;
    }
    let ends = |endings: &[&str]| endings.iter().any(|e| word.ends_with(e));
    let vowel = |b: u8| b"aeiou".contains(&b);
    let (stem, last) = word.split_at(word.len() - 1);
    let before = stem.bytes().last().unwrap_or_default();
    if last == "y" && !vowel(before) {
        all.extend([[stem, "ies"].concat(), [stem, "ied"].concat(), [word, "ing"].concat()]);
    } else if last == "e" {
        all.extend([[word, "s"].concat(), [word, "d"].concat(), [stem, "ing"].concat()]);
    } else {
        let plural = if ends(&["s", "x", "z", "ch", "sh"]) { "es" } else { "s" };
        all.extend([[word, plural].concat(), [word, "ed"].concat(), [word, "ing"].concat()]);
        let doubles = last.bytes().all(|b| !vowel(b) && !b"wxyshck".contains(&b)) && vowel(before);
        if doubles {
            all.extend([[word, last, "ed"].concat(), [word, last, "ing"].concat()]);
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
        assert!(Words::builtin().is_function("the") && !Words::builtin().is_function("bridge"));
        assert!(NounClasses::builtin().fits("soldier", "people"));
        assert!(!NounClasses::builtin().fits("cow", "people"));
    }
}
