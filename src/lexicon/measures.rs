//! Units and currencies.

use num_traits::{CheckedMul, One, Zero};

use super::{
    file::{CurrenciesFile, CurrencyRow, PrefixRow, UnitRow, UnitsFile},
    misspelt::Misspelt,
    nouns::plural,
    phrases::Phrases,
};
use crate::quantity::{Dimension, Rational};

/// A unit that a figure can be in.
#[derive(Debug, Clone)]
pub(crate) struct UnitEntry {
    /// What it measures.
    pub(crate) dimension: Dimension,
    /// The name that readers see: `km`, `dollar`.
    pub(crate) stated: &'static str,
    /// The base unit, or the currency.
    pub(crate) base: &'static str,
    /// `base value = stated value × factor + offset`.
    pub(crate) factor: Rational,
    /// See `factor`.
    pub(crate) offset: Rational,
    /// What the unit is per, for the names of rates (`mpg`).
    pub(crate) per: Option<&'static str>,
    /// The symbol is also an everyday word or a scale.
    pub(crate) evidence: bool,
    /// Words of which one must stand in the clause; none where the unit needs no such words.
    pub(crate) near: &'static [String],
}

/// Units by their names and symbols, currencies by what stands before a figure.
#[derive(Debug)]
pub(crate) struct Measures {
    names: Phrases<&'static UnitEntry>,
    symbols: Phrases<&'static UnitEntry>,
    signs: Phrases<&'static UnitEntry>,
    after_sign: Phrases<&'static UnitEntry>,
    in_context: Phrases<&'static UnitEntry>,
    misspelt: Misspelt,
}

impl Measures {
    pub(super) fn new(units: UnitsFile, currencies: CurrenciesFile) -> Self {
        let mut measures = Self {
            names: Phrases::new(false),
            symbols: Phrases::new(true),
            signs: Phrases::signs(),
            after_sign: Phrases::new(true),
            in_context: Phrases::new(true),
            misspelt: Misspelt::default(),
        };
        for row in units.unit {
            measures.add_prefixed(&row, &units.prefix);
            measures.add_unit(row);
        }
        for row in currencies.currency {
            measures.add_currency(row);
        }
        measures
    }

    /// The unit that `text` begins with, and its length in bytes.
    pub(crate) fn longest(&self, text: &str) -> Option<(usize, &'static UnitEntry)> {
        let symbol = self.symbols.longest(text);
        let name = self.names.longest(text);
        match (symbol, name) {
            // A name in any case yields to a symbol in its own: `kN` are no kuna.
            (Some(s), Some(n)) => {
                let in_case =
                    n.0 == s.0 && !s.1.evidence && text[..s.0].contains(char::is_uppercase) && text.starts_with(char::is_lowercase);
                Some(if n.0 >= s.0 && !in_case { n } else { s })
            }
            (found, None) | (None, found) => found,
        }
    }

