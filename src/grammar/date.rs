//! Dates by the calendar: `9 September 2022`, `Sept. 9`, `September 2022`, `2022-09-09`, `the 1990s`, `early 2022`.

use jiff::civil::{Date, Weekday};
use nom::{
    Parser,
    branch::alt,
    bytes::complete::tag,
    character::complete::{char, one_of},
    combinator::{map_opt, opt, value, verify},
    sequence::{preceded, terminated},
};

use super::{
    calendar::{day_of_month, digits, month_name, spelled_year, two_digits, weekday_name, year, year_behind},
    ordinal::ordinal,
    words::{Read, any_of, blank, blanks, goes_on, hyphen, the, word},
};
use crate::{
    lexicon::lexicon,
    quantity::{DateForm, DateValue},
};

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

/// A part of a month, year or decade.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Part {
    /// All of it.
    #[default]
    Whole,
    /// Its first third.
    Early,
    /// Its middle third.
    Middle,
    /// Its last third.
    Late,
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
        Some(self.part.of(first, last, months))
    }

    /// The date, with what is missing taken from the article's own date.
    pub(super) fn dated(self, published: Option<Date>, ahead: bool) -> DateValue {
        let form = if self.year.is_some() { DateForm::Absolute } else { DateForm::Yearless };
        let days = self.days().or_else(|| self.nearest(published?, ahead));
        DateValue { days, form, year: self.year, month: self.month, day: self.day, weekday: self.weekday }
    }

    /// The year in which a date without one lies: the latest that is not after the article's date, or the next one if
    /// the sentence speaks of what is to come; a date a few weeks ahead is more often the near one.
    fn nearest(self, published: Date, ahead: bool) -> Option<(Date, Date)> {
        let in_year = |year| Self { year: Some(year), ..self }.days();
        let candidates = [published.year() - 1, published.year(), published.year() + 1].into_iter().filter_map(in_year);
        let candidates: Vec<(Date, Date)> = match self.weekday.filter(|_| self.day.is_some()) {
            // `Monday, 9 September`: the year in which it is one.
            Some(weekday) => {
                let all: Vec<_> = candidates.collect();
                let fitting: Vec<_> = all.iter().copied().filter(|(day, _)| day.weekday() == weekday).collect();
                if fitting.is_empty() { all } else { fitting }
            }
            None => candidates.collect(),
        };
        if self.day.is_some() && !ahead {
            // A day is the nearest one.
            return candidates.iter().copied().min_by_key(|(first, _)| (*first - published).get_days().abs());
        }
        let past = candidates.iter().copied().filter(|(first, _)| *first <= published).max();
        let next = candidates.iter().copied().filter(|(_, last)| *last >= published).min();
        if ahead { next.or(past) } else { past.or(next) }
    }
}

