//! The figures of the originals that another one may be reckoned from.

use jiff::civil::Date;
use num_traits::Zero;

use crate::{
    diff::{
        align::{Place, QuantityPlace},
        figure::{Counted, Counting},
        reading::{Side, Stated},
        support::case::Case,
        value::may_be_one_currency,
    },
    quantity::{Dimension, Hedge, Measured, Quantity, Rational, Value},
};

/// How many of the sentences that a sentence restates give terms.
pub(in super::super) const SENTENCES: usize = 4;
/// How many sentences give terms because they give another figure of the rewrite's sentence.
const ANCHORS: usize = 2;
/// The most terms that are looked at: more figures than these give some result for any value.
const MOST: usize = 48;
/// The most quantities of originals of which those that stand together are looked at wherever that is.
const ALL: usize = 120;

/// A figure that another may be reckoned from.
#[derive(Clone, Copy)]
pub(in super::super) struct Term<'c, 't> {
    pub(in super::super) side: &'c Side<'t>,
    pub(in super::super) stated: &'c Stated,
    pub(in super::super) place: Place,
    /// What it counts.
    counted: Option<Counted>,
    /// Whether it stands in a sentence that the rewrite restates, not only beside one.
    pub(in super::super) restated: bool,
}

/// The quantities of the sentences that the rewrite restates and of those beside them, in the order of the text.
pub(in super::super) fn near<'c, 't>(case: &Case<'c, 't>) -> Vec<Term<'c, 't>> {
    let comparison = case.comparison;
    let sentence = case.stated.sentence;
    // The sentence says elsewhere what another one of the original gives as well.
    let anchors = case.anchors().filter_map(|place| {
        let (_, stated) = comparison.stated(place)?;
        Some(Place { original: place.original, sentence: stated.sentence })
    });
    let restated: Vec<Place> = comparison.restated(sentence).take(SENTENCES).chain(anchors.take(ANCHORS)).collect();
    // `It cost so much more`: what that is stands in the sentence before.
    let before = sentence.checked_sub(1).and_then(|before| comparison.restated(before).next());
    let mut places: Vec<Place> = restated
        .iter()
        .copied()
        .chain(before)
        .flat_map(|place| {
            (place.sentence.saturating_sub(1)..place.sentence + 2).map(move |sentence| Place { original: place.original, sentence })
        })
        .collect();
    places.sort_unstable();
    places.dedup();
    let terms = places.into_iter().filter_map(|place| Some((place, comparison.sentence(place)?))).flat_map(|(place, (_, sentence))| {
        let restated = restated.contains(&place) || Some(place) == before;
        sentence.stated.clone().filter_map(move |quantity| {
            let term = Term::at(case, QuantityPlace { original: place.original, quantity })?;
            (!term.stated.converts).then_some(Term { restated, ..term })
        })
    });
    terms.take(MOST).collect()
}

/// All quantities of the originals, if they are few.
pub(in super::super) fn everything<'c, 't>(case: &Case<'c, 't>) -> Vec<Term<'c, 't>> {
    let originals = &case.comparison.originals;
    if originals.iter().map(|side| side.stated.len()).sum::<usize>() > ALL {
        return Vec::new();
    }
    let places = originals.iter().enumerate().flat_map(|(original, side)| {
        let count = side.stated.len();
        (0..count).map(move |quantity| QuantityPlace { original, quantity })
    });
    places.filter_map(|place| Term::at(case, place)).filter(|term| !term.stated.converts).collect()
}

/// The quantities of the same kind anywhere in the originals, if they are few.
pub(in super::super) fn anywhere<'c, 't>(case: &Case<'c, 't>) -> Vec<Term<'c, 't>> {
    let comparison = case.comparison;
    let places = comparison.values.of_kind(&case.stated.quantity, MOST);
    places.into_iter().filter_map(|place| Term::at(case, place)).filter(|term| !term.stated.converts).collect()
}

/// The dates with a year anywhere in the originals, if they are few.
pub(in super::super) fn dated<'c, 't>(case: &Case<'c, 't>) -> Vec<Term<'c, 't>> {
    let comparison = case.comparison;
    let places = comparison.values.with_years(MOST);
    places.into_iter().filter_map(|place| Term::at(case, place)).collect()
}

impl<'c, 't> Term<'c, 't> {
    /// The quantity of a place.
    pub(in super::super) fn at(case: &Case<'c, 't>, place: QuantityPlace) -> Option<Self> {
        let comparison = case.comparison;
        let (side, stated) = comparison.stated(place)?;
        let counted = comparison.context(place).and_then(|context| context.counted);
        let place = Place { original: place.original, sentence: stated.sentence };
        Some(Self { side, stated, place, counted, restated: false })
    }
}

impl Term<'_, '_> {
    /// Whether two terms speak of things of one kind: measures in one unit, or counts that do not name two different things.
    pub(in super::super) fn is_of_kind(&self, other: &Self) -> bool {
        self.is_kind_of(other.counted)
    }

    /// Whether it does not count other things than these.
    pub(in super::super) fn is_kind_of(&self, counted: Option<Counted>) -> bool {
        Counted::compare(self.counted, counted) != Counting::Other
    }

