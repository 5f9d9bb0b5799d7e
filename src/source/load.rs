//! From paths to articles.

use std::{
    collections::HashSet,
    io::{self, Read},
    path::{Path, PathBuf},
};

use rayon::prelude::*;

use super::{Article, ArticleId};
use crate::error::LoadError;

/// The largest file that is read, in bytes: offsets have 32 bits, and every stage keeps what it finds in memory.
pub const LARGEST_FILE: u64 = 1 << 30;

/// The endings of the files that a folder is searched for.
const EXTENSIONS: [&str; 4] = ["txt", "text", "md", "markdown"];

/// What was read, and what could not be.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The articles, with ids in this order.
    pub articles: Vec<Article>,
    /// What failed, in the order of the paths.
    pub failures: Vec<LoadError>,
}

/// Where an article comes from.
enum Place {
    Stdin,
    File(PathBuf),
}

/// Reads articles: files, the articles in folders, `-` for standard input. They come in the order of their paths,
/// each file once, whatever the order of the arguments.
pub fn load(paths: &[String], stdin_name: &str) -> Loaded {
    let mut failures = Vec::new();
    let mut places: Vec<(String, Place)> = Vec::new();
    for path in paths {
        if path == "-" {
            places.push((stdin_name.to_owned(), Place::Stdin));
        } else if Path::new(path).is_dir() {
            let before = places.len() + failures.len();
            walk(path, &mut places, &mut failures);
            if places.len() + failures.len() == before {
                failures.push(LoadError::NoArticles { path: path.clone() });
            }
        } else {
            places.push((path.clone(), Place::File(path.into())));
        }
    }
    places.sort_by(|a, b| a.0.cmp(&b.0));
    let mut seen = HashSet::new();
    places.retain(|(_, place)| match place {
        Place::Stdin => seen.insert(None),
        Place::File(file) => seen.insert(Some(file.canonicalize().unwrap_or_else(|_| file.clone()))),
    });
    read_all(places, failures)
}

/// Reads these files in the order given. A folder is not taken.
pub fn load_files<'a>(paths: impl IntoIterator<Item = &'a String>) -> Loaded {
    let places = paths.into_iter().map(|path| (path.clone(), if path == "-" { Place::Stdin } else { Place::File(path.into()) })).collect();
    read_all(places, Vec::new())
}

fn read_all(places: Vec<(String, Place)>, failures: Vec<LoadError>) -> Loaded {
    let texts: Vec<Result<(String, String), LoadError>> =
        places.into_par_iter().map(|(path, place)| read(&path, &place).map(|text| (path, text))).collect();
    let mut loaded = Loaded { articles: Vec::with_capacity(texts.len()), failures };
    for text in texts {
        match text {
            Ok((path, text)) => {
                let id = ArticleId(u32::try_from(loaded.articles.len()).unwrap_or(u32::MAX));
                loaded.articles.push(Article::new(id, path, text));
            }
            Err(failure) => loaded.failures.push(failure),
        }
    }
    loaded
}

/// The articles under a folder, in the order of their paths.
fn walk(folder: &str, places: &mut Vec<(String, Place)>, failures: &mut Vec<LoadError>) {
    let mut builder = ignore::WalkBuilder::new(folder);
    builder.follow_links(true).require_git(false).sort_by_file_path(Ord::cmp);
    for entry in builder.build() {
        match entry {
            Ok(entry) if entry.file_type().is_some_and(|kind| kind.is_file()) && is_article(entry.path()) => {
                let shown = entry.path().to_string_lossy();
                let shown = shown.strip_prefix("./").unwrap_or(&shown).to_owned();
                places.push((shown, Place::File(entry.into_path())));
            }
            Ok(_) => {}
            Err(error) => failures.push(LoadError::Unreadable { path: folder.to_owned(), source: io::Error::other(error) }),
        }
    }
}

fn is_article(path: &Path) -> bool {
    path.extension().is_some_and(|ending| EXTENSIONS.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}

/// Reads one article.
fn read(path: &str, place: &Place) -> Result<String, LoadError> {
    let unreadable = |source| LoadError::Unreadable { path: path.to_owned(), source };
    let bytes = match place {
        Place::Stdin => {
            let mut bytes = Vec::new();
            io::stdin().lock().take(LARGEST_FILE + 1).read_to_end(&mut bytes).map_err(unreadable)?;
            bytes
        }
        Place::File(file) => {
            let size = match file.metadata() {
                Ok(metadata) => metadata.len(),
                Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(LoadError::Missing { path: path.to_owned() }),
                Err(error) => return Err(unreadable(error)),
            };
            check_size(path, size)?;
            std::fs::read(file).map_err(unreadable)?
        }
    };
    check_size(path, bytes.len() as u64)?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let byte = error.utf8_error().valid_up_to();
        let line = memchr::memchr_iter(b'\n', &error.as_bytes()[..byte]).count() + 1;
        LoadError::Encoding { path: path.to_owned(), line, byte }
    })?;
    if text.trim_start_matches('\u{feff}').trim().is_empty() { Err(LoadError::Empty { path: path.to_owned() }) } else { Ok(text) }
}

fn check_size(path: &str, bytes: u64) -> Result<(), LoadError> {
    if bytes > LARGEST_FILE {
        return Err(LoadError::TooLarge { path: path.to_owned(), bytes, most: LARGEST_FILE });
    }
    Ok(())
}
