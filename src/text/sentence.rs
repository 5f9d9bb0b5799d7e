//! Sentences of a paragraph.

use super::{
    abbreviation::{Abbreviations, Stop},
    boundary_before,
};
use crate::source::Span;

/// No sentence is longer, in bytes: one that would be is cut at a word boundary, so that whoever looks at a whole
/// sentence does bounded work on text without full stops.
pub const LONGEST_SENTENCE: usize = 4000;

/// What may stand between the full stop and the white space behind a sentence.
const CLOSING: &[char] = &['"', '”', '’', '\'', ')', ']', '»', '*', '_'];

/// What may stand in front of the first word of a sentence.
const OPENING: &[char] = &['"', '“', '‘', '\'', '(', '[', '«', '„', '*', '_', '—', '–'];

/// The sentences of a paragraph of `text`, in order, without the white space between them.
///
/// Every character that is not white space lies in exactly one sentence.
pub fn sentences(text: &str, paragraph: Span) -> Vec<Span> {
    let inside = paragraph.of(text);
    let base = paragraph.start as usize;
    let mut found = Vec::new();
    let mut start = inside.len() - inside.trim_start().len();
    for (at, byte) in inside.bytes().enumerate() {
        // The last bytes of … (E2 80 A6) and of 。 (E3 80 82); other characters that end in them are sorted out later.
        if !matches!(byte, b'.' | b'!' | b'?' | 0xA6 | 0x82) || at < start {
            continue;
        }
        let Some(end) = sentence_end(inside, start, at) else { continue };
        push(&mut found, inside, start, end, base);
        start = end + (inside[end..].len() - inside[end..].trim_start().len());
    }
    push(&mut found, inside, start, inside.trim_end().len(), base);
    found
}

/// Adds the sentence, cut into pieces where it is too long.
fn push(found: &mut Vec<Span>, inside: &str, mut start: usize, end: usize, base: usize) {
    while end.saturating_sub(start) > LONGEST_SENTENCE {
        let limit = boundary_before(inside, start + LONGEST_SENTENCE);
        let cut = inside[start..limit].rfind(char::is_whitespace).map_or(limit, |at| start + at);
        let cut = if cut == start { limit } else { cut };
        let piece = inside[start..cut].trim_end();
        if !piece.is_empty() {
            found.push(Span::new(base + start, base + start + piece.len()));
        }
        start = cut + (inside[cut..end].len() - inside[cut..end].trim_start().len());
    }
    if start < end {
        found.push(Span::new(base + start, base + end));
    }
}

/// Where the sentence that began at `start` ends, if the mark whose last byte is `at` ends it: behind the closing marks.
fn sentence_end(inside: &str, start: usize, at: usize) -> Option<usize> {
    let (before, rest) = (inside.get(start..=at)?, inside.get(at + 1..)?);
    let mark = before.chars().next_back()?;
    if mark == '。' {
        return Some(at + 1);
    }
    // Of a row of marks the last one decides.
    if !matches!(mark, '.' | '!' | '?' | '…') || rest.starts_with(['.', '!', '?', '…']) {
        return None;
    }
    let after = skip_closing(rest);
    let end = at + 1 + rest.len() - after.len();
    let Some(next) = after.strip_prefix(char::is_whitespace) else {
        return glued(before, after, end);
    };
    let next = next.trim_start();
    // Detokenized text may have a space before the closing mark: `to do that. " He said`.
    let (next, end) = match next.strip_prefix('"') {
        Some(behind) if behind.starts_with(' ') && opens_sentence(behind.trim_start()) => {
            (behind.trim_start(), inside.len() - behind.len())
        }
        _ => (next, end),
    };
    let ends = if stands_alone(before) { ends_alone(before, next) } else { opens_sentence(next) && ends_before(before, mark, next) };
    ends.then_some(end)
}

/// Whether a full stop has a blank in front of it, as in text that was cut into tokens: `the bridge . it closed`.
fn stands_alone(before: &str) -> bool {
    before.strip_suffix('.').is_some_and(|words| words.ends_with(' ') && words.trim_end().ends_with(char::is_alphanumeric))
}

