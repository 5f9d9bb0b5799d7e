//! The statement is there, with another value.

use num_traits::{CheckedDiv, Signed, Zero};

use super::{case::Case, undecided, verdict::Verdict};
use crate::{diff::candidate::Candidate, quantity::Rational};

/// From this likeness on a value that the original does not have is taken for a changed one.
const PROBABLY: f64 = 0.3;
/// From this likeness on a changed value is not taken for one that was computed.
const PLAINLY: f64 = 0.6;
/// Values further apart than this are two facts, unless the statement is plainly one.
const FAR_APART: i128 = 100;

/// The value is another one where the words are the same.
pub(super) fn plainly(case: &Case) -> Option<Verdict> {
    let rival = case.rival()?;
    (rival.likeness >= PLAINLY).then_some(Verdict::Changed(rival.place, rival.relation))
}

/// Another place in an order, where the original gives that one to nothing.
pub(super) fn as_rank(case: &Case) -> Option<Verdict> {
    let is_rank = |c: &Candidate| case.comparison.stated(c.place).is_some_and(|(_, original)| original.is_rank());
    let known = case.candidates.iter().any(|c| c.relation.is_figure() && is_rank(c));
    let rival = case.rival().filter(|_| case.stated.is_rank() && !known)?;
    let alike = rival.likeness >= PROBABLY && is_rank(rival) && case.taken.is_gone(rival.place, rival.likeness);
    alike.then_some(Verdict::Changed(rival.place, rival.relation))
}

/// The value is another one where much is the same, and no date may be the one of the rewrite.
pub(super) fn probably(case: &Case) -> Option<Verdict> {
    let rival = case.rival()?;
    let alike = if case.stated.is_one_or_two() { rival.is_same_statement() } else { rival.likeness >= PROBABLY };
    let unsure = undecided::candidate(case).is_none_or(|unsure| unsure.likeness < rival.likeness);
    (alike && unsure).then(|| if is_far_apart(case, rival) { Verdict::Unsupported } else { Verdict::Changed(rival.place, rival.relation) })
}

/// Whether two values are so far apart that nobody wrote the one for the other. A `thousand` may have been left out.
pub(super) fn is_far_apart(case: &Case, rival: &Candidate) -> bool {
    let before = case.comparison.stated(rival.place).and_then(|(_, original)| original.based());
    let (Some(before), Some(after)) = (before, case.stated.based()) else { return false };
    let (small, large) = (before.abs().min(after.abs()), before.abs().max(after.abs()));
    let times = if small.is_zero() { None } else { large.checked_div(&small) };
    let far = times.is_some_and(|times| times >= Rational::from_integer(FAR_APART) && !is_power_of_ten(times));
    far && !rival.is_same_statement()
}

/// Whether a ratio only moves the decimal point.
fn is_power_of_ten(ratio: Rational) -> bool {
    let mut rest = ratio.to_integer();
    while rest > 1 && rest % 10 == 0 {
        rest /= 10;
    }
    ratio.is_integer() && rest == 1
}

#[cfg(test)]
mod tests {
    use crate::{
        diff,
        rule::Rules,
        source::{Article, ArticleId},
    };

    fn rules_on(original: &str, rewrite: &str) -> Vec<&'static str> {
        let article = |id, text: &str| Article::new(ArticleId(id), format!("{id}.txt"), text.to_owned());
        let originals = [article(0, original)];
        let findings = diff::diff(&originals, &article(1, rewrite), Rules::builtin()).findings;
        findings.iter().map(|finding| finding.rule).collect()
    }

    #[test]
    fn values_far_apart_are_one_new_and_one_gone() {
        let original = "The cannery at Port Vell, the oldest on the coast, employs 12,000 workers in the season.";
        let rewrite = "The mayor of the town said that an old cannery in the harbour had taken on 45 workers before Easter.";
        assert_eq!(rules_on(original, rewrite), ["number-unsupported", "number-dropped"]);
    }

    #[test]
    fn a_thousand_that_was_left_out_is_a_changed_value() {
        let original = "The cannery at Port Vell, the oldest on the coast, pays PLN 45 thousand per month in rent.";
        let rewrite = "The oldest cannery spends PLN 45 per month on its rent, the mayor of the town said.";
        assert_eq!(rules_on(original, rewrite), ["number-changed"]);
    }
}
