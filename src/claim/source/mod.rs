//! Who says what an article states.

mod cue;
mod full_name;
mod lexicon;

use std::{
    cell::{OnceCell, RefCell},
    collections::VecDeque,
    rc::Rc,
};

use crate::{
    entity::{self, Case, EntityKind, Mention, Word, key, words},
    source::Span,
    text::{Prose, Sentence},
};
use cue::{Cue, Side, cues, is_pronoun};
pub use full_name::Doubt;
use full_name::FullNames;
use lexicon::SpeechWords;

/// How a source is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SourceKind {
    /// Somebody by name.
    Person,
    /// Somebody by title or role: `the mayor of Port Ellen`.
    Title,
    /// A body, a newspaper, a country, a report.
    Body,
    /// People without a name: `officials`, `sources`, `a spokesman`.
    Anonymous,
}

/// Who says something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The name as it is shown: the fullest form for a pronoun or a surname.
    pub name: String,
    /// The name folded for comparison, without articles: see [`entity::key`].
    pub key: String,
    /// Where the source is named.
    pub span: Span,
    /// How it is named.
    pub kind: SourceKind,
    /// Whether a pronoun stands for it there, so that who is meant is a guess.
    pub by_pronoun: bool,
}

/// Who says what an article states, place by place.
///
/// It keeps the sentences that it read last: the quantities of a sentence, and those of its neighbours, ask for the same ones.
pub struct Sources<'a> {
    text: &'a str,
    prose: &'a Prose,
    names: &'a [Mention],
    read: RefCell<VecDeque<(usize, Rc<Reading<'a>>)>>,
    full_names: OnceCell<FullNames<'a>>,
}

/// How many sentences are kept: those that can share a source with one, on either side.
const KEPT: usize = 2 * NEAR + 4;

impl<'a> Sources<'a> {
    /// The sources of an article, given its text, the same cut up, and its names.
    pub fn new(text: &'a str, prose: &'a Prose, names: &'a [Mention]) -> Self {
        Self { text, prose, names, read: RefCell::default(), full_names: OnceCell::new() }
    }

    /// Who says what stands at the byte `at`: the source that the sentence names for it, or the speaker of the quotation
    /// around it. `None` where the article itself says so.
    pub fn at(&self, at: u32) -> Option<Source> {
        let index = self.prose.sentence_index(at)?;
        let reading = self.reading(index)?;
        if let Some(cue) = reading.cue_for(at) {
            return self.source(&reading, cue, index);
        }
        let quotation = self.prose.quotation_at(at)?.span;
        self.speaker_at_an_end(quotation, index).or_else(|| self.speaker(index))
    }

    /// The speaker of a quotation of several sentences, who is named in the sentence that it opens in, in front of it, or in the
    /// one it closes in.
    fn speaker_at_an_end(&self, quotation: Span, own: usize) -> Option<Source> {
        let first = self.prose.sentence_index(quotation.start)?;
        let last = self.prose.sentence_index(quotation.end.saturating_sub(1))?;
        let named = |index: usize, at: u32, covers: Side| {
            let reading = self.reading(index)?;
            let cue = reading.cue_for(at).filter(|cue| index != own && cue.covers == covers)?;
            self.source(&reading, cue, index)
        };
        let closing = || named(last, self.prose.sentences.get(last)?.span.start, Side::Front);
        named(first, quotation.start, Side::Behind).or_else(closing)
    }

    /// The sources that the paragraph around the byte `at` names, in order. One attribution often covers its paragraph.
    pub fn around(&self, at: u32) -> Vec<Source> {
        let Some(paragraph) = self.prose.paragraph_index(at) else { return Vec::new() };
        let mut found: Vec<Source> = Vec::new();
        // A paragraph of hundreds of sentences is a page without line ends; its far sentences say nothing about this one.
        let own = self.prose.sentence_index(at).unwrap_or(0);
        let all = self.prose.sentences_of(paragraph);
        for index in all.start.max(own.saturating_sub(NEAR))..all.end.min(own + NEAR) {
            let Some(reading) = self.reading(index) else { break };
            for cue in &reading.cues {
                found.extend(self.source(&reading, cue, index).filter(|new| !found.iter().any(|old| old.key == new.key)));
            }
        }
        found
    }

