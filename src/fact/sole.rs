//! What an article says only one thing about: its one temperature, the one day of an arrest.
//!
//! Where two articles each give one value for the same thing, these values are most likely meant to be one.

use std::collections::hash_map::Entry;

use rustc_hash::FxHashMap;

use crate::{
    claim::{Claim, Key, part},
    quantity::{Dimension, Tolerance},
    text::Role,
};

use super::{
    anchor::{anchors, kind, stated_unit},
    compare::{Verdict, compare},
};

/// Notes for each claim of one article what it alone tells: all other claims about the same either agree with it or
/// look back to another time.
pub fn mark_sole(claims: &mut [Claim]) {
    let topics: Vec<Vec<Key>> = claims.iter().map(topics).collect();
    // The first claim on a topic, and whether all others agree with it; a title tells of it for itself.
    let mut told: FxHashMap<(bool, Key), (usize, bool)> = FxHashMap::default();
    for (at, claim) in claims.iter().enumerate() {
        for &topic in topics.get(at).into_iter().flatten() {
            match told.entry((is_title(claim), topic)) {
                Entry::Vacant(free) => {
                    free.insert((at, true));
                }
                Entry::Occupied(mut taken) => {
                    let (first, agree) = taken.get_mut();
                    *agree &= claims.get(*first).is_some_and(|first| compare(first, claim, &Tolerance::default()) == Some(Verdict::Agree));
                }
            }
        }
    }
    for (claim, topics) in claims.iter_mut().zip(topics) {
        let title = is_title(claim);
        claim.scope.sole = topics.into_iter().filter(|&topic| told.get(&(title, topic)).is_some_and(|(_, agree)| *agree)).collect();
        claim.scope.sole.sort_unstable();
    }
}

/// Whether a claim stands in the title of its article or in the lines below it that sum the article up.
fn is_title(claim: &Claim) -> bool {
    matches!(claim.role, Role::Headline | Role::Standfirst)
}

/// Whether a title gives one value by a measure and the text below it one: they are meant to be the same.
pub(super) fn is_title_and_text(a: &Claim, b: &Claim) -> bool {
    let told_once = |topic: Key| [a, b].iter().all(|claim| claim.scope.sole.binary_search(&topic).is_ok());
    a.article == b.article && is_title(a) != is_title(b) && measure(a) == measure(b) && measure(a).is_some_and(told_once)
}

/// What a claim is about, by its measure, its act or noun, and its unit alone.
fn topics(claim: &Claim) -> Vec<Key> {
    // Some of them are not all there are.
    let counts = matches!(claim.quantity.dimension, Dimension::Count | Dimension::Number) && !claim.scope.occasional;
    let part = counts && claim.frame.parts & (part::OF_WHOLE | part::INCLUDED) != 0;
    if claim.scope.background || part {
        return Vec::new();
    }
    let mut found: Vec<Key> = anchors(claim).into_iter().map(|anchor| kind(claim).with(anchor)).collect();
    found.push(unit(claim));
    found.extend(measure(claim));
    found.extend(acts(claim));
    found.sort_unstable();
    found.dedup();
    found
}

/// The topic of all claims in one unit, as stated.
pub(super) fn unit(claim: &Claim) -> Key {
    let unit = if claim.quantity.dimension == Dimension::Count { "" } else { stated_unit(claim) };
    kind(claim).with(Key::of("unit")).with(Key::of(unit))
}

/// The topic of all claims of one measure and group.
pub(super) fn measure(claim: &Claim) -> Option<Key> {
    let measure = claim.measure.as_ref()?;
    Some(Key::of("measure").with(Key::of(&measure.name)).with(Key::of(measure.group.as_deref().unwrap_or(""))))
}

/// The topics of the acts that a date or a time tells of.
pub(super) fn acts(claim: &Claim) -> impl Iterator<Item = Key> {
    claim.frame.tells.iter().map(|act| in_its_time(claim, kind(claim).with(Key::of("act")).with(*act)))
}

