//! Speed of extraction, beside one pass of a compiled regular expression over the same bytes.
//!
//! The regular expression only finds the places where a quantity could stand (digits, number words, months, weekdays,
//! units); it reads no value, no unit and no hedge.

mod corpus;

use divan::{Bencher, counter::BytesCount};
use factlint::{grammar, source::Article};
use regex::Regex;

fn main() {
    divan::main();
}

/// Bytes of the corpus.
const SIZE: usize = 20 << 20;

fn bytes(articles: &[Article]) -> BytesCount {
    BytesCount::new(articles.iter().map(|article| article.text.len()).sum::<usize>())
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn extract(bencher: Bencher) {
    let articles = corpus::articles(SIZE);
    bencher
        .counter(bytes(&articles))
        .bench_local(|| divan::black_box(&articles).iter().map(|article| grammar::read(article).quantities.len()).sum::<usize>());
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn one_regex_pass(bencher: Bencher) {
    let articles = corpus::articles(SIZE);
    let numbers = "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|\
        twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|quarters?|thirds?|first|second|several";
    let calendar = "January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|today|yesterday|tomorrow";
    let units = "km|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|feet|foot|inches|hectares?|acres?|lit(?:re|er)s?|gallons?|tonnes?|tons?|kg|pounds?|euros?|dollars?|per cent|percent|hours?|minutes?|days?|weeks?|months?|years?";
    let pattern = format!(r"(?i)[$£€]?\d[\d,.]*|\b(?:{numbers}|{calendar}|{units})\b");
    let regex = Regex::new(&pattern).expect("the pattern is sound");
    bencher
        .counter(bytes(&articles))
        .bench_local(|| divan::black_box(&articles).iter().map(|article| regex.find_iter(&article.text).count()).sum::<usize>());
}
