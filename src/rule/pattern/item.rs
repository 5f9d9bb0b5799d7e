//! A sentence as patterns see it: words, marks and values.

use super::{vocabulary::Vocabulary, words::Words};
use crate::{
    quantity::{Dimension, Quantity},
    source::Span,
    text::{Token, TokenKind},
};

/// What a word can be, as bits.
pub(super) mod class {
    /// A word of a name.
    pub(in crate::rule::pattern) const NAME: u32 = 1;
    /// The first word of a name.
    pub(in crate::rule::pattern) const NAME_START: u32 = 1 << 1;
    /// The last word of a name.
    pub(in crate::rule::pattern) const NAME_END: u32 = 1 << 2;
    /// `the`, `a`.
    pub(in crate::rule::pattern) const DETERMINER: u32 = 1 << 3;
    /// `the`, `this`.
    pub(in crate::rule::pattern) const DEFINITE: u32 = 1 << 4;
    /// A noun, an adjective or a full verb.
    pub(in crate::rule::pattern) const CONTENT: u32 = 1 << 5;
    /// Opens a noun phrase.
    pub(in crate::rule::pattern) const PHRASE_START: u32 = 1 << 6;
    /// Stands behind a preposition.
    pub(in crate::rule::pattern) const AFTER_PREPOSITION: u32 = 1 << 7;
    /// `city`, `village`.
    pub(in crate::rule::pattern) const PLACE_NOUN: u32 = 1 << 8;
    /// `man`, `mayor`.
    pub(in crate::rule::pattern) const PERSON_NOUN: u32 = 1 << 9;
    /// `it`.
    pub(in crate::rule::pattern) const IT: u32 = 1 << 10;
    /// `he`, `she`.
    pub(in crate::rule::pattern) const HE: u32 = 1 << 11;
    /// `its`.
    pub(in crate::rule::pattern) const ITS: u32 = 1 << 12;
    /// `his`, `her`.
    pub(in crate::rule::pattern) const HIS: u32 = 1 << 13;
    /// A gap passes over it.
    pub(in crate::rule::pattern) const FILLER: u32 = 1 << 14;
    /// `of`.
    pub(in crate::rule::pattern) const OF: u32 = 1 << 15;
    /// `of`, `in`, `near`.
    pub(in crate::rule::pattern) const PREPOSITION: u32 = 1 << 17;
    /// Joins the words of a name if it stands between two: `of`, `van`.
    pub(in crate::rule::pattern) const CONNECTOR: u32 = 1 << 16;
    /// Holds sentences together and names nothing.
    pub(in crate::rule::pattern) const FUNCTION: u32 = 1 << 18;
    /// Opens another clause or the next member of a list.
    pub(in crate::rule::pattern) const CLAUSE_OPENER: u32 = 1 << 19;
    /// Changes nothing for a measure and is passed over.
    pub(in crate::rule::pattern) const SKIPPED: u32 = 1 << 20;
    /// Is read as a hedge: `exceeds`.
    pub(in crate::rule::pattern) const HEDGING_VERB: u32 = 1 << 21;
}

/// What an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ItemKind {
    /// A word.
    Word,
    /// A mark.
    Mark(char),
    /// `’s`.
    Possessive,
    /// A quantity, by its place among those of the sentence.
    Value(usize),
}

/// One step of a sentence.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Item<'a> {
    /// What it is.
    pub kind: ItemKind,
    /// Where it stands.
    pub span: Span,
    /// What the word can be.
    pub(super) classes: u32,
    /// The words of patterns that it is a form of, as the automaton numbers them that is to read it.
    pub(super) symbols: &'a [u32],
    /// Where the word stands in small letters, in [`SentenceItems::folded`].
    folded: Span,
    /// The quantity whose noun phrase the word belongs to (`wounded` of `15 wounded soldiers`).
    pub(super) inside: Option<usize>,
}

/// The items of a sentence, and which quantities only repeat the one in front of them in brackets.
pub(crate) struct SentenceItems<'a> {
    /// In the order of the text.
    pub items: Vec<Item<'a>>,
    /// Quantity in brackets and the quantity it converts.
    pub conversions: Vec<(usize, usize)>,
    /// The words in small letters.
    folded: String,
}

impl<'a> SentenceItems<'a> {
    /// Reads the items of a sentence for any automaton. `quantities` are those of the sentence, in the order of the text.
    pub(crate) fn read(text: &str, tokens: &[Token], quantities: &[Quantity]) -> Self {
        read(text, tokens, quantities)
    }

