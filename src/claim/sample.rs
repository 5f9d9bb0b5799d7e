//! What is read of a text, for tests.

use crate::{
    grammar,
    quantity::Quantity,
    rule::Rules,
    source::{Article, ArticleId},
    text::tokens,
};

use super::{
    Claim, claims,
    word::{Word, words},
};

/// What an article of this text claims, by the built-in rules.
pub(crate) fn told(text: &str) -> Vec<Claim> {
    let article = Article::new(ArticleId(0), "a.txt", text.into());
    claims(&article, &grammar::read(&article), Rules::builtin())
}

/// The words of a sentence and its first quantity.
pub(super) fn first_quantity(text: &str) -> (Vec<Word<'_>>, Quantity) {
    let article = Article::new(ArticleId(0), "a.txt", text.into());
    let quantity = grammar::read(&article).quantities.into_iter().next().expect("a quantity is read");
    (words(text, &tokens(text, article.body)), quantity)
}
