//! Common words, which are no names although a sentence or a title gives them a capital: `rules/lexicon/common-words.toml`.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;
use serde::Deserialize;

use crate::lexicon::table;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Lists {
    openers: String,
    common: String,
}

#[derive(Debug, Default)]
struct Common {
    openers: FxHashSet<&'static str>,
    all: FxHashSet<&'static str>,
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| table!("common-words"));

static COMMON: LazyLock<Common> = LazyLock::new(|| {
    let openers: FxHashSet<&str> = LISTS.openers.split_whitespace().collect();
    let all = openers.iter().copied().chain(LISTS.common.split_whitespace()).collect();
    Common { openers, all }
});

/// Whether a word opens sentences and never a name: articles, pronouns, prepositions, conjunctions, adverbs.
pub(super) fn is_opener(word: &str) -> bool {
    is_in(&COMMON.openers, word)
}

/// Whether a word is an ordinary one.
pub(crate) fn is_common(word: &str) -> bool {
    is_in(&COMMON.all, word)
}

fn is_in(words: &FxHashSet<&str>, word: &str) -> bool {
    words.contains(word)
        || word.len() <= 20 && word.starts_with(|c: char| c.is_ascii_uppercase()) && words.contains(word.to_ascii_lowercase().as_str())
}
