//! What the grammar reads, and what holds for everything it reads.

use factlint::{
    grammar::{self, Extraction, Fault},
    quantity::{Change, Dimension, Hedge, Quantity, Value},
    rule::{Kind, Rules},
    source::{Article, ArticleId},
};
use proptest::prelude::*;

fn article(text: &str) -> Article {
    Article::new(ArticleId(0), "a.txt", format!("---\ndate: 2024-11-15\n---\n{text}"))
}

fn read(text: &str) -> (Article, Extraction) {
    let article = article(text);
    let extraction = grammar::read(&article);
    (article, extraction)
}

/// Each quantity as `text = dimension low..high unit hedge`.
fn shown(text: &str) -> Vec<String> {
    let (article, extraction) = read(text);
    extraction.quantities.iter().map(|quantity| format!("{} = {}", article.slice(quantity.span), value(quantity))).collect()
}

fn value(quantity: &Quantity) -> String {
    let name = quantity.dimension.name();
    let hedge = quantity.hedge.name();
    match &quantity.value {
        Value::Measured(measured) => {
            let end = |number: Option<factlint::quantity::Number>| number.map_or("…".to_owned(), |n| n.value.to_string());
            format!("{name} {}..{} {} {hedge}", end(measured.low), end(measured.high), measured.unit.stated)
        }
        Value::Date(_) => {
            let (low, high) = quantity.bounded_days().unwrap_or_default();
            let day = |day: Option<jiff::civil::Date>| day.map_or("…".to_owned(), |day| day.to_string());
            format!("{name} {}..{} {hedge}", day(low), day(high))
        }
        Value::Clock(clock) => format!("{name} {}..{}", clock.first, clock.last),
    }
}

fn assert_reads(cases: &[(&str, &[&str])]) {
    for (text, expected) in cases {
        assert_eq!(shown(text), *expected, "{text}");
    }
}

