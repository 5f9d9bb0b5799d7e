//! `repeated-passage`: the same sentences pasted twice.

use indexmap::IndexMap;
use rustc_hash::{FxBuildHasher, FxHashMap};

use super::Context;
use crate::{
    entity::key,
    finding::{Finding, Label, Severity},
    source::Span,
    text::Role,
};

/// The rule's name.
pub(super) const NAME: &str = "repeated-passage";

/// A shorter run of sentences may be a phrase that the article comes back to.
const FEWEST_SENTENCES: usize = 2;
/// A run of fewer words may be one too.
const FEWEST_WORDS: usize = 40;
/// Of a sentence that stands in many places only the first ones are tried as the start of a passage.
const TRIED: usize = 8;
/// A passage of fewer words that stands in three places and more is a refrain.
const REFRAIN_WORDS: usize = 80;

/// A sentence of running text.
struct Line {
    span: Span,
    paragraph: usize,
    words: usize,
    /// The number of its wording; alike for sentences in the same words.
    wording: u32,
}

/// A run of sentences that stands a second time.
#[derive(Debug, Clone, Copy)]
struct Run {
    /// Its first sentence where it stands first.
    source: usize,
    /// Its first sentence where it stands again.
    copy: usize,
    /// How many sentences it has.
    length: usize,
}

/// One finding for each longest run of sentences that the article has twice.
pub(super) fn find(context: &Context<'_>) -> Vec<Finding> {
    let lines = lines(context);
    // A third copy belongs to the finding of the second.
    let mut passages: IndexMap<(usize, usize), Vec<Run>, FxBuildHasher> = IndexMap::default();
    for run in runs(&lines).into_iter().filter(|&run| is_passage(context, &lines, run)) {
        passages.entry((run.source, run.length)).or_default().push(run);
    }
    passages.values().filter(|runs| !is_refrain(&lines, runs)).filter_map(|runs| report(context, &lines, runs)).collect()
}

/// The sentences of the article's running text, each with the number of its wording.
fn lines(context: &Context<'_>) -> Vec<Line> {
    let mut wordings: FxHashMap<String, u32> = FxHashMap::default();
    let prose = &context.prose;
    let mut lines = Vec::new();
    for sentence in &prose.sentences {
        if prose.paragraphs.get(sentence.paragraph).is_none_or(|paragraph| paragraph.role != Role::Body) {
            continue;
        }
        let folded = key(context.article.slice(sentence.span));
        let words = folded.split(' ').count();
        let next = u32::try_from(wordings.len()).unwrap_or(u32::MAX);
        let wording = *wordings.entry(folded).or_insert(next);
        lines.push(Line { span: sentence.span, paragraph: sentence.paragraph, words, wording });
    }
    lines
}

/// The longest runs that stand again further on, in the order of their copies; no copy overlaps another one.
fn runs(lines: &[Line]) -> Vec<Run> {
    let mut places: FxHashMap<u32, Vec<usize>> = FxHashMap::default();
    let mut found = Vec::new();
    let mut known = 0;
    let mut at = 0;
    while at < lines.len() {
        // Only what stands in front of this sentence can be what it repeats.
        while known < at {
            let earlier = places.entry(lines[known].wording).or_default();
            if earlier.len() < TRIED {
                earlier.push(known);
            }
            known += 1;
        }
        let sources = places.get(&lines[at].wording).map(Vec::as_slice).unwrap_or_default();
        let run = sources
            .iter()
            .map(|&source| Run { source, copy: at, length: shared(lines, source, at) })
            .max_by_key(|run| (run.length, std::cmp::Reverse(run.source)));
        at += run.map_or(1, |run| run.length.max(1));
        found.extend(run);
    }
    found
}

/// How many sentences from `source` on are alike to those from `copy` on, the copy not being reached.
fn shared(lines: &[Line], source: usize, copy: usize) -> usize {
    let pairs = lines[source..copy].iter().zip(&lines[copy..]);
    pairs.take_while(|(one, other)| one.wording == other.wording).count()
}

/// Whether a run is long enough to be pasted text, and no words that were printed large to catch the eye.
fn is_passage(context: &Context<'_>, lines: &[Line], run: Run) -> bool {
    let copy = &lines[run.copy..run.copy + run.length];
    let words: usize = copy.iter().map(|line| line.words).sum();
    let varied = copy.iter().any(|line| line.wording != copy[0].wording);
    let source = &lines[run.source..run.source + run.length];
    run.length >= FEWEST_SENTENCES && words >= FEWEST_WORDS && varied && !is_pull_quote(context, copy) && !is_pull_quote(context, source)
}

/// Whether the sentences are one short paragraph of their own that is all quotation.
fn is_pull_quote(context: &Context<'_>, lines: &[Line]) -> bool {
    let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return false };
    let Some(paragraph) = context.prose.paragraphs.get(first.paragraph) else { return false };
    let text = context.article.slice(paragraph.span);
    let quoted = text.starts_with(['"', '“', '‘', '«']) && text.ends_with(['"', '”', '’', '»']);
    quoted && first.paragraph == last.paragraph && paragraph.span == first.span.cover(last.span) && lines.len() <= 3
}

/// Whether short lines come back again and again, as in a song.
fn is_refrain(lines: &[Line], runs: &[Run]) -> bool {
    let words: usize = runs.first().map_or(0, |run| lines[run.copy..run.copy + run.length].iter().map(|line| line.words).sum());
    runs.len() >= 2 && words < REFRAIN_WORDS
}

/// The finding for a passage and its copies.
fn report(context: &Context<'_>, lines: &[Line], runs: &[Run]) -> Option<Finding> {
    let first = runs.first()?;
    let place = |start: usize| Some(lines.get(start)?.span.cover(lines.get(start + first.length - 1)?.span));
    let source = place(first.source)?;
    let words: usize = lines[first.copy..first.copy + first.length].iter().map(|line| line.words).sum();
    let line = context.article.position(source.start).line;
    let mut labels = Vec::new();
    for run in runs {
        labels.push(Label::new(context.article.id, place(run.copy)?, "again here"));
    }
    labels.push(Label::new(context.article.id, source, "first here"));
    let times = if runs.len() == 1 { "twice".to_owned() } else { format!("{} times", runs.len() + 1) };
    let opening = context.article.slice(lines.get(first.source)?.span).split_whitespace().take(8).collect::<Vec<_>>().join(" ");
    Some(Finding {
        rule: NAME,
        severity: Severity::Warning,
        message: format!("{} sentences with {words} words stand {times}", first.length),
        labels,
        reasons: vec![format!("The passage that begins “{opening}…” is on line {line} already, word for word.")],
        help: Some("Take out the second copy.".to_owned()),
        identity: opening.to_lowercase(),
        links: Vec::new(),
    })
}
