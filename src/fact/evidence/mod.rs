//! What speaks for and against two claims being about one fact.

mod feature;
mod likeness;
mod overlap;
mod scope;
mod weights;

pub use feature::{Features, NAMES};
pub use weights::{WEIGHTS, Weights};

pub(super) use overlap::overlap_tenths;
pub(super) use scope::{other_beside, times};

use crate::{
    claim::{Bearing, Claim, Key, part},
    quantity::{Dimension, Hedge, Measured},
    rule::OverTime,
};

use super::{
    anchor::{counted_kind, counts_people, kind, of_one_kind, stated_unit},
    compare::Distance,
    is_steady, rate, sole,
    story::{Likeness, Stories},
};

use feature::{Feature, Found};
use likeness::{
    acts, agreement, are_precise, bearers_differ, given_names_differ, is_large, is_small, names_differ, nearest_names, persons,
    records_of_one, subjects, verbs,
};
use overlap::Overlap;
use scope::is_of_a_week;

/// What two statements of one measure may differ in: the measure knows how many ways there are to say it.
const WORDING: &[Feature] = &[
    Feature::OtherHead,
    Feature::OtherVerb,
    Feature::OtherNeighbourAfter,
    Feature::OtherObject,
    Feature::OtherModifiers,
    Feature::OtherGroup,
    Feature::Headless,
    Feature::Reporting,
];

/// What two counts of one thing may differ in.
const DEEDS: &[Feature] = &[Feature::OtherVerb, Feature::OtherNeighbourAfter, Feature::OtherObject];

/// What tells two people apart: whoever is named beside a count of an event is not whom it counts.
const PERSONS: &[Feature] = &[Feature::OtherPerson, Feature::OtherNearestName, Feature::OtherWindow];

/// The features of a pair of claims that can be compared.
pub fn features(a: &Claim, b: &Claim, stories: &Stories<'_>, distance: Distance) -> Features {
    let likeness = stories.likeness(a.article, b.article);
    let mut found = Found::default();
    of_sole(&mut found, a, b, likeness, distance);
    of_words(&mut found, a, b);
    of_parts(&mut found, a, b);
    of_places(&mut found, a, b);
    of_names(&mut found, a, b, stories);
    of_scope(&mut found, a, b, likeness, stories);
    of_occasion(&mut found, a, b, distance);
    of_values(&mut found, a, b, distance);
    of_measures(&mut found, a, b);
    if found.of(Feature::SameMeasure) > 0 {
        found.forget(WORDING);
        // What an ordinal ranks is not told by its words, but by its measure.
        found.forget(&[Feature::IsOrdinal]);
        if is_of_the_event(a) && is_of_the_event(b) {
            found.forget(PERSONS);
        }
    }
    // Where each of two articles has one driver, what is told of them beside their age is not what tells them apart.
    if found.of(Feature::SoleBearer) > 0 {
        found.forget(DEEDS);
        found.forget(&[Feature::OtherNames, Feature::OtherNearestName, Feature::Headless, Feature::Reporting, Feature::PersonLater]);
    }
    // Where each of two articles counts a kind of thing once, what is done with it is not what tells them apart.
    if found.of(Feature::SoleNoun) > 0 {
        found.forget(DEEDS);
    }
    // Where each of two articles has one value of a measure, whoever stands beside it is not what tells them apart.
    if found.of(Feature::SoleMeasure) > 0 {
        found.forget(&[Feature::OtherPerson, Feature::OtherNearestName]);
    }
    // That each gives one date says nothing where they are those of two acts.
    if found.of(Feature::OtherAct) > 0 {
        found.forget(&[Feature::SoleUnit, Feature::SoleTopic]);
    }
    // Two fires burn since two days where nothing that is named ties them, and two weekdays that are not next to each other are
    // days of two quakes as often as of one.
    let tied = [Feature::SharedNames, Feature::SharedRare, Feature::SharedPlain, Feature::ContextNames, Feature::SameBeside];
    let loose = found.of(Feature::LooseDay) > 0 && distance != Distance::Close;
    if loose || tied.iter().all(|&feature| found.of(feature) == 0) {
        found.forget(&[Feature::SoleAct]);
    }
    // `Was sworn in`, `takes the oath`: two verbs of the one such act are done to two things.
    if found.of(Feature::OneAct) > 0 && found.of(Feature::SoleAct) > 0 {
        found.forget(&[Feature::OtherObject]);
    }
    // Where each gives one day for an act and they are next to each other, other figures that differ are other facts.
    if found.of(Feature::SoleAct) > 0 && distance == Distance::Close {
        found.forget(&[Feature::OtherBeside]);
    }
    let one_of = |claim: &Claim| claim.measure.as_ref().is_some_and(|measure| !measure.of_subject);
    let counted = [a, b].iter().any(|claim| claim.quantity.dimension == Dimension::Count) || found.of(Feature::SoleMeasure) > 0;
    let unique = counted && (one_of(a) && one_of(b) || found.of(Feature::SameSubject) > 0);
    let deadline = a.scope.bearing == Bearing::Until && b.scope.bearing == Bearing::Until;
    compose(&mut found, likeness, (unique, deadline));
    if found.of(Feature::NoSharedAct) > 0 && (deadline || found.of(Feature::IsDate) > 0) {
        found.forget(&[Feature::SoleUnit, Feature::SoleTopic]);
    }
    found.features()
}

