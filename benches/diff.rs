//! How many bytes a second `diff` takes, of an original and its rewrite together.

mod corpus;

use divan::{Bencher, black_box, counter::BytesCount};
use factlint::{
    diff,
    rule::Rules,
    source::{Article, ArticleId},
};

fn main() {
    divan::main();
}

/// One long article and a rewrite in which one figure in ten is another, 16 kB to 1 MB: the figures a second should hardly fall
/// with their length.
#[divan::bench(args = [16 << 10, 128 << 10, 1 << 20], sample_count = 3, sample_size = 1)]
fn article(bencher: Bencher, bytes: usize) {
    compared(bencher, corpus::articles(bytes).iter().map(|article| article.slice(article.body)).collect());
}

/// The same without a full stop: one sentence, in which every figure has thousands of its kind to be held against.
#[divan::bench(args = [16 << 10, 128 << 10], sample_count = 3, sample_size = 1)]
fn line(bencher: Bencher, bytes: usize) {
    let text: String = corpus::articles(bytes).iter().map(|article| article.slice(article.body)).collect();
    compared(bencher, text.replace(". ", " and ").replace(['\n', '.'], " "));
}

fn compared(bencher: Bencher, text: String) {
    let rewrite = text.replace("7 ", "8 ");
    let bytes = text.len() + rewrite.len();
    let original = [Article::new(ArticleId(0), "made-up/original.txt", text)];
    let rewrite = Article::new(ArticleId(1), "made-up/rewrite.txt", rewrite);
    bencher.counter(BytesCount::new(bytes)).bench_local(|| diff::diff(black_box(&original), black_box(&rewrite), Rules::builtin()));
}
