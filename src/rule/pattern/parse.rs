//! The grammar of patterns, in nom; one function a production.

use nom::{
    IResult, Parser as _,
    branch::alt,
    bytes::complete::{tag, take_while1},
    character::complete::{char, multispace0, one_of},
    combinator::{map, value, verify},
    error::{ErrorKind, ParseError},
    multi::separated_list1,
    sequence::{delimited, terminated},
};
use serde::{
    Deserialize as _,
    de::{IntoDeserializer as _, value::StrDeserializer},
};
use thiserror::Error;

use super::{ChangeFit, MAX_SLOTS, Node, Pattern, Slot, SlotKind, ValueSlot};
use crate::{quantity::Dimension, source::Span};

/// Why a pattern cannot be used, and where in it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{message}")]
pub(crate) struct PatternError {
    /// What is wrong, for the author of the rule file.
    pub message: String,
    /// Where, in bytes of the pattern.
    pub span: Span,
    /// What would be right.
    pub help: Option<String>,
}

/// Brackets nest at most so deep, so that no pattern can exhaust the stack.
const MAX_DEPTH: usize = 8;

/// A pattern has at most so many bytes.
const MAX_LENGTH: usize = 500;

/// A failure with the rest of the input where it happened; `Some` where a message says more than "unexpected".
#[derive(Debug)]
struct Fault<'p> {
    rest: &'p str,
    message: Option<String>,
    /// Whether the whole slot at `rest` is wrong.
    is_slot: bool,
}

impl<'p> ParseError<&'p str> for Fault<'p> {
    fn from_error_kind(rest: &'p str, _: ErrorKind) -> Self {
        Self { rest, message: None, is_slot: false }
    }

    fn append(_: &'p str, _: ErrorKind, other: Self) -> Self {
        other
    }

    /// The alternative that got furthest knows best what is wrong.
    fn or(self, other: Self) -> Self {
        if self.message.is_some() || self.rest.len() < other.rest.len() { self } else { other }
    }
}

type Parsed<'p, T> = IResult<&'p str, T, Fault<'p>>;

/// Reads a pattern.
pub(crate) fn parse(pattern: &str) -> Result<Pattern, PatternError> {
    let fail = |message: String, span| Err(PatternError { message, span, help: None });
    let whole = Span::new(0, pattern.len());
    if pattern.len() > MAX_LENGTH {
        return fail(format!("a pattern has at most {MAX_LENGTH} bytes, this one {}", pattern.len()), whole);
    }
    let nodes = match sequence(pattern, pattern.len(), 0) {
        Ok(("", nodes)) => nodes,
        Ok((rest, _)) => {
            let found = rest.chars().next().unwrap_or_default();
            let hint = match found {
                ')' | ']' | '}' => "has no opening bracket",
                '|' => "stands outside of brackets: write (a|b)",
                _ => "cannot stand in a pattern",
            };
            let at = pattern.len() - rest.len();
            return fail(format!("`{found}` {hint}"), Span::new(at, at + found.len_utf8()));
        }
        Err(nom::Err::Error(fault) | nom::Err::Failure(fault)) => {
            let at = pattern.len() - fault.rest.len();
            let width = if fault.is_slot { fault.rest.find('}').map(|end| end + 1) } else { None };
            let width = width.unwrap_or_else(|| fault.rest.chars().next().map_or(0, char::len_utf8));
            let help = fault.is_slot.then(|| format!("slots are {}", SLOTS.join(", ")));
            let message = fault.message.unwrap_or_else(|| "not closed, or empty".into());
            return Err(PatternError { message, span: Span::new(at, at + width), help });
        }
        Err(nom::Err::Incomplete(_)) => return fail("not complete".into(), whole),
    };
    checked(nodes).map_err(|(message, span)| PatternError { message, span: span.unwrap_or(whole), help: None })
}

/// Parts one after another, up to the end or a closing bracket.
fn sequence(input: &str, length: usize, depth: usize) -> Parsed<'_, Vec<Node>> {
    let mut nodes = Vec::new();
    let (mut input, _) = multispace0(input)?;
    while let Some(first) = input.chars().next() {
        match part(first, input, length, depth, &mut nodes) {
            Ok((rest, ())) => (input, _) = multispace0(rest)?,
            Err(nom::Err::Error(_)) => break,
            Err(other) => return Err(other),
        }
    }
    Ok((input, nodes))
}