impl Part {
    /// The part of the days from `first` to `last`, which are so many months.
    pub(super) fn of(self, first: Date, last: Date, months: i16) -> (Date, Date) {
        let day = |share: i32| {
            // A third of a year ends with a month.
            if months % 3 == 0
                && let Ok(span) = jiff::Span::new().try_months(i32::from(months) * share / 3)
                && let Ok(next) = first.checked_add(span)
            {
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

/// Any date of the calendar.
pub(super) fn date(input: &str) -> Read<'_, Parts> {
    alt((numeric, day_month, month_day, quarter, month_year, season_year, part_of_date, decade, century)).parse(input)
}

/// A weekday before a date: `Monday, `.
fn weekday_before(input: &str) -> Read<'_, Weekday> {
    let (rest, (weekday, _)) = weekday_name(input)?;
    let (rest, ()) = alt((value((), (char(','), blanks)), value((), blank))).parse(rest)?;
    let (rest, _) = opt((the("the"), blank)).parse(rest)?;
    Ok((rest, weekday))
}

/// `9 September 2022`, `Monday the 9th of September`.
pub(super) fn day_month(input: &str) -> Read<'_, Parts> {
    let (rest, weekday) = opt(weekday_before).parse(input)?;
    let (rest, (day, ordinal)) = day_of_month(rest)?;
    let (rest, _) = opt((blank, the("day"))).parse(rest)?;
    let link = alt((value((), (blank, the("of"), blank)), value((), blank), value((), one_of("-/"))));
    let (rest, (month, short)) = preceded(link, month_name).parse(rest)?;
    // `5 may have died`, `10 march on`: these words need more.
    let ambiguous = [3, 5].contains(&month) && !short && input[..input.len() - rest.len()].ends_with(['y', 'h']) && !ordinal;
    let (rest, year) = opt(year_behind).parse(rest)?;
    let name_start = input[..input.len() - rest.len()].chars().rev().find(|c| c.is_uppercase());
    if ambiguous && year.is_none() && name_start.is_none() || goes_on(rest) {
        return Err(nom::Err::Error(()));
    }
    Ok((rest, Parts { year, month: Some(month), day: Some(day), weekday, ..Parts::default() }))
}

/// `September 9, 2022`, `Sept. 9`, `Monday, Sept 9th`.
pub(super) fn month_day(input: &str) -> Read<'_, Parts> {
    let (rest, weekday) = opt(weekday_before).parse(input)?;
    let (rest, (month, _)) = month_name(rest)?;
    let link = alt((value((), (char(','), blanks)), value((), (blank, opt((the("the"), blank)))), value((), one_of("-/"))));
    let (rest, (day, ordinal)) = preceded(link, day_of_month).parse(rest)?;
    if rest.starts_with([':', '%']) || rest.strip_prefix(['.', ',']).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())) {
        return Err(nom::Err::Error(()));
    }
    let (rest, year) = opt(year_behind).parse(rest)?;
    // `In June 12 people died`.
    if year.is_none() && !ordinal && !input.contains(". ") && counts_something(rest) {
        return Err(nom::Err::Error(()));
    }
    Ok((rest, Parts { year, month: Some(month), day: Some(day), weekday, ..Parts::default() }))
}

/// Whether a plural noun or a unit follows, so that a figure is a count.
pub(super) fn counts_something(rest: &str) -> bool {
    let Ok((behind, (_, next))) = (blank, word).parse(rest) else { return false };
    let nouns = &lexicon().nouns;
    if nouns.ends_phrase(next) {
        return false;
    }
    if next.starts_with(char::is_lowercase) && (nouns.is_plural(next) || lexicon().measures.unit(next).is_some_and(|unit| !unit.evidence)) {
        return true;
    }
    // One adjective may stand between.
    match (blank, word).parse(behind) {
        Ok((_, (_, noun))) => {
            next.starts_with(char::is_lowercase)
                && noun.starts_with(char::is_lowercase)
                && nouns.is_plural(noun)
                && !nouns.ends_phrase(noun)
        }
        Err(_) => false,
    }
}

/// `September 2022`, `Sept, 2022`, `June of 2018`, `2017 April`.
pub(super) fn month_year(input: &str) -> Read<'_, Parts> {
    let forward = |input| {
        let (rest, (month, _)) = month_name(input)?;
        let (rest, year) = alt((year_behind, short_year_behind)).parse(rest)?;
        Ok((rest, (month, year)))
    };
    let backward = |input| {
        let (rest, year) = year(input)?;
        let (rest, (month, _)) = preceded(alt((value((), blank), value((), one_of("-/")))), month_name).parse(rest)?;
        if goes_on(rest) { Err(nom::Err::Error(())) } else { Ok((rest, (month, year))) }
    };
    let (rest, (month, year)) = alt((forward, backward)).parse(input)?;
    Ok((rest, Parts { year: Some(year), month: Some(month), ..Parts::default() }))
}

