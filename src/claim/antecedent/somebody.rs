//! Somebody whom no name tells: `A worker was killed. The 53-year-old …`

use crate::claim::{
    lexicon::{Form, Key, LEXICON},
    word::{Word, is_person},
};

/// How many words may stand between an article and its noun: `a local bus driver`.
const PHRASE: usize = 4;

/// How many words behind or in front of its noun the verb may stand that somebody suffers.
const REACH: usize = 6;

/// What befell the only one whom a sentence tells of by a noun with `a`; `None` where it tells of several or of nothing that befell
/// them, or where more than one thing is told of one.
pub(super) fn befallen(words: &[Word<'_>]) -> Option<Key> {
    let mut somebody = (0..words.len()).filter(|&at| is_somebody(words, at));
    let at = somebody.next().filter(|_| somebody.next().is_none())?;
    suffered_behind(words, at).or_else(|| suffered_before(words, at))
}

/// Whether a word is the noun of a phrase for one person that no sentence told of before.
fn is_somebody(words: &[Word<'_>], at: usize) -> bool {
    let Some(noun) = words.get(at).filter(|word| word.is_content() && !word.name && is_person(&word.lower)) else { return false };
    // Of `a police officer` the officer is somebody.
    let ends = words.get(at + 1).is_none_or(|next| !next.is_content() || next.entry.verb.is_some() || !is_person(&next.lower));
    let before = words.get(at.saturating_sub(PHRASE)..at).unwrap_or_default();
    let phrase = before.iter().rev().take_while(|word| word.is_content() || word.is(&["a", "an", "one", "-"]));
    ends && !noun.lower.ends_with("'s") && phrase.into_iter().any(|word| word.is(&["a", "an", "one"]))
}

/// `a worker was killed`, `a man has been arrested`, `a woman died`.
fn suffered_behind(words: &[Word<'_>], at: usize) -> Option<Key> {
    let behind =
        words.get(at + 1..)?.iter().take(REACH).take_while(|word| !word.is(&["and", "by", "after", "who", "which", "that", "when"]));
    let behind: Vec<&Word<'_>> = behind.collect();
    behind.iter().enumerate().find_map(|(place, word)| {
        let part = LEXICON.part(word.entry.key).filter(|_| word.entry.verb == Some(Form::Past))?;
        let before = place.checked_sub(1).and_then(|before| behind.get(before));
        let suffers = before.is_some_and(|before| before.is(&["was", "been", "is", "being", "has"]));
        // What nobody does to another is done by whom the noun names: `a woman died`.
        (suffers || matches!(word.lower.as_str(), "died" | "drowned" | "perished")).then_some(part)
    })
}

/// `killed a worker`, `killing one person`.
fn suffered_before(words: &[Word<'_>], at: usize) -> Option<Key> {
    let before = words.get(at.saturating_sub(REACH)..at)?.iter().rev().take_while(|word| !word.is(&[",", "and", "by", "after", "that"]));
    let mut verbs = before.filter(|word| word.entry.verb.is_some() && word.is_content());
    verbs.next().and_then(|verb| LEXICON.part(verb.entry.key).filter(|_| verb.entry.verb != Some(Form::Base)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{claim::word::words, source::Span, text::tokens};

    fn befell(text: &str) -> Option<Key> {
        befallen(&words(text, &tokens(text, Span::new(0, text.len()))))
    }

    fn part(word: &str) -> Option<Key> {
        LEXICON.part(LEXICON.key(word))
    }

    #[test]
    fn a_sentence_tells_what_befell_the_one_it_names_by_a_noun() {
        for (text, verb) in [
            ("A worker was killed when a wall fell at the yard.", "kill"),
            ("A man has been arrested over the theft of the bell.", "arrest"),
            ("One person died in the blaze.", "kill"),
            ("A fishing boat sank off Velsk, killing a sailor.", "kill"),
            ("Police arrested a local shopkeeper on Friday.", "arrest"),
            ("Divers rescued a tourist from the wreck.", "rescue"),
        ] {
            assert_eq!(befell(text), part(verb), "{text}");
        }
    }

    #[test]
    fn of_two_people_or_of_whom_nothing_befell_nothing_is_known() {
        for text in [
            "A man was arrested after a woman was killed.",
            "A man who saw the driver arrested called the police.",
            "A police officer said that nobody was killed.",
            "Two workers were killed.",
            "The worker was killed.",
            "A bridge was closed.",
        ] {
            assert_eq!(befell(text), None, "{text}");
        }
    }
}
