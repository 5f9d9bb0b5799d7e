//! From the paths of the command line to the files they stand for.

use std::{
    collections::HashSet,
    io,
    path::{Path, PathBuf},
};

use crate::error::LoadError;

/// The endings of the files that a folder is searched for; a file that is named is read whatever its ending.
const ARTICLE_ENDINGS: [&str; 4] = ["txt", "text", "md", "markdown"];

/// An article that is to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    /// The path as it is reported.
    pub(super) shown: String,
    /// The file, or none for standard input.
    pub(super) file: Option<PathBuf>,
}

impl Place {
    /// The place that an argument names: `-` is standard input.
    pub(super) fn named(argument: &Path, stdin_name: &str) -> Self {
        if argument.as_os_str() == "-" {
            Self { shown: stdin_name.to_owned(), file: None }
        } else {
            Self { shown: argument.to_string_lossy().into_owned(), file: Some(argument.to_owned()) }
        }
    }
}

/// The articles that the arguments stand for, each file once, in the order of their paths.
pub(super) fn places(arguments: &[PathBuf], stdin_name: &str) -> (Vec<Place>, Vec<LoadError>) {
    let (mut places, mut failures) = (Vec::new(), Vec::new());
    for argument in arguments {
        if argument.as_os_str() != "-" && argument.is_dir() {
            let before = places.len() + failures.len();
            walk(argument, &mut places, &mut failures);
            if places.len() + failures.len() == before {
                failures.push(LoadError::NoArticles { path: argument.to_string_lossy().into_owned() });
            }
        } else {
            places.push(Place::named(argument, stdin_name));
        }
    }
    places.sort_by(|a, b| a.shown.cmp(&b.shown));
    // An article that is named twice, or under two names, must not be held against itself.
    let mut seen = HashSet::new();
    places.retain(|place| seen.insert(place.file.as_ref().map(|file| file.canonicalize().unwrap_or_else(|_| file.clone()))));
    (places, failures)
}

/// The articles under a folder. Hidden files, and those that .gitignore and its kin name, are left out.
fn walk(folder: &Path, places: &mut Vec<Place>, failures: &mut Vec<LoadError>) {
    let mut builder = ignore::WalkBuilder::new(folder);
    builder.follow_links(true).require_git(false).sort_by_file_path(Ord::cmp);
    for entry in builder.build() {
        match entry {
            Ok(entry) if entry.file_type().is_some_and(|kind| kind.is_file()) && is_article(entry.path()) => {
                let shown = entry.path().to_string_lossy();
                let shown = shown.strip_prefix("./").unwrap_or(&shown).to_owned();
                places.push(Place { shown, file: Some(entry.into_path()) });
            }
            Ok(_) => {}
            Err(error) => {
                failures.push(LoadError::Unreadable { path: folder.to_string_lossy().into_owned(), source: io::Error::other(error) });
            }
        }
    }
}

fn is_article(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ARTICLE_ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}
