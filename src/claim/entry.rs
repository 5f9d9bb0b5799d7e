//! The entries of a running report: each holds at the time of its stamp.

use crate::{
    quantity::{ClockValue, Quantity, Value},
    source::Span,
    text::{Paragraph, Role, dateline, time_stamp},
};

/// An entry of a running report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// Its number in the article, from 1; what stands in front of the first has none.
    pub number: u32,
    /// The time of its stamp, if the grammar reads it.
    pub time: Option<ClockValue>,
}

impl Entry {
    /// Whether the entry is of an earlier time of the day than another; `None` where the stamps do not tell, or are of two zones.
    pub fn is_before(&self, other: &Self) -> Option<bool> {
        let (one, another) = self.time.zip(other.time)?;
        (one.zone == another.zone && one.meridiem_known == another.meridiem_known && one.first != another.first)
            .then_some(one.first < another.first)
    }
}

/// From how many paragraphs on that begin like `09.30 The first boat is in` these are the entries of a running report: one of them
/// may begin with a figure.
const RUNNING: usize = 3;

/// How the entries of an article are stamped.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stamps {
    /// Whether a figure with two decimal places in front of a paragraph is a time of day.
    dotted: bool,
}

impl Stamps {
    /// How the paragraphs of an article are stamped.
    pub(super) fn of<'p>(text: &str, paragraphs: impl Iterator<Item = &'p Paragraph>) -> Self {
        let dotted = paragraphs.filter(|paragraph| dotted_stamp(text, paragraph.span).is_some()).take(RUNNING).count();
        Self { dotted: dotted == RUNNING }
    }

    fn stamp(self, text: &str, paragraph: Span) -> Option<Span> {
        time_stamp(text, paragraph).or_else(|| dotted_stamp(text, paragraph).filter(|_| self.dotted))
    }

    /// The head of a paragraph, which says where and when it was written and nothing of the news.
    pub(super) fn head(self, text: &str, paragraph: &Paragraph) -> Option<Span> {
        dateline(text, paragraph.span).map(|dateline| dateline.span).or_else(|| self.stamp(text, paragraph.span))
    }

    /// The entry that a paragraph begins, if it begins with a time stamp; `last` is the one before it, `quantities` those of the
    /// paragraph.
    pub(super) fn entry(self, text: &str, paragraph: &Paragraph, last: Option<Entry>, quantities: &[Quantity]) -> Option<Entry> {
        // `Updated: 14:35 GMT` below the title is the time of the whole article.
        let stamp = self.stamp(text, paragraph.span).filter(|_| paragraph.role != Role::Byline)?;
        let stamped = quantities.iter().find(|quantity| stamp.contains(quantity.span));
        let time = stamped.and_then(|quantity| if let Value::Clock(clock) = quantity.value { Some(clock) } else { None });
        Some(Entry { number: last.map_or(1, |last| last.number + 1), time })
    }
}

/// The figure at the start of a paragraph that may be a time of day: `09.30 The first boat is in.`
fn dotted_stamp(text: &str, paragraph: Span) -> Option<Span> {
    let inside = paragraph.of(text);
    let (figure, rest) = inside.split_once(' ')?;
    let (hour, minute) = figure.trim_end_matches(':').split_once('.')?;
    let below = |part: &str, limit: u8| part.bytes().all(|byte| byte.is_ascii_digit()) && part.parse::<u8>().is_ok_and(|part| part < limit);
    let is_time = (1..=2).contains(&hour.len()) && minute.len() == 2 && below(hour, 24) && below(minute, 60);
    let parted = rest.starts_with(|c: char| c.is_uppercase() || "\"“‘'".contains(c));
    (is_time && parted).then(|| Span::new(0, figure.len()).shift(paragraph.start as usize))
}

#[cfg(test)]
mod tests {
    use crate::claim::{Claim, sample};

    fn read(text: &str) -> Vec<Claim> {
        sample::told(text)
    }

    #[test]
    fn claims_know_the_entry_they_stand_in_and_its_time() {
        let text = "Boats lost off Orr\n\nAbout 90 boats are out.\n\n14:32 GMT: Some 40 boats are lost.\n\nOf 12 crews nothing is known.\n\n15:10 GMT: Now 43 boats are lost.\n";
        let entries: Vec<(String, Option<u32>)> =
            read(text).iter().map(|claim| (claim.text.to_string(), claim.scope.entry.map(|entry| entry.number))).collect();
        let expected = [("About 90 boats", None), ("14:32 GMT", Some(1)), ("Some 40 boats", Some(1)), ("12 crews", Some(1))];
        for ((text, entry), (expected, number)) in entries.iter().zip(expected) {
            assert_eq!((text.as_str(), *entry), (expected, number));
        }
        let claims = read(text);
        let of = |number: u32| claims.iter().filter_map(|claim| claim.scope.entry).find(|entry| entry.number == number);
        assert_eq!(of(1).zip(of(2)).and_then(|(one, other)| one.is_before(&other)), Some(true));
    }

    #[test]
    fn figures_in_front_of_three_paragraphs_are_the_times_of_a_running_report() {
        let numbered = |text: &str| read(text).iter().map(|claim| claim.scope.entry.map(|entry| entry.number)).collect::<Vec<_>>();
        let running = "Boats lost off Orr\n\n09.30 Some 40 boats are lost.\n\n10.05 The wind is up.\n\n11.45 Now 43 boats are lost.\n";
        assert_eq!(numbered(running), [1, 1, 2, 3, 3].map(Some));
        let shares = "Shares in Orr\n\n12.40 Crowns is what 40 boats cost.\n\nThe yard built 43 boats.\n";
        assert!(numbered(shares).iter().all(Option::is_none));
    }

    #[test]
    fn the_times_of_two_zones_have_no_order() {
        let claims = read("14:32 GMT: Some 40 boats are lost.\n\n10:10 EDT: Now 43 boats are lost.\n");
        let (first, last) = claims.first().zip(claims.last()).expect("claims are read");
        assert_eq!(first.scope.entry.zip(last.scope.entry).and_then(|(one, other)| one.is_before(&other)), None);
    }

    #[test]
    fn the_day_of_a_dateline_is_that_of_the_report_and_of_nothing_it_tells() {
        let claims = read("ORR, Nov. 15 (CPA) — Some 40 boats sank on Nov. 14.\n");
        let is_code = |claim: &Claim| claim.frame.parts & crate::claim::part::CODE != 0;
        assert_eq!(claims.iter().map(is_code).collect::<Vec<_>>(), [true, false, false]);
    }
}
