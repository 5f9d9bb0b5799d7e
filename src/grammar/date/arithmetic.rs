//! Counting in the calendar: days and months on, whole periods, weekdays near a day.

use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};

/// A span of the calendar that people count in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Period {
    Day,
    Week,
    Weekend,
    Fortnight,
    Month,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
}

/// Months and days to go on (or back, where negative).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Offset {
    /// Calendar months.
    pub(super) months: i32,
    /// Days.
    pub(super) days: i32,
}

impl Offset {
    /// So many of a period; `None` on overflow. A weekend is a week on.
    pub(super) fn of(period: Period, count: i32) -> Option<Self> {
        let (months, days) = match period {
            Period::Day => (0, 1),
            Period::Week | Period::Weekend => (0, 7),
            Period::Fortnight => (0, 14),
            Period::Month => (1, 0),
            Period::Quarter => (3, 0),
            Period::Half => (6, 0),
            Period::Year => (12, 0),
            Period::Decade => (120, 0),
            Period::Century => (1200, 0),
        };
        Some(Self { months: count.checked_mul(months)?, days: count.checked_mul(days)? })
    }

    /// Both together; `None` on overflow.
    pub(super) fn and(self, other: Self) -> Option<Self> {
        Some(Self { months: self.months.checked_add(other.months)?, days: self.days.checked_add(other.days)? })
    }

    /// As far the other way.
    pub(super) fn back(self) -> Self {
        Self { months: -self.months, days: -self.days }
    }

    /// Whether it goes back.
    pub(super) fn is_back(self) -> bool {
        self.months < 0 || self.days < 0
    }

    /// The day so far from another; the 31st of a shorter month is its last day.
    pub(super) fn from(self, day: Date) -> Option<Date> {
        let months = jiff::Span::new().try_months(self.months).ok()?;
        let days = jiff::Span::new().try_days(self.days).ok()?;
        day.checked_add(months).ok()?.checked_add(days).ok()
    }
}

/// The day so many periods on.
pub(super) fn plus(day: Date, period: Period, count: i32) -> Option<Date> {
    Offset::of(period, count)?.from(day)
}

/// The Monday of the week of a day.
pub(super) fn monday(day: Date) -> Date {
    day.checked_sub(i32::from(day.weekday().to_monday_zero_offset()).days()).unwrap_or(day)
}

/// The whole period so many on from the one that holds `day`.
pub(super) fn whole(day: Date, period: Period, on: i32) -> Option<(Date, Date)> {
    let first = match period {
        Period::Day => day,
        Period::Week | Period::Fortnight => monday(day),
        Period::Weekend => {
            let saturday = plus(monday(day), Period::Day, on.checked_mul(7)?.checked_add(5)?)?;
            return Some((saturday, saturday.tomorrow().ok()?));
        }
        Period::Month => day.first_of_month(),
        Period::Quarter => Date::new(day.year(), (day.month() - 1) / 3 * 3 + 1, 1).ok()?,
        Period::Half => Date::new(day.year(), (day.month() - 1) / 6 * 6 + 1, 1).ok()?,
        Period::Year => day.first_of_year(),
        Period::Decade => Date::new(day.year() - day.year() % 10, 1, 1).ok()?,
        Period::Century => Date::new(day.year() - day.year() % 100, 1, 1).ok()?,
    };
    let first = plus(first, period, on)?;
    let last = plus(first, period, 1)?.yesterday().ok()?;
    Some((first, last))
}

/// The nearest such weekday before (-1) or after (1) a day, the day itself included or not.
pub(super) fn weekday_near(day: Date, weekday: Weekday, direction: i32, itself: bool) -> Option<Date> {
    let ahead = i32::from(day.weekday().until(weekday));
    let days = match (direction < 0, ahead, itself) {
        (_, 0, true) => 0,
        (true, 0, false) => -7,
        (false, 0, false) => 7,
        (true, ahead, _) => ahead - 7,
        (false, ahead, _) => ahead,
    };
    plus(day, Period::Day, days)
}

/// A weekday of the week of a day; weeks begin on Monday.
pub(super) fn weekday_of_week(day: Date, weekday: Weekday) -> Option<Date> {
    plus(monday(day), Period::Day, i32::from(weekday.to_monday_zero_offset()))
}

/// How many months there are from one day to another, the last one included, if they are whole ones.
pub(super) fn months_between(first: Date, last: Date) -> Option<i32> {
    let behind = last.tomorrow().ok()?;
    let whole = first.day() == 1 && behind.day() == 1;
    let months = i32::from(behind.year() - first.year()) * 12 + i32::from(behind.month() - first.month());
    (whole && months > 0).then_some(months)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn months_end_where_the_calendar_ends_them() {
        assert_eq!(plus(date(2023, 1, 31), Period::Month, 1), Some(date(2023, 2, 28)));
        assert_eq!(Offset { months: -1, days: -3 }.from(date(2023, 3, 31)), Some(date(2023, 2, 25)));
    }

    #[test]
    fn periods_hold_the_day_and_count_on() {
        let day = date(2023, 8, 17);
        assert_eq!(whole(day, Period::Week, 0), Some((date(2023, 8, 14), date(2023, 8, 20))));
        assert_eq!(whole(day, Period::Weekend, 2), Some((date(2023, 9, 2), date(2023, 9, 3))));
        assert_eq!(whole(day, Period::Half, -1), Some((date(2023, 1, 1), date(2023, 6, 30))));
        assert_eq!(whole(day, Period::Decade, 1), Some((date(2030, 1, 1), date(2039, 12, 31))));
    }

    #[test]
    fn months_are_counted_only_where_they_are_whole() {
        assert_eq!(months_between(date(2020, 1, 1), date(2020, 12, 31)), Some(12));
        assert_eq!(months_between(date(2020, 1, 2), date(2020, 12, 31)), None);
    }
}
