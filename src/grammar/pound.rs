//! Pounds, which are money or weigh: `earns 900 pounds a week`, `weighs 90 pounds`.

use super::{
    place::Place,
    words::{clause_before, clause_behind, first_word, is_blank},
};
use crate::{
    lexicon::{Sense, lexicon},
    quantity::{Dimension, Quantity, Value},
};

/// The name of the unit of mass, and that of the currency.
const POUND: &str = "pound";
const STERLING: &str = "pounds sterling";

/// A quantity in pounds whose clause speaks of money and not of weight, in pounds sterling.
pub(super) fn of_money(mut quantity: Quantity, place: &Place<'_>) -> Quantity {
    let Value::Measured(measured) = &mut quantity.value else { return quantity };
    let pounds = quantity.dimension == Dimension::Mass && measured.unit.stated.starts_with(POUND);
    let rest = quantity.span.end as usize - place.at;
    let Some((rest, sterling)) = place.input.get(rest..).zip(lexicon().measures.unit(STERLING)).filter(|_| pounds) else {
        return quantity;
    };
    if is_money(place.before, rest) {
        measured.unit.stated = measured.unit.stated.replacen(POUND, sterling.stated, 1).into();
        measured.unit.base = sterling.base.into();
        measured.unit.factor = sterling.factor;
        quantity.dimension = Dimension::Money;
    }
    quantity
}

/// Whether the words on both sides speak of money and not of weight.
fn is_money(before: &str, rest: &str) -> bool {
    let senses = &lexicon().senses;
    // Pounds of something weigh; pounds of damages do not.
    let substance = rest.trim_start_matches(is_blank).strip_prefix("of ").is_some_and(|of| !senses.has(Sense::Money, first_word(of)));
    let clause = || {
        let sides = [clause_before(before), clause_behind(rest)];
        sides.into_iter().flat_map(|side| side.split(|c: char| !c.is_alphabetic()))
    };
    !substance && clause().any(|word| senses.has(Sense::Money, word)) && !clause().any(|word| senses.has(Sense::Weight, word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pounds_are_money_where_the_clause_speaks_of_it() {
        for (before, rest, money) in [
            ("The keeper earns ", " a week.", true),
            ("She was fined ", " for it.", true),
            ("They took ", " worth of tools.", true),
            ("It did ", " of damage", false),
            ("She sold ", " of pears.", false),
            ("The pike weighed ", ", a prize.", false),
            ("He swam with ", " on his back.", false),
        ] {
            assert_eq!(is_money(before, rest), money, "{before}…{rest}");
        }
    }
}
