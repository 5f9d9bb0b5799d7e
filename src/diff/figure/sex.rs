//! Whether those of whom a figure is said are women or men, where the words tell.

use crate::{
    diff::reading::{Class, Side, Stated},
    lexicon::Sex,
    quantity::Dimension,
};

/// How many words behind an age may name whose it is: `a 34-year-old Vell woman`.
const BEHIND: usize = 3;
/// How many words in front of an age may: `a woman, 34`.
const IN_FRONT: usize = 2;
/// How many words join others to those whom a count names.
const JOINED: usize = 2;

/// The sex of those whom a figure counts or whose age it is, if the words beside it name one.
pub(in crate::diff) fn sex(side: &Side, stated: &Stated) -> Option<Sex> {
    let reach = match stated.quantity.dimension {
        Dimension::Age => stated.words.start.saturating_sub(IN_FRONT)..stated.words.end + BEHIND,
        Dimension::Count => {
            let next = side.words.get(stated.words.end).map(|word| side.slice(word.span));
            // `14 men and women`
            stated.words.start..stated.words.end + if matches!(next, Some("and" | "or")) { JOINED } else { 0 }
        }
        _ => return None,
    };
    let words = side.words.get(reach.start..reach.end.min(side.words.len()))?;
    let inside = words.iter().filter(|word| word.class == Class::Content);
    let mut found: Vec<Sex> = inside.filter_map(|word| Sex::of_noun(&side.slice(word.span).to_lowercase())).collect();
    found.dedup();
    match found[..] {
        [one] => Some(one),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        diff::reading::{Reading, Vocabulary},
        source::{Article, ArticleId},
    };

    fn first(text: &str) -> Option<Sex> {
        let article = Article::new(ArticleId(0), "a.txt", text.to_owned());
        let side = Side::read(&Reading::of(&article), &mut Vocabulary::default());
        side.stated.first().and_then(|stated| sex(&side, stated))
    }

    #[test]
    fn the_noun_beside_an_age_or_in_a_count_tells_a_sex() {
        assert_eq!(first("A 34-year-old Vell woman was hurt."), Some(Sex::Female));
        assert_eq!(first("The boy, 9, was hurt."), Some(Sex::Male));
        assert_eq!(first("Police held 14 young men."), Some(Sex::Male));
    }

    #[test]
    fn words_that_name_both_or_neither_tell_none() {
        assert_eq!(first("Police held 14 men and women."), None);
        assert_eq!(first("Police held 14 people."), None);
    }
}
