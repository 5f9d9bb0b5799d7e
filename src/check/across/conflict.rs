//! A fact of which articles, or parts of one article, say different things.

use crate::{
    claim::{Claim, Source, SourceKind},
    fact::{self, Fact, Stories, Verdict, compare},
    finding::{Finding, Label, Severity},
    quantity::Tolerance,
};

use super::{link, texts::Speakers, wording};

/// The places of a fact that give one value.
pub(super) struct Camp<'c> {
    /// The claims, in order; never empty.
    pub(super) claims: Vec<&'c Claim>,
    /// Who says so, each once, where somebody is named at every place: what one article states as a fact needs no source
    /// to be held against another.
    pub(super) sources: Vec<Source>,
}

/// The finding of a fact whose places disagree.
pub(super) fn find(speakers: &mut Speakers<'_>, claims: &[Claim], stories: &Stories<'_>, fact: &Fact) -> Option<Finding> {
    let members: Vec<&Claim> = fact.claims.iter().filter_map(|&at| claims.get(at as usize)).collect();
    let (rule, severity) = judgement(claims, fact, &members)?;
    let mut camps = camps(speakers, &members);
    if camps.len() < 2 {
        return None;
    }
    // The fewest first: what most articles say is what the reader holds it against.
    camps.sort_by_key(|camp| wording::articles(camp).len());
    let within = rule == "self-contradiction";
    let disputed = two_named_sources(&camps);
    if within && disputed {
        return None;
    }
    let told: Vec<&Claim> = camps.iter().flat_map(|camp| camp.claims.iter().copied()).collect();
    let labels = (0_u32..).zip(&camps).flat_map(|(group, camp)| {
        let label = |claim: &&Claim| Label::new(claim.article, claim.quantity.span, wording::note(claim, &camps)).in_group(group);
        camp.claims.iter().map(label).collect::<Vec<_>>()
    });
    Some(Finding {
        rule,
        severity: if disputed { Severity::Note } else { severity },
        message: wording::message(&camps, within),
        labels: labels.collect(),
        reasons: wording::reasons(&camps, within),
        help: Some(wording::help(&camps)),
        identity: wording::identity(&camps),
        links: link::links(claims, stories, fact, &told),
    })
}

/// The rule that a fact breaks, and how much it weighs.
///
/// By a measure whose values are fixed or change slowly, values that share nothing are an error. By these and by one whose
/// values are of one day, values that only a generous reader reconciles are a warning; so is all where words alone tie the
/// places together.
fn judgement(claims: &[Claim], fact: &Fact, members: &[&Claim]) -> Option<(&'static str, Severity)> {
    let first = members.first()?;
    let within = members.iter().all(|claim| claim.article == first.article);
    let both = |pair: &fact::Pair| claims.get(pair.a as usize).zip(claims.get(pair.b as usize));
    let steady = |pair: &fact::Pair| both(pair).is_some_and(|(a, b)| fact::is_steady(a, b));
    let close = |pair: &fact::Pair| both(pair).is_some_and(|(a, b)| fact::is_read_closely(a, b));
    let measured = members.iter().all(|claim| claim.measure.is_some());
    let conflict = fact.pairs.iter().any(|pair| pair.verdict == Verdict::Conflict);
    let error = fact.pairs.iter().any(|pair| pair.verdict == Verdict::Conflict && steady(pair));
    let tension = fact.pairs.iter().any(|pair| pair.verdict == Verdict::Tension && close(pair));
    if !conflict && !tension {
        return None;
    }
    let severity = if error { Severity::Error } else { Severity::Warning };
    Some(match (within, measured) {
        (true, _) => ("self-contradiction", severity),
        (false, true) => ("contradiction", severity),
        (false, false) => ("context-contradiction", Severity::Warning),
    })
}

/// The claims of a fact by what they say.
fn camps<'c>(speakers: &mut Speakers<'_>, members: &[&'c Claim]) -> Vec<Camp<'c>> {
    let tolerance = Tolerance::default();
    // Each camp with one claim for each of its values: places that say the very same need no comparison.
    let mut camps: Vec<(Camp<'c>, Vec<&'c Claim>)> = Vec::new();
    for &claim in members {
        let disagrees = |other: &&Claim| matches!(compare(claim, other, &tolerance), Some(Verdict::Conflict | Verdict::Tension));
        if let Some((camp, _)) = camps.iter_mut().find(|(_, values)| values.iter().any(|known| says_the_same(claim, known))) {
            camp.claims.push(claim);
        } else if let Some((camp, values)) = camps.iter_mut().find(|(_, values)| !values.iter().any(disagrees)) {
            camp.claims.push(claim);
            values.push(claim);
        } else {
            camps.push((Camp { claims: vec![claim], sources: Vec::new() }, vec![claim]));
        }
    }
    let mut camps: Vec<Camp<'c>> = camps.into_iter().map(|(camp, _)| camp).collect();
    for camp in &mut camps {
        let named: Option<Vec<Source>> = camp.claims.iter().map(|claim| speakers.named(claim)).collect();
        camp.sources = named.unwrap_or_default();
        camp.sources.dedup_by(|a, b| a.key == b.key);
    }
    camps
}

/// Whether two claims state one value in the same way, by the same measure.
fn says_the_same(a: &Claim, b: &Claim) -> bool {
    let (x, y) = (&a.quantity, &b.quantity);
    let measures = (a.measure.as_ref().map(|measure| &measure.name), b.measure.as_ref().map(|measure| &measure.name));
    x.value == y.value && x.hedge == y.hedge && x.approximate == y.approximate && x.dimension == y.dimension && measures.0 == measures.1
}

/// Whether each value is put into the mouth of named sources wherever it stands, and no source says two.
fn two_named_sources(camps: &[Camp<'_>]) -> bool {
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
