//! Times that a stopwatch shows: `1:17.325`, `in 2:04:18`. They are lengths of time and no times of day.

use nom::{
    Parser,
    character::complete::{char, digit1},
    combinator::{map_opt, opt},
    sequence::preceded,
};

use super::{
    date::digits,
    place::Place,
    words::{NO_MATCH, Read, before_last_word, goes_on, is_one_of, last_word},
};
use crate::{
    lexicon::lexicon,
    quantity::{Dimension, Measured, Number, Quantity, Unit, Value},
};

/// A time of hours, minutes and seconds, in seconds.
pub(super) fn stopwatch(place: &Place<'_>) -> Option<Quantity> {
    let (rest, Shown { seconds, hours, fraction }) = shown(place.input).ok()?;
    // Without a fraction it may be a time of day, unless the words before tell how long something took.
    let taken = is_one_of(last_word(place.before), &["in", "clocked", "clocking", "recorded", "recording"]);
    let timed = is_one_of(last_word(place.before), &["of"])
        && is_one_of(last_word(before_last_word(place.before)), &["time", "times", "lap", "laps", "best", "record"]);
    if !(fraction || taken && hours || timed) {
        return None;
    }
    let unit = lexicon().measures.unit("second")?;
    let unit = Unit { stated: unit.stated.into(), base: unit.base.into(), factor: unit.factor, offset: unit.offset, per: None };
    let measured = Measured { low: Some(seconds), high: Some(seconds), unit };
    Some(place.plain(rest, Dimension::Duration, Value::Measured(measured)))
}

/// What a stopwatch shows.
struct Shown {
    seconds: Number,
    hours: bool,
    fraction: bool,
}

fn shown(input: &str) -> Read<'_, Shown> {
    let below_sixty = || map_opt(digits(2, 2), |found: &str| found.parse::<i128>().ok().filter(|part| *part < 60));
    let leading = map_opt(digits(1, 2), |found: &str| found.parse::<i128>().ok());
    let (rest, (first, _, second)) = (leading, char(':'), below_sixty()).parse(input)?;
    let (rest, third) = opt(preceded(char(':'), below_sixty())).parse(rest)?;
    let (rest, fraction) = opt(preceded(char('.'), digit1)).parse(rest)?;
    let whole = third.map_or(first * 60 + second, |third| (first * 60 + second) * 60 + third);
    let places = fraction.map_or(0, str::len);
    let scaled = u32::try_from(places).ok().filter(|places| *places < 7).and_then(|places| {
        let parts: i128 = fraction.map_or(Ok(0), str::parse).ok()?;
        Number::decimal(whole.checked_mul(10_i128.checked_pow(places)?)?.checked_add(parts)?, places)
    });
    let seconds = scaled.ok_or(NO_MATCH)?;
    if goes_on(rest) || rest.starts_with(':') {
        return Err(NO_MATCH);
    }
    Ok((rest, Shown { seconds, hours: third.is_some(), fraction: fraction.is_some() }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::Rational;

    #[test]
    fn hours_minutes_and_seconds_add_up() {
        for (text, numerator, denominator) in [("1:16.25", 305, 4), ("2:03:20", 7400, 1), ("3:41", 221, 1)] {
            let (rest, shown) = shown(text).expect(text);
            assert_eq!((rest, shown.seconds.value), ("", Rational::new(numerator, denominator)), "{text}");
        }
        assert!(shown("1:75.2").is_err() && shown("14:05:07:11").is_err());
    }
}