/// Whether a measured claim counts the people of an event, not the children or the staff of somebody.
fn is_of_the_event(claim: &Claim) -> bool {
    let steady = claim.measure.as_ref().is_none_or(|measure| measure.over_time == OverTime::Slow || measure.of_subject);
    // `The 27,480 crowd`, `killed 28`: a bare figure counts whom its measure counts.
    !steady && (counts_people(claim) || claim.quantity.dimension == Dimension::Number)
}

/// Head, verb, preposition and neighbours.
fn of_places(found: &mut Found, a: &Claim, b: &Claim) {
    let (x, y) = (&a.frame, &b.frame);
    let (same, other) = agreement(x.head, y.head);
    let one_kind = other > 0 && of_one_kind(a, b);
    found.both(Feature::SameHead, Feature::OtherHead, (same, other - i32::from(one_kind)));
    found.holds(Feature::SameKind, one_kind);
    found.both(Feature::SameVerb, Feature::OtherVerb, verbs(a, b));
    found.set(Feature::SamePreposition, agreement(x.preposition, y.preposition).0);
    found.set(Feature::SameNeighbourBefore, agreement(x.neighbours.0, y.neighbours.0).0);
    found.both(Feature::SameNeighbourAfter, Feature::OtherNeighbourAfter, agreement(x.neighbours.1, y.neighbours.1));
    let head = x.head.is_some() && x.head == y.head || x.head.is_none() && y.head.is_none() && x.preposition == y.preposition;
    found.holds(Feature::SameStatement, found.of(Feature::SameVerb) == 2 && head);
    found.set(Feature::SameAct, acts(x, y));
    if scope::can_be_of_one_act(a, b) && x.tells.iter().any(|act| y.tells.contains(act)) {
        found.holds(Feature::OneAct, found.of(Feature::SameVerb) < 2);
        // Of one act news reports in many verbs.
        found.forget(&[Feature::OtherVerb]);
    } else {
        found.holds(Feature::OtherAct, !x.tells.is_empty() && !y.tells.is_empty() && found.of(Feature::SameVerb) < 2);
    }
    found.holds(Feature::Headless, x.head.is_none() || y.head.is_none());
    found.holds(Feature::Reporting, [x, y].iter().any(|frame| frame.verb().is_some_and(|verb| verb.reporting)));
    let meet = x.object.iter().any(|key| y.object.contains(key));
    found.holds(Feature::SameObject, meet);
    found.holds(Feature::OtherObject, !meet && !x.object.is_empty() && !y.object.is_empty());
}

