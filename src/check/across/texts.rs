//! The articles of a run, cut up where a finding asks for it.

use std::cell::OnceCell;

use rustc_hash::FxHashMap;

use crate::{
    claim::{Claim, Source, SourceKind, Sources},
    entity::{self, Mention},
    source::{Article, ArticleId},
    text::Prose,
};

/// An article cut up, for what only findings need.
pub(super) struct Text<'a> {
    pub(super) article: &'a Article,
    pub(super) prose: Prose,
    names: Vec<Mention>,
}

/// The articles of a run, each cut up when a finding first asks for it.
pub(super) struct Texts<'a> {
    articles: &'a [Article],
    cut: Vec<OnceCell<Text<'a>>>,
}

impl<'a> Texts<'a> {
    /// The articles, none of them cut yet.
    pub(super) fn new(articles: &'a [Article]) -> Self {
        Self { articles, cut: articles.iter().map(|_| OnceCell::new()).collect() }
    }

    /// An article, cut up.
    pub(super) fn of(&self, id: ArticleId) -> Option<&Text<'a>> {
        let article = self.articles.get(id.0 as usize)?;
        let cell = self.cut.get(id.0 as usize)?;
        Some(cell.get_or_init(|| {
            let prose = Prose::of(article);
            let names = entity::names(article, &prose);
            Text { article, prose, names }
        }))
    }
}

/// Who says what the articles of a run state. What was read of an article is kept for its next finding.
pub(super) struct Speakers<'t> {
    texts: &'t Texts<'t>,
    read: FxHashMap<ArticleId, Sources<'t>>,
}

impl<'t> Speakers<'t> {
    /// The speakers of some articles.
    pub(super) fn new(texts: &'t Texts<'t>) -> Self {
        Self { texts, read: FxHashMap::default() }
    }

    /// The named source of a claim: a person, a title or a body.
    pub(super) fn named(&mut self, claim: &Claim) -> Option<Source> {
        let text = self.texts.of(claim.article)?;
        let sources = self.read.entry(claim.article).or_insert_with(|| Sources::new(&text.article.text, &text.prose, &text.names));
        sources.at(claim.quantity.span.start).filter(|source| source.kind != SourceKind::Anonymous)
    }
}
