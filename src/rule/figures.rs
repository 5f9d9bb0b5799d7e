//! The figures of the two readings, as people are told them.

use num_traits::CheckedMul as _;

use crate::quantity::{Rational, Tolerance};

/// What a wording allows: a line of the table of readings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// How the figures of the row are written, by examples.
    pub written: &'static str,
    /// The values for which nobody could call the statement false.
    pub allows: String,
    /// The values that readers take it to mean.
    pub means: String,
}

impl Figure {
    /// Both readings in words.
    pub fn readings(&self) -> String {
        if self.allows == self.means {
            return self.allows.clone();
        }
        format!("can be {}; readers expect {}", self.allows, self.means)
    }
}

/// The table of readings for a tolerance.
pub fn figures(tolerance: &Tolerance) -> Vec<Figure> {
    let row = |written, allows: String, means: String| Figure { written, allows, means };
    let same = |written, both: &str| row(written, both.to_owned(), both.to_owned());
    let rounded = |share| format!("half a step of the last digit that counts either side, at most {}", percent(share));
    vec![
        same("28 residents, 15 tanks", "exactly that"),
        row("2.5 km, 26,000, 600 miles", rounded(tolerance.rounding_literal), rounded(tolerance.rounding_likely)),
        same("magnitude 7.6, 25 %, 3-2", "half a unit of the last digit either side"),
        row(
            "about, around, some 3,000",
            format!("{} either side", percent(tolerance.about_literal)),
            format!("{} either side", percent(tolerance.about_likely)),
        ),
        row("more than, over 800", "above 800".into(), format!("from there to {} more", percent(tolerance.more_than_likely))),
        same("at least 5", "5 and above"),
        same("less than, under 50", "below 50"),
        same("up to, as many as 50", "at most 50"),
        row(
            "nearly, almost 800",
            format!("from {} less to 800", percent(tolerance.nearly_literal)),
            format!("from {} less to 800", percent(tolerance.nearly_likely)),
        ),
        same("800 to 900", "both ends with their own rounding"),
        row("dozens, hundreds, thousands", "from 20, 100, 1,000".into(), "24 to 99, 200 to 999, 2,000 to 9,999".into()),
        same("exactly 600", "exactly that"),
    ]
}

/// A share as a percentage: `10 %`.
fn percent(share: Rational) -> String {
    // A rule file gives a percentage with a few digits, so thousandths of one are enough.
    let Some(thousandths) = share.checked_mul(&Rational::from_integer(100_000)) else { return "any part".into() };
    let thousandths = thousandths.round().to_integer();
    let decimals = format!("{:03}", thousandths % 1000);
    match decimals.trim_end_matches('0') {
        "" => format!("{} %", thousandths / 1000),
        decimals => format!("{}.{decimals} %", thousandths / 1000),
    }
}
