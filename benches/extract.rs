//! Speed of extraction on one core, beside one pass of a compiled regular expression over the same bytes: of the grammar,
//! which finds and reads the quantities, and of the claims, which are what `factlint extract` prints: measure, subject and
//! scope, too.
//!
//! The regular expression only finds the places where a quantity could stand (digits, number words, months, weekdays,
//! units); it reads no value, no unit and no hedge.

mod corpus;

use divan::{Bencher, counter::BytesCount};
use factlint::{
    claim, grammar,
    rule::Rules,
    source::{Article, ArticleId},
};
use regex::Regex;

fn main() {
    divan::main();
}

/// Bytes of the corpus.
const SIZE: usize = 20 << 20;

fn bytes(articles: &[Article]) -> BytesCount {
    BytesCount::new(articles.iter().map(|article| article.text.len()).sum::<usize>())
}

/// How many claims articles make.
fn count_claims(articles: &[Article]) -> usize {
    articles.iter().map(|article| claim::claims(article, &grammar::read(article), Rules::builtin()).len()).sum()
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn quantities(bencher: Bencher) {
    let articles = corpus::articles(SIZE);
    bencher
        .counter(bytes(&articles))
        .bench_local(|| divan::black_box(&articles).iter().map(|article| grammar::read(article).quantities.len()).sum::<usize>());
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn claims(bencher: Bencher) {
    let articles = corpus::articles(SIZE);
    bencher.counter(bytes(&articles)).bench_local(|| count_claims(divan::black_box(&articles)));
}

/// A line without a full stop: the figures a second should not fall with its length.
#[divan::bench(args = [1 << 20, 4 << 20, 16 << 20], sample_count = 1, sample_size = 1)]
fn claims_of_one_line(bencher: Bencher, length: usize) {
    let text: String = corpus::articles(length).iter().map(|article| article.slice(article.body)).collect();
    let line = text.chars().filter(|c| *c != '.').map(|c| if c == '\n' { ' ' } else { c }).collect::<String>();
    let articles = [Article::new(ArticleId(0), "made-up/line.txt", line)];
    bencher.counter(bytes(&articles)).bench_local(|| count_claims(divan::black_box(&articles)));
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