/// `April of 87`, `May ’68`, `August 99`: a year of two digits that cannot be a day.
fn short_year_behind(input: &str) -> Read<'_, i16> {
    let marked = value(0, alt((value((), (blank, the("of"), blank)), value((), (blank, one_of("'’‘"))))));
    let (rest, least) = alt((marked, value(32, blank))).parse(input)?;
    let (rest, short) = map_opt(digits(2, 2), |found: &str| found.parse::<i16>().ok().filter(|short| *short >= least)).parse(rest)?;
    if goes_on(rest) || counts_something(rest) || rest.starts_with(['%', '.', ',', ':']) && !rest[1..].starts_with([' ']) && rest.len() > 1
    {
        return Err(nom::Err::Error(()));
    }
    Ok((rest, if short < 30 { 2000 + short } else { 1900 + short }))
}

/// `2022-09-09`, `9/9/2022`, `31.12.1999`, `31-Oct-74`, `2015-3`, `12-2015`, `22/04`.
pub(super) fn numeric(input: &str) -> Read<'_, Parts> {
    let (rest, parts) = alt((year_first, year_last, without_year)).parse(input)?;
    if goes_on(rest)
        || rest.starts_with(['/', '-', '–'])
        || rest.strip_prefix('.').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    {
        return Err(nom::Err::Error(()));
    }
    Ok((rest, parts))
}

fn month_in_figures(input: &str) -> Read<'_, i8> {
    alt((verify(two_digits, |month| (1..=12).contains(month)), month_name.map(|(month, _)| month))).parse(input)
}

fn year_first(input: &str) -> Read<'_, Parts> {
    let (rest, year) =
        map_opt(digits(4, 4), |found: &str| found.parse::<i16>().ok().filter(|year| (1000..2200).contains(year))).parse(input)?;
    let (rest, mark) = one_of("-/.").parse(rest)?;
    let (rest, month) = month_in_figures(rest)?;
    let (rest, day) = opt(preceded(char(mark), verify(two_digits, |day| (1..=31).contains(day)))).parse(rest)?;
    if mark == '.' && day.is_none() {
        return Err(nom::Err::Error(()));
    }
    Ok((rest, Parts { year: Some(year), month: Some(month), day, ..Parts::default() }))
}

fn year_last(input: &str) -> Read<'_, Parts> {
    let short_year = |input| {
        let (rest, short) = map_opt(digits(2, 2), |found: &str| found.parse::<i16>().ok()).parse(input)?;
        Ok((rest, if short < 50 { 2000 + short } else { 1900 + short }))
    };
    let year = |input| alt((year, short_year)).parse(input);
    let named = |input| {
        let (rest, day) = verify(two_digits, |day| (1..=31).contains(day)).parse(input)?;
        let (rest, mark) = one_of("-/").parse(rest)?;
        let (rest, (month, _)) = month_name(rest)?;
        let (rest, year) = preceded(char(mark), year).parse(rest)?;
        Ok((rest, Parts { year: Some(year), month: Some(month), day: Some(day), ..Parts::default() }))
    };
    let figures = |input| {
        let (rest, first) = two_digits(input)?;
        let (rest, mark) = one_of("/-.").parse(rest)?;
        let (rest, second) = two_digits(rest)?;
        let (rest, year) = preceded(char(mark), year).parse(rest)?;
        // 22/4/2022 can only be a day first; else the American order, unless the mark is a European full stop.
        let (month, day) = if first > 12 || mark == '.' && second <= 12 { (second, first) } else { (first, second) };
        if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
            return Err(nom::Err::Error(()));
        }
        Ok((rest, Parts { year: Some(year), month: Some(month), day: Some(day), ..Parts::default() }))
    };
    let month_only = |input| {
        let (rest, month) = verify(two_digits, |month| (1..=12).contains(month)).parse(input)?;
        let (rest, year) = preceded(one_of("-/"), verify(year4, |year| (1900..2100).contains(year))).parse(rest)?;
        Ok((rest, Parts { year: Some(year), month: Some(month), ..Parts::default() }))
    };
    alt((named, figures, month_only)).parse(input)
}

fn year4(input: &str) -> Read<'_, i16> {
    super::calendar::year(input)
}

