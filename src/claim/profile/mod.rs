//! What an article is about as a whole, and when it was published: two reports of one event share many names and values.

mod model;
mod stated;

use jiff::civil::Date;
use rustc_hash::FxHashMap;

use crate::{
    lexicon::lexicon,
    quantity::Quantity,
    source::Article,
    text::{TokenKind, agency, dateline_day, is_new_version, tokens},
};

use super::lexicon::{Band, Key, LEXICON};
use model::{Gatherer, Models};
use stated::stated;

/// The names of an article and its day of publication.
#[derive(Debug, Clone, Default)]
pub struct Profile {
    /// The day of publication, if it is known.
    pub published: Option<Date>,
    /// Month and day of publication, where its dateline gives them, with a year or without.
    day: Option<(i8, i8)>,
    /// The latest year that it names, between 1900 and 2099.
    pub latest_year: Option<u16>,
    /// The months that it names, a bit each from January.
    pub months: u16,
    /// Whether it is a newer version of a story that was sent before.
    pub new_version: bool,
    /// The agency that sent it, if its dateline names one.
    pub agency: Option<Key>,
    /// Sorted by key, with how often each stands there (at most 255).
    names: Vec<(Key, u8)>,
    /// The names that it has with a number.
    models: Models,
    /// The values that it states, sorted by key, with what each weighs.
    values: Vec<(Key, u8)>,
}

/// For how many days an event is reported on as news.
pub const ONE_STORY: i32 = 45;

impl Profile {
    /// The names of an article, which are rare words with a capital, and the values of the quantities that were read in it.
    pub fn of(article: &Article, quantities: &[Quantity]) -> Self {
        let text = &article.text;
        let mut names = Counts::default();
        let mut seen: FxHashMap<&str, Option<Key>> = FxHashMap::default();
        let (mut latest_year, mut months) = (None, 0);
        let mut models = Gatherer::default();
        for token in tokens(text, article.body) {
            let word = token.text(text);
            if token.kind == TokenKind::Number && word.len() > 1 {
                let year = word.parse().ok().filter(|year| (1900..2100).contains(year));
                latest_year = latest_year.max(year);
            }
            months |= month(word).map_or(0, |month| 1 << month);
            if token.kind != TokenKind::Word || word.len() < 3 || !word.starts_with(char::is_uppercase) {
                models.other(&token, text);
                continue;
            }
            let key = *seen.entry(word).or_insert_with(|| {
                let entry = LEXICON.entry(&word.to_lowercase());
                (entry.band == Band::Rare && entry.verb.is_none()).then_some(entry.key)
            });
            if let Some(key) = key {
                names.add(key);
                models.name(key, &token);
            }
        }
        Self {
            published: article.published,
            day: article.published.map(|date| (date.month(), date.day())).or_else(|| dateline_day(article)),
            latest_year,
            months,
            new_version: is_new_version(article),
            agency: agency(article).map(Key::of),
            names: names.sorted(),
            models: models.models(),
            values: stated(quantities),
        }
    }

    /// Whether a name stands in the article.
    pub fn names(&self, name: Key) -> bool {
        self.names.binary_search_by_key(&name, |&(key, _)| key).is_ok()
    }

    /// The names that come back most often, at most `most`, sorted.
    pub fn main_names(&self, most: usize) -> Vec<Key> {
        self.frequent(most, 2)
    }

    /// The names by which an article meets others on its event: the most frequent, at most `most`, sorted. A short report has
    /// each of its names but once.
    pub fn event_names(&self, most: usize) -> Vec<Key> {
        self.frequent(most, 1)
    }

    /// The most frequent names that stand in the article at least so many times, sorted.
    fn frequent(&self, most: usize, least: u8) -> Vec<Key> {
        let mut names: Vec<(Key, u8)> = self.names.iter().copied().filter(|&(_, count)| count >= least).collect();
        names.sort_by_key(|&(key, count)| (std::cmp::Reverse(count), key));
        let mut keys: Vec<Key> = names.into_iter().take(most).map(|(key, _)| key).collect();
        keys.sort_unstable();
        keys
    }

