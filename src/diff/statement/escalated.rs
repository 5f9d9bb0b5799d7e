//! `Charged with arson` is not `convicted of arson`.

use std::sync::LazyLock;

use super::{
    Kind, Restated,
    occurrence::{Occurrence, Occurrences},
};
use crate::{
    claim::Key,
    diff::{reading::vocabulary, turned::says_no},
};

/// Words for the charge.
const CHARGE: &[&str] = &["charge", "accuse", "indict", "arrest", "suspect"];

/// Words for what may or may not come of it.
const CONVICTION: &[&str] = &["convict", "conviction", "guilty"];

/// Further words of an original that tells of a conviction.
const TRIED: &[&str] = &["sentence", "verdict", "plead", "appeal", "serve"];

/// The keys of the three lists.
static KEYS: LazyLock<[Vec<Key>; 3]> =
    LazyLock::new(|| [CHARGE, CONVICTION, TRIED].map(|words| words.iter().map(|word| vocabulary::key(word)).collect()));

/// Words that put what they stand beside in the time to come.
const OPEN: &[&str] =
    &["will", "may", "might", "could", "would", "should", "when", "faces", "face", "expected", "to", "plead", "pleaded", "pleads"];

/// A word for a conviction, of which the originals tell nothing, of what they charge somebody with.
pub(super) fn find(originals: &Occurrences, word: &Occurrence) -> Option<Restated> {
    let own = word.word()?;
    let [charge, conviction, tried] = &*KEYS;
    let told = |keys: &[Key]| keys.iter().any(|&key| originals.of(key).is_none_or(|places| !places.is_empty()));
    if !conviction.contains(&own.id) || told(conviction) || told(tried) {
        return None;
    }
    let (front, _) = word.around();
    let open = |text: &str| OPEN.contains(&text.to_lowercase().as_str());
    if front.iter().any(|other| says_no(word.side, other) || open(word.side.slice(other.span))) {
        return None;
    }
    let place = charge.iter().filter_map(|&key| originals.of(key)).flatten().find(|place| word.shared(place).words > 1)?;
    Some(Restated { rewrite: own.span, original: (place.original, place.word()?.span), kind: Kind::Firmer })
}
