//! What follows from the figures of the original: sums, differences, shares, and how long something took.

use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub, Zero};

use super::{
    align::Place,
    comparison::{Comparison, QuantityPlace},
    counted::Counted,
    elapsed::{elapsed, lasting},
    listed::is_listed,
    side::{Side, Stated},
};
use crate::quantity::{DateForm, Dimension, Hedge, Interval, Measured, Quantity, Rational, Value};

/// How many of the sentences that a sentence restates are searched for the terms of a sum.
const SENTENCES: usize = 4;
/// An article with more dates than these has some that lie any time apart.
const DATES: usize = 12;
/// The most terms of a sum.
const TERMS: usize = 6;

/// Whether the originals imply a quantity that they do not state.
pub(super) fn is_implied(comparison: &Comparison, stated: &Stated) -> bool {
    let Some(wanted) = stated.quantity.readings(&comparison.tolerance).map(|readings| readings.literal) else { return false };
    // A sum is exact: what the rewrite's hedge would allow as well is not computed.
    let plain = Quantity { hedge: Hedge::None, approximate: false, ..stated.quantity.clone() };
    let exact = plain
        .readings(&comparison.tolerance)
        .map(|readings| readings.literal)
        .filter(|_| !matches!(stated.quantity.hedge, Hedge::Range | Hedge::Vague));
    let sum = |own: &[&Stated]| exact.is_some_and(|exact| is_sum(exact, stated, own));
    let one_more = |side: &Side, own: &[&Stated]| exact.is_some_and(|exact| is_one_more(exact, stated, side, own));
    if stated.quantity.dimension == Dimension::Ordinal {
        return is_anniversary(comparison, stated);
    }
    let places: Vec<Place> = comparison.matches(stated.sentence).iter().take(SENTENCES).map(|m| m.place).collect();
    let mut counted = counting_the_same(comparison, stated).take(SENTENCES);
    if exact.is_some_and(|exact| counted.any(|place| is_added_up(exact, comparison, stated, place))) {
        return true;
    }
    places.iter().any(|&place| {
        let Some((side, sentence)) = comparison.sentence(place) else { return false };
        let around = around(side, place);
        let own: Vec<&Stated> = around.iter().copied().filter(|s| s.sentence == place.sentence || is_addition(side, s)).collect();
        match stated.quantity.dimension {
            Dimension::Duration | Dimension::Age => {
                is_elapsed(wanted, side, &around) || sum(&own) || !is_lasting(stated, &own) && is_dated(wanted, side)
            }
            Dimension::Percentage => exact.is_some_and(|exact| is_share(exact, &around)) || sum(&own),
            Dimension::Count if stated.quantity.base_unit() == "time" => sum(&own) || is_multiple(wanted, &around),
            Dimension::Count | Dimension::Number => {
                sum(&own) || one_more(side, &own) || exact.is_some_and(|exact| is_listed(exact, side, sentence))
            }
            Dimension::Date => is_day_of_publication(comparison, stated),
            Dimension::Time | Dimension::Ordinal => false,
            // `doubled` may sum up any two figures.
            Dimension::Other if stated.quantity.is_multiple() => true,
            _ => sum(&own),
        }
    })
}

/// Whether a date is the day on which an original was published, which its head says and its text need not.
fn is_day_of_publication(comparison: &Comparison, stated: &Stated) -> bool {
    let days = stated.quantity.date().filter(|date| date.form == DateForm::Absolute).and_then(|date| date.days);
    days.is_some_and(|(first, last)| first == last && comparison.originals.iter().any(|side| side.article.published == Some(first)))
}

/// Whether a quantity is the sum of neighbouring counts of one sentence that the rewrite does not give by themselves.
pub(super) fn is_total(comparison: &Comparison, stated: &Stated, is_free: impl Fn(&QuantityPlace) -> bool) -> bool {
    let total =
        stated.quantity.measured().and_then(|m| m.unit.to_base(m.single()?.value)).filter(|_| stated.quantity.hedge != Hedge::Vague);
    let Some(total) = total else { return false };
    comparison.matches(stated.sentence).iter().take(SENTENCES).any(|m| {
        let Some((side, sentence)) = comparison.sentence(m.place) else { return false };
        let free = sentence.stated.clone().filter(|&quantity| is_free(&QuantityPlace { original: m.place.original, quantity }));
        let terms: Vec<Rational> = free.filter_map(|quantity| term(side.stated.get(quantity)?, stated)).collect();
        terms.len() > 1 && has_sum(Interval::exactly(total), &terms)
    })
}

