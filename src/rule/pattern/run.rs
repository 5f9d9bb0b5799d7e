//! The automaton at work: all patterns side by side, one pass, no going back.

use std::cell::RefCell;

use super::{
    MAX_SLOTS,
    automaton::Match,
    item::{Item, ItemKind},
    program::{Capture, Program, Step, StepId, Test, passes},
};
use crate::{quantity::Quantity, source::Span};

/// A step of one of the programs that run.
#[derive(Debug, Clone, Copy)]
struct Place {
    /// The program, by its place among those that run.
    program: usize,
    step: StepId,
}

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

/// The programs that run, with their patterns.
struct Programs<'p> {
    all: &'p [(usize, &'p Program)],
    /// For each the number of its first step when the steps of all are numbered through.
    first_steps: Vec<usize>,
    steps: usize,
}

impl<'p> Programs<'p> {
    fn new(all: &'p [(usize, &'p Program)]) -> Self {
        let mut steps = 0;
        let number = |&(_, program): &(usize, &Program)| {
            let first = steps;
            steps += program.steps.len();
            first
        };
        let first_steps = all.iter().map(number).collect();
        Self { all, first_steps, steps }
    }

    /// The pattern and the step at a place.
    fn at(&self, place: Place) -> Option<(usize, &'p Step)> {
        let &(pattern, program) = self.all.get(place.program)?;
        Some((pattern, program.steps.get(place.step)?))
    }

    fn number(&self, place: Place) -> Option<usize> {
        Some(self.first_steps.get(place.program)? + place.step)
    }
}

/// The threads that wait for the next item, at most one a step, in the order in which they came.
struct Waiting {
    threads: Vec<(Place, Thread)>,
    /// For every step, as the programs number them, the place of its thread among `threads`, plus one; 0 is none.
    of_step: Vec<u32>,
}

impl Waiting {
    const fn new() -> Self {
        Self { threads: Vec::new(), of_step: Vec::new() }
    }

    /// Makes room for so many steps and forgets what was there.
    fn prepare(&mut self, steps: usize) {
        self.threads.clear();
        self.of_step.clear();
        self.of_step.resize(steps, 0);
    }

    fn add(&mut self, programs: &Programs<'_>, place: Place, thread: Thread) {
        let Some(known) = programs.number(place).and_then(|number| self.of_step.get_mut(number)) else { return };
        if let Some((_, waiting)) = known.checked_sub(1).and_then(|at| self.threads.get_mut(at as usize)) {
            if thread.beats(waiting) {
                *waiting = thread;
            }
            return;
        }
        self.threads.push((place, thread));
        *known = u32::try_from(self.threads.len()).unwrap_or(0);
    }

    fn clear(&mut self, programs: &Programs<'_>) {
        for (place, _) in self.threads.drain(..) {
            if let Some(known) = programs.number(place).and_then(|number| self.of_step.get_mut(number)) {
                *known = 0;
            }
        }
    }
}

thread_local! {
    /// The two lists of waiting threads, kept because they are wanted for every sentence.
    static LISTS: RefCell<[Waiting; 2]> = const { RefCell::new([Waiting::new(), Waiting::new()]) };
}

