//! Patterns run over sentences whose quantities are marked by hand: the grammar of quantities is tested elsewhere.

use std::sync::Arc;

use super::{Automaton, Match, SentenceItems, parse};
use crate::{
    quantity::{Dimension, Hedge, Measured, Number, Quantity, Unit, Value},
    source::Span,
    text::tokens,
};

/// A sentence with quantities in asterisks: `*28 residents*` is a count, `*28*` a number, `*600 km*` a length.
pub(super) fn sentence(marked: &str) -> (String, Vec<Quantity>) {
    let mut text = String::new();
    let mut quantities = Vec::new();
    for (at, part) in marked.split('*').enumerate() {
        let start = text.len();
        text.push_str(part);
        if at % 2 == 1 {
            let (figure, noun) = part.split_once(' ').unwrap_or((part, ""));
            let dimension = match noun {
                "" => Dimension::Number,
                "km" => Dimension::Length,
                _ => Dimension::Count,
            };
            let head = noun.rsplit(' ').next().unwrap_or_default();
            let unit = head.strip_suffix('s').unwrap_or(if head == "people" { "person" } else { head });
            let number = Number::whole(figure.replace(',', "").parse().unwrap_or_default());
            quantities.push(Quantity {
                span: Span::new(start, text.len()),
                figure: Span::new(start, start + figure.len()),
                dimension,
                value: Value::Measured(Measured { low: Some(number), high: Some(number), unit: Unit::plain(unit.to_owned()) }),
                hedge: Hedge::None,
                approximate: false,
                change: None,
            });
        }
    }
    (text, quantities)
}

/// The figures and slots that a pattern takes in a sentence: `28 residents of Velsk`.
fn taken(pattern: &str, marked: &str) -> Vec<String> {
    let pattern = parse(pattern).unwrap_or_else(|e| panic!("{pattern}: {e}"));
    let (text, quantities) = sentence(marked);
    let automaton = Automaton::new([Arc::new(pattern)]);
    let mut items = SentenceItems::read(&text, &tokens(&text, Span::new(0, text.len())), &quantities);
    let shown = |m: &Match| {
        let slots = m.slots.iter().flatten().map(|span| format!(" {}", span.of(&text)));
        format!("{}{}", quantities[m.quantity].figure.of(&text), slots.collect::<String>())
    };
    automaton.run(&mut items, &quantities).iter().map(shown).collect()
}

#[test]
fn a_word_matches_in_every_form_and_case() {
    for marked in ["They killed *28*.", "Killing *28*, they left.", "It kills *28*."] {
        assert_eq!(taken("kill {number}", marked), ["28"], "{marked}");
    }
    assert_eq!(taken("killed {number}", "Killing *28*, they left."), [""; 0]);
}

#[test]
fn what_stands_in_square_brackets_may_be_missing_and_alternatives_exclude_each_other() {
    let pattern = "population [of] (be|reach) {number}";
    assert_eq!(taken(pattern, "The population of was *5*."), ["5"]);
    assert_eq!(taken(pattern, "The population reached *5*."), ["5"]);
    assert_eq!(taken(pattern, "The population reached was *5*."), [""; 0]);
}

#[test]
fn a_gap_stays_in_its_clause_and_below_its_length() {
    let pattern = "kill … {number}";
    assert_eq!(taken(pattern, "It killed in the town at least *5*."), ["5"]);
    for marked in [
        "It killed a man, *5* fled.",
        "It killed a man and hurt *5*.",
        "It killed a man while *5* fled.",
        "It killed *3* of the *5*.",
        "It killed one two three four five six seven *5*.",
    ] {
        assert!(!taken(pattern, marked).contains(&"5".to_owned()), "{marked}");
    }
}

#[test]
fn a_count_can_ask_for_its_noun() {
    let pattern = "have {count of resident|people}";
    assert_eq!(taken(pattern, "Velsk has *28 residents*."), ["28", "28"]);
    assert_eq!(taken(pattern, "Velsk has *28 soldiers*."), ["28", "28"]);
    assert_eq!(taken(pattern, "Velsk has *28 cows*."), [""; 0]);
    assert_eq!(taken(pattern, "Velsk has *28*."), [""; 0]);
}

