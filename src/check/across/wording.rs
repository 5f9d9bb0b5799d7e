//! What a finding about a fact says.

use num_traits::{CheckedDiv, CheckedMul, CheckedSub, Signed, ToPrimitive, Zero};

use crate::{
    claim::{Claim, Term},
    fact::minutes_apart,
    lexicon::lexicon,
    quantity::{Quantity, Rational, Value},
    source::ArticleId,
};

use super::{camp::Camp, texts::Texts};

/// How many shared words a finding names at most.
const MOST_WORDS: usize = 4;

/// The articles of a camp, each once, in order.
pub(super) fn articles(camp: &Camp<'_>) -> Vec<ArticleId> {
    let mut found: Vec<ArticleId> = camp.claims.iter().map(|claim| claim.article).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// The value of a claim as it is written.
pub(super) fn value(claim: &Claim) -> String {
    claim.text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The value under its place: what it is in the unit of the others, where they are stated in another.
pub(super) fn note(claim: &Claim, camps: &[Camp<'_>]) -> String {
    let measured = claim.quantity.measured();
    let others = camps.iter().flat_map(|camp| &camp.claims).filter_map(|other| other.quantity.measured());
    let other = measured.and_then(|own| others.map(|other| &other.unit).find(|unit| unit.stated != own.unit.stated));
    match other.and_then(|unit| claim.quantity.shown_in(unit)) {
        Some(shown) => format!("= {shown}"),
        None => value(claim),
    }
}

/// What would reconcile the values.
pub(super) fn help(camps: &[Camp<'_>]) -> String {
    if camps.iter().any(|camp| !camp.sources.is_empty()) {
        return "Name the source of each value, or check which is right.".to_owned();
    }
    "Check which value is right; if each is, say what tells the two apart.".to_owned()
}

/// What disagrees, in a line: `Halvorsen, Aspen, fell: two articles say about 150 metres, one about 60 metres`.
pub(super) fn message(texts: &Texts<'_>, camps: &[Camp<'_>], within: bool) -> String {
    let mut says = Vec::new();
    // What most say comes first.
    for camp in camps.iter().rev() {
        let Some(shown) = camp.claims.first().map(|claim| value(claim)) else { continue };
        says.push(match (within, says.is_empty()) {
            (true, true) => format!("the article says {shown}"),
            (true, false) => format!("and {shown}"),
            (false, first) => {
                let count = articles(camp).len();
                let verb = match (first, count) {
                    (true, 1) => "article says ",
                    (true, _) => "articles say ",
                    (false, _) => "",
                };
                format!("{} {verb}{shown}", spelled(count))
            }
        });
    }
    let said = says.join(if within { " " } else { ", " });
    match topic(texts, camps) {
        topic if topic.is_empty() => upper_first(&said),
        topic => format!("{topic}: {said}"),
    }
}

/// What the fact is about: its measure and subject, or the words that its places share.
pub(super) fn topic(texts: &Texts<'_>, camps: &[Camp<'_>]) -> String {
    if let Some(measure) = camps.iter().filter_map(|camp| camp.claims.first()).find_map(|claim| claim.measure.as_ref()) {
        let name = upper_first(&measure.name.replace('-', " "));
        let subject = camps.iter().flat_map(|camp| &camp.claims).filter_map(|claim| claim.measure.as_ref()).map(|m| m.subject.as_ref());
        // A pronoun names nothing: the longest subject says most.
        let subject = subject.max_by_key(|subject| subject.len()).unwrap_or("");
        return if subject.is_empty() || name.to_lowercase().contains(&subject.to_lowercase()) {
            name
        } else {
            format!("{name}, {subject}")
        };
    }
    upper_first(&shared(texts, camps, MOST_WORDS).join(", "))
}

/// The words that the first places of all camps share, those that say most first; at most so many.
fn shared<'t>(texts: &Texts<'t>, camps: &[Camp<'_>], most: usize) -> Vec<&'t str> {
    let mut firsts = camps.iter().filter_map(|camp| camp.claims.first().copied());
    let Some(one) = firsts.next() else { return Vec::new() };
    let others: Vec<&Claim> = firsts.collect();
    let in_all = |term: &&Term| others.iter().all(|other| other.frame.term(term.key).is_some());
    let mut found: Vec<(&Term, &str)> =
        one.frame.terms.iter().filter(in_all).map(|term| (term, texts.slice(one.article, term.span))).collect();
    found.sort_by_key(|&(term, text)| (std::cmp::Reverse((term.name, term.weight)), term.distance, text));
    found.into_iter().take(most).map(|(_, text)| text).collect()
}

/// The arithmetic, and why the places speak of one fact, a line each.
pub(super) fn reasons(texts: &Texts<'_>, camps: &[Camp<'_>], within: bool) -> Vec<String> {
    let mut lines = Vec::new();
    if let (Some(few), Some(most)) = (camps.first().and_then(|c| c.claims.first()), camps.last().and_then(|c| c.claims.first())) {
        lines.extend(arithmetic(few, most));
    }
    let words: Vec<String> = shared(texts, camps, 2 * MOST_WORDS).into_iter().map(|word| format!("“{word}”")).collect();
    let places = if within { "both places speak" } else { "the articles speak" };
    if words.is_empty() {
        lines.push(format!("One fact because {places} of it in the same terms."));
    } else {
        lines.push(format!("One fact because {places} of {}.", words.join(", ")));
    }
    let sources: Vec<String> =
        camps.iter().filter_map(|camp| Some(format!("{} from {}", value(camp.claims.first()?), camp.sources.first()?.name))).collect();
    if !sources.is_empty() {
        lines.push(format!("Sources: {}.", sources.join(", ")));
    }
    if !within {
        let counts: Vec<usize> = camps.iter().map(|camp| articles(camp).len()).collect();
        let all: usize = counts.iter().sum();
        if let (Some(&most), Some(camp)) = (counts.last(), camps.last())
            && most > 1
            && most * 2 > all
            && let Some(claim) = camp.claims.first()
        {
            lines.push(format!("{} of {all} articles have {}.", upper_first(&spelled(most)), value(claim)));
        }
    }
    lines
}

/// How far apart two values are, in words.
fn arithmetic(a: &Claim, b: &Claim) -> Option<String> {
    match (&a.quantity.value, &b.quantity.value) {
        (Value::Date(x), Value::Date(y)) => {
            let days = (x.days?.0 - y.days?.0).get_days().abs();
            (days > 0).then(|| format!("{} and {} are {days} {} apart.", value(a), value(b), if days == 1 { "day" } else { "days" }))
        }
        (Value::Clock(x), Value::Clock(y)) => {
            let minutes = minutes_apart(x, y);
            (minutes > 0).then(|| format!("{} and {} are {minutes} minutes apart.", value(a), value(b)))
        }
        _ => ratio(a, b),
    }
}

/// `800 miles is 33 % more than 600 miles`, `9,000 people is 3 times 3,000 people`.
fn ratio(a: &Claim, b: &Claim) -> Option<String> {
    let of = |quantity: &Quantity| -> Option<Rational> {
        let measured = quantity.measured()?;
        measured.unit.to_base(measured.single()?.value)
    };
    let (x, y) = (of(&a.quantity)?, of(&b.quantity)?);
    let ((high, more), (low, less)) = if x > y { ((a, x), (b, y)) } else { ((b, y), (a, x)) };
    if !less.is_positive() || more.is_zero() || more == less {
        return None;
    }
    let times = more.checked_div(&less)?;
    let (high, low) = (value(high), value(low));
    Some(if times >= Rational::from_integer(2) {
        let tenths = times.checked_mul(&Rational::from_integer(10))?.round().to_integer();
        let shown = if tenths % 10 == 0 { format!("{}", tenths / 10) } else { format!("{}.{}", tenths / 10, tenths % 10) };
        format!("{high} is {shown} times {low}.")
    } else {
        let percent = times.checked_sub(&Rational::from_integer(1))?.checked_mul(&Rational::from_integer(100))?.round().to_integer();
        match percent.to_i64() {
            Some(0) | None => format!("{high} is more than {low}."),
            Some(percent) => format!("{high} is {percent} % more than {low}."),
        }
    })
}

/// What the finding is about, whatever else changes.
pub(super) fn identity(texts: &Texts<'_>, camps: &[Camp<'_>]) -> String {
    let mut values: Vec<String> = camps.iter().filter_map(|camp| camp.claims.first()).map(|claim| value(claim).to_lowercase()).collect();
    values.sort_unstable();
    format!("{} {}", topic(texts, camps).to_lowercase(), values.join(" | "))
}

/// The largest number that is written in words, as newspapers do.
const SPELLED: usize = 12;

/// A small number in words.
fn spelled(number: usize) -> String {
    let word = lexicon().numerals.spelled(number).filter(|_| number <= SPELLED);
    word.map_or_else(|| number.to_string(), str::to_owned)
}

fn upper_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::sample;

    #[test]
    fn two_times_on_either_side_of_midnight_are_minutes_apart() {
        let told = |text: &str| sample::told(text).swap_remove(0);
        let (before, after) = (told("The mill burned down at 11:50 p.m."), told("The mill burned down at 12:20 a.m."));
        assert_eq!(arithmetic(&before, &after).as_deref(), Some("11:50 p.m. and 12:20 a.m. are 30 minutes apart."));
    }
}
