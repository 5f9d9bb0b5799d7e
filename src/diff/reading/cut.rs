//! Cuts an article up into sentences and words, and puts its quantities in their places.

use super::{
    article::Reading,
    rank,
    side::{Sentence, Side},
    stated::Stated,
    vocabulary::Vocabulary,
    word::{Class, Word},
};
use crate::{
    diff::value::{Meanings, ToldBack, wording},
    quantity::{Hedge, Quantity, Tolerance},
    source::Span,
    text::{self, Prose, Role, TokenKind},
};

impl<'t> Side<'t> {
    /// Cuts up an article.
    pub(in crate::diff) fn read(reading: &Reading<'t>, vocabulary: &mut Vocabulary<'t>) -> Self {
        let article = reading.article;
        let prose = Prose::of(article);
        let mut side = Self {
            article,
            sentences: Vec::with_capacity(prose.sentences.len()),
            words: Vec::new(),
            stated: Vec::new(),
            prose: Prose::default(),
        };
        for sentence in &prose.sentences {
            let words = side.read_words(sentence.span, vocabulary);
            let role = prose.paragraphs.get(sentence.paragraph).map_or(Role::Body, |paragraph| paragraph.role);
            side.sentences.push(Sentence { span: sentence.span, paragraph: sentence.paragraph, role, words, stated: 0..0 });
        }
        side.prose = prose;
        side.place(&reading.extraction.quantities);
        side
    }

    fn read_words(&mut self, sentence: Span, vocabulary: &mut Vocabulary<'t>) -> std::ops::Range<usize> {
        let text: &'t str = &self.article.text;
        let first = self.words.len();
        for token in text::tokens(text, sentence) {
            let written = token.text(text);
            let known = vocabulary.look_up(written);
            let class = match token.kind {
                TokenKind::Number => Class::Number,
                TokenKind::Mark => Class::Mark,
                TokenKind::Word if !known.telling => Class::Function,
                TokenKind::Word if self.words.len() > first && written.starts_with(char::is_uppercase) => Class::Name,
                TokenKind::Word => Class::Content,
            };
            self.words.push(Word { span: token.span, id: known.key, class, in_quantity: false, verb: known.verb });
        }
        first..self.words.len()
    }

    /// Whether a `half` is one of the two of a game (`in the second half`).
    fn is_half_of_game(&self, words: &std::ops::Range<usize>) -> bool {
        let text = |at: usize| self.words.get(at).map_or("", |word| self.slice(word.span));
        let ranked = words.start.checked_sub(1).is_some_and(|before| matches!(text(before), "first" | "second"));
        ranked && words.len() == 1 && text(words.start) == "half"
    }

    /// Puts every quantity into the sentence it begins in.
    fn place(&mut self, quantities: &[Quantity]) {
        let (mut sentence, mut word) = (0, 0);
        for quantity in quantities {
            while self.sentences.get(sentence).is_some_and(|s| s.span.end <= quantity.span.start) {
                sentence += 1;
            }
            if self.sentences.get(sentence).is_none_or(|s| s.span.start > quantity.span.start) {
                continue;
            }
            while self.words.get(word).is_some_and(|w| w.span.end <= quantity.span.start) {
                word += 1;
            }
            let inside = self.words.get(word..).unwrap_or_default().iter().take_while(|w| w.span.start < quantity.span.end).count();
            let words = word..word + inside;
            for w in &mut self.words[words.clone()] {
                w.in_quantity = true;
            }
            if self.is_half_of_game(&words) {
                continue;
            }
            let number = self.stated.len();
            let quantity = rank::read(self, quantity, &words).unwrap_or_else(|| quantity.clone());
            let stated = self.behind(quantity, sentence, words);
            self.stated.push(stated);
            let stated = &mut self.sentences[sentence].stated;
            *stated = if stated.start == stated.end { number..number + 1 } else { stated.start..number + 1 };
        }
    }
}

/// How many words may stand between two items of a list.
const LIST_GAP: usize = 4;

impl Side<'_> {
    /// A quantity with what the one before it means for it.
    fn behind(&self, mut quantity: Quantity, sentence: usize, words: std::ops::Range<usize>) -> Stated {
        let before = self.stated.last().filter(|s| s.sentence == sentence);
        let gap = before.and_then(|s| self.words.get(s.words.end..words.start)).unwrap_or_default();
        let marks: Vec<&str> = gap.iter().map(|word| self.slice(word.span)).collect();
        let of_one_kind = before.is_some_and(|s| s.quantity.dimension == quantity.dimension);
        let converts =
            of_one_kind && (marks == ["("] || marks == [",", "or"] && before.is_some_and(|s| is_in_other_unit(&s.quantity, &quantity)));
        let mut covered_by = None;
        if let Some(before) = before {
            if converts && quantity.hedge == Hedge::None {
                // `about 20 km (12 miles)`: the hedge covers both.
                quantity.hedge = before.quantity.hedge;
            }
            let listed = gap.len() <= LIST_GAP && marks.iter().any(|mark| matches!(*mark, "," | "and" | "or"));
            if listed && quantity.hedge == Hedge::None && before.quantity.dimension == quantity.dimension {
                covered_by = Some(before.quantity.hedge).filter(|hedge| *hedge != Hedge::None).or(before.covered_by);
            }
        }
        let meanings = Meanings::of(&quantity, &Tolerance::default());
        let wording = wording(self.slice(quantity.span));
        let told_back = ToldBack::read(self.slice(quantity.span), &Tolerance::default()).map(Box::new);
        Stated { quantity, meanings, wording, told_back, sentence, words, converts, covered_by }
    }
}

/// Whether two quantities are of one kind in different units.
fn is_in_other_unit(first: &Quantity, second: &Quantity) -> bool {
    let units = first.measured().zip(second.measured());
    first.is_comparable_with(second) && units.is_some_and(|(a, b)| a.unit.stated != b.unit.stated && a.unit.factor != b.unit.factor)
}
