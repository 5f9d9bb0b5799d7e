//! A minus before a figure, told from the hyphen of a word and from a dash.

use super::{
    amount::amount,
    place::Place,
    words::{before_last_word, is_blank, is_one_of, last_word},
};
use crate::quantity::Dimension;

/// The length of a minus before a figure; of a hyphen only where a word does not end at it.
pub(super) fn sign_before(place: &Place<'_>, before: &str) -> Option<usize> {
    if place.input.starts_with(['-', '−']) {
        return None;
    }
    let word = last_word(before);
    if is_one_of(word, &["minus", "negative"]) {
        // `a margin of plus or minus 3 points` has a size and no sign.
        let either = is_one_of(last_word(before_last_word(before)), &["or"]);
        return (!either).then(|| before.len() - before_last_word(before).len());
    }
    let close = before.trim_end_matches(is_blank);
    let dash = close.chars().next_back().filter(|c| matches!(c, '-' | '−'))?;
    let front = &close[..close.len() - dash.len_utf8()];
    let blanks = before.len() - close.len();
    if front.ends_with("+/") || front.ends_with('+') {
        return None;
    }
    let alone = front.trim_end_matches(is_blank).is_empty() && place.previous.is_none_or(|c| c == '\n');
    let opens = |c: char| is_blank(c) || matches!(c, '(' | '“' | '"' | '\n' | '=' | ':' | '$');
    // `COVID -19` is a name that lost its join.
    let name = last_word(front).len() > 2 && last_word(front).chars().all(char::is_uppercase);
    let after_word = front.trim().is_empty() && place.previous.is_some_and(char::is_alphanumeric);
    let signs = blanks == 0 && !after_word && front.chars().next_back().or(place.previous).is_some_and(opens) && !name;
    // `at - 20 degrees`: only a temperature is written so behind a word.
    let lower = last_word(front).starts_with(char::is_lowercase) && front.ends_with(is_blank) && dash == '-';
    let cold = lower && blanks > 0 && amount(place.input).is_ok_and(|(_, amount)| amount.dimension == Dimension::Temperature);
    (alone || signs || cold).then_some(blanks + dash.len_utf8())
}
