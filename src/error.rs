//! What can keep a run from reading what it was given.

use std::io;

/// Why an article was not read. The message names the place and says what to do.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// No file or folder of that name.
    #[error("{path}: no such file or folder; check the spelling")]
    Missing {
        /// The path as given or found.
        path: String,
    },
    /// A folder in which no article lies.
    #[error(
        "{path}: no articles in this folder; articles are the files in it that end in .txt, .text, .md or .markdown, \
         are not hidden and not named in .gitignore"
    )]
    NoArticles {
        /// The path as given.
        path: String,
    },
    /// A folder where a file is wanted.
    #[error("{path}: this is a folder; name a file")]
    Folder {
        /// The path as given.
        path: String,
    },
    /// A file without text.
    #[error("{path}: the file is empty; give it text or leave it out")]
    Empty {
        /// The path as given or found.
        path: String,
    },
    /// A file that is not UTF-8.
    #[error("{path}:{line}: not UTF-8: byte 0x{value:02X} at offset {offset}; save the file as UTF-8")]
    Encoding {
        /// The path as given or found.
        path: String,
        /// The line of the byte, from 1.
        line: usize,
        /// The byte.
        value: u8,
        /// Its place in the file, from 0.
        offset: usize,
    },
    /// A file in UTF-16.
    #[error("{path}:1: not UTF-8: the file looks like UTF-16; save it as UTF-8")]
    Utf16 {
        /// The path as given or found.
        path: String,
    },
    /// A file larger than factlint takes.
    #[error("{path}: the file has {bytes} bytes or more, and factlint takes {most} (1 GiB); split it into articles")]
    TooLarge {
        /// The path as given or found.
        path: String,
        /// Its size; of a pipe, how much was read of it.
        bytes: u64,
        /// The largest size taken.
        most: u64,
    },
    /// A rewrite in a folder that has no original of its name in the other folder.
    #[error("{path}: no original to compare it with; {wanted} would be it")]
    Unpaired {
        /// The path of the rewrite.
        path: String,
        /// Where its original was looked for.
        wanted: String,
    },
    /// Anything else that the system reports.
    #[error("{path}: cannot be read: {source}{}", advice(source))]
    Unreadable {
        /// The path as given or found.
        path: String,
        /// What the system says.
        source: io::Error,
    },
}

/// What to do about what the system says, where that is known.
fn advice(source: &io::Error) -> &'static str {
    if source.kind() == io::ErrorKind::PermissionDenied { "; check its permissions" } else { "" }
}

impl LoadError {
    /// The path that the failure speaks of.
    pub fn path(&self) -> &str {
        match self {
            Self::Missing { path }
            | Self::NoArticles { path }
            | Self::Folder { path }
            | Self::Empty { path }
            | Self::Encoding { path, .. }
            | Self::Utf16 { path }
            | Self::TooLarge { path, .. }
            | Self::Unpaired { path, .. }
            | Self::Unreadable { path, .. } => path,
        }
    }
}

/// Why a list of pairs cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum PairsError {
    /// The list itself cannot be read.
    #[error(transparent)]
    Unreadable(#[from] LoadError),
    /// A list without a pair.
    #[error("{path}: no pairs in this list; write one a line: the original, a tab, the rewrite")]
    Empty {
        /// The path of the list.
        path: String,
    },
    /// A line without two paths.
    #[error("{path}:{line}: no pair; write the original, a tab, and the rewrite")]
    NoPair {
        /// The path of the list.
        path: String,
        /// The line, from 1.
        line: usize,
    },
}
