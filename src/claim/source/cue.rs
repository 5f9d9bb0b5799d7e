//! Places in a sentence that name a source: `according to …`, `… said`, `…, said …`.

use std::ops::Range;

use super::lexicon::SpeechWords;
use crate::{
    entity::{Case, Word},
    lexicon::lexicon,
};

/// A place that names a source, in words of the sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cue {
    /// The words that name the source; never empty.
    pub(super) subject: Range<usize>,
    /// All its words, the verb included.
    pub(super) all: Range<usize>,
    /// What it covers: the words behind it, or in front of it.
    pub(super) covers: Side,
}

/// On which side of a cue stands what the source says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// `Orr said the bridge was closed`.
    Behind,
    /// `The bridge was closed, Orr said`.
    Front,
}

/// Words in front of a verb that make it no statement of its subject: `was told`, `is said to`, `to say`.
const PASSIVE: &[&str] = &[
    "is", "are", "was", "were", "be", "been", "being", "to", "get", "gets", "got", "not", "would", "could", "should", "might", "may",
    "must", "can", "cannot", "a", "an", "the", "of", "will",
];

/// Words between a subject and its verb.
const BETWEEN: &[&str] = &[
    "has",
    "have",
    "had",
    "also",
    "later",
    "earlier",
    "then",
    "further",
    "once",
    "since",
    "now",
    "today",
    "yesterday",
    "himself",
    "herself",
    "themselves",
    "on",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "both",
    "did",
    "morning",
    "night",
    "afternoon",
    "evening",
];

/// Words at which the name of a source cannot go on.
const LIMITS: &[&str] = &[
    "that", "but", "and", "as", "when", "while", "because", "which", "who", "after", "before", "since", "if", "although", "though", "than",
    "or", "so", "is", "are", "was", "were", "has", "have", "had", "will", "would", "said", "says", "until", "where",
];

/// Words in front of a verb of saying that are no subject: `, then twice said`, `all of whom said`.
const NO_SUBJECTS: &[&str] = &[
    "whom", "what", "then", "twice", "turn", "not", "yet", "there", "here", "all", "his", "her", "its", "their", "again", "first",
    "instead", "too", "ever", "never", "way", "just", "only",
];

/// Verbs that make a source of any noun in front of them.
const PLAIN: &[&str] = &["said", "says", "say", "told", "tells"];

/// No name of a source is longer, in words.
const LONGEST: usize = 12;

