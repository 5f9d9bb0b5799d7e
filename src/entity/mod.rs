//! Names of people, places and bodies, under all the forms that an article gives them.

mod common;
mod fold;
mod kin;
mod kind;
mod lexicon;
mod mention;
mod run;
mod same;
mod spelling;
mod title;
mod word;

pub(crate) use common::is_common;
pub use fold::key;
pub(crate) use kin::is_relative;
pub use mention::{EntityKind, Mention};
pub(crate) use run::is_particle;
pub use same::{NameIndex, same};
pub(crate) use spelling::{Variant, neighbourhood, variant};
pub(crate) use word::{Case, Word, words};

use rustc_hash::{FxHashMap, FxHashSet};

use crate::{
    source::{Article, Span},
    text::{Prose, is_title_case},
};

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
    let mut headings = Vec::new();
    for sentence in &prose.sentences {
        let words = words(text, sentence.span);
        let role = prose.paragraphs.get(sentence.paragraph).map(|paragraph| paragraph.role);
        let titled =
            role.is_some_and(crate::text::Role::is_title) && is_title_case(sentence.span.of(text).trim_end_matches(['.', '!', '?']));
        if titled || is_shouted(&words) {
            headings.push(words);
        } else {
            found.extend(run::names(text, &words));
        }
    }
    settle(text, &mut found);
    if !headings.is_empty() {
        let known: FxHashMap<String, EntityKind> =
            found.iter().filter(|name| name.sure).map(|name| (name.key.clone(), name.kind)).collect();
        for words in &headings {
            found.extend(title::names(text, words, &known));
        }
        found.sort_by_key(|name| name.span.start);
    }
    found
}

/// Whether a whole sentence is in capitals.
fn is_shouted(words: &[Word<'_>]) -> bool {
    words.len() > 3 && words.iter().all(|word| word.case == Case::Capitals || word.text.chars().all(|c| !c.is_lowercase()))
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

/// Whether a word, in lower case, says what part somebody has in what is told: `victim`, `driver`, `mother`.
pub(crate) fn is_part(word: &str) -> bool {
    lexicon::Lexicon::get().parts.contains(word)
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

/// Lets the names of the article decide on each other: a word that opens a sentence is a name if it is one elsewhere,
/// two words whose last one stands alone elsewhere are somebody's full name, and a surname alone is of its kind.
fn settle(text: &str, names: &mut Vec<Mention>) {
    let lexicon = lexicon::Lexicon::get();
    let sure: FxHashSet<String> = names.iter().filter(|name| name.sure).flat_map(|name| name.key.split(' ').map(str::to_owned)).collect();
    let alone: FxHashSet<String> = names.iter().filter(|name| name.sure && !name.key.contains(' ')).map(|name| name.key.clone()).collect();
    let mut kinds: FxHashMap<String, EntityKind> = FxHashMap::default();
    for name in names.iter() {
        let last = last_word(&name.key);
        let full_name = name.key.contains(' ') && name.kind == EntityKind::Other && alone.contains(last) && !lexicon.places.contains(last);
        if name.kind == EntityKind::Person || full_name {
            kinds.insert(last.to_owned(), EntityKind::Person);
            kinds.insert(name.key.clone(), EntityKind::Person);
        }
    }
    for name in names.iter().filter(|name| matches!(name.kind, EntityKind::Place | EntityKind::Organisation)) {
        kinds.entry(name.key.clone()).or_insert(name.kind);
    }
    for name in names.iter_mut() {
        if !name.sure && name.key.split(' ').all(|word| sure.contains(word)) {
            name.sure = true;
        }
        // A preposition in front says less of a name than the full name does.
        let weak = name.kind == EntityKind::Other
            || (!name.key.contains(' ') && !lexicon.places.contains(lexicon.canonical(&name.key)) && name.kind != EntityKind::Demonym);
        if weak {
            name.kind = kinds.get(&name.key).copied().unwrap_or(name.kind);
        }
    }
    let people: FxHashSet<String> =
        names.iter().filter(|name| name.kind == EntityKind::Person && name.key.contains(' ')).map(|name| name.key.clone()).collect();
    for name in names.iter_mut() {
        trim(text, name, &people);
    }
    names.retain(|name| name.sure || !common::is_common(&name.key));
}

/// Leaves of a long name the full name that somebody has elsewhere in the article: `Rovers Tom Orr` is Tom Orr.
fn trim(text: &str, name: &mut Mention, people: &FxHashSet<String>) {
    let shown = name.span.of(text);
    if name.key.split(' ').count() < 3 || name.key.len() > LONGEST_TRIMMED {
        return;
    }
    for (at, _) in shown.match_indices(' ') {
        let rest = &shown[at + 1..];
        let folded = key(rest);
        if people.contains(&folded) {
            name.span = Span::new(name.span.start as usize + at + 1, name.span.end as usize);
            name.key = folded;
            name.kind = EntityKind::Person;
            return;
        }
    }
}

/// Longer names are left alone, in bytes.
const LONGEST_TRIMMED: usize = 120;

/// The last word of a key.
fn last_word(key: &str) -> &str {
    key.rsplit(' ').next().unwrap_or(key)
}
