//! The rules that compare what articles say of one fact, with each other and within themselves.

mod conflict;
mod sources;
mod wording;

use rustc_hash::FxHashMap;

use crate::{
    claim::{Claim, Profile, modality_at},
    entity::{self, Mention},
    fact::{self, Fact, Verdict},
    finding::Finding,
    quantity::Tolerance,
    source::{Article, ArticleId},
    text::Prose,
};

/// Compares the claims of all articles. `claims` are in the order of the articles.
pub fn find(articles: &[Article], claims: &[Claim], profiles: &[Profile]) -> Vec<Finding> {
    let tolerance = Tolerance::default();
    let mut texts = Texts { articles, read: FxHashMap::default() };
    let mut found = Vec::new();
    for mut fact in fact::facts(claims, profiles, &tolerance) {
        if disagrees(&fact) {
            keep_what_is_stated(&mut texts, claims, &mut fact);
            found.extend(conflict::find(&mut texts, claims, &fact));
        }
    }
    found
}

/// Whether two places of a fact were found to disagree.
fn disagrees(fact: &Fact) -> bool {
    fact.pairs.iter().any(|pair| pair.verdict != Verdict::Agree)
}

/// Leaves out what is planned, denied, feared or told as a falsehood.
fn keep_what_is_stated(texts: &mut Texts<'_>, claims: &[Claim], fact: &mut Fact) {
    fact.claims.retain(|&at| {
        claims.get(at as usize).is_some_and(|claim| {
            texts
                .of(claim.article)
                .is_some_and(|(article, text)| modality_at(&article.text, &text.prose, claim.quantity.span.start).is_fact())
        })
    });
    let claims = &fact.claims;
    fact.pairs.retain(|pair| claims.contains(&pair.a) && claims.contains(&pair.b));
}

/// An article cut up, for what only findings need.
struct Text {
    prose: Prose,
    names: Vec<Mention>,
}

/// The articles of a run, each cut up when a finding first asks for it.
struct Texts<'a> {
    articles: &'a [Article],
    read: FxHashMap<ArticleId, Text>,
}

impl<'a> Texts<'a> {
    fn of(&mut self, id: ArticleId) -> Option<(&'a Article, &Text)> {
        let article = self.articles.get(id.0 as usize)?;
        let text = self.read.entry(id).or_insert_with(|| {
            let prose = Prose::of(article);
            let names = entity::names(article, &prose);
            Text { prose, names }
        });
        Some((article, text))
    }
}
