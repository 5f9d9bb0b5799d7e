//! The rules that compare what articles say of one fact, with each other and within themselves.

mod conflict;
mod texts;
mod wording;

use crate::{
    claim::{Claim, Profile, modality_at},
    fact::{self, Fact, Verdict},
    finding::Finding,
    quantity::Tolerance,
    source::Article,
};

use texts::{Speakers, Text, Texts};

/// Compares the claims of all articles. `claims` are in the order of the articles.
pub fn find(articles: &[Article], claims: &[Claim], profiles: &[Profile]) -> Vec<Finding> {
    let tolerance = Tolerance::default();
    let texts = Texts::new(articles);
    let mut speakers = Speakers::new(&texts);
    let mut found = Vec::new();
    for mut fact in fact::facts(claims, profiles, &tolerance) {
        if disagrees(&fact) {
            keep_what_is_stated(&texts, claims, &mut fact);
            found.extend(conflict::find(&mut speakers, claims, &fact));
        }
    }
    found
}

/// Whether two places of a fact were found to disagree.
fn disagrees(fact: &Fact) -> bool {
    fact.pairs.iter().any(|pair| pair.verdict != Verdict::Agree)
}

/// Leaves out what is planned, denied, feared or told as a falsehood.
fn keep_what_is_stated(texts: &Texts<'_>, claims: &[Claim], fact: &mut Fact) {
    fact.claims.retain(|&at| {
        claims.get(at as usize).is_some_and(|claim| {
            let stated = |text: &Text<'_>| modality_at(&text.article.text, &text.prose, claim.quantity.span.start).is_fact();
            texts.of(claim.article).is_some_and(stated)
        })
    });
    let kept = |claim: u32| fact.claims.binary_search(&claim).is_ok();
    fact.pairs.retain(|pair| kept(pair.a) && kept(pair.b));
}
