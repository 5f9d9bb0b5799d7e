//! Which articles report one event: how alike two of them are, worked out once whatever they have to compare.

use std::sync::{OnceLock, PoisonError, RwLock};

use jiff::civil::Date;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::{
    claim::{Key, ONE_STORY as STORY_DAYS, Profile},
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
/// At most how alike two articles are whose times are far apart.
const FAR: u32 = 2;

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
    /// Of each article without a date, the dated one that is most like it, if that tells its day.
    nearest: OnceLock<FxHashMap<ArticleId, ArticleId>>,
}

/// A dated article that may tell the day of one without a date.
#[derive(Debug, Clone, Copy)]
struct Dated {
    /// How alike the two are, in tenths.
    tenths: u32,
    id: ArticleId,
}

impl<'p> Stories<'p> {
    /// The articles with these profiles, none compared yet.
    pub fn of(profiles: &'p [Profile]) -> Self {
        Self { profiles, known: RwLock::default(), nearest: OnceLock::new() }
    }

    /// Notes of each article without a date which dated one is most like it, of those that have claims to compare with it. `pairs`
    /// are articles, each two once.
    pub(super) fn note_nearest(&self, pairs: &[(ArticleId, ArticleId)]) {
        let mut like: FxHashMap<ArticleId, Vec<Dated>> = FxHashMap::default();
        for (a, b) in pairs.iter().flat_map(|&(a, b)| [(a, b), (b, a)]) {
            if self.is_dated(a) || !self.is_dated(b) {
                continue;
            }
            let tenths = self.compared(a, b).tenths;
            if tenths >= MOSTLY_ONE {
                like.entry(a).or_default().push(Dated { tenths, id: b });
            }
        }
        let nearest = like.into_iter().filter_map(|(id, dated)| Some((id, self.nearest_of(&dated)?))).collect();
        // They are noted once a run.
        let _ = self.nearest.set(nearest);
    }

    /// The dated article that is most like one, the earliest of several; `None` if one of another time is as like it, give or
    /// take a tenth, so that nothing tells its day.
    fn nearest_of(&self, like: &[Dated]) -> Option<ArticleId> {
        let day = |dated: &&Dated| self.profile(dated.id).map(Profile::day_of_publication);
        let most = like.iter().map(|dated| dated.tenths).max()?;
        let nearest = like.iter().filter(|dated| dated.tenths == most).min_by_key(day)?;
        let torn = like.iter().any(|dated| dated.tenths + 1 >= most && self.are_far(nearest.id, dated.id));
        (!torn).then_some(nearest.id)
    }

    fn is_dated(&self, id: ArticleId) -> bool {
        self.profile(id).is_some_and(Profile::is_dated)
    }

    /// Whether two dated articles are of two times.
    fn are_far(&self, first: ArticleId, second: ArticleId) -> bool {
        self.days_between(first, second).is_some_and(|days| days.abs() > STORY_DAYS)
    }

