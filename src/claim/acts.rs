//! What dates and hours tell of: the acts of `rules/lexicon/acts.toml`.

use std::{collections::BTreeMap, sync::LazyLock};

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;

use super::{
    lexicon::{Form, Key, LEXICON},
    word::Word,
};
use crate::{lexicon::table, text::TokenKind};

/// Words that may stand in front of any but the first two words of a phrase.
const ARTICLES: &[&str] = &["the", "a", "an", "his", "her", "its", "their"];

/// How many words may stand between the first word of a phrase and the second: `took the two men into custody`.
const GAP: usize = 4;

#[derive(Deserialize)]
struct Row {
    words: String,
    phrases: Vec<String>,
}

#[derive(Deserialize)]
struct File {
    occurring: Vec<String>,
    causing: String,
    beginning: Vec<String>,
    performing: Vec<String>,
    lasting: Vec<String>,
    state: BTreeMap<String, String>,
    acts: BTreeMap<String, Row>,
}

/// Phrases by the key of their first word, each with the keys of the others and what it says.
type Phrases = FxHashMap<Key, Vec<(Vec<Key>, Says)>>;

/// What a phrase says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Says {
    /// This act.
    Act(Key),
    /// That what stands in front of it took place.
    Occurs,
    /// That it began.
    Begins,
    /// That what stands behind it was done: `carried out the raid`.
    Performs,
}

/// The acts and the words that tell of them.
pub(super) struct Acts {
    words: FxHashMap<Key, Vec<Key>>,
    states: FxHashMap<Key, Key>,
    causing: FxHashSet<Key>,
    lasting: FxHashSet<Key>,
    phrases: Phrases,
}

/// The acts that come with factlint.
pub(super) static ACTS: LazyLock<Acts> = LazyLock::new(|| {
    let file: File = table!("acts");
    Acts::new(&file)
});

impl Acts {
    fn new(file: &File) -> Self {
        let keys = |words: &str| words.split_whitespace().map(|word| LEXICON.key(word)).collect::<Vec<_>>();
        let mut phrases = Phrases::default();
        let mut add = |phrase: &str, says: Says| {
            if let Some((&first, others)) = keys(phrase).split_first() {
                phrases.entry(first).or_default().push((others.to_vec(), says));
            }
        };
        file.occurring.iter().for_each(|phrase| add(phrase, Says::Occurs));
        file.beginning.iter().for_each(|phrase| add(phrase, Says::Begins));
        file.performing.iter().for_each(|phrase| add(phrase, Says::Performs));
        let mut words: FxHashMap<Key, Vec<Key>> = FxHashMap::default();
        for (name, row) in &file.acts {
            for word in keys(&row.words) {
                words.entry(word).or_default().push(Key::of(name));
            }
            row.phrases.iter().for_each(|phrase| add(phrase, Says::Act(Key::of(name))));
        }
        let states = file.state.iter().flat_map(|(name, words)| keys(words).into_iter().map(|word| (word, Key::of(name)))).collect();
        Self {
            words,
            states,
            causing: keys(&file.causing).into_iter().collect(),
            lasting: file.lasting.iter().map(|name| Key::of(name)).collect(),
            phrases,
        }
    }

    /// The acts that a word names. Of names only those of storms and the like tell of acts: `Storm Ewald`.
    pub(super) fn named(&self, word: &Word<'_>) -> &[Key] {
        self.words.get(&word.entry.key).filter(|_| word.is_content()).map_or(&[], Vec::as_slice)
    }

    /// The acts of a word by its key.
    pub(super) fn of(&self, word: Key) -> &[Key] {
        self.words.get(&word).map_or(&[], Vec::as_slice)
    }

    /// The act with which the state began that a word names.
    pub(super) fn state(&self, word: &Word<'_>) -> Option<Key> {
        self.states.get(&word.entry.key).copied()
    }

    /// Whether a verb tells what an act did: `destroyed`.
    pub(super) fn is_causing(&self, verb: Key) -> bool {
        self.causing.contains(&verb)
    }

    /// The first moment of an act: that of a fire is not when it did what it did.
    pub(super) fn begun(&self, act: Key) -> Key {
        if self.lasting.contains(&act) { act.with(Key::of("begun")) } else { act }
    }

    /// What a phrase says that begins with the word at a place, if one does, and its last place.
    pub(super) fn phrase(&self, words: &[Word<'_>], at: usize) -> Option<(Says, usize)> {
        let first = words.get(at).filter(|word| word.kind == TokenKind::Word)?;
        let is_be = first.is(&["is", "are", "was", "were", "been"]);
        let said = self.phrases.get(&if is_be { LEXICON.key("be") } else { first.entry.key })?;
        let fitting = said.iter().filter_map(|(others, says)| Some((others.len(), (*says, end_of(words, at, others)?))));
        // Of several the longest counts, of equally long ones the first of the list.
        fitting.min_by_key(|&(others, _)| std::cmp::Reverse(others)).map(|(_, found)| found)
    }
}

/// The last place of a phrase whose other words follow its first: the second near it, the rest at once but for an article.
fn end_of(words: &[Word<'_>], at: usize, others: &[Key]) -> Option<usize> {
    let Some((second, rest)) = others.split_first() else { return Some(at) };
    let key = |at: usize| words.get(at).filter(|word| word.kind == TokenKind::Word).map(|word| word.entry.key);
    let goes_on = |next: usize| {
        key(next).is_some() && (next == at + 1 || words.get(next - 1).is_some_and(|word| word.entry.verb != Some(Form::Past)))
    };
    let follows = |last: usize, other: &Key| {
        let next = last + 1 + usize::from(key(last + 1) != Some(*other) && words.get(last + 1).is_some_and(|word| word.is(ARTICLES)));
        (key(next) == Some(*other)).then_some(next)
    };
    let end = |second: usize| rest.iter().try_fold(second, follows);
    (at + 1..at + 2 + GAP).take_while(|&next| goes_on(next)).filter(|&next| key(next) == Some(*second)).find_map(end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{claim::word::words, source::Span, text::tokens};

    fn says(text: &str) -> Option<Says> {
        let words = words(text, &tokens(text, Span::new(0, text.len())));
        (0..words.len()).find_map(|at| ACTS.phrase(&words, at)).map(|(says, _)| says)
    }

    #[test]
    fn a_phrase_may_have_words_behind_its_verb() {
        let arrest = Some(Says::Act(Key::of("arrest")));
        assert_eq!(says("Police took the two brothers into custody."), arrest);
        assert_eq!(says("He was taken into custody."), arrest);
        assert_eq!(says("Police took the keys and drove into custody."), None);
        assert_eq!(says("The race takes place here."), Some(Says::Occurs));
        assert_eq!(says("A blaze broke out."), Some(Says::Begins));
        assert_eq!(says("The blaze was out."), Some(Says::Act(Key::of("extinguishing"))));
        assert_eq!(says("The cars come to the dealers."), Some(Says::Act(Key::of("sale"))));
        assert_eq!(says("She was last seen at the pier."), Some(Says::Act(Key::of("disappearance"))));
    }
}
