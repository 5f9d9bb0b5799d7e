//! `Is expected to rejoin the crew` is not `has rejoined the crew`, nor is `is accused of sinking the boat` `sank the boat`.

use super::{
    Kind, Restated,
    occurrence::{Occurrence, Occurrences},
    words::WORDS,
};
use crate::{
    claim::lexicon::Form,
    diff::{
        reading::{Class, Word},
        turned::says_no,
    },
    source::Span,
};

/// Verbs in front of one that is still to come or may not come.
const MODALS: &[&str] = &["will", "may", "might", "could", "would", "'ll", "’ll"];

/// Words in front of a verb in the past of which it is the verb.
const HELPERS: &[&str] = &["has", "have", "had", "was", "were", "been", "'ve", "’ve", "he", "she", "they", "it", "who", "which", "and"];

/// A verb in the past that the originals have only as something to come, or as what somebody is accused of.
pub(super) fn find(originals: &Occurrences, word: &Occurrence) -> Option<Restated> {
    let own = word.word().filter(|own| own.class == Class::Content && own.verb == Some(Form::Past))?;
    let places = originals.of(own.id)?;
    let (planned, span) = places.iter().find_map(|place| Some((place, open(place)?)).filter(|_| word.shared(place).is_one()))?;
    let borne = places.iter().any(|place| open(place).is_none() && word.shared(place).words > 0);
    let start = word.side.words.get(word.at.checked_sub(1)?).filter(|before| HELPERS[..8].contains(&word.side.slice(before.span)));
    let rewrite = start.map_or(own.span, |start| start.span.cover(own.span));
    (!borne && is_done(word)).then_some(Restated { rewrite, original: (planned.original, span), kind: Kind::Firmer })
}

/// Whether a verb in the past tells what was done, and its sentence does not put it in somebody's mouth or in doubt.
fn is_done(word: &Occurrence) -> bool {
    let (front, behind) = word.around();
    let doubted = |other: &Word| {
        let text = word.side.slice(other.span).to_lowercase();
        WORDS.doubts.contains(&text) || MODALS.contains(&text.as_str()) || says_no(word.side, other)
    };
    let before = word.before(1);
    let is_verb = HELPERS.contains(&before.as_str())
        || front
            .iter()
            .rev()
            .find(|other| !matches!(other.class, Class::Mark | Class::Number))
            .is_some_and(|other| other.class == Class::Name || is_noun(other));
    // `The bill proposed by the town`.
    let by = behind.first().is_some_and(|next| word.side.slice(next.span) == "by") && !HELPERS.contains(&before.as_str());
    is_verb && !by && !front.iter().chain(behind).any(doubted)
}

/// Whether a word can be the subject of a verb behind it.
fn is_noun(word: &Word) -> bool {
    word.class == Class::Content && matches!(word.verb, None | Some(Form::Base))
}

/// The words that tell a verb as still to come, or as what somebody is accused of, with the verb.
fn open(place: &Occurrence) -> Option<Span> {
    let own = place.word()?;
    let (front, _) = place.around();
    let text = |word: &Word| place.side.slice(word.span).to_lowercase();
    let mut before = front.iter().rev().filter(|word| !text(word).ends_with("ly")).take(4);
    let mut nearest = before.next()?;
    if matches!(text(nearest).as_str(), "be" | "have" | "been") {
        nearest = before.next()?;
    }
    if text(nearest) == "have" {
        nearest = before.next()?;
    }
    let cue = match text(nearest).as_str() {
        "to" => before.next().filter(|word| WORDS.to_come.contains(&text(word)))?,
        "of" => before.next().filter(|word| WORDS.accused.contains(&text(word)))?,
        modal if MODALS.contains(&modal) => nearest,
        _ => return None,
    };
    Some(cue.span.cover(own.span))
}
