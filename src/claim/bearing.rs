//! How a date or a time of day bears on what it is said of: at, shortly after, since, until.

use crate::{quantity::Quantity, text::TokenKind};

use super::word::Word;

/// How what is told lies to a date or a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Bearing {
    /// `on Tuesday`, `at 3 p.m.`
    #[default]
    At,
    /// `shortly after 3 p.m.`
    JustAfter,
    /// `shortly before 3 p.m.`
    JustBefore,
    /// `after Tuesday`
    After,
    /// `before Tuesday`
    Before,
    /// `since Tuesday`, `from 3 p.m.`
    Since,
    /// `until Tuesday`, `by 3 p.m.`, `as of Tuesday`
    Until,
}

/// How far behind a date the `when` may stand that tells what happened that day: a part of the day and a comma lie between.
const WHEN_REACH: usize = 3;

/// The bearing of a date or time, by the words right in front of it, or at where a clause behind it tells what happened then.
pub(super) fn bearing(words: &[Word<'_>], quantity: &Quantity) -> Bearing {
    // `until Tuesday, when the dam broke`, `since Monday evening, when it began`
    let behind = words.partition_point(|word| word.span.start < quantity.span.end);
    if words.iter().skip(behind).take(WHEN_REACH).any(|word| word.is(&["when"])) {
        return Bearing::At;
    }
    // The quantity's own words come first: `after Tuesday` can be one.
    let end = words.partition_point(|word| word.span.end <= quantity.figure.start);
    let before = |step: usize| end.checked_sub(step).and_then(|at| words.get(at)).filter(|word| word.kind == TokenKind::Word);
    // `after about 3 p.m.`
    let skipped =
        usize::from(before(1).is_some_and(|word| word.is(&["about", "around", "approximately", "roughly", "on", "late", "early"])));
    let Some(word) = before(skipped + 1) else { return Bearing::At };
    let near = before(skipped + 2).is_some_and(|word| {
        word.is(&["shortly", "just", "soon", "moments", "minutes", "seconds", "immediately", "right", "little", "bit"])
    });
    match word.lower.as_str() {
        "after" | "past" | "following" if near => Bearing::JustAfter,
        "before" if near => Bearing::JustBefore,
        "after" | "past" | "following" => Bearing::After,
        "before" => Bearing::Before,
        "since" | "from" => Bearing::Since,
        "until" | "till" | "by" | "through" => Bearing::Until,
        "of" if before(skipped + 2).is_some_and(|word| word.is(&["as"])) => Bearing::Until,
        _ => Bearing::At,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::sample::first_quantity;

    fn read(text: &str) -> Bearing {
        let (words, quantity) = first_quantity(text);
        bearing(&words, &quantity)
    }

    #[test]
    fn the_words_in_front_of_a_time_say_how_it_bears_on_the_event() {
        for (text, expected) in [
            ("The ferry sank at 3:40 p.m. in the bay.", Bearing::At),
            ("The ferry sank shortly after 3 p.m. in the bay.", Bearing::JustAfter),
            ("The ferry sank just before 3 p.m. in the bay.", Bearing::JustBefore),
            ("The ferry sank after about 3 p.m. in the bay.", Bearing::After),
            ("It has been missing since Tuesday.", Bearing::Since),
            ("They have until Tuesday.", Bearing::Until),
            ("It sank on Tuesday.", Bearing::At),
            ("They waited until Tuesday evening, when the ferry came.", Bearing::At),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }
}
