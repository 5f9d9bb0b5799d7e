//! The binary as scripts and people call it: what it reads, what it prints where, how it exits.

mod arguments;
mod input;
mod output;
mod rewrite;

use std::{
    fs,
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
