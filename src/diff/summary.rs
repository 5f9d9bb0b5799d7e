//! What a rewrite kept, changed, added and dropped, by kind.

use crate::{
    diff::{
        align::Comparison,
        reading::{Side, Stated},
        rules::Tally,
        support::Verdict,
    },
    quantity::Dimension,
};

/// What a rewrite did to the facts of its originals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Summary {
    /// Figures of every kind but dates and times.
    pub numbers: Tally,
    /// Dates and times of day.
    pub dates: Tally,
    /// Quotations of somebody.
    pub quotations: Tally,
    /// People, places and organisations, each once.
    pub names: Tally,
}

impl Summary {
    /// The kinds with their tallies, in the order in which they are shown.
    pub fn rows(&self) -> [(&'static str, Tally); 4] {
        [("numbers", self.numbers), ("dates and times", self.dates), ("quotations", self.quotations), ("names", self.names)]
    }

    /// Counts the quantities, and those that are gone.
    pub(super) fn count(&mut self, comparison: &Comparison, verdicts: &[Verdict], gone: &[(&Side, &Stated)]) {
        for (stated, verdict) in comparison.rewrite.stated.iter().zip(verdicts) {
            let tally = self.of(stated);
            match *verdict {
                Verdict::Kept(_) | Verdict::Implied => tally.kept += 1,
                Verdict::Hedged(..) | Verdict::Changed(..) | Verdict::Turned(..) => tally.changed += 1,
                Verdict::Unsupported => tally.new += 1,
            }
        }
        for (_, stated) in gone {
            self.of(stated).dropped += 1;
        }
    }

    fn of(&mut self, stated: &Stated) -> &mut Tally {
        match stated.quantity.dimension {
            Dimension::Date | Dimension::Time => &mut self.dates,
            _ => &mut self.numbers,
        }
    }
}
