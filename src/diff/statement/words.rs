//! The words of `rules/lexicon/firmness.toml`.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::lexicon::table;

/// What tells that something is not done, or not proved, and what tells that it is; in lower case.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Words {
    /// In front of the `to` of something that is still to come.
    pub(super) to_come: Vec<String>,
    /// In front of the `of` of something that somebody is said to have done.
    pub(super) accused: Vec<String>,
    /// By which a sentence tells that it is somebody's account, or not so yet.
    pub(super) doubts: Vec<String>,
    /// For a charge.
    pub(super) charge: Vec<String>,
    /// For what may or may not come of it.
    pub(super) conviction: Vec<String>,
    /// In an original that tells of a trial.
    pub(super) tried: Vec<String>,
    /// By which a sentence leaves open what will come of a charge.
    pub(super) open: Vec<String>,
}

pub(super) static WORDS: LazyLock<Words> = LazyLock::new(|| table!("firmness"));
