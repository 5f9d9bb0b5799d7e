//! What speaks for and against two claims being about one fact.

use std::{collections::BTreeMap, sync::LazyLock};

use serde::Deserialize;

use crate::{
    claim::{Claim, Frame, Key, MeasureOf, Profile, part},
    quantity::{DateValue, Dimension},
};

use super::compare::Distance;

/// Names the features once, as constants that index [`Features`] and as the words of the weight file.
macro_rules! features {
    ($($name:ident = $text:literal),* $(,)?) => {
        #[derive(Clone, Copy)]
        #[repr(usize)]
        enum Feature { $($name),* }
        /// The names of the features, as the file of weights has them.
        pub const NAMES: &[&str] = &[$($text),*];
    };
}

features! {
    Always = "always",
    SameHead = "same-head",
    OtherHead = "other-head",
    SameVerb = "same-verb",
    OtherVerb = "other-verb",
    SamePreposition = "same-preposition",
    SameNeighbourBefore = "same-neighbour-before",
    SameNeighbourAfter = "same-neighbour-after",
    SharedNames = "shared-names",
    SharedRare = "shared-rare-words",
    SharedPlain = "shared-plain-words",
    NearOverlap = "near-overlap",
    SentenceOverlap = "sentence-overlap",
    OtherNames = "other-names",
    OtherGroup = "other-group",
    SameGroup = "same-group",
    OtherParts = "other-parts",
    OtherWindow = "other-window",
    SameModifiers = "same-modifiers",
    OtherModifiers = "other-modifiers",
    OtherTime = "other-time",
    SameTime = "same-time",
    OneBackground = "one-background",
    SameEvent = "same-event",
    SameBeside = "same-figures-beside",
    OneListed = "one-listed",
    OneUnreal = "one-unreal",
    Close = "close-values",
    Near = "near-values",
    Far = "far-values",
    IsDate = "is-date",
    IsTime = "is-time",
    IsScore = "is-score",
    IsAge = "is-age",
    IsMoney = "is-money",
    IsOrdinal = "is-ordinal",
    IsSmall = "is-small",
    Reporting = "reporting-verb",
    SameArticle = "same-article",
    ContextNames = "context-names",
    SameMeasure = "same-measure",
    OtherMeasure = "other-measure",
    SameNearestName = "same-nearest-name",
    OtherNearestName = "other-nearest-name",
    IsCount = "is-count",
    SamePerson = "same-person",
    OtherPerson = "other-person",
    SameStatement = "same-statement",
    SamePhrase = "same-phrase",
    NamesShare = "names-share",
    OtherYear = "other-year",
    OtherMonth = "other-month",
    SameObject = "same-object",
    OtherObject = "other-object",
    OtherNeighbourAfter = "other-neighbour-after",
    OtherBeside = "other-figures-beside",
    OtherUnit = "other-unit",
    OneEvent = "one-event",
    TwoEvents = "two-events",
    OneActNamed = "one-act-named",
    StatementOfOne = "statement-of-one",
    NearlyIdentical = "nearly-identical",
    DateOfOneAct = "date-of-one-act",
    AgeOfOne = "age-of-one",
    CountOfOneAct = "count-of-one-act",
    PhraseAndName = "phrase-and-name",
    Headless = "headless",
    OtherOccasion = "other-occasion",
    PersonLater = "person-later",
    DateLater = "date-later",
    SameSubject = "same-subject",
    OtherSubject = "other-subject",
}

/// How strongly each feature holds of a pair.
pub type Features = [i32; NAMES.len()];

/// The weights of the features, in hundredths.
pub struct Weights {
    of: Features,
    /// The least score of a pair of one fact.
    pub accept: i32,
    /// The least score of a pair of one article.
    pub accept_within: i32,
    /// A score below this keeps two groups apart.
    pub against: i32,
    /// By how much a disagreeing pair must beat an agreeing one.
    pub margin: i32,
}

