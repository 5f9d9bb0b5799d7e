//! What `factlint diff` answers to texts of any kind.

use factlint::{
    diff,
    finding::Severity,
    rule::Rules,
    source::{Article, ArticleId},
};
use proptest::prelude::*;

const ORIGINAL: &str = "Ferry company cuts crossings\n\nThe ferry from Lisse to Oranmore carried 340 passengers on Monday, Marta Quist said. \
    More than 1,200 people had booked for the week. “We have never turned a passenger away before,” she said.\n\nThe company was founded \
    in March 1987 and owns 12 ships. A crossing costs $18. The harbour is 35 kilometres from the capital.\n";

fn article(number: u32, text: &str) -> Article {
    Article::new(ArticleId(number), format!("{number}.txt"), text.to_owned())
}

fn rules_of(original: &str, rewrite: &str) -> Vec<(&'static str, Severity)> {
    let outcome = diff::diff(&[article(0, original)], &article(1, rewrite), Rules::builtin());
    outcome.findings.iter().map(|finding| (finding.rule, finding.severity)).collect()
}

#[test]
fn an_article_has_nothing_to_say_about_itself() {
    assert_eq!(rules_of(ORIGINAL, ORIGINAL), []);
}

#[test]
fn an_article_that_quotes_the_same_words_again_and_cuts_them_short_has_nothing_to_say_about_itself() {
    let text = "“We will … open it again, whatever the council says,” the mayor said of the pool. “…”\n\n\
        She said “open it” twice, “whatever the council says”. Asked when, she said: “We will … open it!”\n";
    assert_eq!(rules_of(text, text), []);
}

#[test]
fn an_article_whose_quotations_do_not_close_has_nothing_to_say_about_itself() {
    let text = "The harbour staff said.\n“For years the fleet was 4,100 boats.\n“fleet was 4,100 boats.\n“For years they waited.\n";
    assert_eq!(rules_of(text, text), []);
}

#[test]
fn paragraphs_in_another_order_are_the_same_article() {
    let moved: Vec<&str> = ORIGINAL.split("\n\n").collect();
    let rewrite = format!("{}\n\n{}\n\n{}\n", moved[0], moved[2].trim(), moved[1]);
    assert_eq!(rules_of(ORIGINAL, &rewrite), []);
}

#[test]
fn an_original_pasted_twice_is_no_other_original() {
    assert_eq!(rules_of(&format!("{ORIGINAL}\n{ORIGINAL}"), ORIGINAL), []);
}

#[test]
fn an_empty_rewrite_only_drops() {
    let found = rules_of(ORIGINAL, "");
    assert!(!found.is_empty() && found.iter().all(|(_, severity)| *severity == Severity::Note), "{found:?}");
}

#[test]
fn an_article_of_something_else_gets_one_finding() {
    let other = "Orchestra plays in the quarry\n\nThe Senne Philharmonic gave its summer concert for 4,000 listeners. Jonas Vale \
        conducted. The musicians had rehearsed for 16 days. Tickets had sold out in 40 minutes. The next concert is in 2031.\n";
    let found = rules_of(ORIGINAL, other);
    assert_eq!(found.iter().filter(|(_, severity)| *severity > Severity::Note).count(), 1, "{found:?}");
}

#[test]
fn a_further_original_supports_what_the_first_does_not_say() {
    let rewrite = "The ferry carried 340 passengers. The storm sank 26 yachts.";
    let first = article(0, "The ferry carried 340 passengers.");
    let second = article(1, "In the harbour the storm sank 26 yachts.");
    let both = diff::diff(&[first, second], &article(2, rewrite), Rules::builtin());
    assert_eq!(both.findings, []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_is_what_it_is(text in "([A-Za-z“”\"(),.%$£ \n0-9-]|[0-9]{1,4} (people|km|miles)|more than |May |said ){0,60}") {
        prop_assert_eq!(rules_of(&text, &text), []);
    }

    #[test]
    fn any_two_texts_can_be_compared(original in "\\PC{0,120}", rewrite in "\\PC{0,120}") {
        rules_of(&original, &rewrite);
    }
}
