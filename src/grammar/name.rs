//! Figures that are part of a name or of a phrase and count nothing: `No. 1`, `iPhone 11`, `12 Mill Lane`, `no one`.

use super::{
    number::Figure,
    words::{before_last_word, first_word, is_blank, is_hyphen, is_one_of, last_word},
};
use crate::{
    lexicon::lexicon,
    quantity::{Hedge, Rational},
};

/// Whether the word before makes a figure the number of something.
pub(super) fn is_label(before: &str) -> bool {
    let trimmed = before.trim_end_matches(is_blank);
    if trimmed.len() == before.len() {
        return false;
    }
    let stopped = trimmed.strip_suffix('.');
    let label = stopped.unwrap_or(trimmed);
    // `the number -- 74 percent --`: a dash parts them.
    label.ends_with(char::is_alphanumeric) && lexicon().labels.is_label(last_word(label), stopped.is_some())
}

/// `575 Wilbraham Road`, `9 E 71st St`, `12-14 Mill Lane`: the number of a house.
pub(super) fn is_house(rest: &str) -> bool {
    let rest = rest.strip_prefix(is_hyphen).map_or(rest, |last| last.trim_start_matches(|c: char| c.is_ascii_digit()));
    let mut words = rest.split([' ', ',', '.']).filter(|word| !word.is_empty()).take(4);
    let mut capitals = 0;
    rest.starts_with(' ')
        && words.any(|word| {
            let street = capitals > 0 && lexicon().labels.is_street(word);
            let capital = word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
            capitals += if capital { 1 } else { 10 };
            street && capitals < 6
        })
}

/// Whether `one` is a pronoun: `one of the best`, `no one`, `the one that`.
pub(super) fn is_pronoun(before: &str, rest: &str) -> bool {
    let determiners = [
        "no", "the", "this", "that", "any", "every", "each", "some", "another", "which", "new", "only", "first", "last", "next", "big",
        "good", "other",
    ];
    // Joined to a noun it counts: `one-storey`, but `one-on-one`.
    let joined = rest.starts_with('-') && !rest.starts_with("-on-");
    !joined || is_one_of(last_word(before), &determiners)
}

/// Whether a bare figure is part of a name or a rank: `iPhone 11`, `the Big 12`, `the bottom three`.
pub(super) fn is_part_of_name(before: &str, written: &str, figure: &Figure, hedge: Hedge) -> bool {
    if hedge != Hedge::None || figure.scale.is_some() || figure.share || figure.number.value > Rational::from_integer(9999) {
        return false;
    }
    let trimmed = before.trim_end_matches(is_blank);
    let word = last_word(trimmed);
    if is_one_of(word, &["top", "bottom", "final"]) {
        return true;
    }
    let front = before_last_word(trimmed).trim_end();
    let named = word.chars().any(char::is_uppercase) && trimmed.ends_with(char::is_alphanumeric) && trimmed.len() < before.len();
    // `the Big Seven`: a number word with a capital that ends a name, and not a line where every word has one.
    let inside = front.trim_end_matches(|c| is_blank(c) || matches!(c, '"' | '“' | '‘'));
    let spelled = !figure.digits
        && written.starts_with(char::is_uppercase)
        && !(inside.is_empty() || inside.ends_with(['.', '!', '?', ':']))
        && (has_small_words(before) || in_small_letters(written));
    (figure.digits || spelled) && named && !lexicon().nouns.is_function_word(word) && figure.number.value.is_integer()
}

/// Whether the line before a place has a word of its own in small letters, as no headline in capitals has.
fn has_small_words(before: &str) -> bool {
    let line = before.rsplit('\n').next().unwrap_or("");
    let mut words = line.split(|c: char| !c.is_alphabetic()).filter(|word| word.len() > 2);
    words.any(|word| word.starts_with(char::is_lowercase) && !lexicon().nouns.is_function_word(word))
}

/// Whether the word behind the first one is in small letters.
fn in_small_letters(written: &str) -> bool {
    written.split_whitespace().nth(1).is_some_and(|word| word.starts_with(char::is_lowercase))
}

/// Whether a capitalised word behind a bare figure makes it part of a name: `787 Dreamliner`, `the 90210 Zip code`.
pub(super) fn names_something(rest: &str, figure: &Figure, hedge: Hedge) -> bool {
    let plain = hedge == Hedge::None && figure.digits && figure.scale.is_none() && !figure.share && figure.number.value.is_integer();
    let Some(behind) = rest.strip_prefix(is_blank) else { return false };
    let next = first_word(behind);
    plain
        && figure.number.value < Rational::from_integer(100_000)
        && next.len() > 2
        && next.starts_with(char::is_uppercase)
        && !lexicon().nouns.is_function_word(next)
}
