//! What must agree before two claims are compared: the kind of quantity, and the word that says what it is about.

use crate::{
    claim::{Claim, Frame, Key, lexicon::LEXICON, part},
    quantity::{Dimension, Hedge},
    rule::pattern::NounClasses,
};

/// The kind of quantity, with its unit and what it is per.
pub(super) fn kind(claim: &Claim) -> Key {
    let per = claim.quantity.measured().and_then(|m| m.unit.per.as_deref()).unwrap_or("");
    whole_kind(claim).with(Key::of(per))
}

/// What must be equal for claims to meet: the kind of quantity, with its unit. What it is per may stand elsewhere in its sentence.
pub(super) fn whole_kind(claim: &Claim) -> Key {
    let quantity = &claim.quantity;
    match quantity.dimension {
        // A bare number may count what its sentence speaks of.
        Dimension::Count | Dimension::Number => Key::of("count"),
        dimension => Key::of(dimension.name()).with(Key::of(quantity.base_unit())),
    }
}

/// The words that can say what a claim is about, one of which two claims must share.
///
/// Of a count its noun (a noun for people stands for all of them); of a date or time the event, which is a verb or the
/// noun beside it; of an age or a score whose it is; of anything else any of these.
pub(super) fn anchors(claim: &Claim) -> Vec<Key> {
    let frame = &claim.frame;
    // `the 32-bit version` is a kind of thing.
    let kind_of_thing = claim.quantity.dimension == Dimension::Data && stated_unit(claim) == "bit";
    if frame.parts & part::CODE != 0
        || kind_of_thing
        || is_name(claim)
        || is_bare(claim)
        || tells_when_it_was_said(claim)
        || is_of_a_figure(claim)
    {
        return Vec::new();
    }
    let verbs = if frame.dated.is_some() { [None, None] } else { [frame.verb_before, frame.verb_after] };
    let verbs = verbs.into_iter().flatten().filter(|verb| !verb.reporting).map(|verb| verb.key);
    let beside = [frame.neighbours.0, frame.neighbours.1].into_iter().flatten();
    let mut found: Vec<Key> = match claim.quantity.dimension {
        Dimension::Age | Dimension::Score => frame.nearest_names().map(|name| name.key).chain(frame.bearer.parts.iter().copied()).collect(),
        Dimension::Date | Dimension::Time => verbs.chain(beside).chain(frame.acts().map(|term| term.key)).chain(told(frame)).collect(),
        _ => verbs.chain(beside).chain(frame.head).chain(counted_kind(claim)).collect(),
    };
    // Of measures, money and times an article gives so few that their unit alone can say what they are.
    if !matches!(claim.quantity.dimension, Dimension::Count | Dimension::Number | Dimension::Ordinal | Dimension::Score | Dimension::Date) {
        found.push(Key::of("unit"));
    }
    if counts_people(claim) {
        found.push(Key::of("people"));
    }
    found.extend(claim.measure.as_ref().map(|measure| Key::of(&measure.name)));
    found.sort_unstable();
    found.dedup();
    found
}

/// The acts that a date or a time tells of, as anchors.
pub(super) fn told(frame: &Frame) -> impl Iterator<Item = Key> {
    frame.tells.iter().map(|act| Key::of("tells").with(*act))
}

/// The unit as written.
pub(super) fn stated_unit(claim: &Claim) -> &str {
    claim.quantity.measured().map_or("", |measured| measured.unit.stated.as_ref())
}

/// Whether a bare number belongs to a name: `Route 52`, `Internet Explorer 8`, `Smith Jr., 49,`.
fn is_name(claim: &Claim) -> bool {
    let frame = &claim.frame;
    claim.quantity.dimension == Dimension::Number
        && claim.measure.is_none()
        && frame.head.is_none()
        && frame.neighbours.0.is_some_and(|key| frame.term(key).is_some_and(|term| term.name && term.distance <= 3))
}

