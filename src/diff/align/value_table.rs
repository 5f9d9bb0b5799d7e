//! Quantities in the order of their values, and the few of them that are looked at where very many have the one that is sought.

use super::place::QuantityPlace;
use crate::quantity::{Interval, Rational};

/// More quantities than these that fit a value are not all looked at: hardly an article gives one value so often, and in
/// one that does the words beside it tell which is meant.
pub(in crate::diff) const MANY: usize = 128;

/// Quantities in the order of their values.
#[derive(Debug, Default)]
pub(in crate::diff) struct ValueTable(Vec<(Rational, QuantityPlace)>);

impl ValueTable {
    /// Adds a quantity; it is found once the table is sorted.
    pub(in crate::diff) fn add(&mut self, value: Rational, place: QuantityPlace) {
        self.0.push((value, place));
    }

    /// How many there are.
    pub(in crate::diff) fn len(&self) -> usize {
        self.0.len()
    }

    /// Puts in order what was added.
    pub(in crate::diff) fn sort(&mut self) {
        self.0.sort_unstable();
    }

    /// The quantities whose value lies within an interval, or all if none is known.
    fn fitting(&self, interval: Option<Interval>) -> &[(Rational, QuantityPlace)] {
        let from = interval.and_then(|i| i.low.value()).map_or(0, |low| self.0.partition_point(|(value, _)| *value < low));
        let to = interval.and_then(|i| i.high.value()).map_or(self.0.len(), |high| self.0.partition_point(|(value, _)| *value <= high));
        self.0.get(from..to.max(from)).unwrap_or_default()
    }

    /// The quantities whose value lies within an interval. Of very many those are given that are nearest to where the interval
    /// begins, and those of `beside`, which come with their values.
    pub(in crate::diff) fn within(
        &self,
        interval: Option<Interval>,
        beside: impl Iterator<Item = (Rational, QuantityPlace)>,
    ) -> Vec<QuantityPlace> {
        let fitting = self.fitting(interval);
        let place = |(_, place): &(Rational, QuantityPlace)| *place;
        let Some(more) = fitting.len().checked_sub(MANY + 1) else { return fitting.iter().map(place).collect() };
        let falls = interval.is_some_and(|i| i.low.value().is_none());
        let nearest = if falls { fitting.get(more + 1..) } else { fitting.get(..MANY) };
        let beside = beside.filter(|entry| fitting.binary_search(entry).is_ok()).map(|(_, place)| place);
        nearest.unwrap_or_default().iter().map(place).chain(beside).collect()
    }

    /// The first quantities of a value.
    pub(in crate::diff) fn of(&self, value: Rational) -> impl Iterator<Item = QuantityPlace> {
        self.fitting(Some(Interval::exactly(value))).iter().take(MANY).map(|(_, place)| *place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::Bound;

    fn place(quantity: usize) -> QuantityPlace {
        QuantityPlace { original: 0, quantity }
    }

    /// A thousand quantities of the values 0 to 9, a hundred times each in turn.
    fn table() -> ValueTable {
        let mut table = ValueTable::default();
        for quantity in 0..1000 {
            table.add(Rational::from_integer(quantity % 10), place(usize::try_from(quantity).expect("small")));
        }
        table.sort();
        table
    }

    #[test]
    fn all_quantities_of_a_value_are_found_unless_they_are_very_many() {
        let three = Some(Interval::exactly(Rational::from_integer(3)));
        assert_eq!(table().within(three, std::iter::empty()).len(), 100);
        assert_eq!(table().within(None, std::iter::empty()).len(), MANY);
    }

    #[test]
    fn of_very_many_the_nearest_and_those_of_the_same_words_are_found() {
        let below = Interval { low: Bound::Unbounded, high: Bound::Open(Rational::from_integer(8)) };
        let of_words = [(2, 902), (9, 909)].map(|(value, quantity)| (Rational::from_integer(value), place(quantity)));
        let found = table().within(Some(below), of_words.into_iter());
        assert!(found.contains(&place(8)) && !found.contains(&place(0)), "8 is nearest to 8");
        assert!(found.contains(&place(902)) && !found.contains(&place(909)), "9 is not below 8");
    }
}
