//! Whether time excuses a disagreement: tolls grow, prices move.

use num_traits::{CheckedSub, Signed};

use crate::{
    claim::{Claim, ONE_STORY},
    quantity::{DateForm, DateValue, Dimension, Hedge, Rational},
    rule::OverTime,
};

use super::{
    compare::{Distance, distance},
    evidence::{other_beside, overlap_tenths, times},
    group::Pair,
    slip::is_transposed,
    story::Stories,
};

/// From how many tenths of shared words on two sentences say the same.
const NEAR_IDENTICAL: i32 = 7;

/// For how many days two articles are of one time.
const ONE_TIME: i32 = 60;

/// How the value of a claim changes over time: by its measure, else by what is counted.
fn over_time(claim: &Claim) -> OverTime {
    match &claim.measure {
        Some(measure) => measure.over_time,
        None if claim.scope.growing => OverTime::Growing,
        None => OverTime::Fixed,
    }
}

/// Whether two values that disagree cannot both have been right, each on its day.
///
/// A growing value may be higher in the later report, never lower. Where it cannot be told which is the later, it is
/// judged only if both name the same day or say it in nearly the same words. A free value is judged on one day only.
pub fn is_judgeable(claims: &[Claim], stories: &Stories<'_>, pair: &Pair) -> bool {
    let (Some(a), Some(b)) = (claims.get(pair.a as usize), claims.get(pair.b as usize)) else { return false };
    let growing =
        [a, b].iter().any(|claim| over_time(claim) == OverTime::Growing) && !outgrows_the_event(a, b, stories) && !is_past(a, b, stories);
    let free = [a, b].iter().any(|claim| over_time(claim) == OverTime::Free);
    if a.article == b.article {
        return one_entry(a, b) || [a, b].iter().all(|claim| is_fixed(claim));
    }
    if is_superseded(a, b, stories) || is_a_birthday(a, b) && !one_time(a, b, stories) || grew_older(a, b, stories) {
        return false;
    }
    // What was so before is not what is so on the day of the news.
    let moving = free || [a, b].iter().any(|claim| over_time(claim) == OverTime::Slow && claim.quantity.dimension != Dimension::Age);
    if moving && (a.scope.background != b.scope.background || a.scope.background && times(a, b).0 == 0 && has_dates(a, b)) {
        return false;
    }
    if !growing && !free {
        return true;
    }
    // What a running report says at nine need not be so at ten.
    if growing && a.scope.entry.is_some() != b.scope.entry.is_some() && !same_day_named(a, b) {
        return false;
    }
    // `Dozens` of an early report are seven in a late one.
    if growing && [a, b].iter().any(|claim| claim.quantity.hedge == Hedge::Vague) {
        return false;
    }
    let same_words = overlap_tenths(&a.frame, &b.frame) >= NEAR_IDENTICAL;
    let named = same_day_named(a, b);
    match stories.days_between(a.article, b.article) {
        Some(0) if growing && !one_entry(a, b) => stamped_earlier(a, b).is_some_and(|(earlier, later)| falls(earlier, later)),
        Some(0) => growing || named || same_words || free,
        Some(days) if growing => {
            let (earlier, later) = if days > 0 { (a, b) } else { (b, a) };
            named || falls(earlier, later)
        }
        Some(_) => named,
        // What is like the report of another day was counted on that day.
        None if growing && stories.days_apart(a.article, b.article).is_some_and(|days| days != 0) => {
            let later = stories.days_apart(a.article, b.article).is_some_and(|days| days > 0);
            let (earlier, later) = if later { (a, b) } else { (b, a) };
            named || falls(earlier, later)
        }
        None => {
            let one_event = stories.likeness(a.article, b.article).is_mostly_one_event();
            named || same_words && !free || one_event && (free && other_beside(a, b) == 0 || growing && is_final(a, b))
        }
    }
}

/// Whether one of two articles is a newer version of the other's story: what it says replaces what the older one said.
fn is_superseded(a: &Claim, b: &Claim, stories: &Stories<'_>) -> bool {
    let likeness = stories.likeness(a.article, b.article);
    likeness.newer_version && (likeness.is_one_story() || overlap_tenths(&a.frame, &b.frame) >= NEAR_IDENTICAL)
}

