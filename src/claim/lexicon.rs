//! Word lists of the claims: verbs, synonyms, groups of people, how common a word is.

use std::{
    hash::{Hash, Hasher},
    sync::LazyLock,
};

use rustc_hash::{FxHashMap, FxHashSet, FxHasher};
use serde::Deserialize;

use super::stem::stem;
use crate::lexicon::table;

/// A word reduced to its stem and its synonyms' stem: equal for words that say the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(u64);

impl Key {
    /// The key of a text that is a key word already.
    pub(crate) fn of(text: &str) -> Self {
        let mut hasher = FxHasher::default();
        hasher.write(text.as_bytes());
        Self(hasher.finish())
    }

    /// The key of a value.
    pub(crate) fn of_value(value: &impl Hash) -> Self {
        let mut hasher = FxHasher::default();
        value.hash(&mut hasher);
        Self(hasher.finish())
    }

    /// A key made of two: the two words together.
    pub(crate) fn with(self, other: Self) -> Self {
        let mut hasher = FxHasher::default();
        hasher.write_u64(self.0);
        hasher.write_u64(other.0);
        Self(hasher.finish())
    }
}

/// How common a word is in English news.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Band {
    /// Grammar, numerals, days and months.
    Closed,
    /// In nearly any report.
    Everyday,
    /// In many reports.
    Common,
    /// Anything else.
    Rare,
}

/// The form a verb has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// Past tense or participle.
    Past,
    /// `killing`.
    Ing,
    /// `kills`.
    Third,
    /// `kill`.
    Base,
}

/// What the lists say of one word.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry {
    pub(crate) key: Key,
    pub(crate) band: Band,
    pub(crate) verb: Option<Form>,
    /// Whether it names an act: a verb of events, or a noun made of one.
    pub(crate) act: bool,
    pub(crate) reporting: bool,
    pub(crate) group: Option<Key>,
}

#[derive(Deserialize)]
struct Frequency {
    closed: String,
    everyday: String,
    common: String,
}

#[derive(Deserialize)]
struct Verbs {
    irregular: String,
    regular: String,
    reporting: String,
}

#[derive(Deserialize)]
struct Kinds {
    rows: Vec<String>,
    parts: std::collections::BTreeMap<String, String>,
}

#[derive(Deserialize)]
struct Synonyms {
    rows: Vec<String>,
    growing: String,
    occasional: String,
    groups: std::collections::BTreeMap<String, String>,
}

/// The lists, with every word as its stem.
pub(crate) struct Lexicon {
    irregular: FxHashMap<String, &'static str>,
    verbs: FxHashSet<String>,
    reporting: FxHashSet<String>,
    bands: FxHashMap<String, Band>,
    closed: FxHashSet<String>,
    first: FxHashMap<String, String>,
    growing: FxHashSet<Key>,
    occasional: FxHashSet<Key>,
    groups: FxHashMap<String, Key>,
    kinds: FxHashMap<Key, Key>,
    parts: FxHashMap<Key, Key>,
}

/// The lists that come with factlint.
pub(crate) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let frequency: Frequency = table!("frequency");
    let verbs: Verbs = table!("verbs");
    let synonyms: Synonyms = table!("synonyms");
    let kinds: Kinds = table!("kinds");
    let mut lexicon = Lexicon::new(&frequency, verbs, &synonyms);
    for (part, words) in &kinds.parts {
        let words: Vec<Key> = words.split_whitespace().map(|word| lexicon.key(word)).collect();
        lexicon.parts.extend(words.into_iter().map(|word| (word, Key::of(part))));
    }
    lexicon.kinds = kinds.rows.iter().flat_map(|row| lexicon.row(row)).collect();
    lexicon
});

impl Lexicon {
    fn new(frequency: &Frequency, verbs: Verbs, synonyms: &Synonyms) -> Self {
        // The lists live as long as the program.
        let irregular: &'static str = Box::leak(verbs.irregular.into_boxed_str());
        let irregular: FxHashMap<String, &'static str> =
            irregular.split_whitespace().filter_map(|pair| pair.split_once('>')).map(|(form, base)| (form.to_owned(), base)).collect();
        let mut lexicon = Self {
            irregular,
            verbs: FxHashSet::default(),
            reporting: FxHashSet::default(),
            bands: FxHashMap::default(),
            closed: frequency.closed.split_whitespace().map(str::to_owned).collect(),
            first: FxHashMap::default(),
            growing: FxHashSet::default(),
            occasional: FxHashSet::default(),
            groups: FxHashMap::default(),
            kinds: FxHashMap::default(),
            parts: FxHashMap::default(),
        };
        lexicon.verbs = verbs.regular.split_whitespace().map(|verb| lexicon.stem(verb)).collect();
        lexicon.verbs.extend(lexicon.irregular.values().map(|base| stem(base, |_| None)));
        lexicon.reporting = verbs.reporting.split_whitespace().map(|verb| lexicon.stem(verb)).collect();
        for (words, band) in [(&frequency.common, Band::Common), (&frequency.everyday, Band::Everyday)] {
            for word in words.split_whitespace() {
                let stem = lexicon.stem(word);
                lexicon.bands.insert(stem, band);
            }
        }
        for row in &synonyms.rows {
            let mut words = row.split_whitespace();
            let Some(first) = words.next().map(|word| lexicon.stem(word)) else { continue };
            for word in words {
                let stem = lexicon.stem(word);
                lexicon.first.entry(stem).or_insert_with(|| first.clone());
            }
        }
        lexicon.growing = synonyms.growing.split_whitespace().map(|word| lexicon.key(word)).collect();
        lexicon.occasional = synonyms.occasional.split_whitespace().map(|word| lexicon.key(word)).collect();
        for (group, words) in &synonyms.groups {
            lexicon.groups.extend(words.split_whitespace().map(|word| (word.to_owned(), Key::of(group))));
        }
        lexicon
    }

