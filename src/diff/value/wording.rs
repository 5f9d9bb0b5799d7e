//! Quantities as they are written, for those whose values tell too little.

use super::relation::Relation;
use crate::{claim::Key, lexicon::lexicon};

/// Equal for quantities that are written alike but for an article and for numbers in words: `a fourth` and `fourth`,
/// `three quarters` and `3 quarters` may be read as two things.
pub(in crate::diff) fn wording(text: &str) -> Key {
    let lower = text.to_lowercase();
    let bare = ["a ", "an ", "the "].iter().find_map(|article| lower.strip_prefix(article)).unwrap_or(&lower);
    let words = bare.split_whitespace().map(|word| digits(word).map_or_else(|| word.to_owned(), |number| number.to_string()));
    Key::of_value(&words.collect::<Vec<String>>())
}

/// How two dates stand to each other that need the article's own date, from their words: `two months ago` and
/// `five months ago` differ whenever that was.
pub(in crate::diff) fn as_written(original: &str, rewrite: &str) -> Relation {
    let words = |text: &str| -> Vec<String> {
        let lower = text.to_lowercase();
        let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !matches!(*word, "" | "the" | "on" | "in" | "of" | "from"));
        let mut words: Vec<String> = words.map(|word| digits(word).map_or_else(|| word.to_owned(), |number| number.to_string())).collect();
        // `16 October` is `October 16`.
        let is_month = |word: &str| lexicon().calendar.month(word).is_some();
        for at in 1..words.len() {
            if is_month(&words[at]) && words[at - 1].bytes().all(|b| b.is_ascii_digit()) {
                words.swap(at - 1, at);
            }
        }
        words
    };
    let (before, after) = (words(original), words(rewrite));
    if before == after {
        return Relation::Same;
    }
    // The same number of other units; `this month` may well be `this year`.
    let differing: Vec<_> = before.iter().zip(&after).filter(|(a, b)| a != b).collect();
    if let [(a, b)] = differing[..]
        && before.len() == after.len()
        && before.iter().any(|word| word.bytes().all(|b| b.is_ascii_digit()))
        && is_unit_of_time(a)
        && is_unit_of_time(b)
    {
        let unit = |word: &str| word.trim_end_matches('s').to_owned();
        return if unit(a) == unit(b) { Relation::Same } else { Relation::Apart };
    }
    let figures = |words: &[String]| -> Vec<String> { words.iter().filter(|w| w.bytes().all(|b| b.is_ascii_digit())).cloned().collect() };
    let rest = |words: &[String]| -> Vec<String> { words.iter().filter(|w| !w.bytes().all(|b| b.is_ascii_digit())).cloned().collect() };
    let same_unit =
        rest(&before).last().map(|w| w.trim_end_matches('s').to_owned()) == rest(&after).last().map(|w| w.trim_end_matches('s').to_owned());
    match (figures(&before), figures(&after)) {
        (a, b) if !a.is_empty() && a.len() == b.len() && a != b && same_unit => Relation::Apart,
        _ => Relation::Unknown,
    }
}

/// Whether a word is a unit that a time is reckoned in.
fn is_unit_of_time(word: &str) -> bool {
    matches!(word.trim_end_matches('s'), "minute" | "hour" | "day" | "week" | "month" | "year" | "decade")
}

/// A small number in words or digits, `9th` included.
pub(in crate::diff) fn digits(word: &str) -> Option<usize> {
    if matches!(word, "a" | "an") {
        return Some(1);
    }
    let number =
        ["st", "nd", "rd", "th"].iter().find_map(|end| word.strip_suffix(end)).filter(|number| number.bytes().all(|b| b.is_ascii_digit()));
    lexicon().numerals.whole(number.unwrap_or(word)).and_then(|number| usize::try_from(number).ok())
}
