//! Rule files: read loosely by serde, then checked, so that nothing past this module can be ill-formed.

use std::sync::{Arc, OnceLock};

use miette::NamedSource;
use num_traits::{Signed as _, Zero as _};
use serde::Deserialize;
use toml::Spanned;

use super::{
    check_rule::{CheckRule, Command},
    error::{RuleError, RuleSource},
    example::{Example, Kind, Sentence, Whole},
    measure::{Group, Measure, OverTime, Page, Patterns, Subject},
    measured::Measured,
    pattern::{self, Pattern, forms},
};
use crate::{
    finding::Severity,
    quantity::{Dimension, Rational, Tolerance},
    source::Span,
};

/// What a rule file holds.
#[derive(Debug, Clone)]
pub enum RuleFile {
    /// A measure.
    Measure(Box<Measure>),
    /// The text of a rule that is written in Rust.
    Check(Box<CheckRule>),
}

/// Reads a rule file. All faults of the file are reported together, but a file that is not TOML has only one.
pub fn read(path: &str, text: &str) -> Result<RuleFile, Vec<RuleError>> {
    let file = File::new(path, text);
    // Most files are measures and need not be read for their kind first.
    if text.contains("command") && file.deserialize::<Probe>()?.command.is_some() {
        let raw: RawCheck = file.deserialize()?;
        return file.check(raw).map(|check| RuleFile::Check(Box::new(check)));
    }
    let raw: RawMeasure<Spanned<String>> = file.deserialize()?;
    file.measure(raw).map(|measure| RuleFile::Measure(Box::new(measure)))
}

/// A measure that is compiled in, whose tables were read before. Its patterns and its page are left until they are wanted.
pub(super) fn compiled_in(path: &str, text: &str, raw: RawMeasure<String>) -> Result<Measure, Vec<RuleError>> {
    File { compiled_in: true, ..File::new(path, text) }.measure(raw)
}

/// A string of a rule file.
trait Written {
    fn text(&self) -> &str;

    /// Where it stands in the file.
    fn place(&self) -> Span;
}

impl Written for Spanned<String> {
    fn text(&self) -> &str {
        self.get_ref()
    }

    fn place(&self) -> Span {
        self.span().into()
    }
}

/// Of what the build script wrote, no place is known. Where it has a fault, its file is read.
impl Written for String {
    fn text(&self) -> &str {
        self
    }

    fn place(&self) -> Span {
        Span::new(0, 0)
    }
}