    /// The sentence of this number with its words and cues.
    fn reading(&self, index: usize) -> Option<Rc<Reading<'a>>> {
        let mut read = self.read.borrow_mut();
        if let Some((_, known)) = read.iter().rev().find(|(of, _)| *of == index) {
            return Some(Rc::clone(known));
        }
        let reading = Rc::new(Reading::of(self.text, self.prose, self.prose.sentences.get(index)?));
        if read.len() >= KEPT {
            read.pop_front();
        }
        read.push_back((index, Rc::clone(&reading)));
        Some(reading)
    }

    /// The fullest form that the article has for a name of one word: the first full name that ends in it, if it has one.
    pub fn full_name<'n>(&self, name: &'n Mention) -> &'n Mention
    where
        'a: 'n,
    {
        if name.key.contains(' ') { name } else { self.full_names().of_surname(&name.key).unwrap_or(name) }
    }

    /// Whether a name of one word may be that of another than of [whom the article names in full](Self::full_name).
    pub fn doubt(&self, name: &Mention) -> Doubt {
        if name.key.contains(' ') { Doubt::None } else { self.full_names().may_be_of_another(&name.key, self.text) }
    }

    fn full_names(&self) -> &FullNames<'a> {
        self.full_names.get_or_init(|| FullNames::of(self.names))
    }

    /// The speaker of a quotation whose own sentence names none: of the sentence before or behind in its paragraph, or of
    /// the paragraph before.
    fn speaker(&self, index: usize) -> Option<Source> {
        let prose = self.prose;
        let own = prose.sentences.get(index)?.paragraph;
        let paragraph_of = |other: usize| prose.sentences.get(other).map(|sentence| sentence.paragraph);
        let before = (index.saturating_sub(NEAR)..index).rev();
        let behind = index + 1..(index + 3).min(prose.sentences.len());
        let in_paragraph = before.clone().chain(behind).filter(|&other| paragraph_of(other) == Some(own));
        // A quotation that runs over several paragraphs has its speaker in the first.
        let continues = |paragraph: usize| {
            prose.paragraphs.get(paragraph).is_some_and(|p| prose.quotations_in(p.span).last().is_some_and(|last| last.continues))
        };
        let mut first = own;
        while first > 0 && own - first < 4 && (continues(first - 1) || first == own) {
            first -= 1;
        }
        let earlier = before.filter(|&other| paragraph_of(other).is_some_and(|paragraph| (first..own).contains(&paragraph)));
        in_paragraph.chain(earlier).find_map(|other| {
            let reading = self.reading(other)?;
            self.source(&reading, reading.cues.last()?, other)
        })
    }

    /// The source that a cue names.
    fn source(&self, reading: &Reading<'_>, cue: &Cue, sentence: usize) -> Option<Source> {
        let first = reading.words.get(cue.subject.start)?;
        let last = reading.words.get(cue.subject.end.checked_sub(1)?)?;
        let span = first.span.cover(last.span);
        if cue.subject.len() == 1 && is_pronoun(&first.text.to_lowercase()) {
            return self.pronoun(first, sentence);
        }
        let inside = entity::mentions_in(self.names, span);
        let words = reading.words.get(cue.subject.clone())?;
        // `analyst Ada Pell`: a name directly behind the role is the source; in `a spokesman for Marl Inc` the role is.
        let head = words.iter().position(is_head).map(|first| {
            let run = words.iter().skip(first).take_while(|word| is_head(word)).count();
            cue.subject.start + first + run - 1
        });
        let behind_head = head.and_then(|head| reading.words.get(head + 1)).filter(|_| head.is_some_and(|head| head + 1 < cue.subject.end));
        let described_by_role = |name: &Mention| {
            behind_head.is_some_and(|next| next.span.start < name.span.start)
                && head.is_some_and(|head| reading.words.get(head).is_some_and(|word| word.span.start < name.span.start))
        };
        // `Ada Pell's lawyer` is the lawyer.
        let owns =
            |name: &Mention| words.iter().any(|word| word.possessive && word.span.end == name.span.end && word.span.end < last.span.end);
        let person = inside.iter().find(|name| name.kind == EntityKind::Person && !described_by_role(name) && !owns(name));
        if let Some(name) = person {
            return Some(self.named(name, SourceKind::Person));
        }
        let last_name = inside.iter().find(|name| name.span.end == last.span.end && !last.possessive && name.kind != EntityKind::Demonym);
        if let Some(name) = last_name.filter(|name| !described_by_role(name)) {
            let kind = match name.kind {
                EntityKind::Other if name.key.contains(' ') => SourceKind::Person,
                EntityKind::Other => self.known_kind(name),
                _ => SourceKind::Body,
            };
            return Some(self.named(name, kind));
        }
        Some(described(self.text, reading, cue, head))
    }

    /// What a name of one word that could be anything is: somebody's, if it ends a longer one elsewhere in the article.
    fn known_kind(&self, name: &Mention) -> SourceKind {
        if self.full_names().is_surname(&name.key) { SourceKind::Person } else { SourceKind::Body }
    }

    /// A source by name: shown in the fullest form that the article has for it.
    fn named(&self, name: &Mention, kind: SourceKind) -> Source {
        let full = match kind {
            SourceKind::Person if !name.key.contains(' ') => self.full_names().of_surname(&name.key).unwrap_or(name),
            _ => name,
        };
        Source { name: full.span.of(self.text).to_owned(), key: full.key.clone(), span: name.span, kind, by_pronoun: false }
    }

    /// The source that a pronoun stands for: the last source of the sentences before, or the last person named.
    fn pronoun(&self, word: &Word<'_>, sentence: usize) -> Option<Source> {
        for other in (sentence.saturating_sub(NEAR)..sentence).rev() {
            let reading = self.reading(other)?;
            let cue = reading.cues.iter().rev().find(|cue| {
                !(cue.subject.len() == 1 && reading.words.get(cue.subject.start).is_some_and(|word| is_pronoun(&word.text.to_lowercase())))
            });
            let found = cue.and_then(|cue| self.source(&reading, cue, other));
            let fits = |source: &Source| {
                matches!(source.kind, SourceKind::Person | SourceKind::Title) || matches!(word.text, "they" | "They" | "it" | "It")
            };
            if let Some(source) = found.filter(fits) {
                return Some(Source { span: word.span, by_pronoun: true, ..source });
            }
        }
        let before = self.names.partition_point(|name| name.span.start < word.span.start);
        let person = self.names.get(..before)?.iter().rev().take(20).find(|name| name.kind == EntityKind::Person)?;
        Some(Source { span: word.span, by_pronoun: true, ..self.named(person, SourceKind::Person) })
    }
}

