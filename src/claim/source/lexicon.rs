//! Words that say who says something: `rules/lexicon/speech-verbs.toml`.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;
use serde::Deserialize;

use crate::lexicon::table;

/// The lists of the lexicon.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct SpeechWords {
    /// Verbs of saying.
    pub(super) statements: FxHashSet<String>,
    /// Those that are something else as often, and count only right behind a name.
    pub(super) ambiguous: FxHashSet<String>,
    /// Those that are deeds as often, and count only where words said must follow or have gone before.
    pub(super) deeds: FxHashSet<String>,
    /// Those of them that also say what a text or a study says.
    pub(super) findings: FxHashSet<String>,
    /// Nouns for texts and studies.
    pub(super) writings: FxHashSet<String>,
    /// Those that can stand in front of their subject.
    pub(super) inverted: FxHashSet<String>,
    /// Words behind which the source follows.
    pub(super) pointers: Vec<Vec<String>>,
    /// Nouns for bodies.
    pub(super) bodies: FxHashSet<String>,
    /// Nouns for people.
    pub(super) anonymous: FxHashSet<String>,
}

static SPEECH_WORDS: LazyLock<SpeechWords> = LazyLock::new(|| table!("speech-verbs"));

impl SpeechWords {
    /// The lists, read once.
    pub(super) fn get() -> &'static Self {
        &SPEECH_WORDS
    }
}
