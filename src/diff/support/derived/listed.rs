//! How many things a sentence lists: `Anna, Ben and two friends` are four.

use num_traits::CheckedAdd;

use crate::{
    diff::reading::{Class, Sentence, Side, Stated, Word},
    quantity::{Interval, Rational},
};

/// The most things that an item of a list counts.
const MOST: i128 = 1000;
/// The most words of an item of a list.
const ITEM: usize = 8;

/// Whether the sentence lists as many things, or names a pair where two are wanted.
pub(super) fn is_listed(wanted: Interval, side: &Side, sentence: &Sentence) -> bool {
    let words = side.words_of(sentence);
    let is_pair = |word: &Word| matches!(side.slice(word.span), "both" | "Both" | "pair" | "couple" | "twins");
    if wanted.holds(Rational::from_integer(2)) && words.iter().any(is_pair) {
        return true;
    }
    lists(side, words).into_iter().any(|items| {
        // The first comma may have closed another phrase: `In May, members Quist, Vale and Marrow`.
        (0..2).filter_map(|from| items.get(from..)).any(|tail| {
            let count = things_in(side, sentence, tail);
            is_list(tail) && wanted.holds(Rational::from_integer(count))
        })
    })
}

/// Whether a count introduces a list of as many items: `four charges: arson, theft, fraud and perjury`.
pub(super) fn introduces_as_many(wanted: Interval, side: &Side, stated: &Stated) -> bool {
    let Some(sentence) = side.sentences.get(stated.sentence) else { return false };
    let behind = side.words.get(stated.words.end..sentence.words.end).unwrap_or_default();
    let is = |word: &Word, mark: &str| side.slice(word.span) == mark;
    let Some(colon) = behind.iter().take(ITEM).position(|word| is(word, ":")) else { return false };
    let listed = behind.get(colon + 1..).unwrap_or_default();
    // `Nine: two in May, four in June and three in July`
    let parts = side.stated_in(sentence).iter().filter(|part| part.words.start >= stated.words.end + colon && part.is_number());
    let parts: Option<Vec<Rational>> = parts.map(Stated::single).collect();
    if let Some(parts) = parts.filter(|parts| parts.len() > 1) {
        let sum = parts.iter().try_fold(Rational::from_integer(0), |sum, part| sum.checked_add(part));
        if sum.is_some_and(|sum| wanted.holds(sum)) {
            return true;
        }
    }
    let open = listed.iter().take_while(|word| !matches!(side.slice(word.span), "." | ";" | "–" | "—")).count();
    let listed = listed.get(..open).unwrap_or_default();
    let semicolons = listed.len() < open;
    // Each comma parts two items, and so does the `and` that no comma stands in front of.
    let commas = listed.iter().filter(|word| is(word, ",")).count();
    let last = listed.iter().rposition(|word| is(word, "and") || is(word, "or"));
    let bare = last.is_some_and(|at| at.checked_sub(1).and_then(|at| listed.get(at)).is_some_and(|word| !is(word, ",")));
    let items = i128::try_from(commas + usize::from(bare) + 1).unwrap_or(MOST);
    !semicolons && items > 1 && wanted.holds(Rational::from_integer(items))
}

/// Whether the parts of a sentence are items of one list: three that name somebody or something, or two names.
fn is_list(items: &[&[Word]]) -> bool {
    let names = |item: &&[Word]| item.iter().any(|word| word.class == Class::Name || word.in_quantity);
    match items {
        [first, second] => {
            let is_name = |word: Option<&Word>| word.is_some_and(|word| word.class == Class::Name);
            is_name(first.last()) && is_name(second.first())
        }
        [_, _, _, ..] => items.iter().all(names),
        _ => false,
    }
}

/// The lists of a sentence: items between commas, the last two joined by `and` or `or`. The first item is whatever stands
/// in front of the first comma, what stands in brackets belongs to its item.
fn lists<'w>(side: &Side, words: &'w [Word]) -> Vec<Vec<&'w [Word]>> {
    let mut found = Vec::new();
    let mut items: Vec<&[Word]> = Vec::new();
    let mut start = 0;
    for (at, word) in words.iter().enumerate() {
        let text = side.slice(word.span);
        let joins = matches!(text, "and" | "or");
        if !joins && !parts(side, word) {
            continue;
        }
        let item = words.get(start..at).unwrap_or_default();
        start = at + 1;
        // `A, B, and C`: the comma in front of the `and` has closed the item.
        if !item.is_empty() {
            if item.len() > ITEM {
                items.clear();
            }
            items.push(item);
        }
        if joins && !items.is_empty() {
            let rest = words.get(start..).unwrap_or_default();
            let last = rest.iter().take(ITEM).take_while(|word| !parts(side, word)).count();
            let whole: Vec<&[Word]> = items.iter().copied().chain(rest.get(..last)).collect();
            if last > 0 {
                found.push(whole);
            }
        }
        if text != "," {
            items.clear();
        }
    }
    found
}

/// Whether a mark parts two items; brackets and hyphens do not.
fn parts(side: &Side, word: &Word) -> bool {
    word.class == Class::Mark && !matches!(side.slice(word.span), "(" | ")" | "-")
}

/// How many things the items of a list name: what an item counts, or one.
fn things_in(side: &Side, sentence: &Sentence, items: &[&[Word]]) -> i128 {
    let counted = |item: &&[Word]| {
        let first = item.first()?.span.start;
        let begins = side.stated_in(sentence).iter().find(|s| s.quantity.span.start == first)?;
        begins.quantity.measured()?.single().map(|number| number.value).filter(Rational::is_integer)
    };
    items.iter().map(|item| counted(item).map_or(1, |value| value.to_integer().clamp(1, MOST))).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        diff::reading::{Reading, Vocabulary},
        source::{Article, ArticleId},
    };

    fn lists_as_many(text: &str, count: i128) -> bool {
        let article = Article::new(ArticleId(0), "a.txt", text.to_owned());
        let side = Side::read(&Reading::of(&article), &mut Vocabulary::default());
        side.sentences.iter().any(|sentence| is_listed(Interval::exactly(Rational::from_integer(count)), &side, sentence))
    }

    #[test]
    fn names_with_commas_are_counted() {
        assert!(lists_as_many("They arrested Marta Quist, Jonas Vale and Ilse Marrow.", 3));
        assert!(lists_as_many("They arrested Marta Quist and Jonas Vale.", 2));
    }

    #[test]
    fn a_number_in_a_list_counts_as_many() {
        assert!(lists_as_many("They arrested Marta Quist, Jonas Vale and two clerks.", 4));
        assert!(!lists_as_many("They arrested Marta Quist, Jonas Vale and two clerks.", 3));
    }

    #[test]
    fn a_list_may_begin_behind_another_comma() {
        assert!(lists_as_many("In May, the members Quist, Vale and Marrow left.", 3));
    }

    #[test]
    fn clauses_are_no_list() {
        assert!(!lists_as_many(
            "The harbour was closed when the storm came ashore, and the ferries stayed at their berths until noon, but nobody was hurt.",
            3
        ));
        assert!(!lists_as_many("She wrote and he sang.", 2));
    }
}
