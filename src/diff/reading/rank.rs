//! Shares that are ranks: `a third boat` is the boat behind the second one.

use std::ops::Range;

use super::{side::Side, word::Class};
use crate::{
    claim::lexicon::LEXICON,
    quantity::{Dimension, Measured, Number, Quantity, Unit, Value},
};

/// The ranks that are also written for shares, and the first of them.
const RANKS: [&str; 8] = ["third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
const FIRST: i128 = 3;

/// The rank that a share is where a thing is named behind it. `A third of the boats`, `rose a third` and `a third less` are
/// shares.
pub(in crate::diff) fn read(side: &Side, quantity: &Quantity, words: &Range<usize>) -> Option<Quantity> {
    let [article, rank] = side.words.get(words.clone())? else { return None };
    let next = side.words.get(words.end).filter(|word| matches!(word.class, Class::Content | Class::Name))?;
    let number = RANKS.iter().position(|name| side.slice(rank.span).eq_ignore_ascii_case(name))?;
    let noun = side.slice(next.span).to_lowercase();
    // A quarter of the year has its rank with it.
    let names = LEXICON.entry(&noun).verb.is_none() && !is_comparative(&noun) && !is_period(&noun);
    if !names || !side.slice(article.span).eq_ignore_ascii_case("a") || quantity.dimension != Dimension::Number {
        return None;
    }
    let value = Number::whole(i128::try_from(number).ok()? + FIRST);
    let measured = Measured { low: Some(value), high: Some(value), unit: Unit::none() };
    Some(Quantity { dimension: Dimension::Ordinal, value: Value::Measured(measured), ..quantity.clone() })
}

/// Whether a word says how a share is meant: `a third larger`, `a third less`.
fn is_comparative(word: &str) -> bool {
    word.ends_with("er") || matches!(word, "less" | "more" | "fewer" | "as")
}

/// Whether a noun is a part of the calendar.
fn is_period(noun: &str) -> bool {
    matches!(noun, "day" | "week" | "weekend" | "month" | "quarter" | "half" | "year" | "term" | "season")
}

#[cfg(test)]
mod tests {
    use super::{
        super::{article::Reading, vocabulary::Vocabulary},
        *,
    };
    use crate::source::{Article, ArticleId};

    fn first_dimension(text: &str) -> Option<Dimension> {
        let article = Article::new(ArticleId(0), "a.txt", text.to_owned());
        let side = Side::read(&Reading::of(&article), &mut Vocabulary::default());
        side.stated.first().map(|stated| stated.quantity.dimension)
    }

    #[test]
    fn a_third_boat_is_a_rank() {
        assert_eq!(first_dimension("A third boat sank off Vell."), Some(Dimension::Ordinal));
    }

    #[test]
    fn a_third_of_the_boats_is_a_share() {
        assert_eq!(first_dimension("A third of the boats sank off Vell."), Some(Dimension::Number));
        assert_eq!(first_dimension("The fleet shrank a third in May."), Some(Dimension::Number));
    }
}