/// Runs programs, each with the number of its pattern, over a sentence.
pub(super) fn run(programs: &[(usize, &Program)], items: &[Item<'_>], quantities: &[Quantity]) -> Vec<Match> {
    let programs = Programs::new(programs);
    LISTS.with_borrow_mut(|[waiting, next]| {
        waiting.prepare(programs.steps);
        next.prepare(programs.steps);
        run_with(&programs, items, quantities, waiting, next)
    })
}

fn run_with(programs: &Programs<'_>, items: &[Item<'_>], quantities: &[Quantity], waiting: &mut Waiting, next: &mut Waiting) -> Vec<Match> {
    let starts = Starts::of(programs);
    let ahead = ahead(items);
    let is_ahead = |at: usize| ahead.get(at).is_some_and(|&ahead| ahead);
    let mut found = Vec::new();
    let mut begun = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let fresh = Thread { start: at, quantity: None, slots: [None; MAX_SLOTS], weight: 0 };
        begun.clear();
        if is_ahead(at) {
            starts.for_item(item, &mut begun);
        }
        let begun = begun.iter().filter_map(|&start| Some((*starts.places.get(start)?, &fresh)));
        for (place, thread) in waiting.threads.iter().map(|(place, thread)| (*place, thread)).chain(begun) {
            let Some((pattern, step)) = programs.at(place) else { continue };
            if !passes(&step.test, item, quantities, thread.quantity) {
                continue;
            }
            let thread = advance(*thread, step, item);
            if thread.quantity.is_some() || is_ahead(at + 1) {
                for &target in &step.next {
                    next.add(programs, Place { step: target, ..place }, thread);
                }
            }
            if let (true, Some(quantity), Some(first)) = (step.ends, thread.quantity, items.get(thread.start)) {
                let span = first.span.cover(item.span);
                found.push(Match { pattern, quantity, slots: thread.slots, span, weight: thread.weight });
            }
        }
        waiting.clear(programs);
        std::mem::swap(waiting, next);
    }
    found
}

/// From the first item of a pattern to its value there are at most so many.
const REACH: usize = 100;

/// For every item whether a quantity stands there or behind it within reach: elsewhere no pattern has to begin.
fn ahead(items: &[Item<'_>]) -> Vec<bool> {
    let mut ahead = vec![false; items.len()];
    let mut left = 0;
    for (item, ahead) in items.iter().zip(&mut ahead).rev() {
        left = if matches!(item.kind, ItemKind::Value(_)) { REACH } else { left.saturating_sub(1) };
        *ahead = left > 0;
    }
    ahead
}

/// The first steps of the programs, by what they take: an item meets only those that may take it.
#[derive(Default)]
struct Starts {
    /// All of them, in the order in which they begin.
    places: Vec<Place>,
    /// Those that take a word, by its number, as places in `places`.
    words: Vec<(u32, usize)>,
    /// Those that take a quantity.
    values: Vec<usize>,
    /// Those that take items of certain classes and not of others.
    classes: Vec<(u32, u32, usize)>,
    others: Vec<usize>,
}

impl Starts {
    fn of(programs: &Programs<'_>) -> Self {
        let mut starts = Self::default();
        for (number, (_, program)) in programs.all.iter().enumerate() {
            for place in program.starts.iter().map(|&step| Place { program: number, step }) {
                let start = starts.places.len();
                starts.places.push(place);
                match programs.at(place).map(|(_, step)| &step.test) {
                    Some(Test::Word(word)) => starts.words.push((*word, start)),
                    Some(Test::Value(_)) => starts.values.push(start),
                    Some(Test::Class(all)) => starts.classes.push((*all, 0, start)),
                    Some(Test::ClassWithout(all, none)) => starts.classes.push((*all, *none, start)),
                    Some(_) => starts.others.push(start),
                    None => {}
                }
            }
        }
        starts.words.sort_unstable();
        starts
    }

    /// Those that take the word with this number.
    fn of_word(&self, word: u32) -> impl Iterator<Item = usize> + '_ {
        let first = self.words.partition_point(|&(known, _)| known < word);
        self.words.iter().skip(first).take_while(move |&&(known, _)| known == word).map(|&(_, start)| start)
    }

    /// Adds the steps that may take an item, in their order.
    fn for_item(&self, item: &Item<'_>, begun: &mut Vec<usize>) {
        begun.extend_from_slice(&self.others);
        let fits = |&&(all, none, _): &&(u32, u32, usize)| item.classes & all == all && item.classes & none == 0;
        begun.extend(self.classes.iter().filter(fits).map(|&(.., start)| start));
        match item.kind {
            ItemKind::Word => begun.extend(item.symbols.iter().flat_map(|&word| self.of_word(word))),
            ItemKind::Value(_) => begun.extend_from_slice(&self.values),
            ItemKind::Mark(_) | ItemKind::Possessive => {}
        }
        begun.sort_unstable();
    }
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
