//! Which pairs are held to be one fact.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::{
    claim::{Claim, Key},
    quantity::{Dimension, Measured, Tolerance},
    source::ArticleId,
};

use super::{
    compare::{Verdict, compare},
    evidence::WEIGHTS,
    group::Pair,
    order, sole,
    story::Stories,
};

/// The pairs that are held to be one fact.
///
/// A pair that disagrees must beat whatever agrees: where the other article has the same value in as fitting a place, the
/// value that differs speaks of something else. So it does where a third article has both values.
pub(super) fn accepted(claims: &[Claim], stories: &Stories<'_>, candidates: &[Pair]) -> Vec<Pair> {
    let article = |at: u32| claims.get(at as usize).map(|claim| claim.article);
    let articles = |pair: &Pair| article(pair.a).zip(article(pair.b));
    let sizes = stories.sizes(candidates.iter().filter_map(articles));
    let sure = |pair: &Pair| {
        let (x, y) = articles(pair).filter(|_| !pair.opposed)?;
        let reports = sizes.get(&x).max(sizes.get(&y)).copied().unwrap_or(0);
        let title = claims.get(pair.a as usize).zip(claims.get(pair.b as usize)).is_some_and(|(a, b)| sole::is_title_and_text(a, b));
        let asked = if title { WEIGHTS.accept_conflict } else { asked(pair.verdict, x == y, reports) };
        (pair.score >= asked).then_some(Pair { asked, ..*pair })
    };
    let mut sure: Vec<Pair> = candidates.iter().filter_map(sure).collect();
    let disputed = Disputed::of(&sure);
    let rivals = Rivals::of(claims, candidates, &disputed);
    let witnesses = Witnesses::of(claims, candidates, &disputed, articles);
    sure.retain(|pair| {
        pair.verdict == Verdict::Agree
            || !rivals.beat(pair)
                && articles(pair).is_some_and(|(x, y)| x == y || !witnesses.tell_apart(pair, x, y))
                && order::is_judgeable(claims, stories, pair)
    });
    sure
}

/// The claims of pairs that disagree: only of these it is asked what else they are paired with.
struct Disputed(FxHashSet<u32>);

impl Disputed {
    fn of(pairs: &[Pair]) -> Self {
        Self(pairs.iter().filter(|pair| pair.verdict != Verdict::Agree).flat_map(|pair| [pair.a, pair.b]).collect())
    }

    fn has(&self, claim: u32) -> bool {
        self.0.contains(&claim)
    }
}

/// The least score of a pair of one fact, where so many other articles report the event of its two.
fn asked(verdict: Verdict, one_article: bool, reports: usize) -> i32 {
    match (one_article, verdict) {
        (true, _) => WEIGHTS.accept_within,
        (false, Verdict::Agree) => WEIGHTS.accept,
        (false, _) => WEIGHTS.accept_conflict + WEIGHTS.per_doubling * doublings(reports) / 100,
    }
}

/// The logarithm of a number to the base 2, in hundredths; 0 of 0.
fn doublings(number: usize) -> i32 {
    let Some(whole) = number.checked_ilog2() else { return 0 };
    let rest = ((number - (1 << whole)) * 100) >> whole;
    i32::try_from(whole).unwrap_or(0) * 100 + i32::try_from(rest).unwrap_or(0)
}

/// Whether a claim gives two ends: `in his thirties` states neither 31 nor 34.
fn is_range(claim: &Claim) -> bool {
    let ends = claim
        .quantity
        .measured()
        .filter(|_| claim.quantity.dimension != Dimension::Score)
        .and_then(|m| Some((m.low?.value, m.high?.value)));
    ends.is_some_and(|(low, high)| low != high)
}

/// How much less a value needs to fit that is told as what was so before: that it looks back makes its score lower.
const LOOKING_BACK: i32 = 200;

/// Up to which number a value comes back by chance.
const SMALL: i128 = 12;

/// Whether a claim gives one value that two articles do not share by chance.
fn is_telling(claim: &Claim) -> bool {
    let number = claim.quantity.measured().and_then(Measured::single);
    claim.quantity.dimension != Dimension::Age && number.is_some_and(|number| number.value > SMALL.into())
}

