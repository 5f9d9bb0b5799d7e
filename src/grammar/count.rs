//! Counts: the head noun of the phrase that a figure begins.

use std::borrow::Cow;

use nom::{Parser, branch::alt, combinator::value};

use super::words::{Read, blank, blanks, hyphen, is_hyphen, word};
use crate::lexicon::lexicon;

/// Most words from a figure to its noun.
const REACH: usize = 6;

/// The counted noun behind a figure, in the singular: `person` for `people`, `piece` for `pieces of hardware`.
///
/// With `several` the noun is a plural; else the phrase ends before the first word that no phrase goes on over.
pub(super) fn noun(input: &str, several: bool) -> Read<'_, Cow<'static, str>> {
    let (mut rest, joined) = alt((value(true, hyphen), value(false, blank))).parse(input)?;
    let nouns = &lexicon().nouns;
    let mut head: Option<(&str, &str)> = None;
    for place in 0..REACH {
        let Ok((behind, word)) = phrase_word(rest) else { break };
        if place == 0 && word.eq_ignore_ascii_case("strong") && joined {
            return Ok((behind, Cow::Borrowed("person")));
        }
        if nouns.counts_people(word) && head.is_none() {
            return Ok((behind, Cow::Borrowed("person")));
        }
        if nouns.ends_phrase(word) || place > 0 && is_participle(word) && ends_here(behind) {
            break;
        }
        let last = last_part(word);
        if several && nouns.is_plural(last) {
            head = Some((last, behind));
            break;
        }
        if !several {
            head = Some((last, behind));
        }
        let Ok((next, _)) = blank(behind) else { break };
        rest = next;
    }
    let (head, behind) = head.ok_or(nom::Err::Error(()))?;
    Ok((behind, nouns.singular(head)))
}

/// A word of a noun phrase: letters, digits, hyphens, a possessive or plural apostrophe left out.
fn phrase_word(input: &str) -> Read<'_, &str> {
    let len = input.find(|c: char| !(c.is_alphanumeric() || is_hyphen(c) || c == '’' || c == '\'')).unwrap_or(input.len());
    let found = input[..len].trim_end_matches(is_hyphen);
    if !found.starts_with(char::is_alphabetic) || found.ends_with(['’', '\'']) || found.ends_with("’s") || found.ends_with("'s") {
        return Err(nom::Err::Error(()));
    }
    Ok((&input[found.len()..], found))
}

/// The word behind the last hyphen.
fn last_part(word: &str) -> &str {
    word.rsplit(is_hyphen).next().unwrap_or(word)
}

fn is_participle(word: &str) -> bool {
    word.len() > 4 && (word.ends_with("ed") || word.ends_with("ing"))
}

/// Whether no noun can follow.
fn ends_here(behind: &str) -> bool {
    match (blanks, word).parse(behind) {
        Ok((_, (_, next))) => lexicon().nouns.is_function_word(next),
        Err(_) => true,
    }
}

/// A noun in the singular.
pub(super) fn singular_noun(noun: &str) -> Cow<'static, str> {
    lexicon().nouns.singular(noun)
}
