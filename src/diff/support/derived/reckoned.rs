//! Dates, times and ranks that follow from another one and a length of time: `four years after 1961`, `50 minutes past 4:20`.

use jiff::civil::{Date, Time};
use num_traits::{CheckedDiv, CheckedSub};

use super::{
    elapsed::{ANY_YEAR, DAY, year_length},
    reckoning::{Allowance, Cue, Reckoning, SENTENCES, Target, Term, years},
};
use crate::quantity::{DateValue, Dimension, Hedge, Interval, Rational, Value};

/// How much chance is allowed for a time and a length of time of one sentence, and of neighbouring ones.
const BESIDE: [Allowance; 2] = [40, 25];
/// How far from a year, a day of the year, a time of day and a rank others lie that might have stood in its place.
const YEARS: i128 = 10;
const DAYS: i128 = 30;
const SECONDS: i128 = 3 * 3600;
const RANKS: i128 = 10;
/// How far a time of day that is hedged may lie from the exact one, in seconds.
const ABOUT: i128 = 15 * 60;

/// Whether a year or a weekday is so and so long before or after another one.
pub(super) fn is_date(reckoning: &Reckoning) -> bool {
    let Some(date) = reckoning.quantity().date() else { return false };
    // A date that the original has, but of something else, was not reckoned.
    if reckoning.case.candidates.iter().any(|c| c.relation.is_support()) {
        return false;
    }
    if let Some(wanted) = only_weekday(date) {
        let days = |term: &Term, length: Rational| {
            let (Some(from), Some(length)) = (term.stated.quantity.date().and_then(only_weekday), in_units(length, DAY)) else {
                return Vec::new();
            };
            vec![(from + length).rem_euclid(7), (from - length).rem_euclid(7)]
        };
        return is_next_day(reckoning, wanted) || is_met(reckoning, exactly(wanted, (0, 6)), days);
    }
    if let Some(wanted) = day_of_year(date) {
        let days = |term: &Term, length: Rational| {
            let (Some(from), Some(length)) = (term.stated.quantity.date().and_then(day_of_year), in_units(length, DAY)) else {
                return Vec::new();
            };
            vec![from + length, from - length]
        };
        return is_met(reckoning, exactly(wanted, (wanted - DAYS, wanted + DAYS)), days);
    }
    let Some(year) = date.year.filter(|_| date.month.is_none()).map(i128::from) else { return false };
    // `between June 2016 and March 2021` names two years.
    let spans = reckoning.near.iter().filter_map(|term| term.stated.quantity.date()?.days);
    if spans.into_iter().any(|(first, last)| first.year() != last.year() && [first, last].iter().any(|day| i128::from(day.year()) == year))
    {
        return true;
    }
    let from_years = |term: &Term, length: Rational| {
        let length = length.checked_div(&year_length()).filter(Rational::is_integer).map(|years| years.to_integer());
        let ends = |length| years(term.stated).into_iter().flat_map(move |from| [from + length, from - length]);
        length.map(ends).into_iter().flatten().collect()
    };
    is_met(reckoning, exactly(year, (year - YEARS, year + YEARS)), from_years)
}

/// Phrases for the day before and the day after another one.
const NEXT_TO: [(&str, i128); 8] = [
    ("day before", -1),
    ("day earlier", -1),
    ("previous day", -1),
    ("night before", -1),
    ("next day", 1),
    ("day after", 1),
    ("day later", 1),
    ("following day", 1),
];

/// Whether a sentence that is restated, or one beside it, tells of the day before or after a weekday of the originals that is next
/// to the wanted one, in days from Monday.
fn is_next_day(reckoning: &Reckoning, wanted: i128) -> bool {
    let weekdays = || reckoning.everything.iter().filter_map(|term| term.stated.quantity.date().and_then(only_weekday));
    let told = |days: i128| weekdays().any(|from| (from + days).rem_euclid(7) == wanted);
    let case = reckoning.case;
    let restated = case.comparison.restated(case.stated.sentence).take(SENTENCES);
    let around = restated.filter_map(|place| {
        let side = case.comparison.originals.get(place.original)?;
        side.sentences.get(place.sentence.saturating_sub(1)..(place.sentence + 2).min(side.sentences.len())).map(|near| (side, near))
    });
    let sentences: Vec<String> =
        around.flat_map(|(side, near)| near.iter().map(|sentence| side.slice(sentence.span).to_lowercase())).collect();
    NEXT_TO.iter().any(|(phrase, days)| told(*days) && sentences.iter().any(|sentence| sentence.contains(phrase)))
}

