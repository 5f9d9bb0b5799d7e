//! What a paragraph says of its own place and day: `KYIV, Nov. 15 (Reuters) —`.

use super::boundary_before;
use crate::{
    lexicon::lexicon,
    source::{Article, Span},
};

/// The head of a report: where it was written, when, and by whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dateline {
    /// All of it, the dash included.
    pub span: Span,
    /// The place, without its state or country.
    pub place: Span,
    /// The date as written, without a year as a rule.
    pub date: Option<Span>,
    /// The agency that sent the story, `CPA` of `(CPA)`, without the brackets.
    pub agency: Option<Span>,
}

/// No dateline is longer, in bytes.
pub(crate) const LONGEST_DATELINE: usize = 90;

/// A paragraph that goes on for so many bytes behind a dash tells a story.
const STORY: usize = 40;

/// The dateline that a paragraph of `text` begins with.
///
/// ```
/// use factlint::{source::Span, text::dateline};
///
/// let text = "PORT ELLEN, Nov. 15 (CPA) — Forty boats are missing.";
/// let found = dateline(text, Span::new(0, text.len())).unwrap();
/// assert_eq!((found.place.of(text), found.date.unwrap().of(text)), ("PORT ELLEN", "Nov. 15"));
/// ```
pub fn dateline(text: &str, paragraph: Span) -> Option<Dateline> {
    let inside = paragraph.of(text);
    let (front, end) = before_dash(inside)?;
    let before = front.trim_end();
    let agency = before.strip_suffix(')').and_then(|rest| rest.rfind('(').map(|open| (open, open + 1..rest.len())));
    let named = agency.as_ref().map_or(before, |(open, _)| before[..*open].trim_end());
    let mut parts = Parts::of(named);
    let place = parts.next()?;
    let first = named[place.clone()].split_whitespace().next()?;
    let shouted = is_in_capitals(first);
    let date = parts.find(|part| is_date(&named[part.clone()]));
    // `KYIV —` and `Kyiv (CPA) —` are datelines, `Orr (Labour) — who had …` and `NATO – the alliance` are not.
    let plausible = named.split_whitespace().count() <= 9 && !named.contains(['!', '?', ';', ':', '"', '“']);
    if !plausible
        || !(shouted && (date.is_some() || agency.is_some() || inside.len() > front.len() + STORY) || agency.is_some() && date.is_some())
    {
        return None;
    }
    let base = paragraph.start as usize;
    let at = |range: std::ops::Range<usize>| Span::new(base + range.start, base + range.end);
    Some(Dateline { span: at(0..end), place: at(place), date: date.map(at), agency: agency.map(|(_, range)| at(range)) })
}

/// What stands in front of the dash that a report begins behind, and where that dash ends.
pub(crate) fn before_dash(line: &str) -> Option<(&str, usize)> {
    let head = &line[..boundary_before(line, LONGEST_DATELINE)];
    let dashes = ["—", "–", " - ", "--"];
    let (at, dash) = dashes.iter().filter_map(|dash| Some((head.find(dash)?, dash.len()))).min()?;
    Some((&head[..at], at + dash))
}

/// Whether a word is set in capitals as the place of a dateline is: initials are too short for one.
pub(crate) fn is_in_capitals(word: &str) -> bool {
    word.chars().filter(|c| c.is_alphabetic()).count() > 2 && !word.chars().any(char::is_lowercase)
}

/// The agency that the dateline in the first lines of an article gives.
pub fn agency(article: &Article) -> Option<&str> {
    datelines(article).find_map(|(line, head)| Some(head.agency?.of(line)))
}

/// Month and day of the dateline in the first lines of an article, which seldom has a year.
pub fn dateline_day(article: &Article) -> Option<(i8, i8)> {
    datelines(article).find_map(|(line, head)| month_and_day(head.date?.of(line)))
}

/// The datelines in the first lines of an article, each with its line.
fn datelines(article: &Article) -> impl Iterator<Item = (&str, Dateline)> {
    head_lines(article.slice(article.body)).filter_map(|line| Some((line, dateline(line, Span::new(0, line.len()))?)))
}

