//! What follows from the figures of the original: sums, differences, shares, lists, and how long something took.

mod elapsed;
mod group;
mod joined;
mod listed;
mod product;
mod ratio;
mod reckoned;
mod reckoning;
mod sum;
mod time;

use std::cell::LazyCell;

pub(super) use self::sum::{of_the_others, of_the_ungiven};
use self::{
    group::{has_as_many, has_last_member},
    joined::is_joined,
    listed::{introduces_as_many, is_listed},
    product::{is_for_one, is_product},
    ratio::{is_fraction, is_multiple, is_share, is_times},
    reckoned::{is_before_rank, is_date, is_rank, is_time},
    reckoning::{Cue, NEWLY_TOLD, Reckoning, SENTENCES, TWO_STEPS},
    sum::{is_added_up, is_addition, is_sum},
    time::{is_anniversary, is_between, is_dated, is_day_of_publication, is_elapsed, is_lasting},
};
use super::{case::Case, verdict::Verdict};
use crate::{
    diff::{
        align::Place,
        reading::{Side, Stated},
    },
    quantity::{Dimension, Hedge, Interval, Quantity},
};

/// The originals imply a figure that they do not state.
pub(super) fn follows(case: &Case) -> Option<Verdict> {
    let (comparison, stated) = (case.comparison, case.stated);
    // What it may be reckoned from is looked up once, and only where it is needed.
    let reckoning = LazyCell::new(|| Reckoning::of(case));
    let implied = match stated.quantity.dimension {
        Dimension::Ordinal => is_anniversary(case) || places(case).any(|place| is_in_group(case, place)) || is_rank(&reckoning),
        Dimension::Date => is_day_of_publication(comparison, stated) || is_date(&reckoning),
        Dimension::Time => is_time(&reckoning),
        Dimension::Percentage if is_share(&reckoning) => true,
        _ if is_joined(&reckoning) => true,
        _ if is_fraction(stated) => is_share(&reckoning),
        _ if is_times(stated) && is_multiple(&reckoning) => true,
        _ => {
            let wanted = Wanted::of(case)?;
            wanted.exact.is_some_and(|exact| {
                is_added_up(exact, comparison, stated) || stated.is_number() && introduces_as_many(exact, &comparison.rewrite, stated)
            }) || places(case).any(|place| wanted.follows_at(case, place))
                || is_reckoned(&reckoning)
        }
    };
    implied.then_some(Verdict::Implied)
}

/// A figure of a statement that seems to have another value in the original, but of which the rewrite says in words of its
/// own how it was reckoned: `44 million more than the state`, `236 million together`.
pub(super) fn as_told(case: &Case) -> Option<Verdict> {
    let measured = case.stated.is_number() || case.stated.is_measure() || case.stated.quantity.dimension == Dimension::Duration;
    case.rival().filter(|_| measured && !is_fraction(case.stated) && !is_times(case.stated))?;
    let reckoning = Reckoning::of(case);
    let target = reckoning.target()?;
    let told = |cue| reckoning.is_newly_told(cue);
    // `Fell by 20` has for `fell to 60 from 80`.
    let changes = |quantity: &Quantity| quantity.change.is_some();
    let rival = case.rival().and_then(|rival| case.comparison.stated(rival.place));
    let is_change = changes(&case.stated.quantity) && rival.is_some_and(|(_, rival)| !changes(&rival.quantity));
    let follows = (told(Cue::Difference) || is_change) && reckoning.is_of_two(&target, NEWLY_TOLD, &[], |a, b| reckoning.differences(a, b))
        || told(Cue::Rest)
            && (reckoning.is_of_two(&target, NEWLY_TOLD, &[], |a, b| reckoning.differences(a, b))
                || target.is_met(reckoning.remainders().into_iter(), TWO_STEPS))
        || told(Cue::Total)
            && (reckoning.is_of_two(&target, NEWLY_TOLD, &[], |a, b| reckoning.sums(a, b))
                || target.is_met(reckoning.runs().into_iter(), TWO_STEPS))
        || told(Cue::Each) && is_for_one(&reckoning, &target)
        || [Cue::Difference, Cue::Rest, Cue::Total].into_iter().any(told) && is_joined(&reckoning);
    follows.then_some(Verdict::Implied)
}