/// Only rules name a command.
#[derive(Deserialize)]
struct Probe {
    command: Option<toml::Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct RawMeasure<S> {
    name: S,
    about: S,
    explanation: Option<String>,
    dimension: Dimension,
    subject: Option<S>,
    over_time: OverTime,
    #[serde(default)]
    plans: bool,
    #[serde(default)]
    limit: bool,
    patterns: Vec<S>,
    #[serde(default = "Vec::new")]
    unless: Vec<S>,
    #[serde(default = "Vec::new")]
    matches: Vec<S>,
    #[serde(default = "Vec::new")]
    look_alikes: Vec<S>,
    tolerance: Option<RawTolerance<S>>,
    #[serde(default)]
    group: Vec<RawGroup>,
    #[serde(default)]
    example: Vec<Spanned<RawExample>>,
    measured: Option<Measured>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct RawCheck {
    name: Spanned<String>,
    severity: Severity,
    command: Command,
    summary: Spanned<String>,
    #[serde(default)]
    explanation: String,
    #[serde(default)]
    example: Vec<Spanned<RawExample>>,
    measured: Option<Measured>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawGroup {
    name: String,
    words: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct RawTolerance<S> {
    rounding_literal: Option<S>,
    rounding_likely: Option<S>,
    about_literal: Option<S>,
    about_likely: Option<S>,
    nearly_literal: Option<S>,
    nearly_likely: Option<S>,
    more_than_likely: Option<S>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawExample {
    name: String,
    date: Option<Spanned<String>>,
    #[serde(default)]
    dates: Vec<Spanned<String>>,
    #[serde(default)]
    articles: Vec<String>,
    original: Option<String>,
    rewrite: Option<String>,
    findings: Vec<String>,
}

/// A rule file under examination.
struct File<'f> {
    path: &'f str,
    text: &'f str,
    source: RuleSource,
    /// Whether it is part of the program, so that its patterns and its page are left until they are wanted.
    compiled_in: bool,
}

impl<'f> File<'f> {
    fn new(path: &'f str, text: &'f str) -> Self {
        Self { path, text, source: Arc::new(NamedSource::new(path, text.to_owned())), compiled_in: false }
    }

    fn deserialize<T: for<'de> Deserialize<'de>>(&self) -> Result<T, Vec<RuleError>> {
        toml::from_str(self.text).map_err(|error| {
            let message = error.message().to_owned();
            vec![match error.span() {
                Some(range) => self.error(Span::from(range), message, "here"),
                None => RuleError::of_file(self.path, message),
            }]
        })
    }

    fn error(&self, span: Span, message: impl Into<String>, label: impl Into<String>) -> RuleError {
        // A label on nothing, as at the end of the file, is drawn on the last character.
        let end = (span.end as usize).min(self.text.len());
        let start = (span.start as usize).min(end);
        RuleError::at(&self.source, Span::new(start, end), message, label)
    }

    fn measure<S: Written>(&self, raw: RawMeasure<S>) -> Result<Measure, Vec<RuleError>> {
        let mut errors = Vec::new();
        self.check_name(&raw.name, &mut errors);
        self.check_line(&raw.about, &mut errors);
        let texts = |patterns: &[S]| patterns.iter().map(|pattern| pattern.text().to_owned()).collect();
        let patterns = (!self.compiled_in).then(|| Patterns {
            takes: self.patterns(&raw.patterns, Some(raw.dimension), &mut errors),
            unless: self.patterns(&raw.unless, None, &mut errors),
        });
        if raw.patterns.is_empty() {
            errors.push(RuleError::of_file(self.path, "a measure needs at least one pattern"));
        }
        let subject = self.subject(raw.subject.as_ref(), patterns.as_ref(), &mut errors);
        let tolerance = raw.tolerance.map_or_else(Tolerance::default, |given| self.tolerance(&given, &mut errors));
        let mut examples: Vec<Example> = Vec::new();
        let sentences = raw.matches.iter().map(|s| (s, true)).chain(raw.look_alikes.iter().map(|s| (s, false)));
        for (sentence, fires) in sentences {
            match Sentence::parse(sentence.text(), fires) {
                Ok(parsed) => examples.push(Example { span: sentence.place(), kind: Kind::Sentence(parsed) }),
                Err(message) => errors.push(self.error(sentence.place(), message, "in this example")),
            }
        }
        examples.extend(self.examples(&raw.example, Command::Check, &mut errors));
        if !errors.is_empty() {
            return Err(errors);
        }
        let groups = raw
            .group
            .into_iter()
            .map(|group| Group { name: group.name, words: group.words.iter().flat_map(|word| forms(&word.to_lowercase())).collect() });
        Ok(Measure {
            name: raw.name.text().to_owned(),
            about: raw.about.text().to_owned(),
            dimension: raw.dimension,
            subject,
            over_time: raw.over_time,
            plans: raw.plans,
            limit: raw.limit,
            tolerance,
            groups: groups.collect(),
            pattern_texts: texts(&raw.patterns),
            unless_texts: texts(&raw.unless),
            patterns: patterns.map_or_else(OnceLock::new, Into::into),
            page: if self.compiled_in {
                OnceLock::new()
            } else {
                Page { explanation: raw.explanation, examples, measured: raw.measured }.into()
            },
            faults: OnceLock::new(),
            source: Arc::clone(&self.source),
            compiled_in: self.compiled_in,
        })
    }

    fn check(&self, raw: RawCheck) -> Result<CheckRule, Vec<RuleError>> {
        let mut errors = Vec::new();
        self.check_name(&raw.name, &mut errors);
        self.check_line(&raw.summary, &mut errors);
        let examples = self.examples(&raw.example, raw.command, &mut errors);
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(CheckRule {
            name: raw.name.into_inner(),
            severity: raw.severity,
            command: raw.command,
            summary: raw.summary.into_inner(),
            explanation: raw.explanation,
            examples,
            measured: raw.measured,
            source: Arc::clone(&self.source),
            compiled_in: false,
        })
    }

    fn check_name(&self, name: &impl Written, errors: &mut Vec<RuleError>) {
        let kebab = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        if !name.text().split('-').all(kebab) {
            let error = self.error(name.place(), format!("`{}` is no name", name.text()), "write it in-kebab-case");
            errors.push(error);
        }
    }

    fn check_line(&self, line: &impl Written, errors: &mut Vec<RuleError>) {
        if line.text().trim().is_empty() || line.text().contains('\n') {
            errors.push(self.error(line.place(), "one line is wanted, neither none nor several", "here"));
        }
    }

    /// Reads patterns. With a dimension, their value must be of it.
    fn patterns<S: Written>(&self, texts: &[S], dimension: Option<Dimension>, errors: &mut Vec<RuleError>) -> Vec<Arc<Pattern>> {
        let mut patterns = Vec::new();
        for text in texts {
            match pattern::parse(text.text()) {
                Ok(pattern) => {
                    if let Some((found, span)) = pattern.value().filter(|(found, _)| dimension.is_some_and(|d| d != *found)) {
                        let wanted = dimension.map_or("", Dimension::name);
                        let message = format!("the measure is a {wanted}, but its pattern takes a {}", found.name());
                        errors.push(self.error(self.inside(text, span), message, "another dimension"));
                    } else {
                        patterns.push(Arc::new(pattern));
                    }
                }
                Err(error) => {
                    let message = format!("the pattern cannot be read: {}", error.message);
                    let help = error.help.unwrap_or_else(|| "docs/measures.md describes patterns".into());
                    errors.push(self.error(self.inside(text, error.span), message, "here").with_help(help));
                }
            }
        }
        patterns
    }

    /// Where a part of a string stands in the file; the whole string if it is written with escapes.
    fn inside(&self, string: &impl Written, part: Span) -> Span {
        let written = string.place();
        let quotes = written.of(self.text).find(string.text());
        quotes.map_or(written, |at| part.shift(written.start as usize + at))
    }

    fn subject(&self, raw: Option<&impl Written>, patterns: Option<&Patterns>, errors: &mut Vec<RuleError>) -> Subject {
        let Some(raw) = raw else { return Subject::Sentence };
        let text = raw.text().trim();
        if !text.contains('{') {
            return Subject::Fixed(text.to_owned());
        }
        let mut labels = Vec::new();
        for part in text.split_whitespace() {
            let label = part.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
            let is_known = |label: &str| patterns.is_none_or(|of| of.takes.iter().any(|p| p.labels.iter().any(|known| known == label)));
            match label.filter(|label| is_known(label)) {
                Some(label) => labels.push(label.to_owned()),
                None => errors.push(self.error(raw.place(), format!("no pattern has a slot `{part}`"), "the subject")),
            }
        }
        Subject::Slots(labels)
    }

    fn tolerance(&self, raw: &RawTolerance<impl Written>, errors: &mut Vec<RuleError>) -> Tolerance {
        let mut tolerance = Tolerance::default();
        for (given, share) in [
            (&raw.rounding_literal, &mut tolerance.rounding_literal),
            (&raw.rounding_likely, &mut tolerance.rounding_likely),
            (&raw.about_literal, &mut tolerance.about_literal),
            (&raw.about_likely, &mut tolerance.about_likely),
            (&raw.nearly_literal, &mut tolerance.nearly_literal),
            (&raw.nearly_likely, &mut tolerance.nearly_likely),
            (&raw.more_than_likely, &mut tolerance.more_than_likely),
        ] {
            let Some(given) = given else { continue };
            match percentage(given.text()) {
                Some(value) => *share = value,
                None => errors.push(self.error(given.place(), "a tolerance is a percentage such as \"2.5 %\"", "not a percentage")),
            }
        }
        tolerance
    }

    fn examples(&self, raw: &[Spanned<RawExample>], command: Command, errors: &mut Vec<RuleError>) -> Vec<Example> {
        let mut examples = Vec::new();
        for example in raw {
            let span = Span::from(example.span());
            match checked_example(example.get_ref(), command) {
                Ok(whole) => examples.push(Example { span, kind: Kind::Whole(whole) }),
                Err((message, place)) => errors.push(self.error(place.unwrap_or(span), message, "in this example")),
            }
        }
        examples
    }
}

/// Checks an example; a fault without a place is one of the whole example.
fn checked_example(raw: &RawExample, command: Command) -> Result<Whole, (String, Option<Span>)> {
    let texts = match (command, &raw.original, &raw.rewrite) {
        (Command::Check, None, None) if !raw.articles.is_empty() => raw.articles.clone(),
        (Command::Diff, Some(original), Some(rewrite)) if raw.articles.is_empty() => vec![original.clone(), rewrite.clone()],
        (Command::Check, ..) => return Err(("an example of `check` has `articles`, and nothing else to read".into(), None)),
        (Command::Diff, ..) => return Err(("an example of `diff` has an `original` and a `rewrite`".into(), None)),
    };
    if raw.dates.len() > texts.len() {
        return Err(("more dates than articles".into(), None));
    }
    let date = |given: &Spanned<String>| {
        let fault = || (format!("`{}` is no date: write 2024-11-15", given.get_ref()), Some(given.span().into()));
        given.get_ref().parse::<jiff::civil::Date>().map_err(|_| fault())
    };
    let for_all = raw.date.as_ref().map(date).transpose()?;
    let mut dates = raw.dates.iter().map(|d| date(d).map(Some)).collect::<Result<Vec<_>, _>>()?;
    dates.resize(texts.len(), for_all);
    Ok(Whole { name: raw.name.clone(), command, texts, dates, findings: raw.findings.clone() })
}

/// `5 %`, `2.5%`: a share that is not negative, exact.
fn percentage(text: &str) -> Option<Rational> {
    let number = text.trim().strip_suffix('%')?.trim_end();
    let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || whole.len() > 6 || decimals.len() > 6 || !digits(whole) || !digits(decimals) {
        return None;
    }
    let mantissa: i128 = format!("{whole}{decimals}").parse().ok()?;
    let scale = 10_i128.checked_pow(u32::try_from(decimals.len()).ok()? + 2)?;
    let share = Rational::new(mantissa, scale);
    (share.is_zero() || share.is_positive()).then_some(share)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const DEPTH: &str = r#"
name = "depth"
about = "How deep."
dimension = "length"
subject = "{thing}"
over-time = "fixed"
patterns = ["{thing} be {length} deep"]
matches = ["<The well> is *90 metres* deep."]
look-alikes = ["The tower is 90 metres high."]

[tolerance]
rounding-likely = "2.5 %"

[[group]]
name = "wells"
words = ["well"]
"#;

    fn measure(text: &str) -> Measure {
        match read("depth.toml", text) {
            Ok(RuleFile::Measure(measure)) => *measure,
            Ok(RuleFile::Check(_)) => panic!("a rule"),
            Err(errors) => panic!("{:?}", faults(&errors)),
        }
    }

    fn faults(errors: &[RuleError]) -> Vec<String> {
        errors.iter().map(RuleError::in_a_line).collect()
    }

    #[test]
    fn a_measure_is_read_with_its_tolerance_and_its_groups() {
        let measure = measure(DEPTH);
        assert_eq!(measure.subject, Subject::Slots(vec!["thing".into()]));
        assert_eq!(measure.tolerance.rounding_likely, Rational::new(1, 40));
        assert_eq!(measure.tolerance.rounding_literal, Tolerance::default().rounding_literal);
        assert!(measure.groups[0].words.contains("wells"));
        assert_eq!(measure.page().examples.len(), 2);
    }

    #[test]
    fn all_faults_of_a_file_are_told_at_once_with_their_places() {
        let broken = DEPTH
            .replace("\"depth\"", "\"How Deep\"")
            .replace("{thing} be {length} deep", "{thing} be {lenght} deep")
            .replace("2.5 %", "a lot")
            .replace("*90 metres*", "90 metres");
        let told = faults(&read("depth.toml", &broken).expect_err("a broken file"));
        let places: Vec<&str> = told.iter().map(|t| t.split(": ").next().unwrap_or_default()).collect();
        assert_eq!(places, ["depth.toml:2:8", "depth.toml:7:25", "depth.toml:5:11", "depth.toml:12:19", "depth.toml:8:12"], "{told:#?}");
    }

    #[test]
    fn a_pattern_must_take_what_the_measure_is() {
        let told = faults(&read("depth.toml", &DEPTH.replace("{length}", "{money}")).expect_err("a broken file"));
        assert!(told[0].contains("the measure is a length, but its pattern takes a money"), "{told:?}");
    }

    #[test]
    fn a_tolerance_is_an_exact_percentage() {
        assert_eq!(percentage("5 %"), Some(Rational::new(1, 20)));
        assert_eq!(percentage("0.1%"), Some(Rational::new(1, 1000)));
        for wrong in ["5", "-5 %", "5.%x", "%", "1e9 %", "99999999999999999999 %"] {
            assert_eq!(percentage(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn a_file_with_any_damage_is_read_or_refused_but_never_a_crash(at in 0..DEPTH.len(), cut in 0usize..40, put in "[ -~\n…é]{0,12}") {
            let end = (at + cut).min(DEPTH.len());
            let damaged = format!("{}{put}{}", &DEPTH[..at], &DEPTH[end..]);
            if let Err(errors) = read("depth.toml", &damaged) {
                prop_assert!(!errors.is_empty() && errors.iter().all(|e| e.in_a_line().starts_with("depth.toml")));
            }
        }
    }
}
