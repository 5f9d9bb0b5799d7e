//! What looks like a number and is none: versions, telephone numbers, codes, model names, turns of phrase.

use super::{
    malformed,
    name::{is_house, is_label},
    words::{goes_on, has_decimals, is_blank, is_hyphen, is_one_of, last_word},
};
use crate::{lexicon::lexicon, quantity::Dimension};

/// Prefixes that a hyphen joins to a figure without making it a name.
const PREFIXES: &[&str] = &[
    "minus", "sub", "now", "than", "mid", "pre", "post", "about", "nearly", "almost", "over", "under", "to", "plus", "negative", "early",
    "late", "some", "around", "a", "an", "the", "roughly", "least", "most", "or", "and", "from", "between", "by", "of", "for",
];

/// The length of what is no number at the front of `input`, in bytes.
pub(super) fn identifier(before: &str, input: &str) -> Option<usize> {
    if let Some(len) = inside_address(before, input) {
        return Some(len);
    }
    let digits = input.len() - input.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if digits == 0 {
        return lexicon().labels.saying(input);
    }
    kind_of_vehicle_or_board(input)
        .or_else(|| behind_letters(before).then(|| token(input).max(digits)))
        .or_else(|| ends_a_name(before).then_some(digits))
        .or_else(|| is_model_year(before, input, digits).then_some(digits))
        .or_else(|| coordinate(input))
        .or_else(|| noughts_first(input, digits))
        .or_else(|| clause_of_law(input, digits))
        .or_else(|| joined_letter(input, digits))
        .or_else(|| pair_with_slash(input, digits))
        .or_else(|| is_code(input, digits).then(|| input.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(input.len())))
        .or_else(|| (digits < 6 && is_house(&input[digits..])).then_some(digits))
        .or_else(|| telephone(before, input))
        .or_else(|| version(input))
        .or_else(|| is_label(before).then_some(digits))
}

/// Whether digits are the year of a model: `his 2008 Bentley`.
fn is_model_year(before: &str, input: &str, digits: usize) -> bool {
    let maker = || input[digits..].trim_start_matches(is_blank).split(|c: char| !c.is_alphanumeric() && !is_hyphen(c)).next();
    digits == 4
        && input.starts_with(['1', '2'])
        && lexicon().labels.is_owning(last_word(before))
        && maker().is_some_and(|word| lexicon().labels.is_maker(word))
}

/// The length of a code of letters, digits and marks, in bytes.
fn token(input: &str) -> usize {
    let marks = |c| is_hyphen(c) || matches!(c, '.' | ',' | '/' | '@' | '_' | '(' | ')');
    let end = input.find(|c: char| !c.is_alphanumeric() && !marks(c)).unwrap_or(input.len());
    input[..end].trim_end_matches(['.', ',', '-', '(', ')', '/']).len()
}

/// Whether the digits of a code follow: `A4`, `F-16`, `v2`; behind another side `x` joins a second one: `4x6 m`.
fn behind_letters(before: &str) -> bool {
    before != "x" && before.ends_with(|c: char| c.is_alphabetic() || matches!(c, '_' | '#' | '@' | '&'))
}

/// Whether a hyphen joins what follows to a name: `COVID-19`, and `COVID -19`, which lost its join.
fn ends_a_name(before: &str) -> bool {
    if !before.ends_with(is_hyphen) {
        return false;
    }
    let front = before.trim_end_matches(is_hyphen);
    let joined = front.len() + 1 == before.len() && front.ends_with(char::is_alphanumeric);
    if joined {
        return !is_one_of(last_word(before), PREFIXES);
    }
    let name = last_word(front.trim_end_matches(is_blank));
    front.ends_with(is_blank) && name.len() > 2 && name.chars().all(char::is_uppercase)
}