/// Whether a figure follows from others that the words beside it point to.
fn is_reckoned(reckoning: &Reckoning) -> bool {
    let Some(target) = reckoning.target() else { return false };
    let difference = reckoning.is_told(Cue::Difference) || reckoning.is_told(Cue::Rest) || reckoning.quantity().change.is_some();
    let total = reckoning.is_told(Cue::Total);
    let anywhere = &reckoning.anywhere;
    let lasts = matches!(reckoning.quantity().dimension, Dimension::Duration | Dimension::Age);
    reckoning.is_of_two(&target, Reckoning::allowances(difference), anywhere, |a, b| reckoning.differences(a, b))
        || reckoning.is_of_two(&target, Reckoning::allowances(total), anywhere, |a, b| reckoning.sums(a, b))
        || total && target.is_met(reckoning.runs().into_iter(), TWO_STEPS)
        || reckoning.is_told(Cue::Rest) && target.is_met(reckoning.remainders().into_iter(), TWO_STEPS)
        || is_product(reckoning, &target)
        || is_before_rank(reckoning, &target)
        || lasts && is_between(reckoning, &target)
}

/// The sentences that may give the terms of a computation.
fn places(case: &Case) -> impl Iterator<Item = Place> {
    case.comparison.restated(case.stated.sentence).take(SENTENCES)
}

/// Whether a place in an order is one in a group that a sentence of an original counts.
fn is_in_group(case: &Case, place: Place) -> bool {
    let side = case.comparison.originals.get(place.original);
    side.is_some_and(|side| has_as_many(case, &around(side, place)))
}

/// The values that a computation may come to.
struct Wanted {
    /// All that the rewrite's figure may mean.
    read: Interval,
    /// What it means without its hedge: a sum is exact, and what a hedge would allow as well is not computed.
    exact: Option<Interval>,
}

impl Wanted {
    fn of(case: &Case) -> Option<Self> {
        let (quantity, tolerance) = (&case.stated.quantity, &case.comparison.tolerance);
        let plain = Quantity { hedge: Hedge::None, approximate: false, ..quantity.clone() };
        let exact = plain.readings(tolerance).map(|readings| readings.literal);
        let readings = quantity.readings(tolerance)?;
        Some(Self { read: readings.literal, exact: exact.filter(|_| !matches!(quantity.hedge, Hedge::Range | Hedge::Vague)) })
    }

    /// Whether a sentence of an original, with its neighbours, gives the terms of a computation.
    fn follows_at(&self, case: &Case, place: Place) -> bool {
        let (comparison, stated) = (case.comparison, case.stated);
        let Some((side, sentence)) = comparison.sentence(place) else { return false };
        let around = around(side, place);
        let own: Vec<&Stated> = around.iter().copied().filter(|s| s.sentence == place.sentence || is_addition(side, s)).collect();
        let sum = || self.exact.is_some_and(|exact| is_sum(exact, stated, &own));
        match stated.quantity.dimension {
            Dimension::Duration | Dimension::Age => {
                is_elapsed(self.read, side, &around)
                    || sum()
                    || !is_lasting(stated, &own) && is_dated(self.read, comparison, place.original)
            }
            Dimension::Count | Dimension::Number => {
                sum() || has_last_member(case, side, &around) || self.exact.is_some_and(|exact| is_listed(exact, side, sentence))
            }
            _ => sum(),
        }
    }
}

/// The quantities of a sentence and of its neighbours in the same paragraph.
fn around<'s>(side: &'s Side, place: Place) -> Vec<&'s Stated> {
    let paragraph = side.sentences.get(place.sentence).map(|s| s.paragraph);
    let near = place.sentence.saturating_sub(1)..(place.sentence + 2).min(side.sentences.len());
    let sentences = side.sentences.get(near).unwrap_or_default();
    sentences.iter().filter(|s| Some(s.paragraph) == paragraph).flat_map(|s| side.stated_in(s)).collect()
}
