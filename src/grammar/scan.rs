//! One pass over the bytes that finds the places where a quantity can begin.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::lexicon::{lexicon, lowered};

/// Words behind `a` or `an` that make the article a number, besides numerals and units.
const BEHIND_ARTICLE: &[&str] = &["day", "week", "fortnight", "month", "year", "decade", "few", "couple", "handful", "half", "quarter"];

struct Anchors {
    words: FxHashSet<String>,
    /// For each first letter a bit for each length of a word that begins with it.
    lengths: [u64; 26],
}

fn anchors() -> &'static Anchors {
    static ANCHORS: LazyLock<Anchors> = LazyLock::new(|| {
        let lexicon = lexicon();
        let mut words: FxHashSet<String> = lexicon.numerals.all().chain(lexicon.calendar.all()).map(str::to_owned).collect();
        words.extend(
            lexicon.measures.sign_heads().filter(|head| head.starts_with(|c: char| c.is_ascii_alphabetic())).map(str::to_ascii_lowercase),
        );
        words.extend(lexicon.numerals.folded());
        words.insert("a".into());
        words.insert("an".into());
        let mut lengths = [0; 26];
        #[expect(clippy::iter_over_hash_type, reason = "bits are set in any order")]
        for word in &words {
            if let Some(first) = word.bytes().next().filter(u8::is_ascii_lowercase) {
                lengths[usize::from(first - b'a')] |= 1 << word.len().min(63);
            }
        }
        Anchors { words, lengths }
    });
    &ANCHORS
}

/// The first place at or behind `from` where a quantity can begin; it is the start of a word, a digit or a sign.
pub(super) fn next(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let anchors = anchors();
    let mut at = from;
    let mut in_word = from > 0 && bytes[from - 1].is_ascii_alphabetic();
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'0'..=b'9' | b'$' => return Some(at),
            b'.' if bytes.get(at + 1).is_some_and(u8::is_ascii_digit) && (!in_word || is_glued(text, at)) => return Some(at),
            b'a'..=b'z' | b'A'..=b'Z' if !in_word => {
                let len = bytes[at..].iter().take_while(|b| b.is_ascii_alphabetic()).count();
                if is_anchor(anchors, text, at, len) {
                    return Some(at);
                }
                at += len;
                in_word = true;
                continue;
            }
            0xc2 | 0xe0..=0xef if text[at..].chars().next().is_some_and(|c| is_sign(c) && (!in_word || is_currency(c))) => return Some(at),
            _ => {}
        }
        in_word = byte.is_ascii_alphabetic() || byte >= 0x80 && in_word;
        at += 1;
        while at < bytes.len() && !text.is_char_boundary(at) {
            at += 1;
        }
    }
    None
}

/// Whether the blank in front of a decimal point was lost behind a word of grammar: `a level of.41`, `over.500`.
fn is_glued(text: &str, at: usize) -> bool {
    let decimals = text.as_bytes()[at + 1..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let word = text[..at].rsplit(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or("");
    decimals > 1 && word.bytes().all(|byte| byte.is_ascii_lowercase()) && lexicon().nouns.is_function_word(word)
}

fn is_anchor(anchors: &Anchors, text: &str, at: usize, len: usize) -> bool {
    let first = text.as_bytes()[at].to_ascii_lowercase();
    let quarter = len == 1 && matches!(first, b'q' | b'h');
    // Only of the hour does a quarter stand without its article: `at quarter to nine`.
    if first == b'q' && len == "quarter".len() && [" past ", " to "].iter().any(|of| text[at + len..].starts_with(of)) {
        return text[at..at + len].eq_ignore_ascii_case("quarter");
    }
    if !quarter && anchors.lengths[usize::from(first - b'a')] & (1 << len.min(63)) == 0 {
        return false;
    }
    let word = &text[at..at + len];
    // `Q1`, `H2`
    if quarter {
        return matches!(text.as_bytes().get(at + 1), Some(b'1'..=b'4'));
    }
    if len <= 2 && first == b'a' && matches!(word, "a" | "an" | "A" | "An") {
        return article_counts(&text[at + len..]) || text[at + len..].starts_with('$');
    }
    anchors.words.contains(lowered(word).as_str())
}

/// Whether an article before this text stands for one: `a dozen`, `an hour`, `a third`.
fn article_counts(behind: &str) -> bool {
    let Some(rest) = behind.strip_prefix([' ', '\u{a0}', '-']) else { return false };
    let len = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
    let word = &rest[..len];
    let lexicon = lexicon();
    len > 1
        && (lexicon.numerals.word(word).is_some()
            || BEHIND_ARTICLE.iter().any(|known| known.eq_ignore_ascii_case(word))
            || lexicon.measures.longest(rest).is_some_and(|(_, unit)| !unit.evidence))
}

/// Signs that stand before an amount, also behind the letters of a country: `US£`.
fn is_currency(c: char) -> bool {
    matches!(c, '£' | '¥' | '€')
}

/// Currency signs and vulgar fractions.
fn is_sign(c: char) -> bool {
    matches!(c, '£' | '¥' | '¼' | '½' | '¾' | '⅓'..='⅞' | '€' | '₠'..='₿' | '￥' | '฿' | '৳')
}
