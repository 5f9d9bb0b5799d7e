//! All that the originals quote, one word after the other, with an index to find a quotation in it.

use rustc_hash::FxHashMap;
use similar::{Algorithm, DiffOp};

use super::words::{QuotedWord, QuotedWords};
use crate::diff::reading::Side;

/// A word in an original.
#[derive(Debug, Clone, Copy)]
pub(in crate::diff) struct StreamWord {
    pub(in crate::diff) word: QuotedWord,
    /// The number of the original.
    pub(in crate::diff) original: usize,
}

/// The quoted words of the originals in their order; what a speaker says around `he said` stands side by side.
#[derive(Debug, Default)]
pub(in crate::diff) struct QuoteStream {
    words: Vec<StreamWord>,
    /// From two neighbouring words to the places of the first.
    pairs: FxHashMap<(u32, u32), Vec<usize>>,
}

/// What a quotation of the rewrite changes in the words that the original quotes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::diff) struct Alteration {
    /// The words of the rewrite, as positions in its quotation: empty where words are left out.
    pub(in crate::diff) rewrite: std::ops::Range<usize>,
    /// The words of the original, as positions in the stream: empty where words are put in.
    pub(in crate::diff) original: std::ops::Range<usize>,
}

/// How a quotation of the rewrite stands to what the originals quote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::diff) enum Found {
    /// Word for word, at this place of the stream.
    Whole(std::ops::Range<usize>),
    /// At this place of the stream, with other words.
    Altered(std::ops::Range<usize>, Vec<Alteration>),
    /// Nowhere.
    Nowhere,
}

/// The share of its words that a quotation must share with the original's to be the same one, altered.
const SAME_QUOTATION: f64 = 0.6;
/// The longest window of the stream that is compared word by word, in words beyond the length of the quotation.
const MARGIN: usize = 12;

impl QuoteStream {
    /// Reads the words of every quotation, marked single words included.
    pub(in crate::diff) fn of_quotations(originals: &[Side], words: &mut QuotedWords) -> Self {
        let mut stream = Self::default();
        for (original, side) in originals.iter().enumerate() {
            // What stands inside another quotation is read with it.
            for quotation in side.prose.quotations.iter().filter(|q| !q.nested) {
                stream.push(original, words.read(side.article, quotation.inside));
            }
        }
        stream
    }

    /// Reads every word of the originals, quoted or not, as one stream.
    pub(in crate::diff) fn of_articles(originals: &[Side], words: &mut QuotedWords) -> Self {
        let mut stream = Self::default();
        for (original, side) in originals.iter().enumerate() {
            stream.push(original, words.read(side.article, side.article.body));
        }
        stream
    }

    fn push(&mut self, original: usize, words: Vec<QuotedWord>) {
        for word in words {
            if let Some(last) = self.words.last() {
                self.pairs.entry((last.word.id, word.id)).or_default().push(self.words.len() - 1);
            }
            self.words.push(StreamWord { word, original });
        }
    }

    /// The words at a place.
    pub(in crate::diff) fn words(&self, place: &std::ops::Range<usize>) -> &[StreamWord] {
        self.words.get(place.clone()).unwrap_or_default()
    }

    /// Looks for a quotation of the rewrite.
    pub(in crate::diff) fn find(&self, quotation: &[QuotedWord]) -> Found {
        let parts: Vec<&[QuotedWord]> = split_at_gaps(quotation);
        let places: Option<Vec<std::ops::Range<usize>>> = parts.iter().map(|part| self.contiguous(part)).collect();
        if let Some(places) = places
            && let (Some(start), Some(end)) = (places.iter().map(|p| p.start).min(), places.iter().map(|p| p.end).max())
        {
            return Found::Whole(start..end);
        }
        self.altered(quotation)
    }

    /// Where the words stand one after the other.
    pub(in crate::diff) fn contiguous(&self, part: &[QuotedWord]) -> Option<std::ops::Range<usize>> {
        match part {
            [] => None,
            [one] => self.words.iter().position(|w| w.word.id == one.id).map(|at| at..at + 1),
            [first, second, ..] => {
                let starts = self.pairs.get(&(first.id, second.id))?;
                let fits = |start: usize| {
                    self.words.get(start..start + part.len()).is_some_and(|there| there.iter().zip(part).all(|(a, b)| a.word.id == b.id))
                };
                starts.iter().copied().find(|&start| fits(start)).map(|start| start..start + part.len())
            }
        }
    }

