//! The words that patterns use, as numbers, by the forms in which texts write them.

use rustc_hash::FxHashMap;

use super::{Node, words::forms};

/// The words of all patterns, each with a number.
#[derive(Debug, Clone, Default)]
pub(super) struct Vocabulary {
    numbers: FxHashMap<Box<str>, u32>,
    forms: FxHashMap<Box<str>, Numbers>,
}

/// The words that something is a form of; hardly ever more than one.
#[derive(Debug, Clone)]
enum Numbers {
    One(u32),
    Several(Vec<u32>),
}

impl Numbers {
    fn add(&mut self, number: u32) {
        match self {
            Self::One(known) if *known == number => {}
            Self::One(known) => *self = Self::Several(vec![*known, number]),
            Self::Several(known) if known.contains(&number) => {}
            Self::Several(known) => known.push(number),
        }
    }

    fn as_slice(&self) -> &[u32] {
        match self {
            Self::One(number) => std::slice::from_ref(number),
            Self::Several(numbers) => numbers,
        }
    }
}

impl Vocabulary {
    /// How many words there are; their numbers are those below.
    pub(super) fn len(&self) -> usize {
        self.numbers.len()
    }

    /// The number of a word of a pattern.
    pub(super) fn number(&self, word: &str) -> Option<u32> {
        self.numbers.get(word).copied()
    }

    /// The numbers of the words that a word of a text, in small letters, is a form of.
    pub(super) fn of_form(&self, form: &str) -> &[u32] {
        self.forms.get(form).map_or(&[], Numbers::as_slice)
    }

    /// Numbers the words of nodes.
    pub(super) fn number_words(&mut self, nodes: &[Node]) {
        for node in nodes {
            match node {
                Node::Word(word) => self.add(word),
                Node::Optional(branches) | Node::Choice(branches) => branches.iter().for_each(|branch| self.number_words(branch)),
                Node::Mark(_) | Node::Possessive | Node::Gap | Node::Slot(_) => {}
            }
        }
    }

    fn add(&mut self, word: &str) {
        if self.numbers.contains_key(word) {
            return;
        }
        let Ok(number) = u32::try_from(self.numbers.len()) else { return };
        self.numbers.insert(word.into(), number);
        for form in forms(word) {
            self.forms.entry(form.into_boxed_str()).and_modify(|known| known.add(number)).or_insert(Numbers::One(number));
        }
    }
}
