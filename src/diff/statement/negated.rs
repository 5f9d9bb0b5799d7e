//! `Does not own the mill` is not `owns the mill`.

use super::{
    Kind, Restated,
    occurrence::{Occurrence, Occurrences},
};
use crate::{
    claim::lexicon::{Band, LEXICON},
    diff::{
        reading::{Class, Word},
        turned::{BEHIND_NOT, is_not, says_no},
    },
    source::Span,
};

/// Words beside which what is not done may be done, or the other way round.
const DOUBTS: &[&str] =
    &["if", "unless", "whether", "otherwise", "until", "till", "before", "only", "just", "longer", "yet", "than", "too"];

/// Words that only a verb follows.
const WILL: &[&str] = &["will", "would"];

/// How many letters forms of one word have in common.
const LETTERS: usize = 2;

/// How many words a `not` may stand in front of what it negates.
const REACH: usize = 4;

/// A word that one side negates and the other states.
pub(super) fn find(originals: &Occurrences, word: &Occurrence) -> Option<Restated> {
    let own = word.word().filter(|own| own.class == Class::Content && (own.verb.is_some() || WILL.contains(&word.before(1).as_str())))?;
    let places = originals.of(own.id).filter(|places| !places.is_empty())?;
    // Another word for it may be no verb at all: `no dead`, `killed`.
    let is_same = |place: &Occurrence| {
        let texts = place.word().map(|other| (word.side.slice(own.span), place.side.slice(other.span)));
        texts.is_some_and(|(one, other)| begin_alike(one, other) && !is_plural(one) && !is_plural(other))
    };
    let turned = if let Some(not) = negation(word) {
        let turned = places.iter().find(|place| is_free(place) && is_same(place) && word.shared(place).is_one())?;
        let borne = places.iter().any(|place| !is_free(place) && word.shared(place).words > 0);
        (!borne).then(|| turned.word().map(|other| (not, turned.original, other.span)))??
    } else {
        let (turned, not) =
            places.iter().find_map(|place| Some((place, negation(place)?)).filter(|_| is_same(place) && word.shared(place).is_one()))?;
        let borne = places.iter().any(|place| !is_denied(place) && word.shared(place).words > 0);
        (!borne && is_free(word)).then_some((own.span, turned.original, not))?
    };
    let (rewrite, original, span) = turned;
    Some(Restated { rewrite, original: (original, span), kind: Kind::Turned })
}

/// Whether a word in `s` is no form of a verb, whatever it is a word for: `losses` are nothing that somebody loses or does not.
fn is_plural(word: &str) -> bool {
    let ends = ["s", "es"].iter().filter_map(|end| word.strip_suffix(end));
    ends.clone().next().is_some()
        && !ends.map(str::to_lowercase).any(|base| {
            let entry = LEXICON.entry(&base);
            entry.verb.is_some() || entry.band == Band::Closed
        })
}

/// Whether two words have their first letters in common.
fn begin_alike(one: &str, other: &str) -> bool {
    let letters = |word: &str| -> Vec<char> { word.chars().flat_map(char::to_lowercase).take(LETTERS).collect() };
    letters(one) == letters(other)
}

/// The `not` that surely negates a word, with the word.
fn negation(place: &Occurrence) -> Option<Span> {
    let own = place.word()?;
    let (front, behind) = place.around();
    let text = |word: &Word| place.side.slice(word.span).to_lowercase();
    if front.iter().chain(behind).any(|word| DOUBTS.contains(&text(word).as_str())) {
        return None;
    }
    let mut near = front.iter().rev().take(REACH).skip_while(|word| BEHIND_NOT.contains(&text(word).as_str()));
    let not = near.next().filter(|word| is_not(place.side.slice(word.span)))?;
    // Two of them are none.
    let others = front.iter().chain(behind).filter(|word| says_no(place.side, word)).count();
    (others == 1).then(|| not.span.cover(own.span))
}

/// Whether something says no not far in front of a word.
fn is_denied(place: &Occurrence) -> bool {
    let (front, _) = place.around();
    front.iter().rev().take(2 * REACH).any(|word| says_no(place.side, word))
}

/// Whether nothing near a word negates it or puts it in doubt.
pub(super) fn is_free(place: &Occurrence) -> bool {
    let (front, behind) = place.around();
    let text = |word: &Word| place.side.slice(word.span).to_lowercase();
    !front.iter().chain(behind).any(|word| says_no(place.side, word) || DOUBTS.contains(&text(word).as_str()))
}
