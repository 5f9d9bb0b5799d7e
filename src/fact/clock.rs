//! Whether two times of day can be one.

use jiff::civil::Time;

use crate::{
    claim::{Bearing, Claim},
    quantity::{ClockValue, Hedge},
};

use super::compare::Verdict;

/// Minutes either side that a time allows, by how it is written: `3 p.m.`, `3:00 p.m.`, `3:30 p.m.`, `3:40 p.m.`
const HOUR_SLACK: i64 = 29;
const FULL_SLACK: i64 = 10;
const QUARTER_SLACK: i64 = 7;
const FIVE_SLACK: i64 = 2;
/// The same for a time that is hedged.
const HEDGE_SLACK: i64 = 14;
/// How long `shortly after` lasts.
const SHORTLY: i64 = 20;
const DAY_MINUTES: i64 = 24 * 60;

/// Whether what two claims tell lies alike to their dates or times: a poll that closed by six did not close at six.
pub(super) fn bear_alike(a: &Claim, b: &Claim) -> bool {
    let side = |claim: &Claim| match claim.scope.bearing {
        // What has gone on since June began in June.
        Bearing::At | Bearing::JustAfter | Bearing::JustBefore | Bearing::Since => 0,
        Bearing::After => 1,
        Bearing::Before => 2,
        Bearing::Until => 3,
    };
    side(a) == side(b)
}

/// What two times of day say of each other; `None` where they are told by other clocks.
pub(super) fn clocks(a: (&ClockValue, &Claim), b: (&ClockValue, &Claim)) -> Option<Verdict> {
    if a.0.zone != b.0.zone {
        return None;
    }
    let (x, y) = (minutes(a.0, a.1), minutes(b.0, b.1));
    // `About midnight` may be of the day before.
    let round = round(a.0, b.0);
    let meets = [-round, 0, round].iter().any(|by| x.0 <= y.1 + by && y.0 + by <= x.1);
    Some(if meets { Verdict::Agree } else { Verdict::Conflict })
}

/// How many minutes lie between two times, over midnight if that is nearer; in the same half of the day where one of them
/// does not tell its half.
pub fn minutes_apart(a: &ClockValue, b: &ClockValue) -> i64 {
    let round = round(a, b);
    let apart = (of_day(a.first) - of_day(b.first)).abs() % round;
    apart.min(round - apart)
}

/// After how many minutes two times are the same again.
fn round(a: &ClockValue, b: &ClockValue) -> i64 {
    if a.meridiem_known && b.meridiem_known { DAY_MINUTES } else { DAY_MINUTES / 2 }
}

fn of_day(time: Time) -> i64 {
    i64::from(time.hour()) * 60 + i64::from(time.minute())
}

/// The minutes of the day that a time may mean.
fn minutes(clock: &ClockValue, claim: &Claim) -> (i64, i64) {
    let (first, last) = (of_day(clock.first), of_day(clock.last));
    let quantity = &claim.quantity;
    let slack = |minutes: i64| match (quantity.hedge, minutes % 60) {
        (Hedge::About | Hedge::Nearly, _) => HEDGE_SLACK,
        (_, 0) if claim.text.contains([':', '.']) && has_minutes(&claim.text) => FULL_SLACK,
        (_, 0) => HOUR_SLACK,
        (_, rest) if rest % 15 == 0 => QUARTER_SLACK,
        (_, rest) if rest % 5 == 0 => FIVE_SLACK,
        _ => 0,
    };
    match (quantity.hedge, claim.scope.bearing) {
        (_, Bearing::JustAfter) | (Hedge::MoreThan | Hedge::AtLeast, _) => (first, first + SHORTLY),
        (_, Bearing::JustBefore) | (Hedge::LessThan | Hedge::AtMost, _) => (last - SHORTLY, last),
        _ => (first - slack(first), last + slack(last)),
    }
}

