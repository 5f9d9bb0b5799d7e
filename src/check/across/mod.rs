//! The rules that compare what articles say of one fact, with each other and within themselves.

mod camp;
mod change;
mod conflict;
mod link;
mod texts;
mod wording;

use rustc_hash::FxHashMap;

use crate::{
    claim::{Claim, Doubt, Modality, Profile, modality_at},
    entity,
    fact::{self, Fact, Pair, Stories, Verdict},
    finding::Finding,
    quantity::{Dimension, Tolerance},
    source::Article,
};

use texts::{Bearer, Speakers, Texts};

/// Compares the claims of all articles. The claims of an article follow each other; of those that fit equally well the first wins.
pub fn find(articles: &[Article], claims: &[Claim], profiles: &[Profile]) -> Vec<Finding> {
    let tolerance = Tolerance::default();
    let stories = Stories::of(profiles);
    let texts = Texts::new(articles);
    let mut speakers = Speakers::new(&texts);
    let mut found = Vec::new();
    for mut fact in fact::facts(claims, &stories, &tolerance) {
        if disagrees(&fact) {
            keep_what_is_stated(&texts, claims, &mut fact);
            part_namesakes(&mut speakers, claims, &mut fact);
            found.extend(conflict::find(&mut speakers, claims, &stories, &fact));
        }
    }
    found
}

/// Whether two places of a fact were found to disagree.
fn disagrees(fact: &Fact) -> bool {
    fact.pairs.iter().any(|pair| pair.verdict != Verdict::Agree)
}

/// Leaves out what is planned, denied, feared or told as a falsehood; of a measure of plans, and where nobody tells it as
/// done, plans are the facts. What is planned is not what was done, and what was so before is not what is now.
fn keep_what_is_stated(texts: &Texts<'_>, claims: &[Claim], fact: &mut Fact) {
    let modality = |at: u32| {
        let claim = claims.get(at as usize)?;
        let text = texts.of(claim.article)?;
        Some(modality_at(&text.article.text, &text.prose, claim.quantity.span.start))
    };
    let told: FxHashMap<u32, Modality> = fact.claims.iter().filter_map(|&at| Some((at, modality(at)?))).collect();
    let is_plan = |at: u32| told.get(&at).is_some_and(|modality| matches!(modality, Modality::Planned | Modality::Forecast));
    let all_plans = fact.claims.iter().all(|&at| is_plan(at));
    // `Opens on 3 May` and `will open on 13 May` both tell of what is to come.
    let of_plans = |at: u32| {
        let claim = claims.get(at as usize);
        let dated = |claim: &Claim| matches!(claim.quantity.dimension, Dimension::Date | Dimension::Time);
        claim.is_some_and(|claim| claim.measure.as_ref().map_or_else(|| dated(claim), |measure| measure.plans || dated(claim)))
    };
    // What somebody may get is all that there is to say of a limit.
    let of_limits = |at: u32| claims.get(at as usize).is_some_and(|claim| claim.measure.as_ref().is_some_and(|measure| measure.limit));
    let may_be = |modality: &Modality| matches!(modality, Modality::Planned | Modality::Possible | Modality::Conditional);
    let is_fact = |at: u32| told.get(&at).is_some_and(|modality| modality.is_fact() || of_limits(at) && may_be(modality));
    let is_done = |at: u32| claims.get(at as usize).is_some_and(|claim| change::is_done(texts, claim));
    fact.claims.retain(|&at| is_fact(at) || is_plan(at) && (all_plans || of_plans(at)));
    let kept = |claim: u32| fact.claims.binary_search(&claim).is_ok();
    let plan_and_deed = |plan: u32, other: u32| is_plan(plan) && is_fact(other) && is_done(other);
    let has_changed = |now: u32, other: u32| claims.get(other as usize).is_some_and(|other| change::has_changed(texts, claims, now, other));
    fact.pairs.retain(|pair| {
        let excused = |one: u32, other: u32| plan_and_deed(one, other) || pair.verdict != Verdict::Agree && has_changed(one, other);
        kept(pair.a) && kept(pair.b) && !excused(pair.a, pair.b) && !excused(pair.b, pair.a)
    });
}

/// Leaves out pairs about two people, or two towns, of whose names one word is the same: `Mira Orsted, 31` and her brother
/// `Jan Orsted, 27`.
fn part_namesakes(speakers: &mut Speakers<'_>, claims: &[Claim], fact: &mut Fact) {
    let mut may_be_one = |pair: &Pair| {
        let (a, b) = claims.get(pair.a as usize).zip(claims.get(pair.b as usize))?;
        let (one, other) = speakers.bearer(a).zip(speakers.bearer(b))?;
        // A surname alone may be that of either of two relatives.
        let doubtful = |bearer: &Bearer| match bearer.doubt {
            Doubt::None => false,
            Doubt::Several => a.article == b.article,
            Doubt::Relative => true,
        };
        Some(!are_namesakes(&one.name, &other.name) && !doubtful(&one) && !doubtful(&other))
    };
    fact.pairs.retain(|pair| may_be_one(pair).unwrap_or(true));
}

/// Whether two folded names of several words end in one word and are not names of one thing. What stands in front of
/// a whole name is a title: `boxer mira orsted`.
fn are_namesakes(one: &str, other: &str) -> bool {
    let last = |name: &str| name.rsplit_once(' ').map(|(_, last)| last.to_owned());
    let titled = |long: &str, name: &str| long.strip_suffix(name).is_some_and(|title| title.ends_with(' '));
    last(one).is_some_and(|word| last(other) == Some(word)) && !titled(one, other) && !titled(other, one) && !entity::same(one, other)
}
