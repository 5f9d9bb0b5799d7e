//! Numbers with their hedges, scales, nouns, ranges and lists.

use factlint::quantity::Change;

use super::{assert_reads, read, shown};

#[test]
fn numbers_have_their_scales_and_their_nouns() {
    assert_reads(&[
        ("It moved 1.4m of the city's homes.", &["1.4m = number 1400000..1400000  none"]),
        ("It sold 1.5bn tickets.", &["1.5bn tickets = count 1500000000..1500000000 ticket none"]),
        ("Forty-two thousand voters came.", &["Forty-two thousand voters = count 42000..42000 voter none"]),
        ("Half a million birds died.", &["Half a million birds = count 500000..500000 bird none"]),
        ("They found 12 crates of rifles.", &["12 crates = count 12..12 crate none"]),
        ("Two three-storey barns burned.", &["Two three-storey barns = count 2..2 barn none"]),
        (
            "Four police officers and six police came.",
            &["Four police officers = count 4..4 officer none", "six police = count 6..6 police none"],
        ),
        ("nine crew were aboard", &["nine crew = count 9..9 crew none"]),
        ("9 of the 31 sailors swam.", &["9 = number 9..9  none", "31 sailors = count 31..31 sailor none"]),
        ("The town has a population of 41,000.", &["41,000 = count 41000..41000 person none"]),
        (
            "Another dozen boats and his half-dozen dogs sank.",
            &["dozen boats = count 12..12 boat none", "half-dozen dogs = count 6..6 dog none"],
        ),
        ("A 30,000-strong crowd sang.", &["30,000-strong = count 30000..30000 person none"]),
    ]);
}

#[test]
fn one_stands_in_front_of_nouns_that_are_their_own_plural() {
    assert_reads(&[
        (
            "At least one police constable and four walkers were hurt.",
            &["At least one police constable = count 1..… constable at-least", "four walkers = count 4..4 walker none"],
        ),
        ("One aircraft and two barges were lost.", &["One aircraft = count 1..1 aircraft none", "two barges = count 2..2 barge none"]),
        ("One costs five pounds.", &["five pounds = money 5..5 pound sterling none"]),
    ]);
}

#[test]
fn vague_pounds_are_money_as_exact_ones_are() {
    assert_reads(&[
        ("Millions of pounds went missing.", &["Millions of pounds = money 2000000..9999999 pound sterling vague"]),
        ("She was paid hundreds of pounds.", &["hundreds of pounds = money 200..999 pound sterling vague"]),
        ("He lifts hundreds of pounds.", &["hundreds of pounds = mass 200..999 pound vague"]),
    ]);
}

#[test]
fn the_sign_behind_a_share_belongs_to_the_figure_behind_it() {
    assert_reads(&[
        ("They lost half of £40 million.", &["half = number 1/2..1/2  none", "£40 million = money 40000000..40000000 pound sterling none"]),
        ("A third of $9m was kept.", &["A third = number 1/3..1/3  none", "$9m = money 9000000..9000000 dollar none"]),
        ("It costs 9 € in all.", &["9 € = money 9..9 euro none"]),
    ]);
}

#[test]
fn hedges_before_and_behind_belong_to_the_figure() {
    assert_reads(&[
        ("More than 700 km away.", &["More than 700 km = length 700..… km more-than"]),
        ("It took nearly six hours.", &["nearly six hours = duration 6..6 hour nearly"]),
        ("At least 40 goats fled.", &["At least 40 goats = count 40..… goat at-least"]),
        ("It holds 300 litres or so.", &["300 litres or so = volume 300..300 litre about"]),
        ("The mast is over a 100 feet tall.", &["over a 100 feet = length 100..… foot more-than"]),
        ("It ends after over a 100-day wait.", &["100-day = duration 100..100 day none"]),
        ("Up to 90 guests fit.", &["Up to 90 guests = count …..90 guest at-most"]),
        ("It weighs 80-plus kilograms.", &["80-plus kilograms = mass 80..… kg more-than"]),
        ("A hull should not exceed 12 metres.", &["not exceed 12 metres = length …..12 m at-most"]),
        ("They met in a 7+2 format.", &["7 = number 7..7  none", "2 = number 2..2  none"]),
    ]);
}