#[derive(Deserialize)]
struct File {
    thresholds: BTreeMap<String, i32>,
    weights: BTreeMap<String, i32>,
}

/// The weights that come with factlint.
pub static WEIGHTS: LazyLock<Weights> = LazyLock::new(|| {
    let file: File = match toml::from_str(include_str!("../../rules/lexicon/evidence.toml")) {
        Ok(file) => file,
        Err(error) => unreachable!("the weights of the program cannot be read: {error}"),
    };
    let mut of = [0; NAMES.len()];
    for (weight, name) in of.iter_mut().zip(NAMES) {
        *weight = file.weights.get(*name).copied().unwrap_or_default();
    }
    let threshold = |name: &str| file.thresholds.get(name).copied().unwrap_or_default();
    Weights {
        of,
        accept: threshold("accept"),
        accept_within: threshold("accept-within"),
        against: threshold("against"),
        margin: threshold("margin"),
    }
});

impl Weights {
    /// The score of a pair: positive speaks for one fact.
    pub fn score(&self, features: &Features) -> i32 {
        self.of.iter().zip(features).map(|(weight, value)| weight * value).sum()
    }

    /// The features that a pair has, with what each adds to the score.
    pub fn explain(&self, features: &Features) -> Vec<(&'static str, i32)> {
        let parts = NAMES.iter().zip(self.of).zip(features);
        parts.map(|((name, weight), value)| (*name, weight * value)).filter(|(_, adds)| *adds != 0).collect()
    }
}

/// What only tells together: the features of which each alone is common.
fn compose(found: &mut Features) {
    let of = |feature: Feature| found.get(feature as usize).copied().unwrap_or(0);
    let has = |feature: Feature| of(feature) > 0;
    let verb = of(Feature::SameVerb) == 2;
    let named = has(Feature::SharedNames);
    let composed = [
        (Feature::OneEvent, of(Feature::SameEvent) >= 4),
        (Feature::TwoEvents, of(Feature::SameEvent) <= 1),
        (Feature::OneActNamed, verb && named),
        (Feature::StatementOfOne, has(Feature::SameStatement) && (has(Feature::SamePerson) || has(Feature::SameNearestName))),
        (Feature::NearlyIdentical, of(Feature::NearOverlap) >= 6 && of(Feature::SentenceOverlap) >= 6),
        (Feature::DateOfOneAct, has(Feature::IsDate) && verb && named),
        (Feature::AgeOfOne, has(Feature::IsAge) && has(Feature::SameNearestName)),
        (Feature::CountOfOneAct, has(Feature::IsCount) && has(Feature::SameHead) && has(Feature::SameVerb)),
        (
            Feature::PhraseAndName,
            has(Feature::SameNeighbourBefore) && has(Feature::SamePreposition) && (named || has(Feature::ContextNames)),
        ),
    ];
    for (feature, holds) in composed {
        if let Some(slot) = found.get_mut(feature as usize) {
            *slot = i32::from(holds);
        }
    }
}

/// Whether the latest years that two articles name differ, and whether they name months and none is the same.
fn seasons_differ(a: &Claim, b: &Claim, profiles: &[Profile]) -> (bool, bool) {
    let profile = |claim: &Claim| profiles.get(claim.article.0 as usize);
    let Some((x, y)) = profile(a).zip(profile(b)) else { return (false, false) };
    let year = x.latest_year.zip(y.latest_year).is_some_and(|(x, y)| x != y);
    (year, x.months != 0 && y.months != 0 && x.months & y.months == 0)
}

/// How many kinds of figures stand beside both claims and have no value in common: 22 points and nine rebounds, 25
/// points and 16 rebounds are two games.
fn other_beside(a: &Claim, b: &Claim) -> i32 {
    let kinds = |claim: &Claim| claim.scope.beside.iter().map(|&(kind, _)| kind).collect::<Vec<_>>();
    let theirs = kinds(b);
    let mut both = kinds(a);
    both.dedup();
    both.retain(|kind| theirs.contains(kind));
    let differs = |kind: &&u64| !a.scope.beside.iter().any(|value| value.0 == **kind && b.scope.beside.contains(value));
    i32::try_from(both.iter().filter(differs).count()).unwrap_or(0).min(2)
}

