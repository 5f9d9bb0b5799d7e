//! factlint: a linter for facts.
//!
//! It reads news articles, finds every quantity they state, and reports where articles contradict themselves, each
//! other, or the original they were rewritten from. `ARCHITECTURE.md` shows how the parts hang together:
//!
//! ```text
//! bytes → Article → sentences → quantities → claims → facts → findings → rendered
//!         source    text        grammar      claim    fact    check      render
//! ```

pub mod check;
pub mod claim;
pub mod diff;
pub mod entity;
pub mod error;
pub mod fact;
pub mod finding;
pub mod grammar;
mod lexicon;
pub mod quantity;
pub mod render;
pub mod rule;
pub mod source;
pub mod text;
pub mod trial;
