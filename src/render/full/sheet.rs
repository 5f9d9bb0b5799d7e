//! The excerpts of a finding as one text that miette can read.

use miette::{MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};

use super::excerpt::Excerpt;

/// The excerpts one behind the other, a byte apart. Each is answered as one line of its own file, so that miette
/// prints the true place and keeps the excerpts apart.
#[derive(Debug)]
pub(super) struct Sheet {
    excerpts: Vec<(usize, Excerpt)>,
}

impl Sheet {
    pub(super) fn new(excerpts: impl IntoIterator<Item = Excerpt>) -> Self {
        let mut at = 0;
        let placed = excerpts.into_iter().map(|excerpt| {
            let start = at;
            at += excerpt.text.len() + 1;
            (start, excerpt)
        });
        Self { excerpts: placed.collect() }
    }

    /// The excerpts with the offset of each on the sheet.
    pub(super) fn excerpts(&self) -> impl Iterator<Item = (usize, &Excerpt)> {
        self.excerpts.iter().map(|(start, excerpt)| (*start, excerpt))
    }
}

impl SourceCode for Sheet {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        _lines_before: usize,
        _lines_after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let (from, to) = (span.offset(), span.offset() + span.len());
        let (start, excerpt) =
            self.excerpts().find(|(start, excerpt)| *start <= from && to <= start + excerpt.text.len()).ok_or(MietteError::OutOfBounds)?;
        let mark = excerpt.marks.iter().find(|mark| start + mark.range.start >= from).or_else(|| excerpt.marks.first());
        let (line, column) = mark.map_or((0, 0), |mark| (mark.position.line - 1, mark.position.column - 1));
        let whole = SourceSpan::new(start.into(), excerpt.text.len());
        let contents = MietteSpanContents::new_named(excerpt.path.clone(), excerpt.text.as_bytes(), whole, line, column, 1);
        Ok(Box::new(contents))
    }
}
