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
    /// What all of them weigh together.
    total: u32,
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
        let total = names.iter().map(|&(_, count)| weight(count)).sum();
        Self { published: article.published, latest_year, months, names, total }
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
    /// A name that stands once weighs 1, one that comes back weighs up to 4. An article shares all that it names with itself;
    /// most pairs of claims stand in one article, and a long one names thousands.
    pub fn shared_tenths(&self, other: &Self) -> u32 {
        let smaller = self.total.min(other.total);
        if smaller == 0 {
            return 0;
        }
        if std::ptr::eq(self, other) {
            return 10;
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

/// What a name weighs that stands in an article so often.
fn weight(count: u8) -> u32 {
    u32::from(count.min(4))
}

/// The month of a name with a capital, from 0. `May` is left out: it is more often a verb.
fn month(word: &str) -> Option<u16> {
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "?", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    const FULL: [&str; 12] =
        ["January", "February", "March", "April", "?", "June", "July", "August", "September", "October", "November", "December"];
    let at = MONTHS.iter().zip(FULL).position(|(short, full)| word == *short || word == full || word == "Sept" && *short == "Sep")?;
    u16::try_from(at).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::ArticleId;

    #[test]
    fn an_article_shares_as_much_with_itself_as_with_its_copy() {
        let of = |text: &str| Profile::of(&Article::new(ArticleId(0), "a.txt", text.into()));
        let text = "The ferry Ondine left Kerrowby for Tarvik. In Kerrowby nobody had seen it since.";
        let (one, copy, nameless) = (of(text), of(text), of("nobody was there"));
        assert_eq!(one.shared_tenths(&one), one.shared_tenths(&copy));
        assert_eq!(one.shared_tenths(&copy), 10);
        assert_eq!(nameless.shared_tenths(&nameless), 0);
    }
}
