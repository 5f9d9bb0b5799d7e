//! Ages, most of which have no unit.

use factlint::{
    grammar,
    source::{Article, ArticleId},
};

use super::assert_reads;

#[test]
fn ages_stand_behind_names_and_units() {
    assert_reads(&[
        ("a 61-year-old driver", &["61-year-old = age 61..61 year none"]),
        ("Mara Lind, 38, disagreed.", &["38 = age 38..38 year none"]),
        ("boys aged 14", &["14 = age 14..14 year none"]),
        ("The driver, 51, is in shock.", &["51 = age 51..51 year none"]),
        ("Petra Hollis, six, had a cold.", &["six = age 6..6 year none"]),
        ("They freed a man of 43.", &["43 = age 43..43 year none"]),
        ("In the list, 34, we saw it.", &["34 = number 34..34  none"]),
    ]);
}

#[test]
fn a_decade_of_a_life_is_an_age() {
    assert_reads(&[
        ("a farmer in his 50s", &["50s = age 50..59 year range"]),
        ("a nurse in her mid-30s", &["mid-30s = age 34..36 year range"]),
        ("pilots in their late sixties", &["late sixties = age 67..69 year range"]),
        ("a cook in his early to mid 40s", &["early to mid 40s = age 40..46 year range"]),
        ("guests in their 40s and 50s", &["40s = age 40..49 year range", "50s = age 50..59 year range"]),
        ("a fashion of the 1970s", &["1970s = date 1970-01-01..1979-12-31 none"]),
    ]);
}

#[test]
fn ages_in_a_list_are_ages() {
    assert_reads(&[
        ("The twins' sisters, aged 6, 8 and 11, hid.", &["6 = age 6..6 year none", "8 = age 8..8 year none", "11 = age 11..11 year none"]),
        ("Mara Lind, 38, and 14 others left.", &["38 = age 38..38 year none", "14 = number 14..14  none"]),
    ]);
}

#[test]
fn ages_are_bounded_by_words_before_and_behind() {
    assert_reads(&[
        ("swimmers aged between 12 and 17", &["between 12 and 17 = age 12..17 year range"]),
        ("16 to 24-year-olds", &["16 to 24-year-olds = age 16..24 year range"]),
        ("a fare for under-16s", &["under-16s = age …..16 year less-than"]),
        ("the over-70s", &["over-70s = age 70..… year more-than"]),
        ("Norway Under-19s won", &[]),
        ("adults over 65", &["over 65 = age 65..… year more-than"]),
        ("He would have been 50 in May.", &["50 = age 50..50 year none", "May = date 2024-05-01..2024-05-31 none"]),
        // A quotation mark of three bytes ends the second figure.
        ("“sons aged 4, 6”, he wrote", &["4 = age 4..4 year none", "6 = age 6..6 year none"]),
    ]);
}

#[test]
fn a_curly_quotation_mark_behind_a_list_of_ages_is_no_end_of_a_character() {
    let article = Article::new(ArticleId(0), "a.txt", "“They are aged 5, 7 and 9” said Marlow. ”Aged 5, 7”said he.".into());
    assert!(!grammar::read(&article).quantities.is_empty());
}

#[test]
fn a_figure_behind_a_turn_of_life_is_an_age() {
    assert_reads(&[
        ("The painter died at 71.", &["71 = age 71..71 year none"]),
        ("Her manager said she passed away at 64 of a stroke.", &["64 = age 64..64 year none"]),
        ("He retired at 58, a rich man.", &["58 = age 58..58 year none"]),
        (
            "Two of them died at 40 of the 50 camps.",
            &["Two = number 2..2  none", "40 = number 40..40  none", "50 camps = count 50..50 camp none"],
        ),
        ("He died at 9 on the stairs.", &["9 = number 9..9  none"]),
    ]);
}