#[test]
fn numbers_have_their_scales_and_their_nouns() {
    assert_reads(&[
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
        ("A 30,000-strong crowd sang.", &["30,000-strong = count 30000..30000 person none"]),
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
fn ranges_share_unit_and_scale() {
    assert_reads(&[
        ("It costs $4-6 million.", &["$4-6 million = money 4000000..6000000 dollar range"]),
        ("between 70 and 90 metres", &["between 70 and 90 metres = length 70..90 m range"]),
        ("It lasts three or four weeks.", &["three or four weeks = duration 3..4 week range"]),
        ("about 20 to 30 tonnes", &["about 20 to 30 tonnes = mass 20..30 tonne range"]),
    ]);
}

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
        // A quotation mark of three bytes ends the second figure.
        ("“sons aged 4, 6”, he wrote", &["4 = age 4..4 year none", "6 = age 6..6 year none"]),
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
fn a_further_change_may_leave_its_unit_out() {
    assert_reads(&[
        ("Wool rose by 2 percent but flax fell by 1.", &["2 percent = percentage 2..2 % none", "1 = percentage 1..1 % none"]),
        ("It won by 2 percent but was beaten by 1.", &["2 percent = percentage 2..2 % none", "1 = number 1..1  none"]),
    ]);
}

#[test]
fn a_figure_with_commas_is_part_of_no_name() {
    assert_reads(&[("They sold 12,480 Falcon 9s.", &["12,480 = number 12480..12480  none"]), ("the 747 Freighter", &[])]);
}

#[test]
fn a_slip_of_the_pen_does_not_hide_a_unit() {
    assert_reads(&[
        ("It is 41 kilomters long.", &["41 kilomters = length 41..41 km none"]),
        ("at 12 degrees farhenheit", &["12 degrees farhenheit = temperature 12..12 °F none"]),
    ]);
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
    ]);
}

#[test]
fn names_codes_and_words_are_no_quantities() {
    for text in [
        "version 3.4.1 of the tool",
        "the SARS-CoV-2 virus",
        "a 5G network",
        "once upon a time",
        "She may march on.",
        "No one came.",
        "one of the last lighthouses",
        "call 030-555-0199",
        "the F-35 jets",
        "https://example.org/a?q=50%25",
        "an SEC rule",
        "a bit of luck",
        "the hotel at 21-25 Harbour Street",
        "an iPhone 15 Plus case",
        "a 10C form",
        "the ftse 250 fell",
        "a mix of old and new",
        "release 7.1.3-40172",
        "the MERS-CoV outbreak",
        "No. 4 on the list",
        "Article 12 of the treaty",
        "a Boeing 767 landed",
        "the Fortune 500",
        "a meeting of the Big Seven",
        "a pass to the half back",
        "a half-built pier",
        "a Roman a clef",
        "the wreck at 57°14′08″S",
        "a buoy near 12° 40' W",
    ] {
        assert_eq!(shown(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn what_looks_like_a_quantity_and_cannot_be_one_is_malformed() {
    for (text, fault) in [
        ("It drew 2,00,0 people.", Fault::Number),
        ("It cost 4.6.1 million.", Fault::Number),
        ("It began on 31 June.", Fault::Date),
        ("It closed on 30 February 2021.", Fault::Date),
        ("at 26:80 sharp", Fault::Time),
    ] {
        let (_, extraction) = read(text);
        assert_eq!(extraction.malformed.iter().map(|m| m.fault).collect::<Vec<_>>(), [fault], "{text}");
    }
}

/// Texts that look like news about figures: pieces that the grammar knows, in any order.
fn prose() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "more than",
        "about",
        "nearly",
        "between",
        "and",
        "to",
        "from",
        "-",
        "–",
        " ",
        ",",
        ".",
        "$",
        "€",
        "1,200",
        "3.5",
        "17",
        "two",
        "forty-two",
        "hundred",
        "million",
        "half",
        "a",
        "third",
        "dozens of",
        "km",
        "miles",
        "per cent",
        "%",
        "°C",
        "people",
        "tonnes",
        "year-old",
        "9 October",
        "2021",
        "Monday",
        "last",
        "year",
        "ago",
        "6 p.m.",
        "(",
        ")",
        "5'6\"",
        "’",
        "½",
        "no",
        "in",
        "of the",
        "\n",
        "Berlin",
        "rose",
        "fell by",
        "or more",
        "x",
        "½",
        "é",
        "—",
    ]);
    prop::collection::vec((pieces, prop::bool::ANY), 1..24)
        .prop_map(|pieces| pieces.into_iter().fold(String::new(), |text, (piece, apart)| text + piece + if apart { " " } else { "" }))
}

/// What must hold for every text.
fn check_everything(text: &str) -> Result<(), TestCaseError> {
    let (article, extraction) = read(text);
    let mut end = article.body.start;
    for quantity in &extraction.quantities {
        prop_assert!(quantity.span.start >= end && quantity.span.end > quantity.span.start, "overlap in {text:?}: {quantity:?}");
        prop_assert!(!article.slice(quantity.span).is_empty(), "not on characters: {text:?}");
        prop_assert!(quantity.figure.start >= article.body.start && quantity.figure.end <= article.body.end);
        let _ = quantity.readings(&factlint::quantity::Tolerance::default());
        end = quantity.span.end;
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_without_a_panic_and_quantities_never_overlap(text in "\\PC*") {
        check_everything(&text)?;
    }

    #[test]
    fn prose_is_read_without_a_panic_and_quantities_never_overlap(text in prose()) {
        check_everything(&text)?;
    }

    #[test]
    fn the_words_of_a_measure_read_the_same_by_themselves(
        hedge in prop::sample::select(vec!["", "about ", "more than ", "at least ", "nearly ", "up to "]),
        number in 2_u32..2_000_000,
        tenths in 0_u8..10,
        unit in prop::sample::select(vec![" km", " miles", "%", " tonnes", " hours", " degrees Celsius", " square metres", " euros"]),
    ) {
        let figure = if tenths == 0 { grouped(number) } else { format!("{}.{tenths}", grouped(number)) };
        let text = format!("The report speaks of {hedge}{figure}{unit}, no more.");
        let (article, extraction) = read(&text);
        prop_assert_eq!(extraction.quantities.len(), 1, "{}", &text);
        let quantity = &extraction.quantities[0];
        let words = article.slice(quantity.span).to_owned();
        prop_assert_eq!(&words, &format!("{hedge}{figure}{unit}"));
        let (_, again) = read(&words);
        prop_assert_eq!(again.quantities.len(), 1, "{}", &words);
        prop_assert_eq!(&again.quantities[0].value, &quantity.value);
        prop_assert_eq!(again.quantities[0].hedge, quantity.hedge);
        // What is shown of it reads as the same value and is shown the same again.
        let shown = quantity.to_string();
        let (_, from_shown) = read(&shown);
        prop_assert_eq!(from_shown.quantities.len(), 1, "{}", &shown);
        prop_assert_eq!(from_shown.quantities[0].to_string(), shown);
        prop_assert_eq!(&from_shown.quantities[0].value, &quantity.value);
    }
}

/// The articles of the seeds and of all examples of rules and measures, with their dates.
fn own_texts() -> Vec<(Option<jiff::civil::Date>, String)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let seeds = std::fs::read_dir(folder).expect("the seeds are here").map(|entry| {
        let text = std::fs::read_to_string(entry.expect("a file").path()).expect("UTF-8");
        let article = Article::new(ArticleId(0), "a.txt", text);
        (article.published, article.slice(article.body).to_owned())
    });
    let rules = Rules::builtin();
    let examples = rules.measures().all().iter().flat_map(|m| &m.examples).chain(rules.checks().iter().flat_map(|c| &c.examples));
    let examples = examples.flat_map(|example| match &example.kind {
        Kind::Sentence(sentence) => vec![(None, sentence.text.clone())],
        Kind::Whole(whole) => whole.dates.iter().copied().zip(whole.texts.iter().cloned()).collect(),
    });
    seeds.chain(examples).collect()
}

/// Whether a quantity takes its unit or its reading from words that are no part of it: `aged *35*`, `*15* of the 28 huts`,
/// `a population of *900*`, `lost *2-6*`, `*six times* the size`, `a low of *5 degrees*`.
fn leans_on_its_context(quantity: &Quantity) -> bool {
    let borrowed = quantity.span.end == quantity.figure.end && !quantity.base_unit().is_empty() && quantity.dimension != Dimension::Money;
    // `founded in 1891`
    let bare_year = quantity.dimension == Dimension::Date && quantity.span.len() == 4;
    let of_life = quantity.dimension == Dimension::Age && quantity.hedge == Hedge::Range;
    let heat = quantity.dimension == Dimension::Temperature && quantity.base_unit() == "°";
    borrowed || bare_year || of_life || heat || quantity.is_multiple() || quantity.dimension == Dimension::Score
}

#[test]
fn the_words_of_every_quantity_of_our_own_texts_read_the_same_by_themselves() {
    let (mut read_again, mut leaning) = (0, 0);
    for (date, text) in own_texts() {
        let front = date.map_or(String::new(), |date| format!("---\ndate: {date}\n---\n"));
        let whole = Article::new(ArticleId(0), "a.txt", format!("{front}{text}"));
        for quantity in grammar::read(&whole).quantities {
            // `more than 60 miles (*97 km*)`: the bound is the other figure's.
            let open = matches!(quantity.hedge, Hedge::MoreThan | Hedge::AtLeast | Hedge::LessThan | Hedge::AtMost);
            let converted = open && whole.text[..quantity.span.start as usize].ends_with('(');
            if converted || leans_on_its_context(&quantity) {
                leaning += 1;
                continue;
            }
            read_again += 1;
            let words = whole.slice(quantity.span);
            let alone = Article::new(ArticleId(0), "b.txt", format!("{front}{words}"));
            let again = grammar::read(&alone).quantities;
            let shown = |quantity: &Quantity| (quantity.dimension, value(quantity), quantity.hedge, quantity.approximate);
            assert_eq!(again.len(), 1, "{words:?} of {text:?}: {again:?}");
            assert_eq!(alone.slice(again[0].span), words, "of {text:?}");
            assert_eq!(shown(&again[0]), shown(&quantity), "{words:?} of {text:?}");
        }
    }
    assert!(read_again > 1_000 && leaning * 5 < read_again, "{read_again} read again, {leaning} lean on their context");
}

/// Digits in groups of three.
fn grouped(number: u32) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[test]
fn a_long_line_is_read_as_its_parts_are() {
    // What the grammar looks at around a place is bounded, so a text twice as long holds twice the quantities, and a
    // place deep in a line reads as one near its start.
    let sentence = "the ferry took 40 passengers and 7 lorries across 12 km of open water, ";
    let (_, once) = read(sentence);
    let (_, often) = read(&sentence.repeat(200));
    assert_eq!(once.quantities.len(), 3);
    assert_eq!(often.quantities.len(), 600);
    assert!(
        often.quantities.chunks(3).all(|three| three.iter().zip(&once.quantities).all(|(a, b)| a.value == b.value && a.hedge == b.hedge))
    );
    assert_eq!(once.quantities[2].dimension, Dimension::Length);
}

#[test]
fn a_curly_quotation_mark_behind_a_list_of_ages_is_no_end_of_a_character() {
    let article = Article::new(ArticleId(0), "a.txt", "“They are aged 5, 7 and 9” said Marlow. ”Aged 5, 7”said he.".into());
    assert!(!grammar::read(&article).quantities.is_empty());
}
