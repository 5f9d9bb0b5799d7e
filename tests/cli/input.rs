//! What is read: files, folders, standard input, and what is said of those that cannot be.

use std::{fs, io::Write, process::Stdio};

use super::{CONVERSION, articles, command, err, factlint, folder, out};

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
fn a_line_of_a_hundred_kilobytes_is_read_in_one_go() {
    let text = "The ferry crosses 40 kilometres (25 miles) of open sea and 7 locks, ".repeat(1_500);
    let folder = folder(&[("a.txt", text.as_bytes())]);
    let output = factlint(&folder, &["check", "--format", "json", "a.txt"]);
    assert_eq!((output.status.code(), articles(&output)), (Some(0), 1));
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
