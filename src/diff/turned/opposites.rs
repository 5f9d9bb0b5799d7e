//! Figures of which the rewrite says the opposite: `rose 3 %` has become `fell 3 %`.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;

use super::told::{Form, Told, Turned};
use crate::{
    claim::{Key, lexicon::Form as VerbForm},
    diff::reading::{Class, Side, Stated, Word, vocabulary},
    source::Span,
};

/// How far from a figure a `not` may stand; a line without a full stop is one long sentence.
const FARTHEST: usize = 60;
/// How many words on either side of a figure may say what became of it.
const REACH: usize = 8;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    negations: String,
    pair: Vec<Pair>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pair {
    one: String,
    other: String,
    #[serde(default)]
    converse: bool,
    #[serde(default)]
    change: bool,
    #[serde(default)]
    alone: bool,
}

/// The words of `rules/lexicon/opposites.toml`.
struct Opposites {
    negations: FxHashSet<Key>,
    /// The pairs that a word belongs to, by their numbers, and to which side of each.
    ends: FxHashMap<Key, Vec<End>>,
    /// The pairs of words for what has grown and what has shrunk.
    changes: FxHashSet<usize>,
    /// The words of each pair, on either side; none of a pair that needs a figure beside it.
    pairs: Vec<[Vec<Key>; 2]>,
}

/// One side of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct End {
    pair: usize,
    one: bool,
    /// Whether one event has both sides, depending on whom it is told of: who wins has somebody who loses.
    converse: bool,
}

impl End {
    /// The same word of one to whom it was done, where that is the other side of one event.
    fn turned(self) -> Self {
        Self { one: self.one != self.converse, ..self }
    }
}

static OPPOSITES: LazyLock<Opposites> = LazyLock::new(|| {
    let file: File =
        toml::from_str(include_str!("../../../rules/lexicon/opposites.toml")).expect("the built-in list of opposites is sound");
    let mut ends: FxHashMap<Key, Vec<End>> = FxHashMap::default();
    for (pair, words) in file.pair.iter().enumerate() {
        for (list, one) in [(&words.one, true), (&words.other, false)] {
            for word in list.split_whitespace() {
                ends.entry(vocabulary::key(word)).or_default().push(End { pair, one, converse: words.converse });
            }
        }
    }
    let changes = file.pair.iter().enumerate().filter(|(_, words)| words.change).map(|(pair, _)| pair).collect();
    let keys = |words: &str| words.split_whitespace().map(vocabulary::key).collect();
    let pairs = file
        .pair
        .iter()
        .map(|words| if words.alone { [keys(&words.one), keys(&words.other)] } else { <[Vec<Key>; 2]>::default() })
        .collect();
    Opposites { pairs, negations: file.negations.split_whitespace().map(vocabulary::key).collect(), ends, changes }
});

/// What the rewrite says near its figure of which the original says the opposite near the same figure, if neither has
/// both words and nothing is negated.
pub(super) fn turned(original: Told, rewrite: Told) -> Option<Turned> {
    if is_whole(original.0, original.1) || is_whole(rewrite.0, rewrite.1) {
        return None;
    }
    let after = Statement::of(rewrite.0, rewrite.1)?;
    if after.near.is_empty() {
        return None;
    }
    let before = Statement::of(original.0, original.1)?;
    after.near.iter().find_map(|(span, end)| {
        let opposite = End { one: !end.one, ..*end };
        let (turned, _) = before.near.iter().find(|(_, other)| *other == opposite)?;
        let both = before.all.contains(end) || after.all.contains(&opposite);
        let of_the_same =
            || Telling::of(original, *turned).zip(Telling::of(rewrite, *span)).is_some_and(|(one, two)| one == two || one.lies_by(&two));
        (!both && (!end.converse || of_the_same())).then_some(Turned { original: *turned, rewrite: *span, form: Form::Opposite })
    })
}

/// A word's side of a pair and the other one.
pub(in crate::diff) struct Opposite {
    /// The words that say the same as it.
    pub(in crate::diff) same: &'static [Key],
    /// The words that say the opposite.
    pub(in crate::diff) others: &'static [Key],
    /// Whether one event has both, depending on whom it is told of.
    pub(in crate::diff) converse: bool,
    /// Whether they tell what has grown and what has shrunk.
    pub(in crate::diff) change: bool,
}

/// The pairs that a word belongs to, of those that need no figure beside them.
pub(in crate::diff) fn opposites_of(word: Key) -> impl Iterator<Item = Opposite> {
    let ends = OPPOSITES.ends.get(&word).map_or(&[][..], Vec::as_slice);
    ends.iter().filter_map(|end| {
        let [one, other] = OPPOSITES.pairs.get(end.pair)?;
        let (same, others) = if end.one { (one, other) } else { (other, one) };
        Some(Opposite { same, others, converse: end.converse, change: OPPOSITES.changes.contains(&end.pair) })
    })
}

/// Whether a word says no, or ends in a `not`: `didn't`.
pub(in crate::diff) fn says_no(side: &Side, word: &Word) -> bool {
    OPPOSITES.negations.contains(&word.id) || is_contracted(side.slice(word.span))
}

