//! What a phrase such as `the city` or a word such as `its` stands for.

use super::{EntityKind, Mention, lexicon::Lexicon};

/// Nouns that stand for a place named before.
const PLACES: &[&str] = &[
    "city",
    "town",
    "village",
    "country",
    "nation",
    "state",
    "region",
    "province",
    "county",
    "district",
    "island",
    "capital",
    "port",
    "port city",
    "territory",
    "republic",
    "kingdom",
    "suburb",
    "municipality",
    "area",
];

/// Nouns that stand for a body named before.
const BODIES: &[&str] = &[
    "company",
    "firm",
    "group",
    "bank",
    "ministry",
    "agency",
    "department",
    "union",
    "party",
    "team",
    "club",
    "university",
    "school",
    "hospital",
    "church",
    "organization",
    "organisation",
    "network",
    "newspaper",
    "paper",
    "airline",
    "carrier",
    "carmaker",
    "retailer",
    "maker",
    "manufacturer",
    "regulator",
    "court",
    "council",
    "league",
    "fund",
    "charity",
    "government",
];

/// Nouns that stand for somebody named before, besides the roles of the lexicon.
const PEOPLE: &[&str] = &[
    "man",
    "woman",
    "boy",
    "girl",
    "teenager",
    "teen",
    "native",
    "resident",
    "driver",
    "suspect",
    "victim",
    "defendant",
    "striker",
    "actress",
    "actor",
    "singer",
    "star",
];

/// How many names are looked at before a phrase.
const NEAR: usize = 12;

/// What `phrase`, which stands at the byte `at`, stands for: the place, body or person last named before it that it can
/// mean. `phrase` is a pronoun or possessive (`its`, `he`), a definite noun (`the city`) or an age (`the 28-year-old`).
/// `names` are those of the article, in order.
///
/// `None` where the phrase is none of these, or where nothing that fits was named shortly before.
pub fn antecedent<'m>(names: &'m [Mention], phrase: &str, at: u32) -> Option<&'m Mention> {
    let lower = phrase.trim().to_lowercase();
    let end = names.partition_point(|name| name.span.end <= at);
    let before = names.get(..end)?.iter().rev().filter(|name| name.sure).take(NEAR);
    let kinds = kinds(&lower)?;
    let country = matches!(lower.strip_prefix("the "), Some("country" | "nation" | "republic" | "kingdom"));
    let town = matches!(lower.strip_prefix("the "), Some("city" | "town" | "village" | "suburb" | "municipality" | "port" | "port city"));
    before.filter(|name| kinds.contains(&name.kind)).find(|name| {
        let is_country = Lexicon::get().countries.contains(Lexicon::get().canonical(&name.key));
        name.kind != EntityKind::Place || !((country && !is_country) || (town && is_country))
    })
}

/// The kinds of names that a phrase can stand for.
fn kinds(phrase: &str) -> Option<&'static [EntityKind]> {
    use EntityKind::{Organisation, Person, Place};
    match phrase {
        "he" | "she" | "his" | "her" | "him" | "hers" | "himself" | "herself" => return Some(&[Person]),
        "it" | "its" | "itself" => return Some(&[Place, Organisation]),
        _ => {}
    }
    let noun = ["the ", "this ", "that "].iter().find_map(|article| phrase.strip_prefix(article))?;
    let is_age = noun.split('-').next().is_some_and(|age| age.parse::<u8>().is_ok()) && noun.contains("year");
    let last = noun.rsplit(' ').next().unwrap_or(noun);
    if PLACES.contains(&noun) || PLACES.contains(&last) {
        Some(&[Place])
    } else if BODIES.contains(&last) {
        Some(&[Organisation])
    } else if is_age || PEOPLE.contains(&last) || Lexicon::get().roles.contains(last) {
        Some(&[Person])
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        entity,
        source::{Article, ArticleId},
        text::Prose,
    };

    const TEXT: &str = "Ilse Marrow, 28, left Port Ellen for Norway on Friday. She has lived in the city for ten years. \
                        The 28-year-old works for Marl Shipping Inc. The company is its largest employer.";

    fn stands_for(phrase: &str) -> Option<String> {
        let article = Article::new(ArticleId(0), "a.txt", TEXT.into());
        let names = entity::names(&article, &Prose::of(&article));
        let at = u32::try_from(TEXT.find(phrase).expect("it is there")).expect("small");
        antecedent(&names, phrase, at).map(|name| article.slice(name.span).to_owned())
    }

    #[test]
    fn phrases_stand_for_what_was_named_last_and_fits() {
        assert_eq!(stands_for("She").as_deref(), Some("Ilse Marrow"));
        assert_eq!(stands_for("the city").as_deref(), Some("Port Ellen"));
        assert_eq!(stands_for("The 28-year-old").as_deref(), Some("Ilse Marrow"));
        assert_eq!(stands_for("The company").as_deref(), Some("Marl Shipping Inc"));
        assert_eq!(stands_for("ten years"), None);
    }
}
