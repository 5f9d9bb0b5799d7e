//! The rules on quotations: `quote-altered`, `quote-unsupported`, `quote-dropped`.

mod stream;
mod words;

use std::ops::Range;

use rustc_hash::FxHashSet;

use self::{
    stream::{Alteration, Found, QuoteStream, StreamWord},
    words::{QuotedWord, QuotedWords, speeches},
};
use crate::{
    diff::{
        align::Comparison,
        reading::Side,
        rules::{
            attribution::Shared,
            shown::{excerpt, listed},
            tally::Tally,
        },
    },
    finding::{Finding, Label, Severity},
    source::Span,
    text::Quotation,
};

/// Below this share of shared words a sentence of the original is not shown as what a quotation paraphrases.
const PARAPHRASE: f64 = 0.2;

/// The quotations of both sides and what became of them.
pub(in crate::diff) struct Quotations {
    pub(in crate::diff) findings: Vec<Finding>,
    pub(in crate::diff) tally: Tally,
    /// What both sides quote, in the same words or in altered ones.
    pub(in crate::diff) shared: Vec<Shared>,
}

/// Compares the quotations of the rewrite with those of the originals.
pub(in crate::diff) fn compare(comparison: &Comparison) -> Quotations {
    let rewrite = comparison.rewrite.article;
    let mut words = QuotedWords::default();
    let quoted = QuoteStream::of_quotations(&comparison.originals, &mut words);
    let mut judged = Judged { comparison, quoted, said: Vec::new(), shared: Vec::new(), altered: Vec::new(), new: Vec::new() };
    let mut all = 0_usize;
    for quotation in speeches(&comparison.rewrite.prose) {
        judged.judge(quotation, &words.read(rewrite, quotation.inside));
        all += 1;
    }
    let new = judged.unsupported(&mut words);
    let (dropped, note) = judged.dropped(&mut words);
    let (changed, unknown) = (judged.altered.len(), judged.new.len());
    let tally = Tally { kept: all.saturating_sub(changed + unknown), changed, new: unknown, dropped };
    let mut findings = std::mem::take(&mut judged.altered);
    findings.extend(new);
    findings.extend(note);
    Quotations { findings, tally, shared: judged.shared }
}

struct Judged<'c, 't> {
    comparison: &'c Comparison<'t>,
    quoted: QuoteStream,
    /// The places of the stream that the rewrite still quotes.
    said: Vec<Range<usize>>,
    shared: Vec<Shared>,
    altered: Vec<Finding>,
    /// Quotations that the originals do not have.
    new: Vec<Quotation>,
}

impl Judged<'_, '_> {
    fn judge(&mut self, quotation: &Quotation, words: &[QuotedWord]) {
        if words.is_empty() {
            return;
        }
        match self.quoted.find(words) {
            Found::Whole(place) => self.share(quotation, place),
            Found::Altered(place, alterations) => {
                let finding = self.altered_finding(quotation, words, &place, &alterations);
                self.share(quotation, place);
                self.altered.extend(finding);
            }
            Found::Nowhere => self.new.push(*quotation),
        }
    }

    fn share(&mut self, quotation: &Quotation, place: Range<usize>) {
        if let Some(first) = self.quoted.words(&place).first() {
            self.shared.push(Shared { rewrite: quotation.span, original: first.original, said: first.word.span });
        }
        self.said.push(place);
    }

    fn altered_finding(
        &self,
        quotation: &Quotation,
        words: &[QuotedWord],
        place: &Range<usize>,
        alterations: &[Alteration],
    ) -> Option<Finding> {
        let rewrite = self.comparison.rewrite.article;
        let there = self.quoted.words(place);
        let (first, last) = (there.first()?, there.last()?);
        let original = self.comparison.originals.get(first.original)?.article;
        let before = |range: &Range<usize>| cover(self.quoted.words(range)).map_or("", |span| original.slice(span));
        let after = |range: &Range<usize>| cover_words(words.get(range.clone()).unwrap_or_default()).map_or("", |span| rewrite.slice(span));
        let mut labels = vec![Label::new(rewrite.id, quotation.span, "the rewrite")];
        if first.original == last.original && first.word.span.start <= last.word.span.end {
            labels.push(Label::new(original.id, first.word.span.cover(last.word.span), "the original"));
        }
        let changes: Vec<String> = alterations
            .iter()
            .map(|change| match (before(&change.original), after(&change.rewrite)) {
                ("", put_in) => format!("“{put_in}” is put in"),
                (left_out, "") => format!("“{left_out}” is left out"),
                (old, new) => format!("“{new}” stands for “{old}”"),
            })
            .collect();
        let one = alterations.first()?;
        let help = match (alterations.len(), before(&one.original), after(&one.rewrite)) {
            (1, "", put_in) => format!("Take “{put_in}” out of the quotation, or put it in [brackets]."),
            (1, left_out, "") => format!("Put “{left_out}” back, or an ellipsis in its place."),
            (1, old, new) => format!("Write “{old}” for “{new}”, or take the quotation marks off."),
            _ => "Quote the words of the original, or take the quotation marks off.".to_owned(),
        };
        Some(Finding {
            rule: "quote-altered",
            severity: Severity::Error,
            message: format!("Words in quotation marks are not those of the original: {}", listed(&changes, 2)),
            labels,
            reasons: changes,
            help: Some(help),
            identity: words.iter().map(|w| rewrite.slice(w.span).to_lowercase()).collect::<Vec<_>>().join(" "),
            links: Vec::new(),
        })
    }

