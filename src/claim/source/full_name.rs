//! The full names of an article by their last word, to find whom a surname names.

use rustc_hash::FxHashMap;

use crate::entity::{EntityKind, Mention};

/// What the names of several words that end in one word say of it.
#[derive(Debug, Default)]
struct Ending<'n> {
    /// The first of them that can be a person's.
    person: Option<&'n Mention>,
    /// Whether one of them is no organisation's.
    is_surname: bool,
}

/// The names of several words, by their last.
#[derive(Debug)]
pub(super) struct FullNames<'n> {
    by_last: FxHashMap<&'n str, Ending<'n>>,
}

impl<'n> FullNames<'n> {
    /// Sorts the names of an article.
    pub(super) fn of(names: &'n [Mention]) -> Self {
        let mut by_last: FxHashMap<&str, Ending<'_>> = FxHashMap::default();
        for name in names {
            let Some((_, last)) = name.key.rsplit_once(' ') else { continue };
            let ending = by_last.entry(last).or_default();
            ending.is_surname |= name.kind != EntityKind::Organisation;
            if matches!(name.kind, EntityKind::Person | EntityKind::Other) {
                ending.person.get_or_insert(name);
            }
        }
        Self { by_last }
    }

    /// The first mention that gives a surname, folded, its given name.
    pub(super) fn of_surname(&self, surname: &str) -> Option<&'n Mention> {
        self.by_last.get(surname)?.person
    }

    /// Whether a longer name that is no organisation's ends in this word.
    pub(super) fn is_surname(&self, word: &str) -> bool {
        self.by_last.get(word).is_some_and(|ending| ending.is_surname)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Span;

    fn mention(at: usize, key: &str, kind: EntityKind) -> Mention {
        Mention { span: Span::new(at, at + key.len()), key: key.to_owned(), kind, sure: true, titled: false }
    }

    #[test]
    fn a_surname_is_that_of_the_first_full_name_that_ends_in_it() {
        let names = [
            mention(0, "marl", EntityKind::Other),
            mention(10, "ada marl", EntityKind::Person),
            mention(30, "tom marl", EntityKind::Person),
        ];
        let full = FullNames::of(&names);
        assert_eq!(full.of_surname("marl").map(|name| name.key.as_str()), Some("ada marl"));
        assert!(full.is_surname("marl"));
    }

    #[test]
    fn the_last_word_of_a_company_is_no_surname_and_that_of_a_place_names_nobody() {
        let names = [mention(0, "port marl", EntityKind::Place), mention(20, "pell group", EntityKind::Organisation)];
        let full = FullNames::of(&names);
        assert_eq!(full.of_surname("marl"), None);
        assert!(full.is_surname("marl"));
        assert!(!full.is_surname("group"));
    }
}
