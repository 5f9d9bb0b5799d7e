//! What is known of names before an article is read: `rules/lexicon/{place-names,nicknames,organisations,titles}.toml`.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;

use super::key;
use crate::lexicon::table;

/// Its name, its other names, what its people and things are called, the seats of its government.
type Country = (String, Vec<String>, Vec<String>, Vec<String>);

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct PlaceFile {
    spellings: Vec<Vec<String>>,
    abbreviations: Vec<Vec<String>>,
    countries: Vec<Country>,
    places: Vec<String>,
    tails: Vec<String>,
    heads: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct NicknameFile {
    forms: Vec<Vec<String>>,
    names: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct OrganisationFile {
    tails: Vec<String>,
    of_heads: Vec<String>,
    generic: Vec<String>,
    institutions: Vec<String>,
    acronyms: Vec<Vec<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct TitleFile {
    titles: Vec<String>,
    inner: Vec<String>,
    roles: Vec<String>,
    parts: Vec<String>,
    kin: Vec<String>,
}

/// The lists, by [`key`] unless they say otherwise.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    /// Other names of a place or body, to the one it is known by.
    pub(crate) aliases: FxHashMap<String, String>,
    /// What the people and things of a place are called, to the place.
    pub(crate) demonyms: FxHashMap<String, String>,
    /// Seats of government, to the country they stand for.
    pub(crate) seats: FxHashMap<String, String>,
    /// Places.
    pub(crate) places: FxHashSet<String>,
    /// Those of them that are countries.
    pub(crate) countries: FxHashSet<String>,
    /// Last words of the names of places, as written.
    pub(crate) place_tails: FxHashSet<String>,
    /// First words of the names of places, as written.
    pub(crate) place_heads: FxHashSet<String>,
    /// Given names, to the numbers of the rows of names that they can stand for.
    pub(crate) given: FxHashMap<String, Vec<u32>>,
    /// Words that make a name one of a body, as written.
    pub(crate) body_tails: FxHashSet<String>,
    /// Words behind which a name goes on over `of`, as written.
    pub(crate) of_heads: FxHashSet<String>,
    /// Words that a body's name can lack.
    pub(crate) generic: FxHashSet<String>,
    /// Words for bodies of a place.
    pub(crate) institutions: FxHashSet<String>,
    /// Other spellings of places, to the first.
    pub(crate) spellings: FxHashMap<String, String>,
    /// Words in front of a person's name, as written, without a stop.
    pub(crate) titles: FxHashSet<String>,
    /// Titles that part a run of capitals.
    pub(crate) inner_titles: FxHashSet<String>,
    /// Lower-case words for what people are.
    pub(crate) roles: FxHashSet<String>,
    /// Words for what somebody is in what is told.
    pub(crate) parts: FxHashSet<String>,
    /// Words for what somebody is to another of the family.
    pub(crate) kin: FxHashSet<String>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::load);

impl Lexicon {
    /// The lists, read once.
    pub(crate) fn get() -> &'static Self {
        &LEXICON
    }

    fn load() -> Self {
        let places: PlaceFile = table!("place-names");
        let names: NicknameFile = table!("nicknames");
        let bodies: OrganisationFile = table!("organisations");
        let titles: TitleFile = table!("titles");
        let mut lexicon = Self {
            place_tails: places.tails.into_iter().collect(),
            place_heads: places.heads.into_iter().collect(),
            body_tails: bodies.tails.into_iter().collect(),
            of_heads: bodies.of_heads.into_iter().collect(),
            generic: bodies.generic.iter().map(|word| key(word)).collect(),
            institutions: bodies.institutions.iter().map(|word| key(word)).collect(),
            titles: titles.titles.into_iter().collect(),
            inner_titles: titles.inner.into_iter().collect(),
            roles: titles.roles.into_iter().collect(),
            parts: titles.parts.into_iter().collect(),
            kin: titles.kin.into_iter().collect(),
            places: places.places.iter().map(|name| key(name)).collect(),
            ..Self::default()
        };
        for row in places.spellings.iter().chain(&places.abbreviations).chain(&bodies.acronyms) {
            lexicon.add_aliases(row);
        }
        for row in &places.spellings {
            let first = row.first().map_or_else(String::new, |name| key(name));
            lexicon.spellings.extend(row.iter().map(|name| (key(name), first.clone())));
            lexicon.places.extend(row.iter().map(|name| key(name)));
        }
        lexicon.add_countries(&places.countries);
        let rows = names.forms.iter().map(Vec::as_slice).chain(names.names.iter().map(std::slice::from_ref));
        for (number, row) in (0..).zip(rows) {
            for name in row {
                lexicon.given.entry(key(name)).or_default().push(number);
            }
        }
        lexicon
    }

    fn add_aliases(&mut self, row: &[String]) {
        let Some((first, others)) = row.split_first() else { return };
        self.aliases.extend(others.iter().map(|other| (key(other), key(first))));
    }

    fn add_countries(&mut self, countries: &[Country]) {
        for (name, others, people, seats) in countries {
            let country = key(name);
            self.aliases.extend(others.iter().map(|other| (key(other), country.clone())));
            for demonym in people {
                // `European` is of Europe and of the Union; the first one in the list keeps it.
                self.demonyms.entry(key(demonym)).or_insert_with(|| country.clone());
            }
            for seat in seats {
                self.seats.entry(self.canonical(&key(seat)).to_owned()).or_insert_with(|| country.clone());
                self.places.insert(key(seat));
            }
            self.places.extend(others.iter().map(|other| key(other)));
            self.countries.insert(country.clone());
            self.places.insert(country);
        }
    }

    /// The key that a place or body is known by; the same key if it has no other.
    pub(crate) fn canonical<'k>(&'k self, key: &'k str) -> &'k str {
        self.aliases.get(key).map_or(key, String::as_str)
    }

    /// Whether two given names, as keys, can be one person's: equal, a short form, another spelling, an initial.
    pub(crate) fn given_names_agree(&self, one: &str, other: &str) -> bool {
        let initial = |short: &str, long: &str| short.chars().count() == 1 && long.starts_with(short);
        if one == other || initial(one, other) || initial(other, one) {
            return true;
        }
        match (self.given.get(one), self.given.get(other)) {
            (Some(rows), Some(others)) => rows.iter().any(|row| others.contains(row)),
            _ => super::fold::sound(one) == super::fold::sound(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_read() {
        let lexicon = Lexicon::get();
        assert_eq!(lexicon.canonical("us"), "united states");
        assert_eq!(lexicon.demonyms.get("dutch").map(String::as_str), Some("netherlands"));
        assert_eq!(lexicon.seats.get("kyiv").map(String::as_str), Some("ukraine"));
        assert!(lexicon.titles.contains("Gov") && lexicon.roles.contains("spokesman") && lexicon.of_heads.contains("Ministry"));
    }

    #[test]
    fn short_forms_agree_with_their_names() {
        let lexicon = Lexicon::get();
        assert!(lexicon.given_names_agree("mike", "michael"));
        assert!(lexicon.given_names_agree("j", "jonas"));
        assert!(!lexicon.given_names_agree("sara", "sarah"));
        assert!(!lexicon.given_names_agree("ada", "ida"));
    }
}
