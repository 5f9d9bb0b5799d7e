//! Rule files as their authors use them: examples that are run, faults that are told with their place.

use std::{
    fs,
    process::{Command, Output},
};

use tempfile::TempDir;

/// A measure of a user's own, with a gap for its examples.
const SNOW: &str = r#"
name = "snow-depth"
about = "How deep the snow lies."
dimension = "length"
over-time = "free"
patterns = ["{length} of snow", "snow … {length} deep"]
"#;

fn run(files: &[(&str, String)], arguments: &[&str]) -> Output {
    let folder = TempDir::new().expect("a folder can be made");
    for (name, text) in files {
        fs::write(folder.path().join(name), text).expect("a file can be written");
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_factlint"));
    command.args(arguments).current_dir(folder.path()).env("NO_COLOR", "1").env("COLUMNS", "100").env("LANG", "C.UTF-8");
    command.env_remove("LC_ALL").output().expect("the program starts")
}

/// Runs the program in the folder of the project.
fn run_in_project(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_factlint"));
    command.args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).env("NO_COLOR", "1").output().expect("the program starts")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

#[test]
fn an_unknown_key_a_bad_pattern_and_a_missing_file_are_told_with_their_place_and_status_two() {
    let files = [
        ("key.toml", format!("{SNOW}tolerence = 5\n")),
        ("pattern.toml", SNOW.replace("snow-depth", "snow").replace("of snow", "of (snow")),
        ("good.toml", SNOW.to_owned()),
    ];
    let output = run(&files, &["rules", "test", "key.toml", "pattern.toml", "missing.toml", "good.toml"]);
    assert_eq!(output.status.code(), Some(2));
    let told = text(&output.stderr);
    for part in ["key.toml:7:1", "tolerence", "pattern.toml:6:26", "is not closed", "missing.toml: no such file"] {
        assert!(told.contains(part), "{part} in {told}");
    }
}

#[test]
fn rule_files_that_are_no_text_or_hold_no_examples_are_told() {
    let folder = TempDir::new().expect("a folder can be made");
    fs::create_dir(folder.path().join("empty")).expect("a folder can be made");
    fs::write(folder.path().join("latin.toml"), b"name = \"caf\xe9\"\n").expect("a file can be written");
    fs::write(folder.path().join("snow.toml"), SNOW).expect("a file can be written");
    let run = |path: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_factlint"));
        command.args(["rules", "test", path]).current_dir(folder.path()).output().expect("the program starts")
    };
    for (path, told) in [
        ("latin.toml", "latin.toml: not UTF-8; save the file as UTF-8"),
        ("empty", "empty: no rule files in this folder; their names end in .toml"),
        ("gone", "gone: no such file or folder; check the spelling"),
    ] {
        let output = run(path);
        assert_eq!(output.status.code(), Some(2));
        assert!(text(&output.stderr).contains(told), "{}", text(&output.stderr));
        assert_eq!(text(&output.stdout), "");
    }
    let output = run("snow.toml");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(text(&output.stdout), "no examples; write some under `matches`, `look-alikes` or `[[example]]`\n");
}

