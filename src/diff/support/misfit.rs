//! Figures that do not fit the words around them: where one was put in the place of another, the rest of the sentence
//! often was not changed with it. `Hundreds of thousands pilgrims`, `from Friday to Friday`, `in Monday`.

use super::{case::Case, verdict::Verdict};
use crate::{
    claim::lexicon::LEXICON,
    diff::reading::{Class, Side, Stated, Word},
    lexicon::lexicon,
    quantity::{DateForm, DateValue, Dimension, Hedge, Rational},
};

/// From this likeness on the statement is the original's, however it is worded.
const PLAINLY: f64 = 0.6;

/// A figure that its sentence cannot have been written with, unless the original has it so as well.
pub(super) fn in_its_sentence(case: &Case) -> Option<Verdict> {
    let rewrite = &case.comparison.rewrite;
    let own = [is_magnitude_without_of, is_misplaced_time, is_year_of_nothing, has_article_of_another, is_of_singular, is_possessive];
    let misfit = is_twice(case) || own.iter().any(|is_misfit| is_misfit(rewrite, case.stated));
    (misfit && !is_written_so(case)).then_some(Verdict::Unsupported)
}

/// Whether the original has the figure in the same statement or behind the same word.
fn is_written_so(case: &Case) -> bool {
    let in_front = |side: &Side, stated: &Stated| {
        let word = stated.words.start.checked_sub(1).and_then(|at| side.words.get(at));
        word.map(|word| word.id)
    };
    let here = in_front(&case.comparison.rewrite, case.stated);
    let mut supports = case.candidates.iter().filter(|c| c.relation.is_support());
    supports.any(|c| {
        let there = case.comparison.stated(c.place).and_then(|(side, original)| in_front(side, original));
        c.likeness >= PLAINLY || there == here
    })
}

/// Whether a magnitude in the plural stands right in front of its noun.
fn is_magnitude_without_of(side: &Side, stated: &Stated) -> bool {
    let quantity = &stated.quantity;
    let text = side.slice(quantity.span);
    let counted = quantity.figure.end.checked_sub(quantity.span.start).and_then(|at| text.get(at as usize..)).unwrap_or_default();
    let figure = side.slice(quantity.figure);
    // A noun in the singular makes no count.
    let next = side.words.get(stated.words.end).filter(|word| word.class == Class::Content).map(|word| side.slice(word.span));
    let first = counted.split_whitespace().next().or(next);
    stated.is_number()
        && quantity.hedge == Hedge::Vague
        && (figure.ends_with("ds") || figure.ends_with("ns"))
        // `Hundreds wounded` are counted by what befell them.
        && first.is_some_and(|word| !matches!(word, "of" | "more" | "fewer" | "other") && LEXICON.entry(word).verb.is_none())
}

/// Whether the same date stands at both ends of a span or a pair.
fn is_twice(case: &Case) -> bool {
    let side = &case.comparison.rewrite;
    let Some(before) = case.number.checked_sub(1).and_then(|at| side.stated.get(at)) else { return false };
    let between = side.words.get(before.words.end..case.stated.words.start).unwrap_or_default();
    let [joint] = between else { return false };
    let dated = |s: &Stated| s.quantity.date().is_some_and(|date| date.form == DateForm::Absolute || date.weekday.is_some());
    dated(before)
        && dated(case.stated)
        && before.sentence == case.stated.sentence
        && matches!(side.slice(joint.span), "and" | "or" | "to")
        && side.slice(before.quantity.span).eq_ignore_ascii_case(side.slice(case.stated.quantity.span))
}

/// Verbs that have an `in` of their own.
const BROUGHT_IN: [&str; 14] =
    ["brought", "called", "came", "moved", "stepped", "drafted", "taken", "sworn", "checked", "flown", "kicked", "handed", "set", "turned"];

