//! Which words of a sentence belong to which of its figures: `killed 14 | and injured 30`.

use std::ops::Range;

use crate::{
    claim::Key,
    diff::reading::{Class, Side, Stated, Word},
    quantity::Dimension,
};

/// How many parts in front of one are asked for what it leaves out.
const UNDERSTOOD: usize = 4;
/// How many words on either side of a figure its part may have; a line without a full stop is one long sentence.
const REACH: usize = 40;

/// How many words a mark between a word and a figure counts for.
const MARK: usize = 2;
/// How many words stand in front of the figure of a part that leaves out its verb: `and the one in Orr 150`.
const GAPPED: usize = 5;

/// The words of a sentence that are said of one of its figures.
#[derive(Debug, Clone)]
pub(in crate::diff) struct Part {
    /// Its telling words with how far they stand from the figure, the nearest first.
    pub(in crate::diff) own: Vec<Told>,
    /// What it leaves out because a part in front says it: the subject, or all in front of the figure.
    understood: Vec<Told>,
    /// The places of its words in the side's.
    pub(in crate::diff) words: Range<usize>,
    /// How many words stand in front of the figure.
    front: usize,
}

/// A telling word of a part.
#[derive(Debug, Clone, Copy)]
pub(in crate::diff) struct Told {
    pub(in crate::diff) key: Key,
    pub(in crate::diff) is_name: bool,
    pub(in crate::diff) is_verb: bool,
    /// How many words from the figure, counted from 1; 0 inside the quantity.
    pub(in crate::diff) distance: usize,
    /// Whether it belongs to a phrase behind the figure: `of rain`, `in Vell`.
    is_behind: bool,
}

/// What a part opens with, behind the figure in front of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opening {
    /// Words of its own: `and the runner-up got 30`.
    Subject,
    /// A verb, so that the subject is that of the part in front: `and injured 30`.
    Verb,
    /// The figure: `and 30 metres wide`.
    Figure,
}

impl Part {
    /// The part of a figure, if marks or conjunctions part it from the other figures of its kind in the sentence.
    pub(in crate::diff) fn of(side: &Side, stated: &Stated) -> Option<Self> {
        let words = range(side, stated)?;
        Some(Self {
            own: told(side, words.clone(), stated),
            understood: understood(side, stated, words.start, 0),
            front: stated.words.start.saturating_sub(words.start),
            words,
        })
    }

    /// What only this part of two says.
    pub(in crate::diff) fn without(&self, other: &Self) -> Vec<Told> {
        // What has no verb, or nothing behind its figure, has that of the other.
        let lacks = |part: fn(&Told) -> bool| !other.own.iter().any(part);
        let (no_verb, no_end) = (other.front <= GAPPED && lacks(|told| told.is_verb), lacks(|told| told.is_behind));
        let understood = |told: &Told| no_verb && told.is_verb || no_end && told.is_behind;
        self.own.iter().filter(|told| !other.says(told.key) && !understood(told)).copied().collect()
    }

    /// Whether it says all of itself.
    pub(in crate::diff) fn is_complete(&self) -> bool {
        self.understood.is_empty()
    }

    /// Whether it says a word, or understands it.
    pub(in crate::diff) fn says(&self, key: Key) -> bool {
        self.own.iter().chain(&self.understood).any(|told| told.key == key)
    }
}

/// The figure whose noun the part of another one leaves out: of `killed 14 people and injured 30`.
pub(in crate::diff) fn completed_by<'s>(side: &'s Side, stated: &Stated) -> Option<&'s Stated> {
    let part = Part::of(side, stated).filter(|part| !part.is_complete())?;
    neighbours(side, stated)?.0.filter(|before| part.words.start > before.words.end)
}

/// The places of the words that belong to a figure.
fn range(side: &Side, stated: &Stated) -> Option<Range<usize>> {
    let sentence = side.sentences.get(stated.sentence)?;
    let start = match neighbours(side, stated)?.0 {
        Some(before) => cut(side, before, stated)?.end,
        None => sentence.words.start,
    };
    let end = match neighbours(side, stated)?.1 {
        Some(next) => cut(side, stated, next)?.start,
        None if start > sentence.words.start => tail(side, stated, sentence.words.end),
        None => sentence.words.end,
    };
    Some(start.max(stated.words.start.saturating_sub(REACH))..end.min(stated.words.end + REACH))
}

/// Where the words behind the last figure of a sentence may begin to speak of the figures in front of it as well: behind the
/// first verb, or else behind the first phrase (`14 were killed and 30 injured | in the storm`).
fn tail(side: &Side, stated: &Stated, end: usize) -> usize {
    // `30 injured`
    let last = stated.words.end.checked_sub(1).and_then(|last| side.words.get(last));
    if stated.quantity.dimension == Dimension::Count && last.is_some_and(Word::is_finite) {
        return stated.words.end;
    }
    let mut phrases = 0;
    for at in stated.words.end..end {
        let Some(word) = side.words.get(at) else { return end };
        if is_preposition(side.slice(word.span)) {
            phrases += 1;
        }
        if phrases > 1 || word.class == Class::Mark {
            return at;
        }
        if word.is_finite() && word.is_telling() {
            return at + 1;
        }
    }
    end
}

/// Whether a word opens a phrase that says where, when or of what.
fn is_preposition(word: &str) -> bool {
    ["in", "on", "at", "of", "for", "from", "to", "by", "with", "after", "during", "against", "between", "under", "over", "before"]
        .contains(&word)
}