    fn stem(&self, word: &str) -> String {
        stem(word, |form| self.irregular.get(form).copied())
    }

    /// The key of a word in lower case.
    pub(crate) fn key(&self, word: &str) -> Key {
        let stem = self.stem(word);
        Key::of(self.first.get(&stem).unwrap_or(&stem))
    }

    /// Whether counts of what a word says grow from report to report: the dead, the homeless.
    pub(crate) fn is_growing(&self, word: Key) -> bool {
        self.growing.contains(&word)
    }

    /// Whether a noun is counted anew on each occasion: points, passes.
    pub(crate) fn is_occasional(&self, noun: Key) -> bool {
        self.occasional.contains(&noun)
    }

    /// The nouns of a row, each with the key of the kind that they name.
    fn row(&self, row: &str) -> Vec<(Key, Key)> {
        let nouns = row.split_whitespace();
        let kind = nouns.clone().next().map(|first| Key::of("kind").with(self.key(first)));
        nouns.filter_map(|noun| Some((self.key(noun), kind?))).collect()
    }

    /// The kind of people or things that a noun counts, if others count the same.
    pub(crate) fn kind(&self, noun: Key) -> Option<Key> {
        self.kinds.get(&noun).copied()
    }

    /// What somebody is in what is told, by an act that they suffer or a noun for them.
    pub(crate) fn part(&self, word: Key) -> Option<Key> {
        self.parts.get(&word).copied()
    }

    /// The group of people that a word in lower case names.
    pub(crate) fn group(&self, word: &str) -> Option<Key> {
        self.groups.get(word).copied()
    }

    /// Everything the lists say of a word in lower case.
    pub(crate) fn entry(&self, word: &str) -> Entry {
        let stem = self.stem(word);
        let key = Key::of(self.first.get(&stem).unwrap_or(&stem));
        let bare = if word.ends_with('s') { word.trim_end_matches("'s").trim_end_matches("’s") } else { word };
        let band = if self.closed.contains(bare) { Band::Closed } else { self.bands.get(&stem).copied().unwrap_or(Band::Rare) };
        let known = self.verbs.contains(&stem) || self.reporting.contains(&stem);
        // `died` and `used` are forms of verbs, `seed` and `need` are not.
        let past = word.ends_with("ed") && (word.len() > 4 || known && !word.ends_with("eed"));
        let verb = if self.irregular.contains_key(word) || past {
            Some(Form::Past)
        } else if known && word.ends_with("ing") {
            Some(Form::Ing)
        } else if known && word.ends_with('s') {
            Some(Form::Third)
        } else if known && band != Band::Closed {
            Some(Form::Base)
        } else {
            None
        };
        let reporting = self.reporting.contains(&stem);
        let named = || self.first.get(&stem).is_some_and(|first| self.verbs.contains(first));
        let act = band > Band::Everyday && !reporting && (verb.is_some() || named());
        Entry { key, band, verb, act, reporting: verb.is_some() && reporting, group: self.group(word) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_say_the_same_share_a_key() {
        for (a, b) in [
            ("killed", "dead"),
            ("killed", "died"),
            ("dies", "dying"),
            ("earthquake", "tremors"),
            ("shot", "shooting"),
            ("fell", "falling"),
            ("bought", "acquisition"),
        ] {
            assert_eq!(LEXICON.key(a), LEXICON.key(b), "{a}, {b}");
        }
        assert_ne!(LEXICON.key("killed"), LEXICON.key("injured"));
    }

    #[test]
    fn a_short_verb_is_one_in_all_its_forms() {
        for word in ["died", "tied", "fed", "led"] {
            assert_eq!(LEXICON.entry(word).verb, Some(Form::Past), "{word}");
        }
    }

    #[test]
    fn nouns_that_count_one_lot_of_things_are_of_one_kind_and_parts_are_of_none() {
        let kind = |noun| LEXICON.kind(LEXICON.key(noun));
        assert!(kind("satellite").is_some());
        for (a, b) in [("satellite", "payload"), ("fireman", "firefighter"), ("home", "building"), ("attempt", "try")] {
            assert_eq!(kind(a), kind(b), "{a}, {b}");
        }
        for (a, b) in [("house", "apartment"), ("robber", "sailor"), ("shot", "handgun")] {
            assert_ne!(kind(a), kind(b), "{a}, {b}");
        }
    }

    #[test]
    fn a_word_that_no_list_knows_is_rare() {
        assert_eq!(LEXICON.entry("glacier").band, Band::Rare);
        assert_eq!(LEXICON.entry("the").band, Band::Closed);
        assert!(LEXICON.entry("years").band < Band::Common);
    }
}
