//! Names in titles, where every word has a capital: those that the text below knows.

use rustc_hash::FxHashMap;

use super::{
    EntityKind, Mention, common, key,
    lexicon::Lexicon,
    word::{Case, Word},
};

/// No name in a title is longer, in words.
const LONGEST: usize = 5;

/// The names among the words of a title: the longest that the article names elsewhere, and known places.
pub(super) fn names(text: &str, words: &[Word<'_>], known: &FxHashMap<String, EntityKind>) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let name = (1..=LONGEST).rev().find_map(|length| name(text, words.get(at..at + length)?, known));
        at += name.as_ref().map_or(1, |(_, length)| *length);
        found.extend(name.map(|(name, _)| name));
    }
    found
}

/// The name that the words are, with their number.
fn name(text: &str, words: &[Word<'_>], known: &FxHashMap<String, EntityKind>) -> Option<(Mention, usize)> {
    let (first, last) = (words.first()?, words.last()?);
    let whole = words.iter().skip(1).all(|word| word.joined) && words.iter().rev().skip(1).all(|word| !word.possessive);
    if !whole || first.case == Case::Small || last.case == Case::Small {
        return None;
    }
    let span = first.span.cover(last.span);
    let key = key(span.of(text));
    let lexicon = Lexicon::get();
    let kind = match known.get(&key) {
        Some(&kind) => kind,
        None if lexicon.demonyms.contains_key(&key) => EntityKind::Demonym,
        None if lexicon.places.contains(lexicon.canonical(&key)) && !common::is_common(&key) => EntityKind::Place,
        None => return None,
    };
    Some((Mention { span, key, kind, sure: true, titled: false }, words.len()))
}

#[cfg(test)]
mod tests {
    use crate::{
        entity,
        source::{Article, ArticleId},
        text::Prose,
    };

    #[test]
    fn a_title_names_what_the_text_names() {
        let text =
            "Ilse Marrow Leads Search for Lost Boats Near Norway\n\nHarbour master Ilse Marrow said on Friday that 40 boats were lost.\n";
        let article = Article::new(ArticleId(0), "a.txt", text.into());
        let names = entity::names(&article, &Prose::of(&article));
        let shown: Vec<&str> = names.iter().filter(|name| name.sure).map(|name| article.slice(name.span)).collect();
        assert_eq!(shown, ["Ilse Marrow", "Norway", "Ilse Marrow"]);
    }
}
