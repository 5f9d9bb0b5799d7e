//! The rule `attribution-changed`: a claim given to somebody else, or to nobody.

use rustc_hash::{FxHashMap, FxHashSet};

use super::shown::excerpt;
use crate::{
    claim::{Source, SourceKind, Sources},
    diff::{align::Comparison, reading::Side, support::Verdict},
    entity::{self, Mention, NameIndex},
    finding::{Finding, Label, Severity},
    source::Span,
    text::Prose,
};

/// From this likeness on two statements of one value are one claim.
const SAME_CLAIM: f64 = 0.2;

/// Something that both sides say: a quantity or a quotation, with the place in either.
pub(in crate::diff) struct Shared {
    /// Where the rewrite says it.
    pub(in crate::diff) rewrite: Span,
    /// Which original says it.
    pub(in crate::diff) original: usize,
    /// Where it says it.
    pub(in crate::diff) said: Span,
}

/// The quantities that the rewrite states of the same things as an original.
pub(in crate::diff) fn shared(comparison: &Comparison, verdicts: &[Verdict]) -> Vec<Shared> {
    let stated = comparison.rewrite.stated.iter().enumerate().zip(verdicts);
    stated
        .filter_map(|((number, stated), verdict)| {
            let (Verdict::Kept(place) | Verdict::Hedged(place, ..) | Verdict::Changed(place, _) | Verdict::Turned(place, _)) = *verdict
            else {
                return None;
            };
            if comparison.closeness(number, place) < SAME_CLAIM {
                return None;
            }
            let (_, original) = comparison.stated(place)?;
            Some(Shared { rewrite: stated.quantity.span, original: place.original, said: original.quantity.span })
        })
        .collect()
}

/// The findings on who says what; at most one for a sentence of the rewrite.
pub(in crate::diff) fn findings(comparison: &Comparison, shared: &[Shared]) -> Vec<Finding> {
    if shared.is_empty() {
        return Vec::new();
    }
    let read = |side: &Side| entity::names(side.article, &side.prose);
    let rewritten = read(&comparison.rewrite);
    let originals: Vec<Vec<Mention>> = comparison.originals.iter().map(read).collect();
    let sure: Vec<Names<'_>> = originals.iter().map(|names| Names::new(names)).collect();
    let renamed = Names::new(&rewritten);
    let mut known = NameIndex::default();
    for (side, names) in comparison.originals.iter().zip(&originals) {
        known.add(side.article, names);
    }
    let rewrite = &comparison.rewrite;
    let of_rewrite = Sources::new(&rewrite.article.text, &rewrite.prose, &rewritten);
    let of_originals: Vec<Sources<'_>> =
        comparison.originals.iter().zip(&originals).map(|(side, names)| Sources::new(&side.article.text, &side.prose, names)).collect();
    let mut done: FxHashSet<usize> = FxHashSet::default();
    let mut found = Vec::new();
    for claim in shared {
        let sentence = rewrite.prose.sentence_index(claim.rewrite.start);
        let original = comparison.originals.get(claim.original).zip(sure.get(claim.original)).zip(of_originals.get(claim.original));
        let (Some(((side, names), of_original)), Some(sentence)) = (original, sentence) else { continue };
        if done.contains(&sentence) {
            continue;
        }
        let told = Told { comparison, side, names, of_original, rewritten: &renamed, of_rewrite: &of_rewrite, known: &known };
        if let Some(finding) = told.judge(claim) {
            done.insert(sentence);
            found.push(finding);
        }
    }
    found
}

/// What is known of who says what on both sides of one claim.
struct Told<'s, 't> {
    comparison: &'s Comparison<'t>,
    /// The original that makes the claim, with its names and its sources.
    side: &'s Side<'t>,
    names: &'s Names<'s>,
    of_original: &'s Sources<'s>,
    /// The names and the sources of the rewrite.
    rewritten: &'s Names<'s>,
    of_rewrite: &'s Sources<'s>,
    /// The names of all originals.
    known: &'s NameIndex,
}