/// Shared words, groups and modifiers.
fn of_words(found: &mut Found, a: &Claim, b: &Claim) {
    let (x, y) = (&a.frame, &b.frame);
    let overlap = Overlap::of(x, y);
    found.set(Feature::SharedNames, overlap.names.min(4));
    found.set(Feature::SharedRare, overlap.rare.min(5));
    found.set(Feature::SharedPlain, overlap.plain.min(5));
    found.set(Feature::NearOverlap, overlap.near_tenths);
    found.set(Feature::SentenceOverlap, overlap.sentence_tenths);
    let groups_meet = x.groups.iter().any(|group| y.groups.contains(group));
    // Who counts children does not count all; who gives an age may call its bearer a boy or by his name.
    let (one, both) = (x.groups.is_empty() || y.groups.is_empty(), x.groups.is_empty() && y.groups.is_empty());
    let silent = if a.quantity.dimension == Dimension::Age { one } else { both };
    let sexes_differ = x.bearer.is_female.zip(y.bearer.is_female).is_some_and(|(one, other)| one != other);
    found.holds(Feature::OtherGroup, !groups_meet && !silent || sexes_differ);
    let shared = x.modifiers.iter().any(|word| y.modifiers.contains(word));
    found.holds(Feature::OtherModifiers, !shared && !x.modifiers.is_empty() && !y.modifiers.is_empty());
}

/// Words that tell a part from the whole.
fn of_parts(found: &mut Found, a: &Claim, b: &Claim) {
    let parts = a.frame.parts ^ b.frame.parts;
    // `Shares dropped 7 percent`, `the stock closed 7 percent down`: of the one rise or fall that an article gives, only the
    // words differ.
    let wording = if found.of(Feature::SoleMeasure) > 0 { part::CHANGE | part::STRETCH } else { 0 };
    // Nobody is a part of his years: beside `41, leads by 12` they are 41, beside `another 41-year-old` those of somebody else.
    let telling = if a.quantity.dimension == Dimension::Age { part::ANOTHER | part::EACH } else { part::TELLING & !wording };
    // `$400 a day`, `$300 each day`: one says in its unit what the other says beside it.
    let telling = if rate::is_worded_apart(a, b) { telling & !part::EACH } else { telling };
    found.holds(Feature::OtherParts, parts & telling != 0);
    found.holds(Feature::OtherWindow, parts & (part::WINDOW | part::RANKED) != 0);
    found.holds(Feature::OneListed, parts & part::LISTED != 0);
    found.holds(Feature::OneUnreal, parts & part::UNREAL != 0);
}

/// Whom the claims name.
fn of_names(found: &mut Found, a: &Claim, b: &Claim, stories: &Stories<'_>) {
    let (x, y) = (&a.frame, &b.frame);
    found.holds(Feature::OtherNames, names_differ(a, b));
    found.both(Feature::SameNearestName, Feature::OtherNearestName, nearest_names(x, y));
    found.holds(Feature::OtherGiven, a.quantity.dimension == Dimension::Age && given_names_differ(a, b, stories));
    found.both(Feature::SamePerson, Feature::OtherPerson, persons(a, b));
    let context = b.context.iter().filter(|key| x.term(**key).is_some_and(|term| term.name)).count()
        + a.context.iter().filter(|key| y.term(**key).is_some_and(|term| term.name)).count();
    found.set(Feature::ContextNames, i32::try_from(context).unwrap_or(0).min(3));
}

