//! Dates: how they are bounded, shared and told from figures.

use super::assert_reads;

#[test]
fn dates_are_intervals_of_the_calendar() {
    assert_reads(&[
        ("on 9 October 2021", &["9 October 2021 = date 2021-10-09..2021-10-09 none"]),
        ("in June 2019", &["June 2019 = date 2019-06-01..2019-06-30 none"]),
        ("the late 1980s", &["late 1980s = date 1986-09-01..1989-12-31 none"]),
        ("It has stood since 1911.", &["since 1911 = date 1911-01-01..… at-least"]),
        ("He left on Wednesday.", &["Wednesday = date 2024-11-13..2024-11-13 none"]),
        ("two weeks ago", &["two weeks ago = date 2024-11-01..2024-11-01 none"]),
        ("from 2011 to 2014", &["from 2011 to 2014 = date 2011-01-01..2014-12-31 none"]),
        ("the third Monday of May 2023", &["third Monday of May 2023 = date 2023-05-15..2023-05-15 none"]),
    ]);
}

#[test]
fn dates_are_bounded_and_shared_by_the_words_around() {
    assert_reads(&[
        ("no later than 5 May 2023", &["no later than 5 May 2023 = date …..2023-05-05 at-most"]),
        ("later than 2010", &["later than 2010 = date 2011-01-01..… more-than"]),
        ("from Tuesday to Thursday next week", &["from Tuesday to Thursday next week = date 2024-11-19..2024-11-21 none"]),
        ("the twenty second of June 2018", &["twenty second of June 2018 = date 2018-06-22..2018-06-22 none"]),
        ("Oct 2, ’16", &["Oct 2, ’16 = date 2016-10-02..2016-10-02 none"]),
    ]);
}

#[test]
fn years_have_their_era() {
    assert_reads(&[
        ("in 1911 A.D.", &["1911 A.D. = date 1911-01-01..1911-12-31 none"]),
        ("a temple of 20 BC", &["20 BC = date -000019-01-01..-000019-12-31 none"]),
        ("the 4th century BC", &["4th century BC = date -000399-01-01..-000300-12-31 none"]),
        ("it fell in AD 83", &["83 = date 0083-01-01..0083-12-31 none"]),
        ("hired 30 BC loggers", &["30 BC loggers = count 30..30 logger none"]),
    ]);
}

#[test]
fn a_share_behind_a_year_and_a_dash_ends_no_span() {
    assert_reads(&[(
        "In 2017, 24.5% rode a bicycle, in 2019 - 31.5%.",
        &[
            "2017 = date 2017-01-01..2017-12-31 none",
            "24.5% = percentage 49/2..49/2 % none",
            "2019 = date 2019-01-01..2019-12-31 none",
            "31.5% = percentage 63/2..63/2 % none",
        ],
    )]);
}

#[test]
fn clocks_of_four_digits_need_a_zone_or_their_hours() {
    assert_reads(&[
        ("by 0830 GMT", &["0830 GMT = time 08:30:00..08:30:00"]),
        ("It left at 1945 GMT.", &["1945 GMT = time 19:45:00..19:45:00"]),
        ("It left at 1430 hours.", &["1430 hours = time 14:30:00..14:30:00"]),
        ("after 1500 hours of work", &["1500 hours = duration 1500..1500 hour none"]),
        ("It left at 8.15 on Monday night.", &["8.15 = time 20:15:00..20:15:00", "Monday = date 2024-11-11..2024-11-11 none"]),
        ("By 2060 seas could rise.", &["2060 = date 2060-01-01..2060-12-31 none"]),
        ("They sold 2060 seats.", &["2060 seats = count 2060..2060 seat none"]),
        ("the 2017/18 season", &["2017/18 = date 2017-01-01..2018-12-31 none"]),
        (
            "It is 5 percent more than two years ago.",
            &["5 percent = percentage 5..5 % none", "two years ago = date 2022-11-15..2022-11-15 none"],
        ),
        ("It shut more than two years ago.", &["more than two years ago = date …..2022-11-14 less-than"]),
        ("the class of ’98", &["98 = date 1998-01-01..1998-12-31 none"]),
        ("the summer of '68", &["68 = date 1968-01-01..1968-12-31 none"]),
    ]);
}
