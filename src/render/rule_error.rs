//! Faults of rule files, drawn by miette with the place in the file.

use std::io::{self, Write};

use miette::{GraphicalReportHandler, GraphicalTheme};

use super::Style;
use crate::rule::RuleError;

/// Writes one fault: what is wrong, the line of the file, what to do.
pub fn rule_error(error: &RuleError, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let theme = match (style.unicode, style.color) {
        (true, true) => GraphicalTheme::unicode(),
        (true, false) => GraphicalTheme::unicode_nocolor(),
        (false, true) => GraphicalTheme::ascii(),
        (false, false) => GraphicalTheme::none(),
    };
    let handler = GraphicalReportHandler::new_themed(theme).with_links(false).with_width(style.width);
    let mut drawn = String::new();
    if handler.render_report(&mut drawn, error).is_err() {
        drawn = error.to_string();
    }
    writeln!(out, "{}\n", drawn.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_drawn_with_its_line_of_the_file() {
        let text =
            "name = \"depth\"\nabout = \"How deep.\"\ndimension = \"length\"\nover-time = \"fixed\"\npatterns = [\"{lenght} deep\"]\n";
        let errors = crate::rule::read("mine/depth.toml", text).expect_err("a broken file");
        let mut out = Vec::new();
        rule_error(&errors[0], &Style { color: false, width: 80, unicode: true }, &mut out).expect("memory can be written to");
        insta::assert_snapshot!(String::from_utf8(out).expect("UTF-8"));
    }
}
