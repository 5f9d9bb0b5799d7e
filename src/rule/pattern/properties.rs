//! What must hold for every pattern and every sentence: the parser takes any text, and the automaton finds what a
//! matcher finds that simply tries every way.

use std::sync::Arc;

use proptest::prelude::*;

use super::{Automaton, MAX_GAP, Node, Pattern, SentenceItems, parse, tests::sentence};
use crate::{source::Span, text::tokens};

/// A sentence for the simple matcher: one piece a word, a comma, or the only value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece {
    Word(&'static str),
    Comma,
    Value,
}

const WORDS: [&str; 3] = ["ruby", "opal", "jade"];

fn pieces() -> impl Strategy<Value = Vec<Piece>> {
    let piece = || prop_oneof![8 => prop::sample::select(&WORDS[..]).prop_map(Piece::Word), 1 => Just(Piece::Comma)];
    (prop::collection::vec(piece(), 0..8), prop::collection::vec(piece(), 0..8)).prop_map(|(before, after)| {
        let mut all = before;
        all.push(Piece::Value);
        all.extend(after);
        all
    })
}

/// Patterns with the value at their top, so that most of them are sound.
fn patterns() -> impl Strategy<Value = String> {
    let word = prop::sample::select(&WORDS[..]).prop_map(str::to_owned);
    let part = word.prop_recursive(2, 8, 3, |inner| {
        let sequence = prop::collection::vec(inner, 1..3).prop_map(|parts| parts.join(" "));
        let branches = prop::collection::vec(sequence, 1..3).prop_map(|all| all.join("|"));
        prop_oneof![
            branches.clone().prop_map(|all| format!("({all})")),
            branches.prop_map(|all| format!("[{all}]")),
            Just("ruby … opal".to_owned()),
            Just(",".to_owned()),
        ]
    });
    (prop::collection::vec(part.clone(), 0..3), any::<bool>(), prop::collection::vec(part, 0..3)).prop_map(|(before, gap, after)| {
        let gap = if gap && !before.is_empty() { "…" } else { "" };
        format!("{} {gap} {{number}} {}", before.join(" "), after.join(" "))
    })
}

/// Every place where the nodes can end if they begin at `at`; `taken` tells whether the value was passed.
fn ends(nodes: &[Node], pieces: &[Piece], at: usize) -> Vec<usize> {
    let Some((node, rest)) = nodes.split_first() else { return vec![at] };
    let piece = pieces.get(at);
    let after: Vec<usize> = match node {
        Node::Word(word) => step(matches!(piece, Some(Piece::Word(w)) if **w == **word), at),
        Node::Mark(_) => step(piece == Some(&Piece::Comma), at),
        Node::Slot(_) => step(piece == Some(&Piece::Value), at),
        Node::Gap => {
            let words = pieces.iter().skip(at).take(MAX_GAP).take_while(|p| matches!(p, Piece::Word(_))).count();
            (at..=at + words).collect()
        }
        Node::Choice(branches) => branches.iter().flat_map(|b| ends(b, pieces, at)).collect(),
        Node::Optional(branches) => branches.iter().flat_map(|b| ends(b, pieces, at)).chain([at]).collect(),
        Node::Possessive => Vec::new(),
    };
    after.into_iter().flat_map(|next| ends(rest, pieces, next)).collect()
}

fn step(passes: bool, at: usize) -> Vec<usize> {
    if passes { vec![at + 1] } else { Vec::new() }
}

/// For every end the latest start, as the automaton promises, in bytes.
fn naive(pattern: &Pattern, pieces: &[Piece], spans: &[Span]) -> Vec<(u32, u32)> {
    let mut found: Vec<(u32, u32)> = Vec::new();
    for start in 0..pieces.len() {
        for end in ends(&pattern.nodes, pieces, start) {
            if let Some((first, last)) = spans.get(start).zip(end.checked_sub(1).and_then(|last| spans.get(last))) {
                found.retain(|&(_, known)| known != last.end);
                found.push((first.start, last.end));
            }
        }
    }
    found.sort_unstable_by_key(|&(_, end)| end);
    found
}

/// The sentence as text, with the place of every piece.
fn written(pieces: &[Piece]) -> (String, Vec<Span>) {
    let (mut text, mut spans) = (String::new(), Vec::new());
    for piece in pieces {
        text.push(' ');
        let start = text.len();
        text.push_str(match piece {
            Piece::Word(word) => word,
            Piece::Comma => ",",
            Piece::Value => "7",
        });
        spans.push(Span::new(start, text.len()));
    }
    (text, spans)
}

proptest! {
    #[test]
    fn the_automaton_finds_what_trying_every_way_finds(pattern in patterns(), pieces in pieces()) {
        let Ok(pattern) = parse(&pattern) else { return Ok(()) };
        let (text, spans) = written(&pieces);
        let (_, quantities) = sentence(&text.replace('7', "*7*"));
        let automaton = Automaton::new([Arc::new(pattern.clone())]);
        let mut items = SentenceItems::read(&text, &tokens(&text, Span::new(0, text.len())), &quantities);
        let mut found: Vec<(u32, u32)> = Vec::new();
        for m in automaton.run(&mut items, &quantities) {
            match found.iter_mut().find(|(_, end)| *end == m.span.end) {
                Some(known) => known.0 = known.0.max(m.span.start),
                None => found.push((m.span.start, m.span.end)),
            }
        }
        found.sort_unstable_by_key(|&(_, end)| end);
        prop_assert_eq!(found, naive(&pattern, &pieces, &spans));
    }

    #[test]
    fn any_text_is_a_pattern_or_a_fault_with_a_place_in_it(text in "[a-z{}()\\[\\]|…'’:,. é]{0,60}") {
        if let Err(error) = parse(&text) {
            prop_assert!(error.span.end as usize <= text.len() && text.is_char_boundary(error.span.start as usize));
            prop_assert!(text.is_char_boundary(error.span.end as usize) && !error.message.is_empty());
        }
    }

    #[test]
    fn several_patterns_together_find_what_each_finds_alone(all in prop::collection::vec(patterns(), 1..5), pieces in pieces()) {
        let all: Vec<Pattern> = all.iter().filter_map(|pattern| parse(pattern).ok()).collect();
        let (text, _) = written(&pieces);
        let (_, quantities) = sentence(&text.replace('7', "*7*"));
        let words = tokens(&text, Span::new(0, text.len()));
        let run = |patterns: &[&Pattern]| {
            let automaton = Automaton::new(patterns.iter().copied().cloned().map(Arc::new));
            let mut items = SentenceItems::read(&text, &words, &quantities);
            automaton.run(&mut items, &quantities)
        };
        let together = run(&all.iter().collect::<Vec<_>>());
        for (number, pattern) in all.iter().enumerate() {
            let alone: Vec<_> = run(&[pattern]).into_iter().map(|m| m.span).collect();
            let here: Vec<_> = together.iter().filter(|m| m.pattern == number).map(|m| m.span).collect();
            prop_assert_eq!(alone, here);
        }
    }
}
