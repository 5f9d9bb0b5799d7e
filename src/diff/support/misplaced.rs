//! The original has the value, but of something else; of what the rewrite speaks of it has another one.

use super::case::Case;
use crate::diff::{
    align::QuantityPlace,
    candidate::{Candidate, keeps_its_own},
    figure::Counting,
    reading::Stated,
    value::Relation,
};

/// A statement with the same value must be at least this share as likely as the likeliest with another value: a value
/// that stands somewhere else in the original says nothing about this one.
const SHARE_OF_RIVAL: f64 = 0.55;
/// The same share for the words next to two small counts of one sentence.
const SHARE_BESIDE: f64 = 0.75;
/// The share for a number of the same kind, whose sentence may be another one.
const SHARE_OF_PLAIN_RIVAL: f64 = 0.4;
/// From this likeness on a value that fits a bound less well is the one that the rewrite restates.
const RESTATED: f64 = 0.3;
/// From this likeness on even a figure that is hardly there twice was taken from elsewhere.
const SURELY_THE_SAME: f64 = 0.6;

/// How many words two neighbouring figures may stand apart.
const NEIGHBOURS: usize = 4;

/// Two figures have changed places where they are so many times as much like each other's statements as like their own.
const EXCHANGED: f64 = 1.25;

/// Whether the value was taken from another statement than the one that the rewrite restates, of which the original has
/// another value.
pub(super) fn is_misplaced(case: &Case, support: &Candidate, rival: &Candidate) -> bool {
    // What the rewrite restates better elsewhere is not what was changed here, if the original has the value as well.
    if case.taken.by(rival.place).is_some_and(|(_, likeness)| likeness > rival.likeness) {
        return false;
    }
    if keeps_both(case, support, rival) || is_told_with_its_neighbour(case, support) {
        return false;
    }
    let original = |c: &Candidate| case.comparison.stated(c.place).map(|(_, stated)| stated);
    let (Some(before), Some(other)) = (original(support), original(rival)) else { return false };
    // An age is not what stands where a length of time was.
    let dimension = |stated: &Stated| stated.quantity.dimension;
    let of_own_kind = support.relation.is_figure() && dimension(before) == dimension(case.stated);
    // Nor is one number where a record was of wins and losses.
    let two_ends =
        |stated: &Stated| stated.quantity.measured().is_some_and(|m| m.single().is_none() && m.low.is_some() && m.high.is_some());
    let of_both = support.relation.is_figure() && two_ends(case.stated) && !two_ends(other);
    if of_both || of_own_kind && dimension(other) != dimension(before) && before.is_measure() {
        return false;
    }
    let pair = Pair { support, before, rival, other };
    let telling = support.relation.is_figure() && before.is_telling_figure();
    if telling && rival.likeness < SURELY_THE_SAME || keeps_its_own(case.comparison, case.number, support, rival) {
        return false;
    }
    pair.counts_the_rival() || pair.is_bound_of_rival(case) || pair.is_of_rivals_kind() || pair.is_likelier(case)
}

/// Whether the original has the figure next to the same other figure as the rewrite: `eight of 10`.
fn is_told_with_its_neighbour(case: &Case, support: &Candidate) -> bool {
    let rewrite = &case.comparison.rewrite;
    let beside = |number: Option<usize>, quantity: Option<usize>| {
        let (Some(number), Some(quantity)) = (number, quantity) else { return false };
        let place = QuantityPlace { quantity, ..support.place };
        let (Some(after), Some((_, before)), Some((_, own))) =
            (rewrite.stated.get(number), case.comparison.stated(place), case.comparison.stated(support.place))
        else {
            return false;
        };
        let near = |a: &Stated, b: &Stated| a.sentence == b.sentence && a.words.start.abs_diff(b.words.start) <= NEIGHBOURS;
        near(after, case.stated) && near(before, own) && after.wording == before.wording
    };
    let (number, quantity) = (case.number, support.place.quantity);
    support.relation.is_figure() && (beside(Some(number + 1), Some(quantity + 1)) || beside(number.checked_sub(1), quantity.checked_sub(1)))
}

/// Whether the rewrite has the rival's figure as well, and the two are more like what they are told of in the original than
/// they would be if they had changed places.
fn keeps_both(case: &Case, support: &Candidate, rival: &Candidate) -> bool {
    let Some((other, kept)) = case.taken.keeper(rival.place).filter(|(other, _)| *other != case.number) else { return false };
    // The value stands in the rewrite at its own place as well.
    if case.taken.keeper(support.place).is_some_and(|(restater, _)| restater != case.number) {
        return false;
    }
    let exchanged = rival.likeness + case.comparison.closeness(other, support.place);
    exchanged < EXCHANGED * (support.likeness + kept)
}

/// A place with the value and one with another value that the rewrite restates more closely.
struct Pair<'c> {
    support: &'c Candidate,
    before: &'c Stated,
    rival: &'c Candidate,
    other: &'c Stated,
}

impl Pair<'_> {
    /// Whether the rival counts what the rewrite counts, and the support other things.
    fn counts_the_rival(&self) -> bool {
        let (support, rival) = (self.support, self.rival);
        let same_things = rival.counting == Counting::Alike && support.counting != Counting::Alike;
        let small = self.before.is_small_count();
        let beside = small && self.other.is_small_count() && support.counting == Counting::Other && rival.near >= support.near;
        let other_things = support.counting == Counting::Other || small;
        let likelier = other_things && rival.likeness >= RESTATED && support.likeness < SHARE_OF_RIVAL * rival.likeness;
        same_things && (beside || likelier)
    }

    /// Whether the value only fits a bound that the rewrite sets to the rival.
    fn is_bound_of_rival(&self, case: &Case) -> bool {
        let bound = self.support.relation == Relation::Rounded && case.stated.has_open_end();
        // Nearly any figure bears out a bound: it is held against another bound only.
        let bound = bound && self.other.has_open_end();
        bound && self.rival.likeness >= RESTATED && self.rival.likeness > self.support.likeness && self.rival.counting != Counting::Other
    }

    /// Whether both are of one kind, and the rival's statement is far liker.
    fn is_of_rivals_kind(&self) -> bool {
        let (before, other, support, rival) = (self.before, self.other, self.support, self.rival);
        let plain = before.is_plain() && other.is_plain();
        let measures = other.is_measure() && before.quantity.is_comparable_with(&other.quantity);
        // What counts the same things is rather the one than what counts others.
        let counts_others = rival.counting == Counting::Other && support.counting != Counting::Other;
        !other.is_rank()
            && !counts_others
            && (plain || measures)
            && rival.likeness >= RESTATED
            && support.likeness < SHARE_OF_PLAIN_RIVAL * rival.likeness
    }

    /// Whether the rival's statement is surely the one that is restated, and the support's less so.
    fn is_likelier(&self, case: &Case) -> bool {
        let (support, rival) = (self.support, self.rival);
        if !rival.is_same_statement() {
            return false;
        }
        // In one sentence only the words next to the numbers tell which is which; of large numbers the figure itself does.
        let one_sentence = support.place.original == rival.place.original && self.before.sentence == self.other.sentence;
        let small = self.before.is_small_count() && self.other.is_small_count();
        let beside = one_sentence && small && support.near < SHARE_BESIDE * rival.near;
        beside || !case.is_free(support.place) && rival.near > support.near || support.likeness < SHARE_OF_RIVAL * rival.likeness
    }
}
