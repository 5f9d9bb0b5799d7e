//! Units: compounds and rates of them, and symbols that stand for several.

use super::{assert_reads, shown};

#[test]
fn compounds_and_rates_are_one_quantity() {
    assert_reads(&[
        ("The keeper is 6'2\".", &["6'2\" = length 74..74 inch none"]),
        ("He is 5 feet 11 inches tall.", &["5 feet 11 inches = length 71..71 inch none"]),
        ("It took 2 hours 5 minutes.", &["2 hours 5 minutes = duration 125..125 minute none"]),
        ("Oil fell to $71 a barrel.", &["$71 a barrel = money 71..71 dollar per barrel none"]),
        ("It ran at 88 mph.", &["88 mph = speed 88..88 mph none"]),
    ]);
}

#[test]
fn compounds_may_leave_their_second_unit_out() {
    assert_reads(&[
        ("He stood five feet nine.", &["five feet nine = length 69..69 inch none"]),
        ("It took 3h 20m.", &["3h 20m = duration 200..200 minute none"]),
        ("Two feet nine men stood on.", &["Two feet = length 2..2 foot none", "nine men = count 9..9 man none"]),
        ("a hedge 7' high", &["7' = length 7..7 foot none"]),
        ("It cost thirty grand.", &["thirty grand = money 30..30 grand none"]),
        ("three grand pianos", &["three grand pianos = count 3..3 piano none"]),
    ]);
}

#[test]
fn the_sides_of_a_room_share_their_unit() {
    assert_reads(&[
        ("a shed of 8 by 12 feet", &["8 = length 8..8 foot none", "12 feet = length 12..12 foot none"]),
        ("a 6-by-9-foot rug", &["6 = length 6..6 foot none", "9-foot = length 9..9 foot none"]),
        ("40 x 25 x 15 cm", &["40 = length 40..40 cm none", "25 = length 25..25 cm none", "15 cm = length 15..15 cm none"]),
        ("a 3x5 m tarp", &["3 = length 3..3 m none", "5 m = length 5..5 m none"]),
        ("an old 4x4 truck", &[]),
        ("7.5 cm x 7.5 cm", &["7.5 cm = length 15/2..15/2 cm none", "7.5 cm = length 15/2..15/2 cm none"]),
    ]);
}

#[test]
fn symbols_of_several_units_are_told_apart_by_the_words_around() {
    assert_reads(&[
        ("The capacitor stores 4.5 F.", &["4.5 F = other 9/2..9/2 farad none"]),
        ("It was 45 F in the shade.", &["45 F = temperature 45..45 °F none"]),
        ("A charge of 6 C passed.", &["6 C = other 6..6 coulomb none"]),
        ("a thrust of 30 kN", &["30 kN = other 30..30 kilonewton none"]),
        ("it cost 30 kn", &["30 kn = money 30..30 Croatian kuna none"]),
    ]);
}

#[test]
fn degrees_below_zero_need_no_other_word() {
    assert_reads(&[
        ("It was 15 below zero.", &["15 below zero = temperature -15..-15 degree none"]),
        ("30 degrees below freezing", &["30 degrees below freezing = temperature -30..-30 degree none"]),
    ]);
}

#[test]
fn fuel_economy_is_read_both_ways() {
    assert_reads(&[
        ("It does 41 mpg.", &["41 mpg = other 41..41 mile per gallon none"]),
        ("It needs 6.5 L/100 km.", &["6.5 L/100 km = other 13/2..13/2 litre per 100 kilometres none"]),
        ("about 7 litres per 100 km", &["about 7 litres per 100 km = other 7..7 litre per 100 kilometres about"]),
        ("It does 19 km/l.", &["19 km/l = other 19..19 kilometre per litre none"]),
    ]);
}

#[test]
fn a_slip_of_the_pen_does_not_hide_a_unit() {
    assert_reads(&[
        ("It is 41 kilomters long.", &["41 kilomters = length 41..41 km none"]),
        ("at 12 degrees farhenheit", &["12 degrees farhenheit = temperature 12..12 °F none"]),
    ]);
}

#[test]
fn pounds_are_money_where_the_clause_speaks_of_it() {
    assert_reads(&[
        ("The keeper earns 60,000 pounds a week.", &["60,000 pounds a week = money 60000..60000 pound sterling per week none"]),
        ("He was fined 400 to 500 pounds.", &["400 to 500 pounds = money 400..500 pound sterling range"]),
        ("Police seized 40 pounds of tobacco.", &["40 pounds = mass 40..40 pound none"]),
        ("The boar weighed 300 pounds.", &["300 pounds = mass 300..300 pound none"]),
        ("by 0.4 of a second", &["0.4 of a second = duration 2/5..2/5 second none"]),
        ("He is 14st 3lb.", &["14st 3lb = mass 199..199 pound none"]),
        ("a loss of US£4 million", &["£4 million = money 4000000..4000000 pound sterling none"]),
        ("$600 per 40-hour week", &["$600 per 40-hour week = money 600..600 dollar per 40-hour week none"]),
    ]);
}

#[test]
fn degrees_are_heat_where_the_clause_speaks_of_it() {
    assert_reads(&[
        ("A high of 17 degrees is forecast.", &["17 degrees = temperature 17..17 degree none"]),
        ("It hit 3C in Oslo, falling to minus 2 overnight.", &["3C = temperature 3..3 °C none", "minus 2 = temperature -2..-2 °C none"]),
        ("The wheel turned 17 degrees.", &["17 degrees = angle 17..17 degree none"]),
    ]);
}

#[test]
fn a_stopwatch_shows_lengths_of_time() {
    assert_reads(&[
        ("a lap of 1:17.25", &["1:17.25 = duration 309/4..309/4 second none"]),
        ("He ran it in 2:04:18.", &["2:04:18 = duration 7458..7458 second none"]),
        ("It began at 2:04:18.", &["2:04:18 = time 02:04:18..02:04:18"]),
    ]);
}

#[test]
fn degrees_right_behind_their_figure_may_end_a_sentence() {
    assert_reads(&[
        ("It rose to 3C. Then it rained.", &["3C = temperature 3..3 °C none"]),
        ("He sold 3 C. Parks albums.", &["3 = number 3..3  none"]),
    ]);
}

#[test]
fn unbreakable_blanks_and_hyphens_part_half_from_its_unit() {
    for (between, gap) in [("\u{a0}a\u{a0}", "a no-break space"), ("\u{202f}", "a narrow one"), ("\u{2011}", "a hyphen")] {
        let written = format!("half{between}mile");
        assert_eq!(shown(&format!("It lies {written} off.")), [format!("{written} = length 1/2..1/2 mile none")], "{gap}");
    }
}

#[test]
fn a_day_and_a_half_is_a_length_of_time_and_a_day_is_none() {
    assert_reads(&[
        ("The power was out for a day and a half.", &["a day and a half = duration 3/2..3/2 day none"]),
        ("They waited a year and a quarter.", &["a year and a quarter = duration 5/4..5/4 year none"]),
        ("It was a day to remember.", &[]),
    ]);
}
