//! Which original belongs to which rewrite.

use std::path::{Path, PathBuf};

use super::{
    load,
    walk::{self, Place},
};
use crate::error::{LoadError, PairsError};

/// The files of one comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The articles that the rewrite was made from; never empty.
    pub originals: Vec<PathBuf>,
    /// The file of what was made from them.
    pub rewrite: PathBuf,
}

/// Pairs the articles of two folders that have the same path inside them. An article of the second folder that the
/// first one does not have is a failure; one that only the first one has was not rewritten.
pub fn paired_by_name(originals: &Path, rewrites: &Path) -> (Vec<Pair>, Vec<LoadError>) {
    let (files, mut failures) = walk::articles_in(rewrites);
    let mut pairs = Vec::new();
    for rewrite in files {
        let original = rewrite.strip_prefix(rewrites).map_or_else(|_| rewrite.clone(), |inside| originals.join(inside));
        if original.is_file() {
            pairs.push(Pair { originals: vec![original], rewrite });
        } else {
            failures.push(LoadError::Unpaired {
                path: rewrite.to_string_lossy().into_owned(),
                wanted: original.to_string_lossy().into_owned(),
            });
        }
    }
    (pairs, failures)
}

/// Reads a file with a pair a line: the original, a tab, the rewrite; further originals may follow, each behind a
/// tab. Empty lines and lines that begin with `#` say nothing; a line that names no pair is a failure and keeps no other
/// from being read. Paths are relative to the working directory. The list `-` is standard input.
pub fn listed(list: &Path) -> (Vec<Pair>, Vec<PairsError>) {
    let place = Place::named(list, "<stdin>");
    match load::read(&place) {
        Ok(text) => listed_in(&place.shown, &text),
        Err(failure) => (Vec::new(), vec![failure.into()]),
    }
}

/// Reads the text of a list of pairs; `path` is how errors name it.
pub fn listed_in(path: &str, text: &str) -> (Vec<Pair>, Vec<PairsError>) {
    let (mut pairs, mut failures) = (Vec::new(), Vec::new());
    for (line, number) in text.lines().zip(1..).filter(|(line, _)| !line.trim().is_empty() && !line.starts_with('#')) {
        let mut fields = line.split('\t').map(|field| PathBuf::from(field.trim())).filter(|field| !field.as_os_str().is_empty());
        match (fields.next(), fields.next()) {
            (Some(original), Some(rewrite)) => {
                pairs.push(Pair { originals: std::iter::once(original).chain(fields).collect(), rewrite });
            }
            _ => failures.push(PairsError::NoPair { path: path.to_owned(), line: number }),
        }
    }
    if pairs.is_empty() && failures.is_empty() {
        failures.push(PairsError::Empty { path: path.to_owned() });
    }
    (pairs, failures)
}
