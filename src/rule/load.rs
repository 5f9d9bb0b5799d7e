//! The rules and measures in force: those compiled in, and those of the files that the user names.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::{LazyLock, OnceLock},
};

use super::{
    builtin::{self, Sound},
    check_rule::CheckRule,
    error::RuleError,
    file::{self, RuleFile},
    measure::Measure,
    measures::Measures,
};

/// The rules and measures in force.
#[derive(Debug, Clone, Default)]
pub struct Rules {
    measures: Measures,
    /// The texts of rules in the files that the user named.
    given: Vec<CheckRule>,
    /// All texts of rules, read when somebody asks for them: checks do not. With the faults of those that are compiled in.
    checks: OnceLock<Sound<CheckRule>>,
    /// The faults of measures that are compiled in.
    faults: Vec<RuleError>,
}

static BUILTIN: LazyLock<Rules> = LazyLock::new(|| Rules::load::<&str>(&[]).0);

impl Rules {
    /// Those that are compiled in.
    pub fn builtin() -> &'static Self {
        &BUILTIN
    }

    /// Those that are compiled in and those of rule files, or of all `.toml` files of folders.
    ///
    /// A measure with the name of a measure that is compiled in takes its place. A broken file is left out, and all its
    /// faults are told.
    pub fn load<P: AsRef<Path>>(paths: &[P]) -> (Self, Vec<RuleError>) {
        let mut errors = Vec::new();
        let mut given = Collected::default();
        for path in paths {
            for path in rule_files(path.as_ref(), &mut errors) {
                let shown = path.display().to_string();
                match fs::read_to_string(&path) {
                    Ok(text) => given.add(file::read(&shown, &text), &mut errors),
                    Err(error) => errors.push(unreadable(&shown, &error)),
                }
            }
        }
        given.leave_out_unknown_checks(&mut errors);
        let (mut measures, faults) = builtin::measures();
        measures.retain(|measure| given.measures.iter().all(|g| g.name != measure.name));
        measures.append(&mut given.measures);
        measures.sort_by(|a, b| a.name.cmp(&b.name));
        (Self { measures: Measures::new(measures), given: given.checks, checks: OnceLock::new(), faults }, errors)
    }

    /// All measures in force, with what finds them in a text.
    pub fn measures(&self) -> &Measures {
        &self.measures
    }

    /// The rules, in the order of their names.
    pub fn checks(&self) -> &[CheckRule] {
        let (checks, _) = self.checks.get_or_init(|| {
            let (mut checks, faults) = builtin::checks();
            checks.retain(|check| self.given.iter().all(|given| given.name != check.name));
            checks.extend_from_slice(&self.given);
            checks.sort_by(|a, b| a.name.cmp(&b.name));
            (checks, faults)
        });
        checks
    }

    /// What is wrong with files that are compiled in, as far as they have been read; those of users are told by [`Rules::load`].
    ///
    /// A check reads the patterns for the quantities it meets, [`Rules::checks`] all texts of rules, and [`Measure::page`] all
    /// of a measure.
    pub fn faults(&self) -> Vec<RuleError> {
        let of_checks = self.checks.get().map_or(&[][..], |(_, faults)| faults);
        let of_measures = self.measures.all().iter().flat_map(Measure::faults);
        self.faults.iter().chain(of_measures).chain(of_checks).cloned().collect()
    }

    /// The rule of this name.
    pub fn check(&self, name: &str) -> Option<&CheckRule> {
        self.checks().iter().find(|check| check.name == name)
    }

    /// The rule or measure whose name begins with one that none of them has, or is near to it.
    pub fn nearest(&self, name: &str) -> Option<&str> {
        let name = name.to_lowercase().replace([' ', '_'], "-");
        let checks = self.checks().iter().map(|check| check.name.as_str());
        let names: Vec<&str> = checks.chain(self.measures.all().iter().map(|measure| measure.name.as_str())).collect();
        let longer = names.iter().find(|longer| name.len() >= BEGINNING && longer.starts_with(&name));
        longer.or(similar::get_close_matches(name.as_str(), &names, 1, NEAR).first()).copied()
    }
}

/// What share of their letters two names must have in common, in order, so that one may be a slip for the other.
const NEAR: f32 = 0.6;

/// How many letters of a name are enough to know it by.
const BEGINNING: usize = 3;

/// What the files that the user named hold; no name twice.
#[derive(Default)]
struct Collected {
    measures: Vec<Measure>,
    checks: Vec<CheckRule>,
}

impl Collected {
    fn add(&mut self, file: Result<RuleFile, Vec<RuleError>>, errors: &mut Vec<RuleError>) {
        match file {
            Ok(RuleFile::Measure(measure)) => match self.measures.iter().find(|m| m.name == measure.name) {
                Some(other) => errors.push(twice(measure.source.name(), &measure.name, other.source.name())),
                None => self.measures.push(*measure),
            },
            Ok(RuleFile::Check(check)) => match self.checks.iter().find(|c| c.name == check.name) {
                Some(other) => errors.push(twice(check.source.name(), &check.name, other.source.name())),
                None => self.checks.push(*check),
            },
            Err(mut faults) => errors.append(&mut faults),
        }
    }

    /// Tells of the texts of rules that do not exist, whose examples would find nothing and be content with it.
    fn leave_out_unknown_checks(&mut self, errors: &mut Vec<RuleError>) {
        if self.checks.is_empty() {
            return;
        }
        let (known, _) = builtin::checks();
        self.checks.retain(|check| {
            let is_known = known.iter().any(|known| known.name == check.name);
            if !is_known {
                let help = "a file with a `command` words one of the rules of `factlint rules list` anew; without, it is a measure";
                errors.push(RuleError::of_file(check.source.name(), format!("there is no rule `{}`", check.name)).with_help(help));
            }
            is_known
        });
    }
}

fn twice(path: &str, name: &str, other: &str) -> RuleError {
    RuleError::of_file(path, format!("`{name}` is already the name of {other}")).with_help("give it another name")
}

/// A file that the system, or its encoding, keeps from being read.
fn unreadable(path: &str, error: &io::Error) -> RuleError {
    match error.kind() {
        io::ErrorKind::InvalidData => RuleError::of_file(path, "not UTF-8; save the file as UTF-8"),
        _ => RuleError::of_file(path, format!("cannot be read: {error}")),
    }
}

/// A file, or the `.toml` files of a folder and of the folders in it, in the order of their paths.
fn rule_files(path: &Path, errors: &mut Vec<RuleError>) -> Vec<PathBuf> {
    let shown = path.display().to_string();
    if path.is_file() {
        return vec![path.to_owned()];
    }
    if !path.is_dir() {
        errors.push(RuleError::of_file(&shown, "no such file or folder; check the spelling"));
        return Vec::new();
    }
    let mut found = Vec::new();
    let before = errors.len();
    for entry in ignore::WalkBuilder::new(path).sort_by_file_path(Ord::cmp).build() {
        match entry.map(ignore::DirEntry::into_path) {
            Ok(path) if path.is_file() && path.extension().is_some_and(|ending| ending == "toml") => found.push(path),
            Ok(_) => {}
            Err(error) => errors.push(RuleError::of_file(&shown, format!("cannot be read: {error}"))),
        }
    }
    if found.is_empty() && errors.len() == before {
        errors.push(RuleError::of_file(&shown, "no rule files in this folder; their names end in .toml"));
    }
    found
}
