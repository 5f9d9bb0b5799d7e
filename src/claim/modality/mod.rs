//! Whether a clause states, denies, plans, expects or supposes: `rules/lexicon/modality.toml`.

mod reach;

use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use serde::Deserialize;

use crate::{
    claim::lexicon::{Key, LEXICON},
    entity::{Case, Word, words},
    lexicon::table,
    source::Span,
    text::{Prose, Role},
};

/// How an article puts what it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Modality {
    /// As a fact, its own or a source's.
    #[default]
    Asserted,
    /// As what is not so: `denied that`, `did not`.
    Denied,
    /// As a falsehood or as the mistake of an earlier version: `wrongly claimed`, `an earlier version said`.
    False,
    /// As what is meant to happen: `plans to`, `will`.
    Planned,
    /// As what is expected: `forecast`.
    Forecast,
    /// As what may be: `might`, `feared`.
    Possible,
    /// As what hangs on something else: `if`, `would have`.
    Conditional,
}

impl Modality {
    /// Whether it is put as a fact, so that it can contradict another one.
    pub fn is_fact(self) -> bool {
        self == Self::Asserted
    }
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Lists {
    denied: Vec<String>,
    #[serde(rename = "false")]
    falsehood: Vec<String>,
    planned: Vec<String>,
    forecast: Vec<String>,
    possible: Vec<String>,
    conditional: Vec<String>,
    not_in: Vec<String>,
    binding: Vec<String>,
    adjectives: Vec<String>,
    dated: Vec<String>,
}

/// All words of a cue, and what they make of a clause; `None` where the phrase means nothing.
type Cue = (Vec<String>, Option<Modality>);

/// The words of the lexicon that make a clause something other than a statement of fact.
struct Cues {
    /// The cues by their first word.
    by_first_word: FxHashMap<String, Vec<Cue>>,
    /// Verbs of what was done that bind for the time to come.
    binding: Vec<Key>,
    /// Cues that are adjectives in front of a noun.
    adjectives: Vec<String>,
    /// Cues whose day is that of the saying.
    dated: Vec<String>,
}

static CUES: LazyLock<Cues> = LazyLock::new(|| {
    let lists: Lists = table!("modality");
    let mut by_first_word = FxHashMap::<_, Vec<_>>::default();
    for (phrases, modality) in [
        (lists.not_in, None),
        (lists.falsehood, Some(Modality::False)),
        (lists.conditional, Some(Modality::Conditional)),
        (lists.denied, Some(Modality::Denied)),
        (lists.forecast, Some(Modality::Forecast)),
        (lists.possible, Some(Modality::Possible)),
        (lists.planned, Some(Modality::Planned)),
    ] {
        for phrase in phrases {
            let words: Vec<String> = phrase.split(' ').map(str::to_owned).collect();
            let Some(first) = words.first().cloned() else { continue };
            by_first_word.entry(first).or_default().push((words, modality));
        }
    }
    let binding = lists.binding.iter().map(|verb| LEXICON.key(verb)).collect();
    Cues { by_first_word, binding, adjectives: lists.adjectives, dated: lists.dated }
});

/// How the article puts what stands at the byte `at`: as its clause does. A note that corrects an earlier version makes
/// nothing a fact.
pub fn modality_at(text: &str, prose: &Prose, at: u32) -> Modality {
    if prose.paragraph_at(at).is_some_and(|paragraph| paragraph.role == Role::Correction) {
        return Modality::False;
    }
    prose.sentence_at(at).map_or(Modality::Asserted, |sentence| modality(text, sentence.span, at))
}

/// Whether what stands at the byte `at` is told as done: `the firm had offered 71 francs`, `the bridge opened in June`. What has
/// been agreed, signed or announced is still to come.
pub fn is_done_at(text: &str, prose: &Prose, at: u32) -> bool {
    prose.sentence_at(at).is_some_and(|sentence| {
        let words = words(text, sentence.span);
        let place = words.partition_point(|word| word.span.start <= at).saturating_sub(1);
        (clause_start(&words, place)..place).any(|index| reach::tells_of_the_past(&words, index))
    })
}

/// How a sentence puts what stands in it at the byte `at`.
pub fn modality(text: &str, sentence: Span, at: u32) -> Modality {
    let words = words(text, sentence);
    let place = words.partition_point(|word| word.span.start <= at).saturating_sub(1);
    let age = reach::is_an_age(&words, place);
    let start = clause_start(&words, place);
    let mut found = Modality::Asserted;
    let mut index = start;
    while index < words.len() && index <= place {
        match cue(&words, index, place) {
            Some((length, Some(modality))) => {
                // A falsehood outweighs whatever else the clause says; the first of the others is the verb that governs it.
                let first = found == Modality::Asserted || modality == Modality::False;
                if first && reach::governs(&words, &(index..index + length), modality, place) {
                    found = modality;
                }
                index += length;
            }
            Some((length, None)) => index += length,
            None => index += 1,
        }
    }
    match found {
        // How old somebody is hangs on nothing that he may do.
        _ if age && found != Modality::False => Modality::Asserted,
        Modality::Asserted => behind(&words, place),
        _ => found,
    }
}

/// The cue at word `index`, if its words end in front of the place it governs: its length in words and what it means.
fn cue(words: &[Word<'_>], index: usize, place: usize) -> Option<(usize, Option<Modality>)> {
    let first = words.get(index)?;
    if first.text.len() > LONGEST || is_a_name(words, index) {
        return None;
    }
    let phrases = CUES.by_first_word.get(first.text.to_lowercase().replace('’', "'").as_str())?;
    let fits =
        |phrase: &[String]| phrase.iter().enumerate().all(|(i, part)| words.get(index + i).is_some_and(|word| matches_word(word, part)));
    // The longest phrase decides.
    let (phrase, modality) = phrases.iter().filter(|(phrase, _)| fits(phrase)).max_by_key(|(phrase, _)| phrase.len())?;
    // What stands inside the phrase itself is not governed by it, unless the phrase is the verb of the place.
    (index + phrase.len() <= place + 1).then_some((phrase.len(), *modality))
}

/// Whether what reads like a verb is a month or a first name: `In May`, `Will Harker`.
fn is_a_name(words: &[Word<'_>], index: usize) -> bool {
    let Some(word) = words.get(index) else { return false };
    let followed = words.get(index + 1).is_some_and(|next| next.joined && next.case != Case::Small);
    word.text == "May" && index > 0 || word.text == "Will" && (index > 0 && word.mark.is_none() || followed)
}

/// No cue word is longer, in bytes.
const LONGEST: usize = 24;

fn matches_word(word: &Word<'_>, part: &str) -> bool {
    word.text.len() <= LONGEST && word.text.to_lowercase().replace('’', "'") == part
}

/// Words at which a clause begins that what was said before does not govern.
const BREAKS: &[&str] = &["but", "while", "whereas", "although", "though", "because", "after", "before", "since", "which", "who", "where"];

/// The first word of the clause around word `place`: a clause begins behind a semicolon, a dash, `but`, a relative or a
/// verb of saying whose sentence goes on.
fn clause_start(words: &[Word<'_>], place: usize) -> usize {
    let mut start = place;
    while start > 0 {
        let Some(word) = words.get(start) else { break };
        let mark = matches!(word.mark, Some(';' | '—' | '–' | ':' | '“' | '”' | '"' | '('));
        let parted = BREAKS.contains(&word.text)
            || reach::begins_a_past_clause(words, start)
            || word.mark == Some(',') && matches!(word.text, "and" | "or" | "so" | "yet") && has_subject(words, start);
        if mark || parted {
            break;
        }
        start -= 1;
    }
    start
}

/// Whether a subject of its own follows the conjunction at `at`.
fn has_subject(words: &[Word<'_>], at: usize) -> bool {
    words.get(at + 1).is_some_and(|word| {
        matches!(word.text, "the" | "a" | "an" | "he" | "she" | "it" | "they" | "we" | "his" | "her" | "its" | "their")
            || word.text.starts_with(char::is_uppercase)
    })
}

/// What is said of the place behind it: `12 people are feared dead`, `a merger of 20 banks is planned`.
fn behind(words: &[Word<'_>], place: usize) -> Modality {
    for index in place + 1..(place + NEAR).min(words.len()) {
        let Some(word) = words.get(index) else { break };
        // What stands behind `and` is said of the subject of the verb in front: `they own 40 boats and will buy more`.
        let parted = BREAKS.contains(&word.text) || matches!(word.text, "and" | "or");
        if word.mark.is_some_and(|mark| !matches!(mark, '.' | '-' | '’' | '\'')) || parted && reach::begins_a_verb(words, index + 1) {
            break;
        }
        let found = match word.text {
            "planned" | "scheduled" | "proposed" | "will" => Modality::Planned,
            "expected" | "forecast" | "projected" | "predicted" | "anticipated" => Modality::Forecast,
            "false" | "wrong" | "untrue" | "unfounded" | "incorrect" | "misstated" | "misreported" => Modality::False,
            "feared" | "suspected" | "rumored" | "rumoured" | "would" | "could" | "might" | "may" => Modality::Possible,
            _ if BREAKS.contains(&word.text) || reach::tells(words, index) => break,
            _ => continue,
        };
        if !reach::belongs_to_another(words, index) {
            return found;
        }
    }
    Modality::Asserted
}

/// How far behind a place its verb is looked for, in words.
const NEAR: usize = 6;

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Modality {
        let at = u32::try_from(text.find("40").expect("it is there")).expect("small");
        modality(text, Span::new(0, text.len()), at)
    }

    #[test]
    fn a_statement_is_a_fact_whoever_makes_it() {
        for text in [
            "The storm sank 40 boats.",
            "The harbour master said 40 boats had sunk.",
            "He denied any fault; 40 boats had sunk.",
            "The mayor, who plans to resign, but counted 40 boats, wept.",
            "He could not be reached when 40 boats sank.",
            "In May 40 boats sank.",
            "Not only 40 boats sank.",
        ] {
            assert_eq!(of(text), Modality::Asserted, "{text}");
        }
    }

    #[test]
    fn what_was_done_is_no_plan() {
        let done = |text: &str| {
            let article = crate::source::Article::new(crate::source::ArticleId(0), "a.txt", text.to_owned());
            let at = u32::try_from(text.find("40").expect("it is there")).expect("small");
            is_done_at(text, &Prose::of(&article), at)
        };
        for text in [
            "The yard had offered 40 francs a share.",
            "The yard had already sold 40 boats.",
            "The quay was opened on 40 occasions.",
            "The council raised the tax by 40 percent.",
            "He earned 40 crowns a week in Brem.",
        ] {
            assert!(done(text), "{text}");
        }
        for text in [
            "The yard had 40 boats.",
            "The premium is put at 40 percent.",
            "The yard has sold 40 boats.",
            "The yard bought its rival for 40 million.",
            "The master said 40 boats were for sale.",
            "The price of 40 crowns stands.",
        ] {
            assert!(!done(text), "{text}");
        }
    }

    #[test]
    fn the_clause_decides_how_it_is_put() {
        for (text, modality) in [
            ("The harbour master denied that 40 boats had sunk.", Modality::Denied),
            ("He did not lose 40 boats.", Modality::Denied),
            ("The paper wrongly claimed that 40 boats had sunk.", Modality::False),
            ("An earlier version of this article said 40 boats had sunk.", Modality::False),
            ("The yard plans to build 40 boats.", Modality::Planned),
            ("The yard will build 40 boats.", Modality::Planned),
            ("Analysts forecast a loss of 40 boats.", Modality::Forecast),
            ("As the wind rose, 40 boats were feared lost.", Modality::Possible),
            ("The storm may have sunk 40 boats.", Modality::Possible),
            ("If 40 boats sink, the town is lost.", Modality::Conditional),
            ("It would have cost 40 boats.", Modality::Conditional),
        ] {
            assert_eq!(of(text), modality, "{text}");
        }
    }
}