/// Adds one part of a sequence, which its first character tells; a word with hyphens is several.
fn part<'p>(first: char, input: &'p str, length: usize, depth: usize, nodes: &mut Vec<Node>) -> Parsed<'p, ()> {
    let (rest, node) = match first {
        '…' | '.' => value(Node::Gap, alt((tag("…"), tag("...")))).parse(input)?,
        '[' => map(|i| brackets(i, '[', ']', length, depth), Node::Optional).parse(input)?,
        '(' => map(|i| brackets(i, '(', ')', length, depth), Node::Choice).parse(input)?,
        '{' => map(|i| slot(i, length), |slot| Node::Slot(Box::new(slot))).parse(input)?,
        '\'' | '’' => possessive(input)?,
        ',' | ';' | ':' | '–' | '—' => map(one_of(",;:–—"), Node::Mark).parse(input)?,
        _ => return words(input, nodes),
    };
    nodes.push(node);
    Ok((rest, ()))
}

/// `[a|b]` or `(a|b)`.
fn brackets(input: &str, open: char, close: char, length: usize, depth: usize) -> Parsed<'_, Vec<Vec<Node>>> {
    let (inside, _) = char(open).parse(input)?;
    if depth == MAX_DEPTH {
        return Err(failure(input, format!("brackets nest at most {MAX_DEPTH} deep")));
    }
    let branch = |i| sequence(i, length, depth + 1);
    let (rest, branches) = separated_list1(char('|'), branch).parse(inside)?;
    if branches.iter().any(Vec::is_empty) {
        return Err(failure(input, format!("an empty alternative; what may be missing stands in [ ], not in {open} {close}")));
    }
    match char::<_, Fault>(close).parse(rest) {
        Ok((rest, _)) => Ok((rest, branches)),
        Err(_) if rest.is_empty() => Err(failure(input, format!("`{open}` is not closed"))),
        Err(_) => Err(failure(rest, format!("expected `|` or `{close}`"))),
    }
}

/// `{count}`, `{count of soldier|troop}`, `{from: place}`.
fn slot(input: &str, length: usize) -> Parsed<'_, Slot> {
    let (rest, inside) = match delimited(char('{'), take_while1(|c| c != '{' && c != '}'), char('}')).parse(input) {
        Ok(parsed) => parsed,
        Err(nom::Err::Error(Fault { rest, .. })) if rest.len() < input.len() => {
            return Err(failure(input, "`{` is not closed, or the slot is empty".into()));
        }
        Err(other) => return Err(other),
    };
    let start = length - input.len();
    let span = Span::new(start, length - rest.len());
    let (label, kind) = match inside.split_once(':') {
        Some((label, kind)) => (Some(label.trim()), kind.trim()),
        None => (None, inside.trim()),
    };
    if label.is_some_and(|l| l.is_empty() || !l.chars().all(|c| c.is_ascii_lowercase() || c == '-')) {
        return Err(failure(input, "the name of a slot is made of small letters: {from: place}".into()));
    }
    let Some((name, kind)) = slot_kind(kind) else {
        return Err(nom::Err::Failure(Fault { rest: input, message: Some(format!("no slot is called `{kind}`")), is_slot: true }));
    };
    Ok((rest, Slot { label: label.unwrap_or(name).to_owned(), kind, span }))
}

/// The slots that patterns can use.
const SLOTS: &[&str] = &[
    "place",
    "person",
    "name",
    "thing",
    "people",
    "count",
    "number",
    "ordinal",
    "percentage",
    "length",
    "area",
    "volume",
    "mass",
    "speed",
    "temperature",
    "duration",
    "age",
    "money",
    "energy",
    "power",
    "data",
    "angle",
    "pressure",
    "frequency",
    "score",
    "other",
    "date",
    "time",
];

