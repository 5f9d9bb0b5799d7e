//! What can keep a run from reading what it was given.

use std::io;

/// Why an article was not read. The message names the place and says what to do.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// No file or folder of that name.
    #[error("{path}: no such file or folder; check the spelling")]
    Missing {
        /// The path as given.
        path: String,
    },
    /// A folder in which no article lies.
    #[error(
        "{path}: no articles in this folder; articles are files that end in .txt, .text, .md or .markdown and that .gitignore does not name"
    )]
    NoArticles {
        /// The path as given.
        path: String,
    },
    /// A file without text.
    #[error("{path}: the file is empty")]
    Empty {
        /// The path as given or found.
        path: String,
    },
    /// A file that is not UTF-8.
    #[error("{path}:{line}: byte {byte} of the file is not UTF-8; save the article as UTF-8")]
    Encoding {
        /// The path as given or found.
        path: String,
        /// The line of the byte, from 1.
        line: usize,
        /// The byte, from 0.
        byte: usize,
    },
    /// A file larger than factlint takes.
    #[error("{path}: the file has {bytes} bytes, factlint takes at most {most}; split it into articles")]
    TooLarge {
        /// The path as given or found.
        path: String,
        /// Its size.
        bytes: u64,
        /// The largest size taken.
        most: u64,
    },
    /// Anything else that the system reports.
    #[error("{path}: {source}")]
    Unreadable {
        /// The path as given or found.
        path: String,
        /// What the system says.
        source: io::Error,
    },
}
