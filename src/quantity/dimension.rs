//! What kind of thing a quantity measures.

use serde::{Deserialize, Serialize};

/// The kind of a quantity, as `factlint extract` names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "each variant is the name of a dimension; `base` gives its unit")]
pub enum Dimension {
    Number,
    Count,
    Ordinal,
    Percentage,
    Length,
    Area,
    Volume,
    Mass,
    Speed,
    Temperature,
    Duration,
    Age,
    Money,
    Energy,
    Power,
    Data,
    Angle,
    Pressure,
    Frequency,
    Score,
    Other,
    Date,
    Time,
}

impl Dimension {
    /// The base unit in which values of the dimension are compared.
    ///
    /// `None` where there is none or it depends on the quantity: bare numbers, ordinals, scores, counts (their noun),
    /// money (its currency), other units, dates and times.
    pub fn base(self) -> Option<&'static str> {
        Some(match self {
            Self::Percentage => "%",
            Self::Length => "m",
            Self::Area => "m²",
            Self::Volume => "m³",
            Self::Mass => "kg",
            Self::Speed => "m/s",
            Self::Temperature => "°C",
            Self::Duration | Self::Age => "s",
            Self::Energy => "J",
            Self::Power => "W",
            Self::Data => "byte",
            Self::Angle => "°",
            Self::Pressure => "Pa",
            Self::Frequency => "Hz",
            Self::Number | Self::Count | Self::Ordinal | Self::Money | Self::Score | Self::Other | Self::Date | Self::Time => return None,
        })
    }

    /// The name of the dimension in JSON and in rule files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Count => "count",
            Self::Ordinal => "ordinal",
            Self::Percentage => "percentage",
            Self::Length => "length",
            Self::Area => "area",
            Self::Volume => "volume",
            Self::Mass => "mass",
            Self::Speed => "speed",
            Self::Temperature => "temperature",
            Self::Duration => "duration",
            Self::Age => "age",
            Self::Money => "money",
            Self::Energy => "energy",
            Self::Power => "power",
            Self::Data => "data",
            Self::Angle => "angle",
            Self::Pressure => "pressure",
            Self::Frequency => "frequency",
            Self::Score => "score",
            Self::Other => "other",
            Self::Date => "date",
            Self::Time => "time",
        }
    }
}
