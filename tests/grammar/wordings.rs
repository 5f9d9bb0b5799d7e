//! One value in the wordings of headlines, broadcasts and tabloids, and what looks like them.

use super::assert_reads;

#[test]
fn a_noun_may_stand_within_a_proportion() {
    assert_reads(&[
        ("One tenant in seven stands to lose.", &["One tenant in seven = number 1/7..1/7  none"]),
        ("About one young nurse in 15 moved.", &["About one young nurse in 15 = number 1/15..1/15  about"]),
        ("It helps one household in five.", &["one household in five = number 1/5..1/5  none"]),
        ("Dogs smell two in three early moulds.", &["two in three = number 2/3..2/3  none"]),
        ("Three in four say no.", &["Three in four = number 3/4..3/4  none"]),
    ]);
}

#[test]
fn two_figures_that_count_two_things_are_no_proportion() {
    assert_reads(&[
        ("One player in 14 matches scored.", &["One player = count 1..1 player none", "14 matches = count 14..14 match none"]),
        ("There is one nurse in four villages.", &["one nurse = count 1..1 nurse none", "four villages = count 4..4 village none"]),
        ("They won two in three games.", &["two = number 2..2  none", "three games = count 3..3 game none"]),
    ]);
}

#[test]
fn a_verb_behind_a_bare_count_is_no_noun() {
    assert_reads(&[
        ("Tide kills 14, hundreds flee homes", &["14 = number 14..14  none", "hundreds = number 200..999  vague"]),
        ("Thousands sleep outdoors", &["Thousands = number 2000..9999  vague"]),
        ("Five seek prizes", &["Five = number 5..5  none"]),
    ]);
}

#[test]
fn halves_belong_to_the_unit_before_or_behind() {
    assert_reads(&[
        ("Town backs year-and-a-half closure", &["year-and-a-half = duration 3/2..3/2 year none"]),
        ("They waited an hour-and-a-half.", &["an hour-and-a-half = duration 3/2..3/2 hour none"]),
        ("The rate fell by a percentage point and a half.", &["a percentage point and a half = percentage 3/2..3/2 percentage point none"]),
        ("The rate fell half a point.", &["half a point = count 1/2..1/2 point none"]),
        ("a quarter-point rise", &["a quarter-point = count 1/4..1/4 point none"]),
    ]);
}

#[test]
fn ages_stand_behind_of() {
    assert_reads(&[
        ("An apprentice of 18 was found.", &["18 = age 18..18 year none"]),
        ("A nurse of 31 dug it up.", &["31 = age 31..31 year none"]),
        ("A young driver of 23 died.", &["23 = age 23..23 year none"]),
        ("His friends, girls of 14 and 18, hid.", &["14 = age 14..14 year none", "18 = age 18..18 year none"]),
        (
            "The two sisters of 13 and 16 died.",
            &["two sisters = count 2..2 sister none", "13 = age 13..13 year none", "16 = age 16..16 year none"],
        ),
        ("A couple of 41 and 47 were held.", &["41 = age 41..41 year none", "47 = age 47..47 year none"]),
    ]);
}

#[test]
fn what_people_have_stands_behind_of_as_well() {
    assert_reads(&[
        ("A nurse of 31 patients left.", &["31 patients = count 31..31 patient none"]),
        ("A father of 14 was found.", &["14 = number 14..14  none"]),
        ("A couple of 41 boats sank.", &["41 boats = count 41..41 boat none"]),
    ]);
}

#[test]
fn hedges_of_many_words_are_read_whole() {
    assert_reads(&[
        ("It cost not far short of 700 euros.", &["not far short of 700 euros = money 700..700 euro nearly"]),
        ("It weighs a shade under 40 tonnes.", &["a shade under 40 tonnes = mass 40..40 tonne nearly"]),
        ("It cost a good 700 euros.", &["a good 700 euros = money 700..… euro at-least"]),
        ("It cost in the neighbourhood of 700 euros.", &["in the neighbourhood of 700 euros = money 700..700 euro about"]),
        ("It stood comfortably over 60 metres tall.", &["comfortably over 60 metres = length 60..… m more-than"]),
        ("Fully 60 percent agreed.", &["Fully 60 percent = percentage 60..… % at-least"]),
    ]);
}

#[test]
fn halves_of_years_and_centuries_tell_how_long_ago() {
    assert_reads(&[
        ("It sank half a century ago.", &["half a century ago = date 1974-11-15..1974-11-15 none"]),
        ("It sank a year and a half ago.", &["a year and a half ago = date 2023-05-15..2023-05-15 none"]),
        ("It sank two and a half years ago.", &["two and a half years ago = date 2022-05-15..2022-05-15 none"]),
        ("It sank half an hour ago.", &["half an hour = duration 1/2..1/2 hour none"]),
    ]);
}

#[test]
fn an_hour_with_its_part_of_the_day_is_a_time() {
    assert_reads(&[
        ("It ended shortly after five in the morning.", &["five = time 05:00:00..05:00:00"]),
        ("It began at 7 in the evening.", &["7 = time 19:00:00..19:00:00"]),
        ("They left at half seven.", &["half seven = time 07:30:00..07:30:00"]),
        ("They left at half past midnight.", &["half past midnight = time 00:30:00..00:30:00"]),
        ("They left at twenty-five to midnight.", &["twenty-five to midnight = time 23:35:00..23:35:00"]),
        ("They left at a quarter to noon.", &["a quarter to noon = time 11:45:00..11:45:00"]),
    ]);
}

#[test]
fn a_count_before_a_part_of_the_day_is_no_time() {
    assert_reads(&[
        ("It hurt five in the morning.", &["five = number 5..5  none"]),
        ("It stood at half three metres.", &["half = number 1/2..1/2  none", "three metres = length 3..3 m none"]),
    ]);
}

#[test]
fn a_share_in_front_of_where_it_led_is_no_range() {
    assert_reads(&[
        ("Shares rose a fifth to 240p.", &["a fifth = number 1/5..1/5  none", "240p = money 240..240 penny none"]),
        ("Half-a-dozen divers left.", &["Half-a-dozen divers = count 6..6 diver none"]),
        ("It ran for an hour and three-quarters.", &["an hour and three-quarters = duration 7/4..7/4 hour none"]),
        ("They won by a two-to-one margin.", &["two-to-one = other 2..2 ratio none"]),
    ]);
}

#[test]
fn up_to_behind_a_verb_of_going_bounds_nothing() {
    assert_reads(&[
        ("Entry goes up to £6.", &["£6 = money 6..6 pound sterling none"]),
        ("Entry costs up to £6.", &["up to £6 = money …..6 pound sterling at-most"]),
    ]);
}
