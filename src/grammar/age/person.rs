//! Whether the words around a bare figure tell of one person, whose age it then is: `the driver, 34,`, `a man of 43`.

use super::super::{
    noun,
    words::{before_last_word, first_word, is_blank, is_one_of, last_word},
};
use crate::{
    entity,
    lexicon::{Sense, lexicon},
};

/// Whether people are told by their age: `children under 5`, `adults over 65`, `anyone over 40`.
pub(super) fn older_or_younger(before: &str, hedge: &str, rest: &str) -> bool {
    let bound = is_one_of(hedge.trim_matches(is_blank), &["under", "over", "above", "below"]);
    let everybody = lexicon().senses.has(Sense::Everybody, last_word(before));
    bound && everybody && !continues_list(rest) && !rest.starts_with(['-', '%'])
}

/// How many words before a noun its determiner stands at most: `the retired bus driver`.
const PHRASE: usize = 5;

/// Whether a figure in commas is the age of whom they set it off from: `the driver, 34, survived`, `Petra Hollis, six, had`.
pub(super) fn set_off(before: &str, rest: &str, digits: bool) -> bool {
    let Some(front) = before_adverb(before).trim_end_matches(is_blank).strip_suffix(',').filter(|front| front.len() + 1 < before.len())
    else {
        return false;
    };
    let set_off = rest.starts_with([',', '.', ';']) && !rest[1..].starts_with(|c: char| c.is_ascii_digit());
    set_off && (is_noun_phrase(front) && !continues_list(rest) || !digits && is_full_name(front) && clause_goes_on(rest))
}

/// Whether a figure behind `of` or `is` is somebody's age: `a man of 43`, `her mother is 83`, `who is 53`, `Mrs Lenk is 71`.
pub(super) fn told(before: &str, rest: &str) -> bool {
    let next = rest.trim_start_matches(is_blank);
    let ends = next.is_empty()
        || next.starts_with([',', '.', ';', ')', '\n', '”', '"']) && next.chars().nth(1).is_none_or(|c| !c.is_ascii_digit());
    let before = before_adverb(before);
    let (link, front) = (last_word(before), before_apposition(before_last_word(before)));
    if link.eq_ignore_ascii_case("of") {
        let noun_follows = noun::head(rest, true).is_ok() && !lexicon().nouns.counts_people(first_word(next));
        let counted = !ends && (rest.starts_with(['-', '%', '/']) || noun_follows || continues_list(rest));
        let one = !lexicon().nouns.is_invariable(last_word(front)) && !lexicon().senses.has(Sense::Having, last_word(front));
        return !counted && one && is_noun_phrase(front);
    }
    let clause = ["and", "but", "when", "who", "with", "from", "was", "is", "had", "has", "in", "on", "by"];
    if !ends && !is_one_of(first_word(next), &clause) {
        return false;
    }
    // `the driver is 34 and 5 of his passengers`: a figure behind says that figures are counted here.
    let titled =
        is_one_of(last_word(before_last_word(front).trim_end_matches(|c| c == '.' || is_blank(c))), &["Mr", "Mrs", "Ms", "Miss", "Dr"]);
    let known =
        last_word(front).eq_ignore_ascii_case("who") || titled || is_given(front) || is_noun_phrase(front) || is_one_of_people(front);
    is_one_of(link, &["is", "was"]) && known && !continues_list(rest)
}

/// Whether a text ends in the given name of somebody: `Sarah is 34 and`.
fn is_given(front: &str) -> bool {
    let name = last_word(front);
    let ends = front.trim_end_matches(is_blank).ends_with(name);
    ends && name.starts_with(char::is_uppercase) && entity::is_given(&name.to_lowercase())
}

/// How many words say in commas who somebody is: `, a father of four,`.
const APPOSITION: usize = 8;

/// What stands in front of words in commas that say who somebody is: `The driver, a father of four, was 35`.
fn before_apposition(front: &str) -> &str {
    let said = front.trim_end_matches(is_blank).strip_suffix(',').and_then(|front| front.rsplit_once(", "));
    let is_noun = |said: &str| is_one_of(first_word(said), &["a", "an", "the"]) && said.split(' ').count() <= APPOSITION;
    said.filter(|(_, said)| is_noun(said)).map_or(front, |(front, _)| front)
}

/// Whether a text ends in words for one of several people: `the youngest of the victims`, `the man who died`.
fn is_one_of_people(front: &str) -> bool {
    let (noun, words) = (last_word(front), before_last_word(front));
    if is_one_of(noun, &["youngest", "eldest"]) {
        return true;
    }
    let (link, before) = (last_word(words), before_last_word(words));
    if link.eq_ignore_ascii_case("who") {
        return is_noun_phrase(before);
    }
    // `of them`, `of the dead`
    let (of, ranked) = if is_one_of(noun, &["them", "those"]) { (link, before) } else { (last_word(before), before_last_word(before)) };
    let people = is_one_of(noun, &["them", "dead", "victims", "deceased", "injured", "accused", "arrested"])
        || lexicon().nouns.counts_people(noun)
        || lexicon().nouns.is_person(noun);
    people && of.eq_ignore_ascii_case("of") && is_one_of(last_word(ranked), &["youngest", "oldest", "eldest"])
}

