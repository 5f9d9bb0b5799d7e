//! Whether a name is one of a person, a place or a body.

use super::{
    EntityKind, key,
    lexicon::Lexicon,
    word::{Case, Word},
};

/// Words in front of a place.
const LOCATIVES: &[&str] = &["in", "near", "outside", "at", "towards", "toward", "across", "throughout", "inside", "from"];

/// Words behind a person.
const BEHIND_PERSONS: &[&str] =
    &["who", "whose", "said", "says", "told", "added", "wrote", "tweeted", "joked", "insisted", "recalled", "himself", "herself", "aged"];

/// What the name from word `start` to word `end` seems to name.
pub(super) fn guess(words: &[Word<'_>], start: usize, end: usize, folded: &str, titled: bool) -> EntityKind {
    let lexicon = Lexicon::get();
    let (Some(first), Some(last)) = (words.get(start), end.checked_sub(1).and_then(|i| words.get(i))) else { return EntityKind::Other };
    let canonical = lexicon.canonical(folded);
    if lexicon.demonyms.contains_key(folded) {
        return EntityKind::Demonym;
    }
    if lexicon.places.contains(canonical) && !titled {
        return EntityKind::Place;
    }
    let count = end - start;
    let body = words.get(start..end).unwrap_or_default().iter().any(|word| lexicon.body_tails.contains(word.text));
    let given = lexicon.given.contains_key(&key(first.text));
    if body && count > 1 && !(titled && given) {
        return EntityKind::Organisation;
    }
    if titled || (given && count > 1) {
        return EntityKind::Person;
    }
    if count > 1 && (lexicon.place_tails.contains(last.text) || lexicon.place_heads.contains(first.text)) {
        return EntityKind::Place;
    }
    let before = start.checked_sub(1).and_then(|i| words.get(i)).map_or("", |word| word.text);
    let behind = words.get(end);
    let says = behind.is_some_and(|word| BEHIND_PERSONS.contains(&word.text));
    let age =
        behind.is_some_and(|word| word.mark == Some(',') && word.text.len() <= 3 && word.text.bytes().all(|byte| byte.is_ascii_digit()));
    match first.case {
        Case::Capitals if count == 1 => EntityKind::Organisation,
        _ if age => EntityKind::Person,
        _ if count > 1 && says && !before.eq_ignore_ascii_case("the") => EntityKind::Person,
        _ if LOCATIVES.contains(&before) && first.mark.is_none() => EntityKind::Place,
        _ if given => EntityKind::Person,
        _ if before.eq_ignore_ascii_case("the") => EntityKind::Organisation,
        _ => EntityKind::Other,
    }
}
