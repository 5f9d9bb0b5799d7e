//! The camps of a fact: who says which value.

use std::cmp::Reverse;

use crate::{
    claim::{Claim, Source, SourceKind},
    fact::{Verdict, compare},
    quantity::Tolerance,
};

use super::texts::Speakers;

/// The places of a fact that give one value.
pub(super) struct Camp<'c> {
    /// The claims, in order; never empty.
    pub(super) claims: Vec<&'c Claim>,
    /// Who says so, each once, where somebody is named at every place: what one article states as a fact needs no source
    /// to be held against another.
    pub(super) sources: Vec<Source>,
}

/// The claims of a fact by what they say.
pub(super) fn camps<'c>(speakers: &mut Speakers<'_>, members: &[&'c Claim]) -> Vec<Camp<'c>> {
    let tolerance = Tolerance::default();
    // Each camp with one claim for each of its values: places that say the very same need no comparison.
    let mut camps: Vec<(Camp<'c>, Vec<&'c Claim>)> = Vec::new();
    for same in values(members) {
        let Some(&claim) = same.first() else { continue };
        let disagrees = |other: &&Claim| matches!(compare(claim, other, &tolerance), Some(Verdict::Conflict | Verdict::Tension));
        if let Some((camp, values)) = camps.iter_mut().find(|(_, values)| !values.iter().any(disagrees)) {
            camp.claims.extend(same);
            values.push(claim);
        } else {
            camps.push((Camp { claims: same, sources: Vec::new() }, vec![claim]));
        }
    }
    let mut camps: Vec<Camp<'c>> = camps.into_iter().map(|(camp, _)| camp).collect();
    for camp in &mut camps {
        camp.claims.sort_by_key(|claim| (claim.article, claim.quantity.span.start));
        let named: Option<Vec<Source>> = camp.claims.iter().map(|claim| speakers.named(claim)).collect();
        camp.sources = named.unwrap_or_default();
        camp.sources.dedup_by(|a, b| a.key == b.key);
    }
    camps
}

/// The claims that say the very same together, what most say first: what agrees with two values that disagree is held to mean the
/// one that is told more often.
fn values<'c>(members: &[&'c Claim]) -> Vec<Vec<&'c Claim>> {
    let mut values: Vec<Vec<&Claim>> = Vec::new();
    for &claim in members {
        match values.iter_mut().find(|same| same.first().is_some_and(|known| says_the_same(claim, known))) {
            Some(same) => same.push(claim),
            None => values.push(vec![claim]),
        }
    }
    values.sort_by_key(|same| Reverse(same.len()));
    values
}

/// Whether two claims state one value in the same way, by the same measure.
fn says_the_same(a: &Claim, b: &Claim) -> bool {
    let (x, y) = (&a.quantity, &b.quantity);
    let measures = (a.measure.as_ref().map(|measure| &measure.name), b.measure.as_ref().map(|measure| &measure.name));
    x.value == y.value && x.hedge == y.hedge && x.approximate == y.approximate && x.dimension == y.dimension && measures.0 == measures.1
}

/// Whether each value is put into the mouth of named sources wherever it stands, and no source says two.
pub(super) fn two_named_sources(camps: &[Camp<'_>]) -> bool {
    let says = |camp: &Camp<'_>, one: &Source| camp.sources.iter().any(|source| is_one_source(source, one));
    camps.len() > 1
        && camps.iter().enumerate().all(|(at, camp)| {
            !camp.sources.is_empty() && camp.sources.iter().all(|source| camps.iter().skip(at + 1).all(|other| !says(other, source)))
        })
}

/// Whether two sources are one: equally named, or a body and its longer name: `the health ministry` and `the rebel-run health
/// ministry`, and neither `the regional` and `the federal health ministry` nor `the ministry` and any of them.
fn is_one_source(one: &Source, other: &Source) -> bool {
    if one.key == other.key || one.kind != SourceKind::Body || other.kind != SourceKind::Body {
        return one.key == other.key;
    }
    let words = |source: &Source| -> Vec<String> {
        let bare = |word: &str| word.trim_end_matches("'s").trim_end_matches("’s").to_lowercase();
        source.name.split([' ', '-']).map(bare).filter(|word| !matches!(word.as_str(), "the" | "a" | "an" | "")).collect()
    };
    let (one_words, other_words) = (words(one), words(other));
    let (short, long) = if one_words.len() <= other_words.len() { (one_words, other_words) } else { (other_words, one_words) };
    let head = |words: &[String]| words.split_last_chunk::<2>().map(|(_, head)| head.clone());
    head(&short).is_some_and(|name| head(&long) == Some(name)) && short.iter().all(|word| long.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Span;

    #[test]
    fn a_body_is_one_source_under_its_longer_name() {
        let source = |name: &str| {
            let span = Span::new(0, name.len());
            Source { name: name.to_owned(), key: name.to_lowercase(), span, kind: SourceKind::Body, by_pronoun: false }
        };
        let one = |a: &str, b: &str| is_one_source(&source(a), &source(b));
        assert!(one("the health ministry", "the rebel-run health ministry"));
        assert!(one("the rebels’ health ministry", "the health ministry"));
        assert!(one("Ledger Newswire", "Ledger Newswire"));
        assert!(!one("the regional health ministry", "the federal health ministry"));
        assert!(!one("the Norland health ministry", "the Sudland health ministry"));
        assert!(!one("the ministry", "the health ministry"));
        assert!(!one("the health ministry", "the ministry of health of Velsk"));
    }
}
