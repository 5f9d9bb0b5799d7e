//! How many bytes a second `check` takes, on one article and on a folder of them.

mod corpus;

use divan::{Bencher, black_box, counter::BytesCount};
use factlint::{
    check,
    rule::Rules,
    source::{Article, ArticleId},
};

fn main() {
    divan::main();
}

/// A folder, 64 kB to 4 MB: the figures a second should hardly fall as it grows.
#[divan::bench(args = [64 << 10, 512 << 10, 4 << 20], sample_count = 5, sample_size = 1)]
fn folder(bencher: Bencher, bytes: usize) {
    let articles = corpus::articles(bytes);
    let bytes: usize = articles.iter().map(|article| article.text.len()).sum();
    bencher.counter(BytesCount::new(bytes)).bench_local(|| check::check(black_box(&articles), Rules::builtin()));
}

/// One long article, 256 kB to 8 MB, in which every claim has thousands of its kind to meet: the figures a second
/// should not fall with its length.
#[divan::bench(args = [256 << 10, 1 << 20, 8 << 20], sample_count = 3, sample_size = 1)]
fn long_article(bencher: Bencher, bytes: usize) {
    let text: String = corpus::articles(bytes).iter().map(|article| article.slice(article.body)).collect();
    let articles = [Article::new(ArticleId(0), "made-up/long.txt", text)];
    let bytes = articles[0].text.len();
    bencher.counter(BytesCount::new(bytes)).bench_local(|| check::check(black_box(&articles), Rules::builtin()));
}

/// One article, as an editor's own tool would check it while he writes.
#[divan::bench]
fn article(bencher: Bencher) {
    let articles = corpus::articles(1);
    bencher.counter(BytesCount::new(articles[0].text.len())).bench_local(|| check::check(black_box(&articles), Rules::builtin()));
}
