//! Which articles report one event: how alike two of them are, worked out once whatever they have to compare.

use std::sync::{PoisonError, RwLock};

use jiff::civil::Date;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::{
    claim::{Key, Profile},
    source::ArticleId,
};

/// From how many tenths of likeness on two articles may report one event: their claims of one measure are compared, and their
/// weekdays can be days of one week.
const MAY_BE_ONE: u32 = 4;
/// From how many on they mostly do: what each says only once may be one thing.
const MOSTLY_ONE: u32 = 5;
/// From how many on they surely do: what is counted of the event is counted once, and no year tells them apart.
const SURELY_ONE: u32 = 6;
/// From how many on two articles are one story, if one says that it is a newer version.
const ONE_STORY: u32 = 10;
/// Up to how many they report two events.
const TWO: u32 = 3;

/// How alike two articles are.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Likeness {
    /// How surely they report one event, in tenths from 0 to 10; see [`Profile::event_tenths`].
    pub(super) tenths: u32,
    /// Whether the latest years that they name differ.
    pub(super) other_year: bool,
    /// Whether both name months, and none is the same.
    pub(super) other_month: bool,
    /// Whether one may be a newer version of the other's story; see [`Profile::may_supersede`].
    pub(super) newer_version: bool,
}

impl Likeness {
    fn of(one: &Profile, other: &Profile) -> Self {
        Self {
            tenths: one.event_tenths(other),
            other_year: one.latest_year.zip(other.latest_year).is_some_and(|(x, y)| x != y),
            other_month: one.months != 0 && other.months != 0 && one.months & other.months == 0,
            newer_version: one.may_supersede(other),
        }
    }

    /// Whether they mostly report one event.
    pub(super) fn is_mostly_one_event(self) -> bool {
        self.tenths >= MOSTLY_ONE
    }

    /// Whether they surely report one event.
    pub(super) fn is_one_event(self) -> bool {
        self.tenths >= SURELY_ONE
    }

    /// Whether they tell one story in the same terms.
    pub(super) fn is_one_story(self) -> bool {
        self.tenths >= ONE_STORY
    }

    /// Whether they report two events.
    pub(super) fn is_two_events(self) -> bool {
        self.tenths <= TWO
    }

    /// Whether they may report one event.
    pub(super) fn may_be_one_event(self) -> bool {
        self.tenths >= MAY_BE_ONE
    }
}

/// The articles of a run and how alike they are, kept for each two of them that have been asked for.
pub struct Stories<'p> {
    profiles: &'p [Profile],
    known: RwLock<FxHashMap<(ArticleId, ArticleId), Likeness>>,
}

impl<'p> Stories<'p> {
    /// The articles with these profiles, none compared yet.
    pub fn of(profiles: &'p [Profile]) -> Self {
        Self { profiles, known: RwLock::default() }
    }

    /// The profiles of the articles.
    pub(super) fn profiles(&self) -> &'p [Profile] {
        self.profiles
    }

    fn profile(&self, id: ArticleId) -> Option<&'p Profile> {
        self.profiles.get(id.0 as usize)
    }

    /// When an article was published.
    pub(super) fn published(&self, id: ArticleId) -> Option<Date> {
        self.profile(id)?.published
    }

    /// How many days after an article another was published; see [`Profile::days_until`].
    pub(super) fn days_between(&self, first: ArticleId, second: ArticleId) -> Option<i32> {
        self.profile(first)?.days_until(self.profile(second)?)
    }

    /// Whether a name stands in an article.
    pub(super) fn names(&self, id: ArticleId, name: Key) -> bool {
        self.profile(id).is_some_and(|profile| profile.names(name))
    }

    /// How alike two articles are.
    pub(super) fn likeness(&self, a: ArticleId, b: ArticleId) -> Likeness {
        let both = (a.min(b), a.max(b));
        if let Some(likeness) = self.known.read().unwrap_or_else(PoisonError::into_inner).get(&both) {
            return *likeness;
        }
        // Two threads that ask at once work out the same.
        let likeness =
            self.profile(both.0).zip(self.profile(both.1)).map_or_else(Likeness::default, |(one, other)| Likeness::of(one, other));
        self.known.write().unwrap_or_else(PoisonError::into_inner).insert(both, likeness);
        likeness
    }

    /// How many of the others report the event of each article, for pairs of articles that have claims to compare.
    pub(super) fn sizes(&self, pairs: impl Iterator<Item = (ArticleId, ArticleId)>) -> FxHashMap<ArticleId, usize> {
        let mut seen: FxHashSet<(ArticleId, ArticleId)> = FxHashSet::default();
        let mut sizes: FxHashMap<ArticleId, usize> = FxHashMap::default();
        for (a, b) in pairs {
            if a != b && seen.insert((a.min(b), a.max(b))) && self.likeness(a, b).is_mostly_one_event() {
                *sizes.entry(a).or_default() += 1;
                *sizes.entry(b).or_default() += 1;
            }
        }
        sizes
    }
}
