//! What a quantity counts, by the noun behind it: `12 miners`, `12 tents`.

use super::{
    side::{Side, Stated},
    words,
};
use crate::{
    claim::Key,
    quantity::{Dimension, Quantity},
    rule::pattern::NounClasses,
};

/// The class of nouns that may stand for one another in a retelling: `five men` for `five miners`.
const PEOPLE: &str = "people";

/// What a count counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Counted {
    noun: Key,
    people: bool,
}

/// How what two quantities count stands to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Counting {
    /// The same things, or people in both.
    Alike,
    /// One of the two names nothing.
    Unknown,
    /// Other things, as far as the nouns tell: `25 museums`, `25 crates`.
    Other,
}

impl Counted {
    /// What a quantity counts, if it is a count with a noun.
    pub(super) fn of(quantity: &Quantity) -> Option<Self> {
        let noun = quantity.base_unit();
        let counts = quantity.dimension == Dimension::Count && !noun.is_empty();
        counts.then(|| Self { noun: words::key(noun), people: NounClasses::builtin().contains(PEOPLE, noun) })
    }

    /// What a quantity of an article counts; of `12 of the 40 miners` the 12 are miners as well.
    pub(super) fn read(side: &Side, stated: &Stated) -> Option<Self> {
        let own = Self::of(&stated.quantity);
        if own.is_some() || stated.quantity.dimension != Dimension::Number {
            return own;
        }
        let sentence = side.sentences.get(stated.sentence)?;
        let whole = side.stated_in(sentence).iter().find(|other| other.words.start >= stated.words.end)?;
        let mut between = side.words.get(stated.words.end..whole.words.start)?.iter().map(|word| side.slice(word.span));
        let of_whole =
            between.next() == Some("of") && between.all(|word| matches!(word, "the" | "its" | "their" | "his" | "her" | "these"));
        if of_whole { Self::of(&whole.quantity) } else { None }
    }

    /// The noun, equal for nouns that say the same.
    pub(super) fn noun(self) -> Key {
        self.noun
    }

    /// Whether a word may call what is counted.
    pub(super) fn is_called(self, key: Key, word: &str) -> bool {
        key == self.noun || self.people && NounClasses::builtin().contains(PEOPLE, &word.to_lowercase())
    }

    /// How what one quantity counts stands to what another counts.
    pub(super) fn compare(original: Option<Self>, rewrite: Option<Self>) -> Counting {
        match (original, rewrite) {
            (Some(a), Some(b)) if a.noun == b.noun || a.people && b.people => Counting::Alike,
            (Some(_), Some(_)) => Counting::Other,
            _ => Counting::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        grammar,
        source::{Article, ArticleId},
    };

    fn counted(text: &str) -> Option<Counted> {
        let article = Article::new(ArticleId(0), "a.txt", text.to_owned());
        grammar::read(&article).quantities.first().and_then(Counted::of)
    }

    #[test]
    fn people_may_be_called_by_what_they_do() {
        assert_eq!(Counted::compare(counted("five nurses"), counted("five women")), Counting::Alike);
    }

    #[test]
    fn other_nouns_count_other_things() {
        assert_eq!(Counted::compare(counted("23 lamps"), counted("23 mills")), Counting::Other);
    }

    #[test]
    fn a_bare_number_counts_nothing_that_is_known() {
        assert_eq!(Counted::compare(counted("the 23."), counted("23 mills")), Counting::Unknown);
    }
}
