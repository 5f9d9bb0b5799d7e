//! What a rewrite can do to a value.

/// What a rewrite did to a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::diff) enum Relation {
    /// The same figures, as firmly stated.
    Same,
    /// The same figures; the rewrite allows more values.
    Wider,
    /// The same figures; the rewrite allows fewer values, or other ones.
    Narrower,
    /// Other figures; the original's value lies inside what the rewrite says.
    Rounded,
    /// Other figures; there are values that fit both.
    Meets,
    /// No value fits both.
    Apart,
    /// It cannot be told, as for `Monday` and `3 May`.
    Unknown,
}

impl Relation {
    /// Whether the original gives the rewrite's value.
    pub(in crate::diff) fn is_support(self) -> bool {
        matches!(self, Self::Same | Self::Wider | Self::Narrower | Self::Rounded)
    }

    /// Whether both give the same figures.
    pub(in crate::diff) fn is_figure(self) -> bool {
        matches!(self, Self::Same | Self::Wider | Self::Narrower)
    }

    /// Whether the original gives another value.
    pub(in crate::diff) fn is_conflict(self) -> bool {
        matches!(self, Self::Meets | Self::Apart)
    }
}