    /// How surely two articles report one event, in tenths from 0 to 10; from 5 on they mostly do.
    ///
    /// The same town is shaken twice, the same club plays every week: articles that are weeks apart report two events. So do those on
    /// two models of one name.
    pub fn event_tenths(&self, other: &Self) -> u32 {
        let likeness = self.likeness_tenths(other).min(10);
        let far_apart = self.days_until(other).is_some_and(|days| days.abs() > ONE_STORY);
        if far_apart || self.models.differ(&other.models) { likeness.min(2) } else { likeness }
    }

    /// When the article was published, as far as it tells: the day with its year, or month and day.
    pub fn day_of_publication(&self) -> (Option<Date>, Option<(i8, i8)>) {
        (self.published, self.day)
    }

    /// Whether the article tells its day, with a year or without.
    pub fn is_dated(&self) -> bool {
        self.day.is_some()
    }

    /// How many days after an article another was published. Without a year in either, the two days are taken to be the nearest
    /// that they can be.
    pub fn days_until(&self, other: &Self) -> Option<i32> {
        if let Some((own, theirs)) = self.published.zip(other.published) {
            return Some((theirs - own).get_days());
        }
        let (own, theirs) = self.day.zip(other.day)?;
        let apart = day_of_year(theirs)? - day_of_year(own)?;
        Some(match apart {
            apart if apart > YEAR / 2 => apart - YEAR,
            apart if apart < -YEAR / 2 => apart + YEAR,
            apart => apart,
        })
    }

    /// Whether two articles may be versions of one story: one of them says that it is a newer version, and no two agencies sent
    /// them.
    pub fn may_supersede(&self, other: &Self) -> bool {
        (self.new_version || other.new_version) && self.agency.zip(other.agency).is_none_or(|(one, other)| one == other)
    }

    /// How alike two articles are in what they name and state, in tenths from 0 to 20.
    ///
    /// The cosine of the names, each weighed by how often it stands there (up to 4 times), and that of the values: two games
    /// of one team name the same players, but not the same scores.
    pub fn likeness_tenths(&self, other: &Self) -> u32 {
        // Most pairs of claims stand in one article, and a long one names thousands.
        if std::ptr::eq(self, other) {
            return 20;
        }
        (cosine(&self.names, &other.names) + cosine(&self.values, &other.values)) / 10
    }
}

/// How often words stand in an article.
#[derive(Default)]
struct Counts(FxHashMap<Key, u8>);

impl Counts {
    fn add(&mut self, key: Key) {
        let count = self.0.entry(key).or_default();
        *count = count.saturating_add(1);
    }

    fn sorted(self) -> Vec<(Key, u8)> {
        let mut counts: Vec<(Key, u8)> = self.0.into_iter().collect();
        counts.sort_unstable();
        counts
    }
}

/// The cosine of two sorted lists of keys with what each weighs, in hundredths.
fn cosine(a: &[(Key, u8)], b: &[(Key, u8)]) -> u32 {
    let length = |list: &[(Key, u8)]| list.iter().map(|&(_, count)| weight(count) * weight(count)).sum::<u64>();
    let both = (length(a) * length(b)).isqrt();
    if both == 0 {
        return 0;
    }
    let mut shared = 0;
    let mut theirs = b.iter().peekable();
    for &(key, count) in a {
        while theirs.next_if(|&&(theirs, _)| theirs < key).is_some() {}
        if let Some(&(_, their_count)) = theirs.next_if(|&&(theirs, _)| theirs == key) {
            shared += weight(count) * weight(their_count);
        }
    }
    u32::try_from(shared * 100 / both).unwrap_or(100).min(100)
}

/// What a word weighs that stands in an article so often.
fn weight(count: u8) -> u64 {
    u64::from(count.min(4))
}

/// The days of a year that is no leap year.
const YEAR: i32 = 365;

/// Which day of such a year a day of a month is; `None` if there is no such day.
fn day_of_year((month, day): (i8, i8)) -> Option<i32> {
    const ANY: i16 = 2001;
    Date::new(ANY, month, day).ok().map(|date| i32::from(date.day_of_year()))
}

