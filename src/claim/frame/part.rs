//! Words that tell a part from the whole, as bits of [`Frame::parts`](super::Frame::parts).

use std::ops::Range;

use super::{FARTHEST, Framer};
use crate::{
    claim::{
        lexicon::Form,
        occasion::{is_occasion, is_part_of_play},
        stretch::names_a_stretch,
    },
    quantity::{Dimension, Quantity},
    text::TokenKind,
};

/// `including 3 children`, `among them`.
pub const INCLUDED: u16 = 1;
/// `15 of the 28`.
pub const OF_WHOLE: u16 = 1 << 1;
/// `another 12`, `20 others`, `two more`.
pub const ANOTHER: u16 = 1 << 2;
/// `in Lima alone`.
pub const ALONE: u16 = 1 << 3;
/// `each`, `a piece`, `per person`, `average`.
pub const EACH: u16 = 1 << 4;
/// `in all`, `a total of`, `combined`.
pub const TOTAL: u16 = 1 << 5;
/// The size of a change, or one of its ends.
pub const CHANGE: u16 = 1 << 6;
/// `the first two`, `the last 10`: a window, not the whole.
pub const WINDOW: u16 = 1 << 7;
/// `only`, `record`, `career`: which statistic.
pub const RANKED: u16 = 1 << 8;
/// Part of a code or a name: `117th Street`, `the 7-for-14`.
pub const CODE: u16 = 1 << 9;
/// In brackets or between commas, as records and ages behind a name are.
pub const SET_OFF: u16 = 1 << 10;
/// One of a list of quantities.
pub const LISTED: u16 = 1 << 11;
/// Planned, possible or denied.
pub const UNREAL: u16 = 1 << 12;
/// `in the first six minutes`: made over a part of the occasion only.
pub const STRETCH: u16 = 1 << 13;
/// `with 12 minutes left`, `three kilometres to go`: what is still to come of a time or a way.
pub const TO_COME: u16 = 1 << 14;
/// Those that no two claims about one thing differ in.
pub const TELLING: u16 = INCLUDED | OF_WHOLE | ANOTHER | ALONE | EACH | CHANGE | STRETCH | TO_COME;

/// How many words behind a time or a way the words stand that say that it is still to come: `12 minutes of normal time left`.
const LEFT: usize = 4;

impl Framer<'_, '_> {
    /// The words around a quantity that tell a part from the whole; places are its words, those of its figure and those of
    /// its clause: first, and one past the last.
    pub(super) fn parts(&self, quantity: &Quantity, place: (usize, usize), figure: (usize, usize), clause: (usize, usize)) -> u16 {
        let bits = [
            (INCLUDED, self.is_included(place)),
            (OF_WHOLE, self.is_of_a_whole(quantity, place, figure)),
            (SET_OFF, place.0.checked_sub(1).and_then(|before| self.word(before)).is_some_and(|mark| mark.is(&["(", ","]))),
            (CODE, self.is_code(quantity, place, figure)),
            (CHANGE, self.is_of_a_change(quantity, place, figure)),
            (LISTED, self.is_listed(quantity)),
            (TO_COME, self.is_to_come(quantity, place)),
            (UNREAL, self.is_unreal(place.0, clause.0)),
            (STRETCH, self.words.get(clause.0..clause.1).is_some_and(names_a_stretch)),
        ];
        self.quantifiers(quantity, place, figure) | those_that_hold(&bits)
    }

    /// Whether one of the words stands at one of the places.
    fn near(&self, words: &[&str], mut places: Range<usize>) -> bool {
        places.any(|at| self.word(at).is_some_and(|word| word.is(words)))
    }

