//! `Headed west on Mill Lane` is not `headed east on Mill Lane`.

use super::{
    Kind, Restated,
    negated::is_free,
    occurrence::{MANY, Occurrence, Occurrences, Shared},
};
use crate::diff::turned::{Opposite, opposites_of};

/// A word of which the originals have the opposite of the same, and nowhere the word itself or another for it.
pub(super) fn find(originals: &Occurrences, word: &Occurrence) -> Option<Restated> {
    let key = word.word()?.id;
    opposites_of(key).find_map(|opposite| {
        // Who beats somebody has somebody who loses.
        let of_the_same = |shared: Shared| shared.front && (shared.behind || shared.words >= MANY && !is_of(word));
        let ends = |shared: Shared| {
            if opposite.converse { of_the_same(shared) } else { (shared.front || shared.behind) && shared.words > 1 }
        };
        // `Up` and `down` are more than what has risen and fallen.
        let verbs = |place: &Occurrence| !opposite.change || place.word().is_some_and(|word| word.verb.is_some());
        let mut turned = opposite.others.iter().filter_map(|&other| originals.of(other)).flatten();
        let turned = turned.find(|place| {
            verbs(word) && verbs(place) && ends(word.shared(place)) && is_free(place) && is_free(word) && !has_both(place, &opposite)
        })?;
        let borne =
            opposite.same.iter().any(|&same| originals.of(same).is_none_or(|all| all.iter().any(|place| word.shared(place).words > 0)));
        let span = turned.word()?.span;
        (!borne).then_some(Restated { rewrite: word.word()?.span, original: (turned.original, span), kind: Kind::Turned })
    })
}

/// Whether a word is told of something behind it: `north of Vell`.
fn is_of(word: &Occurrence) -> bool {
    let (_, behind) = word.around();
    behind.first().is_some_and(|next| matches!(word.side.slice(next.span), "of" | "than" | "to"))
}

/// Whether a sentence has both words of a pair.
fn has_both(place: &Occurrence, opposite: &Opposite) -> bool {
    let (front, behind) = place.around();
    front.iter().chain(behind).any(|word| opposite.same.contains(&word.id))
}