/// Whether a full stop between blanks ends a sentence, whatever follows it: unless it belongs to an abbreviation, in
/// capitals or not (`gov . marlow`).
fn ends_alone(before: &str, next: &str) -> bool {
    let word = last_word(before.trim_end_matches(['.', ' ']));
    let capital: String = word.chars().take(1).flat_map(char::to_uppercase).chain(word.chars().skip(1)).collect();
    let abbreviations = Abbreviations::get();
    let abbreviated = [word, capital.as_str()].into_iter().any(|word| abbreviations.stop(word).is_some());
    !next.is_empty() && !next.starts_with('.') && !abbreviated && word.len() > 1
}

/// The rest behind closing quotation marks, brackets and footnote numbers (`territory.[3]`).
fn skip_closing(mut rest: &str) -> &str {
    loop {
        rest = rest.trim_start_matches(CLOSING);
        let Some(note) = rest.strip_prefix('[') else { return rest };
        match note.trim_start_matches(|c: char| c.is_ascii_digit()).strip_prefix(']') {
            Some(behind) if !note.starts_with(']') => rest = behind,
            _ => return rest,
        }
    }
}

/// A full stop without a space behind it, as pasted text has it: `on Friday.The next day`.
fn glued(before: &str, after: &str, end: usize) -> Option<usize> {
    if after.is_empty() {
        return None;
    }
    let word = last_word(before.trim_end_matches(['.', '!', '?', '…']));
    let lower = word.len() > 2 && word.chars().skip(1).all(char::is_lowercase);
    let next = first_word(after);
    let capital = next.starts_with(char::is_uppercase) && next.len() > 1 && !after[next.len()..].starts_with('.');
    (lower && capital && Abbreviations::get().is_opener(next)).then_some(end)
}

/// Whether `next` begins as sentences do.
fn opens_sentence(next: &str) -> bool {
    let Some(first) = next.trim_start_matches(OPENING).trim_start().chars().next() else { return false };
    first.is_uppercase() || first.is_numeric() || "$£€¥#@•".contains(first) || (first.is_alphabetic() && !first.is_lowercase())
}

/// Whether the sentence whose text is `before`, its last mark included, ends there when `next` follows.
fn ends_before(before: &str, mark: char, next: &str) -> bool {
    let abbreviations = Abbreviations::get();
    let following = first_word(next.trim_start_matches(OPENING));
    if mark == '…' || before.ends_with("..") {
        return following != "I";
    }
    if mark != '.' {
        return !abbreviations.is_marked_name(last_word_with_mark(before)) || abbreviations.is_opener(following);
    }
    let word = last_word(before.strip_suffix('.').unwrap_or(before));
    let number = following.starts_with(|c: char| c.is_ascii_digit());
    let opener = (abbreviations.is_opener(following) && following != "A") || next.starts_with(['"', '“', '‘']);
    match abbreviations.stop(word) {
        Some(Stop::NeverEnds) => false,
        Some(Stop::BeforeNumber) => !number,
        Some(Stop::Date) => !number && opener,
        // `at 7 p.m. (1400 GMT)`
        Some(Stop::EndsBeforeCapital) => !(number && next.starts_with('(') || abbreviations.follows_time(following)),
        Some(Stop::MayEnd) => opener,
        None if is_initial(word) => opener && following != "I",
        None => !is_dotted(word) || opener,
    }
}

/// Whether `word` is one capital, as in `John F. Marlow`, or several with stops, as in `J.K.`
fn is_initial(word: &str) -> bool {
    word.len() < 8 && word.split('.').all(|part| part.chars().count() == 1 && part.chars().all(char::is_uppercase))
}

/// Whether `word` is made of single letters with stops between them: `u.s`, `C.P.I`.
fn is_dotted(word: &str) -> bool {
    word.contains('.') && word.split('.').all(|part| part.chars().count() <= 2)
}

/// The longest word that is looked at, in bytes.
const LONGEST_WORD: usize = 40;

/// The last word of `before`, dots inside included; cut off at 40 bytes.
fn last_word(before: &str) -> &str {
    let from = boundary_before(before, before.len().saturating_sub(LONGEST_WORD));
    let near = &before[from..];
    near.rsplit(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '’' | '\''))).next().unwrap_or("").trim_start_matches(['.', '\'', '’'])
}

/// The last word of `before` together with the mark behind it.
fn last_word_with_mark(before: &str) -> &str {
    let word = last_word(before.trim_end_matches(['!', '?']));
    let from = before.trim_end_matches(['!', '?']).len() - word.len();
    &before[from..]
}

