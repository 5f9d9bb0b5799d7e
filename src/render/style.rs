//! What the screen can show.

/// What the screen can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// Whether to use colours.
    pub color: bool,
    /// The columns to fit into.
    pub width: usize,
    /// Whether frames and ellipses may be other than ASCII.
    pub unicode: bool,
}
