//! Counts: the head noun of the phrase that a figure begins.

use std::borrow::Cow;

use nom::{Parser, sequence::preceded};

use super::words::{NO_MATCH, Read, any_of, blank, blanks, hyphen, is_hyphen, is_one_of, word};
use crate::lexicon::lexicon;

/// Most words from a figure to its noun.
const REACH: usize = 6;

/// The counted noun behind a figure, in the singular: `person` for `people`, `piece` for `pieces of hardware`.
///
/// With `several` the noun is a plural; else the phrase ends before the first word that no phrase goes on over.
pub(super) fn head(input: &str, several: bool) -> Read<'_, Cow<'static, str>> {
    if let Ok((rest, _)) = (hyphen, blanks).parse(input) {
        return joined_noun(rest);
    }
    let (mut rest, _) = blank(input)?;
    let nouns = &lexicon().nouns;
    let mut head: Option<(&str, &str)> = None;
    let mut before = "";
    for place in 0..REACH {
        let Ok((behind, word)) = phrase_word(rest).or_else(|error| if place > 0 { model_number(rest) } else { Err(error) }) else { break };
        let plural_next = several && next_word(behind).is_some_and(can_be_plural);
        if nouns.counts_people(word) && place == 0 && !plural_next {
            return Ok((behind, Cow::Borrowed("person")));
        }
        // `one day five of them`: the next count begins.
        if place > 0 && lexicon().numerals.word(word).is_some() {
            break;
        }
        if ends_before(word, behind, place, several) || in_a_row(before) && is_one_of(word, &["and", "or"]) {
            break;
        }
        before = word;
        let last = last_part(word);
        let plural = nouns.is_plural(last);
        let stands_before = nouns.is_attribute(last) || nouns.is_invariable(last);
        if several && (plural || nouns.is_plural_attribute(last)) && !(stands_before && plural_next) || is_abbreviation(word, behind) {
            head = Some((last, behind));
            break;
        }
        if !several {
            // A plural cannot be one: `one costs`, `one proposal asks`; nor can a verb: `one showed it`. Its own singular
            // can: `one aircraft`, `one police officer`.
            let plural = plural && !nouns.is_attribute(last) && !nouns.is_invariable(last);
            if plural || place == 0 && is_past(word) && ends_here(behind) {
                break;
            }
            head = Some((last, behind));
        }
        let Ok((next, _)) = blank(behind) else { break };
        rest = next;
    }
    let (head, behind) = head.ok_or(NO_MATCH)?;
    Ok((behind, nouns.singular(head)))
}

/// Whether a figure counts wins or the like that follow one another: `won six straight and leads the table`.
fn in_a_row(word: &str) -> bool {
    is_one_of(word, &["straight", "consecutive"])
}

/// Whether the phrase ends before a word of it, so many words behind the figure.
fn ends_before(word: &str, behind: &str, place: usize, several: bool) -> bool {
    let nouns = &lexicon().nouns;
    if !nouns.ends_phrase(word) {
        return place > 0 && is_participle(word) && ends_here(behind);
    }
    let plural_next = several && next_word(behind).is_some_and(can_be_plural);
    // `24 home games`, `12 recorded songs`
    let attribute = plural_next && (is_participle(word) || nouns.is_adverb(word));
    // `digital and physical sales`
    let links = place > 0 && matches!(word, "and" | "or");
    // `13 more patients`; others are counted apart.
    let further = place == 0 && is_one_of(word, &["more", "further"]);
    // `the ten most expensive cars`; of `runs ten most days` the days are another phrase.
    let superlative = place == 0 && is_one_of(word, &["most", "least"]) && !plural_next;
    let goes_on = (links || further) && leads_to_plural(behind, 2) || superlative && leads_to_plural(behind, 3);
    !(attribute || several && goes_on)
}

/// A noun that stands before another one in the singular: `11 member alliance`, `300 seat theatre`. Whole numbers only.
pub(super) fn attribute(input: &str) -> Read<'_, Cow<'static, str>> {
    let (behind, (_, first)) = (blank, phrase_word).parse(input)?;
    let second = next_word(behind).ok_or(NO_MATCH)?;
    let nouns = &lexicon().nouns;
    let noun = |word: &str| {
        let adjective = ["ed", "ing", "ly", "al", "ic", "ous", "ive", "ful", "less", "able", "er", "an", "ese", "ish", "y"]
            .iter()
            .any(|ending| word.ends_with(ending));
        word.len() > 2 && word.chars().all(char::is_lowercase) && !nouns.ends_phrase(word) && (!adjective || word.ends_with("member"))
    };
    if noun(first) && noun(second) { Ok((behind, nouns.singular(first))) } else { Err(NO_MATCH) }
}

/// A figure within a noun phrase that names a model: `two new 737 Max jets`.
fn model_number(input: &str) -> Read<'_, &str> {
    let (rest, digits) = nom::character::complete::digit1(input)?;
    let (_, next) = preceded(blank, word).parse(rest)?;
    if next.starts_with(char::is_uppercase) { Ok((rest, digits)) } else { Err(NO_MATCH) }
}

