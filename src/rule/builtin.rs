//! The rule files that are compiled in. A test compares the list with the folder.

/// Paths from the root of the project, with their texts.
pub(super) const FILES: &[(&str, &str)] = &[
    ("rules/checks/attribution-changed.toml", include_str!("../../rules/checks/attribution-changed.toml")),
    ("rules/checks/context-contradiction.toml", include_str!("../../rules/checks/context-contradiction.toml")),
    ("rules/checks/contradiction.toml", include_str!("../../rules/checks/contradiction.toml")),
    ("rules/checks/date-arithmetic.toml", include_str!("../../rules/checks/date-arithmetic.toml")),
    ("rules/checks/hedge-changed.toml", include_str!("../../rules/checks/hedge-changed.toml")),
    ("rules/checks/impossible-date.toml", include_str!("../../rules/checks/impossible-date.toml")),
    ("rules/checks/impossible-value.toml", include_str!("../../rules/checks/impossible-value.toml")),
    ("rules/checks/malformed-number.toml", include_str!("../../rules/checks/malformed-number.toml")),
    ("rules/checks/name-spelling.toml", include_str!("../../rules/checks/name-spelling.toml")),
    ("rules/checks/name-unsupported.toml", include_str!("../../rules/checks/name-unsupported.toml")),
    ("rules/checks/number-arithmetic.toml", include_str!("../../rules/checks/number-arithmetic.toml")),
    ("rules/checks/number-changed.toml", include_str!("../../rules/checks/number-changed.toml")),
    ("rules/checks/number-dropped.toml", include_str!("../../rules/checks/number-dropped.toml")),
    ("rules/checks/number-unsupported.toml", include_str!("../../rules/checks/number-unsupported.toml")),
    ("rules/checks/quote-altered.toml", include_str!("../../rules/checks/quote-altered.toml")),
    ("rules/checks/quote-dropped.toml", include_str!("../../rules/checks/quote-dropped.toml")),
    ("rules/checks/quote-unsupported.toml", include_str!("../../rules/checks/quote-unsupported.toml")),
    ("rules/checks/repeated-passage.toml", include_str!("../../rules/checks/repeated-passage.toml")),
    ("rules/checks/scope-changed.toml", include_str!("../../rules/checks/scope-changed.toml")),
    ("rules/checks/self-contradiction.toml", include_str!("../../rules/checks/self-contradiction.toml")),
    ("rules/checks/unit-conversion.toml", include_str!("../../rules/checks/unit-conversion.toml")),
    ("rules/checks/weekday-date.toml", include_str!("../../rules/checks/weekday-date.toml")),
    ("rules/measures/population.toml", include_str!("../../rules/measures/population.toml")),
];

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use super::FILES;

    #[test]
    fn every_rule_file_of_the_project_is_compiled_in_in_order() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut there = Vec::new();
        for folder in ["rules/checks", "rules/measures"] {
            for entry in fs::read_dir(root.join(folder)).expect("the folder is there") {
                let name = entry.expect("it can be read").file_name();
                there.push(format!("{folder}/{}", name.to_str().expect("UTF-8")));
            }
        }
        there.sort();
        assert_eq!(FILES.iter().map(|&(path, _)| path).collect::<Vec<_>>(), there);
    }

    #[test]
    fn every_file_is_named_after_what_it_holds() {
        for &(path, text) in FILES {
            let name = match crate::rule::read(path, text) {
                Ok(crate::rule::RuleFile::Measure(measure)) => measure.name,
                Ok(crate::rule::RuleFile::Check(check)) => check.name,
                Err(errors) => panic!("{:?}", errors.iter().map(crate::rule::RuleError::in_a_line).collect::<Vec<_>>()),
            };
            assert!(path.ends_with(&format!("/{name}.toml")), "{path} holds {name}");
        }
    }
}