/// The length of `4x4`, `2x4` and the like where no unit makes them sides.
fn kind_of_vehicle_or_board(input: &str) -> Option<usize> {
    let bytes = input.as_bytes();
    let crossed = matches!(bytes, [b'0'..=b'9', b'x', b'0'..=b'9', ..]) && !bytes.get(3).is_some_and(u8::is_ascii_alphanumeric);
    let behind = input.get(3..).filter(|_| crossed)?.trim_start_matches(|c| is_blank(c) || is_hyphen(c));
    let measured = lexicon().measures.longest(behind).is_some_and(|(_, unit)| unit.dimension == Dimension::Length);
    (!measured && !behind.starts_with(['x', '.'])).then_some(3)
}

/// Digits and letters mixed as no number and unit are: `24703L202`, `5G`, `9AB`.
fn is_code(input: &str, digits: usize) -> bool {
    let behind = &input[digits..];
    if !behind.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return false;
    }
    let letters = behind.len() - behind.trim_start_matches(|c: char| c.is_ascii_alphabetic()).len();
    let word = &behind[..letters];
    let next_word = behind[letters..].strip_prefix(is_blank).and_then(|next| next.split(|c: char| !c.is_alphabetic()).next());
    if letters == 1 && word.starts_with(char::is_uppercase) && next_word.is_some_and(|next| lexicon().labels.is_form(next)) {
        return true;
    }
    let ordinal = is_one_of(word, &["st", "nd", "rd", "th", "s", "x", "am", "pm", "ish", "odd"]);
    let lexicon = lexicon();
    let known = lexicon.measures.longest(behind).is_some()
        || lexicon.numerals.suffix(word).is_some()
        || lexicon.numerals.word(word).is_some()
        || lexicon.calendar.month(word).is_some();
    let exponent = matches!(word, "e" | "E" | "x") && behind[1..].starts_with(|c: char| c.is_ascii_digit() || c == '-');
    let next = behind[letters..].chars().next();
    let goes_on =
        next.is_some_and(|c| c.is_ascii_digit()) && !exponent && lexicon.measures.longest(behind).is_none_or(|(len, _)| len <= letters);
    let compound = known && goes_on && lexicon.measures.longest(word).is_some();
    !(ordinal || known || exponent) || goes_on && !compound
}

/// The length of groups of digits that begin with a nought, as telephones and codes do: `0800 555 0199`, `007`. Of a date or
/// a clock there are two digits before a mark.
fn noughts_first(input: &str, digits: usize) -> Option<usize> {
    let grouped = input[digits..].starts_with(|c: char| is_blank(c) || c == '-') || digits < 4;
    let ends = !input[digits..].starts_with(['.', ':', '/', '%', '°']) || input[digits..].starts_with(". ") || input.len() == digits + 1;
    if !(input.starts_with('0') && digits > 2 && (grouped || digits > 4) && ends) {
        return None;
    }
    let len = input.find(|c: char| !(c.is_ascii_digit() || is_blank(c) || c == '-')).unwrap_or(input.len());
    Some(input[..len].trim_end_matches(|c| is_blank(c) || c == '-').len())
}

/// The length of a clause of a law: `401(k)`, `501(c)(3)`.
fn clause_of_law(input: &str, digits: usize) -> Option<usize> {
    let mut at = digits;
    while let Some(inside) = input[at..].strip_prefix('(') {
        let Some(end) = inside.find(')').filter(|end| (1..3).contains(end)) else { break };
        if !inside[..end].chars().all(|c| c.is_ascii_lowercase() || at > digits && c.is_ascii_digit()) {
            break;
        }
        at += end + 2;
    }
    (at > digits).then_some(at)
}

/// The length of `3-D` and the like: a capital by itself that a hyphen joins.
fn joined_letter(input: &str, digits: usize) -> Option<usize> {
    let mut behind = input[digits..].strip_prefix('-')?.chars();
    let capital = behind.next().is_some_and(|c| c.is_ascii_uppercase());
    (capital && !behind.next().is_some_and(|c| c.is_alphanumeric() || c == '-')).then_some(digits + 2)
}

