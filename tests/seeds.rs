//! What `docs/seeds.md` promises of the articles in `seeds/`.

use std::{collections::BTreeSet, path::PathBuf};

use factlint::{
    check, diff,
    finding::{Finding, Severity},
    rule::Rules,
    source::{self, Article},
};

fn articles(names: &[&str]) -> Vec<Article> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let files: Vec<PathBuf> = names.iter().map(|name| folder.join(name)).collect();
    let loaded = source::load_files(&files, "<stdin>");
    assert!(loaded.failures.is_empty(), "{:?}", loaded.failures);
    loaded.articles
}

/// The rule of each error and warning with the first words of its places, in no order.
fn shown(findings: &[Finding], articles: &[Article]) -> BTreeSet<String> {
    let weighty = findings.iter().filter(|finding| finding.severity > Severity::Note);
    weighty
        .map(|finding| {
            let places: BTreeSet<String> = finding
                .labels
                .iter()
                .map(|label| {
                    let article = &articles[label.article.0 as usize];
                    let name = article.path.rsplit('/').next().unwrap_or_default();
                    let words: String = article.slice(label.span).chars().take(40).collect();
                    format!("{}: {words}", &name[..1])
                })
                .collect();
            format!("{} | {}", finding.rule, places.into_iter().collect::<Vec<_>>().join(" | "))
        })
        .collect()
}

fn list(findings: &BTreeSet<String>) -> String {
    findings.iter().map(String::as_str).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_articles_contradict_each_other_where_the_page_says_and_nowhere_else() {
    let articles = articles(&["1-original.txt", "2-rewrite.txt", "3-second-rewrite.txt", "4-kursk.txt", "5-analysis.txt"]);
    let found = shown(&check::check(&articles, Rules::builtin()).findings, &articles);
    for wanted in [
        "contradiction | 1: over 1,000 km | 2: 1,000 kilometers | 3: exceeds 800 miles",
        "unit-conversion | 1: 600 sq km (150 sq miles)",
        "repeated-passage | 3: Kyiv says that Kupiansk is firmly in its",
        "name-spelling | 3: Kupiansk | 3: Kupyansk",
    ] {
        assert!(found.contains(wanted), "{wanted} is not among {found:#?}");
    }
    let elsewhere: Vec<_> = found.iter().filter(|line| line.contains("| 4: ") || line.contains("| 5: ")).collect();
    assert!(elsewhere.is_empty(), "{elsewhere:#?}");
}

#[test]
fn the_first_rewrite_loses_a_hedge_and_makes_up_a_quotation() {
    let articles = articles(&["1-original.txt", "2-rewrite.txt"]);
    let outcome = diff::diff(&articles[..1], &articles[1], Rules::builtin());
    insta::assert_snapshot!(list(&shown(&outcome.findings, &articles)));
}

#[test]
fn the_second_rewrite_changes_a_length_and_brings_people_and_quotations() {
    let articles = articles(&["1-original.txt", "3-second-rewrite.txt"]);
    let outcome = diff::diff(&articles[..1], &articles[1], Rules::builtin());
    insta::assert_snapshot!(list(&shown(&outcome.findings, &articles)));
}

#[test]
fn an_article_is_no_rewrite_of_itself() {
    for name in ["1-original.txt", "2-rewrite.txt", "3-second-rewrite.txt", "4-kursk.txt", "5-analysis.txt"] {
        let articles = articles(&[name, name]);
        let outcome = diff::diff(&articles[..1], &articles[1], Rules::builtin());
        assert_eq!(shown(&outcome.findings, &articles), BTreeSet::new(), "{name}");
    }
}

#[test]
fn findings_put_words_of_an_article_in_curly_marks_only() {
    let articles = articles(&["1-original.txt", "3-second-rewrite.txt"]);
    let [original, rewrite] = articles.as_slice() else { panic!("two articles are read") };
    let mut findings = check::check(&articles, Rules::builtin()).findings;
    findings.extend(diff::diff(std::slice::from_ref(original), rewrite, Rules::builtin()).findings);
    let said = findings.iter().flat_map(|f| [&f.message].into_iter().chain(&f.reasons).chain(&f.help));
    let straight: Vec<_> = said.filter(|text| text.contains('"')).collect();
    assert!(straight.is_empty() && !findings.is_empty(), "{straight:#?}");
}
