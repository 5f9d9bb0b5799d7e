//! Which acts a date or a time tells of: those that its verb says, and those that its clause says took place.

use crate::{
    claim::{
        acts::{ACTS, Says},
        lexicon::{Form, Key, LEXICON},
    },
    quantity::{Dimension, Quantity},
};

use super::{FARTHEST, Frame, Framer, VERB_REACH, Verb};

/// How far behind its verb the act is that it begins or does: `set off the blaze`, `carried out the raid`.
const BEGUN_REACH: usize = 5;

/// How far in front of a verb the phrase may begin that it belongs to: `a body was found`.
const PHRASE_REACH: usize = 3;

/// How far in front of a verb the pronoun may stand that is its subject: `which had already begun`.
const PRONOUN_REACH: usize = 3;

/// How far in front of an act the preposition may be that makes it the occasion: `in a head-on collision`.
const OCCASION_REACH: usize = 5;

impl Framer<'_, '_> {
    /// The acts that a date or a time tells of, sorted.
    pub(super) fn tells(&self, frame: &Frame, quantity: &Quantity, place: (usize, usize), clause: (usize, usize)) -> Vec<Key> {
        if !matches!(quantity.dimension, Dimension::Date | Dimension::Time) {
            return Vec::new();
        }
        let mut found = Vec::new();
        if let Some(noun) = frame.dated {
            found.extend_from_slice(ACTS.of(noun));
            return found;
        }
        if let Some(act) = self.named_right_before(quantity, place.0) {
            return act.to_vec();
        }
        let clause = (self.start_over_clocks(clause.0), clause.1);
        let since = self.is_since(place.0);
        let reach = clause.0.max(place.0.saturating_sub(2 * VERB_REACH));
        let before = (reach..place.0).rev().find_map(|at| Some((self.verb_at(at, place.0 - at)?, at)));
        let reported = before.is_some_and(|(verb, _)| verb.reporting && verb.passive);
        if self.opens_clause(place.0, clause.0) && !reported || self.opens_part(place) {
            if let Some((verb, at)) = self.main_verb(place.1, clause.1) {
                self.told_by(verb, at, (place.1, clause.1), clause.1, since, &mut found);
            } else if let Some((clause, verb, at)) = self.verb_before_dash(clause.0) {
                self.told_by(verb, at, clause, clause.1, since, &mut found);
            }
        } else if let Some((verb, at)) = before {
            self.told_by(verb, at, (clause.0, clause.1), place.0, since, &mut found);
        } else {
            self.told_in_a_phrase(place, clause, since, &mut found);
            // `The bombing of Kerrowby on Tuesday shocked …`, `A court on Tuesday convicted …`
            let opening = clause.0.checked_sub(1).and_then(|at| self.word(at));
            if found.is_empty() && !opening.is_some_and(|word| word.is(&["after", "before"])) {
                found.extend(self.nouns(clause.0, place.0));
            }
            if let Some((verb, at)) = self.main_verb(place.1, clause.1).filter(|_| found.is_empty()) {
                self.told_by(verb, at, (place.1, clause.1), clause.1, since, &mut found);
            }
        }
        found.extend(self.trailing(place.1));
        self.told_behind_when(place.1, &mut found);
        if found.is_empty() {
            self.told_in_a_phrase(place, clause, since, &mut found);
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The acts of the noun right before a date of the calendar that is counted from it: `since his arrest on 3 June`.
    fn named_right_before(&self, quantity: &Quantity, place: usize) -> Option<&[Key]> {
        quantity.date().filter(|date| date.month.is_some() || date.year.is_some())?;
        let noun = place.checked_sub(2).filter(|&at| self.word(at + 1).is_some_and(|word| word.is(&["on", "in"])))?;
        let acts = ACTS.named(self.word(noun).filter(|word| word.entry.verb != Some(Form::Past))?);
        let before = (noun.saturating_sub(3)..noun).filter_map(|at| self.word(at));
        let counted = before.into_iter().any(|word| word.is(&["since", "after", "before", "following", "until"]));
        (counted && !acts.is_empty()).then_some(acts)
    }

    /// What a phrase tells of whose verb is in no form that is a verb's alone: `goes on sale on 4 May`, `by Monday she was home`.
    fn told_in_a_phrase(&self, place: (usize, usize), clause: (usize, usize), since: bool, found: &mut Vec<Key>) {
        let begins_phrase =
            |at: &usize| !self.speaks(*at) && ACTS.phrase(self.words, *at).is_some_and(|(_, end)| end > *at || self.is_finite(*at));
        let (at, clause) = if self.opens_clause(place.0, clause.0) {
            ((place.1..clause.1.min(place.1 + VERB_REACH)).find(begins_phrase), (place.1, clause.1))
        } else {
            ((clause.0.max(place.0.saturating_sub(VERB_REACH))..place.0).rev().find(begins_phrase), (clause.0, place.0))
        };
        let Some((at, word)) = at.and_then(|at| Some((at, self.word(at)?))) else { return };
        let verb = Verb { key: word.entry.key, reporting: false, passive: false, distance: 1 };
        self.told_by(verb, at, clause, clause.1, since, found);
    }

    /// Whether a word is a verb of these days that could be a noun but for the noun in front of it: `the parade begins`.
    fn is_finite(&self, at: usize) -> bool {
        let noun =
            at.checked_sub(1).and_then(|before| self.word(before)).is_some_and(|word| word.is_content() && word.entry.verb.is_none());
        noun && self.word(at).is_some_and(|word| word.entry.verb == Some(Form::Third))
    }

    /// What a verb tells of: the acts it names, those whose place it takes, and the occasions up to `end`.
    fn told_by(&self, verb: Verb, at: usize, clause: (usize, usize), end: usize, since: bool, found: &mut Vec<Key>) {
        let begun = |act: Key| if since { ACTS.begun(act) } else { act };
        let says = (at.saturating_sub(PHRASE_REACH)..=at).filter_map(|from| ACTS.phrase(self.words, from));
        let says = says.filter(|&(_, end)| end >= at).map(|(says, _)| says).next();
        // `The vote was held`, `the first cases were reported`.
        let held = verb.passive && ["hold", "report"].iter().any(|word| verb.key == LEXICON.key(word)) && !since;
        let subject = || self.subject_acts(clause.0, at);
        let known = found.len();
        match says {
            Some(Says::Act(act)) => found.push(begun(act)),
            Some(Says::Begins) => {
                let before = subject();
                let behind = if before.is_empty() { clause.1.min(at + BEGUN_REACH) } else { at };
                found.extend(before.into_iter().chain(self.nouns(at, behind)).map(|act| ACTS.begun(act)));
            }
            Some(Says::Occurs) => found.extend(subject().into_iter().map(begun)),
            Some(Says::Performs) => found.extend(self.nouns(at + 1, end.min(at + 1 + BEGUN_REACH))),
            None => {}
        }
        // A phrase of which no act takes part says what its verb alone says.
        if found.len() == known && !matches!(says, Some(Says::Begins)) {
            let word = self.word(at).map_or(&[][..], |word| ACTS.named(word));
            found.extend(word.iter().map(|&act| begun(act)));
            if !verb.passive && ACTS.is_causing(verb.key) || since || held {
                found.extend(subject().into_iter().map(begun));
            }
        }
        found.extend(self.occasions(at, end));
        if since {
            found.extend((at..end).filter_map(|at| ACTS.state(self.word(at)?)).map(|act| ACTS.begun(act)));
        }
    }

    /// The acts that are the subject of a verb: named right in front of it, or by a pronoun that stands for one.
    fn subject_acts(&self, from: usize, verb: usize) -> Vec<Key> {
        // `Fighting broke out`
        let own = |at: usize| usize::from(!self.word(at).is_some_and(|word| word.entry.verb == Some(Form::Ing)));
        let start = (from..verb).rev().find(|&at| self.is_another_verb(at)).map_or(from, |at| at + own(at));
        let named: Vec<Key> = self.nouns(start, verb).collect();
        if !named.is_empty() {
            return named;
        }
        let pronoun = |at: &usize| self.word(*at).is_some_and(|word| word.is(&["it", "they", "that", "which"]));
        let Some(pronoun) = (verb.saturating_sub(PRONOUN_REACH)..verb).rev().find(pronoun).filter(|&at| at + 1 >= start) else {
            return named;
        };
        // Of what a sentence names before, the pronoun stands for the nearest.
        let behind = |at: usize| self.is_act_noun(0, at).then(|| self.word(at)).flatten().map_or(&[][..], |word| ACTS.named(word));
        let antecedent = (pronoun.saturating_sub(FARTHEST)..pronoun).rev().map(behind).find(|acts| !acts.is_empty());
        antecedent.unwrap_or_default().to_vec()
    }

    /// Whether a word is a verb that says something else, not one that helps the next or says that it was said.
    fn is_another_verb(&self, at: usize) -> bool {
        const HELPING: &[&str] = &["had", "has", "have", "was", "were", "been", "being", "thought", "believed"];
        self.verb_at(at, 1).is_some_and(|verb| !verb.reporting) && !self.word(at).is_some_and(|word| word.is(HELPING))
    }

    /// The acts that nouns name between two places, but those that something is said about.
    fn nouns(&self, from: usize, to: usize) -> impl Iterator<Item = Key> {
        (from..to).filter(move |&at| self.is_act_noun(from, at)).filter_map(|at| self.word(at)).flat_map(|word| ACTS.named(word)).copied()
    }

    /// Whether a word is a noun of an act that stands for itself: not `fire chief`, not `after the crash`.
    fn is_act_noun(&self, from: usize, at: usize) -> bool {
        let Some(word) = self.word(at) else { return false };
        let noun = word.entry.verb != Some(Form::Past) && !self.is_of_date(at) && !self.speaks(at);
        let apart = (from.max(at.saturating_sub(2))..at).filter_map(|at| self.word(at)).any(|word| {
            word.is(&["about", "after", "before", "since", "despite", "over", "from", "against", "following", "without", "to", "for"])
        });
        let modifies = self
            .word(at + 1)
            .is_some_and(|next| next.is_content() && !next.name && !next.lower.ends_with("ly") && next.entry.verb.is_none() && !word.name);
        noun && !apart && !modifies
    }

    /// Whether a word is part of a date: `last fall`.
    fn is_of_date(&self, at: usize) -> bool {
        let Some(word) = self.word(at) else { return false };
        self.quantities.iter().any(|quantity| quantity.dimension == Dimension::Date && quantity.span.overlaps(word.span))
    }

    /// The acts between a verb and a date that are where or by what it happened: `killed in a crash`, `hit by the quake`.
    fn occasions(&self, verb: usize, to: usize) -> impl Iterator<Item = Key> {
        let is_occasion = move |at: usize| {
            (at.saturating_sub(OCCASION_REACH).max(verb + 1)..at)
                .rev()
                .filter_map(|at| self.word(at))
                .take_while(|word| !word.is(&["of", "to", "at", "on", "for", "from", "with", ","]))
                .any(|word| word.is(&["in", "by", "during"]))
        };
        (verb + 1..to)
            .filter(move |&at| self.is_act_noun(verb, at) && is_occasion(at))
            .filter_map(|at| self.word(at))
            .flat_map(|word| ACTS.named(word))
            .copied()
    }

    /// What a participle behind the date tells: `on Tuesday, killing twelve`.
    fn trailing(&self, end: usize) -> impl Iterator<Item = Key> {
        let comma = (end..end + 3).find(|&at| self.word(at).is_some_and(|word| word.is(&[","])));
        let participle =
            comma.and_then(|at| self.word(at + 1)).filter(|word| word.entry.verb == Some(Form::Ing) && ACTS.is_causing(word.entry.key));
        participle.map_or(&[][..], |word| ACTS.named(word)).iter().copied()
    }

    /// What a clause tells that `when` ties to the date: `on Sunday, when the dam broke`.
    fn told_behind_when(&self, end: usize, found: &mut Vec<Key>) {
        let when = (end..end + 4).find(|&at| self.word(at).is_some_and(|word| word.is(&["when"])));
        let Some(start) = when.map(|at| at + 1) else { return };
        let close = (start..start + FARTHEST).find(|&at| self.parts_clauses(at)).unwrap_or(start);
        if let Some((verb, at)) = self.main_verb(start, close) {
            self.told_by(verb, at, (start, close), at, false, found);
        }
    }

    /// The verb of a clause that a date opens: `two men seen at the house were arrested` tells of an arrest.
    fn main_verb(&self, from: usize, to: usize) -> Option<(Verb, usize)> {
        let mut verbs = (from..to.min(from + 2 * VERB_REACH))
            .filter_map(|at| Some((self.verb_at(at, at + 1 - from)?, at)))
            .filter(|(verb, _)| !verb.reporting);
        let first = verbs.next()?;
        let modifies = !first.0.passive
            && self.word(first.1 + 1).is_some_and(|next| next.is(&["in", "by", "at", "with", "from", "on", "for", "near", "to"]));
        let finite = verbs.find(|(_, at)| {
            at.checked_sub(1)
                .and_then(|before| self.word(before))
                .is_some_and(|word| word.is(&["was", "were", "has", "had", "have", "been"]))
        });
        Some(finite.filter(|_| modifies).unwrap_or(first))
    }

    /// Where a clause begins that the colon of a time of day does not part: `rang at 1:20 on Sunday`.
    fn start_over_clocks(&self, start: usize) -> usize {
        let colon = start.checked_sub(1).filter(|&at| self.in_quantity(at) && self.word(at).is_some_and(|word| word.is(&[":"])));
        colon.map_or(start, |at| self.clause((at, at)).0)
    }

    /// The verb of the clause that a dash cuts off a date from: `the bell rang – at noon – and nobody came`.
    fn verb_before_dash(&self, start: usize) -> Option<((usize, usize), Verb, usize)> {
        let dash = start.checked_sub(1).filter(|&at| self.word(at).is_some_and(|word| word.is(&["–", "—"])))?;
        let clause = (self.clause((dash, dash)).0, dash);
        let (verb, at) = (clause.0..dash).rev().find_map(|at| Some((self.verb_at(at, dash - at)?, at)))?;
        Some((clause, verb, at))
    }

    /// Whether a date opens a further part of its clause: `signed Ruiz and on Friday sold Odalen`.
    fn opens_part(&self, place: (usize, usize)) -> bool {
        let at =
            place.0 - usize::from(place.0.checked_sub(1).and_then(|at| self.word(at)).is_some_and(|word| word.is(&["on", "in", "at"])));
        let joined = at.checked_sub(1).and_then(|at| self.word(at)).is_some_and(|word| word.is(&["and", "but", "then"]));
        let behind = place.1 + usize::from(self.word(place.1).is_some_and(|word| word.is(&[","])));
        joined && self.word(behind).is_some_and(|word| word.entry.verb == Some(Form::Past) || word.is(&["was", "were", "had", "has"]))
    }

    /// Whether a date is one since which something has been so.
    fn is_since(&self, place: usize) -> bool {
        // The date may hold the word itself.
        (place.saturating_sub(2)..=place).any(|at| self.word(at).is_some_and(|word| word.is(&["since"])))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::{Claim, sample};

    fn tells(text: &str) -> Vec<Key> {
        let found: Vec<Claim> = sample::told(text);
        found
            .into_iter()
            .find(|claim| matches!(claim.quantity.dimension, Dimension::Date | Dimension::Time))
            .map(|claim| claim.frame.tells)
            .unwrap_or_default()
    }

    fn told(text: &str, act: &str) -> bool {
        tells(text).contains(&Key::of(act))
    }

    #[test]
    fn a_date_tells_of_the_act_of_its_verb() {
        assert!(told("The two brothers were arrested on Monday.", "arrest"));
        assert!(told("On Monday, two brothers seen in the harbour were arrested.", "arrest"));
        assert!(told("Police took the brothers into custody on Monday.", "arrest"));
        assert!(told("Police in Kerrowby on Monday arrested two brothers.", "arrest"));
        assert!(told("The brothers have been held since Monday.", "arrest"));
        assert!(!told("The meeting was held on Monday.", "arrest"));
        assert!(!told("The police arrested nobody and on Monday signed Odalen.", "arrest"));
        assert!(!told("On Monday, two brothers seen in the harbour were freed.", "arrest"));
    }

    #[test]
    fn a_date_tells_of_the_act_that_took_place_or_did_something() {
        assert!(told("An earthquake flattened two villages on Friday.", "quake"));
        assert!(told("The collision happened at 4:20 p.m.", "crash"));
        assert!(told("Two men were killed in a crash on Friday.", "crash"));
        assert!(told("Two men were killed in a crash on Friday.", "death"));
        assert!(told("Jets bombed the market on Friday, killing twelve.", "death"));
        assert!(told("Friday's quake was the worst for years.", "quake"));
        assert!(told("It was calm on Friday, when the quake struck.", "quake"));
        assert!(!told("The minister spoke of the crash on Friday.", "crash"));
        assert!(told("The quake that hit Tarvik on Friday was felt in Velsk.", "quake"));
        assert!(told("The bell rang at 2:40 a.m. on Friday.", "alarm"));
        assert!(told("The bell rang – at noon – and nobody came.", "alarm"));
        assert!(told("Four bombs fell on Friday.", "attack"));
        assert!(told("The first symptoms were reported on Friday.", "illness"));
        assert!(told("After Friday's storm the harbour was closed.", "storm"));
        assert!(!told("Police were questioned after the crash on Friday.", "crash"));
    }

    #[test]
    fn a_date_tells_of_an_act_in_the_present_and_of_one_to_come() {
        for (text, act) in [
            ("The Kestrel goes on sale in 12 countries on 4 May.", "sale"),
            ("The Kestrel will come to the dealers in May.", "sale"),
            ("Halvik will take office on 4 May.", "swearing-in"),
            ("By Monday she was home.", "discharge"),
            ("On 4 May the hoard goes on display.", "opening"),
            ("The blaze was out at noon.", "extinguishing"),
        ] {
            assert!(told(text, act), "{text}");
        }
        for (text, act) in [
            ("The talk was of a sale on Friday.", "sale"),
            ("The office was shut on Friday.", "swearing-in"),
            ("On Monday she painted her home.", "discharge"),
            ("He came home from the dealers in May.", "sale"),
            ("The display was broken on Friday.", "opening"),
            ("They put out to sea at noon.", "landing"),
        ] {
            assert!(!told(text, act), "{text}");
        }
    }

    #[test]
    fn a_march_and_a_parade_begin_as_a_fire_does() {
        for (text, act) in [
            ("The procession begins at 1 p.m. at the brewery.", "parade"),
            ("The march set off from the square at noon.", "protest"),
            ("The parade starts at 2 p.m.", "parade"),
        ] {
            assert!(tells(text).contains(&Key::of(act).with(Key::of("begun"))), "{text}");
        }
        assert!(tells("The parade ended at 2 p.m.").iter().all(|act| *act == Key::of("parade")));
    }

    #[test]
    fn the_first_moment_of_what_lasts_is_another_than_that_of_what_it_did() {
        let begun = Key::of("fire").with(Key::of("begun"));
        assert!(tells("The fire broke out on Sunday.").contains(&begun));
        assert!(tells("Dry woods have burned since Sunday.").contains(&begun));
        assert!(tells("Lightning set off the blaze on Sunday.").contains(&begun));
        let fight = Key::of("fight").with(Key::of("begun"));
        assert_eq!(tells("Fighting broke out on Sunday."), [fight]);
        assert!(tells("The blaze has killed two since it broke out on Sunday.").contains(&begun));
        assert!(tells("They fought a fire that had threatened them since Sunday.").contains(&begun));
        assert!(!tells("The fire destroyed two hotels on Sunday.").contains(&begun));
        assert!(told("The fire destroyed two hotels on Sunday.", "fire"));
    }
}
