//! Quantities with what they are said of.

mod acts;
mod antecedent;
mod bearer;
mod bearing;
mod counted;
mod entry;
mod frame;
pub(crate) mod lexicon;
mod measured;
mod modality;
mod occasion;
mod phase;
mod profile;
mod relative;
#[cfg(test)]
pub(crate) mod sample;
mod scope;
mod source;
mod speaker;
mod stem;
mod stretch;
mod word;

pub use bearer::Bearer;
pub use bearing::Bearing;
pub use entry::Entry;
pub use frame::{Frame, Term, Verb, part};
pub use lexicon::{Band, Key};
pub use measured::MeasureOf;
pub use modality::{Modality, is_done_at, modality, modality_at};
pub use profile::{ONE_STORY, Profile};
pub use scope::{NO_KIND, Scope};
pub use source::{Doubt, Source, SourceKind, Sources};

use crate::{
    grammar::Extraction,
    quantity::Quantity,
    rule::Rules,
    source::{Article, ArticleId, Span},
    text::{Role, paragraphs, sentences, tokens},
};

use entry::Stamps;
use frame::Framer;
use speaker::speakers;
use word::{Word, words};

/// A quantity and what it is said of. It owns what it needs and outlives the text of its article.
#[derive(Debug, Clone)]
pub struct Claim {
    /// The article that states it.
    pub article: ArticleId,
    /// What it says.
    pub quantity: Quantity,
    /// As written.
    pub text: Box<str>,
    /// The sentence it stands in.
    pub sentence: Span,
    /// The part of the article it stands in.
    pub role: Role,
    /// Its measure, if a rule file knows one.
    pub measure: Option<MeasureOf>,
    /// The words around it, in their places.
    pub frame: Frame,
    /// When it holds.
    pub scope: Scope,
    /// Names of the sentences before it that it may speak of.
    pub context: Vec<Key>,
}

/// How many names of earlier sentences a claim remembers.
const CONTEXT_NAMES: usize = 8;

/// How many quantities on either side stand beside one.
const NEAR: usize = 12;

/// The claims of an article, in the order of the text.
///
/// Sentences are cut only in paragraphs that hold a quantity, words only in their sentences.
pub fn claims(article: &Article, extraction: &Extraction, rules: &Rules) -> Vec<Claim> {
    let quantities = relative::with_days(article, &extraction.quantities);
    let quantities = quantities.as_ref();
    let mut found = Vec::with_capacity(quantities.len());
    let mut context: Vec<Key> = Vec::new();
    let mut entry = None;
    let paragraphs = paragraphs(article);
    let stamps = Stamps::of(&article.text, paragraphs.iter());
    for paragraph in paragraphs {
        let inside = starting_in(quantities, paragraph.span);
        if inside.is_empty() {
            continue;
        }
        entry = stamps.entry(&article.text, &paragraph, entry, inside).or(entry);
        let head = stamps.head(&article.text, &paragraph);
        let mut unread = None;
        for sentence in sentences(&article.text, paragraph.span) {
            let here = starting_in(quantities, sentence);
            if here.is_empty() {
                unread = Some(sentence);
                continue;
            }
            // A sentence may speak of whom the one before it names.
            if let Some(before) = unread.take() {
                remember(&mut context, &words(&article.text, &tokens(&article.text, before)));
            }
            let part = Part { article, sentence, role: paragraph.role, quantities: here, context: &context, entry, head };
            let words = part.claims(rules, &mut found);
            remember(&mut context, &words);
        }
    }
    antecedent::resolve(article, &mut found, rules.measures().named(AGE).map(MeasureOf::unsaid).as_ref());
    found
}

/// The measure of the rule files that ages have.
const AGE: &str = "age";

/// The quantities that start in a span.
fn starting_in(quantities: &[Quantity], span: Span) -> &[Quantity] {
    let first = quantities.partition_point(|q| q.span.start < span.start);
    let last = quantities.partition_point(|q| q.span.start < span.end);
    quantities.get(first..last).unwrap_or_default()
}

/// A sentence with its quantities.
struct Part<'a, 'c> {
    article: &'a Article,
    sentence: Span,
    role: Role,
    quantities: &'a [Quantity],
    context: &'c [Key],
    entry: Option<Entry>,
    /// The dateline or time stamp of the paragraph.
    head: Option<Span>,
}

impl<'a> Part<'a, '_> {
    /// Adds the claims of the sentence and returns its words, those of the head left out.
    fn claims(&self, rules: &Rules, found: &mut Vec<Claim>) -> Vec<Word<'a>> {
        let text = &self.article.text;
        let head = self.head.filter(|head| head.overlaps(self.sentence));
        let (head_end, in_head) = head.map_or((self.sentence.start, 0), |head| {
            (head.end.min(self.sentence.end), self.quantities.partition_point(|quantity| head.contains(quantity.span)))
        });
        let (heads, quantities) = self.quantities.split_at(in_head);
        // What a dateline or a time stamp gives is the day or the time of the report.
        let unread = || Frame { parts: part::CODE, ..Frame::default() };
        found.extend(heads.iter().map(|quantity| self.claim(quantity, None, unread(), Scope::default())));
        let tokens = tokens(text, Span { start: head_end, end: self.sentence.end });
        let words = words(text, &tokens);
        let speakers = speakers(&words);
        let first = found.len();
        let mut measures = rules.measures().find(text, &tokens, quantities).into_iter().peekable();
        for (index, quantity) in quantities.iter().enumerate() {
            let measure = measures.next_if(|m| m.quantity == index).map(|m| MeasureOf::new(&m, text, &words));
            // A line without a full stop is one long sentence: only what is near says something.
            let beside = quantities.get(index.saturating_sub(NEAR)..quantities.len().min(index + NEAR + 1)).unwrap_or_default();
            let frame = Framer { context: self.context, words: &words, speakers: &speakers, quantities: beside }.frame(quantity);
            let scope = scope::scope(&words, beside, quantity, &frame);
            found.push(self.claim(quantity, measure, frame, scope));
        }
        counted::resolve(found, first, &words);
        words
    }

    /// A claim of the sentence.
    fn claim(&self, quantity: &Quantity, measure: Option<MeasureOf>, frame: Frame, scope: Scope) -> Claim {
        Claim {
            article: self.article.id,
            quantity: quantity.clone(),
            text: self.article.slice(quantity.span).into(),
            sentence: self.sentence,
            role: self.role,
            measure,
            frame,
            scope: Scope { entry: self.entry, ..scope },
            context: self.context.to_vec(),
        }
    }
}

/// Adds the names of a sentence to those that later sentences may speak of, the latest last.
fn remember(context: &mut Vec<Key>, words: &[Word<'_>]) {
    for word in words.iter().filter(|word| word.name) {
        context.retain(|key| *key != word.entry.key);
        context.push(word.entry.key);
    }
    let surplus = context.len().saturating_sub(CONTEXT_NAMES);
    context.drain(..surplus);
}