/// What stands in front of an adverb that says nothing of whose age it is: `was just 35`, `her son, only 12,`. Who writes `now 46` looks back.
fn before_adverb(before: &str) -> &str {
    if is_one_of(last_word(before), &["just", "only", "barely"]) { before_last_word(before) } else { before }
}

/// Whether figures behind `of` are the ages of several people told of together: `two sisters of 12 and 15`, `boys of 16`.
pub(super) fn of_several(before: &str, rest: &str) -> bool {
    let front = before_last_word(before);
    let of_people = last_word(before).eq_ignore_ascii_case("of") && lexicon().senses.has(Sense::Aged, last_word(front));
    let pair = !is_one_of(last_word(front), &["couple"]) || continues_list(rest);
    of_people && pair && ages_end(rest)
}

/// Whether an age that has no noun of its own ends here.
pub(super) fn ages_end(rest: &str) -> bool {
    let next = rest.trim_start_matches(is_blank);
    let ends = next.is_empty()
        || next.starts_with([',', '.', ';', ')', '\n', '”', '"']) && next.chars().nth(1).is_none_or(|c| !c.is_ascii_digit());
    ends || is_one_of(first_word(next), &["and", "or", "who", "were", "was", "are", "in", "from", "survived", "died"])
}

/// Whether a figure behind `at` says how old somebody was when life took a turn: `died at 71`, `passed away at 64 of a stroke`.
pub(super) fn at_turn_of_life(before: &str, rest: &str) -> bool {
    let front = before_last_word(before);
    let verb = last_word(front);
    let gone = verb.eq_ignore_ascii_case("away") && is_one_of(last_word(before_last_word(front)), &["passed", "passes", "passing"]);
    let turn = gone || lexicon().senses.has(Sense::TurnOfLife, verb);
    let next = rest.trim_start_matches(is_blank);
    let clause = ["of", "from", "after", "and", "but", "on", "in", "last", "when", "while", "with", "following"];
    // `died at 40 of the 50 sites` counts places.
    let part = ["of the ", "of those ", "of these "].iter().any(|part| next.starts_with(part));
    let ends = next.is_empty()
        || next.starts_with([',', '.', ';', ')', '\n', '”', '"']) && next.chars().nth(1).is_none_or(|c| !c.is_ascii_digit());
    last_word(before).eq_ignore_ascii_case("at") && turn && (ends || is_one_of(first_word(next), &clause) && !part) && !continues_list(rest)
}

/// `Anna Berg, 51,`: a name before the comma, and the sentence goes on or ends behind a second one.
pub(super) fn behind_name(before: &str, rest: &str) -> bool {
    let Some(front) = before_adverb(before).trim_end_matches(is_blank).strip_suffix(',') else { return false };
    let name = last_word(front);
    // March and June are surnames behind a first name.
    let first_name = last_word(before_last_word(front));
    let surname = first_name.starts_with(char::is_uppercase) && !lexicon().nouns.is_function_word(first_name);
    let named = name.chars().next().is_some_and(char::is_uppercase)
        && name.chars().skip(1).any(char::is_lowercase)
        && (surname || lexicon().calendar.month(name).is_none())
        && lexicon().calendar.weekday(name).is_none();
    let ends = rest.starts_with([',', '.', ';', ')']) && !rest[1..].starts_with(|c: char| c.is_ascii_digit());
    named && ends && front.len() < before.len()
}

/// `she is 40.`, `he will be 35 by then`, `turned 60`, `a life expectancy of 73`.
pub(super) fn is_years(before: &str, rest: &str) -> bool {
    let verb = last_word(before);
    let goes_on = rest.trim_start_matches(is_blank).starts_with(|c: char| c.is_alphanumeric());
    let next = first_word(rest.trim_start_matches(is_blank));
    if goes_on && !is_one_of(next, &["when", "by", "and", "in", "on", "at", "this", "next", "last", "years", "but", "raising"])
        || rest.starts_with(['-', '–', '%', ':'])
    {
        return false;
    }
    let mut front = before_last_word(before);
    if is_one_of(verb, &["turned", "turning", "turns"]) {
        return last_word(front).starts_with(char::is_alphabetic);
    }
    if is_one_of(last_word(front), &["will", "would", "ll", "now", "just", "only"]) {
        front = before_last_word(front);
    }
    let clause = before.rsplit(['.', ';', '\n']).next().unwrap_or("");
    let expectancy = clause.contains("life expectancy") && is_one_of(verb, &["is", "was", "of", "to", "at"]);
    if is_one_of(verb, &["been"]) && is_one_of(last_word(front), &["have"]) {
        // `he would have been 50 on Sunday`
        front = before_last_word(before_last_word(front));
    }
    expectancy || is_one_of(verb, &["is", "was", "be", "been"]) && is_one_of(last_word(front), &["he", "she"])
}

