//! Words for occasions and for what is cut from them: `rules/lexicon/occasions.toml`.

use std::sync::LazyLock;

use serde::Deserialize;

use super::word::Word;
use crate::lexicon::table;

/// The lists of the lexicon.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Lists {
    occasions: Vec<String>,
    stretches: Vec<String>,
    parts_of_play: Vec<String>,
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| table!("occasions"));

/// Whether a word names a game or a season, or a part of one: `during the deciding run`.
pub(super) fn is_occasion(word: &Word<'_>) -> bool {
    is_among(word, &LISTS.occasions)
}

/// Whether a word names what a stretch is cut from: `in the first six minutes`.
pub(super) fn is_of_stretches(word: &Word<'_>) -> bool {
    is_among(word, &LISTS.stretches)
}

/// Whether a word names a part of a game wherever it stands: `14 points by halftime`.
pub(super) fn is_part_of_play(word: &Word<'_>) -> bool {
    is_among(word, &LISTS.parts_of_play)
}

fn is_among(word: &Word<'_>, list: &[String]) -> bool {
    list.contains(&word.lower)
}