#[test]
fn under_a_few_spelled_things_is_a_place_and_under_a_larger_or_measured_figure_is_a_bound() {
    assert_reads(&[
        ("The pipe runs under three canals.", &["three canals = count 3..3 canal none"]),
        ("She served under two mayors.", &["two mayors = count 2..2 mayor none"]),
        ("Under 30 boats came.", &["Under 30 boats = count …..30 boat less-than"]),
        ("It took under three hours.", &["under three hours = duration …..3 hour less-than"]),
    ]);
}

#[test]
fn ranges_share_unit_and_scale() {
    assert_reads(&[
        ("It costs $4-6 million.", &["$4-6 million = money 4000000..6000000 dollar range"]),
        ("between 70 and 90 metres", &["between 70 and 90 metres = length 70..90 m range"]),
        ("It lasts three or four weeks.", &["three or four weeks = duration 3..4 week range"]),
        ("about 20 to 30 tonnes", &["about 20 to 30 tonnes = mass 20..30 tonne range"]),
    ]);
}

#[test]
fn the_figures_of_a_falling_range_end_where_its_second_one_does() {
    let (article, extraction) = read("from −7.5 °C to −9 °F inside");
    let quantity = &extraction.quantities[0];
    assert_eq!((article.slice(quantity.span), article.slice(quantity.figure)), ("from −7.5 °C to −9 °F", "−7.5 °C to −9"));
    let (article, extraction) = read("at 8.5 °C −.5 °C");
    assert!(extraction.quantities.iter().all(|quantity| !article.slice(quantity.figure).is_empty()));
}

#[test]
fn a_sign_behind_a_hyphen_belongs_to_the_next_figure() {
    assert_reads(&[("It costs $30-$40.", &["$30-$40 = money 30..40 dollar range"]), ("€5–€7", &["€5–€7 = money 5..7 euro range"])]);
}

#[test]
fn members_of_a_list_share_the_unit_of_the_last() {
    assert_reads(&[
        ("The huts lie 4, 6 and 11 km away.", &["4 = length 4..4 km none", "6 = length 6..6 km none", "11 km = length 11..11 km none"]),
        ("It rose by 2 and 3 percent.", &["2 = percentage 2..2 % none", "3 percent = percentage 3..3 % none"]),
        ("They built 3, 8, and 12 sheds.", &["3 = count 3..3 shed none", "8 = count 8..8 shed none", "12 sheds = count 12..12 shed none"]),
        // Clauses are no list.
        ("He took 40, lost 5 and kept 7 kg.", &["40 = number 40..40  none", "5 = number 5..5  none", "7 kg = mass 7..7 kg none"]),
        ("She wore 14 and 6 goats fled.", &["14 = number 14..14  none", "6 goats = count 6..6 goat none"]),
    ]);
}

#[test]
fn a_tolerance_is_a_range() {
    assert_reads(&[
        ("It weighs 40 ± 2 kg.", &["40 ± 2 kg = mass 38..42 kg range"]),
        ("a span of 90 m ± 10%", &["90 m ± 10% = length 81..99 m range"]),
        ("a rod of 2 m +/- 3 cm", &["2 m +/- 3 cm = length 197/100..203/100 m range"]),
        ("60 plus or minus five", &["60 plus or minus five = number 55..65  range"]),
        ("a margin of plus or minus 3 points", &["3 points = count 3..3 point none"]),
    ]);
}

#[test]
fn a_bound_holds_for_its_conversion_in_brackets() {
    for (text, expected) in [
        (
            "a cable of more than 60 miles (97 km)",
            ["more than 60 miles = length 60..… mile more-than", "97 km = length 97..… km more-than"],
        ),
        ("a mast under 30 metres (98 ft)", ["under 30 metres = length …..30 m less-than", "98 ft = length …..98 foot less-than"]),
        ("about 60 miles (97 km)", ["about 60 miles = length 60..60 mile about", "97 km = length 97..97 km none"]),
        (
            "more than 60 miles (12 miles of it new)",
            ["more than 60 miles = length 60..… mile more-than", "12 miles = length 12..12 mile none"],
        ),
    ] {
        assert_eq!(shown(text), expected, "{text}");
    }
}

#[test]
fn the_other_end_of_a_change_takes_the_unit_of_the_first() {
    assert_reads(&[
        (
            "Its range grew from about 30-35 mpg to 42 on roads.",
            &["from about 30-35 mpg = other 30..35 mile per gallon range", "42 = other 42..42 mile per gallon none"],
        ),
        ("It shrank from 700 sheep to 90.", &["700 sheep = count 700..700 sheep none", "90 = count 90..90 sheep none"]),
    ]);
}

