//! `Charged with arson` is not `convicted of arson`.

use std::sync::LazyLock;

use super::{
    Kind, Restated,
    occurrence::{Occurrence, Occurrences},
    words::WORDS,
};
use crate::{
    claim::Key,
    diff::{reading::vocabulary, turned::says_no},
};

/// The keys of the words for a charge, for a conviction, and of further ones of an original that tells of a trial.
static KEYS: LazyLock<[Vec<Key>; 3]> = LazyLock::new(|| {
    let lists = [&WORDS.charge, &WORDS.conviction, &WORDS.tried];
    lists.map(|words| words.iter().map(|word| vocabulary::key(word)).collect())
});

/// A word for a conviction, of which the originals tell nothing, of what they charge somebody with.
pub(super) fn find(originals: &Occurrences, word: &Occurrence) -> Option<Restated> {
    let own = word.word()?;
    let [charge, conviction, tried] = &*KEYS;
    let told = |keys: &[Key]| keys.iter().any(|&key| originals.of(key).is_none_or(|places| !places.is_empty()));
    if !conviction.contains(&own.id) || told(conviction) || told(tried) {
        return None;
    }
    let (front, _) = word.around();
    let open = |text: &str| WORDS.open.contains(&text.to_lowercase());
    if front.iter().any(|other| says_no(word.side, other) || open(word.side.slice(other.span))) {
        return None;
    }
    let place = charge.iter().filter_map(|&key| originals.of(key)).flatten().find(|place| word.shared(place).words > 1)?;
    Some(Restated { rewrite: own.span, original: (place.original, place.word()?.span), kind: Kind::Firmer })
}
