//! Any text is read without a panic; the quantities lie in order, on characters, and do not overlap.
//!
//! `cargo fuzz run grammar -- -max_total_time=30`

#![no_main]

use factlint::{
    grammar,
    quantity::Tolerance,
    source::{Article, ArticleId},
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let article = Article::new(ArticleId(0), "fuzz.txt", text.to_owned());
    let extraction = grammar::read(&article);
    let mut end = article.body.start;
    for quantity in &extraction.quantities {
        assert!(quantity.span.start >= end && quantity.span.start < quantity.span.end);
        assert!(!article.slice(quantity.span).is_empty());
        let _ = quantity.readings(&Tolerance::default());
        end = quantity.span.end;
    }
});