/// How many sentences to either side can share a source.
const NEAR: usize = 6;

/// A sentence with its words and the places that name a source.
struct Reading<'t> {
    words: Vec<Word<'t>>,
    cues: Vec<Cue>,
}

impl<'t> Reading<'t> {
    fn of(text: &'t str, prose: &Prose, sentence: &Sentence) -> Self {
        let words = words(text, sentence.span);
        let quotations = prose.quotations_in(sentence.span);
        let around = prose.quotation_at(sentence.span.start);
        // A word or two in marks are a title or a term, and no speech.
        let speech: Vec<Span> =
            around.into_iter().chain(quotations).map(|quotation| quotation.inside).filter(|inside| inside.len() > 24).collect();
        let quoted: Vec<bool> = words.iter().map(|word| speech.iter().any(|inside| inside.contains(word.span))).collect();
        let cues = cues(&words, &quoted);
        Self { words, cues }
    }

    /// The cue that covers the byte `at`.
    fn cue_for(&self, at: u32) -> Option<&Cue> {
        let place = self.words.partition_point(|word| word.span.end <= at);
        // What precedes its verb closest wins over what follows.
        let behind = self.cues.iter().rev().find(|cue| cue.covers == Side::Behind && cue.all.end <= place);
        let front = self.cues.iter().find(|cue| cue.covers == Side::Front && cue.all.start > place);
        match (behind, front) {
            (Some(behind), Some(front)) if self.is_parted(behind.all.end, place) && !self.is_parted(place, front.all.start) => Some(front),
            (Some(behind), _) => Some(behind),
            (None, Some(front)) => Some(front),
            // `, according to …, and five more`: what follows in the sentence is the source's too.
            (None, None) => self.cues.iter().find(|cue| cue.covers == Side::Front && cue.all.end <= place && cue.all.len() < 10),
        }
    }

    /// Whether a semicolon or `but` stands between two words.
    fn is_parted(&self, start: usize, end: usize) -> bool {
        self.words
            .get(start..=end.min(self.words.len().saturating_sub(1)))
            .unwrap_or_default()
            .iter()
            .any(|word| word.mark == Some(';') || word.text == "but")
    }
}

