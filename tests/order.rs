//! What is found does not depend on the order of the articles, and so not on what their files are called.

use std::collections::BTreeSet;

use factlint::{
    check,
    rule::Rules,
    source::{Article, ArticleId},
};
use proptest::prelude::*;

/// How a report of the wreck varies: what it counts, which of its sentences it has, its date.
#[derive(Debug, Clone)]
struct Report {
    figures: [u8; 4],
    sentences: u16,
    day: Option<u8>,
}

impl Report {
    fn text(&self) -> String {
        let [dead, aboard, age, boats] = self.figures;
        let sentences = [
            format!("The ferry Ondine sank off Kerrowby on Tuesday, killing at least {} people.", 20 + dead),
            format!("There were {} people on board when it left Tarvik.", 140 + u32::from(aboard)),
            format!("Captain Nils Odalen, {}, was pulled from the water alive.", 50 + age),
            format!("Some {} boats searched the bay off Kerrowby through the night.", 12 + boats),
            format!("The Ondine carried {} passengers and {} crew members.", 130 + u32::from(aboard), 10 + boats),
            format!("Odalen, {}, had sailed from Tarvik for {} years.", 50 + age, 15 + dead),
            format!("About {} people were still missing on Wednesday, harbour police said.", 30 + boats),
            format!("Nils Odalen said {} people died when the Ondine sank.", 20 + boats),
            format!("More than {} people were on board the Ondine, police in Kerrowby said.", 138 + u32::from(age)),
            format!("The ferry left Tarvik with {} people on board, Odalen said.", 140 + u32::from(boats)),
        ];
        let told: Vec<String> =
            (0..).zip(sentences).filter(|(at, _)| self.sentences & (1 << at) != 0).map(|(_, sentence)| sentence).collect();
        let head = self.day.map_or_else(String::new, |day| format!("---\ndate: 2021-03-{:02}\n---\n", 16 + day));
        format!("{head}A ferry sinks off Kerrowby\n\n{}\n", told.join("\n\n"))
    }
}

fn report() -> impl Strategy<Value = Report> {
    let figure = || prop_oneof![2 => Just(0_u8), 1 => 0_u8..12];
    let figures = [figure(), figure(), figure(), figure()];
    (figures, 1_u16..1024, proptest::option::of(0_u8..3)).prop_map(|(figures, sentences, day)| Report { figures, sentences, day })
}

/// Where the findings point, by the numbers of the reports whatever the order of the articles.
fn found(reports: &[Report], order: &[usize]) -> BTreeSet<(&'static str, Vec<(usize, u32)>)> {
    let article = |(id, &at): (u32, &usize)| Article::new(ArticleId(id), format!("{id}.txt"), reports[at].text());
    let articles: Vec<Article> = (0..).zip(order).map(article).collect();
    let findings = check::check(&articles, Rules::builtin()).findings;
    findings
        .into_iter()
        .map(|finding| {
            let mut places: Vec<_> = finding.labels.iter().map(|label| (order[label.article.0 as usize], label.span.start)).collect();
            places.sort_unstable();
            (finding.rule, places)
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10))]
    #[test]
    fn what_is_found_does_not_depend_on_the_order_of_the_articles(
        reports in proptest::collection::vec(report(), 40),
        order in Just((0..40).collect::<Vec<usize>>()).prop_shuffle(),
    ) {
        let as_they_come: Vec<usize> = (0..reports.len()).collect();
        let before = found(&reports, &as_they_come);
        prop_assert!(!before.is_empty(), "reports that differ so much disagree somewhere");
        prop_assert_eq!(found(&reports, &order), before);
    }
}