    /// One finding for the new quotations of each paragraph.
    fn unsupported(&self, words: &mut QuotedWords) -> Vec<Finding> {
        let rewrite = self.comparison.rewrite.article;
        if self.new.is_empty() {
            return Vec::new();
        }
        let all = QuoteStream::of_articles(&self.comparison.originals, words);
        let mut found = Vec::new();
        for paragraph in &self.comparison.rewrite.prose.paragraphs {
            let new: Vec<&Quotation> = self
                .new
                .iter()
                .filter(|q| paragraph.span.contains(q.span))
                .filter(|q| !self.is_in_broken_marks(&all, &words.read(rewrite, q.inside)))
                .collect();
            found.extend(self.unsupported_in(&new, &all, words));
        }
        found
    }

    fn unsupported_in(&self, new: &[&Quotation], all: &QuoteStream, words: &mut QuotedWords) -> Option<Finding> {
        let rewrite = self.comparison.rewrite.article;
        let first = new.first()?;
        let mut labels: Vec<Label> = new.iter().map(|q| Label::new(rewrite.id, q.span, "not a quotation of the original")).collect();
        let mut reasons = Vec::new();
        let spoken = words.read(rewrite, first.inside);
        let help = match all.find(&spoken) {
            Found::Whole(place) => {
                labels.extend(self.place_label(all.words(&place), "the original’s own words"));
                reasons.push("The original says this in its own words; nobody is quoted.".to_owned());
                "Take the quotation marks off."
            }
            Found::Altered(place, _) => {
                labels.extend(self.place_label(all.words(&place), "the original’s own words"));
                reasons.push("The original says much the same in its own words; nobody is quoted.".to_owned());
                "Take the quotation marks off."
            }
            Found::Nowhere => {
                if let Some(label) = self.paraphrased(first.span) {
                    labels.push(label);
                    reasons.push("The nearest statement of the original is not a quotation of these words.".to_owned());
                }
                "Take the quotation marks off, or name the source."
            }
        };
        Some(Finding {
            rule: "quote-unsupported",
            severity: Severity::Error,
            message: match new {
                [_] => format!("The original has no quotation {}", excerpt(rewrite.slice(first.span))),
                _ => format!("The original has none of these {} quotations, such as {}", new.len(), excerpt(rewrite.slice(first.span))),
            },
            labels,
            reasons,
            help: Some(help.to_owned()),
            identity: new.iter().map(|q| rewrite.slice(q.inside).to_lowercase()).collect::<Vec<_>>().join("|"),
            links: Vec::new(),
        })
    }

