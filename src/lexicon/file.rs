//! The tables as they are written.

use std::{collections::BTreeMap, str::FromStr};

use serde::{Deserialize, de::Error as _};

use super::{Calendar, Labels, Lexicon, Measures, Nouns, Numerals, Phrases, Senses, table};
use crate::quantity::{Change, Dimension, Hedge, Rational};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct UnitsFile {
    pub(super) prefix: Vec<PrefixRow>,
    pub(super) unit: Vec<UnitRow>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PrefixRow {
    pub(super) name: String,
    pub(super) symbol: String,
    pub(super) factor: Ratio,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct UnitRow {
    pub(super) dimension: Dimension,
    #[serde(default)]
    pub(super) names: Vec<String>,
    #[serde(default)]
    pub(super) plurals: Vec<String>,
    #[serde(default)]
    pub(super) short: Vec<String>,
    #[serde(default)]
    pub(super) symbols: Vec<String>,
    #[serde(default)]
    pub(super) stem: Vec<String>,
    #[serde(default)]
    pub(super) symbol: String,
    #[serde(default)]
    pub(super) alternative_symbol: Option<String>,
    #[serde(default)]
    pub(super) prefixes: Vec<String>,
    #[serde(default)]
    pub(super) stated: Option<String>,
    #[serde(default)]
    pub(super) per: Option<String>,
    pub(super) factor: Ratio,
    #[serde(default)]
    pub(super) offset: Option<Ratio>,
    #[serde(default)]
    pub(super) powers: bool,
    #[serde(default)]
    pub(super) invariable: bool,
    #[serde(default)]
    pub(super) evidence: bool,
    #[serde(default)]
    pub(super) near: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CurrenciesFile {
    pub(super) currency: Vec<CurrencyRow>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CurrencyRow {
    pub(super) base: String,
    pub(super) stated: String,
    #[serde(default)]
    pub(super) factor: Option<Ratio>,
    pub(super) prefix: Vec<String>,
    pub(super) names: Vec<String>,
    #[serde(default)]
    pub(super) plurals: Vec<String>,
    #[serde(default)]
    pub(super) short: Vec<String>,
    #[serde(default)]
    pub(super) after_sign: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NumeralsFile {
    pub(super) openers: Vec<String>,
    pub(super) units: BTreeMap<String, i64>,
    pub(super) teens: BTreeMap<String, i64>,
    pub(super) tens: BTreeMap<String, i64>,
    pub(super) groups: BTreeMap<String, i64>,
    pub(super) scales: BTreeMap<String, i64>,
    pub(super) suffixes: BTreeMap<String, i64>,
    pub(super) ordinals: BTreeMap<String, i64>,
    pub(super) multiplying: Multiplying,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Multiplying {
    pub(super) verbs: BTreeMap<String, Ratio>,
    pub(super) adverbs: BTreeMap<String, Ratio>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CalendarFile {
    pub(super) openers: Vec<String>,
    pub(super) month: Vec<CalendarRow>,
    pub(super) weekday: Vec<CalendarRow>,
    pub(super) season: Vec<SeasonRow>,
    pub(super) counted: Vec<CountedRow>,
    pub(super) zone: Vec<ZoneRow>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CalendarRow {
    pub(super) number: i8,
    pub(super) words: Vec<String>,
    pub(super) short: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SeasonRow {
    pub(super) first_month: i8,
    pub(super) words: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CountedRow {
    pub(super) days: i8,
    pub(super) phrases: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ZoneRow {
    pub(super) name: String,
    pub(super) words: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LabelsFile {
    pub(super) labels: Vec<String>,
    pub(super) stages: Vec<String>,
    pub(super) stopped: Vec<String>,
    pub(super) indexes: Vec<String>,
    pub(super) forms: Vec<String>,
    pub(super) streets: Vec<String>,
    pub(super) makers: Vec<String>,
    pub(super) owning: Vec<String>,
    pub(super) sayings: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NounsFile {
    pub(super) irregular: BTreeMap<String, String>,
    pub(super) words: NounWords,
    pub(super) holders: BTreeMap<String, String>,
}

/// The classes of nouns that tell a person; the measures know the others.
#[derive(Debug, Deserialize)]
pub(super) struct PersonClasses {
    pub(super) people: Vec<String>,
    pub(super) persons: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NounWords {
    pub(super) stop: Vec<String>,
    pub(super) verb: Vec<String>,
    pub(super) adjective: Vec<String>,
    pub(super) of_people: Vec<String>,
    pub(super) adverbs: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct HedgesFile {
    before: BTreeMap<Hedge, Vec<String>>,
    after: BTreeMap<Hedge, Vec<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ChangesFile {
    up: Vec<String>,
    down: Vec<String>,
    up_by: Vec<String>,
    down_by: Vec<String>,
}

/// An exact number, written `3`, `-160/9`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ratio(pub(super) Rational);

impl<'de> Deserialize<'de> for Ratio {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = String::deserialize(deserializer)?;
        Rational::from_str(&written).map(Self).map_err(|_| D::Error::custom(format!("`{written}` is no fraction")))
    }
}

/// Reads all tables.
pub(super) fn load() -> Lexicon {
    let hedges: HedgesFile = table!("hedges");
    let changes: ChangesFile = table!("changes");
    Lexicon {
        measures: Measures::new(table!("units"), table!("currencies")),
        numerals: Numerals::new(table!("numerals")),
        calendar: Calendar::new(&table!("calendar")),
        labels: Labels::new(table!("labels")),
        nouns: Nouns::new(table!("nouns"), table!("noun-classes")),
        senses: Senses::new(table!("senses")),
        hedges_before: by_meaning(&hedges.before),
        hedges_after: by_meaning(&hedges.after),
        changes: by_meaning(&BTreeMap::from([(Change::Up, changes.up), (Change::Down, changes.down)])),
        changes_by: by_meaning(&BTreeMap::from([(Change::Up, changes.up_by), (Change::Down, changes.down_by)])),
    }
}

fn by_meaning<T: Copy>(rows: &BTreeMap<T, Vec<String>>) -> Phrases<T> {
    let mut table = Phrases::new(false);
    for (meaning, phrases) in rows {
        for phrase in phrases {
            table.add(phrase, *meaning);
        }
    }
    table
}
