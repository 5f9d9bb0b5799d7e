//! What the grammar reads, and what holds for everything it reads.

mod ages;
mod dates;
mod lookalikes;
mod numbers;
mod properties;
mod units;
mod wordings;

use factlint::{
    grammar::{self, Extraction},
    quantity::{Number, Quantity, Value},
    source::{Article, ArticleId},
};

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
            let end = |number: Option<Number>| number.map_or("…".to_owned(), |n| n.value.to_string());
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