    /// What the words beside the quantity say: others, each, all, a window, a statistic.
    fn quantifiers(&self, quantity: &Quantity, place: (usize, usize), figure: (usize, usize)) -> u16 {
        let (start, end) = (place.0.saturating_sub(3), place.1 + 3);
        let another = self.near(&["another", "further", "additional"], start..place.0)
            || self.near(&["more", "further", "additional", "extra", "final"], figure.1..place.1 + 1)
            || self.near(&["other", "others"], figure.1..place.1 + 1) && !self.others_of_another_act(place.0);
        // `a share` and `per share` are one unit.
        let rate = quantity.measured().is_some_and(|measured| measured.unit.per.is_some());
        let each = !rate && self.near(&["each", "apiece", "per", "average", "averaged", "averaging", "averages", "every"], start..end);
        let window = ["first", "last", "past", "next", "previous", "final", "straight", "consecutive", "row"];
        // `the last of the 24 albums` is one of all.
        let of = (start..figure.0).rev().find(|&at| self.near(&["of"], at..at + 1));
        // `During the deciding run, Odalen blocked two shots.`
        let opens_a_window = quantity.date().is_none() && self.near(&["during"], 0..1);
        let in_window = opens_a_window
            || self.near(&window, of.unwrap_or(start)..figure.0)
            || quantity.date().is_none()
                && (place.0.saturating_sub(FARTHEST)..place.0 + FARTHEST)
                    .any(|at| self.word(at).is_some_and(is_part_of_play) && !self.is_of_a_measured_figure(at))
            // `during the round`, not `during the weekend`
            || (place.0.saturating_sub(FARTHEST)..place.0 + FARTHEST)
                .any(|at| self.near(&["during"], at..at + 1) && (at + 1..at + 4).any(|at| self.word(at).is_some_and(is_occasion)));
        let bits = [
            (ANOTHER, another),
            (ALONE, self.near(&["alone"], place.1..end)),
            (EACH, each),
            (TOTAL, self.near(&["total", "all", "combined", "overall", "altogether"], start..end)),
            (WINDOW, in_window),
            (RANKED, self.near(&["record", "career", "season", "peak", "personal", "team"], start..end)),
        ];
        those_that_hold(&bits)
    }

    /// Whether a time or a way is what was left at the moment that is told of.
    fn is_to_come(&self, quantity: &Quantity, place: (usize, usize)) -> bool {
        let measured = matches!(quantity.dimension, Dimension::Duration | Dimension::Length);
        let mut behind = (place.1..place.1 + LEFT).map_while(|at| self.word(at).filter(|word| word.kind == TokenKind::Word).map(|_| at));
        let is = |at: usize, words: &[&str]| self.near(words, at..at + 1);
        measured
            && behind.any(|at| {
                is(at, &["left", "remaining", "from"])
                    && (!is(at, &["left"]) || !is(at + 1, &["the", "a", "his", "her", "its", "their"]))
                    && (!is(at, &["from"]) || is(at + 1, &["time"]))
                    || is(at, &["to"]) && is(at + 1, &["go", "play", "spare"])
            })
    }

    /// Whether a word belongs to an hour or a figure with a unit: `half past five`, `two and a half kilometres`.
    fn is_of_a_measured_figure(&self, at: usize) -> bool {
        let Some(word) = self.word(at) else { return false };
        let next = self.quantities.partition_point(|quantity| quantity.span.end <= word.span.start);
        let measured = |quantity: &&Quantity| {
            !matches!(quantity.dimension, Dimension::Number | Dimension::Ordinal | Dimension::Count | Dimension::Date)
        };
        self.quantities.get(next).filter(measured).is_some_and(|quantity| quantity.span.overlaps(word.span))
    }

    fn is_included(&self, place: (usize, usize)) -> bool {
        let start = place.0.saturating_sub(3);
        // `among them three children` is a part, `among 300 children` the whole.
        let among = (start..place.0)
            .any(|at| self.near(&["among"], at..at + 1) && self.near(&["them", "those", "whom", "these", "which"], at + 1..at + 2));
        let paid_in = self.near(&["in"], place.1..place.1 + 1) && self.near(&["cash", "stock", "shares"], place.1..place.1 + 3);
        among || paid_in || self.near(&["including", "include", "includes", "included"], start..place.0)
    }