/// Whether a word is the noun of a source without a name.
fn is_head(word: &Word<'_>) -> bool {
    let lower = word.text.to_lowercase();
    let lists = SpeechWords::get();
    word.case != Case::Capitals && (entity::is_role(&lower) || lists.anonymous.contains(&lower) || lists.bodies.contains(&lower))
}

/// A source by title, or without a name; `head` is its noun, if that is known.
fn described(text: &str, reading: &Reading<'_>, cue: &Cue, head: Option<usize>) -> Source {
    let lists = SpeechWords::get();
    let mut subject = cue.subject.clone();
    // `On Friday the mayor said`: the phrase begins with the last article in front of its noun.
    let is_article = |at: &usize| reading.words.get(*at).is_some_and(|word| matches!(word.text, "the" | "The" | "a" | "A" | "an" | "An"));
    let end = head.map_or(subject.end, |head| head + 1);
    if let Some(article) = (subject.start..end).rev().find(is_article) {
        subject.start = article;
    }
    let words = reading.words.get(subject.clone()).unwrap_or_default();
    let span = match (words.first(), words.last()) {
        (Some(first), Some(last)) => first.span.cover(last.span),
        _ => Span::default(),
    };
    let noun =
        head.or(subject.end.checked_sub(1)).and_then(|at| reading.words.get(at)).map_or_else(String::new, |word| word.text.to_lowercase());
    let definite = words.iter().take(3).any(|word| word.text.eq_ignore_ascii_case("the") || word.possessive);
    let kind = if lists.bodies.contains(&noun) {
        SourceKind::Body
    } else if definite && (is_doer(&noun) || (entity::is_role(&noun) && !noun.ends_with('s'))) {
        SourceKind::Title
    } else if lists.anonymous.contains(&noun) || entity::is_role(&noun) {
        SourceKind::Anonymous
    } else {
        SourceKind::Body
    };
    let name = span.of(text);
    let folded = key(name);
    let bare = ["the ", "a ", "an "].iter().find_map(|article| folded.strip_prefix(article)).unwrap_or(&folded).to_owned();
    Source { name: name.to_owned(), key: bare, span, kind, by_pronoun: false }
}

