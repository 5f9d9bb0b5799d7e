//! How many values an article gives of one thing: where it gives one only, another article's value speaks of the same.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    Claim,
    lexicon::Key,
    scope::{kind_hash, value_hash},
};

/// Sets how many other values each claim of an article stands beside.
pub(super) fn count(claims: &mut [Claim]) {
    let mut values: FxHashMap<(u64, Key), FxHashSet<u64>> = FxHashMap::default();
    for claim in claims.iter() {
        for place in [measure(claim), head(claim)].into_iter().flatten() {
            values.entry(place).or_default().insert(value_hash(&claim.quantity));
        }
    }
    for claim in claims {
        let place = measure(claim).or_else(|| head(claim));
        let others = place.and_then(|place| values.get(&place)).map_or(0, |values| values.len().saturating_sub(1));
        claim.rivals = u8::try_from(others).unwrap_or(u8::MAX);
    }
}

/// What a claim measures: its measure with the group it counts.
fn measure(claim: &Claim) -> Option<(u64, Key)> {
    let measure = claim.measure.as_ref()?;
    Some((0, Key::of(&measure.name).with(Key::of(measure.group.as_deref().unwrap_or("")))))
}

/// What a claim counts: the noun, and the kind of quantity.
fn head(claim: &Claim) -> Option<(u64, Key)> {
    Some((kind_hash(&claim.quantity), claim.frame.head?))
}

#[cfg(test)]
mod tests {
    use crate::{
        claim::claims,
        grammar,
        rule::Rules,
        source::{Article, ArticleId},
    };

    fn rivals(text: &str) -> Vec<(String, u8)> {
        let article = Article::new(ArticleId(0), "a.txt", text.into());
        let claims = claims(&article, &grammar::read(&article), Rules::builtin());
        claims.iter().map(|claim| (claim.text.to_string(), claim.rivals)).collect()
    }

    #[test]
    fn a_noun_that_is_counted_once_has_no_rival() {
        let found = rivals("The flood took seven bridges. Seven bridges are gone. It took 12 barns.");
        assert!(found.iter().all(|(_, rivals)| *rivals == 0), "{found:?}");
    }

    #[test]
    fn every_other_value_of_a_noun_is_a_rival() {
        let found = rivals("He made four passes. She made nine passes. They made 12 passes and two tackles.");
        let rivals: Vec<u8> = found.iter().map(|(_, rivals)| *rivals).collect();
        assert_eq!(rivals, [2, 2, 2, 0]);
    }
}
