//! Whether the rewrite has given a figure to what the original gives another one: `14 dead and 30 hurt` for `14 hurt and
//! 30 dead`.

use super::list::Candidate;
use crate::{
    claim::Key,
    diff::{
        align::{Comparison, QuantityPlace},
        figure::{Counted, Part, Told, is_of_one_kind},
        reading::{Side, Stated},
        turned::is_negated,
        value::{Relation, relation},
    },
};

/// How far apart two figures may stand that can change places; a line without a full stop is one long sentence.
const FARTHEST: usize = 60;

/// How many words from a figure a word may stand that tells whose it is.
const NEAR: usize = 4;

/// The figure of the sentence of `support` that the original gives for what the rewrite says of its own figure.
pub(in crate::diff) fn given_to<'c>(
    comparison: &Comparison,
    number: usize,
    support: &Candidate,
    candidates: &'c [Candidate],
) -> Option<&'c Candidate> {
    let (side, original) = comparison.stated(support.place)?;
    let stated = comparison.rewrite.stated.get(number)?;
    if is_negated(&comparison.rewrite, stated) || is_negated(side, original) {
        return None;
    }
    let (rewrite, own) = (Figure::of_rewrite(comparison, number)?, Figure::of_original(comparison, support.place)?);
    candidates.iter().filter(|rival| rival.relation.is_conflict() && rival.place.original == support.place.original).find(|rival| {
        let Some((_, other)) = comparison.stated(rival.place) else { return false };
        let near = other.words.start.abs_diff(original.words.start) <= FARTHEST;
        if !near || other.sentence != original.sentence || !is_of_one_kind(original, other) {
            return false;
        }
        let other = Figure::of_original(comparison, rival.place);
        other.is_some_and(|other| Tellings::new(comparison, side, rewrite, own, other).is_of_other())
    })
}

/// Whether the rewrite tells of its figure what the original tells of the same figure, and not what it tells of the rival beside it.
pub(in crate::diff) fn keeps_its_own(comparison: &Comparison, number: usize, support: &Candidate, rival: &Candidate) -> bool {
    let places = || {
        let ((side, original), (elsewhere, other)) = (comparison.stated(support.place)?, comparison.stated(rival.place)?);
        let figure = |place| Figure::of_original(comparison, place);
        let told = Tellings::new(comparison, side, Figure::of_rewrite(comparison, number)?, figure(support.place)?, figure(rival.place)?);
        let beside =
            support.place.original == rival.place.original && original.sentence == other.sentence && is_of_one_kind(original, other);
        if beside {
            return Some(told.vote() == Some(Vote::Own));
        }
        // `A decade ago it was 27 percent.`
        let dates = dates(&comparison.rewrite, told.rewrite);
        let has = |side, figure| told.shares_date(&dates, &self::dates(side, figure));
        Some(has(side, told.own) && !has(elsewhere, told.other))
    };
    places().unwrap_or(false)
}

/// What is told of a figure in the rewrite, of the same figure in the original and of another one beside it.
struct Tellings<'a, 't> {
    comparison: &'a Comparison<'t>,
    side: &'a Side<'t>,
    rewrite: Figure<'a>,
    own: Figure<'a>,
    other: Figure<'a>,
    /// What is told of its own figure only.
    own_words: Vec<Told>,
    /// What is told of the other figure only.
    other_words: Vec<Told>,
}

/// A figure with its part of the sentence and what it counts.
#[derive(Clone, Copy)]
struct Figure<'a> {
    stated: &'a Stated,
    part: &'a Part,
    counted: Option<Counted>,
}

impl<'a> Figure<'a> {
    fn of_original(comparison: &'a Comparison, place: QuantityPlace) -> Option<Self> {
        let (_, stated) = comparison.stated(place)?;
        Some(Self { stated, part: comparison.part(place)?, counted: comparison.context(place)?.counted })
    }

    fn of_rewrite(comparison: &'a Comparison, number: usize) -> Option<Self> {
        let stated = comparison.rewrite.stated.get(number)?;
        Some(Self { stated, part: comparison.rewritten_part(number)?, counted: comparison.rewritten(number)?.counted })
    }
}

/// Whose words the rewrite has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Vote {
    Own,
    Other,
}

impl<'a, 't> Tellings<'a, 't> {
    fn new(comparison: &'a Comparison<'t>, side: &'a Side<'t>, rewrite: Figure<'a>, own: Figure<'a>, other: Figure<'a>) -> Self {
        let (own_words, other_words) = (own.part.without(other.part), other.part.without(own.part));
        Self { comparison, side, rewrite, own, other, own_words, other_words }
    }
}