    /// An article, or where it has no date the dated one that is most like it.
    fn dated(&self, id: ArticleId) -> Option<ArticleId> {
        if self.is_dated(id) {
            return Some(id);
        }
        self.nearest.get()?.get(&id).copied()
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

    /// The year in which an article was published, as far as the one that is most like it tells.
    pub(super) fn year(&self, id: ArticleId) -> Option<i16> {
        self.published(self.dated(id)?).map(Date::year)
    }

    /// How many days after an article another was published; see [`Profile::days_until`].
    pub(super) fn days_between(&self, first: ArticleId, second: ArticleId) -> Option<i32> {
        self.profile(first)?.days_until(self.profile(second)?)
    }

    /// How many days after an article another was published, as far as those that are most like them tell.
    pub(super) fn days_apart(&self, first: ArticleId, second: ArticleId) -> Option<i32> {
        self.days_between(self.dated(first)?, self.dated(second)?)
    }

    /// By how many years the latest year that an article names is later than that of another.
    pub(super) fn years_apart(&self, first: ArticleId, second: ArticleId) -> Option<i32> {
        let latest = |id| Some(i32::from(self.profile(id)?.latest_year?));
        Some(latest(second)? - latest(first)?)
    }

    /// Whether a name stands in an article.
    pub(super) fn names(&self, id: ArticleId, name: Key) -> bool {
        self.profile(id).is_some_and(|profile| profile.names(name))
    }

    /// How alike two articles are. What is like the reports of one year tells of no event of another.
    pub(super) fn likeness(&self, a: ArticleId, b: ArticleId) -> Likeness {
        let likeness = self.compared(a, b);
        if a == b || self.nearest.get().is_none_or(FxHashMap::is_empty) {
            return likeness;
        }
        let Some((x, y)) = self.dated(a).zip(self.dated(b)) else { return likeness };
        if self.are_far(x, y) {
            return Likeness { tenths: likeness.tenths.min(FAR), ..likeness };
        }
        if self.published(x).is_none() || self.published(y).is_none() {
            return likeness;
        }
        // Of one time, they name other years and months where they look back or ahead.
        Likeness { other_year: false, other_month: false, ..likeness }
    }

    /// How alike two articles are by themselves.
    fn compared(&self, a: ArticleId, b: ArticleId) -> Likeness {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{grammar, source::Article};

    fn profile(text: &str) -> Profile {
        let article = Article::new(ArticleId(0), "a.txt", text.into());
        Profile::of(&article, &grammar::read(&article).quantities)
    }

    #[test]
    fn an_article_without_a_date_is_of_the_time_of_the_dated_one_that_it_is_like() {
        let profiles = [
            profile("---\ndate: 2012-11-24\n---\nThe ferry Ondine ran aground off Kerrowby. Nils Odalen of Tarvik led the rescue of 34."),
            profile("Off Kerrowby the ferry Ondine had run aground with 34 on board, said Nils Odalen of Tarvik."),
            profile(
                "---\ndate: 2020-03-13\n---\nThe ferry Ondine sank off Kerrowby. Runa Halvik of Tarvik saved 78 near Brenn and Mulvey.",
            ),
        ];
        let stories = Stories::of(&profiles);
        let [first, undated, later] = [0, 1, 2].map(ArticleId);
        let before = stories.likeness(undated, later).tenths;
        stories.note_nearest(&[(first, undated), (undated, later)]);
        assert!(stories.likeness(first, undated).is_mostly_one_event());
        assert!(before > FAR && stories.likeness(undated, later).tenths == FAR, "{before}");
        assert!(stories.days_apart(undated, later).is_some_and(|days| days > STORY_DAYS));
    }

    #[test]
    fn what_is_as_like_the_reports_of_two_years_has_no_time_in_whatever_order_they_come() {
        let of = |date: &str| profile(&format!("---\ndate: {date}\n---\nThe ferry Ondine ran aground off Kerrowby."));
        let profiles = ["2012-11-24", "2020-03-13", "2020-03-12", "2020-03-14"].map(of);
        let stories = Stories::of(&profiles);
        let like = [7, 8, 8, 10].into_iter().zip(0..).map(|(tenths, id)| Dated { tenths, id: ArticleId(id) }).collect::<Vec<_>>();
        let nearest = |of: &[usize]| {
            let mut like: Vec<Dated> = of.iter().map(|&at| like[at]).collect();
            let forward = stories.nearest_of(&like);
            like.reverse();
            assert_eq!(stories.nearest_of(&like), forward, "{of:?}");
            forward
        };
        assert_eq!(nearest(&[0, 1]), None);
        assert_eq!(nearest(&[1, 2]), Some(ArticleId(2)), "the earlier one");
        assert_eq!(nearest(&[0, 1, 3]), Some(ArticleId(3)), "what is less like it tells nothing");
    }
}
