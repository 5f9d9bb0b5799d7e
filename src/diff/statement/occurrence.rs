//! Where the originals have a word, and what it is told of there: the words on either side of it.

use rustc_hash::FxHashMap;

use crate::{
    claim::Key,
    diff::{
        align::Comparison,
        reading::{Class, Side, Word},
    },
};

/// How many telling words on either side of a word are read.
const REACH: usize = 12;
/// How many words of any kind are looked through for them.
const FARTHEST: usize = 30;
/// How many of the telling words next to a word may be its own.
const NEXT: usize = 2;
/// A word that stands more often in the originals tells no statement from another.
const OFTEN: usize = 48;
/// From so many shared words on two statements are one, wherever the words stand.
pub(super) const MANY: usize = 4;

/// A word of one side.
#[derive(Debug, Clone, Copy)]
pub(super) struct Occurrence<'s, 't> {
    pub(super) side: &'s Side<'t>,
    pub(super) original: usize,
    /// The number of its sentence.
    pub(super) sentence: usize,
    /// Its place in [`Side::words`].
    pub(super) at: usize,
}

impl<'s> Occurrence<'s, '_> {
    pub(super) fn word(&self) -> Option<&'s Word> {
        self.side.words.get(self.at)
    }

    /// The words of its sentence in front of it, and those behind it.
    pub(super) fn around(&self) -> (&'s [Word], &'s [Word]) {
        let Some(sentence) = self.side.sentences.get(self.sentence) else { return (&[], &[]) };
        let first = sentence.words.start.max(self.at.saturating_sub(FARTHEST));
        let last = sentence.words.end.min(self.at + 1 + FARTHEST);
        let words = |range: std::ops::Range<usize>| self.side.words.get(range).unwrap_or_default();
        (words(first..self.at), words(self.at + 1..last))
    }

    /// The word so many places in front of it in its sentence, in lower case.
    pub(super) fn before(&self, places: usize) -> String {
        let (front, _) = self.around();
        let word = front.len().checked_sub(places).and_then(|at| front.get(at));
        word.map_or_else(String::new, |word| self.side.slice(word.span).to_lowercase())
    }

    /// The telling words on either side, the nearest first.
    fn telling(&self) -> (Vec<&'s Word>, Vec<&'s Word>) {
        let (front, behind) = self.around();
        let of = |words: &mut dyn Iterator<Item = &'s Word>| -> Vec<&'s Word> { words.filter(|word| is_own(word)).take(REACH).collect() };
        (of(&mut front.iter().rev()), of(&mut behind.iter()))
    }

    /// What this word and another one are both told of.
    pub(super) fn shared(&self, other: &Occurrence) -> Shared {
        let ((front, behind), (others_front, others_behind)) = (self.telling(), other.telling());
        let has = |words: &[&Word], key: Key| words.iter().any(|word| word.id == key);
        let own = |key: Key| [self.word(), other.word()].into_iter().flatten().any(|word| word.id == key);
        let both = |word: &Word| (has(&others_front, word.id) || has(&others_behind, word.id)) && !own(word.id);
        let shared = || front.iter().chain(&behind).filter(|word| both(word));
        let mut words: Vec<Key> = shared().filter(|word| !self.side.is_capitalised(word)).map(|word| word.id).collect();
        words.sort_unstable();
        words.dedup();
        // Given name and surname are one.
        let named = usize::from(shared().any(|word| self.side.is_capitalised(word)));
        let meets = |one: &[&Word], two: &[&Word]| {
            one.iter().take(NEXT).any(|word| has(two.get(..NEXT.min(two.len())).unwrap_or_default(), word.id))
        };
        Shared { words: words.len() + named, front: meets(&front, &others_front), behind: meets(&behind, &others_behind) }
    }
}

/// Whether a word tells what is spoken of: no grammar, but the words of a figure or a day.
fn is_own(word: &Word) -> bool {
    word.is_telling() || word.in_quantity && word.class != Class::Mark
}

/// What two words of two sentences are both told of.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shared {
    /// How many words near both are the same.
    pub(super) words: usize,
    /// Whether the nearest words in front of both are the same.
    pub(super) front: bool,
    /// Whether the nearest words behind both are the same.
    pub(super) behind: bool,
}

impl Shared {
    /// Whether the two tell it of the same: the same word stands next to both, and another one near them, or very many do.
    pub(super) fn is_one(self) -> bool {
        (self.front || self.behind) && self.words > 1 || self.words >= MANY
    }
}

/// The words of the originals and where they stand.
#[derive(Debug)]
pub(super) struct Occurrences<'s, 't> {
    of: FxHashMap<Key, Vec<Occurrence<'s, 't>>>,
}

impl<'s, 't> Occurrences<'s, 't> {
    /// The places of all words that a rewrite has, or of which it has the opposite.
    pub(super) fn new(comparison: &'s Comparison<'t>) -> Self {
        let mut of: FxHashMap<Key, Vec<Occurrence>> = FxHashMap::default();
        for (original, side) in comparison.originals.iter().enumerate() {
            for (sentence, s) in side.sentences.iter().enumerate() {
                for at in s.words.clone() {
                    let Some(word) = side.words.get(at).filter(|word| word.class != Class::Mark && !word.in_quantity) else { continue };
                    let places = of.entry(word.id).or_default();
                    if places.len() <= OFTEN {
                        places.push(Occurrence { side, original, sentence, at });
                    }
                }
            }
        }
        Self { of }
    }

    /// Where the originals have a word; `None` where they have it too often.
    pub(super) fn of(&self, word: Key) -> Option<&[Occurrence<'s, 't>]> {
        let places = self.of.get(&word).map_or(&[][..], Vec::as_slice);
        (places.len() <= OFTEN).then_some(places)
    }
}