impl Tellings<'_, '_> {
    /// Whether the rewrite tells of its figure what the original tells of the other one: by names, dates, what is counted, the
    /// nearest word.
    fn is_of_other(&self) -> bool {
        self.vote() == Some(Vote::Other) && !self.has_own(|told| told.is_verb)
    }

    /// Whose words the rewrite has, by what tells most.
    fn vote(&self) -> Option<Vote> {
        let telling = [self.by_names(), self.by_dates(), self.by_counted()];
        if telling.contains(&Some(Vote::Own)) {
            return Some(Vote::Own);
        }
        telling.into_iter().flatten().next().or_else(|| self.by_words())
    }

    /// Where each of the two has names of its own, those that the rewrite has.
    fn by_names(&self) -> Option<Vote> {
        let names = |told: &[Told]| -> Vec<Key> { told.iter().filter(|told| told.is_name).map(|told| told.key).collect() };
        let (own, other) = (names(&self.own_words), names(&self.other_words));
        let has = |names: &[Key]| self.rewrite.part.own.iter().any(|told| names.contains(&told.key));
        if own.is_empty() || other.is_empty() { None } else { vote(has(&own), has(&other)) }
    }

    /// Where each of the two has dates of its own, those that the rewrite has.
    fn by_dates(&self) -> Option<Vote> {
        let (own, other) = (dates(self.side, self.own), dates(self.side, self.other));
        let rewrite = dates(&self.comparison.rewrite, self.rewrite);
        let has = |dates: &[&Stated]| self.shares_date(&rewrite, dates);
        if own.is_empty() || other.is_empty() { None } else { vote(has(&own), has(&other)) }
    }

    /// Whether one of the dates of the rewrite is one of the original's.
    fn shares_date(&self, rewrite: &[&Stated], original: &[&Stated]) -> bool {
        let same = |a: &Stated, b: &Stated| {
            let relation = relation((&a.quantity, &a.meanings), (&b.quantity, &b.meanings), &self.comparison.tolerance);
            relation.is_some_and(|relation| relation != Relation::Apart)
        };
        original.iter().any(|date| rewrite.iter().any(|other| same(date, other)))
    }

    /// Where the three count things, those that the rewrite counts.
    fn by_counted(&self) -> Option<Vote> {
        let (rewrite, own) = (self.rewrite.counted?.noun(), self.own.counted?.noun());
        match self.other.counted {
            Some(other) if own == other.noun() => None,
            Some(other) => vote(rewrite == own, rewrite == other.noun()),
            // `and injured 30` counts what the part in front does.
            None => vote(rewrite == own && self.other.part.is_complete(), false),
        }
    }

    /// The nearest word of the rewrite that only one of the two has near its figure.
    fn by_words(&self) -> Option<Vote> {
        let near = |words: &[Told], key: Key| words.iter().any(|told| told.key == key && told.distance <= NEAR);
        let (is_own, is_other) = (|key: Key| near(&self.own_words, key), |key: Key| near(&self.other_words, key));
        let mut told = self.rewrite.part.own.iter().filter(|told| told.distance <= NEAR);
        let first = told.find(|told| is_own(told.key) || is_other(told.key))?;
        vote(self.has_own(|_| true) || is_own(first.key), is_other(first.key))
    }

    /// Whether the rewrite has one of the words of a kind that only its own figure has.
    fn has_own(&self, kind: impl Fn(&Told) -> bool) -> bool {
        let mut own = self.own_words.iter().filter(|told| kind(told));
        own.any(|word| self.rewrite.part.own.iter().any(|told| told.key == word.key))
    }
}

/// The dates of the part of a figure, other than itself.
fn dates<'s>(side: &'s Side, Figure { stated, part, .. }: Figure) -> Vec<&'s Stated> {
    let all = side.sentences.get(stated.sentence).map(|sentence| side.stated_in(sentence)).unwrap_or_default();
    let inside = |s: &&Stated| s.quantity.date().is_some() && part.words.contains(&s.words.start) && s.words != stated.words;
    all.iter().filter(inside).collect()
}

/// Whose words the rewrite has, if it has only those of one.
fn vote(own: bool, other: bool) -> Option<Vote> {
    match (own, other) {
        (true, _) => Some(Vote::Own),
        (false, true) => Some(Vote::Other),
        (false, false) => None,
    }
}
