//! The parts of a date of the calendar, and the days they mean.

use jiff::civil::{Date, Weekday};

use super::{
    Now,
    arithmetic::{Period, months_between, plus},
};
pub(super) use crate::quantity::Part;
use crate::quantity::{DateForm, DateValue};

/// How many days ahead a day without a year is the coming one, whatever the sentence says: a few weeks.
const SOON: i32 = 45;

/// The parts of a date as written. What is missing comes from the article's own date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Parts {
    /// The year.
    pub(super) year: Option<i16>,
    /// The month, 1 to 12.
    pub(super) month: Option<i8>,
    /// The day of the month.
    pub(super) day: Option<i8>,
    /// The weekday.
    pub(super) weekday: Option<Weekday>,
    /// How many months from `month` on are meant: 3 for a season or a quarter, 120 for a decade. 0: as the parts say.
    pub(super) months: i16,
    /// Which part of the time is meant.
    pub(super) part: Part,
}

impl Parts {
    /// Whether no calendar has this day.
    pub(super) fn is_impossible(&self) -> bool {
        let (Some(month), Some(day)) = (self.month, self.day) else { return false };
        // Without a year, 29 February may be meant.
        Date::new(self.year.unwrap_or(2000), month, day).is_err()
    }

    /// First and last day, if the year is known.
    pub(super) fn days(&self) -> Option<(Date, Date)> {
        let year = self.year?;
        if let (Some(month), Some(day)) = (self.month, self.day) {
            let date = Date::new(year, month, day).ok()?;
            return Some((date, date));
        }
        let first = Date::new(year, self.month.unwrap_or(1), 1).ok()?;
        let months = match (self.months, self.month) {
            (0, Some(_)) => 1,
            (0, None) => 12,
            (months, _) => months,
        };
        let last = first.checked_add(jiff::Span::new().try_months(months).ok()?).ok()?.yesterday().ok()?;
        Some(self.part.of(first, last))
    }

    /// First and last day, with what is missing taken from the article's own date.
    pub(super) fn dated(self, now: Now) -> Option<(Date, Date)> {
        self.days().or_else(|| self.nearest(now))
    }

    /// Whether the year is written.
    pub(super) fn form(&self) -> DateForm {
        if self.year.is_some() { DateForm::Absolute } else { DateForm::Yearless }
    }

    /// As a date that means `days`.
    pub(super) fn meaning(self, days: Option<(Date, Date)>) -> DateValue {
        DateValue { days, form: self.form(), year: self.year, month: self.month, day: self.day, weekday: self.weekday, part: self.part }
    }

    /// The year in which a date without one lies: the latest that is not after the article's date, or the next one if
    /// the sentence speaks of what is to come.
    fn nearest(self, now: Now) -> Option<(Date, Date)> {
        let published = now.published?;
        let all = self.around(published);
        let candidates: Vec<(Date, Date)> = match self.weekday.filter(|_| self.day.is_some()) {
            // `Monday, 9 September`: the year in which it is one.
            Some(weekday) => {
                let fitting: Vec<_> = all.iter().copied().filter(|(day, _)| day.weekday() == weekday).collect();
                if fitting.is_empty() && self.month.is_some() { all } else { fitting }
            }
            None => all,
        };
        let distance = |day: Date| (day - published).get_days();
        let soon = candidates.iter().copied().find(|(day, _)| (0..=SOON).contains(&distance(*day)));
        if self.day.is_some()
            && let Some(soon) = soon
        {
            return Some(soon);
        }
        now.nearest(&candidates)
    }

    /// What the date means in the years around the article's own; a day without a month in the months around it.
    fn around(self, published: Date) -> Vec<(Date, Date)> {
        if self.month.is_none() {
            let Some(day) = self.day else { return Vec::new() };
            let month = |on| plus(published.first_of_month(), Period::Month, on);
            let day_of = |first: Date| Date::new(first.year(), first.month(), day).ok().map(|day| (day, day));
            return (-2..=2).filter_map(month).filter_map(day_of).collect();
        }
        // A leap day comes every fourth or eighth year.
        let reach = if self.month == Some(2) && self.day == Some(29) { 8 } else { 1 };
        let years = published.year() - reach..=published.year() + reach;
        years.filter_map(|year| Self { year: Some(year), ..self }.days()).collect()
    }
}

impl Part {
    /// The part of the days from `first` to `last`.
    pub(super) fn of(self, first: Date, last: Date) -> (Date, Date) {
        let months = months_between(first, last).filter(|months| months % 3 == 0);
        let day = |share: i32| {
            // A third of a year ends with a month.
            if let Some(next) = months.and_then(|months| plus(first, Period::Month, months / 3 * share)) {
                return next.yesterday().unwrap_or(next);
            }
            let length = (last - first).get_days();
            first.checked_add(jiff::Span::new().days(length * share / 3)).unwrap_or(first)
        };
        let next = |date: Date| date.tomorrow().unwrap_or(date);
        match self {
            Self::Whole => (first, last),
            Self::Early => (first, day(1)),
            Self::Middle => (next(day(1)), day(2)),
            Self::Late => (next(day(2)), last),
        }
    }
}
