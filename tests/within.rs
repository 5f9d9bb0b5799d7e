//! What the rules for one article tell an editor: message, places, arithmetic and repair.

use std::fmt::Write as _;

use factlint::{
    check,
    rule::Rules,
    source::{Article, ArticleId},
};

/// The findings in some words, as an editor is told them.
fn told(text: &str) -> String {
    let article = Article::new(ArticleId(0), "article.txt", text.to_owned());
    let outcome = check::check(std::slice::from_ref(&article), Rules::builtin());
    let mut shown = String::new();
    for finding in outcome.findings {
        writeln!(shown, "{}[{}] {}", finding.severity.name(), finding.rule, finding.message).expect("a string");
        for label in &finding.labels {
            writeln!(shown, "  at “{}” {}", article.slice(label.span), label.note).expect("a string");
        }
        for line in finding.reasons.iter().chain(&finding.help) {
            writeln!(shown, "  {line}").expect("a string");
        }
    }
    shown
}

#[test]
fn a_wrong_conversion_shows_both_figures_in_both_units_and_both_repairs() {
    insta::assert_snapshot!(told(
        "The reserve covers around 400 square kilometres (250 square miles) of marsh.\n\
         The herd crossed the 800-kilometre (800-mile) desert in gusts of 70 mph (185 km/h).\n\
         Last winter was 3C (37.4F) warmer, and the keeper, 6ft 6in (1.78m), was cold.\n\
         The nests are 20 to 60 centimetres (8 to 34 inches) wide."
    ));
}

#[test]
fn a_wrong_date_shows_the_weekday_and_the_nearest_days_that_fit() {
    insta::assert_snapshot!(told(
        "---\ndate: 2023-05-02\n---\n\
         The trial opened on Monday, 9 September 2022, and the lease ended on 31 June 2022.\n\
         The ferry will run again from Friday, 12 July."
    ));
}

#[test]
fn figures_that_do_not_give_each_other_show_what_they_give() {
    insta::assert_snapshot!(told(
        "Profit rose 20 percent to $150 million from $100 million.\n\
         The shares fell 15 cents, or 9 percent, to $16.79.\n\
         The rate rose 2 percent to 6 percent from 4 percent.\n\
         In the trial 43% of the 12 patients recovered.\n\
         The crash killed 28 people: 20 soldiers and six civilians.\n\
         The club sold 120 tickets at $15 each, raising $2,800.\n\
         In Velsk 120% of the voters backed the mayor, and the town has 1,00,0 residents."
    ));
}

#[test]
fn dates_that_do_not_give_a_duration_show_what_they_give() {
    insta::assert_snapshot!(told(
        "He led the club from 2010 to 2015, seven years, without a title.\n\
         Three days after the storm of 24 March, the road was opened on 28 March.\n\
         The painter, born on 3 May 1970, died on 4 June 2020, aged 45.\n\
         The road was closed from 9 a.m. to 11 a.m., three hours, on Monday."
    ));
}

#[test]
fn any_text_is_checked_without_a_panic_and_in_the_same_way_twice() {
    let parts = [
        "from 5 to",
        " 10%",
        " 3C (37F)",
        " 31 June",
        " of the 0",
        " people",
        "½ mile (",
        "é) ",
        "born 1990 died 1980 aged 5",
        " – 4,00,0 km",
    ];
    for first in parts {
        for second in parts {
            for third in parts {
                let text = format!("{first}{second}{third}.");
                assert_eq!(told(&text), told(&text), "{text}");
            }
        }
    }
}

#[test]
fn parts_shares_and_a_share_put_in_two_ways_show_what_they_add_up_to() {
    insta::assert_snapshot!(told(
        "Nine people died in the flood, five in Velsk, two in the parish of Orr and one in Tarvik.\n\
         The fire hurt 31 people - 16 men and 14 women - in a night.\n\
         One in five tenants, or 30 percent, has moved.\n\
         Holders will get 55 percent in cash and 65 percent in new Norvec shares."
    ));
}
