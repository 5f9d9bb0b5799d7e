//! Ages without a unit: `aged 35`, `Anna Berg, 51,`, `at the age of 21`, `in his 30s`.

use nom::{
    Parser,
    branch::alt,
    character::complete::{char, one_of},
    combinator::{map_opt, opt, value},
    sequence::terminated,
};
use num_traits::Signed;

use super::{
    amount::Amount,
    date::digits,
    person,
    reader::{Place, plain},
    words::{Read, before_last_word, blank, goes_on, is_blank, joint, last_word, the, word},
};
use crate::{
    lexicon::lexicon,
    quantity::{Dimension, Hedge, Measured, Number, Quantity, Rational, Unit, Value},
};

/// The unit of a bare figure that is an age in years by the words around it.
pub(super) fn bare(amount: &Amount, place: &Place<'_>, before: &str, rest: &str) -> Option<Unit> {
    let figure = &amount.figure;
    let years = figure.number.value;
    if !years.is_integer() || years.is_negative() || years > Rational::from_integer(125) || figure.scale.is_some() || figure.share {
        return None;
    }
    let word = last_word(before);
    let of_age = word.eq_ignore_ascii_case("of") && last_word(before_last_word(before)).eq_ignore_ascii_case("age");
    // `aged between 20 and 30`
    let opened = ["between", "from"].iter().any(|opening| word.eq_ignore_ascii_case(opening));
    let word = if opened { last_word(before_last_word(before)) } else { word };
    let named = ["aged", "age", "ages"].iter().any(|known| word.eq_ignore_ascii_case(known));
    let another = figure.digits && place.preceding.is_some_and(|preceding| goes_on_with_ages(preceding, before, rest));
    // Nobody is said to be nought or 111 years old without a word of age.
    let likely = years >= Rational::from_integer(if figure.digits { 1 } else { 2 }) && years <= Rational::from_integer(110);
    let of_person = || likely && (person::set_off(before, rest, figure.digits) || figure.digits && person::told(before, rest));
    if !(of_age || named || another || figure.digits && behind_name(before, rest) || of_a_person(before, rest) || of_person()) {
        return None;
    }
    years_of_age()
}

/// People younger or older than an age: `under-18s`, `the over-60s`. Capitals make it a team.
pub(super) fn group_by_age(place: &Place<'_>) -> Option<Quantity> {
    let word = last_word(place.before);
    let hedge = match word {
        "under" => Hedge::LessThan,
        "over" => Hedge::MoreThan,
        _ => return None,
    };
    let (rest, years) =
        terminated(digits(2, 2), (opt(one_of("'’")), char('s'))).parse(place.input).ok().filter(|(rest, _)| !goes_on(rest))?;
    let number = Some(Number::whole(years.parse().ok()?));
    let (low, high) = if hedge == Hedge::LessThan { (None, number) } else { (number, None) };
    let value = Value::Measured(Measured { low, high, unit: years_of_age()? });
    let figure = plain(place, &place.input[years.len()..], Dimension::Age, value);
    let start = place.start_of(before_last_word(place.before).len());
    Some(Quantity { span: place.span(start, rest), hedge, ..figure })
}

/// Years as the unit of an age.
pub(super) fn years_of_age() -> Option<Unit> {
    let year = lexicon().measures.unit("year")?;
    Some(Unit { stated: year.stated.into(), base: year.base.into(), factor: year.factor, offset: year.offset, per: None })
}

/// The decade of somebody's life: `in his 30s`, `in her mid-forties`, `in their late 60s`.
pub(super) fn decade_of_life(place: &Place<'_>) -> Option<Quantity> {
    let word = last_word(place.before);
    let owned = ["his", "her", "their", "my", "your", "our"].iter().any(|known| word.eq_ignore_ascii_case(known));
    // `in their 20s and 30s`
    let another = place.preceding.is_some_and(|before| before.dimension == Dimension::Age && before.hedge == Hedge::Range)
        && ["and", "or", "to"].contains(&place.before.trim_matches(is_blank));
    if !(owned || another) {
        return None;
    }
    let (rest, (low, high)) = years_of_decade(place.input).ok()?;
    let measured = Measured { low: Some(Number::whole(low)), high: Some(Number::whole(high)), unit: years_of_age()? };
    let quantity = plain(place, rest, Dimension::Age, Value::Measured(measured));
    Some(Quantity { hedge: Hedge::Range, ..quantity })
}

