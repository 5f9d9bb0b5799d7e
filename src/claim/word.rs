//! The words of a sentence with what the lists know of them.

use crate::{
    entity,
    lexicon::lexicon,
    rule::pattern::NounClasses,
    source::Span,
    text::{Token, TokenKind},
};

use super::lexicon::{Band, Entry, Form, Key, LEXICON};

/// A word, number or mark of a sentence.
#[derive(Debug, Clone)]
pub(crate) struct Word<'t> {
    /// Where it stands.
    pub(crate) span: Span,
    /// As written.
    pub(crate) text: &'t str,
    /// In lower case.
    pub(crate) lower: String,
    /// What it is made of.
    pub(crate) kind: TokenKind,
    /// What the lists say; of a number or mark, nothing but its key.
    pub(crate) entry: Entry,
    /// Whether it is part of a name: capitals where a plain word has none.
    pub(crate) name: bool,
}

impl Word<'_> {
    /// Whether it is one of these words of grammar.
    pub(crate) fn is(&self, words: &[&str]) -> bool {
        words.contains(&self.lower.as_str())
    }

    /// Whether it says something of its own: no grammar, no number, no mark.
    pub(crate) fn is_content(&self) -> bool {
        self.kind == TokenKind::Word && self.entry.band != Band::Closed
    }
}

/// Whether a noun, in lower case, is one for people: by what they are, by what they do, by what is counted as people.
pub(crate) fn is_person(noun: &str) -> bool {
    entity::is_role(noun) || lexicon().nouns.is_person(noun) || NounClasses::builtin().fits(noun, "people")
}

/// The words of a sentence, of its tokens.
pub(crate) fn words<'t>(text: &'t str, tokens: &[Token]) -> Vec<Word<'t>> {
    let mut first = true;
    let mut found: Vec<Word<'_>> = Vec::with_capacity(tokens.len());
    for token in tokens {
        let written = token.text(text);
        let lower = written.to_lowercase();
        let entry = if written == "march" {
            // No month without a capital.
            Entry { band: Band::Common, act: true, ..LEXICON.entry(&lower) }
        } else if token.kind == TokenKind::Word {
            LEXICON.entry(&lower)
        } else {
            Entry { key: Key::of(&lower), band: Band::Closed, verb: None, act: false, reporting: false, group: None }
        };
        let capital = written.starts_with(char::is_uppercase);
        let opens = first || found.last().is_some_and(|before| before.is(&["\"", "“", ":", "‘", "-", "–", "—"]));
        let name = token.kind == TokenKind::Word
            && capital
            && entry.band != Band::Closed
            && (entry.band == Band::Rare && entry.verb.is_none_or(|form| form == Form::Base) || !opens)
            // Half a country is Dutch: a nationality tells nobody apart.
            && !entity::is_demonym(written);
        if token.kind != TokenKind::Mark {
            first = false;
        }
        found.push(Word { span: token.span, text: written, lower, kind: token.kind, entry, name });
    }
    // Where nearly every word has a capital, as in headlines, capitals say nothing.
    let content = found.iter().filter(|word| word.is_content()).count();
    let capitals = found.iter().filter(|word| word.name).count();
    if content >= 4 && capitals * 4 > content * 3 {
        for word in &mut found {
            word.name &= word.entry.band == Band::Rare && word.entry.verb.is_none();
        }
    }
    found
}
