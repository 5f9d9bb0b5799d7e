//! Words that tell senses apart: pounds of money and of weight, degrees of an angle and of heat, scores and ranges, shares
//! and ranks.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;

use super::phrases::lowered;

/// A list of words in `rules/lexicon/senses.toml`, which says what each is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Sense {
    /// Speaks of money.
    Money,
    /// Speaks of weight.
    Weight,
    /// Speaks of heat.
    Heat,
    /// Speaks of a game.
    Game,
    /// Names a vote, or says that there was one.
    Vote,
    /// Is done by a number of votes.
    Carried,
    /// What a price or a pace is per behind `a`.
    Per,
    /// Behind `one in ten`: is said of people.
    Polled,
    /// A group of people that a share is named of: `one household in five`.
    Household,
    /// Behind `two in three`: what happens or lies there, so that both figures count.
    Counted,
    /// Behind `a third`: makes it a share of what was named before.
    OfShare,
    /// Before `over` and a length of time: says how long something lasted.
    Lasting,
    /// A unit behind `a`: any one of them, and no quantity.
    Any,
    /// Before `over 65`: people of whom an age is told.
    Everybody,
    /// Before `of 12 and 15`: people whose ages are told together.
    Aged,
    /// A noun for somebody of whom there may be so many of something: `a father of 13`.
    Having,
    /// Before `at 71`: says what happened to somebody at an age.
    TurnOfLife,
    /// Before a length: says that something was wrecked there.
    Wrecked,
    /// Before `up` or `down` and a length: says that somebody went that way.
    Moving,
    /// Before `up` or `down`: says how something ended.
    Ending,
    /// Before `up` or `down`: is another verb with it.
    Phrasal,
    /// Before `20 percent down`: says that it is paid.
    DownPayment,
}

/// The words of each sense.
#[derive(Debug)]
pub(crate) struct Senses(FxHashMap<Sense, FxHashSet<String>>);

impl Senses {
    pub(super) fn new(file: BTreeMap<Sense, Vec<String>>) -> Self {
        Self(file.into_iter().map(|(sense, words)| (sense, words.into_iter().collect())).collect())
    }

    /// Whether the word, in any case, has the sense.
    pub(crate) fn has(&self, sense: Sense, word: &str) -> bool {
        self.0.get(&sense).is_some_and(|words| words.contains(lowered(word).as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::lexicon;

    #[test]
    fn every_sense_has_its_list() {
        let senses = [
            (Sense::Money, "worth"),
            (Sense::Weight, "weighed"),
            (Sense::Heat, "warmer"),
            (Sense::Game, "won"),
            (Sense::Vote, "Majority"),
            (Sense::Carried, "ratified"),
            (Sense::Per, "barrel"),
            (Sense::Polled, "believe"),
            (Sense::Household, "family"),
            (Sense::Counted, "game"),
            (Sense::OfShare, "fewer"),
            (Sense::Lasting, "TOOK"),
            (Sense::Any, "percentage point"),
            (Sense::Everybody, "Adults"),
            (Sense::Aged, "Sisters"),
            (Sense::Having, "father"),
            (Sense::TurnOfLife, "retired"),
            (Sense::Wrecked, "sank"),
            (Sense::Moving, "drove"),
            (Sense::Ending, "finished"),
            (Sense::Phrasal, "gave"),
            (Sense::DownPayment, "putting"),
        ];
        for (sense, word) in senses {
            assert!(lexicon().senses.has(sense, word), "{sense:?}: {word}");
        }
        assert_eq!(lexicon().senses.0.len(), senses.len());
    }
}
