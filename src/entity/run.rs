//! Runs of capitalised words, cut into names.

use super::{
    EntityKind, Mention, key,
    lexicon::Lexicon,
    word::{Case, Word},
};
use crate::{lexicon::lexicon, source::Span};

/// Small words inside a name.
const PARTICLES: &[&str] = &[
    "de", "da", "del", "della", "di", "du", "van", "von", "der", "den", "ter", "la", "le", "el", "al", "bin", "ibn", "ben", "bint", "dos",
    "das", "do", "und", "y", "ul", "ur",
];

/// Whether a word is one of the small words inside a name: `van`, `de`, `bin`.
pub(crate) fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}

/// Words with a capital that are no part of a name, and end one, as days and months do: the pronoun, times of day.
const NO_NAMES: &[&str] = &[
    "I", "I'm", "I’m", "I've", "I’ve", "I'll", "I’ll", "I'd", "I’d", "AM", "PM", "EST", "EDT", "GMT", "UTC", "PST", "PDT", "CET", "BST",
    "A.M.", "P.M.", "No", "OK",
];

/// Words that no name begins with, where a full stop in front of them was lost.
const CONJUNCTIONS: &[&str] = &["But", "And", "When", "After", "While", "As", "If", "At", "For", "Because", "Since"];

/// The names among the words of a sentence.
pub(super) fn names(text: &str, words: &[Word<'_>]) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let end = run_end(words, at);
        if end > at {
            cut(text, words, at, end, &mut found);
            at = end;
        } else {
            at += 1;
        }
    }
    found
}

/// Whether a word can stand in a name.
fn is_name_word(word: &Word<'_>) -> bool {
    word.case != Case::Small && !NO_NAMES.contains(&word.text) && !is_of_calendar(word.text)
}

/// Whether a capitalised word is a month or a weekday, or some of them: `May`, `Sept`, `Fridays`. Of the weekdays only the
/// full names are: a `Sun` is a newspaper.
fn is_of_calendar(word: &str) -> bool {
    let calendar = &lexicon().calendar;
    let capital = || word.chars().skip(1).all(char::is_lowercase);
    let weekday = |word: &str| calendar.weekday(word).is_some_and(|named| !named.short);
    (calendar.month(word).is_some() || weekday(word) || word.strip_suffix('s').is_some_and(weekday)) && capital()
}