/// The name and the kind of a slot as written: `place`, `count of soldier|troop`, `length [change]`, `money per week|month`.
///
/// `None` for one that does not exist, and for nouns where nothing is counted.
fn slot_kind(written: &str) -> Option<(&str, SlotKind)> {
    let captured = match written {
        "place" => Some(SlotKind::Place),
        "person" => Some(SlotKind::Person),
        "name" => Some(SlotKind::Name),
        "thing" => Some(SlotKind::Thing),
        _ => None,
    };
    if let Some(kind) = captured {
        return Some((written, kind));
    }
    let (rest, nouns) = match written.split_once(" of ") {
        Some((rest, nouns)) => (rest.trim_end(), nouns.split('|').map(|n| n.trim().to_lowercase()).collect()),
        None => (written, Vec::new()),
    };
    let (rest, per) = match rest.split_once(" per ") {
        Some((rest, per)) => (rest.trim_end(), per.split('|').map(|p| p.trim().to_lowercase()).collect()),
        None => (rest, Vec::new()),
    };
    let (name, change) = match (rest.strip_suffix(" change"), rest.strip_suffix(" [change]")) {
        (Some(name), _) => (name.trim_end(), ChangeFit::Only),
        (_, Some(name)) => (name.trim_end(), ChangeFit::Either),
        _ => (rest, ChangeFit::No),
    };
    let dimension = if name == "people" { Dimension::Count } else { dimension(name)? };
    if nouns.iter().any(String::is_empty) || per.iter().any(String::is_empty) || !(nouns.is_empty() || name == "count") {
        return None;
    }
    let bare = dimension == Dimension::Count && nouns.is_empty();
    let nouns = if name == "people" { vec!["people".to_owned()] } else { nouns };
    Some((name, SlotKind::Value(ValueSlot { dimension, nouns, bare, change, per })))
}

fn dimension(name: &str) -> Option<Dimension> {
    let name: StrDeserializer<'_, serde::de::value::Error> = name.into_deserializer();
    Dimension::deserialize(name).ok()
}

/// `'s` behind a slot or a word.
fn possessive(input: &str) -> Parsed<'_, Node> {
    let (rest, _) = terminated(one_of("'’"), char('s')).parse(input)?;
    if rest.starts_with(char::is_alphanumeric) {
        return Err(nom::Err::Error(Fault { rest: input, message: None, is_slot: false }));
    }
    Ok((rest, Node::Possessive))
}

/// A word; a hyphen parts it, because texts write `front line` and `front-line`.
fn words<'p>(input: &'p str, nodes: &mut Vec<Node>) -> Parsed<'p, ()> {
    let letters = take_while1(|c: char| c.is_alphanumeric() || c == '-');
    let (rest, word) = verify(letters, |word: &str| !word.starts_with('-') && !word.ends_with('-')).parse(input)?;
    nodes.extend(word.split('-').filter(|w| !w.is_empty()).map(|w| Node::Word(w.to_lowercase().into())));
    Ok((rest, ()))
}

fn failure(rest: &str, message: String) -> nom::Err<Fault<'_>> {
    nom::Err::Failure(Fault { rest, message: Some(message), is_slot: false })
}

/// The rules that concern a pattern as a whole.
fn checked(nodes: Vec<Node>) -> Result<Pattern, (String, Option<Span>)> {
    match values(&nodes)? {
        0 => return Err(("a pattern needs one slot for its value, such as {count} or {length}".into(), None)),
        1 => {}
        _ => return Err(("a pattern has only one slot for its value".into(), None)),
    }
    if !has_word(&nodes) {
        return Err(("a pattern needs a word or a mark that must stand there: slots and gaps alone fit anything".into(), None));
    }
    if matches!(nodes.first(), Some(Node::Gap)) || matches!(nodes.last(), Some(Node::Gap)) {
        return Err(("a gap stands between two parts, not at either end".into(), None));
    }
    let mut labels = Vec::new();
    collect_labels(&nodes, &mut labels);
    if labels.len() > MAX_SLOTS {
        return Err((format!("a pattern has at most {MAX_SLOTS} different slots besides its value"), None));
    }
    Ok(Pattern { nodes, labels })
}

/// How many values every way through the nodes has; an error where ways differ.
fn values(nodes: &[Node]) -> Result<usize, (String, Option<Span>)> {
    let mut count = 0;
    for node in nodes {
        match node {
            Node::Slot(slot) if slot.kind.is_value() => count += 1,
            Node::Optional(branches) => {
                for branch in branches {
                    if values(branch)? > 0 {
                        return Err(("the value of a pattern cannot be optional".into(), first_value(branch)));
                    }
                }
            }
            Node::Choice(branches) => {
                let mut first = None;
                for branch in branches {
                    let here = values(branch)?;
                    if *first.get_or_insert(here) != here {
                        let place = branches.iter().find_map(|b| first_value(b));
                        return Err(("either all alternatives have the value of the pattern or none".into(), place));
                    }
                }
                count += first.unwrap_or_default();
            }
            _ => {}
        }
    }
    Ok(count)
}

