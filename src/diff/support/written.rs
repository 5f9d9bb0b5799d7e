//! Figures of the rewrite that the original has word for word, though it was read as something else there.

use super::{case::Case, stated::is_elsewhere, verdict::Verdict};
use crate::{
    claim::Key,
    diff::{
        reading::{Class, Sentence, Side, Stated, Word},
        value::digits,
    },
    quantity::{DateForm, Dimension, Hedge, Quantity, Rational},
};

/// How many words behind a number may name what it counts.
const PHRASE: usize = 3;

/// A sentence that the rewrite restates has the figure as it is written, in whatever reading, or the original a time that
/// is reckoned from today.
pub(super) fn as_a_figure(case: &Case) -> Option<Verdict> {
    let written = !is_elsewhere(case) && (is_reckoned(case) || is_one_period(case) || stands_there(case));
    written.then_some(Verdict::Implied)
}

/// A sentence that the rewrite restates has the place in an order as a number: `Beta 2` for `the second beta`, `No. 15`.
pub(super) fn as_a_rank(case: &Case) -> Option<Verdict> {
    let rank = case.stated.single().filter(|rank| case.stated.is_rank() && rank.is_integer())?.to_integer().to_string();
    let numbered = case.comparison.matches(case.stated.sentence).iter().any(|m| {
        let Some((side, sentence)) = case.comparison.sentence(m.place) else { return false };
        let words = side.words_of(sentence);
        words.windows(2).any(|pair| {
            let [name, number] = pair else { return false };
            let named =
                name.class == Class::Name || matches!(side.slice(name.span), "No." | "no." | "No" | "number" | "Number" | "." | "#");
            named && number.class == Class::Number && side.slice(number.span) == rank
        })
    });
    numbered.then_some(Verdict::Implied)
}

/// Whether a duration stands in front of `ago` in an original (`more than three decades ago`).
fn is_reckoned(case: &Case) -> bool {
    let (comparison, stated) = (case.comparison, case.stated);
    let words = comparison.rewrite.words.get(stated.words.clone()).unwrap_or_default();
    let words: Vec<&str> = words.iter().map(|word| comparison.rewrite.slice(word.span)).collect();
    stated.quantity.dimension == Dimension::Duration && comparison.values.is_reckoned_by(&words)
}

/// Periods that are named without a number where they are meant as a length, with their seconds: `a decade in charge`.
const PERIODS: [(&str, i128); 3] = [("year", 31_556_952), ("decade", 315_569_520), ("century", 3_155_695_200)];

/// Whether a length is one period that a sentence names which the rewrite restates: `10 years` for `a decade`.
fn is_one_period(case: &Case) -> bool {
    let plain = matches!(case.stated.quantity.hedge, Hedge::None | Hedge::About | Hedge::Nearly);
    let length = case.stated.based().filter(|_| plain && case.stated.quantity.dimension == Dimension::Duration);
    let Some((name, _)) = PERIODS.iter().find(|(_, seconds)| length == Some(Rational::from_integer(*seconds))) else { return false };
    case.comparison.matches(case.stated.sentence).iter().any(|m| {
        let Some((side, sentence)) = case.comparison.sentence(m.place) else { return false };
        let words = side.words_of(sentence);
        words.windows(2).any(|pair| {
            let [article, period] = pair else { return false };
            let is_one =
                ["a", "the", "this", "his", "her", "its", "their", "one"].contains(&side.slice(article.span).to_lowercase().as_str());
            is_one && !period.in_quantity && side.slice(period.span).eq_ignore_ascii_case(name)
        })
    })
}