/// The month and the day of a date in words and figures: `Nov. 15`, `15 November 2024`.
fn month_and_day(date: &str) -> Option<(i8, i8)> {
    let mut words = date.split(|c: char| !c.is_alphanumeric());
    let month = words.clone().find_map(|word| lexicon().calendar.month(word))?.value;
    let day = words.find_map(|word| word.parse().ok().filter(|day| (1..=31).contains(day)))?;
    Some((month, day))
}

/// In how many lines with text a dateline or a date is looked for: below a headline, a standfirst and a byline.
const HEAD_LINES: usize = 6;

/// The first lines with text, without the blanks around them.
pub(crate) fn head_lines(body: &str) -> impl Iterator<Item = &str> {
    body.lines().map(str::trim).filter(|line| !line.is_empty()).take(HEAD_LINES)
}

/// The parts of a dateline between commas, as ranges without white space.
struct Parts<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Parts<'t> {
    fn of(text: &'t str) -> Self {
        Self { text, at: 0 }
    }
}

impl Iterator for Parts<'_> {
    type Item = std::ops::Range<usize>;

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
        let part = rest.split(',').next().unwrap_or(rest);
        let start = self.at + part.len() - part.trim_start().len();
        self.at += part.len() + 1;
        Some(start..start + part.trim().len())
    }
}

/// Whether a part of a dateline is a date: a month and a number.
fn is_date(part: &str) -> bool {
    let mut words = part.split(|c: char| !c.is_alphabetic());
    part.contains(|c: char| c.is_ascii_digit()) && words.any(|word| lexicon().calendar.month(word).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(&str, Option<&str>, Option<&str>)> {
        let found = dateline(text, Span::new(0, text.len()))?;
        Some((found.place.of(text), found.date.map(|date| date.of(text)), found.agency.map(|agency| agency.of(text))))
    }

    #[test]
    fn the_day_of_a_dateline_needs_no_year() {
        let day = |text: &str| dateline_day(&Article::new(crate::source::ArticleId(0), "a.txt", text.into()));
        assert_eq!(day("Boats sink\n\nORR, Nov. 15 (CPA) — Forty boats sank."), Some((11, 15)));
        assert_eq!(day("ORR, 3 June 2024 (CPA) — Forty boats sank."), Some((6, 3)));
        assert_eq!(day("ORR (CPA) — Forty boats sank on June 3."), None);
    }

    #[test]
    fn datelines_give_place_date_and_agency() {
        assert_eq!(read("PORT ELLEN, Marl, Nov. 15 (CPA) — Forty boats sank."), Some(("PORT ELLEN", Some("Nov. 15"), Some("CPA"))));
        assert_eq!(read("ORR (CPA) – Forty boats sank."), Some(("ORR", None, Some("CPA"))));
        assert_eq!(read("Port Ellen, 15 November (CPA) - Forty boats sank."), Some(("Port Ellen", Some("15 November"), Some("CPA"))));
        assert_eq!(read("ORR, June 3 -- Forty boats sank."), Some(("ORR", Some("June 3"), None)));
    }

    #[test]
    fn the_agency_of_an_article_stands_in_its_first_dateline() {
        let of = |text: &str| agency(&Article::new(crate::source::ArticleId(0), "a.txt", text.into())).map(str::to_owned);
        assert_eq!(of("Ferry sinks\n\nPORT ELLEN, Nov. 15 (CPA) — Forty boats sank.").as_deref(), Some("CPA"));
        assert_eq!(of("Ferry sinks\n\nForty boats (of 90) sank."), None);
    }

    #[test]
    fn other_dashes_are_no_datelines() {
        for text in
            ["The mayor — a sailor — wept.", "Ada Orr (Labour) — who had won — wept.", "He came; THEN — nothing.", "It fell 3-1.", ""]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_can_be_asked(text in "\\PC{0,120}") {
            let part = Span::new(0, text.len());
            if let Some(found) = dateline(&text, part) {
                proptest::prop_assert!(part.contains(found.span) && !found.place.of(&text).is_empty());
            }
        }
    }
}
