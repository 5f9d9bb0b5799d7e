//! What a quantity counts, by the noun behind it: `12 miners`, `12 tents`.

use super::part::completed_by;
use crate::{
    claim::{
        Key,
        lexicon::{Form, LEXICON},
    },
    diff::reading::{Class, Side, Stated, Word, vocabulary},
    lexicon::lexicon,
    quantity::{Dimension, Quantity},
    rule::pattern::NounClasses,
};

/// The class of nouns that may stand for one another in a retelling: `five men` for `five miners`.
const PEOPLE: &str = "people";

/// What a count counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::diff) struct Counted {
    noun: Key,
    people: bool,
}

/// How what two quantities count stands to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::diff) enum Counting {
    /// The same things, or people in both.
    Alike,
    /// One of the two names nothing.
    Unknown,
    /// Other things, as far as the nouns tell: `25 museums`, `25 crates`.
    Other,
}

impl Counted {
    /// What a quantity counts, if it is a count with a noun.
    pub(in crate::diff) fn of(quantity: &Quantity) -> Option<Self> {
        let noun = quantity.base_unit();
        let noun = noun.rsplit([' ', '-']).next().unwrap_or(noun);
        // `Sued five times` has for `named in five lawsuits`.
        let counts = quantity.dimension == Dimension::Count && !noun.is_empty() && noun != "time";
        counts.then(|| Self::named(noun))
    }

    /// Things called by a noun in the singular.
    fn named(noun: &str) -> Self {
        // `five dead`, `22 missing`
        let befallen = matches!(noun, "dead" | "missing") || LEXICON.entry(noun).verb == Some(Form::Past);
        Self { noun: vocabulary::key(noun), people: befallen || NounClasses::builtin().contains(PEOPLE, noun) }
    }

    /// What a quantity of an article counts; of `12 of the 40 miners` the 12 are miners as well.
    pub(in crate::diff) fn read(side: &Side, stated: &Stated) -> Option<Self> {
        let own = Self::of(&stated.quantity);
        if own.is_some() || stated.quantity.dimension != Dimension::Number {
            return own;
        }
        if let Some(before) = completed_by(side, stated) {
            return Self::of(&before.quantity);
        }
        let behind = side.words.get(stated.words.end..side.sentences.get(stated.sentence)?.words.end)?;
        let (of, rest) = behind.split_first().filter(|(word, _)| side.slice(word.span) == "of")?;
        let is_article = |word: &&Word| matches!(side.slice(word.span), "the" | "its" | "their" | "his" | "her" | "these" | "our" | "my");
        let determined = rest.iter().take_while(is_article).count();
        let next = rest.get(determined)?;
        // `12 of the 40 miners`, `six of his captors`
        let whole = side.stated_in(side.sentences.get(stated.sentence)?).iter().find(|other| other.words.start > stated.words.start);
        if let Some(whole) = whole.filter(|whole| whole.words.contains(&(stated.words.end + 1 + determined))) {
            return Self::of(&whole.quantity);
        }
        let noun = side.slice(next.span).to_lowercase();
        let plural = determined > 0 && next.class == Class::Content && lexicon().nouns.is_plural(&noun) && of.span.end < next.span.start;
        plural.then(|| Self::named(&lexicon().nouns.singular(&noun)))
    }

    /// The noun, equal for nouns that say the same.
    pub(in crate::diff) fn noun(self) -> Key {
        self.noun
    }

    /// Whether a word may call what is counted.
    pub(in crate::diff) fn is_called(self, key: Key, word: &str) -> bool {
        key == self.noun || self.people && NounClasses::builtin().contains(PEOPLE, &word.to_lowercase())
    }

    /// How what one quantity counts stands to what another counts.
    pub(in crate::diff) fn compare(original: Option<Self>, rewrite: Option<Self>) -> Counting {
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