/// Event and time.
fn of_scope(found: &mut Found, a: &Claim, b: &Claim, likeness: Likeness, stories: &Stories<'_>) {
    // Who led in the first round need not win the second.
    let (_, other_phase) = agreement(a.scope.phase, b.scope.phase);
    found.set(Feature::OtherTime, times(a, b).1.max(other_phase));
    found.holds(Feature::OnePhase, a.scope.phase.is_some() != b.scope.phase.is_some());
    found.holds(Feature::OneBackground, a.scope.background != b.scope.background);
    let dated = |claim: &Claim| claim.scope.dates.iter().any(|date| date.month.is_some() || date.year.is_some());
    found.holds(Feature::OneDated, dated(a) != dated(b));
    let timeless = matches!(a.quantity.dimension, Dimension::Date | Dimension::Time | Dimension::Age);
    found.holds(Feature::OnePast, !timeless && scope::is_past(a, stories) != scope::is_past(b, stories));
    found.set(Feature::SameEvent, i32::try_from(likeness.tenths).unwrap_or(0));
    let (year, month) = (likeness.other_year, likeness.other_month);
    // Reports of one event differ in the years they name where they look back, or where one of them is mistaken.
    let told_apart = !likeness.is_one_event();
    found.holds(Feature::OtherYear, told_apart && year);
    found.holds(Feature::OtherMonth, told_apart && month);
    // A weekday of an article without a date may be that of another week.
    let loose = |claim: &Claim| is_of_a_week(claim) && claim.quantity.dimension == Dimension::Date;
    found.holds(Feature::LooseDay, a.article != b.article && (loose(a) || loose(b)));
    found.holds(Feature::OtherWeek, is_of_a_week(a) && is_of_a_week(b) && !likeness.may_be_one_event());
    let ages = matches!(a.quantity.dimension, Dimension::Age | Dimension::Score);
    found.holds(Feature::PersonLater, ages && (year || month));
    found.holds(Feature::DateLater, a.quantity.dimension == Dimension::Date && told_apart && (year || month));
    found.holds(Feature::SameArticle, a.article == b.article);
}

/// The figures beside, and what is counted anew on each occasion.
fn of_occasion(found: &mut Found, a: &Claim, b: &Claim, distance: Distance) {
    let beside = scope::same_beside(a, b);
    found.set(Feature::SameBeside, i32::try_from(beside).unwrap_or(0).min(3));
    found.set(Feature::OtherBeside, other_beside(a, b));
    found.holds(Feature::ToldBeside, scope::is_told_beside(a, b));
    // The result of a vote stands for good, unlike the score of a game.
    let game = a.quantity.dimension == Dimension::Score && !records_of_one(&a.frame, &b.frame) && !is_steady(a, b);
    let occasional = a.scope.occasional || b.scope.occasional || game;
    let total = distance == Distance::Close && is_large(a) && is_large(b);
    let apart = beside == 0 || found.of(Feature::OtherBeside) > 0 || found.of(Feature::OneBackground) > 0;
    found.holds(Feature::OtherOccasion, occasional && !total && apart);
}

/// What kind of values they are, and how far apart.
fn of_values(found: &mut Found, a: &Claim, b: &Claim, distance: Distance) {
    found.holds(Feature::Always, true);
    found.holds(Feature::Close, distance == Distance::Close);
    found.holds(Feature::Near, distance == Distance::Near);
    found.holds(Feature::Apart, distance == Distance::Apart);
    found.holds(Feature::Far, distance == Distance::Far);
    found.holds(Feature::Precise, are_precise(a, b));
    found.holds(Feature::IsSmall, is_small(a) || is_small(b));
    found.holds(Feature::OtherUnit, a.quantity.dimension == Dimension::Duration && stated_unit(a) != stated_unit(b));
    found.holds(Feature::ScoreOfOne, a.quantity.dimension == Dimension::Score && records_of_one(&a.frame, &b.frame));
    let dimension = match a.quantity.dimension {
        Dimension::Date => Feature::IsDate,
        Dimension::Time => Feature::IsTime,
        Dimension::Score => Feature::IsScore,
        Dimension::Age => Feature::IsAge,
        Dimension::Ordinal => Feature::IsOrdinal,
        Dimension::Count | Dimension::Number => Feature::IsCount,
        _ => return,
    };
    found.holds(dimension, true);
}