/// Whether a time stands behind a preposition that no such time has.
fn is_misplaced_time(side: &Side, stated: &Stated) -> bool {
    let Some(date) = stated.quantity.date() else { return false };
    let Some(sentence) = side.sentences.get(stated.sentence) else { return false };
    let front = side.words.get(sentence.words.start..stated.words.start).unwrap_or_default();
    let before = front.last();
    // `Up 4 percent on 2022` compares with that year.
    let compared = front.len().checked_sub(2).and_then(|at| front.get(at)).is_some_and(|word| word.in_quantity);
    let next = side.words.get(stated.words.end..sentence.words.end).and_then(<[_]>::first);
    let text = side.slice(stated.quantity.span).to_lowercase();
    // `in Monday's vote`, `at last week's meeting`, `in Sunday night games`.
    let attributive = text.ends_with("'s") || text.ends_with("’s") || next.is_some_and(|word| !ends_phrase(side, word.span, word.class));
    let preposition = before.map(|word| side.slice(word.span)).unwrap_or_default();
    // `He was brought in last month`: the preposition belongs to the verb.
    let verb = front.len().checked_sub(2).and_then(|at| front.get(at)).map(|word| side.slice(word.span));
    let of_verb = preposition == "in" && verb.is_some_and(|verb| BROUGHT_IN.contains(&verb));
    !(attributive || of_verb || compared && preposition == "on" || takes(preposition, date, &text))
}

/// Whether a bare year stands right behind a verb that wants something else: `they mark 2031 together`, `it took 2031`.
fn is_year_of_nothing(side: &Side, stated: &Stated) -> bool {
    let is_year = stated.quantity.date().is_some_and(|date| date.form == DateForm::Absolute && date.year.is_some() && date.month.is_none());
    let Some((before, next)) = beside(side, stated).filter(|_| is_year && stated.words.len() == 1) else { return false };
    let is_state = |word: &str| matches!(word, "is" | "was" | "were" | "are" | "be" | "been" | "has" | "had" | "have");
    let behind_verb = before.is_some_and(|word| {
        let text = side.slice(word.span);
        text == "back" || word.verb.is_some() && !is_state(text)
    });
    behind_verb && next.is_some_and(|word| word.class == Class::Function && !matches!(side.slice(word.span), "s" | "'s" | "’s"))
}

/// Whether the article in front of a figure is that of another one: `a 8-year-old`, `a August girl`, `an 7-metre wall`.
fn has_article_of_another(side: &Side, stated: &Stated) -> bool {
    let words = side.words.get(..=stated.words.start).unwrap_or_default();
    let own = words.last().map(|word| side.slice(word.span).to_lowercase()).unwrap_or_default();
    // The article may be read with the figure: `a 8 percent rise`.
    let (article, figure) = match own.as_str() {
        "a" | "an" => (own, side.words.get(stated.words.start + 1)),
        _ => (words.iter().rev().nth(1).map(|word| side.slice(word.span).to_lowercase()).unwrap_or_default(), words.last()),
    };
    let Some(figure) = figure.map(|word| side.slice(word.span)) else { return false };
    match (article.as_str(), opens_with_vowel(figure)) {
        ("a", Some(vowel)) => vowel,
        ("an", Some(vowel)) => !vowel,
        _ => false,
    }
}

/// Whether a figure or a month is spoken with a vowel first; `None` where it cannot be told.
fn opens_with_vowel(figure: &str) -> Option<bool> {
    let whole = figure.split(['.', ',', '-', '–']).next().unwrap_or_default();
    if !whole.is_empty() && whole.bytes().all(|b| b.is_ascii_digit()) {
        // Eight, eighty, eight hundred; eleven and eighteen, also of thousands or millions.
        let leading = whole.len() % 3;
        return Some(whole.starts_with('8') || leading == 2 && (whole.starts_with("11") || whole.starts_with("18")));
    }
    let months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
    let lower = figure.to_lowercase();
    months.contains(&lower.as_str()).then(|| lower.starts_with(['a', 'o']))
}

