//! What the README shows is what factlint prints.

use std::{fmt::Write, fs, path::Path, process::Command};

/// Runs a line such as `factlint check seeds/` in the project's folder; of `… | head -n 20` the first lines.
fn printed(line: &str) -> String {
    if let Some((line, lines)) = line.split_once(" | head -n ") {
        let lines: usize = lines.trim().parse().expect("a number of lines");
        return printed(line).split_inclusive('\n').take(lines).collect();
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_factlint"));
    command.args(line.split_whitespace().skip(1)).current_dir(env!("CARGO_MANIFEST_DIR")).env("LC_ALL", "C.UTF-8");
    for name in ["COLUMNS", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    let output = command.output().expect("the binary runs");
    assert!(output.stderr.is_empty(), "{line}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("the output is UTF-8")
}

/// The README with the output of every `$ factlint …` as it is now.
fn renewed(readme: &str) -> String {
    const FENCE: &str = "```console\n$ factlint ";
    let mut parts = readme.split(FENCE);
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (shown, rest) = part.split_once("```").expect("the block ends");
        let arguments = shown.lines().next().unwrap_or_default();
        write!(text, "{FENCE}{arguments}\n{}```{rest}", printed(&format!("factlint {arguments}"))).expect("memory can be written to");
    }
    text
}

#[test]
#[ignore = "a changed message must not keep other work from being tested; .ci/run runs it"]
fn the_readme_shows_what_is_printed() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = fs::read_to_string(&path).expect("there is a README");
    let renewed = renewed(&readme);
    if std::env::var_os("RENEW_README").is_some() {
        fs::write(&path, &renewed).expect("the README can be written");
        return;
    }
    assert!(
        readme == renewed,
        "the README shows other output than factlint prints; RENEW_README=1 cargo test --test readme -- --ignored writes it"
    );
}
