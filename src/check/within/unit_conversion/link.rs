//! Whether the words around two neighbouring figures present the second as a conversion of the first.

/// How the second figure is set off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Link {
    /// `600 km (373 miles)`
    Bracket,
    /// `600 km – 373 miles – of road`
    Dashes,
    /// `600 km, or 373 miles, of road`
    Commas,
    /// `600 km/373 miles`
    Slash,
}

/// Words that may stand between an opening mark and the figure without making it another quantity.
const INTRODUCTIONS: &[&str] = &[
    "or",
    "about",
    "around",
    "roughly",
    "approximately",
    "approx",
    "approx.",
    "some",
    "nearly",
    "almost",
    "over",
    "ca",
    "ca.",
    "c.",
    "just",
    "i.e.",
    "ie",
    "that",
    "is",
    "which",
    "equal",
    "equivalent",
    "the",
    "to",
    "of",
    "=",
    "≈",
    "~",
    "only",
    "well",
    "more",
    "less",
    "than",
    "under",
    "a",
    "little",
];

/// What a length may be said to be, behind its unit (`20 metres tall (65 feet)`).
const EXTENTS: &[&str] = &["long", "wide", "tall", "high", "deep", "thick", "across", "apart", "away"];

/// How the figure between `between` and `after` is linked to the one before; `None` if it is a quantity of its own.
pub(super) fn link(between: &str, after: &str) -> Option<Link> {
    // The full stop of an abbreviated unit: `40 sq. mi. (104 sq. km.)`.
    let between = between.strip_prefix(". ").map_or(between, |_| &between[1..]);
    let after = after.strip_prefix('.').filter(|rest| rest.starts_with([')', ']', ';', ','])).unwrap_or(after);
    let (extent, rest) = leading_extent(between.trim_start());
    let (behind, after) = leading_extent(after.trim_start());
    // `2 km long (300 m wide)` gives two extents of one thing.
    if behind.is_some() && behind != extent {
        return None;
    }
    let after = after.trim_start();
    let mark = rest.chars().next()?;
    let intro = rest[mark.len_utf8()..].trim_start_matches(mark);
    match mark {
        '(' | '[' => (introduces(intro) && after.starts_with([')', ']', ';', ',', '/'])).then_some(Link::Bracket),
        '–' | '—' | '-' if between.starts_with(char::is_whitespace) || mark == '—' => {
            (introduces(intro) && after.starts_with(mark)).then_some(Link::Dashes)
        }
        ',' => (says_it_is_the_same(intro) && after.starts_with([',', ';', ')'])).then_some(Link::Commas),
        '/' => intro.trim().is_empty().then_some(Link::Slash),
        _ => None,
    }
}

fn introduces(words: &str) -> bool {
    words.split_whitespace().all(|word| INTRODUCTIONS.contains(&word.to_ascii_lowercase().as_str()))
}

/// Whether the words after a comma say that the same figure follows.
fn says_it_is_the_same(words: &str) -> bool {
    let first = words.split_whitespace().next().unwrap_or_default().to_ascii_lowercase();
    matches!(first.as_str(), "or" | "i.e." | "ie" | "equivalent" | "equal" | "which") && introduces(words)
}

/// A word for an extent at the beginning of some words, and what follows it.
fn leading_extent(words: &str) -> (Option<&str>, &str) {
    let end = words.find(|c: char| !c.is_alphabetic()).unwrap_or(words.len());
    let (word, rest) = words.split_at(end);
    if EXTENTS.contains(&word) { (Some(word), rest.trim_start()) } else { (None, words) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_dashes_commas_and_slashes_present_a_conversion() {
        assert_eq!(link(" (", ") of road"), Some(Link::Bracket));
        assert_eq!(link(" (or about ", ")"), Some(Link::Bracket));
        assert_eq!(link(" tall (", ")"), Some(Link::Bracket));
        assert_eq!(link(". (", ".) of land"), Some(Link::Bracket));
        assert_eq!(link(" – ", " – of road"), Some(Link::Dashes));
        assert_eq!(link("—", "—of road"), Some(Link::Dashes));
        assert_eq!(link(", or ", ", of road"), Some(Link::Commas));
        assert_eq!(link("/", " of road"), Some(Link::Slash));
    }

    #[test]
    fn a_figure_with_words_of_its_own_is_another_quantity() {
        assert_eq!(link(" (", " from the border)"), None);
        assert_eq!(link(" (an extra ", ")"), None);
        assert_eq!(link(" long (", " wide)"), None);
        assert_eq!(link(" or ", "."), None);
        assert_eq!(link(", ", ", of road"), None);
        assert_eq!(link("-", "-"), None);
    }
}