/// The figures of its kind in front of and behind a figure, in its sentence.
fn neighbours<'s>(side: &'s Side, stated: &Stated) -> Option<(Option<&'s Stated>, Option<&'s Stated>)> {
    let all = side.stated_in(side.sentences.get(stated.sentence)?);
    let at = all.partition_point(|other| other.words.start < stated.words.start);
    let alike = |other: &&Stated| !other.converts && is_of_one_kind(other, stated);
    Some((all.get(..at)?.iter().rev().find(alike), all.get(at + 1..)?.iter().find(alike)))
}

/// Whether one of two figures may be mistaken for the other.
pub(in crate::diff) fn is_of_one_kind(one: &Stated, other: &Stated) -> bool {
    let whole = |s: &Stated| s.single().is_some_and(|n| n.is_integer());
    let numbers = one.is_number() && other.is_number();
    if numbers { whole(one) && whole(other) } else { one.quantity.is_comparable_with(&other.quantity) }
}

/// The conjunctions and marks between the parts of two figures that follow each other; `None` if nothing parts them, or it
/// cannot be told what does.
fn cut(side: &Side, before: &Stated, next: &Stated) -> Option<Range<usize>> {
    let between = before.words.end..next.words.start;
    let words = side.words.get(between.clone())?;
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| list.contains(&side.slice(word.span)));
    let last = |parts: &dyn Fn(usize) -> bool| (0..words.len()).rev().find(|&at| parts(at));
    let joins = |at: usize| is(at, &["and", "or", "but"]);
    let begins_clause = |at: usize| joins(at) && (1..=2).any(|step| words.get(at + step).is_some_and(Word::is_finite));
    let at = last(&|at| is(at, &[";", "while", "whereas"]))
        .or_else(|| last(&begins_clause))
        .or_else(|| last(&|at| joins(at) && at.checked_sub(1).is_some_and(|before| is(before, &[","]))))
        .or_else(|| last(&joins).filter(|_| (0..words.len()).filter(|&at| joins(at)).count() == 1))
        // A comma right in front of a figure sets it off behind its name: `Jonas Vale, 52`.
        .or_else(|| last(&|at| is(at, &[",", "–", "—", ":"]) && at + 1 < words.len()))
        .or_else(|| last(&|at| is(at, &[","])))?;
    // `, and` is one cut.
    let from = words.get(..at)?.iter().rposition(|word| word.class != Class::Mark).map_or(0, |last| last + 1);
    Some(between.start + from..between.start + at + 1)
}

/// The telling words of a range with how far they stand from a figure, the nearest first.
fn told(side: &Side, words: Range<usize>, stated: &Stated) -> Vec<Told> {
    let first = words.start;
    let all = side.words.get(words).unwrap_or_default().iter().enumerate();
    let mut told: Vec<Told> = all
        .filter(|&(at, word)| word.is_telling() || is_modifier(side, stated, first + at))
        .map(|(at, word)| {
            let at = first + at;
            let between = if at < stated.words.start { at..stated.words.start } else { stated.words.end..at };
            let marks = side.words.get(between).unwrap_or_default().iter().filter(|word| word.class == Class::Mark).count();
            let distance = MARK * marks + stated.words.start.saturating_sub(at).max((at + 1).saturating_sub(stated.words.end));
            Told {
                key: word.id,
                is_name: word.class == Class::Name,
                is_verb: word.verb.is_some(),
                distance,
                is_behind: at >= stated.words.end
                    && side.words.get(stated.words.end).is_some_and(|word| is_preposition(side.slice(word.span))),
            }
        })
        .collect();
    told.sort_by_key(|told| told.distance);
    told
}

/// Whether a word of a count stands between its figure and its noun: `147 asymptomatic cases`.
fn is_modifier(side: &Side, stated: &Stated, at: usize) -> bool {
    let inside = stated.quantity.dimension == Dimension::Count && stated.words.contains(&at) && at + 1 < stated.words.end;
    inside
        && side
            .words
            .get(at)
            .is_some_and(|word| matches!(word.class, Class::Content | Class::Name) && word.span.start >= stated.quantity.figure.end)
}

/// What the part of a figure that begins at a place leaves out because a part in front says it.
fn understood(side: &Side, stated: &Stated, start: usize, depth: usize) -> Vec<Told> {
    let Some((Some(before), _)) = neighbours(side, stated) else { return Vec::new() };
    let opening = opening(side, start..stated.words.start);
    let Some(range) = range(side, before).filter(|_| opening != Opening::Subject && depth < UNDERSTOOD) else { return Vec::new() };
    let mut found = understood(side, before, range.start, depth + 1);
    let front = side.words.get(range.start..before.words.start).unwrap_or_default();
    let verb = front.iter().position(Word::is_finite).unwrap_or(front.len());
    let end = if opening == Opening::Verb { verb } else { front.len() };
    found.extend(told(side, range.start..range.start + end, before));
    found
}

/// What the words of a part in front of its figure open with.
fn opening(side: &Side, words: Range<usize>) -> Opening {
    let words = side.words.get(words).unwrap_or_default();
    // `rose by 65 metres, to a total of 547`
    let phrase = words.first().is_some_and(|word| matches!(side.slice(word.span), "to" | "from" | "against" | "than"));
    match words.iter().find(|word| word.is_telling()) {
        None => Opening::Figure,
        Some(_) if phrase => Opening::Figure,
        Some(word) if word.is_finite() => Opening::Verb,
        Some(_) => Opening::Subject,
    }
}
