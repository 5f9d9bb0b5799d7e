//! Figures that an article itself puts together: `48 of the 260 seats`, `12 men and 9 women`, `60, up from 45`, `40, six more than`.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::{
    diff::reading::{Class, Side, Stated, Word},
    lexicon::table,
};

/// How many words may stand between two figures that are joined by a word that names a part or another value.
const APART: usize = 10;
/// How many may stand between two that are joined by `and`, by `of` or by a comma.
const CLOSE: usize = 5;

/// How two figures that follow one another in a sentence are put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::diff) enum Kind {
    /// Both are told side by side: `12 men and 9 women`.
    Both,
    /// The first is a part of the second: `48 of the 260 seats`.
    Part,
    /// The second is a part of the first: `260 seats, 48 of them`.
    Whole,
    /// Both are values of one thing: `60, up from 45`.
    Change,
    /// The first is by the second more than a third, which is not told: `40, six more than the year before`.
    More,
    /// The first is by the second less than a third.
    Less,
}

/// Two figures of an article that it puts together, by their numbers in [`Side::stated`].
#[derive(Debug, Clone, Copy)]
pub(in crate::diff) struct Joint {
    pub(in crate::diff) first: usize,
    pub(in crate::diff) second: usize,
    pub(in crate::diff) kind: Kind,
}

/// The words between and behind two figures that put them together, as `rules/lexicon/joints.toml` lists them.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Words {
    both: Vec<String>,
    part: Vec<String>,
    determiners: Vec<String>,
    whole: Vec<String>,
    of_whole: Vec<String>,
    change: Vec<String>,
    more: Vec<String>,
    less: Vec<String>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| table!("joints"));

/// All figures of an article that it puts together, in the order of the text.
pub(in crate::diff) fn joints(side: &Side) -> Vec<Joint> {
    let pairs = side.stated.windows(2).enumerate();
    let found = pairs.filter_map(|(first, pair)| {
        let [a, b] = pair else { return None };
        let joined = a.sentence == b.sentence && !a.converts && !b.converts;
        let kind = kind(side, a, b).filter(|_| joined)?;
        Some(Joint { first, second: first + 1, kind })
    });
    found.collect()
}

/// How the words between and behind two figures put them together.
fn kind(side: &Side, first: &Stated, second: &Stated) -> Option<Kind> {
    let gap = side.words.get(first.words.end..second.words.start).filter(|gap| gap.len() <= APART)?;
    let behind = side.words.get(second.words.end..(second.words.end + 2).min(side.words.len())).unwrap_or_default();
    let words = &*WORDS;
    let has = |listed: &[String]| listed.iter().any(|phrase| position(side, gap, phrase).is_some());
    if has(&words.whole) || words.of_whole.iter().any(|phrase| position(side, behind, phrase) == Some(0)) {
        return Some(Kind::Whole);
    }
    if is_part(side, gap) {
        return Some(Kind::Part);
    }
    if has(&words.change) {
        return Some(Kind::Change);
    }
    if gap.len() > CLOSE {
        return None;
    }
    let is_set_off = gap.last().is_some_and(|word| matches!(side.slice(word.span), "," | "(" | "–" | "—" | "or"));
    // `Six more than` stands behind the figure or, as in `six more seats`, within it.
    let own = side.words.get(second.words.clone()).unwrap_or_default();
    let says = |listed: &[String]| own.iter().chain(behind.first()).any(|word| is_listed(listed, side.slice(word.span)));
    if is_set_off && says(&words.more) {
        return Some(Kind::More);
    }
    if is_set_off && says(&words.less) {
        return Some(Kind::Less);
    }
    let is_between = || {
        let before = first.words.start.checked_sub(1).and_then(|at| side.words.get(at));
        before.is_some_and(|word| matches!(side.slice(word.span), "between" | "from"))
    };
    (has(&words.both) && !is_between()).then_some(Kind::Both)
}

/// Whether the words between two figures make the first a part of the second: `of the`, `miners out of a total of`.
fn is_part(side: &Side, gap: &[Word]) -> bool {
    let words = &*WORDS;
    let ends_with = |phrase: &String| {
        let length = phrase.split(' ').count();
        let without = gap.iter().rev().skip_while(|word| is_listed(&words.determiners, side.slice(word.span))).count();
        let at = gap.get(..without).and_then(|gap| position(side, gap, phrase).filter(|at| at + length == gap.len()));
        // In front of it stands no more than the noun of the first figure.
        at.is_some_and(|at| at <= 2 && gap.iter().take(at).all(|word| matches!(word.class, Class::Content | Class::Name)))
    };
    gap.len() <= CLOSE && words.part.iter().any(ends_with)
}

/// Where a phrase stands among words.
fn position(side: &Side, words: &[Word], phrase: &str) -> Option<usize> {
    let length = phrase.split(' ').count();
    let is_here = |at: &[Word]| at.iter().zip(phrase.split(' ')).all(|(word, wanted)| side.slice(word.span).eq_ignore_ascii_case(wanted));
    words.windows(length).position(is_here)
}

fn is_listed(listed: &[String], word: &str) -> bool {
    listed.iter().any(|known| known.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        diff::reading::{Reading, Vocabulary},
        source::{Article, ArticleId},
    };

    fn kinds(text: &str) -> Vec<Kind> {
        let article = Article::new(ArticleId(0), "a.txt", text.to_owned());
        let side = Side::read(&Reading::of(&article), &mut Vocabulary::default());
        joints(&side).into_iter().map(|joint| joint.kind).collect()
    }

    #[test]
    fn figures_side_by_side_are_told_together() {
        assert_eq!(kinds("The bus carried 31 pupils and 4 teachers."), [Kind::Both]);
        assert_eq!(kinds("The squall killed 12 and hurt 40."), [Kind::Both]);
        assert_eq!(kinds("It is between 31 metres high."), []);
    }

    #[test]
    fn a_part_stands_in_front_of_its_whole_or_behind_it() {
        assert_eq!(kinds("It shut 42 of its 380 kiosks."), [Kind::Part]);
        assert_eq!(kinds("It shut 42 kiosks out of a total of 380."), [Kind::Part]);
        assert_eq!(kinds("It hired eleven guards, four of them new to the trade."), [Kind::Whole]);
        assert_eq!(kinds("It was granted 48 million euros for the weir, of which 12 million was spent."), [Kind::Whole]);
    }

    #[test]
    fn two_values_of_one_thing_are_held_against_each_other() {
        assert_eq!(kinds("It sold 60 boats, up from 45."), [Kind::Change]);
        assert_eq!(kinds("It cost 412 million euros, compared with the 265 million euros that were planned."), [Kind::Change]);
    }

    #[test]
    fn by_how_much_one_exceeds_another_stands_behind_it() {
        assert_eq!(kinds("A ticket costs 95 euros, 10 more than this time."), [Kind::More]);
        assert_eq!(kinds("It drew 95 guests, 10 fewer guests than in May."), [Kind::Less]);
    }
}