/// The quantities of a sentence and of its neighbours in the same paragraph.
fn around<'s>(side: &'s Side, place: Place) -> Vec<&'s Stated> {
    let paragraph = side.sentences.get(place.sentence).map(|s| s.paragraph);
    let near = place.sentence.saturating_sub(1)..(place.sentence + 2).min(side.sentences.len());
    let sentences = side.sentences.get(near).unwrap_or_default();
    sentences.iter().filter(|s| Some(s.paragraph) == paragraph).flat_map(|s| side.stated_in(s)).collect()
}

/// The one value of a quantity in its base unit, if it is stated as one that `like` can be computed from.
fn term(stated: &Stated, like: &Stated) -> Option<Rational> {
    let quantity = &stated.quantity;
    let plain = |d: Dimension| matches!(d, Dimension::Count | Dimension::Number);
    let fits = quantity.is_comparable_with(&like.quantity) || plain(quantity.dimension) && plain(like.quantity.dimension);
    let m = quantity.measured().filter(|_| fits && !matches!(quantity.hedge, Hedge::Range | Hedge::Vague))?;
    m.unit.to_base(m.single()?.value)
}

/// Whether neighbouring terms add up to the value, or two of them differ by it.
fn is_sum(wanted: Interval, stated: &Stated, around: &[&Stated]) -> bool {
    let terms: Vec<Rational> = around.iter().filter_map(|s| term(s, stated)).collect();
    has_sum(wanted, &terms)
        || pairs(&terms)
            .any(|(a, b)| a.max(b).checked_sub(&a.min(b)).is_some_and(|difference| !difference.is_zero() && wanted.holds(difference)))
}

/// Whether some neighbouring terms add up to the value.
fn has_sum(wanted: Interval, terms: &[Rational]) -> bool {
    terms.iter().enumerate().any(|(at, first)| {
        let mut sum = *first;
        terms.iter().skip(at + 1).take(TERMS - 1).any(|next| {
            let Some(total) = sum.checked_add(next) else { return false };
            sum = total;
            wanted.holds(total)
        })
    })
}

/// Whether the percentage is the share of one count in another, or the change from one to the other.
fn is_share(wanted: Interval, around: &[&Stated]) -> bool {
    let values: Vec<Rational> = around
        .iter()
        .filter(|s| !matches!(s.quantity.dimension, Dimension::Percentage | Dimension::Ordinal | Dimension::Date | Dimension::Time))
        .filter_map(|s| s.quantity.measured()?.single().map(|n| n.value))
        .filter(|value| !value.is_zero())
        .collect();
    let hundred = Rational::from_integer(100);
    let percent = |a: Rational, b: Rational| a.checked_div(&b)?.checked_mul(&hundred);
    pairs(&values).any(|(a, b)| {
        let (small, large) = (a.min(b), a.max(b));
        let change = large.checked_sub(&small);
        [percent(small, large), change.and_then(|c| percent(c, small)), change.and_then(|c| percent(c, large))]
            .into_iter()
            .flatten()
            .any(|share| wanted.holds(share))
    })
}

/// The sentences that count the same things, whatever else they say.
fn counting_the_same<'c>(comparison: &'c Comparison, stated: &Stated) -> impl Iterator<Item = Place> + 'c {
    let noun = Counted::of(&stated.quantity).map(Counted::noun);
    let of = move |s: &&Stated| noun.is_some() && Counted::of(&s.quantity).map(Counted::noun) == noun;
    comparison
        .originals
        .iter()
        .enumerate()
        .flat_map(move |(original, side)| side.stated.iter().filter(of).map(move |s| Place { original, sentence: s.sentence }))
}

/// Whether a sentence with its neighbours says in so many words that the value is a sum (`130 flats, and a further 70`).
fn is_added_up(wanted: Interval, comparison: &Comparison, stated: &Stated, place: Place) -> bool {
    let Some(side) = comparison.originals.get(place.original) else { return false };
    let near = side.sentences.get(place.sentence.saturating_sub(1)..(place.sentence + 2).min(side.sentences.len())).unwrap_or_default();
    let around = near.iter().flat_map(|sentence| side.stated_in(sentence));
    let own: Vec<&Stated> = around.filter(|s| s.sentence == place.sentence || is_addition(side, s)).collect();
    let terms: Vec<Rational> = own.iter().filter_map(|s| term(s, stated)).collect();
    own.iter().any(|s| is_addition(side, s)) && has_sum(wanted, &terms)
}

