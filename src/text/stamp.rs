//! The time of day that begins an entry of a running report: `14:35`, `10:45 a.m. ET`, `Update 3:15pm:`, `[10.20am]`.

use crate::{lexicon::lexicon, source::Span};

/// Words that may stand in front of the time of an entry.
const LABELS: &[&str] = &["updated at", "update at", "updated", "update", "posted at", "posted", "live"];

/// What stands for a time zone besides the letters of one.
const ZONES: &[&str] = &["Z", "local time"];

/// The time stamp that a paragraph of `text` begins with, the marks around it included.
///
/// ```
/// use factlint::{source::Span, text::time_stamp};
///
/// let text = "10:45 a.m. ET: The first boat is in.";
/// assert_eq!(time_stamp(text, Span::new(0, text.len())).unwrap().of(text), "10:45 a.m. ET:");
/// ```
pub fn time_stamp(text: &str, paragraph: Span) -> Option<Span> {
    let inside = paragraph.of(text);
    let rest = inside.trim_start_matches(['[', '(', '*', ' ']);
    let bracketed = rest.len() < inside.len();
    let (rest, labelled) = label(rest);
    let behind = clock(rest)?;
    let (behind, zoned) = zone(behind);
    let behind_update = strip_word(blank(behind), "update").unwrap_or(behind);
    let labelled = labelled || behind_update.len() < behind.len();
    let rest = behind_update.trim_start_matches([']', ')', '*']);
    let closed = bracketed && rest.len() < behind_update.len();
    let end = rest.trim_start_matches([':', '|', '-', '–', '—', '\u{a0}', ' ']);
    let marked = rest.trim_start_matches(['\u{a0}', ' ']).starts_with([':', '|', '-', '–', '—']);
    // `14:35 boats left` is a sentence; behind a stamp comes a mark or a capital.
    let parted = end.is_empty() || end.starts_with(|c: char| c.is_uppercase() || "\"“‘'\n".contains(c));
    let ends = rest.is_empty() || rest.starts_with([' ', '\u{a0}', '\n', ':', '-', '–', '—', '|']);
    (ends && (parted || closed || marked && (labelled || zoned))).then(|| {
        let length = inside.len() - end.len();
        Span::new(0, inside[..length].trim_end_matches(['\u{a0}', ' ']).len()).shift(paragraph.start as usize)
    })
}

/// The rest behind a label such as `Update`, and whether there was one.
fn label(text: &str) -> (&str, bool) {
    let found = LABELS.iter().find_map(|label| strip_word(text, label));
    found.map_or((text, false), |rest| (blank(rest.trim_start_matches(':')), true))
}

/// The rest behind a word, whatever its case.
fn strip_word<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let head = text.get(..word.len()).filter(|head| head.eq_ignore_ascii_case(word))?;
    text.get(head.len()..).filter(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// Text without the blanks in front of it.
fn blank(text: &str) -> &str {
    text.trim_start_matches([' ', '\u{a0}'])
}

/// The rest behind a time of day: hours with minutes, or with `am` or `pm`, or both.
fn clock(text: &str) -> Option<&str> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let hours = digits(text);
    let hour: u8 = text.get(..hours)?.parse().ok()?;
    let behind = text.get(hours..)?;
    let minutes = behind.strip_prefix([':', '.', 'h']).filter(|minutes| digits(minutes) == 2);
    let rest = minutes.map_or(behind, |minutes| &minutes[2..]);
    let half = ["a.m.", "p.m.", "am", "pm", "AM", "PM"].iter().find_map(|half| {
        let rest = blank(rest).strip_prefix(half)?;
        (!rest.starts_with(char::is_alphanumeric)).then_some(rest)
    });
    // `10.20` alone is a number as often as a time.
    let told = half.is_some() || minutes.is_some() && !behind.starts_with('.') || minutes.is_some() && zone(rest).1;
    let minute_fits = minutes.is_none_or(|minutes| minutes.as_bytes().first().is_some_and(|tens| *tens < b'6'));
    (hour < 25 && hours <= 2 && told && minute_fits).then(|| half.unwrap_or(rest))
}

/// The rest behind a time zone, and whether there was one.
fn zone(text: &str) -> (&str, bool) {
    let behind = blank(text);
    let letters = &behind[..behind.find(|c: char| !c.is_ascii_uppercase()).unwrap_or(behind.len())];
    let lettered = lexicon().calendar.zone(letters).map(|_| letters);
    let found = lettered.into_iter().chain(ZONES.iter().copied()).find_map(|zone| {
        let rest = behind.strip_prefix(zone)?;
        (!rest.starts_with(char::is_alphanumeric)).then_some(rest)
    });
    found.map_or((text, false), |rest| (rest, true))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stamp(text: &str) -> Option<&str> {
        time_stamp(text, Span::new(0, text.len())).map(|span| span.of(text))
    }

    #[test]
    fn time_stamps_begin_the_entries_of_a_running_report() {
        for (text, expected) in [
            ("14:35 The first boat is in.", "14:35"),
            ("2.30pm BST", "2.30pm BST"),
            ("14:32 GMT", "14:32 GMT"),
            ("11:20 a.m. - Two more are seen.", "11:20 a.m. -"),
            ("10:45 a.m. ET: two more are seen.", "10:45 a.m. ET:"),
            ("Update 3:15pm: two more are seen.", "Update 3:15pm:"),
            ("UPDATE: 3:15pm", "UPDATE: 3:15pm"),
            ("[10.20am] two more are seen.", "[10.20am]"),
            ("(16:05 UTC) Two more are seen.", "(16:05 UTC)"),
            ("3:15pm update: two more are seen.", "3:15pm update:"),
            ("**07:10** Two more are seen.", "**07:10**"),
        ] {
            assert_eq!(stamp(text).unwrap_or_default(), expected, "{text}");
        }
    }

    #[test]
    fn a_sentence_that_begins_with_a_figure_or_a_time_has_no_stamp() {
        for text in
            ["14 boats left.", "3.5 million left.", "14:35 boats", "10.20 The", "Update on the boats", "25:70 The", "(14 boats)", ""]
        {
            assert_eq!(stamp(text), None, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_can_be_asked_for_its_stamp(text in "\\PC{0,60}|[0-9]{1,2}[:.][0-9]{2} ?[ap]?m? ?(GMT|ET)?[: ]*\\PC{0,9}") {
            let part = Span::new(0, text.len());
            if let Some(found) = time_stamp(&text, part) {
                proptest::prop_assert!(part.contains(found) && found.of(&text).contains(|c: char| c.is_ascii_digit()));
            }
        }
    }
}
