//! What the rules count.

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