/// The unit as written.
fn stated_unit(claim: &Claim) -> &str {
    claim.quantity.measured().map_or("", |measured| measured.unit.stated.as_ref())
}

/// Whether something keeps two claims apart whatever they share: another group, part, time, measure or subject.
pub fn opposed(features: &Features) -> bool {
    let has = |feature: Feature| features.get(feature as usize).is_some_and(|value| *value > 0);
    let strangers = features.get(Feature::OtherPerson as usize).is_some_and(|value| *value > 1);
    let dated = has(Feature::IsDate) || has(Feature::IsTime);
    strangers
        || has(Feature::OtherGroup)
        || has(Feature::OtherParts)
        || has(Feature::OtherMeasure)
        || has(Feature::OtherSubject)
        || has(Feature::OtherTime) && !dated
}

/// The features of a pair of claims that can be compared.
pub fn features(a: &Claim, b: &Claim, profiles: &[Profile], distance: Distance) -> Features {
    let mut found = [0; NAMES.len()];
    let mut set = |feature: Feature, value: i32| {
        if let Some(slot) = found.get_mut(feature as usize) {
            *slot = value;
        }
    };
    let (x, y) = (&a.frame, &b.frame);
    set(Feature::Always, 1);
    let (same, other) = agreement(x.head, y.head);
    set(Feature::SameHead, same);
    set(Feature::OtherHead, other);
    let (same, other) = verbs(x, y);
    set(Feature::SameVerb, same);
    set(Feature::OtherVerb, other);
    set(Feature::SamePreposition, agreement(x.preposition, y.preposition).0);
    set(Feature::SameNeighbourBefore, agreement(x.neighbours.0, y.neighbours.0).0);
    set(Feature::SameNeighbourAfter, agreement(x.neighbours.1, y.neighbours.1).0);
    let overlap = Overlap::of(x, y);
    set(Feature::SharedNames, overlap.names.min(4));
    set(Feature::SharedRare, overlap.rare.min(5));
    set(Feature::SharedPlain, overlap.plain.min(5));
    set(Feature::NearOverlap, overlap.near_tenths);
    set(Feature::SentenceOverlap, overlap.sentence_tenths);
    set(Feature::OtherNames, i32::from(names_differ(a, b)));
    let groups_meet = x.groups.iter().any(|group| y.groups.contains(group));
    set(Feature::SameGroup, i32::from(groups_meet));
    set(Feature::OtherGroup, i32::from(!groups_meet && (!x.groups.is_empty() || !y.groups.is_empty())));
    let parts = x.parts ^ y.parts;
    set(Feature::OtherParts, i32::from(parts & part::TELLING != 0));
    set(Feature::OtherWindow, i32::from(parts & (part::WINDOW | part::RANKED | part::TOTAL) != 0));
    let shared = x.modifiers.iter().filter(|word| y.modifiers.contains(word)).count();
    set(Feature::SameModifiers, i32::from(shared > 0));
    set(Feature::OtherModifiers, i32::from(shared == 0 && !x.modifiers.is_empty() && !y.modifiers.is_empty()));
    let (same, other) = times(a, b);
    set(Feature::SameTime, same);
    set(Feature::OtherTime, other);
    set(Feature::OneBackground, i32::from(a.scope.background != b.scope.background));
    set(Feature::SameEvent, event(a, b, profiles));
    let beside = a.scope.beside.iter().filter(|value| b.scope.beside.contains(value)).count();
    set(Feature::SameBeside, i32::try_from(beside).unwrap_or(0).min(3));
    set(Feature::OtherBeside, other_beside(a, b));
    let meet = x.object.iter().any(|key| y.object.contains(key));
    set(Feature::SameObject, i32::from(meet));
    set(Feature::OtherObject, i32::from(!meet && !x.object.is_empty() && !y.object.is_empty()));
    set(Feature::OtherNeighbourAfter, agreement(x.neighbours.1, y.neighbours.1).1);
    set(Feature::OtherUnit, i32::from(a.quantity.dimension == Dimension::Duration && stated_unit(a) != stated_unit(b)));
    set(Feature::OneListed, i32::from(x.listed != y.listed));
    set(Feature::OneUnreal, i32::from(x.unreal != y.unreal));
    set(Feature::Close, i32::from(distance == Distance::Close));
    set(Feature::Near, i32::from(distance == Distance::Near));
    set(Feature::Far, i32::from(distance == Distance::Far));
    let dimension = a.quantity.dimension;
    let kind = match dimension {
        Dimension::Date => Some(Feature::IsDate),
        Dimension::Time => Some(Feature::IsTime),
        Dimension::Score => Some(Feature::IsScore),
        Dimension::Age => Some(Feature::IsAge),
        Dimension::Money => Some(Feature::IsMoney),
        Dimension::Ordinal => Some(Feature::IsOrdinal),
        Dimension::Count | Dimension::Number => Some(Feature::IsCount),
        _ => None,
    };
    if let Some(kind) = kind {
        set(kind, 1);
    }
    set(Feature::IsSmall, i32::from(is_small(a) || is_small(b)));
    set(Feature::Reporting, i32::from([x, y].iter().any(|frame| frame.verb().is_some_and(|verb| verb.reporting))));
    set(Feature::SameArticle, i32::from(a.article == b.article));
    let context = b.context.iter().filter(|key| x.term(**key).is_some_and(|term| term.name)).count()
        + a.context.iter().filter(|key| y.term(**key).is_some_and(|term| term.name)).count();
    set(Feature::ContextNames, i32::try_from(context).unwrap_or(0).min(3));
    let (x, y) = (a.measure.as_ref(), b.measure.as_ref());
    let (same, other) = agreement(x.map(|m| (&m.name, &m.group)), y.map(|m| (&m.name, &m.group)));
    set(Feature::SameMeasure, same);
    set(Feature::OtherMeasure, other);
    let (same, other) = nearest_names(&a.frame, &b.frame);
    set(Feature::SameNearestName, same);
    set(Feature::OtherNearestName, other);
    let (same, other) = persons(a, b);
    set(Feature::SamePerson, same);
    set(Feature::OtherPerson, other);
    let verb = found.get(Feature::SameVerb as usize).copied().unwrap_or(0) == 2;
    let mut set = |feature: Feature, value: i32| {
        if let Some(slot) = found.get_mut(feature as usize) {
            *slot = value;
        }
    };
    let (f, g) = (&a.frame, &b.frame);
    let head = f.head.is_some() && f.head == g.head || f.head.is_none() && g.head.is_none() && f.preposition == g.preposition;
    set(Feature::SameStatement, i32::from(verb && head));
    set(Feature::SamePhrase, i32::from(f.neighbours.0.is_some() && f.neighbours == g.neighbours));
    set(Feature::NamesShare, overlap.names_tenths);
    let (same, other) = subjects(x, y);
    set(Feature::SameSubject, same);
    set(Feature::OtherSubject, other);
    let (year, month) = seasons_differ(a, b, profiles);
    set(Feature::OtherYear, i32::from(year));
    set(Feature::OtherMonth, i32::from(month));
    let occasional = a.scope.occasional || b.scope.occasional;
    let hair = distance == Distance::Close && (beside > 0 || is_large(a));
    set(Feature::OtherOccasion, i32::from(occasional && beside == 0 && !hair));
    set(Feature::PersonLater, i32::from(a.quantity.dimension == Dimension::Age && (year || month)));
    set(Feature::DateLater, i32::from(a.quantity.dimension == Dimension::Date && (year || month)));
    set(Feature::Headless, i32::from(f.head.is_none() || g.head.is_none()));
    compose(&mut found);
    found
}