/// Whether a sentence that follows adds a quantity to another one: `eight cameras … a further ten cameras`.
fn is_addition(side: &Side, stated: &Stated) -> bool {
    is_beside(side, stated, &["further", "another", "additional", "more", "extra", "other"])
}

/// Whether one of these words stands in a quantity, right behind it or one of the two in front of it.
fn is_beside(side: &Side, stated: &Stated, wanted: &[&str]) -> bool {
    let near = stated.words.start.saturating_sub(2)..(stated.words.end + 1).min(side.words.len());
    side.words.get(near).unwrap_or_default().iter().any(|word| wanted.contains(&side.slice(word.span)))
}

/// Whether a value is one more than the others: `20 other languages` make 21 with the one in question.
fn is_one_more(wanted: Interval, stated: &Stated, side: &Side, own: &[&Stated]) -> bool {
    let others = own.iter().filter(|s| is_beside(side, s, &["other"])).filter_map(|s| term(s, stated));
    others.filter_map(|others| others.checked_add(&Rational::from_integer(1))).any(|all| wanted.holds(all))
}

/// Whether a value is how many times one quantity contains another.
fn is_multiple(wanted: Interval, around: &[&Stated]) -> bool {
    around.iter().enumerate().any(|(at, a)| {
        around.iter().skip(at + 1).any(|b| {
            let (Some(x), Some(y)) = (term(a, b), term(b, b)) else { return false };
            !x.min(y).is_zero() && x.max(y).checked_div(&x.min(y)).is_some_and(|times| wanted.holds(times))
        })
    })
}

/// Whether a rank counts the years that the original gives: `the 20th anniversary`, `20 years since`.
fn is_anniversary(comparison: &Comparison, stated: &Stated) -> bool {
    let rewrite = &comparison.rewrite;
    let next = rewrite.words.get(stated.words.end).map(|word| rewrite.slice(word.span));
    let rank = stated.quantity.measured().and_then(Measured::single).map(|number| number.value);
    let years = |s: &Stated| {
        let m = s.quantity.measured().filter(|_| matches!(s.quantity.dimension, Dimension::Duration | Dimension::Age));
        m.filter(|m| m.unit.stated.starts_with("year")).and_then(Measured::single).map(|number| number.value) == rank
    };
    matches!(next, Some("anniversary" | "birthday"))
        && rank.is_some()
        && comparison.originals.iter().any(|side| side.stated.iter().any(years))
}

/// Every two terms of a short list.
fn pairs(terms: &[Rational]) -> impl Iterator<Item = (Rational, Rational)> {
    terms.iter().enumerate().flat_map(move |(at, &a)| terms.iter().skip(at + 1).map(move |&b| (a, b)))
}

/// Whether the value is the time from one date to a later one of the same statement.
fn is_elapsed(wanted: Interval, side: &Side, around: &[&Stated]) -> bool {
    if around.iter().any(|s| lasting(side, s).is_some_and(|time| wanted.contains(&time))) {
        return true;
    }
    let is_time = |s: &Stated| {
        matches!(s.quantity.value, Value::Date(_) | Value::Clock(_))
            || matches!(s.quantity.dimension, Dimension::Ordinal | Dimension::Number)
    };
    let times: Vec<&&Stated> = around.iter().filter(|s| is_time(s)).collect();
    times.windows(2).any(|pair| match pair {
        [from, to] => elapsed(from, to).is_some_and(|time| wanted.contains(&time)),
        _ => false,
    })
}

/// Whether the sentence says itself how long something takes, in the same unit.
fn is_lasting(stated: &Stated, own: &[&Stated]) -> bool {
    let unit = |s: &Stated| s.quantity.measured().map(|m| m.unit.factor);
    own.iter().any(|s| s.quantity.dimension == Dimension::Duration && unit(s) == unit(stated))
}

/// Whether the value is the time between two of the article's dates that have a month and a year.
fn is_dated(wanted: Interval, side: &Side) -> bool {
    let dates: Vec<&Stated> =
        side.stated.iter().filter(|s| s.quantity.date().is_some_and(|d| d.year.is_some() && d.month.is_some())).collect();
    if dates.len() > DATES {
        return false;
    }
    dates.iter().enumerate().any(|(at, from)| {
        dates.iter().skip(at + 1).any(|to| elapsed(from, to).or_else(|| elapsed(to, from)).is_some_and(|time| wanted.contains(&time)))
    })
}