/// The first and the last year of a decade of life or of a part of it.
fn years_of_decade(input: &str) -> Read<'_, (i128, i128)> {
    let first = terminated(part_of_decade, (opt(char('-')), blank, the("to"), blank));
    let (rest, first) = opt(first).parse(input)?;
    let (rest, last) = opt(terminated(part_of_decade, joint)).parse(rest)?;
    let (rest, decade) = alt((tens_in_figures, tens_in_words)).parse(rest)?;
    if goes_on(rest) {
        return Err(nom::Err::Error(()));
    }
    let (low, high) = (first.or(last).map_or(0, |(low, _)| low), last.map_or(9, |(_, high)| high));
    Ok((rest, (decade + low, decade + high)))
}

/// Which years of ten a part of them has.
fn part_of_decade(input: &str) -> Read<'_, (i128, i128)> {
    alt((value((0, 3), the("early")), value((4, 6), alt((the("mid"), the("middle")))), value((7, 9), the("late")))).parse(input)
}

/// `30s`, `30’s`.
fn tens_in_figures(input: &str) -> Read<'_, i128> {
    let tens = terminated(one_of("123456789"), (char('0'), opt(one_of("'’")), char('s')));
    map_opt(tens, |tens| tens.to_digit(10).map(|tens| i128::from(tens) * 10)).parse(input)
}

/// `thirties`.
fn tens_in_words(input: &str) -> Read<'_, i128> {
    let tens = |word: &str| {
        let stem = word.to_ascii_lowercase().strip_suffix("ies").map(|stem| format!("{stem}y"))?;
        match lexicon().numerals.word(&stem) {
            Some(crate::lexicon::NumberWord::Tens(number)) => Some(number),
            _ => None,
        }
    };
    map_opt(word, tens).parse(input)
}

/// `aged 5, 7 and 9`: a further age behind one without a unit of its own.
fn goes_on_with_ages(preceding: &Quantity, before: &str, rest: &str) -> bool {
    let bare = preceding.dimension == Dimension::Age && preceding.span == preceding.figure;
    let listed = [",", "and", "or", ", and", ", or", "&"].contains(&before.trim_matches(is_blank));
    let next = rest.trim_start_matches(is_blank).split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    let ends = rest.starts_with([',', '.', ';', ')', '”', '"', '\n']) && rest.chars().nth(1).is_none_or(|c| !c.is_ascii_digit());
    // `Ivo Lenk, 51, and 12 others`
    let clause = ["and", "or", "were", "was", "are", "who", "when", "in", "at", "from", "died", "respectively"];
    bare && listed && (rest.is_empty() || ends || clause.iter().any(|word| next.eq_ignore_ascii_case(word)))
}

/// `Anna Berg, 51,`: a name before the comma, and the sentence goes on or ends behind a second one.
fn behind_name(before: &str, rest: &str) -> bool {
    let Some(front) = before.trim_end_matches(is_blank).strip_suffix(',') else { return false };
    let name = last_word(front);
    let named = name.chars().next().is_some_and(char::is_uppercase)
        && name.chars().skip(1).any(char::is_lowercase)
        && lexicon().calendar.month(name).is_none()
        && lexicon().calendar.weekday(name).is_none();
    let ends = rest.starts_with([',', '.', ';', ')']) && !rest[1..].starts_with(|c: char| c.is_ascii_digit());
    named && ends && front.len() < before.len()
}

/// `she is 40.`, `he will be 35 by then`, `turned 60`, `a life expectancy of 73`.
fn of_a_person(before: &str, rest: &str) -> bool {
    let verb = last_word(before);
    let any = |word: &str, known: &[&str]| known.iter().any(|known| word.eq_ignore_ascii_case(known));
    let goes_on = rest.trim_start_matches(is_blank).starts_with(|c: char| c.is_alphanumeric());
    let next = rest.trim_start_matches(is_blank).split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    if goes_on && !any(next, &["when", "by", "and", "in", "on", "at", "this", "next", "last", "years", "but", "raising"])
        || rest.starts_with(['-', '–', '%', ':'])
    {
        return false;
    }
    let mut front = before_last_word(before);
    if any(verb, &["turned", "turning", "turns"]) {
        return last_word(front).starts_with(char::is_alphabetic);
    }
    if any(last_word(front), &["will", "would", "ll", "now", "just", "only"]) {
        front = before_last_word(front);
    }
    let clause = before.rsplit(['.', ';', '\n']).next().unwrap_or("");
    let expectancy = clause.contains("life expectancy") && any(verb, &["is", "was", "of", "to", "at"]);
    expectancy || any(verb, &["is", "was", "be"]) && any(last_word(front), &["he", "she"])
}