/// Whether a noun that is on no list is one for somebody, by its ending: `teenager`, `evangelist`.
fn is_doer(noun: &str) -> bool {
    noun.len() > 5 && ["er", "or", "ist", "ian", "man", "eer"].iter().any(|end| noun.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Article, ArticleId};

    /// The source of the words `what` in `text`, with its kind.
    fn source_of(text: &str, what: &str) -> Option<(String, SourceKind)> {
        let article = Article::new(ArticleId(0), "a.txt", text.into());
        let prose = Prose::of(&article);
        let names = entity::names(&article, &prose);
        let at = u32::try_from(text.find(what).expect("it is there")).expect("small");
        Sources::new(text, &prose, &names).at(at).map(|source| (source.name, source.kind))
    }

    fn person(name: &str) -> (String, SourceKind) {
        (name.to_owned(), SourceKind::Person)
    }

    #[test]
    fn the_subject_of_a_verb_of_saying_is_the_source() {
        assert_eq!(source_of("Harbour master Ilse Marrow said 40 boats had sunk.", "40"), Some(person("Ilse Marrow")));
        assert_eq!(source_of("Some 40 boats sank, Ilse Marrow said on Friday.", "40"), Some(person("Ilse Marrow")));
        assert_eq!(source_of("“We lost 40 boats in one night,” said Ilse Marrow, the harbour master.", "40"), Some(person("Ilse Marrow")));
        assert_eq!(
            source_of("Ilse Marrow, the harbour master, later told reporters that 40 boats had sunk.", "40"),
            Some(person("Ilse Marrow"))
        );
        assert_eq!(source_of("The harbour master, Ilse Marrow, said 40 boats had sunk.", "40"), Some(person("Ilse Marrow")));
    }

    #[test]
    fn a_source_without_a_name_is_shown_as_written() {
        let kind = SourceKind::Anonymous;
        assert_eq!(source_of("Some 40 boats sank, according to two port officials.", "40"), Some(("two port officials".into(), kind)));
        assert_eq!(source_of("A spokesman for Marl Inc said 40 boats had sunk.", "40"), Some(("A spokesman for Marl Inc".into(), kind)));
        assert_eq!(
            source_of("On Friday the coast guard office said 40 boats had sunk.", "40"),
            Some(("the coast guard office".into(), SourceKind::Body))
        );
        assert_eq!(
            source_of("The mayor of Port Ellen said 40 boats had sunk.", "40"),
            Some(("The mayor of Port Ellen".into(), SourceKind::Title))
        );
    }

    #[test]
    fn pronouns_and_quotations_lead_back_to_their_speaker() {
        let text = "Ilse Marrow said the storm came early. She said 40 boats had sunk. “There were 12 left in the harbour.”";
        assert_eq!(source_of(text, "40"), Some(person("Ilse Marrow")));
        assert_eq!(source_of(text, "12"), Some(person("Ilse Marrow")));
    }

    #[test]
    fn a_quotation_of_several_sentences_is_that_of_whom_its_last_one_names() {
        let text = "Ilse Marrow said the storm came early. “There were 12 left. Nobody slept. We all waited for the light,” said Tom Orr.";
        assert_eq!(source_of(text, "12"), Some(person("Tom Orr")));
        assert_eq!(source_of(text, "Nobody"), Some(person("Tom Orr")));
        let text = "Ilse Marrow said: “The storm came early. There were 12 left.” Tom Orr said he had slept.";
        assert_eq!(source_of(text, "12"), Some(person("Ilse Marrow")));
    }

    #[test]
    fn each_of_two_sources_has_its_own_clause() {
        let text = "Ilse Marrow said 40 boats had sunk, but Tom Orr said 12 were missing.";
        assert_eq!(source_of(text, "40"), Some(person("Ilse Marrow")));
        assert_eq!(source_of(text, "12"), Some(person("Tom Orr")));
    }

    #[test]
    fn a_deed_makes_nobody_a_source() {
        for text in [
            "Rescuers found 40 boats in the reeds.",
            "Ilse Marrow added 40 points for the visitors.",
            "Ilse Marrow posted 40 points in the second half.",
            "Firefighters responded to 40 calls.",
            "Ilse Marrow revealed as the 40th keeper of the light.",
            "Marl Inc agreed to buy 40 boats.",
        ] {
            assert_eq!(source_of(text, "40"), None, "{text}");
        }
    }

    #[test]
    fn a_verb_that_is_a_deed_as_often_names_a_source_in_front_of_what_is_said() {
        for text in [
            "Ilse Marrow found that 40 boats had sunk.",
            "Ilse Marrow pointed out 40 holes in the pier.",
            "Some 40 boats had sunk, Ilse Marrow agreed.",
            "Ilse Marrow added the harbour had lost 40 boats.",
        ] {
            assert_eq!(source_of(text, "40"), Some(person("Ilse Marrow")), "{text}");
        }
        assert_eq!(
            source_of("The harbour survey found 40 boats beyond repair.", "40"),
            Some(("The harbour survey".into(), SourceKind::Body))
        );
    }

    #[test]
    fn who_speaks_for_somebody_is_not_that_person() {
        let text = "Ilse Marrow's lawyer said 40 boats had sunk.";
        assert_eq!(source_of(text, "40").map(|(name, _)| name), Some("Ilse Marrow's lawyer".to_owned()));
    }

    #[test]
    fn a_quotation_at_the_end_is_that_of_the_verb_in_front_of_it() {
        let text = "Ilse Marrow said the pier was “safe as a house in any weather” while Tom Orr said “it took 40 boats down with it”.";
        let article = Article::new(ArticleId(0), "a.txt", text.into());
        let prose = Prose::of(&article);
        let names = entity::names(&article, &prose);
        let at = u32::try_from(text.find("“it").expect("it is there")).expect("small");
        assert_eq!(Sources::new(text, &prose, &names).at(at).map(|source| source.name), Some("Tom Orr".to_owned()));
    }

    #[test]
    fn what_the_article_says_itself_has_no_source() {
        for text in [
            "The storm sank 40 boats.",
            "He was told that 40 boats had sunk.",
            "It was reported that 40 boats had sunk.",
            "The claims of 40 owners are open.",
        ] {
            assert_eq!(source_of(text, "40"), None, "{text}");
        }
    }
}
