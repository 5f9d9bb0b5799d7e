//! From a pattern to the steps of its program, from its last part to its first: no empty transitions are left.

use super::{
    MAX_GAP, Node, Pattern, Slot, SlotKind,
    item::class,
    program::{Capture, Program, Step, StepId, Test},
    vocabulary::Vocabulary,
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

/// Compiles a pattern, the words of which have their numbers in `vocabulary`.
pub(super) fn compile(pattern: &Pattern, vocabulary: &Vocabulary) -> Program {
    let dimension = pattern.value().map_or(Dimension::Number, |(dimension, _)| dimension);
    let mut compiler = Compiler { pattern, dimension, vocabulary, steps: Vec::new() };
    let end = Next { steps: Vec::new(), ends: true };
    let starts = compiler.sequence(&pattern.nodes, &end, true).steps;
    Program { steps: compiler.steps, starts }
}

struct Compiler<'c> {
    pattern: &'c Pattern,
    /// That of the value.
    dimension: Dimension,
    vocabulary: &'c Vocabulary,
    steps: Vec<Step>,
}

impl Compiler<'_> {
    fn step(&mut self, test: Test, capture: Capture, next: Next) -> StepId {
        self.steps.push(Step { test, capture, next: next.steps, ends: next.ends });
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
                next = self.possessive(slot, &next);
                rest = further;
                continue;
            }
            // "In Velsk, 43," may still be a person's age; "the mayor of Velsk is 43" is not Velsk's.
            let opens = first && before.is_empty() && !matches!(nodes.get(1), Some(Node::Mark(_)));
            next = self.node(node, &next, opens);
            rest = before;
        }
        next
    }

    fn node(&mut self, node: &Node, next: &Next, first: bool) -> Next {
        match node {
            Node::Word(word) => {
                // A word without a number is none that a text could have.
                let Some(number) = self.vocabulary.number(word) else { return Next::default() };
                Next::to(self.step(Test::Word(number), Capture::Nothing, next.clone()))
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
            SlotKind::Name => self.name(capture, next, first),
            SlotKind::Place | SlotKind::Person | SlotKind::Thing => {
                let pronoun = if slot.kind == SlotKind::Person { class::HE } else { class::IT };
                let pronoun = self.step(Test::Class(pronoun), capture, next.clone());
                self.noun_phrase(&slot.kind, capture, next, first).or(&Next::to(pronoun))
            }
        }
    }

    /// What stands for a place, a person or a thing and is no pronoun.
    fn noun_phrase(&mut self, kind: &SlotKind, capture: Capture, next: &Next, first: bool) -> Next {
        let described = match kind {
            SlotKind::Place => self.described(class::PLACE_NOUN, capture, next, first),
            SlotKind::Person => self.described(class::PERSON_NOUN, capture, next, first),
            SlotKind::Thing => return self.thing(capture, next, first),
            SlotKind::Name | SlotKind::Value(_) => Next::default(),
        };
        self.name(capture, next, first).or(&described)
    }

    /// A slot with its `’s`, or the pronoun for both.
    fn possessive(&mut self, slot: &Slot, next: &Next) -> Next {
        let capture = self.capture(slot);
        let mark = self.step(Test::Possessive, Capture::Nothing, next.clone());
        let owner = self.noun_phrase(&slot.kind, capture, &Next::to(mark), false);
        let pronoun = match slot.kind {
            SlotKind::Person => class::HIS,
            SlotKind::Place | SlotKind::Thing => class::ITS,
            SlotKind::Name | SlotKind::Value(_) => return owner,
        };
        let pronoun = self.step(Test::Class(pronoun), capture, next.clone());
        owner.or(&Next::to(pronoun))
    }

    /// A whole name, from its first word to its last.
    fn name(&mut self, capture: Capture, next: &Next, first: bool) -> Next {
        let only = self.step(opening(class::NAME_START | class::NAME_END, first), capture, next.clone());
        let last = self.step(Test::Class(class::NAME | class::NAME_END), capture, next.clone());
        let inner = self.repeated(Test::Class(class::NAME), capture, &Next::to(last));
        let start = self.step(opening(class::NAME_START, first), capture, Next { steps: vec![inner, last], ends: false });
        Next { steps: vec![only, start], ends: false }
    }

    /// `the port city`, `the port city of Kesra`: an article that points at something known, at most two words, a noun
    /// of a class, and perhaps a name.
    fn described(&mut self, noun: u32, capture: Capture, next: &Next, first: bool) -> Next {
        let name = self.name(capture, next, false);
        let of = self.step(Test::Class(class::OF), capture, name.clone());
        let noun = Next::to(self.step(Test::Class(noun), capture, next.clone().or(&name).or(&Next::to(of))));
        let last = self.step(Test::Class(class::CONTENT), capture, noun.clone());
        let second = self.step(Test::Class(class::CONTENT), capture, noun.clone().or(&Next::to(last)));
        Next::to(self.step(opening(class::DEFINITE, first), capture, noun.or(&Next::to(second))))
    }

    /// `the bridge`, `the old bridge of the town`.
    fn thing(&mut self, capture: Capture, next: &Next, first: bool) -> Next {
        let tail = self.phrase_words(PHRASE_WORDS, capture, next);
        let article = self.step(Test::Class(class::DETERMINER), capture, tail.clone());
        let of = self.step(Test::Class(class::OF), capture, Next::to(article).or(&tail));
        let head = next.clone().or(&Next::to(of));
        let words = self.phrase_words(PHRASE_WORDS - 1, capture, &head);
        let article = self.step(opening(class::PHRASE_START | class::DETERMINER, first), capture, words.clone());
        let noun = self.step(opening(class::PHRASE_START | class::CONTENT, first), capture, head.or(&words));
        Next { steps: vec![article, noun], ends: false }
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

/// The test for the first word of a noun phrase. At the beginning of a pattern it must not stand behind a preposition:
/// `the mayor of Velsk is 43` says nothing of Velsk.
fn opening(test: u32, first: bool) -> Test {
    if first { Test::ClassWithout(test, class::AFTER_PREPOSITION) } else { Test::Class(test) }
}
