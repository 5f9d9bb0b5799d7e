//! Names of people, places and bodies, under all the forms that an article gives them.

mod common;
mod fold;
mod kind;
mod lexicon;
mod mention;
mod run;
mod same;
mod spelling;
mod word;

pub(crate) use common::is_common;
pub use fold::key;
pub use mention::{EntityKind, Mention};
pub use same::{NameIndex, same};
pub(crate) use spelling::{Variant, neighbourhood, variant};
pub(crate) use word::{Case, Word, words};

use rustc_hash::{FxHashMap, FxHashSet};

use crate::{
    source::{Article, Span},
    text::{Prose, is_title_case},
};
use run::Setting;

/// The names of an article, in the order of the text.
///
/// ```
/// use factlint::{entity, source::{Article, ArticleId}, text::Prose};
///
/// let article = Article::new(ArticleId(0), "a.txt", "The mayor of Port Ellen, Ada Pell, met Kenyan officials.".into());
/// let names = entity::names(&article, &Prose::of(&article));
/// let shown: Vec<&str> = names.iter().map(|name| article.slice(name.span)).collect();
/// assert_eq!(shown, ["Port Ellen", "Ada Pell", "Kenyan"]);
/// ```
pub fn names(article: &Article, prose: &Prose) -> Vec<Mention> {
    let text = article.text.as_str();
    let mut found = Vec::new();
    for sentence in &prose.sentences {
        let words = words(text, sentence.span);
        let role = prose.paragraphs.get(sentence.paragraph).map(|paragraph| paragraph.role);
        let shouted =
            words.len() > 3 && words.iter().all(|word| word.case != Case::Capital && (word.case == Case::Capitals || word.text.len() < 2));
        let titled = role.is_some_and(crate::text::Role::is_title) && is_title_case(sentence.span.of(text));
        let setting = if titled || shouted { Setting::Title } else { Setting::Text };
        found.extend(run::names(text, &words, setting));
    }
    settle(&mut found);
    found
}

/// The names whose first byte lies in `part`; `names` are in the order of the text.
pub fn mentions_in(names: &[Mention], part: Span) -> &[Mention] {
    let start = names.partition_point(|name| name.span.start < part.start);
    let end = names.partition_point(|name| name.span.start < part.end);
    names.get(start..end).unwrap_or_default()
}

/// Whether a word, in lower case, says what somebody is: `mayor`, `spokesman`.
pub(crate) fn is_role(word: &str) -> bool {
    lexicon::Lexicon::get().roles.contains(word.strip_suffix('s').unwrap_or(word)) || lexicon::Lexicon::get().roles.contains(word)
}

/// Whether a folded word is a given name.
pub(crate) fn is_given(word: &str) -> bool {
    lexicon::Lexicon::get().given.contains_key(word)
}

/// Whether a folded name is that of a known place.
pub(crate) fn is_place(name: &str) -> bool {
    lexicon::Lexicon::get().places.contains(name)
}

/// Whether a folded word describes a body of a place: `city`, `council`.
pub(crate) fn is_institution(word: &str) -> bool {
    lexicon::Lexicon::get().institutions.contains(word)
}

/// Whether two folded given names can be one person's.
pub(crate) fn given_names_agree(one: &str, other: &str) -> bool {
    lexicon::Lexicon::get().given_names_agree(one, other)
}

/// Whether a word says of what country something is: `Dutch`.
pub(crate) fn is_demonym(word: &str) -> bool {
    lexicon::Lexicon::get().demonyms.contains_key(&key(word))
}

/// Lets the sure names of the article decide on the unsure ones: a word that opens a sentence is a name if it is one
/// elsewhere, and a surname alone is of the kind of the full name.
fn settle(names: &mut Vec<Mention>) {
    let sure: FxHashSet<String> = names.iter().filter(|name| name.sure).flat_map(|name| name.key.split(' ').map(str::to_owned)).collect();
    let mut kinds: FxHashMap<String, EntityKind> = FxHashMap::default();
    for name in names.iter().filter(|name| name.kind == EntityKind::Person) {
        let last = name.key.rsplit(' ').next().unwrap_or(&name.key);
        kinds.insert(last.to_owned(), EntityKind::Person);
        kinds.insert(name.key.clone(), EntityKind::Person);
    }
    for name in names.iter().filter(|name| matches!(name.kind, EntityKind::Place | EntityKind::Organisation)) {
        kinds.entry(name.key.clone()).or_insert(name.kind);
    }
    for name in names.iter_mut() {
        if !name.sure && name.key.split(' ').all(|word| sure.contains(word)) {
            name.sure = true;
        }
        if name.kind == EntityKind::Other {
            name.kind = kinds.get(&name.key).copied().unwrap_or(EntityKind::Other);
        }
    }
    names.retain(|name| name.sure || !common::is_common(&name.key));
}
