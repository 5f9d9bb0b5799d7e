//! Whether two values can both be right, and how far apart they are.

use std::borrow::Cow;

use num_traits::{CheckedAdd, CheckedDiv, CheckedSub, Signed, Zero};

use crate::{
    claim::{Claim, MeasureOf},
    quantity::{DateForm, DateValue, Dimension, Hedge, Measured, Quantity, Rational, Readings, Tolerance, Value},
};

use super::{
    clock, rate,
    slip::{is_slip_of_year, is_transposed},
};

/// What two values say of each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Both can be right.
    Agree,
    /// Both can be right, but no reader would think so: only the literal readings meet.
    Tension,
    /// They share no value.
    Conflict,
}

/// How far apart two values are that disagree.
///
/// Two reports of one fact that differ mostly differ by little; two facts have any values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Distance {
    /// A tenth, a day, a quarter of an hour, a step.
    Close,
    /// A half, three days, an hour, two digits that have changed places.
    Near,
    /// Up to three times as much.
    Apart,
    /// More.
    Far,
}

/// How a claim is read, worked out once however many others it is compared with.
pub(super) struct Known<'c> {
    claim: &'c Claim,
    readings: Option<Readings>,
    /// By the tolerances of its measure, where they are others: they hold beside a claim of the same measure.
    of_measure: Option<Box<Option<Readings>>>,
}

impl<'c> Known<'c> {
    pub(super) fn of(claim: &'c Claim, tolerance: &Tolerance) -> Self {
        let read = |tolerance: &Tolerance| claim.quantity.measured().and_then(|_| claim.quantity.readings(tolerance));
        let own = claim.measure.as_ref().and_then(|measure| measure.tolerance.as_ref());
        Self { claim, readings: read(tolerance), of_measure: own.map(|own| Box::new(read(own))) }
    }

    pub(super) fn claim(&self) -> &'c Claim {
        self.claim
    }

    /// Whether two claims can be compared, and what comes of it; as [`compare`].
    pub(super) fn compare(&self, other: &Self) -> Option<Verdict> {
        verdict(self.claim, other.claim, |measure| {
            let read = |known: &Self| known.of_measure.as_ref().filter(|_| measure.is_some()).map_or(known.readings, |own| **own);
            read(self).zip(read(other))
        })
    }
}

/// Whether two claims can be compared, and what comes of it. `None` if they cannot.
pub fn compare(a: &Claim, b: &Claim, tolerance: &Tolerance) -> Option<Verdict> {
    verdict(a, b, |measure| {
        let tolerance = measure.and_then(|measure| measure.tolerance.as_deref()).unwrap_or(tolerance);
        Some((a.quantity.readings(tolerance)?, b.quantity.readings(tolerance)?))
    })
}

/// What two claims say of each other; `readings` gives the readings of both by the tolerances of the measure that both have.
fn verdict(a: &Claim, b: &Claim, readings: impl Fn(Option<&MeasureOf>) -> Option<(Readings, Readings)>) -> Option<Verdict> {
    let measure = a.measure.as_ref().zip(b.measure.as_ref()).filter(|(x, y)| x.name == y.name).map(|(measure, _)| measure);
    match (&a.quantity.value, &b.quantity.value) {
        (Value::Date(_), Value::Date(_)) | (Value::Clock(_), Value::Clock(_)) if !clock::bear_alike(a, b) => None,
        (Value::Date(x), Value::Date(y)) => dates(x, y),
        (Value::Clock(x), Value::Clock(y)) => clock::clocks((x, a), (y, b)),
        (Value::Measured(_), Value::Measured(_)) if !rate::agree(a, b) => None,
        (Value::Measured(_), Value::Measured(_)) => {
            if a.quantity.dimension == Dimension::Score && b.quantity.dimension == Dimension::Score {
                return scores(&a.quantity, &b.quantity);
            }
            let limits = measure.filter(|measure| measure.limit && are_limits_alike(&a.quantity, &b.quantity));
            let (x, y) = match limits {
                Some(measure) => {
                    let own = Tolerance::default();
                    let tolerance = measure.tolerance.as_deref().unwrap_or(&own);
                    limit(&a.quantity).readings(tolerance).zip(limit(&b.quantity).readings(tolerance))
                }
                None => readings(measure),
            }?;
            Some(measured(&x, &y))
        }
        _ => None,
    }
}

/// Whether two values are limits of one kind. `At least five years` and `up to 20 years` are not.
fn are_limits_alike(a: &Quantity, b: &Quantity) -> bool {
    let plain = |hedge: Hedge| matches!(hedge, Hedge::None | Hedge::Exactly);
    let one = |limit: Hedge| [a, b].iter().all(|quantity| quantity.hedge == limit || plain(quantity.hedge));
    one(Hedge::AtMost) || one(Hedge::AtLeast)
}

