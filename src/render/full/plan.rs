//! Which places of a finding are shown, and which of them share an excerpt.

use rustc_hash::FxHashSet;

use crate::render::wrap::text_width;
use crate::{
    finding::{Finding, Report},
    source::{Article, Span},
};

/// The columns of the arm that leads from the underline to a note: `╰── `.
pub(super) const NOTE_ARM: usize = 4;

/// The fewest columns that a longer note is wrapped into, however far to the right its place stands.
pub(super) const NARROWEST_NOTE: usize = 14;

/// The columns of two ellipses, in the wider theme.
const DOTS: usize = 6;

/// The places that one excerpt shows. They lie on one line, do not overlap, and fit the room with their notes.
pub(super) struct Plan<'a> {
    pub(super) article: &'a Article,
    /// Indices into the labels of the finding, in the order of the text.
    pub(super) labels: Vec<usize>,
    /// From the first byte of the first place to the last of the last.
    pub(super) cover: Span,
}

/// How many excerpts show places without a group; the others are named in a line.
const MOST_EXCERPTS: usize = 4;

/// What of a finding is shown in excerpts, and what is not.
pub(super) struct Layout<'a> {
    /// The excerpts, in the order of the labels.
    pub(super) plans: Vec<Plan<'a>>,
    /// The labels without a group for which there are too many excerpts already.
    pub(super) unshown: Vec<usize>,
}

/// Puts the labels of a finding into excerpts of at most `room` columns: one of each group, and those without a group.
pub(super) fn layout<'a>(report: &Report<'a>, finding: &Finding, room: usize) -> Layout<'a> {
    let mut layout = Layout { plans: Vec::new(), unshown: Vec::new() };
    let mut groups = FxHashSet::default();
    for (index, label) in finding.labels.iter().enumerate() {
        if label.group.is_some_and(|group| !groups.insert(group)) {
            continue;
        }
        let Some(article) = report.article(label) else { continue };
        let near = |plan: &&mut Plan| plan.article.id == article.id && !plan.overlaps(finding, label.span);
        let joined = layout.plans.iter_mut().filter(near).find_map(|plan| {
            let with = plan.with(finding, index);
            with.fits(finding, room).then(|| *plan = with)
        });
        if joined.is_some() {
            continue;
        }
        if label.group.is_none() && layout.plans.len() >= MOST_EXCERPTS {
            layout.unshown.push(index);
        } else {
            layout.plans.push(Plan { article, labels: vec![index], cover: label.span });
        }
    }
    layout
}

impl<'a> Plan<'a> {
    /// The plan with one more place.
    fn with(&self, finding: &Finding, index: usize) -> Plan<'a> {
        let mut labels = self.labels.clone();
        labels.push(index);
        labels.sort_by_key(|&index| finding.labels[index].span.start);
        Plan { article: self.article, labels, cover: self.cover.cover(finding.labels[index].span) }
    }

    /// Whether a place shares a column with one of the plan. A place without length takes one all the same.
    fn overlaps(&self, finding: &Finding, span: Span) -> bool {
        self.labels.iter().map(|&other| finding.labels[other].span).any(|other| {
            let touch = other.start <= span.end && span.start <= other.end;
            other.overlaps(span) || touch && (other.is_empty() || span.is_empty())
        })
    }

    /// Whether the places lie on one line that leaves room for an ellipsis at each end and for the notes.
    fn fits(&self, finding: &Finding, room: usize) -> bool {
        // A column takes at least a byte of four, so this bounds the text that is measured.
        self.cover.len() <= room * 4
            && !self.article.slice(self.cover).contains('\n')
            && text_width(self.article.slice(self.cover)) + DOTS <= room
            && self.reach(finding) + DOTS + self.note_columns(finding, NARROWEST_NOTE) <= room
    }

    /// The columns from the beginning of the first place to the middle of the one whose note hangs farthest to the right.
    pub(super) fn reach(&self, finding: &Finding) -> usize {
        let middle = |&label: &usize| {
            let span = finding.labels[label].span;
            let before = Span { start: self.cover.start, end: span.start };
            text_width(self.article.slice(before)) + text_width(self.article.slice(span)) / 2
        };
        self.labels.iter().map(middle).max().unwrap_or(0)
    }

    /// The columns that the notes need with their arms if none is to be wrapped into less than `most`.
    pub(super) fn note_columns(&self, finding: &Finding, most: usize) -> usize {
        let longest = self.labels.iter().map(|&label| text_width(&finding.labels[label].note)).max().unwrap_or(0);
        if longest == 0 { 0 } else { NOTE_ARM + longest.min(most) }
    }
}
