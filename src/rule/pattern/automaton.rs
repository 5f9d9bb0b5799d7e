//! All patterns of all measures, found by the words that they need and run side by side.

use std::sync::{Arc, OnceLock};

use super::{
    MAX_SLOTS, Node, Pattern, compile,
    item::{Item, SentenceItems},
    program::Program,
    run,
    vocabulary::Vocabulary,
};
use crate::{
    quantity::{Dimension, Quantity},
    source::Span,
};

/// Whether a pattern speaks for its measure or against it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sense {
    /// Its value has the measure.
    For,
    /// Its value does not have the measure, whatever other patterns say.
    Against,
}

/// A pattern that fits a part of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Match {
    /// The pattern, by its place among those the automaton was made of.
    pub pattern: usize,
    /// The quantity, by its place among those of the sentence.
    pub quantity: usize,
    /// The words that the slots of the pattern took, in the order of its labels.
    pub slots: [Option<Span>; MAX_SLOTS],
    /// From the first word of the match to the last.
    pub span: Span,
    /// How many items had to be just what they are: the more, the surer.
    pub weight: u32,
}

/// A pattern, and what a sentence must have for it to begin at all.
#[derive(Debug, Clone)]
struct Entry {
    pattern: Arc<Pattern>,
    /// The dimension of its value.
    dimension: Dimension,
    /// Whether a bare number fits too.
    bare: bool,
    /// Of each list one word at least.
    needs: Vec<Vec<u32>>,
    /// Compiled when a sentence first has all that it needs: most articles call for few of the measures.
    program: OnceLock<Program>,
}

/// Patterns that are run over a sentence at once.
///
/// An index of the words that patterns need finds those that can match in a sentence; the others cost nothing. A sentence
/// is read once from left to right; at every word each step is active at most once, so the time is bounded by the length of
/// the sentence times the number of steps. Of two ways to a step the later start wins: the tightest match.
#[derive(Debug, Clone, Default)]
pub(crate) struct Automaton {
    /// The patterns, in their order.
    entries: Vec<Entry>,
    vocabulary: Vocabulary,
    /// For every word the patterns that cannot do without it, or without it and its alternatives, by their places; each
    /// pattern stands with the words that the fewest patterns share.
    by_word: Vec<Vec<usize>>,
    /// The patterns that need no word.
    wordless: Vec<usize>,
}

impl Automaton {
    /// Takes in patterns.
    pub(crate) fn new(patterns: impl IntoIterator<Item = Arc<Pattern>>) -> Self {
        let mut vocabulary = Vocabulary::default();
        let entry = |pattern: Arc<Pattern>| {
            let mut needs = Vec::new();
            vocabulary.number_words(&pattern.nodes);
            collect_needs(&pattern.nodes, &vocabulary, &mut needs);
            let (dimension, bare) = pattern.value_slot().map_or((Dimension::Number, false), |slot| (slot.dimension, slot.bare));
            Entry { pattern, dimension, bare, needs, program: OnceLock::new() }
        };
        let entries: Vec<Entry> = patterns.into_iter().map(entry).collect();
        let mut shared = vec![0_usize; vocabulary.len()];
        for &word in entries.iter().flat_map(|entry| &entry.needs).flatten() {
            if let Some(count) = shared.get_mut(word as usize) {
                *count += 1;
            }
        }
        let sharing = |words: &Vec<u32>| words.iter().filter_map(|&word| shared.get(word as usize)).sum::<usize>();
        let mut by_word: Vec<Vec<usize>> = vec![Vec::new(); vocabulary.len()];
        let mut wordless = Vec::new();
        for (number, entry) in entries.iter().enumerate() {
            let Some(rarest) = entry.needs.iter().min_by_key(|words| sharing(words)) else {
                wordless.push(number);
                continue;
            };
            for &word in rarest {
                if let Some(patterns) = by_word.get_mut(word as usize) {
                    patterns.push(number);
                }
            }
        }
        Self { entries, vocabulary, by_word, wordless }
    }

    /// Every pattern that fits a sentence, with every end it fits to, in the order of the ends. `quantities` are those of the
    /// sentence, in the order of the text.
    pub(crate) fn run<'a>(&'a self, sentence: &mut SentenceItems<'a>, quantities: &[Quantity]) -> Vec<Match> {
        sentence.recognise(&self.vocabulary);
        let items = &sentence.items;
        let programs = self.possible(items, quantities);
        if programs.is_empty() { Vec::new() } else { run::run(&programs, items, quantities) }
    }

    /// The patterns whose words and dimension a sentence has, in their order.
    fn possible(&self, items: &[Item<'_>], quantities: &[Quantity]) -> Vec<(usize, &Program)> {
        let mut words: Vec<u32> = items.iter().flat_map(|item| item.symbols).copied().collect();
        words.sort_unstable();
        words.dedup();
        let mut numbers = self.wordless.clone();
        numbers.extend(words.iter().filter_map(|&word| self.by_word.get(word as usize)).flatten());
        numbers.sort_unstable();
        numbers.dedup();
        let dimensions = Dimensions::of(quantities);
        let has = |list: &Vec<u32>| list.iter().any(|word| words.binary_search(word).is_ok());
        let begins = |entry: &Entry| dimensions.fit(entry) && entry.needs.iter().all(has);
        let possible = numbers.into_iter().filter_map(|number| Some((number, self.entries.get(number)?)));
        possible.filter(|(_, entry)| begins(entry)).map(|(number, entry)| (number, self.program(entry))).collect()
    }

    fn program<'a>(&self, entry: &'a Entry) -> &'a Program {
        entry.program.get_or_init(|| compile::compile(&entry.pattern, &self.vocabulary))
    }
}

/// The dimensions of the quantities of a sentence.
struct Dimensions(Vec<Dimension>);

impl Dimensions {
    fn of(quantities: &[Quantity]) -> Self {
        let mut all = Vec::new();
        for quantity in quantities {
            if !all.contains(&quantity.dimension) {
                all.push(quantity.dimension);
            }
        }
        Self(all)
    }

    /// Whether one of the quantities may fit a pattern.
    fn fit(&self, entry: &Entry) -> bool {
        self.0.iter().any(|&d| d == entry.dimension || entry.bare && d == Dimension::Number)
    }
}

/// Adds the words without which nodes match nothing: of each list one at least.
fn collect_needs(nodes: &[Node], vocabulary: &Vocabulary, all: &mut Vec<Vec<u32>>) {
    for node in nodes {
        match node {
            Node::Word(word) => all.extend(vocabulary.number(word).map(|number| vec![number])),
            Node::Choice(branches) => all.extend(first_needs(branches, vocabulary)),
            _ => {}
        }
    }
}

/// The words with which the branches of a choice begin; none if a branch needs no word.
fn first_needs(branches: &[Vec<Node>], vocabulary: &Vocabulary) -> Option<Vec<u32>> {
    let mut all = Vec::new();
    for branch in branches {
        let first = branch.iter().find_map(|node| match node {
            Node::Word(word) => vocabulary.number(word).map(|number| vec![number]),
            Node::Choice(branches) => first_needs(branches, vocabulary),
            _ => None,
        });
        all.append(&mut first?);
    }
    Some(all)
}
