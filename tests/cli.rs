//! The binary as scripts and people call it: what it reads, what it prints where, how it exits.

use std::{
    fs,
    io::Write,
    path::Path,
    process::{Command, Output, Stdio},
};

use tempfile::TempDir;

const CONVERSION: &str = "The ferry crosses 40 kilometres (40 miles) of open sea, the harbour office said.\n";

fn factlint(folder: &TempDir, arguments: &[&str]) -> Output {
    command(folder, arguments).output().expect("the binary runs")
}

fn command(folder: &TempDir, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_factlint"));
    command.args(arguments).current_dir(folder.path()).env_remove("COLUMNS").env("LANG", "C.UTF-8").stdin(Stdio::null());
    for name in ["LC_ALL", "LC_CTYPE", "NO_COLOR", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    command
}

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder can be made");
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap_or(Path::new("."))).expect("a folder can be made");
        fs::write(path, bytes).expect("a file can be written");
    }
    folder
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("the output is UTF-8")
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("the messages are UTF-8")
}

fn articles(output: &Output) -> u64 {
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("the output is JSON");
    json["summary"]["articles"].as_u64().expect("the summary counts articles")
}

/// Runs `check` on a good article and a bad one, and returns the message on the bad one. The good one must have been
/// checked all the same, and the run must have failed.
fn message_on(name: &str, bytes: &[u8]) -> String {
    let folder = folder(&[("good.txt", b"The bridge is 300 metres long.\n"), (name, bytes)]);
    let output = factlint(&folder, &["check", "--format", "json", "good.txt", name]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(articles(&output), 1);
    err(&output)
}

#[test]
fn invalid_utf8_is_named_with_its_line_and_its_byte() {
    insta::assert_snapshot!(message_on("b.txt", b"Prices\nrose in M\xe9rida.\n"), @"factlint: b.txt:2: not UTF-8: byte 0xE9 at offset 16; save the file as UTF-8");
}

#[test]
fn utf16_is_told_from_other_bytes() {
    let utf16: Vec<u8> = "The bridge is long.".encode_utf16().flat_map(u16::to_le_bytes).collect();
    insta::assert_snapshot!(message_on("b.txt", &utf16), @"factlint: b.txt:1: not UTF-8: the file looks like UTF-16; save it as UTF-8");
}

#[test]
fn an_empty_file_and_one_with_nothing_but_front_matter_are_refused() {
    let message = "factlint: b.txt: the file is empty; give it text or leave it out\n";
    assert_eq!(message_on("b.txt", b""), message);
    assert_eq!(message_on("b.txt", b"\xef\xbb\xbf \r\n"), message);
    assert_eq!(message_on("b.txt", b"---\ndate: 2024-05-01\n---\n"), message);
}

#[test]
fn the_evidence_of_a_match_adds_up_to_its_score_and_is_shown_only_to_whoever_asks() {
    let tower = "The Merrow tower in Lindau is 212 metres tall.\n\nThe Merrow tower in Lindau is 188 metres tall.\n";
    let folder = folder(&[("a.txt", tower.as_bytes()), ("b.txt", CONVERSION.as_bytes())]);
    let findings = |arguments: &[&str]| -> Vec<serde_json::Value> {
        let output = factlint(&folder, &[&["check", "--format", "json"], arguments].concat());
        let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("the output is JSON");
        json["findings"].as_array().cloned().unwrap_or_default()
    };
    assert!(findings(&[]).iter().all(|finding| finding.get("match").is_none()));
    let explained = findings(&["--explain-match"]);
    let links = |rule: &str| explained.iter().find(|finding| finding["rule"] == rule).and_then(|finding| finding["match"].as_array());
    assert_eq!(links("unit-conversion"), Some(&Vec::new()));
    let link = links("self-contradiction").and_then(|links| links.first()).expect("the article contradicts itself");
    assert_eq!((&link["labels"], &link["disagree"]), (&serde_json::json!([0, 1]), &serde_json::json!(true)));
    let adds = link["evidence"].as_array().into_iter().flatten().map(|part| part["adds"].as_i64().expect("it is a number"));
    assert_eq!(Some(adds.sum()), link["score"].as_i64());
}

#[test]
fn a_missing_file_does_not_keep_the_others_from_being_checked() {
    let folder = folder(&[("good.txt", b"The bridge is 300 metres long.\n")]);
    let output = factlint(&folder, &["check", "--format", "json", "god.txt", "good.txt"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(articles(&output), 1);
    assert_eq!(err(&output), "factlint: god.txt: no such file or folder; check the spelling\n");
}

#[cfg(unix)]
#[test]
fn a_link_to_nothing_in_a_folder_is_named_and_does_not_keep_the_others_from_being_checked() {
    let folder = folder(&[("news/good.txt", b"The bridge is 300 metres long.\n")]);
    std::os::unix::fs::symlink("gone.txt", folder.path().join("news/link.txt")).expect("a link can be made");
    let output = factlint(&folder, &["check", "--format", "json", "news"]);
    assert_eq!((output.status.code(), articles(&output)), (Some(2), 1));
    assert_eq!(err(&output), "factlint: news/link.txt: no such file or folder; check the spelling\n");
}

#[cfg(unix)]
#[test]
fn what_may_not_be_read_is_named_and_does_not_keep_the_others_from_being_checked() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = folder(&[("news/good.txt", b"The bridge is 300 metres long.\n"), ("news/shut/a.txt", b"One."), ("news/b.txt", b"Two.")]);
    for name in ["news/shut", "news/b.txt"] {
        fs::set_permissions(folder.path().join(name), fs::Permissions::from_mode(0o000)).expect("permissions can be set");
    }
    let may_all_the_same = fs::read(folder.path().join("news/b.txt")).is_ok();
    let output = factlint(&folder, &["check", "--format", "json", "news"]);
    fs::set_permissions(folder.path().join("news/shut"), fs::Permissions::from_mode(0o700)).expect("permissions can be set");
    // The superuser may read anything.
    if !may_all_the_same {
        assert_eq!((output.status.code(), articles(&output)), (Some(2), 1));
        let messages = err(&output);
        assert!(messages.contains("factlint: news/b.txt: cannot be read: "), "{messages}");
        assert!(messages.contains("factlint: news/shut: cannot be read: permission denied; check its permissions"), "{messages}");
    }
}

#[test]
fn a_folder_without_articles_is_a_failure_that_says_what_an_article_is() {
    let folder = folder(&[("photos/a.jpg", b"\xff\xd8"), (".gitignore", b"")]);
    let output = factlint(&folder, &["check", "photos"]);
    assert_eq!(output.status.code(), Some(2));
    insta::assert_snapshot!(err(&output), @"factlint: photos: no articles in this folder; articles are the files in it that end in .txt, .text, .md or .markdown, are not hidden and not named in .gitignore");
    assert_eq!(out(&output), "");
}

#[test]
fn a_file_that_is_too_large_is_refused_before_it_is_read() {
    let folder = folder(&[("good.txt", b"The bridge is 300 metres long.\n")]);
    let large = fs::File::create(folder.path().join("large.txt")).expect("a file can be made");
    large.set_len((1 << 30) + 1).expect("a file can have holes");
    let output = factlint(&folder, &["check", "--format", "json", "large.txt", "good.txt"]);
    assert_eq!((output.status.code(), articles(&output)), (Some(2), 1));
    insta::assert_snapshot!(err(&output), @"factlint: large.txt: the file has 1073741825 bytes or more, and factlint takes 1073741824 (1 GiB); split it into articles");
}

#[test]
fn a_folder_is_walked_without_what_gitignore_names_and_each_file_is_read_once() {
    let files: [(&str, &[u8]); 6] = [
        ("news/a.txt", b"One."),
        ("news/sub/b.md", b"Two."),
        ("news/c.html", b"Three."),
        ("news/drafts/d.txt", b"Four."),
        ("news/.hidden.txt", b"Five."),
        ("news/.gitignore", b"drafts/\n"),
    ];
    let folder = folder(&files);
    assert_eq!(articles(&factlint(&folder, &["check", "--format", "json", "news"])), 2);
    assert_eq!(articles(&factlint(&folder, &["check", "--format", "json", "news", "news/a.txt", "./news/a.txt"])), 2);
    assert_eq!(articles(&factlint(&folder, &["check", "--format", "json", "news", "news/c.html"])), 3);
    assert_eq!(articles(&factlint(&folder, &["check", "--format", "json"])), 2);
}

#[cfg(unix)]
#[test]
fn a_folder_that_holds_itself_is_walked_once_and_told() {
    let folder = folder(&[("news/a.txt", b"One.")]);
    std::os::unix::fs::symlink(folder.path().join("news"), folder.path().join("news/again")).expect("a link can be made");
    let output = factlint(&folder, &["check", "--format", "json", "news"]);
    assert_eq!((output.status.code(), articles(&output)), (Some(2), 1));
    assert!(err(&output).contains("loop"), "{}", err(&output));
}

#[test]
fn line_ends_byte_order_marks_and_nul_bytes_are_read_as_they_stand() {
    let text = "\u{feff}A headline\r\n\r\nThe bridge\0 is 300 metres long.\r\nIt opened in 1990.";
    let folder = folder(&[("a.txt", text.as_bytes())]);
    let output = factlint(&folder, &["extract", "a.txt"]);
    assert_eq!(output.status.code(), Some(0));
    let claims: Vec<serde_json::Value> = out(&output).lines().map(|line| serde_json::from_str(line).expect("each line is JSON")).collect();
    let places = claims.iter().map(|claim| (claim["line"].as_u64(), claim["column"].as_u64(), claim["text"].as_str()));
    assert_eq!(places.collect::<Vec<_>>(), [(Some(3), Some(16), Some("300 metres")), (Some(4), Some(14), Some("1990"))]);
    for claim in &claims {
        let [start, end] = ["start", "end"].map(|end| usize::try_from(claim[end].as_u64().expect("an offset")).expect("it is small"));
        assert_eq!(text.get(start..end), claim["text"].as_str());
    }
}

#[test]
fn the_output_is_the_same_for_any_number_of_threads_and_any_order_of_paths() {
    let files: Vec<(String, String)> = (0..40)
        .map(|at| {
            (format!("{at:02}.txt"), format!("The ferry crosses {at} kilometres ({at} miles) of sea.\nThe dyke is {at} metres high.\n"))
        })
        .collect();
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
    let folder = folder(&files);
    let mut backwards = vec!["check", "--format", "json", "--threads", "4"];
    backwards.extend(files.iter().rev().map(|(name, _)| *name));
    let one = factlint(&folder, &["check", "--format", "json", "--threads", "1", "."]);
    assert_eq!(out(&one), out(&factlint(&folder, &["check", "--format", "json", "--threads", "3", "."])));
    assert_eq!(out(&one), out(&factlint(&folder, &backwards)));
    assert_eq!(articles(&one), 40);
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let text = CONVERSION.repeat(3000);
    let folder = folder(&[("a.txt", text.as_bytes())]);
    let mut child = command(&folder, &["extract", "a.txt"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the binary runs");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!((output.status.code(), err(&output).as_str()), (Some(0), ""));
}

#[test]
fn a_line_of_a_hundred_kilobytes_is_read_in_one_go() {
    let text = "The ferry crosses 40 kilometres (25 miles) of open sea and 7 locks, ".repeat(1_500);
    let folder = folder(&[("a.txt", text.as_bytes())]);
    let output = factlint(&folder, &["check", "--format", "json", "a.txt"]);
    assert_eq!((output.status.code(), articles(&output)), (Some(0), 1));
}

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

#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_fails_the_run() {
    let folder = folder(&[("a.txt", CONVERSION.as_bytes())]);
    let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("the system has a full device");
    let output = command(&folder, &["check", "a.txt"]).stdout(full).output().expect("the binary runs");
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).starts_with("factlint: the output cannot be written: "), "{}", err(&output));
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
fn standard_input_is_checked_under_the_name_that_is_given() {
    let folder = folder(&[]);
    for (arguments, name) in [
        (&["check", "--format", "concise", "-"][..], "<stdin>"),
        (&["check", "--format", "concise", "--stdin-filename", "desk/a.txt", "-"], "desk/a.txt"),
    ] {
        let mut child = command(&folder, arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the binary runs");
        child.stdin.take().expect("standard input is a pipe").write_all(CONVERSION.as_bytes()).expect("it is read");
        let output = child.wait_with_output().expect("it ends");
        assert!(out(&output).starts_with(&format!("{name}:1:19: error[unit-conversion] ")), "{}", out(&output));
        assert_eq!(output.status.code(), Some(1));
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

#[test]
fn colours_are_used_when_asked_for_and_never_in_a_pipe() {
    let folder = folder(&[("a.txt", CONVERSION.as_bytes())]);
    assert!(!out(&factlint(&folder, &["check", "a.txt"])).contains('\u{1b}'));
    assert!(out(&factlint(&folder, &["check", "--color", "always", "a.txt"])).contains('\u{1b}'));
    assert!(!out(&factlint(&folder, &["check", "--color", "never", "a.txt"])).contains('\u{1b}'));
}

#[test]
fn the_environment_asks_for_colours_and_the_arguments_decide() {
    let folder = folder(&[("a.txt", CONVERSION.as_bytes())]);
    let is_coloured = |arguments: &[&str], variable: (&str, &str)| {
        let output = command(&folder, arguments).env(variable.0, variable.1).output().expect("the binary runs");
        out(&output).contains('\u{1b}')
    };
    assert!(is_coloured(&["check", "a.txt"], ("CLICOLOR_FORCE", "1")));
    assert!(!is_coloured(&["check", "a.txt"], ("CLICOLOR_FORCE", "0")));
    assert!(!is_coloured(&["check", "--color", "never", "a.txt"], ("CLICOLOR_FORCE", "1")));
    assert!(is_coloured(&["check", "--color", "always", "a.txt"], ("NO_COLOR", "1")));
}

#[test]
fn the_width_is_that_of_the_arguments_or_the_environment() {
    let folder = folder(&[("a.txt", CONVERSION.repeat(4).replace('\n', " ").as_bytes())]);
    let widest = |arguments: &[&str], columns: &str| {
        let output = command(&folder, arguments).env("COLUMNS", columns).output().expect("the binary runs");
        out(&output).lines().map(|line| line.chars().count()).max()
    };
    let narrow = widest(&["check", "a.txt"], "60");
    assert!(narrow <= Some(60) && narrow > Some(50), "{narrow:?}");
    assert_eq!(widest(&["check", "--width", "60", "a.txt"], "100"), narrow);
    let wide = widest(&["check", "--width", "200", "a.txt"], "60");
    assert!(wide <= Some(200) && wide > Some(120), "{wide:?}");
}

#[test]
fn what_was_not_read_is_listed_with_the_share_that_was() {
    let folder = folder(&[("a.txt", "The dyke is 12 metres high.\nThe plate says version 1.2.3.\n".as_bytes())]);
    let output = factlint(&folder, &["extract", "--show-unparsed", "a.txt"]);
    assert_eq!(output.status.code(), Some(0));
    insta::assert_snapshot!(out(&output), @r#"
    {"column":24,"end":56,"line":2,"path":"a.txt","start":51,"text":"1.2.3","unparsed":true}
    {"coverage":0.5,"figures":2,"parsed":1}
    "#);
}

#[test]
fn a_claim_is_one_line_of_json() {
    let folder = folder(&[("a.txt", "The dyke is more than 12 metres high, Anna Berg said.\n".as_bytes())]);
    insta::assert_snapshot!(out(&factlint(&folder, &["extract", "a.txt"])), @r#"{"approximate":false,"change":null,"column":13,"dimension":"length","end":31,"hedge":"more-than","high":null,"likely":[12,15],"line":1,"literal":[12,null],"low":12,"measure":"height","path":"a.txt","per":null,"scope":{"background":false,"group":null},"sentence":[0,53],"source":"Anna Berg","start":12,"stated":{"high":null,"low":12,"unit":"m"},"subject":"The dyke","text":"more than 12 metres","unit":"m"}"#);
}

#[test]
fn the_frames_are_ascii_where_the_locale_is() {
    let folder = folder(&[("a.txt", CONVERSION.as_bytes())]);
    let plain = command(&folder, &["check", "a.txt"]).env("LC_ALL", "C").output().expect("the binary runs");
    assert!(!out(&plain).contains('─') && out(&plain).contains(",-[a.txt:1:19]"), "{}", out(&plain));
    assert!(out(&factlint(&folder, &["check", "a.txt"])).contains("╭─[a.txt:1:19]"));
    assert!(out(&factlint(&folder, &["check", "--ascii", "a.txt"])).contains(",-[a.txt:1:19]"));
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