/// Whether a measure says that the value of a claim never changes.
fn is_fixed(claim: &Claim) -> bool {
    claim.measure.as_ref().is_some_and(|measure| measure.over_time == OverTime::Fixed)
}

/// Whether two claims stand in one entry of a running report, or in none. What a report says at three it need not have
/// known at two.
fn one_entry(a: &Claim, b: &Claim) -> bool {
    a.article == b.article && a.scope.entry == b.scope.entry || a.scope.entry.is_none() && b.scope.entry.is_none()
}

/// The claims in the order of the time stamps of their entries.
fn stamped_earlier<'c>(a: &'c Claim, b: &'c Claim) -> Option<(&'c Claim, &'c Claim)> {
    let before = a.scope.entry.zip(b.scope.entry).and_then(|(one, other)| one.is_before(&other))?;
    Some(if before { (a, b) } else { (b, a) })
}

/// Whether two spans of time differ by more than an event is in the news: no days that passed between its reports add up
/// to `16 years` from `12 years`.
fn outgrows_the_event(a: &Claim, b: &Claim, stories: &Stories<'_>) -> bool {
    const DAY_SECONDS: i128 = 24 * 60 * 60;
    let seconds = |claim: &Claim| {
        let measured = claim.quantity.measured().filter(|_| claim.quantity.dimension == Dimension::Duration)?;
        measured.unit.to_base(measured.single()?.value)
    };
    let apart = seconds(a).zip(seconds(b)).and_then(|(x, y)| x.checked_sub(&y)).map(|apart| apart.abs());
    apart.is_some_and(|apart| apart > Rational::from_integer(i128::from(ONE_STORY) * DAY_SECONDS))
        && stories.likeness(a.article, b.article).is_mostly_one_event()
}

/// How many years older the second of two ages is.
fn years_older(a: &Claim, b: &Claim) -> Option<Rational> {
    let years = |claim: &Claim| {
        let measured = claim.quantity.measured().filter(|_| claim.quantity.dimension == Dimension::Age)?;
        Some(measured.single()?.value)
    };
    years(b)?.checked_sub(&years(a)?)
}

/// Whether two ages differ by what a birthday between the articles would add.
fn is_a_birthday(a: &Claim, b: &Claim) -> bool {
    years_older(a, b).is_some_and(|apart| apart.abs() <= 1.into())
}

/// Whether two ages differ by the years between the articles: those between their days, or else between the latest years that they
/// name.
fn grew_older(a: &Claim, b: &Claim, stories: &Stories<'_>) -> bool {
    const YEAR_DAYS: i128 = 365;
    let Some(older) = years_older(a, b) else { return false };
    let between = match stories.days_apart(a.article, b.article) {
        Some(days) => Some(Rational::new(i128::from(days), YEAR_DAYS)),
        None if stories.likeness(a.article, b.article).is_one_event() => None,
        None => stories.years_apart(a.article, b.article).map(|years| Rational::from_integer(i128::from(years))),
    };
    let unexplained = between.filter(|years| years.abs() >= 1.into()).and_then(|years| older.checked_sub(&years));
    unexplained.is_some_and(|years| years.abs() <= 1.into())
}

/// Whether two claims are of one time. Between an arrest and the verdict lie months: where the articles have no dates, they
/// must surely report one event, and neither they nor the sentences may look at another time: what is news needs no month.
fn one_time(a: &Claim, b: &Claim, stories: &Stories<'_>) -> bool {
    let likeness = stories.likeness(a.article, b.article);
    let of_now = |claim: &Claim| claim.scope.dates.iter().all(|date| date.month.is_none() && date.year.is_none());
    match stories.days_between(a.article, b.article) {
        Some(days) => days.abs() <= ONE_TIME,
        None => likeness.is_one_event() && !likeness.other_year && of_now(a) && of_now(b),
    }
}

