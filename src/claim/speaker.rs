//! Who says what a sentence says: two reports of one thing name two speakers, and speak of neither.

use crate::text::TokenKind;

use super::word::Word;

/// How many words may stand between a name and its verb of saying, or the verb and the name behind it: `Steele, the
/// chief, said` is told from `said the chief of the brigade, James Steele` by the commas that neither may cross.
const REACH: usize = 6;

/// Of each word of a sentence whether it is part of a name that says something: `Steele said`, `said the chief, according
/// to Steele`.
pub(super) fn speakers(words: &[Word<'_>]) -> Vec<bool> {
    let mut found = vec![false; words.len()];
    for (at, word) in words.iter().enumerate() {
        if !word.name && word.entry.verb.is_some() && word.entry.reporting {
            let before = (at.saturating_sub(REACH)..at).rev();
            let behind = at + 1..words.len().min(at + 1 + REACH);
            // Of `the chief said Steele had fled` the chief speaks.
            let has_subject = at.checked_sub(1).and_then(|before| words.get(before)).is_some_and(|word| word.kind == TokenKind::Word);
            // `Steele said that` and not `that killed five, police said`: what stands in front comes first.
            if !mark(words, &mut found, before) && !has_subject {
                mark(words, &mut found, behind);
            }
        }
        let according =
            word.is(&["to"]) && at.checked_sub(1).and_then(|before| words.get(before)).is_some_and(|word| word.is(&["according"]));
        if according {
            mark(words, &mut found, at + 1..words.len().min(at + 1 + REACH));
        }
    }
    found
}

/// Marks the first run of names on the way, if no mark, number or verb stands before it. Whether there was one.
fn mark(words: &[Word<'_>], found: &mut [bool], way: impl Iterator<Item = usize>) -> bool {
    let mut marked = false;
    for at in way {
        let (Some(word), Some(slot)) = (words.get(at), found.get_mut(at)) else { break };
        if word.name {
            *slot = true;
            marked = true;
        } else if marked || word.kind != TokenKind::Word || word.entry.verb.is_some() || word.is(&["that"]) {
            break;
        }
    }
    marked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{claim::word::words, source::Span, text::tokens};

    fn speakers_of(text: &str) -> Vec<String> {
        let words = words(text, &tokens(text, Span::new(0, text.len())));
        let found = speakers(&words);
        words.iter().zip(found).filter(|(_, speaks)| *speaks).map(|(word, _)| word.text.to_owned()).collect()
    }

    #[test]
    fn the_name_beside_a_verb_of_saying_speaks() {
        assert_eq!(speakers_of("The ferry Ondine sank, Marlow said."), ["Marlow"]);
        assert_eq!(speakers_of("The ferry Ondine sank, said coastguard chief Ines Marlow."), ["Ines", "Marlow"]);
        assert_eq!(speakers_of("Halsund Lines said that three flares were fired from the Ondine."), ["Halsund", "Lines"]);
        assert_eq!(speakers_of("The Ondine sank at noon, according to Halsund Lines."), ["Halsund", "Lines"]);
    }

    #[test]
    fn a_name_beyond_a_comma_or_another_verb_does_not_speak() {
        assert_eq!(speakers_of("The Ondine sank, police said, off the Tarvik light."), [""; 0]);
        assert_eq!(speakers_of("The chief said three flares were fired from the Ondine."), [""; 0]);
        assert_eq!(speakers_of("The chief said Marlow had fired three flares."), [""; 0]);
        assert_eq!(speakers_of("He said Ines Marlow had fired three flares."), [""; 0]);
    }
}
