//! Arguments, help, completions and the exit status.

use super::{CONVERSION, err, factlint, folder, out};

#[test]
fn the_shells_get_completions_and_man_a_page() {
    let folder = folder(&[]);
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let output = factlint(&folder, &["completions", shell]);
        assert_eq!(output.status.code(), Some(0));
        assert!(out(&output).contains("stdin-filename"), "{shell}");
    }
    let page = out(&factlint(&folder, &["man"]));
    assert!(page.contains(".TH factlint 1"), "{page}");
    let page = out(&factlint(&folder, &["man", "check"]));
    assert!(page.contains(".TH factlint-check 1  \"factlint ") && page.contains("fail"), "{page}");
    let page = out(&factlint(&folder, &["man", "rules", "test"]));
    assert!(page.contains(".TH factlint-rules-test 1") && page.contains("a rule file is broken"), "{page}");
    let output = factlint(&folder, &["man", "rules", "tset"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(err(&output), "factlint: there is no command `rules tset`; see `factlint --help`\n");
}

#[test]
fn bad_arguments_are_refused_in_plain_words() {
    for (arguments, told) in [
        (&["check", "--threads", "0"][..], "a whole number from 1 up is needed"),
        (&["check", "--width", "39"], "a whole number from 40 up is needed"),
        (&["check", "--width", "wide"], "a whole number from 40 up is needed"),
        (&["check", "--format", "xml"], "[possible values: full, concise, json, github, sarif]"),
        (&["check", "--fail-on", "anything"], "[possible values: note, warning, error, never]"),
        (&["check", "--rule", "a.toml"], "'--rules'"),
        (&["chekc"], "a similar subcommand exists: 'check'"),
        (&["diff", "a.txt"], "<REWRITE>"),
        (&["diff", "a.txt", "b.txt", "--pairs", "c.tsv"], "cannot be used with"),
        (&["explain"], "<NAME>"),
        (&["completions", "tcsh"], "possible values: bash"),
    ] {
        let output = factlint(&folder(&[]), arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(err(&output).contains(told), "{arguments:?}: {}", err(&output));
        assert_eq!(out(&output), "");
    }
}

#[test]
fn whoever_gives_no_arguments_is_told_what_there_is() {
    let output = factlint(&folder(&[]), &[]);
    assert_eq!(output.status.code(), Some(2));
    for command in ["check", "diff", "extract", "explain", "rules", "completions", "man"] {
        assert!(err(&output).contains(&format!("\n  {command} ")), "{command} is not in {}", err(&output));
    }
}

#[test]
fn the_exit_status_follows_fail_on() {
    let folder = folder(&[("a.txt", CONVERSION.as_bytes()), ("b.txt", b"The bridge is 300 metres long.\n")]);
    let status = |arguments: &[&str]| factlint(&folder, arguments).status.code();
    assert_eq!(status(&["check", "b.txt"]), Some(0));
    assert_eq!(status(&["check", "a.txt"]), Some(1));
    assert_eq!(status(&["check", "--fail-on", "note", "a.txt"]), Some(1));
    assert_eq!(status(&["check", "--fail-on", "never", "a.txt"]), Some(0));
    assert_eq!(status(&["check", "--fail-on", "never", "a.txt", "none.txt"]), Some(2));
    assert_eq!(status(&["check", "--format", "yaml", "a.txt"]), Some(2));
    assert_eq!(status(&["chekc", "a.txt"]), Some(2));
    assert_eq!(status(&[]), Some(2));
}
