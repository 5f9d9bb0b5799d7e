//! The counts of what rewrites did to the facts of their originals.

use std::io::{self, Write};

use serde_json::{Map, Value, json};

use super::Style;
use crate::diff::Summary;

/// Writes a table for each rewrite: kept, changed, new and dropped, by kind.
pub fn summary(rewrites: &[(String, Summary)], style: &Style, out: &mut dyn Write) -> io::Result<()> {
    const COLUMNS: [&str; 4] = ["kept", "changed", "new", "dropped"];
    for (at, (path, summary)) in rewrites.iter().enumerate() {
        if at > 0 {
            writeln!(out)?;
        }
        let rows = summary.rows();
        let first = rows.iter().map(|(kind, _)| kind.len()).max().unwrap_or(0);
        writeln!(out, "{path}")?;
        writeln!(out, "  {:first$}  {}", "", COLUMNS.map(|column| format!("{column:>7}")).join("  "))?;
        for (kind, tally) in rows {
            let counts =
                [(tally.kept, Style::GREEN), (tally.changed, Style::YELLOW), (tally.new, Style::RED), (tally.dropped, Style::CYAN)];
            let cells = counts.map(|(count, color)| {
                let cell = format!("{count:>7}");
                if count == 0 { cell } else { style.paint(color, &cell) }
            });
            writeln!(out, "  {kind:first$}  {}", cells.join("  "))?;
        }
    }
    Ok(())
}

/// Writes the same counts as one JSON object: `{"schema": 1, "rewrites": [{"path": …, "kinds": {"names": {"kept": 3, …}}}]}`.
pub fn summary_json(rewrites: &[(String, Summary)], out: &mut dyn Write) -> io::Result<()> {
    let rewrites: Vec<Value> = rewrites
        .iter()
        .map(|(path, summary)| {
            let kinds = summary.rows().map(|(kind, tally)| {
                let counts = json!({"kept": tally.kept, "changed": tally.changed, "new": tally.new, "dropped": tally.dropped});
                (kind.to_owned(), counts)
            });
            json!({"path": path, "kinds": Map::from_iter(kinds)})
        })
        .collect();
    serde_json::to_writer_pretty(&mut *out, &json!({"schema": 1, "rewrites": rewrites}))?;
    writeln!(out)
}