    /// The likest place, with the differences, if it is like enough.
    fn altered(&self, quotation: &[QuotedWord]) -> Found {
        let mut hits: Vec<usize> = quotation
            .windows(2)
            .filter_map(|pair| self.pairs.get(&(pair.first()?.id, pair.get(1)?.id)))
            .flat_map(|places| places.iter().copied().take(64))
            .collect();
        hits.sort_unstable();
        let Some(centre) = densest(&hits, quotation.len()) else { return Found::Nowhere };
        let window = centre.saturating_sub(MARGIN)..(centre + quotation.len() + MARGIN).min(self.words.len());
        let there: Vec<u32> = self.words(&window).iter().map(|w| w.word.id).collect();
        let here: Vec<u32> = quotation.iter().map(|w| w.id).collect();
        let ops = similar::capture_diff_slices(Algorithm::Myers, &there, &here);
        let equal: usize = ops.iter().map(|op| if let DiffOp::Equal { len, .. } = op { *len } else { 0 }).sum();
        if equal < 3 || ratio(equal, quotation.len()) < SAME_QUOTATION {
            return Found::Nowhere;
        }
        let (place, alterations) = alterations(&ops, quotation, window.start);
        if alterations.is_empty() { Found::Whole(place) } else { Found::Altered(place, alterations) }
    }
}

/// The differences inside what both share; words of the original in front of and behind it are only left out.
fn alterations(ops: &[DiffOp], quotation: &[QuotedWord], base: usize) -> (std::ops::Range<usize>, Vec<Alteration>) {
    let is_equal = |op: &&DiffOp| matches!(op, DiffOp::Equal { .. });
    let start = ops.iter().find(is_equal).map_or(base, |op| base + op.old_range().start);
    let end = ops.iter().rev().find(is_equal).map_or(base, |op| base + op.old_range().end);
    let mut found: Vec<Alteration> = Vec::new();
    for op in ops.iter().filter(|op| !is_equal(op)) {
        let (old, new) = (op.old_range(), op.new_range());
        let original = (base + old.start).clamp(start, end)..(base + old.end).clamp(start, end);
        let at_gap = quotation.get(new.start).is_some_and(|word| word.after_gap);
        if new.is_empty() && (original.is_empty() || at_gap) {
            continue;
        }
        // A word put in beside a word left out is one word changed.
        match found.last_mut() {
            Some(last) if last.rewrite.end == new.start && last.original.end == original.start => {
                last.rewrite.end = new.end;
                last.original.end = original.end;
            }
            _ => found.push(Alteration { rewrite: new, original }),
        }
    }
    (start..end, found)
}

/// The start of the stretch of `length` words with the most hits.
fn densest(hits: &[usize], length: usize) -> Option<usize> {
    let mut best: Option<(usize, usize)> = None;
    let mut first = 0;
    for (number, &hit) in hits.iter().enumerate() {
        while hits.get(first).is_some_and(|&start| start + length + MARGIN / 2 < hit) {
            first += 1;
        }
        let inside = number + 1 - first;
        if best.is_none_or(|(most, _)| inside > most) {
            best = hits.get(first).map(|&start| (inside, start));
        }
    }
    best.map(|(_, start)| start)
}

/// The parts of a quotation between the places where words were left out.
fn split_at_gaps(quotation: &[QuotedWord]) -> Vec<&[QuotedWord]> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, word) in quotation.iter().enumerate() {
        if word.after_gap && at > start {
            parts.push(quotation.get(start..at).unwrap_or_default());
            start = at;
        }
    }
    parts.push(quotation.get(start..).unwrap_or_default());
    parts
}

/// A share of two small counts.
fn ratio(part: usize, whole: usize) -> f64 {
    f64::from(u32::try_from(part).unwrap_or(u32::MAX)) / f64::from(u32::try_from(whole.max(1)).unwrap_or(u32::MAX))
}
