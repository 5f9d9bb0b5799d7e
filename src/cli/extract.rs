//! `factlint extract`.

use std::io::{self, Write};

use clap::Args;
use factlint::{
    claim::{self, Claim},
    entity,
    grammar::{self, Coverage},
    quantity::{Interval, Measured, Number, Quantity, Rational, Tolerance, Value as Said},
    rule::Rules,
    source::{Article, Span},
    text::Prose,
};
use serde_json::{Value, json};

use super::{
    Status,
    args::{Inputs, RuleFiles},
    terminal,
};

/// Print the claims of articles, one JSON object a line
#[derive(Debug, Args)]
pub(crate) struct Command {
    #[command(flatten)]
    inputs: Inputs,
    #[command(flatten)]
    rules: RuleFiles,
    /// Print the figures and number words that were not read, and the share that was, instead of the claims
    #[arg(long)]
    show_unparsed: bool,
}

/// Reads the articles and prints what they claim, in the order of the paths and of the text.
pub(crate) fn run(command: &Command) -> io::Result<Status> {
    let (rules, in_force) = terminal::rules(&command.rules)?;
    let (articles, read) = terminal::load(&command.inputs);
    let mut out = terminal::stdout();
    if command.show_unparsed {
        unparsed(&articles, &mut out)?;
    } else {
        for article in &articles {
            print_claims(article, &rules, &mut out)?;
        }
    }
    out.flush()?;
    Ok(read.max(in_force).max(terminal::report_rule_errors(&rules.faults())?))
}

/// The claims of one article.
fn print_claims(article: &Article, rules: &Rules, out: &mut impl Write) -> io::Result<()> {
    let extraction = grammar::read(article);
    let prose = Prose::of(article);
    let names = entity::names(article, &prose);
    let sources = claim::Sources::new(&article.text, &prose, &names);
    for claim in claim::claims(article, &extraction, rules) {
        let mut line = place(article, claim.quantity.span);
        let source = sources.at(claim.quantity.span.start);
        let said_by = json!({ "source": source.map(|source| source.name), "sentence": [claim.sentence.start, claim.sentence.end] });
        for fields in [said(&claim.quantity), said_of(&claim), said_by] {
            if let Value::Object(fields) = fields {
                fields.into_iter().for_each(|(key, value)| line[key] = value);
            }
        }
        writeln!(out, "{line}")?;
    }
    Ok(())
}

/// What a claim is said of, as far as the rule files and the sentence tell.
fn said_of(claim: &Claim) -> Value {
    let measure = claim.measure.as_ref();
    json!({
        "measure": measure.map(|m| &m.name),
        "subject": measure.map(|m| &m.subject).filter(|subject| !subject.is_empty()),
        "scope": { "group": measure.and_then(|m| m.group.as_ref()), "background": claim.scope.background },
    })
}

/// Where a quantity stands.
fn place(article: &Article, span: Span) -> Value {
    let position = article.position(span.start);
    json!({
        "path": article.path, "start": span.start, "end": span.end, "line": position.line, "column": position.column,
        "text": article.slice(span),
    })
}

/// What a quantity says.
fn said(quantity: &Quantity) -> Value {
    let mut fields = match &quantity.value {
        Said::Measured(measured) => measured_fields(quantity, measured),
        Said::Date(_) => {
            let days = quantity.bounded_days();
            let iso = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string());
            let (low, high) = days.unwrap_or_default();
            let mut fields = json!({ "unit": null, "low": iso(low), "high": iso(high) });
            if days.is_none() {
                fields["unresolved"] = json!(true);
            }
            fields
        }
        Said::Clock(clock) => json!({ "unit": null, "low": clock.first.to_string(), "high": clock.last.to_string() }),
    };
    fields["dimension"] = json!(quantity.dimension.name());
    fields["hedge"] = json!(quantity.hedge.name());
    fields["approximate"] = json!(quantity.approximate);
    fields["change"] = json!(quantity.change);
    fields
}

fn measured_fields(quantity: &Quantity, measured: &Measured) -> Value {
    let unit = &measured.unit;
    let base = |number: Option<Number>| number.and_then(|number| unit.to_base(number.value)).map(json_number);
    let named = |name: &str| (!name.is_empty()).then(|| name.to_owned());
    let mut fields = json!({
        "unit": named(&unit.base), "low": base(measured.low), "high": base(measured.high), "per": unit.per,
        "stated": {
            "low": measured.low.map(|n| json_number(n.value)), "high": measured.high.map(|n| json_number(n.value)), "unit": named(&unit.stated),
        },
    });
    if let Some(readings) = quantity.readings(&Tolerance::default()) {
        fields["literal"] = ends(&readings.literal);
        fields["likely"] = ends(&readings.likely);
    }
    fields
}

fn ends(interval: &Interval) -> Value {
    json!([interval.low.value().map(json_number), interval.high.value().map(json_number)])
}

/// An exact number as JSON has it: whole numbers as they are, others to the precision of a double.
fn json_number(value: Rational) -> Value {
    match i64::try_from(value.to_integer()) {
        Ok(whole) if value.is_integer() => json!(whole),
        _ => json!(quotient(value)),
    }
}

/// The double nearest to a fraction, give or take its last bit.
#[expect(clippy::cast_precision_loss, reason = "JSON numbers are doubles")]
fn quotient(value: Rational) -> f64 {
    *value.numer() as f64 / *value.denom() as f64
}

/// The figures that no quantity covers, and how many there are in all.
fn unparsed(articles: &[Article], out: &mut impl Write) -> io::Result<()> {
    let mut all = Coverage::default();
    for article in articles {
        let extraction = grammar::read(article);
        let coverage = grammar::coverage(article, &extraction);
        for &span in &coverage.unparsed {
            let mut line = place(article, span);
            line["unparsed"] = json!(true);
            writeln!(out, "{line}")?;
        }
        all.parsed += coverage.parsed;
        all.unparsed.extend(coverage.unparsed);
    }
    writeln!(out, "{}", json!({ "figures": all.parsed + all.unparsed.len(), "parsed": all.parsed, "coverage": all.share() }))
}