    /// Finds the words of the patterns of an automaton.
    pub(super) fn recognise(&mut self, vocabulary: &'a Vocabulary) {
        for item in self.items.iter_mut().filter(|item| item.kind == ItemKind::Word) {
            item.symbols = vocabulary.of_form(item.folded.of(&self.folded));
        }
    }
}

fn read<'a>(text: &str, tokens: &[Token], quantities: &[Quantity]) -> SentenceItems<'a> {
    let mut reader = Reader { text, quantities, words: Words::builtin(), items: Vec::with_capacity(tokens.len()), folded: String::new() };
    let mut next = 0;
    for (at, token) in tokens.iter().enumerate() {
        while quantities.get(next).is_some_and(|q| q.span.end <= token.span.start) {
            next += 1;
        }
        match quantities.get(next).filter(|q| q.span.overlaps(token.span)) {
            Some(quantity) if reader.is_hedging_verb(*token, quantity) => reader.token(*token, None),
            Some(quantity) if !counts(quantity) || token.span.start < quantity.figure.end => reader.value(next),
            _ if token.kind == TokenKind::Mark && joins(tokens, at) => {}
            Some(_) => reader.token(*token, Some(next)),
            None => reader.token(*token, None),
        }
    }
    let Reader { mut items, folded, .. } = reader;
    let conversions = drop_brackets(&mut items, quantities);
    mark_names(&mut items);
    mark_phrases(&mut items);
    SentenceItems { items, conversions, folded }
}

/// Whether the words behind the figure are nouns and their modifiers, not a unit.
fn counts(quantity: &Quantity) -> bool {
    matches!(quantity.dimension, Dimension::Count | Dimension::Number)
}

/// Whether a mark is a hyphen inside a word: `front-line`.
fn joins(tokens: &[Token], at: usize) -> bool {
    let Some([before, mark, after]) = at.checked_sub(1).and_then(|from| tokens.get(from..at + 2)) else { return false };
    mark.span.len() == 1
        && before.span.end == mark.span.start
        && mark.span.end == after.span.start
        && before.kind != TokenKind::Mark
        && after.kind != TokenKind::Mark
}

struct Reader<'t, 'a> {
    text: &'t str,
    quantities: &'t [Quantity],
    words: &'static Words,
    items: Vec<Item<'a>>,
    folded: String,
}

impl Reader<'_, '_> {
    fn push(&mut self, kind: ItemKind, span: Span, classes: u32, inside: Option<usize>) {
        self.items.push(Item { kind, span, classes, symbols: &[], folded: Span::new(0, 0), inside });
    }

    /// Whether a token is the verb of a hedge: patterns may want to see it (`a front line that exceeds 800 miles`).
    fn is_hedging_verb(&self, token: Token, quantity: &Quantity) -> bool {
        token.span.end <= quantity.figure.start && self.words.classes(&token.text(self.text).to_lowercase()) & class::HEDGING_VERB != 0
    }

    /// A quantity is one item, whatever the number of its tokens.
    fn value(&mut self, index: usize) {
        if self.items.last().is_some_and(|last| last.kind == ItemKind::Value(index)) {
            return;
        }
        let Some(quantity) = self.quantities.get(index) else { return };
        let span = if counts(quantity) { Span { start: quantity.span.start, end: quantity.figure.end } } else { quantity.span };
        self.push(ItemKind::Value(index), span, 0, None);
    }

    fn token(&mut self, token: Token, inside: Option<usize>) {
        let word = token.text(self.text);
        match token.kind {
            TokenKind::Mark => {
                let mark = word.chars().next().unwrap_or_default();
                match mark {
                    // Quotation marks part no clause, nor does the stop of an abbreviation (`No. 1`): one behind a sentence ends it.
                    '"' | '“' | '”' | '‘' | '«' | '»' | '.' => {}
                    '\'' | '’' => {
                        let owner = self.items.last().is_some_and(|last| last.span.end == token.span.start && last.kind == ItemKind::Word);
                        let plural = self.items.last().is_some_and(|last| last.span.of(self.text).ends_with('s'));
                        if owner && plural {
                            self.push(ItemKind::Possessive, token.span, class::FILLER, inside);
                        }
                    }
                    _ => self.push(ItemKind::Mark(mark), token.span, 0, inside),
                }
            }
            TokenKind::Word | TokenKind::Number => {
                let owned = ["'s", "’s"].iter().find_map(|s| word.strip_suffix(s)).filter(|w| !w.is_empty());
                let end = owned.map_or(token.span.end as usize, |w| token.span.start as usize + w.len());
                self.word(Span::new(token.span.start as usize, end), inside);
                if owned.is_some() {
                    self.push(ItemKind::Possessive, Span::new(end, token.span.end as usize), class::FILLER, inside);
                }
            }
        }
    }