/// `22/04`, `2/15`: a day and a month, where one of them can only be the day. Never a fraction.
fn without_year(input: &str) -> Read<'_, Parts> {
    let (rest, first) = two_digits(input)?;
    let (rest, _) = (blanks, char('/'), blanks).parse(rest)?;
    let (rest, second) = two_digits(rest)?;
    let (month, day) = match (first, second) {
        (1..=12, 13..=31) => (first, second),
        (13..=31, 1..=12) => (second, first),
        _ => return Err(nom::Err::Error(())),
    };
    // `1/16 of an inch`, `5/16 inch` are fractions.
    if first < second
        && [16, 20, 25].contains(&second)
        && (preceded(blank, alt((value((), the("of")), value((), verify(word, |next: &str| !lexicon().nouns.is_function_word(next))))))
            .parse(rest)
            .is_ok()
            || rest.starts_with(['-', '"', '″']))
    {
        return Err(nom::Err::Error(()));
    }
    Ok((rest, Parts { month: Some(month), day: Some(day), ..Parts::default() }))
}

/// `Q1 2019`, `2019 Q1`, `the first quarter of 2019`.
fn quarter(input: &str) -> Read<'_, Parts> {
    let number = |input| preceded(one_of("qQ"), verify(two_digits, |quarter| (1..=4).contains(quarter))).parse(input);
    let link = |input| alt((value((), (blank, opt((the("of"), blank)))), value((), one_of("-/")))).parse(input);
    let forward = |input| {
        let (rest, quarter) = number(input)?;
        let (rest, year) = opt(preceded(link, year)).parse(rest)?;
        Ok((rest, (quarter, year)))
    };
    let backward = |input| {
        let (rest, year) = year(input)?;
        let (rest, quarter) = preceded(link, number).parse(rest)?;
        Ok((rest, (quarter, Some(year))))
    };
    let worded = |input| {
        let (rest, _) = opt((the("the"), blank)).parse(input)?;
        let (rest, quarter) = alt((verify(ordinal, |quarter| (1..=4).contains(quarter)), value(4, the("final")))).parse(rest)?;
        let (rest, _) = (alt((value((), blank), value((), hyphen))), any_of(&["quarter", "qtr"])).parse(rest)?;
        let (rest, year) = opt(preceded((blank, opt((alt((the("of"), the("in"))), blank))), year)).parse(rest)?;
        Ok((rest, (i8::try_from(quarter).unwrap_or(1), year)))
    };
    let (rest, (quarter, year)) = alt((forward, backward, worded)).parse(input)?;
    if goes_on(rest) {
        return Err(nom::Err::Error(()));
    }
    Ok((rest, Parts { year, month: Some(quarter * 3 - 2), months: 3, ..Parts::default() }))
}

/// `summer 2014`, `the fall of 2022`.
fn season_year(input: &str) -> Read<'_, Parts> {
    let (rest, _) = opt((the("the"), blank)).parse(input)?;
    let (rest, month) = map_opt(word, |word| lexicon().calendar.season(word)).parse(rest)?;
    let (rest, year) = preceded((blank, opt((the("of"), blank))), year).parse(rest)?;
    Ok((rest, Parts { year: Some(year), month: Some(month), months: 3, ..Parts::default() }))
}

/// `early 2022`, `mid-September`, `late 1990s`, `the beginning of 2022`.
fn part_of_date(input: &str) -> Read<'_, Parts> {
    let adverb = |input| {
        let (rest, part) =
            alt((value(Part::Early, the("early")), value(Part::Middle, the("mid")), value(Part::Late, the("late")))).parse(input)?;
        let (rest, ()) = alt((value((), (hyphen, blanks)), value((), blank), value((), (blank, hyphen, blank)))).parse(rest)?;
        let (rest, _) = opt((alt((the("in"), the("the"))), blank, opt((the("the"), blank)))).parse(rest)?;
        Ok((rest, part))
    };
    let noun = |input| {
        let (rest, _) = opt((the("the"), blank)).parse(input)?;
        let (rest, part) =
            alt((value(Part::Early, any_of(&["beginning", "start"])), value(Part::Middle, the("middle")), value(Part::Late, the("end"))))
                .parse(rest)?;
        let (rest, _) = (blank, the("of"), blank, opt((the("the"), blank))).parse(rest)?;
        Ok((rest, part))
    };
    let (rest, part) = alt((adverb, noun)).parse(input)?;
    let bare_month = |input| {
        let (rest, (month, _)) = month_name(input)?;
        Ok((rest, Parts { month: Some(month), ..Parts::default() }))
    };
    let bare_year = |input| {
        let (rest, year) = year(input)?;
        Ok((rest, Parts { year: Some(year), ..Parts::default() }))
    };
    let (rest, parts) = alt((month_year, season_year, decade, century, bare_month, bare_year)).parse(rest)?;
    if goes_on(rest) {
        return Err(nom::Err::Error(()));
    }
    Ok((rest, Parts { part, ..parts }))
}

