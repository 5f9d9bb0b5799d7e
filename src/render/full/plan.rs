//! Which places of a finding are shown, and which of them share an excerpt.

use rustc_hash::FxHashSet;

use super::{
    excerpt::{NARROWEST_NOTE, NOTE_ARM},
    wrap::text_width,
};
use crate::{
    finding::{Finding, Report},
    source::{Article, Span},
};

/// The columns of an ellipsis at an end, in either theme.
const ROOM_FOR_DOTS: usize = 3;

/// The places that one excerpt shows. They lie on one line, do not overlap, and fit the room.
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
        if let Some(plan) = plans.iter_mut().find(|plan| plan.has_room_for(finding, index, article, room)) {
            plan.cover = plan.cover.cover(label.span);
            plan.labels.push(index);
            plan.labels.sort_by_key(|&index| finding.labels[index].span.start);
        } else {
            plans.push(Plan { article, labels: vec![index], cover: label.span });
        }
    }
    plans
}

impl Plan<'_> {
    /// Whether one more place fits without crossing a line end or another place.
    fn has_room_for(&self, finding: &Finding, index: usize, article: &Article, room: usize) -> bool {
        let span = finding.labels[index].span;
        let cover = self.cover.cover(span);
        // A column takes at least a byte of four, so this bounds the text that is measured.
        article.id == self.article.id
            && cover.len() <= room * 4
            && !self.labels.iter().any(|&other| finding.labels[other].span.overlaps(span))
            && !article.slice(cover).contains('\n')
            && text_width(article.slice(cover)) + 2 * ROOM_FOR_DOTS + NOTE_ARM + NARROWEST_NOTE <= room
    }
}
