//! The rules and measures that are compiled in. The build script lists their files.

use std::collections::BTreeMap;

use super::{
    check_rule::CheckRule,
    error::RuleError,
    file::{self, RawMeasure, RuleFile},
    measure::Measure,
};

/// Paths from the root of the project, with their texts; in the order of the paths.
const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/rule_files.rs"));

/// What checks need of the measures, by the paths of their files.
const MEASURES: &str = include_str!(concat!(env!("OUT_DIR"), "/measures.json"));

/// Rule files that are compiled in: what of them can be used, and the faults of the others. A test finds none.
pub(super) type Sound<T> = (Vec<T>, Vec<RuleError>);

/// The measures, with their patterns and their pages unread.
pub(super) fn measures() -> Sound<Measure> {
    measures_of(MEASURES, FILES)
}

/// The texts and examples of the rules, in the order of their files.
pub(super) fn checks() -> Sound<CheckRule> {
    checks_of(FILES)
}

/// Measures from what the build script wrote of them; from their files where that cannot be used, to tell where the fault is.
fn measures_of(written: &str, files: &[(&str, &str)]) -> Sound<Measure> {
    let Ok(raw) = serde_json::from_str::<BTreeMap<&str, RawMeasure<String>>>(written) else {
        return sort_out(files.iter().filter(|(path, _)| path.starts_with("rules/measures/")).map(|&(path, text)| whole(path, text)));
    };
    sort_out(raw.into_iter().map(|(path, raw)| {
        let text = files.binary_search_by_key(&path, |&(known, _)| known).ok().and_then(|at| files.get(at)).map_or("", |&(_, text)| text);
        file::compiled_in(path, text, raw).or_else(|_| whole(path, text))
    }))
}

/// A measure whose whole file is read now.
fn whole(path: &str, text: &str) -> Result<Measure, Vec<RuleError>> {
    match file::read(path, text)? {
        RuleFile::Measure(measure) => Ok(Measure { compiled_in: true, ..*measure }),
        RuleFile::Check(_) => Err(vec![RuleError::of_file(path, "a rule among the measures")]),
    }
}

fn checks_of(files: &[(&str, &str)]) -> Sound<CheckRule> {
    sort_out(files.iter().filter(|(path, _)| path.starts_with("rules/checks/")).map(|&(path, text)| match file::read(path, text)? {
        RuleFile::Check(check) => Ok(CheckRule { compiled_in: true, ..*check }),
        RuleFile::Measure(_) => Err(vec![RuleError::of_file(path, "a measure among the rules")]),
    }))
}

fn sort_out<T>(read: impl Iterator<Item = Result<T, Vec<RuleError>>>) -> Sound<T> {
    let (mut sound, mut faults) = (Vec::new(), Vec::new());
    for one in read {
        match one {
            Ok(one) => sound.push(one),
            Err(mut of_one) => faults.append(&mut of_one),
        }
    }
    (sound, faults)
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use super::*;
    use crate::rule::RuleError;

    #[test]
    fn every_rule_file_of_the_project_is_compiled_in_in_order() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut there = Vec::new();
        for folder in ["rules/checks", "rules/measures"] {
            for entry in fs::read_dir(root.join(folder)).expect("the folder is there") {
                let name = entry.expect("it can be read").file_name();
                let path = format!("{folder}/{}", name.to_str().expect("UTF-8"));
                let text = fs::read_to_string(root.join(&path)).expect("it can be read");
                there.push((path, text));
            }
        }
        there.sort();
        assert!(FILES.iter().map(|&(path, text)| (path.to_owned(), text.to_owned())).eq(there));
    }

    #[test]
    fn every_file_is_sound_and_named_after_what_it_holds() {
        for &(path, text) in FILES {
            let name = match file::read(path, text) {
                Ok(RuleFile::Measure(measure)) => measure.name,
                Ok(RuleFile::Check(check)) => check.name,
                Err(errors) => panic!("{:?}", errors.iter().map(RuleError::in_a_line).collect::<Vec<_>>()),
            };
            assert!(path.ends_with(&format!("/{name}.toml")), "{path} holds {name}");
        }
    }

    /// Two measures as files, and what the build script writes of them.
    fn two_measures(first_name: &str) -> (String, [(&'static str, String); 2]) {
        let pattern = "snow … {length} deep";
        let file = |name: &str| {
            format!("name = \"{name}\"\nabout = \"A depth.\"\ndimension = \"length\"\nover-time = \"free\"\npatterns = [\"{pattern}\"]\n")
        };
        let written = |name: &str| serde_json::json!({"name": name, "about": "A depth.", "dimension": "length", "over-time": "free", "patterns": [pattern]});
        let (first, second) = ("rules/measures/first.toml", "rules/measures/second.toml");
        let json = serde_json::json!({first: written(first_name), second: written("second")});
        (json.to_string(), [(first, file(first_name)), (second, file("second"))])
    }

    #[test]
    fn a_measure_that_is_broken_is_told_with_its_place_and_the_others_are_in_force() {
        let (written, files) = two_measures("First Depth");
        let files = files.each_ref().map(|(path, text)| (*path, text.as_str()));
        for written in [written.as_str(), "{}}"] {
            let (measures, faults) = measures_of(written, &files);
            assert_eq!(measures.iter().map(|m| m.name.as_str()).collect::<Vec<_>>(), ["second"]);
            let told: Vec<String> = faults.iter().map(RuleError::in_a_line).collect();
            assert_eq!(told, ["rules/measures/first.toml:1:8: `First Depth` is no name"]);
        }
    }

    #[test]
    fn a_rule_that_is_broken_is_told_with_its_place_and_the_others_are_in_force() {
        let rule = "name = \"twice-told\"\nseverity = \"note\"\ncommand = \"check\"\nsummary = \"Told twice.\"\n";
        let broken = rule.replace("note", "grave");
        let (checks, faults) = checks_of(&[("rules/checks/a.toml", &broken), ("rules/checks/twice-told.toml", rule)]);
        assert_eq!(checks.iter().map(|c| c.name.as_str()).collect::<Vec<_>>(), ["twice-told"]);
        assert!(faults.iter().all(|fault| fault.in_a_line().starts_with("rules/checks/a.toml:2:12: ")) && faults.len() == 1, "{faults:?}");
    }

    #[test]
    fn what_the_build_script_writes_of_a_measure_is_what_its_file_says() {
        let (compact, faults) = measures();
        let files = FILES.iter().filter_map(|&(path, text)| match file::read(path, text) {
            Ok(RuleFile::Measure(measure)) => Some(Measure { compiled_in: true, ..*measure }),
            _ => None,
        });
        assert!(faults.is_empty(), "{faults:?}");
        for (compact, whole) in compact.iter().zip(files) {
            let (patterns, page) = (compact.patterns(), compact.page());
            assert!(patterns.takes.len() == compact.pattern_texts.len() && !page.examples.is_empty());
            assert_eq!(format!("{compact:?}"), format!("{whole:?}"));
        }
        assert_eq!(compact.len(), FILES.iter().filter(|(path, _)| path.starts_with("rules/measures/")).count());
    }
}