/// A limit as the value that it is: 20 years of `up to 20 years`.
fn limit(quantity: &Quantity) -> Cow<'_, Quantity> {
    let end = quantity.measured().and_then(Measured::single).filter(|_| matches!(quantity.hedge, Hedge::AtMost | Hedge::AtLeast));
    let mut limit = quantity.clone();
    match (end, &mut limit.value) {
        (Some(end), Value::Measured(measured)) => (measured.low, measured.high, limit.hedge) = (Some(end), Some(end), Hedge::None),
        _ => return Cow::Borrowed(quantity),
    }
    Cow::Owned(limit)
}

/// Figures in comparable units. A bare number compares with a count: `Smith added 12`, `Smith had 12 points`.
fn measured(x: &Readings, y: &Readings) -> Verdict {
    if !x.literal.meets(&y.literal) {
        Verdict::Conflict
    } else if !x.likely.meets(&y.likely) {
        Verdict::Tension
    } else {
        Verdict::Agree
    }
}

/// Two scores or records agree if they are the same, whoever is named first.
fn scores(a: &Quantity, b: &Quantity) -> Option<Verdict> {
    let ends = |q: &Quantity| q.measured().and_then(|m| Some((m.low?.value, m.high?.value)));
    let (x, y) = (ends(a)?, ends(b)?);
    Some(if x == y || x == (y.1, y.0) { Verdict::Agree } else { Verdict::Conflict })
}

/// Dates by the days they mean where both are known, else by what is written of both.
fn dates(a: &DateValue, b: &DateValue) -> Option<Verdict> {
    if let (Some(x), Some(y)) = (a.days, b.days) {
        return Some(if x.0 <= y.1 && y.0 <= x.1 { Verdict::Agree } else { Verdict::Conflict });
    }
    let (a, b) = (&a.spelled_out(), &b.spelled_out());
    // Of `this summer` and `21 April 2004` nobody knows the distance before the articles have dates.
    if (a.form == DateForm::Relative) != (b.form == DateForm::Relative) && (a.weekday.is_none() || b.weekday.is_none()) {
        return None;
    }
    let both = [
        a.year.zip(b.year).map(|(x, y)| x == y),
        a.month.zip(b.month).map(|(x, y)| x == y),
        a.day.zip(b.day).filter(|_| a.month.is_some() && b.month.is_some()).map(|(x, y)| x == y),
        a.weekday.zip(b.weekday).map(|(x, y)| x == y),
    ];
    let known: Vec<bool> = both.into_iter().flatten().collect();
    match known.iter().all(|&same| same) {
        _ if known.is_empty() => None,
        true => Some(Verdict::Agree),
        false => Some(Verdict::Conflict),
    }
}

/// How far apart two comparable values are.
pub fn distance(a: &Claim, b: &Claim) -> Distance {
    let of = |amount: i64, close: i64, near: i64, apart: i64| match amount {
        amount if amount <= close => Distance::Close,
        amount if amount <= near => Distance::Near,
        amount if amount <= apart => Distance::Apart,
        _ => Distance::Far,
    };
    match (&a.quantity.value, &b.quantity.value) {
        (Value::Date(x), Value::Date(y)) => date_distance(x, y, of),
        (Value::Clock(x), Value::Clock(y)) => {
            let apart = clock::minutes_apart(x, y);
            of(apart, 35, 130, 130)
        }
        _ => ratio_distance(&a.quantity, &b.quantity),
    }
}

/// Whether two dates differ in one part, as they do by a slip: 1 March and 1 April, 4 May and 14 May, this year's and
/// last year's 4 May.
fn is_a_slip(a: &DateValue, b: &DateValue) -> bool {
    let both = |x: Option<i8>, y: Option<i8>| Some((x? - y?).abs());
    let (Some(months), Some(days)) = (both(a.month, b.month), both(a.day, b.day)) else { return false };
    let years = a.year.zip(b.year).map_or(0, |(x, y)| (x - y).abs());
    (years, months, days) == (1, 0, 0)
        || years == 0 && (months == 0 && days % 10 == 0 && days > 0 || days == 0 && (1..=2).contains(&months))
}