/// Whether a sentence that the rewrite restates has all the words of the figure.
fn stands_there(case: &Case) -> bool {
    let (comparison, stated) = (case.comparison, case.stated);
    let rewrite = &comparison.rewrite;
    let words = rewrite.words.get(stated.words.clone()).unwrap_or_default();
    let figures: Vec<&str> = words
        .iter()
        .filter(|w| stated.quantity.figure.contains(w.span))
        .flat_map(|w| parts(rewrite.slice(w.span)))
        .filter(|w| !matches!(*w, "a" | "an" | "the"))
        .collect();
    // What lies between two events is reckoned from their dates.
    let is_later = rewrite.words.get(stated.words.end).is_some_and(|word| matches!(rewrite.slice(word.span), "later" | "earlier" | "ago"));
    let is_figure = |side: &Side, sentence: &Sentence, word: &Word, figure: &str| {
        word.class != Class::Mark
            && parts(side.slice(word.span)).any(|part| part == figure)
            && !(is_measure(stated) && is_in_date(side, sentence, word))
            && !(stated.quantity.dimension == Dimension::Count && is_measured(side, sentence, word))
            && !(counts_nothing(&stated.quantity) && is_counted(side, sentence, word))
            && !is_of_name(side, sentence, word)
            && (is_later || !is_of_other_unit(side, sentence, word, stated))
    };
    !figures.is_empty()
        && comparison.matches(stated.sentence).iter().any(|m| {
            let Some((side, sentence)) = comparison.sentence(m.place) else { return false };
            figures.iter().all(|figure| side.words_of(sentence).iter().any(|word| is_figure(side, sentence, word, figure)))
        })
}

/// The parts of a word that joins years: `2031–32`, `2031/32`.
fn parts(word: &str) -> impl Iterator<Item = &str> {
    word.split(['–', '/']).filter(|part| !part.is_empty())
}

/// Whether a quantity is measured in a unit. The day of a date is no figure of one: `20 days`, `on 20 January`.
fn is_measure(stated: &Stated) -> bool {
    !matches!(stated.quantity.dimension, Dimension::Count | Dimension::Number | Dimension::Ordinal | Dimension::Date)
}

/// Whether a quantity is an age, a percentage or an amount of money, which count nothing.
fn counts_nothing(quantity: &Quantity) -> bool {
    matches!(quantity.dimension, Dimension::Age | Dimension::Money | Dimension::Percentage)
}

/// Whether a word belongs to a figure that counts nothing.
fn is_measured(side: &Side, sentence: &Sentence, word: &Word) -> bool {
    side.stated_in(sentence).iter().any(|s| counts_nothing(&s.quantity) && s.quantity.span.contains(word.span))
}

/// Whether a word belongs to a figure of something else: the eight of `eight days` says nothing of `eight times`.
fn is_of_other_unit(side: &Side, sentence: &Sentence, word: &Word, stated: &Stated) -> bool {
    let Some(wanted) = unit(stated) else { return false };
    let is_other = |s: &Stated| {
        let other = unit(s).is_some_and(|unit| unit != wanted) && s.quantity.dimension != stated.quantity.dimension;
        other && s.quantity.figure.contains(word.span)
    };
    side.stated_in(sentence).iter().any(is_other)
}

/// What a count counts or a figure is measured in, as written.
fn unit(stated: &Stated) -> Option<&str> {
    let counted = stated.quantity.dimension == Dimension::Count || stated.is_measured();
    let unit = stated.quantity.measured().filter(|_| counted)?.unit.stated.as_ref();
    Some(unit).filter(|unit| !unit.is_empty())
}

/// Whether a word belongs to a count of things with a noun: the 30 of `30 films` is nobody's age.
fn is_counted(side: &Side, sentence: &Sentence, word: &Word) -> bool {
    let counts = |quantity: &Quantity| quantity.dimension == Dimension::Count && !quantity.base_unit().is_empty();
    side.stated_in(sentence).iter().any(|s| counts(&s.quantity) && s.quantity.span.contains(word.span))
}

/// Whether digits belong to the name in front of them: `Ondine 16`; short names and capitals may be currencies.
fn is_of_name(side: &Side, sentence: &Sentence, word: &Word) -> bool {
    let words = side.words_of(sentence);
    let at = words.partition_point(|other| other.span.start < word.span.start);
    let before = at.checked_sub(1).and_then(|at| words.get(at));
    word.class == Class::Number
        && !word.in_quantity
        && before.is_some_and(|before| before.class == Class::Name && is_long_name(side.slice(before.span)))
}

/// Whether a name has small letters enough to be no code.
fn is_long_name(name: &str) -> bool {
    name.chars().filter(|c| c.is_lowercase()).count() > 2
}

