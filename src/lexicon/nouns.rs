//! Nouns: their number, and the words that end a noun phrase.

use std::borrow::Cow;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    file::{NounsFile, PersonClasses},
    phrases::{Phrases, lowered},
};

/// Words that a noun phrase is recognised by.
#[derive(Debug)]
pub(crate) struct Nouns {
    irregular: FxHashMap<String, &'static str>,
    stop: FxHashSet<String>,
    verb: FxHashSet<String>,
    adjective: FxHashSet<String>,
    of_people: FxHashSet<String>,
    person: FxHashSet<String>,
    adverb: FxHashSet<String>,
    /// Nouns before a figure, with what they count.
    pub(crate) holders: Phrases<&'static str>,
}

impl Nouns {
    pub(super) fn new(file: NounsFile, classes: PersonClasses) -> Self {
        let mut holders = Phrases::new(false);
        for (noun, counted) in file.holders {
            holders.add(&noun, &*counted.leak());
        }
        Self {
            irregular: file.irregular.into_iter().map(|(plural, singular)| (plural, &*singular.leak())).collect(),
            stop: file.words.stop.into_iter().collect(),
            verb: file.words.verb.into_iter().collect(),
            adjective: file.words.adjective.into_iter().collect(),
            of_people: file.words.of_people.into_iter().collect(),
            adverb: file.words.adverbs.into_iter().collect(),
            person: classes.people.into_iter().chain(classes.persons).collect(),
            holders,
        }
    }

    /// Whether no noun phrase goes on over the word.
    pub(crate) fn ends_phrase(&self, word: &str) -> bool {
        let word = lowered(word);
        self.stop.contains(word.as_str()) || self.verb.contains(word.as_str())
    }

    /// Whether the word is closed-class: a preposition, conjunction, pronoun, determiner, auxiliary or adverb.
    pub(crate) fn is_function_word(&self, word: &str) -> bool {
        self.stop.contains(lowered(word).as_str())
    }

    /// Whether the word counts people where no noun follows: `five killed`.
    pub(crate) fn counts_people(&self, word: &str) -> bool {
        self.of_people.contains(lowered(word).as_str())
    }

    /// Whether the word is an adverb that also stands before a noun: `home games`, `overnight stays`.
    pub(crate) fn is_adverb(&self, word: &str) -> bool {
        self.adverb.contains(lowered(word).as_str())
    }

    /// Whether the word is a singular noun for somebody: `driver`, `mother`.
    pub(crate) fn is_person(&self, word: &str) -> bool {
        self.person.contains(lowered(word).as_str())
    }

    /// Whether the word is a plural noun.
    pub(crate) fn is_plural(&self, word: &str) -> bool {
        let word = lowered(word);
        let word = word.as_str();
        if self.irregular.contains_key(word) {
            return true;
        }
        word.len() > 2
            && word.ends_with('s')
            && !word.ends_with("ss")
            && !word.ends_with("ous")
            && !word.ends_with("'s")
            && !self.adjective.contains(word)
    }

    /// Whether the word is a noun that also stands before another one although it ends in -s: `sales figures`.
    pub(crate) fn is_attribute(&self, word: &str) -> bool {
        self.adjective.contains(lowered(word).as_str())
    }

    /// Whether the word is a plural like its singular, so that it also stands before another noun: `police officers`.
    pub(crate) fn is_invariable(&self, word: &str) -> bool {
        let word = lowered(word);
        self.irregular.get(word.as_str()).is_some_and(|singular| *singular == word.as_str())
    }

    /// Whether such a word is a plural when it stands by itself: `37 sales`.
    pub(crate) fn is_plural_attribute(&self, word: &str) -> bool {
        let word = lowered(word);
        let word = word.as_str();
        self.adjective.contains(word) && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us")
    }

    /// A noun in the singular and in lower case, unless it is a name or an abbreviation.
    pub(crate) fn singular(&self, noun: &str) -> Cow<'static, str> {
        let lower = lowered(noun);
        if let Some(singular) = self.irregular.get(lower.as_str()) {
            return Cow::Borrowed(singular);
        }
        // Abbreviations keep their capitals: `UAVs`, `MPs`.
        let stem = noun.strip_suffix('s').unwrap_or(noun);
        if stem.len() > 1 && stem.chars().all(char::is_uppercase) {
            return Cow::Owned(stem.to_owned());
        }
        // So do codes: `F-16s`.
        if noun.starts_with(char::is_uppercase) && stem.ends_with(|c: char| c.is_ascii_digit()) {
            return Cow::Owned(stem.to_owned());
        }
        let mut word = noun.to_lowercase();
        if !self.adjective.contains(&word) {
            singularise(&mut word);
        }
        Cow::Owned(word)
    }
}

/// Takes the regular plural ending off a word in lower case.
fn singularise(word: &mut String) {
    let drop = if word.ends_with("ies") && word.len() > 4 {
        word.truncate(word.len() - 3);
        word.push('y');
        return;
    } else if ["sses", "ches", "shes", "xes", "zzes"].iter().any(|ending| word.ends_with(ending)) {
        2
    } else {
        usize::from(word.len() > 3 && word.ends_with('s') && !["ss", "us", "is"].iter().any(|ending| word.ends_with(ending)))
    };
    word.truncate(word.len() - drop);
}

/// The regular plural of a noun.
pub(super) fn plural(noun: &str) -> String {
    let consonant_y = noun.ends_with('y') && !["ay", "ey", "oy", "uy"].iter().any(|ending| noun.ends_with(ending));
    if consonant_y {
        format!("{}ies", &noun[..noun.len() - 1])
    } else if ["s", "x", "ch", "sh"].iter().any(|ending| noun.ends_with(ending)) {
        format!("{noun}es")
    } else {
        format!("{noun}s")
    }
}

#[cfg(test)]
mod tests {
    use crate::lexicon::lexicon;

    #[test]
    fn plurals_lose_their_ending() {
        let nouns = &lexicon().nouns;
        for (plural, singular) in [("people", "person"), ("countries", "country"), ("boxes", "box"), ("houses", "house"), ("UAVs", "UAV")] {
            assert_eq!(nouns.singular(plural), singular);
        }
    }
}
