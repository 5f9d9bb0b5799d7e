//! The automaton at work: all patterns side by side, one pass, no going back.

use std::cell::RefCell;

use rustc_hash::FxHashMap;

use super::{
    MAX_SLOTS,
    automaton::{Automaton, Capture, Entry, Match, Step, StepId, Test, passes},
    item::{Item, ItemKind},
};
use crate::{
    quantity::{Dimension, Quantity},
    source::Span,
};

/// A pattern on its way through the sentence.
#[derive(Debug, Clone, Copy)]
struct Thread {
    /// The item it began with.
    start: usize,
    quantity: Option<usize>,
    slots: [Option<Span>; MAX_SLOTS],
    weight: u32,
}

impl Thread {
    /// Whether this way to a step is to be kept rather than the other: the tighter one, then the surer one.
    fn beats(&self, other: &Self) -> bool {
        (self.start, self.weight) > (other.start, other.weight)
    }
}

/// The threads that wait for the next item, at most one a step, in the order in which they came.
struct Waiting {
    threads: Vec<(StepId, Thread)>,
    /// For every step the place of its thread, plus one; 0 is none.
    places: Vec<u32>,
}

impl Waiting {
    const fn new() -> Self {
        Self { threads: Vec::new(), places: Vec::new() }
    }

    /// Makes room for an automaton of so many steps and forgets what was there.
    fn prepare(&mut self, steps: usize) {
        self.clear();
        if self.places.len() < steps {
            self.places.resize(steps, 0);
        }
    }

    fn add(&mut self, step: StepId, thread: Thread) {
        let Some(place) = self.places.get_mut(step) else { return };
        if let Some((_, waiting)) = place.checked_sub(1).and_then(|at| self.threads.get_mut(at as usize)) {
            if thread.beats(waiting) {
                *waiting = thread;
            }
            return;
        }
        self.threads.push((step, thread));
        *place = u32::try_from(self.threads.len()).unwrap_or(0);
    }

    fn clear(&mut self) {
        for (step, _) in self.threads.drain(..) {
            if let Some(place) = self.places.get_mut(step) {
                *place = 0;
            }
        }
    }
}

thread_local! {
    /// The two lists of waiting threads, kept because there is an entry for each step of the automaton.
    static LISTS: RefCell<[Waiting; 2]> = const { RefCell::new([Waiting::new(), Waiting::new()]) };
}

pub(super) fn run(automaton: &Automaton, items: &[Item<'_>], quantities: &[Quantity]) -> Vec<Match> {
    let starts = starts(automaton, items, quantities);
    if starts.is_empty() {
        return Vec::new();
    }
    LISTS.with_borrow_mut(|[waiting, next]| {
        waiting.prepare(automaton.len());
        next.prepare(automaton.len());
        run_with(automaton, &starts, items, quantities, waiting, next)
    })
}

fn run_with(
    automaton: &Automaton,
    starts: &Starts,
    items: &[Item<'_>],
    quantities: &[Quantity],
    waiting: &mut Waiting,
    next: &mut Waiting,
) -> Vec<Match> {
    let mut found = Vec::new();
    let mut begun = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let fresh = Thread { start: at, quantity: None, slots: [None; MAX_SLOTS], weight: 0 };
        starts.for_item(item, &mut begun);
        let begun = begun.iter().map(|&(_, step)| (step, &fresh));
        for (id, thread) in waiting.threads.iter().map(|(id, thread)| (*id, thread)).chain(begun) {
            let Some(step) = automaton.steps.get(id) else { continue };
            if !passes(&step.test, item, quantities, thread.quantity) {
                continue;
            }
            let thread = advance(*thread, step, item);
            for &target in &step.next {
                next.add(target, thread);
            }
            if let (true, Some(quantity), Some(first)) = (step.ends, thread.quantity, items.get(thread.start)) {
                let span = first.span.cover(item.span);
                found.push(Match { pattern: step.pattern, quantity, slots: thread.slots, span, weight: thread.weight });
            }
        }
        waiting.clear();
        std::mem::swap(waiting, next);
    }
    found
}

/// The first steps of the patterns that can match at all, by what they take: an item meets only those that may take it.
/// Each has its place among all of them, the order in which they begin.
#[derive(Default)]
struct Starts {
    /// Those that take a word, by its number.
    words: FxHashMap<u32, Vec<(usize, StepId)>>,
    /// Those that take a quantity.
    values: Vec<(usize, StepId)>,
    others: Vec<(usize, StepId)>,
}

impl Starts {
    fn is_empty(&self) -> bool {
        self.words.is_empty() && self.values.is_empty() && self.others.is_empty()
    }

    /// Sets `begun` to the steps that may take an item, in their order.
    fn for_item(&self, item: &Item<'_>, begun: &mut Vec<(usize, StepId)>) {
        begun.clear();
        begun.extend_from_slice(&self.others);
        match item.kind {
            ItemKind::Word => begun.extend(item.symbols.iter().filter_map(|word| self.words.get(word)).flatten()),
            ItemKind::Value(_) => begun.extend_from_slice(&self.values),
            ItemKind::Mark(_) | ItemKind::Possessive => {}
        }
        if begun.len() > self.others.len() {
            begun.sort_unstable();
        }
    }
}

/// The first steps of the patterns whose words and dimension the sentence has.
fn starts(automaton: &Automaton, items: &[Item<'_>], quantities: &[Quantity]) -> Starts {
    let mut words: Vec<u32> = items.iter().flat_map(|item| item.symbols).copied().collect();
    words.sort_unstable();
    words.dedup();
    let mut dimensions: Vec<Dimension> = Vec::new();
    for quantity in quantities {
        if !dimensions.contains(&quantity.dimension) {
            dimensions.push(quantity.dimension);
        }
    }
    let has = |list: &Vec<u32>| list.iter().any(|word| words.binary_search(word).is_ok());
    let counts = |entry: &Entry, d: Dimension| d == entry.dimension || entry.bare && d == Dimension::Number;
    let possible = |entry: &&Entry| dimensions.iter().any(|&d| counts(entry, d)) && entry.needs.iter().all(has);
    let mut starts = Starts::default();
    for start in automaton.entries.iter().filter(possible).flat_map(|entry| &entry.starts).copied().enumerate() {
        match automaton.steps.get(start.1).map(|step| &step.test) {
            Some(Test::Word(word)) => starts.words.entry(*word).or_default().push(start),
            Some(Test::Value(_)) => starts.values.push(start),
            Some(_) => starts.others.push(start),
            None => {}
        }
    }
    starts
}

/// The thread behind an item that passed.
fn advance(mut thread: Thread, step: &Step, item: &Item<'_>) -> Thread {
    match step.capture {
        Capture::Nothing => {}
        Capture::Value => {
            if let ItemKind::Value(index) = item.kind {
                thread.quantity = Some(index);
            }
        }
        Capture::Slot(slot) => {
            if let Some(taken) = thread.slots.get_mut(slot) {
                *taken = Some(taken.map_or(item.span, |before| before.cover(item.span)));
            }
        }
    }
    thread.weight += match &step.test {
        Test::Word(_) | Test::Mark(_) => 1,
        Test::Value(slot) if !slot.nouns.is_empty() => 1,
        _ => 0,
    };
    thread
}