    fn is_of_a_whole(&self, quantity: &Quantity, place: (usize, usize), figure: (usize, usize)) -> bool {
        let of_whole = |at: usize| {
            self.near(&["of"], at..at + 1)
                && self.near(&["the", "them", "those", "whom", "its", "his", "her", "their", "these", "which"], at + 1..at + 2)
        };
        // `29 of 34`: the whole is no other value of the part; `12 of the 34 boxes` says how many boxes there are, `two of the
        // 34 boxes opened` how many were opened.
        let definite = self.near(&["the", "his", "her", "its", "their", "these", "those"], place.0.saturating_sub(1)..place.0)
            && self.word(place.1).is_none_or(|word| word.entry.verb != Some(Form::Past));
        let behind_of = !definite
            && (place.0.saturating_sub(3)..place.0).any(|at| {
                // Of `one of 178 travellers` the travellers are all there are.
                self.near(&["of", "-of"], at..at + 1)
                    && at.checked_sub(1).is_some_and(|before| !self.near(&["one"], before..at) && self.in_quantity(before))
            });
        // `41 percent of the stock` is no less a share than `41 percent`.
        quantity.dimension != Dimension::Percentage && (of_whole(figure.1) || of_whole(place.1)) || behind_of
    }

    fn is_code(&self, quantity: &Quantity, place: (usize, usize), figure: (usize, usize)) -> bool {
        let glued = self.word(place.1).is_some_and(|word| word.kind == TokenKind::Word && word.span.start == quantity.span.end);
        let of_attempts = self.near(&["-"], place.1..place.1 + 1) && self.near(&["for", "of"], place.1 + 1..place.1 + 2);
        // `2, 000ft`: the rest of a number that a blank has torn.
        let written = self.word(figure.0).filter(|word| word.kind == TokenKind::Number);
        let torn = written.is_some_and(|word| word.text.starts_with("00"))
            || self.near(&[","], place.1..place.1 + 1) && self.word(place.1 + 1).is_some_and(|word| word.text.starts_with("000"));
        glued || of_attempts || torn
    }

    fn is_of_a_change(&self, quantity: &Quantity, place: (usize, usize), figure: (usize, usize)) -> bool {
        // `needed nine points`, `eight fewer than`, `five points behind`: what is between two values is neither.
        let needed = ["need", "needs", "needed", "needing", "lacked", "lacks", "lacking", "within"];
        let gap = self.near(&needed, place.0.saturating_sub(2)..place.0)
            || self.near(&["short", "behind", "ahead", "adrift", "fewer", "clear"], figure.1..place.1 + 2);
        // `from 14 to nine`, not `died from 14 wounds`; of money and shares either end may stand alone.
        let counted = quantity.dimension == Dimension::Count;
        let before = place.0.saturating_sub(1)..place.0;
        let other_end = (place.1..place.1 + 3).any(|at| self.near(&["to"], at..at + 1) && (1..=2).any(|step| self.in_quantity(at + step)));
        let from = self.near(&["from"], before.clone()) && (!counted || other_end);
        // `closed 2.7 percent down`, `11 percent fewer`.
        let changed_by = quantity.dimension == Dimension::Percentage
            && self.near(&["up", "down", "lower", "higher", "fewer", "more", "less"], place.1..place.1 + 1);
        // `3-1 up` is no final score; of other figures the grammar tells `up 40` from `dug up 40`.
        let interim = quantity.dimension == Dimension::Score && self.near(&["up", "down"], before.clone());
        // `The river is down to 7 metres` tells of no peak.
        let start = place.0;
        let down_to = start >= 2 && self.near(&["to"], start - 1..start) && self.near(&["down"], start - 2..start - 1);
        let corrected = self.near(&["revised", "corrected", "rounded", "scaled"], start.saturating_sub(4)..start);
        quantity.change.is_some()
            || down_to && !corrected
            || changed_by
            || gap && counted
            || interim
            || (from || self.near(&["compared"], before)) && quantity.date().is_none()
    }

    /// Whether `58 others` are others than those of another act: `killed two and injured 58 others`. They are all that
    /// were injured, as the two others of `Marlow and two others were injured` are not.
    fn others_of_another_act(&self, place: usize) -> bool {
        let Some(before) = place.checked_sub(1).and_then(|at| self.word(at)) else { return true };
        if before.is(&["and", "while"]) {
            return place
                .checked_sub(2)
                .and_then(|at| self.word(at))
                .is_some_and(|word| word.entry.verb.is_some() || word.is(&["dead", ","]));
        }
        before.entry.verb.is_some() && self.words.iter().take(place - 1).any(|word| word.is(&["and"]) || word.entry.verb.is_some())
    }

