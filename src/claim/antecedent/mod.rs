//! Whom a phrase stands for that names nobody: `the 36-year-old`, `the man`, `the retired teacher, 68,`.

mod people;
mod phrase;
mod somebody;

use num_traits::ToPrimitive;

use crate::{
    entity,
    quantity::{Dimension, Hedge, Quantity},
    source::{Article, Span},
    text::Prose,
};

use super::{
    Claim, MeasureOf,
    lexicon::{Key, LEXICON},
};
use people::People;
use phrase::Phrase;

/// How many words lie between two quantities of a sentence.
const WORDS_APART: u8 = 6;

/// Lets the claims whose subject is such a phrase be said of whom it stands for.
///
/// `age` is the measure that ages have. Nothing is resolved where two people could be meant.
pub(super) fn resolve(article: &Article, claims: &mut [Claim], age: Option<&MeasureOf>) {
    let phrases: Vec<(usize, Phrase)> =
        claims.iter().enumerate().filter_map(|(at, claim)| Some((at, Phrase::of(article, claim)?))).collect();
    if phrases.is_empty() {
        return;
    }
    let prose = Prose::of(article);
    let names = entity::names(article, &prose);
    let mut people = People::of(article, &prose, &names, claims);
    for (at, phrase) in phrases {
        let Some(claim) = claims.get_mut(at) else { continue };
        let years = years(&claim.quantity);
        let Some(person) = people.meant(&phrase, years) else {
            if claim.frame.bearer.parts.is_empty() && claim.quantity.dimension == Dimension::Age {
                claim.frame.bearer.parts.extend(people.befallen_before(&phrase));
            }
            continue;
        };
        if let Some(years) = years {
            people.is_aged(person, years);
        }
        if claim.quantity.dimension == Dimension::Age && claim.measure.is_none() {
            claim.measure = age.cloned();
        }
        stand_for(claims, at, article, person.span);
    }
}

/// Lets a claim be said of somebody, and with it those behind it in its sentence that are said of nobody by name.
fn stand_for(claims: &mut [Claim], at: usize, article: &Article, name: Span) {
    let words = words(article, name);
    let Some(claim) = claims.get_mut(at) else { return };
    let sentence = claim.sentence;
    claim.frame.stand_for(&words, 0);
    if let Some(measure) = &mut claim.measure {
        measure.subject = article.slice(name).into();
        measure.subject_keys.clone_from(&claim.frame.subject);
    }
    let of_sentence = claims.iter_mut().skip(at + 1).take_while(|claim| claim.sentence == sentence);
    for (distance, claim) in (1_u8..=u8::MAX).zip(of_sentence).filter(|(_, claim)| !claim.frame.subject_named) {
        claim.frame.stand_for(&words, WORDS_APART.saturating_mul(distance));
    }
}

/// The full years of an age that is not hedged.
fn years(quantity: &Quantity) -> Option<i64> {
    let number = quantity.measured().filter(|_| quantity.dimension == Dimension::Age && quantity.hedge == Hedge::None)?.single()?;
    number.value.to_integer().to_i64()
}

/// The words of a name, each with its place.
fn words(article: &Article, name: Span) -> Vec<(Key, Span)> {
    let text = article.slice(name);
    let mut from = 0;
    let words = text.split_whitespace().map(|word| {
        let start = from + text.get(from..).and_then(|rest| rest.find(word)).unwrap_or(0);
        from = start + word.len();
        (LEXICON.key(&word.to_lowercase()), Span::new(start, from).shift(name.start as usize))
    });
    words.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::sample;

    /// Whom the claim with these words is said of.
    fn subject(text: &str, of: &str) -> String {
        let claims = sample::told(text);
        let claim = claims.iter().find(|claim| &*claim.text == of).expect("the claim is read");
        let measure = claim.measure.as_ref().filter(|measure| !measure.subject_keys.is_empty());
        measure.map_or_else(String::new, |measure| measure.subject.to_string())
    }

    #[test]
    fn an_age_stands_for_the_one_named_before_it() {
        for (text, of, expected) in [
            ("Ines Marlow left Velsk in May. The 36-year-old has not been seen since.", "36-year-old", "Ines Marlow"),
            ("Ines Marlow, the 36-year-old mayor of Velsk, has gone.", "36-year-old", "Ines Marlow"),
            // Whoever has another age is not meant.
            ("Ines Marlow left. Her friend Ada Pell, 52, wept. The 36-year-old is in Velsk.", "36-year-old", "Ines Marlow"),
            // Nor is who says so, nor whose brother or mother is told of.
            ("Ines Marlow left. “She is gone,” Ada Pell said. The 36-year-old is in Velsk.", "36-year-old", "Ines Marlow"),
            ("Ines Marlow left. She was seen by Ada Pell. The 36-year-old is in Velsk.", "36-year-old", ""),
            ("Ines Marlow met Ada Pell. The 36-year-old is in Velsk.", "36-year-old", ""),
            ("Ines Marlow beat the 36-year-old Dutch champion in May.", "36-year-old", ""),
            ("Ines Marlow left. The 36-year-old bridge is closed.", "36-year-old", ""),
            ("Ines Marlow left. A 36-year-old was held.", "36-year-old", ""),
            ("Ines Marlow died in Velsk on Friday. She was 81.", "81", "Ines Marlow"),
            ("Ines Marlow met Ada Pell. She is 81.", "81", ""),
        ] {
            assert_eq!(subject(text, of), expected, "{text}");
        }
    }

    #[test]
    fn a_trade_stands_for_the_one_named_before_it_and_a_part_for_the_one_who_was_called_so() {
        for (text, of, expected) in [
            ("Ines Marlow carries a bag. The retired teacher, 68, lives in Velsk.", "68", "Ines Marlow"),
            ("Ines Marlow ran. The suspect, 23, was held in Velsk.", "23", ""),
            ("Police named the suspect, Tom Odalen. Ines Marlow ran. The suspect, 23, was held in Velsk.", "23", "Tom Odalen"),
            ("Driver Tom Odalen ran. Ines Marlow wept. The driver, 23, was held in Velsk.", "23", "Tom Odalen"),
            ("Ines Marlow ran. The mother of two is 34.", "34", ""),
        ] {
            assert_eq!(subject(text, of), expected, "{text}");
        }
    }

    #[test]
    fn an_age_is_that_of_the_one_whom_a_noun_told_of_where_nobody_is_named() {
        let parts = |text: &str| {
            let claims = sample::told(text);
            claims.into_iter().find(|claim| claim.quantity.dimension == Dimension::Age).expect("an age is read").frame.bearer.parts
        };
        let dead = LEXICON.part(LEXICON.key("kill"));
        assert_eq!(parts("A worker was killed at a yard in Velsk. The man, who was 53, had been alone.").first().copied(), dead);
        assert_eq!(parts("A sailor died off Velsk. The 53-year-old fell overboard.").first().copied(), dead);
        assert_eq!(parts("A worker was killed. Ines Marlow and Ada Pell wept. The 36-year-old left.").first().copied(), None);
        assert_eq!(parts("A worker was killed after a driver lost his way. The 36-year-old was unhurt.").first().copied(), None);
    }

    #[test]
    fn what_else_the_sentence_says_is_said_of_the_same_person() {
        let text = "Ines Marlow climbed in May. The 36-year-old fell 90 metres.";
        let claims = sample::told(text);
        let fall = claims.last().expect("a claim is read");
        assert!(fall.frame.subject.contains(&Key::of("marlow")));
    }
}
