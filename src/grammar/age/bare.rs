//! Ages by the words around a bare figure: `aged 35`, `at the age of 21`, `Anna Berg, 51,`.

use num_traits::Signed;

use super::{
    super::{
        amount::Amount,
        place::Place,
        words::{before_last_word, first_word, is_blank, is_one_of, last_word},
    },
    person, years_of_age,
};
use crate::{
    lexicon::{Sense, lexicon},
    quantity::{Dimension, Quantity, Rational, Unit},
};

/// The hours of a day, which a bare figure behind `at` may be.
const HOURS: i128 = 24;

/// The unit of a bare figure that is an age in years by the words around it.
pub(in super::super) fn bare(amount: &Amount, place: &Place<'_>, before: &str, rest: &str) -> Option<Unit> {
    let figure = &amount.figure;
    let years = figure.number.value;
    if !years.is_integer() || years.is_negative() || years > Rational::from_integer(125) || figure.scale.is_some() || figure.share {
        return None;
    }
    let word = last_word(before);
    let of_age = word.eq_ignore_ascii_case("of") && last_word(before_last_word(before)).eq_ignore_ascii_case("age");
    // `aged between 20 and 30`
    let opened = is_one_of(word, &["between", "from"]);
    let word = if opened { last_word(before_last_word(before)) } else { word };
    let named = is_one_of(word, &["aged", "age", "ages"]);
    // `two sisters of 12 and 15`
    let counted =
        place.preceding.is_some_and(|people| people.dimension == Dimension::Count && lexicon().senses.has(Sense::Aged, people.base_unit()));
    let of_counted = figure.digits && counted && before.trim_matches(is_blank) == "of" && person::ages_end(rest);
    let another = figure.digits && place.preceding.is_some_and(|preceding| goes_on_with_ages(preceding, before, rest));
    // Nobody is said to be nought or 111 years old without a word of age.
    let likely = years >= Rational::from_integer(if figure.digits { 1 } else { 2 }) && years <= Rational::from_integer(110);
    let bounded = figure.digits && person::older_or_younger(before, &place.before[before.len()..], rest);
    let of_person = || {
        figure.digits && person::behind_name(before, rest)
            || person::is_years(before, rest)
            // Hours are no ages: `died at 9 on Sunday`.
            || figure.digits && years > Rational::from_integer(HOURS) && person::at_turn_of_life(before, rest)
            || likely && (person::set_off(before, rest, figure.digits) || figure.digits && (person::told(before, rest) || person::of_several(before, rest)))
    };
    if of_age || named || another || of_counted || bounded || of_person() { years_of_age() } else { None }
}

/// `aged 5, 7 and 9`: a further age behind one without a unit of its own.
fn goes_on_with_ages(preceding: &Quantity, before: &str, rest: &str) -> bool {
    let bare = preceding.dimension == Dimension::Age && preceding.span == preceding.figure;
    let listed = [",", "and", "or", ", and", ", or", "&"].contains(&before.trim_matches(is_blank));
    let next = first_word(rest.trim_start_matches(is_blank));
    let ends = rest.starts_with([',', '.', ';', ')', '”', '"', '\n']) && rest.chars().nth(1).is_none_or(|c| !c.is_ascii_digit());
    // `Ivo Lenk, 51, and 12 others`
    let clause = ["and", "or", "were", "was", "are", "who", "when", "in", "at", "from", "died", "survived", "respectively"];
    bare && listed && (rest.is_empty() || ends || is_one_of(next, &clause))
}