/// The first word of `next`; a run of letters and digits.
fn first_word(next: &str) -> &str {
    let limit = boundary_before(next, LONGEST_WORD);
    let near = &next[..limit];
    near.find(|c: char| !c.is_alphanumeric()).map_or(near, |end| &near[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The sentences of `text`, separated by bars.
    fn split(text: &str) -> String {
        let spans = sentences(text, Span::new(0, text.len()));
        spans.iter().map(|span| span.of(text)).collect::<Vec<_>>().join("|")
    }

    /// The bars are where the sentences end.
    const GOLD: &[&str] = &[
        "The bridge closed on Friday.|It will open again in May.",
        "The ferry sails at 7 p.m. (1400 GMT) on Sunday.|The last one left at 9 p.m.|Nobody missed it.",
        "Dr. Ilse Marrow met Gen. R. T. Okoye at St. Brannock.|They left at 5 p.m. Tuesday.",
        "The train left at 6 a.m. Eastern time.|Nobody was hurt.",
        "It begins at 9 p.m.|Doors open an hour before.",
        "The U.S. Senate voted.|It was the last vote in the U.S.|The House left.",
        "Marl Inc. shares fell 2.5 percent.|The firm was sold to Dunn & Co.|The price was not given.",
        "She was ranked No. 5 in Jan. 2019 and No. 2 in Sept.|They asked her again and she said no.|Then she left.",
        "“We are ready.”|He sat down.",
        "“Are we ready?” he asked.|\"Not yet!\" she said.",
        "The mayor resigned (he gave no reason.)|A vote follows.",
        "He waited… and waited.|Nothing came…|The line was dead.",
        "\"I waited... I did,\" he said.",
        "John F. Marlow and J.K. Stone own it.|He sold it.",
        "the bridge closed on friday .|it will open in may .|gov . marlow said so . . . perhaps .",
        "The toll was 4.5 million.|3,000 were at sea.",
        "The town lies in Bexar, Tex., near the river.|He left Dover, Del.|The road is shut.",
        "It fell by 3.|That was all.",
        "Was that all?|No!|It went on.",
        "The shares of Yahoo! Inc. rose.",
        "See www.example.org for more.|The site is slow.",
        "The lake is drying.[4]|Fish die.",
        "He named Lt. Gov. Ada Pell, Rep. Tom Orr, D-Ohio, and Sen. Li.",
        "\"We felt that it was right to do that. \"|Orr left at noon.",
        "Опади очікуються завтра.|Вітер слабкий.",
        "今日は雨です。|明日は晴れ。",
    ];

    #[test]
    fn sentences_end_where_a_reader_ends_them() {
        for gold in GOLD {
            let text = gold.replace('|', if gold.contains('。') { "" } else { " " });
            assert_eq!(split(&text), *gold);
        }
        assert_eq!(split("They came on Friday.The next day they left."), "They came on Friday.|The next day they left.");
    }

    #[test]
    fn a_text_without_full_stops_is_cut_at_words() {
        let text = "word ".repeat(5000);
        let spans = sentences(&text, Span::new(0, text.len()));
        assert!(spans.len() > 5 && spans.iter().all(|span| span.len() <= LONGEST_SENTENCE));
        assert!(spans.iter().all(|span| span.of(&text).starts_with("word") && span.of(&text).ends_with("word")));
    }

    proptest::proptest! {
        #[test]
        fn sentences_cover_what_is_not_blank_and_nothing_twice(text in "[a-zA-Z0-9 .!?…。\"“”’()\\[\\]\n\u{301}é]{0,200}") {
            let spans = sentences(&text, Span::new(0, text.len()));
            let mut covered = String::new();
            let mut last = 0;
            for span in spans {
                proptest::prop_assert!(span.start >= last && !span.is_empty() && text.get(span.range()).is_some());
                last = span.end;
                covered.extend(span.of(&text).chars().filter(|c| !c.is_whitespace()));
            }
            proptest::prop_assert_eq!(covered, text.chars().filter(|c| !c.is_whitespace()).collect::<String>());
        }

        #[test]
        fn any_text_can_be_split(text in "\\PC*") {
            sentences(&text, Span::new(0, text.len()));
        }
    }
}