/// Whether a text ends in a noun for one person with its determiner: `the retired bus driver`.
fn is_noun_phrase(front: &str) -> bool {
    let noun = last_word(front);
    if !front.trim_end_matches(is_blank).ends_with(noun) || !lexicon().nouns.is_person(noun) {
        return false;
    }
    let mut words = before_last_word(front);
    for _ in 0..PHRASE {
        let word = last_word(words);
        let determiners = ["the", "a", "an", "his", "her", "their", "my", "our", "your", "another", "this", "that"];
        if is_one_of(word, &determiners) {
            return true;
        }
        // A preposition begins another phrase: in `the house of driver` the article is not the driver's. One behind a hyphen is
        // part of its word: `the worn-out singer`.
        let begins = lexicon().nouns.is_function_word(word) && !before_last_word(words).ends_with(['-', '‑']);
        if !word.starts_with(char::is_alphabetic) || begins {
            return false;
        }
        words = before_last_word(words);
    }
    false
}

/// Whether a text ends in a name of two words or more that is no place somebody is in: not `in New Harbour, nine,`.
fn is_full_name(front: &str) -> bool {
    let mut words = front;
    let mut parts = 0;
    loop {
        let word = last_word(words);
        let capital = word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase);
        if !capital || lexicon().nouns.is_function_word(word) || !words.trim_end_matches(is_blank).ends_with(word) {
            let place = ["in", "at", "near", "from", "to", "of", "outside", "around", "for", "by", "against"];
            return parts > 1 && !is_one_of(word, &place);
        }
        parts += 1;
        words = before_last_word(words);
    }
}

/// Whether the sentence goes on behind the comma with a verb or a clause, not with a further name or figure.
fn clause_goes_on(rest: &str) -> bool {
    let next = first_word(rest.trim_start_matches([',', ' ']));
    rest.starts_with(", ") && next.starts_with(char::is_lowercase) && !["and", "or", "then"].contains(&next) && !is_number(next)
}

/// Whether another figure follows: `, 36 and 38`, ` and 12`.
fn continues_list(rest: &str) -> bool {
    let behind = rest.trim_start_matches([',', ' ']);
    let behind = behind.strip_prefix("and ").or_else(|| behind.strip_prefix("or ")).unwrap_or(behind);
    behind.starts_with(|c: char| c.is_ascii_digit()) || is_number(first_word(behind))
}

fn is_number(word: &str) -> bool {
    lexicon().numerals.word(&word.to_ascii_lowercase()).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_noun_for_one_person_with_its_determiner_has_an_age() {
        assert!(set_off("A retired bus driver, ", ", was hurt", true));
        assert!(set_off("they freed the pilot, ", ".", true));
        assert!(set_off("The worn-out singer, ", ", left the stage", true));
        assert!(!set_off("In the list, ", ", 36 and 38 are marked", true));
        assert!(!set_off("In general, ", ", is a lot", true));
        assert!(!set_off("The driver, ", ", 12 and 7 were drawn", true));
        assert!(!set_off("The route, ", ", is closed", true));
        assert!(told("Police spoke to a man of ", "."));
        assert!(told("Her mother is ", " and lives in Oslo"));
        assert!(told("Hanna Ruud, who is ", ", left"));
        assert!(told("“Mr. Lenk was ", "”"));
        assert!(told("The youngest of the victims was ", "."));
        assert!(told("The man who died was ", ", police said"));
        assert!(told("The driver was just ", "."));
        assert!(told("The driver, a father of four, was ", "."));
        assert!(told("The judge said: Sarah is ", " and lives in Oslo"));
        assert!(!told("The route, a road of four lanes, was ", "."));
        assert!(!told("Brannock is ", " and counting"));
        assert!(!told("Sarah is ", " points behind"));
        assert!(!told("The oldest of the coins was ", "."));
        assert!(!told("The figure that counts is ", "."));
        assert!(!told("The total is now ", "."));
        assert!(behind_name("Hanna Ruud, only ", ", left"));
        assert!(!behind_name("In Oslo they sell only ", ", says Ruud"));
        assert!(!told("a mother of ", "."));
        assert!(!told("The minister is ", " points behind"));
        assert!(!told("The total is ", "."));
    }

    #[test]
    fn an_age_in_words_needs_a_full_name_and_a_clause_that_goes_on() {
        assert!(set_off("Petra Hollis, ", ", had a cold", false));
        assert!(!set_off("In New Harbour, ", ", had been found", false));
        assert!(!set_off("Real Oviedo, ", ", and Getafe, five", false));
        assert!(!set_off("Oslo, ", ", had been found", false));
    }
}
