//! Who says what the places of a fact say.

use crate::claim::{Claim, Source, SourceKind, Sources};

use super::Texts;

/// The named source of a claim: a person, a title or a body.
pub(super) fn named(texts: &mut Texts<'_>, claim: &Claim) -> Option<Source> {
    let (article, text) = texts.of(claim.article)?;
    Sources::new(&article.text, &text.prose, &text.names)
        .at(claim.quantity.span.start)
        .filter(|source| source.kind != SourceKind::Anonymous)
}