/// Whether a share or an ordinal has nothing that it is one of: `in the second half`, `the first`, or a `four-time`
/// winner does not say of what.
fn is_bare(claim: &Claim) -> bool {
    let quantity = &claim.quantity;
    let share =
        quantity.measured().and_then(|measured| measured.low).is_some_and(|number| !number.value.is_integer() && number.value < 1.into());
    // What somebody won four times and what he won five times are two prizes.
    if claim.text.ends_with("-time") {
        return true;
    }
    claim.measure.is_none()
        && claim.frame.head.is_none()
        && (claim.frame.parts & part::LISTED != 0 && quantity.dimension == Dimension::Number
            || quantity.dimension == Dimension::Ordinal
            || quantity.dimension == Dimension::Number && share)
}

/// Whether a date says when something was said: `police said Tuesday`, `posted in Local News on 4 May`.
fn tells_when_it_was_said(claim: &Claim) -> bool {
    const PUBLISHING: &[&str] = &["posted", "updated"];
    let publishes = |verb: Key| PUBLISHING.iter().any(|word| LEXICON.key(word) == verb);
    matches!(claim.quantity.dimension, Dimension::Date | Dimension::Time)
        && claim.frame.verb_before.is_some_and(|verb| verb.reporting && verb.distance <= 2 || publishes(verb.key))
}

/// Whether a year says only of which year the figure beside it is: `sold 9.4 million in 2023`.
fn is_of_a_figure(claim: &Claim) -> bool {
    let year = claim.quantity.date().is_some_and(|date| date.year.is_some() && date.month.is_none());
    year && claim.measure.is_none() && claim.frame.tells.is_empty() && !claim.scope.beside.is_empty()
}

/// The kind of people or things that a claim counts, where other nouns may count the same.
pub(super) fn counted_kind(claim: &Claim) -> Option<Key> {
    let counts = claim.quantity.dimension == Dimension::Count && claim.quantity.hedge != Hedge::Vague;
    claim.frame.head.filter(|_| counts).and_then(|noun| LEXICON.kind(noun))
}

/// Whether two claims may count one lot of people or things by two nouns.
pub(super) fn of_one_kind(a: &Claim, b: &Claim) -> bool {
    counted_kind(a).zip(counted_kind(b)).is_some_and(|(x, y)| x == y)
}

/// Whether a claim counts human beings.
pub(super) fn counts_people(claim: &Claim) -> bool {
    claim.quantity.dimension == Dimension::Count && NounClasses::builtin().fits(claim.quantity.base_unit(), "people")
}

/// Whether what two claims are about agrees: their measures, or else what they count, or else any of their anchors.
pub(super) fn agree((a, anchors): (&Claim, &[Key]), (b, theirs): (&Claim, &[Key])) -> bool {
    if let Some((x, y)) = a.measure.as_ref().zip(b.measure.as_ref()) {
        return x.name == y.name;
    }
    let counted = |claim: &Claim| claim.quantity.dimension == Dimension::Count;
    match (a.frame.head, b.frame.head) {
        (Some(x), Some(y)) if counted(a) && counted(b) => x == y || of_one_kind(a, b) || counts_people(a) && counts_people(b),
        (x, y) if a.quantity.dimension == Dimension::Ordinal => x == y,
        // `scored 14 points` and `added 12`: the bare number's sentence has to speak of points.
        (Some(noun), None) if counted(a) => b.measure.is_none() && b.frame.term(noun).is_some(),
        (None, Some(noun)) if counted(b) => a.measure.is_none() && a.frame.term(noun).is_some(),
        _ => anchors.iter().any(|anchor| theirs.contains(anchor)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::sample;

    #[test]
    fn the_day_on_which_something_was_said_or_posted_is_about_nothing() {
        let about = |text: &str| sample::told(text).first().map(anchors).expect("a date is read");
        assert!(about("The ferry sank in the strait, police said Tuesday.").is_empty());
        assert!(about("Posted in Harbour News on 4 May 2021.").is_empty());
        assert!(!about("The ferry sank on Tuesday.").is_empty());
    }
}
