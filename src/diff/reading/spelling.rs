//! British and American spelling made one.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;

use crate::lexicon::table;

/// Endings that may follow a word of the list.
const INFLECTIONS: &[&str] = &["s", "d", "ed", "r", "rs", "ing", "ly", "ism"];

/// The other spelling of a word in lower case, where it has the spelling that we do not compare in.
pub(in crate::diff) fn respelled(word: &str) -> Option<String> {
    if word.len() < 3 || SPELLING.exceptions.contains(word) {
        return None;
    }
    if let Some(other) = SPELLING.words.get(word) {
        return Some(other.clone());
    }
    SPELLING.endings.iter().find_map(|(ending, other)| {
        let root = word.strip_suffix(ending.as_str()).filter(|root| root.chars().count() >= 3)?;
        Some(format!("{root}{other}"))
    })
}

struct Spelling {
    words: FxHashMap<String, String>,
    /// Longest first, so that `isation` is tried before `ise`.
    endings: Vec<(String, String)>,
    exceptions: FxHashSet<String>,
}

#[derive(Deserialize)]
struct File {
    words: Vec<(String, String)>,
    endings: Vec<(String, String)>,
    exceptions: FxHashSet<String>,
}

static SPELLING: LazyLock<Spelling> = LazyLock::new(|| {
    let file: File = table!("spelling");
    let mut words = FxHashMap::default();
    for (from, to) in file.words {
        for ending in INFLECTIONS {
            // `cosy` has no inflected form worth a rule: only endings that are simply added.
            words.insert(format!("{from}{ending}"), format!("{to}{ending}"));
        }
        words.insert(from, to);
    }
    let mut endings = file.endings;
    endings.sort_by_key(|(from, _)| std::cmp::Reverse(from.len()));
    Spelling { words, endings, exceptions: file.exceptions }
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn british_spelling_is_read_as_american() {
        for (british, american) in
            [("organised", "organized"), ("harbour", "harbor"), ("centre", "center"), ("defences", "defenses"), ("travelling", "traveling")]
        {
            assert_eq!(respelled(british).as_deref(), Some(american));
        }
    }

    #[test]
    fn words_spelled_alike_everywhere_stay() {
        for word in ["four", "surprised", "hours", "rise", "telling", "river"] {
            assert_eq!(respelled(word), None, "{word}");
        }
    }
}