/// A claim that another is paired with.
struct Rival {
    claim: u32,
    /// How well the two fit.
    score: i32,
    agrees: bool,
    /// Whether its article tells it as what was so before, where the other tells it as news.
    looks_back: bool,
}

/// What each claim is paired with in each other article, by scores that may beat a pair that disagrees.
struct Rivals<'c> {
    claims: &'c [Claim],
    of: FxHashMap<(u32, ArticleId), Vec<Rival>>,
}

impl<'c> Rivals<'c> {
    fn of(claims: &'c [Claim], candidates: &[Pair], disputed: &Disputed) -> Self {
        let mut of: FxHashMap<_, Vec<Rival>> = FxHashMap::default();
        // A lower score beats nothing that is accepted.
        for pair in candidates.iter().filter(|pair| pair.score >= WEIGHTS.accept_conflict - WEIGHTS.margin) {
            for (own, other) in [(pair.a, pair.b), (pair.b, pair.a)].into_iter().filter(|&(own, _)| disputed.has(own)) {
                if let Some((told, claim)) = claims.get(own as usize).zip(claims.get(other as usize)) {
                    let agrees = pair.verdict == Verdict::Agree;
                    let looks_back = agrees && claim.scope.background && !told.scope.background && is_telling(claim);
                    of.entry((own, claim.article)).or_default().push(Rival { claim: other, score: pair.score, agrees, looks_back });
                }
            }
        }
        Self { claims, of }
    }

    /// Whether either claim of a pair that disagrees has a better one in the other article, or one that agrees and is nearly
    /// as good.
    fn beat(&self, pair: &Pair) -> bool {
        [(pair.a, pair.b), (pair.b, pair.a)].into_iter().any(|(own, other)| {
            let Some(other) = self.claims.get(other as usize) else { return false };
            let rivals = self.of.get(&(own, other.article)).map_or(&[][..], Vec::as_slice);
            rivals.iter().any(|rival| {
                if rival.agrees && self.is_told_with(rival.claim, other) {
                    return true;
                }
                if rival.looks_back {
                    // Who writes that four years ago it was 214 votes, knows of both.
                    rival.score > pair.score - WEIGHTS.margin - LOOKING_BACK
                } else if rival.agrees {
                    rival.score > pair.score - WEIGHTS.margin
                } else {
                    rival.score > pair.score && !self.says(rival.claim, other)
                }
            })
        })
    }

    /// Whether a claim counts the same things as another in the same sentence: of `14 of the 20 districts` the 20 contradict nobody
    /// who has the 14.
    fn is_told_with(&self, at: u32, other: &Claim) -> bool {
        let measure = |claim: &Claim| claim.measure.as_ref().map(|measure| Key::of(&measure.name));
        let counted = |claim: &Claim| measure(claim).or(claim.frame.head);
        self.claims.get(at as usize).is_some_and(|claim| {
            claim.sentence == other.sentence
                && claim.quantity.span != other.quantity.span
                && counted(claim).is_some()
                && counted(claim) == counted(other)
        })
    }

    /// Whether a claim only says once more what another of its article says.
    fn says(&self, at: u32, other: &Claim) -> bool {
        self.claims.get(at as usize).is_some_and(|claim| compare(claim, other, &Tolerance::default()) == Some(Verdict::Agree))
    }
}

/// For each claim the claims of other articles that agree with it: the best of each article, in the order of the articles.
struct Witnesses(BTreeMap<u32, Vec<(ArticleId, i32, u32)>>);