#[test]
fn the_words_of_a_count_can_be_matched_and_passed_over() {
    assert_eq!(taken("{count} wounded", "They buried *15 wounded soldiers*."), ["15"]);
    assert_eq!(taken("{count} be buried", "*15 wounded soldiers* were buried."), ["15"]);
}

#[test]
fn a_place_is_a_whole_name_or_a_noun_that_points_at_one() {
    let pattern = "{place} have {number}";
    assert_eq!(taken(pattern, "In spring New Velsk Harbour had *5*."), ["5 New Velsk Harbour"]);
    assert_eq!(taken(pattern, "Yesterday the old port city had *5*."), ["5 the old port city"]);
    assert_eq!(taken(pattern, "The Isle of Arran had *5*."), ["5 Isle of Arran"]);
    assert_eq!(taken(pattern, "It had *5*."), ["5 It"]);
    assert_eq!(taken(pattern, "The bridge had *5*."), [""; 0]);
}

#[test]
fn a_possessive_may_be_a_pronoun() {
    let pattern = "{place}'s population of {number}";
    assert_eq!(taken(pattern, "Velsk’s population of *5*"), ["5 Velsk"]);
    assert_eq!(taken(pattern, "Its population of *5*"), ["5 Its"]);
    assert_eq!(taken(pattern, "The town's population of *5*"), ["5 The town"]);
    assert_eq!(taken(pattern, "Velsk population of *5*"), [""; 0]);
}

#[test]
fn a_thing_is_a_whole_noun_phrase() {
    let pattern = "{thing} be {length} long";
    assert_eq!(taken(pattern, "Yesterday the old bridge was *2 km* long."), ["2 the old bridge"]);
    assert_eq!(taken(pattern, "The tail of the queue was *2 km* long."), ["2 The tail of the queue"]);
}

#[test]
fn hyphens_part_words_quotation_marks_nothing_and_a_conversion_is_no_obstacle() {
    let pattern = "{length} [long] front line";
    for marked in ["the *900 km* front-line", "the *900 km* (*560 km*) front line", "the *900 km* “front line”"] {
        assert_eq!(taken(pattern, marked), ["900"], "{marked}");
    }
}

#[test]
fn the_same_sentence_gives_a_conversion_to_its_original() {
    let (text, quantities) = sentence("a front of *900 km* (*560 km*)");
    assert_eq!(SentenceItems::read(&text, &tokens(&text, Span::new(0, text.len())), &quantities).conversions, [(1, 0)]);
}

#[test]
fn the_size_of_a_change_is_not_the_value() {
    let (text, mut quantities) = sentence("a population of *5*");
    quantities[0].change = Some(crate::quantity::Change::Up);
    let pattern = parse("population of {number}").expect("a pattern");
    let automaton = Automaton::new([Arc::new(pattern)]);
    let mut items = SentenceItems::read(&text, &tokens(&text, Span::new(0, text.len())), &quantities);
    assert_eq!(automaton.run(&mut items, &quantities), []);
}

#[test]
fn a_place_at_the_beginning_of_a_pattern_stands_behind_no_preposition() {
    let pattern = "{place} have {number}";
    assert_eq!(taken(pattern, "The mayor of Velsk has *5*."), [""; 0]);
    assert_eq!(taken(pattern, "The port city of Velsk has *5*."), ["5 The port city of Velsk"]);
    assert_eq!(taken("{person} , {number} ,", "They met Ruth Ames, *5*, and left."), ["5 Ruth Ames"]);
}