/// Whether a word belongs to a date; `in six years' time` is also a duration.
fn is_in_date(side: &Side, sentence: &Sentence, word: &Word) -> bool {
    let is_date = |s: &&Stated| s.quantity.date().is_some_and(|date| date.form != DateForm::Relative);
    side.stated_in(sentence).iter().filter(is_date).any(|s| s.quantity.span.contains(word.span))
}

/// A sentence that the rewrite restates has the part and the whole of a share: `12 of the 40` for `12 out of 40`.
pub(super) fn as_part_and_whole(case: &Case) -> Option<Verdict> {
    let (comparison, stated) = (case.comparison, case.stated);
    let is_share = stated.quantity.dimension == Dimension::Number && stated.single().is_some_and(|share| share < Rational::from_integer(1));
    let words = comparison.rewrite.words.get(stated.words.clone()).filter(|_| is_share)?;
    let numbers: Vec<usize> = words.iter().filter_map(|word| digits(&comparison.rewrite.slice(word.span).to_lowercase())).collect();
    let [part, whole] = numbers[..] else { return None };
    let value = |number: usize| i128::try_from(number).ok().map(Rational::from_integer);
    let told = comparison.matches(stated.sentence).iter().any(|m| {
        let Some((side, sentence)) = comparison.sentence(m.place) else { return false };
        let pairs = side.stated_in(sentence).windows(2);
        pairs.into_iter().any(|pair| {
            let [first, second] = pair else { return false };
            let between = side.words.get(first.words.end..second.words.start).unwrap_or_default();
            let of = between.first().is_some_and(|word| side.slice(word.span) == "of");
            of && first.single() == value(part) && second.single() == value(whole)
        })
    });
    told.then_some(Verdict::Implied)
}

/// How many sentences of an original may give the result of a match as two names with a number each.
const HEAD: usize = 3;
/// The most words of such a line.
const LINE: usize = 10;

/// A line at the head of an original gives the score as two names with a number each: `Orr United 3 Vell City 2`.
pub(super) fn as_a_result(case: &Case) -> Option<Verdict> {
    let score = case.stated.quantity.measured().filter(|_| case.stated.quantity.dimension == Dimension::Score)?;
    let wanted = [score.low?.value, score.high?.value];
    let is_result = |side: &Side, sentence: &Sentence| {
        // The grammar takes them for numbers of names.
        let digits = side.words_of(sentence).iter().filter(|word| word.class == Class::Number);
        let numbers: Vec<Rational> = digits.filter_map(|word| side.slice(word.span).parse().ok().map(Rational::from_integer)).collect();
        let same = numbers == wanted || numbers.iter().rev().copied().eq(wanted);
        same && side.words_of(sentence).len() <= LINE
    };
    let heads = case.comparison.originals.iter().map(|side| side.sentences.iter().take(HEAD).any(|sentence| is_result(side, sentence)));
    heads.into_iter().any(|found| found).then_some(Verdict::Implied)
}

/// A sentence that the rewrite restates has the number with the same noun behind it, where it was read as no quantity:
/// `one keeper's boat` for `one keeper boat`.
pub(super) fn with_its_noun(case: &Case) -> Option<Verdict> {
    let (comparison, stated) = (case.comparison, case.stated);
    let rewrite = &comparison.rewrite;
    let number = stated.single().filter(num_rational::Ratio::is_integer);
    let number = number.and_then(|value| usize::try_from(value.to_integer()).ok())?;
    let words = rewrite.words.get(stated.words.clone()).unwrap_or_default();
    let nouns: Vec<Key> = words.iter().filter(|word| matches!(word.class, Class::Content | Class::Name)).map(|word| word.id).collect();
    let written = comparison.matches(stated.sentence).iter().any(|m| {
        let Some((side, sentence)) = comparison.sentence(m.place) else { return false };
        let words = side.words_of(sentence);
        words.iter().enumerate().any(|(at, word)| {
            !word.in_quantity
                && !is_of_name(side, sentence, word)
                && digits(&side.slice(word.span).to_lowercase()) == Some(number)
                && words.iter().skip(at + 1).take(PHRASE).any(|word| nouns.contains(&word.id))
        })
    });
    written.then_some(Verdict::Implied)
}
