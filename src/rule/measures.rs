//! All measures in force, and what they find in a sentence.

use std::{
    cmp::Reverse,
    collections::BTreeMap,
    sync::{Arc, OnceLock},
};

use super::{
    measure::{Group, Measure, Subject},
    pattern::{Automaton, Item, Match, Pattern, Sense, SentenceItems},
};
use crate::{
    quantity::{Dimension, Quantity},
    source::Span,
    text::Token,
};

/// The words that a slot took.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taken<'r> {
    /// The name of the slot: `place`, or what the rule file calls it.
    pub label: &'r str,
    /// Where its words stand.
    pub span: Span,
}

/// A quantity whose measure is known.
#[derive(Debug, Clone)]
pub struct MeasureMatch<'r> {
    /// The quantity, by its place among those of the sentence.
    pub quantity: usize,
    /// The measure that it is a value of.
    pub measure: &'r Measure,
    /// Who is counted, where the measure counts some apart.
    pub group: Option<&'r str>,
    /// What the slots took, in the order of the pattern. Pronouns are not resolved.
    pub slots: Vec<Taken<'r>>,
    /// The words that gave the measure away, first to last.
    pub span: Span,
    /// The quantity that this one only converts, in brackets behind it.
    pub converts: Option<usize>,
}

impl MeasureMatch<'_> {
    /// Where the slots of the subject stand; empty where the measure has one subject only or leaves it to the sentence.
    pub fn subject(&self) -> impl Iterator<Item = Span> + '_ {
        let labels = match &self.measure.subject {
            Subject::Slots(labels) => labels.as_slice(),
            Subject::Fixed(_) | Subject::Sentence => &[],
        };
        labels.iter().filter_map(|label| self.slot(label))
    }

    /// What the slot of this name took.
    pub fn slot(&self, label: &str) -> Option<Span> {
        self.slots.iter().find(|taken| taken.label == label).map(|taken| taken.span)
    }
}

/// Measures with their patterns, an automaton for each dimension.
#[derive(Debug, Clone, Default)]
pub struct Measures {
    all: Vec<Measure>,
    /// For every pattern its measure, its sense and its place in the measure.
    origins: Vec<Origin>,
    by_dimension: Vec<OfDimension>,
}

/// Where a pattern comes from: its measure, its sense and its place in the measure.
type Origin = (usize, Sense, usize);

/// The patterns of the measures of one dimension.
#[derive(Debug, Clone)]
struct OfDimension {
    dimension: Dimension,
    /// Their places among all patterns.
    patterns: Vec<usize>,
    /// Built when an article first states a value of the dimension.
    running: OnceLock<Running>,
}

/// An automaton, and the place among all patterns of each pattern that it was made of.
#[derive(Debug, Clone)]
struct Running {
    patterns: Vec<usize>,
    automaton: Automaton,
}

impl OfDimension {
    /// Whether one of the quantities can have one of the measures. A bare number may be a count.
    fn concerns(&self, quantities: &[Quantity]) -> bool {
        let counts = |d: Dimension| d == Dimension::Number && self.dimension == Dimension::Count;
        quantities.iter().any(|quantity| quantity.dimension == self.dimension || counts(quantity.dimension))
    }
}

impl Measures {
    /// Puts measures together.
    pub fn new(measures: Vec<Measure>) -> Self {
        let mut origins = Vec::new();
        let mut by_dimension: BTreeMap<Dimension, Vec<usize>> = BTreeMap::new();
        for (number, measure) in measures.iter().enumerate() {
            let patterns = by_dimension.entry(measure.dimension).or_default();
            for (sense, texts) in [(Sense::For, &measure.pattern_texts), (Sense::Against, &measure.unless_texts)] {
                patterns.extend(origins.len()..origins.len() + texts.len());
                origins.extend((0..texts.len()).map(|place| (number, sense, place)));
            }
        }
        let of_dimension = |(dimension, patterns)| OfDimension { dimension, patterns, running: OnceLock::new() };
        Self { all: measures, origins, by_dimension: by_dimension.into_iter().map(of_dimension).collect() }
    }

    /// The measures, in the order of their names.
    pub fn all(&self) -> &[Measure] {
        &self.all
    }

    /// The measure of this name.
    pub fn named(&self, name: &str) -> Option<&Measure> {
        self.all.iter().find(|measure| measure.name == name)
    }