/// Measures of the rule files and their subjects.
fn of_measures(found: &mut Found, a: &Claim, b: &Claim) {
    let (x, y) = (a.measure.as_ref(), b.measure.as_ref());
    found.both(Feature::SameMeasure, Feature::OtherMeasure, agreement(x.map(|m| (&m.name, &m.group)), y.map(|m| (&m.name, &m.group))));
    found.both(Feature::SameSubject, Feature::OtherSubject, subjects(x, y));
}

/// What each of the two articles says only once.
fn of_sole(found: &mut Found, a: &Claim, b: &Claim, likeness: Likeness, distance: Distance) {
    if a.article == b.article || !likeness.is_mostly_one_event() {
        return;
    }
    let tells_once = |claim: &Claim, topic: Key| claim.scope.sole.binary_search(&topic).is_ok();
    let both = |topic: Key| tells_once(a, topic) && tells_once(b, topic);
    // Of ages there are as many as people, but only one of the driver.
    if a.quantity.dimension == Dimension::Age {
        let (x, y) = (&a.frame.bearer, &b.frame.bearer);
        let one = x.may_be(y) && x.shared(y).any(|part| both(kind(a).with(part)));
        found.holds(Feature::SoleBearer, one && !bearers_differ(&a.frame, &b.frame));
        return;
    }
    let (unit, measure) = (sole::unit(a), sole::measure(a));
    // A bare figure may be of anything.
    let bare = [a, b].iter().any(|claim| claim.quantity.dimension == Dimension::Number);
    let one_unit = both(unit) || rate::is_worded_apart(a, b) && tells_once(a, unit) && tells_once(b, sole::unit(b));
    found.holds(Feature::SoleUnit, !bare && one_unit);
    // Of the staff of companies an article may give one, and another article another; the hour of the event is one.
    let (x, y) = (a.measure.as_ref(), b.measure.as_ref());
    let of_event = matches!(a.quantity.dimension, Dimension::Date | Dimension::Time);
    let one_bearer = of_event || subjects(x, y).0 > 0 || !x.is_some_and(|measure| measure.of_subject);
    found.holds(Feature::SoleMeasure, one_bearer && measure.is_some_and(both));
    let acts_told_once = |claim: &Claim| {
        let once = claim.frame.tells.iter().zip(sole::acts(claim)).filter(|(_, topic)| claim.scope.sole.binary_search(topic).is_ok());
        once.map(|(act, _)| *act).collect::<Vec<Key>>()
    };
    let theirs = acts_told_once(b);
    let one_act = acts_told_once(a).iter().any(|act| theirs.contains(act));
    found.holds(Feature::SoleAct, one_act && scope::can_be_of_one_act(a, b));
    let counted = |noun: Key| tells_once(a, kind(a).with(noun)) && tells_once(b, kind(b).with(noun));
    let noun = a.frame.head.filter(|noun| Some(*noun) == b.frame.head).is_some_and(counted);
    let of_kind = counted_kind(a).filter(|_| of_one_kind(a, b)).is_some_and(counted);
    // Of 14 lorries five may be told of elsewhere.
    let alike = matches!(distance, Distance::Close | Distance::Near);
    found.holds(Feature::SoleNoun, alike && is_telling(a) && is_telling(b) && (noun || of_kind));
    let special = |topic: &&Key| **topic != unit && Some(**topic) != measure && !sole::acts(a).any(|act| act == **topic);
    found.holds(Feature::SoleTopic, a.scope.sole.iter().filter(special).any(|&topic| both(topic)));
}

/// Whether a claim counts things of which a report seldom tells of two lots: no people, no points. `One van` need not be the
/// only one, and dozens are no count.
fn is_telling(claim: &Claim) -> bool {
    let several = claim.quantity.measured().and_then(Measured::single).is_some_and(|number| number.value > 1.into());
    several
        && claim.quantity.hedge != Hedge::Vague
        && claim.quantity.dimension == Dimension::Count
        && !counts_people(claim)
        && !claim.scope.occasional
}