/// The noun that a hyphen joins to its figure: `four-wave`, `three-storey`, `50,000-strong`.
fn joined_noun(input: &str) -> Read<'_, Cow<'static, str>> {
    let (rest, word) = phrase_word(input)?;
    let first = word.split(is_hyphen).next().unwrap_or(word);
    if first.eq_ignore_ascii_case("strong") {
        return Ok((rest, Cow::Borrowed("person")));
    }
    let nouns = &lexicon().nouns;
    if nouns.is_function_word(first) || lexicon().numerals.word(first).is_some() || first.len() < 2 {
        return Err(NO_MATCH);
    }
    let rest = &input[first.len()..];
    Ok((rest, nouns.singular(first)))
}

/// The word behind the blanks at the front of a text.
fn next_word(behind: &str) -> Option<&str> {
    (blank, phrase_word).parse(behind).ok().map(|(_, (_, word))| last_part(word))
}

/// Whether a plural noun stands within so many words, with no word before it that ends the phrase.
fn leads_to_plural(behind: &str, reach: usize) -> bool {
    let mut rest = behind;
    for _ in 0..reach {
        let Ok((next, (_, word))) = (blank, phrase_word).parse(rest) else { return false };
        let last = last_part(word);
        if can_be_plural(last) {
            return true;
        }
        if lexicon().nouns.ends_phrase(word) {
            return false;
        }
        rest = next;
    }
    false
}

/// Whether a word is a plural noun, `sales` and the like included.
fn can_be_plural(word: &str) -> bool {
    let nouns = &lexicon().nouns;
    (nouns.is_plural(word) || nouns.is_plural_attribute(word)) && !nouns.ends_phrase(word)
}

/// Capitals that end a phrase: `0.5 WAR)`.
fn is_abbreviation(word: &str, behind: &str) -> bool {
    word.len() > 1 && word.chars().all(char::is_uppercase) && ends_here(behind)
}

/// A word of a noun phrase: letters, digits, hyphens, a possessive or plural apostrophe left out.
fn phrase_word(input: &str) -> Read<'_, &str> {
    if let Some(len) = dotted(input) {
        return Ok((&input[len..], &input[..len]));
    }
    let len = input.find(|c: char| !(c.is_alphanumeric() || is_hyphen(c) || c == '’' || c == '\'')).unwrap_or(input.len());
    let found = input[..len].trim_end_matches(is_hyphen);
    if !found.starts_with(char::is_alphabetic) || found.ends_with(['’', '\'']) || found.ends_with("’s") || found.ends_with("'s") {
        return Err(NO_MATCH);
    }
    Ok((&input[found.len()..], found))
}

/// The length of an abbreviation with full stops before a further word: `U.S.` of `25 U.S. soldiers`.
fn dotted(input: &str) -> Option<usize> {
    let letters = input.split('.').take_while(|part| part.len() == 1 && part.chars().all(char::is_uppercase)).count();
    let noun = (blank, word).parse(input.get(2 * letters..)?).is_ok_and(|(_, (_, next))| next.starts_with(char::is_lowercase));
    (letters > 1 && noun).then_some(2 * letters)
}

/// The word behind the last hyphen; a code is a whole: `F-16s`.
fn last_part(word: &str) -> &str {
    let last = word.rsplit(is_hyphen).next().unwrap_or(word);
    if last.starts_with(|c: char| c.is_ascii_digit()) { word } else { last }
}

/// Whether a word ends as verbs of the past do, and not as `breed` and `seed`.
fn is_past(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed")
}

fn is_participle(word: &str) -> bool {
    word.len() > 4 && (word.ends_with("ed") || word.ends_with("ing"))
}

/// Whether no noun can follow.
fn ends_here(behind: &str) -> bool {
    match (blanks, word).parse(behind) {
        Ok((_, (_, next))) => lexicon().nouns.is_function_word(next) || lexicon().numerals.word(next).is_some(),
        Err(_) => true,
    }
}

/// A noun in the singular.
pub(super) fn singular(noun: &str) -> Cow<'static, str> {
    lexicon().nouns.singular(noun)
}

/// People who something happened to, behind a bare figure: `five were killed`.
pub(super) fn of_people(rest: &str) -> bool {
    let auxiliary = any_of(&["were", "was", "are", "is", "have been", "had been", "has been"]);
    let found: Read<'_, &str> = preceded((blank, auxiliary, blank), word).parse(rest);
    found.is_ok_and(|(_, participle)| lexicon().nouns.counts_people(participle))
}

/// The noun of a later figure behind a hanging hyphen: `four-, five- and six-cylinder`.
pub(super) fn hanging(rest: &str) -> Option<Cow<'static, str>> {
    if !(rest.starts_with("-,") || rest.starts_with("- ")) {
        return None;
    }
    let near = rest.char_indices().take(60).collect::<Vec<_>>();
    let joint = near.windows(2).find(|pair| is_hyphen(pair[0].1) && pair[1].1.is_alphabetic())?;
    joined_noun(&rest[joint[1].0..]).ok().map(|(_, noun)| noun)
}