/// A topic among dates that are told with their year, or among those that are not: `the quake of 1997` beside `on Sunday` leaves
/// one day of these days.
fn in_its_time(claim: &Claim, topic: Key) -> Key {
    if claim.quantity.date().is_some_and(|date| date.year.is_some()) { topic.with(Key::of("year")) } else { topic }
}

#[cfg(test)]
mod tests {
    use jiff::civil::Weekday;

    use super::*;
    use crate::{
        fact::sample::{claim, measure as measure_of},
        quantity::{DateForm, DateValue, Part, Value},
    };

    #[test]
    fn what_an_article_says_twice_in_two_ways_is_not_its_only_value() {
        let mut same = vec![claim(0, 0, 5, &["ferry"]), claim(0, 1, 5, &["ferry"])];
        mark_sole(&mut same);
        assert!(same.iter().all(|claim| claim.scope.sole.contains(&unit(claim))));
        let mut other = vec![claim(0, 0, 5, &["ferry"]), claim(0, 1, 7, &["ferry"])];
        mark_sole(&mut other);
        assert!(other.iter().all(|claim| claim.scope.sole.is_empty()));
    }

    #[test]
    fn a_title_and_the_text_below_it_each_tell_one_value() {
        let of = |sentence, value, role| {
            let mut claim = claim(0, sentence, value, &["ferry"]);
            claim.measure = Some(measure_of("killed"));
            claim.role = role;
            claim
        };
        let mut claims = vec![of(0, 5, Role::Headline), of(1, 7, Role::Body), of(2, 7, Role::Body)];
        mark_sole(&mut claims);
        assert!(is_title_and_text(&claims[0], &claims[1]));
        assert!(!is_title_and_text(&claims[1], &claims[2]));
        let mut claims = vec![of(0, 5, Role::Headline), of(1, 7, Role::Body), of(2, 9, Role::Body)];
        mark_sole(&mut claims);
        assert!(!is_title_and_text(&claims[0], &claims[1]), "the text gives two values");
    }

    #[test]
    fn a_day_told_with_its_year_leaves_the_one_day_of_these_days_alone() {
        let dated = |sentence, year, weekday| {
            let mut claim = claim(0, sentence, 1, &["quake"]);
            let date = DateValue { days: None, form: DateForm::Relative, year, month: None, day: None, weekday, part: Part::Whole };
            claim.quantity.dimension = Dimension::Date;
            claim.quantity.value = Value::Date(date);
            claim.frame.tells = vec![Key::of("quake")];
            claim
        };
        let told_once = |claim: &Claim| acts(claim).all(|act| claim.scope.sole.contains(&act));
        let mut claims = vec![dated(0, None, Some(Weekday::Sunday)), dated(1, Some(1997), None)];
        mark_sole(&mut claims);
        assert!(claims.iter().all(told_once));
        claims.push(dated(2, None, Some(Weekday::Monday)));
        mark_sole(&mut claims);
        assert!(!told_once(&claims[0]) && told_once(&claims[1]));
    }

    #[test]
    fn a_part_leaves_the_whole_alone() {
        let mut claims = vec![claim(0, 0, 34, &["ferry"]), claim(0, 1, 5, &["ferry"])];
        claims[1].frame.parts = part::OF_WHOLE;
        mark_sole(&mut claims);
        assert!(!claims[0].scope.sole.is_empty());
        assert!(claims[1].scope.sole.is_empty());
    }

    #[test]
    fn what_looks_back_leaves_the_present_value_alone() {
        let mut claims = vec![claim(0, 0, 5, &["ferry"]), claim(0, 1, 7, &["ferry"])];
        claims[1].scope.background = true;
        mark_sole(&mut claims);
        assert!(!claims[0].scope.sole.is_empty());
        assert!(claims[1].scope.sole.is_empty());
    }
}
