//! The page of a rule in `docs/rules`, made from its rule file.

use super::{
    check_rule::{CheckRule, Command},
    example::{Example, Kind, Whole},
};

/// The page of a rule, in Markdown.
pub fn page(check: &CheckRule) -> String {
    let (severity, command) = (check.severity.name(), check.command.name());
    let mut blocks = vec![
        format!("<!-- Made from {}: change that file. -->", check.source.name()),
        format!("# {}", check.name),
        check.summary.clone(),
        format!("Severity: {severity}. Command: `factlint {command}`."),
        check.explanation.trim().to_owned(),
    ];
    blocks.extend(check.measured.as_ref().map(ToString::to_string));
    let (fire, silent): (Vec<&Example>, Vec<&Example>) = check.examples.iter().partition(|example| example.fires());
    blocks.extend(examples("Finds", &fire));
    blocks.extend(examples("Stays silent", &silent));
    blocks.retain(|block| !block.is_empty());
    blocks.join("\n\n") + "\n"
}

/// A heading and the examples below it, or nothing.
fn examples(heading: &str, examples: &[&Example]) -> Vec<String> {
    let shown = examples.iter().filter_map(|example| match &example.kind {
        Kind::Whole(whole) => Some(whole_example(whole)),
        Kind::Sentence(_) => None,
    });
    let mut blocks: Vec<String> = shown.flatten().collect();
    if !blocks.is_empty() {
        blocks.insert(0, format!("## {heading}"));
    }
    blocks
}

/// The name of an example, its articles, and what is found in them.
fn whole_example(whole: &Whole) -> Vec<String> {
    let mut name = whole.name.chars();
    let title: String = name.next().into_iter().flat_map(char::to_uppercase).chain(name).collect();
    let articles = whole.texts.iter().enumerate().map(|(at, text)| {
        let part = match (whole.command, at) {
            (Command::Diff, 0) => "Original: ",
            (Command::Diff, _) => "Rewrite: ",
            (Command::Check, _) => "",
        };
        let lines = format!("{part}{}", text.trim());
        lines.lines().map(|line| format!("> {line}").trim_end().to_owned()).collect::<Vec<_>>().join("\n")
    });
    let findings = whole.findings.iter().map(|finding| format!("→ {finding}"));
    std::iter::once(format!("**{title}**")).chain(articles).chain(findings).collect()
}