/// The fifth month, whose name is more often a verb.
const MAY: i8 = 5;

/// The month of a name with a capital, from 0. `May` is left out.
fn month(word: &str) -> Option<u16> {
    let mut letters = word.chars();
    let capital = letters.next().is_some_and(char::is_uppercase) && letters.all(char::is_lowercase);
    let month = lexicon().calendar.month(word).filter(|_| capital)?.value;
    u16::try_from(month - 1).ok().filter(|_| month != MAY)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{grammar, source::ArticleId};

    fn of(text: &str) -> Profile {
        let article = Article::new(ArticleId(0), "a.txt", text.into());
        Profile::of(&article, &grammar::read(&article).quantities)
    }

    #[test]
    fn an_article_is_as_like_itself_as_its_copy() {
        let text = "The ferry Ondine left Kerrowby for Tarvik with 34 on board. In Kerrowby nobody had seen it since.";
        let (one, copy, nameless) = (of(text), of(text), of("nobody was there"));
        assert_eq!(one.likeness_tenths(&one), one.likeness_tenths(&copy));
        assert_eq!(one.likeness_tenths(&copy), 20);
        assert_eq!(nameless.likeness_tenths(&copy), 0);
    }

    #[test]
    fn two_games_of_one_team_are_told_apart_by_their_figures() {
        let game = of("Kerrowby beat Tarvik 34-27. Odalen ran 118 yards for Kerrowby.");
        let report = of("Odalen ran 118 yards as Kerrowby beat Tarvik, 34-27.");
        let another = of("Kerrowby beat Tarvik 21-13. Odalen ran 86 yards for Kerrowby.");
        assert!(game.likeness_tenths(&report) > game.likeness_tenths(&another) + 3);
    }

    #[test]
    fn two_models_of_one_name_are_two_events() {
        let [fourth, fifth, again] = [
            "The Kerrowby 4 was shown in Tarvik. The Kerrowby 4 has 14 keys, said Odalen of Brenn.",
            "Brenn shows the Kerrowby 5 in Tarvik. After the Kerrowby 4 the Kerrowby 5 has 14 keys, said Odalen.",
            "In Tarvik Odalen of Brenn had the Kerrowby-5 in his hand. The Kerrowby-5 has 14 keys.",
        ]
        .map(of);
        assert!(fourth.event_tenths(&fifth) <= 2 && fourth.event_tenths(&again) <= 2);
        assert!(fifth.event_tenths(&again) >= 5);
        let [won, lost] = ["Kerrowby 3 Tarvik 1: Odalen of Brenn saw Kerrowby win.", "Tarvik 1 Kerrowby 2, says Odalen of Brenn."].map(of);
        assert!(won.event_tenths(&lost) >= 5, "a score is no model");
    }

    #[test]
    fn days_of_two_datelines_are_as_near_as_they_can_be() {
        let days = |one: &str, other: &str| {
            let [one, other] = [one, other].map(|day| of(&format!("KERROWBY, {day} (CPA) - The ferry Ondine sank off Kerrowby.")));
            one.days_until(&other)
        };
        assert_eq!(days("March 18", "March 20"), Some(2));
        assert_eq!(days("Dec. 30", "Jan. 2"), Some(3));
        assert_eq!(days("March 18 2019", "March 20 2021"), Some(733));
        assert_eq!(of("The ferry Ondine sank.").days_until(&of("It sank.")), None);
    }

    #[test]
    fn a_value_is_known_again_in_words_and_in_another_unit() {
        let one = of("The slide in Kerrowby buried 34 houses under 1.5 km of mud on Monday at 5:40 a.m.");
        let words = of("In Kerrowby thirty-four houses lay under 1,500 metres of mud. It came at twenty to six in the morning on Monday.");
        let another = of("The slide in Kerrowby buried 43 houses under 2.5 km of mud on Friday at 7:20 a.m.");
        assert!(one.likeness_tenths(&words) >= 18, "{}", one.likeness_tenths(&words));
        assert!(one.likeness_tenths(&another) <= 10, "{}", one.likeness_tenths(&another));
    }
}
