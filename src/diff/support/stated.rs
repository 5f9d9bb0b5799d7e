//! The original has the value: whether at a place that speaks of the same thing.

use super::{case::Case, misplaced::is_misplaced, verdict::Verdict};
use crate::{
    diff::{
        candidate::{Candidate, age_of_owner, given_to, keeps_its_own},
        figure::{Counting, bearer},
        reading::Stated,
        turned::{Turned, turned},
        value::Relation,
    },
    quantity::{DateValue, Dimension, Part},
};

/// Below this likeness two statements speak of different things, and a hedge of the one is none of the other.
const OTHER_STATEMENT: f64 = 0.22;
/// From this likeness on the rewrite has kept the sentence and changed the hedge alone.
const SAME_WORDS: f64 = 0.75;
/// How many times as many sentences as its summary make an original long.
const LONG: usize = 5;
/// The same value with its own hedge is preferred to one with another hedge if it is at least this share as likely.
const SHARE_OF_HEDGED: f64 = 0.8;
/// A value of another kind, as `third` for `three`, is the same only where the words beside it are this much alike.
const SAME_WORDS_BESIDE: f64 = 0.25;
/// The sentence of a value must be this share as alike as the likest sentence, or else the words beside it.
const SHARE_OF_LIKEST: f64 = 0.5;
/// Below this likeness nothing beside two dates is alike.
const NOTHING_BESIDE: f64 = 0.1;
/// From this likeness on the likest sentence is surely the one that is restated.
const SURELY_RESTATED: f64 = 0.25;

/// The value stands at a place that may speak of the same. It may have another hedge there, or the statement that the
/// rewrite restates may have another value.
pub(super) fn at_its_place(case: &Case) -> Option<Verdict> {
    let support = supporting(case)?;
    if let Some(rival) = case.rival()
        && is_misplaced(case, support, rival)
    {
        return Some(Verdict::Changed(rival.place, rival.relation));
    }
    if let Some(other) = given_to_another(case, support) {
        return Some(Verdict::Changed(other.place, other.relation));
    }
    if let Some(own) = age_of_owner(case.comparison, case.stated, case.candidates) {
        return Some(Verdict::Changed(own.place, own.relation));
    }
    if let Some(other) = of_its_bearer(case, support) {
        return Some(Verdict::Changed(other.place, other.relation));
    }
    if let Some(turned) = turned_at(case, support) {
        return Some(Verdict::Turned(support.place, turned));
    }
    Some(match support.relation {
        relation @ (Relation::Wider | Relation::Narrower) if support.likeness >= OTHER_STATEMENT => {
            Verdict::Hedged(support.place, relation, support.likeness >= SAME_WORDS)
        }
        _ => Verdict::Kept(support.place),
    })
}

/// The words by which the rewrite says something else of the figure, wherever the original has it.
fn turned_at(case: &Case, support: &Candidate) -> Option<Turned> {
    let at = |place: &Candidate| {
        let (side, original) = case.comparison.stated(place.place)?;
        let same = place.likeness.max(place.sentence) >= OTHER_STATEMENT;
        if same { turned((side, original), (&case.comparison.rewrite, case.stated)) } else { None }
    };
    let found = at(support)?;
    let mut others = case.candidates.iter().filter(|c| c.relation.is_figure() && c.place != support.place && c.likeness >= OTHER_STATEMENT);
    others.all(|place| at(place).is_some()).then_some(found)
}

/// The place that a value was taken from, if the originals have it at a place that may speak of the same.
fn supporting<'c>(case: &Case<'c, '_>) -> Option<&'c Candidate> {
    let mut plausible = case.candidates.iter().filter(|c| c.relation.is_support() && !is_coincidence(case, c));
    let first = plausible.next()?;
    let hedged = matches!(first.relation, Relation::Wider | Relation::Narrower);
    let same = plausible.find(|c| hedged && c.relation == Relation::Same && c.likeness >= SHARE_OF_HEDGED * first.likeness);
    Some(same.unwrap_or(first))
}

/// The figure that the original gives for what the rewrite says of its own, wherever the original has the value.
fn given_to_another<'c>(case: &Case<'c, '_>, support: &Candidate) -> Option<&'c Candidate> {
    let given = |place: &Candidate| given_to(case.comparison, case.number, place, case.candidates);
    // Where the rewrite tells the other figure of its own things, the two have not changed places.
    let in_place = |other: &Candidate| {
        let keeper = case.taken.keeper(other.place).filter(|(keeper, _)| *keeper != case.number);
        keeper.is_some_and(|(keeper, _)| keeps_its_own(case.comparison, keeper, other, support))
    };
    let other = given(support).filter(|other| !in_place(other))?;
    let mut others = case.candidates.iter().filter(|c| c.relation.is_support() && c.place != support.place && !is_coincidence(case, c));
    others.all(|place| given(place).is_some()).then_some(other)
}

