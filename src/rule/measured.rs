//! How often a rule or measure was right on texts that were read by hand.

use std::fmt;

use serde::Deserialize;

/// What came of a rule or measure on texts that were read by hand. `.ci/measure` renews the tables of the rule files.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measured {
    /// On what.
    pub on: String,
    /// The day, as `2024-11-15`.
    pub date: String,
    /// How many findings there were.
    pub reported: u32,
    /// How many of them were right.
    pub right: u32,
    /// How many faults were there for the rule to find.
    pub present: u32,
    /// How many of them were found, by this rule or another that is there for them, too.
    pub found: u32,
}

impl Measured {
    /// The share of what it reported that was right, from 0 to 1. `None` if it reported nothing.
    pub fn precision(&self) -> Option<f64> {
        share(self.right, self.reported)
    }

    /// The share of what was there that was found, from 0 to 1. `None` if there was nothing to find.
    pub fn recall(&self) -> Option<f64> {
        share(self.found, self.present)
    }
}

fn share(part: u32, whole: u32) -> Option<f64> {
    (whole > 0).then(|| f64::from(part) / f64::from(whole))
}

/// A share as people are shown it: `85 %`, or a dash where there is none.
pub fn percent(share: Option<f64>) -> String {
    share.map_or_else(|| "–".to_owned(), |share| format!("{:.0} %", share * 100.0))
}

impl fmt::Display for Measured {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { on, date, reported, right, present, found } = self;
        write!(f, "Measured on {on} ({date}): ")?;
        match self.precision() {
            Some(precision) => write!(f, "precision {} ({right} of {reported} findings are right), ", percent(Some(precision)))?,
            None => write!(f, "no finding of its own, ")?,
        }
        let finders = if *reported == 0 { "by other rules" } else { "by this rule or another" };
        write!(f, "recall {} ({found} of {present} faults are found, {finders}).", percent(self.recall()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_come_from_counts_and_nothing_is_shown_of_nothing() {
        let measured = |reported, present| Measured {
            on: "30 made-up articles".into(),
            date: "2024-11-15".into(),
            reported,
            right: 0,
            present,
            found: 0,
        };
        assert_eq!(
            Measured { right: 3, found: 3, ..measured(4, 12) }.to_string(),
            "Measured on 30 made-up articles (2024-11-15): precision 75 % (3 of 4 findings are right), recall 25 % (3 of 12 faults are found, by this rule or another)."
        );
        assert_eq!(
            Measured { found: 2, ..measured(0, 8) }.to_string(),
            "Measured on 30 made-up articles (2024-11-15): no finding of its own, recall 25 % (2 of 8 faults are found, by other rules)."
        );
        assert_eq!((measured(0, 5).precision(), measured(0, 5).recall()), (None, Some(0.0)));
        assert_eq!(percent(None), "–");
    }
}
