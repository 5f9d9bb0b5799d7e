//! `factlint diff`: which rewrite belongs to which originals.

use std::{io::Write, process::Stdio};

use super::{CONVERSION, articles, command, err, factlint, folder, out};

#[test]
fn a_rewrite_that_cannot_be_read_fails_the_comparison() {
    let folder = folder(&[("a.txt", CONVERSION.as_bytes())]);
    let output = factlint(&folder, &["diff", "a.txt", "b.txt"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(err(&output), "factlint: b.txt: no such file or folder; check the spelling\n");
    let output = factlint(&folder, &["diff", "a.txt", "a.txt", "--source", "."]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(err(&output), "factlint: .: this is a folder; name a file\n");
}

#[test]
fn a_folder_and_an_article_are_no_pair() {
    let folder = folder(&[("a.txt", CONVERSION.as_bytes()), ("old/b.txt", b"Calm.")]);
    for arguments in [["diff", "old", "a.txt"], ["diff", "a.txt", "old"]] {
        let output = factlint(&folder, &arguments);
        assert_eq!(output.status.code(), Some(2));
        insta::allow_duplicates! {
            insta::assert_snapshot!(err(&output), @"factlint: old is a folder and a.txt is not; name two articles, or two folders to pair their articles by name");
        }
    }
}

#[test]
fn standard_input_is_no_two_articles() {
    let folder = folder(&[("a.txt", CONVERSION.as_bytes())]);
    for arguments in [&["diff", "-", "-"][..], &["diff", "a.txt", "-", "--source", "-"]] {
        let output = factlint(&folder, arguments);
        assert_eq!(output.status.code(), Some(2));
        assert_eq!(err(&output), "factlint: `-` is to be read 2 times; standard input can be read once, so name files\n");
    }
}

#[test]
fn two_folders_are_paired_by_name_and_a_rewrite_without_original_is_told() {
    let files: [(&str, &[u8]); 4] = [("old/a.txt", b"Calm."), ("old/b.txt", b"Wind."), ("new/a.txt", b"Calm."), ("new/c.txt", b"Rain.")];
    let folder = folder(&files);
    let output = factlint(&folder, &["diff", "--format", "json", "old", "new"]);
    assert_eq!((output.status.code(), articles(&output)), (Some(2), 2));
    assert_eq!(err(&output), "factlint: new/c.txt: no original to compare it with; old/c.txt would be it\n");
}

#[test]
fn pairs_are_read_from_a_list_with_tabs() {
    let files: [(&str, &[u8]); 4] = [
        ("a.txt", b"Calm."),
        ("b.txt", b"Wind."),
        ("good.tsv", b"# pairs\na.txt\tb.txt\n\na.txt\tb.txt\tb.txt\n"),
        ("bad.tsv", b"a.txt\tb.txt\na.txt b.txt\n"),
    ];
    let folder = folder(&files);
    let output = factlint(&folder, &["diff", "--format", "json", "--pairs", "good.tsv"]);
    assert_eq!((output.status.code(), articles(&output)), (Some(0), 5));
    let output = factlint(&folder, &["diff", "--format", "json", "--pairs", "bad.tsv"]);
    // The line that names no pair keeps the others from nothing.
    assert_eq!((output.status.code(), articles(&output)), (Some(2), 2));
    assert_eq!(err(&output), "factlint: bad.tsv:2: no pair; write the original, a tab, and the rewrite\n");
}

#[test]
fn a_list_of_pairs_that_names_none_or_cannot_be_read_fails_the_comparison() {
    let folder = folder(&[("none.tsv", b"# pairs of today\n\n"), ("latin.tsv", b"caf\xe9.txt\tb.txt\n")]);
    for (list, told) in [
        ("none.tsv", "none.tsv: no pairs in this list; write one a line: the original, a tab, the rewrite"),
        ("latin.tsv", "latin.tsv:1: not UTF-8: byte 0xE9 at offset 3; save the file as UTF-8"),
        ("gone.tsv", "gone.tsv: no such file or folder; check the spelling"),
        (".", ".: this is a folder; name a file"),
    ] {
        let output = factlint(&folder, &["diff", "--pairs", list]);
        assert_eq!((output.status.code(), err(&output)), (Some(2), format!("factlint: {told}\n")));
        assert_eq!(out(&output), "");
    }
}

#[test]
fn a_list_of_pairs_may_come_from_standard_input() {
    let folder = folder(&[("a.txt", b"Calm."), ("b.txt", b"Wind.")]);
    let arguments = ["diff", "--format", "json", "--pairs", "-"];
    let mut child = command(&folder, &arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the binary runs");
    child.stdin.take().expect("standard input is a pipe").write_all(b"a.txt\tb.txt\n").expect("it is read");
    let output = child.wait_with_output().expect("it ends");
    assert_eq!((output.status.code(), articles(&output)), (Some(0), 2));
}

#[test]
fn a_summary_counts_what_became_of_the_facts() {
    let files: [(&str, &[u8]); 2] = [
        ("a.txt", b"The dyke is 12 metres high. It cost 40 million euros, Anna Berg said."),
        ("b.txt", b"The dyke is 12 metres high. It cost 50 million euros, Anna Berg said."),
    ];
    let folder = folder(&files);
    let output = factlint(&folder, &["diff", "--summary", "a.txt", "b.txt"]);
    insta::assert_snapshot!(out(&output));
    let output = factlint(&folder, &["diff", "--summary", "--format", "json", "a.txt", "b.txt"]);
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("the output is JSON");
    assert_eq!(json["rewrites"][0]["path"], "b.txt");
    assert_eq!(json["rewrites"][0]["kinds"]["numbers"]["changed"], 1);
}