/// The cues of a sentence, in order, given its words and whether each is inside a quotation.
pub(super) fn cues(words: &[Word<'_>], quoted: &[bool]) -> Vec<Cue> {
    let mut found: Vec<Cue> = Vec::new();
    for at in 0..words.len() {
        if quoted.get(at).copied().unwrap_or(false) || found.last().is_some_and(|cue| cue.all.contains(&at)) {
            continue;
        }
        found.extend(pointer(words, at).or_else(|| statement(words, at)));
    }
    found
}

/// The word at `at` in lower case.
fn lower(words: &[Word<'_>], at: usize) -> String {
    words.get(at).map_or_else(String::new, |word| word.text.to_lowercase())
}

/// Whether the word at `at` is `lower`, in whatever case. Every word of a text is asked, so it makes no copy of a plain one.
fn reads(words: &[Word<'_>], at: usize, lower: &str) -> bool {
    words
        .get(at)
        .is_some_and(|word| if word.text.is_ascii() { word.text.eq_ignore_ascii_case(lower) } else { word.text.to_lowercase() == lower })
}

/// `according to …`: the source follows.
fn pointer(words: &[Word<'_>], at: usize) -> Option<Cue> {
    let pointer =
        SpeechWords::get().pointers.iter().find(|pointer| pointer.iter().enumerate().all(|(i, word)| reads(words, at + i, word)))?;
    let start = at + pointer.len();
    let end = forward(words, start);
    let covers = if at == 0 { Side::Behind } else { Side::Front };
    (end > start).then_some(Cue { subject: start..end, all: at..end, covers })
}

/// A verb of saying with its subject.
fn statement(words: &[Word<'_>], at: usize) -> Option<Cue> {
    let lists = SpeechWords::get();
    let word = words.get(at)?;
    if word.case != Case::Small || at == 0 && !lists.inverted.contains(word.text) {
        return None;
    }
    let (states, ambiguous) = (lists.statements.contains(word.text), lists.ambiguous.contains(word.text));
    if !(states || ambiguous || lists.inverted.contains(word.text)) {
        return None;
    }
    let behind_mark = matches!(word.mark, Some(',' | '"' | '”' | '’' | '\'' | '—' | '–' | '»')) || at == 0;
    if behind_mark && lists.inverted.contains(word.text) {
        let quote = !matches!(word.mark, Some(','));
        let end = forward(words, at + 1);
        let apposition = !quote && apposition(words, at).is_some();
        if end > at + 1 && !apposition && is_source_like(words, at + 1, end) {
            return Some(Cue { subject: at + 1..end, all: at..end, covers: Side::Front });
        }
    }
    let last = skip_between(words, at)?;
    let (before, subject_end) = (lower(words, at.checked_sub(1)?), lower(words, last));
    if [&before, &subject_end].iter().any(|word| PASSIVE.contains(&word.as_str()))
        || LIMITS.contains(&subject_end.as_str()) && !is_pronoun(&subject_end)
        || NO_SUBJECTS.contains(&subject_end.as_str())
    {
        return None;
    }
    let subject = match words.get(last + 1).and_then(|next| next.mark) {
        Some(',' | '—' | '–') => apposition(words, last + 1)?,
        Some('"' | '”' | ';' | ':' | '(') => return None,
        _ if is_pronoun(&subject_end) => last..last + 1,
        _ => backward(words, last)..last + 1,
    };
    let by_name = words.get(subject.end - 1).is_some_and(|word| word.case != Case::Small) || is_pronoun(&lower(words, subject.start));
    let known = by_name || is_known_source(&lower(words, subject.end - 1));
    // `the Russian claims`, `Orr's remarks`: a noun behind an adjective or a possessive.
    let possessed = words.get(subject.end - 1).is_some_and(|word| word.possessive || crate::entity::is_demonym(word.text));
    let plain = PLAIN.contains(&word.text);
    if (ambiguous && (!known || possessed)) || (!states && !by_name) || !(plain || known) {
        return None;
    }
    let closes = closes(words, at, subject.start);
    if !closes && !is_saying(words, at, &lower(words, subject.end - 1)) {
        return None;
    }
    let covers = if closes { Side::Front } else { Side::Behind };
    Some(Cue { all: subject.start..at + 1, subject, covers })
}

/// Whether the verb at `at`, in front of what it speaks of, is one of saying there: `rescuers found 12 bodies` tells of a
/// deed, `rescuers found that 12 were alive` and `the survey found 12 %` of what somebody says.
fn is_saying(words: &[Word<'_>], at: usize, subject: &str) -> bool {
    let lists = SpeechWords::get();
    let Some((verb, next)) = words.get(at).zip(words.get(at + 1)) else { return true };
    let parted = matches!(next.mark, Some(',' | ':' | '"' | '“' | '‘' | '\'' | '«' | '—' | '–'));
    // `was named as`, `opposed by`: what follows is no clause.
    let passive = matches!(next.text, "as" | "by") && !PLAIN.contains(&verb.text);
    // `she added nine points`; `she added the pass was closed` is a saying.
    let adding = matches!(verb.text, "added" | "adds") && is_number(next.text);
    let stated = parted || matches!(next.text, "that" | "how" | "out");
    let findings = lists.findings.contains(verb.text) && lists.writings.contains(subject);
    stated || findings || !(passive || adding || lists.deeds.contains(verb.text))
}

/// Whether a word is a number in digits or in words.
fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit()) || lexicon().numerals.word(&word.to_lowercase()).is_some()
}

/// Whether a word stands for somebody who was named before.
pub(super) fn is_pronoun(word: &str) -> bool {
    matches!(word, "he" | "she" | "they" | "it" | "who" | "we" | "i")
}

/// Whether a noun is one for people or bodies that speak.
fn is_known_source(word: &str) -> bool {
    let lists = SpeechWords::get();
    lists.bodies.contains(word) || lists.anonymous.contains(word) || crate::entity::is_role(word)
}

/// Whether the words from `start` to `end` look like a source behind its verb.
fn is_source_like(words: &[Word<'_>], start: usize, end: usize) -> bool {
    let first = lower(words, start);
    let named = words.get(start..end).unwrap_or_default().iter().any(|word| word.case != Case::Small);
    named || is_pronoun(&first) || (start..end).any(|at| is_known_source(&lower(words, at)))
}

/// Whether what a source says stands in front of `subject verb`: a mark parts them from it, and little follows.
fn closes(words: &[Word<'_>], verb: usize, start: usize) -> bool {
    let parted = words.get(start).is_some_and(|word| matches!(word.mark, Some(',' | '"' | '”' | '’' | '\'' | '—' | '–' | '»')));
    let rest = words.get(verb + 1..).unwrap_or_default();
    let ends = rest.is_empty() || rest.first().is_some_and(|word| matches!(word.mark, Some(',' | '"' | '“' | '‘')));
    let time = rest.first().is_some_and(|word| {
        matches!(word.text, "on" | "in" | "at" | "during" | "after" | "late" | "early" | "by" | "to" | "of") || word.text.ends_with("day")
    });
    let told = words.get(verb).is_some_and(|word| matches!(word.text, "told" | "tells"));
    parted && start > 0 && (ends || time || told)
}

/// The last word in front of the verb that is not an adverb, an auxiliary or a day.
fn skip_between(words: &[Word<'_>], verb: usize) -> Option<usize> {
    let mut at = verb.checked_sub(1)?;
    while words.get(at + 1).is_some_and(|word| word.mark.is_none()) {
        let word = lower(words, at);
        let adverb = word.ends_with("ly") && word.len() > 4 && words.get(at).is_some_and(|word| word.case == Case::Small);
        if !(BETWEEN.contains(&word.as_str()) || adverb) || at == 0 {
            break;
        }
        at -= 1;
    }
    Some(at)
}

/// The subject in front of an apposition that ends with the comma in front of word `behind`: `Orr, a miner, said`.
fn apposition(words: &[Word<'_>], behind: usize) -> Option<Range<usize>> {
    let mut at = behind.checked_sub(1)?;
    let earliest = behind.saturating_sub(25);
    while at > earliest {
        if words.get(at).is_some_and(|word| matches!(word.mark, Some(',' | '—' | '–'))) {
            let start = backward(words, at - 1);
            let subject = start..at;
            let first = lower(words, at);
            let appositive = matches!(
                first.as_str(),
                "a" | "an"
                    | "the"
                    | "who"
                    | "whose"
                    | "which"
                    | "one"
                    | "his"
                    | "her"
                    | "its"
                    | "their"
                    | "speaking"
                    | "citing"
                    | "also"
                    | "now"
                    | "then"
                    | "for"
                    | "in"
                    | "however"
                    | "meanwhile"
                    | "of"
                    | "former"
                    | "head"
                    | "chief"
                    | "president"
                    | "director"
                    | "chairman"
                    | "deputy"
                    | "senior"
                    | "author"
            ) || first.starts_with(|c: char| c.is_ascii_digit())
                || is_known_source(&first);
            // `the official, Ada Pell, said`: the name that stands for the role is the better one.
            let named = words.get(at).is_some_and(|word| word.case != Case::Small);
            let only_name = behind - at <= 3 && words.get(at..behind)?.iter().all(|word| word.case != Case::Small);
            let described = matches!(lower(words, start).as_str(), "the" | "a" | "an" | "its" | "his" | "her" | "their" | "another");
            let role = described || subject.clone().any(|place| is_known_source(&lower(words, place)));
            let name_of_role = named && (is_known_source(&lower(words, at - 1)) || (only_name && role));
            let subject = if name_of_role { at..backward_limit(words, at, behind) } else { subject };
            return ((appositive || name_of_role) && is_source_like(words, start, at)).then_some(subject);
        }
        at -= 1;
    }
    None
}

/// One past the last word of the name that begins at `start` and ends at a mark or at `end`.
fn backward_limit(words: &[Word<'_>], start: usize, end: usize) -> usize {
    (start + 1..end).find(|&at| words.get(at).is_some_and(|word| matches!(word.mark, Some(',' | '—' | '–')))).unwrap_or(end)
}

/// The first word of the name of a source whose last word is `end`.
fn backward(words: &[Word<'_>], end: usize) -> usize {
    let mut start = end;
    while start > 0 && end - start < LONGEST {
        let parted = words.get(start).is_some_and(|word| word.mark.is_some_and(|mark| !matches!(mark, '.' | '-' | '’' | '\'')));
        if parted || LIMITS.contains(&lower(words, start - 1).as_str()) {
            break;
        }
        start -= 1;
    }
    start
}

/// One past the last word of the name of a source that begins at `start`.
fn forward(words: &[Word<'_>], start: usize) -> usize {
    let mut end = start;
    while end < words.len() && end - start < LONGEST {
        let parted =
            end > start && words.get(end).is_some_and(|word| word.mark.is_some_and(|mark| !matches!(mark, '.' | '-' | '’' | '\'')));
        if parted || (end > start && LIMITS.contains(&lower(words, end).as_str())) {
            break;
        }
        end += 1;
    }
    end
}
