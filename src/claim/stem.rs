//! Words reduced to what their forms share: `deliberated`, `deliberating` and `deliberation` are one.

use std::borrow::Cow;

/// The stem of a word in lower case. `lemma` gives the base of an irregular form, if the word is one.
///
/// Light on purpose: endings of inflection and the commonest ones that make nouns of verbs.
pub(crate) fn stem(word: &str, lemma: impl Fn(&str) -> Option<&'static str>) -> String {
    let word = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word);
    let word = word.trim_end_matches(['\'', '’']);
    let word = lemma(word).unwrap_or(word);
    if word.len() <= 3 || !word.is_ascii() {
        return word.to_owned();
    }
    finish(&derived(&inflected(word))).to_owned()
}

/// Without the endings of number and tense.
fn inflected(word: &str) -> Cow<'_, str> {
    if let Some(root) = word.strip_suffix("ies").or_else(|| word.strip_suffix("ied")) {
        return if root.len() > 1 { Cow::Owned(format!("{root}y")) } else { Cow::Owned(format!("{root}ie")) };
    }
    // `dying`, `lying`
    if let Some(root) = word.strip_suffix("ying").filter(|root| root.len() == 1) {
        return Cow::Owned(format!("{root}ie"));
    }
    for sibilant in ["sses", "xes", "ches", "shes", "zzes"] {
        if word.ends_with(sibilant) {
            return Cow::Borrowed(&word[..word.len() - 2]);
        }
    }
    if word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is") {
        return Cow::Borrowed(&word[..word.len() - 1]);
    }
    for ending in ["ed", "ing"] {
        if let Some(root) = word.strip_suffix(ending)
            && root.len() >= 3
            && root.contains(['a', 'e', 'i', 'o', 'u', 'y'])
            && !root.ends_with('e')
        {
            return Cow::Borrowed(undoubled(root));
        }
    }
    Cow::Borrowed(word)
}

/// `stopp` without its second consonant; `kill`, `pass` and `buzz` keep theirs.
fn undoubled(root: &str) -> &str {
    let bytes = root.as_bytes();
    match bytes {
        [.., a, b] if a == b && !matches!(b, b'l' | b's' | b'z' | b'e' | b'o') => &root[..root.len() - 1],
        _ => root,
    }
}

/// Without the endings that make a noun of a verb.
fn derived(word: &str) -> Cow<'_, str> {
    if word.len() > 7 {
        for ending in ["ment", "ness"] {
            if let Some(root) = word.strip_suffix(ending) {
                return Cow::Borrowed(root);
            }
        }
    }
    match word.strip_suffix("ion") {
        Some(root) if root.len() >= 4 && root.ends_with(['t', 's']) => Cow::Borrowed(root),
        _ => Cow::Borrowed(word),
    }
}

/// Without a silent `e`, and with `y` as `i`, so that all roads lead to one stem.
fn finish(word: &str) -> &str {
    word.strip_suffix('e').filter(|root| root.len() >= 3).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(word: &str) -> String {
        stem(word, |_| None)
    }

    #[test]
    fn the_forms_of_a_verb_and_its_noun_share_a_stem() {
        for word in ["deliberate", "deliberates", "deliberated", "deliberating", "deliberation", "deliberations"] {
            assert_eq!(plain(word), "deliberat", "{word}");
        }
        for word in ["stop", "stops", "stopped", "stopping"] {
            assert_eq!(plain(word), "stop", "{word}");
        }
        assert_eq!(plain("cities"), plain("city"));
        assert_eq!(plain("passes"), plain("pass"));
        assert_eq!(plain("agreed"), "agreed", "no root is made of too little");
    }

    #[test]
    fn an_irregular_form_leads_to_its_base() {
        let lemma = |word: &str| (word == "struck").then_some("strike");
        assert_eq!(stem("struck", lemma), plain("strikes"));
    }

    #[test]
    fn a_possessive_is_its_word() {
        assert_eq!(plain("kathmandu’s"), plain("kathmandu"));
    }
}