/// The length of two figures that a slash parts and that are no fraction: `24/7`, `9/11`, `a 60/40 split`, `at 7/2`.
fn pair_with_slash(input: &str, digits: usize) -> Option<usize> {
    let behind = input[digits..].strip_prefix('/')?;
    let second = behind.len() - behind.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (Ok(a), Ok(b)) = (input[..digits].parse::<u32>(), behind[..second].parse::<u32>()) else { return None };
    let rest = &behind[second..];
    let ends = !goes_on(rest) && !has_decimals(rest) && !rest.starts_with(['/', '-', '%', '"', '″']);
    let pair = (b..1000).contains(&a) || (a, b) == (9, 11) || a > 9 && b > 9 && a.checked_add(b) == Some(100);
    (pair && ends).then_some(digits + 1 + second)
}

/// The length of a web address or the like that a place lies in.
fn inside_address(before: &str, input: &str) -> Option<usize> {
    let start = before.rfind(|c: char| c.is_whitespace()).map_or(0, |at| at + 1);
    let front = before.get(start..).unwrap_or("");
    if !(front.contains("://") || front.contains("www.") || front.contains('@') && front.len() > 1) {
        return None;
    }
    Some(input.find(char::is_whitespace).unwrap_or(input.len()).max(1))
}

/// The length of a coordinate in degrees and minutes: `52°31′12″N`.
fn coordinate(input: &str) -> Option<usize> {
    let digits = |text: &'_ str| text.find(|c: char| !(c.is_ascii_digit() || c == '.')).filter(|len| *len > 0);
    let (mut at, mut marks) = (0, 0);
    for mark in [&['°'][..], &['′', '\'', '’'], &['″', '"', '”']] {
        let rest = &input[at..];
        let Some(len) = digits(rest) else { break };
        let Some(sign) = rest[len..].chars().next().filter(|sign| mark.contains(sign)) else { break };
        at += len + sign.len_utf8();
        at += input[at..].len() - input[at..].trim_start_matches(is_blank).len();
        marks += 1;
    }
    let side = input[at..].starts_with(['N', 'S', 'E', 'W']) && !input[at + 1..].starts_with(char::is_alphanumeric);
    (marks >= 2 && side).then_some(at + 1)
}

/// The length of `6.2.2` and the like.
fn version(input: &str) -> Option<usize> {
    let len = input.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(input.len());
    let written = input[..len].trim_end_matches('.');
    let parts: Vec<&str> = written.split('.').collect();
    // A date has three parts as well; it is tried before.
    let below = |part: &str, most: u8| part.parse::<u8>().is_ok_and(|number| (1..=most).contains(&number));
    let dated = parts.len() == 3 && parts[2].len() == 4 && below(parts[0], 39) && below(parts[1], 39);
    (parts.len() > 2 && !dated && malformed::number("", input).is_none()).then_some(written.len())
}

/// The length of groups of digits as telephones have them: `555-1212`, `+1 206 555 1212`.
fn telephone(before: &str, input: &str) -> Option<usize> {
    let len = input.find(|c: char| !(c.is_ascii_digit() || "-–() ".contains(c))).unwrap_or(input.len());
    let groups: Vec<&str> = input[..len].split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
    let hyphens = input[..len].trim_end().matches('-').count();
    let international = before.ends_with('+');
    let year_first = groups.first().is_some_and(|group| group.len() == 4) && groups.len() <= 3;
    let dated = groups.len() == 3 && hyphens == 2 && (groups[2].len() <= 4 && groups[0].len() <= 2 && groups[1].len() <= 2);
    let local = hyphens == 1 && groups.len() == 2 && groups[0].len() == 3 && groups[1].len() == 4 && before.trim_end().ends_with(')');
    let called =
        (international && groups.len() > 1 || hyphens >= 2 && groups.len() >= 3 && groups.iter().all(|group| group.len() >= 2) || local)
            && !year_first
            && !dated;
    called.then(|| input.find(|c: char| !(c.is_ascii_digit() || "-–() +./".contains(c))).unwrap_or(input.len()).max(1))
}