    fn word(&mut self, span: Span, inside: Option<usize>) {
        let word = span.of(self.text);
        let start = self.folded.len();
        self.folded.extend(word.chars().flat_map(char::to_lowercase));
        let folded = Span::new(start, self.folded.len());
        let listed = self.words.classes(folded.of(&self.folded));
        if listed & class::SKIPPED != 0 {
            return;
        }
        let classes = classes(word, listed, self.words.joins_names(word));
        self.items.push(Item { kind: ItemKind::Word, span, classes, symbols: &[], folded, inside });
    }
}

/// What a word can be, for itself: of the classes that the lists give it, those that hold here.
fn classes(word: &str, listed: u32, joins_names: bool) -> u32 {
    let mut bits = listed & (class::OF | class::PREPOSITION);
    let mut set = |yes: bool, bit: u32| bits |= if yes { bit } else { 0 };
    set(listed & class::CLAUSE_OPENER == 0, class::FILLER);
    set(joins_names, class::CONNECTOR);
    if listed & class::FUNCTION != 0 {
        bits | listed & (class::DETERMINER | class::DEFINITE | class::IT | class::HE | class::ITS | class::HIS)
    } else {
        set(word.starts_with(char::is_uppercase), class::NAME);
        bits | class::CONTENT | listed & (class::PLACE_NOUN | class::PERSON_NOUN)
    }
}

/// Takes out conversions and short remarks in brackets: `1,000 km (620 miles)`, `Human Rights Group (HRG)`.
fn drop_brackets(items: &mut Vec<Item<'_>>, quantities: &[Quantity]) -> Vec<(usize, usize)> {
    let mut conversions = Vec::new();
    let (mut at, mut kept) = (0, 0);
    while let Some(&item) = items.get(at) {
        let inner = items.get(at + 1).map(|inner| inner.kind).filter(|inner| matches!(inner, ItemKind::Value(_) | ItemKind::Word));
        let close = items.get(at + 2).map(|close| close.kind);
        let bracketed = match item.kind {
            ItemKind::Mark('(') => close == Some(ItemKind::Mark(')')),
            ItemKind::Mark('[') => close == Some(ItemKind::Mark(']')),
            _ => false,
        };
        let Some(inner) = inner.filter(|_| bracketed) else {
            items[kept] = item;
            (at, kept) = (at + 1, kept + 1);
            continue;
        };
        if let ItemKind::Value(index) = inner {
            let original = items[..kept].last().and_then(|last| match last.kind {
                ItemKind::Value(before) => Some(before),
                _ => last.inside,
            });
            if let Some(before) = original.filter(|&b| converts(quantities, b, index)) {
                conversions.push((index, before));
            }
        }
        at += 3;
    }
    items.truncate(kept);
    conversions
}

fn converts(quantities: &[Quantity], original: usize, conversion: usize) -> bool {
    matches!((quantities.get(original), quantities.get(conversion)), (Some(a), Some(b)) if a.is_comparable_with(b))
}

/// Finds where names begin and end. Connectors join two names: `Isle of Man`.
fn mark_names(items: &mut [Item<'_>]) {
    let named = |item: Option<&Item<'_>>| item.is_some_and(|i| i.classes & class::NAME != 0);
    for at in 1..items.len() {
        if items[at].classes & class::CONNECTOR != 0 && named(items.get(at - 1)) && named(items.get(at + 1)) {
            items[at].classes |= class::NAME;
        }
    }
    for at in 0..items.len() {
        if named(items.get(at)) {
            let first = at.checked_sub(1).is_none_or(|before| !named(items.get(before)));
            let last = !named(items.get(at + 1));
            items[at].classes |= if first { class::NAME_START } else { 0 } | if last { class::NAME_END } else { 0 };
        }
    }
}

/// Finds where noun phrases begin: at an article, or at a word that follows no other.
fn mark_phrases(items: &mut [Item<'_>]) {
    let (mut running, mut after_preposition) = (false, false);
    for item in items {
        let (determiner, content) = (item.classes & class::DETERMINER != 0, item.classes & class::CONTENT != 0);
        // The noun of a count is no phrase of its own: "twelve people" is not "people".
        if item.inside.is_none() && (determiner || content && !running) {
            item.classes |= class::PHRASE_START;
        }
        if after_preposition {
            item.classes |= class::AFTER_PREPOSITION;
        }
        after_preposition = item.classes & class::PREPOSITION != 0;
        running = determiner || content || item.kind == ItemKind::Possessive;
    }
}
