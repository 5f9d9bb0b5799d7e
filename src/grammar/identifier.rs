//! What looks like a number and is none: versions, telephone numbers, codes, model names.

use super::{
    number::Figure,
    words::{before_last_word, is_blank, is_hyphen, last_word},
};
use crate::{
    lexicon::lexicon,
    quantity::{Dimension, Hedge, Rational},
};

/// What ends the name of a street.
const STREETS: &[&str] = &[
    "Road",
    "Rd",
    "Street",
    "St",
    "Avenue",
    "Ave",
    "Lane",
    "Drive",
    "Boulevard",
    "Blvd",
    "Place",
    "Square",
    "Court",
    "Terrace",
    "Way",
    "Parade",
    "Highway",
];

/// Words right before a number that make it a name: `No. 1`, `Article 5`.
const LABELS: &[&str] = &[
    "no",
    "article",
    "articles",
    "section",
    "chapter",
    "page",
    "pages",
    "channel",
    "flight",
    "route",
    "highway",
    "room",
    "apollo",
    "boeing",
    "airbus",
    "iphone",
    "windows",
    "level",
    "phase",
    "category",
    "grade",
    "game",
    "round",
    "row",
    "gate",
    "platform",
    "unit",
    "units",
    "line",
    "pier",
    "act",
    "figure",
    "table",
    "resolution",
    "psalm",
    "fortune",
    "ftse",
    "nasdaq",
    "p",
    "pp",
    "exit",
    "model",
    "episode",
    "volume",
    "vol",
    "version",
    "tier",
];

/// Indexes of shares, also in lower case; the number behind says how many shares they have.
const INDEXES: &[&str] = &["sp", "ftse", "nikkei", "russell", "stoxx", "topix"];

/// What a form is that digits and a letter name: `a 10K filing`.
const FORMS: &[&str] = &["filing", "filings", "form", "forms", "disclosure", "disclosures", "visa", "visas"];

/// Prefixes that a hyphen joins to a figure without making it a name.
const PREFIXES: &[&str] = &[
    "minus", "sub", "now", "than", "mid", "pre", "post", "about", "nearly", "almost", "over", "under", "to", "plus", "negative", "early",
    "late", "some", "around", "a", "an", "the", "roughly", "least", "most", "or", "and", "from", "between", "by", "of", "for",
];

