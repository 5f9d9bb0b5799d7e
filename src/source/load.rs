//! From files to articles.

use std::{
    fs::File,
    io::{self, Read},
    path::PathBuf,
};

use rayon::prelude::*;

use super::{
    Article, ArticleId,
    walk::{Place, places},
};
use crate::error::LoadError;

/// The largest file that is read, in bytes (1 GiB): offsets have 32 bits, and what is found in a file is kept in memory.
pub const LARGEST_FILE: u64 = 1 << 30;

/// What was read, and what could not be.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The articles; the id of each is its index.
    pub articles: Vec<Article>,
    /// What failed, in the order of the paths.
    pub failures: Vec<LoadError>,
}

/// Reads articles: files, the articles in folders, `-` for standard input, which is reported as `stdin_name`. They
/// come in the order of their paths, each file once, whatever the order of the arguments and the number of threads.
pub fn load(arguments: &[PathBuf], stdin_name: &str) -> Loaded {
    let (places, failures) = places(arguments, stdin_name);
    read_all(&places, failures)
}

/// Reads these files in the order given; `-` is standard input. A folder is a failure.
pub fn load_files(files: &[PathBuf], stdin_name: &str) -> Loaded {
    let places: Vec<Place> = files.iter().map(|file| Place::named(file, stdin_name)).collect();
    read_all(&places, Vec::new())
}

fn read_all(places: &[Place], mut failures: Vec<LoadError>) -> Loaded {
    let results: Vec<Result<Article, LoadError>> = places.par_iter().map(article).collect();
    let mut articles = Vec::with_capacity(results.len());
    for result in results {
        match result {
            Ok(article) => articles.push(article),
            Err(failure) => failures.push(failure),
        }
    }
    for (article, id) in articles.iter_mut().zip(0..) {
        article.id = ArticleId(id);
    }
    failures.sort_by(|a, b| a.path().cmp(b.path()));
    Loaded { articles, failures }
}

/// Reads one article, not yet numbered.
fn article(place: &Place) -> Result<Article, LoadError> {
    let article = Article::new(ArticleId(0), place.shown.as_str(), read(place)?);
    if article.slice(article.body).trim().is_empty() {
        return Err(LoadError::Empty { path: article.path });
    }
    Ok(article)
}

/// Reads the text of one file, or standard input.
pub(super) fn read(place: &Place) -> Result<String, LoadError> {
    let path = || place.shown.clone();
    let unreadable = |source: io::Error| match source.kind() {
        io::ErrorKind::NotFound => LoadError::Missing { path: path() },
        _ => LoadError::Unreadable { path: path(), source },
    };
    let too_large = |bytes| LoadError::TooLarge { path: path(), bytes, most: LARGEST_FILE };
    let mut bytes = Vec::new();
    if let Some(file) = &place.file {
        let mut file = File::open(file).map_err(unreadable)?;
        let metadata = file.metadata().map_err(unreadable)?;
        if metadata.is_dir() {
            return Err(LoadError::Folder { path: path() });
        }
        if metadata.len() > LARGEST_FILE {
            return Err(too_large(metadata.len()));
        }
        bytes.reserve_exact(usize::try_from(metadata.len()).unwrap_or(0));
        // A pipe or a device has no size of its own, so the limit holds for what is read, too.
        file.by_ref().take(LARGEST_FILE + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    } else {
        io::stdin().lock().take(LARGEST_FILE + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    }
    if bytes.len() as u64 > LARGEST_FILE {
        return Err(too_large(bytes.len() as u64));
    }
    decode(bytes, path)
}

/// The bytes as text.
fn decode(bytes: Vec<u8>, path: impl Fn() -> String) -> Result<String, LoadError> {
    if is_utf16(&bytes) {
        return Err(LoadError::Utf16 { path: path() });
    }
    String::from_utf8(bytes).map_err(|error| {
        let offset = error.utf8_error().valid_up_to();
        let (valid, rest) = error.as_bytes().split_at(offset);
        let line = memchr::memchr_iter(b'\n', valid).count() + 1;
        LoadError::Encoding { path: path(), line, value: rest.first().copied().unwrap_or(0), offset }
    })
}

/// Whether the bytes are UTF-16: a byte order mark, or every second byte of the beginning is NUL, as in English text.
fn is_utf16(bytes: &[u8]) -> bool {
    const BEGINNING: usize = 512;
    let start = &bytes[..bytes.len().min(BEGINNING)];
    let nul = memchr::memchr_iter(0, start).count();
    bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) || nul > 0 && nul * 3 > start.len()
}
