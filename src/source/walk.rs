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

    /// A file that was found in a folder. What is found in `.` is reported without the dot.
    fn found(file: PathBuf) -> Self {
        let shown = file.to_string_lossy();
        let shown = shown.strip_prefix("./").unwrap_or(&shown).to_owned();
        Self { shown, file: Some(file) }
    }
}

/// The articles that the arguments stand for, each file once, in the order of their paths.
pub(super) fn places(arguments: &[PathBuf], stdin_name: &str) -> (Vec<Place>, Vec<LoadError>) {
    let (mut places, mut failures) = (Vec::new(), Vec::new());
    for argument in arguments {
        if argument.as_os_str() != "-" && argument.is_dir() {
            let (files, failed) = articles_in(argument);
            places.extend(files.into_iter().map(Place::found));
            failures.extend(failed);
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

/// The articles under a folder, in the order of their paths. Hidden files, and those that .gitignore and its kin
/// name, are left out.
pub(super) fn articles_in(folder: &Path) -> (Vec<PathBuf>, Vec<LoadError>) {
    let path = || folder.to_string_lossy().into_owned();
    let mut builder = ignore::WalkBuilder::new(folder);
    builder.follow_links(true).require_git(false).sort_by_file_path(Ord::cmp);
    let (mut files, mut failures) = (Vec::new(), Vec::new());
    for entry in builder.build() {
        match entry {
            Ok(entry) if entry.file_type().is_some_and(|kind| kind.is_file()) && is_article(entry.path()) => {
                files.push(entry.into_path());
            }
            Ok(_) => {}
            Err(error) => failures.push(failure(error, path())),
        }
    }
    if files.is_empty() && failures.is_empty() {
        failures.push(LoadError::NoArticles { path: path() });
    }
    (files, failures)
}

/// What a walk could not read, under the path that it was at where it says so.
fn failure(error: ignore::Error, mut path: String) -> LoadError {
    let mut error = error;
    loop {
        error = match error {
            ignore::Error::WithPath { path: at, err } => {
                path = Place::found(at).shown;
                *err
            }
            ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => *err,
            // A link to what is not there.
            ignore::Error::Io(source) if source.kind() == io::ErrorKind::NotFound => return LoadError::Missing { path },
            ignore::Error::Io(source) => return LoadError::Unreadable { path, source: io_error(source) },
            other => return LoadError::Unreadable { path, source: io::Error::other(other) },
        };
    }
}

/// What the system says, without the path that the walk puts in front of it.
fn io_error(error: io::Error) -> io::Error {
    match error.kind() {
        io::ErrorKind::PermissionDenied => io::ErrorKind::PermissionDenied.into(),
        _ => error,
    }
}

fn is_article(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ARTICLE_ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}
