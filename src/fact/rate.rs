//! Whether two figures are of one rate: `28 million euros a day`, and `each day costs the port 18 million euros`.

use crate::claim::{Claim, lexicon::LEXICON};

/// The words that say of a figure that it is one of each hour, day, week, month or year.
const RECURRING: &[(&str, &[&str])] = &[
    ("hour", &["hourly"]),
    ("day", &["daily"]),
    ("week", &["weekly"]),
    ("month", &["monthly"]),
    ("year", &["annual", "annually", "yearly"]),
];

/// What a figure is per, by its own words.
fn per(claim: &Claim) -> Option<&str> {
    claim.quantity.measured().and_then(|measured| measured.unit.per.as_deref())
}

/// Whether two figures are per the same thing, or the sentence of the one speaks of what the other is per.
pub(super) fn agree(a: &Claim, b: &Claim) -> bool {
    match (per(a), per(b)) {
        (one, other) if one == other => true,
        (one, other) => one.is_none_or(|per| speaks_of(b, per)) && other.is_none_or(|per| speaks_of(a, per)),
    }
}

/// Whether one of two figures says in its own words what the other says elsewhere in its sentence.
pub(super) fn is_worded_apart(a: &Claim, b: &Claim) -> bool {
    per(a) != per(b)
}

/// Whether the sentence of a claim speaks of what another figure is per.
fn speaks_of(claim: &Claim, per: &str) -> bool {
    let recurring = RECURRING.iter().filter(|(unit, _)| *unit == per).flat_map(|(_, words)| *words);
    std::iter::once(per).chain(recurring.copied()).any(|word| claim.frame.term(LEXICON.key(word)).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::sample;

    fn are_of_one_rate(one: &str, other: &str) -> bool {
        let first = |text: &str| sample::told(text).swap_remove(0);
        agree(&first(one), &first(other))
    }

    #[test]
    fn what_a_figure_is_per_may_stand_in_its_unit_or_beside_it() {
        for (one, other) in [
            ("The walkout costs the port 4 million francs a day.", "Each day of the walkout costs the port 6 million francs."),
            ("The mill turns out 900 tonnes a week.", "Its weekly output is 700 tonnes."),
            ("Some 40,000 visitors a month come to Orvik.", "It draws 60,000 visitors in a month."),
            ("Brenn Lines will pay 400 crowns per household.", "Every household is to get 300 crowns."),
            ("The levy is 80 crowns a tonne.", "Each tonne will cost 60 crowns."),
            ("Guests pay 30 francs a night.", "For a night 40 francs are asked."),
        ] {
            assert!(are_of_one_rate(one, other) && are_of_one_rate(other, one), "{one} / {other}");
        }
    }

    #[test]
    fn a_figure_of_a_day_is_not_one_of_all() {
        for (one, other) in [
            ("The walkout costs the port 4 million francs a day.", "The walkout has cost the port 6 million francs."),
            ("The mill turns out 900 tonnes a week.", "The mill turned out 700 tonnes."),
            ("The mill turns out 900 tonnes a week.", "The mill turns out 700 tonnes a day."),
            ("Brenn Lines will pay 400 crowns per household.", "Brenn Lines will pay 300 crowns."),
            ("The levy is 80 crowns a tonne.", "The levy brings in 60 crowns."),
            ("Guests pay 30 francs a night.", "The guests paid 40 francs."),
        ] {
            assert!(!are_of_one_rate(one, other) && !are_of_one_rate(other, one), "{one} / {other}");
        }
    }
}