#[test]
fn the_direction_of_a_change_carries_over_to_a_conversion_and_to_a_further_subject() {
    let changes = |text: &str| read(text).1.quantities.iter().map(|quantity| quantity.change).collect::<Vec<_>>();
    let (up, down) = (Some(Change::Up), Some(Change::Down));
    assert_eq!(changes("The lake rose by 12 feet (3.7 metres)."), [up, up]);
    assert_eq!(changes("Wool fell 3 percent, flax by 4 percent and hemp was down 2 percent."), [down, down, down]);
    assert_eq!(changes("Wool fell 3 percent and the tender was won by 4 percent."), [down, None]);
    assert_eq!(changes("Wool fell 3 percent (from 40 cents)."), [down, None]);
}

#[test]
fn a_further_change_may_leave_its_unit_out() {
    assert_reads(&[
        ("Wool rose by 2 percent but flax fell by 1.", &["2 percent = percentage 2..2 % none", "1 = percentage 1..1 % none"]),
        ("It won by 2 percent but was beaten by 1.", &["2 percent = percentage 2..2 % none", "1 = number 1..1  none"]),
    ]);
}

#[test]
fn multiples_and_ratios_are_typed_as_what_they_are() {
    assert_reads(&[
        ("It drew twice as many guests.", &["twice = other 2..2 times none"]),
        ("Sales more than tripled.", &["more than tripled = other 3..… times more-than"]),
        ("A nearly fivefold rise followed.", &["nearly fivefold = other 5..5 times nearly"]),
        ("It is six times the size.", &["six times = other 6..6 times none"]),
        ("a ratio of 5:2", &["5:2 = other 5/2..5/2 ratio none"]),
        ("mixed in a 4-to-1 ratio", &["4-to-1 = other 4..4 ratio none"]),
        // The words before a multiple still belong to the figures behind it.
        ("The population doubled to 7,000.", &["doubled = other 2..2 times none", "7,000 = count 7000..7000 person none"]),
        ("They sang twice a week.", &[]),
        ("He rang six times.", &["six times = count 6..6 time none"]),
        ("at 6:15 sharp", &["6:15 = time 06:15:00..06:15:00"]),
        ("at 4:07 a.m.", &["4:07 a.m. = time 04:07:00..04:07:00"]),
        ("4:07", &["4:07 = time 04:07:00..04:07:00"]),
    ]);
}

#[test]
fn a_quantity_is_shown_as_it_would_be_written_and_in_another_unit() {
    for (text, shown) in [
        ("exceeds 800 miles", "more than 800 miles"),
        ("twenty-six thousand people", "26,000 people"),
        ("600 square kilometres", "600 km²"),
        ("$4-6 million", "4,000,000 to 6,000,000 dollars"),
        ("nearly a third", "nearly 1/3"),
        ("since 9 May 2019", "since 2019-05-09"),
        ("a 14-year-old", "14 years of age"),
        ("the 22nd", "22nd"),
    ] {
        let (_, extraction) = read(text);
        assert_eq!(extraction.quantities.first().map(ToString::to_string).as_deref(), Some(shown), "{text}");
    }
    let (_, miles) = read("600 miles");
    let (_, kilometres) = read("5 km");
    let unit = &kilometres.quantities[0].measured().expect("a length").unit;
    assert_eq!(miles.quantities[0].shown_in(unit).as_deref(), Some("966 km"));
}

#[test]
fn an_ordinal_behind_an_article_ranks_a_noun_and_is_else_a_share() {
    assert_reads(&[
        ("A third pilot and a fifth storm followed.", &["third = ordinal 3..3  none", "fifth = ordinal 5..5  none"]),
        ("It was a sixth week of rain.", &["sixth = ordinal 6..6  none"]),
        ("A third of the herd and a fifth more goats left.", &["A third = number 1/3..1/3  none", "a fifth = number 1/5..1/5  none"]),
        ("A third voted for it, a tenth think twice.", &["A third = number 1/3..1/3  none", "a tenth = number 1/10..1/10  none"]),
        ("Add a third cup of milk.", &["a third cup = volume 1/3..1/3 cup none"]),
        ("It was over within a second.", &[]),
    ]);
}

#[test]
fn over_a_length_of_time_is_a_bound_only_behind_what_lasts() {
    assert_reads(&[
        ("She lost 9 kilos over two months.", &["9 kilos = mass 9..9 kilo none", "two months = duration 2..2 month none"]),
        ("They met in Oslo over three days.", &["three days = duration 3..3 day none"]),
        ("It lasted over three days.", &["over three days = duration 3..… day more-than"]),
        ("After over two years it closed.", &["over two years = duration 2..… year more-than"]),
    ]);
}

