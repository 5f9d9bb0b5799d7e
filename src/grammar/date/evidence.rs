//! What the words around must say for digits or a word to be a date: `in 2020`, never `2,020`; `in May`, never `may`.

use nom::{Parser, character::complete::one_of, combinator::map_opt, sequence::preceded};

use super::{
    super::{
        measured::speaks_of_heat,
        place::Place,
        words::{Read, blank, blanks, clause_before, goes_on, is_one_of, last_word, word},
    },
    calendar::{at_start, month_name},
    parts::Parts,
};
use crate::lexicon::lexicon;

/// Whether a plural noun or a unit follows, so that a figure is a count.
pub(in super::super) fn counts_something(rest: &str) -> bool {
    let Ok((behind, (_, next))) = (blank, word).parse(rest) else { return false };
    let nouns = &lexicon().nouns;
    if nouns.ends_phrase(next) || next.ends_with('s') && has_object(behind) {
        return false;
    }
    if next.starts_with(char::is_lowercase) && (nouns.is_plural(next) || lexicon().measures.unit(next).is_some_and(|unit| !unit.evidence)) {
        return true;
    }
    // One adjective may stand between.
    match (blank, word).parse(behind) {
        Ok((_, (_, noun))) => {
            next.starts_with(char::is_lowercase)
                && noun.starts_with(char::is_lowercase)
                && nouns.is_plural(noun)
                && !nouns.ends_phrase(noun)
        }
        Err(_) => false,
    }
}

/// Whether what stands behind a word is the object of a verb: `signed on 11 March allows the mayor`, `… allows Orrin`.
fn has_object(behind: &str) -> bool {
    let Ok((_, (_, object))) = (blank, word).parse(behind) else { return false };
    let determiners = ["the", "a", "an", "his", "her", "its", "their", "him", "them", "it", "us", "that"];
    object.starts_with(char::is_uppercase) || is_one_of(object, &determiners)
}

/// Whether a decade or a date in figures is one here: `in his 30s` is an age.
pub(super) fn fits(place: &Place<'_>, parts: Parts, rest: &str) -> bool {
    let written = &place.input[..place.input.len() - rest.len()];
    let word = last_word(place.before).to_ascii_lowercase();
    if is_name_with_age(place, parts, rest) {
        return false;
    }
    let possessive = ["his", "her", "their", "my", "your", "our"].contains(&word.as_str());
    if parts.months == 120 {
        let full = written.bytes().filter(u8::is_ascii_digit).count() == 4;
        let marked = written.contains(['\'', '’', '‘']) || place.before.ends_with(['\'', '’', '‘']);
        // `highs in the mid-80s`
        if !full && !marked && speaks_of_heat(clause_before(place.before)) {
            return false;
        }
        let the = word == "the" || written.starts_with("the") || written.starts_with("The");
        return !possessive && (full || marked || the || word == "in" || written.contains(' '));
    }
    if parts.day.is_none() && parts.month.is_none() && parts.year.is_some_and(|_| parts.months == 0) {
        return !possessive;
    }
    true
}

/// Whether what looks like a day is somebody's age behind a name: `Tilly March, 17, won`.
fn is_name_with_age(place: &Place<'_>, parts: Parts, rest: &str) -> bool {
    let written = &place.input[..place.input.len() - rest.len()];
    let first_name = last_word(place.before);
    let named = first_name.starts_with(char::is_uppercase)
        && first_name.contains(char::is_lowercase)
        && place.before.trim_end() != place.before
        && lexicon().calendar.weekday(first_name).is_none();
    let comma = written.split_once(',').is_some_and(|(month, day)| month.chars().all(char::is_alphabetic) && day.trim().len() == 2);
    named && comma && parts.day.is_some() && parts.year.is_none() && rest.starts_with([',', '.', ';'])
}

/// Whether four digits are a year: nothing counted follows, nothing before makes them a number.
pub(super) fn year_fits(place: &Place<'_>, rest: &str) -> bool {
    let written = &place.input[..place.input.len() - rest.len()];
    // `the year 2019`
    if written.len() > 4 && written.as_bytes()[..4].eq_ignore_ascii_case(b"year") {
        return !counts_something(rest);
    }
    let words = !written.starts_with(|c: char| c.is_ascii_digit());
    // `2018s best song` has lost its apostrophe.
    if written.ends_with('s') && !words {
        return true;
    }
    let before = last_word(place.before);
    if words {
        return is_before_years(before) && !counts_something(rest);
    }
    let year: i32 = written.trim().parse().unwrap_or(0);
    !is_marked_as_number(place.before, rest) && !is_counted(before, year, rest) && !is_measured(rest) && is_plausible(before, year, rest)
}

/// Whether a word may stand in front of a year and of few other figures.
fn is_before_years(word: &str) -> bool {
    let words = [
        "in", "since", "until", "till", "by", "of", "from", "before", "after", "during", "between", "for", "to", "around", "circa", "year",
        "than",
    ];
    is_one_of(word, &words)
}

/// Whether a sign on either side, or a hyphen and what is counted behind it, makes a number of digits.
fn is_marked_as_number(before: &str, rest: &str) -> bool {
    let hyphened =
        rest.strip_prefix('-').is_some_and(|behind| !behind.starts_with(|c: char| c.is_ascii_digit()) && counts_behind_hyphen(rest));
    before.ends_with(['$', '£', '€', '¥', '#', '/']) || rest.starts_with(['%', '°', '$', '€']) || hyphened
}