/// Whether a time is written with its minutes: `3:00`, not `3 p.m.`
fn has_minutes(text: &str) -> bool {
    text.split([':', '.']).nth(1).is_some_and(|minutes| minutes.starts_with(|c: char| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        fact::{compare::compare, sample::claim},
        quantity::{Dimension, Tolerance, Value},
    };

    fn at(text: &str, hour: i8, minute: i8, hedge: Hedge) -> Claim {
        let mut claim = claim(0, 0, 1, &[]);
        let time = jiff::civil::time(hour, minute, 0, 0);
        claim.text = text.into();
        claim.quantity.dimension = Dimension::Time;
        claim.quantity.hedge = hedge;
        claim.quantity.value = Value::Clock(ClockValue { first: time, last: time, meridiem_known: true, zone: None });
        claim
    }

    fn verdict(a: &Claim, b: &Claim) -> Option<Verdict> {
        compare(a, b, &Tolerance::default())
    }

    #[test]
    fn a_time_on_the_hour_is_rounder_than_one_to_the_minute() {
        let three = at("3 p.m.", 15, 0, Hedge::None);
        assert_eq!(verdict(&three, &at("2:53 p.m.", 14, 53, Hedge::None)), Some(Verdict::Agree));
        assert_eq!(verdict(&three, &at("3:31 p.m.", 15, 31, Hedge::None)), Some(Verdict::Conflict));
        assert_eq!(verdict(&three, &at("4 p.m.", 16, 0, Hedge::None)), Some(Verdict::Conflict));
        assert_eq!(verdict(&at("3:00 p.m.", 15, 0, Hedge::None), &at("3:20 p.m.", 15, 20, Hedge::None)), Some(Verdict::Conflict));
        assert_eq!(verdict(&at("about 3:20", 15, 20, Hedge::About), &at("3:08", 15, 8, Hedge::None)), Some(Verdict::Agree));
    }

    #[test]
    fn a_time_that_does_not_tell_its_half_of_the_day_is_nearest_to_one_of_either() {
        let mut quarter_past = at("quarter past seven", 7, 15, Hedge::None);
        let evening = at("6:45 p.m.", 18, 45, Hedge::None);
        let apart = |a: &Claim, b: &Claim| match (&a.quantity.value, &b.quantity.value) {
            (Value::Clock(x), Value::Clock(y)) => minutes_apart(x, y),
            _ => i64::MAX,
        };
        assert_eq!(apart(&quarter_past, &evening), 690);
        if let Value::Clock(clock) = &mut quarter_past.quantity.value {
            clock.meridiem_known = false;
        }
        assert_eq!(apart(&quarter_past, &evening), 30);
        assert_eq!(verdict(&quarter_past, &evening), Some(Verdict::Conflict));
        assert_eq!(verdict(&quarter_past, &at("7:15 p.m.", 19, 15, Hedge::None)), Some(Verdict::Agree));
    }

    #[test]
    fn a_time_before_midnight_may_be_one_after_it() {
        let before = at("11:55 p.m.", 23, 55, Hedge::None);
        assert_eq!(verdict(&before, &at("about midnight", 0, 0, Hedge::About)), Some(Verdict::Agree));
        assert_eq!(verdict(&before, &at("12:20 a.m.", 0, 20, Hedge::None)), Some(Verdict::Conflict));
    }

    #[test]
    fn shortly_after_is_not_half_an_hour_later() {
        let mut shortly = at("2 a.m.", 2, 0, Hedge::None);
        shortly.scope.bearing = Bearing::JustAfter;
        assert_eq!(verdict(&shortly, &at("2:30 a.m.", 2, 30, Hedge::None)), Some(Verdict::Conflict));
        assert_eq!(verdict(&shortly, &at("2:10 a.m.", 2, 10, Hedge::None)), Some(Verdict::Agree));
        assert_eq!(verdict(&shortly, &at("1:50 a.m.", 1, 50, Hedge::None)), Some(Verdict::Conflict));
    }

    #[test]
    fn a_limit_is_no_other_time_than_the_event() {
        let mut until = at("4 p.m.", 16, 0, Hedge::None);
        until.scope.bearing = Bearing::Until;
        assert_eq!(verdict(&until, &at("8 a.m.", 8, 0, Hedge::None)), None);
    }

    #[test]
    fn times_of_two_zones_are_not_compared() {
        let mut there = at("07:37 UTC", 7, 37, Hedge::None);
        if let Value::Clock(clock) = &mut there.quantity.value {
            clock.zone = Some("UTC");
        }
        assert_eq!(verdict(&there, &there), Some(Verdict::Agree));
        assert_eq!(verdict(&there, &at("2:37 p.m.", 14, 37, Hedge::None)), None);
    }
}
