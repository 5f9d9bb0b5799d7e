//! The words of quotations, as they are compared: in lower case, in one spelling, without marks and brackets.

use rustc_hash::FxHashMap;

use crate::{
    diff::reading::spelling,
    source::{Article, Span},
    text::{self, Prose, Quotation, QuotationKind, TokenKind},
};

/// Numbers the words of quotations.
#[derive(Debug, Default)]
pub(in crate::diff) struct QuotedWords {
    ids: FxHashMap<String, u32>,
}

/// A word of a quotation.
#[derive(Debug, Clone, Copy)]
pub(in crate::diff) struct QuotedWord {
    pub(in crate::diff) id: u32,
    pub(in crate::diff) span: Span,
    /// Words were left out in front of it: an ellipsis or a bracket stands there.
    pub(in crate::diff) after_gap: bool,
}

impl QuotedWords {
    /// The words of a part of an article. What stands in square brackets is the editor's and is left out.
    pub(in crate::diff) fn read(&mut self, article: &Article, part: Span) -> Vec<QuotedWord> {
        let (mut found, mut gap, mut bracketed) = (Vec::<QuotedWord>::new(), false, false);
        let (mut dots, mut cut) = (0, false);
        for token in text::tokens(&article.text, part) {
            let written = token.text(&article.text);
            dots = if written == "." { dots + 1 } else { 0 };
            // `we ’ re`, as it is set where an apostrophe was taken for a mark of its own.
            let joined = found.last_mut().filter(|_| cut && !gap && is_enclitic(written));
            cut = matches!(written, "’" | "'");
            if let Some(last) = joined {
                last.span = last.span.cover(token.span);
                last.id = self.id(&article.slice(last.span).replace(' ', ""));
                continue;
            }
            match written {
                "[" => bracketed = true,
                "]" => (bracketed, gap) = (false, true),
                "…" => gap = true,
                "." if dots >= 2 => gap = true,
                _ if bracketed || token.kind == TokenKind::Mark => {}
                _ => {
                    for span in unglued(written, token.span).into_iter().flatten() {
                        found.push(QuotedWord { id: self.id(article.slice(span)), span, after_gap: gap });
                        gap = false;
                    }
                }
            }
        }
        found
    }

    fn id(&mut self, word: &str) -> u32 {
        let mut lower = word.to_lowercase().replace('’', "'");
        if let Some(other) = spelling::respelled(&lower) {
            lower = other;
        }
        let next = u32::try_from(self.ids.len()).unwrap_or(u32::MAX);
        *self.ids.entry(lower).or_insert(next)
    }
}

/// A word, or both where the blank in front of a mark was lost: `went'Tom` is `went 'Tom`.
fn unglued(written: &str, span: Span) -> [Option<Span>; 2] {
    let glued = written.char_indices().find(|&(at, c)| {
        let behind = written.get(at + c.len_utf8()..).is_some_and(|behind| behind.starts_with(char::is_uppercase));
        matches!(c, '\'' | '‘') && behind && at > 2 && written.get(..at).is_some_and(|before| before.chars().all(char::is_lowercase))
    });
    let Some((at, mark)) = glued else { return [Some(span), None] };
    let start = span.start as usize;
    [Span::new(start, start + at), Span::new(start + at + mark.len_utf8(), span.end as usize)].map(Some)
}

/// Whether letters stand behind an apostrophe at the end of a word.
fn is_enclitic(word: &str) -> bool {
    ["s", "t", "re", "ve", "ll", "d", "m"].iter().any(|ending| word.eq_ignore_ascii_case(ending))
}

/// The quotations of an article that somebody is quoted with, outer ones only.
pub(in crate::diff) fn speeches(prose: &Prose) -> impl Iterator<Item = &Quotation> {
    prose.quotations.iter().filter(|q| q.kind == QuotationKind::Speech && !q.nested)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::ArticleId;

    #[test]
    fn an_apostrophe_set_apart_belongs_to_its_word() {
        let article = |id, text: &str| Article::new(ArticleId(id), "a.txt", text.to_owned());
        let (apart, together) = (article(0, "We ’ re not there; he didn ' t say."), article(1, "We're not there, he didn’t say."));
        let mut words = QuotedWords::default();
        let [apart, together] = [&apart, &together].map(|a| words.read(a, a.body).iter().map(|word| word.id).collect::<Vec<u32>>());
        assert_eq!(apart, together);
    }
}