/// Whether a word tells that something has grown or shrunk.
pub(super) fn is_change(word: Key) -> bool {
    OPPOSITES.ends.get(&word).is_some_and(|ends| ends.iter().any(|end| OPPOSITES.changes.contains(&end.pair)))
}

/// Whether a word negates the one behind it: `not`, `never`, `no`, `hadn't`.
pub(in crate::diff) fn is_not(word: &str) -> bool {
    ["not", "never", "no"].iter().any(|no| word.eq_ignore_ascii_case(no)) || is_contracted(word)
}

/// Whether a `not` is contracted with the verb in front of it: `hadn't`, and `hadn` where the apostrophe was set apart.
fn is_contracted(word: &str) -> bool {
    let ends = |end: &str| {
        let last = word.len().checked_sub(end.len()).and_then(|at| word.get(at..));
        last.is_some_and(|last| last.eq_ignore_ascii_case(end))
    };
    ends("n't") || ends("n’t") || APART.iter().any(|apart| word.eq_ignore_ascii_case(apart))
}

/// Whether the sentence of a figure negates something.
pub(in crate::diff) fn is_negated(side: &Side, stated: &Stated) -> bool {
    let Some(sentence) = side.sentences.get(stated.sentence) else { return false };
    let near = stated.words.start.saturating_sub(FARTHEST).max(sentence.words.start)..(stated.words.end + FARTHEST).min(sentence.words.end);
    side.words.get(near).unwrap_or_default().iter().any(|word| says_no(side, word))
}

/// Whether a figure counts all of those of whom another figure counts a part: what is said of `12 of the 20` is said of the 12.
pub(super) fn is_whole(side: &Side, stated: &Stated) -> bool {
    let Some(sentence) = side.sentences.get(stated.sentence) else { return false };
    let before = side.words.get(sentence.words.start..stated.words.start).unwrap_or_default();
    let mut before = before.iter().rev().skip_while(|word| matches!(side.slice(word.span), "the" | "these" | "those" | "its" | "their"));
    before.next().is_some_and(|word| side.slice(word.span) == "of") && before.next().is_some_and(|word| word.in_quantity)
}

/// What a word is told of: the telling word in front of it, and whom or what it names behind it.
#[derive(Debug, PartialEq, Eq)]
struct Telling {
    subject: Option<Key>,
    /// Behind `of`, `than`, `to`, an article or nothing: `defeated Vell`, `lost the match`, `north of Vell`.
    object: Option<Key>,
    /// Whether that is a place by name behind an `of`.
    place: bool,
}

impl Telling {
    fn of((side, stated): Told, word: Span) -> Option<Self> {
        let words = side.words_of(side.sentences.get(stated.sentence)?);
        let at = words.partition_point(|other| other.span.start < word.start);
        let subject = words.get(at.saturating_sub(REACH)..at)?.iter().rev().find(|word| word.is_telling());
        let links = |word: &&Word| matches!(side.slice(word.span), "of" | "than" | "to" | "the" | "a" | "an");
        let object = words.get(at + 1..)?.iter().find(|word| !links(word)).filter(|word| word.is_telling());
        let place = words.get(at + 1).is_some_and(|next| side.slice(next.span) == "of");
        let place = place && object.is_some_and(|object| side.is_capitalised(object));
        Some(Self { subject: subject.map(|word| word.id), object: object.map(|word| word.id), place })
    }

    /// Whether both are told of one named place: nothing lies as far north of it as south of it.
    fn lies_by(&self, other: &Self) -> bool {
        self.place && other.place && self.object == other.object
    }
}

/// Verbs whose `n't` has lost its end.
const APART: [&str; 13] = ["hadn", "didn", "wasn", "isn", "couldn", "wouldn", "doesn", "aren", "weren", "haven", "hasn", "shouldn", "don"];

/// Verbs of one that has won, though the noun tells of a loss.
const DEFEATED: [&str; 3] = ["defeated", "defeats", "defeating"];

/// How many words behind a participle the `by` may stand.
const BY: usize = 4;

/// Whether something was done to whom it is told of: `beaten 4-2 by Orr`. `Has beaten` tells of whom did it.
fn is_passive(side: &Side, words: &[Word], verb: &Word) -> bool {
    let at = words.partition_point(|other| other.span.start < verb.span.start);
    let text = |word: &Word| side.slice(word.span).to_lowercase();
    let front = at.checked_sub(1).and_then(|at| words.get(at)).map(text);
    let has = front.is_some_and(|word| matches!(word.as_str(), "has" | "have" | "had" | "having"));
    let behind = words.get(at + 1..).unwrap_or_default().iter().take(BY);
    let by = behind.take_while(|word| word.in_quantity || text(word) == "by").any(|word| text(word) == "by");
    verb.verb == Some(VerbForm::Past) && by && !has
}

/// The words of a sentence that have opposites.
struct Statement {
    /// Those in the clause of a figure.
    near: Vec<(Span, End)>,
    all: Vec<End>,
}

