//! What a date tells of, and what the verb of a quantity is done to.

use crate::quantity::{Dimension, Quantity};

use super::{Frame, Framer};
use crate::claim::{
    lexicon::{Band, Form, Key},
    word::Word,
};

/// How far what is done to something may be from its verb.
const OBJECT_REACH: usize = 7;

impl Framer<'_, '_> {
    /// What the verb is done to or with, sorted: of a figure the words between the two, of a date what follows the verb or,
    /// where it is passive, what stands in front of it.
    pub(super) fn object(&self, frame: &Frame, quantity: &Quantity, place: (usize, usize), clause: (usize, usize)) -> Vec<Key> {
        let content = |range: std::ops::Range<usize>| range.filter_map(|at| self.word(at)).filter(|word| word.is_content());
        let before = frame.verb_before.map(|verb| (verb, place.0.saturating_sub(usize::from(verb.distance))));
        let mut found: Vec<Key> = if matches!(quantity.dimension, Dimension::Date | Dimension::Time) {
            let after = frame.verb_after.map(|verb| (verb, place.1 + usize::from(verb.distance) - 1));
            let Some((verb, at)) = (if frame.is_subject { after.or(before) } else { before.or(after) }) else { return Vec::new() };
            if verb.passive {
                content(clause.0.max(at.saturating_sub(OBJECT_REACH))..at).map(|word| word.entry.key).collect()
            } else {
                let ends =
                    |word: &&Word<'_>| word.entry.band == Band::Closed && !word.is(&["the", "a", "an", "his", "her", "its", "their", "'s"]);
                let behind = at + 1..clause.1.min(at + OBJECT_REACH).min(if at < place.0 { place.0 } else { clause.1 });
                let behind = behind.filter(|&at| !self.in_quantity(at)).filter_map(|at| self.word(at));
                behind.take_while(|word| !ends(word)).filter(|word| word.is_content()).map(|word| word.entry.key).collect()
            }
        } else if let Some((_, at)) = before {
            content(at + 1..place.0).map(|word| word.entry.key).collect()
        } else {
            return Vec::new();
        };
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The noun that a date stands in front of as its modifier.
    pub(super) fn dated(&self, quantity: &Quantity, place: (usize, usize)) -> Option<Key> {
        let last = self.word(place.1.checked_sub(1)?).filter(|_| quantity.dimension == Dimension::Date)?;
        let owns = last.lower.ends_with("'s") || last.lower.ends_with("’s");
        let article = place
            .0
            .checked_sub(1)
            .and_then(|before| self.word(before))
            .is_some_and(|word| word.is(&["the", "a", "an", "his", "her", "its", "their", "this", "that"]));
        if !owns && !article {
            return None;
        }
        let part_of_day =
            usize::from(self.word(place.1).is_some_and(|word| word.is(&["night", "night's", "morning", "afternoon", "evening"])));
        let nouns = (place.1 + part_of_day..self.words.len()).map_while(|at| self.word(at).filter(|word| word.is_content()));
        nouns.take(3).take_while(|word| word.entry.verb != Some(Form::Past)).last().map(|noun| noun.entry.key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::{Claim, sample};

    fn read(text: &str) -> Claim {
        sample::told(text).into_iter().next().expect("a claim is read")
    }

    fn acts(text: &str) -> Vec<String> {
        read(text).frame.acts().map(|act| act.span.of(text).to_owned()).collect()
    }

    #[test]
    fn a_date_in_front_of_a_noun_tells_of_that_noun_alone() {
        assert_eq!(acts("The arrest changes nothing for Sunday's match in Velsk."), ["match"]);
        assert_eq!(acts("Survivors of the 4 May derailment met the minister."), ["derailment"]);
        assert_eq!(read("The ferry sank on Sunday near Velsk.").frame.dated, None);
    }

    #[test]
    fn a_date_behind_a_noun_of_an_act_tells_of_it() {
        assert_eq!(acts("The mayor regretted the bombing of Kerrowby on Tuesday."), ["bombing"]);
    }

    #[test]
    fn what_a_verb_is_done_to_stands_behind_it_or_before_a_passive_one() {
        let object = |text: &str, word: &str| read(text).frame.object.contains(&Key::of(word));
        assert!(object("The Rovers hired Odalen on Tuesday.", "odalen"));
        assert!(object("Odalen was hired by the Rovers on Tuesday.", "odalen"));
        assert!(!object("The Rovers hired Odalen on Tuesday.", "rovers"));
        assert!(object("On Tuesday the Rovers hired the two-time champion.", "champion"));
    }
}
