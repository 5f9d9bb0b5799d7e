//! Which articles report one event.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::{claim::Profile, source::ArticleId};

/// From how many tenths on two articles are held to report one event; see [`Profile::event_tenths`].
const ONE_EVENT: u32 = 5;

/// What is known of which articles report one event. Each pair of articles is compared once.
pub(super) struct Stories<'p> {
    profiles: &'p [Profile],
    known: FxHashMap<(ArticleId, ArticleId), bool>,
}

impl<'p> Stories<'p> {
    pub(super) fn of(profiles: &'p [Profile]) -> Self {
        Self { profiles, known: FxHashMap::default() }
    }

    /// Whether two articles report one event.
    pub(super) fn one_event(&mut self, a: ArticleId, b: ArticleId) -> bool {
        let profiles = self.profiles;
        let profile = |id: ArticleId| profiles.get(id.0 as usize);
        *self
            .known
            .entry((a.min(b), a.max(b)))
            .or_insert_with(|| profile(a).zip(profile(b)).is_some_and(|(one, other)| one.event_tenths(other) >= ONE_EVENT))
    }

    /// How many of the others report the event of each article, for pairs of articles that have claims to compare.
    pub(super) fn sizes(&mut self, pairs: impl Iterator<Item = (ArticleId, ArticleId)>) -> FxHashMap<ArticleId, usize> {
        let mut seen: FxHashSet<(ArticleId, ArticleId)> = FxHashSet::default();
        let mut sizes: FxHashMap<ArticleId, usize> = FxHashMap::default();
        for (a, b) in pairs {
            if a != b && seen.insert((a.min(b), a.max(b))) && self.one_event(a, b) {
                *sizes.entry(a).or_default() += 1;
                *sizes.entry(b).or_default() += 1;
            }
        }
        sizes
    }
}