fn date_distance(x: &DateValue, y: &DateValue, of: impl Fn(i64, i64, i64, i64) -> Distance) -> Distance {
    let (x, y) = if x.days.is_some() == y.days.is_some() { (x, y) } else { (&x.spelled_out(), &y.spelled_out()) };
    if is_a_slip(x, y) {
        return Distance::Near;
    }
    if let (Some(a), Some(b)) = (x.days, y.days)
        && (x.month.is_some() || y.month.is_some() || x.weekday.is_some() || y.weekday.is_some())
    {
        return of(i64::from((a.0 - b.0).get_days().abs()), 1, 4, 31);
    }
    if let Some((a, b)) = x.year.zip(y.year).filter(|(a, b)| a != b) {
        let distance = of(i64::from((a - b).abs()), 1, 2, 5);
        // 1921 and 1912, 1987 and 1997 are years of one founding more often than years of two.
        return if is_slip_of_year(a, b) { distance.min(Distance::Apart) } else { distance };
    }
    if let Some((a, b)) = x.month.zip(y.month).filter(|(a, b)| a != b) {
        return of(i64::from((a - b).abs()), 1, 3, 6);
    }
    if let Some((a, b)) = x.day.zip(y.day).filter(|(a, b)| a != b) {
        return of(i64::from((a - b).abs()), 1, 4, 10);
    }
    let days = x.weekday.zip(y.weekday).map_or(7, |(a, b)| {
        let apart = i64::from((a.to_monday_zero_offset() - b.to_monday_zero_offset()).abs());
        apart.min(7 - apart)
    });
    of(days, 1, 3, 3)
}

fn ratio_distance(a: &Quantity, b: &Quantity) -> Distance {
    let value = |q: &Quantity| {
        let measured = q.measured()?;
        let number = measured.low.or(measured.high)?;
        measured.unit.to_base(number.value)
    };
    let (Some(x), Some(y)) = (value(a), value(b)) else { return Distance::Far };
    if a.dimension == Dimension::Score {
        return score_distance(a, b);
    }
    let (low, high) = if x.abs() < y.abs() { (x.abs(), y.abs()) } else { (y.abs(), x.abs()) };
    // A magnitude or a rate of one decimal place is written to that place because it counts.
    let fine = |q: &Quantity| place(q).filter(|place| *place < Rational::from_integer(1));
    if let (Dimension::Number | Dimension::Count, Some(x), Some(y)) = (a.dimension, fine(a), fine(b)) {
        return match high.checked_sub(&low).and_then(|apart| apart.checked_div(&x.min(y))) {
            Some(places) if places <= Rational::from_integer(3) => Distance::Close,
            Some(places) if places <= Rational::from_integer(5) => Distance::Near,
            _ => Distance::Far,
        };
    }
    // What is counted differs by one; of metres or dollars one is as good as any other part.
    let in_ones = [a, b].iter().all(|quantity| {
        use Dimension::{Count, Number, Ordinal, Percentage, Temperature};
        matches!(quantity.dimension, Count | Number | Ordinal | Percentage | Temperature)
    });
    if in_ones && high.checked_sub(&low).is_some_and(|apart| apart <= Rational::from_integer(1)) {
        return Distance::Close;
    }
    if low.is_zero() {
        return Distance::Far;
    }
    let Some(ratio) = high.checked_div(&low) else { return Distance::Far };
    match ratio {
        ratio if ratio <= Rational::new(23, 20) => Distance::Close,
        ratio if ratio <= Rational::new(8, 5) || is_transposed(a, b) => Distance::Near,
        ratio if ratio <= Rational::new(7, 2) => Distance::Apart,
        _ => Distance::Far,
    }
}

/// The weight of the last digit written.
fn place(quantity: &Quantity) -> Option<Rational> {
    Some(quantity.measured()?.single()?.place)
}

