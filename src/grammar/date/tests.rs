//! Dates in sentences, resolved against Friday, 15 November 2024.

use jiff::civil::date;

use crate::{
    grammar::{Fault, read},
    source::{Article, ArticleId},
};

fn article(text: &str) -> Article {
    let mut article = Article::new(ArticleId(0), "a.txt", text.to_owned());
    article.published = Some(date(2024, 11, 15));
    article
}

/// The dates of a text as ISO intervals, an open end left out.
fn dates(text: &str) -> Vec<String> {
    let found = read(&article(text)).quantities;
    let shown = |day: Option<jiff::civil::Date>| day.map_or_else(String::new, |day| day.to_string());
    let bounded = found.iter().filter_map(crate::quantity::Quantity::bounded_days);
    bounded.map(|(first, last)| if first == last { shown(first) } else { format!("{}/{}", shown(first), shown(last)) }).collect()
}

fn each(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        let expected: Vec<&str> = expected.split_whitespace().collect();
        assert_eq!(dates(text), expected, "{text}");
    }
}

#[test]
fn days_of_the_calendar_are_read_in_every_order_and_punctuation() {
    each(&[
        ("She left on 7 April 2019.", "2019-04-07"),
        ("She left on April 7, 2019, by train.", "2019-04-07"),
        ("She left on the 7th of April, 2019.", "2019-04-07"),
        ("She left on April the seventh.", "2024-04-07"),
        ("She left on 2019-04-07T10:00.", "2019-04-07"),
        ("She left on 17/4/2019.", "2019-04-17"),
        ("She left on 17.4.2019.", "2019-04-17"),
        ("She left on 17-Apr-19.", "2019-04-17"),
        ("She left on June twenty three nineteen oh six.", "1906-06-23"),
        ("The note of Jan. 19 estimates the cost.", "2024-01-19"),
        ("The shop is shut on 20 December.", "2024-12-20"),
    ]);
}

#[test]
fn months_years_and_longer_times_are_intervals() {
    each(&[
        ("Sales fell in April 2019.", "2019-04-01/2019-04-30"),
        ("Sales fell in May ’68.", "1968-05-01/1968-05-31"),
        ("Sales fell in Q3 2019.", "2019-07-01/2019-09-30"),
        ("Sales fell in H2 2019.", "2019-07-01/2019-12-31"),
        ("Sales fell in the second half of 2019.", "2019-07-01/2019-12-31"),
        ("Sales fell in the first two months of 2019.", "2019-01-01/2019-02-28"),
        ("Sales fell in early 2019.", "2019-01-01/2019-04-30"),
        ("Sales fell late last year.", "2023-09-01/2023-12-31"),
        ("Sales fell in the 1960s.", "1960-01-01/1969-12-31"),
        ("Sales fell in the 17th century.", "1600-01-01/1699-12-31"),
        ("Sales fell in the winter of 2019.", "2019-12-01/2020-02-29"),
        ("It was the 2006-07 season.", "2006-01-01/2007-12-31"),
    ]);
}

#[test]
fn parts_of_a_longer_time_are_found_in_it() {
    each(&[
        ("They vote on the second Sunday of June 2021.", "2021-06-13"),
        ("They voted on the last Thursday of last month.", "2024-10-31"),
        ("They vote on the first Monday of the month.", "2024-11-04"),
        ("They vote on the 20th of next month.", "2024-12-20"),
        ("They vote on the last day of February 2024.", "2024-02-29"),
        ("They voted in the week of 7 May 2024.", "2024-05-06/2024-05-12"),
        ("They vote on Tuesday of next week.", "2024-11-19"),
        ("They vote on Friday the 22nd.", "2024-11-22"),
    ]);
}

#[test]
fn lengths_are_counted_from_the_day_that_they_name() {
    each(&[
        ("It closed two weeks ago.", "2024-11-01"),
        ("It closed a month and three days ago.", "2024-10-12"),
        ("It closed more than two years ago.", "/2022-11-14"),
        ("It opens three days from tomorrow.", "2024-11-19"),
        ("It closed a week before 7 May 2021.", "2021-04-30"),
        ("It closed the day after last Monday.", "2024-11-12"),
        ("The hall will open in ten days.", "2024-11-25"),
        ("The hall opens in a week’s time.", "2024-11-22"),
        ("The hall will open within ten days.", "2024-11-15/2024-11-25"),
        ("It opens on Monday, two weeks from now.", "2024-11-25"),
        ("It closed the week before last.", "2024-10-28/2024-11-03"),
    ]);
}

#[test]
fn a_length_without_a_day_stays_a_length() {
    each(&[
        ("It fell for the first time in ten years.", ""),
        ("Prices doubled in two weeks.", ""),
        ("It will be the hottest day in 20 years.", ""),
        ("It was sold within three days.", ""),
        ("Two days later it closed.", ""),
        ("It has grown over the past three years.", ""),
    ]);
}

#[test]
fn two_ends_make_a_span() {
    each(&[
        ("Held 9–12 June 2021.", "2021-06-09/2021-06-12"),
        ("Held from the ninth to the twelfth of June 2021.", "2021-06-09/2021-06-12"),
        ("Held June 9-12, 2021.", "2021-06-09/2021-06-12"),
        ("Held on June 9 and 10, 2021.", "2021-06-09/2021-06-10"),
        ("Held from May to October 2021.", "2021-05-01/2021-10-31"),
        ("Held from December to March.", "2023-12-01/2024-03-31"),
        ("Held Dec-Feb 2021.", "2020-12-01/2021-02-28"),
        ("Held between 2014 and 2018.", "2014-01-01/2018-12-31"),
        ("Held 2014–18.", "2014-01-01/2018-12-31"),
        ("Held from 4 to 22 this month.", "2024-11-04/2024-11-22"),
        ("Held next week between Tuesday and Thursday.", "2024-11-19/2024-11-21"),
        ("Held from last Monday to today.", "2024-11-11/2024-11-15"),
    ]);
}

#[test]
fn words_before_a_date_leave_one_end_open() {
    each(&[
        ("Closed since 2019.", "2019-01-01/"),
        ("Closed since the 1990s.", "1990-01-01/"),
        ("Closed after the year 2019.", "2020-01-01/"),
        ("Closed before 7 May 2019.", "/2019-05-06"),
        ("Closed until the end of June 2019.", "/2019-06-30"),
    ]);
}

#[test]
fn prose_that_only_looks_like_dates_is_none() {
    each(&[
        ("This may take a second.", ""),
        ("They march every time that we may march.", ""),
        ("In all 2,020 people came.", ""),
        ("The second of the two wore a 2020 g ring.", ""),
        ("It was the first day of the trial and the third week in a row.", ""),
        ("He ran 1/16 of a mile.", ""),
        ("A third of the year's crop was lost.", ""),
    ]);
}

#[test]
fn without_the_articles_own_date_only_absolute_dates_are_resolved() {
    let mut article = article("It closed two weeks ago, on the first Monday of the month, not on 7 May 2021 or in June.");
    article.published = None;
    let resolved: Vec<bool> = read(&article).quantities.iter().filter_map(|found| found.date()).map(|date| date.days.is_some()).collect();
    assert_eq!(resolved, [false, false, true, false]);
}

#[test]
fn days_that_no_calendar_has_are_malformed() {
    for text in ["on 31 June", "on 30 February 2022", "on 32nd March", "on 31/06/2022", "on February 29, 2023", "on Sunday 32 March"] {
        let faults: Vec<Fault> = read(&article(text)).malformed.iter().map(|malformed| malformed.fault).collect();
        assert_eq!(faults, [Fault::Date], "{text}");
    }
}
