//! Figures that do not fit the words around them: where one was put in the place of another, the rest of the sentence
//! often was not changed with it. `Hundreds of thousands pilgrims`, `from Friday to Friday`, `in Monday`.

use super::Case;
use crate::{
    claim::lexicon::LEXICON,
    diff::{
        side::{Class, Side, Stated},
        verdict::Verdict,
    },
    quantity::{DateForm, DateValue, Dimension, Hedge},
};

/// From this likeness on the statement is the original's, however it is worded.
const PLAINLY: f64 = 0.6;

/// A figure that its sentence cannot have been written with, unless the original has it so as well.
pub(super) fn in_its_sentence(case: &Case) -> Option<Verdict> {
    let rewrite = &case.comparison.rewrite;
    let misfit = is_magnitude_without_of(rewrite, case.stated) || is_twice(case) || is_misplaced_time(rewrite, case.stated);
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
    let first = counted.split_whitespace().next();
    quantity.dimension == Dimension::Count
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

/// Whether a time stands behind a preposition that no such time has.
fn is_misplaced_time(side: &Side, stated: &Stated) -> bool {
    let Some(date) = stated.quantity.date() else { return false };
    let Some(sentence) = side.sentences.get(stated.sentence) else { return false };
    let before = side.words.get(sentence.words.start..stated.words.start).and_then(<[_]>::last);
    let next = side.words.get(stated.words.end..sentence.words.end).and_then(<[_]>::first);
    let text = side.slice(stated.quantity.span).to_lowercase();
    // `in Monday's vote`, `at last week's meeting`, `in Sunday night games`.
    let attributive = text.ends_with("'s") || text.ends_with("’s") || next.is_some_and(|word| !ends_phrase(side, word.span, word.class));
    let preposition = before.map(|word| side.slice(word.span)).unwrap_or_default();
    !attributive && !takes(preposition, date, &text)
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
        diff::{reading::Reading, words::Vocabulary},
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