/// Scores by the figures that differ.
fn score_distance(a: &Quantity, b: &Quantity) -> Distance {
    let ends = |q: &Quantity| q.measured().and_then(|m| Some((m.low?.value, m.high?.value)));
    let (Some(x), Some(y)) = (ends(a), ends(b)) else { return Distance::Far };
    let apart = |one: Rational, other: Rational| one.checked_sub(&other).map(|apart| apart.abs());
    let both = apart(x.0, y.0).zip(apart(x.1, y.1)).and_then(|(first, second)| first.checked_add(&second));
    if both.is_some_and(|apart| apart <= Rational::from_integer(2)) {
        Distance::Close
    } else if x.0 == y.0 || x.1 == y.1 {
        Distance::Near
    } else {
        Distance::Far
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Weekday, date};

    use super::*;
    use crate::{
        fact::sample::{claim, measure},
        quantity::{DateForm, Part},
    };

    fn dated(days: Option<(jiff::civil::Date, jiff::civil::Date)>, month: Option<i8>, weekday: Option<Weekday>) -> Claim {
        let mut claim = claim(0, 0, 1, &[]);
        claim.quantity.dimension = Dimension::Date;
        claim.quantity.value =
            Value::Date(DateValue { days, form: DateForm::Relative, year: None, month, day: None, weekday, part: Part::Whole });
        claim
    }

    fn verdict(a: &Claim, b: &Claim) -> Option<Verdict> {
        compare(a, b, &Tolerance::default())
    }

    #[test]
    fn a_metre_or_a_kilogram_is_not_little_as_one_of_many_is() {
        let told = |value, dimension| {
            let mut claim = claim(0, 0, value, &[]);
            claim.quantity.dimension = dimension;
            if let Value::Measured(measured) = &mut claim.quantity.value {
                measured.unit.factor = Rational::new(1, 1000);
            }
            claim
        };
        let apart = |dimension| distance(&told(234, dimension), &told(4, dimension));
        assert_eq!(apart(Dimension::Mass), Distance::Far);
        assert_eq!(distance(&claim(0, 0, 3, &[]), &claim(1, 0, 4, &[])), Distance::Close);
    }

    #[test]
    fn limits_are_values_where_a_measure_says_so() {
        let told = |value, hedge, limit| {
            let mut claim = claim(0, 0, value, &[]);
            let Value::Measured(measured) = &mut claim.quantity.value else { return claim };
            measured.low = measured.low.filter(|_| hedge != Hedge::AtMost);
            measured.high = measured.high.filter(|_| hedge != Hedge::AtLeast);
            claim.quantity.hedge = hedge;
            claim.measure = Some(crate::claim::MeasureOf { limit, ..measure("longest-term") });
            claim
        };
        let verdict = |a: (i128, Hedge), b: (i128, Hedge), limit| verdict(&told(a.0, a.1, limit), &told(b.0, b.1, limit));
        assert_eq!(verdict((15, Hedge::AtMost), (22, Hedge::AtMost), true), Some(Verdict::Conflict));
        assert_eq!(verdict((15, Hedge::AtMost), (22, Hedge::AtMost), false), Some(Verdict::Agree));
        assert_eq!(verdict((15, Hedge::AtMost), (15, Hedge::None), true), Some(Verdict::Agree));
        assert_eq!(verdict((5, Hedge::AtLeast), (22, Hedge::AtMost), true), Some(Verdict::Agree));
    }

    #[test]
    fn weekdays_compare_as_written_where_no_article_has_a_date() {
        let (tuesday, friday) = (dated(None, None, Some(Weekday::Tuesday)), dated(None, None, Some(Weekday::Friday)));
        assert_eq!(verdict(&tuesday, &friday), Some(Verdict::Conflict));
        assert_eq!(verdict(&tuesday, &tuesday.clone()), Some(Verdict::Agree));
        assert_eq!(verdict(&tuesday, &dated(None, Some(5), None)), None, "a weekday and a month have nothing in common");
    }

    #[test]
    fn a_day_that_is_known_has_a_weekday_to_compare_with() {
        let yesterday = dated(Some((date(2021, 6, 8), date(2021, 6, 8))), None, None);
        assert_eq!(verdict(&yesterday, &dated(None, None, Some(Weekday::Tuesday))), Some(Verdict::Agree));
        assert_eq!(verdict(&yesterday, &dated(None, None, Some(Weekday::Friday))), Some(Verdict::Conflict));
    }

    #[test]
    fn resolved_dates_compare_by_their_days() {
        let june = dated(Some((date(2021, 6, 1), date(2021, 6, 30))), Some(6), None);
        let day = dated(Some((date(2021, 6, 8), date(2021, 6, 8))), None, Some(Weekday::Tuesday));
        assert_eq!(verdict(&june, &day), Some(Verdict::Agree));
    }

    #[test]
    fn values_whose_ratio_no_number_holds_are_far_apart() {
        let of = |article: u32, value: Rational| {
            let mut claim = claim(article, 0, 1, &[]);
            if let Value::Measured(measured) = &mut claim.quantity.value {
                let number = crate::quantity::Number { value, step: value, place: value, round: false };
                (measured.low, measured.high) = (Some(number), Some(number));
            }
            claim
        };
        let tiny = of(0, Rational::new(1, 10_i128.pow(31)));
        let huge = of(1, Rational::from_integer(10_i128.pow(30) + 7));
        assert_eq!(distance(&tiny, &huge), Distance::Far);
    }

    #[test]
    fn counts_below_a_hundred_are_exact_and_a_step_apart_is_close() {
        let (seven, eight) = (claim(0, 0, 7, &[]), claim(1, 0, 8, &[]));
        assert_eq!(verdict(&seven, &eight), Some(Verdict::Conflict));
        assert_eq!(distance(&seven, &eight), Distance::Close);
        assert_eq!(distance(&seven, &claim(1, 0, 70, &[])), Distance::Far);
    }
}
