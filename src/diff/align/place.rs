//! Where sentences and quantities stand in the originals.

/// A sentence of one of the originals: the number of the original, the number of the sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(in crate::diff) struct Place {
    pub(in crate::diff) original: usize,
    pub(in crate::diff) sentence: usize,
}

/// A quantity of one of the originals: the number of the original, the number of the quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(in crate::diff) struct QuantityPlace {
    pub(in crate::diff) original: usize,
    pub(in crate::diff) quantity: usize,
}