/// Whether two counts that grow are so close and so certain that they are two counts of the same, not an early and a late one.
/// So are two of which one has the digits of the other in another order.
fn is_final(a: &Claim, b: &Claim) -> bool {
    // `At least` and `more than` leave room to grow, `nearly` does not.
    let certain = |claim: &Claim| matches!(claim.quantity.hedge, Hedge::None | Hedge::About | Hedge::Nearly) && !claim.quantity.approximate;
    certain(a) && certain(b) && (matches!(distance(a, b), Distance::Close) || is_transposed(&a.quantity, &b.quantity))
}

/// Whether two sentences tell of one year by its number alone, as nobody tells of the year at hand: what was counted then
/// grows no more.
fn is_past(a: &Claim, b: &Claim, stories: &Stories<'_>) -> bool {
    let bare = |date: &&DateValue| date.month.is_none() && date.form == DateForm::Absolute;
    let year = |claim: &Claim| claim.scope.dates.iter().filter(bare).find_map(|date| date.year);
    let over = |year: i16| [a, b].iter().all(|claim| stories.published(claim.article).is_none_or(|date| date.year() > year));
    year(a).is_some_and(|one| year(b) == Some(one) && over(one))
}

/// Whether both sentences name the same day, by its weekday or its date.
fn same_day_named(a: &Claim, b: &Claim) -> bool {
    let one_day = |claim: &Claim| claim.scope.dates.iter().any(|date| date.weekday.is_some() || date.day.is_some());
    one_day(a) && one_day(b) && times(a, b).0 > 0
}

/// Whether one of two sentences tells of another day or year.
fn has_dates(a: &Claim, b: &Claim) -> bool {
    [a, b].iter().any(|claim| !claim.scope.dates.is_empty())
}

