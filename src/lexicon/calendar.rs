//! Months, weekdays, seasons and time zones.

use jiff::civil::Weekday;
use rustc_hash::FxHashMap;

use super::{
    file::{CalendarFile, CalendarRow},
    phrases::lowered,
};

/// A month or weekday by a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Named<T> {
    /// The month, 1 to 12, or the weekday.
    pub(crate) value: T,
    /// Whether the word is an abbreviation, which a full stop may follow.
    pub(crate) short: bool,
}

/// Words of the calendar.
#[derive(Debug)]
pub(crate) struct Calendar {
    months: FxHashMap<String, Named<i8>>,
    weekdays: FxHashMap<String, Named<Weekday>>,
    seasons: FxHashMap<String, i8>,
    /// The full names of the months as they are written, January first.
    titles: Vec<String>,
    openers: Vec<String>,
    counted: Vec<(String, i8)>,
    /// The zones by their letters, in small letters.
    zones: FxHashMap<String, String>,
}

impl Calendar {
    pub(super) fn new(file: &CalendarFile) -> Self {
        let weekday = |number| Weekday::from_monday_one_offset(number).unwrap_or(Weekday::Monday);
        Self {
            months: named(&file.month, |number| number),
            weekdays: named(&file.weekday, weekday),
            titles: file.month.iter().filter_map(|row| row.words.first()).map(|name| capitalised(name)).collect(),
            openers: file.openers.clone(),
            counted: file.counted.iter().flat_map(|row| row.phrases.iter().map(|phrase| (phrase.clone(), row.days))).collect(),
            zones: file.zone.iter().flat_map(|row| row.words.iter().map(|word| (word.to_ascii_lowercase(), row.name.clone()))).collect(),
            seasons: file.season.iter().flat_map(|row| row.words.iter().map(|word| (word.clone(), row.first_month))).collect(),
        }
    }

    /// The month that a word names.
    pub(crate) fn month(&self, word: &str) -> Option<Named<i8>> {
        self.months.get(lowered(word).as_str()).copied()
    }

    /// The name of a month, 1 to 12, with its capital.
    pub(crate) fn month_title(&self, month: i8) -> Option<&str> {
        let at = usize::try_from(month).ok()?.checked_sub(1)?;
        self.titles.get(at).map(String::as_str)
    }

    /// The weekday that a word names.
    pub(crate) fn weekday(&self, word: &str) -> Option<Named<Weekday>> {
        self.weekdays.get(lowered(word).as_str()).copied()
    }

    /// The first month of the season that a word names.
    pub(crate) fn season(&self, word: &str) -> Option<i8> {
        self.seasons.get(lowered(word).as_str()).copied()
    }

    /// The time zone that a word names: `ET` for `EDT`.
    pub(crate) fn zone(&self, word: &str) -> Option<&str> {
        self.zones.get(lowered(word).as_str()).map(String::as_str)
    }

    /// The phrases for a day counted from the one told last, in small letters, with how many days later it is.
    pub(crate) fn counted_days(&self) -> impl Iterator<Item = (&str, i8)> {
        self.counted.iter().map(|(phrase, days)| (phrase.as_str(), *days))
    }

    /// All words that a date or a time begins with.
    pub(crate) fn all(&self) -> impl Iterator<Item = &str> {
        self.months.keys().chain(self.weekdays.keys()).chain(self.seasons.keys()).chain(&self.openers).map(String::as_str)
    }
}

/// A name with a capital in front.
fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

fn named<T: Copy>(rows: &[CalendarRow], value: impl Fn(i8) -> T) -> FxHashMap<String, Named<T>> {
    let mut table = FxHashMap::default();
    for row in rows {
        for (words, short) in [(&row.words, false), (&row.short, true)] {
            for word in words {
                table.insert(word.clone(), Named { value: value(row.number), short });
            }
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use crate::lexicon::lexicon;

    #[test]
    fn every_month_has_the_name_that_it_is_found_by() {
        let calendar = &lexicon().calendar;
        for month in 1..=12 {
            let title = calendar.month_title(month).expect("a month");
            assert!(title.starts_with(char::is_uppercase));
            assert_eq!(calendar.month(title).map(|named| (named.value, named.short)), Some((month, false)));
        }
        assert_eq!((calendar.month_title(0), calendar.month_title(13)), (None, None));
    }
}
