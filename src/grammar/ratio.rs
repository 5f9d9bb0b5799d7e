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
    numeral::times,
    place::Place,
    spelled::spelled,
    words::{NO_MATCH, Read, before_last_word, blank, goes_on, hyphen, is_blank, is_one_of, joint, last_word, the, word},
};
use crate::quantity::{Dimension, Measured, Number, Quantity, Rational, Unit, Value};

/// The unit of a ratio, whose value is its first term over its second.
const RATIO: &str = "ratio";

/// A ratio: `2:1`, `a ratio of 16:9`, `3-to-1`, `two-to-one`.
pub(super) fn ratio(place: &Place<'_>) -> Option<Quantity> {
    let (rest, (first, second, colon)) = terms(place.input).ok()?;
    let near = |word: &str| is_one_of(word, &["ratio", "ratios", "odds", "scale"]);
    // `a ratio of 16:9`, `odds 5:1`
    let last = last_word(place.before);
    let named = near(last) || last.eq_ignore_ascii_case("of") && near(last_word(before_last_word(place.before)));
    let followed = preceded(joint, word).parse(rest).is_ok_and(|(_, next)| near(next));
    // `2:30` and `4:08` are times, `2:1` is none.
    let written = &place.input[..place.input.len() - rest.len()];
    let one_digit = colon && written.rsplit(':').next().is_some_and(|term| term.len() == 1) && first < 100;
    if !(named || followed || one_digit && !is_verse(place)) {
        return None;
    }
    let quotient = times(Number::whole(first), Rational::new(1, second))?;
    let measured = Measured { low: Some(quotient), high: Some(quotient), unit: Unit::plain(RATIO) };
    Some(place.plain(rest, Dimension::Other, Value::Measured(measured)))
}

/// Two whole numbers, and whether a colon parts them.
fn terms(input: &str) -> Read<'_, (i128, i128, bool)> {
    let in_figures = |input| map_opt(digits(1, 4), |digits: &str| digits.parse::<i128>().ok()).parse(input);
    let with_colon = (in_figures, tag(":"), in_figures).map(|(first, _, second)| (first, second, true));
    let term = |input| alt((in_figures, spelled)).parse(input);
    let to = alt((value((), (blank, the("to"), blank)), value((), (hyphen, the("to"), hyphen))));
    let with_to = (term, to, term).map(|(first, (), second)| (first, second, false));
    let (rest, (first, second, colon)) = alt((with_colon, with_to)).parse(input)?;
    let goes_on = goes_on(rest) || rest.strip_prefix([':', '.', ',']).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    if second == 0 || goes_on || rest.starts_with('%') { Err(NO_MATCH) } else { Ok((rest, (first, second, colon))) }
}

/// Whether a name before two figures makes them a verse: `Mark 4:9`.
fn is_verse(place: &Place<'_>) -> bool {
    last_word(place.before).starts_with(char::is_uppercase) && place.before.ends_with(is_blank)
}
