//! Whose age an age is: `Lidia Marcu, 58` is not `Teodor Sava, 58`, the woman of 26 not the man of 26.

use super::list::Candidate;
use crate::{
    claim::Key,
    diff::{
        align::Comparison,
        figure::sex,
        reading::{Class, Side, Stated, Word},
    },
    lexicon::Sex,
    quantity::Dimension,
};

/// How many words may stand between an age and the name behind it: `the 34-year-old former striker Tom Bielik`.
const NOUNS: usize = 3;

/// The age that the originals give whom the rewrite gives another one's.
pub(in crate::diff) fn age_of_owner<'c>(comparison: &Comparison, stated: &Stated, candidates: &'c [Candidate]) -> Option<&'c Candidate> {
    let owner = Owner::of(&comparison.rewrite, stated)?;
    let owners = |candidate: &Candidate| comparison.stated(candidate.place).and_then(|(side, original)| Owner::of(side, original));
    let mut supports = candidates.iter().filter(|c| c.relation.is_support()).peekable();
    supports.peek()?;
    if !supports.all(|support| owners(support).is_some_and(|other| owner.is_other_than(&other))) {
        return None;
    }
    candidates.iter().find(|c| c.relation.is_conflict() && owners(c).is_some_and(|other| owner.is(&other)))
}

/// Whose age it is, as far as the words beside it tell.
struct Owner {
    /// The parts of the name beside it.
    names: Vec<Key>,
    sex: Option<Sex>,
}

impl Owner {
    /// The owner of an age.
    fn of(side: &Side, stated: &Stated) -> Option<Self> {
        (stated.quantity.dimension == Dimension::Age).then(|| Self { names: names(side, stated), sex: sex(side, stated) })
    }

    /// Whether the two are surely two.
    fn is_other_than(&self, other: &Self) -> bool {
        if !self.names.is_empty() && !other.names.is_empty() {
            return !self.shares_name(other);
        }
        self.sex.zip(other.sex).is_some_and(|(one, other)| one != other)
    }

    /// Whether the two are probably one.
    fn is(&self, other: &Self) -> bool {
        if self.names.is_empty() { self.sex.is_some() && self.sex == other.sex } else { self.shares_name(other) }
    }

    fn shares_name(&self, other: &Self) -> bool {
        self.names.iter().any(|name| other.names.contains(name))
    }
}

/// The parts of the name that an age is set off behind, or that follows it.
fn names(side: &Side, stated: &Stated) -> Vec<Key> {
    let Some(sentence) = side.sentences.get(stated.sentence) else { return Vec::new() };
    let before = side.words.get(sentence.words.start..stated.words.start).unwrap_or_default();
    let behind = side.words.get(stated.words.end..sentence.words.end).unwrap_or_default();
    let is_name = |word: &&Word| side.is_capitalised(word);
    let set_off = before.split_last().filter(|(mark, _)| matches!(side.slice(mark.span), "," | "("));
    if let Some((_, front)) = set_off {
        return front.iter().rev().take_while(is_name).map(|word| word.id).collect();
    }
    let nouns = behind.iter().take(NOUNS).take_while(|word| word.class == Class::Content && !word.is_finite() && !is_name(word)).count();
    behind.iter().skip(nouns).take_while(is_name).map(|word| word.id).collect()
}
