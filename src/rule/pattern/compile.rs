//! From a pattern to the steps of the automaton, from its last part to its first: no empty transitions are left.

use super::{
    MAX_GAP, Node, Pattern, Slot, SlotKind,
    automaton::{Capture, Step, StepId, Test},
    item::class,
};
use crate::quantity::Dimension;

/// How many words a noun phrase has at most, without its article.
const PHRASE_WORDS: usize = 5;

/// Where a pattern goes on: the steps that may come next, and whether it may end here.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Next {
    pub(super) steps: Vec<StepId>,
    pub(super) ends: bool,
}

impl Next {
    fn to(step: StepId) -> Self {
        Self { steps: vec![step], ends: false }
    }

    fn or(mut self, other: &Self) -> Self {
        for &step in &other.steps {
            if !self.steps.contains(&step) {
                self.steps.push(step);
            }
        }
        self.ends |= other.ends;
        self
    }
}

/// Compiles one pattern behind the steps that are there, and returns where it begins.
///
/// `symbol` numbers the words of patterns.
pub(super) fn compile(pattern: &Pattern, number: usize, steps: &mut Vec<Step>, symbol: &mut dyn FnMut(&str) -> u32) -> Next {
    let dimension = pattern.value().map_or(Dimension::Number, |(dimension, _)| dimension);
    let mut compiler = Compiler { pattern, number, dimension, steps, symbol };
    let end = Next { steps: Vec::new(), ends: true };
    compiler.sequence(&pattern.nodes, &end, true)
}

struct Compiler<'c> {
    pattern: &'c Pattern,
    number: usize,
    /// That of the value.
    dimension: Dimension,
    steps: &'c mut Vec<Step>,
    symbol: &'c mut dyn FnMut(&str) -> u32,
}

