//! Dates and times of day as intervals of the calendar.

use jiff::civil::{Date, Time, Weekday};

/// How a date was written, which decides what it can be compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DateForm {
    /// With its year: `9 September 2022`, `September 2022`, `2022`, `the 1990s`.
    Absolute,
    /// Without a year, which the article's own date supplies: `9 September`, `in March`.
    Yearless,
    /// Relative to the article's own date: `on Wednesday`, `last year`, `yesterday`.
    Relative,
}

/// A part of a month, a year or a decade.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Part {
    /// All of it.
    #[default]
    Whole,
    /// Its first third: `early May`, `the beginning of May`.
    Early,
    /// Its middle third: `mid-May`.
    Middle,
    /// Its last third: `late May`, `the end of May`.
    Late,
}

/// A date: the days it may mean, both ends included.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DateValue {
    /// First and last day; `None` if it needs the article's own date and the article has none.
    pub days: Option<(Date, Date)>,
    /// How it was written.
    pub form: DateForm,
    /// The year as written.
    pub year: Option<i16>,
    /// The month as written, 1 to 12.
    pub month: Option<i8>,
    /// The day of the month as written, 1 to 31.
    pub day: Option<i8>,
    /// The weekday as written.
    pub weekday: Option<Weekday>,
    /// The part of the month or the year as written.
    pub part: Part,
}

impl DateValue {
    /// The date with all parts that its days have in common: a `yesterday` that is known to be 8 June 2021 has a year, a
    /// month, a day and a weekday. As it is where its days are unknown.
    #[must_use]
    pub fn spelled_out(&self) -> Self {
        let Some((first, last)) = self.days else { return self.clone() };
        let year = (first.year() == last.year()).then(|| first.year());
        let month = year.filter(|_| first.month() == last.month()).map(|_| first.month());
        let day = (first == last).then(|| first.day());
        Self {
            days: self.days,
            form: DateForm::Absolute,
            year: year.or(self.year),
            month: month.or(self.month),
            day: day.or(self.day),
            weekday: day.map(|_| first.weekday()).or(self.weekday),
            part: self.part,
        }
    }

    /// Whether the date stands for exactly one day.
    pub fn is_one_day(&self) -> bool {
        self.days.is_some_and(|(first, last)| first == last)
    }
}

/// A time of day, or a span of the clock; both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ClockValue {
    /// Earliest time it may mean.
    pub first: Time,
    /// Latest time it may mean.
    pub last: Time,
    /// Whether morning and afternoon are told apart (`2:30 p.m.`, `14:30`), not so in `at 2:30`.
    pub meridiem_known: bool,
    /// Whose clock shows it, by one name for the summer and the winter time; `None` for the local one.
    pub zone: Option<&'static str>,
}

/// Days since 1970-01-01, for comparisons with other numbers.
pub fn day_number(date: Date) -> i64 {
    const EPOCH: Date = Date::constant(1970, 1, 1);
    i64::from((date - EPOCH).get_days())
}
