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
            if converted || shares_rate || leans_on_its_context(&quantity) {
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