#[test]
fn where_a_change_led_is_no_end_of_a_range() {
    assert_reads(&[
        ("Flax rose Rs 90 to Rs 5,400.", &["Rs 90 = money 90..90 Indian rupee none", "Rs 5,400 = money 5400..5400 Indian rupee none"]),
        (
            "The bank raised its rate by 25 basis points to 3.75 percent.",
            &["25 basis points = percentage 25..25 basis point none", "3.75 percent = percentage 15/4..15/4 % none"],
        ),
        (
            "Profit rose to 90 million euros from 30 million.",
            &["90 million euros = money 90000000..90000000 euro none", "30 million = money 30000000..30000000 euro none"],
        ),
        ("It cost €40m plus €5m in fees.", &["€40m = money 40000000..40000000 euro none", "€5m = money 5000000..5000000 euro none"]),
    ]);
}

#[test]
fn a_part_of_so_many_people_is_a_share() {
    assert_reads(&[
        ("Two in three pupils passed.", &["Two in three = number 2/3..2/3  none"]),
        ("Nine out of 10 teachers agreed.", &["Nine out of 10 = number 9/10..9/10  none"]),
        ("Fewer than one in 10 agreed.", &["Fewer than one in 10 = number …..1/10  less-than"]),
        ("She scored two in three games.", &["two = number 2..2  none", "three games = count 3..3 game none"]),
    ]);
}

#[test]
fn the_noun_of_a_count_is_found_behind_adverbs_and_codes() {
    assert_reads(&[
        ("He hit 24 home runs.", &["24 home runs = count 24..24 run none"]),
        ("After 12 overnight stays she left.", &["12 overnight stays = count 12..12 stay none"]),
        ("Two F-16s took off.", &["Two F-16s = count 2..2 F-16 none"]),
        (
            "Two U.S. soldiers and 13 more guards left.",
            &["Two U.S. soldiers = count 2..2 soldier none", "13 more guards = count 13..13 guard none"],
        ),
        ("He sent 24 home.", &["24 = number 24..24  none"]),
    ]);
}

#[test]
fn odds_and_scales_are_ratios() {
    assert_reads(&[
        ("a map at a scale of 1:50,000", &["1:50,000 = other 1/50000..1/50000 ratio none"]),
        ("at odds of 33-1", &["33-1 = other 33..33 ratio none"]),
        ("a 1,000-to-one shot", &["1,000-to-one = other 1000..1000 ratio none"]),
        ("They won 33-1.", &["33-1 = score 33..1  none"]),
        ("They passed the law by 319 to 234.", &["319 to 234 = score 319..234  none"]),
        ("It ended 6-4, 3-6, 7-5.", &["6-4 = score 6..4  none", "3-6 = score 3..6  none", "7-5 = score 7..5  none"]),
    ]);
}

#[test]
fn a_hedge_between_two_figures_bounds_the_second() {
    assert_reads(&[
        (
            "They waited two days and over 30 hours.",
            &["two days = duration 2..2 day none", "over 30 hours = duration 30..… hour more-than"],
        ),
        ("Tickets cost $20 and over.", &["$20 and over = money 20..… dollar at-least"]),
    ]);
}

#[test]
fn a_superlative_stands_before_the_noun_that_is_counted() {
    assert_reads(&[
        ("It lists the ten most expensive harbours.", &["ten most expensive harbours = count 10..10 harbour none"]),
        ("It lists the 30 most popular river boats.", &["30 most popular river boats = count 30..30 boat none"]),
        ("She swims 20 most evenings.", &["20 = number 20..20  none"]),
    ]);
}

#[test]
fn a_figure_of_more_digits_than_can_be_reckoned_with_reads_alone_as_in_a_sentence() {
    let digits = |count: usize| "9".repeat(count);
    let grouped = |groups: usize| format!("99{}", ",999".repeat(groups));
    for figure in [digits(37), digits(38), digits(39), digits(60), grouped(12), grouped(13), digits(37) + ".5", format!("9.{}", digits(37))]
    {
        for unit in ["kg", "pounds", "tonnes", "miles", "%", "°C", "mph", "people"] {
            let alone = format!("{figure} {unit}");
            let [in_text, by_itself] = [format!("It was {alone} in all."), alone].map(|text| shown(&text));
            assert_eq!(in_text, by_itself, "{figure} {unit}");
        }
    }
}
