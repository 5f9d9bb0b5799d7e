//! Parts told by place: `19 people died, 11 in Velsk and six in Orr`.

use num_traits::{CheckedAdd, CheckedMul};

use super::{counted, sum};
use crate::{
    check::within::{
        Context,
        context::Sentence,
        words::{self, starts_with},
    },
    finding::Finding,
    quantity::{Dimension, Hedge, Measured, Quantity, Rational},
};

/// Prepositions in front of a place.
const PLACES: &[&str] = &["in", "at", "near", "from", "off"];

/// Most words between a total and its first part.
const REACH: usize = 10;

/// Most parts of a list.
const MOST: usize = 12;

/// Most words of one part behind its figure: `in the parish of Orr and`.
const LONGEST: usize = 7;

/// Totals that are not the sum of the parts that follow them, each with its place.
pub(super) fn find(context: &Context<'_>, sentence: &Sentence<'_>) -> Vec<Finding> {
    let figures: Vec<&Quantity> = sentence.quantities.iter().filter(|quantity| counted(quantity)).collect();
    let total = (0..figures.len()).find_map(|at| {
        let (total, behind) = figures.get(at..)?.split_first()?;
        // The longest list; figures may follow that are no parts.
        let mut lists = (1..=behind.len().min(MOST)).rev().filter_map(|end| behind.get(..end));
        let (parts, more) = lists.find_map(|parts| parts_of(sentence, total, parts))?;
        are_nearly_all(total, &parts, more).then(|| sum::judge(context, total, &parts, more))?
    });
    total.into_iter().collect()
}

/// The parts of a total, and how many more are told by `one` alone, which is no figure.
fn parts_of<'q>(sentence: &Sentence<'_>, total: &Quantity, parts: &[&'q Quantity]) -> Option<(Vec<&'q Quantity>, i128)> {
    let (first, last) = (parts.first()?, parts.last()?);
    let plain = |quantity: &Quantity| quantity.hedge == Hedge::None && is_whole(quantity);
    // Of `burned down - four in Velsk` the four are no change.
    let changes = |quantity: &Quantity| quantity.change.is_some();
    if changes(total) || parts.iter().skip(1).any(|part| changes(part)) {
        return None;
    }
    let link = sentence.part(total.span.end, first.span.start);
    let led = link.trim_end().ends_with([',', ':', '-', '–', '—', '(']) && is_complete(link) && words::each(link).count() <= REACH;
    let named = total.dimension == Dimension::Count && !total.base_unit().is_empty();
    let alike = |part: &&Quantity| part.dimension == Dimension::Number || part.base_unit() == total.base_unit();
    if !named || !led || !plain(total) || !parts.iter().all(|part| plain(part) && alike(part)) {
        return None;
    }
    let joined = |pair: &[&Quantity]| {
        let [one, next] = pair else { return false };
        let link = sentence.part(one.span.end, next.span.start);
        names_a_place(link) && (link.trim_end().ends_with([',', ';']) || words::each(link).last() == Some("and"))
    };
    let rest = sentence.after(last);
    let (rest, more) = rest.split_once(" and one ").map_or((rest, 0), |(part, one)| if names_a_place(part) { (one, 1) } else { (rest, 0) });
    let told = parts.len() > 1 || more > 0;
    let ends_with_and = more > 0
        || parts.len() > 1
            && parts
                .get(parts.len() - 2)
                .is_some_and(|one| words::each(sentence.part(one.span.end, last.span.start)).last() == Some("and"));
    let closed = ends_list(rest);
    (told && ends_with_and && closed && parts.windows(2).all(joined)).then(|| (parts.to_vec(), more))
}

/// Whether the parts are at least three quarters of the total: of `900 workers, 200 in Velsk and 300 in Orr` the others work
/// elsewhere.
fn are_nearly_all(total: &Quantity, parts: &[&Quantity], more: i128) -> bool {
    let value = |quantity: &Quantity| Some(quantity.measured()?.single()?.value);
    let told = parts.iter().try_fold(Rational::from_integer(more), |sum, part| sum.checked_add(&value(part)?));
    let four_thirds = Rational::new(4, 3);
    let reach = told.and_then(|told| told.checked_mul(&four_thirds));
    reach.zip(value(total)).is_some_and(|(reach, total)| reach >= total)
}

/// Whether the words behind the last figure of a list name its place, and the list ends there.
fn ends_list(rest: &str) -> bool {
    let marks = [",", ";", ".", ")", " - ", " – ", " — ", "—"];
    let end = marks.iter().filter_map(|mark| rest.find(mark)).min().unwrap_or(rest.len());
    let (place, behind) = rest.split_at(end);
    let goes_on = words::each(behind).next().is_some_and(|word| GOING_ON.contains(&word)) && !behind.starts_with('.');
    names_a_place(place) && !goes_on && !place.contains([':', '('])
}

/// Words behind a list that add something to it.
const GOING_ON: &[&str] = &["and", "or", "with", "plus", "while", "others", "another", "but"];

/// Whether a figure is a whole number of things.
fn is_whole(quantity: &Quantity) -> bool {
    quantity.measured().and_then(Measured::single).is_some_and(|number| number.value.is_integer())
}

/// Whether words begin with a preposition and name a place soon: ` in Velsk and`, ` in the parish of Orr`.
fn names_a_place(words_behind: &str) -> bool {
    let words: Vec<&str> = words::each(words_behind).collect();
    PLACES.iter().any(|place| starts_with(words_behind, place))
        && words.len() <= LONGEST
        && words.iter().any(|word| word.starts_with(char::is_uppercase))
        && is_complete(words_behind)
}

/// Whether no word says that a list leaves something out.
fn is_complete(text: &str) -> bool {
    !words::each(text).any(|word| sum::PARTIAL.contains(&word))
}
