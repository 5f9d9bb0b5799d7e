//! The features of a pair, by name.

/// Names the features once, as constants that index [`Features`] and as the words of the weight file.
macro_rules! features {
    ($($name:ident = $text:literal),* $(,)?) => {
        #[derive(Clone, Copy)]
        #[repr(usize)]
        pub(super) enum Feature { $($name),* }
        /// The names of the features, as the file of weights has them.
        pub const NAMES: &[&str] = &[$($text),*];
    };
}

features! {
    Always = "always",
    SameHead = "same-head",
    OtherHead = "other-head",
    SameKind = "same-kind",
    SameVerb = "same-verb",
    OtherVerb = "other-verb",
    SamePreposition = "same-preposition",
    SameNeighbourBefore = "same-neighbour-before",
    SameNeighbourAfter = "same-neighbour-after",
    SharedNames = "shared-names",
    SharedRare = "shared-rare-words",
    SharedPlain = "shared-plain-words",
    NearOverlap = "near-overlap",
    SentenceOverlap = "sentence-overlap",
    OtherNames = "other-names",
    OtherGroup = "other-group",
    OtherParts = "other-parts",
    OtherWindow = "other-window",
    OtherModifiers = "other-modifiers",
    OtherTime = "other-time",
    OneBackground = "one-background",
    OneDated = "one-dated",
    OnePast = "one-past",
    OnePhase = "one-phase",
    SameEvent = "same-event",
    SameBeside = "same-figures-beside",
    OneListed = "one-listed",
    OneUnreal = "one-unreal",
    Close = "close-values",
    Near = "near-values",
    Apart = "values-apart",
    Far = "far-values",
    Precise = "precise-values",
    IsDate = "is-date",
    IsTime = "is-time",
    IsScore = "is-score",
    IsAge = "is-age",
    IsOrdinal = "is-ordinal",
    IsSmall = "is-small",
    Reporting = "reporting-verb",
    SameArticle = "same-article",
    ContextNames = "context-names",
    SameMeasure = "same-measure",
    OtherMeasure = "other-measure",
    SameNearestName = "same-nearest-name",
    OtherNearestName = "other-nearest-name",
    IsCount = "is-count",
    SamePerson = "same-person",
    OtherPerson = "other-person",
    SameStatement = "same-statement",
    OtherYear = "other-year",
    OtherMonth = "other-month",
    SameObject = "same-object",
    OtherObject = "other-object",
    OtherNeighbourAfter = "other-neighbour-after",
    OtherBeside = "other-figures-beside",
    ToldBeside = "told-beside",
    OtherUnit = "other-unit",
    TwoEvents = "two-events",
    OneActNamed = "one-act-named",
    StatementOfOne = "statement-of-one",
    NearlyIdentical = "nearly-identical",
    DateOfOneAct = "date-of-one-act",
    AgeOfOne = "age-of-one",
    ScoreOfOne = "record-of-one",
    PhraseAndName = "phrase-and-name",
    Headless = "headless",
    OtherOccasion = "other-occasion",
    PersonLater = "person-later",
    DateLater = "date-later",
    SameSubject = "same-subject",
    OtherSubject = "other-subject",
    CountOfOneEvent = "count-of-one-event",
    OtherGiven = "other-given-name",
    OtherWeek = "other-week",
    LooseDay = "loose-day",
    SameAct = "same-act",
    OneAct = "one-act",
    SoleAct = "sole-act",
    OtherAct = "other-act",
    NoSharedAct = "no-shared-act",
    SoleMeasure = "sole-measure",
    SoleUnit = "sole-unit",
    SoleTopic = "sole-topic",
    SoleNoun = "sole-noun",
    SoleBearer = "sole-bearer",
}

/// How strongly each feature holds of a pair, in the order of [`NAMES`].
pub type Features = [i32; NAMES.len()];

/// The features found so far.
pub(super) struct Found(Features);

impl Default for Found {
    fn default() -> Self {
        Self([0; NAMES.len()])
    }
}

impl From<Features> for Found {
    fn from(features: Features) -> Self {
        Self(features)
    }
}

impl Found {
    /// How strongly a feature holds.
    pub(super) fn of(&self, feature: Feature) -> i32 {
        self.0.get(feature as usize).copied().unwrap_or(0)
    }

    pub(super) fn set(&mut self, feature: Feature, value: i32) {
        if let Some(slot) = self.0.get_mut(feature as usize) {
            *slot = value;
        }
    }

    /// Takes back what was found of some features.
    pub(super) fn forget(&mut self, features: &[Feature]) {
        for &feature in features {
            self.set(feature, 0);
        }
    }

    pub(super) fn holds(&mut self, feature: Feature, holds: bool) {
        self.set(feature, i32::from(holds));
    }

    /// A feature and its opposite.
    pub(super) fn both(&mut self, same: Feature, other: Feature, (is_same, is_other): (i32, i32)) {
        self.set(same, is_same);
        self.set(other, is_other);
    }

    pub(super) fn features(self) -> Features {
        self.0
    }
}
