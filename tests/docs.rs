//! The pages of `docs/` that are made from the program.
//!
//! `UPDATE_DOCS=1 cargo test --test docs -- --include-ignored` writes them anew.

use std::{fs, path::PathBuf};

use factlint::{
    quantity::Tolerance,
    rule::{Rules, figures, page},
    trial,
};

fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs").join(name)
}

/// Compares a page with what it should be, or writes it.
fn expect_page(name: &str, wanted: &str) {
    let path = path(name);
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, wanted).expect("the page can be written");
    }
    let there = fs::read_to_string(&path).unwrap_or_default();
    assert!(there == wanted, "docs/{name} is stale: run `UPDATE_DOCS=1 cargo test --test docs -- --include-ignored`");
}

#[test]
fn the_table_of_readings_has_the_figures_of_the_program() {
    let text = fs::read_to_string(path("readings.md")).expect("the page is there");
    let (before, rest) = text.split_once("<!-- figures -->\n").expect("the table has a beginning");
    let (_, after) = rest.split_once("<!-- end of figures -->").expect("the table has an end");
    let rows = figures(&Tolerance::default()).into_iter().map(|figure| {
        let means = if figure.means == figure.allows { "the same" } else { &figure.means };
        format!("| {} | {} | {means} |\n", figure.written, figure.allows)
    });
    let table = format!("| written | can be | readers expect |\n|---|---|---|\n{}", rows.collect::<String>());
    expect_page("readings.md", &format!("{before}<!-- figures -->\n{table}<!-- end of figures -->{after}"));
}

#[test]
#[ignore = "stale after every change of a rule file; .ci/run runs it"]
fn every_rule_has_a_page_that_says_what_its_file_says() {
    for check in Rules::builtin().checks() {
        expect_page(&format!("rules/{}.md", check.name), &page(check));
    }
}

#[test]
fn no_page_is_left_of_a_rule_that_is_gone() {
    for entry in fs::read_dir(path("rules")).expect("the folder is there") {
        let name = entry.expect("it can be read").file_name().into_string().expect("UTF-8");
        let rule = name.strip_suffix(".md").unwrap_or_default();
        assert!(Rules::builtin().check(rule).is_some(), "docs/rules/{name}");
    }
}

#[test]
fn the_measure_of_the_manual_works_as_the_manual_says() {
    let manual = fs::read_to_string(path("measures.md")).expect("the page is there");
    let (_, rest) = manual.split_once("```toml\n").expect("it shows a measure");
    let (file, _) = rest.split_once("```").expect("the measure has an end");
    let folder = tempfile::tempdir().expect("a folder can be made");
    let path = folder.path().join("snow-depth.toml");
    fs::write(&path, file).expect("a file can be written");
    let (rules, errors) = Rules::load(&[path]);
    assert!(errors.is_empty(), "{errors:?}");
    let trial = trial::run(&rules, true);
    assert_eq!(trial.examples, 4);
    assert!(trial.failures.is_empty(), "{:?}", trial.failures);
}