/// One past the last word of the run of name words that begins at `start`; `start` if none begins there.
fn run_end(words: &[Word<'_>], start: usize) -> usize {
    let mut end = start;
    while let Some(word) = words.get(end) {
        if end > start && !(word.joined || is_stopped(words, end)) {
            break;
        }
        if is_name_word(word) {
            end += 1;
            if word.possessive {
                break;
            }
            continue;
        }
        // Particles belong to the name only if the name goes on behind them.
        let reach = particles(words, start, end);
        if end == start || reach == end {
            break;
        }
        end = reach;
    }
    end
}

/// Whether only the stop of an abbreviation parts the word at `index` from the title or initial in front of it.
fn is_stopped(words: &[Word<'_>], index: usize) -> bool {
    let (Some(before), Some(word)) = (index.checked_sub(1).and_then(|i| words.get(i)), words.get(index)) else { return false };
    let short = before.text.chars().count() == 1
        || Lexicon::get().titles.contains(before.text)
        || matches!(before.text, "St" | "Ft" | "Mt" | "Jr" | "Sr" | "D");
    word.mark == Some('.') && short && word.span.start - before.end <= 2
}

/// The place behind the small words at `at` if a name word follows them, or `at`.
fn particles(words: &[Word<'_>], start: usize, at: usize) -> usize {
    let Some(word) = words.get(at) else { return at };
    let goes_on = |index: usize| words.get(index).is_some_and(|word| word.joined && is_name_word(word));
    let before = at.checked_sub(1).and_then(|i| words.get(i)).map_or("", |word| word.text);
    let heads = at > start && Lexicon::get().of_heads.contains(before);
    match word.text {
        "of" | "for" if heads && goes_on(at + 1) => at + 1,
        "of" | "for" if heads && words.get(at + 1).is_some_and(|the| the.text == "the" && the.joined) && goes_on(at + 2) => at + 2,
        // `Ministry of Foreign and European Affairs`, `Dunn and Marlow`: only inside a name with `of`.
        "and" | "&" if goes_on(at + 1) && words[start..at].iter().any(|word| word.text == "of") && !is_person_like(words, start, at) => {
            at + 1
        }
        text if is_particle(text) => {
            let behind = if words.get(at + 1).is_some_and(|next| next.joined && is_particle(next.text)) { at + 2 } else { at + 1 };
            if goes_on(behind) { behind } else { at }
        }
        _ => at,
    }
}

/// Whether the words from `start` to `end` begin with a given name.
fn is_person_like(words: &[Word<'_>], start: usize, end: usize) -> bool {
    words.get(start..end).and_then(<[_]>::first).is_some_and(|word| Lexicon::get().given.contains_key(&key(word.text)))
}

/// Cuts the run from `start` to `end` into names: titles and small openers in front are no part of it, and an adjective
/// of a country in front of a title is a name of its own.
fn cut(text: &str, words: &[Word<'_>], start: usize, end: usize, found: &mut Vec<Mention>) {
    let lexicon = Lexicon::get();
    let mut at = start;
    if words.get(at).is_some_and(|word| word.text == "The") && end > at + 1 && !lexicon.places.contains(&joined_key(text, words, at, end)) {
        at += 1;
    }
    let opens = start == 0 || words.get(start).is_some_and(|word| matches!(word.mark, Some('"' | '“' | '‘' | ':')));
    while !opens && at + 1 < end && words.get(at).is_some_and(|word| CONJUNCTIONS.contains(&word.text)) {
        at += 1;
    }
    while opens && at + 1 < end && words.get(at).is_some_and(|word| super::common::is_opener(word.text)) {
        at += 1;
    }
    // `Founder Ada Pell`: a word that only opens the sentence, in front of a given name.
    let given = |index: usize| words.get(index).filter(|_| index < end).is_some_and(|word| lexicon.given.contains_key(&key(word.text)));
    if opens
        && at + 2 < end
        && given(at + 1)
        && !given(at)
        && words.get(at).is_some_and(|word| word.case == Case::Capital && !is_title(word) && word.text.chars().count() > 2)
    {
        at += 1;
    }
    let mut titled = false;
    while at < end {
        let Some(word) = words.get(at) else { break };
        let demonym = lexicon.demonyms.contains_key(&key(word.text));
        let title_next = words.get(at + 1).filter(|_| at + 1 < end).is_some_and(|next| is_title(next));
        if demonym && (title_next || at + 1 == end) {
            found.push(mention(text, words, at, at + 1, EntityKind::Demonym, true, false));
            at += 1;
        } else if is_title(word) && (at + 1 < end || is_office(words, at)) {
            titled = true;
            at += 1;
            // `President of France`
            if words.get(at).is_some_and(|word| word.text == "of") {
                at += 1;
                titled = false;
            }
        } else {
            break;
        }
    }
    if at < end {
        match inner_title(words, at, end) {
            // `Marl Gov. Ada Pell` names the state and its governor.
            Some(title) => {
                name(text, words, at, title, opens && at == start, titled, found);
                cut(text, words, title, end, found);
            }
            None => name(text, words, at, end, opens && at == start, titled, found),
        }
    }
}

/// The first title inside a run that surely has a person behind it: it is abbreviated, one of a president or the like, or
/// a given name follows.
fn inner_title(words: &[Word<'_>], start: usize, end: usize) -> Option<usize> {
    (start + 1..end.saturating_sub(1)).find(|&at| {
        let follows = |next: &Word<'_>| Lexicon::get().given.contains_key(&key(next.text)) || is_title(next);
        let parts = |word: &Word<'_>| Lexicon::get().inner_titles.contains(word.text);
        words.get(at).is_some_and(is_title)
            && (is_stopped(words, at + 1) || words.get(at).is_some_and(parts) || words.get(at + 1).is_some_and(follows))
    })
}

/// Whether a word is a title in front of a name.
fn is_title(word: &Word<'_>) -> bool {
    !word.possessive && Lexicon::get().titles.contains(word.text)
}

/// Whether a title that stands alone is the name of an office (`the President said`), not of somebody.
fn is_office(words: &[Word<'_>], at: usize) -> bool {
    words.get(at).is_some_and(|word| word.case == Case::Capital)
}

/// The key of the words from `start` to `end`.
fn joined_key(text: &str, words: &[Word<'_>], start: usize, end: usize) -> String {
    let (Some(first), Some(last)) = (words.get(start), end.checked_sub(1).and_then(|i| words.get(i))) else { return String::new() };
    key(first.span.cover(last.span).of(text))
}

/// A mention of the words from `start` to `end`.
fn mention(text: &str, words: &[Word<'_>], start: usize, end: usize, kind: EntityKind, sure: bool, titled: bool) -> Mention {
    let first = words.get(start).map_or(Span::default(), |word| word.span);
    let last = end.checked_sub(1).and_then(|i| words.get(i)).map_or(first, |word| word.span);
    let span = first.cover(last);
    Mention { span, key: key(span.of(text)), kind, sure, titled }
}

/// Adds the name from `start` to `end`.
fn name(text: &str, words: &[Word<'_>], start: usize, end: usize, opens: bool, titled: bool, found: &mut Vec<Mention>) {
    let lexicon = Lexicon::get();
    let Some(first) = words.get(start) else { return };
    let single = end == start + 1;
    let role_before = start.checked_sub(1).and_then(|i| words.get(i)).is_some_and(|word| lexicon.roles.contains(word.text) && first.joined);
    let titled = titled || role_before;
    let mut mention = mention(text, words, start, end, EntityKind::Other, true, titled);
    // `The` or `But` in front of a quotation inside a sentence.
    let word_of_language = single
        && !titled
        && first.case == Case::Capital
        && super::common::is_opener(first.text)
        && !lexicon.given.contains_key(&mention.key);
    if mention.key.is_empty() || word_of_language {
        return;
    }
    mention.kind = super::kind::guess(words, start, end, &mention.key, titled);
    let known = mention.kind == EntityKind::Place || lexicon.given.contains_key(&mention.key);
    mention.sure = !(single && opens) || titled || known || first.case == Case::Capitals;
    found.push(mention);
}
