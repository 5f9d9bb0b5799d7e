//! What a rewrite kept, changed, added and dropped, by kind.

use rustc_hash::FxHashSet;

use super::{
    comparison::{Comparison, QuantityPlace},
    numbers::Verdict,
    side::Stated,
};
use crate::quantity::Dimension;

/// What became of the facts of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// In the rewrite as in the original, or following from it.
    pub kept: usize,
    /// In the rewrite with another value, hedge, wording.
    pub changed: usize,
    /// Only in the rewrite.
    pub new: usize,
    /// Only in the original.
    pub dropped: usize,
}

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

    /// Counts the quantities.
    pub(super) fn count(&mut self, comparison: &Comparison, verdicts: &[Verdict]) {
        let mut restated: FxHashSet<QuantityPlace> = FxHashSet::default();
        for (stated, verdict) in comparison.rewrite.stated.iter().zip(verdicts) {
            let tally = self.of(stated);
            match *verdict {
                Verdict::Kept(place) => {
                    tally.kept += 1;
                    restated.insert(place);
                }
                Verdict::Hedged(place, ..) | Verdict::Changed(place, _) => {
                    tally.changed += 1;
                    restated.insert(place);
                }
                Verdict::Implied => tally.kept += 1,
                Verdict::Unsupported => tally.new += 1,
            }
        }
        for (original, side) in comparison.originals.iter().enumerate() {
            for (quantity, stated) in side.stated.iter().enumerate() {
                if !restated.contains(&QuantityPlace { original, quantity }) {
                    self.of(stated).dropped += 1;
                }
            }
        }
    }

    fn of(&mut self, stated: &Stated) -> &mut Tally {
        match stated.quantity.dimension {
            Dimension::Date | Dimension::Time => &mut self.dates,
            _ => &mut self.numbers,
        }
    }
}