/// Whether the later value is the lower.
fn falls(earlier: &Claim, later: &Claim) -> bool {
    let value = |claim: &Claim| claim.quantity.measured().and_then(|m| m.low.or(m.high)).map(|number| number.value);
    matches!((value(earlier), value(later)), (Some(before), Some(now)) if now < before)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        claim::{Entry, Profile},
        fact::{
            Verdict,
            sample::{claim, measure},
        },
        quantity::{ClockValue, Part, Value},
        source::{Article, ArticleId},
    };

    fn aged(article: u32, years: i128) -> Claim {
        let mut claim = claim(article, 0, years, &[]);
        claim.quantity.dimension = Dimension::Age;
        claim
    }

    fn judged(a: Claim, b: Claim, dates: [&str; 2]) -> bool {
        let text = |date: &str| format!("---\ndate: {date}\n---\nThe ferry Ondine left Kerrowby for Tarvik.\n");
        let profile = |date: &str| Profile::of(&Article::new(ArticleId(0), "a.txt", text(date)), &[]);
        let pair = Pair { a: 0, b: 1, verdict: Verdict::Conflict, score: 0, asked: 0, opposed: false };
        is_judgeable(&[a, b], &Stories::of(&dates.map(profile)), &pair)
    }

    #[test]
    fn a_birthday_may_lie_between_two_reports_a_season_apart() {
        assert!(!judged(aged(0, 34), aged(1, 35), ["2021-03-01", "2021-09-01"]));
        assert!(judged(aged(0, 34), aged(1, 35), ["2021-03-01", "2021-03-02"]));
        assert!(judged(aged(0, 34), aged(1, 43), ["2021-03-01", "2021-09-01"]));
    }

    #[test]
    fn who_was_55_is_63_eight_years_later() {
        let dates = ["2012-11-24", "2020-12-13"];
        assert!(!judged(aged(0, 55), aged(1, 63), dates));
        assert!(judged(aged(0, 55), aged(1, 68), dates));
        assert!(judged(aged(0, 63), aged(1, 55), dates), "nobody grows younger");
    }

    #[test]
    fn what_was_so_before_is_not_held_against_what_is_so_now() {
        let share = |article, value, background| {
            let mut claim = claim(article, 0, value, &[]);
            claim.measure = Some(crate::claim::MeasureOf { over_time: OverTime::Free, ..measure("market-share") });
            claim.scope.background = background;
            claim
        };
        let day = ["2021-03-01", "2021-03-01"];
        assert!(judged(share(0, 6, false), share(1, 8, false), day));
        assert!(!judged(share(0, 6, false), share(1, 8, true), day));
        assert!(judged(share(0, 6, true), share(1, 8, true), day));
        let of_year = |article, value, year| {
            let mut claim = share(article, value, true);
            let date = DateValue { days: None, form: DateForm::Absolute, year, month: None, day: None, weekday: None, part: Part::Whole };
            claim.scope.dates.push(date);
            claim
        };
        assert!(judged(of_year(0, 6, Some(2019)), of_year(1, 8, Some(2019)), day));
        assert!(!judged(of_year(0, 6, Some(2019)), of_year(1, 8, None), day), "three years ago may be another year");
        let staff = |article, value, background| {
            let mut claim = share(article, value, background);
            claim.measure = Some(crate::claim::MeasureOf { over_time: OverTime::Slow, ..measure("employees") });
            claim
        };
        assert!(judged(staff(0, 60, false), staff(1, 80, false), day));
        assert!(!judged(staff(0, 60, false), staff(1, 80, true), day));
    }

    #[test]
    fn an_entry_of_a_running_report_is_early_beside_a_report_without_entries() {
        let toll = |article, value, stamped: bool| {
            let mut claim = claim(article, 0, value, &["ferry", "quay"]);
            claim.scope.growing = true;
            claim.scope.entry = stamped.then(|| entry(1, 9));
            claim
        };
        let text = || "The ferry Ondine left Kerrowby for Tarvik and sank off Orvik.\n".to_owned();
        let profile = || Profile::of(&Article::new(ArticleId(0), "a.txt", text()), &[]);
        let pair = Pair { a: 0, b: 1, verdict: Verdict::Conflict, score: 0, asked: 0, opposed: false };
        let judged = |a, b| is_judgeable(&[a, b], &Stories::of(&[profile(), profile()]), &pair);
        assert!(!judged(toll(0, 19, true), toll(1, 43, false)));
        assert!(judged(toll(0, 19, false), toll(1, 43, false)), "the same words");
    }

    #[test]
    fn datelines_without_a_year_tell_which_count_is_the_later() {
        let judged = |values: [i128; 2]| {
            let mut claims = [claim(0, 0, values[0], &[]), claim(1, 0, values[1], &[])];
            for claim in &mut claims {
                claim.scope.growing = true;
            }
            let profile = |day: &str| {
                let text = format!("KERROWBY, {day} (CPA) - The ferry Ondine left Kerrowby for Tarvik.\n");
                Profile::of(&Article::new(ArticleId(0), "a.txt", text), &[])
            };
            let pair = Pair { a: 0, b: 1, verdict: Verdict::Conflict, score: 0, asked: 0, opposed: false };
            is_judgeable(&claims, &Stories::of(&["March 18", "March 20"].map(profile)), &pair)
        };
        assert!(!judged([58, 61]));
        assert!(judged([61, 58]));
    }

    #[test]
    fn no_days_between_two_reports_of_one_event_add_up_to_years() {
        let years = |article, value| {
            let mut claim = claim(article, 0, value, &[]);
            claim.quantity.dimension = Dimension::Duration;
            if let Value::Measured(measured) = &mut claim.quantity.value {
                measured.unit.factor = Rational::from_integer(365 * 24 * 60 * 60);
            }
            claim.scope.growing = true;
            claim
        };
        assert!(judged(years(0, 16), years(1, 12), ["2021-03-01", "2021-03-02"]));
        assert!(judged(years(0, 12), years(1, 16), ["2021-03-01", "2021-03-02"]));
    }

    fn entry(number: u32, hour: i8) -> Entry {
        let time = jiff::civil::time(hour, 0, 0, 0);
        Entry { number, time: Some(ClockValue { first: time, last: time, meridiem_known: true, zone: None }) }
    }

    #[test]
    fn what_changes_from_entry_to_entry_of_a_running_report_contradicts_nothing() {
        let told = |sentence, value, number| {
            let mut claim = claim(0, sentence, value, &[]);
            claim.scope.entry = Some(entry(number, 10));
            claim
        };
        let dates = ["2021-03-01", "2021-03-01"];
        assert!(!judged(told(0, 14, 1), told(1, 20, 2), dates));
        assert!(judged(told(0, 14, 1), told(1, 20, 1), dates));
        let fixed = |mut claim: Claim| {
            claim.measure = Some(measure("magnitude"));
            claim
        };
        assert!(judged(fixed(told(0, 5, 1)), fixed(told(1, 6, 2)), dates));
    }

    #[test]
    fn on_one_day_the_time_stamps_of_two_running_reports_give_their_order() {
        let toll = |article, value, hour| {
            let mut claim = claim(article, 0, value, &[]);
            claim.scope.growing = true;
            claim.scope.entry = Some(entry(1, hour));
            claim
        };
        let day = ["2021-03-01", "2021-03-01"];
        assert!(!judged(toll(0, 14, 10), toll(1, 20, 15), day));
        assert!(judged(toll(0, 14, 15), toll(1, 20, 10), day));
    }

    #[test]
    fn a_newer_version_replaces_what_the_older_said_unless_another_agency_sent_it() {
        let judged = |heads: [&str; 2]| {
            let profile = |head: &str| {
                let text = format!("{head} - The ferry Ondine sank off Kerrowby.\n");
                Profile::of(&Article::new(ArticleId(0), "a.txt", text), &[])
            };
            let pair = Pair { a: 0, b: 1, verdict: Verdict::Conflict, score: 0, asked: 0, opposed: false };
            is_judgeable(&[claim(0, 0, 14, &["ferry"]), claim(1, 0, 20, &["ferry"])], &Stories::of(&heads.map(profile)), &pair)
        };
        assert!(judged(["KERROWBY, June 3 (CPA)", "KERROWBY, June 3 (CPA)"]));
        assert!(!judged(["KERROWBY, June 3 (CPA)", "UPDATE 1-Ferry sinks\n\nKERROWBY, June 3 (CPA)"]));
        assert!(judged(["KERROWBY, June 3 (CPA)", "UPDATE 1-Ferry sinks\n\nKERROWBY, June 3 (Harbour News)"]));
    }

    #[test]
    fn without_dates_two_counts_are_one_if_they_are_close_or_a_slip_of_the_pen() {
        let toll = |article, value| {
            let mut claim = claim(article, 0, value, &[]);
            claim.scope.growing = true;
            claim
        };
        let undated = |a: i128, b: i128| {
            let text = || "The ferry Ondine left Kerrowby for Tarvik and sank off Orvik.\n".to_owned();
            let profile = || Profile::of(&Article::new(ArticleId(0), "a.txt", text()), &[]);
            let pair = Pair { a: 0, b: 1, verdict: Verdict::Conflict, score: 0, asked: 0, opposed: false };
            is_judgeable(&[toll(0, a), toll(1, b)], &Stories::of(&[profile(), profile()]), &pair)
        };
        assert!(!undated(40, 62));
        assert!(undated(46, 64));
        assert!(undated(60, 62));
    }

    #[test]
    fn what_was_counted_in_a_year_that_both_name_grows_no_more() {
        let toll = |article, value, year: i16| {
            let mut claim = claim(article, 0, value, &[]);
            claim.scope.growing = true;
            let form = DateForm::Absolute;
            claim.scope.dates =
                vec![DateValue { days: None, form, year: Some(year), month: None, day: None, weekday: None, part: Part::Whole }];
            claim
        };
        assert!(judged(toll(0, 40, 1998), toll(1, 62, 1998), ["2021-03-01", "2021-03-02"]));
        assert!(!judged(toll(0, 40, 1998), toll(1, 62, 2004), ["2021-03-01", "2021-03-02"]));
        assert!(!judged(toll(0, 40, 2021), toll(1, 62, 2021), ["2021-03-01", "2021-03-02"]));
    }

    #[test]
    fn what_grows_may_be_higher_in_the_later_report_only() {
        let toll = |article, value| {
            let mut claim = claim(article, 0, value, &[]);
            claim.scope.growing = true;
            claim
        };
        assert!(!judged(toll(0, 14), toll(1, 20), ["2021-03-01", "2021-03-02"]));
        assert!(judged(toll(0, 20), toll(1, 14), ["2021-03-01", "2021-03-02"]));
    }
}