/// `the 1990s`, `1990's`, `the ’90s`, `the nineties`.
fn decade(input: &str) -> Read<'_, Parts> {
    let (rest, _) = opt((the("the"), blank)).parse(input)?;
    let full = |input| {
        let (rest, year) =
            map_opt(digits(4, 4), |found: &str| found.parse::<i16>().ok().filter(|year| year % 10 == 0 && (1000..2200).contains(year)))
                .parse(input)?;
        Ok((rest, year))
    };
    let short = |input| {
        let (rest, _) = opt(one_of("'’‘")).parse(input)?;
        map_opt(digits(2, 2), |found: &str| {
            found.parse::<i16>().ok().filter(|year| year % 10 == 0).map(|year| if year < 30 { 2000 + year } else { 1900 + year })
        })
        .parse(rest)
    };
    let suffix = |input| value((), (opt(blank), opt(one_of("'’")), char('s'))).parse(input);
    let figures = terminated(alt((full, short)), suffix);
    let worded = map_opt(word, |word| {
        Some(match word.to_ascii_lowercase().as_str() {
            "twenties" => 1920,
            "thirties" => 1930,
            "forties" => 1940,
            "fifties" => 1950,
            "sixties" => 1960,
            "seventies" => 1970,
            "eighties" => 1980,
            "nineties" => 1990,
            _ => return None,
        })
    });
    let (rest, year) = alt((figures, worded)).parse(rest)?;
    if goes_on(rest) {
        return Err(nom::Err::Error(()));
    }
    Ok((rest, Parts { year: Some(year), months: 120, ..Parts::default() }))
}

/// `the 21st century`, counted as people do: the 21st is 2000 to 2099.
fn century(input: &str) -> Read<'_, Parts> {
    let (rest, _) = opt((the("the"), blank)).parse(input)?;
    let (rest, number) = verify(ordinal, |number| (1..=22).contains(number)).parse(rest)?;
    let (rest, _) = (alt((value((), blank), value((), hyphen))), the("century")).parse(rest)?;
    let year = i16::try_from(number).map_err(|_| nom::Err::Error(()))? * 100 - 100;
    Ok((rest, Parts { year: Some(year), months: 1200, ..Parts::default() }))
}

/// A year by itself, in figures or words.
pub(super) fn year_alone(input: &str) -> Read<'_, Parts> {
    let (rest, _) = opt((the("the"), blank, the("year"), blank)).parse(input)?;
    let (rest, year) = alt((year, possessive_year, spelled_year)).parse(rest)?;
    let (rest, _) = opt(preceded(blanks, tag("AD"))).parse(rest)?;
    Ok((rest, Parts { year: Some(year), ..Parts::default() }))
}

/// `2018s best sector`: a year whose apostrophe was lost. The full decades are decades.
fn possessive_year(input: &str) -> Read<'_, i16> {
    let (rest, year) =
        map_opt(digits(4, 4), |found: &str| found.parse::<i16>().ok().filter(|year| (1900..2100).contains(year) && year % 10 != 0))
            .parse(input)?;
    let (rest, _) = char('s').parse(rest)?;
    if goes_on(rest) { Err(nom::Err::Error(())) } else { Ok((rest, year)) }
}