    /// Whether the words stand in a paragraph of an original whose quotation marks do not pair up, next to a mark or behind
    /// a colon: there it cannot be told what is quoted.
    fn is_in_broken_marks(&self, all: &QuoteStream, words: &[QuotedWord]) -> bool {
        let (Found::Whole(place) | Found::Altered(place, _)) = all.find(words) else { return false };
        let Some(first) = all.words(&place).first().copied() else { return false };
        let Some(side) = self.comparison.originals.get(first.original) else { return false };
        let text = &side.article.text;
        let at = first.word.span.start as usize;
        let end = all.words(&place).last().map_or(at, |last| last.word.span.end as usize);
        if is_set_off(text.get(..at).unwrap_or_default(), text.get(end..).unwrap_or_default()) {
            return true;
        }
        let start = text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |line| line + 1);
        let end = text.get(at..).and_then(|after| after.find('\n')).map_or(text.len(), |line| at + line);
        let paragraph = text.get(start..end).unwrap_or("");
        let count = |marks: &[char]| paragraph.matches(marks).count();
        count(&['"']) % 2 == 1 || count(&['“', '„', '«']) != count(&['”', '»']) && count(&['“', '”', '«', '»']) > 0
    }

    fn place_label(&self, words: &[StreamWord], note: &str) -> Option<Label> {
        let original = words.first()?.original;
        Some(Label::new(self.comparison.originals.get(original)?.article.id, cover(words)?, note))
    }

    /// The sentence of the originals that the sentence of a quotation restates.
    fn paraphrased(&self, quotation: Span) -> Option<Label> {
        let sentence = self.comparison.rewrite.sentences.iter().position(|s| s.span.overlaps(quotation))?;
        let best = self.comparison.matches(sentence).first().filter(|m| m.likeness >= PARAPHRASE)?;
        let (side, sentence) = self.comparison.sentence(best.place)?;
        Some(Label::new(side.article.id, sentence.span, "the nearest statement of the original"))
    }

    /// How many quotations of the originals are gone, and the note on them.
    fn dropped(&self, words: &mut QuotedWords) -> (usize, Option<Finding>) {
        let gone = self.gone(words);
        let labels: Vec<Label> = gone.iter().map(|(side, quotation)| Label::new(side.article.id, quotation.span, "gone")).collect();
        let count = labels.len();
        let Some((side, quotation)) = gone.first() else { return (0, None) };
        let shown = excerpt(side.slice(quotation.span));
        let message = match count {
            1 => format!("The rewrite leaves out the quotation {shown}"),
            _ => format!("The rewrite leaves out {count} quotations of the original, such as {shown}"),
        };
        let finding = Finding {
            rule: "quote-dropped",
            severity: Severity::Note,
            message,
            labels,
            reasons: Vec::new(),
            help: None,
            identity: shown.to_lowercase(),
            links: Vec::new(),
        };
        (count, Some(finding))
    }

    /// The quotations of the originals that the rewrite does not quote any more, each once.
    fn gone(&self, words: &mut QuotedWords) -> Vec<(&Side<'_>, &Quotation)> {
        let kept: FxHashSet<(usize, u32)> =
            self.said.iter().flat_map(|place| self.quoted.words(place)).map(|word| (word.original, word.word.span.start)).collect();
        let mut gone: Vec<(&Side<'_>, &Quotation)> = Vec::new();
        // A quotation that is pasted twice is said if it is said once, and gone once.
        let mut seen: FxHashSet<&str> = FxHashSet::default();
        for (number, side) in self.comparison.originals.iter().enumerate() {
            let mut starts: Vec<u32> = kept.iter().filter(|(original, _)| *original == number).map(|(_, start)| *start).collect();
            starts.sort_unstable();
            for quotation in speeches(&side.prose) {
                let next = starts.partition_point(|&start| start < quotation.inside.start);
                if starts.get(next).is_none_or(|&start| start >= quotation.inside.end) {
                    gone.push((side, quotation));
                } else {
                    seen.insert(side.slice(quotation.inside));
                }
            }
        }
        if gone.is_empty() {
            return gone;
        }
        // The rewrite may quote the same words from a place where the original quotes more or fewer of them.
        let quoted = QuoteStream::of_quotations(std::slice::from_ref(&self.comparison.rewrite), words);
        gone.retain(|(side, quotation)| {
            let said = words.read(side.article, quotation.inside);
            !said.is_empty() && !matches!(quoted.find(&said), Found::Whole(_)) && seen.insert(side.slice(quotation.inside))
        });
        gone
    }
}

/// Whether words stand next to a quotation mark, or behind a colon as in `Ada Orr: Not a plank was left.`
fn is_set_off(before: &str, behind: &str) -> bool {
    let is_mark = |c: char| matches!(c, '"' | '\'' | '“' | '”' | '‘' | '’' | '«' | '»');
    let behind = behind.trim_start_matches(['.', ',', '!', '?', '…']);
    before.trim_end().ends_with(|c| c == ':' || is_mark(c)) || behind.trim_start().starts_with(is_mark)
}

/// The span from the first word to the last, where they stand in one article and in order.
fn cover(words: &[StreamWord]) -> Option<Span> {
    let (first, last) = (words.first()?, words.last()?);
    (first.original == last.original && first.word.span.start <= last.word.span.start).then(|| first.word.span.cover(last.word.span))
}

fn cover_words(words: &[QuotedWord]) -> Option<Span> {
    Some(words.first()?.span.cover(words.last()?.span))
}
