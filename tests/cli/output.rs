//! What is printed where: colours, widths, order, evidence, lines of JSON.

use std::{fs, process::Stdio};

use super::{CONVERSION, articles, command, err, factlint, folder, out};

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
