//! What holds for everything that the grammar reads.

use factlint::{
    grammar,
    quantity::{Dimension, Hedge, Quantity, Tolerance},
    rule::{Kind, Rules},
    source::{Article, ArticleId},
};
use proptest::prelude::*;

use super::{read, value};

/// Pieces that the grammar knows.
const PIECES: &str = "\
    more than|about|nearly|between|and|to|from|-|–| |,|.|$|€|1,200|3.5|17|two|forty-two|hundred|million|half|a|third|\
    dozens of|km|miles|per cent|%|°C|people|tonnes|year-old|9 October|2021|Monday|last|year|ago|6 p.m.|(|)|5'6\"|’|½|no|in|\
    of the|\n|Berlin|rose|fell by|or more|x|é|—";

/// Texts that look like news about figures: known pieces in any order.
fn prose() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(PIECES.split('|').collect::<Vec<_>>());
    prop::collection::vec((pieces, prop::bool::ANY), 1..24)
        .prop_map(|pieces| pieces.into_iter().fold(String::new(), |text, (piece, apart)| text + piece + if apart { " " } else { "" }))
}

/// A hedge before a figure, or none.
fn hedge() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["", "about ", "more than ", "at least ", "nearly ", "up to ", "just over ", "an estimated ", "fewer than "])
}

/// A number in figures, grouped, with decimals or a scale, or in words.
fn figure() -> impl Strategy<Value = String> {
    let words = ["forty-two", "two hundred and five thousand", "half a million", "a dozen", "2½", "three and a half", "1 1/2", "a hundred"];
    prop_oneof![
        (2_u32..2_000_000).prop_map(grouped),
        (2_u32..5_000, 1_u8..10).prop_map(|(whole, tenths)| format!("{}.{tenths}", grouped(whole))),
        (2_u32..900, prop::sample::select(vec![" million", " billion", "bn", " lakh", "k"])).prop_map(|(n, scale)| format!("{n}{scale}")),
        prop::sample::select(words.to_vec()).prop_map(str::to_owned),
    ]
}

/// A unit of any dimension.
fn unit() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        " km",
        " miles",
        " tonnes",
        " hours",
        " years",
        " degrees Celsius",
        " square metres",
        " litres",
        " mph",
        " megawatts",
        " kWh",
        " megabytes",
        " euros",
        " pesos",
        " dollars a barrel",
        " metres per second",
        " percentage points",
    ])
}

/// Phrases that are one quantity each, as news writes them.
fn phrase() -> impl Strategy<Value = String> {
    let nouns = prop::sample::select(vec![" people", " crates of apples", " police officers", " home games", " U.S. soldiers", "-strong"]);
    let sign = prop::sample::select(vec!["$", "£", "€", "Rs ", "US$", "HK$"]);
    let behind = prop::sample::select(vec![" or so", " or more", " or less"]);
    let range = prop::sample::select(vec![("", " to "), ("", "–"), ("between ", " and "), ("from ", " to ")]);
    prop_oneof![
        (hedge(), figure(), unit()).prop_map(|(hedge, figure, unit)| format!("{hedge}{figure}{unit}")),
        (hedge(), 2_u32..900_000, nouns).prop_map(|(hedge, number, noun)| format!("{hedge}{}{noun}", grouped(number))),
        (hedge(), sign, 2_u32..900_000, 1_u8..100)
            .prop_map(|(hedge, sign, whole, cents)| format!("{hedge}{sign}{}.{cents:02}", grouped(whole))),
        (2_u32..5_000, unit(), behind).prop_map(|(number, unit, behind)| format!("{}{unit}{behind}", grouped(number))),
        (range, 2_u32..900, 1_u32..400, unit())
            .prop_map(|((front, link), low, more, unit)| { format!("{front}{}{link}{}{unit}", grouped(low), grouped(low + more)) }),
        (2_u32..8, 1_u32..12).prop_map(|(feet, inches)| format!("{feet} feet {inches} inches")),
        (2_u32..48, 2_u32..60).prop_map(|(hours, minutes)| format!("{hours} hours and {minutes} minutes")),
        (hedge(), 2_u32..100).prop_map(|(hedge, years)| format!("{hedge}{years} years old")),
        (2_u32..60, 10_u32..60, 0_u32..100).prop_map(|(minutes, seconds, parts)| format!("{minutes}:{seconds}.{parts:02}")),
    ]
}

