//! `factlint extract`.

use std::io::{self, Write};

use clap::Args;
use factlint::{
    grammar::{self, Coverage},
    quantity::{Interval, Measured, Number, Quantity, Rational, Tolerance, Value as Said},
    source::{Article, Span},
    text,
};
use serde_json::{Value, json};

use super::{Status, args::Inputs, terminal};

/// Print the claims of articles, one JSON object a line
#[derive(Debug, Args)]
pub(crate) struct Command {
    #[command(flatten)]
    inputs: Inputs,
    /// Print the figures and number words that were not read, and the share that was, instead of the claims
    #[arg(long)]
    show_unparsed: bool,
}

/// Reads the articles and prints what they claim, in the order of the paths and of the text.
pub(crate) fn run(command: &Command) -> io::Result<Status> {
    let (articles, read) = terminal::load(&command.inputs);
    let mut out = terminal::stdout();
    if command.show_unparsed {
        unparsed(&articles, &mut out)?;
    } else {
        for article in &articles {
            claims(article, &mut out)?;
        }
    }
    out.flush()?;
    Ok(read)
}

/// The claims of one article.
fn claims(article: &Article, out: &mut impl Write) -> io::Result<()> {
    let mut sentences =
        text::paragraphs(article).into_iter().flat_map(|paragraph| text::sentences(&article.text, paragraph.span)).peekable();
    for quantity in grammar::read(article).quantities {
        while sentences.next_if(|sentence| sentence.end <= quantity.span.start).is_some() {}
        let sentence = sentences.peek().map(|sentence| [sentence.start, sentence.end]);
        let mut line = place(article, quantity.span);
        let fields = [said(&quantity), json!({ "sentence": sentence })];
        for (key, value) in
            fields.into_iter().filter_map(|fields| if let Value::Object(fields) = fields { Some(fields) } else { None }).flatten()
        {
            line[key] = value;
        }
        writeln!(out, "{line}")?;
    }
    Ok(())
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
