//! The automaton at work: all patterns side by side, one pass, no going back.

use super::{
    MAX_SLOTS,
    automaton::{Automaton, Capture, Match, Step, StepId, Test, passes},
    item::{Item, ItemKind},
};
use crate::{quantity::Quantity, source::Span};

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
    fn new(steps: usize) -> Self {
        Self { threads: Vec::new(), places: vec![0; steps] }
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

pub(super) fn run(automaton: &Automaton, items: &[Item<'_>], quantities: &[Quantity]) -> Vec<Match> {
    let mut found = Vec::new();
    let mut waiting = Waiting::new(automaton.len());
    let mut next = Waiting::new(automaton.len());
    for (at, item) in items.iter().enumerate() {
        let fresh = Thread { start: at, quantity: None, slots: [None; MAX_SLOTS], weight: 0 };
        let starts = starts(automaton, item).map(|step| (step, fresh));
        for (id, thread) in waiting.threads.iter().copied().chain(starts) {
            let Some(step) = automaton.steps.get(id) else { continue };
            if !passes(&step.test, item, quantities, thread.quantity) {
                continue;
            }
            let thread = advance(thread, step, item);
            for &target in &step.next {
                next.add(target, thread);
            }
            if let (true, Some(quantity), Some(first)) = (step.ends, thread.quantity, items.get(thread.start)) {
                let span = first.span.cover(item.span);
                found.push(Match { pattern: step.pattern, quantity, slots: thread.slots, span, weight: thread.weight });
            }
        }
        waiting.clear();
        std::mem::swap(&mut waiting, &mut next);
    }
    found
}

/// The steps that can begin with an item.
fn starts<'a>(automaton: &'a Automaton, item: &'a Item<'_>) -> impl Iterator<Item = StepId> + 'a {
    let words = item.symbols.iter().filter_map(|&symbol| automaton.word_starts.get(symbol as usize)).flatten();
    let values = if matches!(item.kind, ItemKind::Value(_)) { automaton.value_starts.as_slice() } else { &[] };
    words.chain(values).chain(&automaton.other_starts).copied()
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
