//! Quantities in words that a reader, and the grammar, understands: `more than 800 miles`, `26,000 people`, `600 km²`.

use std::fmt;

use num_traits::{CheckedMul, Signed};

use super::{Bound, Dimension, Hedge, Measured, Quantity, Rational, Tolerance, Unit, Value, display};

impl fmt::Display for Quantity {
    /// Hedge, figures and unit. Figures are exact to six places; what has no end in decimals is written as a fraction.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.value {
            Value::Measured(measured) => self.measure(measured, f),
            Value::Date(_) => self.date_in_words(f),
            Value::Clock(clock) => write!(f, "{:02}:{:02}", clock.first.hour(), clock.first.minute()),
        }
    }
}

impl Quantity {
    fn measure(&self, measured: &Measured, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.approximate && self.hedge != Hedge::About {
            f.write_str("about ")?;
        }
        let figures = match (measured.low, measured.high) {
            (Some(low), Some(high)) if low.value != high.value => format!("{} to {}", exact(low.value), exact(high.value)),
            (Some(one), _) | (None, Some(one)) => exact(one.value),
            (None, None) => String::new(),
        };
        write!(f, "{}{figures}{}", hedge_word(self.hedge), unit_behind(self.dimension, measured))
    }

    fn date_in_words(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some((first, last)) = self.date().and_then(|date| date.days) else { return f.write_str("an unresolved date") };
        match self.hedge {
            Hedge::AtLeast => write!(f, "since {first}"),
            Hedge::MoreThan => write!(f, "after {last}"),
            Hedge::LessThan => write!(f, "before {first}"),
            Hedge::AtMost => write!(f, "until {last}"),
            _ if first == last => write!(f, "{first}"),
            _ => write!(f, "{first} to {last}"),
        }
    }

    /// Its value in another unit of the same base, rounded as sharply as it was stated, with its hedge: over 600 miles are
    /// `more than 966 km`.
    ///
    /// `None` where the units do not share a base or the value is too large.
    pub fn shown_in(&self, unit: &Unit) -> Option<String> {
        let measured = self.measured()?;
        if measured.unit.base != unit.base || measured.unit.per != unit.per {
            return None;
        }
        let literal = self.readings(&Tolerance::default())?.literal;
        let ends = (bound_in(literal.low, unit), bound_in(literal.high, unit));
        let width = match ends {
            (Some(low), Some(high)) => Some((high - low).abs()),
            _ => None,
        };
        let shown = |value: Rational| -> Option<String> {
            let there = (measured.unit.to_base(value)? - unit.offset) / unit.factor;
            width.map_or_else(|| Some(display::figure(there)), |width| rounded(there, width))
        };
        let figures = match (measured.low, measured.high) {
            (Some(low), Some(high)) if low.value != high.value => format!("{} to {}", shown(low.value)?, shown(high.value)?),
            (Some(one), _) | (None, Some(one)) => shown(one.value)?,
            (None, None) => return None,
        };
        Some(format!("{}{figures} {}", hedge_word(self.hedge), display::symbol(unit)))
    }
}

fn bound_in(bound: Bound, unit: &Unit) -> Option<Rational> {
    bound.value().map(|value| (value - unit.offset) / unit.factor)
}

/// A value to the place that its interval, so wide, leaves certain.
fn rounded(value: Rational, width: Rational) -> Option<String> {
    let mut places = 0;
    let mut step = Rational::from_integer(1);
    while step > width && places < 6 && width.is_positive() {
        step = step.checked_mul(&Rational::new(1, 10))?;
        places += 1;
    }
    display::decimal(value, places)
}

fn hedge_word(hedge: Hedge) -> &'static str {
    match hedge {
        Hedge::None | Hedge::Range | Hedge::Vague => "",
        Hedge::About => "about ",
        Hedge::MoreThan => "more than ",
        Hedge::AtLeast => "at least ",
        Hedge::LessThan => "less than ",
        Hedge::AtMost => "at most ",
        Hedge::Nearly => "nearly ",
        Hedge::Exactly => "exactly ",
    }
}

/// An exact value: a decimal if it ends within six places, else a fraction.
fn exact(value: Rational) -> String {
    let million = Rational::from_integer(1_000_000);
    let ends = value.checked_mul(&million).is_some_and(|scaled| scaled.is_integer());
    let decimal = if ends { display::decimal(value, 6) } else { None };
    decimal.unwrap_or_else(|| format!("{}/{}", value.numer(), value.denom()))
}

/// The unit as it stands behind the figures.
fn unit_behind(dimension: Dimension, measured: &Measured) -> String {
    let stated = measured.unit.stated.as_ref();
    let one = measured.single().is_some_and(|number| number.value == Rational::from_integer(1));
    match dimension {
        Dimension::Ordinal => ordinal_ending(measured),
        Dimension::Age => format!(" {} of age", plural_of(stated, one)),
        _ if stated.is_empty() => String::new(),
        _ if stated.starts_with(['%', '°']) => stated.to_owned(),
        _ => format!(" {}", plural_of(stated, one)),
    }
}

fn ordinal_ending(measured: &Measured) -> String {
    let number = measured.single().map_or(0, |number| number.value.to_integer());
    match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    }
    .to_owned()
}

/// A unit or noun in the plural; symbols and `per barrel` stay as they are.
fn plural_of(stated: &str, one: bool) -> String {
    let (noun, rest) = stated.find(" per ").map_or((stated, ""), |at| stated.split_at(at));
    let symbol = noun.len() <= 2
        || noun.contains(|c: char| !c.is_alphabetic() && c != ' ' && c != '-')
        || ["mph", "hertz", "horsepower"].contains(&noun);
    if one || symbol {
        return stated.to_owned();
    }
    let plural = match noun.rsplit(' ').next().unwrap_or(noun) {
        "sterling" => format!("{}s sterling", noun.strip_suffix(" sterling").unwrap_or(noun)),
        "aircraft" | "spacecraft" | "sheep" | "fish" | "deer" | "cattle" | "police" | "staff" | "crew" | "personnel" => noun.to_owned(),
        "child" => format!("{noun}ren"),
        word if word.ends_with("man") && word != "human" && word != "German" => format!("{}en", noun.strip_suffix("an").unwrap_or(noun)),
        "foot" => format!("{}feet", noun.strip_suffix("foot").unwrap_or(noun)),
        "person" => format!("{}people", noun.strip_suffix("person").unwrap_or(noun)),
        word if word.ends_with(['s', 'x']) || word.ends_with("ch") || word.ends_with("sh") => format!("{noun}es"),
        word if word.ends_with('y') && !["ay", "ey", "oy"].iter().any(|end| word.ends_with(end)) => {
            format!("{}ies", noun.strip_suffix('y').unwrap_or(noun))
        }
        _ => format!("{noun}s"),
    };
    plural + rest
}