#[test]
fn a_slot_can_ask_for_a_change_or_a_rate() {
    let (text, mut quantities) = sentence("it fell *30 km*");
    let pattern = parse("fall {length change}").expect("a pattern");
    let automaton = Automaton::new([Arc::new(pattern)]);
    let mut items = SentenceItems::read(&text, &tokens(&text, Span::new(0, text.len())), &quantities);
    assert_eq!(automaton.run(&mut items, &quantities), []);
    quantities[0].change = Some(crate::quantity::Change::Down);
    assert_eq!(automaton.run(&mut items, &quantities).len(), 1);
    let rate = parse("fall {length per s}").expect("a pattern");
    let automaton = Automaton::new([Arc::new(rate)]);
    let mut items = SentenceItems::read(&text, &tokens(&text, Span::new(0, text.len())), &quantities);
    assert_eq!(automaton.run(&mut items, &quantities), []);
}

#[test]
fn a_slot_can_leave_open_whether_a_change_is_meant() {
    let (text, mut quantities) = sentence("it closed *30 km* lower");
    let pattern = parse("close {length [change]} lower").expect("a pattern");
    let automaton = Automaton::new([Arc::new(pattern)]);
    let mut items = SentenceItems::read(&text, &tokens(&text, Span::new(0, text.len())), &quantities);
    assert_eq!(automaton.run(&mut items, &quantities).len(), 1);
    quantities[0].change = Some(crate::quantity::Change::Down);
    assert_eq!(automaton.run(&mut items, &quantities).len(), 1);
}

#[test]
fn a_slot_can_name_several_rates() {
    let (text, mut quantities) = sentence("it fell *30 km*");
    if let Value::Measured(measured) = &mut quantities[0].value {
        measured.unit.per = Some("month".into());
    }
    for (pattern, matches) in [("fall {length per week|month}", 1), ("fall {length per week}", 0), ("fall {length}", 0)] {
        let pattern = parse(pattern).expect("a pattern");
        let automaton = Automaton::new([Arc::new(pattern)]);
        let mut items = SentenceItems::read(&text, &tokens(&text, Span::new(0, text.len())), &quantities);
        assert_eq!(automaton.run(&mut items, &quantities).len(), matches);
    }
}

#[test]
fn a_gap_passes_over_values_of_another_kind() {
    assert_eq!(taken("fall … to {number}", "It fell *3 km* to *5*."), ["5"]);
    assert_eq!(taken("fall … to {number}", "It fell *3 shops* to *5*."), [""; 0]);
}

#[test]
fn the_verb_of_a_hedge_can_be_a_word_of_a_pattern() {
    let (text, mut quantities) = sentence("a line that *exceeds 800 km*");
    quantities[0].figure = Span::new(text.find("800").expect("it is there"), text.find("800").expect("it is there") + 3);
    quantities[0].dimension = Dimension::Length;
    let pattern = parse("line that exceed {length}").expect("a pattern");
    let automaton = Automaton::new([Arc::new(pattern)]);
    let mut items = SentenceItems::read(&text, &tokens(&text, Span::new(0, text.len())), &quantities);
    assert_eq!(automaton.run(&mut items, &quantities).len(), 1);
}

#[test]
fn adverbs_that_change_nothing_are_passed_over() {
    assert_eq!(taken("{place} have {number}", "New Velsk now also has *5*."), ["5 New Velsk"]);
}

#[test]
fn the_stop_of_an_abbreviation_parts_no_clause() {
    assert_eq!(taken("stay at no … for {number}", "The ballad stayed at No. 1 for *7* weeks."), ["7"]);
}

#[test]
fn people_are_not_counted_in_fractions() {
    let (text, mut quantities) = sentence("it killed *3*");
    let half = Number::decimal(5, 1).expect("small");
    quantities[0].value = Value::Measured(Measured { low: Some(half), high: Some(half), unit: Unit::none() });
    let pattern = parse("kill {people}").expect("a pattern");
    let automaton = Automaton::new([Arc::new(pattern)]);
    let mut items = SentenceItems::read(&text, &tokens(&text, Span::new(0, text.len())), &quantities);
    assert_eq!(automaton.run(&mut items, &quantities), []);
}