/// The length of a run of digits at the front of `input` that is no number, in bytes.
pub(super) fn identifier(before: &str, input: &str) -> Option<usize> {
    if let Some(len) = inside_address(before, input) {
        return Some(len);
    }
    if !input.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let token = input
        .find(|c: char| !(c.is_alphanumeric() || is_hyphen(c) || matches!(c, '.' | ',' | '/' | '@' | '_' | '(' | ')')))
        .unwrap_or(input.len());
    let token = input[..token].trim_end_matches(['.', ',', '-', '(', ')', '/']).len();
    let digits = input.find(|c: char| !c.is_ascii_digit()).unwrap_or(input.len());
    if let Some(len) = kind_of_vehicle_or_board(input) {
        return Some(len);
    }
    // `A4`, `F-16`, `COVID-19`, `v2`; behind another side `x` joins a second one: `4x6 m`.
    if before != "x" && before.ends_with(|c: char| c.is_alphabetic() || matches!(c, '_' | '#' | '@' | '&')) {
        return Some(token.max(digits));
    }
    if before.ends_with(is_hyphen) {
        let word = last_word(before);
        let front = before.trim_end_matches(is_hyphen);
        let joined = front.len() + 1 == before.len() && front.ends_with(char::is_alphanumeric);
        let allowed = PREFIXES.iter().any(|prefix| word.eq_ignore_ascii_case(prefix));
        // `COVID -19` is a name that lost its join.
        let name = last_word(front.trim_end_matches(is_blank));
        if !joined && front.ends_with(is_blank) && name.len() > 2 && name.chars().all(char::is_uppercase) {
            return Some(digits);
        }
        if joined && !allowed {
            return Some(digits);
        }
    }
    if let Some(len) = coordinate(input) {
        return Some(len);
    }
    let letters_behind = input[digits..].starts_with(|c: char| c.is_ascii_alphabetic());
    if letters_behind && is_code(input, digits) {
        return Some(input.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(input.len()));
    }
    if is_house(&input[digits..]) && digits < 6 {
        return Some(digits);
    }
    if is_version(input) || is_telephone(before, input) || is_label(before) {
        return Some(if is_telephone(before, input) {
            input.find(|c: char| !(c.is_ascii_digit() || "-–() +./".contains(c))).unwrap_or(input.len()).max(1)
        } else {
            digits.max(version_len(input))
        });
    }
    None
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
    let letters = behind.len() - behind.trim_start_matches(|c: char| c.is_ascii_alphabetic()).len();
    let word = &behind[..letters];
    let next_word = behind[letters..].strip_prefix(is_blank).and_then(|next| next.split(|c: char| !c.is_alphabetic()).next());
    if letters == 1 && word.starts_with(char::is_uppercase) && next_word.is_some_and(|next| FORMS.contains(&next)) {
        return true;
    }
    let ordinal = ["st", "nd", "rd", "th", "s", "x", "ers", "am", "pm", "ish", "odd"].iter().any(|known| word.eq_ignore_ascii_case(known));
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

/// `575 Wilbraham Road`, `9 E 71st St`, `12-14 Mill Lane`: the number of a house.
fn is_house(rest: &str) -> bool {
    let rest = rest.strip_prefix(is_hyphen).map_or(rest, |last| last.trim_start_matches(|c: char| c.is_ascii_digit()));
    let mut words = rest.split([' ', ',', '.']).filter(|word| !word.is_empty()).take(4);
    let mut capitals = 0;
    rest.starts_with(' ')
        && words.any(|word| {
            let street = capitals > 0 && STREETS.contains(&word);
            let capital = word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
            capitals += if capital { 1 } else { 10 };
            street && capitals < 6
        })
}

/// `6.2.2`, `1.2.3-4`.
fn is_version(input: &str) -> bool {
    version_len(input) > 0
}

fn version_len(input: &str) -> usize {
    let len = input.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(input.len());
    let written = input[..len].trim_end_matches('.');
    let parts: Vec<&str> = written.split('.').collect();
    // A date has three parts as well; it is tried before.
    let dated = parts.len() == 3 && parts[2].len() == 4;
    if parts.len() > 2 && !dated && super::malformed::number("", input).is_none() { written.len() } else { 0 }
}

/// Groups of digits as telephones have them: `555-1212`, `+1 206 555 1212`.
fn is_telephone(before: &str, input: &str) -> bool {
    let len = input.find(|c: char| !(c.is_ascii_digit() || "-–() ".contains(c))).unwrap_or(input.len());
    let groups: Vec<&str> = input[..len].split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
    let hyphens = input[..len].trim_end().matches('-').count();
    let international = before.ends_with('+');
    let year_first = groups.first().is_some_and(|group| group.len() == 4) && groups.len() <= 3;
    let dated = groups.len() == 3 && hyphens == 2 && (groups[2].len() <= 4 && groups[0].len() <= 2 && groups[1].len() <= 2);
    let local = hyphens == 1 && groups.len() == 2 && groups[0].len() == 3 && groups[1].len() == 4 && before.trim_end().ends_with(')');
    (international && groups.len() > 1 || hyphens >= 2 && groups.len() >= 3 && groups.iter().all(|group| group.len() >= 2) || local)
        && !year_first
        && !dated
}

/// Whether the word before makes a figure the number of something.
fn is_label(before: &str) -> bool {
    let trimmed = before.trim_end_matches(is_blank);
    if trimmed.len() == before.len() {
        return false;
    }
    let word = last_word(trimmed.strip_suffix('.').unwrap_or(trimmed));
    let full_stop = trimmed.ends_with('.');
    let known = LABELS.iter().any(|label| word.eq_ignore_ascii_case(label));
    let index = INDEXES.iter().any(|label| word.eq_ignore_ascii_case(label)) && !full_stop;
    let stage =
        ["category", "phase", "level", "grade", "stage", "page", "chapter", "tier"].iter().any(|label| word.eq_ignore_ascii_case(label));
    // `iPhone 11`, but no `a room 12 feet wide`.
    let named = word.chars().any(char::is_uppercase);
    index
        || known && (named || full_stop || stage) && (!full_stop || matches!(word.to_ascii_lowercase().as_str(), "no" | "p" | "pp" | "vol"))
}

/// Whether `one` is a pronoun: `one of the best`, `no one`, `the one that`.
pub(super) fn is_pronoun(before: &str, rest: &str) -> bool {
    let word = last_word(before).to_ascii_lowercase();
    let behind = rest.trim_start_matches(is_blank);
    let before_it = [
        "no", "the", "this", "that", "any", "every", "each", "some", "another", "which", "new", "only", "first", "last", "next", "big",
        "good", "other",
    ]
    .contains(&word.as_str());
    before_it
        || behind.starts_with("of ")
        || behind.starts_with("another")
        || behind.starts_with("’s")
        || behind.starts_with("'s")
        || rest.starts_with("-on-")
        || !rest.starts_with('-')
}

/// Whether a bare figure is part of a name or a rank: `iPhone 11`, `the Big 12`, `the bottom three`.
pub(super) fn is_part_of_name(before: &str, written: &str, figure: &Figure, hedge: Hedge) -> bool {
    if hedge != Hedge::None || figure.scale.is_some() || figure.share || figure.number.value > Rational::from_integer(9999) {
        return false;
    }
    let trimmed = before.trim_end_matches(is_blank);
    let word = last_word(trimmed);
    if ["top", "bottom", "final"].iter().any(|rank| word.eq_ignore_ascii_case(rank)) {
        return true;
    }
    let front = before_last_word(trimmed).trim_end();
    let starts_sentence = front.is_empty() || front.ends_with(['.', '!', '?', ':', '"', '“']);
    let named = word.chars().any(char::is_uppercase) && trimmed.ends_with(char::is_alphanumeric) && trimmed.len() < before.len();
    // `the Big Seven`: a number word with a capital that ends a name, and not a line where every word has one.
    let inside = front.trim_end_matches(|c| is_blank(c) || matches!(c, '"' | '“' | '‘'));
    let spelled = !figure.digits
        && written.starts_with(char::is_uppercase)
        && !(inside.is_empty() || inside.ends_with(['.', '!', '?', ':']))
        && (has_small_words(before) || in_small_letters(written));
    (figure.digits || spelled)
        && named
        && !(starts_sentence && word.chars().skip(1).all(char::is_lowercase) && lexicon().nouns.is_function_word(word))
        && !lexicon().nouns.is_function_word(word)
        && figure.number.value.is_integer()
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
    let next = behind.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    plain
        && figure.number.value < Rational::from_integer(100_000)
        && next.len() > 2
        && next.starts_with(char::is_uppercase)
        && !lexicon().nouns.is_function_word(next)
}
