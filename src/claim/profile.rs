//! What an article is about as a whole, and when it was published: two reports of one event share many names.

use jiff::civil::Date;
use rustc_hash::FxHashMap;

use crate::{
    source::Article,
    text::{TokenKind, tokens},
};

use super::lexicon::{Band, Key, LEXICON};

/// The names of an article and its day of publication.
#[derive(Debug, Clone, Default)]
pub struct Profile {
    /// The day of publication, if it is known.
    pub published: Option<Date>,
    /// The latest year that it names, between 1900 and 2099.
    pub latest_year: Option<u16>,
    /// The months that it names, a bit each from January.
    pub months: u16,
    /// Sorted by key, with how often each stands there (at most 255).
    names: Vec<(Key, u8)>,
}

impl Profile {
    /// Reads the names of an article: rare words with a capital.
    pub fn of(article: &Article) -> Self {
        let text = &article.text;
        let mut counts: FxHashMap<Key, u8> = FxHashMap::default();
        let mut seen: FxHashMap<&str, Option<Key>> = FxHashMap::default();
        let (mut latest_year, mut months) = (None, 0);
        for token in tokens(text, article.body) {
            let word = token.text(text);
            if token.kind == TokenKind::Number && word.len() == 4 {
                latest_year = latest_year.max(word.parse().ok().filter(|year| (1900..2100).contains(year)));
            }
            months |= month(word).map_or(0, |month| 1 << month);
            if token.kind != TokenKind::Word || word.len() < 3 || !word.starts_with(char::is_uppercase) {
                continue;
            }
            let key = *seen.entry(word).or_insert_with(|| {
                let entry = LEXICON.entry(&word.to_lowercase());
                (entry.band == Band::Rare && entry.verb.is_none()).then_some(entry.key)
            });
            if let Some(key) = key {
                let count = counts.entry(key).or_default();
                *count = count.saturating_add(1);
            }
        }
        let mut names: Vec<(Key, u8)> = counts.into_iter().collect();
        names.sort_unstable();
        Self { published: article.published, latest_year, months, names }
    }

    /// The names that come back most often, at most `most`, sorted.
    pub fn main_names(&self, most: usize) -> Vec<Key> {
        let mut names: Vec<(Key, u8)> = self.names.iter().copied().filter(|&(_, count)| count > 1).collect();
        names.sort_by_key(|&(key, count)| (std::cmp::Reverse(count), key));
        let mut keys: Vec<Key> = names.into_iter().take(most).map(|(key, _)| key).collect();
        keys.sort_unstable();
        keys
    }

    /// How much two articles share of what they name, in tenths of the smaller one's weight.
    ///
    /// A name that stands once weighs 1, one that comes back weighs up to 4.
    pub fn shared_tenths(&self, other: &Self) -> u32 {
        let weight = |count: u8| u32::from(count.min(4));
        let total = |profile: &Self| profile.names.iter().map(|&(_, count)| weight(count)).sum::<u32>();
        let smaller = total(self).min(total(other));
        if smaller == 0 {
            return 0;
        }
        let mut shared = 0;
        let mut theirs = other.names.iter().peekable();
        for &(key, count) in &self.names {
            while theirs.next_if(|&&(theirs, _)| theirs < key).is_some() {}
            if let Some(&(_, their_count)) = theirs.next_if(|&&(theirs, _)| theirs == key) {
                shared += weight(count.min(their_count));
            }
        }
        shared * 10 / smaller
    }
}

/// The month of a name with a capital, from 0. `May` is left out: it is more often a verb.
fn month(word: &str) -> Option<u16> {
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "?", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    const FULL: [&str; 12] =
        ["January", "February", "March", "April", "?", "June", "July", "August", "September", "October", "November", "December"];
    let at = MONTHS.iter().zip(FULL).position(|(short, full)| word == *short || word == full || word == "Sept" && *short == "Sep")?;
    u16::try_from(at).ok()
}