/// Whether two claims are said of one person or thing, by name, and whether of two.
fn persons(a: &Claim, b: &Claim) -> (i32, i32) {
    let (x, y) = (&a.frame, &b.frame);
    if x.subject.is_empty() || y.subject.is_empty() {
        return (0, 0);
    }
    let meet = x.subject.iter().any(|name| y.subject.contains(name));
    let mentioned = |names: &[Key], claim: &Claim| names.iter().any(|name| claim.frame.term(*name).is_some());
    let strangers = x.subject_named && y.subject_named && !mentioned(&x.subject, b) && !mentioned(&y.subject, a);
    (i32::from(meet), i32::from(!meet) + i32::from(!meet && strangers))
}

/// Whether the names nearest to two quantities meet, and whether there are such names and they do not.
fn nearest_names(a: &Frame, b: &Frame) -> (i32, i32) {
    let meet = a.nearest_names().any(|name| b.nearest_names().any(|other| name.key == other.key));
    let both = a.nearest_names().next().is_some() && b.nearest_names().next().is_some();
    (i32::from(meet), i32::from(both && !meet))
}

/// Whether two measures name one subject, and whether both name one and share no word of it.
fn subjects(a: Option<&MeasureOf>, b: Option<&MeasureOf>) -> (i32, i32) {
    let keys = |measure: Option<&'_ MeasureOf>| measure.map(|m| m.subject_keys.clone()).unwrap_or_default();
    let (x, y) = (keys(a), keys(b));
    let meet = x.iter().any(|key| y.contains(key));
    (i32::from(meet), i32::from(!meet && !x.is_empty() && !y.is_empty()))
}

