//! A window of one line of an article around the places that a finding speaks of.
//!
//! A paragraph of news is one line of 300 to 2,000 characters, which miette neither wraps nor clips.

use std::ops::Range;

use super::plan::{NARROWEST_NOTE, Plan};
use crate::{
    finding::Finding,
    render::{
        Style,
        wrap::{self, text_width},
    },
    source::{Position, Span},
};

/// What is shown of an article.
#[derive(Debug)]
pub(super) struct Excerpt {
    pub(super) path: String,
    pub(super) text: String,
    pub(super) marks: Vec<Mark>,
}

/// A place within an excerpt.
#[derive(Debug)]
pub(super) struct Mark {
    /// Index into the labels of the finding.
    pub(super) label: usize,
    /// The bytes of the excerpt that are underlined.
    pub(super) range: Range<usize>,
    /// Where the place is in its file.
    pub(super) position: Position,
}

/// Cuts the excerpt for a plan, at most `room` columns wide.
pub(super) fn excerpt(plan: &Plan, finding: &Finding, style: &Style, room: usize) -> Excerpt {
    let article = plan.article;
    let dots = style.ellipsis();
    let pieces = pieces(plan, finding, room, text_width(dots));
    let mut marks: Vec<Mark> = plan
        .labels
        .iter()
        .map(|&label| {
            let position = article.position(finding.labels[label].span.start);
            Mark { label, range: 0..0, position }
        })
        .collect();
    let mut text = String::new();
    for (at, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Cut if at == 0 || at + 1 == pieces.len() => text.push_str(dots),
            Piece::Cut => {
                text.push(' ');
                text.push_str(dots);
                text.push(' ');
            }
            Piece::Text(span) => write_piece(plan, finding, *span, &mut text, &mut marks),
        }
    }
    Excerpt { path: wrap::clean(&article.path), text, marks }
}

/// Copies a piece as it may be shown, and notes where the places begin and end in the copy.
fn write_piece(plan: &Plan, finding: &Finding, piece: Span, text: &mut String, marks: &mut [Mark]) {
    let mut source = piece.start;
    let note_ends = |source: u32, here: usize, marks: &mut [Mark]| {
        for mark in marks {
            let span = finding.labels[mark.label].span;
            if span.start == source {
                mark.range = here..here;
            }
            if span.end == source {
                mark.range.end = here;
            }
        }
    };
    for character in plan.article.slice(piece).chars() {
        note_ends(source, text.len(), marks);
        text.push(wrap::shown(character));
        source += u32::try_from(character.len_utf8()).unwrap_or(0);
    }
    note_ends(source, text.len(), marks);
}

/// A stretch of the article, or the sign that something is left out.
enum Piece {
    Text(Span),
    Cut,
}

/// Chooses the stretches: the places, with as much before and after them as there is room for.
fn pieces(plan: &Plan, finding: &Finding, room: usize, dots: usize) -> Vec<Piece> {
    let text = plan.article.text.as_str();
    let cover = plan.cover;
    let line = line_around(plan);
    let before = &text[line.start..cover.range().start];
    let after = &text[cover.range().end..line.end];
    let wide = if cover.len() > room * 8 { usize::MAX } else { text_width(plan.article.slice(cover)) };
    let Some(spare) = room.checked_sub(wide.saturating_add(2 * dots)) else {
        return ends_of(plan, !before.is_empty(), !after.is_empty(), room, dots);
    };
    // The notes hang below the middle of their places and need room to the right of it.
    let limit = room.saturating_sub(plan.reach(finding) + dots + plan.note_columns(finding, (room / 2).max(NARROWEST_NOTE)));
    let left = tail(before, (spare * 2 / 5).min(limit));
    let right = head(after, spare - text_width(&before[left..]));
    // What the end of the line leaves free is given to the left.
    let free = spare - text_width(&before[left..]) - text_width(&after[..right]);
    let left = if right == after.len() { tail(before, (spare.min(text_width(&before[left..]) + free)).min(limit)) } else { left };
    let mut pieces = Vec::with_capacity(3);
    if left > 0 {
        pieces.push(Piece::Cut);
    }
    pieces.push(Piece::Text(Span::new(line.start + left, cover.range().end + right)));
    if right < after.len() {
        pieces.push(Piece::Cut);
    }
    pieces
}

/// From the start of the line in which the places begin to the end of the one in which they end.
fn line_around(plan: &Plan) -> Range<usize> {
    let lines = plan.article.lines();
    let text = &plan.article.text;
    let first = lines.line(text, plan.article.position(plan.cover.start).line);
    let last = lines.line(text, plan.article.position(plan.cover.end).line);
    first.start.min(plan.cover.range().start)..last.end.max(plan.cover.range().end)
}

/// The two ends of a place that is wider than the room.
fn ends_of(plan: &Plan, more_before: bool, more_after: bool, room: usize, dots: usize) -> Vec<Piece> {
    let cover = plan.cover.range();
    let text = &plan.article.text[cover.clone()];
    let half = room.saturating_sub(3 * dots + 2) / 2;
    let head = head(text, half);
    let tail = tail(text, half).max(head);
    let mut pieces = Vec::with_capacity(5);
    if more_before {
        pieces.push(Piece::Cut);
    }
    pieces.push(Piece::Text(Span::new(cover.start, cover.start + head)));
    pieces.push(Piece::Cut);
    pieces.push(Piece::Text(Span::new(cover.start + tail, cover.end)));
    if more_after {
        pieces.push(Piece::Cut);
    }
    pieces
}

/// How many bytes at the start of `text` fit into `room` columns, cut at a word end if there is one.
fn head(text: &str, room: usize) -> usize {
    let (mut used, mut word_end) = (0, 0);
    for (at, character) in text.char_indices() {
        if character.is_whitespace() {
            word_end = at;
        }
        used += wrap::width(character);
        if used > room {
            return if word_end > 0 || text.starts_with(char::is_whitespace) { word_end } else { at };
        }
    }
    text.len()
}

/// The first byte of the end of `text` that fits into `room` columns, cut at a word start if there is one.
fn tail(text: &str, room: usize) -> usize {
    let (mut used, mut word_start, mut last_full) = (0, None, text.len());
    for (at, character) in text.char_indices().rev() {
        let next = at + character.len_utf8();
        if character.is_whitespace() {
            word_start = Some(next);
        }
        used += wrap::width(character);
        if used > room {
            return word_start.unwrap_or(last_full);
        }
        // A mark that combines with what is cut away must not be left alone.
        if wrap::width(character) > 0 {
            last_full = at;
        }
    }
    0
}