    /// The unit of a name or symbol.
    pub(crate) fn unit(&self, name: &str) -> Option<&'static UnitEntry> {
        self.longest(name).filter(|&(len, _)| len == name.len()).map(|(_, unit)| unit)
    }

    /// The currency whose sign or code `text` begins with.
    pub(crate) fn sign(&self, text: &str) -> Option<(usize, &'static UnitEntry)> {
        self.signs.longest(text)
    }

    /// The country behind an amount with a bare sign: `$76 US`.
    pub(crate) fn after_sign(&self, text: &str) -> Option<(usize, &'static UnitEntry)> {
        self.after_sign.longest(text)
    }

    /// The unit that `text` begins with if one of the words of its `near` stands in the clause.
    pub(crate) fn in_context(&self, text: &str) -> Option<(usize, &'static UnitEntry)> {
        self.in_context.longest(text)
    }

    /// The unit whose name a word is with one letter wrong.
    pub(crate) fn misspelt(&self, word: &str) -> Option<&'static UnitEntry> {
        self.misspelt.unit(word)
    }

    /// The first characters or letters of all currency signs.
    pub(crate) fn sign_heads(&self) -> impl Iterator<Item = &str> {
        self.signs.heads()
    }

    fn add_unit(&mut self, row: UnitRow) {
        let Some(first) = row.names.first() else { return };
        let stated = row.stated.clone().unwrap_or_else(|| first.clone());
        let offset = row.offset.map_or_else(Rational::zero, |offset| offset.0);
        let per: Option<&'static str> = row.per.clone().map(|per| &*per.leak());
        let certain: &'static UnitEntry = Box::leak(Box::new(UnitEntry { per, ..entry(row.dimension, stated, row.factor.0, offset) }));
        if !row.near.is_empty() {
            self.add_in_context(row, certain);
            return;
        }
        let unit: &'static UnitEntry = Box::leak(Box::new(UnitEntry { evidence: row.evidence, ..*certain }));
        for name in &row.names {
            self.names.add(name, certain);
            self.misspelt.add(name, certain);
            self.misspelt.add(&plural(name), certain);
            if !row.invariable {
                self.names.add(&plural(name), certain);
            }
        }
        for name in &row.plurals {
            self.names.add(name, certain);
        }
        for name in &row.short {
            self.names.add(name, unit);
        }
        for symbol in &row.symbols {
            self.symbols.add(symbol, unit);
        }
        if row.powers {
            let plurals = row.names.iter().map(|name| plural(name)).chain(row.plurals);
            let names: Vec<String> = row.names.iter().cloned().chain(plurals).chain(row.short).collect();
            self.add_powers(certain.stated, &names, &row.symbols, row.factor.0);
        }
    }

    fn add_in_context(&mut self, row: UnitRow, certain: &UnitEntry) {
        let unit: &'static UnitEntry = Box::leak(Box::new(UnitEntry { near: row.near.leak(), ..*certain }));
        let plurals: Vec<String> = row.names.iter().map(|name| plural(name)).collect();
        for written in row.names.iter().chain(&plurals).chain(&row.plurals).chain(&row.symbols) {
            self.in_context.add(written, unit);
        }
    }

    fn add_prefixed(&mut self, row: &UnitRow, prefixes: &[PrefixRow]) {
        let Some(stem) = row.stem.first() else { return };
        for prefix in prefixes.iter().filter(|prefix| row.prefixes.contains(&prefix.name)) {
            let Some(factor) = row.factor.0.checked_mul(&prefix.factor.0) else { continue };
            let stated = if row.powers || row.dimension == Dimension::Mass {
                format!("{}{}", prefix.symbol, row.symbol)
            } else {
                format!("{}{stem}", prefix.name)
            };
            // Without a base unit of its dimension a unit is counted in its stem: milliamperes in amperes.
            let base = row.dimension.base().unwrap_or_else(|| stem.clone().leak());
            let unit: &'static UnitEntry =
                Box::leak(Box::new(UnitEntry { base, ..entry(row.dimension, stated, factor, Rational::zero()) }));
            let names: Vec<String> = row.stem.iter().map(|stem| format!("{}{stem}", prefix.name)).collect();
            let symbols: Vec<String> = std::iter::once(&row.symbol)
                .chain(&row.alternative_symbol)
                .flat_map(|symbol| {
                    // Micro has two letters in Unicode.
                    let greek = (prefix.symbol == "µ").then(|| format!("μ{symbol}"));
                    std::iter::once(format!("{}{symbol}", prefix.symbol)).chain(greek)
                })
                .collect();
            for name in &names {
                self.misspelt.add(name, unit);
                self.misspelt.add(&plural(name), unit);
                self.names.add(name, unit);
                self.names.add(&plural(name), unit);
            }
            for symbol in &symbols {
                self.symbols.add(symbol, unit);
            }
            if row.powers {
                let all: Vec<String> = names.iter().cloned().chain(names.iter().map(|name| plural(name))).collect();
                self.add_powers(unit.stated, &all, &symbols, factor);
            }
        }
    }

    /// The square and cubic units of a length.
    fn add_powers(&mut self, stated: &str, names: &[String], symbols: &[String], factor: Rational) {
        let area = factor.checked_mul(&factor);
        let volume = area.and_then(|area| area.checked_mul(&factor));
        let powers = [
            (area, Dimension::Area, "square", ["square", "sq"], ["²", "2", "^2"], "squared"),
            (volume, Dimension::Volume, "cubic", ["cubic", "cu"], ["³", "3", "^3"], "cubed"),
        ];
        for (factor, dimension, word, before, marks, behind) in powers {
            let Some(factor) = factor else { continue };
            let unit: &'static UnitEntry = Box::leak(Box::new(entry(
                dimension,
                if stated.len() <= 2 && stated.ends_with('m') { format!("{stated}{}", marks[0]) } else { format!("{word} {stated}") },
                factor,
                Rational::zero(),
            )));
            for before in before {
                for name in names.iter().chain(symbols) {
                    self.names.add(&format!("{before} {name}"), unit);
                }
            }
            for name in names.iter().chain(symbols) {
                self.names.add(&format!("{name} {behind}"), unit);
            }
            for mark in marks {
                for symbol in symbols {
                    self.symbols.add(&format!("{symbol}{mark}"), unit);
                }
                for short in names.iter().filter(|name| name.len() <= 3) {
                    self.names.add(&format!("{short}{mark}"), unit);
                }
            }
        }
    }

    fn add_currency(&mut self, row: CurrencyRow) {
        let factor = row.factor.map_or_else(Rational::one, |factor| factor.0);
        let base: &'static str = row.base.leak();
        let make = |evidence| -> &'static UnitEntry {
            Box::leak(Box::new(UnitEntry {
                dimension: Dimension::Money,
                stated: row.stated.clone().leak(),
                base,
                factor,
                offset: Rational::zero(),
                per: None,
                evidence,
                near: &[],
            }))
        };
        let unit = make(false);
        for name in &row.names {
            self.names.add(name, unit);
            self.names.add(&plural(name), unit);
        }
        for name in &row.plurals {
            self.names.add(name, unit);
        }
        let short = make(true);
        for name in &row.short {
            self.symbols.add(name, short);
        }
        for sign in &row.prefix {
            self.signs.add(sign, unit);
            // `10 €`, `10MNT`: signs and codes also stand behind; letters of another case are words.
            if !sign.ends_with('$') || sign == "$" || sign.len() > 2 {
                self.symbols.add(sign, unit);
            }
        }
        let code = base.len() == 3 && base.bytes().all(|b| b.is_ascii_uppercase());
        if code && factor.is_one() {
            for code in [base.to_owned(), base.to_ascii_lowercase()] {
                self.signs.add(&format!("{code}$"), unit);
            }
            self.signs.add(base, unit);
            self.symbols.add(base, unit);
            // `30 MUSD`: millions in reports of companies.
            let million = Rational::from_integer(1_000_000);
            let millions: &'static UnitEntry = Box::leak(Box::new(UnitEntry { factor: million, ..unit.clone() }));
            self.symbols.add(&format!("M{base}"), millions);
        }
        for country in &row.after_sign {
            self.after_sign.add(country, unit);
        }
    }
}

/// A unit by itself.
fn entry(dimension: Dimension, stated: String, factor: Rational, offset: Rational) -> UnitEntry {
    let stated: &'static str = stated.leak();
    UnitEntry { dimension, stated, base: dimension.base().unwrap_or(stated), factor, offset, per: None, evidence: false, near: &[] }
}

#[cfg(test)]
mod tests {
    use crate::lexicon::lexicon;

    #[test]
    fn squares_are_made_of_lengths() {
        let measures = &lexicon().measures;
        for name in ["square kilometres", "sq. km", "km²", "km2", "square-kilometer"] {
            assert_eq!(measures.unit(name).map(|unit| unit.base), Some("m²"), "{name}");
        }
    }

    #[test]
    fn case_tells_symbols_apart() {
        let measures = &lexicon().measures;
        assert_ne!(measures.unit("mW").map(|unit| unit.factor), measures.unit("MW").map(|unit| unit.factor));
    }
}
