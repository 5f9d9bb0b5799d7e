//! What a sentence says of each of its figures, so that two figures that have changed places are seen.

mod exchange;
mod part;

pub(super) use exchange::given_to;