/// Whether several are counted of a noun in the singular: `seven performance of the play`.
fn is_of_singular(side: &Side, stated: &Stated) -> bool {
    const ENDINGS: &[&str] = &["ance", "ence", "ment", "tion", "sion", "ship"];
    let several = stated.is_number() && stated.single().is_some_and(|n| n > Rational::from_integer(1));
    let Some(sentence) = side.sentences.get(stated.sentence).filter(|_| several) else { return false };
    // Of such a noun the grammar makes no count.
    let noun = stated.words.end - usize::from(stated.quantity.dimension == Dimension::Count);
    let text = |at: usize| side.words.get(at).filter(|_| at < sentence.words.end).map_or("", |word| side.slice(word.span));
    let ends = side.words.get(noun + 1).is_none_or(|word| word.class == Class::Function || text(noun + 1) == ".");
    let alone = noun > stated.words.start && ENDINGS.iter().any(|ending| text(noun).ends_with(ending));
    ends && alone && !lexicon().nouns.is_invariable(text(noun))
}

/// Whether a measure has a possessive behind its plural: `miss 50 minutes's match`.
fn is_possessive(side: &Side, stated: &Stated) -> bool {
    let quantity = stated.quantity.span;
    let behind = side.article.text.get(quantity.end as usize..).unwrap_or_default();
    let marked = behind.starts_with("'s") || behind.starts_with("’s");
    stated.quantity.measured().is_some() && marked && side.slice(quantity).ends_with('s')
}

/// The words on either side of a quantity, in its sentence.
fn beside<'s>(side: &'s Side, stated: &Stated) -> Option<(Option<&'s Word>, Option<&'s Word>)> {
    let sentence = side.sentences.get(stated.sentence)?;
    let before = side.words.get(sentence.words.start..stated.words.start)?.last();
    Some((before, side.words.get(stated.words.end..sentence.words.end)?.first()))
}

/// Whether a word may follow a phrase: grammar or a mark other than a possessive.
fn ends_phrase(side: &Side, span: crate::source::Span, class: Class) -> bool {
    matches!(class, Class::Function | Class::Mark) && !matches!(side.slice(span), "'s" | "’s" | "'" | "’" | "-")
}

/// Whether a preposition may stand in front of a date.
fn takes(preposition: &str, date: &DateValue, text: &str) -> bool {
    let only_weekday = date.weekday.is_some() && date.month.is_none() && date.day.is_none();
    let only_year = date.year.is_some() && date.month.is_none() && date.day.is_none() && date.weekday.is_none();
    let deictic = ["last ", "next ", "this ", "yesterday", "today", "tomorrow", "tonight"].iter().any(|start| text.starts_with(start));
    match preposition {
        "in" => !(only_weekday || deictic),
        "at" => !(only_weekday || deictic || only_year),
        "on" => !(only_year && date.form == DateForm::Absolute),
        "within" => !(only_weekday || only_year || date.month.is_some()),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        diff::reading::{Reading, Vocabulary},
        source::{Article, ArticleId},
    };

    fn misplaced(text: &str) -> bool {
        let article = Article::new(ArticleId(0), "a.txt", text.to_owned());
        let side = Side::read(&Reading::of(&article), &mut Vocabulary::default());
        side.stated.iter().any(|stated| is_misplaced_time(&side, stated) || is_magnitude_without_of(&side, stated))
    }

    #[test]
    fn a_preposition_has_its_kinds_of_dates() {
        assert!(misplaced("The ferry returns to Vell in Thursday."));
        assert!(misplaced("The calf may be born at last year."));
        assert!(misplaced("The quay will sink within 2051, a study says."));
        assert!(misplaced("The harbour was dredged in this year."));
        assert!(!misplaced("The ferry returns to Vell on Thursday, in June and at the end of 2051."));
        assert!(!misplaced("Fares are up 4 percent on 2022."));
        assert!(misplaced("The ferry returned to Vell on 2022."));
    }

    #[test]
    fn a_date_may_stand_in_front_of_its_noun() {
        assert!(!misplaced("Two rowers were hurt in Thursday night races."));
        assert!(!misplaced("The plan was dropped at last week's meeting, in Thursday's vote and in this year's budget."));
    }

    #[test]
    fn a_magnitude_needs_its_of() {
        assert!(misplaced("Thousands rowers were hurt."));
        assert!(!misplaced("Thousands of rowers were hurt, and hundreds wounded."));
    }
}