impl Witnesses {
    fn of(claims: &[Claim], candidates: &[Pair], disputed: &Disputed, articles: impl Fn(&Pair) -> Option<(ArticleId, ArticleId)>) -> Self {
        let is_one_value = |at: u32| claims.get(at as usize).is_some_and(|claim| !is_range(claim));
        let mut agreeing: BTreeMap<u32, Vec<(ArticleId, i32, u32)>> = BTreeMap::new();
        for pair in candidates {
            let witness = pair.verdict == Verdict::Agree && !pair.opposed && pair.score >= WEIGHTS.witness;
            if !(witness && is_one_value(pair.a) && is_one_value(pair.b)) {
                continue;
            }
            if let Some((x, y)) = articles(pair).filter(|(x, y)| x != y) {
                for (own, witness) in [(pair.a, (y, pair.score, pair.b)), (pair.b, (x, pair.score, pair.a))] {
                    if disputed.has(own) {
                        agreeing.entry(own).or_default().push(witness);
                    }
                }
            }
        }
        for list in agreeing.values_mut() {
            list.sort_unstable_by_key(|&(article, score, claim)| (article, std::cmp::Reverse(score), claim));
            list.dedup_by_key(|&mut (article, ..)| article);
        }
        Self(agreeing)
    }

    /// Whether a third article states both values of a pair, each in a place of its own: then they are two facts, for no
    /// article is held to contradict itself.
    fn tell_apart(&self, pair: &Pair, x: ArticleId, y: ArticleId) -> bool {
        let (Some(one), Some(other)) = (self.0.get(&pair.a), self.0.get(&pair.b)) else { return false };
        let mut theirs = other.iter().peekable();
        one.iter().any(|&(article, _, claim)| {
            while theirs.next_if(|(theirs, ..)| *theirs < article).is_some() {}
            article != x && article != y && theirs.peek().is_some_and(|&&(theirs, _, other)| theirs == article && other != claim)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        fact::sample::claim,
        quantity::{Number, Value},
    };

    fn pair(a: u32, b: u32, verdict: Verdict) -> Pair {
        Pair { a, b, verdict, score: 400, asked: 0, opposed: false }
    }

    #[test]
    fn two_values_that_a_third_article_has_both_are_two_facts() {
        let claims = [claim(0, 0, 5, &[]), claim(1, 0, 7, &[]), claim(2, 0, 5, &[]), claim(2, 1, 7, &[])];
        let disputed = pair(0, 1, Verdict::Conflict);
        let places = |pairs: &[Pair]| accepted(&claims, &Stories::of(&[]), pairs).iter().map(|pair| (pair.a, pair.b)).collect::<Vec<_>>();
        assert_eq!(places(&[disputed]), [(0, 1)]);
        assert_eq!(places(&[disputed, pair(0, 2, Verdict::Agree), pair(1, 3, Verdict::Agree)]), [(0, 2), (1, 3)]);
    }

    #[test]
    fn a_third_article_that_gives_a_range_has_neither_value() {
        let mut claims = [claim(0, 0, 31, &[]), claim(1, 0, 34, &[]), claim(2, 0, 30, &[]), claim(2, 1, 34, &[])];
        if let Value::Measured(measured) = &mut claims[2].quantity.value {
            measured.high = Some(Number::whole(39));
        }
        let pairs = [pair(0, 1, Verdict::Conflict), pair(0, 2, Verdict::Agree), pair(1, 3, Verdict::Agree)];
        assert!(accepted(&claims, &Stories::of(&[]), &pairs).iter().any(|pair| (pair.a, pair.b) == (0, 1)));
    }

    #[test]
    fn a_place_that_repeats_a_value_is_no_rival_of_its_other_place() {
        let claims = [claim(0, 0, 5, &[]), claim(1, 0, 7, &[]), claim(1, 1, 7, &[]), claim(1, 2, 9, &[])];
        let places = |pairs: &[Pair]| accepted(&claims, &Stories::of(&[]), pairs).iter().map(|pair| (pair.a, pair.b)).collect::<Vec<_>>();
        let (disputed, better) = (pair(0, 1, Verdict::Conflict), |b| Pair { score: 500, opposed: true, ..pair(0, b, Verdict::Conflict) });
        assert_eq!(places(&[disputed, better(2)]), [(0, 1)]);
        assert_eq!(places(&[disputed, better(3)]), []);
    }

    #[test]
    fn doublings_are_the_logarithm_to_the_base_two() {
        assert_eq!([0, 1, 2, 3, 4, 16].map(doublings), [0, 0, 100, 150, 200, 400]);
    }
}
