//! Phrases that stand for somebody, and what they call them.

use crate::{
    claim::{
        Claim,
        lexicon::Form,
        word::{is_person, words},
    },
    entity,
    quantity::Dimension,
    source::{Article, Span},
    text::{TokenKind, boundary_before, tokens},
};

/// How many words behind an age the noun may stand that it belongs to: `the 36-year-old former world champion`.
const PHRASE: usize = 5;

/// How many bytes behind an age are looked at for its noun.
const BEHIND: usize = 120;

/// A phrase that stands for somebody.
pub(super) struct Phrase {
    pub(super) span: Span,
    /// What it calls them that is a part in what is told: whoever was called so is meant.
    pub(super) part: Option<String>,
    /// Whether it is `he` or `she`.
    pub(super) pronoun: bool,
}

impl Phrase {
    /// The phrase that a claim is said of, if it is one that stands for somebody.
    pub(super) fn of(article: &Article, claim: &Claim) -> Option<Self> {
        let measure = claim.measure.as_ref();
        if measure.is_some_and(|measure| !measure.subject_keys.is_empty()) {
            return None;
        }
        let before = Span { start: claim.sentence.start, end: claim.quantity.span.start }.of(&article.text);
        if claim.quantity.dimension == Dimension::Age && claim.text.contains("year-old") {
            let last = before.trim_end().rsplit(|c: char| !c.is_alphabetic()).next();
            let definite = last.is_some_and(|word| word.eq_ignore_ascii_case("the"));
            return (definite && is_of_a_person(article, claim)).then_some(Self { span: claim.quantity.span, part: None, pronoun: false });
        }
        let subject = measure.filter(|measure| measure.of_subject)?.subject.as_ref();
        if matches!(subject, "He" | "She" | "he" | "she") && claim.quantity.dimension == Dimension::Age {
            let at = before.rfind(subject)?;
            let span = Span::new(0, subject.len()).shift(claim.sentence.start as usize + at);
            return Some(Self { span, part: None, pronoun: true });
        }
        let phrase = subject.strip_prefix("The ").or_else(|| subject.strip_prefix("the "))?.to_lowercase();
        // `the schoolgirl from Velsk, who is 15`
        let tied = [" of ", " from ", " in ", " at ", " with "].iter().filter_map(|link| phrase.find(link)).min();
        let noun = phrase.get(..tied.unwrap_or(phrase.len()))?.rsplit(' ').next()?;
        let people = entity::is_part(noun) || is_person(noun);
        let at = before.rfind(subject).filter(|_| people && !noun.ends_with('s'))?;
        // Of a mother of two no other was spoken of.
        let part = (entity::is_part(noun) && !phrase.contains(" of ")).then(|| noun.to_owned());
        Some(Self { span: Span::new(0, subject.len()).shift(claim.sentence.start as usize + at), part, pronoun: false })
    }
}

/// Whether an age is that of a person by the words behind it: `the 36-year-old`, `the 36-year-old Dutch striker`, not `the
/// 36-year-old bridge`.
fn is_of_a_person(article: &Article, claim: &Claim) -> bool {
    let text = &article.text;
    let start = claim.quantity.span.end as usize;
    let end = boundary_before(text, start + BEHIND).min(claim.sentence.end as usize).max(start);
    let tokens = tokens(text, Span::new(start, end));
    for (place, word) in words(text, &tokens).iter().take(PHRASE).enumerate() {
        let noun = word.lower.trim_end_matches("'s").trim_end_matches("’s");
        if is_person(noun) || entity::is_part(noun) {
            return !entity::is_part(noun) && !noun.ends_with("girl") && !noun.ends_with("boy") || place == 0;
        }
        let ends = word.kind != TokenKind::Word || !word.is_content() || matches!(word.entry.verb, Some(Form::Past | Form::Third));
        if ends {
            return place == 0 || word.kind != TokenKind::Word && entity::is_demonym(article.slice(word.span));
        }
        if word.name && !entity::is_demonym(word.text) {
            return false;
        }
    }
    true
}