    /// Its values in the base unit of a quantity, as far as they can be reckoned with: both ends of a change or a range.
    pub(in super::super) fn values(&self, like: &Quantity) -> Vec<Rational> {
        values(&self.stated.quantity, like)
    }

    /// Whether two terms can be reckoned with together, to come to a quantity: a bare number has the unit of another figure
    /// of its sentence (`from 8 million euros to 6 million`).
    pub(in super::super) fn goes_with(&self, other: &Self, like: &Quantity) -> bool {
        // A bare result has the unit that both have: `226 yards`, `101`, `327 between them`.
        let measure = |term: &Self| term.stated.quantity.measured().filter(|_| matches!(fit(&term.stated.quantity, like), Fit::Bare));
        if let (Some(a), Some(b)) = (measure(self), measure(other)) {
            return a.unit.factor == b.unit.factor && a.unit.base == b.unit.base;
        }
        if measure(self).is_some() || measure(other).is_some() {
            return self.place == other.place;
        }
        let is_bare = |term: &Self| matches!(fit(&term.stated.quantity, like), Fit::Understood);
        match (is_bare(self), is_bare(other)) {
            (false, false) => true,
            (true, true) => false,
            _ => self.place == other.place,
        }
    }

    /// Whether both are one figure.
    pub(in super::super) fn is(&self, other: &Self) -> bool {
        self.place == other.place && self.stated.words == other.stated.words
    }

    /// Whether both stand in one sentence.
    pub(in super::super) fn is_beside(&self, other: &Self) -> bool {
        self.place == other.place
    }
}

/// The values of a quantity in the base unit of another one, if the two can be reckoned with.
fn values(term: &Quantity, like: &Quantity) -> Vec<Rational> {
    let (Some(measured), Some(wanted)) = (term.measured(), like.measured()) else { return Vec::new() };
    if term.hedge == Hedge::Vague {
        return Vec::new();
    }
    let unit = match fit(term, like) {
        Fit::Own => &measured.unit,
        Fit::Understood => &wanted.unit,
        Fit::Bare => {
            let ends = [measured.low, measured.high].into_iter().flatten().map(|number| number.value);
            let mut ends: Vec<Rational> = ends.filter(|value| !value.is_zero()).collect();
            ends.dedup();
            return ends;
        }
        Fit::None => return Vec::new(),
    };
    let mut ends: Vec<Rational> = [measured.low, measured.high].into_iter().flatten().filter_map(|n| unit.to_base(n.value)).collect();
    ends.dedup();
    ends.retain(|value| !value.is_zero());
    ends
}

/// In which unit a term is reckoned with.
enum Fit {
    /// In its own.
    Own,
    /// In that of the figure: a bare number whose unit is understood.
    Understood,
    /// In none: the figure is a bare number whose unit is understood.
    Bare,
    None,
}

fn fit(term: &Quantity, like: &Quantity) -> Fit {
    use Dimension::{Age, Count, Duration, Money, Number, Percentage, Score};
    let (Value::Measured(a), Value::Measured(b)) = (&term.value, &like.value) else { return Fit::None };
    let number = |dimension| matches!(dimension, Count | Number);
    match (term.dimension, like.dimension) {
        (Money, Money) if is_one_money(a, b) => Fit::Own,
        (x, y) if number(x) && number(y) => Fit::Own,
        // `148 votes to 141`, a majority of seven.
        (Score, y) if number(y) => Fit::Own,
        // `56 percent to 44`, a lead of 12 points.
        (Percentage, Count) if like.base_unit() == "point" => Fit::Own,
        (Age | Duration, Age | Duration) => Fit::Own,
        (x, y) if x == y && a.unit.base == b.unit.base => Fit::Own,
        (Number, _) if is_measure(like.dimension) && b.unit.offset.is_zero() => Fit::Understood,
        (_, Number) if is_measure(term.dimension) && a.unit.offset.is_zero() => Fit::Bare,
        _ => Fit::None,
    }
}

/// Whether a quantity is measured in a unit.
fn is_measure(dimension: Dimension) -> bool {
    use Dimension::{Count, Date, Number, Ordinal, Other, Score, Time};
    !matches!(dimension, Number | Count | Ordinal | Score | Other | Date | Time)
}

/// Whether two sums of money may be in one currency.
fn is_one_money(a: &Measured, b: &Measured) -> bool {
    let is_cent = |m: &Measured| m.unit.stated.starts_with("cent");
    is_cent(a) || is_cent(b) || may_be_one_currency(a, b)
}

/// The years that a date names: its own, or the first and the last of a span of years.
pub(in super::super) fn years(stated: &Stated) -> Vec<i128> {
    let Some(date) = stated.quantity.date() else { return Vec::new() };
    let whole = |first: Date, last: Date| (first.month(), first.day(), last.month(), last.day()) == (1, 1, 12, 31);
    let ends = date.days.filter(|(first, last)| whole(*first, *last)).map(|(first, last)| [first.year(), last.year()]);
    let mut years: Vec<i128> = date.year.into_iter().chain(ends.into_iter().flatten()).map(i128::from).collect();
    years.sort_unstable();
    years.dedup();
    years
}
