//! The full names of an article by their last word, to find whom a surname names.

use rustc_hash::FxHashMap;

use crate::entity::{self, EntityKind, Mention};

/// What the names of several words that end in one word say of it.
#[derive(Debug, Default)]
struct Ending<'n> {
    /// Those that can be a person's, in order.
    people: Vec<&'n Mention>,
    /// Whether one of them is no organisation's.
    is_surname: bool,
}

/// Whether a surname by itself is that of the first with a full name that ends in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// Nobody else is known to have it.
    None,
    /// The full names of several people end in it.
    Several,
    /// Only somebody is named in full who is told of as the relative of another, who may have it too.
    Relative,
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
                ending.people.push(name);
            }
        }
        Self { by_last }
    }

    /// The first mention that gives a surname, folded, its given name.
    pub(super) fn of_surname(&self, surname: &str) -> Option<&'n Mention> {
        self.people(surname).first().copied()
    }

    /// Whether a surname by itself may be that of another than of the first with a full name: there are full names of two
    /// people with it, or only one of somebody who is told of as a relative in `text`.
    pub(super) fn may_be_of_another(&self, surname: &str, text: &str) -> Doubt {
        let people = self.people(surname);
        let another = |first: &Mention| people.iter().any(|name| name.key != first.key && !entity::same(&name.key, &first.key));
        match people.first() {
            Some(first) if another(first) => Doubt::Several,
            Some(_) if people.iter().any(|name| entity::is_relative(text, name)) => Doubt::Relative,
            _ => Doubt::None,
        }
    }

    fn people(&self, surname: &str) -> &[&'n Mention] {
        self.by_last.get(surname).map_or(&[], |ending| &ending.people)
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
    fn a_surname_of_two_people_or_of_a_relative_may_be_that_of_another() {
        let doubt = |text: &str, names: &[&str]| {
            let at = |name: &str| text.to_lowercase().find(name).expect("the name is there");
            let names: Vec<Mention> = names.iter().map(|name| mention(at(name), name, EntityKind::Person)).collect();
            FullNames::of(&names).may_be_of_another("marl", text)
        };
        assert_eq!(doubt("Ada Marl fell. Marl is well.", &["ada marl"]), Doubt::None);
        assert_eq!(doubt("Ada Marl fell. Tom Marl is well.", &["ada marl", "tom marl"]), Doubt::Several);
        assert_eq!(doubt("His aunt, Ada Marl, wept.", &["ada marl"]), Doubt::Relative);
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
