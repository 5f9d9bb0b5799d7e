//! Ratios of two whole numbers: `2:1`, `a ratio of 16:9`, `3-to-1`.

use nom::{
    Parser,
    branch::alt,
    bytes::complete::tag,
    combinator::{map_opt, value},
    sequence::preceded,
};

use super::{
    date::digits,
    numeral::{times, whole_digits},
    place::Place,
    spelled::spelled,
    words::{NO_MATCH, Read, before_last_word, blank, goes_on, hyphen, is_blank, is_one_of, joint, last_word, the, word},
};
use crate::quantity::{Dimension, Measured, Number, Quantity, Rational, Unit, Value};

/// The unit of a ratio, whose value is its first term over its second.
const RATIO: &str = "ratio";

/// A ratio: `2:1`, `a ratio of 16:9`, `3-to-1`, `two-to-one`.
pub(super) fn ratio(place: &Place<'_>) -> Option<Quantity> {
    let (rest, (first, second, mark)) = terms(place.input).ok()?;
    let near = |word: &str| is_one_of(word, &["ratio", "ratios", "odds", "scale"]);
    // `a ratio of 16:9`, `odds 5:1`
    let last = last_word(place.before);
    let named = near(last) || last.eq_ignore_ascii_case("of") && near(last_word(before_last_word(place.before)));
    let bet = is_one_of(word_behind(rest), &["shot", "favourite", "favorite", "outsider", "chance", "underdog"]);
    let followed = near(word_behind(rest)) || mark == Mark::To && is_one_of(word_behind(rest), &["margin", "majority"]) || bet;
    // `2:30` and `4:08` are times, `2:1` is none.
    let written = &place.input[..place.input.len() - rest.len()];
    let one_digit = mark == Mark::Colon && written.rsplit(':').next().is_some_and(|term| term.len() == 1) && first < 100;
    let of_bet = bet
        || last.eq_ignore_ascii_case("odds")
        || last.eq_ignore_ascii_case("of") && is_one_of(last_word(before_last_word(place.before)), &["odds"]);
    if !(named || followed || one_digit && !is_verse(place)) || mark == Mark::Hyphen && !of_bet {
        return None;
    }
    let quotient = times(Number::whole(first), Rational::new(1, second))?;
    let measured = Measured { low: Some(quotient), high: Some(quotient), unit: Unit::plain(RATIO) };
    Some(place.plain(rest, Dimension::Other, Value::Measured(measured)))
}

/// What parts the terms of a ratio.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// `2:1`.
    Colon,
    /// `two to one`, `3-to-1`.
    To,
    /// `33-1`, of bets only.
    Hyphen,
}

/// Two whole numbers, and what parts them.
fn terms(input: &str) -> Read<'_, (i128, i128, Mark)> {
    let in_figures = |input| map_opt(digits(1, 4), |digits: &str| digits.parse::<i128>().ok()).parse(input);
    // `1:50,000`, `a 1,000-to-one chance`
    let in_thousands = |input| {
        map_opt(whole_digits, |digits: &str| digits.contains(',').then(|| digits.replace(',', "").parse::<i128>().ok()).flatten())
            .parse(input)
    };
    let with_colon = (in_figures, tag(":"), alt((in_thousands, in_figures))).map(|(first, _, second)| (first, second, Mark::Colon));
    let term = |input| alt((in_thousands, in_figures, spelled)).parse(input);
    let to = alt((value((), (blank, the("to"), blank)), value((), (hyphen, the("to"), hyphen))));
    let with_to = (term, to, term).map(|(first, (), second)| (first, second, Mark::To));
    let with_hyphen = (in_figures, hyphen, in_figures).map(|(first, _, second)| (first, second, Mark::Hyphen));
    let (rest, (first, second, mark)) = alt((with_colon, with_to, with_hyphen)).parse(input)?;
    let goes_on = goes_on(rest) || rest.strip_prefix([':', '.', ',']).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    if second == 0 || goes_on || rest.starts_with('%') { Err(NO_MATCH) } else { Ok((rest, (first, second, mark))) }
}

/// The word that blanks or a hyphen join to what is before.
fn word_behind(rest: &str) -> &str {
    preceded(joint, word).parse(rest).map_or("", |(_, next)| next)
}

/// Whether a name before two figures makes them a verse: `Mark 4:9`.
fn is_verse(place: &Place<'_>) -> bool {
    last_word(place.before).starts_with(char::is_uppercase) && place.before.ends_with(is_blank)
}
