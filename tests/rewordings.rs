//! Values that a rewrite gives in other words than its original, each with one that only looks like it.

use factlint::{
    diff,
    finding::Severity,
    rule::Rules,
    source::{Article, ArticleId},
};

const ARTICLE: &str = "The tug Larkspur ran aground off Holm Point at 5:10 a.m. on Friday with 312 people on board, the coastguard said.

All were taken off by 11:47 p.m. The vessel, built in 1987, had been bought by its owner in March 2016 for 3.9 million euros. It last \
passed an inspection on 15 June.

About 11,000 people saw the rescue, and 23 boats took part. Harbour master Eva Sund said 68 percent of the passengers were children.

The company paid a fine of 1.4 million euros in 2019. Its shares fell 6.4 percent. \
Tilly March, 17, the youngest on board, swam ashore with three Swedes. The harbour master ended a decade in charge.

Another tug, the Teal, sank on 2 January 1953 with the loss of 51 lives. An inquiry took eleven weeks, a trial 18 months. Its wreck was \
found 51 years ago. A hearing is due on 1 October.";

/// The figures that the rules on numbers object to, as their messages.
fn objections(rewrite: &str) -> Vec<String> {
    let article = |id, text: &str| Article::new(ArticleId(id), format!("{id}.txt"), text.to_owned());
    let findings = diff::diff(&[article(0, ARTICLE)], &article(1, rewrite), Rules::builtin()).findings;
    let of_numbers = |rule: &str| rule.starts_with("number-") || rule == "hedge-changed";
    findings.into_iter().filter(|f| f.severity > Severity::Note && of_numbers(f.rule)).map(|f| f.message).collect()
}

/// Each a value of the article, and a like one that is not.
const PAIRS: &[(&str, &str)] = &[
    ("The tug hit rocks at ten past five in the morning.", "The tug hit rocks at twenty past five in the morning."),
    ("Everybody was off the tug before midnight.", "Everybody was off the tug at half past midnight."),
    ("The owner has had the tug since 2016.", "The owner has had the tug since 2014."),
    ("The tug was built back in 1987.", "The tug was built back in 1978."),
    ("The last inspection was in mid-June.", "The last inspection was in early June."),
    ("The last inspection was in the middle of June.", "The last inspection was at the end of June."),
    ("Two in three passengers were children.", "One in three passengers were children."),
    ("About two thirds of the passengers were children.", "About a third of the passengers were children."),
    ("Nearly two dozen boats took part.", "Nearly three dozen boats took part."),
    ("The company was fined €1.4m.", "The company was fined €1.6m."),
    ("The company's shares fell by more than 6%.", "The company's shares fell by more than 8%."),
    ("The trial took a year and a half.", "The trial took two and a half years."),
    ("A year-and-a-half trial followed.", "A two-and-a-half-year trial followed."),
    ("The inquiry took less than three months.", "The inquiry took less than two months."),
    ("The wreck was found half a century ago.", "The wreck was found a quarter of a century ago."),
    ("A hearing is due at the beginning of October.", "A hearing is due at the end of October."),
    ("The harbour master was in charge for 10 years.", "The harbour master was in charge for 20 years."),
    ("The youngest on board, a 17-year-old, swam ashore.", "The youngest on board, a 19-year-old, swam ashore."),
    ("The vessel was bought for almost 4M euros.", "The vessel was bought for almost 5M euros."),
    ("Shares in the company were down 6.4 per cent.", "Shares in the company were down 4.6 per cent."),
    ("Tug saved with 312 on board", "Tug saved with 213 on board"),
    ("The Teal sank in 1953.", "The Teal sank in 1963."),
];

#[test]
fn a_value_in_other_words_is_the_originals() {
    for (same, _) in PAIRS {
        assert_eq!(objections(same), Vec::<String>::new(), "{same}");
    }
}

#[test]
fn another_value_in_these_words_is_not() {
    for (_, other) in PAIRS {
        assert!(!objections(other).is_empty(), "{other}");
    }
}