/// The figure that the sentence of the original gives for whom the rewrite names, where it gives the value for another one:
/// names or figures have changed places.
fn of_its_bearer<'c>(case: &Case<'c, '_>, support: &Candidate) -> Option<&'c Candidate> {
    let named = bearer(&case.comparison.rewrite, case.stated)?;
    let (side, original) = case.comparison.stated(support.place)?;
    bearer(side, original).filter(|other| *other != named)?;
    let beside = |c: &Candidate| {
        let place = case.comparison.stated(c.place).map(|(_, rival)| rival);
        let same = c.place.original == support.place.original && place.is_some_and(|rival| rival.sentence == original.sentence);
        same && place.is_some_and(|rival| rival.quantity.is_comparable_with(&original.quantity) && bearer(side, rival) == Some(named))
    };
    case.candidates.iter().find(|c| c.relation.is_conflict() && beside(c))
}

/// Whether the original has the value of something else.
fn is_coincidence(case: &Case, candidate: &Candidate) -> bool {
    let (comparison, stated) = (case.comparison, case.stated);
    let Some((_, original)) = comparison.stated(candidate.place) else { return true };
    let of_other_things = candidate.counting == Counting::Other;
    let ranks = (original.is_rank(), stated.is_rank() || is_ordinal_word(case));
    if ranks.0 != ranks.1 && !is_numbered(case) && original.is_plain() && stated.is_plain() && candidate.near < SAME_WORDS_BESIDE {
        return true;
    }
    if is_of_another_kind(stated, original) && has_gone_rival(case, candidate) {
        return true;
    }
    // A share in words is any percentage near it.
    let is_percentage = |s: &Stated| s.quantity.dimension == Dimension::Percentage;
    let likest = comparison.matches(stated.sentence).first().map_or(0.0, |m| m.likeness);
    let elsewhere = candidate.sentence < SHARE_OF_LIKEST * likest;
    let restated = candidate.relation == Relation::Same && candidate.sentence > 0.0 && !elsewhere;
    if is_percentage(original) != is_percentage(stated) && candidate.near < SAME_WORDS_BESIDE && !restated {
        return true;
    }
    // Nearly any figure bears out some bound.
    let bears_out = candidate.relation == Relation::Rounded && stated.has_open_end();
    if bears_out && of_other_things && candidate.near < NOTHING_BESIDE {
        return true;
    }
    if of_other_things && elsewhere && candidate.near < SAME_WORDS_BESIDE {
        return true;
    }
    let long = comparison.originals.iter().map(|side| side.sentences.len()).sum::<usize>() >= LONG * comparison.rewrite.sentences.len();
    // A quarter or a season is that of many things; a day and its month are hardly named twice for two.
    let text = comparison.rewrite.slice(stated.quantity.span);
    let is_part = ["quarter", "half", "season"].iter().any(|part| text.ends_with(part));
    let is_day = |date: &DateValue| {
        date.weekday.is_some() || date.year.is_some() || date.month.is_some() && date.day.is_none() && date.part == Part::Whole
    };
    let of_other_day =
        stated.quantity.date().is_some_and(is_day) && !is_part && elsewhere && likest >= SURELY_RESTATED && candidate.near < NOTHING_BESIDE;
    // An end of a span is named by its year only where nothing nearer has another one.
    let is_year = |date: &DateValue| date.year.is_some() && date.month.is_none();
    let of_span = original.quantity.date().is_some_and(|date| !date.is_one_day() && date.year.is_none() && date.month.is_none());
    let nearer = || case.candidates.iter().any(|c| c.relation.is_conflict() && c.likeness > candidate.likeness);
    of_span && stated.quantity.date().is_some_and(is_year) && nearer() || long && of_other_day
}

/// Whether a figure is a rank and the other none, or one has a unit and the other none.
fn is_of_another_kind(one: &Stated, other: &Stated) -> bool {
    one.is_rank() != other.is_rank() && one.is_plain() && other.is_plain() || one.is_measured() != other.is_measured()
}

/// Whether a statement of the original that is liker has a figure of the rewrite's kind, which the rewrite gives nowhere.
fn has_gone_rival(case: &Case, candidate: &Candidate) -> bool {
    let is_of_kind = |c: &Candidate| {
        let original = case.comparison.stated(c.place).map(|(_, original)| original);
        original.is_some_and(|original| {
            original.quantity.is_comparable_with(&case.stated.quantity) && !is_of_another_kind(case.stated, original)
        })
    };
    case.candidates
        .iter()
        .take_while(|c| c.likeness > candidate.likeness)
        .any(|c| c.relation == Relation::Apart && c.counting != Counting::Other && is_of_kind(c) && case.taken.is_gone(c.place, c.likeness))
}

/// Whether a number of the rewrite is the name of a rank (`number two`).
fn is_numbered(case: &Case) -> bool {
    let rewrite = &case.comparison.rewrite;
    let before = case.stated.words.start.checked_sub(1).and_then(|at| rewrite.words.get(at));
    before.is_some_and(|word| rewrite.slice(word.span).eq_ignore_ascii_case("number"))
}

/// Whether a fraction of the rewrite is written as a rank is (`a fourth`).
fn is_ordinal_word(case: &Case) -> bool {
    let text = case.comparison.rewrite.slice(case.stated.quantity.figure);
    ["third", "th"].iter().any(|ending| text.ends_with(ending))
}

/// Whether the original has the figure, but of other things: other nouns, another day.
pub(super) fn is_elsewhere(case: &Case) -> bool {
    let is_date = case.stated.quantity.date().is_some();
    case.candidates.iter().any(|c| c.relation.is_figure() && (is_date || c.counting == Counting::Other))
}