    /// The measures of the quantities of a sentence, in the order of the quantities; at most one each.
    ///
    /// `tokens` and `quantities` are those of the sentence, with spans in `text`.
    pub fn find(&self, text: &str, tokens: &[Token], quantities: &[Quantity]) -> Vec<MeasureMatch<'_>> {
        if quantities.is_empty() {
            return Vec::new();
        }
        let mut matches = Vec::new();
        let mut sentence = SentenceItems::read(text, tokens, quantities);
        for part in self.by_dimension.iter().filter(|part| part.concerns(quantities)) {
            let running = part.running.get_or_init(|| self.running(&part.patterns));
            let found = running.automaton.run(&mut sentence, quantities);
            matches.extend(found.into_iter().filter_map(|m| Some(Match { pattern: *running.patterns.get(m.pattern)?, ..m })));
        }
        let mut found: Vec<MeasureMatch<'_>> = Vec::new();
        for index in 0..quantities.len() {
            if let Some(best) = self.best(&matches, index) {
                found.extend(self.measure_match(best, text, &sentence.items, quantities));
            } else if let Some(&(_, original)) = sentence.conversions.iter().find(|&&(conversion, _)| conversion == index) {
                // "600 km (373 miles)": the second figure says the same of the same thing.
                let same = found.iter().find(|m| m.quantity == original).cloned();
                found.extend(same.map(|m| MeasureMatch { quantity: index, converts: Some(original), ..m }));
            }
        }
        found
    }

    /// An automaton of those of some patterns that can be read.
    fn running(&self, patterns: &[usize]) -> Running {
        let (patterns, read): (Vec<_>, Vec<_>) = patterns.iter().filter_map(|&at| Some((at, Arc::clone(self.pattern(at)?)))).unzip();
        Running { patterns, automaton: Automaton::new(read) }
    }

    /// A pattern by its place among all; `None` if its measure has one that cannot be read.
    fn pattern(&self, at: usize) -> Option<&Arc<Pattern>> {
        let &(measure, sense, place) = self.origins.get(at)?;
        let patterns = self.all.get(measure)?.patterns();
        match sense {
            Sense::For => patterns.takes.get(place),
            Sense::Against => patterns.unless.get(place),
        }
    }

    /// The match that decides about a quantity: the one with most words that had to be there, then the one that
    /// names most places and people, then the shortest.
    fn best<'m>(&self, matches: &'m [Match], quantity: usize) -> Option<&'m Match> {
        let of_quantity = || matches.iter().filter(move |m| m.quantity == quantity);
        let origin = |m: &Match| self.origins.get(m.pattern);
        let denied = |m: &Match| {
            let Some((measure, ..)) = origin(m) else { return true };
            of_quantity().any(|other| origin(other).is_some_and(|(of, sense, _)| of == measure && *sense == Sense::Against))
        };
        of_quantity().filter(|m| origin(m).is_some_and(|(_, sense, _)| *sense == Sense::For) && !denied(m)).min_by_key(|m| {
            // Whole names before parts of them: `the town of Velsk`, not `the town`.
            let named: usize = m.slots.iter().flatten().map(|slot| slot.len()).sum();
            (Reverse(m.weight), Reverse(m.slots.iter().flatten().count()), Reverse(named), m.span.len(), m.pattern)
        })
    }

    fn measure_match(&self, found: &Match, text: &str, items: &[Item<'_>], quantities: &[Quantity]) -> Option<MeasureMatch<'_>> {
        let &(number, ..) = self.origins.get(found.pattern)?;
        let measure = self.all.get(number)?;
        let pattern = self.pattern(found.pattern)?;
        let quantity = quantities.get(found.quantity)?;
        let slots = pattern.labels.iter().zip(found.slots).filter_map(|(label, span)| Some(Taken { label, span: span? })).collect();
        let group = group(&measure.groups, text, items, found, quantity);
        Some(MeasureMatch { quantity: found.quantity, measure, group, slots, span: found.span, converts: None })
    }
}

/// The first group with a word in the noun phrase of the quantity, else with a word anywhere in the match.
fn group<'r>(groups: &'r [Group], text: &str, items: &[Item<'_>], found: &Match, quantity: &Quantity) -> Option<&'r str> {
    let named = |group: &Group, span: Span| {
        items.iter().filter(|item| span.contains(item.span)).any(|item| group.words.contains(&item.span.of(text).to_lowercase()))
    };
    groups
        .iter()
        .find(|group| group.words.contains(quantity.base_unit()) || named(group, quantity.span))
        .or_else(|| groups.iter().find(|group| named(group, found.span)))
        .map(|group| group.name.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        grammar,
        rule::{RuleError, file},
        source::{Article, ArticleId},
        text::tokens,
    };

    /// A measure of lengths that is compiled in.
    fn compiled_in(name: &str, pattern: &str) -> Measure {
        let path = format!("rules/measures/{name}.toml");
        let head = format!("name = \"{name}\"\nabout = \"A length.\"\ndimension = \"length\"\nover-time = \"free\"\n");
        let written = serde_json::json!({
            "name": name, "about": "A length.", "dimension": "length", "over-time": "free", "patterns": ["{length} of rope", pattern]
        });
        let raw = serde_json::from_value(written).expect("a measure");
        file::compiled_in(&path, &format!("{head}patterns = [\"{{length}} of rope\", \"{pattern}\"]\n"), raw)
            .expect("its patterns are read later")
    }

    #[test]
    fn a_pattern_that_cannot_be_read_is_told_and_leaves_the_other_measures_theirs() {
        let text = "They paid out 90 metres of rope. The snow was 40 centimetres deep.";
        let article = Article::new(ArticleId(0), "a.txt", text.into());
        let quantities = grammar::read(&article).quantities;
        let found = |first: &str| {
            let measures = Measures::new(vec![compiled_in("rope", first), compiled_in("snow", "snow … {length} deep")]);
            let found: Vec<_> =
                measures.find(text, &tokens(text, Span::new(0, text.len())), &quantities).iter().map(|m| m.measure.name.clone()).collect();
            let told: Vec<String> = measures.all().iter().flat_map(Measure::faults).map(RuleError::in_a_line).collect();
            (found, told)
        };
        assert_eq!(found("rope … {length} long"), (vec!["rope".into(), "snow".into()], vec![]));
        let (found, told) = found("rope … {length long");
        assert_eq!(found, ["snow", "snow"], "a broken measure takes nothing");
        assert!(told.len() == 1 && told[0].starts_with("rules/measures/rope.toml:5:41: the pattern cannot be read"), "{told:?}");
    }
}