impl Compiler<'_> {
    fn step(&mut self, test: Test, capture: Capture, next: Next) -> StepId {
        self.steps.push(Step { test, capture, next: next.steps, ends: next.ends, pattern: self.number });
        self.steps.len() - 1
    }

    /// A step that can repeat itself before it goes on.
    fn repeated(&mut self, test: Test, capture: Capture, next: &Next) -> StepId {
        let itself = self.steps.len();
        self.step(test, capture, next.clone().or(&Next::to(itself)))
    }

    /// `first`: whether the nodes open the pattern.
    fn sequence(&mut self, nodes: &[Node], next: &Next, first: bool) -> Next {
        let mut next = next.clone();
        let mut rest = nodes;
        while let Some((node, before)) = rest.split_last() {
            if let (Node::Possessive, Some((Node::Slot(slot), further))) = (node, before.split_last())
                && !slot.kind.is_value()
            {
                next = self.possessive(slot, &next, first && further.is_empty());
                rest = further;
                continue;
            }
            next = self.node(node, &next, first && before.is_empty());
            rest = before;
        }
        next
    }

    fn node(&mut self, node: &Node, next: &Next, first: bool) -> Next {
        match node {
            Node::Word(word) => {
                let test = Test::Word((self.symbol)(word));
                Next::to(self.step(test, Capture::Nothing, next.clone()))
            }
            Node::Mark(mark) => Next::to(self.step(Test::Mark(*mark), Capture::Nothing, next.clone())),
            Node::Possessive => Next::to(self.step(Test::Possessive, Capture::Nothing, next.clone())),
            Node::Gap => (0..MAX_GAP).fold(next.clone(), |inner, _| {
                let filler = self.step(Test::Gap(self.dimension), Capture::Nothing, inner);
                Next::to(filler).or(next)
            }),
            Node::Slot(slot) => self.slot(slot, next, first),
            Node::Optional(branches) => self.branches(branches, next, first).or(next),
            Node::Choice(branches) => self.branches(branches, next, first),
        }
    }

    fn branches(&mut self, branches: &[Vec<Node>], next: &Next, first: bool) -> Next {
        branches.iter().fold(Next::default(), |all, branch| all.or(&self.sequence(branch, next, first)))
    }

    fn capture(&self, slot: &Slot) -> Capture {
        self.pattern.labels.iter().position(|l| *l == slot.label).map_or(Capture::Nothing, Capture::Slot)
    }

    fn slot(&mut self, slot: &Slot, next: &Next, first: bool) -> Next {
        let capture = self.capture(slot);
        match &slot.kind {
            SlotKind::Value(value) => {
                // The noun of a count may be passed over or be matched by the words that follow.
                let inside = self.repeated(Test::InsideValue, Capture::Nothing, next);
                Next::to(self.step(Test::Value(value.clone()), Capture::Value, next.clone().or(&Next::to(inside))))
            }
            SlotKind::Name => self.name(capture, next),
            SlotKind::Place => {
                let described = self.described(class::PLACE_NOUN, capture, next);
                let pronoun = self.step(Test::Class(class::IT), capture, next.clone());
                self.name(capture, next).or(&described).or(&Next::to(pronoun))
            }
            SlotKind::Person => {
                let described = self.described(class::PERSON_NOUN, capture, next);
                let pronoun = self.step(Test::Class(class::HE), capture, next.clone());
                self.name(capture, next).or(&described).or(&Next::to(pronoun))
            }
            SlotKind::Thing => self.thing(capture, next, first),
        }
    }

    /// A slot with its `’s`, or the pronoun for both.
    fn possessive(&mut self, slot: &Slot, next: &Next, first: bool) -> Next {
        let capture = self.capture(slot);
        let mark = self.step(Test::Possessive, Capture::Nothing, next.clone());
        let owner = self.slot(slot, &Next::to(mark), first);
        let pronoun = match slot.kind {
            SlotKind::Person => class::HIS,
            SlotKind::Place | SlotKind::Thing => class::ITS,
            SlotKind::Name | SlotKind::Value(_) => return owner,
        };
        let pronoun = self.step(Test::Class(pronoun), capture, next.clone());
        owner.or(&Next::to(pronoun))
    }

    /// A whole name, from its first word to its last.
    fn name(&mut self, capture: Capture, next: &Next) -> Next {
        let only = self.step(Test::Class(class::NAME_START | class::NAME_END), capture, next.clone());
        let last = self.step(Test::Class(class::NAME | class::NAME_END), capture, next.clone());
        let inner = self.repeated(Test::Class(class::NAME), capture, &Next::to(last));
        let first = self.step(Test::Class(class::NAME_START), capture, Next { steps: vec![inner, last], ends: false });
        Next { steps: vec![only, first], ends: false }
    }

    /// `the port city`: an article that points at something known, at most two words, a noun of a class.
    fn described(&mut self, noun: u32, capture: Capture, next: &Next) -> Next {
        let noun = Next::to(self.step(Test::Class(noun), capture, next.clone()));
        let second = self.step(Test::Class(class::CONTENT), capture, noun.clone());
        let first = self.step(Test::Class(class::CONTENT), capture, noun.clone().or(&Next::to(second)));
        Next::to(self.step(Test::Class(class::DEFINITE), capture, noun.or(&Next::to(first))))
    }

    /// `the bridge`, `the old bridge over the bay`, `it`.
    fn thing(&mut self, capture: Capture, next: &Next, first: bool) -> Next {
        let tail = self.phrase_words(PHRASE_WORDS, capture, next);
        let article = self.step(Test::Class(class::DETERMINER), capture, tail.clone());
        let of = self.step(Test::Class(class::OF), capture, Next::to(article).or(&tail));
        let head = next.clone().or(&Next::to(of));
        let words = self.phrase_words(PHRASE_WORDS - 1, capture, &head);
        // At the beginning of a pattern "the length of the bridge" must not be taken for "the bridge".
        let start = |test: u32| if first { Test::ClassWithout(test, class::AFTER_OF) } else { Test::Class(test) };
        let article = self.step(start(class::PHRASE_START | class::DETERMINER), capture, words.clone());
        let noun = self.step(start(class::PHRASE_START | class::CONTENT), capture, head.or(&words));
        let pronoun = self.step(Test::Class(class::IT), capture, next.clone());
        Next { steps: vec![article, noun, pronoun], ends: false }
    }

    /// One to `most` words of a noun phrase.
    fn phrase_words(&mut self, most: usize, capture: Capture, next: &Next) -> Next {
        let mut entry = Next::default();
        for _ in 0..most {
            let after = next.clone().or(&entry);
            entry = Next::to(self.step(Test::Class(class::CONTENT), capture, after));
        }
        entry
    }
}