fn first_value(nodes: &[Node]) -> Option<Span> {
    nodes.iter().find_map(|node| match node {
        Node::Slot(slot) if slot.kind.is_value() => Some(slot.span),
        Node::Optional(branches) | Node::Choice(branches) => branches.iter().find_map(|b| first_value(b)),
        _ => None,
    })
}

/// Whether every way through the nodes passes a word or a mark.
fn has_word(nodes: &[Node]) -> bool {
    nodes.iter().any(|node| match node {
        Node::Word(_) | Node::Mark(_) => true,
        Node::Choice(branches) => branches.iter().all(|b| has_word(b)),
        // `{count of soldier}` names its noun; a rate, an age and a score are told by how they are written.
        Node::Slot(slot) => match &slot.kind {
            SlotKind::Value(value) => {
                !value.nouns.is_empty() && !value.bare
                    || !value.per.is_empty()
                    || matches!(value.dimension, Dimension::Age | Dimension::Score)
            }
            _ => false,
        },
        _ => false,
    })
}

fn collect_labels(nodes: &[Node], labels: &mut Vec<String>) {
    for node in nodes {
        match node {
            Node::Slot(slot) if !slot.kind.is_value() && !labels.contains(&slot.label) => labels.push(slot.label.clone()),
            Node::Optional(branches) | Node::Choice(branches) => branches.iter().for_each(|b| collect_labels(b, labels)),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is wrong with a pattern, and the part that is underlined.
    fn fault(pattern: &str) -> (String, &str) {
        let error = parse(pattern).expect_err("a broken pattern");
        (error.message, error.span.of(pattern))
    }

    #[test]
    fn a_pattern_is_read_part_by_part() {
        let pattern = parse("{place}'s front-line [of] … (kill|die) {count of soldier|troop}").expect("a pattern");
        let word = |w: &str| Node::Word(w.into());
        assert_eq!(pattern.nodes.get(1..4), Some(&[Node::Possessive, word("front"), word("line")][..]));
        assert_eq!(pattern.nodes.get(4..6), Some(&[Node::Optional(vec![vec![word("of")]]), Node::Gap][..]));
        assert_eq!(pattern.labels, ["place"]);
        assert_eq!(pattern.value().map(|(dimension, _)| dimension), Some(Dimension::Count));
    }

    #[test]
    fn slots_can_have_names_of_their_own() {
        let pattern = parse("from {from: place} to {to: place} be {length}").expect("a pattern");
        assert_eq!(pattern.labels, ["from", "to"]);
    }

    #[test]
    fn a_fault_is_told_with_its_place() {
        for (pattern, message, place) in [
            ("home to {cuont}", "no slot is called `cuont`", "{cuont}"),
            ("home to {count", "`{` is not closed", "{"),
            ("home (to|at {count}", "`(` is not closed", "("),
            ("home to) {count}", "`)` has no opening bracket", ")"),
            ("home [to|] {count}", "an empty alternative", "["),
            ("home | hut {count}", "stands outside of brackets", "|"),
            ("home [to {count}]", "cannot be optional", "{count}"),
            ("home (to|{count})", "either all alternatives", "{count}"),
            ("home to {count} + 1", "cannot stand in a pattern", "+"),
        ] {
            let (told, at) = fault(pattern);
            assert!(told.contains(message), "{pattern}: {told}");
            assert_eq!(at, place, "{pattern}: {told}");
        }
    }

    #[test]
    fn a_pattern_needs_a_value_and_a_word() {
        for (pattern, message) in [
            ("", "needs one slot for its value"),
            ("home to people", "needs one slot for its value"),
            ("{count} or {count}", "only one slot"),
            ("{place} {count}", "needs a word"),
            ("… home to {count}", "not at either end"),
        ] {
            assert!(fault(pattern).0.contains(message), "{pattern}: {}", fault(pattern).0);
        }
    }

    #[test]
    fn deep_brackets_and_long_patterns_are_refused() {
        assert!(fault(&format!("{}a{} {{count}}", "(".repeat(50), ")".repeat(50))).0.contains("deep"));
        assert!(fault(&format!("{} {{count}}", "a ".repeat(400))).0.contains("at most"));
    }
}
