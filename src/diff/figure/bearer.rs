//! Whom a figure is said of, as far as the order of the words tells: `Vale scored 12 and Marrow nine`, `Vale and Marrow
//! scored 12 and nine points, respectively`.

use crate::{
    claim::Key,
    diff::reading::{Class, Side, Stated, Word},
};

/// How many words behind a figure may still name its bearer (`12 by Vale`).
const BEHIND: usize = 4;

/// The name that a figure is said of, if no other name may be it.
pub(in crate::diff) fn bearer(side: &Side, stated: &Stated) -> Option<Key> {
    let sentence = side.sentences.get(stated.sentence)?;
    if let Some(name) = respective(side, stated) {
        return Some(name);
    }
    let behind = side.words.get(stated.words.end..sentence.words.end)?;
    if behind.iter().take(BEHIND).take_while(|word| !ends_clause(side, word)).any(|word| word.class == Class::Name) {
        return None;
    }
    let before = side.words.get(sentence.words.start..stated.words.start)?;
    // What stands in front of another figure or in another clause may be said of that one only.
    let own = before.iter().rev().take_while(|word| !word.in_quantity && !ends_clause(side, word));
    own.into_iter().find(|word| word.class == Class::Name).map(|word| word.id)
}

/// Whether a word begins another clause.
fn ends_clause(side: &Side, word: &Word) -> bool {
    word.class == Class::Mark || matches!(side.slice(word.span), "and" | "but" | "while")
}

/// The name that a figure of a sentence with `respectively` belongs to: the second figure to the second name.
fn respective(side: &Side, stated: &Stated) -> Option<Key> {
    let sentence = side.sentences.get(stated.sentence)?;
    let words = side.words_of(sentence);
    let end = words.iter().find(|word| side.slice(word.span).eq_ignore_ascii_case("respectively"))?.span.start;
    // The last figures in front of it, as long as they are joined.
    let figures = side.stated_in(sentence).iter().rev().filter(|s| s.quantity.span.end <= end);
    let mut joined: Vec<&Stated> = Vec::new();
    for figure in figures {
        let is_next = joined.last().is_none_or(|after| {
            let between = side.words.get(figure.words.end..after.words.start).unwrap_or_default();
            between.iter().any(|word| ends_clause(side, word)) && between.len() <= 3
        });
        if !is_next || !figure.quantity.is_comparable_with(&stated.quantity) {
            break;
        }
        joined.push(figure);
    }
    joined.reverse();
    let at = joined.iter().position(|figure| figure.quantity.span == stated.quantity.span)?;
    let first = joined.first()?.words.start;
    // As many names, each the last word of its item.
    let before = side.words.get(sentence.words.start..first)?;
    let names: Vec<Key> = before
        .iter()
        .enumerate()
        .filter(|(at, word)| word.class == Class::Name && before.get(at + 1).is_none_or(|next| next.class != Class::Name))
        .map(|(_, word)| word.id)
        .collect();
    let tail = names.len().checked_sub(joined.len()).filter(|_| joined.len() > 1)?;
    names.get(tail + at).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        diff::reading::{Reading, Vocabulary, vocabulary},
        source::{Article, ArticleId},
    };

    fn bearers(text: &str) -> Vec<Option<Key>> {
        let article = Article::new(ArticleId(0), "a.txt", text.to_owned());
        let side = Side::read(&Reading::of(&article), &mut Vocabulary::default());
        side.stated.iter().map(|stated| bearer(&side, stated)).collect()
    }

    #[test]
    fn a_figure_is_said_of_the_name_in_front_of_it() {
        let (vale, marrow) = (Some(vocabulary::key("Vale")), Some(vocabulary::key("Marrow")));
        assert_eq!(bearers("In all Vale scored 12 points and Marrow scored 19 points."), [vale, marrow]);
    }

    #[test]
    fn figures_belong_to_their_names_respectively() {
        let (vale, marrow) = (Some(vocabulary::key("Vale")), Some(vocabulary::key("Marrow")));
        assert_eq!(bearers("The judge gave Vale and Marrow 12 months and 19 months, respectively."), [vale, marrow]);
    }

    #[test]
    fn a_name_behind_a_figure_may_bear_it() {
        assert_eq!(bearers("Points fell for Vale: 12 by Marrow."), [None]);
    }
}
