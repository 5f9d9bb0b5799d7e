//! What is reported of several articles, and how loudly.

use factlint::{
    check,
    finding::{Finding, Severity},
    rule::Rules,
    source::{Article, ArticleId},
};

/// What the event is known by: names that both reports share.
const EVENT: &str = "The Ondine ferry sank off Kerrowby near the Tarvik lighthouse. The Ondine belonged to Halsund Lines of Kerrowby, \
                     and Halsund Lines ran her to Tarvik.";

fn findings(texts: &[&str]) -> Vec<Finding> {
    let article = |(id, text): (u32, &&str)| Article::new(ArticleId(id), format!("{id}.txt"), format!("{text} {EVENT}"));
    let articles: Vec<Article> = (0..).zip(texts).map(article).collect();
    check::check(&articles, Rules::builtin()).findings.into_iter().filter(|finding| finding.rule.ends_with("contradiction")).collect()
}

fn severities(texts: &[&str]) -> Vec<Severity> {
    findings(texts).into_iter().map(|finding| finding.severity).collect()
}

#[test]
fn two_certain_tolls_of_one_event_that_are_close_are_reported_without_a_date() {
    let says = |toll: &str| format!("{toll} people were killed when the Ondine ferry sank off Kerrowby.");
    assert_eq!(findings(&[&says("Forty"), &says("Forty-two")]).len(), 1);
}

#[test]
fn a_toll_that_may_have_grown_is_not_reported_without_a_date() {
    assert_eq!(severities(&["Five people were killed when the ferry went down.", "The sinking killed 24 people in all on board."]), []);
    assert_eq!(severities(&["The sinking killed 40 people on board.", "At least 42 people were killed when the ferry went down."]), []);
}

#[test]
fn the_values_of_two_sources_are_a_note() {
    let first = "The Kerrowby coastguard said three flares were fired from the Ondine ferry off Tarvik.";
    let second = "Halsund Lines said five flares were fired from the Ondine ferry off Tarvik.";
    assert_eq!(severities(&[first, second]), [Severity::Note]);
}

#[test]
fn what_one_article_states_in_its_own_name_is_held_against_a_source() {
    let first = "Three flares were fired from the Ondine ferry off Tarvik.";
    let second = "Halsund Lines said five flares were fired from the Ondine ferry off Tarvik.";
    assert_eq!(severities(&[first, second]), [Severity::Warning]);
    let third = "The Kerrowby coastguard said three flares were fired from the Ondine ferry off Tarvik.";
    assert_eq!(severities(&[first, second, third]), [Severity::Warning], "one report with a source does not make it the source's");
}

#[test]
fn two_values_of_one_source_are_held_against_each_other() {
    let first = "The Kerrowby coastguard said three flares were fired from the Ondine ferry off Tarvik.";
    let second = "The Kerrowby coastguard said five flares were fired from the Ondine ferry off Tarvik.";
    assert_eq!(severities(&[first, second]), [Severity::Warning]);
}

#[test]
fn two_counts_of_one_measure_in_one_event_are_one_fact_in_whatever_words() {
    let first = "Marlow spoke to the crowd of 9,300 at the Kerrowby pier.";
    let second = "Ines Tharp, who sang, was heard by 3,900 spectators. The rally was attended by 3,900 people.";
    assert_eq!(findings(&[first, second]).len(), 1);
}

#[test]
fn those_hurt_beside_the_dead_are_all_that_were_hurt() {
    let first = "On Monday the sinking of the Ondine killed two and injured 58 others, the Kerrowby police said.";
    let second = "The sinking of the Ondine on Monday injured 38 people, the Kerrowby police said.";
    assert_eq!(findings(&[first, second]).len(), 1);
    let third = "On Monday Marlow and 58 others were injured in the sinking of the Ondine, the Kerrowby police said.";
    assert_eq!(findings(&[third, second]).len(), 0, "Marlow is one of them, and nobody says of how many");
}

#[test]
fn what_is_still_needed_is_not_what_there_is() {
    assert_eq!(
        severities(&["Tharp needed nine points for the title in Kerrowby.", "Tharp scored 20 points for the title in Kerrowby."]),
        []
    );
}

#[test]
fn a_date_of_something_else_in_the_sentence_keeps_no_two_ages_of_one_person_apart() {
    let first = "---\ndate: 2022-03-11\n---\nA court in Kerrowby sentenced Jonas Vale, 54, to six years in prison on Friday for stealing from the Ondine fund.";
    let second = "---\ndate: 2022-03-12\n---\nJonas Vale, 57, made 78 transfers from the Ondine fund between 2011 and 2019, a court in Kerrowby heard.";
    let found = findings(&[first, second]);
    assert!(found.iter().any(|finding| finding.message.contains("57")), "{found:?}");
}

#[test]
fn two_reports_of_one_plan_differ_but_a_plan_and_its_outcome_do_not() {
    let [planned, otherwise, done] =
        ["will fire three", "plans to fire five", "fired five"].map(|act| format!("The Ondine {act} flares off the Tarvik lighthouse."));
    assert_eq!(findings(&[&planned, &otherwise]).len(), 1);
    assert_eq!(findings(&[&planned, &done]).len(), 0);
}