/// Dates in the forms of the calendar and counted from the article's own one.
fn written_date() -> impl Strategy<Value = String> {
    let month = || prop::sample::select(vec!["January", "Feb.", "March", "May", "Sept.", "December"]);
    let bound = prop::sample::select(vec!["", "since ", "before ", "after ", "until "]);
    let near = [
        "Monday",
        "last Friday",
        "yesterday",
        "two weeks ago",
        "last year",
        "next month",
        "early 2021",
        "the late 1980s",
        "the 1960s",
        "Q3 2019",
    ];
    prop_oneof![
        (bound, 1_u32..29, month(), 1900_u32..2090).prop_map(|(bound, day, month, year)| format!("{bound}{day} {month} {year}")),
        (month(), 1_u32..29, 1900_u32..2090).prop_map(|(month, day, year)| format!("{month} {day}, {year}")),
        (month(), 1900_u32..2090).prop_map(|(month, year)| format!("{month} {year}")),
        (1900_u32..2000, 1_u32..90).prop_map(|(year, years)| format!("from {year} to {}", year + years)),
        prop::sample::select(near.to_vec()).prop_map(str::to_owned),
    ]
}

/// The one quantity of a text, with its words.
fn only(text: &str) -> Result<(Quantity, String), TestCaseError> {
    let (article, extraction) = read(text);
    prop_assert_eq!(extraction.quantities.len(), 1, "{}: {:?}", text, extraction.quantities);
    let quantity = extraction.quantities[0].clone();
    let words = article.slice(quantity.span).to_owned();
    Ok((quantity, words))
}

/// The front of a sentence before a quantity.
fn front() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["The report speaks of", "They wrote", "“It means", "The mayor, who left, said"])
}

/// What must hold for every text.
fn check_everything(text: &str) -> Result<(), TestCaseError> {
    let (article, extraction) = read(text);
    let mut end = article.body.start;
    for quantity in &extraction.quantities {
        prop_assert!(quantity.span.start >= end && quantity.span.end > quantity.span.start, "overlap in {text:?}: {quantity:?}");
        prop_assert!(!article.slice(quantity.span).is_empty(), "not on characters: {text:?}");
        prop_assert!(quantity.figure.start >= article.body.start && quantity.figure.end <= article.body.end);
        let _ = quantity.readings(&Tolerance::default());
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
    fn the_words_of_a_quantity_are_its_span_and_read_the_same_by_themselves(phrase in phrase(), front in front()) {
        let (quantity, words) = only(&format!("{front} {phrase}, no more."))?;
        prop_assert_eq!(&words, &phrase.replace(" of apples", ""));
        let (again, all) = only(&words)?;
        prop_assert_eq!(all, words);
        prop_assert_eq!((&again.value, again.dimension, again.hedge), (&quantity.value, quantity.dimension, quantity.hedge));
    }

    #[test]
    fn what_is_shown_of_a_quantity_reads_as_its_value_and_is_shown_the_same(phrase in phrase()) {
        let (quantity, _) = only(&phrase)?;
        let shown = quantity.to_string();
        let (again, words) = only(&shown)?;
        prop_assert_eq!((again.to_string(), &words), (shown.clone(), &shown));
        prop_assert_eq!((value(&again), again.dimension), (value(&quantity), quantity.dimension));
    }

    #[test]
    fn a_date_reads_the_same_by_itself_and_as_it_is_shown(phrase in written_date()) {
        let (quantity, words) = only(&format!("The hall was shut {phrase}, he said."))?;
        let (again, _) = only(&words)?;
        prop_assert_eq!(again.bounded_days(), quantity.bounded_days());
        let shown = quantity.to_string();
        let (from_shown, _) = only(&shown)?;
        prop_assert_eq!(from_shown.bounded_days(), quantity.bounded_days(), "{}", &shown);
        prop_assert_eq!(from_shown.to_string(), shown);
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
    let examples = rules.measures().all().iter().flat_map(|m| &m.page().examples).chain(rules.checks().iter().flat_map(|c| &c.examples));
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
            // `*60 miles* (*97 km*) an hour`: the hour is behind the brackets.
            let behind = &whole.text[quantity.span.end as usize..];
            let shares_rate = quantity.dimension == Dimension::Speed && [" (", ") "].iter().any(|bracket| behind.starts_with(bracket));
            // `to 520 euros from *500*`
            let bare_amount =
                quantity.dimension == Dimension::Money && whole.slice(quantity.span).bytes().all(|byte| byte.is_ascii_digit());
            if converted || shares_rate || bare_amount || leans_on_its_context(&quantity) {
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
            // A date that nothing resolves has no words of its own.
            if quantity.date().is_none_or(|date| date.days.is_some()) {
                let display = quantity.to_string();
                let from_shown: Vec<String> = read(&display).1.quantities.iter().map(ToString::to_string).collect();
                assert_eq!(from_shown, [display], "{words:?} of {text:?}");
            }
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
