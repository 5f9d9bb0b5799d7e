//! A measure: what a value can be the value of, and how to find it in prose.

use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashSet;
use serde::Deserialize;

use super::{
    error::{RuleError, RuleSource},
    example::Example,
    file::{self, RuleFile},
    measured::Measured,
    pattern::{self, Pattern},
};
use crate::quantity::{Dimension, Tolerance};

/// How the values of a measure change over time, which decides whether two reports of different days can be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OverTime {
    /// Never: a distance between towns, a date of birth.
    Fixed,
    /// Slowly: a population.
    Slow,
    /// It only grows: a death toll. A later report may give more, never less.
    Growing,
    /// From day to day: a share price. Only the same day compares.
    Free,
}

impl OverTime {
    /// The name in rule files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Fixed => "fixed",
            Self::Slow => "slow",
            Self::Growing => "growing",
            Self::Free => "free",
        }
    }
}

/// What the values of a measure are said of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// The words that these slots of the pattern took. Several make one subject in whatever order: the two ends of a distance.
    Slots(Vec<String>),
    /// The same for every claim: `front line`.
    Fixed(String),
    /// Whatever the sentence is about; the patterns do not say.
    Sentence,
}

/// Some of those that a measure counts, who are not compared with others: civilians, soldiers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What it is called.
    pub name: String,
    /// The words that tell it, in small letters and in every form.
    pub words: FxHashSet<String>,
}

/// What people read of a measure, and what tests it.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// What it does not count, and whatever else its users should know.
    pub explanation: Option<String>,
    /// What must match and what must not.
    pub examples: Vec<Example>,
    /// How often it was right.
    pub measured: Option<Measured>,
}

/// The patterns of a measure.
#[derive(Debug, Clone, Default)]
pub(super) struct Patterns {
    /// What gives a value the measure.
    pub(super) takes: Vec<Arc<Pattern>>,
    /// What takes it away again.
    pub(super) unless: Vec<Arc<Pattern>>,
}

/// A measure of a rule file, checked.
#[derive(Debug, Clone)]
pub struct Measure {
    /// Its name in kebab case.
    pub name: String,
    /// What it is, in a line.
    pub about: String,
    /// The dimension of its values.
    pub dimension: Dimension,
    /// What its values are said of.
    pub subject: Subject,
    /// How its values change.
    pub over_time: OverTime,
    /// Whether it mostly tells of what is to come, so that plans are its facts: the day a law comes into force, the price of an offer.
    pub plans: bool,
    /// Whether its values are limits that the news gives as such: `up to 15 years` and `up to 20 years` are two values.
    pub limit: bool,
    /// How wide the two readings of its values are.
    pub tolerance: Tolerance,
    /// Who is counted apart.
    pub groups: Vec<Group>,
    /// What gives a value the measure, as written.
    pub pattern_texts: Vec<String>,
    /// What takes it away again, as written.
    pub unless_texts: Vec<String>,
    pub(super) patterns: OnceLock<Patterns>,
    pub(super) page: OnceLock<Page>,
    /// What was found wrong with a file that is compiled in when the rest of it was read.
    pub(super) faults: OnceLock<Vec<RuleError>>,
    /// The file it was read from, as given or as it lies in the project.
    pub source: RuleSource,
    /// Whether it is part of the program, not of a file that the user named.
    pub compiled_in: bool,
}

impl Measure {
    /// Its patterns. Those of a measure that is compiled in are parsed when an article first states a value of its dimension.
    ///
    /// If one of them cannot be parsed the measure has none, and [`Measure::faults`] tells why.
    pub(super) fn patterns(&self) -> &Patterns {
        let parsed = |texts: &[String]| texts.iter().map(|text| pattern::parse(text).ok().map(Arc::new)).collect::<Option<Vec<_>>>();
        self.patterns.get_or_init(|| {
            let all = parsed(&self.pattern_texts).zip(parsed(&self.unless_texts));
            all.map_or_else(
                || self.whole_file().map(|(patterns, _)| patterns).unwrap_or_default(),
                |(takes, unless)| Patterns { takes, unless },
            )
        })
    }

    /// What people read of it. Checks never ask, so that the page of a measure that is compiled in is read when they do.
    pub fn page(&self) -> &Page {
        self.page.get_or_init(|| self.whole_file().map(|(_, page)| page).unwrap_or_default())
    }

    /// What is wrong with the file, as far as it has been read. The files of users are in force only without a fault.
    pub fn faults(&self) -> &[RuleError] {
        self.faults.get().map_or(&[], Vec::as_slice)
    }

    /// Reads all of a file that is compiled in. `None` if it is broken, which is noted.
    fn whole_file(&self) -> Option<(Patterns, Page)> {
        match file::read(self.source.name(), self.source.inner()) {
            Ok(RuleFile::Measure(measure)) => measure.patterns.into_inner().zip(measure.page.into_inner()),
            Ok(RuleFile::Check(_)) => None,
            Err(faults) => {
                self.faults.get_or_init(|| faults);
                None
            }
        }
    }
}
