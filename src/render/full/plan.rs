//! Which places of a finding are shown, and which of them share an excerpt.

use rustc_hash::FxHashSet;

use super::wrap::text_width;
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

/// The labels of a finding that get an excerpt: one of each group, and every one without a group.
pub(super) fn shown(finding: &Finding) -> Vec<usize> {
    let mut groups = FxHashSet::default();
    (0..finding.labels.len()).filter(|&index| finding.labels[index].group.is_none_or(|group| groups.insert(group))).collect()
}

/// Puts the shown labels of a finding into excerpts of at most `room` columns, in the order of the labels.
pub(super) fn plans<'a>(report: &Report<'a>, finding: &Finding, room: usize) -> Vec<Plan<'a>> {
    let mut plans: Vec<Plan<'a>> = Vec::new();
    for index in shown(finding) {
        let label = &finding.labels[index];
        let Some(article) = report.article(label) else { continue };
        let joined = plans.iter().position(|plan| plan.article.id == article.id && !plan.overlaps(finding, label.span)).and_then(|at| {
            let with = plans[at].with(finding, index);
            with.fits(finding, room).then_some((at, with))
        });
        match joined {
            Some((at, plan)) => plans[at] = plan,
            None => plans.push(Plan { article, labels: vec![index], cover: label.span }),
        }
    }
    plans
}

impl<'a> Plan<'a> {
    /// The plan with one more place.
    fn with(&self, finding: &Finding, index: usize) -> Plan<'a> {
        let mut labels = self.labels.clone();
        labels.push(index);
        labels.sort_by_key(|&index| finding.labels[index].span.start);
        Plan { article: self.article, labels, cover: self.cover.cover(finding.labels[index].span) }
    }

    fn overlaps(&self, finding: &Finding, span: Span) -> bool {
        self.labels.iter().any(|&other| finding.labels[other].span.overlaps(span))
    }

    /// Whether the places lie on one line that leaves room for an ellipsis at each end and for the notes.
    fn fits(&self, finding: &Finding, room: usize) -> bool {
        // A column takes at least a byte of four, so this bounds the text that is measured.
        self.cover.len() <= room * 4
            && !self.article.slice(self.cover).contains('\n')
            && text_width(self.article.slice(self.cover)) + DOTS <= room
            && self.reach(finding) + DOTS + self.note_columns(finding, NARROWEST_NOTE) <= room
    }

    /// The columns from the beginning of the first place to the middle of the last, below which its note hangs.
    pub(super) fn reach(&self, finding: &Finding) -> usize {
        let last = self.labels.last().map_or(self.cover, |&label| finding.labels[label].span);
        let before = Span { start: self.cover.start, end: last.start };
        text_width(self.article.slice(before)) + text_width(self.article.slice(last)) / 2
    }

    /// The columns that the notes need with their arms if none is to be wrapped into less than `most`.
    pub(super) fn note_columns(&self, finding: &Finding, most: usize) -> usize {
        let longest = self.labels.iter().map(|&label| text_width(&finding.labels[label].note)).max().unwrap_or(0);
        if longest == 0 { 0 } else { NOTE_ARM + longest.min(most) }
    }
}