    /// Whether quantities of the same kind stand next to it in the sentence, a comma or `and` between.
    fn is_listed(&self, quantity: &Quantity) -> bool {
        self.quantities.iter().filter(|other| other.span != quantity.span && other.dimension == quantity.dimension).any(|other| {
            let (first, second) = if other.span < quantity.span { (other.span, quantity.span) } else { (quantity.span, other.span) };
            let (from, to) = (self.place(first).1, self.place(second).0);
            to >= from && to - from <= 3 && (from..to).any(|at| self.word(at).is_some_and(|word| word.is(&[",", "and", "or"])))
        })
    }

    /// Whether a word of the clause makes it a plan, a wish, a fear or a condition.
    fn is_unreal(&self, place: usize, clause: usize) -> bool {
        (clause..place).any(|at| {
            self.word(at).is_some_and(|word| {
                word.is(&[
                    "will",
                    "would",
                    "could",
                    "may",
                    "might",
                    "should",
                    "if",
                    "unless",
                    "expected",
                    "scheduled",
                    "planned",
                    "plans",
                    "feared",
                    "likely",
                    "faces",
                    "facing",
                    "maximum",
                    "not",
                    "never",
                    "no",
                    "'ll",
                    "hopes",
                    "wants",
                ]) || word.lower.ends_with("n't")
                    || word.lower.ends_with("n’t")
            })
        })
    }
}

fn those_that_hold(bits: &[(u16, bool)]) -> u16 {
    bits.iter().filter(|(_, holds)| *holds).fold(0, |parts, (bit, _)| parts | bit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::sample;

    /// What the words beside the last quantity of a text say.
    fn parts(text: &str) -> u16 {
        sample::told(text).last().expect("a claim is read").frame.parts
    }

    #[test]
    fn what_is_left_of_a_time_is_not_what_has_passed() {
        for text in [
            "Odalen scored with 12 minutes of normal time left.",
            "Odalen scored with four minutes remaining.",
            "The rider fell with three kilometres to go.",
            "She won with 40 seconds to spare.",
            "He equalised six minutes from time.",
        ] {
            assert!(parts(text) & TO_COME != 0, "{text}");
        }
        for text in [
            "Odalen played for 12 minutes.",
            "After nine minutes the ship left the harbour.",
            "The farm lies three kilometres from the border.",
            "They had to wait 40 minutes to enter.",
            "The rider fell after 12 kilometres.",
        ] {
            assert!(parts(text) & TO_COME == 0, "{text}");
        }
    }

    #[test]
    fn half_an_hour_is_no_half_of_a_game() {
        assert!(parts("The guards noticed at half past six that Odalen had dug 40 metres.") & WINDOW == 0);
        assert!(parts("Nobody was let within two and a half kilometres of the works.") & WINDOW == 0);
        assert!(parts("At a quarter to five Odalen left the yard with 14 boats.") & WINDOW == 0);
        assert!(parts("In the second half Odalen of the Rovers scored 14 points.") & WINDOW != 0);
        assert!(parts("In the third quarter Odalen of the Rovers had 14 points.") & WINDOW != 0);
    }

    #[test]
    fn what_is_down_to_a_value_was_more_before() {
        assert!(parts("At the bridge the river is down to 7.31 metres.") & CHANGE != 0);
        assert!(parts("The reservoir was down to nine metres.") & CHANGE != 0);
        assert!(parts("The length was revised down to 90 metres.") & CHANGE == 0);
        assert!(parts("They walked down to a pier of 90 metres.") & CHANGE == 0);
    }

    #[test]
    fn a_final_one_is_one_more() {
        assert!(parts("The Rovers had one final chance.") & ANOTHER != 0);
        assert!(parts("The Rovers had two chances.") & ANOTHER == 0);
    }

    #[test]
    fn what_was_done_during_a_while_is_not_all_that_was_done() {
        assert!(parts("During the run that decided the game on Sunday night, Odalen of the Rovers blocked six shots.") & WINDOW != 0);
        assert!(parts("On Sunday night Odalen of the Rovers blocked six shots.") & WINDOW == 0);
    }
}