/// Whether a time of day is so and so long before or after another one.
pub(super) fn is_time(reckoning: &Reckoning) -> bool {
    let Value::Clock(clock) = &reckoning.quantity().value else { return false };
    let wanted = seconds(clock.first);
    let either = if reckoning.quantity().hedge == Hedge::None { 30 } else { ABOUT };
    // `2:06:55` is also the time of a race.
    let all = &reckoning.everything;
    let of_race = all.iter().enumerate().flat_map(|(at, a)| {
        let beside = all.iter().skip(at + 1).filter(move |b| a.is_beside(b));
        beside.filter_map(move |b| Some([length_of(a)? + length_of(b)?, (length_of(a)? - length_of(b)?).abs()]))
    });
    if clock.first.second() != 0 && of_race.flatten().any(|time| time == wanted) {
        return true;
    }
    let half = if clock.meridiem_known { 2 * SECONDS_OF_HALF } else { SECONDS_OF_HALF };
    let from_clock = |term: &Term, length: Rational| {
        let Value::Clock(from) = &term.stated.quantity.value else { return Vec::new() };
        let Some(length) = in_units(length, 1) else { return Vec::new() };
        let from = seconds(from.first);
        // The result nearest to the wanted time on a clock of twelve or twenty-four hours.
        let near = |time: i128| wanted + (time - wanted + half / 2).rem_euclid(half) - half / 2;
        vec![near(from + length), near(from - length)]
    };
    let interval = Interval::closed(Rational::from_integer(wanted - either), Rational::from_integer(wanted + either));
    let range = (Rational::from_integer(wanted - SECONDS), Rational::from_integer(wanted + SECONDS));
    is_met(reckoning, Target::within(interval, Rational::from_integer(60), range), from_clock)
}

/// Seconds of twelve hours.
const SECONDS_OF_HALF: i128 = DAY / 2;

/// Whether a rank is so many before or after another one: the minute of a game.
pub(super) fn is_rank(reckoning: &Reckoning) -> bool {
    let Some(rank) = reckoning.case.stated.single().filter(Rational::is_integer).map(|rank| rank.to_integer()) else { return false };
    let minutes = |term: &Term, length: Rational| {
        let from = term.stated.single().filter(|rank| term.stated.is_rank() && rank.is_integer()).map(|rank| rank.to_integer());
        let length = in_units(length, 60);
        from.zip(length).map(|(from, length)| vec![from + length, from - length]).unwrap_or_default()
    };
    is_met(reckoning, exactly(rank, (rank - RANKS, rank + RANKS)), minutes)
}

/// Whether one of the times near by and a length of time near it come to the target.
fn is_met(reckoning: &Reckoning, target: Option<Target>, way: impl Fn(&Term, Rational) -> Vec<i128>) -> bool {
    let near = &reckoning.near;
    let lengths = || near.iter().filter(|term| matches!(term.stated.quantity.dimension, Dimension::Duration | Dimension::Age));
    let every = |apart: usize| {
        let beside = move |a: &Term, b: &Term| a.place.original == b.place.original && a.place.sentence.abs_diff(b.place.sentence) <= apart;
        let pairs = near.iter().flat_map(move |time| lengths().map(move |length| (time, length)));
        let results = pairs
            .filter(move |(a, b)| beside(a, b))
            .flat_map(|(time, length)| length.stated.based().map(|length| way(time, length)).unwrap_or_default());
        results.map(Rational::from_integer).collect::<Vec<_>>()
    };
    target.is_some_and(|target| (0..2).any(|apart| target.is_met(every(apart).into_iter(), BESIDE[apart])))
}

/// A length of time in whole seconds.
fn length_of(term: &Term) -> Option<i128> {
    let length = term.stated.based().filter(|_| term.stated.quantity.dimension == Dimension::Duration)?;
    length.is_integer().then(|| length.to_integer())
}

/// Whether a count is one less than a rank: of the 63rd find 62 were made before.
pub(super) fn is_before_rank(reckoning: &Reckoning, target: &Target) -> bool {
    let ranks = reckoning.near.iter().filter(|term| term.restated && term.stated.is_rank()).filter_map(|term| term.stated.single());
    let fewer = ranks.filter_map(|rank| rank.checked_sub(&Rational::from_integer(1)));
    reckoning.case.stated.is_number() && reckoning.is_told(Cue::Rest) && target.is_met(fewer, BESIDE[1])
}

/// The target of a whole number in whose place those of a range might have stood.
fn exactly(wanted: i128, (low, high): (i128, i128)) -> Option<Target> {
    let whole = Rational::from_integer;
    Target::within(Interval::exactly(whole(wanted)), whole(1), (whole(low), whole(high)))
}

/// The day of a year that is no leap year, of a date that names no more than its month and day.
fn day_of_year(date: &DateValue) -> Option<i128> {
    let (month, day) = (date.month?, date.day?);
    let day = Date::new(ANY_YEAR, month, day).ok().filter(|_| date.year.is_none())?;
    Some(i128::from(day.day_of_year()))
}

/// The days from Monday of a date that is no more than a weekday.
fn only_weekday(date: &DateValue) -> Option<i128> {
    let only = date.month.is_none() && date.day.is_none();
    date.weekday.filter(|_| only).map(|weekday| i128::from(weekday.to_monday_zero_offset()))
}

/// A length of time in whole units of so many seconds, rounded.
fn in_units(length: Rational, unit: i128) -> Option<i128> {
    let units = length.checked_div(&Rational::from_integer(unit))?.round();
    Some(units.to_integer())
}

fn seconds(time: Time) -> i128 {
    i128::from(time.hour()) * 3600 + i128::from(time.minute()) * 60 + i128::from(time.second())
}
