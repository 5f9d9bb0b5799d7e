//! The articles of a run, cut up where a finding asks for it.

use std::cell::OnceCell;

use rustc_hash::FxHashMap;

use crate::{
    claim::{Claim, Doubt, Source, SourceKind, Sources},
    entity::{self, Mention},
    source::{Article, ArticleId, Span},
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

    /// The words at a place of an article.
    pub(super) fn slice(&self, id: ArticleId, span: Span) -> &'a str {
        self.articles.get(id.0 as usize).map_or("", |article| article.slice(span))
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

/// Whose value a claim gives.
pub(super) struct Bearer {
    /// Their name, folded and in the fullest form that the article has: `mira orsted` for `Orsted`.
    pub(super) name: String,
    /// Whether the claim gives only a surname that others have as well.
    pub(super) doubt: Doubt,
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

    /// The articles of the run.
    pub(super) fn texts(&self) -> &'t Texts<'t> {
        self.texts
    }

    /// The named source of a claim: a person, a title or a body.
    pub(super) fn named(&mut self, claim: &Claim) -> Option<Source> {
        let (_, sources) = self.of(claim.article)?;
        sources.at(claim.quantity.span.start).filter(|source| source.kind != SourceKind::Anonymous)
    }

    /// Whose value a claim gives.
    pub(super) fn bearer(&mut self, claim: &Claim) -> Option<Bearer> {
        let subject = claim.measure.as_ref()?.subject.as_ref();
        let (text, sources) = self.of(claim.article)?;
        let said_of = |name: &&Mention| subject.contains(text.article.slice(name.span));
        let name = entity::mentions_in(&text.names, claim.sentence).iter().filter(said_of).max_by_key(|name| name.key.len())?;
        // Where the subject has more words than the name, the first may be one that is no name alone: `Jan`, `May`.
        let whole = name.key.contains(' ') || !subject.contains(' ');
        Some(if whole {
            Bearer { name: sources.full_name(name).key.clone(), doubt: sources.doubt(name) }
        } else {
            Bearer { name: entity::key(subject), doubt: Doubt::None }
        })
    }

    fn of(&mut self, id: ArticleId) -> Option<(&'t Text<'t>, &Sources<'t>)> {
        let text = self.texts.of(id)?;
        let read = self.read.entry(id).or_insert_with(|| Sources::new(&text.article.text, &text.prose, &text.names));
        Some((text, read))
    }
}