impl Told<'_, '_> {
    /// The finding on one claim.
    fn judge(&self, claim: &Shared) -> Option<Finding> {
        let before = self.of_original.at(claim.said.start)?;
        let Some(after) = self.of_rewrite.at(claim.rewrite.start) else {
            let around = self.of_rewrite.around(claim.rewrite.start);
            let unsourced = around.is_empty() && !self.is_unsourced_in_original(claim);
            return unsourced.then(|| left_out(self.comparison, claim, self.side, &before));
        };
        let prose = &self.comparison.rewrite.prose;
        // Whom a sentence names for its own claim is sure; who speaks in the sentences around it is not.
        let sure = (is_beside(&self.side.prose, &before, claim.said.start) || self.goes_on(claim, &before, &after))
            && is_beside(prose, &after, claim.rewrite.start);
        // Whom a pronoun stands for is a guess, and another guess where a sentence in front of it is gone.
        let guessed = before.by_pronoun || after.by_pronoun || self.is_of_several(&before);
        // The very words of the original name the same source, whatever is made of them.
        if !sure || guessed || is_same_sentence(self.comparison, claim, self.side) {
            return None;
        }
        // The sentence of the original names both: which of them says it is a matter of reading.
        let merged = self.is_merged(claim, &after);
        if !merged && self.is_named_beside(claim, &after) {
            return None;
        }
        let named = merged || self.names.of(&before).is_some();
        let another = named && is_another(&before, &after, self.rewritten.of(&after), self.known);
        another.then(|| given_to(self.comparison, claim, self.side, &before, &after))
    }

    /// Whether the original names the source by a surname that it gives to several people.
    fn is_of_several(&self, source: &Source) -> bool {
        let written = entity::key(self.side.slice(source.span));
        let full = |name: &&Mention| name.key.rsplit_once(' ').is_some_and(|(_, last)| last == written);
        let mut people = self.names.all.iter().copied().filter(full);
        let first = people.next();
        first.is_some_and(|first| people.any(|other| !entity::same(&first.key, &other.key)))
    }

    /// Whether the claim stands in a quotation that follows at once upon the sentence that names its speaker, and the other
    /// source is named neither there nor right behind it.
    fn goes_on(&self, claim: &Shared, before: &Source, after: &Source) -> bool {
        let prose = &self.side.prose;
        let sentence = |at: u32| prose.sentence_index(at);
        let Some(quotation) = prose.quotation_at(claim.said.start).map(|quotation| quotation.span) else { return false };
        let Some((opening, closing)) = sentence(quotation.start).zip(sentence(quotation.end.saturating_sub(1))) else { return false };
        let near = opening.saturating_sub(1)..=closing + 1;
        let mut around = self.names.all.iter().filter(|name| sentence(name.span.start).is_some_and(|at| near.contains(&at)));
        let follows = sentence(before.span.start).is_some_and(|named| named + 1 == opening);
        follows && !around.any(|name| entity::same(self.side.slice(name.span), &after.name))
    }

    /// Whether the original has the sentence of the rewrite at another place, where it gives it to nobody either.
    fn is_unsourced_in_original(&self, claim: &Shared) -> bool {
        let rewrite = &self.comparison.rewrite;
        let index = rewrite.prose.sentence_index(claim.rewrite.start);
        let Some(sentence) = index.and_then(|index| rewrite.prose.sentences.get(index)) else { return false };
        let claimed = claim.rewrite.start.saturating_sub(sentence.span.start);
        let text = rewrite.slice(sentence.span);
        // The sentences that hold it are the likest.
        let likest = index.map_or(&[][..], |index| self.comparison.matches(index)).iter().filter(|m| m.place.original == claim.original);
        let places = likest.filter_map(|m| {
            let (side, original) = self.comparison.sentence(m.place)?;
            let at = u32::try_from(side.slice(original.span).find(text)?).ok()?;
            original.span.start.checked_add(at)?.checked_add(claimed)
        });
        places.into_iter().filter(|&at| at != claim.said.start).any(|at| self.of_original.at(at).is_none())
    }

    /// Whether the sentence of the original names the source of the rewrite as well.
    fn is_named_beside(&self, claim: &Shared, after: &Source) -> bool {
        let prose = &self.side.prose;
        let index = prose.sentence_index(claim.said.start);
        let Some(sentence) = index.and_then(|index| prose.sentences.get(index)) else { return false };
        let mut names = self.names.all.iter().filter(|name| sentence.span.contains(name.span));
        names.any(|name| entity::same(&name.key, &after.name))
    }

    /// Whether the sentence of the original has two sources, and that of the rewrite only the other one.
    fn is_merged(&self, claim: &Shared, after: &Source) -> bool {
        let beside = |sources: &Sources, prose: &Prose, at: u32| -> Vec<Source> {
            sources.around(at).into_iter().filter(|source| is_beside(prose, source, at)).collect()
        };
        let of_original = beside(self.of_original, &self.side.prose, claim.said.start);
        let of_rewrite = beside(self.of_rewrite, &self.comparison.rewrite.prose, claim.rewrite.start);
        of_rewrite.len() == 1 && of_original.iter().any(|source| source.key == after.key)
    }
}