/// Whether what follows is counted. `By 2050 seas could rise`: counts of four digits begin no sentence without a comma in
/// them.
fn is_counted(before: &str, year: i32, rest: &str) -> bool {
    let opens = before.starts_with(char::is_uppercase) && is_one_of(before, &["in", "by", "since", "until", "during"]);
    counts_something(rest) && !(opens && (1950..2100).contains(&year))
}

/// Whether a unit follows.
fn is_measured(rest: &str) -> bool {
    let unit =
        |behind: &str| lexicon().measures.longest(behind).is_some_and(|(_, unit)| !unit.evidence || behind.starts_with(['m', 'C', 'F']));
    blanks(rest).is_ok_and(|(behind, _)| unit(behind)) && !rest.starts_with(" in")
}

/// Whether a year is one of our time, or of the last thousand years where the words say that it is a year.
fn is_plausible(before: &str, year: i32, rest: &str) -> bool {
    let told = is_before_years(before) || rest.starts_with(['-', '–', '~']);
    told && (1000..2200).contains(&year) || (1900..2100).contains(&year)
}

fn counts_behind_hyphen(rest: &str) -> bool {
    let rest = &rest[1..];
    lexicon().measures.longest(rest).is_some() || rest.starts_with("strong")
}

/// Whether the name of a month by itself is one: `in May`, never `may` or `march`.
pub(super) fn month_fits(place: &Place<'_>, month: i8, short: bool, rest: &str) -> bool {
    let written = &place.input[..place.input.len() - rest.len()];
    let word = last_word(place.before).to_ascii_lowercase();
    let preposition = [
        "in", "since", "until", "till", "by", "from", "before", "after", "during", "between", "of", "through", "early", "late", "mid",
        "to", "and", "for", "around",
    ]
    .contains(&word.as_str());
    let capital = written.starts_with(char::is_uppercase);
    let alone = at_start(place.before) && rest.trim().is_empty();
    let strict = ["in", "since", "until", "till", "by", "from", "before", "after", "during", "between"].contains(&word.as_str());
    let plain_word = matches!(month, 3 | 5) || short;
    let name_follows = name_follows(rest);
    if alone {
        return true;
    }
    if goes_on(rest) || rest.starts_with(['-', '\'', '’']) && short {
        return false;
    }
    if plain_word {
        strict && (capital || !short && !counts_verb(rest))
    } else {
        (preposition || capital && !name_follows && !last_word(place.before).starts_with(char::is_uppercase)) && (capital || strict)
    }
}

/// Whether a month with a capital is followed by a dash and another month: `Nov-Feb 2017`.
pub(super) fn opens_span(input: &str, rest: &str) -> bool {
    let dash = (blanks, one_of("-–—"), blanks);
    input.starts_with(char::is_uppercase) && preceded(dash, month_name).parse(rest).is_ok_and(|(rest, _)| !goes_on(rest))
}

fn counts_verb(rest: &str) -> bool {
    (blank, word).parse(rest).is_ok_and(|(_, (_, next))| !lexicon().nouns.is_function_word(next))
}

/// Whether a word with a capital follows.
pub(super) fn name_follows(rest: &str) -> bool {
    (blank, word_capital).parse(rest).is_ok()
}

fn word_capital(input: &str) -> Read<'_, &str> {
    map_opt(word, |word: &str| word.starts_with(char::is_uppercase).then_some(word)).parse(input)
}

/// Whether the name of a weekday is one: `Sunday`, `on sat.`, not the `sun`.
pub(super) fn weekday_fits(place: &Place<'_>, short: bool, rest: &str) -> bool {
    let written = &place.input[..place.input.len() - rest.len()];
    let alone = at_start(place.before) && rest.trim().is_empty();
    let on = last_word(place.before).eq_ignore_ascii_case("on");
    alone || (!short || on && written.ends_with('.')) && !goes_on(rest)
}

/// Whether the words before speak of what is to come.
pub(super) fn speaks_of_the_future(before: &str) -> bool {
    let clause = before.rsplit(['.', ';', '!', '?', '\n']).next().unwrap_or("");
    clause.split(|c: char| !c.is_alphabetic() && c != '’' && c != '\'').any(|word| {
        ["will", "’ll", "'ll", "due", "upcoming", "scheduled", "shall", "next"].contains(&word)
            || word.ends_with("'ll")
            || word.ends_with("’ll")
    })
}

/// Whether `in two weeks` or `within two weeks` counts from the article's own day: alone, or said of what is to come.
pub(super) fn falls_due(before: &str, rest: &str) -> bool {
    if at_start(before) && rest.trim().is_empty() {
        return true;
    }
    let ranking = before
        .rsplit(['.', ';', '\n'])
        .next()
        .unwrap_or("")
        .split(|c: char| !c.is_alphabetic())
        .any(|word| word.ends_with("est") && word.len() > 4 || ["first", "most", "time", "times", "once", "twice"].contains(&word));
    let ends = blanks(rest).is_ok_and(|(rest, _)| rest.chars().next().is_none_or(|c| c == '\n' || c.is_ascii_punctuation()));
    let goes_on = (blank, word).parse(rest).is_ok_and(|(_, (_, next))| next != "of" && lexicon().nouns.is_function_word(next));
    speaks_of_the_future(before) && !ranking && (ends || goes_on)
}
