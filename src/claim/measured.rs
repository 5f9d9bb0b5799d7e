//! The measure of a claim, in its own words: what outlives the rules and the text.

use crate::{
    quantity::Tolerance,
    rule::{Measure, MeasureMatch, OverTime, Subject},
    source::Span,
};

use super::{
    lexicon::{Key, LEXICON},
    word::Word,
};

/// The measure that a rule file gave a claim.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each is a property of its own, most of them keys of rule files")]
pub struct MeasureOf {
    /// Its name.
    pub name: Box<str>,
    /// How its values change.
    pub over_time: OverTime,
    /// Whether it tells of what is to come.
    pub plans: bool,
    /// Whether its values are limits.
    pub limit: bool,
    /// How wide the readings of its values are, where its rule file says so.
    pub tolerance: Option<Box<Tolerance>>,
    /// Who is counted, where the measure counts some apart.
    pub group: Option<Box<str>>,
    /// Whether its values are somebody's or something's: the points of a player, not the dead of an attack.
    pub of_subject: bool,
    /// What the value is said of, as written; empty where the sentence decides.
    pub subject: Box<str>,
    /// The names of the subject, or the words of a subject that is the same for all; sorted.
    pub subject_keys: Vec<Key>,
    /// Whether the value is the conversion of another, in brackets behind it.
    pub converts: bool,
}

impl MeasureOf {
    /// The measure of a match in a sentence.
    pub(super) fn new(found: &MeasureMatch<'_>, text: &str, words: &[Word<'_>]) -> Self {
        let (mut shown, mut keys) = (Vec::new(), Vec::new());
        for span in found.subject() {
            shown.push(span.of(text).trim());
            keys.extend(content(words, span));
        }
        if let Subject::Fixed(name) = &found.measure.subject {
            shown.push(name);
            keys.extend(name.split_whitespace().map(|word| LEXICON.key(&word.to_lowercase())));
        }
        keys.sort_unstable();
        keys.dedup();
        Self {
            group: found.group.map(Into::into),
            subject: shown.join(", ").into(),
            subject_keys: keys,
            converts: found.converts.is_some(),
            ..Self::unsaid(found.measure)
        }
    }
}

impl MeasureOf {
    /// A measure, said of nobody yet.
    pub(super) fn unsaid(measure: &Measure) -> Self {
        Self {
            name: measure.name.as_str().into(),
            over_time: measure.over_time,
            plans: measure.plans,
            limit: measure.limit,
            tolerance: Some(measure.tolerance).filter(|own| *own != Tolerance::default()).map(Box::new),
            group: None,
            of_subject: !matches!(measure.subject, Subject::Sentence),
            subject: "".into(),
            subject_keys: Vec::new(),
            converts: false,
        }
    }
}

/// The keys of the names of a span: `the city` tells no city from another.
fn content<'w>(words: &'w [Word<'_>], span: Span) -> impl Iterator<Item = Key> + 'w {
    words.iter().filter(move |word| span.contains(word.span) && word.name).map(|word| word.entry.key)
}
