//! The words and the first quantity of a text, for the tests of this module.

use crate::{
    grammar,
    quantity::Quantity,
    source::{Article, ArticleId},
    text::tokens,
};

use super::word::{Word, words};

/// The words of a sentence and its first quantity.
pub(super) fn first_quantity(text: &str) -> (Vec<Word<'_>>, Quantity) {
    let article = Article::new(ArticleId(0), "a.txt", text.into());
    let quantity = grammar::read(&article).quantities.into_iter().next().expect("a quantity is read");
    (words(text, &tokens(text, article.body)), quantity)
}
