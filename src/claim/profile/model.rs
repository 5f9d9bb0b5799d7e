//! Names with a number, by which two things of one name are told apart: `Nimbo-3` is no `Nimbo-2`.

use std::collections::BTreeMap;

use crate::text::{Token, TokenKind};

use super::Key;

/// How many digits the number of a model has at most.
const DIGITS: usize = 3;

/// How often one of two articles must have the number of a name, so that it is no score and no house number.
const LEAST: u8 = 2;

/// The numbered names of an article.
#[derive(Debug, Clone, Default)]
pub(super) struct Models {
    /// The name, its number, and how often both stand there; of each name the number that comes most often, sorted by name.
    of: Vec<(Key, u16, u8)>,
}

impl Models {
    /// Whether two articles have a name in common, and each mostly with another number.
    pub(super) fn differ(&self, other: &Self) -> bool {
        self.of.iter().any(|&(name, number, count)| {
            let found = other.of.binary_search_by_key(&name, |&(name, ..)| name).ok().and_then(|at| other.of.get(at));
            found.is_some_and(|&(_, theirs, their_count)| theirs != number && count.max(their_count) >= LEAST)
        })
    }
}

/// Gathers the numbered names of an article.
#[derive(Default)]
pub(super) struct Gatherer {
    /// The last name, and where it ends.
    last: Option<(Key, u32)>,
    /// How often a name has a number, and as which of all it came first.
    counts: BTreeMap<(Key, u16), (u8, usize)>,
}

impl Gatherer {
    /// Takes in a name.
    pub(super) fn name(&mut self, name: Key, token: &Token) {
        self.last = Some((name, token.span.end));
    }

    /// Takes in any other word, mark or number.
    pub(super) fn other(&mut self, token: &Token, text: &str) {
        let Some((name, end)) = self.last.filter(|_| token.kind == TokenKind::Number) else { return };
        let between = text.get(end as usize..token.span.start as usize);
        let word = token.text(text);
        if matches!(between, Some(" " | "-"))
            && word.len() <= DIGITS
            && let Ok(number) = word.parse()
        {
            let first = self.counts.len();
            let (count, _) = self.counts.entry((name, number)).or_insert((0, first));
            *count = count.saturating_add(1);
        }
        self.last = None;
    }

    /// Of each name the number that it mostly has.
    pub(super) fn models(self) -> Models {
        let mut found: Vec<(Key, u16, u8)> = Vec::new();
        let mut all: Vec<_> = self.counts.into_iter().map(|((name, number), (count, first))| (name, count, first, number)).collect();
        all.sort_unstable_by_key(|&(name, count, first, _)| (name, std::cmp::Reverse(count), first));
        found.extend(all.into_iter().map(|(name, count, _, number)| (name, number, count)));
        found.dedup_by_key(|&mut (name, ..)| name);
        Models { of: found }
    }
}
