//! Ages against a date of birth that another sentence tells: `Pell, born on 3 May 1980, … Pell, 31, lives in …`.

use std::cell::LazyCell;

use jiff::civil::Date;

use super::age::{full_years, report};
use crate::{
    check::within::{Context, words},
    claim::Claim,
    entity::{self, Mention},
    finding::Finding,
    quantity::{DateForm, Dimension, Hedge, Quantity},
};

/// Of how many dates of birth in an article the ages are asked for: more stand in lists, and the work stays linear.
const MOST_BIRTHS: usize = 32;

/// Words of a sentence that tells of a death.
const DEATH: &[&str] = &["died", "dies", "dead", "death", "killed", "murdered"];

/// Words of a sentence that tells of another time than now.
const PAST: &[&str] = &["when", "then", "until", "before", "would", "later", "since", "had", "turned", "turns", "will", "once", "age"];

/// Ages that are not what the date of birth of the same person gives on the day of the article, or on that of the death.
pub(super) fn find(context: &Context<'_>) -> Vec<Finding> {
    let of = |measure: &'static str| context.claims.iter().filter(move |claim| is_of(claim, measure));
    let ages = || of("age").filter(|claim| claim.quantity.dimension == Dimension::Age && claim.quantity.hedge == Hedge::None);
    let names = LazyCell::new(|| entity::names(context.article, &context.prose));
    let mut found = Vec::new();
    for birth in of("date-of-birth").take(MOST_BIRTHS) {
        let Some(born) = days(&birth.quantity) else { continue };
        let told = of("date-of-death").find(|death| is_one_person(birth, death)).map(|death| &death.quantity);
        let death = told.or_else(|| death_beside(context, birth)).and_then(|death| Some((death, days(death)?)));
        for age in ages().filter(|age| age.sentence != birth.sentence && is_one_person(birth, age)) {
            found.extend(judge(context, birth, born, age, death).filter(|_| !may_be_a_relative(&names, birth, age)));
        }
    }
    found
}

/// The finding that an age is not that of somebody born on these days.
fn judge(
    context: &Context<'_>,
    birth: &Claim,
    born: (Date, Date),
    age: &Claim,
    death: Option<(&Quantity, (Date, Date))>,
) -> Option<Finding> {
    let years = age.quantity.measured()?.single()?.value;
    let tells = |list: &[&str]| words::each(context.article.slice(age.sentence)).any(|word| list.contains(&word));
    // The age at death needs no article's day; one of another time has none.
    let (until, dates, slack) = match (tells(DEATH), death) {
        (true, Some((death, days))) => (days, vec![&birth.quantity, death], 0),
        (dead, None) if dead || !tells(PAST) => {
            let published = context.article.published.filter(|day| !tells_of_another_year(context, age, *day))?;
            ((published, published), vec![&birth.quantity], 1)
        }
        _ => return None,
    };
    let (least, most) = (full_years(born.1, until.0), full_years(born.0, until.1));
    let fits = (least - slack..=most + slack).any(|year| years == i128::from(year).into());
    (most >= 0 && !fits).then(|| report(context, &age.quantity, &dates, least, most))
}

/// Whether a claim has a measure and is said of somebody by name.
fn is_of(claim: &Claim, name: &str) -> bool {
    claim.measure.as_ref().is_some_and(|measure| &*measure.name == name && !measure.subject_keys.is_empty())
}

/// Whether all names of the one are names of the other: `Pell` and `Ada Pell`, not `Ada Pell` and `Tom Pell`.
fn is_one_person(one: &Claim, other: &Claim) -> bool {
    let keys = |claim: &Claim| claim.measure.as_ref().map(|measure| measure.subject_keys.clone()).unwrap_or_default();
    let (one, other) = (keys(one), keys(other));
    one.iter().all(|key| other.contains(key)) || other.iter().all(|key| one.contains(key))
}

/// Whether the sentence of an age tells of a year long before the article: `in a photograph from 2011, Pell, 31, …`.
fn tells_of_another_year(context: &Context<'_>, age: &Claim, published: Date) -> bool {
    let first = context.quantities.partition_point(|quantity| quantity.span.start < age.sentence.start);
    let here = context.quantities.iter().skip(first).take_while(|quantity| quantity.span.end <= age.sentence.end);
    here.filter_map(|quantity| quantity.date()?.days).any(|(_, last)| last.year() < published.year() - 1)
}

/// Whether one of two claims has no more than a surname, and another person of the article has it as well: `Tom Pell, born on
/// 3 May 1980 …, his mother, Ada Pell, …. Pell, 72, …`.
fn may_be_a_relative(names: &[Mention], one: &Claim, other: &Claim) -> bool {
    let key = |claim: &Claim| claim.measure.as_ref().map(|measure| entity::key(&measure.subject)).unwrap_or_default();
    let (one, other) = (key(one), key(other));
    let Some(surname) = [&one, &other].into_iter().find(|key| !key.contains(' ')) else { return false };
    let before = |name: &'_ Mention| name.key.strip_suffix(surname.as_str()).and_then(|before| before.strip_suffix(' ')).map(str::to_owned);
    let mut first_names = names.iter().filter_map(before);
    let Some(first) = first_names.next() else { return false };
    // A person is told by the whole name first: `Ada Pell` behind `Pell` is another one.
    let whole_name_last = !one.contains(' ') && other.contains(' ');
    whole_name_last || first_names.any(|other| other.split(' ').next() != first.split(' ').next())
}

/// The day of death that stands right behind a date of birth: `Ada Pell, painter, born 3 May 1936; died 11 November 2012`.
fn death_beside<'a>(context: &Context<'a>, birth: &Claim) -> Option<&'a Quantity> {
    let next = context.quantities.partition_point(|quantity| quantity.span.start < birth.quantity.span.end);
    let death = context.quantities.get(next).filter(|quantity| birth.sentence.contains(quantity.span))?;
    let between = context.article.text.get(birth.quantity.span.end as usize..death.span.start as usize)?;
    let words: Vec<&str> = words::each(between).collect();
    matches!(words.as_slice(), ["died"] | ["died", "on" | "in"] | ["and", "died"]).then_some(death)
}

/// The days of a date with a written year.
fn days(date: &Quantity) -> Option<(Date, Date)> {
    date.date().filter(|date| date.form == DateForm::Absolute)?.days
}