#[test]
fn a_name_that_two_files_use_is_told() {
    let files = [("a.toml", SNOW.to_owned()), ("b.toml", SNOW.to_owned())];
    let output = run(&files, &["rules", "test", "a.toml", "b.toml"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("`snow-depth` is already the name of a.toml"), "{}", text(&output.stderr));
}

#[test]
fn the_text_of_a_rule_that_does_not_exist_is_told() {
    let rule = |name: &str| {
        let example = "[[example]]\nname = \"nothing\"\narticles = [\"The quay is closed.\"]\nfindings = []\n";
        format!("name = \"{name}\"\nseverity = \"note\"\ncommand = \"check\"\nsummary = \"Of our own.\"\n\n{example}")
    };
    let output = run(&[("own.toml", rule("closed-quay"))], &["rules", "test", "own.toml"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("own.toml: there is no rule `closed-quay`"), "{}", text(&output.stderr));
    let output = run(&[("own.toml", rule("unit-conversion"))], &["rules", "test", "own.toml"]);
    assert_eq!((output.status.code(), text(&output.stdout).as_str()), (Some(0), "1 examples, all as they should be\n"));
}

#[test]
fn a_broken_rule_file_does_not_keep_articles_from_being_checked() {
    let files = [("snow.toml", SNOW.replace("over-time", "overtime")), ("article.txt", "The bridge is closed.\n".to_owned())];
    let output = run(&files, &["check", "--rules", "snow.toml", "--format", "json", "article.txt"]);
    assert_eq!(output.status.code(), Some(2));
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(json["summary"]["articles"], 1);
}

#[test]
fn a_measure_of_the_user_is_listed_and_explained() {
    let files = [("snow.toml", SNOW.to_owned())];
    let list = run(&files, &["rules", "list", "--rules", "snow.toml"]);
    assert!(text(&list.stdout).contains("snow-depth"));
    let explained = run(&files, &["explain", "snow-depth", "--rules", "snow.toml"]);
    assert!(text(&explained.stdout).contains("How deep the snow lies."));
}

#[test]
fn every_built_in_rule_can_be_explained_and_so_can_a_measure() {
    let list = run(&[], &["rules", "list", "--format", "json"]);
    let list: serde_json::Value = serde_json::from_slice(&list.stdout).expect("JSON");
    let (rules, measures) = (list["rules"].as_array().expect("a list"), list["measures"].as_array().expect("a list"));
    assert!(rules.len() > 20 && measures.len() > 200, "{} rules, {} measures", rules.len(), measures.len());
    for one in rules.iter().chain(measures.last()) {
        let name = one["name"].as_str().expect("a name");
        let output = run(&[], &["explain", name]);
        assert_eq!(output.status.code(), Some(0), "{name}");
        assert!(text(&output.stdout).starts_with(name));
    }
}

#[test]
fn an_unknown_rule_is_told_where_to_look() {
    let output = run(&[], &["explain", "no-such-rule"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("factlint rules list"));
}

#[test]
fn a_slip_in_the_name_of_a_rule_is_answered_with_the_name() {
    let snow = [("snow.toml", SNOW.to_owned())];
    for (written, meant) in [("unit-convertion", "unit-conversion"), ("Weekday Date", "weekday-date"), ("snow", "snow-depth")] {
        let output = run(&snow, &["explain", written, "--rules", "snow.toml"]);
        assert_eq!(output.status.code(), Some(2));
        assert!(text(&output.stderr).contains(&format!("did you mean `{meant}`?")), "{written}");
    }
    assert!(!text(&run(&[], &["explain", "zzz"]).stderr).contains("did you mean"));
}

#[test]
fn every_example_of_the_built_in_rules_and_measures_goes_as_its_author_says() {
    let output = run_in_project(&["rules", "test", "rules/checks", "rules/measures"]);
    assert_eq!(output.status.code(), Some(0), "{}{}", text(&output.stderr), text(&output.stdout));
}

#[test]
fn every_built_in_measure_has_five_examples_on_each_side() {
    for measure in factlint::rule::Rules::builtin().measures().all() {
        let examples = &measure.page().examples;
        let fire = examples.iter().filter(|e| e.fires()).count();
        assert!(fire >= 5 && examples.len() - fire >= 5, "{}", measure.name);
    }
}

#[test]
fn an_explanation_fits_a_narrow_screen() {
    for name in ["contradiction", "number-arithmetic", "hedge-changed", "killed"] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_factlint"));
        let output = command.args(["explain", name]).env("COLUMNS", "48").env("LANG", "C.UTF-8").output().expect("the program starts");
        let told = text(&output.stdout);
        let wide: Vec<&str> = told.lines().filter(|line| line.chars().count() > 48).collect();
        assert!(wide.is_empty() && told.lines().count() > 20, "{name}: {wide:#?}");
    }
}
