//! The rules and measures that are compiled in. The build script lists their files.

use std::collections::BTreeMap;

use super::{
    check_rule::CheckRule,
    file::{self, RawMeasure, RuleFile},
    measure::Measure,
};

/// Paths from the root of the project, with their texts; in the order of the paths.
const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/rule_files.rs"));

/// What checks need of the measures, by the paths of their files.
const MEASURES: &str = include_str!(concat!(env!("OUT_DIR"), "/measures.json"));

/// The measures, with their patterns and their pages unread.
pub(super) fn measures() -> Vec<Measure> {
    let raw: BTreeMap<&str, RawMeasure<String>> = serde_json::from_str(MEASURES).unwrap_or_default();
    let measure = |(path, raw): (&str, RawMeasure<String>)| {
        let text = FILES.binary_search_by_key(&path, |&(known, _)| known).map_or("", |at| FILES.get(at).map_or("", |&(_, text)| text));
        file::compiled_in(path, text, raw).ok()
    };
    raw.into_iter().filter_map(measure).collect()
}

/// The texts and examples of the rules, in the order of their files.
pub(super) fn checks() -> Vec<CheckRule> {
    let check = |&(path, text): &(&str, &str)| match file::read(path, text) {
        Ok(RuleFile::Check(check)) => Some(CheckRule { compiled_in: true, ..*check }),
        _ => None,
    };
    FILES.iter().filter(|(path, _)| path.starts_with("rules/checks/")).filter_map(check).collect()
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

    #[test]
    fn what_the_build_script_writes_of_a_measure_is_what_its_file_says() {
        let compact = measures();
        let files = FILES.iter().filter_map(|&(path, text)| match file::read(path, text) {
            Ok(RuleFile::Measure(measure)) => Some(Measure { compiled_in: true, ..*measure }),
            _ => None,
        });
        for (compact, whole) in compact.iter().zip(files) {
            let (patterns, page) = (compact.patterns(), compact.page());
            assert!(patterns.takes.len() == compact.pattern_texts.len() && !page.examples.is_empty());
            assert_eq!(format!("{compact:?}"), format!("{whole:?}"));
        }
        assert_eq!(compact.len(), FILES.iter().filter(|(path, _)| path.starts_with("rules/measures/")).count());
    }
}