/// What only tells together: the features of which each alone is common.
///
/// `unique` says whether a measure has one value in an event, so far as the two claims tell, `deadline` whether the two are hours by
/// which something was so: each of two reports may give one of those.
fn compose(found: &mut Found, likeness: Likeness, (unique, deadline): (bool, bool)) {
    let of = |feature: Feature| found.of(feature);
    let has = |feature: Feature| of(feature) > 0;
    let verb = of(Feature::SameVerb) == 2;
    let named = has(Feature::SharedNames);
    let has_date = has(Feature::IsDate) || has(Feature::IsTime);
    let only_time = has(Feature::IsTime) && has(Feature::SoleUnit) && !deadline;
    let composed = [
        (Feature::TwoEvents, likeness.is_two_events()),
        (Feature::OneActNamed, verb && named),
        (Feature::StatementOfOne, has(Feature::SameStatement) && (has(Feature::SamePerson) || has(Feature::SameNearestName))),
        (Feature::NearlyIdentical, of(Feature::NearOverlap) >= 6 && of(Feature::SentenceOverlap) >= 6),
        (Feature::DateOfOneAct, has(Feature::IsDate) && verb && named),
        (
            Feature::NoSharedAct,
            has_date
                && of(Feature::SameVerb) < 2
                && !has(Feature::SameAct)
                && !has(Feature::OneAct)
                && !has(Feature::SameNeighbourBefore)
                && !has(Feature::SameMeasure)
                && !only_time,
        ),
        (Feature::AgeOfOne, has(Feature::IsAge) && has(Feature::SameNearestName)),
        (
            Feature::CountOfOneEvent,
            has(Feature::SameMeasure)
                && (has(Feature::IsCount) || has(Feature::IsScore))
                && likeness.is_one_event()
                && !has(Feature::OneBackground)
                && !has(Feature::OneDated)
                && unique,
        ),
        (
            Feature::PhraseAndName,
            has(Feature::SameNeighbourBefore) && has(Feature::SamePreposition) && (named || has(Feature::ContextNames)),
        ),
    ];
    for (feature, holds) in composed {
        found.holds(feature, holds);
    }
}

