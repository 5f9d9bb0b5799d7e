//! Whether two claims are about one time and one event.

use crate::{
    claim::{Claim, NO_KIND},
    fact::story::Stories,
    quantity::{DateValue, Dimension, Measured, Value},
};

/// Whether a claim is a weekday or a time of day, which means one day only in the week of its article.
pub(super) fn is_of_a_week(claim: &Claim) -> bool {
    match &claim.quantity.value {
        Value::Date(date) => date.days.is_none() && date.weekday.is_some() && date.month.is_none(),
        Value::Clock(_) => true,
        Value::Measured(_) => false,
    }
}

/// Whether a sentence tells of a year before the last by its number: what a town lost in 2009 it does not lose in these days.
pub(super) fn is_past(claim: &Claim, stories: &Stories<'_>) -> bool {
    let years = || claim.scope.dates.iter().filter_map(|date| date.year);
    years().next().is_some() && stories.year(claim.article).is_some_and(|now| years().all(|year| year < now - 1))
}

/// Whether two dates or times can be those of one act: who gives a year gives no weekday of these days.
pub(super) fn can_be_of_one_act(a: &Claim, b: &Claim) -> bool {
    let year = |claim: &Claim| claim.quantity.date().is_some_and(|date| date.year.is_some());
    !(year(a) && is_of_a_week(b) || year(b) && is_of_a_week(a))
}

/// How many figures stand beside both claims.
pub(super) fn same_beside(a: &Claim, b: &Claim) -> usize {
    let mut theirs = b.scope.beside.iter().peekable();
    let shared = |value: &&(u64, u64)| {
        while theirs.next_if(|theirs| theirs < value).is_some() {}
        theirs.peek() == Some(value)
    };
    a.scope.beside.iter().filter(shared).count()
}

/// How many kinds of figures stand beside both claims and have no value in common: 22 points and nine rebounds, 25
/// points and 16 rebounds are two games.
pub(in crate::fact) fn other_beside(a: &Claim, b: &Claim) -> i32 {
    let mut theirs = b.scope.beside.chunk_by(|x, y| x.0 == y.0).peekable();
    let kind = |values: &[(u64, u64)]| values.first().map(|&(kind, _)| kind);
    // Both are sorted by their kinds.
    let differs = |values: &&[(u64, u64)]| {
        while theirs.next_if(|theirs| kind(theirs) < kind(values)).is_some() {}
        let theirs = theirs.peek().filter(|theirs| kind(values) != Some(NO_KIND) && kind(theirs) == kind(values));
        theirs.is_some_and(|theirs| !values.iter().any(|value| theirs.contains(value)))
    };
    i32::try_from(a.scope.beside.chunk_by(|x, y| x.0 == y.0).filter(differs).take(2).count()).unwrap_or(0)
}

/// Up to which number a count is told beside another by chance.
const SMALL: i128 = 12;

/// Whether the sentence of one claim tells the value of the other, too: who writes `gained 2.3 percent after a jump of 6.1 percent
/// the day before` knows of both.
pub(super) fn is_told_beside(a: &Claim, b: &Claim) -> bool {
    let telling = |claim: &Claim| {
        let number = claim.quantity.measured().and_then(Measured::single);
        claim.scope.own.0 != NO_KIND && number.is_some_and(|number| number.value > SMALL.into() || !number.value.is_integer())
    };
    let beside = |one: &Claim, other: &Claim| telling(one) && other.scope.beside.contains(&one.scope.own);
    beside(a, b) || beside(b, a)
}

/// Whether the dates beside two claims agree somewhere, and whether they exclude each other.
pub(in crate::fact) fn times(a: &Claim, b: &Claim) -> (i32, i32) {
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
    if let Some((x, y)) = a.days.zip(b.days) {
        return Some(x.0 <= y.1 && y.0 <= x.1);
    }
    let both = [
        a.year.zip(b.year).map(|(x, y)| x == y),
        a.month.zip(b.month).map(|(x, y)| x == y),
        a.day.zip(b.day).map(|(x, y)| x == y),
        a.weekday.zip(b.weekday).map(|(x, y)| x == y),
    ];
    // What happened in a year is not what happened on a weekday of these days.
    let year_alone = |date: &DateValue| date.year.is_some() && date.month.is_none() && date.weekday.is_none();
    let of_these_days = |date: &DateValue| date.weekday.is_some() && date.year.is_none();
    if year_alone(a) && of_these_days(b) || year_alone(b) && of_these_days(a) {
        return Some(false);
    }
    let mut known = both.into_iter().flatten().peekable();
    known.peek()?;
    Some(known.all(|same| same))
}
