//! Whom or what the verb of a quantity is said of, by name.

use super::{FARTHEST, Frame, Framer};
use crate::{
    claim::{
        lexicon::Form,
        word::{self, Word},
    },
    lexicon::lexicon,
    text::TokenKind,
};

/// How many names of earlier sentences a pronoun may stand for: a first name and a surname.
const PRONOUN_NAMES: usize = 2;

/// How many words for what somebody is may stand in front of a name: `by software engineers Ida Tarn and Olof Berg`.
const ROLES: usize = 3;

/// Prepositions that tie a name to something else.
const TIES: &[&str] = &[
    "in", "at", "of", "for", "on", "from", "with", "against", "near", "to", "by", "into", "over", "after", "off", "outside", "inside",
    "'s", "than", "behind", "past",
];

impl Framer<'_, '_> {
    /// The names in front of a place that no preposition ties to something else, or those that a pronoun stands for.
    pub(super) fn subject(&self, frame: &mut Frame, place: usize) {
        if frame.is_subject && frame.preposition.is_none() {
            return;
        }
        let mut pronoun = false;
        let mut at = place;
        while let Some(before) = at.checked_sub(1).filter(|&before| place - before < FARTHEST) {
            at = before;
            let Some(word) = self.word(at) else { return };
            if word.is(&["he", "she", "his", "her"]) {
                pronoun |= !self.says(at);
                continue;
            }
            if !pronoun && self.is_unnamed(at) {
                return;
            }
            if !word.name || self.speaks(at) {
                continue;
            }
            let end = at + 1;
            while at > 0 && self.word(at - 1).is_some_and(|word| word.name) {
                at -= 1;
            }
            if !self.is_tied(at) {
                frame.subject = (at..end).filter_map(|at| self.word(at)).map(|word| word.entry.key).collect();
                frame.subject.sort_unstable();
                frame.subject_named = !pronoun;
                return;
            }
        }
        if pronoun {
            frame.subject = self.context.iter().rev().take(PRONOUN_NAMES).copied().collect();
            frame.subject.sort_unstable();
        }
    }

    /// Whether a pronoun only says what the sentence says: `she said`.
    fn says(&self, at: usize) -> bool {
        self.word(at + 1).is_some_and(|word| word.entry.verb.is_some() && word.entry.reporting)
    }

    /// Whether a verb at a place is said of somebody without a name: `the driver struck`, `a guard had fired`.
    fn is_unnamed(&self, at: usize) -> bool {
        let Some(noun) = self.word(at).filter(|word| !word.name && word.kind == TokenKind::Word) else { return false };
        let adverb = self.word(at + 1).is_some_and(|word| word.is(&["then", "also", "later", "allegedly", "reportedly", "now", "still"]));
        let acts = self.word(at + 1 + usize::from(adverb)).is_some_and(|verb| {
            !verb.entry.reporting
                && !verb.name
                && (matches!(verb.entry.verb, Some(Form::Past | Form::Third))
                    || verb.is(&["had", "has", "was", "is", "have", "were", "are"]))
        });
        let article = (1..=ROLES).find_map(|back| {
            let word = self.word(at.checked_sub(back)?)?;
            (word.is(&["the", "a", "an"])).then_some(at - back)
        });
        let tied = article.and_then(|article| article.checked_sub(1)).and_then(|at| self.word(at)).is_some_and(|word| word.is(TIES));
        // The lists are asked last: the words of a long line are looked at for each of its figures.
        acts && article.is_some() && !tied && is_person(noun)
    }

    /// Whether a preposition ties the name that begins at a place to something else, over the words for what somebody is and
    /// the names in front of it: `by engineers Ida Tarn and Olof Berg`.
    fn is_tied(&self, start: usize) -> bool {
        let word = |back: usize, from: usize| from.checked_sub(back).and_then(|at| self.word(at));
        let mut at = start;
        loop {
            if word(1, at).is_some_and(|word| word.is(TIES)) {
                return true;
            }
            if word(1, at).is_some_and(|word| word.is(&["the"])) && word(2, at).is_some_and(|word| word.is(TIES)) {
                return true;
            }
            let joined = word(1, at).is_some_and(|word| word.is(&["and"])) && word(2, at).is_some_and(|word| word.name);
            let roles = (1..=ROLES).take_while(|&back| word(back, at).is_some_and(|word| !word.name && is_person(word))).count();
            if joined {
                at -= 2;
                while at > 0 && word(1, at).is_some_and(|word| word.name) {
                    at -= 1;
                }
            } else if roles > 0 {
                at -= roles;
            } else {
                return false;
            }
        }
    }
}

/// Whether a word says what somebody is.
fn is_person(word: &Word<'_>) -> bool {
    word::is_person(&lexicon().nouns.singular(&word.lower))
}

#[cfg(test)]
mod tests {
    use crate::claim::{Key, lexicon::LEXICON, sample};

    /// Of whom the last quantity is said.
    fn subject(text: &str) -> Vec<Key> {
        sample::told(text).pop().expect("a claim is read").frame.subject
    }

    fn names(names: &[&str]) -> Vec<Key> {
        let mut keys: Vec<Key> = names.iter().map(|name| LEXICON.key(name)).collect();
        keys.sort_unstable();
        keys
    }

    #[test]
    fn a_pronoun_stands_for_the_name_of_its_sentence_before_those_of_others() {
        assert_eq!(subject("Odalen was there. Marlow fled after he had struck 14 posts."), names(&["marlow"]));
        assert_eq!(subject("Ines Odalen was there. Later she counted 14 posts."), names(&["ines", "odalen"]));
    }

    #[test]
    fn who_says_it_or_is_named_of_something_else_is_not_whom_it_is_said_of() {
        assert_eq!(subject("Odalen was there. She said that there were 14 posts."), []);
        assert_eq!(subject("The firm, founded by engineers Ida Tarn and Olof Berg, has 14 plants."), []);
    }

    #[test]
    fn somebody_without_a_name_is_nobody_who_was_named() {
        assert_eq!(subject("Marlow saw it all: the driver struck 14 posts."), []);
        assert_eq!(subject("Odalen and Berg beat the champion and won 14 games."), names(&["berg"]));
    }
}