/// Whether a source is named in the sentence around `at`, or in one that the quotation around it opens or closes in.
fn is_beside(prose: &Prose, source: &Source, at: u32) -> bool {
    let named = prose.sentence_index(source.span.start);
    let quotation = prose.quotation_at(at).map(|quotation| quotation.span);
    let ends = quotation.into_iter().flat_map(|span| [span.start, span.end.saturating_sub(1)]);
    std::iter::once(at).chain(ends).any(|at| prose.sentence_index(at) == named)
}

/// Whether both sides make the claim in the very same sentence.
fn is_same_sentence(comparison: &Comparison, claim: &Shared, side: &Side) -> bool {
    let sentence = |side: &Side, at: u32| {
        let index = side.prose.sentence_index(at)?;
        side.prose.sentences.get(index).map(|sentence| sentence.span)
    };
    let (before, after) = (sentence(side, claim.said.start), sentence(&comparison.rewrite, claim.rewrite.start));
    before.zip(after).is_some_and(|(before, after)| side.slice(before).trim() == comparison.rewrite.slice(after).trim())
}

/// The sure names of an article.
struct Names<'m> {
    /// In the order of the text.
    all: Vec<&'m Mention>,
    /// The first mention of each.
    first: FxHashMap<&'m str, &'m Mention>,
}

impl<'m> Names<'m> {
    fn new(names: &'m [Mention]) -> Self {
        let all: Vec<&Mention> = names.iter().filter(|name| name.sure).collect();
        let first = all.iter().rev().map(|name| (name.key.as_str(), *name)).collect();
        Self { all, first }
    }

    /// The first mention that a source is named by, if it has a name.
    fn of(&self, source: &Source) -> Option<&'m Mention> {
        let from = self.all.partition_point(|name| name.span.start < source.span.start);
        let inside = self.all.get(from).copied().filter(|name| source.span.contains(name.span));
        [inside, self.first.get(source.key.as_str()).copied()].into_iter().flatten().min_by_key(|name| name.span.start)
    }
}

/// Whether the second source is certainly somebody else: both are named, and not as a body and somebody of it.
fn is_another(before: &Source, after: &Source, named: Option<&Mention>, known: &NameIndex) -> bool {
    // `Vell police spokesman Jonas Marrow` may have been read from the sentence in front of it on.
    let has = |name: &str, part: &str| name.ends_with(part) || name.starts_with(part);
    let longer = has(&before.name, &after.name) || has(&after.name, &before.name);
    // Of two with one surname the text may mean either by it.
    let surname = |name: &str| name.rsplit(' ').next().map(str::to_lowercase);
    let one_family = before.name.contains(' ') != after.name.contains(' ') && surname(&before.name) == surname(&after.name);
    if before.key == after.key || longer || one_family || entity::same(&before.name, &after.name) {
        return false;
    }
    let Some(name) = named else { return false };
    match (before.kind, after.kind) {
        (SourceKind::Person, SourceKind::Person) | (SourceKind::Body, SourceKind::Body) => true,
        // Of whom the original does not speak, it cannot be known for what body he speaks.
        (SourceKind::Body, SourceKind::Person) => known.includes(name),
        _ => false,
    }
}

fn given_to(comparison: &Comparison, claim: &Shared, side: &Side, before: &Source, after: &Source) -> Finding {
    let rewrite = &comparison.rewrite;
    let what = excerpt(rewrite.slice(claim.rewrite));
    Finding {
        rule: "attribution-changed",
        severity: Severity::Warning,
        message: format!("The original gives {what} to {}, the rewrite to {}", before.name, after.name),
        labels: vec![
            Label::new(rewrite.article.id, claim.rewrite, "the claim"),
            Label::new(rewrite.article.id, after.span, "who says so in the rewrite"),
            Label::new(side.article.id, before.span, "who says so in the original"),
        ],
        reasons: vec![format!("Both say {what} of the same thing.")],
        help: Some(format!("Name {} as the source.", before.name)),
        identity: format!("{}|{}|{}", what.to_lowercase(), before.key, after.key),
        links: Vec::new(),
    }
}

fn left_out(comparison: &Comparison, claim: &Shared, side: &Side, before: &Source) -> Finding {
    let rewrite = &comparison.rewrite;
    let what = excerpt(rewrite.slice(claim.rewrite));
    Finding {
        rule: "attribution-changed",
        severity: Severity::Note,
        message: format!("The original gives {what} to {}, the rewrite to nobody", before.name),
        labels: vec![
            Label::new(rewrite.article.id, claim.rewrite, "the claim"),
            Label::new(side.article.id, before.span, "who says so in the original"),
        ],
        reasons: Vec::new(),
        help: Some(format!("Name {} as the source.", before.name)),
        identity: format!("{}|{}", what.to_lowercase(), before.key),
        links: Vec::new(),
    }
}
