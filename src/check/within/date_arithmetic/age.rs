//! Ages against dates of birth and death: `born on 3 May 1970 … died on 4 June 2020, aged 45`.

use jiff::civil::Date;
use num_traits::ToPrimitive;

use super::{counted, mismatch};
use crate::{
    check::within::{Context, context::Sentence, words},
    finding::Finding,
    quantity::{DateForm, DateValue, Dimension, Hedge, Quantity},
};

/// The age of a sentence that its dates do not give.
pub(super) fn find(context: &Context<'_>, sentence: &Sentence<'_>) -> Option<Finding> {
    let mut ages = sentence.quantities.iter().filter(|quantity| quantity.dimension == Dimension::Age);
    let age = ages.next()?;
    let number = age.measured()?.single().filter(|_| age.hedge == Hedge::None)?.value;
    let years = number.to_integer().to_i64()?;
    let after = |words: &[&str]| sentence.quantities.iter().find(|quantity| follows(sentence, quantity, words));
    if ages.next().is_some() {
        return None;
    }
    if let Some(finding) = lifetime(context, sentence, age, years) {
        return Some(finding);
    }
    let born = after(&["born"])?;
    let died = after(&["died", "killed", "murdered", "assassinated"]);
    let birth = absolute(born)?;
    let (until, dates) = match died {
        Some(died) => (absolute(died)?, vec![born, died]),
        None if is_present(sentence, age) => {
            let published = context.article.published?;
            ((published, published), vec![born])
        }
        None => return None,
    };
    let (least, most) = (full_years(birth.1, until.0), full_years(birth.0, until.1));
    // Only the year of birth may be known, and the article may look a little ahead or back.
    let slack = i64::from(died.is_none());
    if most < 0 || (least - slack..=most + slack).contains(&years) {
        return None;
    }
    Some(report(context, age, &dates, least, most))
}

/// `Velter (1930–2010) died at the age of 85`: the years of a life in brackets.
fn lifetime(context: &Context<'_>, sentence: &Sentence<'_>, age: &Quantity, years: i64) -> Option<Finding> {
    let life = sentence.quantities.iter().find(|quantity| {
        let years =
            sentence.slice(quantity.span).split(['–', '-', '—']).all(|year| year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()));
        years && quantity.date().is_some() && sentence.before(quantity).ends_with('(') && sentence.after(quantity).starts_with(')')
    })?;
    let (first, last) = absolute(life)?;
    let led: Vec<&str> = words::each(sentence.part(life.span.end, age.span.start)).collect();
    let died = matches!(led.as_slice(), ["died", ..] | ["who", "died", ..]) && led.len() <= 6;
    let span = i64::from(last.year()) - i64::from(first.year());
    (died && span > 0 && !(span - 1..=span).contains(&years)).then(|| report(context, age, &[life], span - 1, span))
}

/// The finding that dates give another age: from `least` to `most` full years.
pub(super) fn report(context: &Context<'_>, age: &Quantity, dates: &[&Quantity], least: i64, most: i64) -> Finding {
    let given = if least == most { counted(least, "year") } else { format!("{least} or {}", counted(most, "year")) };
    let written = context.article.slice(age.span);
    let message = format!("The dates give an age of {given}, not “{written}”");
    mismatch(context, age, dates, message, format!("{given} by the dates"))
}

/// Whether a date stands behind a verb: `born on 3 May 1970`, `born in Oslo in 1970`.
fn follows(sentence: &Sentence<'_>, quantity: &Quantity, verbs: &[&str]) -> bool {
    if quantity.date().is_none() {
        return false;
    }
    let before: Vec<&str> = words::each(sentence.before(quantity)).collect();
    let near = before.iter().rev().take(6).take_while(|word| !matches!(**word, "and" | "when" | "after" | "who"));
    near.into_iter().any(|word| verbs.contains(&word.to_lowercase().as_str()))
}

/// The days of a date with a written year.
fn absolute(quantity: &Quantity) -> Option<(Date, Date)> {
    let date: &DateValue = quantity.date()?;
    if date.form == DateForm::Absolute { date.days } else { None }
}

/// Whether an age is the one on the day of the article: `Smith, 45,`, `the 45-year-old`, not `was 20 when`.
fn is_present(sentence: &Sentence<'_>, age: &Quantity) -> bool {
    let past = ["when", "then", "until", "before", "would", "later", "since", "had"];
    let appositive = sentence.before(age).trim_end().ends_with(',') && sentence.after(age).starts_with(',');
    let noun = sentence.slice(age.span).contains("year-old");
    (appositive || noun) && !words::each(sentence.text()).any(|word| past.contains(&word))
}

/// Full years from one day to another; negative if the second comes first.
pub(super) fn full_years(from: Date, to: Date) -> i64 {
    let before_birthday = (to.month(), to.day()) < (from.month(), from.day());
    i64::from(to.year()) - i64::from(from.year()) - i64::from(before_birthday)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_year_of_life_is_full_on_the_birthday() {
        assert_eq!(full_years(date(1970, 5, 3), date(2020, 5, 2)), 49);
        assert_eq!(full_years(date(1970, 5, 3), date(2020, 5, 3)), 50);
        assert_eq!(full_years(date(1972, 2, 29), date(2001, 3, 1)), 29);
    }
}