/// How much the articles of two claims share of what they name, in tenths up to 6.
fn event(a: &Claim, b: &Claim, profiles: &[Profile]) -> i32 {
    let profile = |claim: &Claim| profiles.get(claim.article.0 as usize);
    profile(a).zip(profile(b)).map_or(0, |(one, other)| i32::try_from(one.shared_tenths(other)).unwrap_or(0).min(6))
}

/// Whether two words are there and equal, and whether they are there and differ.
fn agreement<T: PartialEq>(a: Option<T>, b: Option<T>) -> (i32, i32) {
    match (a, b) {
        (Some(a), Some(b)) => (i32::from(a == b), i32::from(a != b)),
        _ => (0, 0),
    }
}

/// Whether the verbs are the same, and whether both have some and none is.
fn verbs(a: &Frame, b: &Frame) -> (i32, i32) {
    match (a.verb(), b.verb()) {
        (Some(x), Some(y)) if x.key == y.key => (2, 0),
        (Some(x), Some(y)) => {
            // The verb of the one is somewhere in the other: `deliberated for 30 hours`, `30 hours of deliberation`.
            let crossed = a.term(y.key).is_some() || b.term(x.key).is_some();
            (i32::from(crossed), i32::from(!crossed))
        }
        (Some(x), None) => (i32::from(b.term(x.key).is_some()), 0),
        (None, Some(y)) => (i32::from(a.term(y.key).is_some()), 0),
        (None, None) => (0, 0),
    }
}

/// What two frames share of their words.
struct Overlap {
    names: i32,
    rare: i32,
    plain: i32,
    near_tenths: i32,
    sentence_tenths: i32,
    names_tenths: i32,
}