/// Whether something keeps two claims apart whatever they share: another group, part, time, measure or subject.
pub fn opposed(features: &Features) -> bool {
    let found = Found::from(*features);
    let has = |feature: Feature| found.of(feature) > 0;
    let strangers = found.of(Feature::OtherPerson) > 1;
    let other_unit = has(Feature::OtherUnit) && !has(Feature::SameMeasure);
    let dated = has(Feature::IsDate) || has(Feature::IsTime);
    // Beside an age, a date of the sentence is that of something else.
    let timeless = dated || has(Feature::IsAge);
    strangers
        || has(Feature::OtherGroup)
        || has(Feature::OtherParts)
        || has(Feature::OtherMeasure)
        || has(Feature::OtherSubject)
        || other_unit
        || has(Feature::OtherTime) && !timeless
        || has(Feature::OtherGiven)
        || has(Feature::OtherWeek)
        || (has(Feature::IsDate) || has(Feature::IsTime) || has(Feature::IsScore)) && has(Feature::Far)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        claim::{Profile, claims},
        fact::distance,
        grammar,
        rule::Rules,
        source::{Article, ArticleId},
    };

    /// The features of the first quantities of two articles.
    fn of_first(texts: [&str; 2]) -> Features {
        let articles = [0, 1].map(|id| Article::new(ArticleId(id), format!("{id}.txt"), texts[id as usize].into()));
        let profiles: Vec<Profile> = articles.iter().map(|article| Profile::of(article, &grammar::read(article).quantities)).collect();
        let told = articles.each_ref().map(|article| {
            let mut told = claims(article, &grammar::read(article), Rules::builtin());
            sole::mark_sole(&mut told);
            told.swap_remove(0)
        });
        features(&told[0], &told[1], &Stories::of(&profiles), distance(&told[0], &told[1]))
    }

    /// Whether something keeps the first quantities of two articles apart.
    fn are_opposed(texts: [&str; 2]) -> bool {
        opposed(&of_first(texts))
    }

    #[test]
    fn two_dates_may_tell_of_one_act_in_two_verbs_or_of_two_acts() {
        let holds = |feature: Feature, texts: [&str; 2]| Found::from(of_first(texts)).of(feature) > 0;
        let [arrested, held, freed] = [
            "Ivo Tarn was arrested on Monday in Kerrowby.",
            "In Kerrowby Ivo Tarn has been held since Tuesday.",
            "In Kerrowby Ivo Tarn was freed on Tuesday.",
        ];
        assert!(holds(Feature::OneAct, [arrested, held]) && holds(Feature::SoleAct, [arrested, held]));
        assert!(!holds(Feature::OneAct, [arrested, freed]) && holds(Feature::OtherAct, [arrested, freed]));
        let long_ago = "Ivo Tarn of Kerrowby was taken into custody on 4 May 2003.";
        assert!(!holds(Feature::OneAct, [arrested, long_ago]), "a weekday is one of these days");
    }

    #[test]
    fn whoever_counts_children_does_not_count_all_but_an_age_is_a_boys_with_or_without_the_word() {
        assert!(are_opposed(["In Kerrowby 12 children were hurt.", "In Kerrowby 15 people were hurt."]));
        assert!(!are_opposed(["Ivo Tarn, nine, was hurt in Kerrowby.", "The seven-year-old boy Ivo Tarn was hurt in Kerrowby."]));
    }

    #[test]
    fn a_girl_is_no_boy() {
        assert!(are_opposed(["A six-year-old girl was saved in Kerrowby.", "In Kerrowby a nine-year-old boy was saved."]));
        assert!(!are_opposed(["A six-year-old girl was saved in Kerrowby.", "In Kerrowby a nine-year-old was saved."]));
    }

    #[test]
    fn the_one_fall_of_a_price_that_each_of_two_reports_gives_is_one_however_it_is_worded() {
        let [dropped, closed] =
            ["Shares in Kerrowby Lines of Tarvik dropped 7.2 percent.", "In Tarvik Kerrowby Lines shares closed 2.7 percent down."];
        assert!(!are_opposed([dropped, closed]));
    }

    #[test]
    fn what_a_town_lost_years_ago_it_does_not_lose_in_these_days() {
        let dated = |text: &str| format!("---\ndate: 2021-05-04\n---\n{text}");
        let one_past = |texts: [&str; 2]| Found::from(of_first(texts.map(dated).each_ref().map(String::as_str))).of(Feature::OnePast) > 0;
        let now = "Tarvik is to lose 380 jobs at the mill.";
        assert!(one_past([now, "Some 240 jobs went at Tarvik in 2009."]));
        assert!(one_past([now, "The yard of Tarvik cut 240 jobs in 1998."]));
        assert!(!one_past([now, "Some 240 jobs went at Tarvik in 2021."]));
        assert!(!one_past([now, "Some 240 jobs go at Tarvik on Friday."]));
        assert!(!one_past(["Some 380 jobs went at Tarvik in 2009.", "The yard of Tarvik cut 240 jobs in 1998."]));
    }

    #[test]
    fn what_was_so_in_the_first_round_is_not_what_was_so_in_the_second() {
        let [first, second, neither] = [
            "Odalen had 44 percent after the first round in Tarvik.",
            "In Tarvik Odalen had 48.6 percent after the second round.",
            "In Tarvik Odalen took 48.6 percent.",
        ];
        let one_phase = |texts| Found::from(of_first(texts)).of(Feature::OnePhase) > 0;
        assert!(Found::from(of_first([first, second])).of(Feature::OtherTime) > 0);
        assert!(one_phase([first, neither]) && one_phase([neither, second]));
        assert!(!one_phase([neither, neither]) && !one_phase([first, second]));
    }
}
