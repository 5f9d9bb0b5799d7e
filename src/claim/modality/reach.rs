//! How far a cue reaches: `the fleet could not leave, the harbour master said on Friday` leaves Friday a fact.

use std::ops::Range;

use crate::{
    claim::lexicon::{Form, LEXICON},
    entity::{Case, Word},
};

use super::{CUES, Modality};

/// Whether a cue governs the word at `place`, which stands behind it in its clause.
///
/// What an article calls a falsehood stays one to the end of the clause. Everything else ends with the phrase or the aside
/// that it belongs to.
pub(super) fn governs(words: &[Word<'_>], cue: &Range<usize>, modality: Modality, place: usize) -> bool {
    modality == Modality::False
        || !(is_of_an_aside(words, cue, place)
            || is_of_another_noun(words, cue, place)
            || is_followed_by_a_fact(words, cue, place)
            || is_said_since(words, cue, place)
            || dates_the_saying(words, cue, place))
}

/// The past tense of the verbs that help others.
const PAST: &[&str] = &["was", "were", "had", "did"];

/// Whether a word is a verb in the past, or its participle.
fn is_past(word: &Word<'_>) -> bool {
    PAST.contains(&word.text) || word.case == Case::Small && LEXICON.entry(word.text).verb == Some(Form::Past)
}

/// Whether a word says that something was said.
fn is_saying(word: &Word<'_>) -> bool {
    word.case == Case::Small && LEXICON.entry(word.text).reporting
}

/// Whether the word at `at` is a verb in a tense.
pub(super) fn begins_a_verb(words: &[Word<'_>], at: usize) -> bool {
    words.get(at).is_some_and(|word| is_past(word) || is_present(word))
}

/// Whether the word at `at` is a verb that tells what was done, so that nothing behind it is said of what stands in front.
pub(super) fn tells(words: &[Word<'_>], at: usize) -> bool {
    words.get(at).is_some_and(|word| is_past(word) && !HELPERS.contains(&word.text))
}

/// Whether the word at `at` is the verb of what was done, in the past or the past perfect: neither `is put at` nor `has sold`, nor
/// a verb of saying, nor one of what binds for the time to come.
pub(super) fn tells_of_the_past(words: &[Word<'_>], at: usize) -> bool {
    let Some(word) = words.get(at).filter(|_| tells(words, at)) else { return false };
    let binds = is_saying(word) || CUES.binding.contains(&LEXICON.key(word.text));
    // An adverb may stand between a verb and the one that helps it.
    let helper = (at.saturating_sub(2)..at).rev().filter_map(|before| words.get(before)).find(|word| HELPERS.contains(&word.text));
    let past = helper.is_none_or(|word| matches!(word.text, "had" | "was" | "were"));
    past && !binds
}

/// Whether the cue at `at` is the adjective of a noun of its own, or what others are held against: `40 people in a planned
/// raid`, `40 more than expected`.
pub(super) fn belongs_to_another(words: &[Word<'_>], at: usize) -> bool {
    at.checked_sub(1)
        .and_then(|before| words.get(before))
        .is_some_and(|word| DETERMINERS.contains(&word.text) || LINKS.contains(&word.text) || matches!(word.text, "than" | "as"))
}

/// Whether the number at `place` is an age beside the noun or the name that has it: `a 34-year-old sailor`, `Harker, 34, …`.
pub(super) fn is_an_age(words: &[Word<'_>], place: usize) -> bool {
    let word = |at: usize| words.get(at);
    let years = word(place + 1).is_some_and(|word| word.text.starts_with("year"))
        && word(place + 2).is_some_and(|word| word.text.starts_with("old"));
    let joined = years && word(place + 1).is_some_and(|word| word.mark == Some('-'));
    let number = word(place)
        .filter(|number| number.mark == Some(',') && number.text.len() <= 2 && number.text.bytes().all(|byte| byte.is_ascii_digit()));
    let name = place.checked_sub(1).and_then(word).is_some_and(|name| name.case == Case::Capital);
    joined || number.is_some() && name && word(place + 1).is_none_or(|next| matches!(next.mark, Some(',' | ';' | ')')))
}

/// Whether a clause that tells of the past begins at `at`: `that had signed`, `when 40 boats sank`.
pub(super) fn begins_a_past_clause(words: &[Word<'_>], at: usize) -> bool {
    const NEAR: usize = 7;
    let Some(word) = words.get(at) else { return false };
    match word.text {
        // `Denied that it sank`, but `the yard that sank it`.
        "that" => {
            let noun = at.checked_sub(1).and_then(|before| words.get(before)).is_some_and(|word| !is_past(word) && !is_saying(word));
            noun && words.get(at + 1).is_some_and(is_past)
        }
        "when" | "until" => words
            .get(at + 1..)
            .unwrap_or_default()
            .iter()
            .take(NEAR)
            .take_while(|word| word.mark != Some(','))
            .find(|word| is_past(word) || is_present(word))
            .is_some_and(is_past),
        _ => false,
    }
}

/// Whether a word is a verb that tells of the present or the time to come, `he's` among them.
fn is_present(word: &Word<'_>) -> bool {
    let pronoun = || matches!(word.text, "he" | "she" | "it" | "who" | "that");
    PRESENT.contains(&word.text) || MODALS.contains(&word.text) || word.possessive && pronoun()
}

const PRESENT: &[&str] = &["is", "are", "has", "have", "does", "do"];

/// Verbs that put another in doubt or in the time to come.
const MODALS: &[&str] = &["will", "would", "can", "could", "may", "might", "shall", "should", "must"];

/// Whether the cue stands in an aside that ends before the place: `the mayor, who will resign, counted 40 boats`,
/// `expected to win, the crew lost by 40 seconds`.
fn is_of_an_aside(words: &[Word<'_>], cue: &Range<usize>, place: usize) -> bool {
    const NEAR: usize = 4;
    let opens = |at: &usize| words.get(*at).is_some_and(|word| matches!(word.text, "who" | "which" | "whose" | "where"));
    let relative =
        (cue.start.saturating_sub(NEAR)..cue.start).rev().any(|at| opens(&at) && words.get(at).is_some_and(|word| word.mark == Some(',')));
    let opening = cue.start == 0 && words.first().is_some_and(|word| word.text.ends_with("ed") || word.text == "Ahead")
        || (cue.start == 1 && words.first().is_some_and(|word| word.text == "Asked"));
    let comma = |at: &usize| words.get(*at).is_some_and(|word| word.mark == Some(','));
    if relative {
        // A list goes on behind a comma, a sentence goes on with its verb.
        return (cue.end..place).any(|at| comma(&at) && begins_a_verb(words, at));
    }
    opening && (cue.end..=place).any(|at| comma(&at))
}

/// Whether the cue is the adjective of a noun that the place is no part of: `40 shops burned by suspected arsonists`.
fn is_of_another_noun(words: &[Word<'_>], cue: &Range<usize>, place: usize) -> bool {
    let adjective = cue.len() == 1 && words.get(cue.start).is_some_and(|word| CUES.adjectives.contains(&word.text.to_lowercase()));
    let before = cue.start.checked_sub(1).and_then(|before| words.get(before));
    let led = before.is_some_and(|word| [DETERMINERS, LINKS].iter().any(|list| list.contains(&word.text.to_lowercase().as_str())));
    let noun =
        words.get(cue.end).is_some_and(|next| next.joined && next.text.chars().all(char::is_alphabetic) && !LINKS.contains(&next.text));
    // What is said of its noun with `of` or in the present goes with it.
    let parts = |word: &Word<'_>| is_past(word) && word.text != "had" || LINKS.contains(&word.text) && word.text != "of";
    let goes_on = |word: &Word<'_>| is_present(word) || word.case == Case::Small && LEXICON.entry(word.text).verb == Some(Form::Third);
    let way = words.get(cue.end + 1..place).unwrap_or_default();
    adjective && led && noun && way.iter().any(parts) && !way.iter().any(goes_on)
}

const HELPERS: &[&str] = &["is", "are", "be", "been", "being", "was", "were", "has", "have", "had", "get", "gets", "got"];

const DETERMINERS: &[&str] = &["the", "a", "an", "his", "her", "its", "their", "this", "that", "any", "some", "more", "two", "three"];

/// Prepositions, as far as they can stand between two nouns.
const LINKS: &[&str] = &["of", "in", "on", "at", "by", "with", "from", "for", "against", "over", "after", "to", "between", "about"];

/// Whether the verb of the cue is followed by one in the past that the place belongs to: `he planned to flee and took 40 coins`.
fn is_followed_by_a_fact(words: &[Word<'_>], cue: &Range<usize>, place: usize) -> bool {
    let joined = |at: usize| {
        let conjunction = words.get(at).is_some_and(|word| matches!(word.text, "and" | "but" | "then"));
        conjunction && words.get(at + 1).is_some_and(is_past)
    };
    (cue.end..place).any(|at| {
        // `Will be built and sold`, `may have built and sold`: what is joined to a participle is one.
        joined(at)
            && at + 1 < place
            && !words
                .get(cue.end..at)
                .is_some_and(|way| way.iter().any(|word| HELPERS.contains(&word.text) || is_past(word) && !PAST.contains(&word.text)))
    })
}

/// Whether somebody says something between the cue and the place: `the fleet will sail, the master said on Friday`,
/// `he would not resign, saying 40 boats had sunk`.
fn is_said_since(words: &[Word<'_>], cue: &Range<usize>, place: usize) -> bool {
    /// How many words the name of a speaker has.
    const NAME: usize = 9;
    let comma = |at: usize| words.get(at).is_some_and(|word| matches!(word.mark, Some(',' | '”' | '"' | '’' | '\'')));
    (cue.end + 1..place).any(|at| {
        let Some(word) = words.get(at).filter(|word| is_saying(word)) else { return false };
        let told = is_past(word) && (at.saturating_sub(NAME).max(cue.end)..=at).any(comma);
        told || comma(at) && word.text.ends_with("ing")
    })
}

/// Whether the place is a day on which the cue was said: `denied the charge on Friday`, `proposed in August`, and not
/// `planned for August`.
fn dates_the_saying(words: &[Word<'_>], cue: &Range<usize>, place: usize) -> bool {
    let said = words.get(cue.start).is_some_and(|word| CUES.dated.iter().any(|verb| verb == word.text));
    let way = words.get(cue.end..place).unwrap_or_default();
    let straight = way
        .iter()
        .all(|word| word.mark.is_none() && word.text != "to" && word.text != "that" && !word.text.ends_with("ing") && !is_past(word));
    let dated =
        place > cue.end && way.last().is_some_and(|word| matches!(word.text, "on" | "in" | "last" | "through" | "during" | "since"));
    said && straight && dated
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{claim::modality, source::Span};

    fn of(text: &str) -> Modality {
        let at = u32::try_from(text.find("40").expect("it is there")).expect("small");
        modality(text, Span::new(0, text.len()), at)
    }

    fn all_facts(texts: &[&str]) {
        for text in texts {
            assert_eq!(of(text), Modality::Asserted, "{text}");
        }
    }

    fn no_facts(texts: &[&str]) {
        for text in texts {
            assert_ne!(of(text), Modality::Asserted, "{text}");
        }
    }

    #[test]
    fn a_clause_that_tells_of_the_past_is_a_fact_whatever_surrounds_it() {
        all_facts(&[
            "They expected more from a yard that had built 40 boats.",
            "The hopes for a fleet that landed 40 tonnes have gone.",
            "She did not look up when he counted 40 boats.",
            "It could not sail until 40 men had come aboard.",
        ]);
        no_facts(&[
            "They expected that 40 boats would come.",
            "He denied that 40 boats sank.",
            "She will be glad when 40 boats are sold.",
            "He will speak when he's 40 miles out.",
        ]);
    }

    #[test]
    fn what_an_aside_says_ends_with_it() {
        all_facts(&[
            "The owner, who would not give his name, lost 40 boats.",
            "Expected to sail at dawn, the fleet lost 40 men in the night.",
            "Asked whether the port should close, 40 percent said yes.",
        ]);
        no_facts(&["The owner, who will sell a yard, a quay and 40 boats, is ill.", "The owner will sell 40 boats."]);
    }

    #[test]
    fn an_adjective_speaks_of_its_own_noun() {
        all_facts(&[
            "A suspected arsonist burned 40 boats.",
            "The boats were burned by suspected smugglers in 40 minutes.",
            "The proposed quay was laid out for 40 boats.",
            "The storm killed 40 people in a planned village.",
            "The voyage took 40 minutes longer than planned.",
        ]);
        no_facts(&[
            "The planned quay has room for 40 boats.",
            "The planned quay of the town holds 40 boats.",
            "They fear potential losses of 40 boats.",
            "Some 40 boats are planned.",
        ]);
    }

    #[test]
    fn a_verb_in_the_past_behind_and_is_a_fact() {
        all_facts(&[
            "He planned to flee and sank 40 boats.",
            "The guard did not fire and counted 40 boats.",
            "The firm owns 40 boats and will buy more.",
            "The storm sank 40 boats and could come back.",
        ]);
        no_facts(&["The quay will be sold and rebuilt for 40 million.", "The quay and 40 boats will be sold."]);
    }

    #[test]
    fn the_speech_and_its_day_are_facts() {
        all_facts(&[
            "The fleet will sail, the master said on 40 occasions.",
            "He would not resign, saying 40 boats had sunk.",
            "He denied the charge in 40 letters.",
            "The quay was proposed in 1940.",
        ]);
        no_facts(&[
            "The master said the fleet will sail with 40 boats.",
            "He denied sinking boats in 40 days.",
            "The quay is planned for 1940.",
            "An earlier version of this article, the editor said, told of 40 boats.",
        ]);
    }

    #[test]
    fn how_old_somebody_is_hangs_on_nothing() {
        all_facts(&["Police want to find a 40-year-old sailor.", "The yard will be sold to Harker, 40, of Alder."]);
        no_facts(&["She will be 40 in May.", "The owner plans to build a 40-metre yacht.", "He will visit Alder, 40 boats and Brem."]);
    }

    #[test]
    fn a_first_name_is_no_verb() {
        all_facts(&["Will Harker sank 40 boats.", "The yard of Will Harker built 40 boats."]);
        no_facts(&["Will the yard sell 40 boats?"]);
    }
}
