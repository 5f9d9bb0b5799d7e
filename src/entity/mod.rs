//! Names of people, places and bodies, under all the forms that an article gives them.

mod common;
mod fold;
mod kind;
mod lexicon;
mod mention;
mod run;
mod same;
mod word;

pub use fold::key;
pub use mention::{EntityKind, Mention};
pub use same::{NameIndex, same};

use rustc_hash::{FxHashMap, FxHashSet};

use crate::{
    source::Article,
    text::{Prose, is_title_case},
};
use run::Setting;
use word::words;

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
        let shouted = words.len() > 3
            && words.iter().all(|word| word.case != word::Case::Capital && (word.case == word::Case::Capitals || word.text.len() < 2));
        let titled = role.is_some_and(crate::text::Role::is_title) && is_title_case(sentence.span.of(text));
        let setting = if titled || shouted { Setting::Title } else { Setting::Text };
        found.extend(run::names(text, &words, setting));
    }
    settle(&mut found);
    found
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
