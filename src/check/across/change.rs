//! Values that an article tells have changed: who writes `it now offers 42 francs; it had offered 38` contradicts nobody who
//! wrote 38.

use super::texts::Texts;
use crate::claim::{Claim, is_done_at};

/// How many quantities away from a value the one before it is told.
const NEAR: usize = 8;

/// Whether a claim is told as done.
pub(super) fn is_done(texts: &Texts<'_>, claim: &Claim) -> bool {
    texts.of(claim.article).is_some_and(|text| is_done_at(&text.article.text, &text.prose, claim.quantity.span.start))
}

/// Whether the article of the claim at `now`, which does not tell it as done, tells near it that the value of another article's
/// claim was so before.
pub(super) fn has_changed(texts: &Texts<'_>, claims: &[Claim], now: u32, other: &Claim) -> bool {
    let now = now as usize;
    // The points of one player are those of another by chance.
    let Some(claim) = claims.get(now).filter(|claim| claim.article != other.article && !claim.scope.occasional) else { return false };
    let near = claims.get(now.saturating_sub(NEAR)..claims.len().min(now + NEAR + 1)).unwrap_or_default();
    let before = |one: &&Claim| {
        one.article == claim.article
            && one.quantity.dimension == other.quantity.dimension
            && one.quantity.value == other.quantity.value
            && is_done(texts, one)
    };
    near.iter().any(|one| before(&one)) && !is_done(texts, claim)
}
