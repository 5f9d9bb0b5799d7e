//! What the words beside a figure say of how it was reckoned: `more than the year before`, `in all`, `apiece`.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;

use crate::{
    diff::reading::{Class, Side, Stated, Word},
    lexicon::table,
};

/// How many words on either side of a figure are read.
const REACH: usize = 8;

/// A way of reckoning that a word points to, as `rules/lexicon/derivations.toml` names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(in super::super) enum Cue {
    /// One figure less another.
    Difference,
    /// A whole less its parts.
    Rest,
    /// Figures put together.
    Total,
    /// An amount for one of several.
    Each,
    /// One time before or after another.
    Apart,
    /// Less by a share.
    Fewer,
    /// More by a share.
    Greater,
}

static CUES: LazyLock<FxHashMap<Cue, FxHashSet<String>>> = LazyLock::new(|| table!("derivations"));

/// Whether a word points to a way of reckoning.
pub(in super::super) fn is_cue(cue: Cue, word: &str) -> bool {
    CUES.get(&cue).is_some_and(|words| words.contains(&word.to_lowercase()))
}

/// Whether a word beside a quantity points to a way of reckoning.
pub(in super::super) fn has_cue(side: &Side, stated: &Stated, cue: Cue) -> bool {
    beside(side, stated).any(|word| is_cue(cue, side.slice(word.span)))
}

/// The words on either side of a quantity in its sentence, and those behind its number; not those of other quantities.
pub(in super::super) fn beside<'s>(side: &'s Side, stated: &'s Stated) -> impl Iterator<Item = &'s Word> {
    let sentence = side.sentences.get(stated.sentence).map_or(0..0, |sentence| sentence.words.clone());
    let first = stated.words.start.saturating_sub(REACH).max(sentence.start);
    let last = (stated.words.end + REACH).min(sentence.end);
    let front = side.words.get(first..stated.words.start).unwrap_or_default();
    let own = side.words.get(stated.words.clone()).unwrap_or_default();
    let behind = side.words.get(stated.words.end..last.max(stated.words.end)).unwrap_or_default();
    let outside = front.iter().chain(behind).filter(|word| !word.in_quantity);
    let inside = own.iter().filter(|word| word.span.start >= stated.quantity.figure.end);
    outside.chain(inside).filter(|word| word.class != Class::Mark)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        diff::reading::{Reading, Vocabulary},
        source::{Article, ArticleId},
    };

    fn cues(text: &str) -> Vec<Cue> {
        let article = Article::new(ArticleId(0), "a.txt", text.to_owned());
        let side = Side::read(&Reading::of(&article), &mut Vocabulary::default());
        let all = [Cue::Difference, Cue::Rest, Cue::Total];
        all.into_iter().filter(|cue| side.stated.iter().any(|stated| has_cue(&side, stated, *cue))).collect()
    }

    #[test]
    fn the_words_beside_a_figure_say_how_it_was_reckoned() {
        assert_eq!(cues("The weir still needs 40 boards."), [Cue::Rest]);
        assert_eq!(cues("Kale has 30 fewer boats."), [Cue::Difference]);
        assert_eq!(cues("Altogether 30 boats sank."), [Cue::Total]);
    }

    #[test]
    fn the_hedge_of_a_figure_is_no_cue() {
        assert!(cues("More than 30 boats sank.").is_empty());
    }
}