impl Overlap {
    fn of(a: &Frame, b: &Frame) -> Self {
        let (mut names, mut rare, mut plain) = (0, 0, 0);
        let (mut near, mut all) = (0, 0);
        for (x, y) in shared_terms(a, b) {
            match (x.name && y.name, x.weight.min(y.weight)) {
                (true, _) => names += 1,
                (false, 4..) => rare += 1,
                _ => plain += 1,
            }
            let weight = i32::from(x.weight.min(y.weight));
            all += weight;
            near += weight * proximity(x.distance).min(proximity(y.distance));
        }
        let name_count = |frame: &Frame| i32::try_from(frame.terms.iter().filter(|term| term.name).count()).unwrap_or(1);
        let total = |frame: &Frame| frame.terms.iter().map(|term| i32::from(term.weight)).sum::<i32>();
        let near_total = |frame: &Frame| frame.terms.iter().map(|term| i32::from(term.weight) * proximity(term.distance)).sum::<i32>();
        Self {
            names,
            rare,
            plain,
            near_tenths: near * 10 / near_total(a).min(near_total(b)).max(20),
            names_tenths: names * 10 / name_count(a).min(name_count(b)).max(1),
            sentence_tenths: all * 10 / total(a).min(total(b)).max(10),
        }
    }
}

/// How many tenths of the words of the shorter sentence stand in the other, weighed by rarity.
pub(super) fn overlap_tenths(a: &Frame, b: &Frame) -> i32 {
    Overlap::of(a, b).sentence_tenths
}

/// The terms of two frames with equal keys. Both lists are sorted.
fn shared_terms<'c>(a: &'c Frame, b: &'c Frame) -> impl Iterator<Item = (&'c crate::claim::Term, &'c crate::claim::Term)> {
    a.terms.iter().filter_map(|term| b.term(term.key).map(|other| (term, other)))
}

/// How much a word at a distance says of a quantity.
fn proximity(distance: u8) -> i32 {
    match distance {
        0..=3 => 4,
        4..=7 => 2,
        8..=14 => 1,
        _ => 0,
    }
}

/// Whether both clauses name someone or something, and neither name is in the other's sentence or context.
fn names_differ(a: &Claim, b: &Claim) -> bool {
    let meets = |from: &Claim, to: &Claim| {
        from.frame.clause_names().any(|name| to.frame.term(name.key).is_some() || to.context.contains(&name.key))
    };
    a.frame.clause_names().next().is_some() && b.frame.clause_names().next().is_some() && !meets(a, b) && !meets(b, a)
}

/// Whether the dates beside two claims agree somewhere, and whether they exclude each other.
pub(super) fn times(a: &Claim, b: &Claim) -> (i32, i32) {
    if a.quantity.dimension == Dimension::Date && b.quantity.dimension == Dimension::Date && a.sentence == b.sentence {
        return (0, 0);
    }
    let (mut same, mut other) = (false, false);
    for x in &a.scope.dates {
        for y in &b.scope.dates {
            match date_agreement(x, y) {
                Some(true) => same = true,
                Some(false) => other = true,
                None => {}
            }
        }
    }
    (i32::from(same), i32::from(other && !same))
}

/// Whether two dates can be one, by what is written of both.
fn date_agreement(a: &DateValue, b: &DateValue) -> Option<bool> {
    let both = [
        a.year.zip(b.year).map(|(x, y)| x == y),
        a.month.zip(b.month).map(|(x, y)| x == y),
        a.day.zip(b.day).map(|(x, y)| x == y),
        a.weekday.zip(b.weekday).map(|(x, y)| x == y),
    ];
    let mut known = both.into_iter().flatten().peekable();
    known.peek()?;
    Some(known.all(|same| same))
}

/// Whether a count is so large that it was not made on one occasion.
fn is_large(claim: &Claim) -> bool {
    let large = crate::quantity::Rational::from_integer(1000);
    claim.quantity.measured().and_then(crate::quantity::Measured::single).is_some_and(|number| number.value >= large)
}

/// Whether a quantity is so small a count that it comes up anywhere.
fn is_small(claim: &Claim) -> bool {
    let small = crate::quantity::Rational::from_integer(3);
    matches!(claim.quantity.dimension, Dimension::Count | Dimension::Number)
        && claim.quantity.measured().and_then(crate::quantity::Measured::single).is_some_and(|number| number.value < small)
        && claim.frame.parts & part::TOTAL == 0
}