impl Statement {
    /// `None` where something is negated.
    fn of(side: &Side, stated: &Stated) -> Option<Self> {
        let sentence = side.sentences.get(stated.sentence)?;
        let words = side.words_of(sentence);
        if words.iter().any(|word| says_no(side, word)) {
            return None;
        }
        let before = side.words.get(sentence.words.start..stated.words.start)?.iter().rev().take(REACH);
        let behind = side.words.get(stated.words.end..sentence.words.end)?.iter().take(REACH);
        let own = side.words.get(stated.words.clone())?.iter();
        let is_open = |word: &&Word| word.class != Class::Mark;
        let clause = before.take_while(is_open).chain(own).chain(behind.take_while(is_open));
        // `Beaten by` says what `lost to` does.
        let told = |word: &Word| {
            let ends = OPPOSITES.ends.get(&word.id).map_or(&[][..], Vec::as_slice);
            let defeats = || DEFEATED.iter().any(|verb| side.slice(word.span).eq_ignore_ascii_case(verb));
            let other_side = ends.iter().any(|end| end.converse) && is_passive(side, words, word) != defeats();
            ends.iter().map(move |end| if other_side { end.turned() } else { *end })
        };
        let near = clause.flat_map(|word| told(word).map(|end| (word.span, end))).collect();
        Some(Self { near, all: words.iter().flat_map(told).collect() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        diff::reading::{Reading, Vocabulary},
        source::{Article, ArticleId},
    };

    fn words_turned(original: &str, rewrite: &str) -> Option<(String, String)> {
        let article = |text: &str| Article::new(ArticleId(0), "a.txt", text.to_owned());
        let (before, after) = (article(original), article(rewrite));
        let (one, two) =
            (Side::read(&Reading::of(&before), &mut Vocabulary::default()), Side::read(&Reading::of(&after), &mut Vocabulary::default()));
        let turned = turned((&one, one.stated.first()?), (&two, two.stated.first()?))?;
        Some((one.slice(turned.original).to_owned(), two.slice(turned.rewrite).to_owned()))
    }

    #[test]
    fn a_rise_is_no_fall() {
        let turned = words_turned("Rents in the old town rose 7 per cent.", "Rents in the old town have fallen 7 per cent.");
        assert_eq!(turned, Some(("rose".to_owned(), "fallen".to_owned())));
    }

    #[test]
    fn earnings_are_no_loss() {
        assert!(words_turned("The mill reported earnings of 60 million euros.", "The mill reports a loss of 60 million euros.").is_some());
    }

    #[test]
    fn a_sentence_that_has_both_words_is_not_turned() {
        assert_eq!(
            words_turned("Rents rose 7 per cent after they fell for years.", "Rents fell for years and then 7 per cent more."),
            None
        );
    }

    #[test]
    fn who_wins_has_somebody_who_loses() {
        assert_eq!(words_turned("Vell lost 4-2 in Orr.", "Orr won 4-2 in Vell."), None);
        assert_eq!(words_turned("Orr defeated Vell 4-2.", "Orr won 4-2."), None);
        assert_eq!(words_turned("Vell lost 4-2 at home.", "Vell, beaten 4-2 by Orr, went home."), None);
        assert_eq!(words_turned("Orr, which had defeated Vell 4-2, went home.", "Orr, which beat Vell 4-2, went home."), None);
        assert_eq!(words_turned("The quay lies 9 miles north of Vell.", "Vell lies 9 miles south of the quay."), None);
        assert_eq!(words_turned("Ada is 9 years older than Tom.", "Tom is 9 years younger than Ada."), None);
        assert!(words_turned("Vell lost 4-2 in Orr.", "Vell won 4-2 in Orr.").is_some());
        assert!(words_turned("The quay lies 9 miles north of Vell.", "The quay lies 9 miles south of Vell.").is_some());
    }

    #[test]
    fn of_those_of_whom_a_part_died_the_others_survived() {
        let turned = |original: &str, rewrite: &str| {
            let article = |text: &str| Article::new(ArticleId(0), "a.txt", text.to_owned());
            let (before, after) = (article(original), article(rewrite));
            let (one, two) = (
                Side::read(&Reading::of(&before), &mut Vocabulary::default()),
                Side::read(&Reading::of(&after), &mut Vocabulary::default()),
            );
            super::turned((&one, one.stated.last()?), (&two, two.stated.last()?))
        };
        assert_eq!(turned("Fourteen of the 32 rowers died.", "Eighteen of the 32 rowers survived."), None);
        assert!(turned("All 32 rowers died.", "All 32 rowers survived.").is_some());
    }

    #[test]
    fn what_is_negated_may_be_said_by_its_opposite() {
        assert_eq!(words_turned("The bank did not approve 9 loans.", "The bank rejected 9 loans."), None);
    }

    #[test]
    fn another_word_for_the_same_is_no_opposite() {
        assert_eq!(words_turned("Rents in the old town rose 7 per cent.", "Rents in the old town climbed 7 per cent."), None);
    }
}
